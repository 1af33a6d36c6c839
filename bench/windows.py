"""Starts windows as processes, ours and a bare one in turn: how long each took, and what it holds in memory."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.screen import Screen

ROUNDS = 9
SETTLING = 1.5
"""seconds after which memory is looked at: the work that was put off until the window was shown is done by then"""


@dataclass(frozen=True, slots=True)
class Opened:
    """One start: seconds from the process to the drawn and to the filled window, and the memory of it alone, in MB."""

    shown: float
    ready: float
    megabytes: float


def open_window(environment: dict[str, str], *arguments: str, settling: float = 0) -> Opened:
    """Start one window, wait until it is ready, and end it. Memory is 0 without `settling`."""
    begun = time.perf_counter()
    program = subprocess.Popen(
        [sys.executable, "-m", "bench.opening", *arguments],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdin and program.stdout
    times = {}
    for line in program.stdout:
        times[line.strip()] = time.perf_counter() - begun
        if "ready" in times:
            break
    else:
        raise RuntimeError("the window was never ready")
    megabytes = 0.0
    if settling:
        time.sleep(settling)
        megabytes = own_memory(program.pid)
    program.stdin.close()
    program.wait()
    program.stdout.close()
    return Opened(times["shown"], times["ready"], megabytes)


def own_memory(process: int) -> float:
    """What would come free if the process ended, in MB: its private pages."""
    kilobytes = 0
    for line in Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith(("Private_Clean:", "Private_Dirty:")):
            kilobytes += int(line.split()[1])
    return kilobytes / 1024


@contextmanager
def sample_desk() -> Iterator[tuple[Path, dict[str, str]]]:
    """A new sample desk, and the variables that open it in an English window on a display of its own."""
    from storage.whole_desks import sample

    with tempfile.TemporaryDirectory(prefix="copydesk-bench-") as folder, Screen() as screen:
        path = Path(folder) / "sample.desk"
        sample.create(path, "Lan Anh", "vi").close()
        yield path, screen.environment(COPYDESK_SETTINGS=folder)


def in_turn(settling: float = 0, rounds: int = ROUNDS) -> tuple[list[Opened], list[Opened]]:
    """Ours and bare ones, one after the other, after one of each to warm the disk."""
    ours, bare = [], []
    with sample_desk() as (desk, environment):
        open_window(environment, str(desk))
        open_window(environment)
        for _ in range(rounds):
            ours.append(open_window(environment, str(desk), settling=settling))
            bare.append(open_window(environment, settling=settling))
    return ours, bare
