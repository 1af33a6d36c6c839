"""The staff list: who is away when and holds how much, and what a person is called, may do and is reached by."""

import uuid
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from editor.article import Away, Collaborator, Role, Stage, Task
from editor.assignment import FOLLOWS, OPEN, STATES
from editor.refusal import Refused
from editor.seal import canonical_json
from editor.staff import ANYBODYS, StaffLine
from editor.text import legible
from storage import rows
from storage.change import Change, Kind
from storage.handing_out import STANDING
from storage.office import people
from storage.office.people import People

LONGEST_NOTE = 200
"""characters"""
LONGEST_AWAY = 1096
"""days"""

UNSETTLED = "article.stage IN ('pitched', 'assigned', 'drafting', 'submitted', 'in_edit', 'returned', 'approved')"
"""the articles on which anybody may still have something to do"""


class Staff(People):
    def staff(self, today: date) -> list[StaffLine]:
        """Everybody by the given name, with the days from `today` on that they are away, and what they hold."""
        counts = self._open_tasks()
        away: dict[str, list[Away]] = {}
        for one in self.away_from(today):
            away.setdefault(one.collaborator_id, []).append(one)
        return [
            StaffLine(person, tuple(away.get(person.id, ())), counts.get(person.id, 0))
            for person in self.collaborators()
        ]

    def _open_tasks(self) -> Counter[str]:
        """How many tasks each person has that are not handed over."""
        found = self._database.all(
            "SELECT assignment.collaborator_id, task, stage, done_at IS NOT NULL AS is_done, count(*) AS count"
            f" FROM article JOIN assignment ON assignment.article_id = article.id WHERE {UNSETTLED} AND {STANDING}"
            " GROUP BY assignment.collaborator_id, task, stage, is_done"
        )
        held: Counter[str] = Counter()
        for row in found:
            if is_open(rows.TASKS[row["task"]], rows.STAGES[row["stage"]], bool(row["is_done"])):
                held[row["collaborator_id"]] += row["count"]
        return held

    def away_from(self, day: date) -> list[Away]:
        """The days away of everybody that end on `day` or later, the first ones first."""
        found = self._database.all(
            "SELECT * FROM away WHERE last_day >= ? ORDER BY first_day, last_day, id", day.isoformat()
        )
        return [rows.away(row) for row in found]

    def edit_collaborator(
        self, collaborator_id: str, name: str, roles: frozenset[Role], languages: tuple[str, ...], contact: str
    ) -> Change:
        """Let this be what is known of the person; the same again leaves no trace."""
        with self._changing() as now:
            before = people.of(self._database, collaborator_id)
            if before.merged_into:
                raise Refused("This person was merged into another one. Nothing was changed; edit the other one.")
            checked = people.checked(people.new(name, roles, languages, contact))
            self._check_gives(checked.roles ^ before.roles)
            after = replace(checked, id=before.id, active=before.active, has_passphrase=before.has_passphrase)
            if after == before:
                return Change(Kind.UNCHANGED, None, None, now)
            self._database.run(
                "UPDATE collaborator SET name = ?, roles = ?, languages = ?, contact = ?, is_sample = 0 WHERE id = ?",
                after.name,
                canonical_json(sorted(after.roles)),
                canonical_json(list(after.languages)),
                after.contact,
                after.id,
            )
            # What a double did is shown by the name of the person it was.
            self._database.run("UPDATE collaborator SET name = ? WHERE merged_into = ?", after.name, after.id)
            self._look_at_me()
            return self._record(
                Kind.COLLABORATOR_EDITED, now, collaborator_id=after.id, name=after.name, before=before.name
            )

    def add_collaborators(self, wanted: Sequence[Collaborator]) -> Change:
        """Put all of these on the desk, or none; their ids are made here. `values["added"]` is how many came."""
        with self._changing() as now:
            for person in wanted:
                made = people.checked(people.new(person.name, person.roles, person.languages, person.contact))
                self._check_gives(made.roles - ANYBODYS)
                people.add(self._database, made, now, self._is_sampling)
                change = self._record(Kind.COLLABORATOR_ADDED, now, collaborator_id=made.id, name=made.name)
            if not wanted:
                return Change(Kind.UNCHANGED, None, None, now)
            return replace(change, values={"added": len(wanted)})

    def add_away(self, collaborator_id: str, first_day: date, last_day: date, note: str = "") -> Change:
        """Days on which the person does not work, both included. `values["away_id"]` is their id."""
        note = legible.line(note)[:LONGEST_NOTE]
        if last_day < first_day:
            raise Refused("The last day away is before the first one; nothing was changed. Exchange the two.")
        if (last_day - first_day).days > LONGEST_AWAY:
            raise Refused(
                "These days away are longer than three years; nothing was changed. Look at the year, or retire "
                "somebody who has left."
            )
        away_id = str(uuid.uuid4())
        with self._changing() as now:
            person = people.of(self._database, collaborator_id)
            same = self._database.one(
                "SELECT 1 FROM away WHERE collaborator_id = ? AND first_day <= ? AND last_day >= ?",
                person.id,
                last_day.isoformat(),
                first_day.isoformat(),
            )
            if same:
                raise Refused(
                    "{name} is away on some of these days already; nothing was changed. Take the other days out first.",
                    name=person.name,
                )
            self._database.run(
                "INSERT INTO away (id, collaborator_id, first_day, last_day, note, added_at) VALUES (?, ?, ?, ?, ?, ?)",
                away_id,
                person.id,
                first_day.isoformat(),
                last_day.isoformat(),
                note,
                now,
            )
            return self._record(
                Kind.AWAY_ADDED,
                now,
                away_id=away_id,
                collaborator_id=person.id,
                first_day=first_day.isoformat(),
                last_day=last_day.isoformat(),
            )

    def remove_away(self, away_id: str) -> Change:
        """Take days away out again. Refused when they were taken out already."""
        with self._changing() as now:
            row = self._database.one("SELECT * FROM away WHERE id = ?", away_id)
            if row is None:
                raise Refused("These days away were taken out already. Nothing was changed.")
            self._database.run("DELETE FROM away WHERE id = ?", away_id)
            return self._record(
                Kind.AWAY_REMOVED,
                now,
                away_id=away_id,
                collaborator_id=row["collaborator_id"],
                first_day=row["first_day"],
                last_day=row["last_day"],
            )

    def _look_at_me(self) -> None:
        """Who I am may have another name or other roles now."""
        self.me = people.of(self._database, self.me.id)


def is_open(task: Task, stage: Stage, is_done: bool) -> bool:
    """Whether a task that was neither declined nor taken back waits for its person, now or later."""
    return not (is_done and task not in FOLLOWS) and STATES[task][stage] in OPEN
