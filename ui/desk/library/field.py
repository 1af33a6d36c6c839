"""The library's field: Escape empties it, the arrow down goes to what was found, Enter opens the first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from editor.text.query import LONGEST
from ui import icons
from ui.widgets import magnifier


class LibraryField(QLineEdit):
    left_downwards = Signal()
    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "search-large")
        self.setMaxLength(LONGEST * 60)  # what is pasted is cut where it is read, with a sentence
        magnifier.put(self)
        self._clear = QAction(icons.icon("close"), "", self)
        self._clear.triggered.connect(self.clear)
        self._clear.setVisible(False)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))

    def retranslate(self) -> None:
        self.setPlaceholderText(self.tr("Find any article, with or without tone marks"))
        self.setAccessibleName(self.tr("Find in the library"))
        self._clear.setText(self.tr("Clear the search"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        else:
            super().keyPressEvent(event)
