"""The command line: what each command does, its exit status, and one sentence for everything that goes wrong."""

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from ui import VERSION, cli

TOP = Path(__file__).parent.parent.parent


def call(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program as a process of its own, as a person calls it."""
    return subprocess.run(
        [sys.executable, TOP / "main.py", *map(str, arguments)],
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    path = tmp_path / "office.desk"
    assert cli.run(["new-desk", str(path), "--name", "Lan Anh"]) == cli.DONE
    return path


# --- The program ------------------------------------------------------------------------------------------------------


def test_version():
    answer = call("--version")
    assert (answer.returncode, answer.stdout) == (0, f"Copydesk {VERSION}\n")


@pytest.mark.parametrize("asked", ["--help", "-h"])
def test_help_names_every_command(asked: str):
    answer = call(asked)
    assert answer.returncode == 0
    assert [name for name in cli.copydesk.commands if name not in answer.stdout] == []


@pytest.mark.parametrize("command", sorted(cli.copydesk.commands))
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]):
    assert cli.run([command, "--help"]) == cli.DONE
    assert "Usage: copydesk" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments", [["--nonsense"], ["new-desk"], ["a.desk", "b.desk"], ["new-desk", "x", "--language", "fr"]]
)
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]):
    assert cli.run(arguments) == cli.WRONG_USAGE
    assert "Usage: copydesk" in capsys.readouterr().err


def test_without_a_display_the_command_line_is_offered():
    answer = call(DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert answer.returncode == cli.REFUSED
    assert answer.stderr.startswith("There is no display here, so the window cannot open; nothing was changed. ")
    assert answer.stderr.endswith("main.py --help\n")


@pytest.fixture
def faulty_command():
    """A command with a fault that nobody foresaw."""

    @click.command("stumble")
    def stumble() -> None:
        raise ZeroDivisionError("a fault")

    cli.copydesk.add_command(stumble)
    yield "stumble"
    del cli.copydesk.commands["stumble"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the log is elsewhere on other systems")
def test_a_fault_becomes_a_sentence_and_a_log(faulty_command: str, home: Path, capsys: pytest.CaptureFixture[str]):
    assert cli.run([faulty_command]) == cli.FAULT
    said = capsys.readouterr().err
    log = home / "state" / "copydesk" / "log" / "command-line.log"
    assert said == f"Copydesk made a mistake and stopped; what was saved is safe. The details are in “{log}”.\n"
    assert "ZeroDivisionError: a fault" in log.read_text(encoding="utf-8")


def test_a_reader_that_goes_away_is_no_fault():
    with subprocess.Popen(
        [sys.executable, TOP / "main.py", "--help"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout and program.stderr
        program.stdout.close()
        assert program.stderr.read() == ""


# --- Desks ------------------------------------------------------------------------------------------------------------


def test_a_new_desk_says_how_to_open_it(tmp_path: Path):
    answer = call("new-desk", tmp_path / "toà soạn.desk", "--name", "Lan Anh")
    assert answer.returncode == 0, answer.stderr
    assert (tmp_path / "toà soạn.desk").exists()
    assert f"'{tmp_path / 'toà soạn.desk'}'" in answer.stdout


def test_a_desk_that_is_not_there_is_not_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert cli.run([str(tmp_path / "none.desk")]) == cli.REFUSED
    said = capsys.readouterr().err
    assert said.startswith(f"There is no desk at “{tmp_path / 'none.desk'}”; nothing was changed.")
    assert list(tmp_path.iterdir()) == []
