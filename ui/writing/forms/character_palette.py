"""The special characters, to be found by name; those that are used most stand first. It puts nothing into the text."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.theme import HEADING, text_font
from ui.widgets.popover import Popover
from ui.widgets.words import Words
from ui.writing.forms import characters

_CELL = QSize(36, 36)


class CharacterPalette(Popover):
    """`chosen` says which character; it stays open for the next one when it was chosen with Shift."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.used: dict[str, int] = {}
        """how often each was chosen"""
        self.search = QLineEdit()
        self.signs = QListWidget()
        self.signs.setViewMode(QListView.ViewMode.IconMode)
        self.signs.setResizeMode(QListView.ResizeMode.Adjust)
        self.signs.setMovement(QListView.Movement.Static)
        self.signs.setUniformItemSizes(True)
        self.signs.setGridSize(_CELL)
        self.signs.setFont(text_font(HEADING))
        self.signs.setProperty("surface", "signs")
        self.signs.setFixedSize(QSize(_CELL.width() * 9 + 20, _CELL.height() * 5 + 4))
        self.signs.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._name = Words("", "small")
        down = QVBoxLayout(self)
        down.setContentsMargins(12, 12, 12, 8)
        down.setSpacing(8)
        down.addWidget(self.search)
        down.addWidget(self.signs)
        down.addWidget(self._name)
        self.search.textChanged.connect(self._show_found)
        self.search.returnPressed.connect(self.take)
        self.search.installEventFilter(self)
        self.signs.currentItemChanged.connect(self._on_current_changed)
        self.signs.itemClicked.connect(lambda _item: self.take())
        self.retranslate()

    def focus_first(self) -> None:
        self.search.clear()
        self._show_found()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def take(self) -> None:
        item = self.signs.currentItem()
        if item is None:
            return
        sign = item.data(Qt.ItemDataRole.UserRole)
        self.used[sign] = self.used.get(sign, 0) + 1
        self.close_up()
        self.chosen.emit(sign)

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Dash, degree, arrow…"))
        self.search.setAccessibleName(self.tr("Look for a character by its name"))
        self.signs.setAccessibleName(self.tr("Special characters"))
        self._show_found()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys walk through the signs while the field has the focus."""
        if watched is self.search and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 9, Qt.Key.Key_Up: -9, Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(
                Qt.Key(event.key())
            )
            is_in_words = abs(step or 0) == 1 and bool(self.search.text())
            if step and not is_in_words:
                row = max(0, min(self.signs.count() - 1, self.signs.currentRow() + step))
                self.signs.setCurrentRow(row)
                return True
        return super().eventFilter(watched, event)

    def _show_found(self) -> None:
        self.signs.clear()
        for one in characters.found(self.search.text(), self.used):
            item = QListWidgetItem(one.shown)
            item.setData(Qt.ItemDataRole.UserRole, one.sign)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, one.name)
            item.setToolTip(one.name)
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            item.setSizeHint(_CELL)
            self.signs.addItem(item)
        self.signs.setCurrentRow(0)

    def _on_current_changed(self, item: QListWidgetItem | None) -> None:
        self._name.setText(item.toolTip() if item else self.tr("No character has that name."))
