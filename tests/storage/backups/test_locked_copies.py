"""A desk under a passphrase: made while it is open, and a desk again with the passphrase only."""

import os

import pytest

from editor import locked_file
from editor.refusal import Refused
from storage.backups.locked_copies import lock_copy, unlock_copy
from storage.desk import Desk

WORDS = "bốn từ chẳng ai ghép"
NOW = 1_795_000_000_000


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(locked_file, "COST", 10)


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "USB"
    folder.mkdir()
    return folder


def test_a_copy_of_an_open_desk_is_locked_and_a_desk_again(desk, path, article_id, stick, clock, tmp_path):
    desk.save_text(article_id, "Nước lên.")
    made = lock_copy(path, stick / "bàn.desk", WORDS)
    assert [one.name for one in stick.iterdir()] == ["bàn.desk.locked"] == [made.name]
    assert "Nước lên.".encode() not in made.read_bytes()
    again = unlock_copy(made, tmp_path / "lại.desk", WORDS, NOW)
    with Desk.open(again, clock) as opened:
        assert opened.article(article_id).text == "Nước lên."
        opened.check_log()
    assert sorted(one.name for one in tmp_path.iterdir()) == sorted([path.name, path.name + ".lock", "USB", "lại.desk"])


def test_a_wrong_passphrase_leaves_nothing_behind(desk, path, stick, tmp_path):
    made = lock_copy(path, stick / "a", WORDS)
    with pytest.raises(Refused, match="passphrase does not open"):
        unlock_copy(made, tmp_path / "lại.desk", "một câu khác hẳn vậy", NOW)
    made.write_bytes(made.read_bytes()[:-1])
    with pytest.raises(Refused, match="changed or cut short"):
        unlock_copy(made, tmp_path / "lại.desk", WORDS, NOW)
    assert not [one for one in tmp_path.iterdir() if "lại" in one.name]


def test_a_locked_file_that_holds_no_desk_makes_none(stick, tmp_path):
    import io

    out = io.BytesIO()
    locked_file.lock(io.BytesIO(b"Kinh gui"), out, WORDS)
    (stick / "a.desk.locked").write_bytes(out.getvalue())
    with pytest.raises(Refused, match="is not a desk"):
        unlock_copy(stick / "a.desk.locked", tmp_path / "b.desk", WORDS, NOW)
    assert not (tmp_path / "b.desk").exists()


def test_a_desk_that_is_there_is_not_written_over(desk, path, stick):
    made = lock_copy(path, stick / "a", WORDS)
    with pytest.raises(Refused, match="already there"):
        unlock_copy(made, path, WORDS, NOW)


@pytest.mark.parametrize("typed", ["hộp", "hộp.desk"])
def test_an_older_locked_copy_is_not_written_over_where_its_name_was_not_typed(desk, path, stick, typed):
    older = stick / "hộp.desk.locked"
    older.write_bytes(b"older")
    with pytest.raises(Refused, match="already there"):
        lock_copy(path, stick / typed, WORDS)
    assert older.read_bytes() == b"older" and list(stick.iterdir()) == [older]
    assert lock_copy(path, older, WORDS) == older
    assert older.read_bytes() != b"older"


def test_a_short_passphrase_or_a_missing_folder_writes_nothing(desk, path, stick, tmp_path):
    with pytest.raises(Refused, match="between 12 and 200"):
        lock_copy(path, stick / "a", "ngắn")
    with pytest.raises(Refused, match="no folder"):
        lock_copy(path, tmp_path / "gone" / "a", WORDS)
    with pytest.raises(Refused, match="no locked copy"):
        unlock_copy(stick / "gone", tmp_path / "b.desk", WORDS, NOW)
    assert list(stick.iterdir()) == [] and not list(tmp_path.glob(".*.part"))


def test_what_a_locked_copy_left_in_the_open_when_its_program_ended_is_gone_after_a_day(desk, path, stick, monkeypatch):
    class TheEnd(BaseException):
        pass

    def end(*_args, **_how):
        raise TheEnd

    with monkeypatch.context() as patched:
        patched.setattr(locked_file, "lock", end)
        patched.setattr(type(path), "unlink", lambda _file, **_how: None)
        with pytest.raises(TheEnd):
            lock_copy(path, stick / "a", WORDS)
    desk.close()
    (left,) = path.parent.glob(".*.part")
    for days, is_there in ((0, True), (2, False)):  # somebody may still be writing a fresh one
        seconds = NOW / 1_000 - days * 86_400
        os.utime(left, (seconds, seconds))
        Desk.open(path, lambda: NOW).close()
        assert left.exists() is is_there
