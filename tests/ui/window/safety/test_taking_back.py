"""Looking into a backup in a real window, and taking an article or a revision back from it."""

from threading import Event

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from storage.backups import kept_backups
from storage.desk import Desk
from ui.dialogs.progress import Progress
from ui.dialogs.restore import Take
from ui.window import long_step
from ui.window.safety import new_desk


@pytest.fixture
def backup(desk_path, clock):
    """A backup, after which the text was written over."""
    made = kept_backups.keep(desk_path, clock())
    with Desk.open(desk_path, clock) as desk:
        desk.save_text(desk.newest_article(), "Hỏng hết.\n")
    return made


@pytest.fixture
def open_backups(open_window, desk_path, until):
    """Opens the window, and the dialog without waiting for its end; gives both once the article is seen."""
    shown = []

    def open_them(see_piece=True):
        window = open_window(desk_path)
        until(lambda: window.writing.opened.view is not None)
        shown.append(window)

        def look():
            dialog = window.taking_back.dialog
            return dialog is not None and (not see_piece or dialog.piece is not None)

        return window, look

    return open_them


def with_dialog(window, until, qtbot, see, do):
    """Trigger the action, and do this in the dialog as soon as `see()` holds."""
    from PySide6.QtCore import QTimer

    done = []
    timer = QTimer()

    def look():
        if not done and see():
            done.append(True)
            timer.stop()
            do(window.taking_back.dialog)

    timer.timeout.connect(look)
    timer.start(5)
    window.actions_table["desk.restore"].trigger()
    until(lambda: bool(done))
    until(lambda: window.taking_back.dialog is None)


def test_the_window_shows_time_machine_articles_and_text(backup, open_backups, until, qtbot):
    window, see = open_backups()
    seen = {}

    def look(dialog):
        seen["text"] = dialog.text.toPlainText()
        seen["machine"] = dialog.machine.text()
        seen["articles"] = [dialog.articles.item(row).text() for row in range(dialog.articles.count())]
        seen["revisions"] = dialog.revisions.count()
        dialog.filter.setText("không có bài này")
        seen["none"] = dialog.articles.count()
        dialog.filter.setText("cau moi")
        seen["found"] = dialog.articles.count()
        dialog.reject()

    with_dialog(window, until, qtbot, see, look)
    assert seen["text"] == "Đoạn đầu.\n"
    assert seen["machine"].startswith("Written on “") and "Articles: 1" in seen["machine"]
    assert seen["articles"][0].startswith("Cầu mới\nLan Anh")
    assert seen["revisions"] >= 2
    assert (seen["none"], seen["found"]) == (0, 1)


def test_an_article_comes_back_as_a_new_one(backup, open_backups, until, qtbot, desk_path):
    window, see = open_backups()
    with_dialog(window, until, qtbot, see, lambda dialog: dialog.accept_button.click())
    until(lambda: any("back as a new one" in sentence for sentence in window.notices.sentences))
    texts = []
    window._tasks.read(
        lambda desk: sorted(desk.article(line.id).text for line in desk.article_lines()), then=texts.append
    )
    until(lambda: texts == [["Hỏng hết.\n", "Đoạn đầu.\n"]])


def test_a_revision_comes_back_as_the_newest_and_is_seen_in_the_writing_room(backup, open_backups, until, qtbot):
    window, see = open_backups()
    assert window.writing.room.text() == "Hỏng hết.\n"
    with_dialog(window, until, qtbot, see, lambda dialog: dialog.revision_button.click())
    until(lambda: window.writing.room.text() == "Đoạn đầu.\n")


def test_an_older_revision_is_read_before_it_is_taken(backup, open_backups, until, qtbot):
    window, see = open_backups()
    seen = []

    def look(dialog):
        dialog.revisions.setCurrentIndex(dialog.revisions.count() - 1)
        until(lambda: dialog.piece.number == 1)
        seen.append(dialog.text.toPlainText())
        dialog.reject()

    with_dialog(window, until, qtbot, see, look)
    assert "Đoạn đầu" not in seen[0]


def test_all_of_a_backup_becomes_a_desk_of_its_own(backup, open_backups, until, qtbot, desk_path):
    window, see = open_backups()
    wanted = []
    window.desk_wanted.connect(wanted.append)
    with_dialog(window, until, qtbot, see, lambda dialog: dialog.desk_button.click())
    until(lambda: len(wanted) == 1)
    assert wanted[0] != desk_path and wanted[0].exists()


def test_a_damaged_backup_says_so_in_the_window(backup, open_backups, until, qtbot):
    backup.path.write_bytes(backup.path.read_bytes()[:5000])
    window, see = open_backups(see_piece=False)
    said = []

    def look(dialog):
        until(lambda: "damaged" in dialog.machine.text())
        said.append((dialog.accept_button.isEnabled(), dialog.revision_button.isEnabled()))
        dialog.reject()

    with_dialog(window, until, qtbot, see, look)
    assert said == [(False, False)]


def test_what_an_accepted_dialog_means_is_a_whole_desk_at_first(qtbot):
    from ui.dialogs.restore import Restore

    dialog = Restore([], frozenset(), True)
    assert dialog.take is Take.DESK and not dialog.accept_button.isEnabled() and not dialog.desk_button.isEnabled()
    assert "no backup yet" in dialog.machine.text()
    QTest.qWait(0)
    dialog.deleteLater()


@pytest.fixture
def held(monkeypatch, backup, desk_path):
    """The making of a desk of the backup, which waits in the pool until `gate` is set."""
    monkeypatch.setattr(long_step, "PATIENCE", 0)
    monkeypatch.setattr(long_step, "BETWEEN", 0)
    gate, looks = Event(), []

    def making(tell):
        def told(done, total):
            goes_on = tell(done, total)
            looks.append(done)
            gate.wait(20)
            return goes_on and tell(done, total)

        return new_desk.of_backup(backup.path, desk_path, told)

    yield making, gate
    gate.set()


def test_a_desk_that_is_made_of_a_backup_says_how_far_it_is(held, open_backups, until):
    making, gate = held
    window, _see = open_backups()
    wanted = []
    window.desk_wanted.connect(wanted.append)
    window.taking_back._make(making)
    until(lambda: isinstance(QApplication.activeModalWidget(), Progress))
    progress = QApplication.activeModalWidget()
    assert progress.bar.maximum() > 1 and "stays as it is" in progress.line.text()
    gate.set()
    until(lambda: len(wanted) == 1)
    until(lambda: QApplication.activeModalWidget() is None)


def test_stopped_it_leaves_nothing_and_says_so(held, open_backups, until, desk_path):
    making, gate = held
    window, _see = open_backups()
    before = sorted(desk_path.parent.glob("*.desk"))
    window.taking_back._make(making)
    until(lambda: isinstance(QApplication.activeModalWidget(), Progress))
    QApplication.activeModalWidget().reject()
    assert QApplication.activeModalWidget() is None
    gate.set()
    until(lambda: any("No desk was made, as you stopped it" in one for one in window.notices.sentences))
    assert sorted(desk_path.parent.glob("*.desk")) == before
    assert list(desk_path.parent.glob(".*.part")) == []
