"""A synchronising program has left a copy beside the desk: the window says so, compares, and brings articles over."""

import shutil

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton

from storage.desk import Desk
from ui.window.safety import conflicting


@pytest.fixture
def parted(desk_path, clock):
    """Two machines wrote at once: the text of the one article differs."""
    copy = desk_path.with_name(f"{desk_path.stem} (conflicted copy 2026-11-27).desk")
    shutil.copyfile(desk_path, copy)
    with Desk.open(copy, clock) as there:
        there.save_text(there.newest_article(), "Viết ở máy kia.\n")
    return copy


def said(window, words):
    """The sentence with these words; empty while it is not said."""
    return next((sentence for sentence in window.notices.sentences if words in sentence), "")


def compare(window, until, do):
    """Take the way “Compare…” of the notice, and do this once the article is seen."""
    done = []
    timer = QTimer()

    def look():
        dialog = window.taking_back.dialog
        if not done and dialog is not None and dialog.piece is not None:
            done.append(True)
            timer.stop()
            do(dialog)

    timer.timeout.connect(look)
    timer.start(5)
    press(window, "Compare…")
    until(lambda: bool(done) and window.taking_back.dialog is None)


def press(window, title, subject=conflicting.KEY):
    notice = window.notices._notices[subject]
    next(button for button in notice.findChildren(QAbstractButton) if button.text() == title).click()


def test_a_conflict_copy_is_said_with_what_differs_and_nothing_is_merged(open_window, desk_path, parted, until):
    before = parted.read_bytes()
    window = open_window(desk_path)
    until(lambda: said(window, "Articles that differ there: 1") != "")
    assert parted.name in said(window, "Dropbox")
    assert parted.read_bytes() == before
    assert window.writing.room.text() == "Đoạn đầu.\n"


def test_an_article_is_seen_as_it_differs_and_brought_over_as_a_revision(open_window, desk_path, parted, until):
    window = open_window(desk_path)
    until(lambda: said(window, "Articles that differ") != "")
    seen = []

    def take(dialog):
        seen.extend((dialog.rows.item(0).text(), dialog.articles.item(0).text(), dialog.text.toPlainText()))
        dialog.revision_button.click()

    compare(window, until, take)
    assert seen[0].startswith(parted.name)
    assert "changed in the copy" in seen[1]
    assert seen[2] == "Viết ở máy kia.\n"
    until(lambda: window.writing.room.text() == "Viết ở máy kia.\n")
    assert parted.exists()


def test_once_it_is_brought_over_the_next_opening_says_that_nothing_is_missing(
    open_window, desk_path, parted, until, clock
):
    window = open_window(desk_path)
    until(lambda: said(window, "differ there: 1") != "")
    compare(window, until, lambda dialog: dialog.revision_button.click())
    until(lambda: window.writing.room.text() == "Viết ở máy kia.\n")
    beside = []
    window._tasks.read(lambda desk: desk.beside(), then=beside.append)
    until(lambda: bool(beside))
    window.conflicting._tell(beside[0])
    assert said(window, "No article in it differs")


def test_a_copy_is_opened_to_read_and_the_desk_is_the_one_of_the_next_start(
    session, preferences, desk_path, parted, until
):
    session.start(desk_path)
    until(lambda: session.window is not None and said(session.window, "differ there: 1") != "")
    press(session.window, "Open it to read")
    until(lambda: session._desk.path == parted)
    assert session._desk.why_read_only is not None
    until(lambda: said(session.window, "This is not the desk itself") != "")
    assert preferences.desks == [desk_path]
    session.window.conflicting.desk_wanted.emit(desk_path)
    until(lambda: session._desk.path == desk_path)
    assert session._desk.why_read_only is None


def test_an_ordinary_desk_is_told_nothing(window, until):
    told = []
    window._tasks.read(lambda desk: desk.beside(), then=told.append)
    until(lambda: bool(told))
    assert told[0].copies == ()
    assert window.notices.sentences == []


def test_a_desk_in_a_synchronised_folder_is_told_where_to_bring_over(open_window, tmp_path, desk_path, parted, until):
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    for file in (desk_path, parted):
        shutil.move(file, folder / file.name)
    window = open_window(folder / desk_path.name)
    until(lambda: said(window, "Copy all of them to a folder of this machine") != "")
    assert window._desk.why_read_only is not None


def test_a_copy_that_came_only_in_part_is_said_and_not_passed_over(open_window, desk_path, parted, until):
    data = parted.read_bytes()
    parted.write_bytes(data[: len(data) // 2])
    window = open_window(desk_path)
    until(lambda: said(window, "could not be compared") != "")
    assert f"“{parted.name}” is damaged" in said(window, "could not be compared")
    wanted = []
    window.conflicting.reading_wanted.connect(wanted.append)
    press(window, "Open it to read", conflicting.UNREAD)
    assert wanted == [parted]
