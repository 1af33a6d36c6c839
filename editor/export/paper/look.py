"""The house style that an office's Word file makes: its page, margins and looks as data, so that the proof, print, PDF
and HTML come near it. The DOCX itself is written on the file (`editor.export.paper.writer`).
"""

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace

from editor.export.paper import filling
from editor.export.paper.sheet import Sheet
from editor.export.paper.styles import Shape, number
from editor.export.paper.xml import Element, own, val, w
from editor.house_style import LANGUAGES, LEAST_MARGIN_MM, HouseStyle, Look, Paper, named
from editor.page_parts import Band
from editor.word_file import WordFile

_BASE = "news-article"
"""the house style whose looks stand in for what the file does not have"""
_FONT = re.compile(r"[A-Za-z0-9][A-Za-z0-9 -]{0,60}")
_MM = 25.4 / 1440
_LONGEST_BAND = 160


def key_of(name: str) -> str:
    """The key of the house style that the file makes."""
    stem = re.sub(r"[^A-Za-z0-9]+", "-", _plain(name)).strip("-").lower()[:32].strip("-")
    return f"office-{stem or hashlib.sha256(name.encode('utf-8', 'replace')).hexdigest()[:8]}"


def _plain(name: str) -> str:
    """A file's name without its ending and without the marks of its letters."""
    stem = name.rpartition(".")[0] or name
    plain = unicodedata.normalize("NFKD", stem.replace("đ", "d").replace("Đ", "D"))
    return plain.encode("ascii", "ignore").decode()


def house_style(sheet: Sheet, name: str, data: bytes, styles: Mapping[str, str]) -> HouseStyle:
    """The house style of the file, with `styles` for the parts of an article; `name` is the file's."""
    base = named(_BASE)
    stem = " ".join((name.rpartition(".")[0] or name).split())[:80] or name
    body = _look(sheet.styles.shape(styles.get("body", "")))
    looks = {"body": body}
    for role, look in base.looks.items():
        if role != "body":
            looks[role] = replace(look, font=body.font, color=body.color)
    for place, key in styles.items():
        if place not in ("bullets", "numbers"):
            looks[place] = _look(sheet.styles.shape(key))
    for role in ("header", "footer"):
        key = sheet.styles.named(role, "paragraph")
        looks[role] = _look(sheet.styles.shape(key or sheet.styles.default("paragraph")))
    settings = sheet.part("settings")
    paper, columns, gap = _page(sheet.section)
    top, bottom = _band(sheet, "header"), _band(sheet, "footer")
    return replace(
        base,
        key=key_of(name),
        version=1,
        names=dict.fromkeys(LANGUAGES, stem),
        paper=paper,
        looks=looks,
        columns=columns,
        column_gap_mm=gap,
        header=dict.fromkeys(LANGUAGES, top),
        footer=dict.fromkeys(LANGUAGES, bottom),
        mirrors_margins=settings is not None and settings.find(w("mirrorMargins")) is not None,
        header_on_first=sheet.section.find(w("titlePg")) is None,
        footer_on_first=sheet.section.find(w("titlePg")) is None,
        imprint=dict.fromkeys(LANGUAGES, ""),
        banner=dict.fromkeys(LANGUAGES, ""),
        word=WordFile(hashlib.sha256(data).hexdigest(), name, dict(styles), data),
    )


def _look(shape: Shape) -> Look:
    return Look(
        font=shape.font if _FONT.fullmatch(shape.font) else "Times New Roman",
        size_pt=_within(shape.size_pt, 4, 200),
        is_bold=shape.is_bold,
        is_italic=shape.is_italic,
        is_upper=shape.is_upper,
        color=shape.color if re.fullmatch("[0-9A-F]{6}", shape.color) else "000000",
        align=shape.align,
        line_height=_within(shape.line, 0.8, 4),
        before_pt=_within(shape.before_pt, 0, 200),
        after_pt=_within(shape.after_pt, 0, 200),
        first_line_mm=_within(shape.first_line_mm, 0, 50),
    )


def _within(value: float, least: float, most: float) -> float:
    return round(max(least, min(most, value)), 2)


def _page(section: Element) -> tuple[Paper, int, float]:
    """Paper, columns and the gap between them, in millimetres."""
    size, margins, columns = (section.find(w(name)) for name in ("pgSz", "pgMar", "cols"))
    width, height = (number(val(size, name)) * _MM for name in ("w", "h"))
    width, height = _within(width or 210, 60, 1000), _within(height or 297, 60, 1500)
    sides = {name: abs(number(val(margins, name))) * _MM for name in ("top", "right", "bottom", "left")}
    if margins is None:
        sides = dict.fromkeys(sides, 25.4)
    for one, other, whole in (("left", "right", width), ("top", "bottom", height)):
        most = (whole - 32) / 2
        sides[one], sides[other] = (_within(sides[name], LEAST_MARGIN_MM, most) for name in (one, other))
    paper = Paper(
        width, height, top_mm=sides["top"], right_mm=sides["right"], bottom_mm=sides["bottom"], left_mm=sides["left"]
    )
    count = int(_within(number(val(columns, "num")) or 1, 1, 3))
    gap = _within(number(val(columns, "space")) * _MM or 8, 0, 50) if count > 1 else 8.0
    return paper, count, gap


def _band(sheet: Sheet, kind: str) -> Band:
    """The words of the first header or footer that has some, as the proof shows them: in one line, without pictures."""
    for path in sorted(sheet.bands):
        root, _relations = sheet.bands[path]
        if root.tag != w("hdr" if kind == "header" else "ftr"):
            continue
        words = " · ".join(filter(None, (_line(paragraph) for paragraph in root.iter(w("p")))))
        if words:
            return Band(center=words[:_LONGEST_BAND])
    return Band()


def _line(paragraph: Element) -> str:
    words = "".join(text.text or "" for text in own(paragraph, "t"))
    instructions = " ".join(
        [val(one, "instr") for one in own(paragraph, "fldSimple")]
        + [one.text or "" for one in own(paragraph, "instrText")]
    ).split()
    # A page number that Word wrote would stand still in the proof.
    if "PAGE" in instructions or "NUMPAGES" in instructions:
        words = "{page}"
    return " ".join(filling.plain(words).replace(f"{{{filling.TEXT}}}", "").split())
