"""Where sentences end and how long they are: rules for Vietnamese and English; other languages follow the English.

It counts; whether a sentence is too long is for the audience's band to say.
"""

import re
from collections.abc import Iterator

from editor.frozen import frozen
from editor.text.blocks import Document, Paragraph, Span
from editor.text.measure import plain_text
from editor.text.walk import every_block

# To add one: in its language, without its last full stop, in lower case. Titles and the like: no sentence ends there.
_LISTED = {
    "en": """mr mrs ms messrs dr prof rev hon gen col lt sgt capt sen rep gov st mt no nos vol fig figs pp ed eds vs cf
        e.g i.e approx est dept univ jan feb mar apr jun jul aug sept sep oct nov dec""",
    "vi": """tp tx tt gs pgs ts ths th.s bs ks ls cn nxb tr đ/c mr mrs ms dr gs.ts pgs.ts ts.bs ths.bs""",
}
_ABBREVIATIONS = {language: frozenset(listed.split()) for language, listed in _LISTED.items()}

# The marks that may end a sentence, what closes around them, and what must follow.
_CLOSING = r"(?:[”’»\"')\]]|[ \u00a0\u202f]»)*+"
_END = re.compile(rf"(?<![.!?…])[.!?…]++{_CLOSING}(?=\s|\Z)|[。！？]++{_CLOSING}|\n+")
_WORD_BEFORE = re.compile(r"[^\s(“\"‘«\[]+\Z")
_OPENING = "“‘«\"'([—–- "


@frozen
class Sentence:
    """`words` are whitespace tokens (syllables in Vietnamese); `block` is the paragraph it stands in."""

    text: str
    words: int
    block: Span


def sentences(text: str, language: str) -> list[Span]:
    """The sentences of plain text, without the white space around them. A line break ends a sentence."""
    found: list[Span] = []
    start = 0
    for end in _END.finditer(text):
        if _ends(text, start, end, language):
            found += _trimmed(text, start, end.end())
            start = end.end()
    return found + _trimmed(text, start, len(text))


def sentences_of(document: Document, language: str) -> Iterator[Sentence]:
    """The sentences of the running text: no headings, tables or code, and no notes."""
    for block in every_block(Document(document.source, document.blocks)):
        if isinstance(block, Paragraph):
            text = plain_text(block)
            for span in sentences(text, language):
                sentence = text[span.start : span.end]
                yield Sentence(sentence, len(sentence.split()), block.span)


def _ends(text: str, start: int, end: "re.Match[str]", language: str) -> bool:
    if end[0][0] == "\n":
        return True
    after = text[end.end() : end.end() + 40].partition("\n")[0].lstrip(_OPENING)
    if after[:1].islower():
        return False
    return not (end[0] == "." and _is_abbreviation(text[max(start, end.start() - 40) : end.start()], language))


def _is_abbreviation(before: str, language: str) -> bool:
    """Whether the full stop after `before` belongs to its last word: a title, an initial, the number of a point."""
    found = _WORD_BEFORE.search(before)
    word = found[0] if found else ""
    if len(word) == 1 and word.isupper():
        return True
    if word.isdecimal() and len(word) <= 3 and word == before.strip():
        return True
    key = language.split("-")[0]
    return word.lower() in _ABBREVIATIONS.get(key, _ABBREVIATIONS["en"])


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    part = text[start:end]
    length = len(part.strip())
    first = start + len(part) - len(part.lstrip())
    return [Span(first, first + length)] if length else []
