"""What stands around the text of a DOCX file: the fields before it, header and footer, page, settings, properties."""

from datetime import UTC, datetime, timedelta

from editor.export.docx_parts import HEAD, NAMESPACES
from editor.export.docx_styles import twips
from editor.export.labels import Labels
from editor.export.languages import is_tag, with_country
from editor.export.markup import escape, one_line
from editor.export.piece import Piece
from editor.house_style import HouseStyle

_COMPATIBILITY = (
    ("compatibilityMode", 15),
    ("overrideTableStyleFontSizeAndJustification", 1),
    ("enableOpenTypeFeatures", 1),
    ("doNotFlipMirrorIndents", 1),
    ("differentiateMultirowTableHeaders", 1),
)


def opening(piece: Piece, style: HouseStyle, title: str) -> str:
    """The fields over the text; `title` is the runs of the headline, or empty."""
    fields = piece.fields
    banner = style.banner.get(piece.language.split("-")[0], "")
    lines = [
        ("Banner", _run(banner)),
        ("Kicker", _run(fields.kicker)),
        ("Title", title or _run(fields.headline)),
        ("Subtitle", _run(fields.dek)),
        ("Byline", _run(fields.byline)),
    ]
    return "".join(_line(name, runs) for name, runs in lines if runs)


def closing(piece: Piece, style: HouseStyle) -> str:
    """The end mark and the imprint under the text."""
    imprint = style.imprint.get(piece.language.split("-")[0], "")
    lines = [("EndMark", _run(style.end_mark)), ("Imprint", _run(imprint))]
    return "".join(_line(name, runs) for name, runs in lines if runs)


def header_xml(marks: tuple[str, ...]) -> str:
    """What stands on top of every page: the marks, a line each."""
    lines = "".join(_line("Header", _run(mark)) for mark in marks) or _line("Header", "")
    return f"{HEAD}<w:hdr {NAMESPACES}>{lines}</w:hdr>"


def footer_xml(piece: Piece, style: HouseStyle, labels: Labels) -> str:
    """What stands under every page: what it is, and its number."""
    runs = ""
    if style.shows_page_numbers:
        before, _, rest = labels.page.partition("{page}")
        between, _, after = rest.partition("{pages}")
        tab = "<w:r><w:tab/></w:r>"
        runs = f"{tab}{_run(before, '')}{_field('PAGE')}{_run(between, '')}{_field('NUMPAGES')}{_run(after, '')}"
    name = " ".join((piece.fields.slug or "").split())
    return f"{HEAD}<w:ftr {NAMESPACES}>{_line('Footer', _run(name) + runs)}</w:ftr>"


def section(style: HouseStyle, header: str, footer: str) -> str:
    """The page; `header` and `footer` are the ids of the relations to them."""
    paper = style.paper
    edge = min(twips(12.5), twips(min(paper.top_mm, paper.bottom_mm) / 2))
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{header}"/>'
        f'<w:footerReference w:type="default" r:id="{footer}"/>'
        f'<w:pgSz w:w="{twips(paper.width_mm)}" w:h="{twips(paper.height_mm)}"/>'
        f'<w:pgMar w:top="{twips(paper.top_mm)}" w:right="{twips(paper.right_mm)}" w:bottom="{twips(paper.bottom_mm)}" '
        f'w:left="{twips(paper.left_mm)}" w:header="{edge}" w:footer="{edge}" w:gutter="0"/></w:sectPr>'
    )


def settings_xml(language: str) -> str:
    tag = escape(with_country(language))
    uri = "http://schemas.microsoft.com/office/word"
    compatible = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{uri}" w:val="{value}"/>' for name, value in _COMPATIBILITY
    )
    comma, semicolon = (",", ";") if language.split("-")[0].lower() != "en" else (".", ",")
    return (
        f'{HEAD}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        f'<w:compat>{compatible}</w:compat><w:themeFontLang w:val="{tag}" w:eastAsia="{tag}"/>'
        f'<w:decimalSymbol w:val="{comma}"/><w:listSeparator w:val="{semicolon}"/></w:settings>'
    )


def core_xml(piece: Piece, title: str) -> str:
    """The properties that Word's Info page and a file system show."""
    fields = piece.fields
    moment = f"{datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=piece.modified_at):%Y-%m-%dT%H:%M:%SZ}"
    texts = [
        ("dc:title", title),
        ("dc:creator", fields.byline),
        ("cp:keywords", ", ".join(fields.keywords)),
        ("dc:description", fields.dek),
        ("cp:lastModifiedBy", fields.byline),
        ("dc:language", piece.language if is_tag(piece.language) else ""),
    ]
    lines = [f"<{name}>{one_line(text)}</{name}>" for name, text in texts if text.strip()]
    lines += [
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>' for name in ("created", "modified")
    ]
    return (
        f"{HEAD}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{"".join(lines)}</cp:coreProperties>'
    )


def application_xml() -> str:
    uri = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'{HEAD}<Properties xmlns="{uri}"><Application>Copydesk</Application></Properties>'


def _line(style: str, runs: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


def _run(text: str, joiner: str = " ") -> str:
    """The run of a field; line breaks in it read as spaces. An empty `joiner` keeps the spaces as they are."""
    words = joiner.join(text.split()) if joiner else text
    return f'<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>' if words else ""


def _field(instruction: str) -> str:
    return f'<w:fldSimple w:instr=" {instruction} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
