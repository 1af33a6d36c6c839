"""Which keys each action has, while a person changes them: who holds a key, who gives it up, what differs. No widgets.

Keys are in Qt's portable spelling, several of one action apart by `; `, as in the table of actions.
"""

from collections.abc import Mapping

from editor.frozen import frozen

BETWEEN = "; "
_MODIFIERS = ("Ctrl+", "Alt+", "Meta+")

# Keys that the window or the system needs itself. To add one: in Qt's portable spelling.
TAKEN = frozenset({"Ctrl+Space", "Ctrl+Shift+Space", "Alt+F4", "Ctrl+Alt+Del"})


@frozen
class KeyRow:
    """An action as it is listed. `menu` and `title` are in the window's language; `first` are its keys at first."""

    id: str
    menu: str
    title: str
    keys: str
    first: str


class KeyMap:
    """The keys of all actions, by their ids."""

    def __init__(self, keys: Mapping[str, str], first: Mapping[str, str]) -> None:
        self._keys = dict(keys)
        self._first = dict(first)

    def keys(self, action_id: str) -> list[str]:
        return [key for key in self._keys[action_id].split(BETWEEN) if key]

    def holder(self, key: str, but: str) -> str:
        """The id of the action that has `key`, other than `but`; empty for none."""
        return next((one for one in self._keys if one != but and key in self.keys(one)), "")

    def give(self, action_id: str, key: str) -> None:
        """Let `key` be the only one of the action; whoever had it gives it up."""
        holder = self.holder(key, but=action_id)
        if holder:
            self._keys[holder] = BETWEEN.join(one for one in self.keys(holder) if one != key)
        self._keys[action_id] = key

    def clear(self, action_id: str) -> None:
        self._keys[action_id] = ""

    def reset(self, action_id: str) -> None:
        """The keys it had at first; whoever has one of them now gives it up."""
        wanted = [key for key in self._first[action_id].split(BETWEEN) if key]
        for key in wanted:
            self.give(action_id, key)
        self._keys[action_id] = self._first[action_id]

    def reset_all(self) -> None:
        self._keys = dict(self._first)

    def is_changed(self, action_id: str) -> bool:
        return self._keys[action_id] != self._first[action_id]

    @property
    def changes(self) -> dict[str, str]:
        """The keys of the actions whose keys are not those of the beginning."""
        return {one: keys for one, keys in self._keys.items() if self.is_changed(one)}


def may_be_used(key: str) -> bool:
    """Whether a person can still write when `key` does something: it is no letter, and nobody else needs it."""
    last = key.rpartition("+")[2] or key
    is_function_key = last[:1] == "F" and last[1:].isdecimal()
    return key not in TAKEN and (key.startswith(_MODIFIERS) or is_function_key)
