"""What is remarked on one line of the text, and the checks that one line can have. No Qt, no article.

A line is checked by itself: what only the whole article can tell comes from `checking_article`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from editor.finding import Finding, Severity
from editor.frozen import frozen
from ui.writing.line_rules import OUTSIDE

if TYPE_CHECKING:
    from editor.language.spelling.checker import SpellChecker, SpellFinding
    from editor.language.style.rule import StyleFinding
    from editor.language.style.styler import Styler
    from editor.text.blocks import Block

LONGEST_LINE = 20_000
"""characters; of a longer line only the beginning is read, so that a line of 5 MB does not stop anything"""
MOST_ON_A_LINE = 200
"""remarks that are kept of one line"""
SPELLING = "spelling"
"""the rule that a misspelt word is against"""


class Kind(StrEnum):
    """Whose remark it is; each has its own line under the words and its own mark in the margin."""

    SPELLING = "spelling"
    STYLE = "style"
    READER = "reader"
    """of the preflight: what the audience and the template ask for"""


@frozen
class Remark:
    """A finding with its place in a line, in code points; `rule` is what it would be dismissed for.

    `is_cut` says that it goes on in the next line: nothing can be put in the place of its words then.
    """

    kind: Kind
    rule: str
    start: int
    end: int
    words: str
    about: "SpellFinding | StyleFinding | Finding"
    is_cut: bool = False

    @property
    def severity(self) -> Severity:
        return getattr(self.about, "severity", Severity.SHOULD)

    @property
    def replacements(self) -> tuple[str, ...]:
        """What can be put in the place of the words at once; of a misspelt word nobody knows it yet."""
        if self.is_cut:
            return ()
        if not isinstance(self.about, Finding):
            return getattr(self.about, "replacements", ())
        instead = str(self.about.values.get("instead", ""))
        if self.words[:1].isupper():
            instead = instead[:1].upper() + instead[1:]
        return (instead,) if instead else ()

    @property
    def source(self) -> str:
        """Whose rule it is, or empty."""
        return getattr(self.about, "source", "")


@frozen
class Engines:
    """What a line is read with; either may be missing."""

    language: str = ""
    spelling: "SpellChecker | None" = None
    style: "Styler | None" = None


def remarks_of(line: str, state: int, engines: Engines) -> tuple[Remark, ...]:
    """What is remarked on `line`, which begins in the highlighter's `state`, in the order of its places."""
    if state != OUTSIDE or not line or line.isspace() or _is_sign(line):
        return ()
    line = line[:LONGEST_LINE]
    found = [*_misspelt(line, engines), *_against_style(line, engines)]
    return tuple(sorted(found, key=lambda remark: (remark.start, remark.end))[:MOST_ON_A_LINE])


def moved(remark: Remark, line: str) -> Remark | None:
    """`remark` where its words stand in `line` now, or None when they are gone."""
    if line[remark.start : remark.end] == remark.words:
        return remark
    places = [found.start() for found in re.finditer(re.escape(remark.words), line)] if remark.words else []
    if not places:
        return None
    start = min(places, key=lambda place: abs(place - remark.start))
    return replace(remark, start=start, end=start + len(remark.words))


def _misspelt(line: str, engines: Engines) -> Iterator[Remark]:
    if engines.spelling is None:
        return
    for finding in engines.spelling.check(line):
        span = finding.span
        yield Remark(Kind.SPELLING, SPELLING, span.start, span.end, line[span.start : span.end], finding)


def _against_style(line: str, engines: Engines) -> Iterator[Remark]:
    if engines.style is None:
        return
    for finding in engines.style.check_block(line, _block_of(line)):
        span = finding.span
        yield Remark(Kind.STYLE, finding.rule, span.start, span.end, line[span.start : span.end], finding)


_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]")


def _block_of(line: str) -> "Block":
    """The block that `line` is when it stands alone, as far as the rules care: without the parser."""
    # Not at start: the model of blocks is long in loading.
    from editor.text.blocks import BulletList, Heading, Item, Paragraph, Quote, Span, Table

    span = Span(0, len(line))
    if heading := _HEADING.match(line):
        return Heading(len(heading[1]), (), "", span)
    paragraph = Paragraph((), span)
    if line.lstrip().startswith(">"):
        return Quote((paragraph,), span)
    if _ITEM.match(line):
        return BulletList((Item((paragraph,), span),), is_tight=True, span=span)
    if line.lstrip().startswith("|"):
        return Table((), (), (), span)
    return paragraph


_SIGN = re.compile(
    r"[ \t]*(?:(?:`{3,}|~{3,}).*|:{3,}[^:]*|(?:[-*_=][ \t]*){3,}|\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)+"
    r"|\[[^\[\]^][^\[\]]*\]:[ \t]+\S.*)\Z"
)


def _is_sign(line: str) -> bool:
    """A line that is nothing but Markdown: a fence, a directive, a rule, the target of a reference."""
    return line.lstrip()[:1] in "`~*-_=:|[" and _SIGN.match(line) is not None
