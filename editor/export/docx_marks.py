"""Marks of paragraphs in a working copy, moved to where every program can settle them.

A paragraph that goes joins the one behind it when its mark is taken away. Before a table, and at the end, there is none
behind it, and an empty paragraph would stay. There the mark of the paragraph before goes instead, and the last one
keeps its own: the same change, told in a way that leaves nothing over. It knows nothing of proposals.
"""

import copy
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BEHIND = (f"{_W}sectPr", f"{_W}pPrChange")
"""what stands behind the look of a paragraph's mark"""
Changed = Callable[["Element"], "Element"]
"""Makes the note of a changed look, with number, author and time, beside an element that has them."""


def settle(root: "Element", changed: Changed) -> None:
    """Move the marks of the paragraphs in `root` that have no paragraph behind them."""
    run: list[Element] = []
    before: Element | None = None
    for child in [*root, None]:
        if child is not None and child.tag == f"{_W}p" and _flag(child) is not None:
            run.append(child)
            continue
        if run and (child is None or child.tag != f"{_W}p"):
            _move(before, run, changed)
        run, before = [], child


def _move(before: "Element | None", run: "Sequence[Element]", changed: Changed) -> None:
    gone = [one for one in run if _kind(one) == "del"]
    come = [one for one in run if _kind(one) == "ins"]
    if gone and come:
        _join(gone[-1], come[-1], run[-1], changed)
    elif before is not None and before.tag == f"{_W}p" and before.find(f".//{_W}sectPr") is None:
        _hand_on(before, run[-1], changed)


def _join(gone: "Element", come: "Element", last: "Element", changed: Changed) -> None:
    """One paragraph in the place of two, of which one goes and the other comes: its mark stays, as that of `last`."""
    if last is not come:
        last.addnext(come)
    flag = _take_flag(come)
    _take_flag(gone)
    _look(come, _plain(come), _plain(gone), flag, changed)
    place = 1 if come.find(f"{_W}pPr") is not None else 0
    for child in [one for one in gone if one.tag != f"{_W}pPr"]:
        come.insert(place, child)
        place += 1
    parent = gone.getparent()
    assert parent is not None
    parent.remove(gone)


def _hand_on(before: "Element", last: "Element", changed: Changed) -> None:
    """Let the mark of `before` go or come in the place of that of `last`."""
    kind, flag = _kind(last), _take_flag(last)
    properties = before.find(f"{_W}pPr")
    if properties is None:
        properties = before.makeelement(f"{_W}pPr")
        before.insert(0, properties)
    of_before, own = _plain(before), _plain(last)
    now, then = (of_before, own) if kind == "del" else (own, of_before)
    _look(last, now, then, flag, changed)
    _put(properties, flag)


def _look(paragraph: "Element", now: "Element", then: "Element", flag: "Element", changed: Changed) -> None:
    """How the paragraph looks when all is accepted, and how when all is refused."""
    from lxml import etree

    own = paragraph.find(f"{_W}pPr")
    if own is not None:
        paragraph.remove(own)
    new = copy.deepcopy(now)
    if etree.tostring(now) != etree.tostring(then):
        note = changed(flag)
        note.append(copy.deepcopy(then))
        new.append(note)
    if len(new):
        paragraph.insert(0, new)


def _plain(paragraph: "Element") -> "Element":
    """The properties of a paragraph without what says that its mark goes or comes."""
    found = paragraph.find(f"{_W}pPr")
    properties = copy.deepcopy(found) if found is not None else paragraph.makeelement(f"{_W}pPr")
    for child in list(properties):
        if child.tag in (f"{_W}rPr", *_BEHIND):
            properties.remove(child)
    return properties


def _put(properties: "Element", flag: "Element") -> None:
    mark = properties.find(f"{_W}rPr")
    if mark is None:
        mark = properties.makeelement(f"{_W}rPr")
        at = next((place for place, child in enumerate(properties) if child.tag in _BEHIND), len(properties))
        properties.insert(at, mark)
    mark.insert(0, flag)


def _flag(paragraph: "Element") -> "Element | None":
    mark = paragraph.find(f"{_W}pPr/{_W}rPr")
    if mark is None:
        return None
    return next((child for child in mark if child.tag in (f"{_W}ins", f"{_W}del")), None)


def _kind(paragraph: "Element") -> str:
    flag = _flag(paragraph)
    return "" if flag is None else str(flag.tag).removeprefix(_W)


def _take_flag(paragraph: "Element") -> "Element":
    flag = _flag(paragraph)
    assert flag is not None
    mark = flag.getparent()
    assert mark is not None
    mark.remove(flag)
    return flag
