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
            # Not `clicked`: a screen reader ticks a button without pressing it.
            button.toggled.connect(lambda is_on, key=key: self._announce(key) if is_on else None)
            group.addButton(button)
            across.addWidget(button)
        self._is_told = False
        self.show_chosen(next(iter(words)))

    @property
    def key(self) -> str:
        """The key of the segment that is taken."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def show_chosen(self, key: str) -> None:
        """Mark this one as taken, without announcing it; a key that there is not leaves all as it is."""
        if key in self._buttons:
            self._is_told = True
            self._buttons[key].setChecked(True)
            self._is_told = False

    def _announce(self, key: str) -> None:
        if not self._is_told:
            self.chosen.emit(key)

    def button(self, key: str) -> QToolButton:
        return self._buttons[key]
