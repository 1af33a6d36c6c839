"""What in a text wants a source and has none: figures, dates, names and quotations. Soft marks; they stop nothing.

It reads the text as it stands and guesses; a heading, a table, a list's number and code are left alone.
"""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from editor.frozen import frozen
from editor.text.blocks import Span
from editor.text.sentences import sentences


class Wanting(StrEnum):
    """What stands there without a source."""

    QUOTATION = "quotation"
    DATE = "date"
    FIGURE = "figure"
    NAME = "name"


@frozen
class Mark:
    span: Span
    what: Wanting


_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
)
# To add one: what the words look like; the first that fits a place has it.
_PATTERNS: tuple[tuple[Wanting, re.Pattern[str]], ...] = (
    (Wanting.QUOTATION, re.compile(r"“[^“”\n]+”|«[^«»\n]+»|\"[^\"\n]+\"")),
    (
        Wanting.DATE,
        re.compile(
            r"\bngày\s+\d{1,2}(?:\s+tháng\s+\d{1,2}|/\d{1,2})(?:(?:\s+năm\s+|/)\d{4})?"
            r"|\btháng\s+\d{1,2}(?:\s+năm\s+|/)\d{4}|\bnăm\s+\d{4}|\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b|\b\d{4}-\d{2}-\d{2}\b"
            rf"|\b\d{{1,2}}\s+(?:{_MONTHS})\b(?:\s+\d{{4}})?|\b(?:{_MONTHS})\s+\d{{1,2}}\b(?:,?\s+\d{{4}})?"
            r"|\b(?:19|20)\d{2}\b",
            re.IGNORECASE,
        ),
    ),
    (Wanting.FIGURE, re.compile(r"(?<![\w.,/-])\d[\d.,]*(?:\s?%|(?<=\d)(?![\w-]))")),
    (Wanting.NAME, re.compile(r"\b[^\W\d_a-z]\w+(?:\s+[^\W\d_a-z]\w+)+")),
)
_LEAST_QUOTED = 4
"""Words; what is shorter between quotation marks is a title or a word, not what somebody said."""
_LEFT_ALONE = re.compile(r"\s*(?:#|\||:::|```|~~~|!\[)")
_NUMBER_OF_AN_ITEM = re.compile(r"\s*\d{1,9}[.)]\s")
_NOT_READ = re.compile(r"`[^`\n]*`|\]\([^)\n]*\)|\{[^{}\n]*\}|https?://\S+")


def unsourced(text: str, language: str, sourced: Sequence[tuple[int, int]] = ()) -> list[Mark]:
    """The marks, in the order of the text. Sentences that a span of `sourced` is in have a source; a quotation may be
    several sentences, of which one with a source is enough.
    """
    found: list[Mark] = []
    at = 0
    for line in text.split("\n"):
        if not _LEFT_ALONE.match(line):
            read = _NOT_READ.sub(lambda match: " " * len(match[0]), line)
            read = _NUMBER_OF_AN_ITEM.sub(lambda match: " " * len(match[0]), read, count=1)
            told = [
                one
                for one in (sentences(read, language) if sourced else ())
                if any(low < at + one.end and high > at + one.start for low, high in sourced)
            ]
            for mark in _marks(read):
                if not any(mark.span.start < one.end and one.start < mark.span.end for one in told):
                    found.append(Mark(Span(at + mark.span.start, at + mark.span.end), mark.what))
        at += len(line) + 1
    return found


def _marks(line: str) -> list[Mark]:
    taken: list[Mark] = []
    for what, pattern in _PATTERNS:
        for span in _places(line, what, pattern):
            if not any(span.start < one.span.end and one.span.start < span.end for one in taken):
                taken.append(Mark(span, what))
    return sorted(taken, key=lambda one: one.span)


def _places(line: str, what: Wanting, pattern: re.Pattern[str]) -> Iterator[Span]:
    for match in pattern.finditer(line):
        words = match[0].rstrip(".,")
        if what is Wanting.QUOTATION and len(words.split()) < _LEAST_QUOTED:
            continue
        # Letters of a name begin with a capital; those without capitals (figures, other scripts) are none.
        if what is Wanting.NAME and not all(word[0].isupper() for word in words.split()):
            continue
        yield Span(match.start(), match.start() + len(words))
