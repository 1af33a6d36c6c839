"""The texts and approvals of a stretch of articles, held against their hashes, the log and the keys.

What the log tells is handed in.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from editor import approval, seal
from editor.approval import APPROVALS, Decision, Signature
from editor.article import Collaborator
from editor.frozen import frozen
from editor.refusal import Refused
from storage import rows, splice
from storage.database import Database, Row
from storage.review.seals import SEALED_STAGES, KnownKeys, Place, Seals, newest_statement, place_of
from storage.verify.faults import (
    APPROVAL_CHANGED,
    APPROVAL_GONE,
    APPROVAL_NOT_LOGGED,
    NOT_APPROVED,
    REVISION_CHANGED,
    SIGNATURE_BROKEN,
    STATEMENT_CHANGED,
    TEXT_CHANGED,
    Fault,
)

TEXTS_AT_ONCE = 200
"""Rows with whole texts that are read together."""
NAMES_AT_ONCE = 500
_WRITTEN = ("kind", "article_id", "revision_id", "content_sha256", "collaborator_id", "at", "note", "key_id")
"""The columns of a decision that its statement says, in the order of `approval.is_as_written`."""

Placed = tuple[str, int, Fault]
"""Something about a text, with its article and its number in it."""


@frozen
class ArticleStretch:
    """The articles behind the id `after` up to `last`, None for all that follow, and what the log tells of them."""

    after: str
    last: str | None
    contents: Sequence[Sequence[tuple[str, str]]]
    """revisions, each with the hash of its content, by article"""
    decided: Mapping[str, Mapping[Place, int]]
    keys: KnownKeys


@dataclass(slots=True)
class Found:
    """What does not hold. An approval that is told of here has to be left out when one of `rests_on` is damaged."""

    revisions: int = 0
    texts: list[Placed] = field(default_factory=list)
    approvals: list[tuple[Fault, frozenset[str]]] = field(default_factory=list)


class Verifying(Seals):
    """A desk that is only asked whether its articles are what was approved."""

    def found_in(self, stretch: ArticleStretch) -> Found:
        within, values = _within("id", stretch)
        articles = self._database.all(
            "SELECT id, revision_id, stage, language, house_style_key, template_key, template_version, is_sensitive,"
            f" second_approver_id FROM article WHERE {within} ORDER BY id",
            *values,
        )
        newest: dict[str, Row | None] = {article["revision_id"]: None for article in articles}
        found = Found()
        self._look_at_texts(stretch, newest, found)
        self._look_at_approvals(stretch, articles, newest, found)
        return found

    def _look_at_texts(self, stretch: ArticleStretch, newest: dict[str, Row | None], found: Found) -> None:
        """Each revision's text against its hash, and its content against what the log says of it, where it does.

        Fills in `newest`.
        """
        logged: dict[str, str] = {}
        again: list[tuple[str, str]] = []
        for id, content in chain.from_iterable(stretch.contents):
            if logged.setdefault(id, content) != content:
                again.append((id, content))  # whoever says something else of a revision is held against it as well
        text = _Text()
        for row in self._revisions(stretch):
            id, article_id, number, _, _, _, _, sha256, fields, _, _ = row
            found.revisions += 1
            told = logged.pop(id, "")
            if text.sha256_of(row) != sha256:
                found.texts.append((article_id, number, TEXT_CHANGED.at("revision", id)))
            elif told and told != splice.of_content(sha256, fields):
                found.texts.append((article_id, number, REVISION_CHANGED.at("revision", id)))
            if id in newest:
                newest[id] = row
        # Most that the log tells of and that is not here was thinned away; what belongs to another article is there.
        left = [*logged.items(), *again]
        kept = {row["id"]: row for row in self._by_id("id, article_id, number, sha256, fields", [id for id, _ in left])}
        for id, content in left:
            one = kept.get(id)
            if one is not None and content != splice.of_content(one["sha256"], one["fields"]):
                found.texts.append((one["article_id"], one["number"], REVISION_CHANGED.at("revision", id)))

    def _revisions(self, stretch: ArticleStretch) -> Iterator[Row]:
        within, values = _within("article_id", stretch)
        article, number = stretch.after, 0
        while found := self._database.all(
            f"SELECT id, article_id, number, {self._database.as_bytes.format('full_text')} AS whole_text, cut_at,"
            " cut_length, inserted, sha256, fields, article_id AS read_article, number AS read_to FROM revision"
            f" WHERE (article_id, number) > (?, ?) AND {within} ORDER BY article_id, number LIMIT {TEXTS_AT_ONCE}",
            article,
            number,
            *values,
        ):
            yield from found
            article, number = found[-1]["read_article"], found[-1]["read_to"]

    def _by_id(self, columns: str, ids: Sequence[str]) -> Iterator[Row]:
        for at in range(0, len(ids), NAMES_AT_ONCE):
            some = ids[at : at + NAMES_AT_ONCE]
            places = ", ".join("?" for _ in some)
            yield from self._database.all(f"SELECT {columns} FROM revision WHERE id IN ({places})", *some)

    def _look_at_approvals(
        self, stretch: ArticleStretch, articles: Sequence[Row], newest: dict[str, Row | None], found: Found
    ) -> None:
        """Each decision against the log, its own words and its signature; and the log against the decisions."""
        for row in self._by_id("id, article_id, sha256, fields", [id for id, one in newest.items() if one is None]):
            newest[row["id"]] = row
        decided = _by_article(self._decision_rows(*_within("article_id", stretch)))
        within, values = _within("article_id", stretch)
        pictures = _by_article(
            self._database.all(f"SELECT article_id, sha256 FROM article_picture WHERE {within}", *values)
        )
        for article in articles:
            id = article["id"]
            own, said = decided.get(id, []), stretch.decided.get(id, {})
            is_sealed = rows.STAGES[article["stage"]] in SEALED_STAGES
            if not own and not said and not is_sealed:
                continue
            shown = [row["sha256"] for row in pictures.get(id, [])]
            newest_one = newest[article["revision_id"]]
            if (
                len(own) == 1
                and not stretch.keys.acts
                and self._is_to_the_letter(article, newest_one, own[0], said, shown)
            ):
                continue
            places = list(map(place_of, own))
            decisions = self._as_told(own, places, said, stretch.keys)
            wrong = [*_wrong_with_decisions(decisions), *_statements_changed(own)]
            if {place for place in said if place[0]}.difference(places):
                wrong.append(APPROVAL_GONE.at("article", id))
            found.approvals += [(fault, frozenset()) for fault in wrong]
            standing = self._standing(article, newest_one, decisions, shown, newest_statement(own))
            if standing:
                found.approvals.append((standing, frozenset([article["revision_id"], *shown])))

    def _is_to_the_letter(
        self, article: Row, newest: Row | None, decision: Row, said: Mapping[Place, int], pictures: Sequence[str]
    ) -> bool:
        """Whether the one decision about an article is written, logged and about its content word by word.

        Most of an archive is so, and need not be looked at piece by piece on a desk without keys. False says nothing.
        """
        statement = decision["statement"]
        if (
            said.keys() != {place_of(decision)}
            or decision["signature"]
            or not approval.is_as_written(decision["approval"], *(decision[name] for name in _WRITTEN))
            or splice.sha256(statement) != decision["content_sha256"]
        ):
            return False
        if rows.STAGES[article["stage"]] not in SEALED_STAGES:
            return True
        if newest is None or newest["article_id"] != article["id"] or article["is_sensitive"]:
            return False
        versions = self._versions(article, statement)
        whole = newest["sha256"], str(newest["fields"]), article["language"], pictures, *versions
        return decision["kind"] in APPROVALS and seal.is_form_of(statement, *whole)

    def _standing(
        self, article: Row, newest: Row | None, decisions: list[Decision], pictures: list[str], statement: str
    ) -> Fault | None:
        """Whether an article that counts as approved is; damage has a fault of its own."""
        if rows.STAGES[article["stage"]] not in SEALED_STAGES:
            return None
        if newest is None or newest["article_id"] != article["id"]:
            return NOT_APPROVED.at("article", article["id"])
        has_approval = any(one.kind in APPROVALS for one in decisions)
        try:
            is_valid = has_approval and self._seal_of_whole(article, newest, decisions, pictures, statement).is_valid
        except Refused:
            return None
        if is_valid:
            return None
        is_restyled = has_approval and self._was_approved(article, newest, decisions, pictures, statement)
        return NOT_APPROVED.at("article", article["id"], is_note=is_restyled)


class _Text:
    """The text of the revision that was seen last, as far as the next one is told as a change of it."""

    def __init__(self) -> None:
        self._article = ""
        self._bytes: bytes | None = None
        self._text = ""
        self._hashed = hashlib.sha256()

    def sha256_of(self, revision: Row) -> str:
        """Of the text that this revision has; empty where it has none that could be."""
        _, article, _, full, cut_at, cut_length, inserted, _, _, _, _ = revision
        if full is not None:
            self._article, self._bytes, self._hashed = article, full, hashlib.sha256(full)
            return self._hashed.hexdigest()
        if not (isinstance(cut_at, int) and isinstance(cut_length, int) and isinstance(inserted, str)):
            return ""
        before = self._before(article)
        self._article, self._bytes = article, None
        if cut_at >= len(before) and cut_length >= 0:
            # Most that is written is written at the end: what stands before it has been hashed.
            self._text = before + inserted
            self._hashed = self._hashed.copy()
            self._hashed.update(inserted.encode("utf-8"))
        else:
            self._text = splice.apply(before, splice.Splice(cut_at, cut_length, inserted))
            self._hashed = hashlib.sha256(self._text.encode("utf-8"))
        return self._hashed.hexdigest()

    def _before(self, article: str) -> str:
        """The text before it, with `_hashed` for just these letters."""
        if self._article != article:
            self._hashed = hashlib.sha256()
            return ""
        if self._bytes is None:
            return self._text
        try:
            return self._bytes.decode("utf-8")
        except UnicodeDecodeError:
            text = self._bytes.decode("utf-8", "replace")
            self._hashed = hashlib.sha256(text.encode("utf-8"))
            return text


def found_in(database: Database, stretch: ArticleStretch) -> Found:
    """What does not hold in this stretch."""
    return Verifying(database, database.path, _NOBODY, lambda: 0, "").found_in(stretch)


_NOBODY = Collaborator("", "")


def _within(column: str, stretch: ArticleStretch) -> tuple[str, list[str]]:
    """Which articles are in it, as a condition and its values."""
    if stretch.last is None:
        return f"{column} > ?", [stretch.after]
    return f"{column} > ? AND {column} <= ?", [stretch.after, stretch.last]


def _wrong_with_decisions(decisions: Iterable[Decision]) -> Iterator[Fault]:
    for one in decisions:
        if one.signature is Signature.BROKEN:
            yield SIGNATURE_BROKEN.at("decision", one.id)
        elif not one.is_logged:
            yield APPROVAL_NOT_LOGGED.at("decision", one.id)
        elif not one.holds:
            yield APPROVAL_CHANGED.at("decision", one.id)


def _statements_changed(decided: Iterable[Row]) -> Iterator[Fault]:
    for row in decided:
        if splice.sha256(row["statement"]) != row["content_sha256"]:
            yield STATEMENT_CHANGED.at("decision", row["id"])


def _by_article(found: Iterable[Row]) -> dict[str, list[Row]]:
    of: dict[str, list[Row]] = {}
    for row in found:
        of.setdefault(row["article_id"], []).append(row)
    return of
