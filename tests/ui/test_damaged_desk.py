"""Opening a damaged desk in the program: it is read all the same, and a person chooses what is to become of it."""

from threading import Event

import pytest
from PySide6.QtWidgets import QApplication

from storage.backups import kept_backups
from storage.desk import Desk
from storage.salvaging.page_reading import Pages
from ui.dialogs.progress import Progress
from ui.dialogs.recovery import Way
from ui.preferences import Preferences
from ui.window import long_step


@pytest.fixture
def preferences(tmp_path):
    kept = Preferences(tmp_path / "preferences")
    kept.language, kept.page = "en", "page.write"
    return kept


@pytest.fixture
def damaged(tmp_path):
    """A desk whose list of articles is broken, with a good backup of an older text."""
    path = tmp_path / "office.desk"
    with Desk.create(path, owner="Lan Anh", language="vi") as desk:
        article = desk.new_article("", "vi", headline="Cầu mới").article_id
        desk.save_text(article, "Bản cũ.\n")
        kept_backups.keep(path, desk.clock())
        desk.save_text(article, "Bản mới.\n")
    data = bytearray(path.read_bytes())
    root = Pages(bytes(data)).roots["article"]
    data[(root - 1) * 4096 : root * 4096] = b"\xff" * 4096
    path.write_bytes(data)
    return path


@pytest.fixture
def window(session, damaged, until):
    session.start(damaged)
    until(lambda: session.window is not None and session.window.recovering.dialog is not None)
    return session.window


def test_it_is_shown_to_be_read_with_both_ways_out(window, damaged, until):
    until(lambda: window.writing.room.text() == "Bản mới.\n")
    assert window.writing.room.edit.isReadOnly()
    assert "damaged" in window.notices.sentences[-1]
    dialog = window.recovering.dialog
    assert dialog.backup_button.isEnabled() and dialog.salvaged_button.isEnabled()
    assert "Cầu mới" in dialog.missing.toPlainText()
    dialog.reject()
    assert window.recovering.dialog is None
    assert window._desk.path == damaged.resolve()


@pytest.mark.parametrize(("way", "text"), [(Way.SALVAGED, "Bản mới.\n"), (Way.BACKUP, "Bản cũ.\n")])
def test_what_is_chosen_is_opened_as_a_new_desk_that_can_be_written(window, session, damaged, until, way, text):
    before = damaged.read_bytes()
    dialog = window.recovering.dialog
    (dialog.salvaged_button if way is Way.SALVAGED else dialog.backup_button).click()
    until(lambda: window._desk.why_read_only is None)
    until(lambda: window.writing.room.text() == text)
    assert window._desk.path != damaged.resolve() and window._desk.path.parent == damaged.resolve().parent
    assert not any("damaged" in sentence for sentence in window.notices.sentences)
    assert damaged.read_bytes() == before


@pytest.fixture
def held(monkeypatch):
    """Every reading and every copy waits at its second look until `gate` is set."""
    monkeypatch.setattr(long_step, "PATIENCE", 0)
    monkeypatch.setattr(long_step, "BETWEEN", 0)
    gate, tell, looks = Event(), long_step.LongStep._tell, []

    def told(step, done, total):
        looks.append(done)
        goes_on = tell(step, done, total)
        if len(looks) > 1:
            gate.wait(20)
        return goes_on and tell(step, done, total)

    monkeypatch.setattr(long_step.LongStep, "_tell", told)
    yield gate
    gate.set()


def stop(until):
    until(lambda: isinstance(QApplication.activeModalWidget(), Progress))
    QApplication.activeModalWidget().reject()


def test_the_reading_can_be_stopped(held, session, damaged, until):
    before = damaged.read_bytes()
    session.start(damaged)
    stop(until)
    held.set()
    until(lambda: any("as you stopped it" in one for one in session.window.notices.sentences))
    assert session.window._desk is None and session.window.recovering.dialog is None
    assert damaged.read_bytes() == before


@pytest.mark.parametrize("button", ["salvaged_button", "backup_button"])
def test_the_making_of_a_new_desk_can_be_stopped(session, damaged, until, request, button):
    session.start(damaged)
    until(lambda: session.window is not None and session.window.recovering.dialog is not None)
    gate = request.getfixturevalue("held")
    before = sorted(damaged.parent.glob("*.desk"))
    getattr(session.window.recovering.dialog, button).click()
    stop(until)
    gate.set()
    until(lambda: any("No desk was made" in one for one in session.window.notices.sentences))
    assert sorted(damaged.parent.glob("*.desk")) == before


def test_a_file_of_which_nothing_is_left_is_refused_in_one_sentence(session, tmp_path, until):
    path = tmp_path / "office.desk"
    path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 20_000)
    session.start(path)
    until(lambda: session.window is not None and session.window.isVisible())
    until(lambda: any("other program" in one or "damaged" in one for one in session.window.notices.sentences))
    until(lambda: not any("Reading what is left" in one for one in session.window.notices.sentences))
    assert session.window.recovering.dialog is None
