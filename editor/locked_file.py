"""A file under a passphrase: scrypt makes the key, ChaCha20-Poly1305 locks chunk by chunk (docs/locked-file.md).

It knows nothing of desks, and opens and writes no file itself. No chunk can be changed, moved, left out or taken from
another file without being noticed before anything counts as read.
"""

import hashlib
import hmac
import os
import unicodedata
from typing import TYPE_CHECKING, Protocol

from editor.refusal import Refused

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305


class Source(Protocol):
    def read(self, size: int, /) -> bytes: ...


class Target(Protocol):
    def write(self, data: bytes, /) -> object: ...


FORM = b"copydesk-locked/1\n"
LEAST_PASSPHRASE, LONGEST_PASSPHRASE = 12, 200
"""characters"""
COST = 17
"""scrypt's N as a power of two: 128 MB of memory for each try"""
_COSTS = range(10, 20)
"""what a file may ask for: beyond it hashlib takes no limit of memory, as it does not fit into 31 bits"""
_BLOCK, _LANES = 8, 1
MOST_MEMORY = 128 * _BLOCK << _COSTS[-1]
"""bytes that opening a file may take, whatever its head says"""
CHUNK = 1 << 16
_SALT, _CHECK, _TAG = 16, 32, 16
_HEAD = len(FORM) + 1 + _SALT
"""bytes before the check"""


def lock(source: Source, target: Target, passphrase: str, *, salt: bytes = b"", cost: int = 0) -> None:
    """Write what `source` holds to `target`, locked. `salt` and `cost` are given only by the test vectors.

    Refused for a passphrase that is too short to keep anybody out.
    """
    plain = _plain(passphrase)
    if not LEAST_PASSPHRASE <= len(plain) <= LONGEST_PASSPHRASE:
        raise Refused(
            "A passphrase for a locked copy has between {least} and {most} characters; nothing was written. Take four "
            "or five words that only you would put together.",
            least=LEAST_PASSPHRASE,
            most=LONGEST_PASSPHRASE,
        )
    head = FORM + bytes([cost or COST]) + (salt or os.urandom(_SALT))
    cipher, check = _keys(plain, head)
    head += hmac.digest(check, head, "sha256")
    target.write(head)
    number, chunk = 0, source.read(CHUNK)
    while True:
        following = source.read(CHUNK)
        target.write(cipher.encrypt(_nonce(number, not following), chunk, head))
        if not following:
            return
        number, chunk = number + 1, following


def unlock(source: Source, target: Target, passphrase: str, name: str) -> None:
    """Write what the locked `source` holds to `target`; `name` is its file's name for the sentences.

    Refused for a wrong passphrase, for what is no locked file, and for one that is not whole: what was written to
    `target` until then must not be used.
    """
    from cryptography.exceptions import InvalidTag

    head = source.read(_HEAD + _CHECK)
    if not head.startswith(FORM):
        raise Refused(
            "“{name}” is no locked copy, so nothing was opened. Choose a file that Copydesk has locked.", name=name
        )
    if len(head) < _HEAD + _CHECK:
        raise _not_whole(name)
    if head[len(FORM)] not in _COSTS:
        raise _not_whole(name)
    cipher, check = _keys(_plain(passphrase)[:LONGEST_PASSPHRASE], head[:_HEAD])
    if not hmac.compare_digest(hmac.digest(check, head[:_HEAD], "sha256"), head[_HEAD:]):
        raise Refused(
            "This passphrase does not open “{name}”; nothing was changed. Type it again, and mind capitals and the "
            "language of the keyboard.",
            name=name,
        )
    number, chunk = 0, source.read(CHUNK + _TAG)
    try:
        while True:
            following = source.read(CHUNK + _TAG)
            target.write(cipher.decrypt(_nonce(number, not following), chunk, head))
            if not following:
                return
            number, chunk = number + 1, following
    except InvalidTag:
        raise _not_whole(name) from None


def _not_whole(name: str) -> Refused:
    return Refused(
        "“{name}” was changed or cut short since it was locked, so nothing was taken from it. Use another copy.",
        name=name,
    )


def _keys(plain: str, head: bytes) -> "tuple[ChaCha20Poly1305, bytes]":
    """What locks, and the key by which a wrong passphrase is known. Refused where there is no memory for them."""
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    cost = 1 << head[len(FORM)]
    salt = head[len(FORM) + 1 :]
    most = 256 * cost * _BLOCK
    try:
        made = hashlib.scrypt(plain.encode(), salt=salt, n=cost, r=_BLOCK, p=_LANES, maxmem=most, dklen=64)
    except (ValueError, MemoryError) as error:
        raise Refused(
            "The passphrase could not be tried, as {memory} MB of memory are needed for it and were not free; nothing "
            "was changed. Close other programs, and try again.",
            memory=128 * cost * _BLOCK >> 20,
        ) from error
    return ChaCha20Poly1305(made[:32]), made[32:]


def _nonce(number: int, is_last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([is_last])


def _plain(passphrase: str) -> str:
    """Every way of typing a letter with its marks is the same letter, and blanks around it are no part of it."""
    return unicodedata.normalize("NFC", passphrase.encode("utf-8", "replace").decode()).strip()
