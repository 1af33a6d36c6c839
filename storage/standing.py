"""How an article stands on the desk: stage, dates, people, tags. What a step changed of it is kept with its event, and
can be put back.

It decides nothing: who may take what back, and when, is the matter of `storage.schedule.undoing`.
"""

from typing import Any

from editor.article import Stage
from storage import stages
from storage.database import Database

Standing = dict[str, dict[str, Any]]
"""The article's columns by name, its assignments by id (None: there is none), its tags with their times."""

# To add one: each column of the article that a step of the desk may change.
COLUMNS = (
    *("stage", "left_stage", "writer_id"),
    *("due_at", "due_zone", "publish_at", "publish_zone", "length_wanted"),
)
_ASSIGNMENT = (
    *("id", "collaborator_id", "task", "note", "due_at", "due_zone", "length_wanted", "assigned_by", "assigned_at"),
    *("done_at", "declined_at", "cancelled_at", "reason"),
)


def of(database: Database, article_id: str) -> Standing:
    """How the article stands now."""
    article = database.one(f"SELECT {', '.join(COLUMNS)} FROM article WHERE id = ?", article_id)
    assignments = database.all(f"SELECT {', '.join(_ASSIGNMENT)} FROM assignment WHERE article_id = ?", article_id)
    tags = database.all("SELECT tag, added_at FROM tag WHERE article_id = ?", article_id)
    return {
        "article": {column: article[column] for column in COLUMNS} if article else {},
        "assignments": {row["id"]: {column: row[column] for column in _ASSIGNMENT} for row in assignments},
        "tags": {row["tag"]: row["added_at"] for row in tags},
    }


def difference(before: Standing, after: Standing) -> Standing:
    """What of `before` is no longer so in `after`: what has to be put back to undo the step between them."""
    found = {}
    for part, was in before.items():
        now = after[part]
        changed = {key: was.get(key) for key in was.keys() | now.keys() if was.get(key) != now.get(key)}
        if changed:
            found[part] = changed
    return found


def put_back(database: Database, article_id: str, back: Standing, at: int, *, is_step_back: bool) -> None:
    """Let what `difference` found hold again. With `is_step_back` the stay in the stage before goes on."""
    columns = back.get("article", {})
    for column in COLUMNS:
        if column in columns:
            database.run(f"UPDATE article SET {column} = ? WHERE id = ?", columns[column], article_id)
    for assignment_id, row in back.get("assignments", {}).items():
        database.run("DELETE FROM assignment WHERE id = ?", assignment_id)
        if row is not None:
            places = ", ".join("?" for _ in range(len(_ASSIGNMENT) + 1))
            values = (row[column] for column in _ASSIGNMENT)
            database.run(
                f"INSERT INTO assignment (article_id, {', '.join(_ASSIGNMENT)}) VALUES ({places})", article_id, *values
            )
    for tag, added_at in back.get("tags", {}).items():
        database.run("DELETE FROM tag WHERE article_id = ? AND tag = ?", article_id, tag)
        if added_at is not None:
            database.run("INSERT INTO tag (article_id, tag, added_at) VALUES (?, ?, ?)", article_id, tag, added_at)
    if "stage" in columns:
        change = stages.step_back if is_step_back else stages.stay
        change(database, article_id, Stage(columns["stage"]), at)
    database.run("UPDATE article SET changed_at = ? WHERE id = ?", at, article_id)
