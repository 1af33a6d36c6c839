"""What can be set, in one menu at the foot of the rail. It sets nothing: each entry is an action of another menu."""

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from ui.actions import Actions
from ui.widgets.rail import Rail

ID = "settings.open"
# What stands there, with a line between the groups: how the window looks, how one types, who works here, what the
# office does. To add one: the id of an action, or the beginning of those in one of the menus within menus.
ENTRIES = (
    ("scheme.", "language.", "view.size", "help.keys"),
    ("tools.autocorrect", "review.propose"),
    ("person.switch", "desk.second_folder"),
    ("language.settings", "style.rules", "snippets.edit", "desk.tags"),
)


class Settings(QObject):
    """`menu` is made when it is wanted."""

    def __init__(self, rail: Rail, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._actions, self._window = actions, window
        self.button = rail.add_at_foot(actions[ID])
        self.menu: QMenu | None = None

    def open(self) -> None:
        """Show the menu beside its button, or at the corner of a window whose rail steps back; the keys go there."""
        menu = self.menu = self.menu or self._make()
        if self.button.isVisible():
            foot = self.button.mapToGlobal(QPoint(self.button.width(), self.button.height()))
            menu.popup(foot - QPoint(0, menu.sizeHint().height()))
        else:
            menu.popup(self._window.mapToGlobal(QPoint(0, 0)))
        menu.setActiveAction(menu.actions()[0])

    def _make(self) -> QMenu:
        menu = QMenu(self._window)
        menu.setAccessibleName(self._actions[ID].text())
        for group in ENTRIES:
            if menu.actions():
                menu.addSeparator()
            for entry in group:
                self._add(menu, entry)
        return menu

    def _add(self, menu: QMenu, entry: str) -> None:
        if entry.endswith("."):
            menu.addMenu(self._actions.submenu(entry))
        else:
            menu.addAction(self._actions[entry])
