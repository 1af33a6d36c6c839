"""A name for a revision that has been kept already."""

from PySide6.QtWidgets import QLineEdit, QWidget

from editor.text.normalise import clean
from ui.widgets.dialog import Dialog, field
from ui.widgets.words import Words


class RevisionName(Dialog):
    """One field; the revision is kept whether it gets a name or not."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(self.tr("Name revision {number}").format(number=number), self.tr("Name it"), self.tr("Cancel"))
        self.setMinimumWidth(400)
        self.name_field = QLineEdit()
        self.name_field.setMaxLength(120)
        self.name_field.setPlaceholderText(self.tr("For example: before the interview"))
        self.body.addLayout(field(Words(self.tr("Name"), "strong"), self.name_field))
        self.name_field.textChanged.connect(lambda: self.accept_button.setEnabled(bool(self.name)))
        self.accept_button.setEnabled(False)
        self.name_field.setFocus()

    @property
    def name(self) -> str:
        return clean(self.name_field.text()).text.strip()
