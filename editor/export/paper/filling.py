"""Fields such as {headline} in an office's Word file, filled from the article, also where Word has cut one into runs.

Which fields there are is told in `editor.export.house_fields`; {text} is where the article goes.
"""

import copy
import re
from collections.abc import Iterator, Mapping

from lxml import etree

from editor.export.markup import clean
from editor.export.paper.xml import SPACE, Element, own, w

_FIELD = re.compile(r"\{\s*([A-Za-z_]+)\s*\}")
TEXT = "text"
_COUNTED = {"page": "PAGE", "pages": "NUMPAGES"}


def plain(words: str) -> str:
    """The words with every field as our own house styles write it."""
    return _FIELD.sub(lambda found: f"{{{found[1].lower()}}}", words)


def named(root: Element) -> set[str]:
    """Every field that is named in the part, known or not."""
    return {found[1].lower() for paragraph in root.iter(w("p")) for found in _FIELD.finditer(_words(paragraph))}


def place_of_text(body: Element) -> Element | None:
    """The paragraph of the body that says {text}; None where none does, or where it stands within a table."""
    for child in body:
        if child.tag == w("p") and any(found[1].lower() == TEXT for found in _FIELD.finditer(_words(child))):
            return child
    return None


def fill(root: Element, known: Mapping[str, str]) -> None:
    """Put the values in the place of the fields; a field that nobody knows stays as it is written."""
    for paragraph in list(root.iter(w("p"))):
        texts = list(own(paragraph, "t"))
        joined = "".join(text.text or "" for text in texts)
        if "{" in joined:
            _fill(texts, joined, known)
            for text in texts:
                _count(text)


def _words(paragraph: Element) -> str:
    return "".join(text.text or "" for text in own(paragraph, "t"))


def _fill(texts: list[Element], joined: str, known: Mapping[str, str]) -> None:
    """The value stands in the run in which its field began; the rest of the field goes from the others."""
    pieces: list[list[str]] = [[] for _ in texts]
    owner = [number for number, text in enumerate(texts) for _letter in text.text or ""]
    at = 0
    for found in _FIELD.finditer(joined):
        name = found[1].lower()
        if name not in known and name not in _COUNTED:
            continue
        for place in range(at, found.start()):
            pieces[owner[place]].append(joined[place])
        pieces[owner[found.start()]].append(known.get(name, f"{{{name}}}"))
        at = found.end()
    for place in range(at, len(joined)):
        pieces[owner[place]].append(joined[place])
    for text, piece in zip(texts, pieces, strict=True):
        text.text = clean("".join(piece))
        text.set(SPACE, "preserve")


def _count(text: Element) -> None:
    """{page} and {pages} become Word's own fields."""
    run = text.getparent()
    words = text.text or ""
    if run is None or run.tag != w("r") or not any(f"{{{name}}}" in words for name in _COUNTED):
        return
    above = run.getparent()
    if above is None or len(list(run.iter(w("t")))) != 1:
        return
    at = above.index(run)
    for new in reversed(list(_cut(run, words))):
        above.insert(at + 1, new)
    above.remove(run)


def _cut(run: Element, words: str) -> Iterator[Element]:
    for part in re.split(r"(\{pages?\})", words):
        if not part:
            continue
        new = copy.deepcopy(run)
        text = next(new.iter(w("t")))
        verb = _COUNTED.get(part[1:-1]) if part.startswith("{") and part.endswith("}") else None
        text.text = "1" if verb else part
        if verb is None:
            yield new
            continue
        field = etree.Element(w("fldSimple"))
        field.set(w("instr"), f" {verb} ")
        field.append(new)
        yield field
