"""Files that are really damaged: small ones are refused at once, of large ones all that opening left is found later.

`LARGE` stands for a large file: with it every file is one.
"""

import sqlite3
from pathlib import Path

import pytest

from editor.refusal import Refused
from storage.desk import Desk
from tests.storage.test_flips import errors

LARGE = 0
WORDS = "Cầu mới bắc qua sông. " * 400


@pytest.fixture
def closed(desk, path):
    """The file of a desk with a dozen articles and some free pages, closed."""
    for number in range(12):
        desk.save_text(desk.new_article("news-article", "vi").article_id, f"{number} {WORDS}")
    desk.index_pending()
    desk.close()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE big AS SELECT zeroblob(100000) AS zeros")
    connection.execute("DROP TABLE big")
    connection.close()
    return path


def root_of(path: Path, part: str) -> int:
    connection = sqlite3.connect(path)
    (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (part,)).fetchone()
    connection.close()
    return int(page)


def break_page(path: Path, number: int) -> None:
    data = bytearray(path.read_bytes())
    data[(number - 1) * 4096 + 100 * (number == 1) : number * 4096] = b"\xff" * (4096 - 100 * (number == 1))
    path.write_bytes(data)


def look_through(desk: Desk) -> Refused | int:
    """All that opening left, to the end or to the first damage."""
    left = desk.check_some()
    while not isinstance(left, Refused) and left:
        left = desk.check_some()
    return left


GROWING = ["article", "revision", "event", "search_page", "search_folded_data", "sqlite_autoindex_revision_1"]


@pytest.mark.parametrize("part", GROWING)
def test_a_small_desk_with_any_damaged_table_is_refused_on_opening(closed, clock, part):
    break_page(closed, root_of(closed, part))
    with pytest.raises(Refused, match="damaged and was not opened"):
        Desk.open(closed, clock)


@pytest.mark.parametrize("part", GROWING)
def test_damage_in_the_larger_tables_of_a_large_desk_is_found_later_and_the_desk_is_then_only_read(closed, clock, part):
    break_page(closed, root_of(closed, part))
    before = closed.read_bytes()
    with Desk.open(closed, clock, whole_up_to=LARGE) as desk:
        found = look_through(desk)
        assert isinstance(found, Refused)
        assert "a look through its older parts has just found" in str(found)
        assert desk.why_read_only is found
        with pytest.raises(Refused, match="just found"):
            desk.new_article("", "vi")
        with pytest.raises(Refused):
            desk._database.run("DELETE FROM setting")
        assert desk.check_some() is found
    assert closed.read_bytes() == before


@pytest.mark.parametrize("part", ["sqlite_master", "setting", "collaborator", "template", "house_style"])
def test_a_large_desk_whose_small_tables_are_damaged_is_refused_on_opening(closed, clock, part):
    break_page(closed, 1 if part == "sqlite_master" else root_of(closed, part))
    with pytest.raises(Refused, match="damaged and was not opened"):
        Desk.open(closed, clock, whole_up_to=LARGE)
    assert not closed.with_name(closed.name + ".lock").exists()


def free_page(data: bytes) -> int:
    return int.from_bytes(data[32:36], "big")


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data, _at: data.__setitem__(slice(32, 36), b"\0\xff\0\0"), id="begins outside the file"),
        pytest.param(lambda data, _at: data.__setitem__(slice(36, 40), b"\0\0\0\x02"), id="counts other pages"),
        pytest.param(lambda data, at: data.__setitem__(slice(at + 4, at + 8), b"\xff" * 4), id="is too long"),
        pytest.param(lambda data, at: data.__setitem__(slice(at, at + 4), data[32:36]), id="goes round"),
        pytest.param(lambda data, at: data.__setitem__(slice(at + 8, at + 12), data[at + 12 : at + 16]), id="twice"),
        pytest.param(lambda data, at: data.__setitem__(slice(at + 8, at + 12), b"\0\0\0\1"), id="names the first page"),
    ],
)
def test_a_large_desk_whose_list_of_free_pages_is_damaged_is_refused_on_opening(closed, clock, damage):
    data = bytearray(closed.read_bytes())
    damage(data, (free_page(data) - 1) * 4096)
    closed.write_bytes(data)
    with pytest.raises(Refused, match="damaged and was not opened"):
        Desk.open(closed, clock, whole_up_to=LARGE)


def test_a_large_desk_that_was_cut_short_is_refused_on_opening(closed, clock):
    closed.write_bytes(closed.read_bytes()[:-4096])
    with pytest.raises(Refused, match="damaged and was not opened"):
        Desk.open(closed, clock, whole_up_to=LARGE)


def test_a_whole_large_desk_is_looked_through_to_its_end_and_written_to_meanwhile(closed, clock):
    with Desk.open(closed, clock, whole_up_to=LARGE) as desk:
        lefts = [desk.check_some()]
        desk.new_article("", "vi")
        while lefts[-1]:
            lefts.append(desk.check_some())
        assert lefts == list(range(len(lefts) - 1, -1, -1))
        assert len(lefts) > 20
        assert desk.why_read_only is None


def test_of_a_small_desk_nothing_is_left_to_check(closed, clock):
    with Desk.open(closed, clock) as desk:
        assert desk.check_some() == 0


def test_every_table_is_checked_at_opening_or_later(closed, clock, monkeypatch):
    from storage.database import Database

    checked = []
    check = Database.is_table_sound
    monkeypatch.setattr(Database, "is_table_sound", lambda self, name: checked.append(name) or check(self, name))
    with Desk.open(closed, clock, whole_up_to=LARGE) as desk:
        look_through(desk)
        rows = desk._database.all("SELECT name, rootpage FROM sqlite_master WHERE type = 'table'")
    assert sorted(checked) == sorted({"sqlite_schema"} | {row["name"] for row in rows if row["rootpage"]})


def test_a_large_desk_that_a_crash_left_is_checked_whole(closed, clock):
    closed.with_name(closed.name + "-journal").touch()
    with Desk.open(closed, clock, whole_up_to=LARGE) as desk:
        assert desk.check_some() == 0


def test_what_cannot_be_looked_at_because_another_program_writes_is_looked_at_later(closed, clock, monkeypatch):
    from storage import database

    monkeypatch.setattr(database, "WAIT_SECONDS", 0)
    with Desk.open(closed, clock, whole_up_to=LARGE) as desk:
        other = sqlite3.connect(closed, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Refused, match="Another program is using"):
            desk.check_some()
        other.close()
        assert desk.why_read_only is None
        assert look_through(desk) == 0


def test_a_copy_that_is_to_be_checked_is_checked_whole(closed, clock):
    break_page(closed, root_of(closed, "revision"))
    with pytest.raises(Refused, match="damaged and was not opened"):
        Desk.open_copy(closed, clock)


def of_another_kind(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("UPDATE article SET changed_at = 'x', template_key = x'ff00fe'")
    connection.commit()
    connection.close()


def test_a_desk_with_values_of_another_kind_is_only_read_and_all_of_it_is_read(closed, clock):
    of_another_kind(closed)
    with Desk.open(closed, clock) as desk:
        assert "holds a value of a kind that no Copydesk writes" in str(desk.why_read_only)
        assert [line.changed_at for line in desk.article_lines()] == [-1] * 12
        assert desk.article(desk.article_lines()[0].id).template == "\ufffd\0\ufffd"
        assert any(fault.table == "article" for fault in desk.verify().faults)
        with pytest.raises(Refused, match="no Copydesk writes"):
            desk.new_article("", "vi")
    assert list(errors(closed, clock)) == []


def test_in_a_large_desk_they_are_found_later(closed, clock):
    of_another_kind(closed)
    with Desk.open(closed, clock, whole_up_to=LARGE) as desk:
        assert not desk.is_read_only
        assert "a look through its older parts has just found" in str(look_through(desk))
        assert desk.is_read_only
        assert [line.changed_at for line in desk.article_lines()] == [-1] * 12
