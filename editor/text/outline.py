"""The outline of an article: its headings as sections, and what moving or raising a section does to the text.

It changes no text itself: it says which part of the source gives way to what, so that an editor can do it as one step.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from editor.frozen import frozen
from editor.text import measure
from editor.text.blocks import Document, Heading

_LF = "\n"
DEEPEST = 6
"""the lowest level of a heading"""

_ATX = re.compile(r" {0,3}(#{1,6})(?=[ \t]|$)")
_SETEXT = re.compile(r"(?P<words>[^\n]*(?:\n[^\n]*)*?)\n {0,3}(?:=+|-+)[ \t]*$")


@frozen
class Section:
    """A heading with everything under it: `source[start:end]`, up to the next heading of its level or above.

    `heading_end` is where the heading's own lines end.
    """

    level: int
    title: str
    start: int
    heading_end: int
    end: int


@frozen
class Change:
    """`source[start:end]` becomes `new`; `caret` is where the section's heading stands afterwards."""

    start: int
    end: int
    new: str
    caret: int


class Title(NamedTuple):
    """A heading as the outline knows it: its words and where its lines begin and end."""

    level: int
    words: str
    start: int
    end: int


def title(heading: Heading) -> Title:
    return Title(heading.level, measure.plain_text(heading).strip(), heading.span.start, heading.span.end)


def sections(document: Document) -> tuple[Section, ...]:
    """The sections of a document in their order; headings inside quotations and boxes are not its own."""
    return sections_of([title(block) for block in document.blocks if isinstance(block, Heading)], len(document.source))


def sections_of(titles: Sequence[Title], length: int) -> tuple[Section, ...]:
    """As `sections`, for the headings of a text of so many code points."""
    ends: list[int] = []
    following: list[tuple[int, int]] = []
    for one in reversed(titles):
        while following and following[-1][0] > one.level:
            following.pop()
        ends.append(following[-1][1] if following else length)
        following.append((one.level, one.start))
    return tuple(
        Section(one.level, one.words, one.start, one.end, end) for one, end in zip(titles, reversed(ends), strict=True)
    )


def section_at(outline: Sequence[Section], offset: int) -> int | None:
    """The number of the section in whose own text `offset` stands: the last heading at or before it."""
    found = [number for number, section in enumerate(outline) if section.start <= offset]
    return found[-1] if found else None


def move(source: str, outline: Sequence[Section], number: int, before: int) -> Change | None:
    """Move section `number`, with all that is under it, to before section `before` (the count of sections: to the end).

    None when it would stay where it is, or go into itself.
    """
    section = outline[number]
    target = outline[before].start if before < len(outline) else len(source)
    if section.start <= target <= section.end:
        return None
    start, end = min(section.start, target), max(section.end, target)
    moved = source[section.start : section.end]
    rest = source[section.end : target] if target > section.start else source[target : section.start]
    first, second = (rest, moved) if target > section.start else (moved, rest)
    first = f"{first.strip(_LF)}{_LF * 2}"
    ending = source[len(source.rstrip(_LF)) :] if end == len(source) else _LF * 2
    caret = start + len(first) if target > section.start else start
    return Change(start, end, f"{first}{second.strip(_LF)}{ending}", caret)


def change_level(source: str, outline: Sequence[Section], number: int, by: int) -> Change | None:
    """Raise (`by` < 0) or lower (`by` > 0) section `number` and the sections in it.

    None where a heading would leave the levels 1 to 6.
    """
    section = outline[number]
    inner = [one for one in outline[number:] if one.start < section.end]
    if any(not 1 <= one.level + by <= DEEPEST for one in inner):
        return None
    new, at = "", section.start
    for one in inner:
        new += source[at : one.start] + _with_level(source[one.start : one.heading_end], one.level + by)
        at = one.heading_end
    return Change(section.start, at, new, section.start)


def _with_level(heading: str, level: int) -> str:
    """The lines of a heading on another level, written with number signs."""
    if marks := _ATX.match(heading):
        return f"{heading[: marks.start(1)]}{'#' * level}{heading[marks.end(1) :]}"
    underlined = _SETEXT.match(heading)
    words = underlined["words"] if underlined else heading
    return f"{'#' * level} {' '.join(words.split())}"
