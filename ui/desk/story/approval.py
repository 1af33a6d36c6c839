"""What the tab “Story” shows of an approval and of the checklist, as plain records. It reads nothing."""

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType

from editor.approval import Seal, Standing
from editor.frozen import frozen
from editor.refusal import Refused
from storage.review.approvals import Since


@frozen
class Point:
    """A point of the checklist; `who` is a name, empty while nobody has ticked it."""

    key: str
    title: str
    is_required: bool
    who: str = ""
    at: int | None = None

    @property
    def is_open(self) -> bool:
        return self.is_required and self.at is None


@frozen
class Approval:
    """How an article stands. `damage` says why nothing can be said about it; `names` are everybody's, by id.

    `content` is the hash of what the person looks at while a second person is waited for. `why_not` is the rule that
    keeps me from approving what changed, or from confirming; `second` is the name of who else has to approve.
    """

    seal: Seal = field(default_factory=lambda: Seal(Standing.NONE))
    names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    since: Since | None = None
    content: str = ""
    why_not: Refused | None = None
    damage: Refused | None = None
    second: str = ""
    names_second: bool = False
    """whether I may say who else has to approve"""
    points: tuple[Point, ...] = ()
    may_tick: bool = False

    @property
    def waits(self) -> bool:
        """Whether a second person is waited for."""
        return self.seal.standing in (Standing.BYPASSED, Standing.WAITING)

    @property
    def may_confirm(self) -> bool:
        return self.waits and self.why_not is None
