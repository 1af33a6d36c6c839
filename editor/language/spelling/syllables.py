"""The legal syllables of Vietnamese, built from onsets, rimes and tones. It knows nothing of words or of frequency.

A syllable is onset + rime + tone. Source of the rules: the spelling of quốc ngữ as taught (c/k/q, g/gh, ng/ngh before
front vowels; stop codas only with sắc or nặng); the tables below were held against 116,000 tokens of printed text.
Both placements of the tone mark in oa, oe and uy (hòa, hoà) are legal here: which one to use is house style.

To add a rime: put it in `RIMES`; if only some onsets take it, in `RARE_RIMES` with those onsets instead.
"""

from collections import defaultdict
from functools import cache

from editor.language.spelling.tones import TONES, place_tone, without_tone

ONSETS = tuple("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split())

RIMES = frozenset(
    (
        "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
        "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu "
        "i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu "
        "o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oat oay oăc oăn oăng oăt oe oen oet "
        "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
        "u ua uc ui um un ung up ut uân uât uây uê uôc uôi uôm uôn uông uôt uy uyên uyêt "
        "ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu"
    ).split()
)
"""Rimes that any onset can take, without a tone, as they are spelled after a consonant letter."""

RARE_RIMES = {
    "y": "h k l m s t v",
    "oao": "ng",
    "oap": "ng",
    "oăm": "h kh ng x",
    "oeo": "kh ng",
    "oong": "b c g l m x",
    "ooc": "m r t c",
    "uau": "",
    "uâng": "b kh",
    "uêch": "h kh ng t tr",
    "uênh": "ch h kh l th x",
    "uơ": "h kh q th",
    "uya": "kh",
    "uych": "h",
    "uynh": "h kh l",
    "uyn": "t v l d",
    "uyp": "t",
    "uyt": "b h s t x l",
    "uyu": "kh",
    "ưm": "h",
    "ưn": "h",
    "ơng": "",
    "eng": "",
    "êng": "",
    "iêng": "",
}
"""Rimes that stand only after the onsets named here (besides those in `RIMES`)."""

BARE_RIMES = frozenset(
    (
        "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âm ân âng âp ât âu ây e ec em en eng eo ep et "
        "ê êch êm ênh êm i ich im in inh iu ia o oc oi om on ong op ot oa oai oan oang oanh oe oăng oăt oap "
        "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơt u ua uc ui um un ung up ut uât uân uê uơ uôm uôn uông uôt uy uyên uych "
        "uynh uyt ư ưa ưc ưng ưng ưt ưu ươc ươm ươn ương ươp ươt y yêm yên yêng yêt yêu oac oăc oet oen oeo ưi ưm it "
        "ip âc êt êu ên oat"
    ).split()
)
"""Rimes of syllables that begin with a vowel."""

AFTER_QU = frozenset(
    (
        "a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây âu e en eng eo et ê ên ênh êch êt êu "
        "y ynh yt yên yêt ych yn yp i it in ôc ơ ơi ơn ơt"
    ).split()
)
"""What follows `qu`, whose u is the glide of the rime."""

AFTER_GI = frozenset(
    (
        "a ac ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e em eo en ep et ec êc êm ên "
        "êng êt êu êp o oc oi om on ong op ot oăng ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut "
        "uôc uôi uôm uôn uông uôt ư ưa ưc ưng ưt ươc ươi ươm ươn ương ươp ươt i in"
    ).split()
)
"""What follows `gi`, whose i belongs to the rime when that begins with ê (giếng) and is the whole vowel in gì, gìn."""

LABIALS = frozenset("b m p ph v".split())
"""Onsets that do not take a glide, but for loans such as voan."""

GLIDE_LOANS = frozenset(
    {
        ("v", "oan"),
        ("b", "oong"),
        ("m", "ooc"),
        ("m", "oong"),
        ("b", "uâng"),
        ("b", "uyt"),
        ("v", "uyn"),
        ("m", "oay"),
        ("b", "oa"),
        ("v", "oa"),
    }
)

FRONT = frozenset("eêiy")
STOPS = ("c", "ch", "p", "t")

_GLIDES = ("oa", "oe", "uy", "uê", "uơ", "uâ", "oă", "oo")


def _fits(onset: str, rime: str) -> bool:
    """Whether `onset` and `rime` may stand together and are spelled so."""
    is_front = rime[0] in FRONT
    if onset == "c" and rime[:2] in _GLIDES and not rime.startswith("oo"):
        return False  # the sound is there, but it is spelled qu
    if onset in ("c", "g", "ng"):
        return not is_front
    if onset in ("k", "gh", "ngh"):
        return is_front
    if onset in LABIALS and rime[:2] in _GLIDES:
        return (onset, rime) in GLIDE_LOANS
    return True


def _pairs() -> set[tuple[str, str]]:
    pairs = {("", rime) for rime in BARE_RIMES}
    pairs |= {("qu", rime) for rime in AFTER_QU}
    pairs |= {("gi", rime) for rime in AFTER_GI}
    plain = [onset for onset in ONSETS if onset not in ("qu", "gi")]
    pairs |= {(onset, rime) for onset in plain for rime in RIMES if _fits(onset, rime)}
    pairs |= {(onset, rime) for rime, onsets in RARE_RIMES.items() for onset in onsets.split()}
    return pairs


def _tones_of(rime: str) -> tuple[str, ...]:
    return ("sắc", "nặng") if rime.endswith(STOPS) else tuple(TONES)


def _spell(onset: str, rime: str, tone: str) -> set[str]:
    """Every accepted spelling: both tone placements; `gi` swallows an i that follows it (gì, gìn)."""
    if onset == "gi" and rime.startswith("i"):
        return {place_tone("g", rime, tone)}
    return {place_tone(onset, rime, tone), place_tone(onset, rime, tone, is_old=False)}


@cache
def legal_syllables() -> frozenset[str]:
    """Every legal syllable in lower case and NFC, about 14,000."""
    legal: set[str] = set()
    for onset, rime in _pairs():
        for tone in _tones_of(rime):
            legal |= _spell(onset, rime, tone)
    return frozenset(legal)


_SHAPES = str.maketrans("ăâêôơưđ", "aaeooud")


def skeleton(word: str) -> str:
    """The letters of a lower-case word without tone and shape: "được" -> "duoc"."""
    return without_tone(word)[0].translate(_SHAPES)


@cache
def syllables_by_skeleton() -> dict[str, tuple[str, ...]]:
    """Legal syllables by their skeleton: "duoc" -> được, đuốc, dược …"""
    found = defaultdict(list)
    for syllable in sorted(legal_syllables()):
        found[skeleton(syllable)].append(syllable)
    return {letters: tuple(syllables) for letters, syllables in found.items()}


def is_legal_only_with_marks(word: str) -> bool:
    """Whether a lower-case word is no syllable as it stands, but would be one with marks: "nguoi", "duoc"."""
    return word.isascii() and word not in legal_syllables() and word in syllables_by_skeleton()
