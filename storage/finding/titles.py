"""Articles by the beginnings of the words in their headlines and other fields: what a person types to jump to one."""

import re
from collections.abc import Sequence

from editor.article import ArticleLine
from editor.text.folding import fold
from editor.text.normalise import clean
from storage import rows
from storage.finding.search import Search, readings
from storage.full_text import Index, Wanted

MOST_WORDS = 8
AMONG = 500
"""articles that are looked through for one letter of a word"""
_WORD = re.compile(r"[^\W_]+")


class Titles(Search):
    def titles(self, text: str, limit: int = 12) -> list[ArticleLine]:
        """The articles in whose fields all words begin, the last one perhaps unfinished; the newest first.

        Marks may be left out. An article that was begun a moment ago is found once the index has read it.
        """
        words = [word for word in clean(text).text.split()[:MOST_WORDS] if any(sign.isalnum() for sign in word)]
        if not words:
            return []
        ids = self._begun_with(words, limit) if len(words) > 1 and len(words[-1]) == 1 else None
        if ids is None:
            ids = self._with_all(words, limit, is_open=True)
        found = [self._database.one(rows.ARTICLE_LINE + "WHERE article.id = ?", one) for one in ids]
        return [rows.article_line(row) for row in found if row is not None]

    def _with_all(self, words: Sequence[str], limit: int, *, is_open: bool) -> list[str]:
        exact = Wanted(tuple((word,) for word in words), is_open)
        folded = Wanted(tuple(tuple(readings(word)) for word in words), is_open)
        ids = dict.fromkeys(self._database.search.newest(Index.EXACT, exact, limit, column="title"))
        if len(ids) < limit:
            ids.update(dict.fromkeys(self._database.search.newest(Index.FOLDED, folded, limit, column="title")))
        return list(ids)[:limit]

    def _begun_with(self, words: Sequence[str], limit: int) -> list[str] | None:
        """The same where of the last word only one letter is there, for which the index would gather too many words.

        It is looked for among the newest articles that have the other words; None where these might not be enough.
        """
        newest = self._with_all(words[:-1], AMONG, is_open=False)
        places = ", ".join("?" for _ in newest)
        found = self._database.all(f"SELECT article_id, title FROM search_page WHERE article_id IN ({places})", *newest)
        titles = {row["article_id"]: row["title"].lower() for row in found}
        letter = words[-1].lower()
        exact = [one for one in newest if has_word(titles.get(one, ""), letter)]
        folded = [one for one in newest if has_word(fold(titles.get(one, "")), fold(letter))]
        ids = list(dict.fromkeys([*exact, *folded]))[:limit]
        return ids if len(ids) == limit or len(newest) < AMONG else None


def has_word(title: str, beginning: str) -> bool:
    """Whether one of its words begins so."""
    return any(word.startswith(beginning) for word in _WORD.findall(title))
