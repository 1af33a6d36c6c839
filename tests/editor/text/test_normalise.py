import pytest

from editor.refusal import Refused
from editor.text.normalise import clean, decode


def test_vietnamese_is_composed() -> None:
    assert clean("Hai\u0309i Pho\u0300ng").text == "Haỉi Phòng"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_end_becomes_one(end: str) -> None:
    assert clean(f"a{end}b") == clean("a\nb")


def test_ordinary_text_is_cleaned_without_a_word() -> None:
    cleaned = clean("\ufeffMột\t“hai”\u00a0…\n😀")
    assert cleaned.text == "Một\t“hai”\u00a0…\n😀"
    assert cleaned.notes == ()


def test_what_was_taken_out_is_counted() -> None:
    assert str(clean("a\0\x07b").notes[0]).startswith("Characters that cannot be shown or printed, taken out: 2;")


def test_a_character_between_letter_and_mark_does_not_keep_them_apart() -> None:
    assert clean("a\0\u0301").text == "á"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_is_read_in_unicode(encoding: str) -> None:
    assert clean(decode("Điều 1\r\n".encode(encoding), "a.md")).text == "Điều 1\n"


def test_a_file_in_another_encoding_is_refused_with_its_line() -> None:
    with pytest.raises(Refused) as refused:
        decode("một\nhai\nDiÒu".encode("latin-1", "replace"), "cũ.md")
    assert "“cũ.md” is not a text file in UTF-8: line 3" in str(refused.value)


def test_half_a_character_of_utf_16_is_refused() -> None:
    with pytest.raises(Refused):
        decode("ab".encode("utf-16")[:-1], "a.md")
