"""Backups in a real window: made when something changed, said below, restored as a desk of its own."""

import pytest

from storage import kept_backups
from storage.desk import Desk
from storage.kept_backups import folder_of, kept

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
