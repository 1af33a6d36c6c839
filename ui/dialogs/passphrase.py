"""A passphrase for oneself: the one that holds, and the new one twice. It checks nothing but that the two are one."""

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.dialog import Dialog, field
from ui.widgets.words import Words


class Passphrase(Dialog):
    """`before` and `new` are what was typed; an empty `new` takes the passphrase away."""

    def __init__(self, has_one: bool, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.say(
            self.tr("My passphrase"),
            self.tr("Save"),
            self.tr("Cancel"),
            self.tr(
                "It is asked for before anybody works in your name on this desk. It keeps honest people apart; it does "
                "not encrypt the file, and whoever can copy the file can read it."
            ),
        )
        self.setMinimumWidth(440)
        self._before, self._new, self._again = (self._field() for _ in range(3))
        if has_one:
            self.body.addLayout(field(Words(self.tr("The one that holds now"), "strong"), self._before))
        hint = self.tr("Leave both empty to do without a passphrase.") if has_one else self.tr("At least 6 characters.")
        self.body.addLayout(field(Words(self.tr("New passphrase"), "strong"), self._new))
        self.body.addLayout(field(Words(self.tr("Once more"), "strong"), self._again, Words(hint, "small")))
        self._has_one = has_one
        self._allow()

    @property
    def before(self) -> str:
        return self._before.text()

    @property
    def new(self) -> str:
        return self._new.text()

    def _field(self) -> QLineEdit:
        line = QLineEdit(maxLength=200)
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.textChanged.connect(self._allow)
        return line

    def _allow(self) -> None:
        if not hasattr(self, "_has_one"):
            return
        says_something = bool(self.new) or self._has_one
        self.accept_button.setEnabled(says_something and self.new == self._again.text())
