"""Vietnamese syllables: which are legal, where the tone stands, and what the keys of an input method make."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.spelling.keystrokes import replay
from editor.language.spelling.marks import is_typed_without_marks, share_without_marks
from editor.language.spelling.syllables import is_legal_only_with_marks, legal_syllables
from editor.language.spelling.tones import TONES, place_tone, split_onset, with_tone, without_tone
from editor.language.spelling.vietnamese import frequency

LEGAL = (
    "nghiêng giếng quýt quyển khuỷu thuở ngoằn ngoèo huýt gì gìn giữ yêu ỷ oản uống quốc cuốc hòa hoà thủy thuỷ".split()
)
ILLEGAL = "ngiêng gh cệ ka kuốc được1 tiêc hoc5 nguời đuợc qúa cuả hũu thươ zờ phắng1 tíeng bôk ưởng2".split()


@pytest.mark.parametrize("syllable", LEGAL)
def test_it_is_a_syllable(syllable):
    assert syllable in legal_syllables()


@pytest.mark.parametrize("word", ILLEGAL)
def test_it_is_no_syllable(word):
    assert word not in legal_syllables()


def test_stop_codas_take_only_two_tones():
    toned = {without_tone(one)[1] for one in legal_syllables() if one.endswith(("c", "ch", "p", "t"))}
    assert toned == {"sắc", "nặng"}


def test_the_syllables_are_composed_and_of_one_vowel_group():
    assert all(unicodedata.is_normalized("NFC", one) and one == one.lower() for one in legal_syllables())


@pytest.mark.parametrize(
    ("onset", "rime", "tone", "old", "new"),
    [
        ("h", "oa", "huyền", "hòa", "hoà"),
        ("th", "uy", "hỏi", "thủy", "thuỷ"),
        ("q", "uy", "sắc", "qúy", "quý"),
        ("qu", "y", "sắc", "quý", "quý"),
        ("kh", "oe", "hỏi", "khỏe", "khoẻ"),
        ("h", "oan", "huyền", "hoàn", "hoàn"),
        ("", "oa", "nặng", "ọa", "oạ"),
        ("b", "ia", "sắc", "bía", "bía"),
        ("ng", "oai", "huyền", "ngoài", "ngoài"),
        ("ngh", "iêng", "huyền", "nghiềng", "nghiềng"),
        ("m", "ương", "huyền", "mường", "mường"),
    ],
)
def test_the_tone_stands_on_its_vowel(onset, rime, tone, old, new):
    assert place_tone(onset, rime, tone) == old
    assert place_tone(onset, rime, tone, is_old=False) == new


@given(st.sampled_from(sorted(legal_syllables())))
def test_a_syllable_that_is_taken_apart_can_be_put_together(syllable):
    bare, tone = without_tone(syllable)
    assert syllable in {with_tone(bare, tone), with_tone(bare, tone, is_old=False)}
    assert "".join(split_onset(bare)) == bare
    assert tone in TONES


@pytest.mark.parametrize(
    ("keys", "word"),
    [
        ("dduwowcj", "được"),
        ("dduowcj", "được"),
        ("d9u7o75c", "được"),
        ("nguowif", "người"),
        ("tieengs", "tiếng"),
        ("tie61ng", "tiếng"),
        ("hoaf", "hòa"),
        ("thuowr", "thuở"),
        ("quyeets", "quyết"),
    ],
)
def test_keys_become_what_the_input_method_would_have_made(keys, word):
    assert word in replay(keys)


def test_a_word_without_keys_becomes_nothing():
    assert replay("abc") == set()


def test_the_share_of_words_that_lack_their_marks():
    assert is_legal_only_with_marks("nguoi")
    assert not is_legal_only_with_marks("anh")
    assert not is_legal_only_with_marks("window")
    assert share_without_marks("nguoi anh duoc em") == 0.5
    assert share_without_marks("") == 0.0
    assert is_typed_without_marks("nguoi viet duoc moi")
    assert not is_typed_without_marks("người Việt được mời, duoc nguoi")


def test_usual_syllables_are_more_frequent():
    assert frequency("người") > frequency("ngươi") > frequency("nguây")
    assert frequency("người ngươi") == frequency("ngươi")
