"""An article comes into a stage: how long it stays is written down, and the tasks that follow the stage are handed over
or open again.

It moves nothing by itself: `editor.workflow` says which stage comes next, and the desk's verbs write it.
"""

import uuid

from editor import assignment
from editor.article import Stage, Task
from storage.database import Database


def enter(database: Database, article_id: str, stage: Stage, at: int) -> None:
    """What follows from the stage that the article has just come into."""
    stay(database, article_id, stage, at)
    follow(database, article_id, stage, at)


def stay(database: Database, article_id: str, stage: Stage, at: int) -> None:
    """End the stay that is open, and begin one in `stage`."""
    now = database.one("SELECT id, entered_at FROM stay WHERE article_id = ? AND left_at IS NULL", article_id)
    if now:
        # A clock that was put back makes no stay that ends before it began.
        database.run("UPDATE stay SET left_at = ? WHERE id = ?", max(at, now["entered_at"]), now["id"])
    database.run(
        "INSERT INTO stay (id, article_id, stage, entered_at) VALUES (?, ?, ?, ?)",
        str(uuid.uuid4()),
        article_id,
        stage,
        at,
    )


def step_back(database: Database, article_id: str, stage: Stage, at: int) -> None:
    """A step was taken back: the stay in `stage` before it goes on, as if it had not been taken."""
    last = database.one(
        "SELECT id, stage FROM stay WHERE article_id = ? AND left_at IS NOT NULL"
        " ORDER BY left_at DESC, entered_at DESC LIMIT 1",
        article_id,
    )
    if last is None or last["stage"] != stage:
        stay(database, article_id, stage, at)
        return
    database.run("DELETE FROM stay WHERE article_id = ? AND left_at IS NULL", article_id)
    database.run("UPDATE stay SET left_at = NULL WHERE id = ?", last["id"])


def follow(database: Database, article_id: str, stage: Stage, at: int) -> None:
    """Let the tasks that a stage hands over be done where it does, and open where it does not."""
    for task in assignment.FOLLOWS:
        is_done = assignment.is_handed_over(Task(task), stage)
        if is_done is None:
            continue
        change = "done_at = ? WHERE done_at IS NULL" if is_done else "done_at = NULL WHERE done_at IS NOT NULL"
        database.run(
            f"UPDATE assignment SET {change} AND article_id = ? AND task = ?"
            " AND declined_at IS NULL AND cancelled_at IS NULL",
            *((at,) if is_done else ()),
            article_id,
            task,
        )
