"""Letterhead, signature block and the bands in the margins of a DOCX file. It writes paragraphs, not parts."""

from collections.abc import Sequence

from editor.export import house_fields
from editor.export.docx_styles import style_id, twips
from editor.export.markup import escape
from editor.export.piece import Piece
from editor.house_style import HouseStyle, Look
from editor.page_parts import Band, Line, Stand

_INSTRUCTIONS = {"page": "PAGE", "pages": "NUMPAGES"}
_EMPTY = '<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>'
# Beside a file that begins with a table LibreOffice puts an empty line of its own.
_BEGINS = (
    '<w:p><w:pPr><w:pStyle w:val="AfterTable"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    "</w:pPr></w:p>"
)
_GAP = '<w:p><w:pPr><w:pStyle w:val="AfterTable"/><w:keepNext/><w:spacing w:before="240"/></w:pPr></w:p>'
_AFTER = '<w:p><w:pPr><w:pStyle w:val="AfterTable"/><w:spacing w:after="240"/></w:pPr></w:p>'
_LEFT = 0.44
"""the left side's share of a letterhead; the country's name needs the rest"""


def stand(around: Stand, piece: Piece, style: HouseStyle, *, is_closing: bool = False) -> str:
    """Lines in the middle, and two columns of lines: a letterhead, or what closes the text."""
    filled = house_fields.filled_stand(around, house_fields.values(piece))
    if not filled:
        return ""
    width = twips(style.paper.text_width_mm)
    parts = [_GAP if is_closing else "" if filled.center else _BEGINS, _lines(filled.center, style, width)]
    if filled.left or filled.right:
        is_halved = is_closing or (bool(filled.right) and style.look(filled.right[0].look).align == "right")
        parts.append(_columns(filled, style, width, round(width * (0.5 if is_halved else _LEFT))))
    if not is_closing or filled.left or filled.right:
        parts.append(_AFTER)
    return "".join(parts)


def _columns(filled: Stand, style: HouseStyle, width: int, left: int) -> str:
    columns = ((filled.left, left), (filled.right, width - left))
    grid = "".join(f'<w:gridCol w:w="{column}"/>' for _, column in columns)
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{column}" w:type="dxa"/></w:tcPr>{_lines(lines, style, column) or _EMPTY}</w:tc>'
        for lines, column in columns
    )
    look = (
        '<w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
        'w:noVBand="1"/>'
    )
    margins = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="TableNormal"/><w:tblW w:w="{width}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar>{look}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"
    )


def _lines(lines: Sequence[Line], style: HouseStyle, width: int) -> str:
    return "".join(_line(line, style, width) for line in lines)


def _line(line: Line, style: HouseStyle, width: int) -> str:
    name = style_id(f"house {line.look.replace('_', ' ')}")
    found = f'<w:p><w:pPr><w:pStyle w:val="{name}"/></w:pPr>{_run(line.text)}</w:p>'
    return found + rule_under(house_fields.rule_pt(line, style), style.look(line.look), width)


def rule_under(length_pt: float, look: Look, width: int, after: int = 0, keeps_next: str = "") -> str:
    """The line under a paragraph in `look`, in a column of `width` twips, with as many of them `after` it; or nothing.

    `keeps_next` is the property of a paragraph that stays with the next one.
    """
    rule = min(width, round(length_pt * 20))
    if not rule:
        return ""
    left = {"center": (width - rule) // 2, "right": width - rule}.get(look.align, 0)
    return (
        f'<w:p><w:pPr><w:pStyle w:val="AfterTable"/>{keeps_next}<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" '
        f'w:color="auto"/></w:pBdr><w:spacing w:before="60" w:after="{after}"/>'
        f'<w:ind w:left="{left}" w:right="{width - rule - left}"/></w:pPr></w:p>'
    )


def band(around: Band, piece: Piece, style: HouseStyle, name: str) -> str:
    """One line of a header or footer (`name` is its style) in three parts, or nothing."""
    filled = house_fields.filled_band(around, house_fields.values(piece))
    if not filled:
        return ""
    width = twips(style.paper.text_width_mm)
    # A tab in the middle would break a long headline at the right.
    middle = f'<w:tab w:val="center" w:pos="{width // 2}"/>' if filled.center else ""
    tabs = f'<w:tabs>{middle}<w:tab w:val="right" w:pos="{width}"/></w:tabs>'
    tab = "<w:r><w:tab/></w:r>"
    parts = [filled.left, filled.center, filled.right] if filled.center else [filled.left, filled.right]
    runs = tab.join(map(_with_pages, parts))
    return f'<w:p><w:pPr><w:pStyle w:val="{name}"/>{tabs}<w:jc w:val="left"/></w:pPr>{runs}</w:p>'


def _with_pages(text: str) -> str:
    return "".join(
        f'<w:fldSimple w:instr=" {_INSTRUCTIONS[words]} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        if is_field
        else _run(words)
        for words, is_field in house_fields.parts(text)
    )


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
