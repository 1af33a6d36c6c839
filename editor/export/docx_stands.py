"""Letterhead, signature block and the bands in the margins of a DOCX file. It writes paragraphs, not parts."""

from collections.abc import Sequence

from editor.export import house_fields
from editor.export.docx_styles import style_id, twips
from editor.export.markup import escape
from editor.export.piece import Piece
from editor.house_style import HouseStyle
from editor.page_parts import Band, Line, Stand

_INSTRUCTIONS = {"page": "PAGE", "pages": "NUMPAGES"}
_EMPTY = '<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>'
_SHARES = {"short": 0.34, "full": 0.12}
"""how far a rule stands in from both sides of its column, as a share of it"""


def stand(around: Stand, piece: Piece, style: HouseStyle, before_pt: float) -> str:
    """Lines in the middle, and two columns of lines, `before_pt` points below what is above them."""
    filled = house_fields.filled_stand(around, house_fields.values(piece))
    if not filled:
        return ""
    width = twips(style.paper.text_width_mm)
    gap = f'<w:p><w:pPr><w:pStyle w:val="AfterTable"/><w:spacing w:before="{round(before_pt * 20)}"/></w:pPr></w:p>'
    parts = [gap if before_pt else "", _lines(filled.center, width)]
    if filled.left or filled.right:
        parts.append(_columns(filled, style, width))
    return "".join(parts)


def _columns(filled: Stand, style: HouseStyle, width: int) -> str:
    is_narrow = bool(filled.right) and style.look(filled.right[0].look).align == "right"
    left = round(width * (0.5 if is_narrow else 0.4))
    columns = ((filled.left, left), (filled.right, width - left))
    grid = "".join(f'<w:gridCol w:w="{column}"/>' for _, column in columns)
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{column}" w:type="dxa"/></w:tcPr>{_lines(lines, column) or _EMPTY}</w:tc>'
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
        '<w:p><w:pPr><w:pStyle w:val="AfterTable"/><w:spacing w:after="240"/></w:pPr></w:p>'
    )


def _lines(lines: Sequence[Line], width: int) -> str:
    return "".join(_line(line, width) for line in lines)


def _line(line: Line, width: int) -> str:
    name = style_id(f"house {line.look.replace('_', ' ')}")
    found = f'<w:p><w:pPr><w:pStyle w:val="{name}"/></w:pPr>{_run(line.text)}</w:p>'
    share = _SHARES.get(line.rule)
    if share is None:
        return found
    inset = round(width * share)
    return found + (
        '<w:p><w:pPr><w:pStyle w:val="AfterTable"/><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" '
        f'w:color="auto"/></w:pBdr><w:spacing w:after="0"/><w:ind w:left="{inset}" w:right="{inset}"/></w:pPr></w:p>'
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
