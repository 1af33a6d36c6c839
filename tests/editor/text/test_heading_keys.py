from editor.text.heading_keys import HeadingKeys, fold
from editor.text.markdown import parse


def test_vietnamese_is_folded_to_ascii() -> None:
    assert fold("Điều 2. Phạm vi “điều chỉnh”") == "dieu-2-pham-vi-dieu-chinh"


def test_a_heading_without_ascii_letters_has_a_key_as_well() -> None:
    assert fold("Москва") == fold("") == "section"


def test_a_key_is_never_given_twice() -> None:
    keys = HeadingKeys()
    assert [keys.key(text) for text in ("a", "a 2", "a", "A", "a-2")] == ["a", "a-2", "a-3", "a-4", "a-2-2"]


def test_a_long_heading_has_a_short_key() -> None:
    assert len(fold("dài " * 100)) <= 60


def test_headings_anywhere_in_the_text_share_one_set_of_keys() -> None:
    document = parse("# A\n\n> # A\n\n::: box b\n# A\n:::")
    first, quote, box = document.blocks
    assert [first.key, quote.blocks[0].key, box.blocks[0].key] == ["a", "a-2", "a-3"]
