"""What happens when the desk does not take the text: it is kept elsewhere, and said."""

import threading

import pytest

from editor.refusal import Refused
from ui import wording
from ui.tasks import Tasks
from ui.widgets.notice import NoticeBar
from ui.widgets.status_line import StatusLine
from ui.window.writing.closing import Closing
from ui.window.writing.saving import Saving


class FullDisk:
    """Stands for a desk on a full disk."""

    def save_text(self, article_id, text):
        raise Refused("The disk is full, so “{name}” could not be saved.", name="office.desk")

    def close(self):
        pass


@pytest.fixture
def notices(qtbot, theme):
    bar = NoticeBar()
    qtbot.addWidget(bar)
    return bar


@pytest.fixture
def status(qtbot, theme):
    line = StatusLine(lambda: 0)
    qtbot.addWidget(line)
    return line


@pytest.fixture
def tasks(qapp):
    tasks = Tasks()
    tasks.open(FullDisk)
    yield tasks
    tasks.close()


@pytest.fixture
def saving(tasks, status, notices, tmp_path):
    return Saving(tasks, status, notices, lambda: tmp_path)


def test_what_was_saved_on_another_day_says_the_day(status):
    status.show_saved(-3 * 24 * 3_600_000)
    day, time = wording.day(-3 * 24 * 3_600_000), wording.clock_time(-3 * 24 * 3_600_000)
    assert status.saved.text() == "Saved 29 Dec 1969"
    assert status.saved.toolTip() == f"{day} at {time}"
    status.show_saved(0)
    assert status.saved.text() == f"Saved {wording.clock_time(0)}"
    assert status.saved.toolTip() == ""


def test_a_refused_save_is_said_and_the_text_is_kept_in_a_file(saving, status, notices, tmp_path, until):
    saving.save_text("id-1", "Mọi chữ.\n")
    until(lambda: status.saved.text() == "Not saved yet")
    assert (tmp_path / "rescued" / "id-1.md").read_text(encoding="utf-8") == "Mọi chữ.\n"
    assert notices.sentences[0].startswith("The disk is full, so “office.desk” could not be saved. What you typed is")
    assert saving.unsaved == {"id-1": "Mọi chữ.\n"}


def test_a_window_with_unsaved_words_stays_once_to_say_where_they_are(saving, tasks, notices, tmp_path):
    closing = Closing(saving, notices)
    saving.save_text("id-1", "Mọi chữ.\n")
    errors = tasks.finish()
    assert not closing.may_close(errors)
    assert str(tmp_path / "rescued") in notices.sentences[0]
    assert (tmp_path / "rescued" / "id-1.md").exists()
    assert closing.may_close(errors)


def test_words_that_were_refused_before_are_tried_again_before_the_window_closes(saving, tasks, status, notices, until):
    saving.save_text("id-1", "Mọi chữ.\n")
    until(lambda: status.saved.text() == "Not saved yet")
    assert tasks.finish() == []
    saving.retry()
    assert not Closing(saving, notices).may_close(tasks.finish())


def test_a_rescue_folder_that_cannot_be_made_is_said_too(tasks, status, notices, tmp_path):
    (tmp_path / "file").write_text("in the way")
    saving = Saving(tasks, status, notices, lambda: tmp_path / "file")
    saving.save_text("id-1", "Mọi chữ.\n")
    assert not Closing(saving, notices).may_close(tasks.finish())
    assert "Copy your text elsewhere now" in notices.sentences[0]


def test_a_window_without_errors_closes(saving, notices):
    assert Closing(saving, notices).may_close([])
    assert notices.sentences == []


def test_what_is_typed_and_saved_while_the_template_is_still_being_read_stays(open_window, desk_path, until):
    window = open_window(desk_path)
    assert window.writing.opened.view.around is None
    window.writing.room.edit.setPlainText("Gõ ngay khi vừa mở.\n")
    window.writing.room.form._inputs["headline"].setPlainText("Tít mới")
    window.writing.room.flush()
    until(lambda: window.writing.opened.view.around is not None)
    assert window.writing.room.text() == "Gõ ngay khi vừa mở.\n"
    assert window.writing.room.form.fields().headline == "Tít mới"


def test_the_foot_of_the_window_says_that_text_is_safe_though_another_change_waits_behind(window, until):
    until(lambda: window.writing.opened.view.around is not None)
    hold = threading.Event()
    window.writing.room.edit.setPlainText("Gõ rồi nộp ngay.\n")
    window.writing.room.flush()
    window._tasks.change(lambda _desk: hold.wait(60) and None)
    try:
        until(lambda: window.status.saved.text().startswith("Saved "))
    finally:
        hold.set()
    window._tasks.finish()
