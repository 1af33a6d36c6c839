"""What a house style puts around the text on paper, as Typst code: letterhead, fields, signature block, bands."""

from collections.abc import Sequence

from editor.export import house_fields
from editor.export.labels import Labels
from editor.export.piece import Piece
from editor.export.typst_words import array, literal, millimetres, one_line, points
from editor.house_style import HouseStyle
from editor.page_parts import Band, Line, Stand

_PAGES = {"page": "context counter(page).display()", "pages": "context counter(page).final().first()"}


def page(piece: Piece, style: HouseStyle, labels: Labels, *, is_bare: bool = False) -> str:
    """The sheet of paper, with what stands on every page unless it `is_bare`."""
    paper = style.paper
    columns = f", columns: {style.columns}" if style.columns > 1 else ""
    gutter = f"#set columns(gutter: {millimetres(style.column_gap_mm)})\n" if style.columns > 1 else ""
    sides = ("inside", "outside") if style.mirrors_margins else ("left", "right")
    header, footer = ("none", "none") if is_bare else (_header(piece, style), _footer(piece, style, labels))
    return (
        f"{gutter}#set page(width: {millimetres(paper.width_mm)}, height: {millimetres(paper.height_mm)}, margin: "
        f"(top: {millimetres(paper.top_mm)}, {sides[1]}: {millimetres(paper.right_mm)}, "
        f"bottom: {millimetres(paper.bottom_mm)}, {sides[0]}: {millimetres(paper.left_mm)}){columns}, "
        f"header: {header}, footer: {footer}, "
        "header-ascent: 40%, footer-descent: 40%)\n"
    )


def _header(piece: Piece, style: HouseStyle) -> str:
    known = house_fields.values(piece)
    band = house_fields.filled_band(style.header[_language(piece)], known)
    marks = array(one_line(mark) for mark in piece.marks)
    return f"page-head({marks}, {_band(band)}, {_truth(style.header_on_first)})" if piece.marks or band else "none"


def _footer(piece: Piece, style: HouseStyle, labels: Labels) -> str:
    known, language = house_fields.values(piece), _language(piece)
    if style.footer is not None:
        band = house_fields.filled_band(style.footer[language], known)
    else:
        band = Band(known["slug"], "", labels.page if style.shows_page_numbers else "")
    more = style.continued[language]
    if not band and not more.strip():
        return "none"
    return f"page-foot({_band(band)}, {_truth(style.footer_on_first)}, {one_line(more)})"


def _band(band: Band) -> str:
    return array(_with_pages(part) for part in (band.left, band.center, band.right)) if band else "none"


def _with_pages(text: str) -> str:
    if not text:
        return "none"
    return (
        "{"
        + ";".join(_PAGES[words] if is_field else literal(words) for words, is_field in house_fields.parts(text))
        + "}"
    )


def opening(piece: Piece, style: HouseStyle, title: str, words: str) -> str:
    """Letterhead and fields over the text; `title` is the code of the headline, or empty, and `words` what it says."""
    fields = piece.fields
    headline = title or (one_line(fields.headline) if fields.headline.strip() else "")
    rule = points(round(house_fields.headline_rule_pt(words, piece, style), 2))
    lines = {
        "banner": _field("banner", style.banner.get(_language(piece), "")),
        "kicker": _field("kicker", fields.kicker),
        "headline": f"headline({headline}, {rule})\n" if headline else "",
        "dek": _field("dek", fields.dek),
        "byline": _field("byline", fields.byline),
    }
    shown = [code for name, code in lines.items() if name in style.opening]
    head = _stand(style.letterhead[_language(piece)], piece, style, "letterhead") + "".join(shown)
    return f"across({{\n{head}}})\n" if style.columns > 1 else head


def closing(piece: Piece, style: HouseStyle) -> str:
    """End mark, signature block and imprint under the text."""
    imprint = house_fields.imprint(piece, style)
    signed = _stand(style.closing[_language(piece)], piece, style, "closing")
    parts = [
        f"end-mark({one_line(style.end_mark)}, {_truth(bool(signed))})\n" if style.end_mark.strip() else "",
        signed,
    ]
    parts.append(f"imprint({one_line(imprint)})\n" if imprint.strip() else "")
    return "".join(parts)


def dateline(piece: Piece, style: HouseStyle, labels: Labels) -> str:
    """The place before the first paragraph, or nothing."""
    place = " ".join(piece.fields.dateline.split())
    return f"dateline({literal(place)});{literal(labels.dash)}" if place and "dateline" in style.opening else ""


def _stand(stand: Stand, piece: Piece, style: HouseStyle, function: str) -> str:
    stand = house_fields.filled_stand(stand, house_fields.values(piece))
    if not stand:
        return ""
    sides = ", ".join(_lines(lines, style) for lines in (stand.left, stand.center, stand.right))
    return f"{function}({sides})\n"


def _lines(lines: Sequence[Line], style: HouseStyle) -> str:
    return array(
        f'("{line.look}", {literal(line.text)}, {points(round(house_fields.rule_pt(line, style), 2))})'
        for line in lines
    )


def _field(role: str, text: str) -> str:
    return f'field("{role}", {one_line(text)})\n' if text.strip() else ""


def _language(piece: Piece) -> str:
    """The language of the house style's own words: the article's, English where the house has none in it."""
    return "vi" if piece.language.split("-")[0].lower() == "vi" else "en"


def _truth(value: bool) -> str:
    return "true" if value else "false"
