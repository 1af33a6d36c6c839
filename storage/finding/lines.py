"""The desk's articles as lines of a list, the one changed last first: a page of them, how many, and where one stands.

It reads what is seen and never all of them. It changes nothing.
"""

from collections.abc import Mapping, Sequence

from editor.article import ArticleLine
from editor.frozen import frozen
from editor.selection import EVERYTHING, Selection
from editor.text.folding import fold
from editor.text.normalise import clean
from editor.text.query import LONGEST, MOST_WORDS
from storage import rows
from storage.finding.choosing import Condition, condition, places
from storage.finding.search import Search, readings
from storage.finding.titles import AMONG, has_word

ENOUGH = 50
"""articles of one letter among the newest that show enough of a list"""


@frozen
class Listed:
    """The list as far as it is seen: how many lines it has, and those of some pages.

    `place` is that of the article that was asked about, -1 where it is not one of them.
    """

    count: int
    place: int
    pages: Mapping[int, list[ArticleLine]]


class Lines(Search):
    def listed(
        self, chosen: str, pages: Sequence[int], size: int, selection: Selection = EVERYTHING, words: str = ""
    ) -> Listed:
        """Those of these pages, of `size` lines each, that the list has, and the page with the article `chosen`."""
        ids = self._order(selection, words) if _sought(words) or selection.people or selection.tags else None
        if ids is None:
            count, place = self.line_count(selection), self.line_place(chosen, selection) if chosen else -1
        else:
            count, place = len(ids), ids.index(chosen) if chosen in ids else -1
        wanted = sorted({page for page in pages if page * size < count} | ({place // size} if place >= 0 else set()))
        return Listed(
            count,
            place,
            {
                page: self.line_page(page * size, size, selection)
                if ids is None
                else self.lines_of(ids[page * size : (page + 1) * size])
                for page in wanted
            },
        )

    def _order(self, selection: Selection, words: str) -> list[str]:
        """All of them, where no index counts them: what is looked for is looked for once."""
        begun = self._newest_begun(selection, words)
        if begun is not None:
            return begun
        wanted = self._wanted(selection, words)
        found = self._database.all(
            f"SELECT id FROM article WHERE {wanted.sql} ORDER BY changed_at DESC, id", *wanted.values
        )
        return [row["id"] for row in found]

    def line_page(self, first: int, most: int, selection: Selection = EVERYTHING, words: str = "") -> list[ArticleLine]:
        """Up to `most` lines from the place `first` (0 is the newest) of the articles in the selection.

        With `words`, only those where each of them begins a word of the headline, the slug or another field, or stands
        in the name of the writer; marks and capitals do not matter. For a word of one letter the newest 500 are looked
        through, unless few of them have it: it is about to become a longer one.
        """
        return self.lines_of(self.line_ids(first, most, selection, words))

    def line_ids(self, first: int, most: int, selection: Selection = EVERYTHING, words: str = "") -> list[str]:
        """The ids of those articles, in the same order."""
        begun = self._newest_begun(selection, words)
        if begun is not None:
            return begun[first : first + most]
        wanted = self._wanted(selection, words)
        found = self._database.all(
            f"SELECT id FROM article WHERE {wanted.sql} ORDER BY changed_at DESC, id LIMIT ? OFFSET ?",
            *wanted.values,
            most,
            first,
        )
        return [row["id"] for row in found]

    def line_count(self, selection: Selection = EVERYTHING, words: str = "") -> int:
        begun = self._newest_begun(selection, words)
        if begun is not None:
            return len(begun)
        wanted = self._wanted(selection, words)
        row = self._database.one(f"SELECT count(*) AS many FROM article WHERE {wanted.sql}", *wanted.values)
        return row["many"] if row else 0

    def line_place(self, article_id: str, selection: Selection = EVERYTHING, words: str = "") -> int:
        """The place of the article among the lines, -1 where it is not one of them."""
        wanted = self._wanted(selection, words)
        itself = self._database.one(
            f"SELECT changed_at FROM article WHERE id = ? AND {wanted.sql}", article_id, *wanted.values
        )
        if itself is None:
            return -1
        at = itself["changed_at"]
        row = self._database.one(
            f"SELECT count(*) AS many FROM article WHERE {wanted.sql}"
            " AND (changed_at > ? OR (changed_at = ? AND id < ?))",
            *wanted.values,
            at,
            at,
            article_id,
        )
        return row["many"] if row else -1

    def lines_of(self, article_ids: Sequence[str]) -> list[ArticleLine]:
        """The lines of these articles in this order; one that is no longer there is left out."""
        wanted = tuple(article_ids)
        if not wanted:
            return []
        found = self._database.all(rows.ARTICLE_LINE + f"WHERE article.id IN ({places(wanted)})", *wanted)
        lines = {row["id"]: rows.article_line(row) for row in found}
        return [lines[article_id] for article_id in wanted if article_id in lines]

    def newest_article(self) -> str:
        """The id of the article changed last, empty on a desk without any."""
        row = self._database.one("SELECT id FROM article ORDER BY changed_at DESC, id LIMIT 1")
        return row["id"] if row else ""

    def has_sample(self) -> bool:
        """Whether articles of the sample are still here."""
        return self._database.one("SELECT 1 FROM article WHERE is_sample = 1 LIMIT 1") is not None

    def _wanted(self, selection: Selection, words: str) -> Condition:
        wanted = condition(selection, self.clock())
        sought = _sought(words)
        if sought:
            self._catch_up()
        for word in sought:
            sql, match = self._database.search.in_titles(readings(word))
            if writers := self._writers_called(word):
                # Of many the index of all lines is read from end to end; to look each of them up takes twice as long.
                written = f"coalesce(article.writer_id, '') IN ({places(writers)})"
                wanted.add(f"(coalesce(article.id, '') IN ({sql}) OR {written})", match, *writers)
            else:
                wanted.add(f"article.id IN ({sql})", match)
        return wanted

    def _newest_begun(self, selection: Selection, words: str) -> list[str] | None:
        """The newest where a word of one letter is among the words, for no index holds beginnings so short.

        None where there is no such word, or where too few of the newest have it.
        """
        sought = _sought(words)
        letters = [word for word in sought if len(word) == 1]
        if not letters:
            return None
        self._catch_up()
        wanted = self._wanted(selection, " ".join(word for word in sought if len(word) > 1))
        newest = self._database.all(
            f"SELECT id, writer_id FROM article WHERE {wanted.sql} ORDER BY changed_at DESC, id LIMIT ?",
            *wanted.values,
            AMONG,
        )
        ids = tuple(row["id"] for row in newest)
        titles = self._titles_of(ids)
        writers = {letter: self._writers_called(letter) for letter in letters}
        found = [
            row["id"]
            for row in newest
            if all(
                row["writer_id"] in writers[letter] or has_word(titles.get(row["id"], ""), fold(letter).lower())
                for letter in letters
            )
        ]
        return found if len(found) >= ENOUGH or len(newest) < AMONG else None

    def _titles_of(self, article_ids: tuple[str, ...]) -> dict[str, str]:
        """What the search has read of the fields of these, without marks."""
        if not article_ids:
            return {}
        found = self._database.all(
            f"SELECT article_id, title FROM search_page WHERE article_id IN ({places(article_ids)})", *article_ids
        )
        return {row["article_id"]: fold(row["title"]).lower() for row in found}

    def _writers_called(self, word: str) -> tuple[str, ...]:
        folded = fold(word).lower()
        people = self._database.all("SELECT id, name FROM collaborator")
        return tuple(row["id"] for row in people if folded in fold(row["name"]).lower())


def _sought(words: str) -> list[str]:
    return [word for word in clean(words).text[:LONGEST].split()[:MOST_WORDS] if _has_letter(word)]


def _has_letter(word: str) -> bool:
    return any(letter.isalnum() for letter in word)
