from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.text import markdown
from editor.text.blocks import PictureBlock, Table
from ui.writing import markup
from ui.writing.markup import Edit

OPERATIONS: dict[str, Callable[[str, int, int], Edit | None]] = {
    "bold": partial(markup.toggle, mark="**"),
    "italic": partial(markup.toggle, mark="*"),
    "strike": partial(markup.toggle, mark="~~"),
    "link": markup.link,
    "heading 0": partial(markup.heading, level=0),
    "heading 2": partial(markup.heading, level=2),
    "heading 3": partial(markup.heading, level=3),
    "bullets": markup.bullets,
    "numbers": markup.numbers,
    "quote": markup.quote,
    "footnote": lambda text, _start, end: markup.footnote(text, end),
    "enter": lambda text, _start, end: markup.continue_line(text, end),
    "deeper": lambda text, _start, end: markup.indent_item(text, end, False),
    "back": lambda text, _start, end: markup.indent_item(text, end, True),
}


def cases():
    text = (Path(__file__).parent / "markup_cases.txt").read_text(encoding="utf-8")
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
    assert marked(edit.applied(text), edit.anchor, edit.caret).rstrip("\n") == after


@pytest.mark.parametrize("line", ["chữ", "", "  thụt", "-không phải danh sách", "1.không"])
def test_enter_in_a_plain_line_is_only_a_new_line(line):
    assert markup.continue_line(line, len(line)) is None


def test_enter_before_the_words_of_an_item_is_only_a_new_line():
    assert markup.continue_line("- một", 0) is None


WORDS = st.text(st.sampled_from("abđờ 😀\n"), max_size=12)


@given(before=WORDS, word=st.text(st.sampled_from("abđờ😀"), min_size=1, max_size=6), after=WORDS)
@pytest.mark.parametrize("operation", ["bold", "italic", "strike"])
def test_doing_it_twice_changes_nothing(operation, before, word, after):
    text = before + word + after
    first = OPERATIONS[operation](text, len(before), len(before) + len(word))
    once = first.applied(text)
    second = OPERATIONS[operation](once, first.anchor, first.caret)
    assert second.applied(once) == text
    assert once[first.anchor : first.caret] == word


@given(text=st.text(max_size=60), data=st.data())
@pytest.mark.parametrize("operation", sorted(set(OPERATIONS) - {"enter", "deeper", "back"}))
def test_no_operation_loses_a_letter_or_leaves_the_text(operation, text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    edit = OPERATIONS[operation](text, start, end)
    new = edit.applied(text)
    assert 0 <= edit.start <= edit.end <= len(text)
    assert 0 <= edit.anchor <= edit.caret <= len(new)
    kept = {letter for letter in text if letter.isalpha()}
    assert all(new.count(letter) >= text.count(letter) for letter in kept) or operation == "link"


SIGNS = st.text(st.one_of(st.sampled_from('`*_[](){}<>"\\&!~:; ax|#'), st.characters()), max_size=30)


@given(SIGNS, SIGNS, SIGNS.filter(str.strip))
def test_a_picture_is_read_back_as_it_was_written(caption, credit, alt):
    from editor.text.normalise import clean

    caption, credit, alt = (" ".join(clean(words).text.split()) for words in (caption, credit, alt))
    if not alt:
        return
    [block] = markdown.parse(markup.picture("cảng (1).jpg", caption, credit, alt)).blocks
    assert isinstance(block, PictureBlock)
    assert (block.src, block.caption, block.credit, block.alt) == ("pictures/cảng (1).jpg", caption, credit, alt)


def test_a_picture_without_words_is_decorative():
    [block] = markdown.parse(markup.picture("a.jpg", "", "", "")).blocks
    assert isinstance(block, PictureBlock) and block.is_decorative


def test_a_table_is_read_back_as_one():
    [block] = markdown.parse(markup.table(3, 2, "Cột")).blocks
    assert isinstance(block, Table) and len(block.rows) == 2 and len(block.aligns) == 3


@given(before=st.sampled_from(["", "chữ", "chữ\n", "chữ\n\n"]), after=st.sampled_from(["", "sau", "\nsau", "\n\nsau"]))
def test_a_part_stands_alone(before, after):
    edit = markup.insert_part(before + after, len(before), "---", "--")
    new = edit.applied(before + after)
    assert [line for line in new.split("\n") if line] == [
        line for line in (before.strip(), "---", after.strip()) if line
    ]
    assert new[edit.anchor : edit.caret] == "--"
    assert "\n---\n\n" in f"\n{new}\n" and (not before or "\n\n---" in new)
