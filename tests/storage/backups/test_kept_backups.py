"""Backups beside a desk: made while it is open, fewer the older they are, and restored into a new file only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.refusal import Refused
from storage import database
from storage.backups import kept_backups
from storage.backups.kept_backups import DAY, HOUR, folder_of, keep, kept, restore, spared
from storage.desk import Desk
from storage.stopping import Stopped

NOW = 1_795_000_000_000


def test_a_backup_of_an_open_desk_is_a_desk_with_what_was_saved(desk, path, article_id, clock):
    desk.save_text(article_id, "Nước lên.")
    made = keep(path, NOW)
    desk.save_text(article_id, "Nước xuống.")
    assert [one.path for one in kept(path)] == [made.path]
    with Desk.open(made.path, clock) as copy:
        assert copy.article(article_id).text == "Nước lên."
        copy.check_log()


def test_restoring_makes_a_new_file_each_time_and_changes_neither_desk_nor_backup(desk, path, article_id, clock):
    desk.save_text(article_id, "Nước lên.")
    made = keep(path, NOW)
    desk.save_text(article_id, "Nước xuống.")
    before = made.path.read_bytes()
    first, second = restore(made.path, path), restore(made.path, path)
    assert first != second and first.parent == second.parent == path.parent
    assert made.path.read_bytes() == before
    assert desk.article(article_id).text == "Nước xuống."
    with Desk.open(second, clock) as copy:
        assert copy.article(article_id).text == "Nước lên."


def test_what_somebody_else_put_into_the_folder_stays(desk, path, article_id):
    keep(path, NOW - 3_000 * DAY)
    stranger = folder_of(path) / "thư.txt"
    stranger.write_text("của tôi", "utf-8")
    newest = keep(path, NOW)
    assert sorted(folder_of(path).iterdir()) == sorted([stranger, newest.path])


def test_the_oldest_go_first_when_backups_take_too_much_room_but_two_stay(desk, path, article_id, monkeypatch):
    monkeypatch.setattr(kept_backups, "MOST_BYTES", 1)
    made = [keep(path, NOW + number * HOUR) for number in range(4)]
    assert [one.path for one in kept(path)] == [made[3].path, made[2].path]


def test_a_backup_that_is_gone_is_refused_in_one_sentence(path, desk):
    with pytest.raises(Refused, match="no longer there"):
        restore(folder_of(path) / "gone.desk", path)


def test_an_empty_file_is_no_backup_and_none_is_restored_of_it(desk, path):
    made = keep(path, NOW)
    empty = made.path.with_name(made.path.name.replace("2026-", "2036-"))
    empty.touch()
    assert empty != made.path and kept(path) == [made]
    before = sorted(path.parent.iterdir())
    with pytest.raises(Refused, match="is empty, so there is no desk in it"):
        restore(empty, path)
    empty.write_bytes(b"something else")
    with pytest.raises(Refused, match="is not a desk"):
        restore(empty, path)
    assert sorted(path.parent.iterdir()) == before


def test_a_file_in_the_place_of_the_folder_is_refused_and_left(desk, path):
    folder_of(path).write_bytes(b"mine")
    with pytest.raises(Refused, match="could not be made"):
        keep(path, NOW)
    assert folder_of(path).read_bytes() == b"mine"


def test_a_backup_that_is_damaged_is_not_restored(desk, path, article_id):
    made = keep(path, NOW)
    made.path.write_bytes(made.path.read_bytes()[:5000])
    before = sorted(path.parent.iterdir())
    with pytest.raises(Refused):
        restore(made.path, path)
    assert sorted(path.parent.iterdir()) == before


def test_hourly_for_two_days_then_daily_weekly_and_monthly():
    times = [NOW - number * HOUR // 2 for number in range(24 * 2 * 900)]
    ages = sorted((NOW - at) // DAY for at in spared(times, NOW))
    assert sum(age < 2 for age in ages) in (48, 49, 50)
    assert sum(2 <= age < 30 for age in ages) in (27, 28, 29)
    assert sum(30 <= age < 182 for age in ages) in (21, 22, 23)
    assert sum(age >= 182 for age in ages) in (23, 24, 25)


@given(st.lists(st.integers(0, NOW), max_size=60), st.integers(0, 400 * DAY))
def test_the_newest_is_always_kept_and_nothing_comes_back(times, later):
    first = spared(times, NOW)
    assert first <= set(times)
    assert not times or max(times) in first
    assert spared(first, NOW) == first
    assert spared(first, NOW + later) <= first


@pytest.mark.parametrize("last", [0, 3, 10_000])
def test_a_restoring_that_is_stopped_leaves_nothing(desk, path, article_id, monkeypatch, last):
    """At its beginning, in the middle of the copy, and while the copy is checked."""
    monkeypatch.setattr(database, "STEP", 1)
    monkeypatch.setattr(database, "GLANCE", 1)
    desk.save_text(article_id, "Nước lên.\n" * 4_000)
    backup = kept_backups.keep(path, NOW)
    before = sorted(path.parent.rglob("*"))
    told = []

    def tell(done, total):
        told.append((done, total))
        return len(told) <= last and (last < 10_000 or (done, total) != (1, 1))

    with pytest.raises(Stopped):
        kept_backups.restore(backup.path, path, tell)
    assert sorted(path.parent.rglob("*")) == before
    assert told[0][0] < told[0][1]


def test_how_far_a_restoring_is_is_told_to_its_end(desk, path, article_id, monkeypatch):
    monkeypatch.setattr(database, "STEP", 4)
    backup = kept_backups.keep(path, NOW)
    told = []
    kept_backups.restore(backup.path, path, lambda done, total: told.append(done / total) or True)
    assert told == sorted(told) and len(told) > 3
    assert told[-1] == 1
