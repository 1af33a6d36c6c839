"""The words of a passage that are to be spelled: numbers, dates, addresses and names of files are passed over.

Marks of Markdown are gone already (editor.language.masking). It judges no word.
"""

import re
from collections.abc import Iterator

from editor.language.masking import UNREAD
from editor.text.blocks import Span

# Python's \w leaves out the marks that are set over a letter: in decomposed Vietnamese, in Arabic and in Hindi.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u0900-\u0903\u093a-\u094f"
)
_JOINERS = "\u200c\u200d\u00ad"
_LETTER = rf"[\w{_MARKS}{_JOINERS}]"

# To add a unit: put it here. It is passed over after a number.
_UNITS = (
    "mm cm dm km ha mg kg ml cl dl hl kb mb gb tb kwh mwh gwh kw mw gw hz khz mhz ghz kcal cal ppm rpm kmh mph usd vnd "
    "eur am pm th st nd rd ft lb lbs oz px pt bar psi mah lux dba db nm tr đ"
).split()

_TOKEN = re.compile(
    # 30/2020/NĐ-CP, 05/03/2020, 1,5%, 20kg, 12-NQ/TW; and a unit after it
    rf"\d{_LETTER}*(?:[.,:](?=\d){_LETTER}+|[/–-]{_LETTER}+)*%?"
    rf"(?:[ \u00a0](?:{'|'.join(_UNITS)})[²³]?(?:/\w+)?(?!{_LETTER}))?"
    rf"|(?P<word>[^\W\d_]{_LETTER}*(?:['’‑·-]{_LETTER}+)*)",
    re.IGNORECASE,
)
_CHAIN = re.compile(rf"{_LETTER}+(?:[.@/-]{_LETTER}+)*")
# To add an ending of an address or a file's name: put it here.
_ENDINGS = frozenset(
    (
        "vn com org net edu gov info biz io eu uk us fr de es it pt ru nl jp cn kr au ca ch "
        "doc docx xls xlsx ppt pptx pdf odt txt md csv html htm jpg jpeg png gif svg webp mp3 mp4 wav zip rar py desk"
    ).split()
)
_BESIDE = frozenset(f"{UNREAD}@#_\\")
"""What makes a word a part of something else: code, a handle, a hashtag, a file's name."""


def words(text: str) -> Iterator[tuple[str, Span]]:
    """(word, place) of each word of plain text that is to be spelled."""
    passed = 0
    for found in _TOKEN.finditer(text):
        word = found["word"]
        start, end = found.span()
        if not word or start < passed:
            continue
        if text[end : end + 1] == "." and text[end + 1 : end + 2].isalnum():
            chain = _CHAIN.match(text, start)
            if chain and chain[0].partition("/")[0].rpartition(".")[2].lower() in _ENDINGS:
                passed = chain.end()
                continue
        if (start and text[start - 1] in _BESIDE) or (end < len(text) and text[end] in _BESIDE):
            continue
        yield word, Span(start, end)


def begins_sentence(text: str, start: int) -> bool:
    """Whether the word at `start` is the first of its sentence, its cell or its line."""
    before = text[max(0, start - 12) : start].rstrip(" \u00a0\"'“”‘’«»([*_-–—")
    return not before or before[-1] in ".!?…:;|\n\t" or before.isspace()
