"""What stands around the text of a DOCX file: the fields before it, header and footer, page, settings, properties."""

from editor.export import docx_stands, house_fields
from editor.export.docx_moments import moment
from editor.export.docx_parts import HEAD, NAMESPACES, Relations
from editor.export.docx_styles import twips
from editor.export.labels import Labels
from editor.export.languages import is_tag, with_country
from editor.export.markup import escape, one_line
from editor.export.piece import Piece
from editor.house_style import HouseStyle
from editor.page_parts import Band

_COMPATIBILITY = (
    ("compatibilityMode", 15),
    ("overrideTableStyleFontSizeAndJustification", 1),
    ("enableOpenTypeFeatures", 1),
    ("doNotFlipMirrorIndents", 1),
    ("differentiateMultirowTableHeaders", 1),
)


def opening(piece: Piece, style: HouseStyle, title: str, words: str, head_page: str) -> str:
    """Letterhead and fields over the text; `title` is the runs of the headline, if it is not the field, `words` what it
    says, and `head_page` the section that they are where the text has several columns.
    """
    fields = piece.fields
    banner = style.banner.get(piece.language.split("-")[0], "")
    lines = [
        ("banner", "Banner", _run(banner)),
        ("kicker", "Kicker", _run(fields.kicker)),
        ("headline", "Title", title or _run(fields.headline)),
        ("dek", "Subtitle", _run(fields.dek)),
        ("byline", "Byline", _run(fields.byline)),
    ]
    head = docx_stands.stand(style.letterhead[_language(piece)], piece, style)
    shown = [(field, name, runs) for field, name, runs in lines if runs and field in style.opening]
    head += "".join(
        _headline(runs, words, piece, style) if field == "headline" else _line(name, runs)
        for field, name, runs in shown
    )
    if style.columns > 1 and head:
        # What stands across all columns is a section of its own.
        head += f"<w:p><w:pPr>{head_page}</w:pPr></w:p>"
    return head


def _headline(runs: str, words: str, piece: Piece, style: HouseStyle) -> str:
    """The title, and the rule under it where the house style draws one."""
    look, keep = style.look("headline"), "<w:keepNext/>"
    after = round(look.after_pt * 20)
    rule = docx_stands.rule_under(
        house_fields.headline_rule_pt(words, piece, style), look, twips(style.paper.text_width_mm), after, keep
    )
    if not rule:
        return _line("Title", runs)
    return f'<w:p><w:pPr><w:pStyle w:val="Title"/>{keep}<w:spacing w:after="0"/></w:pPr>{runs}</w:p>{rule}'


def closing(piece: Piece, style: HouseStyle) -> str:
    """The end mark and the imprint under the text."""
    imprint = house_fields.imprint(piece, style)
    signed = docx_stands.stand(style.closing[_language(piece)], piece, style, is_closing=True)
    ended = _line("EndMark", _run(style.end_mark), bool(signed)) if style.end_mark.split() else ""
    return ended + signed + (_line("Imprint", _run(imprint)) if imprint.split() else "")


def header_xml(piece: Piece, style: HouseStyle, is_first: bool) -> str:
    """What stands on top of the first page, or of the others: the marks, a line each, and the header."""
    lines = marks(piece)
    if style.header_on_first or not is_first:
        lines += docx_stands.band(style.header[_language(piece)], piece, style, "Header")
    lines = lines or _line("Header", "")
    return f"{HEAD}<w:hdr {NAMESPACES}>{lines}</w:hdr>"


def marks(piece: Piece) -> str:
    """The words that stand on every page, a line each."""
    return "".join(_line("Header", _run(mark)) for mark in piece.marks)


def footer_xml(piece: Piece, style: HouseStyle, labels: Labels, is_first: bool) -> str:
    """What stands under the first page, or under the others."""
    number = labels.page if style.shows_page_numbers else ""
    band = style.footer[_language(piece)] if style.footer is not None else Band("{slug}", "", number)
    line = docx_stands.band(band, piece, style, "Footer") if style.footer_on_first or not is_first else ""
    return f"{HEAD}<w:ftr {NAMESPACES}>{line or _line('Footer', '')}</w:ftr>"


def references(relations: Relations) -> str:
    """The header and footer of the first page and of the others, as a section names them."""
    return "".join(
        f'<w:{kind}Reference w:type="{page}" r:id="{relations.id_of(kind, f"{kind}{number}.xml")}"/>'
        for kind in ("header", "footer")
        for page, number in (("default", 1), ("first", 2))
    )


def section(style: HouseStyle, references: str, columns: int) -> str:
    """The page; `references` are those to its headers and footers, empty for a section on the page of another one."""
    paper = style.paper
    # The head and the text in columns stand on one page: the second of the two sections goes on there.
    continuous = '<w:type w:val="continuous"/>' if style.columns > 1 else ""
    gap = twips(style.column_gap_mm)
    places = f'<w:cols w:num="{columns}" w:space="{gap}"/>' if style.columns > 1 else ""
    first = "<w:titlePg/>"
    edge = min(twips(12.5), twips(min(paper.top_mm, paper.bottom_mm) / 2))
    return (
        f"<w:sectPr>{references}{continuous}"
        f'<w:pgSz w:w="{twips(paper.width_mm)}" w:h="{twips(paper.height_mm)}"/>'
        f'<w:pgMar w:top="{twips(paper.top_mm)}" w:right="{twips(paper.right_mm)}" w:bottom="{twips(paper.bottom_mm)}" '
        f'w:left="{twips(paper.left_mm)}" w:header="{edge}" w:footer="{edge}" w:gutter="0"/>{places}{first}</w:sectPr>'
    )


def settings_xml(language: str, is_mirrored: bool = False) -> str:
    tag = escape(with_country(language))
    uri = "http://schemas.microsoft.com/office/word"
    compatible = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{uri}" w:val="{value}"/>' for name, value in _COMPATIBILITY
    )
    mirrored = "<w:mirrorMargins/>" if is_mirrored else ""
    comma, semicolon = (",", ";") if language.split("-")[0].lower() != "en" else (".", ",")
    return (
        f'{HEAD}<w:settings {NAMESPACES}><w:zoom w:percent="100"/>{mirrored}<w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        f'<w:compat>{compatible}</w:compat><w:themeFontLang w:val="{tag}" w:eastAsia="{tag}"/>'
        f'<w:decimalSymbol w:val="{comma}"/><w:listSeparator w:val="{semicolon}"/></w:settings>'
    )


def core_xml(piece: Piece, title: str) -> str:
    """The properties that Word's Info page and a file system show."""
    fields = piece.fields
    texts = [
        ("dc:title", title),
        ("dc:creator", fields.byline),
        ("cp:keywords", ", ".join(fields.keywords)),
        ("dc:identifier", piece.edition.code if piece.edition else ""),
        ("dc:description", fields.dek),
        ("cp:lastModifiedBy", fields.byline),
        ("dc:language", piece.language if is_tag(piece.language) else ""),
    ]
    lines = [f"<{name}>{one_line(text)}</{name}>" for name, text in texts if text.strip()]
    at = moment(piece.modified_at)
    lines += [f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{at}</dcterms:{name}>' for name in ("created", "modified")]
    return (
        f"{HEAD}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{"".join(lines)}</cp:coreProperties>'
    )


def application_xml() -> str:
    uri = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'{HEAD}<Properties xmlns="{uri}"><Application>Copydesk</Application></Properties>'


def _line(style: str, runs: str, keeps_next: bool = False) -> str:
    kept = "<w:keepNext/>" if keeps_next else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}</w:pPr>{runs}</w:p>'


def _run(text: str, joiner: str = " ") -> str:
    """The run of a field; line breaks in it read as spaces. An empty `joiner` keeps the spaces as they are."""
    words = joiner.join(text.split()) if joiner else text
    return f'<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>' if words else ""


def _language(piece: Piece) -> str:
    """The language of the house style's own words."""
    return "vi" if piece.language.split("-")[0].lower() == "vi" else "en"
