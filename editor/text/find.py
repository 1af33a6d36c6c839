"""Find in one text, and what would stand there instead; `editor.text.replacement` puts it there. Pure functions.

Places are code points of the text as it is given, whatever is folded on the way. No regular expression takes longer
than its limit: one that would never end is refused. A match of nothing (`x*` between two letters) is passed over.
"""

import itertools
import math
import time
from collections.abc import Iterator
from contextlib import contextmanager

import regex

from editor.refusal import Refused
from editor.text.capitals import in_place_of
from editor.text.folding import fold, marks_class
from editor.text.normalise import clean
from editor.text.replacement import Replacement, Span
from editor.text.wanted import Search, expression

LARGEST_TEXT = 20_000_000
"""characters"""
MOST_FOUND = 100_000
"""places in one text; an answer of this many may be cut short, and whoever shows it says so"""
LONGEST = 2.0
"""seconds for one text"""

_GROUP = regex.compile(r"\\(?:(\d{1,2})|g<([^<>]*)>|([nt\\]))")
_SIGNS = {"n": "\n", "t": "\t", "\\": "\\"}


def find(text: str, search: Search, most: int = MOST_FOUND, seconds: float = LONGEST) -> list[Span]:
    """The first `most` places of `search` in `text`, in their order; none touches the next.

    Raises Refused for a pattern that is not in order, for a regular expression that takes longer than `seconds`, and
    for a text of more than `LARGEST_TEXT` characters.
    """
    return [Span(*match.span()) for match in _matches(text, search, most, seconds)]


def replacements(
    text: str, search: Search, replacement: str, most: int = MOST_FOUND, seconds: float = LONGEST
) -> list[Replacement]:
    r"""What `apply` needs to put `replacement` at every place of `search`; Refused as in `find`.

    In the replacement for a regular expression `\1` and `\g<name>` stand for what its groups found, `\n` for a new
    line, `\t` for a tab and `\\` for a backslash; Refused for a group that the pattern does not have.
    """
    parts: list[str | int] | None = None
    found = []
    for match in _matches(text, search, most, seconds):
        if parts is None:
            parts = _parts(replacement, search, match.re)
        found.append(_replacement(text, search, match, parts))
    return found


def replacement_at(text: str, search: Search, replacement: str, span: Span) -> Replacement | None:
    """The replacement for the one place `span` that `find` has named; None when `search` is not there."""
    haystack, wanted = _prepared(text, search)
    with _patience():
        match = wanted.match(haystack, pos=span.start, timeout=LONGEST if search.is_regex else None)
    if match is None or match.span() != span:
        return None
    return _replacement(text, search, match, _parts(replacement, search, wanted))


def _matches(text: str, search: Search, most: int, seconds: float) -> "Iterator[regex.Match[str]]":
    haystack, wanted = _prepared(text, search)
    # Plain words always come to an end: on a busy machine they take longer, and that is no reason to refuse them.
    limit = seconds if search.is_regex else None
    ends = time.monotonic() + seconds if search.is_regex else math.inf
    with _patience():
        found = (match for match in wanted.finditer(haystack, timeout=limit) if match.end() > match.start())
        for match in itertools.islice(found, most):
            if time.monotonic() > ends:
                raise TimeoutError
            yield match


def _prepared(text: str, search: Search) -> "tuple[str, regex.Pattern[str]]":
    if len(text) > LARGEST_TEXT:
        raise Refused(
            "This text is longer than {most} characters, so it was not searched; nothing was changed. "
            "Split it into several articles.",
            most=LARGEST_TEXT,
        )
    has_loose_marks = not text.isascii() and regex.search(marks_class(), text) is not None
    return text if search.minds_marks else fold(text), expression(search, has_loose_marks)


@contextmanager
def _patience() -> Iterator[None]:
    """Makes a sentence of a search that does not end, or that would fill the memory."""
    try:
        yield
    except (TimeoutError, MemoryError) as error:
        raise Refused(
            "Looking for this pattern takes too long, so the search was stopped; nothing was changed. "
            "Make the pattern simpler: repeats within repeats, as in (a+)+, are often the reason."
        ) from error


def _parts(replacement: str, search: Search, wanted: "regex.Pattern[str]") -> list[str | int]:
    """The replacement as pieces of text and numbers of groups."""
    replacement = clean(replacement).text
    if not search.is_regex:
        return [replacement]
    parts: list[str | int] = []
    at = 0
    for sign in _GROUP.finditer(replacement):
        parts += [replacement[at : sign.start()], _part(sign, wanted)]
        at = sign.end()
    return [*parts, replacement[at:]]


def _part(sign: "regex.Match[str]", wanted: "regex.Pattern[str]") -> str | int:
    number, name, letter = sign.groups()
    if letter is not None:
        return _SIGNS[letter]
    group = wanted.groupindex.get(name) if name and not name.isdecimal() else int(number or name or 0)
    if group is None or group > wanted.groups:
        raise Refused(
            "The replacement asks for “{group}”, which the pattern does not have. "
            "Groups are counted by their opening brackets, from \\1; nothing was changed.",
            group=sign.group(),
        )
    return group


def _replacement(text: str, search: Search, match: "regex.Match[str]", parts: list[str | int]) -> Replacement:
    """What comes in the place of a match, with its capitals where these were not asked about."""
    span = Span(*match.span())
    new_text = _filled(parts, match, text)
    if not (search.is_regex or search.is_case_sensitive) and search.pattern == search.pattern.lower():
        new_text = in_place_of(text[span.start : span.end], new_text)
    return Replacement(span, new_text)


def _filled(parts: list[str | int], match: "regex.Match[str]", text: str) -> str:
    """The parts with what the groups found: from `text`, because the match may be in its folded form."""
    pieces = []
    for part in parts:
        if isinstance(part, int):
            start, end = match.span(part)
            pieces.append(text[start:end] if start >= 0 else "")
        else:
            pieces.append(part)
    return "".join(pieces)
