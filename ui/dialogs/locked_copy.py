"""The passphrase of a locked copy: twice for a new one, once to open one, with a plain word on what it protects.

It checks nothing but that the two are one and long enough. It keeps nothing.
"""

from PySide6.QtWidgets import QLineEdit, QWidget

from editor.locked_file import LEAST_PASSPHRASE, LONGEST_PASSPHRASE
from ui.widgets.dialog import Dialog, field
from ui.widgets.words import Words

WIDTH = 480


class LockCopy(Dialog):
    """`passphrase` is what was typed twice, for the desk or for the folder of this name."""

    def __init__(self, parent: QWidget | None = None, folder: str = "") -> None:
        super().__init__(parent)
        if folder:
            self.say(
                self.tr("Lock “{name}” as one file").format(name=folder),
                self.tr("Lock it"),
                self.tr("Cancel"),
                self.tr("A copy of the folder becomes one file that nobody can read without this passphrase."),
            )
        else:
            self.say(
                self.tr("Save a locked copy"),
                self.tr("Choose where…"),
                self.tr("Cancel"),
                self.tr("The whole desk becomes one file that nobody can read without this passphrase."),
            )
        self.setFixedWidth(WIDTH)
        self._first, self._again = _line(self), _line(self)
        hint = Words(
            self.tr("At least {count} characters: four or five words.").format(count=LEAST_PASSPHRASE), "small"
        )
        self.body.addLayout(field(Words(self.tr("Passphrase"), "strong"), self._first, hint))
        self.body.addLayout(field(Words(self.tr("Once more"), "strong"), self._again))
        for words in (
            self.tr("It protects the file on a stick, in a mail or on a server, also when it is lost or stolen."),
            self.tr(
                "It does not protect the desk that you work in, nor its backups: these lie on the disk as they are. "
                "Lock the disk itself with what the system has for that."
            ),
            self.tr("A forgotten passphrase opens nothing, and nobody can help. Keep it where the copy is not."),
        ):
            self.body.addWidget(Words(words, "soft").wrapped())
        for line in (self._first, self._again):
            line.textChanged.connect(self._allow)
        self._allow()

    @property
    def passphrase(self) -> str:
        return self._first.text()

    def _allow(self) -> None:
        is_long = len(self.passphrase.strip()) >= LEAST_PASSPHRASE
        self.accept_button.setEnabled(is_long and self.passphrase == self._again.text())


class UnlockCopy(Dialog):
    """`passphrase` is what was typed for the file `name`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            self.tr("Open “{name}”").format(name=name),
            self.tr("Open as a new desk"),
            self.tr("Cancel"),
            self.tr("What is in it becomes a new desk. The locked copy stays as it is."),
        )
        self.setFixedWidth(WIDTH)
        self._line = _line(self)
        self.body.addLayout(field(Words(self.tr("Passphrase"), "strong"), self._line))
        self._line.textChanged.connect(lambda text: self.accept_button.setEnabled(bool(text)))
        self.accept_button.setEnabled(False)

    @property
    def passphrase(self) -> str:
        return self._line.text()


def _line(parent: QWidget) -> QLineEdit:
    line = QLineEdit(parent, maxLength=LONGEST_PASSPHRASE)
    line.setEchoMode(QLineEdit.EchoMode.Password)
    return line
