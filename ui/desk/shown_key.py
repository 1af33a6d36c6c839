"""What is shown of somebody's signing key and of the desk's root key, as plain records. It reads nothing."""

from enum import StrEnum

from editor.frozen import frozen
from editor.signing import in_groups
from storage.review.keys import Root


class KeyState(StrEnum):
    NONE = "none"
    REVOKED = "revoked"
    """it was, and nobody has a new one"""
    WAITING = "waiting"
    """nobody vouches for it yet"""
    COUNTS = "counts"


class KeyWay(StrEnum):
    """What may be done about a key."""

    ENROL = "enrol"
    UNLOCK = "unlock"
    LOCK = "lock"
    ROTATE = "rotate"
    ENDORSE = "endorse"
    REVOKE = "revoke"


@frozen
class ShownKey:
    """The key of one person. `key_id` is its fingerprint, empty where there is none."""

    state: KeyState = KeyState.NONE
    key_id: str = ""
    is_mine: bool = False
    is_unlocked: bool = False
    is_root: bool = False
    ways: frozenset[KeyWay] = frozenset()

    @property
    def fingerprint(self) -> str:
        return in_groups(self.key_id)


@frozen
class ShownRoot:
    """The root key of the desk, and whether this machine knows it."""

    root: Root = Root.NONE
    key_id: str = ""

    @property
    def fingerprint(self) -> str:
        """In one line."""
        return in_groups(self.key_id).replace("\n", " ")
