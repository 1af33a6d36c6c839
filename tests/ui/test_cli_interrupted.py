"""A command that a person stops with Ctrl+C, as a process of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

from ui.cli import DONE, INTERRUPTED

TOP = Path(__file__).resolve().parents[2]
PROGRAM = """
import sys, tempfile
from ui import cli
kept = tempfile.TemporaryDirectory(dir=sys.argv[1])
cli.run = lambda arguments: int(sys.argv[2])
cli.main([])
"""


@pytest.mark.parametrize("status", [DONE, INTERRUPTED])
def test_a_command_that_ends_leaves_no_folder(tmp_path: Path, status: int) -> None:
    ended = subprocess.run([sys.executable, "-c", PROGRAM, str(tmp_path), str(status)], cwd=TOP, capture_output=True)
    assert ended.returncode == status
    assert not list(tmp_path.iterdir())
