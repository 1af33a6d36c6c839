"""How the parts of the rendered view look: formats of Qt for each role and face, in the colours of the palette."""

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTableCellFormat,
    QTextTableFormat,
)

from editor.frozen import frozen
from ui import theme
from ui.writing.ink import Ink
from ui.writing.rendered.rendered_items import Face, Run

INDENT = 26
"""pixels for each level of a list, at 100 %"""


@frozen
class Role:
    """`size`, `before` and `after` are multiples of the body's size; `line` is percent of the face's own height."""

    family: str = theme.TEXT_FAMILY
    size: float = 1.0
    line: int = 116
    before: float = 0.0
    after: float = 0.75
    is_bold: bool = False
    is_italic: bool = False
    is_quiet: bool = False
    is_accented: bool = False
    is_centred: bool = False


_CHROME = theme.CHROME_FAMILY

# To add one: the word that `rendered_items` uses for it.
ROLES = {
    "kicker": Role(_CHROME, 0.78, 100, 0.0, 0.25, is_bold=True, is_accented=True),
    "headline": Role(size=1.75, line=100, before=0.0, after=0.45, is_bold=True),
    "dek": Role(size=1.12, line=108, after=0.6, is_quiet=True),
    "byline": Role(_CHROME, 0.8, 100, 0.0, 1.5, is_quiet=True),
    "body": Role(),
    "tight": Role(after=0.25),
    "heading1": Role(size=1.4, line=102, before=1.2, after=0.45, is_bold=True),
    "heading2": Role(size=1.24, line=102, before=1.1, after=0.4, is_bold=True),
    "heading3": Role(size=1.06, line=106, before=0.9, after=0.3, is_bold=True),
    "heading4": Role(size=1.0, line=106, before=0.8, after=0.25, is_bold=True, is_italic=True),
    "quote": Role(is_quiet=True, after=0.5),
    "pull_quote": Role(size=1.32, line=104, after=0.3, is_italic=True),
    "attribution": Role(_CHROME, 0.8, 104, 0.0, 0.1, is_quiet=True),
    "box": Role(size=0.95, after=0.5),
    "box_title": Role(_CHROME, 0.88, 104, 0.0, 0.35, is_bold=True),
    "caption": Role(_CHROME, 0.78, 108, 0.25, 1.2, is_quiet=True),
    "figure": Role(line=100, before=0.5, after=0.0),
    "term": Role(after=0.1, is_bold=True),
    "code": Role(theme.MONO_FAMILY, 0.84, 112, 0.2, 0.9),
    "rule": Role(size=1.0, before=0.6, after=1.2, is_quiet=True, is_centred=True),
    "cell": Role(_CHROME, 0.84, 108, 0.0, 0.0),
    "head_cell": Role(_CHROME, 0.84, 108, 0.0, 0.0, is_bold=True),
    "notes_title": Role(_CHROME, 0.8, 100, 1.8, 0.5, is_bold=True, is_quiet=True),
    "note": Role(size=0.88, line=112, after=0.35),
    "gap": Role(size=0.3, line=100, after=0.0),
}

_ALIGNS = {
    "": Qt.AlignmentFlag.AlignLeft,
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}


class Looks:
    """The formats in one ink and one size; each is made once."""

    def __init__(self, ink: Ink, pixels: int) -> None:
        self.ink = ink
        self.pixels = pixels
        self._letters: dict[tuple[str, Face, bool], QTextCharFormat] = {}
        self._lines: dict[tuple[str, int, bool], QTextBlockFormat] = {}

    def letters(self, role: str, run: Run) -> QTextCharFormat:
        """The format of the letters of `run`."""
        key = (role, run.face, bool(run.href))
        made = self._letters.get(key)
        if made is None:
            made = self._letters[key] = self._make_letters(*key)
        if run.href:
            made = QTextCharFormat(made)
            made.setAnchor(True)
            made.setAnchorHref(run.href)
        return made

    def line(self, role: str, indent: int = 0, has_marker: bool = False) -> QTextBlockFormat:
        """The format of a paragraph; a marker hangs to the left of it, followed by a tab."""
        key = (role, indent, has_marker)
        made = self._lines.get(key)
        if made is None:
            made = self._lines[key] = self._make_line(*key)
        return made

    def cell_line(self, role: str, align: str) -> QTextBlockFormat:
        shape = QTextBlockFormat(self.line(role))
        shape.setAlignment(_ALIGNS.get(align, Qt.AlignmentFlag.AlignLeft))
        return shape

    def panel(self, kind: str) -> tuple[QTextTableFormat, QTextTableCellFormat]:
        """The frame of a quotation, pull quote or box, and of its only cell."""
        frame = self._frame()
        cell = QTextTableCellFormat()
        if kind == "box":
            cell.setBackground(self.ink.tint)
            cell.setPadding(self.pixels * 0.9)
            cell.setTopBorder(2)
            cell.setTopBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            cell.setTopBorderBrush(self.ink.prompt)
        else:
            cell.setLeftPadding(self.pixels * 1.1)
            cell.setLeftBorder(3)
            cell.setLeftBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            cell.setLeftBorderBrush(self.ink.prompt if kind == "pull_quote" else self.ink.rule)
        return frame, cell

    def grid(self, widths: tuple[int, ...] = (), has_head: bool = True, has_end: bool = True) -> QTextTableFormat:
        """A table; `widths` of its columns in percent, or none for what their words ask for."""
        frame = self._frame()
        frame.setHeaderRowCount(1 if has_head else 0)
        if widths:
            percent = QTextLength.Type.PercentageLength
            frame.setColumnWidthConstraints([QTextLength(percent, width) for width in widths])
        if not has_head:
            frame.setTopMargin(0)
        if not has_end:
            frame.setBottomMargin(0)
        frame.setAlignment(Qt.AlignmentFlag.AlignLeft)
        frame.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        return frame

    def grid_cell(self, row: int) -> QTextTableCellFormat:
        cell = QTextTableCellFormat()
        cell.setTopPadding(self.pixels * 0.3)
        cell.setBottomPadding(self.pixels * 0.3)
        cell.setRightPadding(self.pixels * 0.7)
        cell.setBottomBorder(1)
        cell.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        cell.setBottomBorderBrush(self.ink.mark if row == 0 else self.ink.rule)
        return cell

    def _frame(self) -> QTextTableFormat:
        frame = QTextTableFormat()
        frame.setBorder(0)
        frame.setCellSpacing(0)
        frame.setCellPadding(0)
        frame.setTopMargin(self.pixels * 0.45)
        frame.setBottomMargin(self.pixels * 1.1)
        frame.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        frame.setBorderCollapse(False)
        return frame

    def _make_letters(self, role_name: str, face: Face, is_link: bool) -> QTextCharFormat:
        role = ROLES[role_name]
        shape = QTextCharFormat()
        is_code = bool(face & (Face.CODE | Face.KEY))
        shape.setFontFamilies([theme.MONO_FAMILY if is_code else role.family])
        size = self.pixels * role.size * (0.86 if is_code else 1)
        shape.setProperty(QTextFormat.Property.FontPixelSize, round(size))
        is_bold = role.is_bold or bool(face & Face.STRONG)
        shape.setFontWeight(QFont.Weight.Bold if is_bold else QFont.Weight.Normal)
        shape.setFontItalic(role.is_italic != bool(face & Face.EMPHASIS))
        shape.setFontStrikeOut(bool(face & Face.STRIKE))
        shape.setFontUnderline(bool(face & Face.UNDERLINED))
        shape.setForeground(self._colour(role, face, is_link))
        if background := self._background(face):
            shape.setBackground(background)
        if face & (Face.RAISED | Face.NOTE):
            shape.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        elif face & Face.LOWERED:
            shape.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
        return shape

    def _colour(self, role: Role, face: Face, is_link: bool) -> QColor:
        if face & Face.PROMPT:
            return self.ink.prompt
        if is_link or role.is_accented:
            return self.ink.link
        return self.ink.quiet if role.is_quiet or face & Face.STRIKE else self.ink.text

    def _background(self, face: Face) -> QColor | None:
        if face & (Face.PROMPT | Face.MARKED):
            return self.ink.prompt_tint
        return self.ink.tint if face & (Face.CODE | Face.KEY) else None

    def _make_line(self, role_name: str, indent: int, has_marker: bool) -> QTextBlockFormat:
        role = ROLES[role_name]
        shape = QTextBlockFormat()
        shape.setLineHeight(role.line, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        shape.setTopMargin(round(self.pixels * role.before))
        shape.setBottomMargin(round(self.pixels * role.after))
        step = INDENT * self.pixels / 16
        if has_marker:
            indent = max(indent, 1)
            shape.setTextIndent(-step)
            shape.setTabPositions([QTextOption.Tab(step, QTextOption.TabType.LeftTab)])
        shape.setLeftMargin(step * indent)
        if role.is_centred:
            shape.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        if role_name == "code":
            shape.setBackground(QBrush(self.ink.tint))
            shape.setNonBreakableLines(False)
        return shape
