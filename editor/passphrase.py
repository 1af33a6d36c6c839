"""A passphrase as it is kept: a word of its own for each person, from which the passphrase cannot be read back.

scrypt (RFC 7914) with 32 MB of memory for each try. It keeps honest people apart on a shared machine; it encrypts
nothing, and who can open the file can read all of it.
"""

import base64
import hashlib
import hmac
import os
import unicodedata

from editor.refusal import Refused

SHORTEST = 6
LONGEST = 200
"""characters"""
_COST, _BLOCK, _LANES = 2**15, 8, 1
_MEMORY = 64 * 1024 * 1024
"""bytes that one try may take, about twice what it needs"""
_FORM = "scrypt"


def kept(passphrase: str) -> str:
    """What is kept of `passphrase`. Refused where it is too short to keep anybody out, or too long."""
    plain = _plain(passphrase)
    if not SHORTEST <= len(plain) <= LONGEST:
        raise Refused(
            "A passphrase has between {least} and {most} characters; nothing was changed. Take a few words that only "
            "you would put together.",
            least=SHORTEST,
            most=LONGEST,
        )
    salt = os.urandom(16)
    made = _made(plain, salt, _COST, _BLOCK, _LANES)
    return "$".join([_FORM, str(_COST), str(_BLOCK), str(_LANES), _word(salt), _word(made)])


def fits(passphrase: str, known: str) -> bool:
    """Whether it is the passphrase that `known` was made of. It takes as long for a wrong one as for the right one."""
    form, cost, block, lanes, salt, made = known.split("$")
    if form != _FORM:
        raise ValueError(f"a passphrase kept as {form}")
    tried = _made(_plain(passphrase)[:LONGEST], base64.b64decode(salt), int(cost), int(block), int(lanes))
    return hmac.compare_digest(tried, base64.b64decode(made))


def _made(plain: str, salt: bytes, cost: int, block: int, lanes: int) -> bytes:
    return hashlib.scrypt(plain.encode(), salt=salt, n=cost, r=block, p=lanes, maxmem=_MEMORY, dklen=32)


def _plain(passphrase: str) -> str:
    """Every way of typing a letter with its marks is the same letter, and blanks around it are no part of it."""
    return unicodedata.normalize("NFC", passphrase.encode("utf-8", "replace").decode()).strip()


def _word(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
