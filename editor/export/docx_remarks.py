"""Remarks in a Word file: the comment itself, and the marks around its words. It decides nothing about changes."""

import copy
from typing import TYPE_CHECKING

from editor.export.docx_moments import moment
from editor.export.markup import escape, one_line

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from editor.export.review_copy import Remark

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def around(paragraph: "Element", start: int, length: int, number: int) -> None:
    """Mark a stretch of a paragraph's words as those of a comment."""
    first, last = _run_at(paragraph, start), _run_at(paragraph, start + length)
    opened = paragraph.makeelement(f"{_W}commentRangeStart")
    closed = paragraph.makeelement(f"{_W}commentRangeEnd")
    for one in (opened, closed):
        one.set(f"{_W}id", str(number))
    run = paragraph.makeelement(f"{_W}r")
    reference = run.makeelement(f"{_W}commentReference")
    reference.set(f"{_W}id", str(number))
    run.append(reference)
    if first is None:
        has_properties = paragraph.find(f"{_W}pPr") is not None
        paragraph.insert(1 if has_properties else 0, opened)
    else:
        first.addprevious(opened)
    if last is None:
        paragraph.append(closed)
    else:
        last.addprevious(closed)
    closed.addnext(run)


def _run_at(paragraph: "Element", offset: int) -> "Element | None":
    """The child of the paragraph that begins with the letter `offset`, cut there if it must be; None at the end."""
    at = 0
    for child in list(paragraph):
        words = "".join(text.text or "" for text in child.iter(f"{_W}t"))
        if at == offset and words:
            return child
        if at < offset < at + len(words):
            if child.tag != f"{_W}r" or len(child.findall(f"{_W}t")) != 1:
                return child
            rest = copy.deepcopy(child)
            for element, part in ((child, words[: offset - at]), (rest, words[offset - at :])):
                text = element.find(f"{_W}t")
                assert text is not None
                text.text = part
                text.set(_SPACE, "preserve")
            child.addnext(rest)
            return rest
        at += len(words)
    return None


def comment(number: int, remark: "Remark") -> str:
    paragraphs = "".join(
        '<w:p><w:pPr><w:pStyle w:val="AnnotationText"/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>'
        for line in remark.body.splitlines() or [""]
    )
    name = one_line(remark.by) or "?"
    initials = "".join(word[0] for word in name.split())[:3].upper()
    return (
        f'<w:comment w:id="{number}" w:author="{name}" w:date="{moment(remark.at)}" w:initials="{initials}">'
        f"{paragraphs}</w:comment>"
    )


def text_of(paragraph: "Element") -> str:
    return "".join(text.text or "" for child in paragraph for text in child.iter(f"{_W}t"))
