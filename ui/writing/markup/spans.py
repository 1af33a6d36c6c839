"""Where the emphasis, code, links and notes of a paragraph stand, with the places of their signs.

It reads them as CommonMark does ("delimiter runs"), in one pass over one paragraph, so that the signs can be put in,
taken away and shown in the toolbar. What the article says is known by `editor.text.markdown` alone.
"""

import re
from dataclasses import dataclass
from unicodedata import category

from editor.frozen import frozen

STRONG, EMPHASIS, STRIKE, CODE = "strong", "emphasis", "strike", "code"
LINK, PICTURE, NOTE, FOREIGN, ADDRESS, PROMPT = "link", "picture", "note", "foreign", "address", "prompt"
TAGS = ("sub", "sup", "u", "mark", "kbd")
OPAQUE = frozenset((CODE, PICTURE, NOTE, ADDRESS, PROMPT))
"""what no sign may be put into"""
LONGEST = 100_000
"""code points of a paragraph that are looked at"""
MOST_RUNS = 2_000
"""runs of signs of emphasis in a paragraph that are looked at: each may have to be compared with all before it"""


@frozen
class Span:
    """`text[start:end]` with its signs; `text[inner:inner_end]` without."""

    kind: str
    start: int
    inner: int
    inner_end: int
    end: int

    def holds(self, at: int) -> bool:
        """Whether the caret at `at` stands within the signs."""
        return self.inner <= at <= self.inner_end


@dataclass(slots=True)
class _Run:
    """A run of one sign; `left` is how many of it are not used yet, from `at`."""

    sign: str
    at: int
    left: int
    size: int
    opens: bool
    closes: bool


_NEXT = re.compile(r"[\\`{\[\]!<*_~]")
_ADDRESS = re.compile(r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\s]*|[^<>\s@]+@[^<>\s@]+)>")
_TAG = re.compile(r"<(/?)(sub|sup|u|mark|kbd)>")
_PROMPT = re.compile(r"\{\{[^{}\n]*\}\}")
_NOTE = re.compile(r"\[\^[^\]\s]+\]")
_TARGET = re.compile(
    r"\(\s*(?:<[^<>\n]*>|(?:[^()\s\\]|\\.|\((?:[^()\s\\]|\\.)*\))*)"
    r"(?:\s+(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?\s*\)(?:\{[^{}\n]*\})?"
)
_REFERENCE = re.compile(r"\[[^\[\]\n]*\]")
_ATTRIBUTES = re.compile(r"\{[^{}\n]+\}")


def spans(text: str) -> list[Span]:
    """The spans of one paragraph, in the order of their beginnings."""
    return _Reading(text[:LONGEST]).read()


def is_punctuation(letter: str) -> bool:
    """As CommonMark understands it."""
    return category(letter)[0] in "PS"


class _Reading:
    def __init__(self, text: str) -> None:
        self._text = text
        self._found: list[Span] = []
        self._runs: list[_Run] = []
        self._brackets: list[tuple[int, int]] = []
        self._tags: list[tuple[str, int, int]] = []

    def read(self) -> list[Span]:
        at = 0
        while found := _NEXT.search(self._text, at):
            at = self._take(found.start(), found[0])
        self._pair(0)
        return sorted(self._found, key=lambda span: (span.start, -span.end))

    def _take(self, at: int, sign: str) -> int:
        """Read what begins at `at`; where reading goes on."""
        if sign == "\\":
            return at + 2
        if sign in "*_~":
            return self._take_run(at, sign)
        if sign == "`":
            return self._take_code(at)
        if sign == "<":
            return self._take_tag(at)
        if sign == "{":
            return self._take_whole(_PROMPT, PROMPT, at)
        if sign == "]":
            return self._close_bracket(at)
        if sign == "[" and (note := _NOTE.match(self._text, at)):
            self._found.append(Span(NOTE, at, at + 2, note.end() - 1, note.end()))
            return note.end()
        if sign == "!" and self._text[at + 1 : at + 2] != "[":
            return at + 1
        self._brackets.append((at, len(self._runs)))
        return at + (2 if sign == "!" else 1)

    def _take_whole(self, pattern: re.Pattern[str], kind: str, at: int) -> int:
        found = pattern.match(self._text, at)
        if found is None:
            return at + 1
        self._found.append(Span(kind, at, at + 1, found.end() - 1, found.end()))
        return found.end()

    def _take_code(self, at: int) -> int:
        size = _length(self._text, at)
        close = at + size
        while (close := self._text.find("`" * size, close)) != -1:
            run = _length(self._text, close)
            if run == size:
                self._found.append(Span(CODE, at, at + size, close, close + size))
                return close + size
            close += run
        return at + size

    def _take_tag(self, at: int) -> int:
        found = _TAG.match(self._text, at)
        if found is None:
            return self._take_whole(_ADDRESS, ADDRESS, at)
        if not found[1]:
            self._tags.append((found[2], at, found.end()))
            return found.end()
        for number in range(len(self._tags) - 1, -1, -1):
            name, start, inner = self._tags[number]
            if name == found[2]:
                self._found.append(Span(name, start, inner, at, found.end()))
                del self._tags[number:]
                break
        return found.end()

    def _close_bracket(self, at: int) -> int:
        if not self._brackets:
            return at + 1
        start, runs = self._brackets.pop()
        is_picture = self._text[start] == "!"
        kind, end = PICTURE if is_picture else LINK, -1
        if found := _TARGET.match(self._text, at + 1):
            end = found.end()
        elif found := _ATTRIBUTES.match(self._text, at + 1):
            kind, end = FOREIGN, found.end()
        elif found := _REFERENCE.match(self._text, at + 1):
            end = found.end()
        if end == -1:
            return at + 1
        self._pair(runs)
        del self._runs[runs:]
        if kind == LINK:
            self._brackets.clear()  # no link in a link
        self._found.append(Span(kind, start, start + (2 if is_picture else 1), at, end))
        return end

    def _take_run(self, at: int, sign: str) -> int:
        size = _length(self._text, at)
        end = at + size
        if (sign == "~" and size < 2) or len(self._runs) >= MOST_RUNS:
            return end
        before, after = self._text[at - 1 : at] or " ", self._text[end : end + 1] or " "
        opens = not after.isspace() and (not is_punctuation(after) or before.isspace() or is_punctuation(before))
        closes = not before.isspace() and (not is_punctuation(before) or after.isspace() or is_punctuation(after))
        if sign == "_":
            opens, closes = (
                opens and (not closes or is_punctuation(before)),
                closes and (not opens or is_punctuation(after)),
            )
        self._runs.append(_Run(sign, at, size - size % 2 if sign == "~" else size, size, opens, closes))
        return end

    def _pair(self, first: int) -> None:
        """Find the opener of each closer among the runs from `first` on, as CommonMark's "process emphasis" does."""
        number = first
        while number < len(self._runs):
            closer = self._runs[number]
            opener = self._opener_of(number, first) if closer.closes and closer.left else None
            if opener is None:
                number += 1
                continue
            mine = self._runs[opener]
            size = 2 if min(mine.left, closer.left) >= 2 else 1
            kind = STRIKE if closer.sign == "~" else (EMPHASIS, STRONG)[size - 1]
            inner = mine.at + mine.left
            self._found.append(Span(kind, inner - size, inner, closer.at, closer.at + size))
            mine.left -= size
            closer.left -= size
            closer.at += size
            for between in self._runs[opener + 1 : number]:
                between.left = 0

    def _opener_of(self, number: int, first: int) -> int | None:
        closer = self._runs[number]
        for other in range(number - 1, first - 1, -1):
            mine = self._runs[other]
            if mine.sign != closer.sign or not mine.opens or not mine.left:
                continue
            if closer.sign == "~" and min(mine.left, closer.left) < 2:
                continue
            is_odd = (mine.closes or closer.opens) and (mine.size + closer.size) % 3 == 0
            if closer.sign != "~" and is_odd and (mine.size % 3 or closer.size % 3):
                continue
            return other
        return None


def _length(text: str, at: int) -> int:
    """How many times the sign at `at` stands there."""
    end = at
    while end < len(text) and text[end] == text[at]:
        end += 1
    return end - at
