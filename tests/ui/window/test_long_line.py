"""A line of 5 MB in the whole window: opened, typed in, rendered, checked and saved, without anything being lost."""

import pytest

from editor.text import long_lines
from storage.desk import Desk
from ui.writing.rendered import rendered_items

LINE = "dài dòng " * 555_000


TEXT = f"# Tít\n\n{LINE}\n\nSau đó.\n"


@pytest.fixture
def desk_path(desk_path, clock):
    with Desk.open(desk_path, clock) as desk:
        desk.save_text(desk.newest_article(), TEXT)
    return desk_path


def test_a_line_of_5_mb_is_typed_in_saved_rendered_and_checked(window, until, qtbot):
    edit = window.writing.room.edit
    cursor = edit.textCursor()
    cursor.setPosition(2_500_000)
    edit.setTextCursor(cursor)
    qtbot.keyClicks(edit, "Xin a")
    wanted = f"{TEXT[:2_500_000]}Xin a{TEXT[2_500_000:]}"
    assert is_same(window.writing.room.text(), wanted)
    kept = []
    window.writing.room.flush()
    window._tasks.read(lambda desk: desk.article(window.writing.room.article_id).text, then=kept.append)
    until(lambda: bool(kept))
    assert is_same(kept[0], wanted), "the desk has the line as it was, with what was typed"
    until(lambda: window.writing.rendered.view is not None and "Sau đó." in window.writing.rendered.view.toPlainText())
    assert window.writing.rendered.view.document().characterCount() < long_lines.LONGEST + rendered_items.LONGEST
    remarks = window.writing.checks.checking.every
    until(lambda: any(place.remark.rule == "long-line" for place in remarks()))
    words = len(wanted.split()) - 1
    until(lambda: window.writing.room.words() == words)


def test_a_line_of_5_mb_is_brought_back_from_the_history(window, until):
    room, tasks = window.writing.room, window._tasks
    article_id, kept = room.article_id, []
    tasks.change(lambda desk: desk.keep_revision(article_id, "Dài"))
    tasks.read(lambda desk: desk.revisions(article_id)[0], then=kept.append)
    until(lambda: bool(kept))
    assert kept[0].name == "Dài"
    room.edit.selectAll()
    room.edit.insertPlainText("Ngắn.\n")
    room.flush()
    tasks.change(
        lambda desk: desk.restore_revision(kept[0].id), then=lambda _change: window.writing.opened.read(article_id)
    )
    until(lambda: len(room.text()) == len(TEXT))
    assert is_same(room.text(), TEXT)
    room.edit.undo()
    assert room.text() == "Ngắn.\n"
    room.edit.redo()
    assert is_same(room.text(), TEXT)


def is_same(text, wanted):
    """A difference of 5 MB is not to be explained."""
    return text == wanted
