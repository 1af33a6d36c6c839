"""The outline of an article, and moving and raising its sections."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.text import outline
from editor.text.markdown import parse

TEXT = "Mở đầu.\n\n## Một\n\nVăn một.\n\n### Một A\n\nVăn A.\n\n## Hai\n\nVăn hai.\n\n# Ba\n\nVăn ba.\n"


def titles(source):
    return [(section.level, section.title) for section in outline.sections(parse(source))]


def applied(source, change):
    return source[: change.start] + change.new + source[change.end :]


def moved(source, number, before):
    change = outline.move(source, outline.sections(parse(source)), number, before)
    return None if change is None else applied(source, change)


def test_every_heading_is_a_section_up_to_the_next_of_its_level():
    found = outline.sections(parse(TEXT))
    assert [(one.level, one.title) for one in found] == [(2, "Một"), (3, "Một A"), (2, "Hai"), (1, "Ba")]
    assert TEXT[found[0].start : found[0].end].startswith("## Một") and "Văn A." in TEXT[found[0].start : found[0].end]
    assert TEXT[found[1].start : found[1].end] == "### Một A\n\nVăn A.\n\n"
    assert found[3].end == len(TEXT)


def test_the_title_is_what_is_read():
    assert titles("## **Giá** [vé](https://a.example) tăng\n") == [(2, "Giá vé tăng")]


def test_headings_inside_a_quotation_or_a_fence_are_not_in_the_outline():
    assert titles("> ## Trích\n\n```\n## mã\n```\n\n## Thật\n") == [(2, "Thật")]


def test_the_section_of_a_place_is_the_last_heading_before_it():
    found = outline.sections(parse(TEXT))
    assert outline.section_at(found, 0) is None
    assert outline.section_at(found, TEXT.index("Văn A.")) == 1
    assert outline.section_at(found, len(TEXT)) == 3


def test_a_section_moves_with_all_that_is_under_it():
    assert moved(TEXT, 0, 3) == (
        "Mở đầu.\n\n## Hai\n\nVăn hai.\n\n## Một\n\nVăn một.\n\n### Một A\n\nVăn A.\n\n# Ba\n\nVăn ba.\n"
    )


def test_a_section_moves_up():
    assert moved(TEXT, 3, 0) == (
        "Mở đầu.\n\n# Ba\n\nVăn ba.\n\n## Một\n\nVăn một.\n\n### Một A\n\nVăn A.\n\n## Hai\n\nVăn hai.\n"
    )


def test_a_section_moves_to_the_end_of_a_text_without_a_last_line_end():
    assert moved("## A\na\n\n## B\nb", 0, 2) == "## B\nb\n\n## A\na"


@pytest.mark.parametrize(("number", "before"), [(0, 0), (0, 1), (0, 2), (1, 1), (3, 4)])
def test_a_section_that_would_stay_or_go_into_itself_does_not_move(number, before):
    assert moved(TEXT, number, before) is None


def test_the_caret_goes_with_the_section():
    found = outline.sections(parse(TEXT))
    for number, before in ((0, 3), (3, 0), (2, 4), (1, 4)):
        change = outline.move(TEXT, found, number, before)
        assert applied(TEXT, change)[change.caret :].lstrip("# ").startswith(found[number].title)


def test_a_section_is_lowered_with_what_is_in_it():
    change = outline.change_level(TEXT, outline.sections(parse(TEXT)), 0, 1)
    assert titles(applied(TEXT, change)) == [(3, "Một"), (4, "Một A"), (2, "Hai"), (1, "Ba")]


def test_an_underlined_heading_is_written_with_signs_when_its_level_changes():
    source = "Tít\nhai dòng\n---\n\nVăn.\n"
    change = outline.change_level(source, outline.sections(parse(source)), 0, 1)
    assert applied(source, change) == "### Tít hai dòng\n\nVăn.\n"


def test_no_heading_leaves_the_six_levels():
    for source, by in (("# A\n", -1), ("## A\n\n###### B\n", 1)):
        assert outline.change_level(source, outline.sections(parse(source)), 0, by) is None


@given(
    st.lists(
        st.tuples(st.integers(1, 4), st.sampled_from(["văn", "- mục\n- mục", "> trích", ""])), min_size=2, max_size=7
    ),
    st.data(),
)
def test_a_move_loses_nothing_and_keeps_every_section_whole(parts, data):
    source = "\n".join(f"{'#' * level} T{number}\n\n{body}\n" for number, (level, body) in enumerate(parts))
    found = outline.sections(parse(source))
    number = data.draw(st.integers(0, len(found) - 1))
    before = data.draw(st.integers(0, len(found)))
    change = outline.move(source, found, number, before)
    if change is None:
        return
    result = applied(source, change)
    assert sorted(result.split()) == sorted(source.split())
    section = source[found[number].start : found[number].end].strip("\n")
    assert section in result
    assert sorted(titles(result)) == sorted(titles(source))
