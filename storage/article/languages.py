"""The languages of one article: the one it is written in, the one that is asked about foreign words, and what it was
translated from."""

from typing import Any

from editor import language_tag
from editor.article import ArticleLine
from editor.refusal import Refused
from storage import rows, settings
from storage.article.history import History
from storage.change import Change, Kind

_KEY = "second_language/"
"""An article's own second language is the setting of this name and the article's id."""
_TRANSLATED = "translated_from/"
"""What an article was translated from is the setting of this name and the article's id: the other article's id."""


class Languages(History):
    """The verbs of an article's languages."""

    def second_language(self, article_id: str) -> str | None:
        """The article's own second language, empty for none; None when it is the office's."""
        found: Any = settings.read(self._database, _KEY + article_id)
        return found if isinstance(found, str) else None

    def set_languages(self, article_id: str, language: str, second: str | None) -> Change:
        """Say in which language an article is written, and its second one (None: the office's).

        The language is a part of what is approved and printed: an approved article goes back to be edited.
        """
        language_tag.check(language)
        if second:
            language_tag.check(second)
        with self._changing_content(article_id) as (now, row):
            if (row["language"], self.second_language(article_id)) == (language, second):
                return Change(Kind.UNCHANGED, article_id, row["revision_id"], now)
            stage = row["stage"]
            if row["language"] != language:
                self._database.run("UPDATE article SET language = ? WHERE id = ?", language, article_id)
                stage = self._take_up(row, row["revision_id"], now)
            settings.put(self._database, _KEY + article_id, second, now)
            values = {"language": language, "second": second, "stage": stage}
            return self._record(Kind.LANGUAGE_SET, now, article_id, row["revision_id"], **values)

    def translation_source(self, article_id: str) -> ArticleLine | None:
        """What the article was translated from; None when nobody has said so, or when that is no longer on the desk."""
        found: Any = settings.read(self._database, _TRANSLATED + article_id)
        row = self._database.one(rows.ARTICLE_LINE + "WHERE article.id = ?", found) if found else None
        return rows.article_line(row) if row else None

    def set_translation_source(self, article_id: str, source_id: str) -> Change:
        """Say what the article was translated from, for comparing; an empty id: from nothing that is known.

        It is no part of what is approved. Refused for an article that is not on the desk, and for the article itself.
        """
        with self._changing_article(article_id) as (now, row):
            if source_id:
                self._article_row(source_id)
            if source_id == article_id:
                raise Refused("An article is not translated from itself; nothing was changed. Choose another one.")
            settings.put(self._database, _TRANSLATED + article_id, source_id, now)
            return self._record(Kind.TRANSLATION_SET, now, article_id, row["revision_id"], source=source_id)
