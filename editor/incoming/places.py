"""Where a text calls its pictures, so that each address is written anew once. It decides no name and reads no file."""

import re
from collections.abc import Iterator, Mapping, Sequence
from uuid import uuid4

from editor.frozen import frozen
from editor.text.blocks import Document, InlinePicture, PictureBlock, Span
from editor.text.markdown import parse
from editor.text.walk import every_block, every_inline

_ADDRESS = r"<[^<>\n]*>|(?:\\.|[^\s()<>\\]|\((?:\\.|[^\s()\\])*\))+"
_MAY_BE = re.compile(
    rf"\]\([ \t]*(?P<after>{_ADDRESS})|^[ >\t]*\[(?!\^)[^\]\n]+\]:[ \t]*(?P<of>{_ADDRESS})", re.MULTILINE
)
"""Behind brackets, or of a reference further down. Code and plain words can look the same: the parser decides."""


@frozen
class Place:
    """The address of one picture: `span` is what stands between the parentheses, `src` what it means."""

    span: Span
    src: str


def picture_places(text: str) -> tuple[Place, ...]:
    """The addresses of all pictures of the text that can be written anew, in their order.

    Every address that may be one gets a mark, and those whose mark the parser finds again in a picture are one.
    """
    spans = [Span(*one.span("after" if one["after"] else "of")) for one in _MAY_BE.finditer(text)]
    if not spans:
        return ()
    mark = uuid4().hex
    marked = list(_called(parse(written_anew(text, [(span, f"{mark}-{at}") for at, span in enumerate(spans)]))))
    meant = list(_called(parse(text)))
    if len(marked) != len(meant):
        return ()
    found = {one: src for one, src in zip(marked, meant, strict=True) if one != src}
    return tuple(Place(span, found[one]) for at, span in enumerate(spans) if (one := f"{mark}-{at}") in found)


def with_names(text: str, places: Sequence[Place], names: Mapping[str, str]) -> str:
    """The text with the address of each picture in `names` written anew."""
    return written_anew(text, [(one.span, names[one.src]) for one in places if one.src in names])


def written_anew(text: str, addresses: Sequence[tuple[Span, str]]) -> str:
    """The text with other words at these places, which are in their order."""
    parts, at = [], 0
    for span, address in addresses:
        parts += [text[at : span.start], address]
        at = span.end
    return "".join([*parts, text[at:]])


def _called(document: Document) -> Iterator[str]:
    for block in every_block(document):
        if isinstance(block, PictureBlock):
            yield block.src
    for inline, _span in every_inline(document):
        if isinstance(inline, InlinePicture):
            yield inline.src
