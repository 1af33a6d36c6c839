"""What the audience asks for: a length, sentences it can follow, and the terms it knows."""

import re
from collections.abc import Iterator

from editor.audience import Term
from editor.checks.requirements import FIELD_NAMES, QUOTED
from editor.checks.sentences import sentences
from editor.checks.subject import Subject, reading, spaced
from editor.finding import Finding, Severity
from editor.template import length_for
from editor.text.blocks import Paragraph, Span
from editor.text.measure import count_words

_WORDED = ("kicker", "headline", "dek")
"""The fields whose words readers see and writers choose."""


def check_length(subject: Subject) -> Iterator[Finding]:
    """A text that is too long, or too short although it is finished."""
    band = length_for(subject.template, subject.audience)
    if band is None:
        return
    count = count_words(subject.document)
    about = {"count": count, "least": band.least, "most": band.most}
    if count > band.most:
        yield Finding(
            "length",
            Severity.SHOULD,
            "Shorten the text to {most} words; it has {count}, more than these readers have time for.",
            about,
        )
    elif count < band.least and not subject.holds_prompts:
        yield Finding(
            "length", Severity.MAY, "Look whether the text says enough: it has {count} words, {least} are usual.", about
        )


def check_sentences(subject: Subject) -> Iterator[Finding]:
    """Sentences with more words than the audience follows. What somebody else said stays as it was said."""
    if subject.audience is None:
        return
    most = subject.audience.sentence.most
    for leaf in subject.leaves:
        if leaf.is_quoted or not isinstance(leaf.block, Paragraph):
            continue
        for sentence in sentences(reading(leaf.inlines)):
            count = count_words(sentence)
            if count > most:
                yield Finding(
                    "sentences",
                    Severity.MAY,
                    "Divide this sentence: it has {count} words, and these readers follow {most}.",
                    {"count": count, "most": most},
                    subject.place_of_words(leaf.span, sentence),
                )


def check_terms(subject: Subject) -> Iterator[Finding]:
    """Terms that the audience's list advises against, in the text and in the fields. Quoted words stay."""
    if subject.audience is None or not subject.audience.avoid:
        return
    terms = {_folded(term.term): term for term in subject.audience.avoid}
    longest_first = sorted(terms, key=len, reverse=True)
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(spaced, longest_first)) + r")(?!\w)", re.IGNORECASE)
    for name in _WORDED:
        for match in pattern.finditer(getattr(subject.fields, name)):
            yield _term(terms[_folded(match[0])], match[0], None, name)
    for leaf in subject.leaves:
        if not leaf.is_quoted:
            for match in pattern.finditer(QUOTED.sub("“”", reading(leaf.inlines))):
                yield _term(terms[_folded(match[0])], match[0], subject.place_of_term(leaf.span, match[0]), None)


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


def _term(term: Term, words: str, span: Span | None, field: str | None) -> Finding:
    about = {"words": words, "instead": term.instead, "reason": term.reason, "field": FIELD_NAMES.get(field or "", "")}
    if term.instead:
        return Finding(
            "terms", Severity.SHOULD, "Consider “{instead}” for “{words}”: {reason}.", about, span=span, field=field
        )
    return Finding(
        "terms", Severity.SHOULD, "Consider doing without “{words}”: {reason}.", about, span=span, field=field
    )
