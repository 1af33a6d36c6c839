"""What stands around the text on paper: the style as data, the page with its header and footer, the fields."""

from datetime import UTC, datetime, timedelta

from editor.export.labels import Labels
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
_VIETNAMESE = "vi"


def preamble(piece: Piece, style: HouseStyle, outline: Outline) -> str:
    """The style's values, the document's properties and the page."""
    return f"#let style = {_values(piece, style)}\n{_properties(piece, outline)}"


def _values(piece: Piece, style: HouseStyle) -> str:
    language = piece.language if is_tag(piece.language) else "en"
    base, _, region = with_country(language).partition("-")
    entries = [f"{role}: {_look(style.look(role))}" for role in ROLES]
    entries += [
        f"mono: {_family(style.mono_font)}",
        f'lang: "{base.lower()}"',
        f"region: {literal(region)}" if len(region) == 2 else "region: none",
        f"hyphenates: {_truth(base != _VIETNAMESE and style.look('body').align == 'justify')}",
    ]
    return "(\n  " + ",\n  ".join(entries) + ",\n)"


def _look(look: Look) -> str:
    # The line box is one em high; what the line height leaves stands between the lines.
    leading = look.size_pt * (look.line_height - 1)
    return (
        f"(font: {_family(look.font)}, size: {points(look.size_pt)}, weight: {700 if look.is_bold else 400}, "
        f'style: "{"italic" if look.is_italic else "normal"}", colour: rgb("#{look.color}"), '
        f"upper: {_truth(look.is_upper)}, leading: {points(round(leading, 3))}, "
        f"before: {points(look.before_pt)}, after: {points(look.after_pt)}, first: {millimetres(look.first_line_mm)}, "
        f"justify: {_truth(look.align == 'justify')}, align: {'left' if look.align == 'justify' else look.align})"
    )


def _family(font: str) -> str:
    """The family and, for letters that it lacks, our others."""
    ours = font if font in _OURS else _STAND_INS.get(font.lower(), "Source Serif 4")
    return array(f'"{name}"' for name in dict.fromkeys([ours, *_OURS]))


def _truth(value: bool) -> str:
    return "true" if value else "false"


def _properties(piece: Piece, outline: Outline) -> str:
    fields = piece.fields
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=piece.modified_at)
    authors = array([one_line(fields.byline)] if fields.byline.strip() else [])
    keywords = array(one_line(word) for word in fields.keywords if word.strip())
    description = f", description: {one_line(fields.dek)}" if fields.dek.strip() else ""
    return (
        f"#set document(title: {one_line(outline.title)}, author: {authors}, keywords: {keywords}{description}, "
        f"date: datetime(year: {moment.year}, month: {moment.month}, day: {moment.day}, hour: {moment.hour}, "
        f"minute: {moment.minute}, second: {moment.second}))\n"
    )


def page(piece: Piece, style: HouseStyle, labels: Labels) -> str:
    """The sheet of paper, with what stands on every page."""
    paper = style.paper
    return (
        f"#set page(width: {millimetres(paper.width_mm)}, height: {millimetres(paper.height_mm)}, margin: "
        f"(top: {millimetres(paper.top_mm)}, right: {millimetres(paper.right_mm)}, "
        f"bottom: {millimetres(paper.bottom_mm)}, left: {millimetres(paper.left_mm)}), "
        f"header: {_header(piece.marks)}, footer: {_footer(piece, style, labels)}, "
        "header-ascent: 40%, footer-descent: 40%)\n"
    )


def _header(marks: tuple[str, ...]) -> str:
    if not marks:
        return "none"
    lines = ";linebreak();".join(one_line(mark) for mark in marks)
    return f"dressed(style.header, align(center, {{{lines}}}))"


def _footer(piece: Piece, style: HouseStyle, labels: Labels) -> str:
    number = "none"
    if style.shows_page_numbers:
        before, _, rest = labels.page.partition("{page}")
        between, _, after = rest.partition("{pages}")
        pages = "context counter(page).display()", "context counter(page).final().first()"
        number = "{" + ";".join([literal(before), pages[0], literal(between), pages[1], literal(after)]) + "}"
    return f"band(style.footer, {one_line(piece.fields.slug)}, none, {number})"


def opening(piece: Piece, style: HouseStyle, title: str) -> str:
    """The fields over the text; `title` is the code of the headline, or empty."""
    fields = piece.fields
    banner = style.banner.get(piece.language.split("-")[0], "")
    headline = title or (one_line(fields.headline) if fields.headline.strip() else "")
    lines = [
        _field("banner", banner),
        _field("kicker", fields.kicker),
        f"headline({headline})\n" if headline else "",
        _field("dek", fields.dek),
        _field("byline", fields.byline),
    ]
    return "".join(lines)


def _field(role: str, text: str) -> str:
    return f'field("{role}", {one_line(text)})\n' if text.strip() else ""


def dateline(piece: Piece, labels: Labels) -> str:
    """The place before the first paragraph, or nothing."""
    place = " ".join(piece.fields.dateline.split())
    return f"dateline({literal(place)});{literal(labels.dash)}" if place else ""


def closing(piece: Piece, style: HouseStyle) -> str:
    """The end mark and the imprint under the text."""
    imprint = style.imprint.get(piece.language.split("-")[0], "")
    parts = [f"end-mark({one_line(style.end_mark)})\n" if style.end_mark.strip() else ""]
    parts.append(f"imprint({one_line(imprint)})\n" if imprint.strip() else "")
    return "".join(parts)
