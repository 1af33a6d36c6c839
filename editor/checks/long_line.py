"""Paragraphs and words that are too long to be read as a whole while a person writes: it is said of each, quietly."""

import re

from editor.finding import Finding, Severity
from editor.text import long_lines
from editor.text.blocks import Span

MARKED = 40
"""letters at the beginning that are marked"""
_NO_WORD = re.compile(r"\S{2500,}")


def check(text: str) -> list[Finding]:
    """What is said of each long line, and of the first word that is none."""
    found = [_of_line(start, end) for start, end in long_lines.of(text)]
    if word := _NO_WORD.search(text):
        found.append(
            Finding(
                "long-word",
                Severity.SHOULD,
                "Here are thousands of letters without a blank. They stand in lines of their own, so that one can go on"
                " writing; no letter is lost.",
                span=Span(word.start(), word.start() + MARKED),
            )
        )
    return found


def _of_line(start: int, end: int) -> Finding:
    return Finding(
        "long-line",
        Severity.MAY,
        "This paragraph is {letters} letters long. Only its first {read} are checked as a whole and shown as they will"
        " read; nothing of it is lost.",
        {"letters": f"{end - start:,}", "read": f"{long_lines.LONGEST:,}"},
        Span(start, min(start + MARKED, end)),
    )
