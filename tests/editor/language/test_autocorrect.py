"""Autocorrect, sign by sign as it is typed; nothing is touched where Markdown or code is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.autocorrect import correct, is_protected


def typed(keys: str, language: str, before: str = "") -> str:
    """What stands there after typing `keys` one by one."""
    text = before
    for key in keys:
        found = correct(text, key, language)
        text = text[: len(text) - found.removed] + found.text if found else text + key
    return text


@pytest.mark.parametrize(
    ("language", "keys", "after"),
    [
        ("en", 'He said "yes" and (he says "no").', "He said “yes” and (he says “no”)."),
        ("en", "It's 'so' isn't it, the boys' boat", "It’s ‘so’ isn’t it, the boys’ boat"),
        ("vi", 'Bà nói: "Có". Rồi *"thôi"*.', "Bà nói: “Có”. Rồi *“thôi”*."),
        ("fr", 'Il dit "oui" !', "Il dit «\u00a0oui\u00a0»\u202f!"),
        ("fr", "Quoi? Oui; non: si! 10:30 l'eau", "Quoi\u202f? Oui\u202f; non\u00a0: si\u202f! 10:30 l’eau"),
        ("fr", "Quoi ? 20 %", "Quoi\u202f? 20\u202f%"),
        ("de", 'Er sagt "ja".', "Er sagt „ja“."),
        ("ru", '"да"', "«да»"),
        ("es", '"sí"', "«sí»"),
        ("pt", '"sim"', "“sim”"),
        ("xx", '"a"', "“a”"),
        ("en", "the pier -- all --- of it", "the pier – all — of it"),
        ("vi", "1930--1945", "1930–1945"),
        ("en", "Wait... what....", "Wait… what…."),
        ("vi", "nặng 25 kg, dài 3 km. Hết 5 triệu đồng", "nặng 25\u00a0kg, dài 3\u00a0km. Hết 5\u00a0triệu đồng"),
        ("vi", "có 5 cây", "có 5 cây"),
        ("en", "2 million people, 5 apples", "2\u00a0million people, 5 apples"),
        ("en", "a - b, well-known", "a - b, well-known"),
        ("en", "5 o'clock", "5 o’clock"),
    ],
)
def test_typing(language: str, keys: str, after: str):
    assert typed(keys, language) == after


@pytest.mark.parametrize(
    "keys",
    [
        '`say "no" -- ...`',
        '```\nsay "no" -- ...',
        "~~~\nit's --",
        '---\nheadline: "x" -- it\'s',
        "https://a.example/it's--a...",
        "www.a.example/--",
        '[x](a.example/--"it\'s"',
        '![x](a.png "y"){credit="z"',
        '[x]: https://a.example "t"',
        '<span title="x"',
        "{{who's --",
        "---",
        "- ---",
        "> ---",
        "|---|--",
        "| --- |",
        "::: box",
        '    code\'s "x"',
        '<!-- "x" --',
        "<https://a.example/--",
    ],
)
@pytest.mark.parametrize("language", ["en", "vi", "fr"])
def test_markdown_and_code_stay_as_they_are_typed(keys: str, language: str):
    assert typed(keys, language) == keys


def test_after_code_it_goes_on():
    assert typed('`a` "b"', "en") == "`a` “b”"
    assert typed('```\na\n```\n\n"b"', "en") == "```\na\n```\n\n“b”"
    assert typed('---\na: b\n---\n"b"', "en") == "---\na: b\n---\n“b”"
    assert typed('{{a}} "b" [x](y) "c"', "en") == "{{a}} “b” [x](y) “c”"


def test_a_nested_list_is_no_code():
    assert typed('- a\n    - b "c"', "en") == "- a\n    - b “c”"
    assert typed('- a\n\n    b "c"', "en") == "- a\n\n    b “c”"


def test_a_replacement_takes_back_what_it_says():
    found = correct("a-", "-", "en")
    assert (found.removed, found.text) == (1, "–")
    assert correct("a", "b", "en") is None


@given(
    st.text(alphabet="ab\"'-. `~[](){}<>\n:;!?%5kg|#*_–«“", max_size=40),
    st.sampled_from("\"'-. :;!?,%"),
    st.sampled_from(["en", "vi", "fr", "de"]),
)
def test_no_more_is_taken_back_than_there_is(before: str, key: str, language: str):
    found = correct(before, key, language)
    if found:
        assert 0 <= found.removed <= len(before)
        assert found.text
        assert not is_protected(before)
