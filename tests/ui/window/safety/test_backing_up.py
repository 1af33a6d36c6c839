"""Backups in a real window: made when something changed, said below, restored as a desk of its own."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from storage.backups import kept_backups, second_folder
from storage.backups.kept_backups import folder_of, kept
from storage.desk import Desk

HOUR = 3_600_000


@pytest.fixture
def backed(window, until):
    until(lambda: window.status.backup.text() == "No backup yet")
    return window


def look(window):
    window.backing_up._look()


def test_the_first_backup_is_made_and_said_below(backed, desk_path, until):
    look(backed)
    until(lambda: backed.status.backup.text().startswith("Backup "))
    assert len(kept(desk_path)) == 1
    assert backed.notices.sentences == []


def test_an_hour_without_a_change_makes_no_backup_and_a_change_makes_one(backed, desk_path, until, clock):
    look(backed)
    until(lambda: len(kept(desk_path)) == 1)
    until(lambda: backed.backing_up._last is not None)
    clock.now += 2 * HOUR
    look(backed)
    backed.actions_table["desk.backup"].setEnabled(True)
    assert not backed.backing_up._has_changed
    backed.writing.room.edit.insertPlainText("Thêm. ")
    backed.writing.room.flush()
    until(lambda: backed.backing_up._has_changed)
    look(backed)
    until(lambda: len(kept(desk_path)) == 2)
    with Desk.open(kept(desk_path)[0].path, clock) as copy:
        assert "Thêm." in copy.article(copy.article_lines()[0].id).text


def test_a_backup_that_fails_is_said_and_tried_again(backed, desk_path, until):
    folder_of(desk_path).write_bytes(b"mine")
    look(backed)
    until(lambda: any("could not be made" in sentence for sentence in backed.notices.sentences))
    assert backed.status.backup.property("kind") == "warm"
    folder_of(desk_path).unlink()
    look(backed)
    until(lambda: len(kept(desk_path)) == 1)
    until(lambda: backed.notices.sentences == [])
    assert backed.status.backup.property("kind") == "small"


def test_a_backup_is_made_at_once_and_opened_as_a_desk_of_its_own(backed, desk_path, until, answer):
    opened = []
    backed.desk_wanted.connect(opened.append)
    backed.actions_table["desk.backup"].trigger()
    until(lambda: any("was made and checked" in sentence for sentence in backed.notices.sentences))
    answer(lambda _dialog: None)
    backed.actions_table["desk.restore"].trigger()
    until(lambda: bool(opened))
    (path,) = opened
    assert path.exists() and path.parent == desk_path.parent and path != desk_path
    assert kept_backups.kept(desk_path)


def test_without_a_backup_the_window_says_so_and_offers_nothing(backed, answer, until):
    seen = []
    answer(lambda dialog: seen.append(dialog.accept_button.isEnabled()), accepts=False)
    backed.actions_table["desk.restore"].trigger()
    until(lambda: seen == [False])


def test_a_desk_that_is_only_read_offers_its_backups_and_makes_none(
    open_window, desk_path, hold_elsewhere, clock, answer, until
):
    kept_backups.keep(desk_path, clock.now)
    hold_elsewhere(desk_path)
    window = open_window(desk_path)
    assert window._desk.why_read_only is not None
    assert not window.backing_up._timer.isActive()
    seen = []
    answer(lambda dialog: seen.append(dialog.chosen), accepts=False)
    window.actions_table["desk.restore"].trigger()
    until(lambda: len(seen) == 1)
    assert seen[0] is not None


def test_what_was_changed_after_the_last_backup_of_an_earlier_start_is_backed_up(open_window, desk_path, clock, until):
    kept_backups.keep(desk_path, clock.now - 2 * HOUR)
    window = open_window(desk_path)
    until(lambda: window.backing_up._has_changed)
    look(window)
    until(lambda: len(kept(desk_path)) == 2)
    until(lambda: window.status.backup.property("kind") == "small")


def test_a_backup_that_misses_changes_for_longer_than_a_day_is_warned_of_below(open_window, desk_path, clock, until):
    kept_backups.keep(desk_path, clock.now - 26 * HOUR)
    window = open_window(desk_path)
    until(lambda: window.status.backup.text().startswith("No backup since "))
    assert window.status.backup.property("kind") == "warm"


def test_a_desk_that_nobody_has_changed_since_its_backup_is_not_warned_of(open_window, desk_path, clock, until):
    kept_backups.keep(desk_path, clock())
    clock.now += 240 * HOUR
    window = open_window(desk_path)
    until(lambda: window.status.backup.text().startswith("Backup "))
    assert not window.backing_up._has_changed
    assert window.status.backup.property("kind") == "small"


def test_a_click_on_what_is_said_of_the_backup_opens_the_backups(backed, answer, until, qtbot):
    seen = []
    answer(lambda dialog: seen.append(dialog.windowTitle()), accepts=False)
    qtbot.mouseClick(backed.status.backup, Qt.MouseButton.LeftButton)
    until(lambda: seen == ["Backups"])
    assert "no backup yet" in backed.status.backup.toolTip()


# --- a second folder ---


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "USB"
    folder.mkdir()
    return folder


def choose_second(window, answer, folder):
    answer(lambda dialog: dialog.show_folder(folder))
    window.actions_table["desk.second_folder"].trigger()


def test_a_second_folder_gets_the_newest_backup_at_once_and_each_after_it(backed, desk_path, stick, answer, until):
    look(backed)
    until(lambda: backed.backing_up._newest is not None)
    choose_second(backed, answer, stick)
    until(lambda: len(second_folder.kept(stick, desk_path)) == 1)
    until(lambda: any("second folder too" in sentence for sentence in backed.notices.sentences))
    backed.actions_table["desk.backup"].trigger()
    until(lambda: len(second_folder.kept(stick, desk_path)) == len(kept(desk_path)))
    until(lambda: backed.status.backup.property("kind") == "small")


def test_a_second_folder_that_is_gone_is_said_once_and_caught_up_when_it_is_back(
    backed, desk_path, stick, answer, until
):
    choose_second(backed, answer, stick)
    stick.rmdir()
    look(backed)
    until(lambda: any("is not there" in sentence for sentence in backed.notices.sentences))
    until(lambda: "not in the second folder" in backed.status.backup.text())
    assert backed.status.backup.property("kind") == "warm"
    backed.notices.take_back("second backup")
    look(backed)
    backed._tasks.compute(lambda: None, then=lambda _: None)
    until(lambda: not backed._tasks._computing)
    assert backed.notices.sentences == []
    stick.mkdir()
    look(backed)
    until(lambda: len(second_folder.kept(stick, desk_path)) == 1)
    until(lambda: "not in the second folder" not in backed.status.backup.text())


def test_a_second_folder_that_cannot_be_reached_is_warned_of_though_nothing_is_missing_there(
    backed, stick, answer, until, desk_path, clock
):
    look(backed)
    until(lambda: backed.backing_up._newest is not None)
    choose_second(backed, answer, stick)
    until(lambda: len(second_folder.kept(stick, desk_path)) == 1 and not backed.backing_up._is_second_behind)
    away = stick.rename(stick.with_name("away"))
    look(backed)
    until(lambda: backed.status.backup.text().endswith(", second folder not there"))
    assert backed.status.backup.property("kind") == "warm"
    away.rename(stick)
    look(backed)
    until(lambda: backed.status.backup.property("kind") == "small")


def test_without_a_second_folder_nothing_is_missed(backed, answer, until, stick, desk_path):
    choose_second(backed, answer, stick)
    assert backed.backing_up.second == stick
    answer(lambda dialog: dialog.none_button.click())
    backed.actions_table["desk.second_folder"].trigger()
    until(lambda: backed.backing_up.second is None)
    look(backed)
    until(lambda: len(kept(desk_path)) == 1)
    assert second_folder.kept(stick, desk_path) == []


def test_a_desk_without_a_backup_warns_below(backed):
    assert backed.status.backup.property("kind") == "warm"


def test_a_backup_that_somebody_took_away_is_made_again(backed, desk_path, stick, answer, until):
    look(backed)
    until(lambda: backed.backing_up._newest is not None)
    backed.backing_up._newest.path.unlink()
    choose_second(backed, answer, stick)
    until(lambda: backed.backing_up._newest is None)
    assert backed.status.backup.text() == "No backup yet" and kept(desk_path) == []
    look(backed)
    until(lambda: len(second_folder.kept(stick, desk_path)) == 1)


# --- another desk ---


@pytest.fixture
def other(tmp_path, clock):
    """Another desk of the same name."""
    (tmp_path / "b").mkdir()
    path = tmp_path / "b" / "office.desk"
    Desk.create(path, owner="Lan Anh", language="vi", clock=clock).close()
    return path


def begin(window, path, why_read_only=None):
    """Begin another desk, as `show_desk` does; the answer to what was asked before it must not count."""
    window.backing_up.begin(SimpleNamespace(path=path, why_read_only=why_read_only))


@pytest.mark.parametrize("is_only_read", [False, True])
def test_of_the_desk_before_nothing_is_shown_and_nothing_copied(backed, stick, answer, until, other, is_only_read):
    look(backed)
    until(lambda: backed.backing_up._newest is not None)
    choose_second(backed, answer, stick)
    until(lambda: not backed.backing_up._is_second_behind)
    before = list(stick.rglob("*"))
    begin(backed, other, object() if is_only_read else None)
    assert backed.status.backup.isHidden() and backed.backing_up._newest is None
    until(lambda: backed.status.backup.isVisible())
    assert backed.status.backup.text() == "No backup yet"
    assert not (backed.backing_up._has_changed and is_only_read) and not backed.backing_up._is_second_behind
    backed.backing_up._keep_second(says=True)
    until(lambda: not backed._tasks._computing)
    assert list(stick.rglob("*")) == before != []


def test_a_desk_that_is_only_read_shows_its_own_newest_backup(backed, other, until, clock):
    kept_backups.keep(other, clock.now)
    begin(backed, other, object())
    until(lambda: backed.status.backup.text().startswith("Backup "))
    assert not backed.backing_up._timer.isActive()


def test_a_second_folder_is_chosen_for_one_desk_and_not_for_another_of_its_name(backed, stick, answer, other, until):
    choose_second(backed, answer, stick)
    assert backed.backing_up.second == stick
    begin(backed, other)
    assert backed.backing_up.second is None


def test_a_folder_chosen_for_the_name_stays_with_the_desk_whose_backups_lie_there(
    open_window, desk_path, stick, clock, preferences, until
):
    made = kept_backups.keep(desk_path, clock.now)
    second_folder.keep(made, desk_path, stick, clock.now)
    preferences.remember_words("second folder/office", str(stick))
    window = open_window(desk_path)
    until(lambda: window.backing_up.second == stick)
    until(lambda: not window.backing_up._is_second_behind)
    assert window.notices.sentences == []


def test_a_folder_chosen_for_the_name_is_asked_for_anew_once_where_no_backup_of_the_desk_lies_there(
    open_window, desk_path, stick, clock, preferences, until
):
    kept_backups.keep(desk_path, clock.now)
    preferences.remember_words("second folder/office", str(stick))
    window = open_window(desk_path)
    until(lambda: any("Choose the folder for this desk" in sentence for sentence in window.notices.sentences))
    assert window.backing_up.second is None and list(stick.iterdir()) == []
    window.notices.take_back("second backup")
    window.backing_up._keep_second(says=False)
    until(lambda: not window._tasks._computing)
    assert window.notices.sentences == []
