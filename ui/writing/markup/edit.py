"""One edit of a text: what is replaced by what, and what is selected afterwards. It is one step of undo."""

from collections.abc import Iterable

from editor.frozen import frozen


@frozen
class Edit:
    """Replace `text[start:end]` by `new`, then select from `anchor` to `caret`, which are places in the new text."""

    start: int
    end: int
    new: str
    anchor: int
    caret: int

    def applied(self, text: str) -> str:
        """The text after the edit."""
        return text[: self.start] + self.new + text[self.end :]


def between(old: str, new: str, anchor: int, caret: int | None = None) -> Edit:
    """The smallest edit that makes `new` of `old`; without `caret` nothing is selected."""
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    stop = anchor if caret is None else caret
    return Edit(start, len(old) - end, new[start : len(new) - end], min(anchor, len(new)), min(stop, len(new)))


def nothing(start: int, end: int) -> Edit:
    """The edit that changes nothing and leaves the selection."""
    return Edit(start, start, "", start, end)


@frozen
class Piece:
    """One replacement of several: `text[start:end]` becomes `new`."""

    start: int
    end: int
    new: str


def replaced(text: str, pieces: Iterable[Piece], anchor: int, caret: int) -> Edit:
    """Make all replacements, which do not overlap; `anchor` and `caret` are places in `text` and move with it.

    What is put in just where the selection begins or ends stays outside of it.
    """
    parts: list[str] = []
    at, shift, new_anchor, new_caret = 0, 0, anchor, caret
    for piece in sorted(pieces, key=lambda piece: (piece.start, piece.end)):
        parts += text[at : piece.start], piece.new
        at = piece.end
        grown = len(piece.new) - (piece.end - piece.start)
        if piece.end <= anchor:
            new_anchor = anchor + shift + grown
        elif piece.start < anchor:
            new_anchor = piece.start + shift
        if piece.end <= caret and piece.start < caret:
            new_caret = caret + shift + grown
        elif piece.start < caret:
            new_caret = piece.start + shift
        shift += grown
    new = "".join(parts) + text[at:]
    return between(text, new, new_anchor, max(new_anchor, new_caret))


def _common(one: str, other: str) -> int:
    """How many code points `one` and `other` begin with in common."""
    least, most = 0, min(len(one), len(other))
    while least < most:
        middle = (least + most + 1) // 2
        if one[:middle] == other[:middle]:
            least = middle
        else:
            most = middle - 1
    return least
