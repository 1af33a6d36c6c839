"""The small form of a link: its words and its address. It changes no text."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from editor.text.normalise import clean
from ui.widgets import buttons
from ui.widgets.dialog import field
from ui.widgets.popover import Popover
from ui.widgets.words import Words


class LinkForm(Popover):
    """`put` says what is wanted; `removed` that the words are to stay alone."""

    put = Signal(str, str)
    """words, address"""
    removed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words, self.address = QLineEdit(), QLineEdit()
        self._words_label, self._address_label = Words("", "strong"), Words("", "strong")
        self.put_button, self.remove_button = buttons.primary(""), buttons.quiet("")
        self.words.setMaxLength(500)
        self.address.setMaxLength(2_000)
        down = QVBoxLayout(self)
        down.setContentsMargins(16, 12, 16, 12)
        down.setSpacing(8)
        down.addLayout(field(self._words_label, self.words))
        down.addLayout(field(self._address_label, self.address))
        foot = QHBoxLayout()
        foot.addWidget(self.remove_button)
        foot.addStretch(1)
        foot.addWidget(self.put_button)
        down.addLayout(foot)
        self.setFixedWidth(380)
        self.put_button.clicked.connect(self.take)
        self.remove_button.clicked.connect(self._on_remove)
        for line in (self.words, self.address):
            line.returnPressed.connect(self.take)
            line.textChanged.connect(self._on_edited)
        self.retranslate()

    def show_link(self, words: str, address: str, is_link: bool) -> None:
        """What stands there now; `is_link` offers to remove it."""
        self.words.setText(words)
        self.address.setText(address)
        self.remove_button.setVisible(is_link)
        self._on_edited()

    def focus_first(self) -> None:
        first = self.words if not self.words.text() else self.address
        first.setFocus(Qt.FocusReason.PopupFocusReason)
        first.selectAll()

    def take(self) -> None:
        self.commit_composing()
        words, address = (clean(line.text()).text.strip() for line in (self.words, self.address))
        if address:
            self.close_up()
            self.put.emit(words, address)

    def retranslate(self) -> None:
        self._words_label.setText(self.tr("Words"))
        self._address_label.setText(self.tr("Address"))
        self.address.setPlaceholderText(self.tr("https://… or a mail address"))
        self.put_button.setText(self.tr("Set the link"))
        self.remove_button.setText(self.tr("Remove the link"))

    def _on_remove(self) -> None:
        self.close_up()
        self.removed.emit()

    def _on_edited(self) -> None:
        self.put_button.setEnabled(bool(self.address.text().strip()))
