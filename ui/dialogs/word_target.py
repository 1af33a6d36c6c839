"""How many words a person wants to write in one article."""

from PySide6.QtWidgets import QSpinBox, QWidget

from ui.widgets.dialog import Dialog, field
from ui.widgets.words import Words

MOST = 500_000
MARGIN = 10


class WordTarget(Dialog):
    """One number; 0 for none, so that the template's and the audience's length holds again."""

    def __init__(self, target: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            self.tr("Word target"),
            self.tr("Set it"),
            self.tr("Cancel"),
            self.tr("For this article only. The foot of the window counts against it."),
        )
        self.setMinimumWidth(400)
        self.number = QSpinBox()
        self.number.setRange(0, MOST)
        self.number.setSingleStep(50)
        self.number.setGroupSeparatorShown(True)
        self.number.setSpecialValueText(self.tr("No target of its own"))
        self.number.setValue(target)
        self.number.lineEdit().setTextMargins(MARGIN, 0, MARGIN, 0)  # without its buttons it has none
        self.body.addLayout(field(Words(self.tr("Words"), "strong"), self.number))
        self.number.setFocus()
        self.number.selectAll()

    @property
    def target(self) -> int:
        return self.number.value()
