"""The XML of a Word file, read so that it can reach nothing outside itself. It knows no article."""

from collections.abc import Iterator

from lxml import etree

from editor.refusal import Refused

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

Element = etree._Element


def w(name: str) -> str:
    return f"{{{W}}}{name}"


def r(name: str) -> str:
    return f"{{{R}}}{name}"


def val(element: Element | None, name: str = "val") -> str:
    """An attribute of the element; empty where either is not there."""
    return "" if element is None else element.get(w(name)) or ""


def parse(data: bytes, name: str) -> Element:
    """The root of a part. Refused for what names entities, and for what is no XML; `name` is the file's."""
    if b"<!DOCTYPE" in data.replace(b"\0", b"") or b"<!ENTITY" in data.replace(b"\0", b""):
        raise Refused(
            "“{name}” names entities, which no Word file does and which can lead out of the file, so nothing was taken "
            "in. Save it anew in Word.",
            name=name,
        )
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Refused(
            "“{name}” is damaged inside and cannot be read, so nothing was taken in. Open it in Word and save it anew.",
            name=name,
        ) from error


def text_of(element: Element) -> str:
    """The element with its namespaces, as it stands in a part."""
    return etree.tostring(element, encoding="unicode", with_tail=False)


def elements(root: Element) -> list[Element]:
    """All elements in their order, in a list that stays while they are moved."""
    return [one for one in root.iter() if isinstance(one.tag, str)]


def remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def unwrap(element: Element, inner: Element | None = None) -> None:
    """Put what is in the element, or in a part of it, in its place."""
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    parent.remove(element)
    for child in reversed(list(element if inner is None else inner)):
        parent.insert(at, child)


def own(paragraph: Element, name: str) -> Iterator[Element]:
    """The elements of a kind that stand in this paragraph, and not in a box within it."""
    tag = w("p")
    for found in paragraph.iter(w(name)):
        if next(found.iterancestors(tag)) is paragraph:
            yield found
