"""A new signing key, and the passphrase of the one there is. They keep nothing; whoever asked makes and unlocks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from editor.signing import LEAST_PASSPHRASE
from ui.widgets.dialog import Dialog, field
from ui.widgets.words import Words


class NewKey(Dialog):
    """`passphrase` is what keeps the key, None for the system's keyring. `is_next` says that it replaces one."""

    def __init__(self, has_keyring: bool, is_next: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            self.tr("Take a new signing key") if is_next else self.tr("Get a signing key"),
            self.tr("Make the key"),
            self.tr("Cancel"),
            self.tr("The older key signs that this one takes its place. What the older one signed stays right.")
            if is_next
            else self.tr(
                "Your approvals are signed with it, and anybody can check them. It never leaves this machine."
            ),
        )
        self.setMinimumWidth(480)
        self.in_keyring = QCheckBox(self.tr("Keep it in the keyring of this system, without a passphrase of its own"))
        self.in_keyring.setChecked(has_keyring)
        self.in_keyring.setVisible(has_keyring)
        self.in_keyring.toggled.connect(self._allow)
        self.new, self.again = _secret(), _secret()
        for line in (self.new, self.again):
            line.textChanged.connect(self._allow)
        self._typed = QWidget()
        down = QVBoxLayout(self._typed)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(16)
        hint = self.tr(
            "At least {least} characters; four or five words are good. Nobody can tell you what it was: without it the "
            "key is lost, and a desk chief revokes it so that you can have another one. Your texts do not depend on it."
        )
        down.addLayout(field(Words(self.tr("Passphrase"), "strong"), self.new))
        hint_words = Words(hint.format(least=LEAST_PASSPHRASE), "small").wrapped()
        down.addLayout(field(Words(self.tr("Once more"), "strong"), self.again, hint_words))
        self.body.addWidget(self.in_keyring)
        self.body.addWidget(self._typed)
        self.body.addStretch(1)
        self._allow()
        if not has_keyring:
            self.new.setFocus()

    @property
    def passphrase(self) -> str | None:
        return None if self.in_keyring.isChecked() else self.new.text()

    def _allow(self) -> None:
        self._typed.setVisible(not self.in_keyring.isChecked())
        is_enough = len(self.new.text()) >= LEAST_PASSPHRASE and self.new.text() == self.again.text()
        self.accept_button.setEnabled(self.in_keyring.isChecked() or is_enough)


class UnlockKey(Dialog):
    """It asks for each attempt with a signal and stays until whoever asked accepts it."""

    attempted = Signal(str)
    """the passphrase that was typed"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            self.tr("Unlock your signing key"),
            self.tr("Unlock"),
            self.tr("Cancel"),
            self.tr("It stays unlocked until you lock it, the desk is closed, or somebody else works here."),
        )
        self.setMinimumWidth(440)
        self.passphrase = _secret()
        self.passphrase.textChanged.connect(self._allow)
        self.refusal = Words("", "warm").wrapped()
        self.refusal.hide()
        self.body.addLayout(field(Words(self.tr("Passphrase"), "strong"), self.passphrase))
        self.body.addWidget(self.refusal)
        self.accept_button.clicked.disconnect(self.accept)
        self.accept_button.clicked.connect(self._attempt)
        self._is_trying = False
        self._allow()
        self.passphrase.setFocus()

    def refuse(self, sentence: str) -> None:
        """Say why it did not open; another try is free."""
        self._is_trying = False
        self.refusal.setText(sentence)
        self.refusal.show()
        self.passphrase.clear()
        self.passphrase.setFocus()
        self.layout().activate()
        self.resize(self.width(), max(self.height(), self.layout().totalHeightForWidth(self.width())))

    def _attempt(self) -> None:
        if self.accept_button.isEnabled():
            self._is_trying = True
            self._allow()
            self.attempted.emit(self.passphrase.text())

    def _allow(self) -> None:
        self.accept_button.setEnabled(bool(self.passphrase.text()) and not self._is_trying)


class Vouch(Dialog):
    """Whether the fingerprint that somebody reads out is the one that stands here. It compares nothing itself."""

    def __init__(self, name: str, fingerprint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            self.tr("Vouch for the key of {name}?").format(name=name),
            self.tr("It is the same"),
            self.tr("Cancel"),
            self.tr("Let {name} read the fingerprint to you. It must be this one:").format(name=name),
        )
        self.setMinimumWidth(440)
        self.fingerprint = Words(fingerprint, "fingerprint")
        self.fingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(self.fingerprint)
        kept = self.tr("From then on what this key signs counts as signed. It can be revoked later.")
        self.body.addWidget(Words(kept, "soft").wrapped())
        self.body.addStretch(1)


def _secret() -> QLineEdit:
    line = QLineEdit(maxLength=200)
    line.setEchoMode(QLineEdit.EchoMode.Password)
    return line
