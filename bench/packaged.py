"""How long until the window of the package is there, where one lies in `dist`: looked at from outside, like a person.

A packed program cannot be asked, so its window is ready once it is seen with the desk's name, which it has when list
and article are in it. The bare window is looked at in the same way and in turn.
"""

import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter, sleep

from bench.windows import ROUNDS, sample_desk

PLACE = "COPYDESK_PACKAGE"
"""a variable that names the program of a package somewhere else"""
TITLE = "sample – Copydesk"
BARE = "bare"
LOOK_EVERY = 0.005
PATIENCE = 60
"""seconds"""


def program() -> Path | None:
    """The packed program, or None."""
    found = Path(os.environ.get(PLACE) or Path(__file__).resolve().parents[1] / "dist" / "copydesk" / "copydesk")
    return found if found.is_file() else None


def in_turn(packed: Path) -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
    """Of each start of the package, then of a bare window: seconds until it is seen, and of the processor by then."""
    bare_window = (
        "from bench.opening import SIZE\nfrom PySide6.QtWidgets import QApplication, QMainWindow\n"
        f"app = QApplication([])\nwindow = QMainWindow()\nwindow.setWindowTitle({BARE!r})\nwindow.resize(*SIZE)\n"
        "window.show()\napp.exec()\n"
    )
    ours, bare = [], []
    with sample_desk() as (desk, environment):
        for _ in range(ROUNDS + 1):
            ours.append(_seen([str(packed), str(desk)], environment, TITLE))
            bare.append(_seen([sys.executable, "-c", bare_window], environment, BARE))
    return ours[1:], bare[1:]  # the first of each warms the disk


def _seen(command: list[str], environment: dict[str, str], title: str) -> tuple[float, float]:
    begun = perf_counter()
    window = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    look = ["xdotool", "search", "--onlyvisible", "--pid", str(window.pid), "--name", f"^{title}$"]
    try:
        while not subprocess.run(look, env=environment, capture_output=True, check=False).stdout.strip():
            if perf_counter() - begun > PATIENCE:
                raise RuntimeError(f"the window “{title}” was never seen")
            sleep(LOOK_EVERY)
        return perf_counter() - begun, _processor(window.pid)
    finally:
        window.kill()
        window.wait()


def _processor(process: int) -> float:
    """Seconds that a process has had of the processor."""
    told = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")
