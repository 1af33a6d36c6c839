"""What waits for me: by the indexes on people and stages, so that an archive of any size costs nothing.

It reads the articles and the assignments themselves, so that it cannot say anything else than the board does.
"""

from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType

from editor.article import Role, Task
from editor.assignment import STATES, State, may_hand_out
from editor.my_work import MyWork, Part, WorkLine
from storage import rows
from storage.core import Core
from storage.database import Row
from storage.handing_out import STANDING

MOST = 200
"""lines of a part: nobody works through more"""
_DUE = "COALESCE(assignment.due_at, article.due_at)"
_OF_ARTICLE = "article.id AS article_id, article.headline, article.slug, article.stage"
_EDITED_BY = f"SELECT 1 FROM assignment WHERE article_id = article.id AND task = 'edit' AND {STANDING}"
_WRITTEN_BY = (
    f"SELECT 1 FROM assignment WHERE article_id = article.id AND task IN ('write', 'translate') AND {STANDING}"
)
_ORDER = "ORDER BY article.due_at IS NULL, article.due_at, article.changed_at LIMIT ?"
_ARTICLES = (
    f"SELECT {_OF_ARTICLE}, article.due_at, article.due_zone, article.writer_id, collaborator.name AS by_name"
    " FROM article"
    " JOIN collaborator ON collaborator.id = article.writer_id"
)


class Work(Core):
    def my_work(self) -> MyWork:
        """What it is my turn with, what waits for an editor or a chief where I am one, and what comes later."""
        parts: dict[Part, list[WorkLine]] = {part: [] for part in Part}
        for row in self._asked_of_me():
            parts[_part(row)].append(_line(row))
        if self.me.roles & {Role.EDITOR, Role.CHIEF}:
            mine = {line.article_id for line in parts[Part.EDIT]}
            parts[Part.EDIT] += [line for line in self._lines(self._unedited()) if line.article_id not in mine]
            parts[Part.APPROVE] = self._lines(self._unapproved())
        if may_hand_out(self.me):
            parts[Part.UNGIVEN] = self._lines(self._ungiven())
        for lines in parts.values():
            lines.sort(key=_when)
        parts[Part.CAME_BACK] = [self._with_remarks(line) for line in parts[Part.CAME_BACK]]
        return MyWork(MappingProxyType({part: tuple(lines) for part, lines in parts.items() if lines}))

    def _asked_of_me(self) -> Iterable[Row]:
        return self._database.all(
            f"SELECT {_OF_ARTICLE}, {_DUE} AS due_at, assignment.id, assignment.task, assignment.note,"
            " CASE WHEN assignment.due_at IS NULL THEN article.due_zone ELSE assignment.due_zone END AS due_zone,"
            " CASE WHEN assignment.assigned_by = assignment.collaborator_id THEN '' ELSE collaborator.name END"
            " AS by_name"
            " FROM assignment JOIN article ON article.id = assignment.article_id"
            " JOIN collaborator ON collaborator.id = assignment.assigned_by"
            " WHERE assignment.collaborator_id = ? AND assignment.done_at IS NULL AND assignment.declined_at IS NULL"
            " AND assignment.cancelled_at IS NULL"
            " AND article.stage NOT IN ('published', 'corrected', 'withdrawn', 'dropped')"
            f" ORDER BY {_DUE} IS NULL, {_DUE} LIMIT ?",
            self.me.id,
            MOST * 2,
        )

    def _unedited(self) -> Iterable[Row]:
        """Handed in by others, and no editor has it."""
        return self._database.all(
            f"{_ARTICLES} WHERE article.stage = 'submitted' AND NOT EXISTS ({_EDITED_BY})"
            f" AND (? OR (article.author_id <> ? AND article.writer_id <> ?)) {_ORDER}",
            self._is_alone(),
            self.me.id,
            self.me.id,
            MOST,
        )

    def _unapproved(self) -> Iterable[Row]:
        """Being edited by somebody who changed it last, so that another has to approve it."""
        return self._database.all(
            f"{_ARTICLES} JOIN revision ON revision.id = article.revision_id WHERE article.stage = 'in_edit'"
            " AND article.author_id <> ? AND article.writer_id <> ? AND revision.collaborator_id <> ?"
            f" AND EXISTS ({_EDITED_BY} AND collaborator_id = revision.collaborator_id)"
            f" AND NOT EXISTS ({_EDITED_BY} AND collaborator_id = ?) {_ORDER}",
            *(self.me.id,) * 4,
            MOST,
        )

    def _ungiven(self) -> Iterable[Row]:
        """Ideas, and what lies there without anybody who writes it."""
        return self._database.all(
            f"{_ARTICLES} WHERE article.stage IN ('pitched', 'assigned', 'drafting', 'returned')"
            f" AND NOT EXISTS ({_WRITTEN_BY}) {_ORDER}",
            MOST,
        )

    def _lines(self, found: Iterable[Row]) -> list[WorkLine]:
        return [
            WorkLine(
                article_id=row["article_id"],
                headline=row["headline"],
                slug=row["slug"],
                stage=rows.STAGES[row["stage"]],
                due_at=row["due_at"],
                due_zone=row["due_zone"],
                by=row["by_name"],
                is_own=row["writer_id"] == self.me.id,
            )
            for row in found
        ]

    def _with_remarks(self, line: WorkLine) -> WorkLine:
        """The line with what the editor wrote when the article was sent back."""
        row = self._database.one(
            "SELECT decision.note, collaborator.name FROM decision"
            " JOIN collaborator ON collaborator.id = decision.collaborator_id"
            " WHERE article_id = ? AND kind = 'returned' ORDER BY at DESC LIMIT 1",
            line.article_id,
        )
        if row is None:
            return line
        return replace(line, note=row["note"], by=row["name"])

    def _is_alone(self) -> int:
        others = self._database.one(
            "SELECT 1 FROM collaborator WHERE is_active = 1 AND is_sample = 0 AND id <> ?", self.me.id
        )
        return int(others is None)


def _part(row: Row) -> Part:
    task = rows.TASKS[row["task"]]
    state = STATES[task][rows.STAGES[row["stage"]]]
    if state is State.WAITING:
        return Part.LATER
    if state is State.CAME_BACK:
        return Part.CAME_BACK
    return Part.EDIT if task is Task.EDIT else Part.MINE


def _line(row: Row) -> WorkLine:
    return WorkLine(
        article_id=row["article_id"],
        headline=row["headline"],
        slug=row["slug"],
        stage=rows.STAGES[row["stage"]],
        task=rows.TASKS[row["task"]],
        due_at=row["due_at"],
        due_zone=row["due_zone"],
        note=row["note"],
        by=row["by_name"],
        assignment_id=row["id"],
    )


def _when(line: WorkLine) -> tuple[bool, int, str]:
    return (line.due_at is None, line.due_at or 0, line.headline)
