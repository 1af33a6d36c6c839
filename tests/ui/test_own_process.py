"""`export FILE.md` and `check FILE.md` limit themselves, and a large file that takes too much is one sentence."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ui import own_process

TOP = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a process has no such limits there")

EXPORT = ("--to", "html", "--output", "a.html")


@pytest.fixture
def small(tmp_path):
    (tmp_path / "small.md").write_text("Chợ mở cửa lúc 6 giờ.\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def large(small):
    (small / "large.md").write_text("Chợ mở cửa lúc 6 giờ.\n\n" * 4_000, encoding="utf-8")
    assert (small / "large.md").stat().st_size > own_process.FROM
    return small


def run(folder, *arguments, before="", is_waited_for=True, language="C"):
    """The program, with `before` of Python done in it first."""
    code = f"import sys, os, signal\nfrom ui import own_process, program\n{before}\nprogram.main()"
    around = {**os.environ, "PYTHONPATH": str(TOP), "XDG_STATE_HOME": str(folder / "state"), "LC_ALL": language}
    command = [sys.executable, "-c", code, *arguments]
    begun = subprocess.Popen(
        command, cwd=folder, env=around, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )
    if not is_waited_for:
        return begun
    with begun:
        out, err = begun.communicate(timeout=120)
    return begun.returncode, out, err


LIMITS = (
    "import ui.file_export, ui.command_line\n"
    "def told(*_):\n"
    "    import resource\n"
    "    kinds = resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_CORE\n"
    "    print(os.getpid() == begun, *(resource.getrlimit(kind)[0] for kind in kinds))\n"
    "    os._exit(0)\n"
    "begun = os.getpid()\n"
    "ui.file_export.source_of = ui.command_line.source_of = told\n"
    "sys.stdout.reconfigure(write_through=True)\n"
)


@pytest.mark.parametrize("command", [("export", "{}", *EXPORT), ("export", *EXPORT, "--house-style=speech", "{}")])
@pytest.mark.parametrize("file", ["small.md", "large.md"])
def test_an_export_is_read_with_limits_and_a_large_one_in_a_child(command, file, large):
    status, out, _ = run(large, *(word.format(file) for word in command), before=LIMITS)
    assert status == 0
    assert out.split() == [str(file == "small.md"), str(own_process.MEMORY), str(own_process.SECONDS), "0"]


@pytest.mark.parametrize("file", ["small.md", "large.md"])
def test_a_check_is_read_so_too(file, large):
    status, out, _ = run(large, "check", file, before=LIMITS)
    assert status == 0
    assert out.split() == [str(file == "small.md"), str(own_process.MEMORY), str(own_process.SECONDS), "0"]


def test_an_article_of_a_desk_and_every_other_command_have_no_such_limits():
    import resource

    before = [resource.getrlimit(kind) for kind in (resource.RLIMIT_AS, resource.RLIMIT_CPU)]
    for arguments in ([], ["export", "a", "--desk", "x.desk"], ["export", "a", "--desk=x.desk"], ["verify", "x.desk"]):
        own_process.begin(arguments)
    assert [resource.getrlimit(kind) for kind in (resource.RLIMIT_AS, resource.RLIMIT_CPU)] == before


@pytest.mark.parametrize("file", ["small.md", "large.md"])
@pytest.mark.parametrize("command", ["export", "check"])
def test_what_takes_more_memory_is_one_sentence_and_nothing_is_written(command, file, large):
    before = "own_process.MEMORY = 300_000_000\nimport editor.export.assemble as it\nit.parse = lambda _: b'x' * 10**9"
    status, out, err = run(large, command, file, *(EXPORT if command == "export" else ()), before=before)
    assert (status, out, err) == (1, "", f"{own_process.too_much()}\n")
    assert not (large / "a.html").exists()
    assert not (large / "state").exists(), "it is no fault of the program for a log"


@pytest.mark.parametrize(
    "end", ["os.kill(os.getpid(), signal.SIGKILL)", "os.abort()", "[own_process._limit(), list(iter(int, 1))]"]
)
@pytest.mark.parametrize("command", ["export", "check"])
def test_whatever_a_large_file_ends_in_is_one_sentence(command, end, large):
    before = f"own_process.SECONDS = 1\nimport editor.export.assemble as it\ndef ends(_):\n    {end}\nit.parse = ends\n"
    status, out, err = run(large, command, "large.md", *(EXPORT if command == "export" else ()), before=before)
    assert (status, out) == (1, "")
    assert err.splitlines()[-1] == own_process.too_much()
    assert "Traceback" not in err
    assert sorted(one.name for one in large.iterdir()) == ["large.md", "small.md"]


def test_a_table_of_800_000_cells_cannot_take_the_memory_of_the_machine(small):
    (small / "cells.md").write_text("|a|b|\n|-|-|\n" + "|x|y|\n" * 400_000, encoding="utf-8")
    before = "own_process.MEMORY = 600_000_000"
    status, _, err = run(small, "export", "cells.md", "--to", "pdf", "--output", "a.pdf", before=before)
    assert (status, err.splitlines()[-1]) == (1, own_process.too_much())
    assert not (small / "a.pdf").exists()


def test_it_is_said_in_the_language_of_the_terminal(large):
    before = "import editor.export.assemble as it\nit.parse = lambda _: os.kill(os.getpid(), signal.SIGKILL)"
    _, _, err = run(large, "check", "large.md", before=before, language="vi_VN.UTF-8")
    assert "bộ nhớ" in err


WAITS = (
    # A shell lets what it runs in the background ignore Ctrl+C, the tests among it.
    "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
    "import editor.export.assemble as it\n"
    "def waits(_):\n"
    "    open('child', 'w').write(f'{os.getpid()}\\n')\n"
    "    while True: signal.pause()\n"
    "it.parse = waits\n"
)


@pytest.mark.parametrize(("sent", "status"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_who_ends_it_ends_the_child_and_nothing_is_written(sent, status, large):
    begun = run(large, "export", "large.md", *EXPORT, before=WAITS, is_waited_for=False)
    with begun:
        child = None
        end = time.monotonic() + 60
        while child is None:
            assert time.monotonic() < end, "it did not begin"
            with_pid = (large / "child").read_text() if (large / "child").exists() else ""
            child = int(with_pid) if with_pid.endswith("\n") else None
            time.sleep(0.01)
        for one in (begun.pid,) if sent == signal.SIGTERM else (begun.pid, child):  # a terminal sends to both
            os.kill(one, sent)
        _, err = begun.communicate(timeout=60)
    assert (begun.returncode, err) == (status, "")
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)
    assert not (large / "a.html").exists()


def test_its_status_and_words_are_those_of_the_child(large):
    status, out, err = run(large, "export", "large.md", *EXPORT)
    assert (status, out, err) == (0, "“a.html” is written.\n", "")
    status, _, err = run(large, "export", "large.md", "--to", "nothing", "--output", "a.html")
    assert status == 2
    assert "nothing" in err
