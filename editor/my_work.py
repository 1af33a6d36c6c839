"""What waits for one person, in parts: plain records for the start page. It orders nothing and reads no clock."""

from collections.abc import Mapping
from enum import StrEnum

from editor.article import Stage, Task
from editor.frozen import frozen


class Part(StrEnum):
    """The parts of the page, in their order."""

    CAME_BACK = "came_back"
    MINE = "mine"
    """to write, to translate, a picture, a proof"""
    EDIT = "edit"
    APPROVE = "approve"
    """edited by somebody who may not approve it: it needs another pair of eyes"""
    UNGIVEN = "ungiven"
    """an idea, or work that nobody has: for who hands work out"""
    LATER = "later"
    """asked for, but its turn comes later"""


OWN = frozenset({Part.CAME_BACK, Part.MINE})
"""what the person has to write, and not only to read and judge"""


@frozen
class WorkLine:
    """One piece of work. `note` and `by` are of whoever asked for it, or sent it back; empty ids and names are none."""

    article_id: str
    headline: str
    slug: str
    stage: Stage
    task: Task | None = None
    due_at: int | None = None
    due_zone: str = ""
    note: str = ""
    by: str = ""
    assignment_id: str = ""
    is_own: bool = False
    """to edit, though it is one's own: there is nobody else on the desk"""


@frozen
class MyWork:
    """What waits, each part sorted by what is due first; a part with nothing in it is not there."""

    parts: Mapping[Part, tuple[WorkLine, ...]]

    @property
    def count(self) -> int:
        """How many pieces it is my turn with."""
        return sum(len(lines) for part, lines in self.parts.items() if part not in (Part.UNGIVEN, Part.LATER))
