"""Articles by the beginnings of the words in their headlines and other fields: what a person types to jump to one."""

from editor.article import ArticleLine
from editor.text.normalise import clean
from storage import rows
from storage.full_text import Index, Wanted
from storage.search import Search, readings

MOST_WORDS = 8


class Titles(Search):
    def titles(self, text: str, limit: int = 12) -> list[ArticleLine]:
        """The articles in whose fields all words begin, the last one perhaps unfinished; the newest first.

        Marks may be left out. An article that was begun a moment ago is found once the index has read it.
        """
        words = [word for word in clean(text).text.split()[:MOST_WORDS] if any(sign.isalnum() for sign in word)]
        if not words:
            return []
        exact = Wanted(tuple((word,) for word in words), is_open=True)
        folded = Wanted(tuple(tuple(readings(word)) for word in words), is_open=True)
        ids = dict.fromkeys(self._database.search.newest(Index.EXACT, exact, limit, column="title"))
        if len(ids) < limit:
            ids.update(dict.fromkeys(self._database.search.newest(Index.FOLDED, folded, limit, column="title")))
        found = [self._database.one(rows.ARTICLE_LINE + "WHERE article.id = ?", one) for one in list(ids)[:limit]]
        return [rows.article_line(row) for row in found if row is not None]
