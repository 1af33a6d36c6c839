"""A list over the window from which one thing is chosen: with Ctrl held down as windows of a desktop are, or by mouse.

It knows ids and words only, and says which id was chosen.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.widgets.words import Words

WIDTH = 440
ROW = 32
"""pixels"""
MOST = 12
"""rows that are shown"""


class Switcher(QFrame):
    """Opens over `parent`; letting go of Ctrl chooses when it was held down at that moment."""

    chosen = Signal(str)
    left = Signal()
    """it is there no more, whether something was chosen or not"""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        self.setProperty("surface", "popover")
        self._is_held = False
        self._came_from: QWidget | None = None
        self.rows = QListWidget()
        self.rows.setProperty("surface", "signs")
        self.rows.setFrameShape(QFrame.Shape.NoFrame)
        self.rows.setUniformItemSizes(True)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setAccessibleName(title)
        self.rows.itemClicked.connect(lambda _item: self._choose())
        down = QVBoxLayout(self)
        down.setContentsMargins(8, 12, 8, 8)
        label = Words(title, "small")
        label.setContentsMargins(8, 0, 8, 4)
        down.addWidget(label)
        down.addWidget(self.rows)

    def offer(self, entries: Sequence[tuple[str, str]]) -> None:
        """Show `entries` of id and words; the second one is marked, since the first is where a person is."""
        self.rows.clear()
        for key, words in entries[:MOST]:
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setSizeHint(QSize(0, ROW))
            self.rows.addItem(item)
        self.rows.setCurrentRow(min(1, self.rows.count() - 1))
        self.rows.setFixedHeight(self.rows.count() * ROW + 4)
        self.setFixedWidth(WIDTH)
        self.adjustSize()
        window = self.parentWidget()
        corner = QPoint((window.width() - self.width()) // 2, max(40, (window.height() - self.height()) // 3))
        self.move(corner)
        self._is_held = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier)
        self._came_from = QApplication.focusWidget()
        self.show()
        self.raise_()
        self.setFocus()

    def step(self, by: int) -> None:
        """Mark the next row, going round."""
        self.rows.setCurrentRow((self.rows.currentRow() + by) % max(1, self.rows.count()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Backtab: -1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            is_back = event.key() == Qt.Key.Key_Tab and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step(-1 if is_back else steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tab is for the rows here, not for the focus; the action's own shortcut steps on too."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._leave()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Control and self._is_held:
            self._choose()
        super().keyReleaseEvent(event)

    def _leave(self) -> None:
        if self.isHidden():
            return
        self.hide()
        if self._came_from is not None:
            self._came_from.setFocus()
        self.left.emit()

    def _choose(self) -> None:
        item = self.rows.currentItem()
        self._leave()
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
