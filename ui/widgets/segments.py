"""A row of ways to look at one thing, of which exactly one is taken. It knows keys and words only."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QToolButton, QWidget


class Segments(QFrame):
    """`words` are the segments' words by their keys, from the left; the first one is taken at the beginning."""

    chosen = Signal(str)
    """a person has taken another one"""

    def __init__(self, name: str, words: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "segments")
        self.setAccessibleName(name)
        self._buttons: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        across = QHBoxLayout(self)
        across.setContentsMargins(2, 2, 2, 2)
        across.setSpacing(0)
        for key, word in words.items():
            button = self._buttons[key] = QToolButton()
            button.setProperty("kind", "segment")
            button.setText(word)
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            group.addButton(button)
            across.addWidget(button)
        next(iter(self._buttons.values())).setChecked(True)

    @property
    def key(self) -> str:
        """The key of the segment that is taken."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def show_chosen(self, key: str) -> None:
        """Mark this one as taken, without announcing it; a key that there is not leaves all as it is."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def button(self, key: str) -> QToolButton:
        return self._buttons[key]
