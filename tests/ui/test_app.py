"""One run of the program: which desk it opens, what it does when it cannot, and the second start."""

import os
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication

from storage.desk import Desk
from storage.file.lock import socket_name
from ui.app import Session, choose_input_method, choose_size
from ui.dialogs.first_start import FirstAnswers
from ui.preferences import Preferences
from ui.tasks import POOL_THREADS
from ui.widgets.dialog import Dialog
from ui.window.front import Front, ask_to_front
from ui.wording import LANGUAGES

TOP = Path(__file__).resolve().parents[2]


@pytest.fixture
def preferences(tmp_path):
    kept = Preferences(tmp_path / "preferences")
    kept.language = "en"
    return kept


@pytest.fixture
def desk_path(tmp_path):
    path = tmp_path / "office.desk"
    with Desk.create(path, owner="Lan Anh", language="vi") as desk:
        desk.new_article("news-article", "vi")
    return path


def wait_for_desk(until, session):
    until(lambda: session.window is not None and session.window._desk is not None)
    return session.window


def test_the_desk_of_the_command_line_is_opened_and_remembered(session, preferences, desk_path, until):
    assert session.start(desk_path)
    assert wait_for_desk(until, session).writing.list.rows.model().rowCount() == 1
    assert preferences.desks == [desk_path]


def test_without_a_desk_the_last_one_is_opened(session, preferences, desk_path, until):
    preferences.remember_desk(desk_path)
    assert session.start(None)
    assert wait_for_desk(until, session).windowTitle() == "office – Copydesk"


def test_a_desk_that_is_gone_is_said_in_the_window_which_offers_another(session, preferences, tmp_path, until):
    preferences.remember_desk(tmp_path / "gone.desk")
    session.start(None)
    until(lambda: any("gone.desk" in said for said in session.window.notices.sentences))
    assert session.window.writing.work.nothing._title.text() == "No desk is open"
    assert session.window.writing.work.nothing._button.text() == "Open desk…"


def test_the_first_answers_make_a_desk_and_a_folder_for_it(session, tmp_path, until):
    session._make_window()
    session._show_window()
    session.make_desk(FirstAnswers("vi", "Lan Anh", tmp_path / "Documents" / "Tòa soạn.desk", has_sample=False))
    window = wait_for_desk(until, session)
    assert window.windowTitle() == "Tòa soạn – Copydesk"
    assert window._desk.person == "Lan Anh"


def test_a_place_where_no_desk_can_be_made_is_said(session, desk_path, until):
    session._make_window()
    session._show_window()
    session.make_desk(FirstAnswers("vi", "Lan Anh", desk_path, has_sample=False))
    until(lambda: any("already there" in said for said in session.window.notices.sentences))


def test_a_language_that_the_window_does_not_speak_counts_as_none(qapp, preferences):
    preferences.language = "zz"
    session = Session(qapp, preferences)
    assert session.wording.language in LANGUAGES
    session.tasks.close()
    session.wording.use("en")


def test_a_folder_that_cannot_be_made_is_said(session, tmp_path, until):
    (tmp_path / "file").touch()
    session._make_window()
    session._show_window()
    session.make_desk(FirstAnswers("vi", "Lan Anh", tmp_path / "file" / "Desks" / "a.desk", has_sample=False))
    until(lambda: any("is not there, so no desk was made" in said for said in session.window.notices.sentences))
    assert session.window.writing.work.nothing._button.text() == "Open desk…"


def test_a_desk_that_cannot_be_opened_leaves_the_open_one_as_it_was(session, desk_path, tmp_path, qtbot, until):
    session.start(desk_path)
    window = wait_for_desk(until, session)
    session.open_desk(tmp_path / "other.desk")
    until(lambda: any("other.desk" in said for said in window.notices.sentences))
    assert window.windowTitle() == "office – Copydesk"
    qtbot.keyClicks(window.writing.room.edit, "van con day")
    until(lambda: window.status.saved.text().startswith("Saved "))


def test_another_language_takes_the_place_of_the_window_without_a_restart(
    session, preferences, desk_path, qtbot, until
):
    session.start(desk_path)
    before = wait_for_desk(until, session)
    qtbot.keyClicks(before.writing.room.edit, "Chu vua go. ")
    before.actions_table["language.vi"].trigger()
    until(lambda: session.window is not before)
    after = wait_for_desk(until, session)
    assert after.writing.list.new_button.text() == "Bài mới"
    assert after.isVisible()
    assert after.writing.room.text().startswith("Chu vua go. ")
    assert preferences.language == "vi"


def test_a_window_whose_words_the_disk_has_no_room_for_is_not_left_for_another_language(
    session, preferences, desk_path, until
):
    session.start(desk_path)
    before = wait_for_desk(until, session)
    full = []
    session.tasks.read(_fill_disk, then=full.append)
    until(lambda: bool(full))
    before.writing.room.edit.insertPlainText("Không còn chỗ cho những chữ này. " * 20_000)
    before.actions_table["language.vi"].trigger()
    until(lambda: any("rescued" in said for said in before.notices.sentences))
    until(lambda: before.actions_table["language.en"].isChecked())
    assert session.window is before
    assert preferences.language == "en"
    assert "Không còn chỗ" in next((preferences.folder / "rescued").iterdir()).read_text(encoding="utf-8")
    session.tasks.read(_empty_disk, then=full.append)
    before.actions_table["language.vi"].trigger()
    until(lambda: session.window not in (None, before))
    assert "Không còn chỗ" in wait_for_desk(until, session).writing.room.text()


def _fill_disk(desk):
    desk._database.run(f"PRAGMA max_page_count = {desk._database.one('PRAGMA page_count')['page_count']}")
    return desk


def _empty_disk(desk):
    desk._database.run("PRAGMA max_page_count = 1000000")


def test_a_check_that_ends_after_its_window_was_left_for_another_language_is_let_go(session, desk_path, until):
    """Desk and workers are busy meanwhile, so that the new window has not asked for the same yet."""
    session.start(desk_path)
    before = wait_for_desk(until, session)
    until(lambda: before.writing.checks.checking.is_settled)
    until(lambda: not session.tasks._computing)
    worker, desk, done = Event(), Event(), []
    for _ in range(POOL_THREADS):
        session.tasks.compute(lambda: worker.wait(60), then=done.append)
    before.writing.checks.audience._ask()
    session.tasks.read(lambda _desk: desk.wait(60), then=done.append)
    before.actions_table["language.vi"].trigger()
    until(lambda: not shiboken6.isValid(before))
    worker.set()
    until(lambda: not session.tasks._computing and len(done) == POOL_THREADS)
    desk.set()
    until(lambda: session.window._desk is not None and session.window.writing.checks.checking.is_settled)


def test_a_dialog_that_was_opened_meanwhile_is_answered_before_another_language_takes_the_window(
    session, desk_path, until
):
    """An answer of the desk may open one between the menu and the new window."""
    session.start(desk_path)
    before, fired = wait_for_desk(until, session), []
    session._language_timer.timeout.connect(lambda: fired.append(True))
    before.actions_table["language.vi"].trigger()
    dialog = Dialog(before)
    dialog.say("Export", "Export", "Cancel")
    dialog.open()
    until(lambda: bool(fired))
    assert shiboken6.isValid(dialog)
    assert session.window is before
    dialog.reject()
    until(lambda: session.window not in (None, before))
    assert wait_for_desk(until, session).writing.list.new_button.text() == "Bài mới"


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_a_second_start_brings_the_first_window_to_the_front(session, desk_path, until):
    session.start(desk_path)
    window = wait_for_desk(until, session)
    until(lambda: session._front is not None)
    window.showMinimized()
    code = f"from ui.window.front import ask_to_front; raise SystemExit(not ask_to_front({socket_name(desk_path)!r}))"
    asking = subprocess.Popen([sys.executable, "-c", code], cwd=TOP)
    until(lambda: asking.poll() is not None)
    assert asking.returncode == 0
    until(lambda: not window.isMinimized())


def test_nobody_answers_where_no_window_is(qapp):
    assert not ask_to_front("copydesk-nobody-is-here")
    assert not ask_to_front("")


def test_the_name_of_a_window_that_has_ended_is_taken_over(qapp):
    first = Front("copydesk-test-taken-over", lambda: None)
    first.close()
    second = Front("copydesk-test-taken-over", lambda: None)
    assert second.is_listening
    second.close()


@pytest.mark.parametrize(
    ("asked", "plugin", "used"),
    [
        ("fcitx", "", "ibus"),
        ("fcitx5", "", "ibus"),
        ("fcitx", "libfcitx5platforminputcontextplugin.so", "fcitx"),
        ("ibus", "", "ibus"),
        ("", "", ""),
    ],
)
def test_fcitx_without_its_plugin_is_reached_over_ibus(tmp_path, asked, plugin, used):
    folder = tmp_path / "platforminputcontexts"
    folder.mkdir()
    if plugin:
        (folder / plugin).touch()
    environment = {"QT_IM_MODULE": asked}
    choose_input_method(environment, tmp_path)
    assert environment["QT_IM_MODULE"] == used


def run_python(code, **environment):
    kept = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run(
        [sys.executable, "-c", code], cwd=TOP, env=kept | environment, capture_output=True, text=True, check=False
    )


def test_without_a_display_there_is_a_sentence_and_an_exit_status():
    done = run_python(
        "import os, sys; os.environ.pop('QT_QPA_PLATFORM', None); from ui.app import run; sys.exit(run(None))"
    )
    assert done.returncode == 1
    assert done.stderr.startswith("There is no display here")
    assert "Traceback" not in done.stderr


def test_nothing_heavy_is_imported_before_the_window_shows():
    heavy = ["docx", "markdown_it", "nh3", "typst", "sqlite_utils", "lxml", "pypdfium2", "spellchecker"]
    heavy += ["PySide6.QtNetwork", "importlib.metadata", "editor.export.registry", "ui.dialogs.new_article"]
    done = run_python(
        "import sys, tempfile\n"
        "from pathlib import Path\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from ui.app import Session\n"
        "from ui.preferences import Preferences\n"
        "session = Session(QApplication([]), Preferences(Path(tempfile.mkdtemp())))\n"
        "session._make_window()\n"
        "session._show_window()\n"
        f"print([name for name in {heavy} if name in sys.modules])\n"
        "session.tasks.close()\n",
        QT_QPA_PLATFORM="offscreen",
    )
    assert done.stdout.strip() == "[]", done.stderr


def test_the_window_of_one_session_is_the_only_one(session, desk_path, until):
    session.start(desk_path)
    window = wait_for_desk(until, session)
    assert [top for top in QApplication.topLevelWidgets() if top.isVisible() and top.windowTitle()] == [window]


def test_everything_is_drawn_as_large_as_a_person_wants_unless_the_system_says_how_large():
    environment = {}
    choose_size(environment, 100)
    assert environment == {}
    choose_size(environment, 150)
    assert environment == {"QT_SCALE_FACTOR": "1.5"}
    choose_size(environment, 200)
    assert environment == {"QT_SCALE_FACTOR": "1.5"}


def test_a_size_that_cannot_be_read_is_the_normal_one(preferences):
    assert preferences.scale == 100
    preferences.scale = 175
    assert preferences.scale == 175
    preferences._settings.setValue("numbers/scale", "999")
    assert preferences.scale == 100


def test_a_desk_that_a_mac_wants_opened_comes_as_an_event(tmp_path):
    program = (
        "from PySide6.QtCore import QUrl\n"
        "from PySide6.QtGui import QFileOpenEvent\n"
        "from ui.app import Application\n"
        "app = Application([])\n"
        "app.file_wanted.connect(lambda path: print(path.name))\n"
        "app.sendEvent(app, QFileOpenEvent(QUrl.fromLocalFile('/there/office.desk')))\n"
        "app.sendEvent(app, QFileOpenEvent(QUrl('https://example.org/')))\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", program], cwd=TOP, capture_output=True, text=True, check=True, env={**os.environ}
    )
    assert answer.stdout == "office.desk\n"
