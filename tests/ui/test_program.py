"""The entry: what opens the window at once, and what is left to the command line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ui import cli, plain_export, program

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


def test_only_an_export_without_anything_to_explain_is_plain():
    plain = ["a.md", "--to", "html", "--output", "a.html"]
    assert plain_export.asked(plain) == plain_export.Asked("a.md", "html", "a.html")
    styled = ["--output", "b", "--house-style", "speech", "--to", "pdf", "a.md"]
    assert plain_export.asked(styled) == plain_export.Asked("a.md", "pdf", "b", "speech")
    for other in (
        [],
        ["--help"],
        plain[:-1],
        plain[:-2],
        plain[1:],
        [*plain, "b.md"],
        [*plain, "--to", "pdf"],
        [*plain, "--desk", "office.desk"],
        [*plain, "--review"],
        ["a.md", "--to=html", "--output", "a.html"],
        ["a.md", "--to", "html", "--output", "--review"],
    ):
        assert plain_export.asked(other) is None, other


def export(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(TOP / "main.py"), "export", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_a_plain_export_is_that_of_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "a.md").write_text("# Tít\n\nMột câu. ![ảnh](lost.png)\n", encoding="utf-8")
    os.utime(tmp_path / "a.md", (1_790_000_000, 1_790_000_000))
    plain = export(tmp_path, "a.md", "--to", "html", "--output", "plain.html")
    full = ["export", str(tmp_path / "a.md"), "--to", "html", "--output", str(tmp_path / "full.html")]
    assert cli.run(full) == plain.returncode == 0
    assert (tmp_path / "plain.html").read_bytes() == (tmp_path / "full.html").read_bytes()
    said = capsys.readouterr()
    assert plain.stdout == "“plain.html” is written.\n"
    assert plain.stderr == said.err != ""


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["missing.md", "--to", "html", "--output", "a.html"], 1),
        (["a.md", "--to", "html", "--output", "a.html", "--house-style", "nothing"], 1),
        (["a.md", "--to", "nothing", "--output", "a.html"], 2),
    ],
    ids=["no file", "no such look", "no such kind"],
)
def test_what_cannot_be_exported_is_told_by_the_command_line(arguments: list[str], status: int, tmp_path: Path):
    (tmp_path / "a.md").write_text("Một câu.\n", encoding="utf-8")
    answer = export(tmp_path, *arguments)
    assert answer.returncode == status
    assert answer.stderr and "Traceback" not in answer.stderr
    assert not (tmp_path / "a.html").exists()


@pytest.mark.parametrize("kind", ["docx", "html"])
def test_a_plain_export_loads_only_what_it_needs(kind: str, tmp_path: Path):
    (tmp_path / "a.md").write_text("Một câu.\n", encoding="utf-8")
    program = (
        "import sys; from ui import plain_export;"
        "assert plain_export.run(plain_export.Asked('a.md', sys.argv[1], 'a.out')); print(*sys.modules)"
    )
    environment = {**os.environ, "PYTHONPATH": str(TOP)}
    loaded = subprocess.run(
        [sys.executable, "-c", program, kind], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    ).stdout.split()
    assert f"editor.export.{kind}_writer" in loaded
    unwanted = ["click", "ui.cli", "ui.command_line", "editor.preflight", "editor.edition", "PySide6", "sqlite3"]
    unwanted += ["yaml", "tempfile", "editor.export.text_width", *(("hashlib",) if kind == "docx" else ("zipfile",))]
    assert [name for name in unwanted if name in loaded] == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here that is always full")
def test_an_output_that_takes_no_more_is_told_as_the_command_line_does_and_the_file_is_there(tmp_path: Path):
    (tmp_path / "a.md").write_text("Một câu.\n", encoding="utf-8")
    command = [sys.executable, str(TOP / "main.py"), "export", "a.md", "--to", "html", "--output", "a.html"]
    around = {**os.environ, "XDG_STATE_HOME": str(tmp_path / "state")}
    with Path("/dev/full").open("w") as full:
        answer = subprocess.run(
            command, cwd=tmp_path, env=around, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert answer.returncode == cli.FAULT
    assert answer.stderr.startswith("Copydesk made a mistake and stopped")
    assert answer.stderr.count("\n") == 1
    assert (tmp_path / "a.html").exists()


def test_a_plain_export_without_anybody_to_tell_is_done_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A program of Windows that has a window has no output, nor has one that a script starts with it closed."""
    (tmp_path / "a.md").write_text("Một câu.\n", encoding="utf-8")
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr("gc.disable", lambda: None)
    assert plain_export.run(plain_export.Asked(str(tmp_path / "a.md"), "html", str(tmp_path / "a.html")))
    assert (tmp_path / "a.html").exists()
