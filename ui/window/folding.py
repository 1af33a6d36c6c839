"""A window that is too narrow for its columns: what there is no room for steps back, and comes when it is asked for.

It remembers nothing: what a person wants to see in a wide window stays as it was.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QSplitter, QWidget

from ui.actions import Actions

SIDE, WORK, RIGHT = range(3)
"""the columns, from the left"""
COLUMN: Mapping[str, int] = {"view.list": SIDE, "view.outline": SIDE, "view.rendered": RIGHT}
"""where a pane stands, by the action that shows it"""

LEAST = {SIDE: 240, WORK: 360, RIGHT: 340}
"""pixels in which each of them can be read"""


class Folding(QObject):
    """`is_wanted` says whether a person wants to see the pane of an action in a wide window."""

    def __init__(
        self, columns: QSplitter, panes: Mapping[str, QWidget], is_wanted: Callable[[str], bool], actions: Actions
    ) -> None:
        super().__init__(columns)
        self._columns, self._panes, self._is_wanted, self._actions = columns, panes, is_wanted, actions
        self._asked = ""
        self.is_tight = False
        columns.installEventFilter(self)

    def ask(self, key: str) -> None:
        """Bring this pane, over others where there is no room beside them; with an empty key, the text again."""
        self._asked = key
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        wanted = {COLUMN[key] for key in self._panes if self._is_wanted(key)} | {WORK}
        was_tight = self.is_tight
        self.is_tight = sum(map(self._least, wanted)) + 2 > self._columns.width()
        if not self.is_tight:
            self._asked = ""
        if self.is_tight or was_tight:
            self._show(self._having_room(wanted))

    def _having_room(self, wanted: set[int]) -> set[int]:
        """What is asked for goes before the text, the text before the rest."""
        asked = [COLUMN[self._asked]] if self._asked else []
        shown: set[int] = set()
        room = self._columns.width()
        for column in (*asked, WORK, RIGHT, SIDE):
            if column in shown or column not in {*wanted, *asked}:
                continue
            has_room = self._least(column) + 1 <= room or not shown
            if has_room:
                shown.add(column)
                room -= self._least(column) + 1
            elif column == WORK:
                break  # nothing stands beside a pane that has taken the place of the text
        return shown

    def _show(self, columns: set[int]) -> None:
        for key, pane in self._panes.items():
            is_shown = COLUMN[key] in columns and (key == self._asked or self._is_wanted(key))
            pane.setVisible(is_shown)
            self._actions[key].setChecked(is_shown)
        self._columns.widget(WORK).setVisible(WORK in columns)

    def _least(self, column: int) -> int:
        """What is hidden needs its room too, and what has nothing in it yet will."""
        part = self._columns.widget(column)
        panes = [pane for key, pane in self._panes.items() if COLUMN[key] == column]
        return max(LEAST[column], part.minimumWidth(), *(one.minimumSizeHint().width() for one in (part, *panes)))
