"""Vietnamese in the font encodings from before Unicode: recognised by what it spells, and turned into Unicode.

TCVN3 is the set of the .Vn fonts (TCVN 5712:1993, VN3: small letters with marks, and capitals only of those without a
tone); VNI is the set of the VNI fonts for Windows, in which a letter is followed by its marks. Text in them arrives as
letters of Latin-1, for example "ViÖt Nam" or "Vieät Nam". It changes nothing by itself: the converted text is offered.
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from editor.frozen import frozen
from editor.language.spelling.syllables import legal_syllables


class Encoding(StrEnum):
    TCVN3 = "TCVN3"
    VNI = "VNI"


@frozen
class Converted:
    """`text` in Unicode; `encodings` are those that were met, `lines` how many lines were changed."""

    text: str
    encodings: tuple[Encoding, ...]
    lines: int


# --- the tables -----------------------------------------------------------------------------------------------------

# The published chart: from 0xB5 on, in this order; 0xA1 to 0xAE hold the letters without a tone.
_TCVN3_TONELESS = dict(zip(range(0xA1, 0xAF), "ĂÂÊÔƠƯĐăâêôơưđ", strict=True))
_TCVN3_ROWS = {
    0xB5: "àảãáạ",
    0xBB: "ằẳẵắ",
    0xC6: "ặầẩẫấậè",
    0xCE: "ẻẽéẹềểễếệìỉ",
    0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờởỡớợù",
    0xF1: "ủũúụừửữứựỳỷỹýỵ",
}
_TCVN3 = {
    **{chr(code): letter for code, letter in _TCVN3_TONELESS.items()},
    **{chr(start + at): letter for start, row in _TCVN3_ROWS.items() for at, letter in enumerate(row)},
    "\u03bc": "à",  # the micro sign as some programs write it
}

# VNI: the mark of each tone behind the letter, in the order grave, acute, hook, tilde, dot below.
_VNI_MARKS = {"": "øùûõï", "circumflex": "àáåãä", "breve": "èéúüë"}
_VNI_FAMILIES = {
    "a": ("", "àáảãạ"),
    "â": ("circumflex", "ầấẩẫậ"),
    "ă": ("breve", "ằắẳẵặ"),
    "e": ("", "èéẻẽẹ"),
    "ê": ("circumflex", "ềếểễệ"),
    "o": ("", "òóỏõọ"),
    "ô": ("circumflex", "ồốổỗộ"),
    "ơ": ("", "ờớởỡợ"),
    "u": ("", "ùúủũụ"),
    "ư": ("", "ừứửữự"),
    "y": ("", "ỳýỷỹ"),
}
_VNI_BASES = {"â": "a", "ă": "a", "ê": "e", "ô": "o", "ơ": "ô", "ư": "ö"}
_VNI_TONELESS = {"aâ": "â", "aê": "ă", "eâ": "ê", "oâ": "ô", "ô": "ơ", "ö": "ư", "ñ": "đ"}
_VNI_ALONE = {"ì": "ì", "í": "í", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


@cache
def _vni() -> Mapping[str, str]:
    small = {**_VNI_TONELESS, **_VNI_ALONE}
    for letter, (family, toned) in _VNI_FAMILIES.items():
        for mark, result in zip(_VNI_MARKS[family], toned, strict=False):
            small[_VNI_BASES.get(letter, letter) + mark] = result
    table = dict(small)
    for written, letter in small.items():
        table[written.upper()] = letter.upper()
        # A capital with the mark of a small letter, as in "Aùnh".
        table[written[0].upper() + written[1:]] = letter.upper()
    return table


_VNI_PIECE = re.compile(
    r"[AEOaeo][ÂÊâê]|[AEOUYÔÖaeouyôö][ØÙÛÕÏøùûõï]|[AEOaeo][ÀÁÅÃÄàáåãä]|[Aa][ÈÉÚÜËèéúüë]|[ÔÖÑÌÍÆÓÒÎôöñìíæóòî]"
)
_TCVN3_PIECE = re.compile("[" + "".join(_TCVN3) + "]")
_WORD = re.compile(r"[^\W\d_]+")
# In TCVN3 some letters are no letters in Latin-1: "·" is ã, "­" is ư.
_TCVN3_WORD = re.compile("(?:[^\\W\\d_]|[" + re.escape("".join(_TCVN3)) + "])+")
_WORDS = {Encoding.TCVN3: _TCVN3_WORD, Encoding.VNI: _WORD}

_FEWEST = 2
_LARGE_SHARE = 0.75


def recognise(text: str) -> Encoding | None:
    """The encoding that a paragraph is in, when most of its words with marks are syllables only in that encoding."""
    shares = {encoding: _share(text, encoding) for encoding in Encoding}
    best = max(Encoding, key=lambda encoding: shares[encoding][::-1])
    count, share = shares[best]
    return best if count >= _FEWEST and share >= _LARGE_SHARE else None


def convert(text: str) -> Converted:
    """Each line in its own encoding; a short line follows the others. What is in none of them stays as it is."""
    lines = text.split("\n")
    known = [recognise(line) for line in lines]
    met = [encoding for encoding in Encoding if encoding in known]
    changed = 0
    for at, line in enumerate(lines):
        encoding = known[at] or next((one for one in met if _fits(line, one)), None)
        if encoding:
            lines[at] = decode(line, encoding)
            changed += lines[at] != line
    return Converted("\n".join(lines), tuple(met), changed)


def decode(text: str, encoding: Encoding) -> str:
    """`text` in Unicode. Words that hold letters beyond Latin-1 are Unicode already and stay."""
    if encoding is Encoding.VNI:
        return _WORD.sub(lambda word: word[0] if _is_unicode(word[0]) else _decode_vni(word[0]), text)
    is_loud = _is_in_capitals(text)
    return _begun(_TCVN3_WORD.sub(lambda word: _decode_tcvn3(word[0], is_loud), text))


def _decode_vni(word: str) -> str:
    table = _vni()
    return _VNI_PIECE.sub(lambda piece: table.get(piece[0], piece[0]), word)


def _decode_tcvn3(word: str, is_loud: bool) -> str:
    if _is_unicode(word):
        return word
    decoded = _with_lost_letter(_TCVN3_PIECE.sub(lambda piece: _TCVN3[piece[0]], word))
    capitals = sum(letter.isascii() and letter.isupper() for letter in word)
    is_small = any(letter.isascii() and letter.islower() for letter in word)
    # The fonts of capitals show small letters as capitals, so those with a tone arrive small.
    return decoded.upper() if not is_small and (capitals > 1 or is_loud) else decoded


_AFTER_LOST = re.compile(r"(?<![ưƯ])[ơờớởỡợ]", re.IGNORECASE)


def _with_lost_letter(word: str) -> str:
    """With its ư, which TCVN3 writes as a soft hyphen: browsers and mail drop those, and "n­íc" arrives as "níc"."""
    found = _AFTER_LOST.search(word)
    if not found or word.lower() in legal_syllables():
        return word
    restored = f"{word[: found.start()]}ư{word[found.start() :]}"
    return restored if restored.lower() in legal_syllables() else word


_SENTENCE_START = re.compile(
    r"((?:\A|[.!?…:]\s+)[“\"(]?)([àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ])"
)


def _begun(decoded: str) -> str:
    """A letter that TCVN3 has no capital for gets one where a sentence begins."""
    return _SENTENCE_START.sub(lambda found: found[1] + found[2].upper(), decoded)


def _is_in_capitals(text: str) -> bool:
    letters = [letter for letter in text if letter.isascii() and letter.isalpha()]
    return len(letters) > 1 and all(letter.isupper() for letter in letters)


def _is_unicode(word: str) -> bool:
    return any(letter > "\xff" and letter != "\u03bc" for letter in word)


def _share(text: str, encoding: Encoding) -> tuple[int, float]:
    """How many words are syllables only after decoding, and their share of those that tell anything.

    A word that is a syllable both ways tells nothing. Where much of a line is Unicode, its words are left to that.
    """
    legal = legal_syllables()
    good = bad = in_unicode = 0
    for found in _WORDS[encoding].finditer(text):
        word = found[0]
        if _is_unicode(word):
            in_unicode += 1
        elif not word.isascii():
            before = word.lower() in legal
            after = _decoded_word(word, encoding).lower() in legal
            good += after and not before
            bad += not after
    if in_unicode > good:
        return 0, 0.0
    return good, good / (good + bad) if good else 0.0


def _decoded_word(word: str, encoding: Encoding) -> str:
    return _decode_vni(word) if encoding is Encoding.VNI else _decode_tcvn3(word, is_loud=False)


def _fits(line: str, encoding: Encoding) -> bool:
    """Whether a line that is too short to tell can be in the encoding that other lines are in."""
    return _share(line, encoding)[1] == 1.0
