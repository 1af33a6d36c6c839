"""Reads how the signing keys of the desk stand, on the desk's thread, as plain records. It changes nothing."""

from typing import TYPE_CHECKING

from editor.article import Role
from ui.desk.shown_key import KeyState, KeyWay, ShownKey, ShownRoot

if TYPE_CHECKING:
    from editor.signing import Key
    from storage.desk import Desk


def read_keys(desk: "Desk") -> dict[str, ShownKey]:
    """The newest key of everybody, by person."""
    newest = {key.owner: key for key in desk.signing_keys()}
    root = desk.root_fingerprint()
    return {person.id: _shown(desk, person.id, newest, root) for person in desk.collaborators()}


def read_root(desk: "Desk") -> ShownRoot:
    return ShownRoot(desk.root(), desk.root_fingerprint())


def _shown(desk: "Desk", person_id: str, newest: "dict[str, Key]", root: str) -> ShownKey:
    key, mine = newest.get(person_id), newest.get(desk.me.id)
    return ShownKey(
        state=_state(key),
        key_id=key.id if key else "",
        is_mine=person_id == desk.me.id,
        is_unlocked=person_id == desk.me.id and desk.is_unlocked,
        is_root=key is not None and key.id == root,
        ways=frozenset() if desk.is_read_only else _ways(desk, person_id, key, mine),
    )


def _state(key: "Key | None") -> KeyState:
    if key is None:
        return KeyState.NONE
    if not key.is_active:
        return KeyState.REVOKED
    return KeyState.COUNTS if key.is_vouched else KeyState.WAITING


def _ways(desk: "Desk", person_id: str, key: "Key | None", mine: "Key | None") -> frozenset[KeyWay]:
    """What I may do about this key; what the desk would refuse is not offered."""
    if person_id == desk.me.id:
        if key is None or not key.is_active:
            return frozenset({KeyWay.ENROL})
        return frozenset({KeyWay.LOCK if desk.is_unlocked else KeyWay.UNLOCK, KeyWay.ROTATE, KeyWay.REVOKE})
    if key is None or not key.is_active or mine is None or not mine.counts:
        return frozenset()
    roles = desk.me.roles
    ways = {KeyWay.REVOKE} if roles & {Role.CHIEF, Role.ADMINISTRATOR} else set()
    if Role.CHIEF in roles and not key.is_vouched:
        ways.add(KeyWay.ENDORSE)
    return frozenset(ways)
