"""Who else has to approve an article before it counts: somebody of the desk, or nobody. It changes nothing."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from editor.article import Collaborator
from ui.widgets import buttons
from ui.widgets.dialog import Dialog
from ui.widgets.person_picker import PersonPicker


class SecondApprover(Dialog):
    """`chosen_id` is who was chosen, None for nobody."""

    def __init__(self, people: Sequence[Collaborator], named: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            self.tr("Who else approves"),
            self.tr("Name this person"),
            self.tr("Cancel"),
            self.tr("For a sensitive article: two people approve it, and the one you name is one of them."),
        )
        self.setMinimumWidth(480)
        self.chosen_id: str | None = None
        self.picker = PersonPicker(people)
        self.body.addWidget(self.picker, 1)
        self.nobody_button = buttons.plain(self.tr("Nobody else"))
        self.nobody_button.setVisible(bool(named))
        self.nobody_button.clicked.connect(self.accept)
        self.foot.insertWidget(0, self.nobody_button)
        self.accept_button.clicked.disconnect()
        self.accept_button.clicked.connect(self._take)
        self.accept_button.setEnabled(False)
        self.picker.changed.connect(lambda: self.accept_button.setEnabled(bool(self.picker.chosen_id)))
        self.picker.taken.connect(self._take)
        self.picker.setFocus()

    def _take(self) -> None:
        self.chosen_id = self.picker.chosen_id or None
        self.accept()
