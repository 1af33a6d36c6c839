"""The words and characters of a text as they are counted while it is written: line by line, without the parser.

The foot of the window, the board and the list count by this one, so that they say the same; the exact count of a whole
article is `editor.text.measure`'s.
"""

import re
from typing import NamedTuple

_NOT_WORDS = re.compile(
    r"""
    ^[ ]{0,3}(?:\[\^[^\]\s]+\]:.*|(?:`{3,}|~{3,}).*|\|?[ :|-]*-[ :|-]*)$  # notes, fences, table rules
  | ^[ ]{0,3}:{3,}\s*(?:box|pull-quote)?                                     # what begins and ends a directive
  | ^\s*(?:>\s?)*(?:\#{1,6}(?=\s|$)|(?:[-*+:]|\d{1,9}[.)])(?=\s|$))?               # what begins a line
  | \\$                                                                        # a line that is broken here
  | \{\{[^{}]*\}\}
  | \[\^[^\]\s]+\]
  | !\[[^\[\]]*\]\([^()"]*"?|(?<=")\)(?:\{[^{}]*\})?                           # a picture, but for its caption
  | (?<=\])(?:\([^()\s]*[^()]*\)(?:\{[^{}]*\})?|\{[^{}]*\})                       # targets of links, attributes
  | </?(?:sub|sup|u|mark|kbd|br)[ ]?/?>
  | [*_~`\[\]|]+(?=\W|$) | (?<!\w)[*_~`\[\]|]+
    """,
    re.VERBOSE,
)
LONGEST_LINE = 100_000
"""characters; a longer line is counted as it stands"""


class Count(NamedTuple):
    """Of one line or of all: `pairs` are the code points that take two UTF-16 units."""

    words: int
    characters: int
    pairs: int


def count_line(line: str) -> Count:
    """The words and characters of a line of Markdown: marks, targets, notes and placeholders are not counted."""
    plain = _NOT_WORDS.sub("", line).strip() if len(line) <= LONGEST_LINE else line
    return Count(len(plain.split()), len(plain), _pairs(line))


def count_lines(text: str) -> Count:
    """The sum of `count_line` over the lines of `text`."""
    counts = [count_line(line) for line in text.split("\n")]
    return Count(*(sum(numbers) for numbers in zip(*counts, strict=True)))


def _pairs(line: str) -> int:
    return 0 if line.isascii() else sum(letter > "\uffff" for letter in line)
