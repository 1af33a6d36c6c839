"""What every part of the desk stands on: the open database, who works, the clock, and how a change leaves its trace.

The subjects (articles, history, people, ...) are classes of verbs on top of this one; `Desk` puts them together. It
holds no rule of the newsroom.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from editor.article import Collaborator
from editor.refusal import Refused
from storage import events, standing
from storage.change import Change, Kind
from storage.database import Database, Row
from storage.standing import Standing

_LOOKED_AT = frozenset({Kind.EXPORTED, Kind.ARTICLE_OPENED})
"""What is done with an article without making it one's own."""
Clock = Callable[[], int]
"""Milliseconds since 1970, UTC."""
NOT_SEARCHED = frozenset({Kind.EXPORTED, Kind.EDITION_PUBLISHED, Kind.DUE_SET})
"""What happens to an article without anything new to find in it, and without making it newer."""


class Core:
    """An open desk without its verbs."""

    def __init__(
        self,
        database: Database,
        path: Path,
        me: Collaborator,
        clock: Clock,
        machine: str,
        why_read_only: Refused | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._machine = machine
        self._is_sampling = False
        self._written = ("", "")
        self.path = path
        self.me = me
        self.why_read_only = why_read_only
        """Why nothing can be written here, as a sentence; None on an ordinary desk."""

    @property
    def engine(self) -> str:
        """The name and version of what keeps the desk, for who asks for help."""
        return self._database.engine

    @property
    def is_read_only(self) -> bool:
        return self.why_read_only is not None

    def clock(self) -> int:
        """The time now, in milliseconds since 1970, UTC."""
        return self._clock()

    @contextmanager
    def _changing(self) -> Iterator[int]:
        """One change: a transaction, and the time it happens at. Refused on a desk that may only be read."""
        if self.why_read_only:
            raise self.why_read_only
        try:
            with self._database.tx():
                yield self._clock()
        except self._database.Clash as error:
            raise Refused(
                "What the desk holds does not fit together, so nothing was changed: a part of its file is damaged. "
                "Check the desk, or open the newest backup."
            ) from error

    @contextmanager
    def _changing_article(self, article_id: str) -> Iterator[tuple[int, Row]]:
        """One change of one article: the time, and the article with its newest revision."""
        with self._changing() as now:
            self._database.lock_article(article_id)
            yield now, self._article_row(article_id)

    def _record(
        self, kind: Kind, at: int, article_id: str | None = None, revision_id: str | None = None, /, **values: object
    ) -> Change:
        """Write the event of a change, inside its transaction, and hand back what the window is told."""
        if article_id and not self._is_sampling and kind not in _LOOKED_AT:
            # What a person has touched is theirs: it no longer goes when the sample goes.
            self._database.run("UPDATE article SET is_sample = 0 WHERE id = ? AND is_sample = 1", article_id)
        if article_id and kind not in NOT_SEARCHED:
            self._database.run(
                "INSERT INTO search_pending (article_id, since) VALUES (?, ?)"
                " ON CONFLICT (article_id) DO UPDATE SET since = excluded.since",
                article_id,
                at,
            )
        payload = dict(values)
        if revision_id and revision_id == self._written[0]:
            # The first event of a new revision holds what its content was, so that a later change of the row shows.
            payload["content"] = self._written[1]
            self._written = ("", "")
        event_id = events.append(
            self._database,
            kind,
            article_id=article_id,
            revision_id=revision_id,
            collaborator_id=self.me.id,
            machine=self._machine,
            at=at,
            payload=payload,
        )
        return Change(kind, article_id, revision_id, at, MappingProxyType(values), (event_id,))

    def _record_step(self, kind: Kind, at: int, article: Row, before: Standing, /, **values: object) -> Change:
        """Write the event of a step that can be taken back: with what of `before` is no longer so."""
        after = standing.of(self._database, article["id"])
        back = standing.difference(before, after)
        return self._record(kind, at, article["id"], article["revision_id"], **values, before=back)

    def _article_row(self, article_id: str) -> Row:
        """The article with its newest revision (`fields`, `number`, `sha256`)."""
        row = self._database.one(
            "SELECT article.*, revision.number, revision.fields, revision.sha256 FROM article"
            " JOIN revision ON revision.id = article.revision_id WHERE article.id = ?",
            article_id,
        )
        if row is None:
            raise Refused("This article is no longer on the desk. Nothing else was changed; choose one in the list.")
        return row

    @contextmanager
    def acting_as(self, collaborator: Collaborator) -> Iterator[None]:
        """Within it, changes are made by `collaborator`."""
        before, self.me = self.me, collaborator
        try:
            yield
        finally:
            self.me = before

    @contextmanager
    def sampling(self, clock: Clock) -> Iterator[None]:
        """Within it, what is added belongs to the sample and happens at the times of `clock`: all of it, or nothing."""
        before, self._clock, self._is_sampling = self._clock, clock, True
        try:
            with self._database.tx():
                yield
        finally:
            self._clock, self._is_sampling = before, False
