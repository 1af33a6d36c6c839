"""A desk as a folder and back, from the command line."""

import os
import sys
from pathlib import Path

import pytest

from editor import apart
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


@pytest.mark.skipif(os.name == "nt", reason="starts a script of the shell in the program's place")
def test_a_folder_that_takes_too_much_is_given_up_and_leaves_nothing(desk, tmp_path, capsys, monkeypatch):
    """It is read in a process of its own, which dies of its limits."""
    assert cli.run(["take-out", str(desk), str(tmp_path / "out")]) == cli.DONE
    script = tmp_path / "dies"
    script.write_text("#!/bin/sh\nkill -9 $$\n", encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(script))
    assert cli.run(["bring-in", str(tmp_path / "out"), str(tmp_path / "new.desk")]) == cli.REFUSED
    assert "far more memory or time than any desk" in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["dies", desk.name, "out"]


def test_ctrl_c_ends_it_and_leaves_nothing(tmp_path, monkeypatch):
    def interrupted(_name, _folder, path, **_how):
        Path(path).with_name(f".{Path(path).name}.part").write_bytes(b"half")
        raise KeyboardInterrupt

    monkeypatch.setattr(apart, "run", interrupted)
    assert cli.run(["bring-in", str(tmp_path), str(tmp_path / "new.desk")]) == cli.INTERRUPTED
    assert list(tmp_path.iterdir()) == []
