"""A process that waits for the next file: it answers as one of its own would, and nothing is left of it."""

import json
import os
import shlex
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

import pytest

from editor import apart, apart_waiting
from editor.incoming import file_apart
from editor.refusal import Refused

TOP = Path(__file__).resolve().parents[2]
needs_a_shell = pytest.mark.skipif(os.name == "nt", reason="starts a script of the shell in the program's place")
TAKES_LONG = """#!/bin/sh
read -r order
answer=$(printf %s "$order" | sed 's/.*"file": "\\([^"]*\\)".*/\\1/')
touch "${answer%answer}taken"
sleep 5
printf '{"article": 1}\\n' > "$answer"
"""
"""takes a work and answers it, but late"""
LONGEST = 60
"""seconds; only what hangs takes them"""


@pytest.fixture(autouse=True)
def nobody_waits():
    apart_waiting.end()
    yield
    apart_waiting.end()


@pytest.fixture
def article(tmp_path):
    file = tmp_path / "bài.md"
    file.write_text("# Chợ\n\nMở cửa lúc 6 giờ.\n", encoding="utf-8")
    return file


def asked(file, **how):
    return apart_waiting.run("read-article", str(file), "vi", seconds=LONGEST, **how)


def waiting():
    process = apart_waiting._waits
    return process.pid if process else None


def gone(process):
    """Once there is no such process any more."""
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        try:
            state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
        except OSError:
            return True
        if state == "Z":
            return True
        time.sleep(0.02)
    return False


def test_it_answers_as_a_process_of_its_own_does(article):
    wanted = apart.run("read-article", str(article), "vi", seconds=LONGEST)
    assert asked(article) == wanted
    first = waiting()
    assert first is not None
    assert asked(article) == wanted
    assert waiting() == first, "it waits for the next one"


def test_it_waits_also_for_a_program_that_has_grown(article):
    ballast = b"x" * 400_000_000
    asked(article)
    first = waiting()
    assert first is not None
    asked(article)
    assert waiting() == first
    assert len(ballast) == 400_000_000


def test_what_is_refused_or_a_mistake_there_is_so_here_and_it_goes_on(article, tmp_path):
    with pytest.raises(Refused, match="could not be read"):
        asked(tmp_path / "gone.md")
    with pytest.raises(RuntimeError, match="Traceback"):
        apart_waiting.run("read-article", "too", "many", "arguments", seconds=LONGEST)
    asked(article)


def test_one_that_somebody_ended_is_started_anew(article):
    asked(article)
    os.kill(waiting(), signal.SIGTERM)
    assert gone(waiting())
    asked(article)


def test_it_is_ready_before_it_is_asked(article):
    apart_waiting.make_ready()
    first = waiting()
    assert first is not None
    asked(article)
    assert waiting() == first


@needs_a_shell
def test_one_that_had_just_waited_long_enough_is_asked_for_anew(article, tmp_path, monkeypatch):
    started, script = tmp_path / "started", tmp_path / "copydesk"
    script.write_text(
        f'#!/bin/sh\n[ -e {shlex.quote(str(started))} ] && exec {shlex.quote(sys.executable)} "$@"\n'
        f"touch {shlex.quote(str(started))}\nread order\nexit {apart_waiting._NOT_ASKED}\n",
        encoding="utf-8",
    )
    script.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(script))
    assert file_apart.read_apart(article, "vi").fields.headline == "Chợ"
    assert started.exists()


@needs_a_shell
def test_where_none_can_wait_one_of_its_own_reads_it(article, tmp_path, monkeypatch):
    script = tmp_path / "copydesk"
    script.write_text(
        f'#!/bin/sh\n[ "$4" = {apart.WAITING} ] && exit 1\nexec {shlex.quote(sys.executable)} "$@"\n', encoding="utf-8"
    )
    script.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(script))
    assert file_apart.read_apart(article, "vi").fields.headline == "Chợ"


@needs_a_shell
@pytest.mark.parametrize("lines", ["kill -9 $$", "read order; exit 9", "exec sleep 600"])
def test_a_work_that_dies_of_its_limits_is_given_up(article, tmp_path, monkeypatch, lines):
    script = tmp_path / "copydesk"
    script.write_text(f"#!/bin/sh\n{lines}\n", encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(script))
    with pytest.raises(apart.GaveUp):
        apart_waiting.run("read-article", str(article), "vi", seconds=0.5 if "sleep" in lines else LONGEST)
    assert waiting() is None


def test_a_work_that_is_not_wanted_any_longer_is_ended(tmp_path):
    slow = tmp_path / "pasted"
    html = "<table>" + "<tr><td>x" * 9_000
    slow.write_text(json.dumps({"html": html, "language": "vi", "labels": [], "keeps": False}), encoding="utf-8")
    stop = Event()
    stop.set()
    apart_waiting.make_ready()
    process = waiting()
    with pytest.raises(apart.Stopped):
        apart_waiting.run("read-html", str(slow), seconds=LONGEST, stop=stop)
    assert gone(process)
    assert waiting() is None


@needs_a_shell
def test_what_is_being_read_is_given_up_as_the_program_ends(article, tmp_path, monkeypatch):
    """Here by the window, which would wait for it unseen."""
    script = tmp_path / "copydesk"
    script.write_text(TAKES_LONG, encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(script))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    heard = []

    def ask():
        with suppress(apart.GaveUp):
            heard.append(asked(article))

    reader = Thread(target=ask)
    reader.start()
    end = time.monotonic() + LONGEST
    while not list(tmp_path.glob("copydesk-*/taken")):
        assert time.monotonic() < end
        time.sleep(0.02)
    apart_waiting.end()
    reader.join()
    assert heard == []
    assert waiting() is None
    assert not list(tmp_path.glob("copydesk-*"))


def test_each_work_has_its_limits_there(monkeypatch):
    resource = pytest.importorskip("resource")
    limits = {}
    monkeypatch.setattr(resource, "setrlimit", lambda kind, limit: limits.update({kind: limit}))
    monkeypatch.setattr(resource, "getrlimit", lambda _kind: (0, 77))
    monkeypatch.setattr(time, "process_time", lambda: 2.5)
    apart._limit(900, 30, is_last=False)
    assert limits == {resource.RLIMIT_CPU: (33, 77), resource.RLIMIT_AS: (900, 77)}


_PROGRAM = """
import sys
from editor import apart_waiting

apart_waiting.make_ready()
print(apart_waiting._waits.pid, flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(not Path("/proc").exists(), reason="looks for processes in /proc")
@pytest.mark.parametrize("is_killed", [True, False])
def test_it_ends_with_the_program_in_whatever_way_that_ends(is_killed):
    program = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM], cwd=TOP, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with program:
        process = int(program.stdout.readline())
        if is_killed:
            program.kill()
        program.stdin.close()
        program.wait(LONGEST)
    assert gone(process)
