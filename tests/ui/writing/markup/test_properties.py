"""What holds for every text: nothing is lost, the selection stays in the text, a format goes as it came, and the one
parser reads what was meant."""

import re
from collections.abc import Iterator
from functools import partial

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from editor.text import markdown
from editor.text.blocks import (
    Box,
    BulletList,
    Code,
    Emphasis,
    Heading,
    Link,
    NumberedList,
    Paragraph,
    PullQuote,
    Quote,
    Strike,
    Strong,
    Styled,
    Table,
)
from ui.writing.markup import inline, links, lists, moving, notes, paragraphs, parts, tables
from ui.writing.markup.spans import spans

TOGGLES = {
    "strong": Strong,
    "emphasis": Emphasis,
    "strike": Strike,
    "code": Code,
    "sub": Styled,
    "sup": Styled,
}
LETTERS = "abcđờ\u00a0 .,()“”😀"
WORDS = st.text(st.sampled_from(LETTERS), max_size=14)
SIGNS = st.sampled_from("*_~`[](){}<>|\\#->:.1 \n\tab\u00a0đ")
ANY = st.text(st.one_of(SIGNS, st.characters(exclude_categories=["Cs"])), max_size=60)


def found(node: object, kind: type) -> Iterator[object]:
    """Every node of `kind` in the block model."""
    if isinstance(node, kind):
        yield node
    if isinstance(node, tuple | list):
        for one in node:
            yield from found(one, kind)
    elif hasattr(node, "__dataclass_fields__"):
        for name in node.__dataclass_fields__:
            yield from found(getattr(node, name), kind)


def chosen(data, text):
    start = data.draw(st.integers(0, len(text)))
    return start, data.draw(st.integers(start, len(text)))


# --- inside a paragraph -----------------------------------------------------------------------------------------------


@given(before=WORDS, word=WORDS, after=WORDS)
@pytest.mark.parametrize("kind", TOGGLES)
def test_a_format_is_read_and_goes_as_it_came(kind, before, word, after):
    assume(any(map(str.isalnum, word)))
    text = f"a {before}{word}{after} c"
    start = 2 + len(before)
    first = inline.toggle(text, start, start + len(word), kind)
    once = first.applied(text)
    assert list(found(markdown.parse(once).blocks, TOGGLES[kind]))
    assert inline.toggle(once, first.anchor, first.caret, kind).applied(once) == text


@given(lines=st.lists(st.text(st.sampled_from("abđờ\u00a0"), min_size=1, max_size=8), min_size=2, max_size=4))
@pytest.mark.parametrize("kind", TOGGLES)
def test_several_paragraphs_are_formatted_and_go_as_they_came(kind, lines):
    assume(all(line.strip() for line in lines))
    text = "\n\n".join(line.strip() for line in lines)
    first = inline.toggle(text, 0, len(text), kind)
    once = first.applied(text)
    assert len(list(found(markdown.parse(once).blocks, TOGGLES[kind]))) == len(lines)
    assert inline.toggle(once, first.anchor, first.caret, kind).applied(once) == text


@given(text=ANY, data=st.data())
@pytest.mark.parametrize("kind", [*TOGGLES, "clear"])
def test_no_format_loses_a_letter_or_leaves_the_text(kind, text, data):
    start, end = chosen(data, text)
    edit = inline.clear(text, start, end) if kind == "clear" else inline.toggle(text, start, end, kind)
    held(text, edit)


@given(text=ANY, data=st.data())
def test_what_is_cleared_stays_cleared(text, data):
    start, end = chosen(data, text)
    edit = inline.clear(text, start, end)
    once = edit.applied(text)
    letters = "".join(filter(str.isalnum, re.sub("</?(?:sub|sup|mark|kbd|u)>", "", once)))
    assert letters == "".join(filter(str.isalnum, re.sub("</?(?:sub|sup|mark|kbd|u)>", "", text)))


@given(st.text(st.sampled_from("*_~ab .(`[]<"), max_size=24))
def test_what_is_read_as_bold_is_what_the_parser_reads_so(text):
    """The toolbar and the parser do not differ about a paragraph of emphasis."""
    assume(
        text.strip() and not re.match(r"\s*(?:[*_~`]{3}|[-*+](?:\s|$)|\[)", text) and not text.startswith((" ", "\t"))
    )
    [block] = markdown.parse(text).blocks or [None]
    assume(isinstance(block, Paragraph))
    assume("<" not in text and "[" not in text)
    mine = sorted(span.kind for span in spans(text.rstrip()) if span.kind in ("strong", "emphasis", "code"))
    theirs = [(kind, len(list(found(block, node)))) for kind, node in list(TOGGLES.items())[:2]]
    assert [(kind, mine.count(kind)) for kind, _ in theirs] == theirs


# --- paragraphs and lists ---------------------------------------------------------------------------------------------

LINE = st.text(st.sampled_from("abđờ\u00a0"), min_size=1, max_size=8).filter(str.strip).map(str.strip)
BLOCK_FORMATS = {
    "heading": (partial(paragraphs.heading, level=3), Heading),
    "quote": (paragraphs.quote, Quote),
    "bullets": (lists.bullets, BulletList),
    "numbers": (lists.numbers, NumberedList),
    "box": (partial(parts.directive, name="box", title="T", words="W"), Box),
    "pull quote": (partial(parts.directive, name="pull-quote", title="T", words="W"), PullQuote),
}


@given(lines=st.lists(LINE, min_size=1, max_size=4))
@pytest.mark.parametrize("name", BLOCK_FORMATS)
def test_a_kind_of_paragraph_is_read_and_goes_as_it_came(name, lines):
    change, kind = BLOCK_FORMATS[name]
    text = "\n\n".join(lines)
    first = change(text, 0, len(text))
    once = first.applied(text)
    assert list(found(markdown.parse(once).blocks, kind))
    assert change(once, first.anchor, first.caret).applied(once).rstrip("\n") == text


@given(text=ANY, data=st.data())
@pytest.mark.parametrize("name", [*BLOCK_FORMATS, "up", "down", "rule", "indent", "outdent", "note"])
def test_no_change_of_paragraphs_loses_a_letter_or_leaves_the_text(name, text, data):
    changes = {key: change for key, (change, _) in BLOCK_FORMATS.items()} | {
        "up": partial(moving.move, is_up=True),
        "down": partial(moving.move, is_up=False),
        "rule": parts.rule,
        "indent": paragraphs.deeper,
        "outdent": paragraphs.shallower,
        "note": lambda text, _start, end: notes.put_note(text, end, "n"),
    }
    start, end = chosen(data, text)
    edit = changes[name](text, start, end)
    # The words of a directive's own line go with it; signs of a list may be numbers.
    if name in ("box", "pull quote") and ":::" in text:
        edit = None
    if edit is not None:
        held(text, edit)


ITEMS = st.lists(st.tuples(st.integers(0, 3), st.booleans(), LINE), min_size=1, max_size=12)


def as_list(items) -> str:
    """A list of any shape, each item at most one deeper than the one before."""
    depth, lines = -1, []
    for wanted, is_bullet, words in items:
        depth = min(wanted, depth + 1)
        lines.append(f"{'   ' * depth}{'-' if is_bullet else '1.'} {words}")
    return "\n".join(lines)


def shape(text: str) -> list[str]:
    """The words of the items in their order."""
    return [re.sub(r"^[\s>]*(?:[-*+]|\d+[.)])\s+", "", line) for line in text.split("\n") if line.strip()]


@given(items=ITEMS, data=st.data())
@pytest.mark.parametrize("is_back", [False, True])
def test_nesting_keeps_every_item_and_the_caret_in_it(items, is_back, data):
    text = as_list(items)
    at = data.draw(st.integers(0, len(text)))
    edit = lists.nest(text, at, at, is_back)
    new = edit.applied(text)
    assert shape(new) == shape(text)
    assert 0 <= edit.caret <= len(new)
    line, old = new.count("\n", 0, edit.caret), text.count("\n", 0, at)
    assert line == old
    assert len(list(found(markdown.parse(new).blocks, Paragraph))) == len(items)


@given(items=ITEMS, data=st.data())
def test_enter_in_a_list_gives_one_item_more(items, data):
    text = as_list(items)
    line = data.draw(st.integers(0, len(items) - 1))
    at = sum(len(one) + 1 for one in text.split("\n")[: line + 1]) - 1
    edit = lists.continue_list(text, at)
    new = edit.applied(text)
    typed = new[: edit.caret] + "mới" + new[edit.caret :]
    words = shape(text)
    assert shape(typed) == [*words[: line + 1], "mới", *words[line + 1 :]]
    assert len(list(found(markdown.parse(typed).blocks, Paragraph))) == len(items) + 1


@given(count=st.integers(2, 12), data=st.data())
def test_a_numbered_list_is_always_in_order(count, data):
    text = "\n".join(f"{number}. {chr(96 + number)}" for number in range(1, count + 1))
    for _ in range(4):
        at = data.draw(st.integers(0, len(text)))
        change = data.draw(st.sampled_from(["up", "down", "enter", "delete"]))
        if change == "delete":
            lines_now = text.split("\n")
            if len(lines_now) > 2:
                del lines_now[data.draw(st.integers(0, len(lines_now) - 1))]
            text = "\n".join(lines_now)
            edit = lists.in_order(text, 0, 1)
        else:
            edit = lists.continue_list(text, at) if change == "enter" else moving.move(text, at, at, change == "up")
        if edit is not None and (change != "enter" or all(words for words in shape(text))):
            text = edit.applied(text)
            text = re.sub(r"(?m)^(\d+\.) ?$", r"\1 x", text)
        numbers = [int(found[1]) for found in re.finditer(r"(?m)^(\d+)\.", text)]
        assert numbers == list(range(1, len(numbers) + 1))


@given(paragraphs_=st.lists(LINE, min_size=2, max_size=6), data=st.data())
def test_up_and_down_again_is_where_it_was(paragraphs_, data):
    text = "\n\n".join(paragraphs_)
    at = data.draw(st.integers(0, len(text)))
    up = moving.move(text, at, at, is_up=True)
    once = up.applied(text)
    assume(once != text)
    assert sorted(once.split("\n\n")) == sorted(paragraphs_)
    assert moving.move(once, up.anchor, up.caret, is_up=False).applied(once) == text


# --- tables -----------------------------------------------------------------------------------------------------------

CELL = st.text(st.sampled_from("ab đ日\u0301é😀:-"), max_size=8).map(str.strip)
TABLES = st.integers(1, 5).flatmap(
    lambda columns: st.lists(st.lists(CELL, min_size=columns, max_size=columns), min_size=1, max_size=5)
)


def as_table(rows, sides) -> str:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    dashes = "|" + "|".join({"": "---", "left": ":--", "right": "--:", "center": ":-:"}[side] for side in sides) + "|"
    return "\n".join([lines[0], dashes, *lines[1:]])


def cells_of(text: str) -> list[list[str]]:
    return tables.table_around(text, 2).rows


@given(rows=TABLES, data=st.data())
def test_tidying_keeps_the_cells_and_is_done_once(rows, data):
    sides = [data.draw(st.sampled_from(["", "left", "right", "center"])) for _ in rows[0]]
    text = as_table(rows, sides)
    assume(any(rows[0]))
    at = data.draw(st.integers(0, len(text)))
    before = tables.table_around(text, at)
    edit = tables.tidy(text, before)
    tidy = edit.applied(text)
    assert cells_of(tidy) == rows
    assert tables.tidy(tidy, tables.table_around(tidy, 2)).applied(tidy) == tidy
    assert len({tables.screen_width(line) for line in tidy.split("\n")}) == 1
    after = tables.table_around(tidy, edit.caret)
    assert (after.row, after.column) == (before.row, before.column)
    assert isinstance(markdown.parse(tidy).blocks[0], Table)


@given(rows=TABLES)
def test_tab_goes_through_every_cell_in_order_and_then_begins_a_row(rows):
    assume(any(rows[0]))
    text = as_table(rows, [""] * len(rows[0]))
    at, walked = 2, []
    for _ in range(len(rows) * len(rows[0]) - 1):
        edit = tables.next_cell(text, tables.table_around(text, at), is_back=False)
        assert edit.applied(text) == text
        at = edit.anchor
        found_there = tables.table_around(text, at)
        walked.append((found_there.row, found_there.column))
        assert text[edit.anchor : edit.caret] == rows[found_there.row][found_there.column]
    assert walked == [(row, column) for row in range(len(rows)) for column in range(len(rows[0]))][1:]
    more = tables.next_cell(text, tables.table_around(text, at), is_back=False).applied(text)
    assert cells_of(more) == [*rows, [""] * len(rows[0])]


@given(rows=TABLES, data=st.data())
@pytest.mark.parametrize("is_column", [False, True])
def test_what_is_added_to_a_table_can_be_removed_again(rows, is_column, data):
    text = as_table(rows, [""] * len(rows[0]))
    assume(any(rows[0]) and len(rows) > 1)
    at = data.draw(st.integers(0, len(text)))
    tidy_edit = tables.tidy(text, tables.table_around(text, at))
    tidy = tidy_edit.applied(text)
    add, remove = (tables.add_column, tables.remove_column) if is_column else (tables.add_row, tables.remove_row)
    edit = add(tidy, tables.table_around(tidy, tidy_edit.caret), False)
    more = edit.applied(tidy)
    less = remove(more, tables.table_around(more, edit.caret)).applied(more)
    assert cells_of(less) == rows and less == tidy


def test_wide_and_combining_letters_take_the_room_they_take():
    assert tables.screen_width("日本") == 4
    assert tables.screen_width("e\u0323\u0302") == 1
    assert tables.screen_width("Đà Nẵng") == 7


# --- links and notes --------------------------------------------------------------------------------------------------


@given(words=WORDS, address=st.text(st.sampled_from("abc/()?=&% .đ"), min_size=1, max_size=16))
def test_a_link_is_read_with_its_words_and_goes_again(words, address):
    assume(words.strip() and address.strip())
    text = "x  y"
    once = links.put_link(text, 2, 2, words, f"https://x.vn/{address.strip()}").applied(text)
    [link] = found(markdown.parse(once).blocks, Link)
    again = links.link_at(once, 4, 4)
    assert link.href.startswith("https://x.vn/") and again is not None
    assert links.remove_link(once, 4, 4).applied(once) == f"x {again.words} y"


@given(count=st.integers(1, 6), data=st.data())
def test_notes_get_the_next_free_number_and_all_are_read(count, data):
    text = "Một hai ba bốn."
    for number in range(1, count + 1):
        body = text.split("\n")[0]
        at = data.draw(st.integers(0, len(body)))
        at = next((found.end() for found in re.finditer(r"\[\^\d+\]", body) if found.start() < at < found.end()), at)
        text = notes.put_note(text, at, f"nguồn {number}").applied(text)
    read = markdown.parse(text).notes
    assert sorted(read) == [str(number) for number in range(1, count + 1)]
    for number in range(1, count + 1):
        text = notes.remove_note(text, str(number), 0).applied(text)
    assert text.strip() == "Một hai ba bốn."


def held(text, edit) -> None:
    """The edit is in the text, its selection in the new one, and every letter is still there."""
    new = edit.applied(text)
    assert 0 <= edit.start <= edit.end <= len(text)
    assert 0 <= edit.anchor <= edit.caret <= len(new)
    kept = re.sub(r"</?(?:sub|sup|mark|kbd|u)>|\n", "", text)
    signs = "".join(filter(str.isalpha, kept)) + "\u00a0" * kept.count("\u00a0")
    assert all(new.count(letter) >= signs.count(letter) for letter in set(signs))
