"""Locking and unlocking from the command line: the passphrase is never an argument."""

import os

import pytest

from ui import cli

WORDS = "bốn từ chẳng ai ghép"


@pytest.fixture
def desk(tmp_path):
    path = tmp_path / "office.desk"
    assert cli.run(["new-desk", str(path), "--name", "Lan Anh"]) == cli.DONE
    return path


@pytest.fixture
def given():
    """`given(words)`: a file descriptor from which these can be read."""
    opened = []

    def give(words):
        reading, writing = os.pipe()
        os.write(writing, words if isinstance(words, bytes) else f"{words}\n".encode())
        os.close(writing)
        opened.append(reading)
        return f"--passphrase-fd={reading}"

    yield give
    for one in opened:
        os.close(one)


def test_a_desk_is_locked_and_unlocked(desk, given, tmp_path, capsys):
    locked = tmp_path / "a.desk.locked"
    assert cli.run(["lock", str(desk), str(locked), given(WORDS)]) == cli.DONE
    assert cli.run(["unlock", str(locked), str(tmp_path / "new.desk"), given(WORDS)]) == cli.DONE
    assert cli.run(["verify", str(tmp_path / "new.desk")]) == cli.DONE
    assert WORDS not in capsys.readouterr().out
    assert cli.run(["unlock", str(locked), str(tmp_path / "b.desk"), given("một câu khác hẳn")]) == cli.REFUSED
    assert "passphrase does not open" in capsys.readouterr().err
    assert not (tmp_path / "b.desk").exists()


def test_a_folder_that_was_taken_out_is_locked_and_unlocked(desk, given, tmp_path):
    assert cli.run(["take-out", str(desk), str(tmp_path / "out")]) == cli.DONE
    assert cli.run(["lock", str(tmp_path / "out"), str(tmp_path / "a"), given(WORDS)]) == cli.DONE
    assert cli.run(["unlock", str(tmp_path / "a.folder.locked"), str(tmp_path / "again"), given(WORDS)]) == cli.DONE
    assert (tmp_path / "again" / "take-out.json").read_bytes() == (tmp_path / "out" / "take-out.json").read_bytes()


def test_what_cannot_be_done_is_one_sentence_and_makes_nothing(desk, tmp_path, capsys, given):
    before = sorted(tmp_path.iterdir())
    for arguments, said in (
        (["lock", str(tmp_path / "no.desk"), str(tmp_path / "a"), given(WORDS)], "There is no desk"),
        (["unlock", str(tmp_path / "no.desk.locked"), str(tmp_path / "a"), given(WORDS)], "There is no locked copy"),
        (["lock", str(desk), str(tmp_path / "a"), "--passphrase-fd=987"], "file descriptor 987"),
        (["lock", str(desk), str(tmp_path / "a"), given("ngắn")], "between 12 and 200"),
        # Bytes at random: most of them would be one and the same letter, and the words of another disk would open it.
        (["lock", str(desk), str(tmp_path / "a"), given(bytes(range(128, 160)))], "is no text"),
        (["lock", str(desk), str(tmp_path / "a")], "nobody to type the passphrase"),
    ):
        assert cli.run(arguments) == cli.REFUSED
        assert said in capsys.readouterr().err
    assert sorted(tmp_path.iterdir()) == before


def test_the_passphrase_is_no_argument(desk, tmp_path):
    assert cli.run(["lock", str(desk), str(tmp_path / "a"), WORDS]) == cli.WRONG_USAGE
    assert cli.run(["lock", str(desk), str(tmp_path / "a"), "--passphrase", WORDS]) == cli.WRONG_USAGE


def test_where_it_goes_and_under_which_name_is_seen_before_the_passphrase_is_asked_for(desk, tmp_path, capsys):
    assert cli.run(["take-out", str(desk), str(tmp_path / "out")]) == cli.DONE
    for arguments, said in (
        (["lock", str(desk), str(tmp_path / "stick" / "a.desk.locked")], "There is no folder"),
        (["lock", str(desk), str(tmp_path / "a.locked")], "ends here in “.desk.locked”"),
        (["lock", str(tmp_path / "out"), str(tmp_path / "out.locked")], "ends here in “.folder.locked”"),
        (["lock", str(tmp_path / "out"), str(tmp_path / "out.desk.locked")], "ends here in “.folder.locked”"),
    ):
        assert cli.run(arguments) == cli.REFUSED
        assert said in capsys.readouterr().err
    assert sorted(one.name for one in tmp_path.iterdir()) == ["office.desk", "out"]
