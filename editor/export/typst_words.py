"""Words as string literals of Typst, and values of a house style as its values. It lays nothing out.

Nothing that a person wrote reaches Typst in another way: inside a literal only a backslash and a quotation mark mean
something, and both are escaped.
"""

import re
from collections.abc import Iterable

from editor.export.markup import clean

MOST_MARKS = 30
"""marks on one letter, as in Unicode's text for streams: no writing has more, and the press would need a gigabyte"""
_MARKS = "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_HEAPED = f"({_MARKS}{{{MOST_MARKS}}}){_MARKS}+"


def is_heaped(text: str) -> bool:
    """Whether a letter of it has more marks than stand on paper."""
    return re.search(_HEAPED, text) is not None


def literal(text: str) -> str:
    """`text` as a string of Typst's code, without the characters that no file may hold."""
    text = text if text.isascii() else re.sub(_HEAPED, r"\1", text)
    return '"' + clean(text).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def one_line(text: str) -> str:
    """The text of a field as a string: its line breaks and runs of spaces are read as one space."""
    return literal(" ".join(text.split()))


def array(parts: Iterable[str]) -> str:
    """An array of code; one of a single part, too, is an array."""
    return "(" + "".join(f"{part}, " for part in parts) + ")"


def millimetres(length: float) -> str:
    return f"{length:g}mm"


def points(length: float) -> str:
    return f"{length:g}pt"
