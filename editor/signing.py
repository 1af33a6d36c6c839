"""Signing keys: Ed25519, and a private key sealed under a passphrase. It keeps nothing; the desk and its key store do.

What is signed is always a form, a zero byte and a statement: b"desk-approval/1\\0{...}". A statement is canonical JSON.
"""

import hashlib
import json
import os
from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from editor.frozen import frozen
from editor.refusal import Refused
from editor.seal import canonical_json

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

KEY_FORM = "desk-key/1"
SEALED_FORM = "desk-key-file/1"

SCRYPT_COST = 2**15
"""What one try of a passphrase costs: 32 MB of memory and about a tenth of a second."""
_COSTS = frozenset(2**power for power in range(1, 18))
"""A file that asks for another is not believed."""
LEAST_PASSPHRASE = 10
"""Characters."""


class Act(StrEnum):
    """What happens to a key."""

    ENROLLED = "enrolled"
    ENDORSED = "endorsed"
    ROTATED = "rotated"
    REVOKED = "revoked"


@frozen
class KeyAct:
    """One thing that happened to a key, in the order of `seq`; `holds` says that its signatures are right."""

    seq: int
    act: Act
    key_id: str
    by: str
    public_key: str
    signed_by: str
    instead_of: str
    at: int
    holds: bool


@frozen
class Key:
    """A key as it stood at some moment. `counts`: it is neither revoked nor replaced, and somebody vouches for it.

    `id` is the SHA-256 of the public key: its fingerprint.
    """

    id: str
    owner: str
    public_key: str
    is_active: bool
    is_vouched: bool
    enrolled_at: int

    @property
    def counts(self) -> bool:
        return self.is_active and self.is_vouched


class Signer:
    """An unlocked key."""

    def __init__(self, private: "Ed25519PrivateKey") -> None:
        self._private = private
        self.public_key = private.public_key().public_bytes_raw().hex()
        self.key_id = fingerprint(self.public_key)

    @classmethod
    def new(cls) -> "Signer":
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return cls(Ed25519PrivateKey.generate())

    @classmethod
    def of(cls, private: bytes) -> "Signer":
        """Raises ValueError for what is no key."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return cls(Ed25519PrivateKey.from_private_bytes(private))

    def sign(self, form: str, statement: str) -> str:
        """The signature, as 128 hexadecimal digits."""
        return self._private.sign(signed_bytes(form, statement)).hex()

    def private(self) -> bytes:
        return self._private.private_bytes_raw()


def signed_bytes(form: str, statement: str) -> bytes:
    return form.encode("utf-8") + b"\0" + statement.encode("utf-8")


def fingerprint(public_key: str) -> str:
    """The id of a public key: the SHA-256 of its 32 bytes."""
    return hashlib.sha256(bytes.fromhex(public_key)).hexdigest()


def in_groups(fingerprint: str) -> str:
    """A fingerprint as people read it to each other: groups of four, eight in a line."""
    groups = [fingerprint[at : at + 4] for at in range(0, len(fingerprint), 4)]
    return "\n".join(" ".join(groups[at : at + 8]) for at in range(0, len(groups), 8))


def is_signed(public_key: str, form: str, statement: str, signature: str) -> bool:
    """Whether this key made this signature of this statement. Anything that is no key or no signature is not one."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key))
        key.verify(bytes.fromhex(signature), signed_bytes(form, statement))
    except (ValueError, InvalidSignature):
        return False
    return True


def key_statement(act: Act, signer_id: str, public_key: str, owner: str, by: str, at: int, instead_of: str = "") -> str:
    """What is said about a key; `signer_id` is the key that signs it."""
    return canonical_json(
        {
            "form": KEY_FORM,
            "act": act.value,
            "key": fingerprint(public_key),
            "public_key": public_key,
            "owner": owner,
            "by": by,
            "signed_by": signer_id,
            "instead_of": instead_of,
            "at": at,
        }
    )


def keys_at(acts: Sequence[KeyAct], seq: int | None = None) -> dict[str, Key]:
    """Every key as it stood after the event `seq` (None: now), by id.

    The desk's first key is its root and vouched for by itself; keys that count vouch for others, and revoke. An act
    whose signature does not hold, or whose signer had no right to it, is as if it had not been.
    """
    keys: dict[str, Key] = {}
    for act in sorted(acts, key=lambda one: one.seq):
        if seq is not None and act.seq > seq:
            break
        _take(act, keys)
    return keys


def without_right(acts: Sequence[KeyAct]) -> list[KeyAct]:
    """The acts whose signatures hold, and that are as if they had not been: who signed had no right to them then."""
    keys: dict[str, Key] = {}
    return [act for act in sorted(acts, key=lambda one: one.seq) if not _take(act, keys) and act.holds]


def _take(act: KeyAct, keys: dict[str, Key]) -> bool:
    """Let an act change `keys`, if it counts; whether it does."""
    if not act.holds or not _has_right(act, keys):
        return False
    if act.act is Act.ENROLLED and act.key_id not in keys:
        keys[act.key_id] = Key(act.key_id, act.by, act.public_key, True, not keys, act.at)
    elif act.act is Act.ROTATED:
        older = keys[act.instead_of]
        keys[act.key_id] = Key(act.key_id, act.by, act.public_key, True, older.is_vouched, act.at)
        keys[older.id] = _ended(older)
    elif act.act is Act.ENDORSED:
        one = keys[act.key_id]
        keys[one.id] = Key(one.id, one.owner, one.public_key, one.is_active, True, one.enrolled_at)
    elif act.act is Act.REVOKED:
        keys[act.key_id] = _ended(keys[act.key_id])
    return True


def _has_right(act: KeyAct, keys: dict[str, Key]) -> bool:
    signer = keys.get(act.signed_by)
    match act.act:
        case Act.ENROLLED:
            return act.signed_by == act.key_id
        case Act.ROTATED:
            older = keys.get(act.instead_of)
            return older is not None and older.is_active and older.owner == act.by and act.key_id not in keys
        case Act.ENDORSED | Act.REVOKED:
            if act.key_id not in keys or signer is None or not signer.is_active:
                return False
            is_own = act.act is Act.REVOKED and signer.owner == keys[act.key_id].owner
            return is_own or signer.counts


def _ended(key: Key) -> Key:
    return Key(key.id, key.owner, key.public_key, False, key.is_vouched, key.enrolled_at)


def sealed(private: bytes, passphrase: str, belongs_to: str) -> str:
    """A private key as a file's text, under scrypt and ChaCha20-Poly1305, bound to whose key it is."""
    if len(passphrase) < LEAST_PASSPHRASE:
        raise Refused(
            "A passphrase has at least {least} characters; nothing was kept. Take four or five words.",
            least=LEAST_PASSPHRASE,
        )
    salt, nonce = os.urandom(16), os.urandom(12)
    locked = _cipher(passphrase, salt, SCRYPT_COST).encrypt(nonce, private, belongs_to.encode("utf-8"))
    kept = {"form": SEALED_FORM, "cost": SCRYPT_COST, "salt": salt.hex(), "nonce": nonce.hex(), "key": locked.hex()}
    return canonical_json({**kept, "for": _whose(belongs_to)})


def unsealed(text: str, passphrase: str, belongs_to: str) -> bytes:
    """The private key again. Refused for a wrong passphrase, another person's file, and one that was damaged."""
    from cryptography.exceptions import InvalidTag

    try:
        kept = json.loads(text)
        cost, salt, nonce = int(kept["cost"]), bytes.fromhex(kept["salt"]), bytes.fromhex(kept["nonce"])
        locked, whose = bytes.fromhex(kept["key"]), str(kept.get("for", ""))
        if kept["form"] != SEALED_FORM or cost not in _COSTS or len(nonce) != 12:
            raise ValueError("not a sealed key")
    except (ValueError, TypeError, KeyError, RecursionError):
        raise Refused(
            "The file of your signing key is damaged, so no passphrase opens it; nothing was changed. Put it back from "
            "a copy, or have the key revoked and enrol a new one."
        ) from None
    if whose and whose != _whose(belongs_to):
        raise Refused(
            "This is another person's key file, or that of another desk; nothing was changed. Take your own, or work "
            "on the machine where you enrolled your key."
        )
    try:
        return _cipher(passphrase, salt, cost).decrypt(nonce, locked, belongs_to.encode("utf-8"))
    except InvalidTag:
        raise Refused(
            "This passphrase does not open your signing key; nothing was changed. Type it again, and mind capitals and "
            "the language of the keyboard."
        ) from None


def _whose(belongs_to: str) -> str:
    """What tells whose file it is without naming anybody."""
    return hashlib.sha256(belongs_to.encode("utf-8")).hexdigest()


def _cipher(passphrase: str, salt: bytes, cost: int) -> "ChaCha20Poly1305":
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    key = Scrypt(salt=salt, length=32, n=cost, r=8, p=1).derive(passphrase.encode("utf-8"))
    return ChaCha20Poly1305(key)
