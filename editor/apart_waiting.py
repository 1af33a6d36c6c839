"""A process of its own (`apart`) that has loaded what it needs and waits: a small file or paste is read at once.

One waits at a time. It takes one work after the other, each with its own limits, and ends with the program in whatever
way that ends, when a work ends it, or when nobody has asked for long. What a work does it does not know.
"""

import atexit
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from threading import Event
from typing import Any

from editor import apart
from editor.apart import WAITING, WORKS, GaveUp, Stopped

LOADED = ("read-article", "read-html", "read-people", "read-words")
"""the works whose parts are loaded while it waits"""
IDLE = 180.0
"""seconds after which a process that nobody asks ends by itself"""
MOST = 200
"""works after which it makes place for a new one"""
_WEARY = 300_000
"""kilobytes of memory that a work had, after which it does so too; whoever started it may have had more itself, which
Linux counts as the process's own"""
_NOT_ASKED = 75
"""the exit status of one that had waited long enough"""
_TRIES = 3
"""processes that are asked where one ended before it took the work"""
_FIRST_LOOK, _LAST_LOOK = 0.001, 0.05
"""seconds between two looks at whether there is an answer: at first, and after a while"""

_turn = threading.Lock()
_waits: "subprocess.Popen[bytes] | None" = None
_at_work: "set[subprocess.Popen[bytes]]" = set()


def run(name: str, *arguments: str, seconds: float, stop: Event | None = None) -> tuple[Mapping[str, Any], bytes]:
    """As `apart.run`."""
    try:
        with tempfile.TemporaryDirectory(prefix="copydesk-", ignore_cleanup_errors=True) as folder:
            file = Path(folder) / "answer"
            status = _ask({"work": name, "file": str(file), "arguments": arguments}, file, seconds, stop)
            if _taken(file).exists():
                return apart.heard(name, status, "", file)
    except OSError as error:
        raise apart.not_started(error) from error
    # Where none can wait, as where a program has no input, one of its own reads it.
    return apart.run(name, *arguments, seconds=seconds, stop=stop)


def make_ready() -> None:
    """Start the process that is to wait, where none does: somebody is about to choose a file."""
    with suppress(OSError):
        process = _take()
        if _write(process, {"work": ""}):
            _hand_back(process)
        else:
            _end(process)


def end() -> None:
    """Let nobody wait any more, and give up what is being read: the program ends."""
    global _waits
    with _turn:
        process, _waits = _waits, None
        for busy in _at_work:  # who asked it sees that it is gone
            busy.kill()
    if process is not None:
        _end(process)


def _take() -> "subprocess.Popen[bytes]":
    global _waits
    with _turn:
        process, _waits = _waits, None
    if process is not None and process.poll() is None:
        return process
    if process is not None:
        _end(process)
    return apart.start(apart.command(WAITING), stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)


def _hand_back(process: "subprocess.Popen[bytes]") -> None:
    global _waits
    with _turn:
        if _waits is None:
            _waits = process
            return
    _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.kill()
    with suppress(OSError):  # what was written to one that has gone
        assert process.stdin is not None
        process.stdin.close()
    process.wait()


def _write(process: "subprocess.Popen[bytes]", order: Mapping[str, object]) -> bool:
    assert process.stdin is not None
    try:
        process.stdin.write(json.dumps(order).encode() + b"\n")
        process.stdin.flush()
    except OSError:
        return False
    return True


def _ask(order: Mapping[str, object], file: Path, seconds: float, stop: Event | None) -> int:
    """The status with which it answered. One that ended before it took the work is another's to do."""
    end = time.monotonic() + seconds
    status = 0
    for _ in range(_TRIES):
        process = _take()
        is_over = True
        with _turn:
            _at_work.add(process)
        try:
            status = _watched(process, file, end, stop) if _write(process, order) else process.wait()
            is_over = process.poll() is not None
        finally:
            with _turn:
                _at_work.discard(process)
            if is_over:
                _end(process)
        if not is_over:
            _hand_back(process)
        if file.exists() or _taken(file).exists():
            break
    return status


def _watched(process: "subprocess.Popen[bytes]", file: Path, end: float, stop: Event | None) -> int:
    """0 once there is an answer, else the status with which the process ended."""
    look = _FIRST_LOOK
    while True:
        has_ended = process.poll() is not None
        if file.exists():
            return 0
        if has_ended:
            return process.returncode or _NOT_ASKED
        if stop is not None and stop.is_set():
            raise Stopped
        if time.monotonic() > end:
            raise GaveUp
        time.sleep(look)
        look = min(look * 1.3, _LAST_LOOK)


def _taken(file: Path) -> Path:
    """Lies beside the answer from when the process began with the work."""
    return file.with_name("taken")


def _forget() -> None:
    """In a fork: the processes are its parent's."""
    global _waits, _at_work
    _waits, _at_work = None, set()


atexit.register(end)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget)


# --- in the process of its own ---------------------------------------------------------------------------------------


def serve() -> int:
    """Do what is asked for, a line of JSON each, until nobody is there to ask."""
    waiting = _Patience()
    weary = max(_WEARY, _most_memory())
    with open(0, "rb", closefd=False) as orders:
        for number, line in enumerate(orders, 1):
            waiting.ends()
            order = json.loads(line)
            if not order["work"]:
                for work in LOADED:
                    import_module(WORKS[work])
            else:
                _do(order)
                if number >= MOST or _most_memory() > weary:
                    return 0
            waiting.begins()
    return 0


def _do(order: Mapping[str, Any]) -> None:
    """Do one work, and put its answer into its place whole."""
    file = Path(order["file"])
    _taken(file).touch()
    status, answer = apart.answered(order["work"], order["arguments"], is_last=False)
    if status:
        os._exit(status)
    part = file.with_name("part")
    part.write_bytes(answer)
    part.replace(file)


def _most_memory() -> int:
    """The most that this process has had, in kilobytes; 0 where the system does not say."""
    try:
        import resource
    except ImportError:
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most // (1024 if sys.platform == "darwin" else 1)


class _Patience:
    """How long it waits for the next work."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._number = 0
        self._waits = False
        self.begins()

    def begins(self) -> None:
        with self._turn:
            self._waits = True
            self._number += 1
            timer = threading.Timer(IDLE, self._over, [self._number])
            timer.daemon = True
            self._timer = timer
        timer.start()

    def ends(self) -> None:
        with self._turn:
            self._waits = False
            self._timer.cancel()

    def _over(self, number: int) -> None:
        with self._turn:
            if self._waits and number == self._number:
                os._exit(_NOT_ASKED)
