"""The audience sheet: what an article's readers need, held against the article as it stands, line by line.

It is there to be looked at while writing, so it also says what is right, and it stops nothing: what must be right
before a hand-in is preflight's affair.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import field
from enum import StrEnum
from types import MappingProxyType

from editor.article import Fields
from editor.audience import Audience, Band
from editor.checks.requirements import FIELD_NAMES, look_for
from editor.checks.subject import Subject
from editor.finding import Severity
from editor.frozen import frozen
from editor.language.passages import passages
from editor.language.readability import Readability, of_sentences
from editor.language.style.phrases import PhraseIndex
from editor.language.style.reading import Reading
from editor.template import FieldRule, Part, Template, length_for
from editor.text.blocks import Document, Span
from editor.text.measure import count_words
from editor.text.sentences import Sentence

NEAR = 0.1
"""Up to this share outside of a band, a measure is near it."""
EASY, HARD = 50.0, 30.0
"""Flesch reading ease, by Flesch's own table: below 50 a text is "difficult", below 30 "very difficult"."""
LONG_SHARE = 0.1
"""Up to this share of sentences may be longer than the audience's band without a word about it."""


class State(StrEnum):
    OK = "ok"
    NEAR = "near"
    """not yet, or only just"""
    OFF = "off"


@frozen
class SheetLine:
    """One line. `sentence` is an English literal with `{name}` fields filled from `values`, translated as a finding's.

    `key` says what it is about: `length`, `part`, `use`, `avoid`, `sentences`, `long-sentences`, `ease` or `field`.
    `places` are where a click leads, in the order of the text; `field` is the field it is about.
    """

    key: str
    state: State
    sentence: str
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    places: tuple[Span, ...] = ()
    field: str | None = None

    @property
    def place(self) -> Span | None:
        return self.places[0] if self.places else None

    def __str__(self) -> str:
        return self.sentence.format(**self.values)


@frozen
class AudienceSheet:
    """`name` and `register` are the audience's, empty without one."""

    name: str
    register: str
    lines: tuple[SheetLine, ...]

    def about(self, *keys: str) -> tuple[SheetLine, ...]:
        return tuple(line for line in self.lines if line.key in keys)


def sheet(
    document: Document, fields: Fields, template: Template | None, audience: Audience | None, language: str
) -> AudienceSheet:
    """The sheet of an article: its length, parts, fields, terms and reading signals, each against what is asked."""
    subject = Subject(document, fields, template, audience)
    read = _read(document, audience, language) if audience else _Read()
    lines = [
        *_length(subject),
        *(line for part in (template.parts if template else ()) for line in _part(part, subject)),
        *(line for rule in (template.fields if template else ()) for line in _field(rule, fields)),
        *(_reading(read.sentences, audience.sentence, language) if audience else ()),
        *(_terms(read.places, audience) if audience else ()),
    ]
    return AudienceSheet(audience.name if audience else "", audience.register if audience else "", tuple(lines))


@frozen
class _Read:
    """The sentences of the text and the places of the audience's terms, each with theirs."""

    sentences: "list[tuple[Sentence, Span]]" = field(default_factory=list)
    places: "dict[tuple[str, str], list[Span]]" = field(default_factory=lambda: defaultdict(list))


def _read(document: Document, audience: Audience, language: str) -> _Read:
    """One passage after the other: the words of a whole book at once would take 20 MB."""
    read, index = _Read(), _index(audience)
    for passage in passages(document):
        reading = Reading(passage, language)
        read.sentences.extend(_sentences(reading))
        for start, end, owner in index.find(reading.words):
            # What somebody else said stays as it was said.
            if owner[0] == "use" or not reading.is_quoted(start, end):
                read.places[owner].append(passage.place(start, end))
    return read


def _length(subject: Subject) -> Iterator[SheetLine]:
    band = length_for(subject.template, subject.audience)
    if band is None:
        return
    count = count_words(subject.document)
    state = _against(count, band)
    values = {"count": count, "least": band.least, "most": band.most}
    if count < band.least and subject.holds_prompts:
        yield SheetLine("length", State.NEAR, "{count} words so far; these readers expect {least} to {most}.", values)
    else:
        yield SheetLine("length", state, "{count} words; these readers expect {least} to {most}.", values)


def _against(count: float, band: Band) -> State:
    if band.least <= count <= band.most:
        return State.OK
    is_near = band.least * (1 - NEAR) <= count <= band.most * (1 + NEAR)
    return State.NEAR if is_near else State.OFF


# --- parts and fields -------------------------------------------------------------------------------------------------


def _part(part: Part, subject: Subject) -> Iterator[SheetLine]:
    found, findings = look_for(part, subject)
    values = {"part": part.title}
    if found is None:
        if part.is_required:
            yield SheetLine("part", State.OFF, "“{part}” is missing.", values)
        return
    places = tuple(block.span for block in found[:1])
    if not findings:
        yield SheetLine("part", State.OK, "“{part}” is there.", values, places)
        return
    state = State.OFF if any(one.severity is Severity.MUST for one in findings) else State.NEAR
    yield SheetLine("part", state, findings[0].sentence, findings[0].values, places)


def _field(rule: FieldRule, fields: Fields) -> Iterator[SheetLine]:
    value = getattr(fields, rule.field)
    size = len(value.strip()) if isinstance(value, str) else len(value) if isinstance(value, tuple) else 0
    is_there = bool(size) or (value is not None and not isinstance(value, str | tuple))
    values = {"field": FIELD_NAMES[rule.field], "count": size, "most": rule.most}
    if not is_there:
        if rule.is_required:
            yield SheetLine("field", State.OFF, "The {field} is empty.", values, field=rule.field)
    elif rule.most and size:
        state = _against(size, Band(0, rule.most))
        if rule.field == "keywords":
            yield SheetLine("field", state, "Keywords: {count} of at most {most}.", values, field=rule.field)
        else:
            yield SheetLine(
                "field", state, "The {field} has {count} characters of at most {most}.", values, field=rule.field
            )
    elif rule.is_required:
        yield SheetLine("field", State.OK, "The {field} is there.", values, field=rule.field)


# --- reading ----------------------------------------------------------------------------------------------------------


def _reading(found: list[tuple[Sentence, Span]], band: Band, language: str) -> Iterator[SheetLine]:
    measured = of_sentences((sentence for sentence, _ in found), language, band.most)
    if not measured.sentences:
        return
    values = {"median": round(measured.median), "p90": measured.p90, "least": band.least, "most": band.most}
    yield SheetLine(
        "sentences",
        _against(measured.p90, Band(0, band.most)),
        "Half of the sentences have up to {median} words, nine in ten up to {p90}; these readers follow {most}.",
        values,
        _longest(found),
    )
    long = tuple(place for sentence, place in found if sentence.words > band.most)
    yield SheetLine(
        "long-sentences",
        State.OK if measured.long_share <= LONG_SHARE else State.NEAR if measured.long_share <= 0.25 else State.OFF,
        "{share}% of the sentences have more than {most} words.",
        {"share": round(100 * measured.long_share), "most": band.most},
        long,
    )
    yield from _ease(measured)


def _ease(measured: Readability) -> Iterator[SheetLine]:
    if measured.ease is None or measured.grade is None:
        return
    yield SheetLine(
        "ease",
        State.OK if measured.ease >= EASY else State.NEAR if measured.ease >= HARD else State.OFF,
        "Flesch reading ease {ease}, about {grade} years of schooling; 60 to 70 is plain English.",
        {"ease": round(measured.ease), "grade": max(0, round(measured.grade))},
    )


def _sentences(reading: Reading) -> Iterator[tuple[Sentence, Span]]:
    """The sentences of the running text that the writer chose, with their places: no headings, tables or quotes."""
    passage = reading.passage
    if passage.scope not in ("paragraph", "list") or passage.is_quoted:
        return
    for span in reading.sentences:
        text = reading.text[span.start : span.end]
        yield Sentence(text, len(text.split()), passage.span), passage.place(span.start, span.end)


def _longest(found: list[tuple[Sentence, Span]]) -> tuple[Span, ...]:
    return (max(found, key=lambda one: one[0].words)[1],)


# --- terms ------------------------------------------------------------------------------------------------------------


def _index(audience: Audience) -> PhraseIndex[tuple[str, str]]:
    index: PhraseIndex[tuple[str, str]] = PhraseIndex()
    for term in (*audience.use, *audience.avoid):
        index.add(term.term, ("use" if term in audience.use else "avoid", term.term))
    return index


def _terms(places: Mapping[tuple[str, str], list[Span]], audience: Audience) -> Iterator[SheetLine]:
    for term in audience.use:
        found = tuple(places.get(("use", term.term), ()))
        values = {"term": term.term, "reason": term.reason, "count": len(found)}
        if found:
            yield SheetLine("use", State.OK, "“{term}” is used ({count}).", values, found)
        else:
            yield SheetLine("use", State.NEAR, "“{term}” helps these readers: {reason}.", values)
    for term in audience.avoid:
        found = tuple(places.get(("avoid", term.term), ()))
        values = {"term": term.term, "instead": term.instead, "reason": term.reason, "count": len(found)}
        if found and term.instead:
            yield SheetLine("avoid", State.OFF, "“{term}” ({count}): consider “{instead}”; {reason}.", values, found)
        elif found:
            yield SheetLine(
                "avoid", State.OFF, "“{term}” ({count}): consider doing without it; {reason}.", values, found
            )
