"""Where a person's private key lies on this machine: in the system's keyring, or in a file under a passphrase.

It is never in the desk's file. Nothing here knows what a key is for.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from platformdirs import user_data_path

from editor.disk_reason import reason_of
from editor.refusal import Refused
from editor.signing import sealed, unsealed
from storage.file.files import make_folder, write_atomic

SERVICE = "copydesk"


class NeedsPassphrase(Refused):
    """This machine has no keyring that can be used, so the key lies in a file under a passphrase."""


def keep(key_id: str, private: bytes, passphrase: str | None, belongs_to: str) -> None:
    """Keep a private key: with a passphrase in a file, without one in the system's keyring."""
    if passphrase is None:
        _in_keyring(key_id, private)
        return
    file = _file(key_id)
    text = sealed(private, passphrase, belongs_to)
    try:
        make_folder(file.parent, 0o700)
        write_atomic(file, text.encode("utf-8"))
        file.chmod(0o600)
    except OSError as error:
        raise Refused(
            "The signing key could not be written to “{folder}” ({reason}); nothing was changed. Make room there.",
            folder=file.parent,
            reason=reason_of(error),
        ) from error


def has_keyring() -> bool:
    """Whether this machine has a keyring; it may still be locked."""
    import keyring
    from keyring.errors import KeyringError

    try:
        return float(keyring.get_keyring().priority) >= 1
    except (KeyringError, RuntimeError, OSError, AttributeError, ValueError):
        return False


def fetch(key_id: str, passphrase: str | None, belongs_to: str) -> bytes:
    """The private key. Refused for a wrong passphrase and where this machine does not have it."""
    file = _file(key_id)
    if not file.exists():
        return _from_keyring(key_id)
    if passphrase is None:
        raise _needs_passphrase()
    try:
        text = file.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise Refused(
            "The file of your signing key cannot be read ({reason}); nothing was changed. See whether the disk is "
            "there and the file is yours, or put it back from a copy.",
            reason=reason_of(error),
        ) from error
    return unsealed(text, passphrase, belongs_to)


def pinned_root(desk_id: str) -> str:
    """The fingerprint of the root key that this machine knows the desk by, empty for none."""
    return str(_pins().get(desk_id, ""))


def pin_root(desk_id: str, fingerprint: str) -> None:
    """Remember it outside the desk's file, where who can write the desk cannot quietly change it too."""
    file = _pin_file()
    make_folder(file.parent, 0o700)
    pins = {**_pins(), desk_id: fingerprint}
    write_atomic(file, json.dumps(pins, indent=1, sort_keys=True).encode("utf-8"))


def _pins() -> Mapping[str, object]:
    with suppress(OSError, ValueError, RecursionError):
        read = json.loads(_pin_file().read_text(encoding="utf-8"))
        if isinstance(read, dict):
            return read
    return {}


def _pin_file() -> Path:
    return user_data_path("copydesk", appauthor=False) / "root-keys.json"


def _file(key_id: str) -> Path:
    return user_data_path("copydesk", appauthor=False) / "keys" / f"{key_id}.json"


def _in_keyring(key_id: str, private: bytes) -> None:
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(SERVICE, key_id, private.hex())
        is_kept = keyring.get_password(SERVICE, key_id) == private.hex()
    except (KeyringError, RuntimeError, OSError) as error:
        raise _needs_passphrase() from error
    if not is_kept:
        raise _needs_passphrase()


def _from_keyring(key_id: str) -> bytes:
    import keyring
    from keyring.errors import KeyringError

    found = None
    with suppress(KeyringError, RuntimeError, OSError):
        found = keyring.get_password(SERVICE, key_id)
    if not found:
        raise Refused(
            "Your signing key is not on this machine; nothing was changed. Work on the machine where you enrolled it, "
            "or have the old key revoked and enrol a new one."
        )
    return bytes.fromhex(found)


def _needs_passphrase() -> NeedsPassphrase:
    return NeedsPassphrase(
        "This machine has no keyring that is open, so your signing key needs a passphrase; nothing was changed. "
        "Type one of four or five words."
    )
