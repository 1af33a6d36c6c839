"""Word files as offices have them, and as somebody means harm with them. `word_file()` is a sound one.

To add a hostile one: a line in HOSTILE, with what its sentence says.
"""

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
MACRO = "application/vnd.ms-word.document.macroEnabled.main+xml"

PAGE = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1134" w:bottom="1134" w:left="1985" '
    'w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
)
STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="26"/>'
    '<w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Binhthng"><w:name w:val="Normal"/>'
    '<w:pPr><w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Tbi"><w:name w:val="Tít bài"/>'
    '<w:basedOn w:val="Binhthng"/><w:rPr><w:b/><w:color w:val="AA1100"/><w:sz w:val="44"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Tiubi"><w:name w:val="Tiêu đề bài"/>'
    '<w:basedOn w:val="Tbi"/></w:style>'
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Spo"><w:name w:val="Sa-pô"/>'
    '<w:basedOn w:val="Binhthng"/><w:rPr><w:i/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 1"/><w:basedOn w:val="Binhthng"/>'
    '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Mcnh"><w:name w:val="Phần nhỏ"/>'
    '<w:basedOn w:val="Binhthng"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Figure"><w:name w:val="Something else"/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="Phngmcinh"><w:name w:val="Default Paragraph Font"/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="BangThng"><w:name w:val="Normal Table"/></w:style>'
)
HEADER = (
    "<w:p><w:r><w:t>Ủy ban · {head</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>li</w:t></w:r><w:r>"
    '<w:t xml:space="preserve">ne} </w:t></w:r><w:r><w:t>{ date }</w:t></w:r></w:p>'
)
FOOTER = "<w:p><w:r><w:t>{office}, trang {page}/{pages}, {byline}{nobody}</w:t></w:r></w:p>"
NUMBERING = (
    '<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num>'
)
SETTINGS = '<w:mirrorMargins/><w:defaultTabStop w:val="720"/><w:compat/><w:decimalSymbol w:val=","/>'


def relation(key: str, kind: str, target: str, is_outside: bool = False) -> str:
    mode = ' TargetMode="External"' if is_outside else ""
    return f'<Relationship Id="{key}" Type="{_OFFICE}{kind}" Target="{target}"{mode}/>'


def relations(*lines: str) -> str:
    return f'<Relationships xmlns="{_RELATIONS}">{"".join(lines)}</Relationships>'


LINES = (
    relation("rId1", "styles", "styles.xml"),
    relation("rId2", "settings", "settings.xml"),
    relation("rId3", "header", "header1.xml"),
    relation("rId4", "footer", "footer1.xml"),
    relation("rId5", "numbering", "numbering.xml"),
)


def parts(
    body: str = "",
    header: str = HEADER,
    styles: str = STYLES,
    settings: str = SETTINGS,
    more: tuple[str, ...] = (),
    kind: str = _DOCUMENT,
) -> dict[str, str | bytes]:
    """The parts of a sound file; `more` are further relations of its document."""
    return {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>'
        ),
        "_rels/.rels": relations(relation("rId1", "officeDocument", "word/document.xml")),
        "word/document.xml": f"<w:document {W} {R}><w:body>{body}{PAGE}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(*LINES, *more),
        "word/styles.xml": f"<w:styles {W}>{styles}</w:styles>",
        "word/settings.xml": f"<w:settings {W} {R}>{settings}</w:settings>",
        "word/numbering.xml": f"<w:numbering {W}>{NUMBERING}</w:numbering>",
        "word/header1.xml": f"<w:hdr {W} {R}>{header}</w:hdr>",
        "word/footer1.xml": f"<w:ftr {W} {R}>{FOOTER}</w:ftr>",
    }


def packed(files: Mapping[str, str | bytes]) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in files.items():
            archive.writestr(path, data)
    return target.getvalue()


def word_file(**changed: object) -> bytes:
    return packed(parts(**changed))  # type: ignore[arg-type]


def _with(name: str, data: str | bytes) -> bytes:
    return packed({**parts(), name: data})


def _entities() -> bytes:
    evil = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    files = parts()
    return packed({**files, "word/styles.xml": evil + str(files["word/styles.xml"]).replace("Arial", "&a;", 1)})


def _entities_in_utf_16() -> bytes:
    evil = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
    return packed({**parts(), "word/styles.xml": evil.encode("utf-16")})


def _twice() -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for path, data in parts().items():
            archive.writestr(path, data)
        archive.filelist[-1].filename = "word/STYLES.xml"
    return target.getvalue()


def _sly_bomb() -> bytes:
    """A part that unpacks to far more than the directory of the file says of it."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in parts().items():
            archive.writestr(path, data if path != "word/styles.xml" else b" " * 60_000_000)
        archive.getinfo("word/styles.xml").file_size = 1_000
    return target.getvalue()


def _honest_bomb() -> bytes:
    files = parts()
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in files.items():
            archive.writestr(path, data)
        with archive.open("word/media/image1.png", "w") as part:
            for _ in range(20):
                part.write(b"\0" * 10_000_000)
    return target.getvalue()


HOSTILE: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "no Word document"),
    "no archive": (lambda: b"Xin chao" * 100, "no Word document"),
    "cut in the middle": (lambda: word_file()[:900], "no Word document"),
    "an old or locked file": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "password"),
    "broken XML": (lambda: _with("word/styles.xml", "<w:styles"), "damaged inside"),
    "XML of another part": (lambda: _with("word/document.xml", f"<w:document {W}/>"), "no Word document"),
    "entities outside itself": (_entities, "names entities"),
    "entities in UTF-16": (_entities_in_utf_16, "names entities"),
    "a name that leads out": (lambda: _with("../../evil.xml", "x"), "leads out"),
    "an absolute name": (lambda: _with("/etc/passwd", "x"), "leads out"),
    "a name of Windows": (lambda: _with("word\\..\\evil.xml", "x"), "leads out"),
    "two of one name": (_twice, "two parts"),
    "an archive of files": (lambda: packed({"a.docx": word_file()}), "archive with other files"),
    "200 MB unpacked": (_honest_bomb, "unpacks to"),
    "a part of XML of 25 MB": (
        lambda: _with("word/document.xml", parts()["word/document.xml"] + " " * 25_000_000),
        "unpacks to",
    ),
    "more than it says": (_sly_bomb, "no Word document"),
    "very many parts": (lambda: packed({**parts(), **{f"x/{n}": "" for n in range(5_000)}}), "unpacks to"),
    "Strict Open XML": (
        lambda: _with(
            "_rels/.rels",
            relations(
                '<Relationship Id="r" Type="http://purl.oclc.org/ooxml/officeDocument" Target="word/document.xml"/>'
            ),
        ),
        "Strict",
    ),
    "a spreadsheet": (
        lambda: word_file(kind="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
        "no Word document",
    ),
}


def written(folder: Path, data: bytes, name: str = "Giấy.dotx") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path
