"""A line that is too long for Qt, in pieces: at a blank here and there the line is shown as if it ended.

Qt lays a paragraph out as a whole at every key, which takes a second for 5 MB. A piece ends where a blank stands in the
text, so that every letter keeps its place; only a word without any blank has to be cut, and that changes the text. What
is shown is folded; what is saved, rendered and copied is the text (`mirror` tells them apart). No Qt.
"""

from typing import NamedTuple

from editor.text import long_lines

LONGEST = 20_000
"""letters of a line that is left as it is"""
PIECE = 3_000
"""letters of a piece, about"""

TRIES = 10
"""blanks that are looked at for the best end of a piece"""


class Folded(NamedTuple):
    """`shown` is `text` with the ends of pieces in the place of blanks; `text` has a new line end within long words."""

    shown: str
    text: str


def has_long_line(text: str) -> bool:
    """Whether a line of `text` is too long to be laid out at every key."""
    return next(long_lines.of(text, LONGEST), None) is not None


def folded(text: str) -> Folded:
    """`text` as it is shown."""
    shown: list[str] = []
    kept: list[str] = []
    done = 0
    for start, end in long_lines.of(text, LONGEST):
        before = text[done:start]
        pieces, joints = _pieces(text, start, end)
        shown += (before, "\n".join(pieces))
        kept += (before, *(part for pair in zip(pieces, joints, strict=True) for part in pair))
        done = end
    return Folded("".join((*shown, text[done:])), "".join((*kept, text[done:])))


def _pieces(text: str, start: int, end: int) -> tuple[list[str], list[str]]:
    """The pieces of a line, and what stands behind each of them: a blank, a new line end, or nothing at the end."""
    pieces: list[str] = []
    joints: list[str] = []
    while end - start > PIECE:
        at = _blank(text, start, end)
        pieces.append(text[start : start + PIECE if at == -1 else at])
        joints.append("\n" if at == -1 else " ")
        start = start + PIECE if at == -1 else at + 1
    return [*pieces, text[start:end]], [*joints, ""]


def _blank(text: str, start: int, end: int) -> int:
    """A blank near the end of a piece, with a letter behind it: nothing is to look like the sign of a list."""
    at = any_blank = text.rfind(" ", start + 1, start + PIECE)
    for _ in range(TRIES):
        if at == -1 or text[at + 1].isalpha():
            break
        at = text.rfind(" ", start + 1, at)
    at = any_blank if at == -1 or not text[at + 1].isalpha() else at
    return at if at != -1 else text.find(" ", start + PIECE, min(end, start + LONGEST))
