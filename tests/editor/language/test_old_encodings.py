"""The old encodings: every letter comes back, other languages are not taken for them, and mixed texts are sorted out.

The tables here are written apart from the product's: TCVN3 as the bytes that a C library's TCVN5712-1 converter gives,
VNI as base and mark.
"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from editor.language.old_encodings import Encoding, convert, decode, recognise
from editor.language.spelling.syllables import legal_syllables

SMALL = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ"
TCVN_BYTES = (
    "b5b6b7b8b9a8bbbcbdbec6a9c7c8c9cacbcccecfd0d1aad2d3d4d5d6d7d8dcdddedfe1e2e3e4abe5e6e7e8e9"
    "aceaebecedeeeff1f2f3f4adf5f6f7f8f9fafbfcfdfeae"
)
TCVN3 = dict(zip(SMALL, bytes.fromhex(TCVN_BYTES).decode("latin-1"), strict=True))
TCVN3 |= dict(zip("ĂÂÊÔƠƯĐ", bytes(range(0xA1, 0xA8)).decode("latin-1"), strict=True))
VNI_SMALL = (
    "aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò "
    "oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î ñ"
)
VNI = dict(zip(SMALL, VNI_SMALL.split(), strict=True))
VNI |= {letter.upper(): written.upper() for letter, written in VNI.items()}
CORPUS = Path(__file__).parents[2] / "corpus" / "decree-30-2020.vi.md"


def encode(text: str, encoding: Encoding) -> str:
    if encoding is Encoding.VNI:
        return "".join(VNI.get(letter, letter) for letter in text)
    # The .Vn fonts have no capitals with a tone: they are typed as small letters in the font of capitals.
    return "".join(TCVN3.get(letter, TCVN3.get(letter.lower(), letter)) for letter in text)


@pytest.mark.parametrize("letter", SMALL)
@pytest.mark.parametrize("encoding", Encoding)
def test_every_small_letter_comes_back(letter: str, encoding: Encoding):
    assert decode(f"x {encode(letter, encoding)}", encoding) == f"x {letter}"


@pytest.mark.parametrize("letter", SMALL.upper())
def test_every_capital_comes_back(letter: str):
    assert decode(encode(letter, Encoding.VNI), Encoding.VNI) == letter
    assert decode(encode(f"{letter} NAM", Encoding.TCVN3), Encoding.TCVN3) == f"{letter} NAM"


def test_a_capital_with_a_small_mark_is_a_capital():
    assert decode("Aùnh ÑaÀ Naüng", Encoding.VNI).startswith("Ánh")


def test_a_tcvn3_sentence_begins_with_a_capital():
    assert decode("µ, ®óng råi. Êm ¸p qu¸.", Encoding.TCVN3) == "À, đúng rồi. Ấm áp quá."


def test_the_letter_that_browsers_lose_comes_back():
    assert decode("§Êt níc, Mêng Kh¬ng", Encoding.TCVN3) == "Đất nước, Mường Khương"


SYLLABLES = st.lists(st.sampled_from(sorted(legal_syllables())), min_size=1, max_size=12)


@given(SYLLABLES, st.sampled_from(Encoding))
def test_every_syllable_comes_back(syllables: list[str], encoding: Encoding):
    text = " ".join(["x", *syllables])
    assert decode(encode(text, encoding), encoding) == text


@given(SYLLABLES)
def test_every_syllable_in_capitals_comes_back(syllables: list[str]):
    text = " ".join(syllables).upper() + " XIN CHAO"
    for encoding in Encoding:
        assert decode(encode(text, encoding), encoding) == text


@pytest.mark.parametrize("encoding", Encoding)
def test_real_text_is_recognised_and_comes_back(encoding: Encoding):
    lines = [line for line in CORPUS.read_text(encoding="utf-8").split("\n") if len(line.split()) > 8]
    text = "\n".join(lines)
    found = convert(encode(text, encoding))
    assert found.encodings == (encoding,)
    wanted, got = text.lower().split("\n"), found.text.lower().split("\n")
    assert sum(a == b for a, b in zip(wanted, got, strict=True)) >= 0.99 * len(lines)


def unicode_texts() -> list[Path]:
    return [CORPUS, *sorted(resources.path("sample").glob("*/*.md")), *sorted(resources.path("templates").glob("*.md"))]


@pytest.mark.parametrize("file", unicode_texts(), ids=lambda file: f"{file.parent.name}-{file.name}")
def test_unicode_is_left_alone(file: Path):
    text = file.read_text(encoding="utf-8")
    assert convert(text).text == text
    assert [line for line in text.split("\n") if recognise(line)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Où est l’école ? Là-bas, près du café, à côté de la mairie ; c’était déjà fermé en août.",
        "Élève zélé, il a été très gêné : le thé était gelé, la fête gâchée, maïs et ambiguïté.",
        "El señor Núñez llegó mañana por la tarde; ¿qué más podía pedir el niño? Corazón, jamón.",
        "Schöne Grüße aus München: über die Straße führen große Brücken, Äpfel und Öl.",
        "São Paulo não é só coração; há também pão, mãe, avó, amanhã e lições.",
        "Så många båtar på ön; två män går över ån. Æbler på en ø, blå bær.",
        "Dvě věci: naïve façade, résumé, coöperation, El Niño, crème brûlée, jalapeño.",
        "Văn bản ấy dẫn lại hai chữ cũ “ViÖt” và “tiÕng” ở dưới.",
        "5 µm, 20 °C, ½ l, © 2026 ® ™, ±3 %, §4, £5, ¥6, ¼, ×, ÷",
        "",
        "plain words only",
    ],
)
def test_other_languages_are_left_alone(text: str):
    assert recognise(text) is None
    assert convert(text).text == text


def test_a_mixed_text_is_sorted_out_line_by_line():
    text = "Tiếng Việt có dấu.\nC«ng ty ph¸t triÓn ®Êt n­íc\nCoâng ty phaùt trieån ñaát nöôùc\nC’est déjà l’été.\n§Êt"
    found = convert(text)
    assert found.text.split("\n") == [
        "Tiếng Việt có dấu.",
        "Công ty phát triển đất nước",
        "Công ty phát triển đất nước",
        "C’est déjà l’été.",
        "Đất",
    ]
    assert (found.encodings, found.lines) == ((Encoding.TCVN3, Encoding.VNI), 3)


def test_unicode_words_inside_an_old_line_stay():
    assert convert("C«ng ty ph¸t triÓn ®Êt n­íc tiếng Việt").text == "Công ty phát triển đất nước tiếng Việt"


@given(st.text(max_size=80))
def test_any_text_is_converted_or_left(text: str):
    found = convert(text)
    assert found.text.count("\n") == text.count("\n")
    if not found.encodings:
        assert found.text == text
