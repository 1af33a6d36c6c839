"""The copies that synchronising programs make of a desk: told by name and content, compared, and never touched."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from editor.article import Fields
from storage import events
from storage.backups import conflict_copies
from storage.database import Database
from storage.desk import Desk
from storage.schema import migrations

DESKS = Path(__file__).parents[1] / "desks"

MADE_BY = {
    "Desk.sync-conflict-20261127-101112-ABCDEFG.desk": "Syncthing",
    "Desk.sync-conflict-20261127-101112.desk": "Syncthing",
    "Desk (SFConflict lan@toa-soan.vn 2026-11-27-10-11-12).desk": "Seafile",
    "Desk_conflict-20261127-101112.desk": "Nextcloud",
    "Desk (conflicted copy 2026-11-27 101112).desk": "Nextcloud",
    "Desk (conflicted copy lan 2026-11-27 101112).desk": "Nextcloud",
    "Desk (conflicted copy 2026-11-27).desk": "Dropbox",
    "Desk (Lan Anh's conflicted copy 2026-11-27).desk": "Dropbox",
    "Desk (Xung đột bản sao của Lan Anh 2026-11-27).desk": "Dropbox",
    "Desk (Xung đột...).desk": "Dropbox",
    "Desk (In Konflikt stehende Kopie von Lan 2026-11-27).desk": "Dropbox",
    "Desk (Case Conflict).desk": "Dropbox",
    "Desk.Conflict.desk": "Resilio Sync",
    "Desk (1).desk": "Google Drive",
    "Desk_conf(2).desk": "Google Drive",
    "Desk 2.desk": "iCloud Drive",
    "Desk-LAPTOP.desk": "OneDrive",
    "Desk-DESKTOP-7Q2-2.desk": "OneDrive",
    "desk-LAPTOP.desk": "OneDrive",
}
NOT_MADE = (
    "Desk.desk",
    "Desk (schema 4).desk",
    "Desk 2026-11-27 10.11.12 UTC.desk",
    "Desk 2026-11-27 10.11.12 UTC 2.desk",
    "Desk of the other office.desk",
    "Desk-.desk",
    "Desk-LAPTOP.desk.lock",
    "Desktop.desk",
    "Another (1).desk",
    "Desk (conflicted copy 2026-11-27).docx",
)


@pytest.mark.parametrize("name", MADE_BY)
def test_the_name_of_a_copy_says_which_program_names_it_so(name):
    assert conflict_copies.maker_of(Path(name), Path("Desk.desk")) == MADE_BY[name]


@pytest.mark.parametrize("name", NOT_MADE)
def test_other_names_are_no_copies(name):
    assert conflict_copies.maker_of(Path(name), Path("Desk.desk")) == ""


def test_a_name_that_a_mac_takes_apart_into_letters_and_marks_is_known():
    import unicodedata

    name = unicodedata.normalize("NFD", "Bàn tin (Xung đột 2026-11-27).desk")
    assert conflict_copies.maker_of(Path(name), Path("Bàn tin.desk")) == "Dropbox"


def test_a_desk_whose_own_name_has_a_hyphen_has_copies_too():
    assert conflict_copies.maker_of(Path("tin-nhanh-LAPTOP.desk"), Path("tin-nhanh.desk")) == "OneDrive"


@pytest.fixture
def pieces(desk) -> list[str]:
    """Four articles."""
    made = []
    for number in range(4):
        article_id = str(desk.new_article("", "vi").article_id)
        desk.save_fields(article_id, Fields(headline=f"Bài {number}"))
        desk.save_text(article_id, f"Bản đầu {number}.")
        made.append(article_id)
    return made


@pytest.fixture
def parted(desk, path, pieces, clock) -> Path:
    """The same desk, worked on in two places at once."""
    desk.close()
    copy = path.with_name(f"{path.stem}-LAPTOP.desk")
    shutil.copyfile(path, copy)
    clock.tick(60_000)
    with Desk.open(copy, clock) as there:
        there.save_text(pieces[0], "Chỉ sửa ở máy kia.")
        there.save_text(pieces[1], "Sửa ở máy kia.")
        there.save_text(pieces[2], "Hai bên như nhau.")
        there.save_text(str(there.new_article("", "vi").article_id), "Bài mới ở máy kia.")
    with Desk.open(path, clock) as here:
        here.save_text(pieces[1], "Sửa ở máy này.")
        here.save_text(pieces[2], "Hai bên như nhau.")
        here.save_text(pieces[3], "Chỉ sửa ở máy này.")
    return copy


def beside(path, clock):
    with Desk.open(path, clock) as desk:
        return desk.beside()


def test_what_was_done_in_the_copy_alone_is_told_article_by_article(parted, path, pieces, clock):
    before = parted.read_bytes()
    (copy,) = beside(path, clock).copies
    assert (copy.path, copy.program) == (parted, "OneDrive")
    found = {one.article_id: one for one in copy.differences}
    assert (found[pieces[0]].is_here, found[pieces[0]].changed_here, found[pieces[0]].reads_same) == (
        True,
        False,
        False,
    )
    assert (found[pieces[1]].changed_here, found[pieces[1]].reads_same) == (True, False)
    assert found[pieces[2]].reads_same
    assert pieces[3] not in found, "what was changed here alone is not missing"
    (new,) = [one for one in copy.differences if not one.is_here]
    assert len(copy.missing) == 3
    assert new in copy.missing
    assert parted.read_bytes() == before
    assert sorted(file.name for file in path.parent.iterdir()) == sorted([path.name, parted.name])


def test_a_copy_that_is_only_older_has_nothing_that_is_missing(desk, path, pieces, clock):
    desk.close()
    copy = path.with_name(f"{path.stem} (1).desk")
    shutil.copyfile(path, copy)
    with Desk.open(path, clock) as here:
        here.save_text(pieces[0], "Đã viết tiếp.")
    (found,) = beside(path, clock).copies
    assert found.differences == ()


@pytest.mark.parametrize("what", ["remark", "proposal"])
def test_a_copy_with_a_remark_or_a_proposal_of_its_own_is_not_said_to_hold_nothing(desk, path, article_id, clock, what):
    """Whoever reads that may put it away, and the words of a reviewer with it."""
    desk.save_text(article_id, "Nước lên.")
    desk.add_comment(article_id, "Chỗ này ai nói?")
    desk.close()
    copy = path.with_name(f"{path.stem} (1).desk")
    shutil.copy(path, copy)
    with Desk.open(copy, clock) as there:
        if what == "remark":
            there.add_comment(article_id, "Chỉ có ở bản sao.")
        else:
            there.save_proposal(article_id, "Nước rút.", there.proposing_base(article_id)[0])
    with Desk.open(path, clock) as here:
        (found,) = here.beside().copies
        assert [one.article_id for one in found.missing] == [article_id]


def test_another_desk_of_such_a_name_is_no_copy(desk, path, pieces, clock):
    desk.close()
    Desk.create(path.with_name(f"{path.stem}-LAPTOP.desk"), "Minh", clock=clock).close()
    assert beside(path, clock).copies == ()


def test_a_copy_with_a_part_that_we_did_not_make_is_not_compared_and_told(parted, path, clock):
    import sqlite3

    connection = sqlite3.connect(parted)
    connection.execute("CREATE VIEW sly AS SELECT * FROM article")
    connection.close()
    found = beside(path, clock)
    ((told, why),) = found.unread
    assert (found.copies, told) == ((), parted)
    assert "sly" in str(why)


def test_a_copy_that_is_opened_itself_says_of_which_desk_it_is(parted, path, clock):
    assert beside(parted, clock).original == path
    assert beside(path, clock).original is None


def test_the_machines_that_write_to_a_desk_in_a_synchronised_folder_are_told(tmp_path, clock, monkeypatch):
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    made = tmp_path / "Bàn.desk"
    Desk.create(made, "Lan Anh", clock=clock).close()
    monkeypatch.setattr("storage.desk.this_machine", lambda: "may-minh")
    with Desk.open(made, clock) as desk:
        desk.new_article("", "vi")
    shutil.move(made, folder / made.name)
    found = beside(folder / made.name, clock)
    assert found.program == "Dropbox"
    assert found.machines[0] == "may-minh"
    assert len(found.machines) == 2


@pytest.mark.parametrize("version", range(1, migrations.VERSION))
def test_a_copy_of_an_older_copydesk_is_told_and_left_as_it_is(tmp_path, clock, version):
    """Two machines of an office are seldom brought to a new Copydesk on the same day."""
    path, copy = tmp_path / "office.desk", tmp_path / "office-LAPTOP.desk"
    for file in (path, copy):
        shutil.copyfile(DESKS / f"schema-{version}.desk", file)
    with closing(Database(copy)) as there, there.tx():
        row = there.one("SELECT id, revision_id FROM article ORDER BY id")
        kept = (row["id"], row["revision_id"])
        events.append(
            there,
            "article.text_saved",
            article_id=kept[0],
            revision_id=kept[1],
            collaborator_id="",
            machine="máy kia",
            at=clock(),
            payload={},
        )
    before = copy.read_bytes()
    with Desk.open(path, clock) as desk:
        desk.save_text(kept[0], "Sửa ở máy này.")
        (found,) = desk.beside().copies
    assert (found.path, found.program) == (copy, "OneDrive")
    (difference,) = found.missing
    assert (difference.article_id, difference.is_here, difference.changed_here) == (kept[0], True, True)
    assert copy.read_bytes() == before
    assert {one.name for one in tmp_path.iterdir() if "LAPTOP" in one.name} == {copy.name}


def test_a_copy_that_is_damaged_or_came_only_in_part_is_told(parted, path, clock):
    """It may hold somebody's words."""
    data = parted.read_bytes()
    for held in (data[: len(data) // 2], b""):
        parted.write_bytes(held)
        found = beside(path, clock)
        ((told, why),) = found.unread
        assert (found.copies, told) == ((), parted)
        assert parted.name in str(why)


def test_a_file_that_never_was_a_desk_is_not_told(parted, path, clock):
    parted.write_bytes(b"x" * 5_000)
    assert beside(path, clock).unread == ()
