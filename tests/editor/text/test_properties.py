"""What holds for every text that a person could type or paste, sense or nonsense."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from editor.text.blocks import Block, Document, Item, Span
from editor.text.incremental import A_PART, Incremental
from editor.text.markdown import parse
from editor.text.measure import count_words, plain_text
from editor.text.moving import moved
from editor.text.normalise import clean
from editor.text.walk import every_block, every_inline, inner_blocks

# Pieces that mean something to the parser, thrown together: plain random text never makes a list or a table.
_WRITTEN = r"""
# ␤## ␤> ␤>> ␤- ␤  - ␤* ␤1. ␤10) ␤    ␤: ␤~ ␤::: box Tựa⏎␤::: pull-quote Lan⏎␤:::⏎␤:::: box⏎␤::::⏎␤---⏎␤***⏎␤===⏎␤```⏎
~~~ py⏎␤`␤``␤*␤**␤_␤__␤~~␤[␤]␤(␤)␤![␤](a.jpg)␤](b "c")␤][r]␤[r]: /u "t"⏎␤[^1]␤[^1]: ␤[^2]: ␤{lang=vi}␤{credit="An"}
{.decorative}␤{{␤}}␤{{hỏi}}␤{␤}␤<␤>␤<u>␤</u>␤<br>
<sub>␤</sub>␤<div>␤</div>␤<!-- ␤-->␤<?␤?>␤http://a.vn␤<http://a.vn>␤&amp;␤&#10;␤&nbsp;
|␤| a | b |⏎|---|---|⏎␤| 1 | 2 | 3 |⏎␤\␤\⏎␤  ⏎␤⏎␤⏎␤⏎⏎␤⏎⏎␤!␤"␤'␤Hải Phòng␤đường␤one␤two␤3,5␤ß␤😀"""
_PIECES = [piece.replace("⏎", "\n") for line in _WRITTEN.strip("\n").split("\n") for piece in line.split("␤")]
_PIECES += ["\t", " ", " ", "\u0301", "\u00a0", "\u200b"]
MARKED_UP = st.lists(st.sampled_from(_PIECES) | st.text(max_size=3), max_size=60).map("".join)
CLEANED = MARKED_UP.map(lambda text: clean(text).text)
WORD = st.text(st.characters(codec="utf-8", categories=["L", "Nd"]), min_size=1, max_size=8)


@given(st.text() | MARKED_UP)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean(text)
    again = clean(once.text)
    assert again.text == once.text
    assert again.notes == ()


@given(CLEANED)
@settings(max_examples=400)
def test_spans_are_whole_lines_in_order_and_within_what_holds_them(source: str) -> None:
    document = parse(source)
    assert document.source == source
    _check(document.blocks, Span(0, len(source)), source)
    for note in document.notes.values():
        assert 0 <= note.span.start <= note.span.end <= len(source)
        _check(note.blocks, note.span, source)


@given(CLEANED)
def test_every_part_of_a_document_can_be_walked_and_measured(source: str) -> None:
    document = parse(source)
    assert count_words(document) == len(plain_text(document).split())
    assert sum(1 for _ in every_block(document)) >= len(document.blocks)
    assert all(span.end <= len(source) for _, span in every_inline(document))


@given(CLEANED)
def test_note_numbers_count_up_and_keys_of_headings_are_unique(source: str) -> None:
    document = parse(source)
    assert [note.number for note in document.notes.values()] == list(range(1, len(document.notes) + 1))
    keys = [block.key for block in every_block(document) if hasattr(block, "key")]
    assert len(keys) == len(set(keys))
    assert all(key.isascii() and key for key in keys)


@given(st.lists(st.lists(WORD, min_size=1, max_size=12), min_size=1, max_size=8))
def test_every_word_of_plain_paragraphs_is_kept(paragraphs: list[list[str]]) -> None:
    source = clean("\n\n".join(" ".join(words) for words in paragraphs)).text
    assert plain_text(parse(source)).split() == source.split()


@given(CLEANED)
def test_every_word_of_the_source_that_is_not_mark_up_is_kept(source: str) -> None:
    # What stands behind an opening fence names the language of the code.
    assume(not re.search(r"(```|~~~)[^\n]*$", source))
    document = parse("Hải Phòng " + source + " rồi hết")
    seen = " ".join(_strings(document.blocks)) + " ".join(_strings(tuple(document.notes.values())))
    for word in ("Hải", "hết"):
        assert word in seen


EDIT = st.tuples(st.floats(0, 1), st.integers(0, 12), MARKED_UP.filter(lambda text: len(text) < 40) | st.just(""))


# Texts in which nearly every line is a heading of the same words, at all the places where a heading can stand.
_HEADINGS = [
    "# a",
    "## a",
    "# a 2",
    "# a-2",
    "# b",
    "> # a",
    "- # a",
    "  # a",
    "a\n===",
    "x\n: # a",
    "::: box\n# a",
    ":::",
]
_HEADINGS += ["[^1]: # a", "x[^1]", "x", "", "```"]
HEADED = st.lists(st.sampled_from(_HEADINGS), max_size=30).map("\n\n".join)


@given(
    st.lists(CLEANED, max_size=12).map("\n\n".join) | HEADED.map(lambda text: clean(text).text),
    st.lists(EDIT, min_size=1, max_size=6),
)
@settings(max_examples=300)
def test_reading_an_edit_gives_what_reading_the_whole_text_gives(
    source: str, edits: list[tuple[float, int, str]]
) -> None:
    text = Incremental()
    shown = text.update(source).document.blocks
    for place, removed, added in edits:
        at = round(place * len(source))
        source = clean(source[:at] + added + source[at + removed :]).text
        update = text.update(source)
        assert update.document == parse(source)
        kept = moved(shown[update.first + update.removed :], update.shift)
        shown = shown[: update.first] + update.added + kept
        assert shown == update.document.blocks


def _check(blocks: tuple[Block, ...] | tuple[Item, ...], within: Span, source: str) -> None:
    at = within.start
    for block in blocks:
        span = block.span
        assert at <= span.start <= span.end <= within.end
        assert span.start == 0 or source[span.start - 1] == "\n"
        assert span.end == len(source) or source[span.end] == "\n"
        at = span.end
        _check(getattr(block, "items", None) or inner_blocks(block), span, source)


def _strings(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for inner in part:
            yield from _strings(inner)
    elif is_dataclass(part) and not isinstance(part, Document):
        for field in fields(part):
            yield from _strings(getattr(part, field.name))


@given(st.lists(CLEANED | HEADED, min_size=3, max_size=12).map("\n\n".join).filter(lambda text: len(text) > 200))
@settings(max_examples=15, deadline=None)
def test_reading_a_long_text_part_by_part_gives_what_reading_the_whole_text_gives(part: str) -> None:
    source = clean("".join(f"{part}\n\n{number}\n\n" for number in range(2 * A_PART // len(part) + 2))).text
    assert Incremental().update(source).document == parse(source)
