"""What this machine remembers of each desk: by where it lies, and what was once kept by its name alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from ui.preferences import Preferences, Visit, of_desk


@pytest.fixture
def two(tmp_path) -> tuple[Path, Path]:
    """Two desks of one name."""
    return tmp_path / "a" / "Tin.desk", tmp_path / "b" / "Tin.desk"


def test_two_desks_of_one_name_share_nothing(tmp_path, two):
    one, other = two
    preferences = Preferences(tmp_path)
    preferences.remember_article(one, "bài-1")
    preferences.remember_person(one, "lan-anh")
    preferences.remember_visits(one, [Visit("bài-1", 5, 2)])
    preferences.remember_search(one, "chợ")
    assert (preferences.article(other), preferences.person(other)) == ("", "")
    assert (preferences.visits(other), preferences.searches(other)) == ([], [])
    preferences.save()
    again = Preferences(tmp_path)
    assert (again.article(one), again.person(one)) == ("bài-1", "lan-anh")
    assert (again.visits(one), again.searches(one)) == ([Visit("bài-1", 5, 2)], ["chợ"])


def test_a_desk_is_the_same_by_whatever_way_one_comes_to_it(tmp_path, two):
    one, _ = two
    one.parent.mkdir()
    (tmp_path / "link").symlink_to(one.parent, target_is_directory=True)
    preferences = Preferences(tmp_path)
    preferences.remember_article(one, "bài-1")
    assert preferences.article(tmp_path / "link" / one.name) == "bài-1"


def test_what_was_kept_by_the_name_goes_to_the_desk_that_was_open_last(tmp_path, two):
    one, other = two
    former = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    former.setValue("desks", [str(one), str(other)])
    former.setValue("articles/Tin", "bài-1")
    former.setValue("people/Tin", "lan-anh")
    former.setValue("visits/Tin", ["bài-1 5 2"])
    former.setValue("searches/Tin", ["chợ", "cầu"])
    former.setValue("words/board/Tin", "{}")
    former.setValue("articles/Đã mất", "bài-9")
    former.sync()
    preferences = Preferences(tmp_path)
    assert (preferences.article(one), preferences.person(one)) == ("bài-1", "lan-anh")
    assert (preferences.visits(one), preferences.searches(one)) == ([Visit("bài-1", 5, 2)], ["chợ", "cầu"])
    assert preferences.words(of_desk("board", one)) == "{}"
    assert (preferences.article(other), preferences.person(other)) == ("", "")
    preferences.save()
    kept = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    assert [key for key in kept.allKeys() if key.split("/")[0] in ("articles", "people", "visits", "searches")] == []


def test_it_is_taken_over_once(tmp_path, two):
    one, _ = two
    preferences = Preferences(tmp_path)
    preferences.remember_desk(one)
    preferences._settings.setValue("articles/Tin", "bài-1")
    preferences.save()
    assert Preferences(tmp_path).article(one) == ""
