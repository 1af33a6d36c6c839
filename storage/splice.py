"""A splice: the one place where a text differs from the one before it. Pure functions, counting in characters."""

import hashlib

from editor.frozen import frozen


@frozen
class Splice:
    """At character `at`, `length` characters go and `inserted` comes in their place."""

    at: int
    length: int
    inserted: str


def between(old: str, new: str) -> Splice:
    """The shortest splice that makes `new` of `old`."""
    start = _common_start(old, new)
    end = _common_start(old[start:][::-1], new[start:][::-1])
    return Splice(start, len(old) - end - start, new[start : len(new) - end])


def apply(text: str, splice: Splice) -> str:
    """The text that the splice makes; nothing where a hand from outside put bytes for words or words for a number."""
    try:
        return text[: splice.at] + splice.inserted + text[splice.at + splice.length :]
    except TypeError:
        return ""


def sha256(text: object) -> str:
    """Of the exact text in UTF-8, as 64 hexadecimal digits; of what is no text, one that nothing has."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest() if isinstance(text, str) else ""


def sha256_of_bytes(data: object) -> str:
    """The same of bytes; of what is none, one that nothing has."""
    return hashlib.sha256(data).hexdigest() if isinstance(data, bytes) else ""


def of_content(text_sha256: str, fields: str) -> str:
    """One hash for a revision's text and its fields, as the log keeps it."""
    return sha256(f"{text_sha256}\n{fields}")


def _common_start(one: str, other: str) -> int:
    """How many characters two texts begin with in common: halving, because comparing slices runs in C."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
