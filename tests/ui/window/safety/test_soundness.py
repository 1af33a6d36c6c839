"""A large desk that turns out to be damaged while its window is open, in a real window on a really damaged file."""

import sqlite3

import pytest

from ui.window.safety.soundness import REST


@pytest.fixture
def window(open_window, desk_path):
    """On a desk that counts as a large one, whose record of how long articles stay is damaged."""
    connection = sqlite3.connect(desk_path)
    (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'sqlite_autoindex_stay_1'").fetchone()
    connection.close()
    data = bytearray(desk_path.read_bytes())
    data[(root - 1) * 4096 : root * 4096] = b"\xff" * 4096
    desk_path.write_bytes(data)
    return open_window(desk_path, whole_up_to=0)


def look(window, until):
    window._soundness._timer.start(0)
    until(lambda: window._desk.why_read_only is not None)


def test_damage_that_is_found_later_is_said_and_the_desk_is_only_read(window, until):
    until(lambda: window.writing.opened.is_editable)
    look(window, until)
    until(lambda: not window.writing.opened.is_editable)
    assert window.writing.room.edit.isReadOnly()
    assert not window.actions_table["article.new"].isEnabled()
    assert "has just found" in window.notices.sentences[-1]
    assert not window._soundness._timer.isActive()
    assert window.writing.room.text() == "Đoạn đầu.\n"


def test_what_was_typed_when_damage_is_found_is_rescued_and_said(window, until, preferences):
    until(lambda: window.writing.opened.is_editable)
    window._soundness._timer.timeout.disconnect()
    why = []
    window._tasks.read(lambda desk: _find(desk), then=why.append)
    until(lambda: len(why) == 1)
    window.writing.room.edit.insertPlainText("Mới gõ. ")
    window._soundness._on_checked(why[0])
    until(lambda: window._desk.why_read_only is not None)
    (kept,) = (preferences.folder / "rescued").iterdir()
    assert kept.read_text(encoding="utf-8") == "Mới gõ. Đoạn đầu.\n"
    assert any(str(kept) in sentence for sentence in window.notices.sentences)
    assert any("has just found" in sentence for sentence in window.notices.sentences)


def test_the_check_waits_while_somebody_types(window, until):
    until(lambda: window.writing.opened.is_editable)
    window._soundness._timer.start(60_000)
    window.writing.room.edit.insertPlainText("M")
    assert window._soundness._timer.interval() == REST


def _find(desk):
    left = desk.check_some()
    while isinstance(left, int) and left:
        left = desk.check_some()
    return left
