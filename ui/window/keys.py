"""The keys of this machine: read at the start, shown with Ctrl+/, and kept when a person has changed them."""

from collections.abc import Callable, Iterable

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QWidget

from ui.actions import ACTIONS, MENUS, Actions
from ui.dialogs.key_map import KeyRow
from ui.preferences import Preferences

_PORTABLE = QKeySequence.SequenceFormat.PortableText


def doings(actions: Actions, preferences: Preferences, window: QWidget) -> dict[str, Callable[[], object]]:
    """Use the keys of this machine from now on; showing them is the action."""
    actions.use_keys(preferences.keys)
    return {"help.keys": lambda: show(actions, preferences, window)}


def show(actions: Actions, preferences: Preferences, window: QWidget) -> None:
    """Show every action with its keys; use and keep what a person has changed."""
    from ui.dialogs.keys import KeysDialog

    dialog = KeysDialog(list(rows(actions)), window)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        preferences.keys = dialog.changes
        actions.use_keys(dialog.changes)
    dialog.deleteLater()


def rows(actions: Actions) -> Iterable[KeyRow]:
    """Every action, menu by menu."""
    for menu, _title in MENUS:
        for entry in ACTIONS:
            if entry.menu == menu:
                action = actions[entry.id]
                keys = QKeySequence.listToString(action.shortcuts(), _PORTABLE)
                title = action.text().replace("&", "").rstrip("…")
                yield KeyRow(entry.id, actions.menu_word(menu), title, keys, entry.shortcuts)
