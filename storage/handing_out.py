"""The rows of assignments: written, read, and what the article's own row says of them. It knows no rule of who may."""

import uuid

from editor.article import Assignment, Task
from storage import rows
from storage.database import Database

STANDING = "declined_at IS NULL AND cancelled_at IS NULL"
"""An assignment that somebody has, handed over or not."""


def give(database: Database, given: Assignment) -> None:
    """Write an assignment down."""
    database.run(
        "INSERT INTO assignment (id, article_id, collaborator_id, task, note, due_at, due_zone, length_wanted,"
        " assigned_by, assigned_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        given.id,
        given.article_id,
        given.collaborator_id,
        given.task,
        given.note,
        given.due_at,
        given.due_zone,
        given.length_wanted,
        given.assigned_by,
        given.assigned_at,
    )


def take(database: Database, article_id: str, collaborator_id: str, task: Task, at: int) -> str:
    """Let somebody have a task that nobody had to ask them for; the id of the assignment, old or new."""
    row = database.one(
        f"SELECT id FROM assignment WHERE article_id = ? AND collaborator_id = ? AND task = ? AND {STANDING}",
        article_id,
        collaborator_id,
        task,
    )
    if row:
        return str(row["id"])
    mine = Assignment(
        str(uuid.uuid4()), article_id, collaborator_id, task, None, assigned_by=collaborator_id, assigned_at=at
    )
    give(database, mine)
    return mine.id


def moment(database: Database, article_id: str, now: int) -> int:
    """The time of a new assignment: `now`, or just after the newest on the article, so that their order is certain."""
    row = database.one("SELECT max(assigned_at) AS newest FROM assignment WHERE article_id = ?", article_id)
    newest = row["newest"] if row else None
    return now if newest is None else max(now, newest + 1)


def of_article(database: Database, article_id: str) -> list[Assignment]:
    """All that was ever asked for on an article, the oldest first."""
    found = database.all("SELECT * FROM assignment WHERE article_id = ? ORDER BY assigned_at, id", article_id)
    return [rows.assignment(row) for row in found]


def tasks_of(database: Database, article_id: str, collaborator_id: str) -> frozenset[Task]:
    """What a person was asked to do on an article and still has, handed over or not."""
    found = database.all(
        f"SELECT task FROM assignment WHERE article_id = ? AND collaborator_id = ? AND {STANDING}",
        article_id,
        collaborator_id,
    )
    return frozenset(rows.TASKS[row["task"]] for row in found)


def settle_writer(database: Database, article_id: str) -> None:
    """The writer in the lists is who was asked last to write it, or else to translate it; without one, who began it."""
    database.run(
        "UPDATE article SET writer_id = COALESCE((SELECT collaborator_id FROM assignment"
        f" WHERE article_id = article.id AND task IN ('write', 'translate') AND {STANDING}"
        " ORDER BY task = 'translate', assigned_at DESC, id DESC LIMIT 1), author_id) WHERE id = ?",
        article_id,
    )
