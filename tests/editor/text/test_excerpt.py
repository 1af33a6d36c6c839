import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.text.excerpt import BEFORE, LENGTH, Prepared, Seeker, excerpt, lowered
from editor.text.folding import fold
from editor.text.query import read

TEXT = """# Chợ mới

Sáng nay, **chợ Đông Ba** mở cửa lúc [4 giờ](https://vi.example/gio) theo NQ-HĐND.

> Đường vào chợ ĐÔNG BA đã *sửa* xong.
"""


def marked(text, query, is_typing=False):
    """What is marked in the excerpt, and the excerpt's line."""
    seen = excerpt(text, Seeker(read(query, is_typing)).all_places(Prepared(text)))
    return [seen.line[start:end] for start, end in seen.marks], seen.line


@pytest.mark.parametrize(
    ("query", "marks"),
    [
        ("Đông Ba", ["Đông Ba", "ĐÔNG BA"]),
        ("dong ba", ["Đông Ba", "ĐÔNG BA"]),
        ("đong ba", ["Đông Ba", "ĐÔNG BA"]),
        ("sua xong", ["sửa* xong"]),
        ("nq hdnd", ["NQ-HĐND"]),
        ("ba dong", ["Đông", "Ba", "ĐÔNG", "BA"]),
        ("cua sang", ["Sáng", "cửa"]),
        ('"mo cua" sang', ["Sáng", "mở cửa"]),
        ("ong", []),
        (unicodedata.normalize("NFD", "Đông Ba"), ["Đông Ba", "ĐÔNG BA"]),
        ("không có", []),
        ("vi example", ["vi.example"]),
    ],
)
def test_what_was_found_is_marked(query, marks):
    text = TEXT
    assert [text[start:end] for start, end in Seeker(read(query)).all_places(Prepared(text))] == marks


def test_as_it_was_typed_comes_before_without_marks():
    assert marked("the world, thể thao, thế giới", "thế")[0] == ["thế"]
    assert marked("the world, thể thao, thế giới", "the")[0] == ["the"]
    assert marked("thể thao, thế giới", "the")[0] == ["thể", "thế"]


def test_a_word_that_is_being_typed_is_marked_to_its_end():
    assert marked("đường Đà Nẵng", "da na", is_typing=True)[0] == ["Đà Nẵng"]
    assert marked("đường Đà Nẵng", "da na")[0] == ["Đà"]


def test_markdown_does_not_show_and_what_was_found_is_never_taken_away():
    marks, line = marked(TEXT, "mo cua")
    assert marks == ["mở cửa"]
    assert line.startswith("Sáng nay, chợ Đông Ba mở cửa lúc 4 giờ theo NQ-HĐND. Đường vào chợ")
    marks, line = marked(TEXT, "example")
    assert marks == ["example"]
    assert "](https://vi.example/gio)" in line


def test_a_prompt_shows_its_question_and_not_its_brackets():
    _marks, line = marked("Cảm ơn {{những ai, theo thứ tự họ muốn}}; cảm ơn bến cá", "ben ca")
    assert line == "Cảm ơn những ai, theo thứ tự họ muốn; cảm ơn bến cá"


def test_an_excerpt_of_nothing_is_the_beginning():
    assert excerpt("", ()).line == ""
    assert excerpt(TEXT, ()).line.startswith("Chợ mới Sáng nay, chợ Đông Ba")


def test_letters_that_unicode_has_no_whole_form_for_are_found():
    text = "chữ m\u0300ới, và đ\u0323ó"
    assert marked(text, "moi")[0] == ["m\u0300ới"]
    assert marked(text, "do")[0] == ["đ\u0323ó"]


def test_the_place_is_right_far_into_a_long_text_of_letters_that_change_their_length():
    text = "İSTANBUL ß ﬁ " * 2_000 + "\n\nrồi đến ĐƯỜNG ven biển"
    (place,) = Seeker(read("duong ven")).all_places(Prepared(text))
    assert text[slice(*place)] == "ĐƯỜNG ven"
    assert marked(text, "duong ven")[0] == ["ĐƯỜNG ven"]


def test_parts_of_words_are_found_only_when_asked_for():
    seeker = Seeker(read("hanh"))
    assert seeker.all_places(Prepared("Khánh thành")) == []
    assert seeker.parts(Prepared("Khánh thành")) == [(1, 5), (7, 11)]


def test_a_passage_is_cut_between_words_and_says_so():
    text = "chữ " * 200 + "Đông Ba " + "chữ " * 200
    marks, line = marked(text, "dong ba")
    assert marks == ["Đông Ba"]
    assert (line[:5], line[-4:]) == ("…chữ ", "chữ…")
    assert BEFORE < len(line) < BEFORE + LENGTH + 20


_LETTERS = st.text(alphabet="aáạăđDĐêÊ bếİß.*[]()>#\n\u0301😀_|`", max_size=300)


@given(_LETTERS, _LETTERS, st.booleans())
def test_every_mark_stands_in_its_line(text, query, is_typing):
    seeker = Seeker(read(query, is_typing))
    for places in (seeker.all_places(Prepared(text)), seeker.parts(Prepared(text))):
        seen = excerpt(text, places)
        assert "\n" not in seen.line
        assert all(0 <= start < end <= len(seen.line) for start, end in seen.marks)
        if places:
            assert seen.marks


@given(st.text())
def test_small_letters_keep_every_place(text):
    assert len(lowered(text)) == len(text)
    assert len(fold(lowered(text))) == len(text)
