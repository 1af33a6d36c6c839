"""Where a person left the window: its size, its panes, its columns. It remembers and restores, nothing else."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from ui.actions import Actions
from ui.preferences import Preferences
from ui.window.folding import Folding

WINDOW = (1280, 720)
"""the size of a first window, in pixels at scale 1"""
FRAME = 40
"""pixels that the title and the edges around a window may take"""
LEAST = QSize(640, 328)
"""what a window can be used in, below a frame on a screen of 1280 x 720 at 200 %"""
COLUMNS = (280, 560, 440)
"""the widths of list, writing room and rendered view in it"""

HIDDEN_AT_FIRST = frozenset({"view.outline"})
"""panes that are shown once a person has asked for them"""


def begin(window: QWidget, room: QSize) -> None:
    """The size of a first window; it fills a screen that is too low for it, or its foot would stand below that."""
    window.resize(*WINDOW)
    if room.height() < WINDOW[1] + FRAME:
        window.setMinimumSize(room.boundedTo(LEAST))  # Qt asks for more until a window is seen
        window.resize(room.boundedTo(window.size()))
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def keep_on_screen(window: QWidget, room: QSize) -> None:
    """Let a window that is wider than its screen fill it."""
    if window.width() > room.width():
        window.setMinimumSize(room.boundedTo(LEAST))
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


class Places:
    """The places of one window; `panes` are keyed by the action that shows them."""

    def __init__(
        self,
        preferences: Preferences,
        window: QMainWindow,
        columns: QSplitter,
        panes: dict[str, QWidget],
        actions: Actions,
    ) -> None:
        self._preferences = preferences
        self._window = window
        self._columns = columns
        self._panes = panes
        self.folding = Folding(columns, panes, self.is_shown, actions)

    def restore(self) -> None:
        """Put everything where it was, or where it begins."""
        geometry = self._preferences.place("window")
        if geometry is None or not self._window.restoreGeometry(geometry):
            begin(self._window, self._window.screen().availableSize())
        columns = self._preferences.place("columns")
        if columns is None or not self._columns.restoreState(columns):
            self._columns.setSizes(list(COLUMNS))
        for key, pane in self._panes.items():
            pane.setVisible(self.is_shown(key))

    def remember(self) -> None:
        self._preferences.remember_place("window", self._window.saveGeometry())
        self._preferences.remember_place("columns", self._columns.saveState())
        self._preferences.save()

    @property
    def keys(self) -> list[str]:
        """The actions that show a pane."""
        return list(self._panes)

    def is_shown(self, key: str) -> bool:
        return self._preferences.is_shown(key, at_first=key not in HIDDEN_AT_FIRST)

    def hide_for_now(self, keys: Iterable[str]) -> None:
        """Hide panes without remembering it."""
        for key in keys:
            self._panes[key].hide()

    def show_again(self, keys: Iterable[str]) -> None:
        """Show of these panes those that a person wants to see."""
        for key in keys:
            self._panes[key].setVisible(self.is_shown(key))
        self.folding.fit()

    def show_pane(self, key: str, is_shown: bool) -> None:
        """Show or hide a pane, and remember that a person wanted it so; in a narrow window it is for now only."""
        if self.folding.is_tight:
            self.folding.ask(key if is_shown else "")
            return
        self._panes[key].setVisible(is_shown)
        self._preferences.remember_shown(key, is_shown)
        self.folding.fit()
