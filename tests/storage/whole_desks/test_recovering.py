"""A damaged desk is opened to be read, with the newest good backup and what could be read of it side by side."""

import shutil
import tempfile
from pathlib import Path

import pytest

from editor.refusal import Refused
from storage.backups import kept_backups
from storage.desk import Desk
from storage.file.disk import Damaged
from storage.salvaging.page_reading import Pages
from storage.stopping import Stopped
from storage.whole_desks.recovering import keep, open_damaged

NOW = 1_795_000_000_000


@pytest.fixture
def damaged(desk, path, article_id, clock):
    """A desk with a good backup of two articles, of which one can no longer be read."""
    fields = desk.article(article_id).fields
    desk.save_fields(article_id, type(fields)(headline="Nước lên"))
    desk.save_text(article_id, "Nước lên.")
    kept_backups.keep(path, NOW)
    desk.save_text(article_id, "Nước lên nữa.")
    desk.close()
    pages = Pages(path.read_bytes())
    data = bytearray(path.read_bytes())
    root = pages.roots["article"]
    data[(root - 1) * 4096 : root * 4096] = b"\xff" * 4096
    path.write_bytes(data)
    return path


def test_it_opens_to_be_read_and_says_so(damaged, clock, article_id):
    before = damaged.read_bytes()
    with pytest.raises(Damaged):
        Desk.open(damaged, clock)
    with open_damaged(damaged, clock) as desk:
        assert desk.article(article_id).text == "Nước lên nữa."
        assert desk.is_read_only and desk.path == damaged.resolve()
        with pytest.raises(Refused, match="is damaged"):
            desk.save_text(article_id, "mới")
        assert desk.recovery.salvaged.older == ("Nước lên",)
        assert desk.recovery.backup == kept_backups.kept(damaged)[0]
        assert [line.headline for line in desk.recovery.inside.articles] == ["Nước lên"]
    assert damaged.read_bytes() == before


def test_what_was_read_becomes_a_desk_of_its_own(damaged, clock, article_id):
    with open_damaged(damaged, clock) as desk:
        first, second = keep(desk.recovery.salvaged.path, damaged), keep(desk.recovery.salvaged.path, damaged)
    assert first != second and first.parent == damaged.parent
    with Desk.open(first, clock) as kept:
        assert kept.article(article_id).text == "Nước lên nữa."
        kept.save_text(article_id, "Và nữa.")


def test_a_backup_that_is_damaged_too_is_passed_over(damaged, clock):
    good = kept_backups.kept(damaged)[0]
    newer = good.path.with_name(f"{damaged.stem} 2030-01-01 00.00.00 UTC.desk")
    shutil.copy(damaged, newer)
    with open_damaged(damaged, clock) as desk:
        assert desk.recovery.backup == good


def test_without_a_backup_there_is_only_what_was_read(damaged, clock):
    shutil.rmtree(kept_backups.folder_of(damaged))
    with open_damaged(damaged, clock) as desk:
        assert desk.recovery.backup is None and desk.recovery.inside is None


def test_where_nothing_can_be_read_it_is_refused_and_nothing_is_left(path, clock, tmp_path):
    path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 20_000)
    with pytest.raises(Damaged):
        open_damaged(path, clock)
    assert list(Path(tmp_path).iterdir()) == [path]


@pytest.mark.parametrize("last", [0, 20, 60])
def test_a_reading_that_is_stopped_leaves_nothing(damaged, clock, last, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "aside"))
    (tmp_path / "aside").mkdir()
    before, told = damaged.read_bytes(), []
    with pytest.raises(Stopped):
        open_damaged(damaged, clock, lambda done, total: told.append((done, total)) or len(told) <= last)
    assert len(told) == last + 1
    assert list((tmp_path / "aside").iterdir()) == []
    assert damaged.read_bytes() == before


def test_how_far_a_reading_is_never_goes_back(damaged, clock):
    told = []
    open_damaged(damaged, clock, lambda done, total: told.append(done / total) or True).close()
    assert told == sorted(told) and told[-1] < 1


def test_a_keeping_that_is_stopped_leaves_nothing(damaged, clock):
    with open_damaged(damaged, clock) as desk:
        before = sorted(damaged.parent.rglob("*"))
        with pytest.raises(Stopped):
            keep(desk.recovery.salvaged.path, damaged, lambda _done, _total: False)
    assert sorted(damaged.parent.rglob("*")) == before
