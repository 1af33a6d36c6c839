"""The whole screen for writing: the bars and the left side step back, and come again when it is left.

F11 and Escape leave it. A pointer at the upper edge brings the menu, over the text, so that no line moves.
"""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QMenuBar, QToolBar, QWidget

from ui.window.places import Places

EDGE = 3
"""pixels at the upper edge that the pointer has to reach"""
STEPS_BACK = ("view.list", "view.outline")
"""the panes that are hidden, by the actions that show them"""


class FullScreen(QObject):
    """`switch` is the action that shows whether the window fills the screen."""

    def __init__(self, window: QMainWindow, places: Places, switch: QAction, parts: Iterable[QWidget]) -> None:
        """`parts` step back beside the bars and the panes."""
        super().__init__(window)
        self._parts = tuple(parts)
        self._is_on = False  # asked of the window it would depend on who manages windows here
        self._window = window
        self._places = places
        self._switch = switch
        self._was_maximized = False
        self._hidden: list[QWidget] = []
        self._edge: QWidget | None = None
        self._menu: QMenuBar | None = None

    @property
    def is_on(self) -> bool:
        return self._is_on

    def switch(self) -> None:
        (self.leave if self.is_on else self.enter)()

    def enter(self) -> None:
        self._was_maximized = self._window.isMaximized()
        self._is_on = True
        self._window.installEventFilter(self)  # only now: every event of the window passes it
        bars: list[QWidget] = [self._window.menuBar(), *self._window.findChildren(QToolBar), *self._parts]
        self._hidden = [bar for bar in bars if not bar.isHidden()]
        for bar in self._hidden:
            bar.hide()
        self._places.hide_for_now(STEPS_BACK)
        self._window.showFullScreen()
        self._show_edge()
        self._switch.setChecked(True)

    def leave(self) -> None:
        self._is_on = False
        self._window.removeEventFilter(self)
        self._hide_edge()
        (self._window.showMaximized if self._was_maximized else self._window.showNormal)()
        for bar in self._hidden:
            bar.show()
        self._hidden = []
        self._places.show_again(STEPS_BACK)
        self._switch.setChecked(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._window:
            if kind == QEvent.Type.KeyPress and self.is_on and _is_escape(event):
                self.leave()
                return True
            if kind == QEvent.Type.Resize and self._edge is not None:
                self._edge.setGeometry(0, 0, self._window.width(), EDGE)
        elif watched is self._edge and kind == QEvent.Type.Enter:
            self._show_menu()
        elif watched is self._menu and kind == QEvent.Type.Leave and self._menu.activeAction() is None:
            self._menu.hide()
        return super().eventFilter(watched, event)

    def _show_edge(self) -> None:
        self._edge = QWidget(self._window)
        self._edge.setGeometry(0, 0, self._window.width(), EDGE)
        self._edge.installEventFilter(self)
        self._edge.show()
        self._edge.raise_()

    def _hide_edge(self) -> None:
        for part in (self._edge, self._menu):
            if part is not None:
                part.hide()
                part.deleteLater()
        self._edge = self._menu = None

    def _show_menu(self) -> None:
        """The menus of the window's own bar, in a bar that lies over the text."""
        if self._menu is None:
            self._menu = QMenuBar(self._window)
            self._menu.setNativeMenuBar(False)
            self._menu.addActions(self._window.menuBar().actions())
            self._menu.setAutoFillBackground(True)
            self._menu.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            self._menu.installEventFilter(self)
        self._menu.setGeometry(QRect(0, 0, self._window.width(), self._menu.sizeHint().height()))
        self._menu.show()
        self._menu.raise_()


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
