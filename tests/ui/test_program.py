"""The entry: what opens the window at once, and what is left to the command line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ui import program

TOP = Path(__file__).parent.parent.parent


@pytest.fixture
def desk(tmp_path: Path) -> str:
    path = tmp_path / "office.desk"
    path.touch()
    return str(path)


def test_nothing_and_a_desk_that_is_there_open_the_window_at_once(desk: str):
    assert program.is_plain([])
    assert program.is_plain([desk])


def test_everything_that_has_to_be_explained_is_left_to_the_command_line(desk: str, tmp_path: Path):
    missing, folder = tmp_path / "missing.desk", tmp_path / "folder.desk"
    folder.mkdir()
    for arguments in (["--help"], ["check", "a.md"], [desk, desk], ["open", desk], [str(missing)], [str(folder)]):
        assert not program.is_plain(arguments)


def test_without_a_display_the_command_line_says_so(desk: str, monkeypatch: pytest.MonkeyPatch):
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert program.is_plain([desk]) is not sys.platform.startswith("linux")


def test_a_fault_of_the_program_is_a_sentence_and_no_traceback(desk: str, tmp_path: Path):
    broken = "import sys, ui.app, ui.program; ui.app.run = lambda desk: 1 / 0; ui.program.main()"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path)}
    answer = subprocess.run(
        [sys.executable, "-c", broken, desk], cwd=TOP, env=environment, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 70
    assert answer.stderr.startswith("Copydesk made a mistake and stopped; what was saved is safe.")
    assert "Traceback" not in answer.stderr
