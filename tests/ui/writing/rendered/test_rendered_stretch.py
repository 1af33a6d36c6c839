"""A long article in the rendered view: only a stretch of it is drawn, and a person does not notice."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QUrl
from PySide6.QtWidgets import QApplication

from editor.article import Fields
from ui.writing.rendered import rendered_stretch
from ui.writing.rendered.rendered_view import RenderedView

LONG = 1_000


class Source:
    """A text that changes, as the writing room's does."""

    def __init__(self, text):
        self.text = text

    def __call__(self):
        return self.text, Fields()


@pytest.fixture
def view(qtbot, theme):
    view = RenderedView(lambda work, then, **_key: then(work()))
    qtbot.addWidget(view)
    view.resize(420, 700)
    view.show()
    qtbot.waitExposed(view)
    return view


def settle(view):
    for _turn in range(2_000):
        QApplication.processEvents()
        if not view.is_drawing:
            return
    raise AssertionError("it never comes to rest")


def draw(view, source):
    view.show_article(source, "vi", {})
    settle(view)


def refresh(view):
    view.refresh_now()
    settle(view)


def paragraphs(count):
    return "\n\n".join(f"Đoạn {number} kể chuyện con đê. " + "Nước lên. " * (number % 7) for number in range(count))


def seen(view):
    """What a person reads now, from the upper edge to the lower one."""
    cursor = view.cursorForPosition(QPoint(30, 8))
    end = view.cursorForPosition(QPoint(380, view.viewport().height() - 8))
    cursor.setPosition(end.position(), cursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def test_only_a_stretch_of_a_long_article_is_drawn(view):
    draw(view, Source(paragraphs(LONG)))
    assert len(view._page.items) < 150
    assert view.verticalScrollBar().maximum() > 20_000
    assert "Đoạn 0 kể" in seen(view)


@pytest.mark.parametrize("part", [0.1, 0.35, 0.5, 0.8, 1.0])
def test_wherever_a_person_scrolls_there_is_text(view, part):
    draw(view, Source(paragraphs(LONG)))
    bar = view.verticalScrollBar()
    bar.setValue(round(bar.maximum() * part))
    settle(view)
    numbers = [int(word) for word in seen(view).replace("\u2029", " ").split() if word.isdigit()]
    assert len(numbers) > 3 and numbers == sorted(numbers)
    assert abs(numbers[0] / LONG - part) < 0.15
    if part == 1.0:
        bar.setValue(bar.maximum())
        settle(view)
        assert "Đoạn 999" in seen(view)


def test_what_is_seen_stands_still_while_more_is_drawn_above_it(view):
    draw(view, Source(paragraphs(LONG)))
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    # How far the bar goes is guessed, and better the more is drawn: the middle may lie between two paragraphs.
    near = (view.cursorForPosition(QPoint(30, y)) for y in range(300, 400, 4))
    middle = next(cursor for cursor in near if cursor.block().text())
    words, height = middle.block().text(), view.cursorRect(middle).top()
    settle(view)
    settle(view)
    assert view._stretch.first > 0 and view._stretch.is_long
    assert middle.block().text() == words and abs(view.cursorRect(middle).top() - height) <= 1


def test_scrolling_up_step_by_step_comes_to_the_beginning(view):
    draw(view, Source(paragraphs(600)))
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 4)
    settle(view)
    last = 10_000
    for _ in range(400):
        bar.setValue(bar.value() - 300)
        settle(view)
        first = next(int(word) for word in seen(view).replace("\u2029", " ").split() if word.isdigit())
        assert first <= last
        last = first
        if not bar.value():
            break
    assert "Đoạn 0 kể" in seen(view)


def test_the_view_follows_the_caret_to_any_place(view):
    text = paragraphs(LONG)
    draw(view, Source(text))
    for number in (900, 5, 500, 999, 0):
        view.go_to(text.index(f"Đoạn {number} "))
        settle(view)
        assert f"Đoạn {number} " in seen(view)


def test_a_link_leads_to_a_note_that_is_not_drawn_yet_and_back(view):
    draw(view, Source("Chữ.[^a]\n\n" + paragraphs(LONG) + "\n\n[^a]: Nguồn tin.\n"))
    view.anchorClicked.emit(QUrl("#note-1"))
    settle(view)
    assert "Nguồn tin." in seen(view)
    view.anchorClicked.emit(QUrl("#mark-1"))
    settle(view)
    assert "Đoạn 0 kể" in seen(view)


@pytest.mark.parametrize("where", [0, 300, 990])
def test_an_edit_far_from_what_is_seen_moves_nothing(view, where):
    source = Source(paragraphs(LONG))
    draw(view, source)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2 + 3_000)
    settle(view)
    before = seen(view)
    source.text = source.text.replace(f"Đoạn {where} ", f"Thêm một đoạn.\n\nĐoạn {where} ")
    refresh(view)
    assert seen(view) == before
    view.go_to(source.text.index("Thêm một"))
    settle(view)
    assert "Thêm một đoạn." in seen(view)


def test_an_article_that_grows_long_and_short_again_is_shown_all_the_time(view):
    source = Source(paragraphs(390))
    draw(view, source)
    for count in (450, 380, 1_200, 10):
        source.text = paragraphs(count)
        refresh(view)
        view.go_to(source.text.index(f"Đoạn {count - 1} "))
        settle(view)
        assert f"Đoạn {count - 1} " in seen(view)


def test_a_high_window_that_sees_more_items_than_are_drawn_around_comes_to_rest(view):
    view.resize(420, 9_000)
    source = Source("\n\n".join(f"Dòng {number}." for number in range(900)))
    draw(view, source)
    view.go_to(len(source.text) // 2)
    settle(view)
    check(view)
    assert "Dòng 450." in seen(view)


PARTS = [
    "một", "# hai", "> ba\n>\n> - bốn", "| a | b |\n|---|---|\n| 1 | 2 |", "- x\n- y", "::: box T\nTrong.\n:::", "",
    "[^1]\n\n[^1]: n",
]  # fmt: skip
STEP = st.one_of(
    st.tuples(st.just("edit"), st.integers(0, 30), st.integers(0, 8), st.lists(st.sampled_from(PARTS), max_size=9)),
    st.tuples(st.just("scroll"), st.floats(0, 1)),
    st.tuples(st.just("go"), st.floats(0, 1)),
    st.tuples(st.just("slice")),
)


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(begin=st.lists(st.sampled_from(PARTS), max_size=30), steps=st.lists(STEP, max_size=8))
def test_whatever_is_done_the_stretch_is_a_part_of_the_article(view, monkeypatch, begin, steps):
    for name, value in (("ALL", 8), ("AROUND", 4), ("NEAR", 2)):
        monkeypatch.setattr(rendered_stretch, name, value)
    parts, source = list(begin), Source("\n\n".join(begin))
    draw(view, source)
    for step in steps:
        if step[0] == "edit":
            parts[step[1] : step[1] + step[2]] = step[3]
            source.text = "\n\n".join(parts)
            view.refresh_now()  # the next step may come before it is all drawn
            continue
        if step[0] == "scroll":
            view.verticalScrollBar().setValue(round(view.verticalScrollBar().maximum() * step[1]))
        elif step[0] == "go":
            view.go_to(round(len(source.text) * step[1]))
        settle(view)
        check(view)
    settle(view)
    check(view)


def check(view):
    stretch = view._stretch
    lead = (rendered_stretch.SPACE,) if stretch.is_long else ()
    assert view._page.items == lead + stretch.items[stretch.first : stretch.last]
    assert stretch.is_long or (stretch.first, stretch.last) == (0, len(stretch.items))
    assert view._page.begin_of(len(view._page.items)) == view.document().characterCount() - 1
    if stretch.items:
        assert stretch.last > stretch.first


def test_select_all_and_copy_give_the_whole_article_and_a_selection_gives_what_is_selected(view):
    paragraphs = [f"Đoạn **số** {number}." for number in range(LONG)]
    view.show_article(Source("\n\n".join(paragraphs)), "vi", {})
    settle(view)
    view.selectAll()
    copied = view.createMimeDataFromSelection()
    assert copied.text().split() == " ".join(paragraphs).replace("*", "").split()
    assert copied.html().count("font-weight:700") >= LONG
    assert view.document().characterCount() < 20_000, "the view itself draws no more for it"
    cursor = view.textCursor()
    cursor.setPosition(5)
    cursor.setPosition(12, cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    assert view.createMimeDataFromSelection().text() == cursor.selectedText().replace("\u2029", "\n")


def test_a_short_article_that_grows_long_while_its_end_is_seen_holds_nothing_twice(view, monkeypatch):
    for name, value in (("ALL", 8), ("AROUND", 4), ("NEAR", 2)):
        monkeypatch.setattr(rendered_stretch, name, value)
    parts = ["một", "> ba\n>\n> - bốn", "| a | b |\n|---|---|\n| 1 | 2 |", "::: box T\nTrong.\n:::"] * 2
    view.resize(420, 120)
    source = Source("\n\n".join(parts))
    draw(view, source)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    source.text = "\n\n".join(["một", "hai", *parts])
    refresh(view)
    check(view)


def test_a_heading_whose_words_come_again_far_away_is_all_that_is_drawn_again(view):
    source = Source(f"## Mục\n\n{paragraphs(LONG)}\n\n## Mục\n\nHết.")
    draw(view, source)
    assert view._stretch.items[-2].parts[0].name == "muc-2"
    drawn = view._page._placed[2:]
    source.text = source.text.replace("## Mục", "## Mục x", 1)
    refresh(view)
    assert view._page._placed[2:] == drawn
    assert all(one is other for one, other in zip(view._page._placed[2:], drawn, strict=True))
    assert "Mục x" in seen(view) and view._stretch.items[-2].parts[0].name == "muc"
    check(view)


def test_a_long_article_that_changes_before_the_view_is_seen_is_no_mistake_and_there_is_text_then(qtbot, theme):
    view = RenderedView(lambda work, then, **_key: then(work()))
    qtbot.addWidget(view)
    source = Source(paragraphs(LONG))
    draw(view, source)
    for number in range(3):
        source.text = source.text.replace("Đoạn 5 kể", f"Đoạn 5 {number} kể")
        refresh(view)
    assert view._stretch._a_letter > 0
    view.resize(420, 700)
    view.show()
    qtbot.waitExposed(view)
    settle(view)
    assert "kể chuyện con đê" in seen(view)
