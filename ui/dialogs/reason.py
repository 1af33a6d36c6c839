"""A reason for a step that needs one, so that everybody can follow it later."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from editor.text import legible
from ui.widgets.dialog import Dialog, field
from ui.widgets.words import Words


class Reason(Dialog):
    """`note` is what was typed; it cannot be empty when the dialog is accepted."""

    def __init__(self, title: str, accept: str, lead: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(title, accept, self.tr("Cancel"), lead)
        self.setMinimumWidth(440)
        self.note_field = QPlainTextEdit()
        self.note_field.setTabChangesFocus(True)
        self.note_field.setFixedHeight(96)
        self.note_field.setPlaceholderText(self.tr("One or two sentences; they stay with the article."))
        self.body.addLayout(field(Words(self.tr("Reason"), "strong"), self.note_field))
        self.note_field.textChanged.connect(lambda: self.accept_button.setEnabled(bool(self.note)))
        self.accept_button.setEnabled(False)
        self.note_field.setFocus()

    @property
    def note(self) -> str:
        return legible.lines(self.note_field.toPlainText())
