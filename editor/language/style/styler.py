"""The style of an article: all rules over all of its words, quickly, and none of them able to stop the others.

What a rule finds in a passage is remembered by the passage's words, so that an article that is written on is read
again only where it changed. A rule that cannot be run, or takes too long, is switched off until the program ends, with
one sentence in `switched_off`. It changes nothing and never raises.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from editor.finding import Severity
from editor.language.masking import Passage, pieces_of
from editor.language.passages import LONGEST, passages, passages_of
from editor.language.style.agreement import Conditional, Consistency
from editor.language.style.casing import Capitalization
from editor.language.style.check import Check, Phrase
from editor.language.style.counting import Occurrence, Repetition
from editor.language.style.metrics import Metric
from editor.language.style.pattern_tree import Unfit
from editor.language.style.patterns import Stalled
from editor.language.style.phrases import PhraseIndex
from editor.language.style.reading import Hit, Reading
from editor.language.style.rule import Kind, Rule, StyleFinding
from editor.language.style.wording import Existence, Substitution
from editor.refusal import Refused
from editor.text.blocks import Block, Document, Span

# To add one: a kind in `rule`, what it holds in `rules`, a class over `Check`, a part of docs/style-rules.md.
CHECKS: dict[Kind, type[Check]] = {
    Kind.EXISTENCE: Existence,
    Kind.SUBSTITUTION: Substitution,
    Kind.OCCURRENCE: Occurrence,
    Kind.REPETITION: Repetition,
    Kind.CONSISTENCY: Consistency,
    Kind.CONDITIONAL: Conditional,
    Kind.CAPITALIZATION: Capitalization,
    Kind.METRIC: Metric,
}

_REMEMBERED = 4_000
"""So many passages are remembered; a book of 100,000 words has about 2,000."""
_SECONDS, _SECONDS_A_CHARACTER = 0.25, 1e-6
"""Processor time that the patterns of one rule may take in all; an honest one takes a tenth of it."""

_Found = dict[int, tuple[Hit, ...]]
"""The hits of one passage by the number of the rule."""
_NOTHING: _Found = {}


class Styler:
    """The rules of one language, ready to check. It may be shared by threads."""

    def __init__(self, rules: Iterable[Rule], language: str) -> None:
        self.language = language
        self.switched_off: dict[str, Refused] = {}
        self._checks: dict[int, Check] = {}
        self._index: PhraseIndex[tuple[int, str]] = PhraseIndex()
        self._remembered: dict[int, _Found] = {}
        for number, rule in enumerate(rules):
            check = CHECKS[rule.kind](rule)
            self._checks[number] = check
            for phrase, tag in check.phrases:
                self._index.add(phrase, (number, tag), rule.ignores_case)
        self._searching = {number: check.needed for number, check in self._checks.items() if check.searches}

    def check(self, document: Document) -> list[StyleFinding]:
        """Every finding of the article, in the order of the text."""
        seen = [(passage, self._look(passage)) for passage in self._passages(document)]
        every = [finding for number in list(self._checks) for finding in self._settled(number, seen)]
        return sorted(every, key=lambda finding: (finding.span, finding.rule))

    def check_block(self, source: str, block: Block) -> list[StyleFinding]:
        """The findings in one block of `source`, without those that only the whole article can give."""
        seen = [(passage, self._look(passage)) for passage in passages_of(source, block)]
        local = [number for number, check in list(self._checks.items()) if not check.needs_whole_article]
        every = [finding for number in local for finding in self._settled(number, seen)]
        return sorted(every, key=lambda finding: (finding.span, finding.rule))

    def check_beyond_lines(self, document: Document) -> list[StyleFinding]:
        """What reading the source line by line does not find.

        That is what only the whole article can give, and phrases that are broken over two lines.
        """
        seen = [(passage, self._look(passage)) for passage in self._passages(document)]
        broken = [
            (passage, {number: kept for number, hits in found.items() if (kept := _broken(document, passage, hits))})
            for passage, found in seen
            if "\n" in document.source[passage.span.start : passage.span.end]
        ]
        every = [
            finding
            for number, check in list(self._checks.items())
            for finding in self._settled(number, seen if check.needs_whole_article else broken)
        ]
        return sorted(every, key=lambda finding: (finding.span, finding.rule))

    def forget(self) -> None:
        """Drops what is remembered of passages."""
        self._remembered.clear()

    def _passages(self, document: Document) -> Iterator[Passage]:
        yield from passages(document)
        if any("raw" in check.rule.scope for check in list(self._checks.values())):
            for block in document.blocks:
                yield from _raw(document.source, block.span)

    def _look(self, passage: Passage) -> _Found:
        key = hash((passage.text, passage.scope, passage.is_quoted))  # the texts of a book would be held twice
        found = self._remembered.get(key)
        if found is None or passage.foreign:
            found = self._read(passage)
            if len(self._remembered) >= _REMEMBERED:
                self._remembered.clear()
            if not passage.foreign:
                self._remembered[key] = found
        return found

    def _read(self, passage: Passage) -> _Found:
        reading = Reading(passage, self.language)
        phrases: dict[int, list[Phrase]] = defaultdict(list)
        for start, end, (number, tag) in self._index.find(reading.words):
            phrases[number].append((start, end, tag))
        found: _Found = {}
        for number in self._worthwhile(reading.lowered, phrases):
            check = self._checks.get(number)
            if check is not None and check.takes(passage):
                hits = self._hits(number, check, reading, phrases.get(number, []))
                if hits:
                    found[number] = hits
        return found or _NOTHING

    def _worthwhile(self, lowered: str, phrases: Mapping[int, object]) -> Iterator[int]:
        """The rules that can have something to say: a plain loop, because it runs for each rule in each passage."""
        for number, needed in self._searching.items():
            if not needed or number in phrases:
                yield number
                continue
            for letters in needed:
                if letters in lowered:
                    yield number
                    break
        yield from (number for number in phrases if number not in self._searching)

    def _hits(self, number: int, check: Check, reading: Reading, phrases: list[Phrase]) -> tuple[Hit, ...]:
        try:
            hits = check.look(reading, phrases)
        except (Stalled, Unfit):
            self._switch_off(number, check.rule)
            return ()
        if any(pattern.seconds > _SECONDS + pattern.characters * _SECONDS_A_CHARACTER for pattern in check.patterns):
            self._switch_off(number, check.rule)
            return ()
        return tuple(hit for hit in hits if _is_meant(check.rule, reading, hit))

    def _switch_off(self, number: int, rule: Rule) -> None:
        self._checks.pop(number, None)
        self.switched_off[rule.key] = Refused(
            "The rule “{rule}” takes too long and is switched off until Copydesk starts again; all other rules go on. "
            "Simplify its pattern.",
            rule=rule.title or rule.key,
        )

    def _settled(self, number: int, seen: list[tuple[Passage, _Found]]) -> Iterator[StyleFinding]:
        check = self._checks.get(number)
        if check is None:
            return
        hits = [(passage, found[number]) for passage, found in seen if number in found]
        for passage, hit in check.settle(hits):
            yield _finding(check.rule, passage, hit)


def _broken(document: Document, passage: Passage, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Those of the hits that go on in another line of the source."""
    places = ((hit, passage.place(hit.start, hit.end)) for hit in hits)
    return tuple(hit for hit, span in places if "\n" in document.source[span.start : span.end])


def _is_meant(rule: Rule, reading: Reading, hit: Hit) -> bool:
    if reading.is_foreign(hit.start, hit.end):
        return False
    return rule.reads_quotations or not reading.is_quoted(hit.start, hit.end)


def _raw(source: str, span: Span) -> Iterator[Passage]:
    """The source itself, as it is written, for rules of the scope `raw`."""
    for piece in pieces_of(source[span.start : span.end], LONGEST):
        start, end = span.start + piece.start, span.start + piece.end
        yield Passage(source[start:end], "raw", Span(start, end), False, (), (0,), (start,), (0,))


def _finding(rule: Rule, passage: Passage, hit: Hit) -> StyleFinding:
    words = passage.text[hit.start : hit.end]
    message = _message(rule.message, hit.said or (words,))
    reason = rule.reasons.get(hit.tag) or rule.reasons.get(words.lower(), "")
    return StyleFinding(
        rule=rule.key,
        severity=Severity(rule.severity),
        message=f"{message} {reason}" if reason else message,
        span=passage.place(hit.start, hit.end),
        words=words,
        replacements=hit.replacements,
        source=rule.source,
    )


_VERB = re.compile(r"%(?:\[(\d)\])?[sdvq]|%%")
_LONGEST_SAID = 80


def _message(message: str, said: tuple[str, ...]) -> str:
    """The message with what was found put in, as Go's formatting does: in order, or by number."""
    order = iter(said)

    def put(verb: "re.Match[str]") -> str:
        if verb[0] == "%%":
            return "%"
        number = int(verb[1] or 0)
        found = said[number - 1] if 0 < number <= len(said) else next(order, said[-1])
        return found if len(found) <= _LONGEST_SAID else found[: _LONGEST_SAID - 1] + "…"

    return _VERB.sub(put, message)
