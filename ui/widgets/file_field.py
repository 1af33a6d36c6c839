"""A field for a place in the file system, with a button that opens the system's own chooser."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.widgets import buttons


class FileField(QWidget):
    """`choose` asks a person for a path, beginning at the one given, and returns it or None."""

    path_changed = Signal()
    path_edited = Signal()
    """the path was changed by a person"""

    def __init__(self, choose: Callable[[Path | None], Path | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choose = choose
        self._field = QLineEdit()
        self._field.textChanged.connect(self.path_changed)
        self._field.textEdited.connect(self.path_edited)
        self.button = buttons.plain("")
        self.button.clicked.connect(self._on_choose_pressed)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._field, 1)
        line.addWidget(self.button)
        self.setFocusProxy(self._field)

    def say(self, button: str, name: str) -> None:
        self.button.setText(button)
        self._field.setAccessibleName(name)

    @property
    def path(self) -> Path | None:
        """The path as it stands in the field; None while it is empty."""
        text = self._field.text().strip()
        return Path(text).expanduser() if text else None

    def show_path(self, path: Path) -> None:
        self._field.setText(str(path))
        self._field.setCursorPosition(len(self._field.text()))

    def _on_choose_pressed(self) -> None:
        path = self._choose(self.path)
        if path is not None:
            self.show_path(path)
            self.path_edited.emit()
