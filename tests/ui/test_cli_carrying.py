"""A desk as a folder and back, from the command line."""

import pytest

from ui import cli


@pytest.fixture
def desk(tmp_path):
    path = tmp_path / "office.desk"
    assert cli.run(["new-desk", str(path), "--name", "Lan Anh", "--sample"]) == cli.DONE
    return path


def test_a_desk_goes_out_and_comes_in(desk, tmp_path, capsys):
    assert cli.run(["take-out", str(desk), str(tmp_path / "out")]) == cli.DONE
    assert (tmp_path / "out" / "index.html").is_file()
    assert cli.run(["bring-in", str(tmp_path / "out"), str(tmp_path / "new.desk")]) == cli.DONE
    assert "Articles: 12, changed: 0." in capsys.readouterr().out
    assert cli.run(["verify", str(tmp_path / "new.desk")]) == cli.DONE


def test_a_desk_that_is_not_there_is_one_sentence_and_makes_nothing(tmp_path, capsys):
    assert cli.run(["take-out", str(tmp_path / "no.desk"), str(tmp_path / "out")]) == cli.REFUSED
    assert "There is no desk" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_none_is_one_sentence_and_makes_nothing(tmp_path, capsys):
    (tmp_path / "in").mkdir()
    assert cli.run(["bring-in", str(tmp_path / "in"), str(tmp_path / "new.desk")]) == cli.REFUSED
    assert "take-out.json" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["in"]
