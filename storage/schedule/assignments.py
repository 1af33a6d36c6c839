"""Who does which task on which article by when: asked for, given to somebody else, extended, declined, handed over.

Each is one event, and each is refused once the assignment is no longer open. Where one stands is never stored by
itself: `editor.assignment` reads it from the article's stage.
"""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from editor import assignment, due
from editor.article import Assignment, Collaborator, Stage, Task
from editor.assignment import MOST_WORDS, OPEN
from editor.frozen import frozen
from editor.notice import NoticeKind
from editor.refusal import Refused
from editor.text import legible
from editor.workflow import Move
from storage import handing_out, rows, standing
from storage.change import Change, Kind
from storage.database import Row
from storage.office import notices, people
from storage.review.moves import Moves


@frozen
class Asked:
    """What is asked for beside who and what: a time (milliseconds since 1970, UTC) in its zone, words, a note."""

    due_at: int | None = None
    due_zone: str = ""
    length_wanted: int | None = None
    note: str = ""

    def checked(self) -> "Asked":
        """Clean, and Refused where a desk cannot keep it."""
        due.check(self.due_at, self.due_zone)
        check_length(self.length_wanted)
        return replace(self, note=legible.note(self.note))


class Assignments(Moves):
    def assignments(self, article_id: str) -> list[Assignment]:
        """All that was ever asked for on an article, the oldest first."""
        return handing_out.of_article(self._database, article_id)

    def assign(
        self,
        article_id: str,
        collaborator_id: str,
        task: Task,
        due_at: int | None = None,
        note: str = "",
        *,
        due_zone: str = "",
        length_wanted: int | None = None,
    ) -> Change:
        """Ask somebody for a task. Who is asked to write is the writer in the list, and an idea becomes assigned.

        The change's values: `assignment_id`, `collaborator_id`, `task`, `due_at`, `due_zone`, `length_wanted`, `note`.
        """
        asked = Asked(due_at, due_zone, length_wanted, note).checked()
        with self._changing_article(article_id) as (now, row):
            person = self._somebody_here(collaborator_id)
            moved = self._begin_when_idea(row, task)
            stage = Stage.ASSIGNED if moved else rows.STAGES[row["stage"]]
            self._check_may_ask(article_id, person, task, stage)
            stood = standing.of(self._database, article_id)
            given = self._given(article_id, person, task, asked, now)
            handing_out.give(self._database, given)
            handing_out.settle_writer(self._database, article_id)
            self._tell(given.collaborator_id, NoticeKind.ASSIGNED, given, now, asked.note)
            change = self._record_step(Kind.ASSIGNED, now, row, stood, **_facts(given))
            return replace(change, event_ids=(*moved, *change.event_ids))

    def reassign(self, assignment_id: str, collaborator_id: str, note: str | None = None) -> Change:
        """Give an open assignment to somebody else; without a `note` the one it has goes with it."""
        with self._changing_assignment(assignment_id) as (now, row, given):
            self._check_hands_out(given)
            person = self._somebody_here(collaborator_id)
            if person.id == given.collaborator_id:
                return Change(Kind.UNCHANGED, given.article_id, None, now)
            self._check_may_ask(given.article_id, person, given.task, rows.STAGES[row["stage"]])
            stood = standing.of(self._database, given.article_id)
            after = replace(
                given,
                collaborator_id=person.id,
                note=given.note if note is None else legible.note(note),
                assigned_by=self.me.id,
                assigned_at=handing_out.moment(self._database, given.article_id, now),
            )
            self._database.run(
                "UPDATE assignment SET collaborator_id = ?, note = ?, assigned_by = ?, assigned_at = ? WHERE id = ?",
                *(after.collaborator_id, after.note, after.assigned_by, after.assigned_at, given.id),
            )
            handing_out.settle_writer(self._database, given.article_id)
            self._tell(given.collaborator_id, NoticeKind.CANCELLED, given, now, "")
            self._tell(person.id, NoticeKind.ASSIGNED, after, now, after.note)
            facts = {**_facts(after), "from": given.collaborator_id}
            return self._record_step(Kind.REASSIGNED, now, row, stood, **facts)

    def extend(
        self,
        assignment_id: str,
        due_at: int | None,
        *,
        due_zone: str = "",
        length_wanted: int | None = None,
        note: str | None = None,
    ) -> Change:
        """Give an open assignment another time, length or note. The same again leaves no trace."""
        with self._changing_assignment(assignment_id) as (now, row, given):
            self._check_hands_out(given)
            asked = Asked(due_at, due_zone, length_wanted, given.note if note is None else note).checked()
            after = replace(
                given,
                due_at=asked.due_at,
                due_zone=asked.due_zone,
                length_wanted=asked.length_wanted,
                note=asked.note,
            )
            if after == given:
                return Change(Kind.UNCHANGED, given.article_id, None, now)
            stood = standing.of(self._database, given.article_id)
            self._database.run(
                "UPDATE assignment SET due_at = ?, due_zone = ?, length_wanted = ?, note = ? WHERE id = ?",
                *(after.due_at, after.due_zone, after.length_wanted, after.note, given.id),
            )
            self._tell(given.collaborator_id, NoticeKind.EXTENDED, after, now, "")
            return self._record_step(Kind.EXTENDED, now, row, stood, **_facts(after))

    def decline(self, assignment_id: str, reason: str) -> Change:
        """Say that I cannot do what I was asked for, and why; who asked is told."""
        reason = legible.note(reason)
        with self._changing_assignment(assignment_id) as (now, row, given):
            if given.collaborator_id != self.me.id:
                raise Refused(
                    "Only the person who was asked can decline; nothing was changed. Take the assignment back instead."
                )
            return self._end(row, given, now, Kind.DECLINED, "declined_at", reason)

    def cancel(self, assignment_id: str, reason: str = "") -> Change:
        """Take an assignment back; the person who had it is told."""
        reason = legible.note(reason)
        with self._changing_assignment(assignment_id) as (now, row, given):
            self._check_hands_out(given)
            return self._end(row, given, now, Kind.CANCELLED, "cancelled_at", reason)

    def hand_over(self, assignment_id: str) -> Change:
        """Say that a task beside the writing is done: the picture is there, the proof is read."""
        with self._changing_assignment(assignment_id) as (now, row, given):
            if given.task in assignment.FOLLOWS:
                raise Refused(
                    "This task is handed over with the article itself; nothing was changed. "
                    "Hand the article in, or approve it."
                )
            if given.collaborator_id != self.me.id and not assignment.may_hand_out(self.me):
                raise Refused(
                    "This task belongs to somebody else; nothing was changed. Ask them, or an editor, to hand it over."
                )
            return self._end(row, given, now, Kind.HANDED_OVER, "done_at", "")

    # --- what they stand on ------------------------------------------------------------------------------------------

    def _end(self, row: Row, given: Assignment, now: int, kind: Kind, column: str, reason: str) -> Change:
        """Close an assignment in this way, and tell the other side."""
        if kind is Kind.DECLINED and not reason:
            raise Refused("To decline needs a reason, so that the desk can plan anew. Write one sentence.")
        stood = standing.of(self._database, given.article_id)
        self._database.run(
            f"UPDATE assignment SET {column} = ?, reason = ? WHERE id = ?", now, reason or given.reason, given.id
        )
        handing_out.settle_writer(self._database, given.article_id)
        told = given.collaborator_id if kind is Kind.CANCELLED else given.assigned_by
        self._tell(told, NoticeKind(kind.value), given, now, reason)
        facts = {"assignment_id": given.id, "collaborator_id": given.collaborator_id, "task": given.task.value}
        return self._record_step(kind, now, row, stood, **facts, reason=reason)

    def _begin_when_idea(self, row: Row, task: Task) -> tuple[str, ...]:
        """An idea that somebody is asked to write becomes assigned; the ids of the events of that step."""
        if task is Task.WRITE and rows.STAGES[row["stage"]] is Stage.PITCHED:
            return self.advance(row["id"], Move.ASSIGN).event_ids
        if not assignment.may_hand_out(self.me):
            raise _not_yours()
        return ()

    def _check_hands_out(self, given: Assignment) -> None:
        if self.me.id != given.assigned_by and not assignment.may_hand_out(self.me):
            raise _not_yours()

    def _check_may_ask(self, article_id: str, person: Collaborator, task: Task, stage: Stage) -> None:
        """Refused where nothing is left to do, or where the person has this task already."""
        if not assignment.can_be_asked_for(task, stage):
            raise Refused(
                "There is nothing left to do of this kind on an article in this stage, so nobody was asked. "
                "Send it back or reopen it first."
            )
        if not assignment.may_have(person, task):
            raise Refused(
                "{name} does not edit, so nobody was asked to; nothing was changed. Ask an editor or a desk chief.",
                name=person.name,
            )
        if task in handing_out.tasks_of(self._database, article_id, person.id) and task is not Task.OTHER:
            raise Refused(
                "{name} has this task on this article already; nothing was changed. "
                "Change the assignment that is there.",
                name=person.name,
            )

    def _somebody_here(self, collaborator_id: str) -> Collaborator:
        person = people.of(self._database, collaborator_id)
        if not person.active:
            raise Refused("{name} has left the desk, so nothing was assigned. Choose somebody else.", name=person.name)
        return person

    def _given(self, article_id: str, person: Collaborator, task: Task, asked: Asked, now: int) -> Assignment:
        return Assignment(
            id=str(uuid.uuid4()),
            article_id=article_id,
            collaborator_id=person.id,
            task=task,
            due_at=asked.due_at,
            note=asked.note,
            due_zone=asked.due_zone,
            length_wanted=asked.length_wanted,
            assigned_by=self.me.id,
            assigned_at=handing_out.moment(self._database, article_id, now),
        )

    def _tell(self, person: str, kind: NoticeKind, given: Assignment, now: int, words: str) -> None:
        if not self._is_sampling:
            notices.tell(self._database, [person], kind, given.article_id, self.me.id, now, words, given.task)

    @contextmanager
    def _changing_assignment(self, assignment_id: str) -> Iterator[tuple[int, Row, Assignment]]:
        """One change of an assignment: the time, the article, and the assignment. Refused when it is no longer open."""
        with self._changing():
            found = self._database.one("SELECT article_id FROM assignment WHERE id = ?", assignment_id)
            if found is None:
                raise _closed()
            with self._changing_article(found["article_id"]) as (now, row):
                # Read again under the lock: somebody may have been faster.
                again = self._database.one("SELECT * FROM assignment WHERE id = ?", assignment_id)
                given = rows.assignment(again) if again else None
                if given is None or assignment.state(given, rows.STAGES[row["stage"]]) not in OPEN:
                    raise _closed()
                yield now, row, given


def check_length(words: int | None) -> None:
    """Refused for a length that nobody can mean."""
    if words is None:
        return
    if not isinstance(words, int) or isinstance(words, bool) or not 0 < words <= MOST_WORDS:
        raise Refused("A length lies between 1 and {most} words, so it was not set. Look at it again.", most=MOST_WORDS)


def _facts(given: Assignment) -> dict[str, object]:
    """What the event of an assignment says."""
    return {
        "assignment_id": given.id,
        "collaborator_id": given.collaborator_id,
        "task": given.task.value,
        "due_at": given.due_at,
        "due_zone": given.due_zone,
        "length_wanted": given.length_wanted,
        "note": given.note,
    }


def _closed() -> Refused:
    return Refused(
        "This assignment is no longer open: it was handed over, declined or taken back meanwhile. Nothing was changed; "
        "look again."
    )


def _not_yours() -> Refused:
    return Refused("Only an editor or the desk chief hands out work; nothing was changed. Ask one of them.")
