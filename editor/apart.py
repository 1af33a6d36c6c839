"""Runs one of the works of a table in a process of its own, with so much memory and time and no more.

What a file from elsewhere can do to a program that reads it, it does there, and the window goes on. What a work does
stands in its own module; this only starts one, listens and ends it.
"""

import json
import math
import os
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import field
from importlib import import_module
from pathlib import Path
from threading import Event
from typing import Any

from editor.disk_reason import reason_of
from editor.frozen import frozen
from editor.refusal import Refused
from editor.too_little_memory import is_of_memory

# To add one: its name, and the module that has MEMORY (bytes), SECONDS (of its own work) and `answer`, which takes the
# arguments of `run` and gives what JSON can say, and bytes. It may raise Refused.
WORKS: Mapping[str, str] = {
    "clean-word-file": "editor.export.paper.worker",
    "bring-in": "storage.whole_desks.bringing_in_apart",
    "read-people": "editor.people_apart",
    "read-article": "editor.incoming.file_apart",
    "read-html": "editor.paste_apart",
    "read-words": "editor.incoming.words_apart",
    "read-codes": "editor.export.codes_apart",
    "read-pictures": "ui.window.writing.pictures_apart",
}
FLAG = "--apart"
"""the program's first argument where it is started for a work"""
WAITING = "wait"
"""stands in the place of a work where the process waits for works (`editor.apart_waiting`)"""
_WAITING = "editor.apart_waiting"
_OUT_OF_MEMORY = 9
"""the exit status of a work that was given no more"""
_CRASH = 0x80000000
"""Windows ends a process that breaks with a status from here on; elsewhere it is a signal, which is below 0."""
_GLANCE = 0.1
"""seconds between two looks at whether it is still wanted"""
_NO_WINDOW = 0x08000000
"""Windows opens a black window for a process otherwise."""
_TOP = Path(__file__).resolve().parents[1]


class GaveUp(Exception):
    """The work took more memory or time than it may."""


class Stopped(Exception):
    """The work was not wanted any longer."""


@frozen
class Said:
    """A sentence that the other process has said; it stands literally there."""

    sentence: str
    values: Mapping[str, object] = field(default_factory=dict)

    def again(self) -> Refused:
        return Refused(self.sentence, **self.values)


def run(name: str, *arguments: str, seconds: float, stop: Event | None = None) -> tuple[Mapping[str, Any], bytes]:
    """What the work `name` answers. Refused as it refuses; what else goes wrong there is a RuntimeError that tells it.

    Raises GaveUp after `seconds` or where it died of its limits, and Stopped soon after `stop` is set.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="copydesk-", ignore_cleanup_errors=True) as folder:
            file = Path(folder) / "answer"
            status, wrote = _wait(start([*command(name), str(file), *arguments]), seconds, stop)
            return heard(name, status, wrote, file)
    except OSError as error:
        raise not_started(error) from error


def not_started(error: OSError) -> Refused:
    return Refused(
        "The part of Copydesk that reads what comes from elsewhere could not be started ({reason}), so nothing was "
        "read and nothing was changed. Close other programs and try again.",
        reason=reason_of(error),
    )


def heard(name: str, status: int, wrote: str, file: Path) -> tuple[Mapping[str, Any], bytes]:
    """What a process that ended with `status` has said in `file`; `wrote` is what it wrote to its error stream."""
    if status < 0 or status >= _CRASH or status == _OUT_OF_MEMORY:
        raise GaveUp
    head, _, data = (file.read_bytes() if file.exists() else b"").partition(b"\n")
    said = json.loads(head) if status == 0 else {"mistake": f"{wrote}\n{head.decode(errors='replace')}"}
    if "refused" in said:
        raise Said(*said["refused"]).again()
    if "mistake" in said:
        raise RuntimeError(f"{name} ended with {status}:\n{said['mistake']}")
    return said, data


def command(name: str) -> list[str]:
    """A package of the program has no Python beside it: there it starts itself."""
    if getattr(sys, "frozen", False):
        return [sys.executable, FLAG, name]
    # -P: nothing of the folder that the program was started in is taken for a part of it.
    return [sys.executable, "-P", "-m", "editor.apart", name]


def start(
    arguments: Sequence[str], stdin: int = subprocess.DEVNULL, stderr: int = subprocess.PIPE
) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        arguments,
        stdin=stdin,
        stdout=subprocess.DEVNULL,
        stderr=stderr,
        env={**os.environ, "PYTHONPATH": str(_TOP)},
        creationflags=_NO_WINDOW if os.name == "nt" else 0,
    )


def _wait(process: "subprocess.Popen[bytes]", seconds: float, stop: Event | None) -> tuple[int, str]:
    """The exit status, and what it wrote for whoever looks for a fault. It never outlives this."""
    end, wrote = time.monotonic() + seconds, b""
    with process:
        try:
            while True:
                with suppress(subprocess.TimeoutExpired):
                    wrote = process.communicate(timeout=min(_GLANCE, seconds))[1]
                if stop is not None and stop.is_set():
                    raise Stopped
                if process.returncode is not None:
                    return process.returncode, wrote.decode(errors="replace")
                if time.monotonic() > end:
                    raise GaveUp
        finally:
            process.kill()


def main(arguments: Sequence[str]) -> int:
    """In the process of its own: a work's name, the file for the answer, and what the work is to be given.

    The answer is a line of JSON and the bytes after it. It is a file, as a program with a window has no output.
    """
    if arguments[0] == WAITING:
        return int(import_module(_WAITING).serve())
    name, file, *rest = arguments
    status, answer = answered(name, rest)
    if status == 0:
        Path(file).write_bytes(answer)
    return status


def answered(name: str, arguments: Sequence[str], is_last: bool = True) -> tuple[int, bytes]:
    """Do a work here, within its limits: the exit status and the answer. After one that is not the last come others."""
    data = b""
    try:
        work = import_module(WORKS[name])
        _limit(work.MEMORY, work.SECONDS, is_last)
        said, data = work.answer(*arguments)
    except Refused as why:
        said = {"refused": (why.sentence, why.values)}
    except Exception as error:  # noqa: BLE001 - who started it tells it; here nobody would see it
        if is_of_memory(error):
            return _OUT_OF_MEMORY, b""
        said = {"mistake": traceback.format_exc()}
    return 0, json.dumps(said, default=str).encode() + b"\n" + data


def _limit(memory: int, seconds: int, is_last: bool = True) -> None:
    """Windows has no such limits; there the sizes are checked before anything is unpacked."""
    try:
        import resource
    except ImportError:
        return
    had = 0 if is_last else math.ceil(time.process_time())
    for kind, most in ((resource.RLIMIT_CPU, had + seconds), (resource.RLIMIT_AS, memory)):
        with suppress(ValueError, OSError):  # less was allowed already; the other is limited all the same
            resource.setrlimit(kind, (most, most if is_last else resource.getrlimit(kind)[1]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
