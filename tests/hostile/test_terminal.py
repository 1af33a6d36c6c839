"""What would steer a terminal, or is no letter, in what the command line is given and what it says of a desk."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from storage.desk import Desk
from ui import cli
from ui.cli_words import Reply, worded

TOP = Path(__file__).parents[2]

# To add one: what it is (the name of its row in README.md) and the signs.
SIGNS: dict[str, str] = {
    "a sign that clears the screen": "\x1b[2J",
    "a title for the window": "\x1b]0;evil\x07",
    "a sign of eight bits that begins an order": "\x9b2J",
    "a line that overwrites itself": "good\rbad",
    "signs that take back": "bad\b\b\b",
    "a name that reads backwards on the screen": "\u202egnp.desk",
}


@pytest.fixture
def office(tmp_path, monkeypatch):
    """A desk; the terminal shows all that it is given."""
    monkeypatch.setattr("click.utils.should_strip_ansi", lambda *_: False)
    path = tmp_path / "office.desk"
    with Desk.create(path, "Lan Anh") as desk:
        desk.new_article("", "vi")
    return path


def obeyed(said: str) -> set[str]:
    return {sign for sign in said if (ord(sign) < 32 and sign not in "\n\t") or 126 < ord(sign) < 160} | (
        set(said) & set("\u202a\u202b\u202c\u202d\u202e")
    )


@pytest.mark.parametrize("name", SIGNS)
def test_nothing_that_stands_on_a_desk_steers_the_terminal(name, office, capsys):
    with closing(sqlite3.connect(office)) as connection, connection:
        connection.execute("UPDATE collaborator SET name = ?", (SIGNS[name],))
    for command in (["log", str(office)], ["verify", str(office)], ["export-all", str(office), "--to", "md"]):
        cli.run([*command, *(["--folder", str(office.parent)] if "--to" in command else [])])
        said = capsys.readouterr()
        assert said.out
        assert obeyed(said.out) == obeyed(said.err) == set(), command


@pytest.mark.parametrize("name", SIGNS)
def test_nothing_that_is_named_steers_it(name, office, capsys):
    cli.run(["export", SIGNS[name], "--desk", str(office), "--to", "md", "--output", str(office.parent / "a.md")])
    cli.run(["export", f"{SIGNS[name]}.md", "--to", "md", "--output", str(office.parent / "a.md")])
    said = capsys.readouterr()
    assert "There is no" in said.err
    assert obeyed(said.out) == obeyed(said.err) == set()


def test_words_and_lines_are_said_as_they_are():
    assert worded(Reply("Ừ, “{name}”:\n\ttừ 7 giờ", name="Tị\u200d")) == "Ừ, “Tị\u200d”:\n\ttừ 7 giờ"


@pytest.mark.skipif(os.name == "nt", reason="names are letters there")
@pytest.mark.parametrize("command", ["new-desk", "log", "export"])
def test_an_account_whose_name_is_no_letter_is_anybody(command, office, tmp_path):
    asked = {
        "new-desk": ["new-desk", "new.desk"],
        "log": ["log", office.name],
        "export": ["export-all", office.name, "--to", "md", "--folder", "."],
    }[command]
    around = {**os.environb, b"LOGNAME": b"\xff\xfe", b"XDG_STATE_HOME": os.fsencode(tmp_path / "state")}
    told = subprocess.run(
        [sys.executable, str(TOP / "main.py"), *asked],
        cwd=tmp_path,
        env=around,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert told.returncode == 0, told.stderr
    assert not (tmp_path / "state").exists()


@pytest.mark.skipif(os.name == "nt", reason="names are letters there")
def test_a_name_for_a_new_desk_that_is_no_letter_is_taken_without_it(tmp_path):
    assert cli.run(["new-desk", str(tmp_path / "new.desk"), "--name", "\udcffLan\x1b Anh"]) == cli.DONE
    with Desk.open(tmp_path / "new.desk") as desk:
        assert desk.me.name == "Lan Anh"
    assert {one.name for one in tmp_path.iterdir()} == {"new.desk"}
