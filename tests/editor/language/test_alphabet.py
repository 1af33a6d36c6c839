import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.alphabet import initials, name_key, sorting_key

IN_ORDER = [
    "7",
    "an",
    "ăn",
    "ân",
    "ba",
    "bà",
    "bả",
    "bã",
    "bá",
    "bạ",
    "bán",
    "da",
    "đa",
    "đá",
    "em",
    "êm",
    "ga",
    "ma",
    "ma túy",
    "mà",
    "mả",
    "mã",
    "má",
    "mạ",
    "mai",
    "mô",
    "mơ",
    "mu",
    "mư",
    "wa",
    "yên",
    "Юрий",
]


def test_words_stand_in_the_order_of_the_vietnamese_alphabet() -> None:
    mixed = IN_ORDER[:]
    random.Random(4).shuffle(mixed)
    assert sorted(mixed, key=sorting_key) == IN_ORDER


def test_letters_count_before_tones_and_tones_before_capitals() -> None:
    words = ["Má", "mã", "má", "mai", "Ma", "ma"]
    assert sorted(words, key=sorting_key) == ["ma", "Ma", "mã", "má", "Má", "mai"]


def test_the_place_of_a_tone_makes_no_other_syllable() -> None:
    in_order = sorted(["hòe", "hoá", "hoà", "hóa", "hòa"], key=sorting_key)
    assert [set(in_order[:2]), set(in_order[2:4])] == [{"hòa", "hoà"}, {"hóa", "hoá"}]


def test_people_are_sorted_by_their_given_name_and_then_by_the_family() -> None:
    people = ["Trần Đức Ân", "Lê Thị Đào", "Đặng Văn An", "Nguyễn Văn An", "Phạm Dung", "Mary Brown", "Ăng Đa"]
    assert sorted(people, key=name_key) == [
        "Đặng Văn An",
        "Nguyễn Văn An",
        "Trần Đức Ân",
        "Mary Brown",
        "Phạm Dung",
        "Ăng Đa",
        "Lê Thị Đào",
    ]


def test_what_stands_in_brackets_is_no_given_name() -> None:
    assert name_key("Nguyễn Thị Lan (Hà Nội)") == name_key("Nguyễn Thị Lan")
    assert name_key("(Lan") == sorting_key("Lan")


def test_text_taken_apart_is_sorted_as_text_put_together() -> None:
    assert sorting_key("Thảo") == sorting_key("Thảo".encode().decode()) == sorting_key("Tha\u0309o")


@pytest.mark.parametrize(("text", "short"), [("Đỗ Thị Lan", "dtl"), ("Mở tin bài…", "mtb"), ("Ân", "a"), ("", "")])
def test_initials_are_small_and_plain(text: str, short: str) -> None:
    assert initials(text) == short


@given(st.text(), st.text())
def test_any_two_texts_can_be_compared(first: str, second: str) -> None:
    assert (sorting_key(first) < sorting_key(second)) or (sorting_key(second) <= sorting_key(first))
    name_key(first)
    initials(second)
