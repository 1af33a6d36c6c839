"""Somebody leaves the office: never deleted, so that old work keeps its name, and no work is left lying."""

from collections.abc import Mapping, Sequence
from typing import Any

from editor.article import Collaborator
from editor.assignment import may_hand_out, may_have
from editor.notice import NoticeKind
from editor.refusal import Refused
from storage import events, handing_out, rows, standing
from storage.change import Change, Kind
from storage.core import Core
from storage.database import Row
from storage.handing_out import STANDING
from storage.office import notices, people
from storage.office.staff import UNSETTLED, is_open


class HoldsWork(Refused):
    """The person still holds work; `count` pieces, in the newest of them `headline`."""


class Retiring(Core):
    def held_by(self, collaborator_id: str) -> list[str]:
        """The headlines, or the slugs, of the articles on which this person still has something to do."""
        found = self._held(collaborator_id)
        return list(dict.fromkeys(row["headline"] or row["slug"] or "—" for row in found))

    def retire(self, collaborator_id: str, hand_to: str = "") -> Change:
        """Let somebody be retired; with `hand_to` their open work goes to that person, all in one step.

        Raises `HoldsWork` while there is open work and nobody takes it. The change's values: `collaborator_id`, `name`,
        `to`, and `moved`, how many assignments went over.
        """
        with self._changing() as now:
            person = people.of(self._database, collaborator_id)
            self._check_retiring(person)
            held = self._held(person.id)
            moved = self._hand_on(held, person, hand_to, now)
            self._database.run("UPDATE collaborator SET is_active = 0 WHERE id = ?", person.id)
            return self._record(
                Kind.COLLABORATOR_RETIRED,
                now,
                collaborator_id=person.id,
                name=person.name,
                to=hand_to if moved else "",
                assignments=moved,
            )

    def bring_back(self, collaborator_id: str) -> Change:
        """Somebody who was retired works here again; the work that was handed on stays where it is."""
        with self._changing() as now:
            return self._return(self._retired(collaborator_id), [], now)

    def take_back_retirement(self, collaborator_id: str) -> Change:
        """Undo: the person is back, and with them the work that was handed on and that nobody has touched since."""
        with self._changing() as now:
            person = self._retired(collaborator_id)
            told = self._retirement_of(person)
            back = []
            for assignment_id in told.get("assignments", ()):
                row = self._database.one(
                    f"SELECT * FROM assignment WHERE id = ? AND collaborator_id = ? AND {STANDING}",
                    assignment_id,
                    told["to"],
                )
                if row is not None:
                    self._reassign(row, told["to"], person.id, now)
                    back.append(assignment_id)
            return self._return(person, back, now)

    def _check_retiring(self, person: Collaborator) -> None:
        if not person.active or person.merged_into:
            raise Refused("{name} is retired already. Nothing was changed.", name=person.name)
        if person.id == self.me.id:
            raise Refused(
                "You work as {name} now, so you cannot be retired; nothing was changed. Say first that you are "
                "somebody else, or ask a colleague.",
                name=person.name,
            )

    def _held(self, collaborator_id: str) -> Sequence[Row]:
        found = self._database.all(
            "SELECT assignment.*, article.headline, article.slug, article.stage FROM assignment"
            f" JOIN article ON article.id = assignment.article_id WHERE collaborator_id = ? AND {STANDING}"
            f" AND {UNSETTLED} ORDER BY assignment.assigned_at DESC, assignment.id",
            collaborator_id,
        )
        return [
            row
            for row in found
            if is_open(rows.TASKS[row["task"]], rows.STAGES[row["stage"]], row["done_at"] is not None)
        ]

    def _hand_on(self, held: Sequence[Row], person: Collaborator, hand_to: str, now: int) -> list[str]:
        if not held:
            return []
        if not hand_to:
            raise HoldsWork(
                "{name} still has work: {count}, among it “{headline}”. Nobody was retired and nothing was changed; "
                "hand the work to somebody in the same step.",
                name=person.name,
                count=len(held),
                headline=held[0]["headline"] or held[0]["slug"] or "—",
            )
        if not may_hand_out(self.me):
            raise Refused(
                "Only an editor or a desk chief hands work on, so nobody was retired and nothing was changed. Ask one "
                "of them."
            )
        taker = people.of(self._database, hand_to)
        if taker.id == person.id or not taker.active or taker.merged_into:
            raise Refused(
                "{name} cannot take the work over, so nobody was retired and nothing was changed. Choose somebody who "
                "works here.",
                name=taker.name,
            )
        if not all(may_have(taker, rows.TASKS[row["task"]]) for row in held):
            raise Refused(
                "{name} does not edit, and among the work is editing; nobody was retired and nothing was changed. "
                "Choose an editor or a desk chief.",
                name=taker.name,
            )
        for row in held:
            self._reassign(row, person.id, taker.id, now)
        return [row["id"] for row in held]

    def _reassign(self, row: Row, giver: str, taker: str, now: int) -> None:
        """One assignment goes from one to another, who is told; who is asked to write is the writer in the list."""
        stood = standing.of(self._database, row["article_id"])
        self._database.run("UPDATE assignment SET collaborator_id = ? WHERE id = ?", taker, row["id"])
        handing_out.settle_writer(self._database, row["article_id"])
        task = rows.TASKS[row["task"]]
        notices.tell(
            self._database, [taker], NoticeKind.ASSIGNED, row["article_id"], self.me.id, now, row["note"], task
        )
        asked = {name: row[name] for name in ("task", "due_at", "due_zone", "length_wanted", "note")}
        facts = {"assignment_id": row["id"], **asked, "from": giver, "collaborator_id": taker}
        self._record_step(Kind.REASSIGNED, now, self._article_row(row["article_id"]), stood, **facts)

    def _retired(self, collaborator_id: str) -> Collaborator:
        person = people.of(self._database, collaborator_id)
        if person.active:
            raise Refused("{name} is not retired. Nothing was changed.", name=person.name)
        if person.merged_into:
            raise Refused("This person was merged into another one. Nothing was changed; edit the other one.")
        return person

    def _return(self, person: Collaborator, back: list[str], now: int) -> Change:
        self._database.run("UPDATE collaborator SET is_active = 1 WHERE id = ?", person.id)
        return self._record(Kind.COLLABORATOR_BACK, now, collaborator_id=person.id, name=person.name, assignments=back)

    def _retirement_of(self, person: Collaborator) -> Mapping[str, Any]:
        """What the log says of how the person left last."""
        found = self._database.all(
            "SELECT payload FROM event WHERE kind = ? ORDER BY seq DESC", Kind.COLLABORATOR_RETIRED
        )
        every = (events.told(row["payload"]) for row in found)
        return next((told for told in every if told.get("collaborator_id") == person.id), {})
