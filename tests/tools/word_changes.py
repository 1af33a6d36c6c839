"""A reader of tracked changes by the rules of the format: what a document is when all are accepted, or all refused.

It is strict where programs are: a paragraph whose mark goes joins the one behind it, and stays, empty, where there is
none. Two documents are the same when their lines are: words, looks, pictures, notes, and how each paragraph looks.
"""

import copy
import re
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Element = etree._Element
Line = tuple[str, str]
"""How a paragraph, a cell or a table looks, and its words with their looks."""


def accepted(data: bytes) -> list[Line]:
    return _lines(_settled(_body(data), keep="ins", drop="del"))


def refused(data: bytes) -> list[Line]:
    return _lines(_settled(_body(data), keep="del", drop="ins"))


def plain(data: bytes) -> list[Line]:
    """The lines of a document that has no changes."""
    body = _body(data)
    assert not list(body.iter(f"{W}ins", f"{W}del", f"{W}pPrChange"))
    return _lines(body)


def moves_tables(data: bytes) -> bool:
    """Whether a whole table goes or comes."""
    rows = list(_body(data).iter(f"{W}trPr"))
    return any(row.find(f"{W}{kind}") is not None for row in rows for kind in ("ins", "del"))


def _body(data: bytes) -> Element:
    with ZipFile(BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    body = root.find(f"{W}body")
    assert body is not None
    return body


def _settled(body: Element, keep: str, drop: str) -> Element:
    body = copy.deepcopy(body)
    _look_back(body, is_accepting=keep == "ins")
    for row in list(body.iter(f"{W}tr")):
        if row.find(f"{W}trPr/{W}{drop}") is not None:
            row.getparent().remove(row)
    for table in list(body.iter(f"{W}tbl")):
        if table.find(f"{W}tr") is None:
            table.getparent().remove(table)
    marks = [one for one in body.iter(f"{W}p") if one.find(f"{W}pPr/{W}rPr/{W}{drop}") is not None]
    for one in list(body.iter(f"{W}{drop}")):
        if one.getparent().tag not in (f"{W}rPr", f"{W}trPr"):
            one.getparent().remove(one)
    for one in list(body.iter(f"{W}{keep}")):
        parent = one.getparent()
        at = parent.index(one)
        for child in list(one):
            parent.insert(at, child)
            at += 1
        parent.remove(one)
    for text in body.iter(f"{W}delText"):
        text.tag = f"{W}t"
    for paragraph in marks:
        _join(paragraph)
    return body


def _look_back(body: Element, is_accepting: bool) -> None:
    for note in list(body.iter(f"{W}pPrChange")):
        properties = note.getparent()
        if is_accepting:
            properties.remove(note)
            continue
        before = note.find(f"{W}pPr")
        for child in list(properties):
            if child.tag != f"{W}rPr":
                properties.remove(child)
        for at, child in enumerate(list(before)):
            properties.insert(at, child)


def _join(paragraph: Element) -> None:
    """Take the mark of a paragraph away: its words go to the front of the one behind it."""
    behind = paragraph.getnext()
    if behind is None or behind.tag != f"{W}p":
        return
    place = 1 if behind.find(f"{W}pPr") is not None else 0
    for child in [one for one in paragraph if one.tag != f"{W}pPr"]:
        behind.insert(place, child)
        place += 1
    paragraph.getparent().remove(paragraph)


def _lines(body: Element) -> list[Line]:
    found: list[Line] = []
    for paragraph in body.iter(f"{W}p"):
        cell = paragraph.getparent()
        where = f"cell of {len(cell.getparent().findall(f'{W}tc'))} " if cell.tag == f"{W}tc" else ""
        properties = paragraph.find(f"{W}pPr")
        look = "" if properties is None else "".join(_xml(one) for one in properties if one.tag != f"{W}rPr")
        words = _words(paragraph)
        # The thin paragraph that keeps two tables apart says nothing, whether it is there once or twice.
        if words or 'w:val="AfterTable"' not in look:
            found.append((where + look, words))
    return found


def _words(paragraph: Element) -> str:
    """Its words, each stretch of one look once. A link within the text may lose its place, and is none here."""
    parts: list[list[str]] = []
    for child in paragraph.iter(f"{W}r"):
        properties = child.find(f"{W}rPr")
        look = "" if properties is None else "".join(_xml(one) for one in properties)
        link = child.getparent() if child.getparent().tag == f"{W}hyperlink" else None
        if link is not None:
            is_within = link.get(f"{W}anchor") is not None
            look = look.replace('<w:rStyle w:val="Hyperlink"/>', "") if is_within else f"{look} link"
        words = "".join(_word(one) for one in child if one.tag != f"{W}rPr")
        if parts and parts[-1][0] == look:
            parts[-1][1] += words
        elif words:
            parts.append([look, words])
    return " ".join(f"[{look}] {words}" for look, words in parts)


def _word(part: Element) -> str:
    match part.tag.removeprefix(W):
        case "t":
            return part.text or ""
        case "commentReference":
            return ""
        case "drawing":
            named = next(part.iter("{*}docPr"))
            return f"<picture {named.get('descr')}>"
        case name:
            return f"<{name}>"


def _xml(element: Element) -> str:
    """Without the names of spaces, and without the numbers of lists: the same list has another in another file."""
    text = etree.tostring(element, encoding="unicode").strip()
    return re.sub(r' xmlns:\w+="[^"]*"|(?<=<w:numId w:val=")\d+', "", text)
