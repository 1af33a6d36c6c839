"""Patterns that run: compiled when they are first needed, stopped when they take too long.

`phrases` and `needed` say of a pattern what need not be left to a regular expression: the few phrases that it is
short for, and the letters without which it cannot match.
"""

import re
from functools import cached_property
from itertools import product
from time import thread_time
from typing import Any

from editor.language.style.pattern_tree import (
    Choice,
    Edge,
    Exact,
    Group,
    Node,
    OneOf,
    Repeat,
    Series,
    Space,
    Unfit,
    written,
)

MOST_SECONDS = 0.1
"""Processor time that one search in one passage may take; an honest pattern needs less than a thousandth of it."""
MOST_PHRASES = 64
MOST_NEEDED = 24


class Stalled(Exception):
    """A search was stopped because it took too long."""


class Pattern:
    """A regular expression over a tree that `pattern_tree.parse` has found fit.

    `needed` are letters of which every match holds some (none when that is not known); `seconds` is the processor time
    that its searches have taken so far, `characters` how much they have read.
    """

    def __init__(self, node: Node, ignores_case: bool) -> None:
        self._source = written(node)
        self._ignores_case = ignores_case
        needed = needed_letters(node)
        self.needed = tuple(needed) if needed and len(needed) <= MOST_NEEDED else ()
        self.seconds = 0.0
        self.characters = 0

    @cached_property
    def _compiled(self) -> Any:
        import regex

        try:
            return regex.compile(self._source, regex.MULTILINE | (regex.IGNORECASE if self._ignores_case else 0))
        except (regex.error, OverflowError, RecursionError, ValueError):
            raise Unfit from None

    def compile(self) -> None:
        """Raises `Unfit` when the engine cannot read it, as with a reference to a group that is not there."""
        _ = self._compiled

    def find(self, text: str, lowered: str) -> "list[re.Match[str]]":
        """The matches in `text` that are not empty; `lowered` is the text in lower case. May raise `Stalled`."""
        if self.needed and not any(letters in lowered for letters in self.needed):
            return []
        before = thread_time()
        try:
            every = self._compiled.finditer(text, timeout=MOST_SECONDS)
            return [found for found in every if found.end() > found.start()]
        except TimeoutError:
            raise Stalled from None
        finally:
            self.characters += len(text)
            self.seconds += thread_time() - before


def phrases(node: Node) -> tuple[str, ...] | None:
    """All texts that the pattern matches, when these are a few phrases; None when they are not."""
    found = _expanded(node)
    if found is None or not all(_is_phrase(phrase) for phrase in found):
        return None
    return tuple(dict.fromkeys(" ".join(phrase.split()) for phrase in found))


def _is_phrase(text: str) -> bool:
    """Begins and ends as a word does: then the edges of words in the pattern are those of the phrase."""
    return bool(text) and text[0].isalnum() and text[-1].isalnum() and not any(ord(letter) < 32 for letter in text)


def _expanded(node: Node) -> list[str] | None:
    match node:
        case Exact():
            return [node.letter]
        case Space():
            return [" "]
        case OneOf():
            return list(node.letters) or None
        case Group() if node.opening in ("", "?:"):
            return _expanded(node.inner)
        case Repeat():
            return _expanded_repeat(node)
        case Series():
            return _expanded_series(node.parts)
        case Choice():
            options = [_expanded(option) for option in node.options]
            everything = [text for option in options if option is not None for text in option]
            return everything if None not in options and len(everything) <= MOST_PHRASES else None
        case _:
            return None


def _expanded_repeat(node: Repeat) -> list[str] | None:
    if isinstance(node.inner, Space) and (node.least, node.most) == (1, None):
        return [" "]
    inner = _expanded(node.inner)
    return [*inner, ""] if inner is not None and (node.least, node.most) == (0, 1) else None


def _expanded_series(parts: tuple[Node, ...]) -> list[str] | None:
    # The edges of the whole are implied by a phrase.
    while parts and isinstance(parts[0], Edge):
        parts = parts[1:]
    while parts and isinstance(parts[-1], Edge):
        parts = parts[:-1]
    texts = [""]
    for part in parts:
        options = _expanded(part)
        if options is None or len(texts) * len(options) > MOST_PHRASES:
            return None
        texts = [before + option for before, option in product(texts, options)]
    return texts


def needed_letters(node: Node) -> set[str] | None:
    """Texts in lower case of which every match holds at least one; None when nothing can be said."""
    match node:
        case Exact():
            return {node.letter.lower()}
        case OneOf():
            return {letter.lower() for letter in node.letters} or None
        case Group() if node.opening[:2] in ("", "?:", "?P", "?i") or (
            node.opening[:2] == "?<" and node.opening[2] not in "=!"
        ):
            return needed_letters(node.inner)
        case Repeat():
            return needed_letters(node.inner) if node.least else None
        case Choice():
            options = [needed_letters(option) for option in node.options]
            return None if None in options else {text for option in options if option for text in option}
        case Series():
            return _needed_in_series(node.parts)
        case _:
            return None


def _needed_in_series(parts: tuple[Node, ...]) -> set[str] | None:
    """The best that one of the parts asks for; letters in a row are one text."""
    candidates: list[set[str]] = []
    run = ""
    for part in parts:
        if isinstance(part, Exact):
            run += part.letter.lower()
            continue
        candidates += [{run}] if run else []
        run = ""
        found = needed_letters(part)
        candidates += [found] if found else []
    candidates += [{run}] if run else []
    # A space is everywhere; a long text is rare; few texts are quickly looked for.
    telling = [one for one in candidates if all(text.strip() for text in one)]
    return max(telling, key=lambda one: (min(map(len, one)), -len(one)), default=None)
