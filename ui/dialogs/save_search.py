"""A name for a search, and whose it is."""

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from editor.text import legible
from ui.widgets.dialog import Dialog, field
from ui.widgets.words import Words

LONGEST = 80


class SaveSearch(Dialog):
    """With `renames` only the name is asked for."""

    def __init__(self, name: str, parent: QWidget | None = None, *, renames: bool = False) -> None:
        super().__init__(parent)
        self.say(
            self.tr("Rename the saved search") if renames else self.tr("Save this search"),
            self.tr("Rename") if renames else self.tr("Save"),
            self.tr("Cancel"),
            "" if renames else self.tr("Words, filters and order are kept; what it finds is looked up anew each time."),
        )
        self.setMinimumWidth(400)
        self.name_field = QLineEdit(name)
        self.name_field.setMaxLength(LONGEST)
        self.name_field.selectAll()
        self.for_everybody = QCheckBox(self.tr("For everybody on this desk"))
        self.for_everybody.setVisible(not renames)
        self.body.addLayout(field(Words(self.tr("Name"), "strong"), self.name_field))
        self.body.addWidget(self.for_everybody)
        self.name_field.textChanged.connect(self._allow)
        self._allow()
        self.name_field.setFocus()

    @property
    def name(self) -> str:
        return legible.line(self.name_field.text())

    @property
    def is_office(self) -> bool:
        return self.for_everybody.isChecked()

    def _allow(self) -> None:
        self.accept_button.setEnabled(bool(self.name))
