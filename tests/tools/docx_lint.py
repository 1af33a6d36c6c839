"""What a schema validator does not see in a DOCX file. `faults(data)` gives a sentence for each.

To add a check: a function that takes the parts of a file, and its line in CHECKS; and a seeded defect in
tests/editor/export/test_docx_lint.py, or nobody knows whether it finds anything.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*")
_TRACKED = ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange")

Parts = dict[str, etree._Element]
"""The XML of a file by the path of each part."""


def faults(data: bytes) -> list[str]:
    with ZipFile(BytesIO(data)) as archive:
        parts = {
            name: etree.fromstring(archive.read(name))
            for name in archive.namelist()
            if name.endswith((".xml", ".rels"))
        }
        names = set(archive.namelist())
    found = [fault for check in CHECKS for fault in check(parts)]
    return found + list(_lost_relations(parts, names))


def replaced(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The file with the first `old` in one of its parts replaced: a seeded defect."""
    target = BytesIO()
    with ZipFile(BytesIO(data)) as archive, ZipFile(target, "w") as written:
        for name in archive.namelist():
            content = archive.read(name)
            if name == part:
                assert old in content, f"{part} has no {old!r}"
                content = content.replace(old, new, 1)
            written.writestr(name, content)
    return target.getvalue()


def _w(name: str) -> str:
    return f"{{{_W}}}{name}"


def _val(element: etree._Element, name: str = "val") -> str:
    return element.get(_w(name)) or ""


def _texts(parts: Parts) -> Iterator[tuple[str, etree._Element]]:
    """The parts that hold paragraphs."""
    for path, root in parts.items():
        if re.fullmatch(r"word/(document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml", path):
            yield path, root


def _unknown_styles(parts: Parts) -> Iterator[str]:
    known = {style.get(_w("styleId")) for style in parts["word/styles.xml"].iter(_w("style"))}
    for path, root in parts.items():
        for kind in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"):
            for element in root.iter(_w(kind)):
                if _val(element) not in known:
                    yield f"{path}: no style is called {_val(element)}"


def _unpaired_bookmarks(parts: Parts) -> Iterator[str]:
    for path, root in _texts(parts):
        starts = Counter(_val(element, "id") for element in root.iter(_w("bookmarkStart")))
        ends = Counter(_val(element, "id") for element in root.iter(_w("bookmarkEnd")))
        names = Counter(_val(element, "name") for element in root.iter(_w("bookmarkStart")))
        if starts != ends or any(count > 1 for count in (*starts.values(), *names.values())):
            yield f"{path}: bookmarks do not pair: {starts - ends or ends - starts or names}"
    # A link of any part may lead to a bookmark of any other.
    known = {_val(element, "name") for _, root in _texts(parts) for element in root.iter(_w("bookmarkStart"))}
    for path, root in _texts(parts):
        for link in root.iter(_w("hyperlink")):
            if _val(link, "anchor") and _val(link, "anchor") not in known:
                yield f"{path}: a link leads to no bookmark: {_val(link, 'anchor')}"


def _unknown_numbers(parts: Parts) -> Iterator[str]:
    known = {"0"}
    if "word/numbering.xml" in parts:
        known |= {_val(number, "numId") for number in parts["word/numbering.xml"].iter(_w("num"))}
    for path, root in parts.items():
        if path != "word/numbering.xml":
            for element in root.iter(_w("numId")):
                if _val(element) not in known:
                    yield f"{path}: no list has the number {_val(element)}"


def _kept_text_in_deletions(parts: Parts) -> Iterator[str]:
    for path, root in _texts(parts):
        for deletion in root.iter(_w("del")):
            if next(deletion.iter(_w("t")), None) is not None:
                yield f"{path}: w:t inside w:del"


def _repeated_revisions(parts: Parts) -> Iterator[str]:
    ids = Counter(
        _val(element, "id") for _, root in _texts(parts) for kind in _TRACKED for element in root.iter(_w(kind))
    )
    for number, count in ids.items():
        if count > 1:
            yield f"{count} tracked changes have the id {number}"


def _open_cells(parts: Parts) -> Iterator[str]:
    for path, root in _texts(parts):
        for cell in root.iter(_w("tc")):
            if len(cell) == 0 or cell[-1].tag != _w("p"):
                yield f"{path}: a cell does not end with a paragraph"


def _bad_languages(parts: Parts) -> Iterator[str]:
    for path, root in parts.items():
        for element in root.iter(_w("lang"), _w("themeFontLang")):
            for name in ("val", "eastAsia", "bidi"):
                tag = element.get(_w(name))
                if tag is not None and not _TAG.fullmatch(tag):
                    yield f"{path}: {tag!r} is no language"


def _unbalanced_fields(parts: Parts) -> Iterator[str]:
    for path, root in _texts(parts):
        depth = 0
        for field in root.iter(_w("fldChar")):
            depth += {"begin": 1, "end": -1}.get(_val(field, "fldCharType"), 0)
            if depth < 0:
                break
        if depth:
            yield f"{path}: a field is not closed, or closed twice"


def _lost_pages(parts: Parts) -> Iterator[str]:
    """References to the page of a bookmark that is not there, as lines of a table of contents make them."""
    known = {_val(element, "name") for _, root in _texts(parts) for element in root.iter(_w("bookmarkStart"))}
    for path, root in _texts(parts):
        words = [element.text or "" for element in root.iter(_w("instrText"))]
        words += [_val(element, "instr") for element in root.iter(_w("fldSimple"))]
        for one in map(str.split, words):
            if one[:1] in (["PAGEREF"], ["REF"]) and one[1] not in known:
                yield f"{path}: a field asks for the page of {one[1]}, which is no bookmark"


def _uneven_numbers(parts: Parts) -> Iterator[str]:
    """Captions that show another number than Word will count."""
    for path, root in _texts(parts):
        shown: dict[str, list[str]] = {}
        for element in root.iter(_w("fldSimple")):
            words = _val(element, "instr").split()
            if words[:1] == ["SEQ"]:
                text = "".join(one.text or "" for one in element.iter(_w("t")))
                shown.setdefault(words[1], []).append(text)
        for name, numbers in shown.items():
            if numbers != [str(number) for number in range(1, len(numbers) + 1)]:
                yield f"{path}: {name} is counted {', '.join(numbers)}"


def _uneven_rows(parts: Parts) -> Iterator[str]:
    for path, root in _texts(parts):
        for table in root.iter(_w("tbl")):
            columns = len(table.findall(f"{_w('tblGrid')}/{_w('gridCol')}"))
            for row in table.findall(_w("tr")):
                spans = [cell.find(f"{_w('tcPr')}/{_w('gridSpan')}") for cell in row.findall(_w("tc"))]
                width = sum(int(_val(span)) if span is not None else 1 for span in spans)
                if width != columns:
                    yield f"{path}: a row of {width} cells stands in a grid of {columns}"


def _repeated_drawings(parts: Parts) -> Iterator[str]:
    ids = Counter(element.get("id") for _, root in _texts(parts) for element in root.iter("{*}docPr"))
    for number, count in ids.items():
        if count > 1:
            yield f"{count} drawings have the id {number}"


def _lost_comments(parts: Parts) -> Iterator[str]:
    """Places of comments that are not there, and comments that have no place."""
    comments = parts.get("word/comments.xml")
    known = set() if comments is None else {_val(one, "id") for one in comments.iter(_w("comment"))}
    for kind in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        placed = {_val(one, "id") for one in parts["word/document.xml"].iter(_w(kind))}
        for number in placed ^ known:
            yield f"the comment {number} has no {kind}, or there is none"


def _lost_notes(parts: Parts) -> Iterator[str]:
    if "word/footnotes.xml" not in parts:
        return
    known = {_val(note, "id") for note in parts["word/footnotes.xml"].iter(_w("footnote"))}
    for reference in parts["word/document.xml"].iter(_w("footnoteReference")):
        if _val(reference, "id") not in known:
            yield f"no note has the id {_val(reference, 'id')}"


def _lost_relations(parts: Parts, names: set[str]) -> Iterator[str]:
    """Relations that lead nowhere, and references to relations that are not there."""
    for path, root in _texts(parts):
        folder, _, name = path.rpartition("/")
        relations = parts.get(f"{folder}/_rels/{name}.rels")
        known = {} if relations is None else {relation.get("Id"): relation for relation in relations}
        for relation in known.values():
            if relation.get("TargetMode") != "External" and f"{folder}/{relation.get('Target')}" not in names:
                yield f"{path}: nothing is at {relation.get('Target')}"
        for element in root.iter():
            for attribute in ("id", "embed", "link"):
                key = element.get(f"{{{_R}}}{attribute}")
                if key is not None and key not in known:
                    yield f"{path}: no relation has the id {key}"


CHECKS: tuple[Callable[[Parts], Iterator[str]], ...] = (
    _unknown_styles,
    _unpaired_bookmarks,
    _unknown_numbers,
    _kept_text_in_deletions,
    _repeated_revisions,
    _open_cells,
    _bad_languages,
    _unbalanced_fields,
    _lost_pages,
    _uneven_numbers,
    _uneven_rows,
    _repeated_drawings,
    _lost_notes,
    _lost_comments,
)
