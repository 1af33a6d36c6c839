"""Saving a locked copy in a real window, and opening one."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

from storage.backups import locked_copies
from storage.desk import Desk
from ui.dialogs.locked_copy import LockCopy, UnlockCopy

WORDS = "bốn từ chẳng ai ghép"


def type_in(dialog, *words):
    for line, text in zip(dialog.findChildren(QLineEdit), words, strict=True):
        line.setText(text)


@pytest.fixture
def locked(window, tmp_path, until):
    target = tmp_path / "office.desk.locked"
    window.locking.lock_as(target, WORDS)
    until(lambda: window.locking.progress is None)
    return target


def test_a_locked_copy_is_saved_and_opened_as_a_new_desk(window, locked, tmp_path, until, clock):
    assert any("locked and checked" in sentence for sentence in window.notices.sentences)
    wanted = []
    window.desk_wanted.connect(wanted.append)
    window.locking.unlock_as(locked, tmp_path / "lại.desk", WORDS)
    until(lambda: wanted == [tmp_path / "lại.desk"])
    with Desk.open(wanted[0], clock) as desk:
        assert [line.headline for line in desk.article_lines()] == ["Cầu mới"]


def test_a_wrong_passphrase_is_one_sentence(window, locked, tmp_path, until):
    window.locking.unlock_as(locked, tmp_path / "lại.desk", "một câu khác hẳn vậy")
    until(lambda: any("passphrase does not open" in sentence for sentence in window.notices.sentences))
    assert window.locking.progress is None and not (tmp_path / "lại.desk").exists()


def test_a_mistake_of_the_programs_own_leaves_no_dialog_that_nobody_can_close(window, tmp_path, until, monkeypatch):
    def spoilt(*_values):
        raise ZeroDivisionError

    monkeypatch.setattr(locked_copies, "lock_copy", spoilt)
    monkeypatch.setattr(locked_copies, "unlock_copy", spoilt)
    for begin in (
        lambda: window.locking.lock_as(tmp_path / "a.desk.locked", WORDS),
        lambda: window.locking.unlock_as(tmp_path / "a.desk.locked", tmp_path / "b.desk", WORDS),
    ):
        begin()
        until(lambda: window.locking.progress is None)
        until(lambda: any("has made a mistake" in sentence for sentence in window.notices.sentences))


def test_the_dialog_wants_one_long_passphrase_twice_and_says_what_it_does_not_protect(window):
    dialog = LockCopy(window)
    for words, is_enough in (
        (("", ""), False),
        (("ngắn", "ngắn"), False),
        ((WORDS, WORDS + "."), False),
        ((WORDS, WORDS), True),
    ):
        type_in(dialog, *words)
        assert dialog.accept_button.isEnabled() is is_enough
    assert dialog.passphrase == WORDS
    dialog.deleteLater()


def test_cancelling_the_question_writes_nothing(window, answer, desk_path):
    before = sorted(desk_path.parent.iterdir())
    answer(lambda dialog: type_in(dialog, WORDS, WORDS), accepts=False)
    window.actions_table["desk.lock_copy"].trigger()
    assert sorted(desk_path.parent.iterdir()) == before


def test_the_ending_is_on_the_name_before_it_is_asked_whether_to_replace_a_file(window, answer, desk_path, until):
    chosen = []

    def choose(dialog):
        dialog.findChild(QLineEdit, "fileNameEdit").setText("hộp")
        chosen.extend(dialog.selectedFiles())

    def give_passphrase(dialog):
        type_in(dialog, WORDS, WORDS)
        answer(choose)

    answer(give_passphrase)
    window.actions_table["desk.lock_copy"].trigger()
    until(lambda: window.locking.progress is None)
    target = desk_path.parent / "hộp.desk.locked"
    assert [Path(one) for one in chosen] == [target] and target.exists()


def test_opening_asks_for_the_passphrase_once(window):
    dialog = UnlockCopy("a.desk.locked", window)
    assert not dialog.accept_button.isEnabled()
    type_in(dialog, WORDS)
    assert dialog.accept_button.isEnabled() and dialog.passphrase == WORDS
    dialog.deleteLater()


def test_a_locked_copy_that_is_chosen_as_a_desk_asks_for_its_passphrase(window, tmp_path, answer):
    wanted, asked = [], []
    window.desk_wanted.connect(wanted.append)
    answer(lambda dialog: asked.append(dialog.heading.text()), accepts=False)
    window._housekeeping.desk_chosen.emit(tmp_path / "a.desk.locked")
    assert asked == ["Open “a.desk.locked”"] and wanted == []
    window._housekeeping.desk_chosen.emit(tmp_path / "a.desk")
    assert wanted == [tmp_path / "a.desk"]


def test_a_locked_copy_that_is_dropped_onto_the_window_asks_for_its_passphrase(window, tmp_path, answer, until):
    from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
    from PySide6.QtGui import QDropEvent

    locked = tmp_path / "hộp.desk.locked"
    locked.write_bytes(b"locked")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(locked))])
    asked = []
    answer(lambda dialog: asked.append(dialog.heading.text()), accepts=False)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))
    until(lambda: asked == ["Open “hộp.desk.locked”"])


def test_a_folder_that_was_taken_out_is_locked_as_one_file_and_opened_again(window, tmp_path, answer, until):
    window.carrying.take_out(tmp_path / "mang theo")
    until(lambda: window.carrying.progress is None and (tmp_path / "mang theo").exists())
    answer(lambda dialog: type_in(dialog, WORDS, WORDS))
    window.carrying.lock_wanted.emit(tmp_path / "mang theo")
    until(lambda: window.locking.progress is None)
    locked = tmp_path / "mang theo.folder.locked"
    assert locked.exists() and window.locking.is_locked(locked)
    window.locking.unlock_as(locked, tmp_path / "lại", WORDS)
    until(lambda: any("just as it was locked" in sentence for sentence in window.notices.sentences))
    assert (tmp_path / "lại" / "index.html").exists()
