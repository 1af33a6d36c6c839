"""A Word document as HTML of the few kinds that an article knows, so that pasting and opening it give the same text.

It follows no address and runs no macro. What an article has no place for is counted and said.
"""

from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from html import escape

from editor.export.paper.package import Source
from editor.export.paper.xml import A, Element, r, val, w
from editor.frozen import frozen
from editor.incoming.word_look import Lists, Styles
from editor.text.normalise import CleanNote

_ALT = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_VML = "{urn:schemas-microsoft-com:vml}imagedata"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
DEEPEST = 12
"""tables within tables that are kept apart"""
MOST_OF_PICTURES = 48_000_000
"""characters of all pictures as they stand in the HTML, each as often as the text has it"""

# What is left out, and how it is said. To add one: the word that `left_out` counts, and its sentence.
LEFT_OUT: Mapping[str, CleanNote] = {
    "comment": CleanNote("Comments left out: {count}; an article has comments of its own."),
    "change": CleanNote("Tracked changes were taken as if all were accepted (deletions: {count})."),
    "hidden": CleanNote("Hidden text was left out (places: {count})."),
    "contents": CleanNote("The table of contents was left out (lines: {count})."),
    "object": CleanNote("Drawings or objects left out, as an article has no place for them: {count}."),
    "picture": CleanNote(
        "{count} pictures were left out, as all of them together are too large for one article. Make them smaller in "
        "Word, or put them into the article one by one."
    ),
    "formula": CleanNote("Formulas turned into plain letters: {count}."),
    "margin": CleanNote("The headers and footers of the pages were left out; the house style has its own."),
}


@frozen
class Document:
    headline: str
    dek: str
    html: str
    notes: tuple[CleanNote, ...]


@dataclass(slots=True)
class _Reading:
    """What is known while a part of the file is read."""

    source: Source
    styles: Styles
    lists: Lists
    links: dict[str, str] = field(default_factory=dict)
    pictures: dict[str, str] = field(default_factory=dict)
    left_out: Counter[str] = field(default_factory=Counter)
    notes: list[tuple[str, str]] = field(default_factory=list)
    """kind and id of each note, in their order"""
    field_link: list[str] = field(default_factory=list)
    """one entry for each field that is open: the address that its words lead to, or empty"""
    is_instruction: bool = False
    instruction: str = ""
    closings: int = 0
    """how many steps of fields are still to come in this paragraph that end an instruction"""
    encoded: dict[str, str] = field(default_factory=dict)
    """the pictures in base64, by their parts"""
    weight: int = 0
    """characters of all pictures so far"""


def read_document(data: bytes, name: str) -> Document:
    """Refused for what is no Word document, and for what is not safe to unpack."""
    source = Source(data, name)
    relations = source.relations(source.main)
    by_kind = {one.kind: one.target for one in relations.values() if not one.is_outside}
    reading = _Reading(source, Styles(_tree(source, by_kind, "styles")), Lists(_tree(source, by_kind, "numbering")))
    _enter(reading, source.main)
    body = source.tree(source.main).find(w("body"))
    blocks = list(_blocks(body, reading, 0)) if body is not None else []
    headline, dek, blocks = _heads(blocks)
    html = "".join(text for _kind, text in blocks) + _note_bodies(reading, by_kind)
    if any(one.kind in ("header", "footer") and _has_words(source, one.target) for one in relations.values()):
        reading.left_out["margin"] += 1
    notes = tuple(replace(LEFT_OUT[key], values={"count": count}) for key, count in reading.left_out.items())
    return Document(headline, dek, f"<html><body>{html}</body></html>", notes)


def _tree(source: Source, by_kind: dict[str, str], kind: str) -> Element | None:
    return source.tree(by_kind[kind]) if kind in by_kind and source.has(by_kind[kind]) else None


def _has_words(source: Source, path: str) -> bool:
    return source.has(path) and any((one.text or "").strip() for one in source.tree(path).iter(w("t")))


def _enter(reading: _Reading, path: str) -> None:
    """The addresses and the pictures that a part names."""
    relations = reading.source.relations(path)
    reading.links = {key: one.target for key, one in relations.items() if one.kind == "hyperlink" and one.is_outside}
    reading.pictures = {key: one.target for key, one in relations.items() if one.kind == "image" and not one.is_outside}


def _heads(blocks: list[tuple[str, str]]) -> tuple[str, str, list[tuple[str, str]]]:
    """Title and subtitle become the article's own; without them the one highest heading at the top does."""
    headline, dek, kept = "", "", []
    tops = [at for at, (kind, _text) in enumerate(blocks) if kind == "h1"]
    first = next((at for at, (_kind, text) in enumerate(blocks) if _words(text)), -1)
    has_title = any(kind == "title" for kind, _text in blocks)
    for at, (kind, text) in enumerate(blocks):
        if kind == "title" and not headline:
            headline = _words(text)
        elif kind == "subtitle" and not dek:
            dek = _words(text)
        elif not has_title and tops == [at] and at == first:
            headline = _words(text)
        else:
            kept.append((kind, text))
    return headline, dek, kept


def _words(html: str) -> str:
    from html import unescape
    from re import sub

    return " ".join(unescape(sub(r"<[^>]*>", " ", html)).split())


# --- what holds blocks -----------------------------------------------------------------------------------------------


def _blocks(holder: Element, reading: _Reading, depth: int) -> Iterator[tuple[str, str]]:
    """Each block as its kind and its HTML."""
    for child in holder:
        if child.tag == w("p"):
            yield from _paragraph(child, reading, depth)
        elif child.tag == w("tbl"):
            yield "table", _table(child, reading, depth)
        elif child.tag in (w("sdt"), w("sdtContent"), w("customXml"), w("ins"), w("moveTo"), _ALT, _CHOICE):
            yield from _blocks(child, reading, depth)


def _paragraph(paragraph: Element, reading: _Reading, depth: int) -> Iterator[tuple[str, str]]:
    look = reading.styles.of(paragraph)
    if look.is_contents:
        reading.left_out["contents"] += 1
        return
    reading.closings = sum(val(one, "fldCharType") != "begin" for one in paragraph.iter(w("fldChar")))
    inner = _inline(paragraph, reading)
    reading.is_instruction = False  # one that nothing ends must not take the rest of the article with it
    label = reading.lists.label(paragraph, look)
    if look.kind in ("title", "subtitle"):
        yield look.kind, f"<p>{inner}</p>"
    elif look.level:
        yield f"h{look.level}", f"<h{look.level}>{inner}</h{look.level}>"
    elif label is not None:
        tag = "ol" if label.number else "ul"
        start = f' start="{label.number}"' if label.number else ""
        yield "list", f'<{tag}{start}><li aria-level="{label.level}">{inner}</li></{tag}>'
    elif inner.strip():
        yield "p", f"<blockquote><p>{inner}</p></blockquote>" if look.kind == "quote" else f"<p>{inner}</p>"
    if depth < DEEPEST:
        for box in paragraph.iter(w("txbxContent")):
            if next(box.iterancestors(w("p"))) is paragraph and not _is_double(box):
                yield from _blocks(box, reading, depth + 1)


def _is_double(box: Element) -> bool:
    """Word writes a box twice, for itself and for older programs."""
    return any(one.tag.endswith("}Fallback") for one in box.iterancestors())


def _table(table: Element, reading: _Reading, depth: int) -> str:
    rows = []
    for number, row in enumerate(table.iterfind(w("tr"))):
        cells = "".join(_cell(cell, reading, depth, is_head=number == 0) for cell in row.iterfind(w("tc")))
        rows.append(f"<tr>{cells}</tr>")
    return f"<table>{''.join(rows)}</table>"


def _cell(cell: Element, reading: _Reading, depth: int, is_head: bool) -> str:
    properties = cell.find(w("tcPr"))
    span, merged = (properties.find(w(name)) if properties is not None else None for name in ("gridSpan", "vMerge"))
    wide = val(span)
    across = f' colspan="{min(int(wide), 60)}"' if wide.isdecimal() and len(wide) < 4 else ""
    is_below = merged is not None and val(merged) != "restart"
    tag = "th" if is_head else "td"
    if is_below:
        return f"<{tag}{across}></{tag}>"
    if depth >= DEEPEST:
        inner = escape(" ".join(one.text or "" for one in cell.iter(w("t"))))
    else:
        inner = "".join(text for _kind, text in _blocks(cell, reading, depth + 1))
    return f"<{tag}{across}>{inner}</{tag}>"


def _note_bodies(reading: _Reading, by_kind: dict[str, str]) -> str:
    trees = {kind: _tree(reading.source, by_kind, f"{kind}s") for kind in ("footnote", "endnote")}
    found = []
    for number, (kind, key) in enumerate(reading.notes, 1):
        tree = trees[kind]
        note = None if tree is None else next((one for one in tree if val(one, "id") == key), None)
        if note is None or tree is None:
            continue
        _enter(reading, by_kind[f"{kind}s"])
        inner = "".join(text for _kind, text in _blocks(note, reading, 0))
        back = f'<a id="note-{number}" href="#mark-{number}">{number}</a> '
        found.append(f"<div>{inner.replace('<p>', f'<p>{back}', 1) if '<p>' in inner else f'<p>{back}</p>'}</div>")
    return f"<div>{''.join(found)}</div>" if found else ""


# --- what stands in a line -------------------------------------------------------------------------------------------


def _inline(holder: Element, reading: _Reading) -> str:
    return "".join(_parts(holder, reading))


def _parts(holder: Element, reading: _Reading) -> Iterator[str]:
    for child in holder:
        do = _INLINE.get(child.tag) if isinstance(child.tag, str) else None
        if do is not None:
            yield do(child, reading)


def _link(link: Element, reading: _Reading) -> str:
    address, inner = reading.links.get(link.get(r("id")) or "", ""), _inline(link, reading)
    return f'<a href="{escape(address)}">{inner}</a>' if address else inner


def _deleted(_change: Element, reading: _Reading) -> str:
    reading.left_out["change"] += 1
    return ""


def _formula(formula: Element, reading: _Reading) -> str:
    reading.left_out["formula"] += 1
    return escape("".join(one.text or "" for one in formula.iter(f"{_MATH}t")))


def _run(run: Element, reading: _Reading) -> str:
    look = reading.styles.of_run(run)
    if look.is_hidden:
        reading.left_out["hidden"] += 1
        return ""
    inner = "".join(_letters(run, reading))
    if not inner or reading.is_instruction:
        return ""
    for tag in look.tags:
        inner = f"<{tag}>{inner}</{tag}>"
    address = next((one for one in reversed(reading.field_link) if one), "")
    return f'<a href="{escape(address)}">{inner}</a>' if address else inner


def _letters(run: Element, reading: _Reading) -> Iterator[str]:
    for child in run:
        match child.tag.rpartition("}")[2] if isinstance(child.tag, str) else "":
            case "t":
                yield escape(child.text or "")
            case "tab" | "ptab":
                yield " "
            case "br" | "cr":
                yield "" if val(child, "type") in ("page", "column") else "<br>"
            case "noBreakHyphen":
                yield "\u2011"
            case "footnoteReference" | "endnoteReference":
                yield _mark(child, reading)
            case "commentReference":
                reading.left_out["comment"] += 1
            case "drawing" | "pict" | "object":
                yield _drawing(child, reading)
            case "AlternateContent":
                yield from (_drawing(one, reading) for one in child if one.tag == _CHOICE)
            case "fldChar":
                _field(val(child, "fldCharType"), reading)
            case "instrText" if reading.is_instruction:
                reading.instruction += child.text or ""


def _mark(mark: Element, reading: _Reading) -> str:
    kind = "footnote" if mark.tag == w("footnoteReference") else "endnote"
    reading.notes.append((kind, val(mark, "id")))
    number = len(reading.notes)
    return f'<a id="mark-{number}" href="#note-{number}"><sup>{number}</sup></a>'


def _field(step: str, reading: _Reading) -> None:
    """A field has an instruction, which nobody reads, and words; those of a link lead to its address."""
    reading.closings -= step != "begin"
    if step == "begin":
        reading.field_link.append("")
        reading.is_instruction, reading.instruction = reading.closings > 0, ""
    elif reading.field_link and step == "separate":
        kind, _, said = reading.instruction.strip().partition(" ")
        address = said.strip().split('"')[1] if kind == "HYPERLINK" and said.strip().startswith('"') else ""
        reading.field_link[-1] = address if "://" in address or address.startswith("mailto:") else ""
        reading.is_instruction = False
    elif reading.field_link and step == "end":
        reading.field_link.pop()
        reading.is_instruction = False


def _drawing(drawing: Element, reading: _Reading) -> str:
    keys = [blip.get(r("embed")) or "" for blip in drawing.iter(f"{{{A}}}blip")]
    keys += [one.get(r("id")) or "" for one in drawing.iter(_VML)]
    named = next(drawing.iter(_DRAWN), None)
    alt = escape((named.get("descr") or "") if named is not None else "")
    found = [reading.pictures[key] for key in keys if key in reading.pictures]
    if not found and next(drawing.iter(w("txbxContent")), None) is None:
        reading.left_out["object"] += 1
    return "".join(_picture(path, alt, reading) for path in found if reading.source.has(path))


def _picture(path: str, alt: str, reading: _Reading) -> str:
    kind = {"jpg": "jpeg"}.get(ending := path.rpartition(".")[2].lower(), ending)
    if path not in reading.encoded:
        reading.encoded[path] = b64encode(reading.source.read(path)).decode("ascii")
    data = reading.encoded[path]
    if reading.weight + len(data) > MOST_OF_PICTURES:
        reading.left_out["picture"] += 1
        return ""
    reading.weight += len(data)
    return f'<img alt="{alt}" src="data:image/{kind};base64,{data}">'


# To add one: an element of a line, and what makes HTML of it; what is not here has no words.
_INLINE: dict[str, Callable[[Element, _Reading], str]] = {
    w("r"): _run,
    w("hyperlink"): _link,
    **{
        w(name): _inline
        for name in ("ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "bdo", "dir")
    },
    **{w(name): _deleted for name in ("del", "moveFrom")},
    f"{_MATH}oMath": _formula,
    f"{_MATH}oMathPara": _formula,
}
