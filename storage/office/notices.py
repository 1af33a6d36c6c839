"""Notices: what a person is told in the window, written in the transaction of the step that they tell of.

What a person has read is nobody's business: seeing a notice leaves no event.
"""

import uuid
from collections.abc import Iterable
from dataclasses import replace

from editor import assignment
from editor.article import Task
from editor.notice import TELLS, Notice, NoticeKind
from editor.seal import canonical_json
from editor.workflow import Move
from storage import rows, settings
from storage.change import Change, Kind
from storage.core import Core
from storage.database import Database, Row

MOST = 100
"""notices that are shown; older ones have been overtaken"""
_SEEN = "notices.seen.of."
_OPEN = "assignment.done_at IS NULL AND assignment.declined_at IS NULL AND assignment.cancelled_at IS NULL"
_ALIVE = "article.stage NOT IN ('published', 'corrected', 'withdrawn', 'dropped')"
_WITH_DATE = frozenset({NoticeKind.ASSIGNED, NoticeKind.EXTENDED})
"""what tells of a task together with its date"""
_DUE = "COALESCE(assignment.due_at, article.due_at)"


class Notices(Core):
    def notices(self) -> list[Notice]:
        """What I am told, newest first: what others did, and what of mine is late or due within a day."""
        told = _told_once(self._stored(), self._due())
        told.sort(key=lambda one: (-one.at, one.id))
        return told[:MOST]

    def unseen_notices(self) -> int:
        """How many of them are new since I last looked."""
        return sum(not one.is_seen for one in self.notices())

    def see_notices(self) -> Change:
        """I have looked: nothing of what is there now is new any more."""
        with self._changing() as now:
            self._database.run(
                "UPDATE notice SET seen_at = ? WHERE collaborator_id = ? AND seen_at IS NULL", now, self.me.id
            )
            self._database.run(
                "INSERT INTO setting (key, value, changed_at) VALUES (?, ?, ?)"
                " ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at",
                _SEEN + self.me.id,
                canonical_json(now),
                now,
            )
            return Change(Kind.NOTICES_SEEN, None, None, now)

    def _stored(self) -> list[Notice]:
        found = self._database.all(
            "SELECT notice.*, article.headline, article.slug, collaborator.name FROM notice"
            " JOIN article ON article.id = notice.article_id JOIN collaborator ON collaborator.id = notice.by_id"
            " WHERE notice.collaborator_id = ? ORDER BY notice.at DESC, notice.id LIMIT ?",
            self.me.id,
            MOST,
        )
        return [_notice(row) for row in found if row["kind"] in set(NoticeKind)]

    def _due(self) -> list[Notice]:
        now = self._clock()
        found = self._database.all(
            "SELECT assignment.id, assignment.task, article.id AS article_id, article.headline, article.slug,"
            f" article.stage, {_DUE} AS due_at FROM assignment JOIN article ON article.id = assignment.article_id"
            f" WHERE assignment.collaborator_id = ? AND {_OPEN} AND {_ALIVE} AND {_DUE} <= ?"
            f" ORDER BY {_DUE} DESC LIMIT ?",
            self.me.id,
            now + assignment.DAY,
            MOST,
        )
        looked = settings.read(self._database, _SEEN + self.me.id, 0)
        looked_at = looked if isinstance(looked, int) else 0
        return [_dated(row, now, looked_at) for row in found if _is_in_hand(row)]


def _told_once(stored: list[Notice], dated: list[Notice]) -> list[Notice]:
    """One line a task: who was just asked for what is due soon is told both at once, and the newer of the two stays."""
    dates = {(one.article_id, one.task): one for one in dated}
    told: list[Notice] = []
    for one in stored:
        key = one.article_id, one.task
        due = dates.get(key) if one.kind in _WITH_DATE else None
        if due is None:
            told.append(one)
        elif one.at >= due.at:
            told.append(replace(one, due_at=due.due_at))
            del dates[key]
    return [*told, *dates.values()]


def tell(
    database: Database,
    people: Iterable[str],
    kind: NoticeKind,
    article_id: str,
    by: str,
    at: int,
    words: str = "",
    task: Task | None = None,
) -> None:
    """Tell each of these people, but not the one whose doing it is."""
    for person in sorted(set(people) - {by}):
        database.run(
            "INSERT INTO notice (id, collaborator_id, article_id, kind, by_id, words, task, at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            str(uuid.uuid4()),
            person,
            article_id,
            kind,
            by,
            words,
            task or "",
            at,
        )


def tell_move(database: Database, move: Move, article_id: str, by: str, at: int, words: str) -> None:
    """Tell those whom a step of the article concerns."""
    if move not in TELLS:
        return
    kind, tasks = TELLS[move]
    found = database.all(
        "SELECT collaborator_id, task FROM assignment WHERE article_id = ?"
        " AND declined_at IS NULL AND cancelled_at IS NULL",
        article_id,
    )
    people = {row["collaborator_id"] for row in found if row["task"] in tasks}
    tell(database, people, kind, article_id, by, at, words)


def take_back(database: Database, article_id: str, by: str, at: int) -> None:
    """What was told of a step that was taken back is no longer so."""
    database.run("DELETE FROM notice WHERE article_id = ? AND by_id = ? AND at = ?", article_id, by, at)


def _is_in_hand(row: Row) -> bool:
    return assignment.STATES[rows.TASKS[row["task"]]][rows.STAGES[row["stage"]]] in assignment.IN_HAND


def _notice(row: Row) -> Notice:
    return Notice(
        id=row["id"],
        kind=NoticeKind(row["kind"]),
        article_id=row["article_id"],
        headline=row["headline"],
        slug=row["slug"],
        at=row["at"],
        by=row["name"],
        task=rows.TASKS[row["task"]] if row["task"] else None,
        words=row["words"],
        is_seen=row["seen_at"] is not None,
    )


def _dated(row: Row, now: int, looked_at: int) -> Notice:
    is_late = row["due_at"] < now
    at = row["due_at"] if is_late else row["due_at"] - assignment.DAY
    return Notice(
        id=f"due:{row['id']}",
        kind=NoticeKind.LATE if is_late else NoticeKind.DUE_SOON,
        article_id=row["article_id"],
        headline=row["headline"],
        slug=row["slug"],
        at=at,
        task=rows.TASKS[row["task"]],
        due_at=row["due_at"],
        is_seen=at <= looked_at,
    )
