"""Text that is hostile, broken or enormous: it is read in bounded time and depth, and no word of it is lost."""

import subprocess
import sys
from collections.abc import Callable

import pytest

from editor.refusal import Refused
from editor.text.blocks import Paragraph, Quote, Table
from editor.text.markdown import parse
from editor.text.measure import count_words, plain_text
from editor.text.normalise import LARGEST_FILE, clean, decode
from editor.text.walk import every_block, every_inline

MANY = 5_000


def test_a_line_of_five_megabytes_is_one_paragraph() -> None:
    source = "từ ngữ " * 720_000
    document = parse(source)
    assert len(document.blocks) == 1
    assert count_words(document) == 1_440_000


def test_a_line_of_a_megabyte_full_of_marks_keeps_its_words() -> None:
    assert count_words(parse("a-b: (c) [d] *e !~f " * 50_000)) == 250_000


@pytest.mark.parametrize("depth", [1_000, 10_000])
@pytest.mark.parametrize("marker", [">", "> ", "- ", "1. ", "* - ", "> 1) "])
def test_nesting_beyond_measure_ends_as_text(marker: str, depth: int) -> None:
    text = plain_text(parse(marker * depth + "còn đây"))
    assert text.endswith("còn đây")
    # What is too deep to be a container still shows its markers.
    assert text.count(marker[0]) > depth // 2


def test_a_quote_that_deepens_line_by_line_keeps_every_line() -> None:
    source = "\n".join(">" * depth + f" w{depth}" for depth in range(1, 1_000))
    words = plain_text(parse(source)).split()
    assert [word for word in words if word.startswith("w")] == [f"w{depth}" for depth in range(1, 1_000)]


def test_a_list_of_a_thousand_levels_keeps_every_item() -> None:
    source = "\n".join("  " * depth + f"- w{depth}" for depth in range(1_000))
    text = plain_text(parse(source + "\n\nsau cùng"))
    assert all(f"w{depth}" in text for depth in range(1_000))
    assert text.endswith("sau cùng")


def test_twenty_levels_are_kept_as_they_are() -> None:
    block = parse(">" * 20 + " sâu").blocks[0]
    for _ in range(20):
        assert isinstance(block, Quote)
        block = block.blocks[0]
    assert isinstance(block, Paragraph)


def test_a_file_of_fifty_megabytes_is_refused_with_a_sentence() -> None:
    with pytest.raises(Refused, match="is larger than 20 MB"):
        decode(b"a" * 50_000_000, "dài.md")


def test_a_file_at_the_limit_is_read() -> None:
    assert len(decode(b"a" * LARGEST_FILE, "dài.md")) == LARGEST_FILE


def test_a_table_of_400_000_cells_is_read_whole() -> None:
    rows = 20_000
    document = parse("|" + "a|" * 20 + "\n|" + "-|" * 20 + "\n" + ("|" + "b|" * 20 + "\n") * rows)
    table = document.blocks[0]
    assert isinstance(table, Table)
    assert len(table.rows) == rows
    assert count_words(document) == 20 * (rows + 1)


RUNS: dict[str, Callable[[int], str]] = {
    mark: lambda count, mark=mark: mark * count  # type: ignore[misc]
    for mark in (
        *("[", "![", "]", "*", "_", "~~", "`", "<", ">", "|", "\\", "&", "{{", "}}", "$", "!"),
        *("* a", "**a ", "_a_", "a**b", "*a_ ", "~~a ", "<u>", "<u></b>", "<!--", "<a ", "<?", "{{a ", "[^1]"),
        *("[a]{", "[a]{lang=fr}", "[a](", "[a](<b", "![](a){credit=", '![](a){credit="', "&#", "<http://a.vn>"),
        *("::: box\n", ":::\n", "a\n: b\n", ": a\n", "a\n\n: b\n\n", "---\n", "# a\n", "- a\n", "- a\n* a\n", "```\n"),
        *("<div>\n\n", "|a|\n", "|a|\n|-|\n", "[a]: b\n", "[^a]: b\n", "\n", "\t", "> a\nb\n", "{%"),
    )
} | {
    "a title that never ends": lambda count: '[a](b "' + "\\\\" * count,
    "titles that never end": lambda count: "[a](b '\\!\n" * count,
    "runs of backticks": lambda count: " ".join("`" * length for length in range(1, int((2 * count) ** 0.5))),
    "spans in spans": lambda count: "[" * count + "a" + "]{lang=fr}" * count,
    "links in links": lambda count: "[" * count + "a" + "](b)" * count,
    "pictures in pictures": lambda count: "![" * count + "a" + "](b)" * count,
    "strong in strong": lambda count: "**" * count + "a" + "**" * count,
    "struck in struck": lambda count: "~~a " * count + " b~~" * count,
    "underlined in underlined": lambda count: "<u>" * count + "a" + "</u>" * count,
    "two kinds of emphasis": lambda count: "*_" * count + "a" + "_*" * count,
    "notes that refer to notes": lambda count: "\n\n".join(f"[^{at}]: a[^{at + 1}]" for at in range(count // 4)),
    "a table as wide as it is long": lambda count: "\n".join(
        ["|" + "a|" * (count // 100), "|" + "-|" * (count // 100), *["b"] * 1_000]
    ),
}


@pytest.mark.parametrize("run", RUNS)
def test_a_long_run_of_marks_is_read(run: str) -> None:
    document = parse("đầu tiên\n\n" + RUNS[run](MANY))
    assert plain_text(document).startswith("đầu tiên")
    assert sum(1 for _ in every_block(document)) >= len(document.blocks)
    assert sum(1 for _ in every_inline(document)) > 0


def test_parsing_needs_little_of_the_stack() -> None:
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(400)
    try:
        source = "> - " * 500 + "**[" * 500 + "đáy" + "](a)**" * 500
        assert "đáy" in plain_text(parse(source))
    finally:
        sys.setrecursionlimit(limit)


def test_control_characters_and_lone_surrogates_are_taken_out() -> None:
    cleaned = clean("a\0b\x1bc\ud800d\ufeffe\uffff")
    assert cleaned.text == "abcde"
    assert "taken out: 5;" in str(cleaned.notes[0])


def test_a_source_that_was_not_cleaned_is_cleaned_on_the_way() -> None:
    document = parse("# a\r\nb\0\rc")
    assert document.source == "# a\nb\nc"
    assert [block.span.start for block in document.blocks] == [0, 4]


def test_character_references_bring_back_nothing_unfit() -> None:
    assert plain_text(parse("a&#12;b&#10;c&#13;d &#0; a&#769;")) == "a b c d \ufffd á"


def test_a_directive_that_breaks_off_at_the_very_end_is_read() -> None:
    assert plain_text(parse("> ::: box Tựa\n> ")) == "Tựa"


def test_the_parser_is_not_given_out_before_its_tables_of_letters_are_whole() -> None:
    """Two workers that began to check together met half of one: an `IndexError` in a check of a whole article."""
    code = (
        "from editor.text.dialect import parser; parser(); from mdurl import _decode, _encode; "
        "print(sorted({len(one) for one in [*_encode.encode_cache.values(), *_decode.decode_cache.values()]}))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert told.stdout == "[128]\n", told.stderr
