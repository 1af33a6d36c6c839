"""Where one sentence ends and the next begins, in Vietnamese and English. It reads plain words and no Markdown."""

import re
from collections.abc import Iterator

# To add one: an abbreviation without its last full stop, in small letters, that stands in the middle of a sentence.
ABBREVIATIONS = frozenset(
    {
        *("mr", "mrs", "ms", "dr", "prof", "st", "no", "nos", "fig", "vs", "e.g", "i.e", "cf", "approx", "gen", "col"),
        *("jan", "feb", "mar", "apr", "aug", "sept", "oct", "nov", "dec", "ave", "p", "pp", "vol", "a.m", "p.m", "u.s"),
        *("tp", "tx", "tt", "q", "h", "gs", "pgs", "ts", "ths", "ks", "bs", "ths.bs", "gs.ts", "pgs.ts", "nxb", "tr"),
        *("đ", "ubnd", "st", "kts", "cn", "dt", "đt", "số"),
    }
)

_END = re.compile(r"[.!?…]+[”’\"')\]»]*(?=\s+[“‘\"'(\[«–—-]?\s*[^\W_a-z]|\s*\Z)")


def sentences(text: str) -> Iterator[str]:
    """The sentences of a paragraph, without the space between them.

    A sentence ends at . ! ? or … when what follows does not go on in small letters and what precedes is neither an
    abbreviation nor a single initial.
    """
    start = 0
    for match in _END.finditer(text):
        if match[0] == "." and _is_short(text[start : match.start()]):
            continue
        following = text[match.end() :].lstrip(" \n\t“‘\"'([«–—-")[:1]
        if following.islower():
            continue
        sentence = text[start : match.end()].strip()
        if sentence:
            yield sentence
        start = match.end()
    rest = text[start:].strip()
    if rest:
        yield rest


def _is_short(before: str) -> bool:
    words = before.split()
    last = words[-1].lstrip("“‘\"'([«").casefold() if words else ""
    return last in ABBREVIATIONS or (len(last) == 1 and last.isalpha())
