import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.refusal import Refused
from editor.text.markdown import split_head

BROKEN = {
    "---\nfirst: 1\nname: [a\nother: b\n---\n": 3,
    "---\nname: a\nother\n---\n": 3,
    "---\nname: a\n  b: c\n---\n": 3,
    "---\nname: a\nlike: *name\n---\n": 3,
    "---\na: &a [x]\nb: [*a, *a]\n---\n": 3,
    "---\nname: !!python/object:os.system a\n---\n": 2,
    "---\ndate: 2024-13-40\n---\n": 2,
    "---\n1: a\n---\n": 2,
    "---\na: !!bool b\n---\n": 2,
    "---\na: !!timestamp b\n---\n": 2,
    "---\na: !!int ''\n---\n": 2,
    "---\na: " + "[" * 5_000 + "\n---\n": 2,
    "---\na: 0x" + "f" * 5_000 + "\n---\n": 2,
    "---\na: [b, 0b" + "1" * 20_000 + "]\n---\n": 2,
    "---\na: " + ":".join(["59"] * 5_000) + "\n---\n": 2,
}


def test_a_head_is_read_and_the_rest_is_the_text() -> None:
    source = "---\nname: Thông báo\nlength: 300\n---\n\n# Tít\n"
    values, text, offset = split_head(source)
    assert values == {"name": "Thông báo", "length": 300}
    assert text == source[offset:] == "\n# Tít\n"


@pytest.mark.parametrize(
    "source", ["", "# a", "---", "---\n\na\n\n---\n", "***\na: b\n---\n", "---\na: b\n", "\n---\na: 1\n---\n"]
)
def test_a_text_without_a_head_is_left_alone(source: str) -> None:
    assert split_head(source) == ({}, source, 0)


@pytest.mark.parametrize("source", ["---\n---\na", "---\n# nothing yet\n---\na", "---\n# nothing yet\n...\na"])
def test_an_empty_head_is_a_head(source: str) -> None:
    values, text, _ = split_head(source)
    assert (values, text) == ({}, "a")


@pytest.mark.parametrize("source", BROKEN)
def test_a_broken_head_is_refused_with_its_line(source: str) -> None:
    with pytest.raises(Refused) as refused:
        split_head(source)
    assert f"see line {BROKEN[source]}." in str(refused.value)


def test_a_head_longer_than_any_form_is_refused() -> None:
    with pytest.raises(Refused, match="longer than 64000"):
        split_head("---\na: " + "b" * 70_000 + "\n---\n")


# What the value of a line is made of, in any order; the words of YAML that mean something.
PIECES = (
    *(
        "- ",
        "\n  ",
        "[",
        "]",
        "{",
        "}",
        "'",
        '"',
        "|",
        ">",
        "&a ",
        "*a",
        "!!int ",
        "!!bool ",
        "!!timestamp ",
        "? ",
        "%",
    ),
    *("2024-13-40", "0x", "1e9", "~", "#", "<<: ", "đ", "\t", "\u2028", "\ufeff", "@", "`", ": ", "\n...\n", "\n---\n"),
)
LINES = st.tuples(
    st.sampled_from(["name: ", "b: ", "1: ", "", "? "]),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=3).map("".join),
).map("".join)


@settings(max_examples=400)
@given(st.lists(LINES, max_size=4).map("\n".join))
def test_any_head_is_read_or_refused(head: str) -> None:
    source = f"---\nfirst: a\n{head}\n---\nđuôi\n"
    try:
        values, text, offset = split_head(source)
    except Refused as refused:
        assert "Nothing was changed." in str(refused)
        return
    assert all(isinstance(key, str) for key in values)
    assert text == source[offset:] and text.endswith("đuôi\n")
