"""The signing key of one person: how it stands in a sentence, its fingerprint, what may be done. It does nothing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desk.shown_key import KeyState, KeyWay, ShownKey
from ui.widgets import buttons
from ui.widgets.words import Words


class KeyPart(QWidget):
    wanted = Signal(object)
    """a `KeyWay`"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = Words("", "soft").wrapped()
        self.fingerprint = Words("", "fingerprint")
        self.fingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.fingerprint.setAccessibleName(self.tr("Fingerprint of the key"))
        self.root = Words(self.tr("It is the root key of this desk: all others rest on it."), "small").wrapped()
        self.buttons = {
            KeyWay.ENROL: buttons.plain(self.tr("Get a signing key…")),
            KeyWay.UNLOCK: buttons.plain(self.tr("Unlock…")),
            KeyWay.LOCK: buttons.plain(self.tr("Lock")),
            KeyWay.ENDORSE: buttons.plain(self.tr("Vouch for it…")),
            KeyWay.ROTATE: buttons.quiet(self.tr("Take a new one…")),
            KeyWay.REVOKE: buttons.quiet(self.tr("Revoke…")),
        }
        for way, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, way=way: self.wanted.emit(way))
        self._lay_out()

    def show_key(self, key: ShownKey) -> None:
        self.said.setText(self._sentence(key))
        self.fingerprint.setText(key.fingerprint)
        self.fingerprint.setVisible(bool(key.key_id))
        self.root.setVisible(key.is_root and key.state is not KeyState.REVOKED)
        for way, button in self.buttons.items():
            button.setVisible(way in key.ways)
        self._ways.setVisible(bool(key.ways))

    def _sentence(self, key: ShownKey) -> str:
        match key.state:
            case KeyState.NONE if key.is_mine:
                return self.tr(
                    "You have none, so your approvals are declared: your name was chosen in the window. With a key "
                    "they are signed, and anybody can check that they are yours."
                )
            case KeyState.NONE:
                return self.tr("None: approvals in this name are declared, not signed.")
            case KeyState.REVOKED:
                return self.tr("Revoked. What it signed before stays right; nothing new is signed with it.")
            case KeyState.WAITING if key.is_mine:
                return self.tr(
                    "A desk chief has yet to vouch for your key. Read the fingerprint to each other; until then your "
                    "approvals are declared."
                )
            case KeyState.WAITING:
                return self.tr("Nobody vouches for this key yet, so approvals in this name are declared, not signed.")
            case KeyState.COUNTS if not key.is_mine:
                return self.tr("Approvals in this name are signed with this key.")
        if key.is_unlocked:
            return self.tr("Unlocked: what you approve and export is signed until you lock it or close the desk.")
        return self.tr("Locked: it is asked for when you approve. Unlock it to sign what you export too.")

    def _lay_out(self) -> None:
        self._ways = QWidget()
        across = QHBoxLayout(self._ways)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        for button in self.buttons.values():
            across.addWidget(button)
        across.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        for part in (Words(self.tr("Signing key"), "strong"), self.said, self.fingerprint, self.root, self._ways):
            down.addWidget(part)
