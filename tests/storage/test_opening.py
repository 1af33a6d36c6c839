import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from editor.refusal import Refused
from storage import database
from storage.desk import Desk
from storage.file import places
from storage.schema.migrations import APPLICATION_ID, VERSION

AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture
def closed(desk, path, article_id):
    """The file of a desk with one article, closed."""
    desk.save_text(article_id, "một hai ba")
    desk.close()
    return path


def change_file(path: Path, sql: str) -> None:
    connection = sqlite3.connect(path)
    connection.executescript(sql)
    connection.close()


def refused(path: Path, clock) -> str:
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(Refused) as refusal:
        Desk.open(path, clock).close()
    assert (path.read_bytes() if path.is_file() else None) == before
    assert not path.with_name(path.name + ".lock").exists()
    return str(refusal.value)


def test_a_desk_opens_to_be_written(closed, clock):
    with Desk.open(closed, clock) as desk:
        assert not desk.is_read_only
        assert desk.why_read_only is None
        assert desk.me.name == "Lan Anh"


def test_nothing_but_the_desk_is_left_after_closing(closed):
    assert [file.name for file in closed.parent.iterdir()] == [closed.name]


def test_closing_twice_is_closing_once(desk):
    desk.close()
    desk.close()


def test_a_file_that_is_no_desk_is_refused(tmp_path, clock):
    (tmp_path / "thư.desk").write_text("Kính gửi" * 100)
    assert "“thư.desk” is not a desk; it was not touched" in refused(tmp_path / "thư.desk", clock)


def test_an_empty_file_is_refused(tmp_path, clock):
    (tmp_path / "a.desk").touch()
    assert "is empty" in refused(tmp_path / "a.desk", clock)


def test_a_folder_is_refused(tmp_path, clock):
    (tmp_path / "a.desk").mkdir()
    assert "is a folder" in refused(tmp_path / "a.desk", clock)


def test_a_missing_file_is_refused(tmp_path, clock):
    assert "There is no desk “a.desk”" in refused(tmp_path / "a.desk", clock)


def test_a_missing_folder_is_refused(tmp_path, clock):
    assert "is not there" in refused(tmp_path / "gone" / "a.desk", clock)


def test_a_name_too_long_for_the_disk_is_refused(tmp_path, clock):
    with pytest.raises(Refused, match="shorter name"):
        Desk.open(tmp_path / ("a" * 300), clock)


def test_a_database_of_another_program_is_refused(tmp_path, clock):
    change_file(tmp_path / "a.desk", "CREATE TABLE t (x); PRAGMA application_id = 5;")
    assert "belongs to another program" in refused(tmp_path / "a.desk", clock)


@pytest.mark.parametrize("length", [50, 4096, -4096, -1])
def test_a_desk_that_was_cut_short_is_refused(closed, clock, length):
    closed.write_bytes(closed.read_bytes()[:length])
    assert "is damaged" in refused(closed, clock)


def test_a_desk_with_a_broken_page_is_refused(closed, clock):
    data = bytearray(closed.read_bytes())
    data[4096:12288] = b"\xff" * 8192
    closed.write_bytes(data)
    assert "is damaged" in refused(closed, clock)


def test_a_desk_of_a_newer_program_is_refused(closed, clock):
    change_file(closed, f"PRAGMA user_version = {VERSION + 1}")
    assert "was made by a newer Copydesk" in refused(closed, clock)


@pytest.mark.parametrize(
    ("sql", "part"),
    [
        ("CREATE TRIGGER sly AFTER INSERT ON revision BEGIN DELETE FROM article; END", "sly"),
        ("CREATE VIEW peep AS SELECT * FROM article", "peep"),
        ("CREATE TABLE extra (x)", "extra"),
        (
            "DROP TRIGGER event_is_never_deleted;"
            "CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event BEGIN SELECT 1; END",
            "event_is_never_deleted",
        ),
    ],
)
def test_a_desk_with_a_part_nobody_knows_is_only_read(closed, clock, sql, part):
    change_file(closed, sql)
    with Desk.open(closed, clock) as desk:
        assert f"“{part}”" in str(desk.why_read_only)
        assert desk.article(desk.article_lines()[0].id).text == "một hai ba"
        with pytest.raises(Refused, match="did not make"):
            desk.new_article("", "vi")


@pytest.mark.parametrize("table", ["event", "search_page"])
def test_a_desk_without_one_of_its_tables_is_refused(closed, clock, table):
    change_file(closed, f"DROP TABLE {table}")
    assert "is damaged" in refused(closed, clock)


def test_a_desk_that_lost_a_guard_is_only_read(closed, clock):
    change_file(closed, "DROP TRIGGER event_is_never_deleted")
    with Desk.open(closed, clock) as desk:
        assert "event_is_never_deleted" in str(desk.why_read_only)


@pytest.mark.skipif(AS_ROOT, reason="root may write everywhere")
def test_a_desk_in_a_folder_that_may_only_be_read_is_read(closed, clock):
    closed.parent.chmod(0o555)
    try:
        assert_reads_but_does_not_write(closed, clock, "may only be read")
    finally:
        closed.parent.chmod(0o755)


def test_a_desk_where_the_system_says_read_only_is_read(closed, clock, monkeypatch):
    monkeypatch.setattr(os, "access", lambda *_args: False)
    assert_reads_but_does_not_write(closed, clock, "may only be read")


@pytest.mark.parametrize("folder", ["Dropbox", "OneDrive - Văn phòng", "Google Drive", "Nextcloud2"])
def test_a_desk_in_a_synchronised_folder_is_only_read(closed, clock, folder):
    moved = closed.parent / folder / "Phòng tin" / closed.name
    moved.parent.mkdir(parents=True)
    shutil.move(closed, moved)
    assert_reads_but_does_not_write(moved, clock, "synchronises")


def test_a_desk_on_a_network_share_is_only_read(closed, clock, monkeypatch):
    monkeypatch.setattr(places, "_mounts", lambda: [("/", "ext4"), (str(closed.parent), "cifs")])
    assert_reads_but_does_not_write(closed, clock, "network share")


def test_work_that_still_stands_beside_a_desk_is_read_with_it(tmp_path, clock, monkeypatch):
    """A crash with a write-ahead log leaves the newest work in a second file; in a read-only place both are read."""
    monkeypatch.setattr(database, "is_safe_with_wal", lambda _version: True)
    crashed = tmp_path / "crashed" / "a.desk"
    crashed.parent.mkdir()
    with Desk.create(tmp_path / "a.desk", "Lan Anh", clock=clock) as desk:
        article_id = desk.new_article("", "vi").article_id
        desk.save_text(article_id, "một hai ba")
        assert (tmp_path / "a.desk-wal").stat().st_size > 0
        for name in ("a.desk", "a.desk-wal"):
            shutil.copy(tmp_path / name, crashed.parent)
    monkeypatch.setattr(os, "access", lambda *_args: False)
    with Desk.open(crashed, clock) as desk:
        assert desk.article(article_id).text == "một hai ba"
    assert sorted(file.name for file in crashed.parent.iterdir()) == ["a.desk", "a.desk-wal"]


def test_a_desk_of_a_newer_sqlite_opens_with_an_older_one(tmp_path, clock, monkeypatch):
    with monkeypatch.context() as newer:
        newer.setattr(database, "is_safe_with_wal", lambda _version: True)
        with Desk.create(tmp_path / "a.desk", "Lan Anh", clock=clock) as desk:
            assert desk._database.one("PRAGMA journal_mode")["journal_mode"] == "wal"
    monkeypatch.setattr(database, "is_safe_with_wal", lambda _version: False)
    with Desk.open(tmp_path / "a.desk", clock) as desk:
        assert desk._database.one("PRAGMA journal_mode")["journal_mode"] == "delete"
    assert [file.name for file in tmp_path.iterdir()] == ["a.desk"]


def test_no_desk_is_made_where_it_could_not_be_kept_safe(tmp_path, monkeypatch):
    (tmp_path / "Dropbox").mkdir()
    with pytest.raises(Refused, match="Dropbox"):
        Desk.create(tmp_path / "Dropbox" / "a.desk", "Lan Anh")
    monkeypatch.setattr(places, "_mounts", lambda: [("/", "nfs4")])
    with pytest.raises(Refused, match="network share"):
        Desk.create(tmp_path / "a.desk", "Lan Anh")
    assert [file.name for file in tmp_path.rglob("*")] == ["Dropbox"]


def test_no_desk_is_made_over_a_file(closed):
    with pytest.raises(Refused, match="is already there"):
        Desk.create(closed, "Lan Anh")


def test_no_desk_is_made_in_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(Refused, match="is not there"):
        Desk.create(tmp_path / "gone" / "a.desk", "Lan Anh")


def test_a_desk_needs_a_name_for_its_first_person_and_leaves_nothing_behind_without(tmp_path):
    with pytest.raises(Refused, match="needs a name"):
        Desk.create(tmp_path / "a.desk", "  ")
    assert list(tmp_path.iterdir()) == []


def test_a_half_made_desk_of_before_is_in_nobodys_way(tmp_path, clock):
    (tmp_path / ".a.desk.part").write_bytes(b"half")
    (tmp_path / ".a.desk.part-journal").write_bytes(b"half")
    Desk.create(tmp_path / "a.desk", "Lan Anh", clock=clock).close()
    assert [file.name for file in tmp_path.iterdir()] == ["a.desk"]


def test_the_header_names_the_program(closed):
    assert closed.read_bytes()[68:72] == APPLICATION_ID.to_bytes(4, "big") == b"CDes"


def test_newer_stationery_reaches_an_old_desk(closed, clock):
    change_file(closed, "DELETE FROM template WHERE key = 'speech'; DELETE FROM setting WHERE key = 'shipped'")
    with Desk.open(closed, clock) as desk:
        assert "speech" in {template.key for template in desk.templates("en")}
        assert desk.events()[-1].kind == "stationery_added"


def test_opening_an_ordinary_desk_leaves_no_event(closed, clock):
    with Desk.open(closed, clock) as desk:
        assert desk.events()[-1].kind == "text_saved"


def test_an_ordinary_opening_loads_nothing_that_only_a_new_desk_needs(closed):
    program = "import sys, pathlib, storage.desk as s; s.Desk.open(pathlib.Path(sys.argv[1])).close()"
    top = Path(__file__).parents[2]
    loaded = subprocess.run(
        [sys.executable, "-c", f"{program}; print(*sys.modules)", closed],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(top)},
    ).stdout.split()
    assert "sqlite3" in loaded
    assert [name for name in ("sqlite_utils", "yaml", "markdown_it", "lxml", "docx") if name in loaded] == []


def assert_reads_but_does_not_write(path: Path, clock, reason: str) -> None:
    before = path.read_bytes()
    with Desk.open(path, clock) as desk:
        assert reason in str(desk.why_read_only)
        assert desk.is_read_only
        assert desk.path == path
        article_id = desk.article_lines()[0].id
        assert desk.article(article_id).text == "một hai ba"
        assert desk.allowed_moves(article_id) == frozenset()
        assert desk.index_pending() == 0
        for change in (
            lambda: desk.save_text(article_id, "bốn"),
            lambda: desk.set_setting("x", 1),
            lambda: desk.remove_sample(),
        ):
            with pytest.raises(Refused, match=reason):
                change()
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir() if file.is_file()] == [path.name]
