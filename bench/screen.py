"""A display of its own for programs that open a window: Xvfb, for the benchmarks and for the journeys of the tests."""

import os
import subprocess
from pathlib import Path
from types import TracebackType

from ui.preferences import Preferences


class Screen:
    """An X display that exists while the `with` block runs; `name` is what goes into the variable DISPLAY.

    There is no window manager on it: a window is where the program puts it, and has the focus when it is given it.
    """

    def __init__(self, width: int = 1280, height: int = 800) -> None:
        self._size = f"{width}x{height}x24"
        self.name = ""

    def __enter__(self) -> "Screen":
        reader, writer = os.pipe()
        # Xvfb chooses a free number itself and says which: two test runs at once do not meet.
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", self._size, "-nolisten", "tcp", "-noreset"],
            pass_fds=(writer,),
            stderr=subprocess.PIPE,
            text=True,
        )
        os.close(writer)
        with os.fdopen(reader) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError(f"Xvfb did not start: {self._server.communicate()[1]}")
        self.name = f":{number}"
        return self

    def environment(self, **more: str) -> dict[str, str]:
        """The variables of this process, so that Qt opens its windows on this display, and `more`."""
        if folder := more.get("COPYDESK_SETTINGS"):
            # What is measured is the writing room, not the page that a first start begins with.
            Preferences(Path(folder)).page = "page.write"
        kept = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")}
        return {**kept, "DISPLAY": self.name, **more}

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.terminate()
        self._server.communicate()
