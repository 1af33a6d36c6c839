"""The signing keys in the window: made, unlocked, replaced, vouched for and revoked, each after a dialog.

What a key is and who may do what is the desk's (`storage/review/keys.py`): here nothing is decided.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from editor.refusal import Refused
from ui.desk.shown_key import KeyWay
from ui.widgets.notice import Weight
from ui.window.desk_page import Surround
from ui.wording import say

if TYPE_CHECKING:
    from storage.change import Change
    from storage.desk import Desk
    from ui.dialogs.signing_key import UnlockKey

KEY = "signing"
Failed = Callable[[Exception], object]


class Signing(QObject):
    """Dialogs stand over the window of `view`."""

    def __init__(self, around: Surround, view: QWidget) -> None:
        super().__init__(view)
        self._tasks, self._notices, self._view = around.tasks, around.notices, view
        self._open: UnlockKey | None = None

    def do(self, way: KeyWay, person_id: str) -> None:
        """What was chosen for the key of this person."""
        match way:
            case KeyWay.ENROL | KeyWay.ROTATE:
                self._tasks.read(lambda _desk: _has_keyring(), then=lambda has: self._make(way, has), key=KEY)
            case KeyWay.UNLOCK:
                self.unlock()
            case KeyWay.LOCK:
                self._tasks.change(lambda desk: desk.lock_key())
            case KeyWay.ENDORSE | KeyWay.REVOKE:
                self._tasks.read(
                    lambda desk: _read(desk, person_id), then=lambda read: self._judge(way, *read), key=KEY
                )

    def with_key(self, step: Callable[[Failed], object], refused: Failed) -> None:
        """Take a step, and once more after the key that it needs was unlocked; `step` is handed what refusals meet."""
        from storage.review.keys import KeyLocked

        def on_refused(why: Exception) -> None:
            if isinstance(why, KeyLocked):
                self._unlock(lambda: step(refused))
            else:
                refused(why)

        step(on_refused)

    def unlock(self, then: Callable[[], object] | None = None) -> None:
        """Unlock my key: from the keyring, or after the passphrase was typed. It is said, or `then` is done."""
        said = self.tr("Your signing key is unlocked. What you approve and export now is signed.")
        self._unlock(then or (lambda: self._say(said)))

    def compare_root(self) -> None:
        """Let a person type the root key's fingerprint from the paper."""
        from ui.dialogs.root_key import RootKey

        dialog = RootKey(self._view.window())
        typed = dialog.typed if self._is_wanted(dialog) else ""
        if typed:
            said = self.tr("It is the same. This machine knows the root key of this desk now.")
            self._tasks.change(lambda desk: desk.trust_root(typed), then=lambda _change: self._say(said))

    # --- unlocking ---------------------------------------------------------------------------------------------------

    def _unlock(self, then: Callable[[], object]) -> None:
        from storage.review.key_store import NeedsPassphrase

        def on_refused(why: Exception) -> None:
            if isinstance(why, NeedsPassphrase):
                self._ask_passphrase(then)
            else:
                self._tasks.refused.emit(why)

        self._tasks.change(lambda desk: desk.unlock_key(), then=lambda _change: then(), failed=on_refused)

    def _ask_passphrase(self, then: Callable[[], object]) -> None:
        from ui.dialogs.signing_key import UnlockKey

        self._open = dialog = UnlockKey(self._view.window())
        dialog.attempted.connect(self._attempt)
        is_unlocked = self._is_wanted(dialog)
        self._open = None
        if is_unlocked:
            then()

    def _attempt(self, passphrase: str) -> None:
        self._tasks.change(
            lambda desk: desk.unlock_key(passphrase), then=lambda _change: self._on_opened(), failed=self._on_not_opened
        )

    def _on_opened(self) -> None:
        if self._open is not None:
            self._open.accept()

    def _on_not_opened(self, why: Exception) -> None:
        if self._open is not None and isinstance(why, Refused):
            self._open.refuse(say(why))

    # --- keys --------------------------------------------------------------------------------------------------------

    def _make(self, way: KeyWay, has_keyring: bool) -> None:
        from ui.dialogs.signing_key import NewKey

        dialog = NewKey(has_keyring, way is KeyWay.ROTATE, self._view.window())
        is_wanted, passphrase = self._is_wanted(dialog), dialog.passphrase
        if not is_wanted:
            return
        if way is KeyWay.ENROL:
            self._change(lambda desk: desk.enrol_key(passphrase), self.tr("You have a signing key now."))
        else:
            said = self.tr("You have a new signing key. What the older one signed stays right.")
            self._change(lambda desk: desk.rotate_key(passphrase), said)

    def _judge(self, way: KeyWay, key_id: str, fingerprint: str, name: str) -> None:
        """Vouch for somebody's key or revoke it, after a person has said yes."""
        from ui.dialogs.confirmation import Confirmation
        from ui.dialogs.signing_key import Vouch

        if way is KeyWay.ENDORSE:
            if self._is_wanted(Vouch(name, fingerprint, self._view.window())):
                said = self.tr("You vouch for the key of {name} now.").format(name=name)
                self._change(lambda desk: desk.endorse_key(key_id), said)
            return
        dialog = Confirmation(
            self.tr("Revoke the key of {name}?").format(name=name),
            self.tr("Nothing new can be signed with it from now on. This cannot be taken back."),
            self.tr("What it signed before stays right, and a new key can be enrolled at any time."),
            self.tr("Revoke it"),
            self._view.window(),
        )
        if self._is_wanted(dialog):
            said = self.tr("The key of {name} is revoked. What it signed before stays right.").format(name=name)
            self._change(lambda desk: desk.revoke_key(key_id), said)

    def _change(self, step: "Callable[[Desk], Change]", sentence: str) -> None:
        """Take a step about a key; where my own has to be unlocked for it, ask first."""
        self.with_key(
            lambda failed: self._tasks.change(step, then=lambda _change: self._say(sentence), failed=failed),
            self._tasks.refused.emit,
        )

    def _is_wanted(self, dialog: QDialog) -> bool:
        has_answer = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return has_answer

    def _say(self, sentence: str) -> None:
        self._notices.say(sentence, Weight.DONE, subject=KEY)


def _has_keyring() -> bool:
    from storage.review.key_store import has_keyring

    return has_keyring()


def _read(desk: "Desk", person_id: str) -> tuple[str, str, str]:
    """The key's id, its fingerprint in groups, and whose it is. Refused when there is none any more."""
    from editor.signing import in_groups

    key = next((one for one in desk.signing_keys() if one.owner == person_id and one.is_active), None)
    if key is None:
        raise Refused("This key was revoked or replaced already; nothing was changed. Look at the list again.")
    return key.id, in_groups(key.id), desk.collaborator(person_id).name
