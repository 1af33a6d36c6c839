"""Who works here: a person chosen from the list, with the passphrase where there is one.

It asks for each attempt with a signal and stays until whoever asked accepts it; a wrong passphrase makes it wait.
"""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from editor.article import Collaborator
from ui.widgets.dialog import Dialog, field
from ui.widgets.person_picker import PersonPicker
from ui.widgets.words import Words

FIRST_WAIT = 1_000
LONGEST_WAIT = 16_000
"""milliseconds after a wrong passphrase; it doubles each time"""


class Who(Dialog):
    """With `is_start` it stands before the work: its second button leaves the program."""

    attempted = Signal(str, str)
    """whose id, and the passphrase that was typed"""

    def __init__(self, people: Sequence[Collaborator], me: str, parent: QWidget | None, is_start: bool = False) -> None:
        super().__init__(parent)
        self.say(
            self.tr("Who works here?"),
            self.tr("Continue"),
            self.tr("Close Copydesk") if is_start else self.tr("Cancel"),
            self.tr("What is written, handed in and approved from now on bears this name."),
        )
        self.setMinimumWidth(440)
        self._me = "" if is_start else me
        self.picker = PersonPicker(people)
        self.passphrase = QLineEdit(maxLength=200)
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.refusal = Words("", "warm").wrapped()
        self.note = Words(
            self.tr("A passphrase keeps honest people apart on one machine. It does not encrypt the desk's file."),
            "small",
        ).wrapped()
        self._asks = QWidget()
        self._asks.setLayout(field(Words(self.tr("Passphrase"), "strong"), self.passphrase, self.note))
        self._asks.layout().setContentsMargins(0, 0, 0, 0)
        for widget in (self.picker, self._asks, self.refusal):
            self.body.addWidget(widget)
        self._wait = FIRST_WAIT
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_waited)
        self.accept_button.clicked.disconnect(self.accept)
        self.accept_button.clicked.connect(self._attempt)
        self.picker.taken.connect(self._attempt)
        self.picker.changed.connect(self._on_chosen)
        self.passphrase.textChanged.connect(self._allow)
        self.picker.choose(me)
        self._on_chosen()
        self.picker.setFocus()

    def refuse(self, sentence: str, is_wrong: bool) -> None:
        """Say why it was not possible; after a wrong passphrase nothing can be tried for a while."""
        self.refusal.setText(sentence)
        self.refusal.show()
        if is_wrong:
            self._timer.start(self._wait)
            self._wait = min(2 * self._wait, LONGEST_WAIT)
            self.passphrase.clear()
            self.passphrase.setFocus()
        self._allow()
        self._make_room()

    def done(self, result: int) -> None:
        self._timer.stop()
        super().done(result)

    @property
    def is_waiting(self) -> bool:
        return self._timer.isActive()

    def _attempt(self) -> None:
        if self.accept_button.isEnabled():
            self.attempted.emit(self.picker.chosen_id, self.passphrase.text())

    def _on_chosen(self) -> None:
        person = self.picker.chosen
        self._asks.setVisible(person is not None and person.has_passphrase and person.id != self._me)
        self.passphrase.clear()
        self.refusal.hide()
        self._allow()
        self._make_room()
        if not self._asks.isHidden() and self.isVisible() and not self.picker.field.hasFocus():
            self.passphrase.setFocus()

    def _make_room(self) -> None:
        """Grow for what is asked or said, so that the list keeps its height."""
        self.layout().activate()
        self.resize(self.width(), max(self.height(), self.layout().totalHeightForWidth(self.width())))

    def _on_waited(self) -> None:
        self._allow()
        self.passphrase.setFocus()

    def _allow(self) -> None:
        has_words = self._asks.isHidden() or bool(self.passphrase.text())
        self.passphrase.setReadOnly(self.is_waiting)  # the keys stay in it
        self.accept_button.setEnabled(bool(self.picker.chosen_id) and has_words and not self.is_waiting)
