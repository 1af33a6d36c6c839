"""A house style and a document's properties as Typst's values. What stands around the text is `typst_frame`'s."""

from datetime import UTC, datetime, timedelta

from editor.export.languages import is_tag, with_country
from editor.export.outline import Outline
from editor.export.piece import Piece
from editor.export.typst_words import array, literal, millimetres, one_line, points
from editor.house_style import ROLES, HouseStyle, Look

# Families that may be asked for and are not ours, and which of ours has the same widths or the nearest shapes.
# To add one: the name in lower case, and a family in resources/fonts.
_STAND_INS = {
    "times new roman": "Tinos",
    "times": "Tinos",
    "arial": "Be Vietnam Pro",
    "helvetica": "Be Vietnam Pro",
    "calibri": "Be Vietnam Pro",
    "segoe ui": "Be Vietnam Pro",
    "cambria": "Source Serif 4",
    "georgia": "Source Serif 4",
    "noto serif": "Source Serif 4",
    "courier new": "Noto Sans Mono",
    "consolas": "Noto Sans Mono",
}
_OURS = ("Source Serif 4", "Be Vietnam Pro", "Tinos", "Noto Sans Mono")
_ALIGNS = {"left": "start", "justify": "start", "center": "center", "right": "end"}
_VIETNAMESE = "vi"


def preamble(piece: Piece, style: HouseStyle, outline: Outline) -> str:
    """The style's values, the document's properties and the page."""
    return f"#let style = {_values(piece, style)}\n{_properties(piece, outline)}"


def _values(piece: Piece, style: HouseStyle) -> str:
    language = piece.language if is_tag(piece.language) else "en"
    base, _, region = with_country(language).partition("-")
    entries = [f"{role}: {_look(style.look(role))}" for role in ROLES]
    entries += [
        f"mono: {family(style.mono_font)}",
        f'lang: "{base.lower()}"',
        f"region: {literal(region)}" if len(region) == 2 else "region: none",
        f"hyphenates: {_truth(style.hyphenates and base != _VIETNAMESE)}",
    ]
    return "(\n  " + ",\n  ".join(entries) + ",\n)"


def _look(look: Look) -> str:
    # The line box is one em high; what the line height leaves stands between the lines.
    leading = look.size_pt * (look.line_height - 1)
    return (
        f"(font: {family(look.font)}, size: {points(look.size_pt)}, weight: {700 if look.is_bold else 400}, "
        f'style: "{"italic" if look.is_italic else "normal"}", colour: rgb("#{look.color}"), '
        f"upper: {_truth(look.is_upper)}, tracking: {points(round(look.tracking_pt, 3))}, "
        f"leading: {points(round(leading, 3))}, "
        f"before: {points(look.before_pt)}, after: {points(look.after_pt)}, first: {millimetres(look.first_line_mm)}, "
        f"justify: {_truth(look.align == 'justify')}, align: {_ALIGNS[look.align]})"
    )


def family(font: str) -> str:
    """The family and, for letters that it lacks, our others."""
    return array(f'"{name}"' for name in dict.fromkeys([stand_in(font), *_OURS]))


def stand_in(font: str) -> str:
    """The family of ours in which `font` is printed."""
    return font if font in _OURS else _STAND_INS.get(font.lower(), "Source Serif 4")


def _truth(value: bool) -> str:
    return "true" if value else "false"


def _properties(piece: Piece, outline: Outline) -> str:
    fields = piece.fields
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=piece.modified_at)
    authors = array([one_line(fields.byline)] if fields.byline.strip() else [])
    words = [*fields.keywords, piece.edition.code if piece.edition else ""]
    keywords = array(one_line(word) for word in words if word.strip())
    description = f", description: {one_line(fields.dek)}" if fields.dek.strip() else ""
    return (
        f"#set document(title: {one_line(outline.title)}, author: {authors}, keywords: {keywords}{description}, "
        f"date: datetime(year: {moment.year}, month: {moment.month}, day: {moment.day}, hour: {moment.hour}, "
        f"minute: {moment.minute}, second: {moment.second}))\n"
    )
