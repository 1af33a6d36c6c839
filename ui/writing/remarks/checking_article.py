"""What only the whole article can tell: what the template and the audience ask for, consistency, reading signals.

Pure: a text and what it is held to in, remarks by line and the audience's sheet out. It is run in a worker, a while
after the last key, and what has become stale is dropped by who asked.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from editor import audience_sheet, preflight
from editor.article import Fields, Picture
from editor.checks import long_line
from editor.finding import Finding
from editor.frozen import frozen
from editor.language import unmarked
from editor.text import long_lines
from editor.text.blocks import Span
from editor.text.incremental import Incremental
from ui.writing.checking_remarks import Engines, Kind, Remark

if TYPE_CHECKING:
    from editor.audience import Audience
    from editor.audience_sheet import AudienceSheet
    from editor.house_style import HouseStyle
    from editor.template import Template

MOST_REMARKS = 2_000


@frozen
class Asked:
    """What an article is held to. `pictures` are keyed as the text names them."""

    article_id: str
    text: str
    fields: Fields
    language: str
    template: "Template | None" = None
    audience: "Audience | None" = None
    pictures: Mapping[str, Picture] | None = None
    engines: Engines = field(default_factory=Engines)
    style: "HouseStyle | None" = None
    shown: str = ""
    """the text with the lines that are shown, where they are more than its own"""


@frozen
class ArticleCheck:
    """The answer: `remarks` by the number of their line, `unplaced` findings on fields or the whole article."""

    article_id: str
    remarks: Mapping[int, list[Remark]]
    unplaced: tuple[Finding, ...]
    sheet: "AudienceSheet"


def check_article(asked: Asked) -> ArticleCheck:
    """Check the whole article."""
    document = Incremental().update(long_lines.shortened(asked.text)).document
    findings = preflight.check(document, asked.fields, asked.template, asked.audience, asked.pictures, asked.style)
    findings += unmarked.check(document, asked.language)
    findings += long_line.check(asked.text)
    remarks = [_of_finding(finding, asked.text) for finding in findings if finding.span is not None]
    if asked.engines.style is not None:
        whole = asked.engines.style.check_beyond_lines(document)
        remarks += [Remark(Kind.STYLE, one.rule, one.span.start, one.span.end, one.words, one) for one in whole]
    sheet = audience_sheet.sheet(document, asked.fields, asked.template, asked.audience, asked.language)
    unplaced = tuple(finding for finding in findings if finding.span is None)
    return ArticleCheck(asked.article_id, by_line(remarks[:MOST_REMARKS], asked.shown or asked.text), unplaced, sheet)


def _of_finding(finding: Finding, text: str) -> Remark:
    span = finding.span or Span(0, 0)
    return Remark(Kind.READER, finding.check, span.start, span.end, text[span.start : span.end], finding)


def by_line(remarks: Iterable[Remark], text: str) -> dict[int, list[Remark]]:
    """The remarks, whose places are in `text`, with places in their line; what is longer ends with its first line."""
    starts = [0]
    at = text.find("\n")
    while at != -1:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    found: dict[int, list[Remark]] = {}
    for remark in remarks:
        number = bisect_right(starts, remark.start) - 1
        begin = starts[number]
        end = starts[number + 1] - 1 if number + 1 < len(starts) else len(text)
        stop = min(remark.end, end)
        words = text[remark.start : stop]
        found.setdefault(number, []).append(
            Remark(remark.kind, remark.rule, remark.start - begin, stop - begin, words, remark.about, stop < remark.end)
        )
    return found
