"""What the styles and the lists of a Word document mean for an article. It reads no words."""

import re

from editor.export.paper.xml import Element, val, w
from editor.frozen import frozen

MOST_ABOVE = 20
"""styles that are based on one another"""
_HEADING = re.compile(r"(?:heading|tiêu đề|überschrift|titre)\s*([1-9])", re.IGNORECASE)
_KINDS = {"title": "title", "subtitle": "subtitle", "quote": "quote", "intense quote": "quote", "block text": "quote"}
_ON = {"", "1", "true", "on"}


@frozen
class Look:
    """`level` is 1 to 6 for a heading. `list` is the number and the level of the list that the style belongs to."""

    kind: str = ""
    level: int = 0
    list: tuple[str, int] = ("", 0)
    is_contents: bool = False


@frozen
class RunLook:
    tags: tuple[str, ...] = ()
    is_hidden: bool = False


@frozen
class Label:
    """`number` is 0 for a bullet; `level` counts from 1."""

    level: int
    number: int


class Styles:
    def __init__(self, root: Element | None) -> None:
        found = [] if root is None else root.findall(w("style"))
        self._styles = {val(style, "styleId"): style for style in found}
        self._looks: dict[str, Look] = {}
        defaults = [
            val(style, "styleId") for style in found if val(style, "type") == "paragraph" and val(style, "default")
        ]
        self._default = defaults[0] if defaults else ""

    def of(self, paragraph: Element) -> Look:
        properties = paragraph.find(w("pPr"))
        named = "" if properties is None else val(properties.find(w("pStyle")))
        look = self._named(named or self._default)
        level = _level(properties)
        return Look(look.kind, level, look.list, look.is_contents) if level else look

    def of_run(self, run: Element) -> RunLook:
        properties = run.find(w("rPr"))
        if properties is None:
            return RunLook()
        style = self._styles.get(val(properties.find(w("rStyle"))))
        named = None if style is None else style.find(w("rPr"))
        tags = [tag for name, tag in (("b", "b"), ("i", "i"), ("strike", "s")) if _is_on(name, properties, named)]
        raised = {"superscript": "sup", "subscript": "sub"}.get(val(properties.find(w("vertAlign"))))
        return RunLook((*tags, raised) if raised else tuple(tags), _is_on("vanish", properties, named))

    def _named(self, key: str) -> Look:
        if key not in self._looks:
            self._looks[key] = self._read(key)
        return self._looks[key]

    def _read(self, key: str) -> Look:
        kind, level, of_list, is_contents = "", 0, ("", 0), False
        for _ in range(MOST_ABOVE):
            style = self._styles.get(key)
            if style is None:
                break
            name, properties = val(style.find(w("name"))).lower(), style.find(w("pPr"))
            heading = _HEADING.match(name)
            level = level or (int(heading[1]) if heading else 0) or _level(properties)
            kind = kind or _KINDS.get(name, "")
            is_contents = is_contents or name.startswith(("toc ", "table of figures"))
            of_list = of_list if of_list[0] else _numbered(properties)
            key = val(style.find(w("basedOn")))
        return Look(kind, min(level, 6) if not kind else 0, of_list, is_contents)


class Lists:
    """Counts the items as they come."""

    def __init__(self, root: Element | None) -> None:
        abstract = {} if root is None else {val(one, "abstractNumId"): one for one in root.iter(w("abstractNum"))}
        self._lists = (
            {}
            if root is None
            else {val(one, "numId"): abstract.get(val(one.find(w("abstractNumId")))) for one in root.iter(w("num"))}
        )
        self._counts: dict[str, dict[int, int]] = {}

    def label(self, paragraph: Element, look: Look) -> Label | None:
        """What stands before the paragraph, or None where it is in no list."""
        properties = paragraph.find(w("pPr"))
        key, level = _numbered(properties)
        if not key:
            key, level = look.list
        if key in ("", "0") or look.level:
            return None
        kind, start = self._format(key, level)
        counts = self._counts.setdefault(key, {})
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        counts[level] = counts.get(level, start - 1) + 1
        return Label(level + 1, 0 if kind in ("bullet", "none") else max(1, counts[level]))

    def _format(self, key: str, level: int) -> tuple[str, int]:
        found = self._lists.get(key)
        for one in [] if found is None else found.iterfind(w("lvl")):
            if val(one, "ilvl") == str(level):
                start = val(one.find(w("start")))
                return val(one.find(w("numFmt"))), int(start) if start.isdecimal() and len(start) < 5 else 1
        return "bullet", 1


def _numbered(properties: Element | None) -> tuple[str, int]:
    numbered = None if properties is None else properties.find(w("numPr"))
    if numbered is None:
        return "", 0
    level = val(numbered.find(w("ilvl")))
    return val(numbered.find(w("numId"))), int(level) if level in tuple("012345678") else 0


def _level(properties: Element | None) -> int:
    level = "" if properties is None else val(properties.find(w("outlineLvl")))
    return int(level) + 1 if level in tuple("012345") else 0


def _is_on(name: str, *looked_at: Element | None) -> bool:
    """The nearest that says something rules."""
    for properties in looked_at:
        said = None if properties is None else properties.find(w(name))
        if said is not None:
            return val(said) in _ON
    return False
