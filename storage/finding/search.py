"""Search: what people type, taken literally, found with and without its marks.

In order come the articles that hold the phrase as it was typed, those that hold it without marks, those with all its
words, and those with a part of a word in their headline. One word finds the newest first; from two on the best come
first within each of these.
"""

from collections.abc import Sequence
from enum import StrEnum
from functools import cached_property
from itertools import product

from editor.article import ArticleLine
from editor.frozen import frozen
from editor.selection import EVERYTHING, Selection
from editor.text import query as queries
from editor.text.alphabet import alphabetical
from editor.text.excerpt import Excerpt, Prepared, Seeker, excerpt
from editor.text.folding import fold
from editor.text.query import Query
from storage import rows
from storage.finding.choosing import condition
from storage.finding.indexing import Indexing
from storage.full_text import EVERY, Among, Index, Wanted

MOST_VARIANTS = 16
"""Readings of one phrase with d and đ; more make the search slow and the answer no better."""
MOST_COUNTED = 1_000
MOST_SORTED = 5_000
"""Articles that are put in the order of their headlines or dates; of more, the newest."""
JUST_WRITTEN = 20
"""Articles that are read again before a search, so that it finds what a person wrote a moment ago."""
SHORTEST_PART = 3
"""letters"""
_SHORT_WORD = 5
"""Letters of a word in which every d may be a đ (HĐND, NĐ); in a longer one only the first (đường)."""


class Order(StrEnum):
    BEST = "best"
    NEWEST = "newest"
    HEADLINE = "headline"
    DUE = "due"


class Place(StrEnum):
    """Where in an article something was found."""

    HEADLINE = "headline"
    FIELDS = "fields"
    TEXT = "text"
    NOTES = "notes"


@frozen
class _Words:
    """What of an article is looked through for the hits."""

    title: str = ""
    body: str = ""
    notes: str = ""


class Found:
    """An article that answers a query. Its hits are looked for once somebody asks: of fifty rows a dozen are seen."""

    def __init__(self, article: ArticleLine, tags: tuple[str, ...], words: _Words, seeker: Seeker) -> None:
        self.article = article
        self.tags = tags
        self._words = words
        self._seeker = seeker

    @property
    def headline(self) -> Excerpt:
        """The headline, and where in it the hits are."""
        return self._seen[0]

    @property
    def excerpt(self) -> Excerpt:
        """The passage that answers best, and where in it the hits are."""
        return self._seen[1]

    @property
    def place(self) -> Place | None:
        """Where the excerpt comes from; None when it is only the beginning of the text."""
        return self._seen[2]

    @cached_property
    def _seen(self) -> tuple[Excerpt, Excerpt, Place | None]:
        return _seen(self.article, self._words, self._seeker)


@frozen
class Answer:
    """What a search found: the first of `count` articles, or of more where `is_more`."""

    found: tuple[Found, ...] = ()
    count: int = 0
    is_more: bool = False
    pending: int = 0
    """articles that the search has not read yet"""


class Search(Indexing):
    def search(
        self,
        text: str,
        limit: int = 50,
        *,
        among: Selection = EVERYTHING,
        order: Order = Order.BEST,
        is_typing: bool = False,
    ) -> Answer:
        """The articles of `among` that hold what `text` asks for; without words, all of them; with signs only, none.

        With `is_typing` the last word may be the beginning of one.
        """
        pending = self._catch_up()
        query = queries.read(text, is_typing)
        chosen = _among(among, self.clock())
        if query.is_empty and text.strip():
            return Answer(pending=pending)
        if query.is_empty:
            ids, count = self._browsed(chosen, order, limit), self._browsed_count(chosen)
        else:
            ids, count = self._ids_for(query, chosen, order, limit), self._count_of(query, chosen)
        count = max(count, len(ids))
        found = self._shown(ids, Seeker(query))
        return Answer(found, min(count, MOST_COUNTED), count > MOST_COUNTED, pending)

    def _catch_up(self) -> int:
        """Read a few articles again where only a few were written; how many are behind otherwise."""
        if self.is_read_only:
            return 0
        if self.pending_to_index(JUST_WRITTEN + 1) <= JUST_WRITTEN:
            self._read_again(JUST_WRITTEN)
            return 0
        return self.pending_to_index()

    def _ids_for(self, query: Query, among: Among, order: Order, limit: int) -> list[str]:
        if order is not Order.BEST:
            newest = self._database.search.newest(Index.FOLDED, _words(query), MOST_SORTED, among)
            return self._in_order(newest, order)[:limit]
        ids: dict[str, None] = {}
        for index, wanted in _tiers(query):
            if len(ids) < limit:
                find = self._database.search.newest if query.is_one_word else self._database.search.best
                ids.update(dict.fromkeys(find(index, wanted, limit, among)))
        parts = _parts(query)
        if len(ids) < limit and parts.groups:
            ids.update(dict.fromkeys(self._database.search.newest(Index.PARTS, parts, limit, among)))
        return list(ids)[:limit]

    def _count_of(self, query: Query, among: Among) -> int:
        return self._database.search.count(Index.FOLDED, _words(query), MOST_COUNTED + 1, among)

    def _browsed(self, among: Among, order: Order, limit: int) -> list[str]:
        most = MOST_SORTED if order in (Order.HEADLINE, Order.DUE) else limit
        found = self._database.all(
            f"SELECT article.id FROM article WHERE {among.sql or '1 = 1'} ORDER BY article.changed_at DESC LIMIT ?",
            *among.values,
            most,
        )
        ids = [row["id"] for row in found]
        return self._in_order(ids, order)[:limit] if order in (Order.HEADLINE, Order.DUE) else ids

    def _browsed_count(self, among: Among) -> int:
        row = self._database.one(
            "SELECT count(*) AS count FROM (SELECT 1 AS one FROM article"
            f" WHERE {among.sql or '1 = 1'} LIMIT ?) AS some",
            *among.values,
            MOST_COUNTED + 1,
        )
        return int(row["count"]) if row else 0

    def _in_order(self, ids: Sequence[str], order: Order) -> list[str]:
        places = ", ".join("?" for _ in ids)
        found = self._database.all(
            f"SELECT id, headline, slug, due_at, changed_at FROM article WHERE id IN ({places})", *ids
        )
        if order is Order.HEADLINE:
            return [row["id"] for row in sorted(found, key=lambda row: alphabetical(row["headline"] or row["slug"]))]
        if order is Order.DUE:
            # What has no date comes after everything that has one.
            return [row["id"] for row in sorted(found, key=lambda row: (row["due_at"] is None, row["due_at"] or 0))]
        return [row["id"] for row in sorted(found, key=lambda row: -row["changed_at"])]

    def _shown(self, ids: Sequence[str], seeker: Seeker) -> tuple[Found, ...]:
        places = ", ".join("?" for _ in ids)
        lines = {
            row["id"]: rows.article_line(row)
            for row in self._database.all(f"{rows.ARTICLE_LINE}WHERE article.id IN ({places})", *ids)
        }
        pages = {
            row["article_id"]: row
            for row in self._database.all(f"SELECT * FROM search_page WHERE article_id IN ({places})", *ids)
        }
        tags: dict[str, list[str]] = {}
        for row in self._database.all(
            f"SELECT article_id, tag FROM tag WHERE article_id IN ({places}) ORDER BY tag", *ids
        ):
            tags.setdefault(row["article_id"], []).append(row["tag"])
        found = []
        for one in ids:
            if one not in lines:
                continue  # its writer's entry is damaged, so that no list has it
            page = pages.get(one)
            words = _Words(page["title"], page["body"], page["notes"]) if page else _Words()
            found.append(Found(lines[one], tuple(tags.get(one, ())), words, seeker))
        return tuple(found)


def _seen(line: ArticleLine, searched: _Words, seeker: Seeker) -> tuple[Excerpt, Excerpt, Place | None]:
    """The headline and the passage that answers best: in the text, or in a note, or in the fields."""
    name = line.headline or line.slug
    prepared = Prepared(name)
    headline = Excerpt(name, tuple(seeker.all_places(prepared)))
    # A slug is mostly the headline again.
    said = {line.headline, line.slug if headline.marks else ""}
    around = " · ".join(part for part in searched.title.split("\n") if part and part not in said)
    texts = [
        (place, Prepared(words))
        for place, words in ((Place.TEXT, searched.body), (Place.NOTES, searched.notes), (Place.FIELDS, around))
        if words
    ]
    for way in seeker.ways:
        for place, words in texts:
            if places := seeker.places(words, way):
                return headline, excerpt(words.text, places), place
    if not headline.marks:
        headline = Excerpt(name, tuple(seeker.parts(prepared)))
    return headline, excerpt(searched.body, ()), Place.HEADLINE if headline.marks else None


def _among(selection: Selection, now: int) -> Among:
    if selection.is_everything:
        return EVERY
    wanted = condition(selection, now)
    return Among(wanted.sql, tuple(wanted.values))


def _tiers(query: Query) -> list[tuple[Index, Wanted]]:
    phrase = " ".join(query.words)
    whole = [*query.phrases, *([phrase] if phrase else [])]
    tiers = [
        (Index.EXACT, Wanted(tuple((one,) for one in whole))),
        (Index.FOLDED, Wanted(tuple(tuple(readings(one)) for one in whole), query.is_open)),
    ]
    return tiers if len(query.words) < 2 else [*tiers, (Index.FOLDED, _words(query))]


def _words(query: Query) -> Wanted:
    """All that is asked for, without marks, wherever each word stands."""
    return Wanted(tuple(tuple(readings(one)) for one in (*query.phrases, *query.words)), query.is_open)


def _parts(query: Query) -> Wanted:
    folded = [fold(one).lower() for one in (*query.phrases, *query.words)]
    if any(len(one) < SHORTEST_PART for one in folded):
        return Wanted(())
    return Wanted(tuple((one,) for one in folded))


def readings(phrase: str) -> list[str]:
    """The phrase with each d that may be a đ, and the other way round; as it is typed comes first."""
    choices = []
    for word in phrase.split(" "):
        for at, letter in enumerate(word):
            is_open = len(word) <= _SHORT_WORD or at == 0
            choices.append(_EITHER.get(letter, letter) if is_open else letter)
        choices.append(" ")
    variants = product(*choices)
    return ["".join(letters).rstrip(" ") for _, letters in zip(range(MOST_VARIANTS), variants, strict=False)]


_EITHER = {"d": "dđ", "đ": "đd", "D": "DĐ", "Đ": "ĐD"}
