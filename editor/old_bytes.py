"""The bytes of a table from anywhere as text: in UTF-8, UTF-16, or as older Vietnamese programs wrote.

What the bytes are is a guess wherever they do not say so, and the guess is told: a person looks at the names and can
say otherwise. It refuses nothing and reads no table.
"""

import codecs
import re
from collections.abc import Callable
from enum import StrEnum

from editor.frozen import frozen
from editor.language import old_encodings
from editor.language.spelling.syllables import legal_syllables
from editor.text.composed import composed


class Written(StrEnum):
    """How a file's letters are written; the value is what people call it."""

    UTF_8 = "UTF-8"
    UTF_16 = "UTF-16"
    WINDOWS_1258 = "Windows-1258"
    TCVN3 = "TCVN3"
    VNI = "VNI"
    WINDOWS_1252 = "Windows-1252"


@frozen
class Decoded:
    """`text` in NFC; `is_guessed` where the bytes did not say in which way they are written."""

    text: str
    written: Written
    is_guessed: bool


_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT = 20_000
"""characters that a guess looks at"""


def decode(data: bytes, written: Written | None = None) -> Decoded:
    """The text of these bytes; with `written`, as a person said they are. Bytes that fit nowhere become "�"."""
    if written is not None:
        return _made(_READERS[written](data), written, is_guessed=False)
    for mark, codec in _MARKS:
        if data.startswith(mark):
            named = Written.UTF_8 if mark == codecs.BOM_UTF8 else Written.UTF_16
            return _made(data.decode(codec, "replace"), named, is_guessed=False)
    if _is_utf_16(data):
        return _made(_READERS[Written.UTF_16](data), Written.UTF_16, is_guessed=True)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        best = max(
            (Written.WINDOWS_1258, Written.TCVN3, Written.VNI, Written.WINDOWS_1252), key=lambda one: _fit(data, one)
        )
        return _made(_READERS[best](data), best, is_guessed=True)
    # A spreadsheet saves in UTF-8 what stands in it in a .Vn font.
    old = old_encodings.recognise(text[:_LOOKED_AT])
    if old is not None:
        return _made(old_encodings.decode(text, old), Written(old.value), is_guessed=True)
    return _made(text, Written.UTF_8, is_guessed=False)


def _made(text: str, written: Written, is_guessed: bool) -> Decoded:
    return Decoded(composed(text), written, is_guessed)


def _is_utf_16(data: bytes) -> bool:
    """Half of the bytes of Western text in UTF-16 are nought, all of them at the even or at the odd places."""
    head = data[:1_000]
    return len(head) >= 4 and max(head[::2].count(0), head[1::2].count(0)) > len(head) // 5


def _utf_16(data: bytes) -> str:
    if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return data.decode("utf-16", "replace")
    is_little = data[1:1_000:2].count(0) >= data[:1_000:2].count(0)
    return data.decode("utf-16-le" if is_little else "utf-16-be", "replace")


def _old(encoding: old_encodings.Encoding) -> Callable[[bytes], str]:
    def read(data: bytes) -> str:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            text = data.decode("latin-1")
        return "\n".join(old_encodings.decode(line, encoding) for line in text.split("\n"))

    return read


# To add one: a name in Written, and how its bytes become text here.
_READERS: dict[Written, Callable[[bytes], str]] = {
    Written.UTF_8: lambda data: data.decode("utf-8-sig", "replace"),
    Written.UTF_16: _utf_16,
    Written.WINDOWS_1258: lambda data: data.decode("cp1258", "replace"),
    Written.TCVN3: _old(old_encodings.Encoding.TCVN3),
    Written.VNI: _old(old_encodings.Encoding.VNI),
    Written.WINDOWS_1252: lambda data: data.decode("cp1252", "replace"),
}


def _fit(data: bytes, written: Written) -> tuple[float, int]:
    """The share of the words with marks that are Vietnamese syllables; for Western text, half of all."""
    text = composed(_READERS[written](data[:_LOOKED_AT]))
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    if written is Written.WINDOWS_1252:
        return (0.5 if words else 0.1), 0
    legal = legal_syllables()
    good = sum(word.lower() in legal for word in words)
    return (good / len(words) if words else 0.0), good
