"""The source ledger: where the statements of an article come from, and what of it may leave the desk.

Nothing that is off the record leaves the desk, whoever writes the file: `public` is the only way out.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum

from editor.frozen import frozen
from editor.text.anchors import Anchor
from editor.text.escaping import escaped


class SourceKind(StrEnum):
    """What a source is."""

    PERSON = "person"
    DOCUMENT = "document"
    DATA = "data"
    OBSERVATION = "observation"
    AGENCY = "agency"
    OTHER = "other"


class Verdict(StrEnum):
    """What checking it came to."""

    CONFIRMED = "confirmed"
    """it is so"""
    ATTRIBUTED = "attributed"
    """it stands as what the source says"""
    OPEN = "open"


@frozen
class Source:
    """One entry. `dated` is an ISO date or empty; `file_sha256` is of an attached file, which is not kept itself.

    `anchor` is the sentence that it is about, None for the whole article; `note` is for the desk only.
    """

    id: str
    article_id: str
    by: str
    kind: SourceKind
    citation: str
    dated: str = ""
    link: str = ""
    file_name: str = ""
    file_sha256: str = ""
    is_off_record: bool = False
    verdict: Verdict = Verdict.OPEN
    note: str = ""
    checked_by: str = ""
    checked_at: int | None = None
    added_at: int = 0
    anchor: Anchor | None = None


@frozen
class PublicSource:
    """What of a source a reader may see."""

    kind: SourceKind
    citation: str
    dated: str
    link: str


def public(sources: Iterable[Source]) -> tuple[PublicSource, ...]:
    """The sources that are on the record, each once, in the order of the text, with what readers may see of them."""
    shown = [one for one in sources if not one.is_off_record]
    shown.sort(key=lambda one: (one.anchor is None, one.anchor.start if one.anchor else 0, one.added_at))
    return tuple(dict.fromkeys(PublicSource(one.kind, one.citation, one.dated, one.link) for one in shown))


def open_ones(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Those that nobody has confirmed or attributed yet: they stop a seal unless the editor says why."""
    return tuple(one for one in sources if one.verdict is Verdict.OPEN)


def box(sources: Sequence[PublicSource], title: str) -> str:
    """A box of sources as Markdown, to be put at the end of what is exported; empty without sources."""
    if not sources:
        return ""
    lines = "\n".join(f"- {_line(one)}" for one in sources)
    return f"\n\n::: box {title}\n{lines}\n:::\n"


def _line(one: PublicSource) -> str:
    words = escaped(" ".join(one.citation.split()))
    if one.dated:
        words = f"{words}, {_day(one.dated)}"
    link = web_address(one.link)
    return f"{words}, <{link}>" if link else words


def _day(dated: str) -> str:
    """An ISO date as readers are used to it, in the form in which the house styles print dates."""
    try:
        return date.fromisoformat(dated).strftime("%d/%m/%Y")
    except ValueError:
        return dated


def web_address(link: str) -> str:
    """The link where it is a plain web address that can stand anywhere, else nothing."""
    link = "".join(link.split())
    is_plain = link.startswith(("https://", "http://")) and not set(link) & set('<>()[]"\\^`{|}')
    return link if is_plain else ""
