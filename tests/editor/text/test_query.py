import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.text.query import LONGEST, MOST_WORDS, Query, read


@pytest.mark.parametrize(
    ("text", "phrases", "words"),
    [
        ("", (), ()),
        ("chợ  Đông\nBa ", (), ("chợ", "Đông", "Ba")),
        ('"chợ Đông Ba" giờ', ("chợ Đông Ba",), ("giờ",)),
        ("“chợ” „cá» 'x'", ("chợ", "cá"), ("'x'",)),
        ('giờ "chợ Đông', ("chợ Đông",), ("giờ",)),
        ('"" " " ?! 😀', (), ()),
        ("30/2020/NQ-HĐND", (), ("30/2020/NQ-HĐND",)),
        ("Vie\u0323\u0302t", (), ("Việt",)),
    ],
)
def test_a_query_is_taken_apart(text, phrases, words):
    assert read(text) == Query(phrases, words)


@pytest.mark.parametrize(
    ("text", "words", "is_open"),
    [
        ("chợ Đô", ("chợ", "Đô"), True),
        ("chợ Đô ", ("chợ", "Đô"), False),
        ("chợ Đ", ("chợ",), False),
        ("c", ("c",), False),
        ('"chợ Đô', (), False),
        ('"chợ" Đô', ("Đô",), True),
        ("chợ,", ("chợ,",), False),
    ],
)
def test_a_word_that_is_being_typed_may_go_on(text, words, is_open):
    query = read(text, is_typing=True)
    assert (query.words, query.is_open) == (words, is_open)


def test_what_is_too_long_is_cut_off_and_says_so():
    assert read("a" * LONGEST) == Query((), ("a" * LONGEST,))
    assert read("a" * (LONGEST + 1)) == Query((), ("a" * LONGEST,), is_cut=True)
    assert read("a " * (MOST_WORDS + 1)) == Query((), ("a",) * MOST_WORDS, is_cut=True)


@given(st.text(), st.booleans())
def test_every_text_is_a_query(text, is_typing):
    query = read(text, is_typing)
    assert all(any(letter.isalnum() for letter in one) for one in (*query.phrases, *query.words))
    assert not query.is_open or query.words
