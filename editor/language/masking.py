"""The words of a stretch of Markdown as a reader sees them, each with its place in the source.

One scan over the source, without the parser, so that it is quick enough for a line that is being typed: marks are left
out, and code, addresses, pictures and placeholders become one `UNREAD` each. It judges nothing, and where Markdown is
subtle (an asterisk that closes nothing) it leaves a mark out rather than in.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator

from editor.frozen import frozen
from editor.text.blocks import Span

UNREAD = "\ufffc"
"""What stands for what is no prose: code, an address, a picture, a placeholder. It is neither a letter nor a space."""


@frozen
class Passage:
    """A heading, a paragraph, a cell … as plain words.

    `scope` says what it is, as in `heading.h2`, `paragraph`, `list`, `blockquote`, `table.cell` (passages.py lists
    them); `span` is its place in the source. `foreign` are stretches of `text` with the language that they are in.
    `starts` and `sources` say where in the text each piece begins and where it stands in the source; `lengths` are its
    code points there: 0 for a piece that stands there as it reads.
    """

    text: str
    scope: str
    span: Span
    is_quoted: bool
    foreign: tuple[tuple[Span, str], ...]
    starts: tuple[int, ...]
    sources: tuple[int, ...]
    lengths: tuple[int, ...]

    def place(self, start: int, end: int) -> Span:
        """Where `text[start:end]` stands in the source, marks between included."""
        if not self.starts:
            return self.span
        first = self._source(min(start, len(self.text)), at_end=False)
        return Span(first, max(first, self._source(end, at_end=True)) if end > start else first)

    def _source(self, offset: int, at_end: bool) -> int:
        piece = max(0, bisect_right(self.starts, offset - at_end) - 1)
        if self.lengths[piece]:
            return self.sources[piece] + (self.lengths[piece] if at_end or offset > self.starts[piece] else 0)
        return self.sources[piece] + offset - self.starts[piece]


def passage(source: str, span: Span, scope: str = "paragraph", is_quoted: bool = False) -> Passage:
    """The words of `source[span.start:span.end]`: the lines of one paragraph or heading, or a part of one."""
    pieces = _Pieces()
    end = span.end
    if scope.startswith("heading"):
        closing = _CLOSING.search(source, span.start, end)
        end = closing.start() if closing else end
    is_part_of_line = scope in _PARTS_OF_LINES
    start = span.start if is_part_of_line else _after_prefix(source, span.start, end, _FIRST)
    _Scan(source, end, pieces).run(start)
    return pieces.passage(scope, span, is_quoted)


_PARTS_OF_LINES = ("table.header", "table.cell", "alt", "caption")
# What begins the first line of a block, and what can begin its other lines.
_FIRST = re.compile(
    r"[ \t]*(?:(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|:(?=[ \t])|\#{1,6}(?=[ \t])|\[\^[^\[\]\s]+\]:)[ \t]*)*"
)
_FURTHER = re.compile(r"[ \t]*(?:>[ \t]*)*")
# What closes a heading: its own number signs, or the line below it.
_CLOSING = re.compile(r"(?:[ \t]+\#+[ \t]*|\n[ \t>]*(?:=+|-+)[ \t]*)\Z")


def _after_prefix(source: str, start: int, end: int, prefix: re.Pattern[str]) -> int:
    found = prefix.match(source, start, end)
    return found.end() if found else start


class _Pieces:
    """What was read so far."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._starts: list[int] = []
        self._sources: list[int] = []
        self._lengths: list[int] = []
        self.length = 0
        self.foreign: list[tuple[Span, str]] = []

    def add(self, text: str, source: int, length: int = 0) -> None:
        if text:
            self._texts.append(text)
            self._starts.append(self.length)
            self._sources.append(source)
            self._lengths.append(length)
            self.length += len(text)

    def last(self) -> str:
        """The piece that was added last, when it stands in the source as it reads."""
        return self._texts[-1] if self._texts and not self._lengths[-1] else ""

    def take_back(self, count: int) -> None:
        """Drops the last `count` code points, which belong to the piece that was added last."""
        kept = self._texts[-1][:-count]
        self._texts[-1] = kept
        self.length -= count
        if not kept:
            for places in (self._texts, self._starts, self._sources, self._lengths):
                places.pop()

    def passage(self, scope: str, span: Span, is_quoted: bool) -> Passage:
        places = tuple(self._starts), tuple(self._sources), tuple(self._lengths)
        return Passage("".join(self._texts), scope, span, is_quoted, tuple(self.foreign), *places)


_SPECIAL = re.compile(
    r"[\\`<\[\]!&\n*_~{]|(?<![\w@])(?:https?://|ftp://|www\.)|@(?=\w)",
)
_ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~]")
_ADDRESS = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\s]*>|<[\w.+-]+@[\w.-]+>")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,200}>")
_ENTITY = re.compile(r"&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_PLACEHOLDER = re.compile(r"\{\{[^{}]+\}\}")
_BARE = re.compile(r"[^\s<>\[\]“”\"]+")
_MAIL_BEFORE = re.compile(r"[\w.+-]+\Z")
_MAIL_AFTER = re.compile(r"@[\w-]+(?:\.[\w-]+)*")
_NOTE = re.compile(r"\[\^[^\[\]\s]{1,100}\]")
_TARGET = re.compile(r"\((?:[^()\\]|\\.|\([^()]*\))*+\)", re.DOTALL)
_REFERENCE = re.compile(r"\[[^\[\]]*+\]")
_ATTRIBUTES = re.compile(r"\{[^{}\n]*+\}")
_LANGUAGE = re.compile(r"""\{\s*lang=["“]?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)["”]?\s*\}""")
_LONGEST = 2_000
"""Code points in which the brackets of a link are looked for."""


class _Scan:
    """One pass over a stretch of source that ends at `end`."""

    def __init__(self, source: str, end: int, pieces: _Pieces) -> None:
        self._source = source
        self._end = end
        self._pieces = pieces
        self._open_links: dict[int, int] = {}
        self._missing_fences: set[int] = set()
        self._brackets_left = 1_000

    def run(self, at: int) -> None:
        source, end, pieces = self._source, self._end, self._pieces
        while at < end:
            found = _SPECIAL.search(source, at, end)
            if found is None:
                pieces.add(source[at:end], at)
                return
            if found.start() > at:
                pieces.add(source[at : found.start()], at)
            at = self._special(found)

    def _special(self, found: re.Match[str]) -> int:
        """Reads what begins at a special character; the offset after it."""
        at, letter = found.start(), found[0][0]
        match letter:
            case "\\":
                return self._escape(at)
            case "`":
                return self._code(at)
            case "\n":
                return self._line_end(at)
            case "*" | "_" | "~":
                return self._emphasis(at, letter)
            case "[" | "!":
                return self._opening(at)
            case "]":
                return self._closing(at)
            case "@":
                return self._mail(at)
            case "<" | "&" | "{":
                return self._reference(at)
            case _:
                return self._unread(_BARE, at)

    def _word(self, at: int, text: str, end: int) -> int:
        self._pieces.add(text, at, end - at)
        return end

    def _plain(self, at: int, end: int) -> int:
        self._pieces.add(self._source[at:end], at)
        return end

    def _unread(self, pattern: re.Pattern[str], at: int) -> int:
        found = pattern.match(self._source, at, self._end)
        if not found:
            return self._plain(at, at + 1)
        end = found.end() - (len(found[0]) - len(found[0].rstrip(".,;:!?)…'*_~")) if pattern is _BARE else 0)
        return self._word(at, UNREAD, max(end, at + 1))

    def _escape(self, at: int) -> int:
        if self._source.startswith("\n", at + 1) and at + 1 < self._end:
            return self._line_end(at + 1, is_hard=True)
        if _ESCAPE.match(self._source, at, self._end):
            return self._word(at, self._source[at + 1], at + 2)
        return self._plain(at, at + 1)

    def _code(self, at: int) -> int:
        source = self._source
        after = at
        while after < self._end and source[after] == "`":
            after += 1
        fence = source[at:after]
        close = -1 if len(fence) in self._missing_fences else source.find(fence, after, self._end)
        while close >= 0 and (source[close - 1] == "`" or source.startswith("`", close + len(fence))):
            while close < self._end and source[close] == "`":
                close += 1
            close = source.find(fence, close, self._end)
        if close < 0:
            self._missing_fences.add(len(fence))
            return self._plain(at, after)
        return self._word(at, UNREAD, close + len(fence))

    def _line_end(self, at: int, is_hard: bool = False) -> int:
        after = _after_prefix(self._source, at + 1, self._end, _FURTHER)
        is_hard = is_hard or self._source.endswith("  ", 0, at)
        return self._word(at, "\n" if is_hard else " ", after)

    def _emphasis(self, at: int, letter: str) -> int:
        source, after = self._source, at
        while after < self._end and source[after] == letter:
            after += 1
        before_is_word = at > 0 and (source[at - 1].isalnum())
        after_is_word = after < self._end and source[after].isalnum()
        if letter == "~":
            is_mark = after - at == 2
        elif letter == "_":
            is_mark = before_is_word != after_is_word or not (before_is_word or self._stands_alone(at, after))
        else:
            is_mark = not self._stands_alone(at, after)
        return after if is_mark else self._plain(at, after)

    def _stands_alone(self, at: int, after: int) -> bool:
        """Space on both sides: not a mark."""
        source = self._source
        return (at == 0 or source[at - 1].isspace()) and (after >= self._end or source[after].isspace())

    def _opening(self, at: int) -> int:
        source = self._source
        is_picture = source[at] == "!"
        if is_picture and not source.startswith("[", at + 1):
            return self._plain(at, at + 1)
        note = None if is_picture else _NOTE.match(source, at, self._end)
        if note:
            return note.end()
        start = at + is_picture
        close = self._matching(start)
        after = self._target_end(close + 1) if close >= 0 else -1
        if after < 0:
            return self._plain(at, start + 1)
        if is_picture:
            return self._word(at, UNREAD, after)
        self._open_links[close] = self._pieces.length
        return at + 1

    def _matching(self, at: int) -> int:
        """The bracket that closes the one at `at`; -1 when there is none near."""
        depth, last = 0, min(self._end, at + _LONGEST)
        if not self._brackets_left:
            return -1
        for offset in range(at, last):
            letter = self._source[offset]
            if letter in "[]" and self._source[offset - 1 : offset] != "\\":
                depth += 1 if letter == "[" else -1
                if not depth:
                    return offset
        self._brackets_left -= 1
        return -1

    def _target_end(self, at: int) -> int:
        """Where the target and the attributes of a link end that stand at `at`; -1 when there are none."""
        source, last = self._source, min(self._end, at + _LONGEST)
        found = _TARGET.match(source, at, last) or _REFERENCE.match(source, at, last)
        if not found:
            found = _LANGUAGE.match(source, at, last)
            return found.end() if found else -1
        attributes = _ATTRIBUTES.match(source, found.end(), last)
        return attributes.end() if attributes else found.end()

    def _closing(self, at: int) -> int:
        start = self._open_links.pop(at, -1)
        if start < 0:
            return self._plain(at, at + 1)
        after = self._target_end(at + 1)
        language = _LANGUAGE.search(self._source, at, after)
        if language and self._pieces.length > start:
            self._pieces.foreign.append((Span(start, self._pieces.length), language[1]))
        return after

    def _mail(self, at: int) -> int:
        """The part before the sign has been read as a word already."""
        before = _MAIL_BEFORE.search(self._pieces.last(), max(0, len(self._pieces.last()) - 64))
        after = _MAIL_AFTER.match(self._source, at, self._end)
        if not before or not after or "." not in after[0]:
            return self._plain(at, at + 1)
        self._pieces.take_back(len(before[0]))
        return self._word(at - len(before[0]), UNREAD, after.end())

    def _reference(self, at: int) -> int:
        source, end = self._source, self._end
        placeholder = _PLACEHOLDER.match(source, at, end) or _ADDRESS.match(source, at, end)
        if placeholder:
            return self._word(at, UNREAD, placeholder.end())
        tag = _TAG.match(source, at, end)
        if tag:
            return self._word(at, "\n" if tag[0].lower().startswith("<br") else "", tag.end())
        entity = _ENTITY.match(source, at, end)
        read = html.unescape(entity[0]) if entity else ""
        if entity and read != entity[0]:
            return self._word(at, read, entity.end())
        return self._plain(at, at + 1)


def pieces_of(text: str, longest: int) -> Iterator[Span]:
    """`text` cut at spaces into stretches of at most about `longest` code points; whole when it is short."""
    start = 0
    while len(text) - start > longest:
        cut = text.rfind(" ", start + longest // 2, start + longest)
        end = cut + 1 if cut >= 0 else start + longest
        yield Span(start, end)
        start = end
    if start < len(text) or not text:
        yield Span(start, len(text))
