"""Two entries of one person: which other entry it is, and which of the two stays."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QWidget

from editor.article import Collaborator
from ui.widgets.dialog import Dialog
from ui.widgets.person_picker import PersonPicker
from ui.widgets.words import Words


class MergePeople(Dialog):
    """`double_id` and `kept_id` say what was chosen. `me` may only be kept."""

    def __init__(self, person: Collaborator, others: Sequence[Collaborator], me: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._person = person
        self._me = me
        self.say(
            self.tr("Merge two entries of one person"),
            self.tr("Merge"),
            self.tr("Cancel"),
            self.tr("Which entry is {name} too?").format(name=person.name),
        )
        self.setMinimumWidth(480)
        self.picker = PersonPicker([other for other in others if other.id != person.id])
        self.keeps_other = QCheckBox()
        self.told = Words("", "soft").wrapped()
        self.told.setMinimumHeight(56)
        self.body.addWidget(self.picker, 1)
        self.body.addWidget(self.keeps_other)
        self.body.addWidget(self.told)
        self.picker.changed.connect(self._on_chosen)
        self.keeps_other.toggled.connect(self._tell)
        self._on_chosen()
        self.picker.setFocus()

    @property
    def kept_id(self) -> str:
        return self.picker.chosen_id if self.keeps_other.isChecked() else self._person.id

    @property
    def double_id(self) -> str:
        return self._person.id if self.keeps_other.isChecked() else self.picker.chosen_id

    def _on_chosen(self) -> None:
        other = self.picker.chosen
        self.accept_button.setEnabled(other is not None)
        self.keeps_other.setVisible(other is not None)
        if other is not None:
            self.keeps_other.setText(self.tr("Keep the entry “{name}” instead").format(name=other.name))
            self.keeps_other.setChecked(other.id == self._me)
            self.keeps_other.setEnabled(other.id != self._me and other.active)
        self._tell()

    def _tell(self) -> None:
        other = self.picker.chosen
        if other is None:
            self.told.setText(self.tr("Choose the other entry in the list."))
            return
        kept, double = (other, self._person) if self.keeps_other.isChecked() else (self._person, other)
        said = self.tr(
            "“{kept}” stays, with the work, days away, roles and languages of both. “{double}” leaves the list; what "
            "stood under that name is shown as by {kept}. It can be taken back."
        )
        self.told.setText(said.format(kept=kept.name, double=double.name))
