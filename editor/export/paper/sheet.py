"""An office's Word file as a desk keeps it: its parts, its page, and what of it has to be told. It changes nothing."""

import copy
from dataclasses import dataclass

from editor.export.paper import filling
from editor.export.paper.package import Relation, Source
from editor.export.paper.styles import Styles
from editor.export.paper.xml import Element, r, val, w

PAGES = ("default", "first", "even")


@dataclass(slots=True)
class Sheet:
    """What the file holds. `before` and `after` are what stands around {text} on its pages, empty where it names none.

    `bands` are its headers and footers by their path, each with what it refers to.
    """

    source: Source
    styles: Styles
    root: Element
    section: Element
    before: list[Element]
    after: list[Element]
    relations: dict[str, Relation]
    bands: dict[str, tuple[Element, dict[str, Relation]]]
    has_text: bool
    is_cleared: bool
    """whether words stood on its pages that do not go into a file"""

    def part(self, kind: str) -> Element | None:
        """A part by the kind of its relation; None where the file has none."""
        found = next((one for one in self.relations.values() if one.kind == kind), None)
        return self.source.tree(found.target) if found is not None and self.source.has(found.target) else None

    @property
    def fields(self) -> set[str]:
        """The fields that are named on its pages, around the text."""
        return {name for one in (*self.before, *self.after) for name in filling.named(one)}

    @property
    def all_fields(self) -> set[str]:
        return self.fields | {name for root, _ in self.bands.values() for name in filling.named(root)}


def read(data: bytes, name: str) -> Sheet:
    """The file, which was cleaned before."""
    source = Source(data, name)
    root, relations = source.tree(source.main), source.relations(source.main)
    body = root.find(w("body"))
    if body is None:
        raise source.damaged()
    place = filling.place_of_text(body)
    section = _section(body)
    children = [child for child in body if child is not section and child.tag != w("sectPr")]
    at = children.index(place) if place is not None else 0
    bands = {
        one.target: (source.tree(one.target), source.relations(one.target))
        for one in relations.values()
        if one.kind in ("header", "footer")
    }
    theme = next((source.tree(one.target) for one in relations.values() if one.kind == "theme"), None)
    styles = next((source.tree(one.target) for one in relations.values() if one.kind == "styles"), None)
    return Sheet(
        source=source,
        styles=Styles(styles, theme),
        root=root,
        section=section,
        before=children[:at] if place is not None else [],
        after=children[at + 1 :] if place is not None else [],
        relations=relations,
        bands=bands,
        has_text=place is not None,
        is_cleared=place is None and any((text.text or "").strip() for text in body.iter(w("t"))),
    )


def _section(body: Element) -> Element:
    """The last section of the file, with the headers and footers that it takes over from those before it."""
    sections = list(body.iter(w("sectPr")))
    if not sections:
        return body.makeelement(w("sectPr"))
    last = copy.deepcopy(sections[-1])
    has = {(one.tag, val(one, "type")) for one in last if one.get(r("id"))}
    for earlier in reversed(sections[:-1]):
        for reference in earlier.findall(w("headerReference")) + earlier.findall(w("footerReference")):
            kind = (reference.tag, val(reference, "type"))
            if kind not in has:
                has.add(kind)
                last.insert(0, copy.deepcopy(reference))
    return last
