"""What the library shows before a search: what was looked for lately, and the searches that were saved."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui import icons
from ui.widgets.words import Words

if TYPE_CHECKING:
    from storage.finding.saved_searches import SavedSearch

_WIDEST = 480


class SearchButton(QPushButton):
    """One search to take up again. F2 and Delete rename and remove a saved one."""

    rename_wanted = Signal()
    remove_wanted = Signal()
    moved = Signal(int)
    """the arrow keys: so many further down"""

    def __init__(self, words: str, icon: str, is_saved: bool) -> None:
        super().__init__(words.replace("&", "&&"))
        self._is_saved = is_saved
        self.setProperty("kind", "way")
        self.setIcon(icons.icon(icon))
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if is_saved:
            self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            self.customContextMenuRequested.connect(self._show_menu)
            self.setToolTip(self.tr("F2 renames it, Delete removes it"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        elif self._is_saved and key == Qt.Key.Key_F2:
            self.rename_wanted.emit()
        elif self._is_saved and key == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Rename…"), self.rename_wanted.emit)
        menu.addAction(self.tr("Remove"), self.remove_wanted.emit)
        menu.exec(self.mapToGlobal(place))
        menu.deleteLater()


class Starting(QScrollArea):
    text_wanted = Signal(str)
    """a search that was made lately"""
    saved_wanted = Signal(object)
    """a `SavedSearch` to make again"""
    rename_wanted = Signal(object)
    remove_wanted = Signal(object)
    left_upwards = Signal()
    """the arrow up on the first of them"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setProperty("surface", "library")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.buttons: list[SearchButton] = []

    def show_searches(self, recent: Sequence[str], saved: "Sequence[SavedSearch]") -> None:
        self.buttons = []
        body = QWidget()
        down = QVBoxLayout(body)
        down.setContentsMargins(16, 24, 16, 24)
        down.setSpacing(4)
        mine = [one for one in saved if not one.is_office]
        office = [one for one in saved if one.is_office]
        self._section(down, self.tr("Saved by me"), [self._saved(one) for one in mine])
        self._section(down, self.tr("Saved for everybody"), [self._saved(one) for one in office])
        self._section(down, self.tr("Recent searches"), [self._recent(text) for text in recent])
        down.addStretch(1)
        self.setWidget(body)

    def focus_first(self) -> None:
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _section(self, down: QVBoxLayout, title: str, buttons: list[SearchButton]) -> None:
        if not buttons:
            return
        label = Words(title, "small")
        label.setContentsMargins(8, 0, 0, 0)
        down.addWidget(label)
        for button in buttons:
            button.setMaximumWidth(_WIDEST)
            button.moved.connect(lambda step, button=button: self._move(button, step))
            down.addWidget(button)
            self.buttons.append(button)
        down.addSpacing(20)

    def _saved(self, saved: "SavedSearch") -> SearchButton:
        button = SearchButton(saved.name, "people" if saved.is_office else "keep", is_saved=True)
        button.clicked.connect(lambda: self.saved_wanted.emit(saved))
        button.rename_wanted.connect(lambda: self.rename_wanted.emit(saved))
        button.remove_wanted.connect(lambda: self.remove_wanted.emit(saved))
        return button

    def _recent(self, text: str) -> SearchButton:
        button = SearchButton(text, "search", is_saved=False)
        button.clicked.connect(lambda: self.text_wanted.emit(text))
        return button

    def _move(self, button: SearchButton, step: int) -> None:
        row = self.buttons.index(button) + step
        if row < 0:
            self.left_upwards.emit()
        elif row < len(self.buttons):
            self.buttons[row].setFocus(Qt.FocusReason.TabFocusReason)
