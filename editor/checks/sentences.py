"""Where one sentence ends and the next begins, in Vietnamese and English. It reads plain words and no Markdown."""

import re
from collections.abc import Iterator

# To add one: an abbreviation without its last full stop, in small letters, that stands in the middle of a sentence.
ABBREVIATIONS = frozenset(
    {
        *("mr", "mrs", "ms", "dr", "prof", "st", "vs", "e.g", "i.e", "cf", "approx", "gen", "col", "ave", "u.s", "u.n"),
        *("jan", "feb", "mar", "apr", "aug", "sept", "oct", "nov", "dec"),
        *("tp", "tx", "tt", "gs", "pgs", "ts", "ths", "ks", "bs", "kts", "gs.ts", "pgs.ts", "nxb", "ubnd"),
    }
)
# To add one: as above, when it is an abbreviation only in front of a number.
BEFORE_NUMBERS = frozenset({"no", "nos", "fig", "vol", "p", "pp", "tr", "đt"})

_NEAR = 20
"""So many characters around a full stop tell what it is."""

_END = re.compile(r"[.!?…]+[”’\"')\]»]*(?=\s+[“‘\"'(\[«–—-]?\s*[^\W_a-z]|\s*\Z)")


def sentences(text: str) -> Iterator[str]:
    """The sentences of a paragraph, without the space between them.

    A sentence ends at . ! ? or … when what follows does not go on in small letters and what precedes is neither an
    abbreviation nor a single initial.
    """
    start = 0
    for match in _END.finditer(text):
        following = text[match.end() : match.end() + _NEAR].lstrip(" \n\t“‘\"'([«–—-")[:1]
        if following.islower() or (
            match[0] == "." and _is_short(text[max(start, match.start() - _NEAR) : match.start()], following)
        ):
            continue
        sentence = text[start : match.end()].strip()
        if sentence:
            yield sentence
        start = match.end()
    rest = text[start:].strip()
    if rest:
        yield rest


def _is_short(before: str, following: str) -> bool:
    words = before.split()
    last = words[-1].lstrip("“‘\"'([«") if words else ""
    if last.casefold() in BEFORE_NUMBERS and following.isdigit():
        return True
    return last.casefold() in ABBREVIATIONS or (len(last) == 1 and last.isupper())
