"""How a line of Markdown is coloured: rules for one line and the state before it. No Qt, no full parser.

It may be wrong where a construct spans lines; it may never be slow, whatever the line holds.
"""

import re
from enum import IntFlag
from typing import NamedTuple


class Style(IntFlag):
    """What a run of a line is; flags that come together are drawn together."""

    PLAIN = 0
    STRONG = 1
    EMPHASIS = 2
    STRIKE = 4
    CODE = 8
    MARK = 16
    """a sign of Markdown itself"""
    LINK = 32
    NOTE = 64
    PROMPT = 128
    QUOTE = 256
    TITLE = 512
    SECTION = 1024
    SUBSECTION = 2048
    MARKED = 4096
    """text between <mark> and </mark>"""
    SIGN = 8192
    """a mark that says no more than the look of its words does: it need not be seen"""
    ADDRESS = 16384
    """where a link leads or a picture lies, and what is noted of it"""
    ROW = 32768
    """of a table's row, where every letter is as wide as the next, so that columns can stand below each other"""


class Run(NamedTuple):
    start: int
    length: int
    style: Style


OUTSIDE = 0
"""the state of a line that begins outside a fence; inside it is the fence's length, negative for tildes"""

LONGEST_LINE = 6_000
"""characters; of a longer line only the beginning is looked at (a line of 5 MB must not stop typing)"""

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(.*)$")
_QUOTE = re.compile(r"(?: {0,3}>[ \t]?)+")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+(?:\[[ xX]\][ \t])?|$)")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|=+[ \t]*)$")
_DIRECTIVE = re.compile(r" {0,3}:{3,}[^:]*$")
_NOTE_TEXT = re.compile(r" {0,3}\[\^[^\]\s]{1,99}\]:[ \t]?")
_REFERENCE = re.compile(r" {0,3}\[[^\[\]]{1,200}\]:[ \t]+\S")
_TABLE_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_BAR = re.compile(r"(?<!\\)\|")

_SIGN = re.compile(r"[\\`{\[!<*_~]")
"""what anything within a line begins with: plain words between are passed over without a look at the rules"""
_INLINE = re.compile(
    r"""
    (?P<escape>\\[!-/:-@\[-`{-~])
  | (?P<ticks>`+)(?P<code>[^`]{1,2000})(?P=ticks)(?!`)
  | (?P<prompt>\{\{[^{}]{0,500}\}\})
  | (?P<note>\[\^[^\]\s]{1,99}\])
  | (?P<opening>!?\[)(?P<words>[^\[\]]{0,1000})(?P<closing>\](?:\([^()\s]{0,1000}(?:\([^()\s]{0,200}\))?[^()]{0,500}\)
        (?:\{[^{}]{0,300}\})?|\{[^{}]{0,300}\}))
  | (?P<address><(?:https?://|mailto:)[^<>\s]{1,1000}>)
  | (?P<remark><!--.{0,1000}?-->)
  | <mark>(?P<marked>[^<]{0,1000})</mark>
  | (?P<tag></?(?:sub|sup|u|mark|kbd|br)[ ]?/?>)
  | (?P<both>\*\*\*)(?=[^\s*])(?P<both_text>[^*]{1,1000})(?<=\S)\*\*\*(?!\*)
  | (?P<strong>\*\*|(?<!\w)__)(?=[^\s])(?P<strong_text>.{1,1000}?)(?<=\S)(?P=strong)
  | (?P<emphasis>\*|(?<!\w)_)(?=[^\s*_])(?P<emphasis_text>[^*_]{1,1000}?)(?<=\S)(?P=emphasis)
  | (?P<strike>~~)(?=\S)(?P<strike_text>[^~]{1,1000})(?<=\S)~~
    """,
    re.VERBOSE,
)


def runs(line: str, state: int = OUTSIDE) -> tuple[list[Run], int]:
    """The runs of `line`, in order and without overlap (plain text has none), and the state after it."""
    if state != OUTSIDE:
        return [Run(0, len(line), Style.CODE)] if line else [], _state_inside(line, state)
    line = line[:LONGEST_LINE]
    if not line or line.isspace():
        return [], OUTSIDE
    found: list[Run] = []
    return found, _colour_outside(line, found)


def _state_inside(line: str, state: int) -> int:
    fence = _FENCE.match(line)
    if fence is None or fence[2].strip():
        return state
    length = len(fence[1]) if fence[1][0] == "`" else -len(fence[1])
    return OUTSIDE if length * state > 0 and abs(length) >= abs(state) else state


def _colour_outside(line: str, found: list[Run]) -> int:
    first = line.lstrip()[0]
    if first in "`~" and (fence := _FENCE.match(line)) and "`" not in fence[2]:
        found.append(Run(0, len(line), Style.MARK))
        return len(fence[1]) if fence[1][0] == "`" else -len(fence[1])
    if first in "*-_=:" and (_RULE.match(line) or _DIRECTIVE.match(line)):
        found.append(Run(0, len(line), Style.MARK))
        return OUTSIDE
    if first in "|:-" and "|" in line and _TABLE_RULE.match(line):
        found.append(Run(0, len(line), Style.MARK | Style.ROW))
        return OUTSIDE
    start, style = _colour_beginning(line, first, found)
    _colour_inline(line, start, len(line), style, found)
    if first == "|":
        found[:] = _in_columns(line, _with_bars(line, found))
    return OUTSIDE


def _colour_beginning(line: str, first: str, found: list[Run]) -> tuple[int, Style]:
    """Colour what begins the line; where its words begin and what they are."""
    if first == "#" and (heading := _HEADING.match(line)):
        level = len(heading[1])
        style = Style.TITLE if level == 1 else Style.SECTION if level == 2 else Style.SUBSECTION
        found.append(Run(0, heading.end(), _SIGN_MARK | style))
        return heading.end(), style
    at, style = 0, Style.PLAIN
    if first == ">" and (quote := _QUOTE.match(line)):
        found.append(Run(0, quote.end(), _SIGN_MARK))
        at, style = quote.end(), Style.QUOTE
    if item := _ITEM.match(line, at):
        found.append(Run(at, item.end() - at, Style.MARK | style))
        at = item.end()
    elif first == "[" and (note := _NOTE_TEXT.match(line)):
        found.append(Run(0, note.end(), Style.NOTE))
        return note.end(), Style.QUOTE
    elif first == "[" and _REFERENCE.match(line):
        found.append(Run(0, len(line), Style.MARK))
        return len(line), style
    return at, style


def _colour_inline(line: str, start: int, end: int, style: Style, found: list[Run]) -> None:
    """Colour `line[start:end]`, whose words are in `style` already."""
    at = start
    sign = _SIGN.search(line, start, end)
    while sign:
        match = _INLINE.match(line, sign.start(), end)
        if match:
            _add(found, at, match.start(), style)
            _colour_match(line, match, style, found)
            at = match.end()
        sign = _SIGN.search(line, match.end() if match else sign.end(), end)
    _add(found, at, end, style)


def _colour_match(line: str, match: re.Match[str], style: Style, found: list[Run]) -> None:
    kind = match.lastgroup
    start, end = match.span()
    if kind == "code":
        _add_between(found, match, "code", style, style | Style.CODE)
    elif kind in _NESTED:
        inner_start, inner_end = match.span(kind)
        _add(found, start, inner_start, style | _SIGN_MARK)
        _colour_inline(line, inner_start, inner_end, style | _NESTED[kind], found)
        _add(found, inner_end, end, style | _SIGN_MARK)
    elif kind == "closing":
        is_linked = match["closing"].startswith("](")
        words_start, words_end = match.span("words")
        _add(found, start, words_start, style | _SIGN_MARK)
        _add(found, words_start, words_end, style | Style.LINK if is_linked else style)
        _add(found, words_end, words_end + 1, style | _SIGN_MARK)
        _add(found, words_end + 1, end, style | Style.MARK | Style.ADDRESS)
    elif kind == "escape":
        _add(found, start, start + 1, style | _SIGN_MARK)
        _add(found, start + 1, end, style | Style.MARK)
    elif kind == "marked":
        _add_between(found, match, "marked", style, style | Style.MARKED)
    else:
        _add(found, start, end, style | _WHOLE.get(kind or "", Style.MARK))


_SIGN_MARK = Style.MARK | Style.SIGN
_NESTED = {
    "both_text": Style.STRONG | Style.EMPHASIS,
    "strong_text": Style.STRONG,
    "emphasis_text": Style.EMPHASIS,
    "strike_text": Style.STRIKE,
}
_WHOLE = {"prompt": Style.PROMPT, "note": Style.NOTE, "address": Style.LINK}


def _add_between(found: list[Run], match: re.Match[str], group: str, style: Style, inner: Style) -> None:
    start, end = match.span(group)
    _add(found, match.start(), start, style | _SIGN_MARK)
    _add(found, start, end, inner)
    _add(found, end, match.end(), style | _SIGN_MARK)


def _add(found: list[Run], start: int, end: int, style: Style) -> None:
    if end > start and style:
        found.append(Run(start, end - start, style))


def _in_columns(line: str, found: list[Run]) -> list[Run]:
    """The runs of a table's row, and the plain words between them, all in the face of rows."""
    runs, at = [], 0
    for run in found:
        _add(runs, at, run.start, Style.ROW)
        runs.append(Run(run.start, run.length, run.style | Style.ROW))
        at = run.start + run.length
    _add(runs, at, len(line), Style.ROW)
    return runs


def _with_bars(line: str, found: list[Run]) -> list[Run]:
    """The runs of a table's row with its bars dimmed; a bar inside another run stays what it is."""
    taken = {at for run in found for at in range(run.start, run.start + run.length)}
    bars = [Run(bar.start(), 1, Style.MARK) for bar in _BAR.finditer(line) if bar.start() not in taken]
    return sorted(found + bars)
