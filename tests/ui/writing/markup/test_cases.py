"""Every operation by its cases (cases.txt)."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from ui.writing.markup import inline, links, lists, moving, notes, paragraphs, parts, tables
from ui.writing.markup.edit import Edit

Operation = Callable[[str, int, int], Edit | None]


def in_table(change, *values) -> Operation:
    return lambda text, _start, end: change(text, tables.table_around(text, end), *values)


def enter(text, _start, end):
    return lists.continue_list(text, end) or lists.leave_quote(text, end) or paragraphs.begin_paragraph(text, end)


OPERATIONS: dict[str, Operation] = {
    "bold": partial(inline.toggle, kind="strong"),
    "italic": partial(inline.toggle, kind="emphasis"),
    "strike": partial(inline.toggle, kind="strike"),
    "code": partial(inline.toggle, kind="code"),
    "raised": partial(inline.toggle, kind="sup"),
    "lowered": partial(inline.toggle, kind="sub"),
    "clear": inline.clear,
    "heading 0": partial(paragraphs.heading, level=0),
    "heading 2": partial(paragraphs.heading, level=2),
    "heading 3": partial(paragraphs.heading, level=3),
    "bullets": lists.bullets,
    "numbers": lists.numbers,
    "quote": paragraphs.quote,
    "indent": paragraphs.deeper,
    "outdent": paragraphs.shallower,
    "enter": enter,
    "shift enter": lambda text, _start, end: paragraphs.break_line(text, end),
    "deeper": partial(lists.nest, is_back=False),
    "back": partial(lists.nest, is_back=True),
    "up": partial(moving.move, is_up=True),
    "down": partial(moving.move, is_up=False),
    "link": partial(links.put_link, words="chữ", address="b.vn"),
    "unlink": links.remove_link,
    "note": lambda text, _start, end: notes.put_note(text, end, "Nguồn"),
    "change note": lambda text, _start, end: notes.change_note(text, notes.label_at(text, end), "Mới", end),
    "remove note": lambda text, _start, end: notes.remove_note(text, notes.label_at(text, end), end),
    "rule": parts.rule,
    "box": partial(parts.directive, name="box", title="Tựa", words="Chữ"),
    "pull quote": partial(parts.directive, name="pull-quote", title="Tên", words="Chữ"),
    "tidy": in_table(tables.tidy),
    "row above": in_table(tables.add_row, True),
    "row below": in_table(tables.add_row, False),
    "column left": in_table(tables.add_column, True),
    "column right": in_table(tables.add_column, False),
    "remove row": in_table(tables.remove_row),
    "remove column": in_table(tables.remove_column),
    "align right": in_table(tables.align, "right"),
    "next cell": in_table(tables.next_cell, False),
    "cell before": in_table(tables.next_cell, True),
    "enter in table": in_table(tables.cell_below),
}


def cases():
    text = (Path(__file__).parent / "cases.txt").read_text(encoding="utf-8")
    lines = text.split("\n")[3:]
    dots = [at for at, line in enumerate(lines) if line == "."]
    for first, second, third in zip(dots[::3], dots[1::3], dots[2::3], strict=True):
        yield lines[first - 1], "\n".join(lines[first + 1 : second]), "\n".join(lines[second + 1 : third])


def read(marked: str) -> tuple[str, int, int]:
    """The text without its signs, and where the selection begins and ends."""
    if "¦" in marked:
        at = marked.index("¦")
        return marked.replace("¦", ""), at, at
    start, end = marked.index("«"), marked.index("»") - 1
    return marked.replace("«", "").replace("»", ""), start, end


def marked(text: str, anchor: int, caret: int) -> str:
    if anchor == caret:
        return f"{text[:caret]}¦{text[caret:]}"
    return f"{text[:anchor]}«{text[anchor:caret]}»{text[caret:]}"


@pytest.mark.parametrize(("operation", "before", "after"), list(cases()))
def test_an_operation_does_what_its_case_says(operation, before, after):
    text, start, end = read(before)
    edit = OPERATIONS[operation](text, start, end)
    assert edit is not None
    assert marked(edit.applied(text), edit.anchor, edit.caret) == after


def test_every_operation_has_a_case():
    assert {operation for operation, _, _ in cases()} == set(OPERATIONS)


@pytest.mark.parametrize("line", ["chữ", "", "-không phải danh sách", "1.không", "- - -"])
def test_enter_outside_of_a_list_is_no_next_item(line):
    assert lists.continue_list(line, len(line)) is None


@pytest.mark.parametrize("line", ["", "::: box Tựa", "một\\", "```", "   "])
def test_enter_is_only_a_new_line_where_no_paragraph_ends(line):
    assert paragraphs.begin_paragraph(line, len(line)) is None


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("baodanang.vn/tin?id=1", "https://baodanang.vn/tin?id=1"),
        ("www.x.vn", "https://www.x.vn"),
        ("lan@x.vn", "mailto:lan@x.vn"),
        ("http://x.vn", "http://x.vn"),
        ("#muc", "#muc"),
    ],
)
def test_an_address_is_completed(typed, address):
    assert links.full_address(typed) == address
