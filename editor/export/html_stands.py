"""Letterhead and signature block of a page: lines side by side on a wide screen, below each other on a narrow one."""

from collections.abc import Sequence

from editor.export import house_fields
from editor.export.markup import one_line
from editor.export.piece import Piece
from editor.page_parts import Line, Stand


def stand(around: Stand, piece: Piece, name: str) -> str:
    """The lines of a letterhead or a signature block (`name` is its class), or nothing."""
    filled = house_fields.filled_stand(around, house_fields.values(piece))
    if not filled:
        return ""
    sides = "".join(_side(lines) for lines in (filled.left, filled.right)) if filled.left or filled.right else ""
    middle = _side(filled.center) if filled.center else ""
    return f'<div class="{name}">{middle}{f"""<div class="sides">{sides}</div>""" if sides else ""}</div>\n'


def _side(lines: Sequence[Line]) -> str:
    return "<div>" + "".join(_line(line) for line in lines) + "</div>"


def _line(line: Line) -> str:
    rule = f" rule-{line.rule}" if line.rule != "none" else ""
    return f'<p class="house-{line.look.replace("_", "-")}{rule}"><span>{one_line(line.text)}</span></p>'
