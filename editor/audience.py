"""An audience: who reads, in what register, at what length, with which terms. Described by reading needs only.

An audience is a YAML file; docs/templates.md is its manual.

To add one that ships: resources/audiences/KEY.LANG.yaml in each language; nothing else names it.
"""

from functools import cache, lru_cache

import resources
from editor.frozen import frozen
from editor.record import Record
from editor.record import read as read_record
from editor.refusal import Refused


@frozen
class Term:
    """A term to use, or to avoid in favour of `instead` (may be empty); `reason` is shown to the writer."""

    term: str
    reason: str
    instead: str = ""


@frozen
class Band:
    """A range of whole numbers, both ends included."""

    least: int
    most: int


@frozen
class Audience:
    """`length` is in words for the whole text; `sentence` in words for one sentence."""

    key: str
    language: str
    version: int
    name: str
    purpose: str
    register: str
    length: Band
    sentence: Band
    use: tuple[Term, ...] = ()
    avoid: tuple[Term, ...] = ()


def shipped(language: str | None = None) -> list[Audience]:
    """The audiences that come with the program, by file name; only those in `language` when it is given."""
    return [audience for audience in _shipped() if language in (None, audience.language)]


@cache
def _shipped() -> tuple[Audience, ...]:
    folder = resources.path("audiences")
    return tuple(read(file.read_text(encoding="utf-8"), file.name) for file in sorted(folder.glob("*.yaml")))


@lru_cache(64)  # each article that is opened asks for its own again
def read(text: str, name: str) -> Audience:
    """The audience that `text` spells; `name` is its file's name for the sentences. Refused when it is broken."""
    record = read_record(text, name)
    audience = Audience(
        key=record.word("key"),
        language=record.word("language"),
        version=record.number("version"),
        name=record.text("name"),
        purpose=record.text("purpose"),
        register=record.text("register"),
        length=read_band(record.record("length")),
        sentence=read_band(record.record("sentence")),
        use=tuple(_term(term, may_replace=False) for term in record.records("use")),
        avoid=tuple(_term(term, may_replace=True) for term in record.records("avoid")),
    )
    record.close()
    return audience


def read_band(record: Record) -> Band:
    """The band that `least` and `most` of `record` give; Refused when it runs backwards."""
    band = Band(record.number("least"), record.number("most"))
    record.close()
    if band.least > band.most:
        raise Refused(
            "“{name}” was not read, because on line {line} the least is {least}, which is more than the most, {most}; "
            "exchange the two.",
            name=record.name,
            line=record.starts_at,
            least=band.least,
            most=band.most,
        )
    return band


def _term(record: Record, may_replace: bool) -> Term:
    term = Term(
        term=record.text("term"),
        reason=record.text("reason"),
        instead=record.text("instead", "") if may_replace else "",
    )
    record.close()
    return term
