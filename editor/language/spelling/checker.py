"""The spell checker of an article: finds the words to look at in a line, a passage or a whole article, and suggests.

    checker = SpellChecker(Spelling(language="vi", second_language="en"))   # in a worker: it reads lists
    findings = checker.check("Chúng tôi đuợc mời.")                          # anywhere: a tenth of a millisecond

It changes no text and keeps nothing but what it was told when it was made; other words or settings need another one.
"""

import re
from collections.abc import Iterator
from dataclasses import field

from editor.frozen import frozen
from editor.language.masking import Passage, passage, pieces_of
from editor.language.passages import LONGEST, passages
from editor.language.spelling import engines
from editor.language.spelling.engine import Suggestion, Verdict
from editor.language.spelling.judgement import Judgement, TonePlacement
from editor.language.spelling.marks import is_typed_without_marks
from editor.language.spelling.suggestions import suggestions
from editor.language.spelling.tokens import begins_sentence, words
from editor.language.spelling.variants import Variant
from editor.language.spelling.word_lists import WordLists
from editor.text.blocks import Document, Span

_DIRECTIVE = re.compile(r"[ \t>]*:{3,}[ \t]*[\w-]*")
_MOST_REMEMBERED = 50_000


@frozen
class SpellFinding:
    """A word to look at; `span` is its place in the source that was checked, in code points."""

    span: Span
    word: str
    verdict: Verdict


@frozen
class Spelling:
    """What a checker is made for. `second_language` is asked about words that the language does not have."""

    language: str
    second_language: str = ""
    variant: Variant = Variant.EITHER
    tones: TonePlacement = TonePlacement.EITHER
    lists: WordLists = field(default_factory=WordLists)


class SpellChecker:
    """Making one makes its engines too, which takes up to a second the first time: do it in a worker."""

    def __init__(self, spelling: Spelling) -> None:
        self.spelling = spelling
        self._judgement = _judgement(spelling)
        self._verdicts: dict[str, Verdict] = {}
        self._abroad: dict[str, Judgement] = {}
        self.languages_to_make: set[str] = set()
        """Languages of passages that were met and whose engines nobody has had made: `engines.engine` makes them."""

    @property
    def is_spoken(self) -> bool:
        """False when there is no engine for the language: then nothing is ever found."""
        return self._judgement is not None

    def check(self, line: str, start: int = 0, end: int | None = None) -> list[SpellFinding]:
        """The findings of one line or paragraph of Markdown that stands in no block of code and in no head.

        Of a line that is longer than any screen, say with `start` and `end` which part is wanted: the findings are
        those of the pieces of 8,000 code points which that part touches.
        """
        found: list[SpellFinding] = []
        directive = _DIRECTIVE.match(line)
        last = len(line) if end is None else end
        for piece in pieces_of(line, LONGEST):
            if piece.end > start and piece.start < last:
                first = max(piece.start, directive.end()) if directive else piece.start
                found += self.check_passage(passage(line, Span(min(first, piece.end), piece.end)))
        return found

    def check_document(self, document: Document) -> list[SpellFinding]:
        """The findings of a whole article, in the order of its text; those of the notes come last."""
        return [finding for one in passages(document) for finding in self.check_passage(one)]

    def check_passage(self, one: Passage) -> list[SpellFinding]:
        """The findings of a passage. One that was typed without marks has none: that is one hint, not one a word."""
        if self._judgement is None:
            return []
        found = list(self._findings(one))
        if self._judgement.language == "vi" and found and is_typed_without_marks(one.text):
            return []
        return found

    def _findings(self, one: Passage) -> Iterator[SpellFinding]:
        text, remembered = one.text, self._verdicts
        for word, place in words(text):
            verdict = remembered.get(word)
            if verdict is None:
                verdict = self._remember(word)
            if verdict is Verdict.OK and not one.foreign:
                continue
            if one.foreign:
                verdict = self._verdict_abroad(one, word, place, verdict)
            if verdict is Verdict.ERROR and self._may_be_name(word, text, place):
                verdict = Verdict.RARE
            if verdict is not Verdict.OK:
                yield SpellFinding(one.place(place.start, place.end), word, verdict)

    def _remember(self, word: str) -> Verdict:
        if len(self._verdicts) > _MOST_REMEMBERED:
            self._verdicts.clear()
        assert self._judgement
        verdict = self._verdicts[word] = self._judgement.of(word)
        return verdict

    def _verdict_abroad(self, one: Passage, word: str, place: Span, verdict: Verdict) -> Verdict:
        """The verdict on a word that may stand in a passage of another language; no engine is waited for."""
        for span, tag in one.foreign:
            if span.start <= place.start < span.end:
                judgement = self._judgement_abroad(engines.base_language(tag))
                return judgement.of(word) if judgement else Verdict.OK
        return verdict

    def _judgement_abroad(self, language: str) -> Judgement | None:
        if language not in self._abroad:
            engine = engines.made_engine(language)
            if engine is None:
                if engines.is_spoken(language):
                    self.languages_to_make.add(language)
                return None
            self._abroad[language] = Judgement(language, engine, lists=self.spelling.lists)
        return self._abroad[language]

    def _may_be_name(self, word: str, text: str, place: Span) -> bool:
        """A capital within a sentence: a name that no list has. Vietnamese has its own rule for them."""
        assert self._judgement
        lists = self._judgement.lists
        if self._judgement.language in ("vi", "de") or not word[:1].isupper() or word in lists.wrong:
            return False
        return word.lower() not in lists.wrong and not begins_sentence(text, place.start)

    def suggest(self, word: str, most: int = 5) -> list[Suggestion]:
        """What to write instead of a word that was found, the likeliest first. Up to 0.1 s: ask in a worker."""
        if self._judgement is None:
            return []
        return suggestions(self._judgement, word, most)


def _judgement(spelling: Spelling) -> Judgement | None:
    engine = engines.engine(spelling.language)
    if engine is None:
        return None
    second = engines.base_language(spelling.second_language)
    language = engines.base_language(spelling.language)
    return Judgement(
        language,
        engine,
        second_language=second,
        second=engines.engine(second) if second and second != language else None,
        variant=spelling.variant,
        tones=spelling.tones,
        lists=spelling.lists,
    )
