"""One hint for a paragraph that was typed without Vietnamese marks, as when the input method is off.

What such a text looks like is `spelling.marks`' affair; here it becomes a finding of the article.
"""

from editor.finding import Finding, Severity
from editor.language.masking import Passage
from editor.language.passages import passages
from editor.language.spelling.marks import is_typed_without_marks
from editor.language.spelling.syllables import skeleton, syllables_by_skeleton
from editor.language.spelling.tokens import words
from editor.text.blocks import Document

CHECK = "unmarked"


def check(document: Document, language: str) -> list[Finding]:
    """One finding for each passage of a Vietnamese article that seems to be typed without marks."""
    if language.split("-")[0].lower() != "vi":
        return []
    return [finding(passage) for passage in passages(document) if is_unmarked(passage)]


def is_unmarked(passage: Passage) -> bool:
    """Whether the words of a passage, without those that are in another language, seem to lack their marks."""
    text = passage.text
    for part, _ in reversed(passage.foreign):
        text = text[: part.start] + " " + text[part.end :]
    return is_typed_without_marks(text) and _share_of_syllables(text) >= _LARGE_SHARE


_LARGE_SHARE = 0.8
"""So many words of such a paragraph could be Vietnamese syllables; in English about half of them could."""


def _share_of_syllables(text: str) -> float:
    every = [skeleton(word.lower()) for word, _ in words(text)]
    known = syllables_by_skeleton()
    return sum(word in known for word in every) / len(every) if every else 0.0


def finding(passage: Passage) -> Finding:
    return Finding(
        CHECK,
        Severity.SHOULD,
        "This paragraph seems to be typed without Vietnamese marks. Switch the input method on and type it again.",
        span=passage.span,
    )
