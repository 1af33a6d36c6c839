"""The faces of the writing room: the shipped fonts with room between the lines. It changes no file.

`QPlainTextEdit` is what types fast (PERFORMANCE.md) but its layout knows no line height: a line is as high as its font
says. So the font says it: the line gap in the font's own tables is raised in memory, and the result is registered under
a family name of its own, beside the unchanged font that the rendered view and the window use. Painting, hit testing and
the caret (which keeps its natural height) then need no code of ours on a key's way.
"""

import struct
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFontDatabase

import resources


class _Face(NamedTuple):
    """`files` in resources/fonts; the names inside the file are replaced by ones of the same length."""

    family: str
    room_family: str
    postscript: str
    room_postscript: str
    files: tuple[str, ...]


# To add one: the new names must be as long as the old ones, since the tables of the file are not moved.
_TEXT = _Face(
    "Source Serif 4",
    "Copydesk Serif",
    "SourceSerif4",
    "CopydeskText",
    (
        "SourceSerif4-Regular.ttf",
        "SourceSerif4-Italic.ttf",
        "SourceSerif4-Bold.ttf",
        "SourceSerif4-BoldItalic.ttf",
    ),
)
_CODE = _Face(
    "Noto Sans Mono",
    "Copydesk Fixed",
    "NotoSansMono",
    "CopydeskFixd",
    ("NotoSansMono-Regular.ttf", "NotoSansMono-Bold.ttf"),
)

LINE_HEIGHT = 1.62
"""of the text in em; Vietnamese asks for at least 1.4 (LANGUAGE.md)"""


@cache
def text_family() -> str:
    """The family of the text, registered at the first call, which needs a `QGuiApplication`."""
    return _register(_TEXT)


@cache
def code_family() -> str:
    """The family of code, with lines as high as those of the text."""
    return _register(_CODE)


def _register(face: _Face) -> str:
    for name in face.files:
        data = resources.path(f"fonts/{name}").read_bytes()
        if QFontDatabase.addApplicationFontFromData(QByteArray(_with_room(data, face))) == -1:
            return face.family
    return face.room_family


def _with_room(data: bytes, face: _Face) -> bytes:
    """The font with `LINE_HEIGHT` between its baselines and the room's names; tables per the OpenType specification."""
    font = bytearray(data)
    tables, lengths = _tables(font)
    (units_per_em,) = struct.unpack_from(">H", font, tables["head"] + 18)
    ascent, descent = struct.unpack_from(">hh", font, tables["hhea"] + 4)
    gap = max(0, round(units_per_em * LINE_HEIGHT) - (ascent - descent))
    struct.pack_into(">h", font, tables["hhea"] + 8, gap)
    struct.pack_into(">h", font, tables["OS/2"] + 72, gap)
    names = slice(tables["name"], tables["name"] + lengths["name"])
    font[names] = _renamed(bytes(font[names]), face)
    return bytes(font)


def _renamed(names: bytes, face: _Face) -> bytes:
    for old, new in ((face.family, face.room_family), (face.postscript, face.room_postscript)):
        for encoding in ("utf-16-be", "ascii"):
            names = names.replace(old.encode(encoding), new.encode(encoding))
    return names


def _tables(font: bytes | bytearray) -> tuple[dict[str, int], dict[str, int]]:
    """Where each table of the font begins, and how long it is."""
    (count,) = struct.unpack_from(">H", font, 4)
    entries = [struct.unpack_from(">4sIII", font, 12 + 16 * index) for index in range(count)]
    begins = {tag.decode("latin-1"): offset for tag, _sum, offset, _length in entries}
    return begins, {tag.decode("latin-1"): length for tag, _sum, _offset, length in entries}
