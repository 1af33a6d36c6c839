"""Lines of Markdown: with what a line begins, and which lines a selection touches. It knows nothing of their words."""

import re
from collections.abc import Iterator
from itertools import pairwise

from editor.frozen import frozen

BLANKS = " \t"
"""what may be taken away beside words; a no-break space is none of it"""
HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
QUOTE = re.compile(r"(?: {0,3}>[ \t]?)+")
ITEM = re.compile(r"([ \t]*)(?:([-*+])|(\d{1,9})([.)]))([ \t]+|$)")
RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
NOTE = re.compile(r" {0,3}\[\^([^\]\s]{1,99})\]:[ \t]*")
FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
DIRECTIVE = re.compile(r" {0,3}(:{3,})[ \t]*([\w-]*)[ \t]*(.*)$")
ROW = re.compile(r" {0,3}\|")
ROW_OF_DASHES = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
BAR = re.compile(r"(?<!\\)\|")


def quote_end(line: str) -> int:
    """Where the line begins after its signs of a quotation."""
    found = QUOTE.match(line)
    return found.end() if found else 0


def item(line: str, at: int = 0) -> re.Match[str] | None:
    """The sign of a list's item at `at`; a rule of three dashes is none."""
    return None if RULE.match(line, at) else ITEM.match(line, at)


def words_start(line: str) -> int:
    """Where the words of a line begin, after every sign that says what the line is."""
    at = quote_end(line)
    while found := item(line, at):
        at = found.end()
    found = HEADING.match(line, at) or NOTE.match(line, at)
    return found.end() if found else at


def is_without_words(line: str) -> bool:
    """Whether nothing in the line can be formatted."""
    at = quote_end(line)
    rest = line[at:]
    return (
        not rest.strip()
        or RULE.match(rest) is not None
        or FENCE.match(rest) is not None
        or DIRECTIVE.match(rest) is not None
        or ("|" in rest and ROW_OF_DASHES.match(rest) is not None)
    )


@frozen
class Touched:
    """The lines that a selection touches: `text[start:end]`."""

    start: int
    end: int
    lines: list[str]


def touched(text: str, start: int, end: int) -> Touched:
    """The lines from the one in which the selection begins; a last one that it only reaches is not touched."""
    first = text.rfind("\n", 0, start) + 1
    if end > start and text[end - 1] == "\n":
        end -= 1
    last = text.find("\n", max(start, end))
    stop = len(text) if last == -1 else last
    return Touched(first, stop, text[first:stop].split("\n"))


def line_at(text: str, at: int) -> tuple[int, int]:
    """Where the line around `at` begins and ends."""
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if end == -1 else end


def passages(text: str) -> Iterator[tuple[int, int]]:
    """Where the words stand that may be formatted together: a paragraph, a heading, an item, the cell of a table."""
    is_open, fence, start, stop = False, "", 0, 0
    at = 0
    for line in text.split("\n"):
        begin, at = at, at + len(line) + 1
        found = FENCE.match(line, quote_end(line))
        if found and (not fence or (found[1].startswith(fence) and not line[found.end() :].strip())):
            fence = "" if fence else found[1]
            continuing = False
        else:
            continuing = is_open and not fence and _goes_on(line)
        if is_open and not continuing:
            yield start, stop
            is_open = False
        if fence or is_without_words(line):
            continue
        if continuing:
            stop = begin + len(line.rstrip())
        elif ROW.match(line, quote_end(line)):
            yield from ((begin + one, begin + other) for one, other in cells(line))
        else:
            start, stop = begin + words_start(line), begin + len(line.rstrip())
            is_open = start < stop and HEADING.match(line, quote_end(line)) is None
            if start < stop and not is_open:
                yield start, stop
    if is_open:
        yield start, stop


def _goes_on(line: str) -> bool:
    """Whether the line can go on with the paragraph of the line before."""
    return not is_without_words(line) and not ROW.match(line) and words_start(line) == 0


def cells(line: str) -> Iterator[tuple[int, int]]:
    """Where the words of the cells of a table's row stand; of an empty cell, a place in it."""
    bars = [found.start() for found in BAR.finditer(line)]
    if not bars or line[: bars[0]].strip(" \t>"):
        bars.insert(0, -1)
    if line[bars[-1] + 1 :].strip() or len(bars) == 1:
        bars.append(len(line))
    for left, right in pairwise(bars):
        cell = line[left + 1 : right]
        start = left + 1 + len(cell) - len(cell.lstrip(BLANKS))
        end = left + 1 + len(cell.rstrip(BLANKS))
        if start >= end:
            start = end = min(left + 2, right)
        yield start, end
