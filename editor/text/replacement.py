"""Replacements in a text: what goes, what comes, and the text afterwards. It looks for nothing; `find` does."""

import re
from collections.abc import Sequence
from typing import NamedTuple

# A link's or a picture's destination, and an address that stands in the text. To add one: another branch.
_ADDRESS = re.compile(r"\]\([^()\s]+|^\[[^\]\n]+\]:[ \t]*\S+|\bhttps?://\S+|\bmailto:\S+", re.MULTILINE)


class Span(NamedTuple):
    """From the code point `start` to before `end`."""

    start: int
    end: int


class Replacement(NamedTuple):
    """`new_text` in the place of what stands at `span`."""

    span: Span
    new_text: str


def apply(text: str, chosen: Sequence[Replacement]) -> str:
    """`text` with all of `chosen`, which are in the order of their places and do not overlap."""
    pieces, at = [], 0
    for one in chosen:
        if one.span.start < at or one.span.end > len(text):
            raise ValueError("replacements have an order, and stay apart and inside the text")
        pieces += [text[at : one.span.start], one.new_text]
        at = one.span.end
    return "".join([*pieces, text[at:]])


def in_addresses(text: str, found: Sequence[Replacement]) -> list[int]:
    """The numbers, from 0, of the replacements that touch an address: a link or a picture would lead nowhere after."""
    numbers: list[int] = []
    at = 0
    for address in _ADDRESS.finditer(text):
        while at < len(found) and found[at].span.end <= address.start():
            at += 1
        while at < len(found) and found[at].span.start < address.end():
            numbers.append(at)
            at += 1
    return numbers


def around(text: str, span: Span, before: int = 40, after: int = 80) -> tuple[str, str]:
    """What stands in the same line before and after `span`, at most so many characters, cut between words."""
    left = text[max(0, span.start - before) : span.start].rpartition("\n")[2]
    right = text[span.end : span.end + after].partition("\n")[0]
    if len(left) == before and " " in left:
        left = "…" + left[left.index(" ") :]
    if len(right) == after and " " in right:
        right = right[: right.rindex(" ") + 1] + "…"
    return left, right
