"""The door for text: everything typed, pasted, imported or read from a file passes through `clean` first.

It knows nothing of Markdown. It never guesses an encoding: a file that is not what it seems is refused.
"""

import codecs
import re
from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType

from editor.frozen import frozen
from editor.refusal import Refused
from editor.text.composed import composed

LARGEST_FILE = 20_000_000
"""Bytes of text that are read from one file; a novel of 100,000 words has 0.6 million."""

# Line breaks of other programs: CR, vertical tab (Word's manual break), form feed, NEL, line and paragraph separator.
_OTHER_BREAKS = "\r\n?|[\v\f\x85\u2028\u2029]"
# C0 without tab and LF, DEL, the rest of C1, byte order marks, surrogates and noncharacters: no XML file, no screen
# and no database column has a use for them, and several break on them.
_UNFIT = "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
_BYTE_ORDER_MARKS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16", codecs.BOM_UTF8[:2]: "utf-8-sig"}


@frozen
class CleanNote:
    """Something that `clean` took away; `sentence` as in `Refused`."""

    sentence: str
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    def __str__(self) -> str:
        return self.sentence.format(**self.values)


@frozen
class Cleaned:
    """`text` is NFC, its lines end with LF, and it holds no control characters but tab and LF."""

    text: str
    notes: tuple[CleanNote, ...] = ()


def clean(text: str) -> Cleaned:
    """Normalise text of any origin. Cleaning twice changes nothing more."""
    # Most texts have neither, and the patterns are costly to compile.
    if text.replace("\n", "").replace("\t", "").isprintable():
        return Cleaned(composed(text))
    text = re.sub(_OTHER_BREAKS, "\n", text)
    notes: tuple[CleanNote, ...] = ()
    # A mark of byte order at the beginning says nothing to a reader, and so does its absence.
    text, removed = re.subn(_UNFIT, "", text.removeprefix("\ufeff"))
    if removed:
        sentence = "Characters that cannot be shown or printed, taken out: {count}; every other character is kept."
        notes = (CleanNote(sentence, MappingProxyType({"count": removed})),)
    return Cleaned(composed(text), notes)


def decode(data: bytes, name: str) -> str:
    """The text of a file named `name`: UTF-8, or UTF-16 with its byte order mark. The result still wants `clean`.

    Raises `Refused` for a file of more than `LARGEST_FILE` bytes and for one in any other encoding.
    """
    if len(data) > LARGEST_FILE:
        raise Refused(
            "“{name}” is larger than {megabytes} MB, the most that one text may be. Nothing was changed. "
            "Split the file into parts and open them one by one.",
            name=name,
            megabytes=LARGEST_FILE // 1_000_000,
        )
    encoding = _BYTE_ORDER_MARKS.get(data[:2], "utf-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refused(
            "“{name}” is not a text file in UTF-8: line {line} cannot be read. Nothing was changed. "
            "Save it as UTF-8 in the program that made it, and open it again.",
            name=name,
            line=data.count(b"\n", 0, error.start) + 1,
        ) from error
