"""A work in a process of its own: what it answers, how it ends, and that a package of the program starts it as well."""

import json
import os
import shlex
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from threading import Event

import pytest

from editor import apart
from editor.refusal import Refused
from editor.too_little_memory import is_of_memory
from tests.tools.office_files import HOSTILE, word_file, written
from ui import program
from ui.run_log import without_content

TOP = Path(__file__).resolve().parents[2]
NAME = "clean-word-file"
needs_a_shell = pytest.mark.skipif(os.name == "nt", reason="starts a script of the shell in the program's place")


@pytest.fixture
def instead(tmp_path, monkeypatch):
    """Has `lines` of the shell started in place of Python."""

    def put(lines: str) -> None:
        script = tmp_path / "copydesk"
        script.write_text(f"#!/bin/sh\n{lines}\n", encoding="utf-8")
        script.chmod(0o755)
        monkeypatch.setattr(sys, "executable", str(script))

    return put


@pytest.mark.parametrize("module", apart.WORKS.values())
def test_each_work_of_the_table_has_its_limits_and_an_answer(module):
    work = import_module(module)
    assert work.MEMORY > 0
    assert work.SECONDS > 0
    assert callable(work.answer)


def test_the_program_knows_the_flag():
    assert program.APART == apart.FLAG


def test_the_package_holds_every_work():
    assert "*WORKS.values()" in (TOP / "package" / "copydesk.spec").read_text(encoding="utf-8")


@needs_a_shell
def test_a_package_starts_itself_with_the_flag(tmp_path, monkeypatch, instead):
    wanted = apart.run(NAME, str(written(tmp_path, word_file())), seconds=60)
    main = shlex.join([sys.executable, str(TOP / "main.py")])
    instead(f'[ "$1" = "--apart" ] || exit 64; exec {main} "$@"')
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.chdir(tmp_path)
    assert apart.run(NAME, str(written(tmp_path, word_file())), seconds=60) == wanted
    with pytest.raises(Refused, match="names entities"):
        apart.run(NAME, str(written(tmp_path, HOSTILE["entities outside itself"][0]())), seconds=60)


def test_the_program_needs_no_window_and_no_output_for_it(tmp_path):
    file = tmp_path / "answer"
    arguments = ["main.py", apart.FLAG, NAME, str(file), str(written(tmp_path, word_file()))]
    code = (
        "import runpy, sys\n"
        f"sys.argv = {arguments!r}\n"
        "sys.stdout = sys.stderr = None\n"
        "try:\n    runpy.run_path('main.py', run_name='__main__')\n"
        "except SystemExit as end:\n    sys.exit(end.code or ('PySide6' in sys.modules and 3))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=TOP, check=False, timeout=60).returncode == 0
    assert "notes" in json.loads(file.read_bytes().partition(b"\n")[0])


def test_a_mistake_there_is_a_mistake_here_that_the_log_can_place(tmp_path):
    with pytest.raises(RuntimeError, match="Traceback") as mistake:
        apart.run(NAME, str(tmp_path / "gone.docx"), seconds=60)
    logged = without_content(f"RuntimeError: {mistake.value}")
    assert "editor/export/paper/worker.py" in logged
    assert "FileNotFoundError" in logged
    assert "gone" not in logged


@needs_a_shell
def test_what_it_wrote_before_it_failed_is_told(instead):
    instead("echo 'no such module' >&2; exit 1")
    with pytest.raises(RuntimeError, match="no such module"):
        apart.run(NAME, "x", seconds=60)


@needs_a_shell
@pytest.mark.parametrize("lines", ["kill -9 $$", "exit 9", "exec sleep 600"])
def test_a_work_that_dies_of_its_limits_is_given_up(instead, lines):
    instead(lines)
    with pytest.raises(apart.GaveUp):
        apart.run(NAME, "x", seconds=0.5 if "sleep" in lines else 60)


@needs_a_shell
def test_a_work_that_is_not_wanted_any_longer_is_ended(instead, tmp_path):
    instead(f"echo $$ > {shlex.quote(str(tmp_path / 'pid'))}; exec sleep 600")
    stop = Event()
    stop.set()
    with pytest.raises(apart.Stopped):
        apart.run(NAME, "x", seconds=600, stop=stop)
    if (tmp_path / "pid").exists() and (pid := (tmp_path / "pid").read_text().strip()):
        with pytest.raises(ProcessLookupError):
            os.kill(int(pid), 0)


def test_what_cannot_be_started_is_a_sentence(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "gone"))
    with pytest.raises(Refused, match="could not be started"):
        apart.run(NAME, "x", seconds=60)


def test_the_process_has_so_much_memory_and_time(monkeypatch):
    resource = pytest.importorskip("resource")
    limits = {}
    monkeypatch.setattr(resource, "setrlimit", lambda kind, limit: limits.update({kind: limit}))
    apart._limit(900, 30)
    assert limits == {resource.RLIMIT_CPU: (30, 30), resource.RLIMIT_AS: (900, 900)}


def test_where_less_time_was_allowed_already_memory_is_limited_all_the_same(monkeypatch):
    resource = pytest.importorskip("resource")
    limits = {}

    def refuse_time(kind, limit):
        if kind == resource.RLIMIT_CPU:
            raise ValueError("not allowed to raise maximum limit")
        limits[kind] = limit

    monkeypatch.setattr(resource, "setrlimit", refuse_time)
    apart._limit(900, 30)
    assert limits == {resource.RLIMIT_AS: (900, 900)}


def test_an_error_that_came_of_too_little_memory_counts_as_it():
    try:
        try:
            raise MemoryError
        except MemoryError as cause:
            raise ValueError from cause
    except ValueError as error:
        assert is_of_memory(error)
    assert not is_of_memory(ValueError())
