"""A house style as a style sheet: the looks of its roles, on screen (light and dark) and on paper.

The layout that all styles share is resources/export/article.css; this adds fonts, sizes, colours and the paper.
"""

from colorsys import hls_to_rgb, rgb_to_hls

import resources
from editor.house_style import HouseStyle, Look

# To add a role: its name in the house style, and what it styles in the page.
_SELECTORS = {
    "body": "body",
    "banner": ".banner",
    "kicker": ".kicker",
    "headline": "h1",
    "dek": ".dek",
    "byline": ".byline",
    "dateline": ".dateline",
    "heading1": "article h2",
    "heading2": "article h3",
    "heading3": "article h4",
    "heading4": "article h5",
    "heading5": "article h6",
    "quote": "blockquote p",
    "pull_quote": ".pull-quote blockquote p",
    "box": ".box",
    "caption": "figcaption",
    "credit": ".credit",
    "code": "pre",
    "table": ".table",
    "table_head": ".table th",
    "note": ".notes",
    "header": ".marks",
    "footer": ".imprint",
    "letterhead": ".house-letterhead",
    "letterhead_small": ".house-letterhead-small",
    "national_title": ".house-national-title",
    "motto": ".house-motto",
    "number": ".house-number",
    "place_date": ".house-place-date",
    "signature": ".house-signature",
    "signature_name": ".house-signature-name",
    "recipients_head": ".house-recipients-head",
    "recipients": ".house-recipients",
}
# These stand inside a line or a box: spaces around them are the surrounding paragraph's.
_INSIDE = frozenset({"body", "dateline", "credit", "table", "table_head", "note", "box", "header", "footer"})

_MARGINS = {"left": "0 auto 0 0", "center": "0 auto", "right": "0 0 0 auto"}
"""Where a narrow picture stands: where its caption does."""

# Every system's own faces have all Vietnamese letters; Georgia does not everywhere.
_SERIF = '"Noto Serif", Cambria, "Times New Roman", serif'
_SANS = 'system-ui, "Segoe UI", Roboto, Arial, sans-serif'
_MONO = 'ui-monospace, Consolas, "DejaVu Sans Mono", monospace'


def style_sheet(style: HouseStyle, marks: tuple[str, ...] = ()) -> str:
    """The whole style sheet of a page in `style`; `marks` stand over every printed page."""
    size = style.look("body").size_pt
    roles = [(role, selector) for role, selector in _SELECTORS.items() if role in style.looks]
    parts = [resources.text("export/article.css").strip()]
    parts += [f"{selector} {{ {_look(role, style.look(role), size)} }}" for role, selector in roles]
    parts.append(f".pull-quote figcaption {{ text-align: {_side(style.look('pull_quote').align)}; }}")
    parts.append(f".picture img {{ margin: {_MARGINS[_side(style.look('caption').align)]}; }}")
    parts.append(f"code, pre, kbd {{ font-family: {_family(style.mono_font, _MONO)}; }}")
    parts += [f"{selector} {{ color: #{style.look(role).color}; }}" for role, selector in roles]
    dark = "\n".join(f"  {selector} {{ color: {_on_dark(style.look(role).color)}; }}" for role, selector in roles)
    parts.append(f"@media screen and (prefers-color-scheme: dark) {{\n{dark}\n}}")
    parts.append(_paper(style, size, marks))
    return "\n".join(parts) + "\n"


def book_sheet(style: HouseStyle) -> str:
    """The style sheet of a book in `style`. Colours and the size of the letters are left to who reads it."""
    size = style.look("body").size_pt
    parts = [resources.text("export/book.css").strip()]
    for role, selector in _SELECTORS.items():
        if role in style.looks and role != "body":
            parts.append(f"{selector} {{ {_look(role, style.look(role), size, most=1.9)} }}")
    return "\n".join(parts) + "\n"


def _look(role: str, look: Look, body_pt: float, most: float = 0) -> str:
    """The declarations of one role; sizes are multiples of the body's, so that the reader's own size rules. `most` is
    the largest that may be, for readers that cannot reckon with the width of a screen.
    """
    size = min(look.size_pt / body_pt, most) if most else look.size_pt / body_pt
    # A large headline gives way on a narrow screen.
    shown = (
        f"clamp({1 + (size - 1) * 0.45:.3g}rem, {size * 3.4:.3g}vw, {size:.3g}rem)"
        if size > 1.5 and not most
        else f"{size:.3g}rem"
    )
    found = [
        f"font-family: {_family(look.font, _SERIF if 'Serif' in look.font else _SANS)}" if role != "code" else "",
        f"font-size: {shown}",
        f"font-weight: {700 if look.is_bold else 400}",
        f"font-style: {'italic' if look.is_italic else 'normal'}",
        "text-transform: uppercase" if look.is_upper else "",
        "letter-spacing: 0.04em" if look.tracking_pt else "",
        f"line-height: {look.line_height:g}",
    ]
    if role not in _INSIDE:
        found.append(f"margin-top: {look.before_pt / body_pt:.3g}rem")
        found.append(f"margin-bottom: {look.after_pt / body_pt:.3g}rem")
    if look.align in ("right", "center"):
        found.append(f"text-align: {look.align}")
    return "; ".join(filter(None, found))


def _side(align: str) -> str:
    return align if align in ("right", "center") else "left"


def _family(font: str, others: str) -> str:
    return f'"{font}", {others}'


def _on_dark(color: str) -> str:
    """The colour that does on a dark page what `color` does on a light one: the same hue, light and a little paler."""
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, lightness, saturation = rgb_to_hls(red, green, blue)
    light = max(0.66, min(0.92, 0.97 - lightness * 0.75))
    parts = hls_to_rgb(hue, light, saturation * 0.85)
    return "#" + "".join(f"{round(part * 255):02X}" for part in parts)


def _over_each_page(style: HouseStyle, marks: tuple[str, ...]) -> str:
    """The marks in the margin. Not every browser prints there: the layout prints them across the page as well."""
    if not marks:
        return ""
    # As numbers, so that nothing in a mark can end the string or the style sheet.
    words = "".join(
        letter if letter.isalnum() and letter.isascii() else f"\\{ord(letter):x} " for letter in " · ".join(marks)
    )
    look = style.look("header")
    return f' @top-center {{ content: "{words}"; font: bold {look.size_pt:g}pt {_SANS}; color: #{look.color}; }}'


def _paper(style: HouseStyle, body_pt: float, marks: tuple[str, ...]) -> str:
    paper, body = style.paper, style.look("body")
    margins = f"{paper.top_mm:g}mm {paper.right_mm:g}mm {paper.bottom_mm:g}mm {paper.left_mm:g}mm"
    pages = '@bottom-right { content: counter(page) " / " counter(pages); font-size: 8.5pt; color: #666666; }'
    rules = [f"@page {{ size: {paper.width_mm:g}mm {paper.height_mm:g}mm; margin: {margins}; "]
    rules[0] += (pages if style.shows_page_numbers else "") + _over_each_page(style, marks) + " }"
    rules.append(f"@media print {{ html {{ font-size: {body_pt:g}pt; }}")
    justified = "text-align: justify; " if body.align == "justify" else ""
    if style.columns > 1:
        rules.append(f"  article {{ columns: {style.columns}; column-gap: {style.column_gap_mm:g}mm; }}")
        rules.append("  article > header { column-span: all; margin-bottom: 1rem; }")
    rules.append(f"  article > p {{ {justified}text-indent: {body.first_line_mm:g}mm; }}")
    headline = style.look("headline").size_pt / body_pt
    rules.append(f"  h1 {{ font-size: {headline:.3g}rem; }} }}")
    return "\n".join(rules)
