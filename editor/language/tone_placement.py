"""Where the tone mark of open oa, oe, uy stands: hòa, thủy (old) or hoà, thuỷ (new). Both are right; a house picks one.

It finds what differs from the house's choice and, when a person asks for it, writes the whole text so. Words with a
capital can be names, which are spelled as their owners spell them: these are only proposed, one by one. Code,
addresses and passages in other languages are not looked at.
"""

import re
from collections.abc import Iterator
from enum import StrEnum

from editor.frozen import frozen
from editor.language.masking import Passage
from editor.language.passages import passages
from editor.language.spelling.syllables import legal_syllables
from editor.language.spelling.tones import split_onset, with_tone, without_tone
from editor.text.blocks import Document, Span
from editor.text.markdown import parse

_RIMES = ("oa", "oe", "uy")
_WORD = re.compile(r"[^\W\d_]+")
_MARKED = frozenset("òóỏõọàáảãạèéẻẽẹùúủũụỳýỷỹỵ")


class ToneChoice(StrEnum):
    """What the house wants: hòa, hoà, either, or one of them throughout each article."""

    EITHER = "either"
    OLD = "old"
    NEW = "new"
    CONSISTENT = "consistent"


@frozen
class Placed:
    """A word whose tone mark can stand in two places: `instead` is how the other choice writes it."""

    span: Span
    word: str
    instead: str
    is_old: bool

    @property
    def may_be_name(self) -> bool:
        return self.word != self.word.lower()


@frozen
class Normalised:
    """`text` with `changed` words written the house's way; `proposals` are left as they are, with their place in it."""

    text: str
    changed: int
    proposals: tuple[Placed, ...]


def placed(document: Document) -> list[Placed]:
    """Every word of the article whose tone mark could stand elsewhere, in the order of the text."""
    return [word for passage in passages(document) for word in _in_passage(passage.text, passage)]


def check(document: Document, wanted: ToneChoice) -> list[Placed]:
    """The words that are not as the house wants them; none when it takes either.

    For a consistent article they are the rarer ones; at a draw those of the kind that came second.
    """
    every = placed(document)
    is_old = _is_old_wanted(every, wanted)
    return [] if is_old is None else [word for word in every if word.is_old != is_old]


def normalise(text: str, wanted: ToneChoice) -> Normalised:
    """The Markdown `text` (after `normalise.clean`) as the house wants it, names apart."""
    parts: list[str] = []
    proposals: list[Placed] = []
    at = changed = 0
    for word in check(parse(text), wanted):
        if word.may_be_name:
            proposals.append(word)
        else:
            parts += [text[at : word.span.start], word.instead]
            at = word.span.end
            changed += 1
    # The two spellings have the same length, so the places of proposals still hold.
    return Normalised("".join(parts) + text[at:], changed, tuple(proposals))


def _is_old_wanted(every: list[Placed], wanted: ToneChoice) -> bool | None:
    match wanted:
        case ToneChoice.OLD:
            return True
        case ToneChoice.NEW:
            return False
        case ToneChoice.CONSISTENT if every:
            old = sum(word.is_old for word in every)
            return old > len(every) - old or (old * 2 == len(every) and every[0].is_old)
        case _:
            return None


def _in_passage(text: str, passage: Passage) -> Iterator[Placed]:
    for found in _WORD.finditer(text):
        word = found[0]
        if _MARKED.isdisjoint(word.lower()) or any(
            part.start < found.end() and found.start() < part.end for part, _ in passage.foreign
        ):
            continue
        span = passage.place(*found.span())
        one = _placed(word, span)
        # A word with marks of Markdown inside cannot be replaced as a whole.
        if one and span.end - span.start == len(word):
            yield one


def _placed(word: str, span: Span) -> Placed | None:
    lowered = word.lower()
    bare, tone = without_tone(lowered)
    if not tone or split_onset(bare)[1] not in _RIMES:
        return None
    old, new = with_tone(bare, tone, is_old=True), with_tone(bare, tone, is_old=False)
    if lowered not in (old, new) or legal_syllables().isdisjoint((old, new)):
        return None
    instead = new if lowered == old else old
    return Placed(span, word, _in_case(word, instead), lowered == old)


def _in_case(word: str, instead: str) -> str:
    return "".join(b.upper() if a.isupper() else b for a, b in zip(word, instead, strict=True))
