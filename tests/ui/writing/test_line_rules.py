import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.writing import line_rules
from ui.writing.line_rules import OUTSIDE, Style


def seen(line, state=OUTSIDE):
    """The styled pieces of a line, with what each is."""
    found, _ = line_rules.runs(line, state)
    return [(line[start : start + length], style) for start, length, style in found]


M = Style.MARK | Style.SIGN
KEPT = Style.MARK
ADDRESS = Style.MARK | Style.ADDRESS


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("chữ thường", []),
        ("**đậm** và", [("**", M), ("đậm", Style.STRONG), ("**", M)]),
        ("và *nghiêng*", [("*", M), ("nghiêng", Style.EMPHASIS), ("*", M)]),
        ("***cả hai***", [("***", M), ("cả hai", Style.STRONG | Style.EMPHASIS), ("***", M)]),
        (
            "**đậm *và* hơn**",
            [
                ("**", M),
                ("đậm ", Style.STRONG),
                ("*", M | Style.STRONG),
                ("và", Style.STRONG | Style.EMPHASIS),
                ("*", M | Style.STRONG),
                (" hơn", Style.STRONG),
                ("**", M),
            ],
        ),
        ("2 * 3 * 4 và tên_tệp_dài", []),
        ("~~cũ~~", [("~~", M), ("cũ", Style.STRIKE), ("~~", M)]),
        ("`**mã**`", [("`", M), ("**mã**", Style.CODE), ("`", M)]),
        ("[chữ](https://a.vn/b_(c))", [("[", M), ("chữ", Style.LINK), ("]", M), ("(https://a.vn/b_(c))", ADDRESS)]),
        ('![a](a.jpg "x"){credit="A"}', [("![", M), ("a", Style.LINK), ("]", M), ('(a.jpg "x"){credit="A"}', ADDRESS)]),
        ("[mot](x)", [("[", M), ("mot", Style.LINK), ("]", M), ("(x)", ADDRESS)]),
        ("[la vita]{lang=it}", [("[", M), ("]", M), ("{lang=it}", ADDRESS)]),
        ("câu.[^1]", [("[^1]", Style.NOTE)]),
        ("[^1]: Nguồn", [("[^1]: ", Style.NOTE), ("Nguồn", Style.QUOTE)]),
        ("{{Ai nói?}}", [("{{Ai nói?}}", Style.PROMPT)]),
        ("# Tít", [("# ", M | Style.TITLE), ("Tít", Style.TITLE)]),
        ("### Mục", [("### ", M | Style.SUBSECTION), ("Mục", Style.SUBSECTION)]),
        ("#không", []),
        ("> trích", [("> ", M), ("trích", Style.QUOTE)]),
        ("- một", [("- ", KEPT)]),
        ("12. mười hai", [("12. ", KEPT)]),
        ("---", [("---", KEPT)]),
        ("::: box Tít", [("::: box Tít", KEPT)]),
        ("| a |", [("|", KEPT | Style.ROW), (" a ", Style.ROW), ("|", KEPT | Style.ROW)]),
        ("|---|:-:|", [("|---|:-:|", KEPT | Style.ROW)]),
        ("<https://a.example>", [("<https://a.example>", Style.LINK)]),
        ("<!-- nhớ hỏi -->", [("<!-- nhớ hỏi -->", KEPT)]),
        (r"\*không\*", [("\\", M), ("*", KEPT), ("\\", M), ("*", KEPT)]),
        ("H<sub>2</sub>O", [("<sub>", KEPT), ("</sub>", KEPT)]),
    ],
)  # fmt: skip
def test_a_line_is_coloured_as_it_reads(line, pieces):
    assert seen(line) == pieces


def test_a_fence_goes_on_until_its_own_end():
    state = line_rules.runs("````python")[1]
    assert state == 4
    assert seen("**x**", state) == [("**x**", Style.CODE)]
    assert line_rules.runs("```", state)[1] == state
    assert line_rules.runs("~~~~", state)[1] == state
    assert line_rules.runs("```` x", state)[1] == state
    assert line_rules.runs("`````", state)[1] == OUTSIDE


@given(
    st.text(
        st.one_of(st.sampled_from('*_`~[](){}!<>#|\\:-+1. \t^"'), st.characters(exclude_characters="\n")), max_size=80
    )
)
def test_runs_are_in_order_and_within_the_line(line):
    found, _ = line_rules.runs(line)
    at = 0
    for start, length, style in found:
        assert start >= at and length > 0 and style
        at = start + length
    assert at <= len(line)


@pytest.mark.parametrize(
    "unit",
    ["[", "**", "*a", "`", "{{", "<!--", "[a](", "~~", "<mark>", "![a]{", "| ", "\\", "[^", "***a", "> ", "__a "],
)
def test_a_hostile_line_is_coloured_without_effort(unit):
    # The whole suite has a time limit; a rule that backtracks would run into it on lines of this length.
    line_rules.runs(unit * (5_000_000 // len(unit)))
