"""Rules about words: those that should not be there, and those for which there are better ones."""

import re
from collections.abc import Sequence

from editor.language.style.check import Check, Phrase, choice, whole
from editor.language.style.pattern_tree import Group, Series, parse
from editor.language.style.patterns import Pattern
from editor.language.style.reading import Hit, Reading
from editor.language.style.rule import Rule
from editor.text.capitals import in_place_of

_GROUP = re.compile(r"\$\{?(\d{1,2})\}?")


class Existence(Check):
    """`tokens`, or `raw` with `tokens` behind it (before it with `append`)."""

    def __init__(self, rule: Rule) -> None:
        super().__init__(rule)
        if not rule.raw:
            for token in rule.tokens:
                self._add(parse(token), token)
            return
        raw = parse("".join(rule.raw))
        tokens = choice([parse(token) for token in rule.tokens]) if rule.tokens else Series(())
        tokens = whole(tokens) if rule.tokens and not rule.is_nonword else Group("?:", tokens)
        raw = Group("?:", raw)
        node = Series((tokens, raw) if rule.appends_raw else (raw, tokens))
        self._patterns.append((Pattern(node, rule.ignores_case), ""))

    def look(self, reading: Reading, found: Sequence[Phrase]) -> list[Hit]:
        hits = []
        for start, end, tag, _ in self._matches(reading, found):
            start, end = _trimmed(reading.text, start, end)
            observed = reading.text[start:end]
            hits.append(Hit(start, end, (observed,), self._replacements(observed), tag))
        return hits

    def _replacements(self, observed: str) -> tuple[str, ...]:
        match self.rule.action:
            case "remove":
                return ("",)
            case "replace":
                return tuple(in_place_of(observed, wanted) for wanted in self.rule.replacements)
            case _:
                return ()


class Substitution(Check):
    """`swap`: what stands there, what should; several answers with `|` between them, groups as `$1`."""

    def __init__(self, rule: Rule) -> None:
        super().__init__(rule)
        for number, (wrong, right) in enumerate(rule.swap):
            node = parse(wrong)
            if _GROUP.search(right):
                pattern = Pattern(node if rule.is_nonword else whole(node), rule.ignores_case)
                self._patterns.append((pattern, str(number)))
            else:
                self._add(node, str(number))

    def look(self, reading: Reading, found: Sequence[Phrase]) -> list[Hit]:
        hits = []
        for start, end, tag, match in self._matches(reading, found):
            observed = reading.text[start:end]
            wrong, right = self.rule.swap[int(tag)]
            answers = [self._answer(observed, one, match) for one in right.split("|")]
            if not any(_is_same(observed, answer) for answer in answers):
                hits.append(Hit(start, end, (self._joined(answers), observed), tuple(answers), wrong))
        return hits

    def _answer(self, observed: str, wanted: str, match: "re.Match[str] | None") -> str:
        if match is not None:
            wanted = _GROUP.sub(lambda group: _captured(match, int(group[1])), wanted)
        return in_place_of(observed, wanted) if self.rule.ignores_case else wanted

    def _joined(self, answers: Sequence[str]) -> str:
        """Several answers, apart in the message as its own quotation marks are."""
        for around in ("“%s”", "'%s'", '"%s"', "‘%s’", "«%s»"):
            if around in self.rule.message:
                return f"{around[-1]}, {around[0]}".join(answers)
        return ", ".join(answers)


def _captured(match: "re.Match[str]", number: int) -> str:
    try:
        return match[number] or ""
    except IndexError:
        return ""


def _is_same(observed: str, answer: str) -> bool:
    """Nothing to mend; in a line of capitals a rule about capitals has nothing to say."""
    return observed == answer or (len(observed) > 1 and observed.isupper() and answer.upper() == observed)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the space at both ends, unless the hit is nothing else."""
    words = text[start:end]
    if not words.strip():
        return start, end
    return start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))
