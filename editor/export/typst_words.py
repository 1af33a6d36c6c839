"""Words as string literals of Typst, and values of a house style as its values. It lays nothing out.

Nothing that a person wrote reaches Typst in another way: inside a literal only a backslash and a quotation mark mean
something, and both are escaped.
"""

from collections.abc import Iterable

from editor.export.markup import clean


def literal(text: str) -> str:
    """`text` as a string of Typst's code, without the characters that no file may hold."""
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
