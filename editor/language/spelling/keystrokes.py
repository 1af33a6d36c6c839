"""Vietnamese typed with the input method switched off: what the keys of Telex and VNI would have made.

`dduwowcj` and `d9u7o75c` are both được. It only replays keys; whether the result is a word is for others to say.
"""

from editor.language.spelling.tones import VOWELS, with_tone

TELEX_TONES = {"f": "huyền", "s": "sắc", "r": "hỏi", "x": "ngã", "j": "nặng"}
VNI_TONES = {"2": "huyền", "1": "sắc", "3": "hỏi", "4": "ngã", "5": "nặng"}

_TELEX_SHAPES = {
    "a": {"a": "â", "w": "ă"},
    "e": {"e": "ê"},
    "o": {"o": "ô", "w": "ơ"},
    "u": {"w": "ư"},
    "d": {"d": "đ"},
}
_VNI_SHAPES = {
    "6": dict(zip("aeo", "âêô", strict=True)),
    "7": dict(zip("uo", "ươ", strict=True)),
    "8": {"a": "ă"},
    "9": {"d": "đ"},
}


def replay(word: str) -> set[str]:
    """The words that `word` could be as Telex or VNI keys, in lower case and NFC; empty when it has no such key."""
    word = word.lower()
    made = {_replay_telex(word), _replay_vni(word)}
    return {candidate for candidate in made if candidate and candidate != word}


def _replay_telex(word: str) -> str | None:
    """The keys one by one: a tone key after a vowel sets the tone, a doubled letter or w changes a shape."""
    letters: list[str] = []
    tone = ""
    for key in word:
        if key in TELEX_TONES and _has_vowel(letters):
            tone = TELEX_TONES[key]
        elif key == "z" and tone:
            tone = ""
        elif not _shape_with_telex(letters, key):
            letters.append(key)
    return _with_tone(letters, tone)


def _shape_with_telex(letters: list[str], key: str) -> bool:
    """Change the nearest letter that `key` gives another shape to; False when there is none."""
    if key == "w":
        return _add_horns(letters) or _change_last(letters, "a", "ă")
    for index in range(len(letters) - 1, -1, -1):
        shapes = _TELEX_SHAPES.get(letters[index], {})
        if key in shapes and letters[index] == key:
            letters[index] = shapes[key]
            return True
    return False


def _add_horns(letters: list[str]) -> bool:
    """uo becomes ươ together; else the last u or o gets its horn."""
    word = "".join(letters)
    at = word.rfind("uo")
    if at < 0:
        at = word.rfind("ưo")
    if at >= 0:
        letters[at : at + 2] = ["ư", "ơ"]
        return True
    return _change_last(letters, "uo", "ươ")


def _change_last(letters: list[str], plain: str, shaped: str) -> bool:
    for index in range(len(letters) - 1, -1, -1):
        if letters[index] in plain:
            letters[index] = shaped[plain.index(letters[index])]
            return True
    return False


def _replay_vni(word: str) -> str | None:
    """As Telex, with digits: 1 to 5 are tones, 6 the circumflex, 7 the horn, 8 the breve, 9 the bar of đ."""
    letters: list[str] = []
    tone = ""
    for key in word:
        if key in VNI_TONES and _has_vowel(letters):
            tone = VNI_TONES[key]
        elif key == "7" and _add_horns(letters):
            continue
        elif key in _VNI_SHAPES and letters:
            plain, shaped = "".join(_VNI_SHAPES[key]), "".join(_VNI_SHAPES[key].values())
            if not _change_last(letters, plain, shaped):
                return None
        elif key.isdigit():
            return None
        else:
            letters.append(key)
    return _with_tone(letters, tone)


def _has_vowel(letters: list[str]) -> bool:
    return any(letter in VOWELS for letter in letters)


def _with_tone(letters: list[str], tone: str) -> str:
    word = "".join(letters)
    if word.endswith("ươ"):  # an open syllable has no ươ: thuở, not thưở
        word = word[:-2] + "uơ"
    return with_tone(word, tone)
