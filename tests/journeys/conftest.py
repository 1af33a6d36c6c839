"""What the journeys stand on: the real program, in a real window, on a display of its own, with keys from outside."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bench.screen import Screen
from tests.ui.conftest import (  # noqa: F401
    garbage_of_the_window_in_its_own_thread,
    no_timer_goes_on,
    qapp_args,
    session_theme,
    theme,
    until,
)
from tests.ui.window.conftest import clock, open_window, preferences, window  # noqa: F401

TOP = Path(__file__).parent.parent.parent

LONGEST_WAIT = 40
"""Seconds until a condition that never comes fails the test. Nothing is measured: a busy machine may take its time."""


class Person:
    """Somebody at the keyboard of a running Copydesk, who knows of windows only what is on the screen."""

    def __init__(self, screen: Screen, home: Path, desk: Path) -> None:
        self._environment = screen.environment(HOME=str(home), COPYDESK_SETTINGS=str(home / "settings"))
        self._desk = desk
        self.program: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Open the desk, as somebody does who double-clicks it."""
        self._start(self._desk)

    def start_without_a_desk(self) -> None:
        self._start()

    def _start(self, *arguments: Path) -> None:
        self.program = subprocess.Popen([sys.executable, TOP / "main.py", *arguments], env=self._environment)

    @staticmethod
    def wait(condition: Callable[[], object], what: str, seen: Callable[[], object] = str) -> None:
        """Until the condition holds; `what` and `seen` tell who reads the failure what did not come and what did."""
        end = time.monotonic() + LONGEST_WAIT
        while not condition():
            assert time.monotonic() < end, f"waited in vain until {what}; there is {seen()!r}"
            time.sleep(0.05)

    def try_until(self, action: Callable[[], None], condition: Callable[[], object], what: str) -> None:
        """Do it again every few seconds, as a person does whose first try came too early. The action must bear that."""

        def trying() -> bool:
            action()
            end = time.monotonic() + 3
            while time.monotonic() < end and not condition():
                time.sleep(0.05)
            return bool(condition())

        self.wait(trying, what)

    def see(self, title: str) -> None:
        """Wait for the window with this title and look at it: from now on keys go there."""
        self.wait(lambda: self._windows(title), f"there is a window “{title}”", lambda: self._windows(".+"))
        self._xdotool("windowfocus", "--sync", self._windows(title)[-1])

    def press(self, *keys: str) -> None:
        self._xdotool("key", "--clearmodifiers", *keys)

    def type(self, text: str) -> None:
        """Type letters; xdotool makes a key for each one that the keyboard lacks, which takes its time."""
        delay = "15" if text.isascii() else "40"
        self._xdotool("type", "--clearmodifiers", "--delay", delay, text)

    def point(self, x: int, y: int) -> None:
        """Move the pointer to a place of the screen."""
        self._xdotool("mousemove", "--sync", str(x), str(y))
        time.sleep(0.03)

    def hold(self) -> None:
        """Press the left button and keep it pressed."""
        self._xdotool("mousedown", "1")

    def let_go(self) -> None:
        time.sleep(0.1)
        self._xdotool("mouseup", "1")

    def kill(self) -> None:
        """The end without warning: no signal handler runs."""
        assert self.program and self.program.poll() is None, "the program was not alive any more"
        self.program.send_signal(signal.SIGKILL)
        self.program.wait()

    def wait_until_it_has_ended(self) -> int:
        assert self.program
        return self.program.wait(LONGEST_WAIT)

    def _windows(self, title: str) -> list[str]:
        assert self.program and self.program.poll() is None, "the program has ended by itself"
        command = ["search", "--onlyvisible", "--all", "--pid", str(self.program.pid), "--name", f"^{title}$"]
        return self._xdotool(*command, may_find_nothing=True).split()

    def _xdotool(self, *arguments: str, may_find_nothing: bool = False) -> str:
        answer = subprocess.run(
            ["xdotool", *arguments], env=self._environment, capture_output=True, text=True, check=False, timeout=60
        )
        assert may_find_nothing or answer.returncode == 0, answer.stderr
        return answer.stdout


@pytest.fixture
def screen() -> Iterator[Screen]:
    if not shutil.which("Xvfb") or not shutil.which("xdotool"):
        assert "CI" not in os.environ, "Xvfb and xdotool must be there"
        pytest.skip("Xvfb and xdotool are not installed; make test installs them on Debian and Ubuntu")
    with Screen(1280, 800) as screen:
        yield screen


@pytest.fixture
def desk_path(tmp_path: Path) -> Path:
    return tmp_path / "office.desk"


@pytest.fixture
def person(screen: Screen, tmp_path: Path, desk_path: Path) -> Iterator[Person]:
    """A person whose window speaks English and whose documents lie in `tmp_path/Documents`."""
    (tmp_path / "settings").mkdir()
    (tmp_path / "settings" / "window.ini").write_text("[General]\nlanguage=en\n", encoding="utf-8")
    (tmp_path / "Documents").mkdir()
    person = Person(screen, tmp_path, desk_path)
    yield person
    if person.program and person.program.poll() is None:
        person.program.kill()
        person.program.wait()
