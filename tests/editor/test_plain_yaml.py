"""The plain reader of YAML beside the whole one: it says the same, or nothing."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from editor import plain_yaml
from editor.record import DEEPEST, _refuse_unfolding
from editor.text import head

TOP = Path(__file__).resolve().parent.parent.parent
RESOURCES = TOP / "resources"
SHIPPED = [*sorted(RESOURCES.glob("house_styles/*.yaml")), *sorted(RESOURCES.glob("audiences/*.yaml"))]

# What a line is made of; most that are put together at random are not plain, or no YAML at all.
BITS = (
    "a",
    "b: ",
    "key: ",
    "key:",
    "- ",
    "-",
    "  ",
    " ",
    "{",
    "}",
    "[",
    "]",
    ", ",
    ",",
    ": ",
    ":",
    '"',
    '"x y"',
    "'",
    "'x'",
)
BITS += (
    "#",
    " # c",
    "1",
    "1.5",
    "~",
    "null",
    "yes",
    "&a",
    "*a",
    "!t",
    "|",
    ">",
    "?",
    "%",
    "@",
    "`",
    "\\",
    "ề",
    "\t",
    "…",
)
BITS += (
    "ề",
    "\t",
    "…",
    "...",
    "---",
    "<<: ",
    "{k: v}",
    "[v, 1]",
    "{k: [a], l: {}}",
    "\u00a0",
    "\u2028",
    "\ufeff",
    "\r",
    "é b",
    "(c)",
)
LINES = st.tuples(st.integers(0, 5), st.lists(st.sampled_from(BITS), min_size=1, max_size=5)).map(
    lambda line: " " * line[0] + "".join(line[1])
)
# What is nearly always plain, so that blocks and levels are gone through as well.
PLAIN_LINES = st.tuples(
    st.integers(0, 3),
    st.sampled_from(("", "", "- ")),
    st.sampled_from(("a:", "b:", "c: 1", "d: hai, ba", 'e: "x: y"', "f: {g: 1, h: [i, j]}", "word", "# c", "k: v # c")),
).map(lambda line: "  " * line[0] + line[1] + line[2])


def said(node: Any) -> Any:
    """What a record asks of a node: its value and line, whether it is text or nothing, whether it stands in quotes."""
    if node.id == "scalar":
        kind = node.tag if node.tag in (plain_yaml.NULL, plain_yaml.TEXT) else ""
        return str(node.value), node.start_mark.line, kind, bool(node.style)
    if node.id == "sequence":
        return node.start_mark.line, [said(inner) for inner in node.value]
    return node.start_mark.line, [(said(key)[:2], said(value)) for key, value in node.value]


def agrees(source: str) -> bool:
    """Whether the plain reader has an answer; it must be that of the whole one."""
    plain = plain_yaml.compose(source, DEEPEST)
    if plain is None:
        return False
    _refuse_unfolding(source, "a.yaml", 1, yaml.SafeLoader)
    assert said(plain) == said(yaml.compose(source, Loader=yaml.SafeLoader))
    return True


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_what_ships_is_plain_and_read_as_the_whole_reader_does(file: Path):
    assert agrees(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("file", sorted(RESOURCES.glob("templates/**/*.md")), ids=lambda file: file.stem)
def test_the_head_of_a_template_is_read_as_the_whole_reader_does(file: Path):
    found = re.match(head._HEAD, file.read_text(encoding="utf-8"))
    assert found is not None
    assert agrees(found[1])


@given(st.lists(LINES, min_size=1, max_size=5).map("\n".join))
@settings(max_examples=400, deadline=None)
@example("a: b\n c: d")
@example("a: b\n c")
@example("a:\n- b\n- c: 1\n  d: 2\ne:")
@example("a:\n  - - b\n    - c\n  - d")
@example("a: {b: c,}\nd: [ ]")
@example("a: b #c")
@example("a: b#c")
@example('a: "b"#c')
@example("a: 'b'\nc: \"d\\n\"")
@example("a: {b: c d , e: f}")
@example("# \x07\na: b")
@example("a: b\n...\nc: d")
def test_there_is_the_same_answer_or_none(source: str):
    agrees(source)


WORDS = (
    "yes",
    "yEs",
    "NO",
    "On",
    "off",
    "true",
    "y",
    "null",
    "nULL",
    "~",
    "0",
    "08",
    "1_0",
    "12",
    "1.5",
    "1.",
    ".5",
    "1e5",
)
WORDS += (
    "+1",
    "-1",
    "0x1f",
    "1:30",
    "2026-01-02",
    "12 a",
    "a 12",
    "_",
    "=",
    "<<",
    "é",
    "1.2.3",
    "0.10",
    "٣",
    "1 #c",
    "1#c",
)


@pytest.mark.parametrize("word", WORDS)
def test_a_number_a_truth_and_a_text_are_told_apart_as_the_whole_reader_does(word: str):
    for source in (
        f"a: {word}",
        f"a: {{b: {word}}}",
        f"a: [{word}, {word} ]",
        f"- {word}\n-  {word}  # c",
        f"a:\n - {word}",
    ):
        agrees(source)


@given(st.lists(PLAIN_LINES, min_size=1, max_size=8).map("\n".join))
@settings(max_examples=400, deadline=None)
def test_blocks_within_blocks_are_read_as_the_whole_reader_does(source: str):
    agrees(source)


@pytest.mark.parametrize("levels", [DEEPEST - 1, DEEPEST, DEEPEST + 1])
def test_what_is_too_deep_is_left_to_the_whole_reader(levels: int):
    in_groups = "a: " + "{a: " * (levels - 1) + "b" + "}" * (levels - 1)
    in_blocks = "\n".join("  " * level + "a:" for level in range(levels)) + " b"
    for source in (in_groups, in_blocks):
        assert (plain_yaml.compose(source, DEEPEST) is not None) == (levels <= DEEPEST)


def test_what_may_mean_more_than_it_says_is_left_to_the_whole_reader():
    for value in ("&a b", "*a", "!!int 1", "|", "'b'", '"\\x41"', "b: c", "@b", "? b", "%b", "- b", "\tb", "b\u00a0c"):
        assert plain_yaml.compose(f"a: {value}", DEEPEST) is None, value


def test_a_house_style_that_ships_is_read_without_the_whole_reader():
    program = "import sys; from editor import house_style; house_style.shipped(); print('yaml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], cwd=TOP, check=True, capture_output=True, text=True)
    assert done.stdout == "False\n"
