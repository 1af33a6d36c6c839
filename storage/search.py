"""Search: what people type, taken literally, found with and without its marks. Exact words come before folded ones.

The index is a copy that can be made again at any time; it follows when the window is idle, not with each autosave.
"""

from dataclasses import dataclass
from itertools import islice, product

from editor.article import ArticleLine
from editor.refusal import Refused
from editor.text.normalise import clean
from storage import rows
from storage.full_text import Index
from storage.history import History

LONGEST_QUERY = 200
MOST_WORDS = 12
MOST_VARIANTS = 16
"""Readings of one phrase with d and đ; more make the search slow and the answer no better."""
_SHORT_WORD = 5
"""Letters of a word in which every d may be a đ (HĐND, NĐ); in a longer one only the first (đường)."""
_AROUND = 60
"""Characters shown on each side of what was found."""


@dataclass(frozen=True, slots=True)
class Found:
    """An article that answers a query. `excerpt` is a line of its text; `start` to `end` is what was found in it."""

    article: ArticleLine
    excerpt: str
    start: int
    end: int


class Search(History):
    def search(self, query: str, limit: int = 50) -> list[Found]:
        """The articles that hold the phrase, then those that hold it without marks, then those with all its words."""
        words = clean(query).text[:LONGEST_QUERY].split()[:MOST_WORDS]
        words = [word for word in words if any(letter.isalnum() for letter in word)]
        if not words:
            return []
        if not self.is_read_only:
            self.index_pending()
        ids: dict[str, None] = {}
        phrase, is_one_word = " ".join(words), len(words) == 1
        for index, wanted in (
            (Index.EXACT, [[phrase]]),
            (Index.FOLDED, [readings(phrase)]),
            (Index.FOLDED, [readings(word) for word in words]),
        ):
            if len(ids) < limit:
                ids.update(dict.fromkeys(self._database.search.find(index, wanted, limit, newest_first=is_one_word)))
        return [self._found(article_id, phrase, words[0]) for article_id in islice(ids, limit)]

    def index_pending(self, most: int = 1_000) -> int:
        """Bring the index up to date for up to `most` articles; how many were done. For an idle moment."""
        if self.is_read_only:
            return 0
        pending = self._database.all(
            "SELECT article.id FROM article LEFT JOIN search_page ON search_page.article_id = article.id"
            " WHERE search_page.revision_id IS NULL OR search_page.revision_id <> article.revision_id LIMIT ?",
            most,
        )
        if not pending:
            return 0
        with self._changing():
            for row in pending:
                self._index(row["id"])
        return len(pending)

    def _index(self, article_id: str) -> None:
        row = self._article_row(article_id)
        fields = rows.fields_from_json(row["fields"])
        try:
            text = self._text_at(row)
        except Refused:
            # A damaged text is for who opens it; the other articles are still to be found.
            text = ""
        title = [fields.kicker, fields.headline, fields.dek, fields.byline, fields.dateline, fields.slug]
        titles = "\n".join([*title, *fields.keywords])
        self._database.search.put(article_id, row["revision_id"], titles, text, fields.ednote)

    def _found(self, article_id: str, phrase: str, word: str) -> Found:
        row = self._database.one(rows.ARTICLE_LINE + "WHERE article.id = ?", article_id)
        page = self._database.one("SELECT body FROM search_page WHERE article_id = ?", article_id)
        assert row is not None
        assert page is not None
        return Found(rows.article_line(row), *excerpt(page["body"], phrase, word))


def readings(phrase: str) -> list[str]:
    """The phrase with each d that may be a đ, and the other way round; as it is typed comes first."""
    choices = []
    for word in phrase.split(" "):
        for at, letter in enumerate(word):
            is_open = len(word) <= _SHORT_WORD or at == 0
            choices.append(_EITHER.get(letter, letter) if is_open else letter)
        choices.append(" ")
    return ["".join(letters).rstrip(" ") for letters in islice(product(*choices), MOST_VARIANTS)]


def excerpt(text: str, phrase: str, word: str) -> tuple[str, int, int]:
    """A line around the first place of the phrase, or else of the word, and where it stands in that line."""
    folded = fold(text)
    for wanted in (phrase, word):
        at = folded.find(fold(wanted))
        if at >= 0:
            start, end = max(0, at - _AROUND), at + len(wanted) + _AROUND
            before = text[start:at].rpartition("\n")[2]
            after = text[at:end].partition("\n")[0]
            return before + after, len(before), len(before) + min(len(wanted), len(after))
    return text[: 2 * _AROUND].partition("\n")[0], 0, 0


def fold(text: str) -> str:
    """The text without marks and capitals, of the same length, so that places in it are places in the text."""
    return text.translate(_FOLDED)


class _Folded(dict[int, str]):
    """Each letter's plain form, worked out once."""

    def __missing__(self, code: int) -> str:
        import unicodedata

        plain = unicodedata.normalize("NFD", chr(code))[0].lower()
        self[code] = plain if len(plain) == 1 else chr(code)
        return self[code]


_FOLDED = _Folded({ord("đ"): "d", ord("Đ"): "d"})
_EITHER = {"d": "dđ", "đ": "đd", "D": "DĐ", "Đ": "ĐD"}
