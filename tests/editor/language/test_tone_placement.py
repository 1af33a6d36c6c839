"""Tone placement: found, normalised with one call, and never inside what may be a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.tone_placement import ToneChoice, check, normalise, placed
from editor.text.markdown import parse


def test_both_placements_are_known():
    text = "hòa hoà thủy thuỷ khỏe khoẻ"
    assert [(word.word, word.instead, word.is_old) for word in placed(parse(text))] == [
        ("hòa", "hoà", True),
        ("hoà", "hòa", False),
        ("thủy", "thuỷ", True),
        ("thuỷ", "thủy", False),
        ("khỏe", "khoẻ", True),
        ("khoẻ", "khỏe", False),
    ]


@pytest.mark.parametrize("word", ["quý", "hoàn", "hoàng", "quả", "của", "mía", "thuế", "khoẻo", "hoa", "où", "qúy"])
def test_words_with_one_placement_are_left_alone(word: str):
    assert placed(parse(f"x {word} x")) == []


@pytest.mark.parametrize(
    ("choice", "after"),
    [
        (ToneChoice.OLD, "hòa bình, khỏe, thủy"),
        (ToneChoice.NEW, "hoà bình, khoẻ, thuỷ"),
        (ToneChoice.EITHER, "hòa bình, khoẻ, thuỷ"),
        (ToneChoice.CONSISTENT, "hoà bình, khoẻ, thuỷ"),
    ],
)
def test_one_call_writes_the_text_as_the_house_does(choice: ToneChoice, after: str):
    assert normalise("hòa bình, khoẻ, thuỷ", choice).text == after


def test_at_a_draw_the_first_one_stays():
    assert normalise("hòa khoẻ", ToneChoice.CONSISTENT).text == "hòa khỏe"
    assert normalise("khoẻ hòa", ToneChoice.CONSISTENT).text == "khoẻ hoà"


def test_names_are_proposed_and_not_changed():
    text = "Bà Hoà ở Hoà Bình nói: hoà thuận. UỶ BAN"
    found = normalise(text, ToneChoice.OLD)
    assert found.text == "Bà Hoà ở Hoà Bình nói: hòa thuận. UỶ BAN"
    assert found.changed == 1
    assert [(word.word, word.instead) for word in found.proposals] == [("Hoà", "Hòa"), ("Hoà", "Hòa"), ("UỶ", "ỦY")]
    for word in found.proposals:
        assert found.text[word.span.start : word.span.end] == word.word


@pytest.mark.parametrize(
    "text",
    [
        "`hoà`",
        "```\nhoà\n```",
        "https://a.example/hoà",
        "[x](hoà.html)",
        "[hoà]{lang=fr}",
        "{{hoà?}}",
        '![x](a.png){credit="hoà"}',
    ],
)
def test_what_is_no_prose_is_left_alone(text: str):
    assert normalise(text, ToneChoice.OLD).text == text


def test_marks_of_markdown_stay():
    assert normalise("**hoà** *khoẻ*[^1]\n\n[^1]: thuỷ", ToneChoice.OLD).text == "**hòa** *khỏe*[^1]\n\n[^1]: thủy"


PIECES = st.sampled_from(
    ["hoà", "hòa", "Hoà", "khoẻ", "thủy", "quý", "bình", "*", "**", "`", "\n\n", "# ", "[", "](x)", "- "]
)


@given(st.lists(PIECES, max_size=20).map(" ".join), st.sampled_from(ToneChoice))
def test_normalising_settles_and_keeps_the_length(text: str, choice: ToneChoice):
    found = normalise(text, choice)
    assert len(found.text) == len(text)
    assert [word for word in check(parse(found.text), choice) if not word.may_be_name] == []
    if choice in (ToneChoice.OLD, ToneChoice.NEW):
        assert normalise(found.text, choice).changed == 0
