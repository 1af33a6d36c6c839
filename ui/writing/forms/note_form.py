"""The small field for the words of a footnote. It changes no text."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from editor.text.normalise import clean
from ui.widgets import buttons
from ui.widgets.dialog import field
from ui.widgets.popover import Popover
from ui.widgets.words import Words


class NoteForm(Popover):
    """`label` is that of the note which is changed, empty for a new one."""

    put = Signal(str, str)
    """label or empty, words"""
    removed = Signal(str)
    shown = Signal(str)
    """a person wants to see the note in its place"""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.label = ""
        self.words = QLineEdit()
        self.words.setMaxLength(4_000)
        self._heading = Words("", "strong")
        self.put_button, self.remove_button, self.show_button = (
            buttons.primary(""),
            buttons.quiet(""),
            buttons.quiet(""),
        )
        down = QVBoxLayout(self)
        down.setContentsMargins(16, 12, 16, 12)
        down.setSpacing(8)
        down.addLayout(field(self._heading, self.words))
        foot = QHBoxLayout()
        foot.addWidget(self.remove_button)
        foot.addWidget(self.show_button)
        foot.addStretch(1)
        foot.addWidget(self.put_button)
        down.addLayout(foot)
        self.setFixedWidth(440)
        self.words.returnPressed.connect(self.take)
        self.words.textChanged.connect(lambda: self.put_button.setEnabled(bool(self.words.text().strip())))
        self.put_button.clicked.connect(self.take)
        self.remove_button.clicked.connect(self._on_remove)
        self.show_button.clicked.connect(self._on_show)
        self.retranslate()

    def show_note(self, label: str, words: str) -> None:
        self.label = label
        self.words.setText(words)
        self.put_button.setEnabled(bool(words.strip()))
        self.remove_button.setVisible(bool(label))
        self.show_button.setVisible(bool(label))

    def focus_first(self) -> None:
        self.words.setFocus(Qt.FocusReason.PopupFocusReason)
        self.words.end(False)

    def take(self) -> None:
        self.commit_composing()
        words = clean(self.words.text()).text.strip()
        if words:
            self.close_up()
            self.put.emit(self.label, words)

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Footnote"))
        self.words.setPlaceholderText(self.tr("Where it comes from, or what else there is to know"))
        self.put_button.setText(self.tr("Set the note"))
        self.remove_button.setText(self.tr("Remove the note"))
        self.show_button.setText(self.tr("Go to it"))

    def _on_remove(self) -> None:
        self.close_up()
        self.removed.emit(self.label)

    def _on_show(self) -> None:
        self.close_up()
        self.shown.emit(self.label)
