"""The README's examples of the command line, as they are printed and in their order; and a command that is mistyped."""

import os
import re
import shlex
from pathlib import Path

import pytest

from ui import cli

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
UNKNOWN_FILE = 1
"""`verify --source` of a file that no source has: the README says so"""


def examples() -> list[list[str]]:
    """Each without what is told of it, which stands behind five spaces or more; none of the window or of help."""
    told = re.search(r"^copydesk \[DESK\].+?(?=^```)", README, re.M | re.S)
    assert told
    lines = [re.split(r" {5,}", line)[0] for line in told[0].splitlines()]
    return [shlex.split(line)[1:] for line in lines if re.match(r"copydesk [a-z]", line)]


@pytest.mark.timeout(300)
def test_every_example_of_the_readme_works_where_it_stands(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    ran = examples()
    assert {arguments[0] for arguments in ran} == {*cli.copydesk.commands} - {"open"}
    for arguments in ran:
        expected = UNKNOWN_FILE if "--source" in arguments else cli.DONE
        given = _passphrase() if arguments[0] in ("lock", "unlock") else []
        assert cli.run([*arguments, *given]) == expected, (arguments, capsys.readouterr())
    assert (tmp_path / "again.desk").is_file()


def _passphrase() -> list[str]:
    reading, writing = os.pipe()
    os.write(writing, "bốn từ chẳng ai ghép\n".encode())
    os.close(writing)
    return [f"--passphrase-fd={reading}"]


def test_a_mistyped_command_names_the_one_that_was_meant(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert cli.run(["exprot", "a"]) == cli.WRONG_USAGE
    assert "Did you mean “export”?" in capsys.readouterr().err


def test_a_mistyped_command_that_stands_alone_is_not_taken_for_a_desk(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert cli.run(["verfy"]) == cli.WRONG_USAGE
    assert "Did you mean “verify”?" in capsys.readouterr().err
    assert cli.run(["verfy.desk"]) == cli.REFUSED
    assert "There is no desk at “verfy.desk”" in capsys.readouterr().err


@pytest.mark.parametrize(("asked", "told"), [(["help"], "Commands:"), (["help", "log"], "Usage: copydesk log")])
def test_who_asks_for_help_by_its_word_gets_it(asked, told, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert cli.run(asked) == cli.DONE
    assert told in capsys.readouterr().out
