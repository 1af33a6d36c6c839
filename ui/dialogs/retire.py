"""Somebody leaves who still holds work: what it is, and who takes it over."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from editor.article import Collaborator
from ui.widgets.dialog import Dialog
from ui.widgets.person_picker import PersonPicker
from ui.widgets.words import Words

SHOWN = 4
"""pieces that are named"""


class Retire(Dialog):
    """`taker_id` is who takes the work."""

    def __init__(
        self, person: Collaborator, held: Sequence[str], takers: Sequence[Collaborator], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.say(
            self.tr("{name} still has work").format(name=person.name),
            self.tr("Hand over the work and retire"),
            self.tr("Cancel"),
            self.tr("Nobody is retired with work in hand. Who takes it over?"),
        )
        self.setMinimumWidth(480)
        names = [f"• {headline}" for headline in held[:SHOWN]]
        if len(held) > SHOWN:
            names.append(self.tr("and {count} more").format(count=len(held) - SHOWN))
        self.body.addWidget(Words("\n".join(names)).wrapped())
        self.picker = PersonPicker(takers)
        self.body.addWidget(self.picker, 1)
        self.body.addWidget(
            Words(self.tr("What {name} has written keeps the name.").format(name=person.name), "soft").wrapped()
        )
        self.picker.changed.connect(lambda: self.accept_button.setEnabled(bool(self.picker.chosen_id)))
        self.picker.taken.connect(self.accept)
        self.accept_button.setEnabled(False)
        self.picker.setFocus()

    @property
    def taker_id(self) -> str:
        return self.picker.chosen_id
