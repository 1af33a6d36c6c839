"""A house style as Word's styles: `styles.xml` and `fontTable.xml`. Names are those that Word and pandoc know.

To add a style: a line in the table of its kind below; the body refers to it by its id, which is its name without spaces
and with a capital letter for each word.
"""

from dataclasses import replace

from editor.export.docx_parts import HEAD, NAMESPACES
from editor.export.languages import is_right_to_left, with_country
from editor.export.markup import escape
from editor.frozen import frozen
from editor.house_style import HouseStyle, Look

LINK_COLOR = "1F4A73"
BOX_MARGIN = 198
"""Twips between the frame of a box and its text, at the left and the right."""
QUOTE_STEP, PULL_QUOTE_STEP = 284, 454
"""Twips by which quotations stand in, from both sides."""
CODE_LEFT = 100
"""Twips by which code stands in, so that its frame does not stand out."""
_LINE = "BFBAB2"
_TINT = "F4F2EE"


@frozen
class _Style:
    """A paragraph style: its name, the role whose look it has, and what it adds, as XML of `w:pPr` in two places:
    `before` the spacing (frames, numbers) and `after` it (indents, alignment); `next` is the style that follows it.
    """

    name: str
    role: str
    before: str = ""
    after: str = ""
    next: str = ""
    based_on: str = "Normal"
    is_custom: bool = False


def _frame(color: str = _LINE, **sides: int) -> str:
    """Lines at the named sides, each with its distance in points."""
    order = [side for side in ("top", "left", "bottom", "right") if side in sides]
    lines = "".join(f'<w:{side} w:val="single" w:sz="6" w:space="{sides[side]}" w:color="{color}"/>' for side in order)
    return f"<w:pBdr>{lines}</w:pBdr>"


_KEEP = "<w:keepNext/><w:keepLines/>"
_SHADE = f'<w:shd w:val="clear" w:color="auto" w:fill="{_TINT}"/>'
_CLOSE = "<w:contextualSpacing/>"
_BULLETS, _NUMBERS = (f'<w:numPr><w:numId w:val="{number}"/></w:numPr>' for number in (1, 2))

_PARAGRAPHS = (
    _Style("Body Text", "body"),
    _Style("Banner", "banner", next="Title", is_custom=True),
    _Style("Kicker", "kicker", before=_KEEP, next="Title", is_custom=True),
    _Style("Title", "headline", before=_KEEP, next="BodyText"),
    _Style("Subtitle", "dek", next="BodyText"),
    _Style("Byline", "byline", next="BodyText", is_custom=True),
    *(
        _Style(f"heading {n}", f"heading{n}", _KEEP, f'<w:outlineLvl w:val="{n - 1}"/>', "BodyText")
        for n in range(1, 7)
    ),
    _Style("TOC Heading", "heading1", _KEEP, next="BodyText"),
    *(_Style(f"toc {n}", "body", after=f'<w:ind w:left="{(n - 1) * 283}"/>') for n in range(1, 4)),
    _Style("Quote", "quote", _frame(left=14), f'<w:ind w:left="{QUOTE_STEP}" w:right="{QUOTE_STEP}"/>'),
    _Style(
        "Pull Quote",
        "pull_quote",
        "<w:keepNext/>" + _frame(top=8, bottom=8),
        f'<w:ind w:left="{PULL_QUOTE_STEP}" w:right="{PULL_QUOTE_STEP}"/>',
        is_custom=True,
    ),
    _Style(
        "Pull Quote Source",
        "caption",
        _frame(top=8, bottom=8),
        f'<w:ind w:left="{PULL_QUOTE_STEP}" w:right="{PULL_QUOTE_STEP}"/>',
        is_custom=True,
    ),
    _Style("Box Text", "box", is_custom=True),
    _Style("Box Title", "box", _KEEP, is_custom=True, next="BoxText"),
    _Style("Box List", "box", after=_CLOSE, is_custom=True),
    _Style("Note List", "note", after=_CLOSE, is_custom=True),
    _Style(
        "Source Code",
        "code",
        _frame(_TINT, top=4, left=4, bottom=4, right=4) + _SHADE,
        f'<w:ind w:left="{CODE_LEFT}" w:right="{CODE_LEFT}"/>',
        is_custom=True,
    ),
    _Style("List Bullet", "body", _BULLETS, _CLOSE),
    _Style("List Number", "body", _NUMBERS, _CLOSE),
    _Style("List Paragraph", "body", after=_CLOSE),
    _Style("Definition Term", "body", _KEEP, next="Definition", is_custom=True),
    _Style("Definition", "body", after='<w:ind w:left="567"/>', is_custom=True),
    _Style("Figure", "body", "<w:keepNext/>", next="Caption", is_custom=True),
    _Style("caption", "caption"),
    _Style("Table Text", "table", is_custom=True),
    _Style("Table Heading", "table_head", "<w:keepNext/>", is_custom=True),
    _Style("After Table", "body", is_custom=True),
    _Style("Rule", "body", _frame(bottom=1), '<w:ind w:left="2268" w:right="2268"/>', is_custom=True),
    _Style("End Mark", "body", after='<w:jc w:val="center"/>', is_custom=True),
    _Style("Imprint", "footer", _frame(top=8), is_custom=True),
    *(
        _Style(f"House {role.replace('_', ' ')}", role, is_custom=True)
        for role in (
            "letterhead",
            "letterhead_small",
            "national_title",
            "motto",
            "number",
            "place_date",
            "signature",
            "signature_name",
            "recipients_head",
            "recipients",
        )
    ),
    _Style("footnote text", "note"),
    _Style("annotation text", "note"),
    _Style("header", "header", after='<w:jc w:val="center"/>'),
    _Style("footer", "footer", before="{tabs}"),
)


def twips(millimetres: float) -> int:
    """Twentieths of a point, the unit of most lengths in the format."""
    return round(millimetres * 1440 / 25.4)


def style_id(name: str) -> str:
    return "".join(word[0].upper() + word[1:] for word in name.split())


def styles_xml(style: HouseStyle, language: str) -> str:
    """`styles.xml` for articles in `language`."""
    body = style.look("body")
    paragraphs = "".join(_paragraph(entry, _adjusted(entry, style), style) for entry in _PARAGRAPHS)
    return (
        f"{HEAD}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{_fonts(body.font)}"
        f'<w:color w:val="{body.color}"/>{_size(body.size_pt)}{_languages(language)}</w:rPr></w:rPrDefault>'
        f"<w:pPrDefault/></w:docDefaults>"
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" '
        'w:defQFormat="0" w:count="376"/>'
        f"{_defaults(style, language)}{paragraphs}{_characters(style)}{_tables()}</w:styles>"
    )


def body_run(style: HouseStyle, language: str) -> str:
    """The whole run properties of the body, as an element of its own."""
    body = style.look("body")
    return (
        f'<w:rPr {NAMESPACES}>{_fonts(body.font)}<w:b w:val="0"/><w:bCs w:val="0"/><w:i w:val="0"/><w:iCs w:val="0"/>'
        f'<w:caps w:val="0"/><w:color w:val="{body.color}"/>{_size(body.size_pt)}{_languages(language)}</w:rPr>'
    )


def fonts_xml(style: HouseStyle) -> str:
    """`fontTable.xml`: what Word takes where our fonts are not installed; each of these has all Vietnamese letters."""
    names = sorted({look.font for look in style.looks.values()} | {style.mono_font})
    return f"{HEAD}<w:fonts {NAMESPACES}>{''.join(map(_font, names))}</w:fonts>"


def _font(name: str) -> str:
    if "Mono" in name or "Courier" in name:
        other, family, pitch = "Consolas", "modern", "fixed"
    elif "Serif" in name or "Times" in name:
        other, family, pitch = "Cambria", "roman", "variable"
    else:
        other, family, pitch = "Segoe UI", "swiss", "variable"
    return (
        f'<w:font w:name="{escape(name)}"><w:altName w:val="{other}"/><w:charset w:val="00"/>'
        f'<w:family w:val="{family}"/><w:pitch w:val="{pitch}"/></w:font>'
    )


def _adjusted(entry: _Style, style: HouseStyle) -> Look:
    """The look of a style where it differs from its role's."""
    look = style.look(entry.role)
    match entry.name:
        case "Source Code":
            return replace(look, font=style.mono_font)
        case "toc 1" | "toc 2" | "toc 3":
            return replace(look, first_line_mm=0, after_pt=2, align="left")
        case "Definition Term" | "Box Title":
            return replace(look, is_bold=True, after_pt=min(look.after_pt, 3))
        case "After Table":
            # Word runs two tables together when nothing stands between them.
            return replace(look, size_pt=4, line_height=1, before_pt=0, after_pt=_gap(style))
        case "Figure":
            # A narrow picture stands where its caption does.
            before, align = max(8, look.after_pt + 4), style.look("caption").align.replace("justify", "left")
            return replace(look, line_height=1, before_pt=before, after_pt=2, first_line_mm=0, align=align)
        case "Pull Quote Source":
            return replace(look, before_pt=0, after_pt=14, align=style.look("pull_quote").align)
        case "Imprint":
            return replace(look, before_pt=18)
        case "List Bullet" | "List Number" | "List Paragraph" | "Definition" | "Rule" | "End Mark":
            return replace(look, first_line_mm=0, after_pt=max(look.after_pt, 4))
        case _:
            return look


def _gap(style: HouseStyle) -> float:
    return min(style.look("body").after_pt, 8)


def _defaults(style: HouseStyle, language: str) -> str:
    """The styles that every style stands on."""
    direction = "<w:bidi/>" if is_right_to_left(language) else ""
    run = "<w:rPr><w:rtl/></w:rPr>" if direction else ""
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{direction}{_spacing(replace(style.look('body'), before_pt=0, after_pt=0))}</w:pPr>{run}</w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
    )


def _paragraph(entry: _Style, look: Look, style: HouseStyle) -> str:
    custom = ' w:customStyle="1"' if entry.is_custom else ""
    following = f'<w:next w:val="{entry.next}"/>' if entry.next else ""
    width = twips(style.paper.text_width_mm)
    before = entry.before.replace("{tabs}", f'<w:tabs><w:tab w:val="right" w:pos="{width}"/></w:tabs>')
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style_id(entry.name)}"><w:name w:val="{entry.name}"/>'
        f'<w:basedOn w:val="{entry.based_on}"/>{following}<w:qFormat/>'
        f"<w:pPr>{before}{_spacing(look)}{_after(entry, look)}</w:pPr>{_run(look, style)}</w:style>"
    )


def _after(entry: _Style, look: Look) -> str:
    """Indents, then close spacing, then alignment, then the level: the order that the format wants."""
    first_line = twips(look.first_line_mm)
    parts = [f'<w:ind w:firstLine="{first_line}"/>' if first_line and "<w:ind" not in entry.after else ""]
    align = {"justify": "both", "left": ""}.get(look.align, look.align)
    own = f'<w:jc w:val="{align}"/>' if align and "<w:jc" not in entry.after else ""
    if "<w:outlineLvl" in entry.after:
        return "".join([*parts, own, entry.after])
    return "".join([*parts, entry.after, own])


def _spacing(look: Look) -> str:
    # "At least": a font that is taller than ours pushes the lines apart and is never cut off.
    line = round(look.size_pt * look.line_height * 20)
    before, after = round(look.before_pt * 20), round(look.after_pt * 20)
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="atLeast"/>'


def _run(look: Look, style: HouseStyle) -> str:
    body = style.look("body")
    parts = [
        _fonts(look.font) if look.font != body.font else "",
        "<w:b/><w:bCs/>" if look.is_bold else "",
        "<w:i/><w:iCs/>" if look.is_italic else "",
        "<w:caps/>" if look.is_upper else "",
        "<w:noProof/>" if look.font == style.mono_font else "",
        f'<w:color w:val="{look.color}"/>' if look.color != body.color else "",
        f'<w:spacing w:val="{round(look.tracking_pt * 20)}"/>' if look.tracking_pt else "",
        _size(look.size_pt) if look.size_pt != body.size_pt else "",
    ]
    inside = "".join(parts)
    return f"<w:rPr>{inside}</w:rPr>" if inside else ""


def _fonts(font: str) -> str:
    name = escape(font)
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


def _size(points: float) -> str:
    half = round(points * 2)
    return f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


def _languages(language: str) -> str:
    tag = escape(with_country(language))
    bidi = tag if is_right_to_left(language) else "ar-SA"
    return f'<w:lang w:val="{tag}" w:eastAsia="{tag}" w:bidi="{bidi}"/>'


def _characters(style: HouseStyle) -> str:
    look = style.look
    mono = f"{_fonts(style.mono_font)}<w:noProof/>"
    dateline, credit = (_run(look(role), style).removeprefix("<w:rPr>") for role in ("dateline", "credit"))
    # To add one: id, name, whether it is ours, and its run properties in the format's order.
    entries = (
        ("Hyperlink", "Hyperlink", False, f'<w:color w:val="{LINK_COLOR}"/><w:u w:val="single"/>'),
        ("FootnoteReference", "footnote reference", False, '<w:vertAlign w:val="superscript"/>'),
        ("VerbatimChar", "Verbatim Char", True, mono + _size(look("code").size_pt)),
        (
            "Keyboard",
            "Keyboard",
            True,
            f'{mono}{_size(look("code").size_pt)}<w:bdr w:val="single" w:sz="4" w:space="0" w:color="{_LINE}"/>',
        ),
        ("Dateline", "Dateline", True, dateline.removesuffix("</w:rPr>")),
        ("Credit", "Credit", True, credit.removesuffix("</w:rPr>")),
    )
    ours = ' w:customStyle="1"'
    return "".join(
        f'<w:style w:type="character"{ours if is_ours else ""} w:styleId="{key}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{run}</w:rPr></w:style>'
        for key, name, is_ours, run in entries
    )


def _tables() -> str:
    """The table of an article, open at its sides, and the frame of a box."""
    line = f'w:val="single" w:sz="4" w:space="0" w:color="{_LINE}"'
    strong = 'w:val="single" w:sz="8" w:space="0" w:color="1A1A1A"'
    cell = "".join(f'<w:{side} w:w="{{}}" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    return (
        '<w:style w:type="table" w:customStyle="1" w:styleId="Table"><w:name w:val="Table"/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>'
        f"<w:top {strong}/><w:bottom {strong}/><w:insideH {line}/></w:tblBorders>"
        f"<w:tblCellMar>{cell.format(28, 85, 28, 85)}</w:tblCellMar></w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom {strong}/></w:tcBorders></w:tcPr>'
        "</w:tblStylePr></w:style>"
        '<w:style w:type="table" w:customStyle="1" w:styleId="Box"><w:name w:val="Box"/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>'
        f"<w:top {strong}/></w:tblBorders><w:tblCellMar>{cell.format(142, BOX_MARGIN, 113, BOX_MARGIN)}</w:tblCellMar>"
        f"</w:tblPr><w:tcPr>{_SHADE}</w:tcPr></w:style>"
    )
