"""From the key to the pixels: how long until a letter is on the screen, in a real window of ours and of others.

A key is pressed from outside (XTEST) and the screen is looked at until the line of the caret has changed: what is
measured is what a person sees, whoever draws it, the display's own work included. The caret stands in the middle of the
text, in a new paragraph, with everything on. A bare `QPlainTextEdit` with the same text is measured in the same run, in
turn; so is every program of PEERS that is installed, for which the caret stands where the text begins.

"Burst" is a key held down: one every 30 ms, without waiting; a gap is the time from one change of the line to the next.
"""

import itertools
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from time import monotonic, perf_counter, sleep

from bench.figures import Figure
from bench.keyboard import Area, Keyboard, changed
from bench.screen import Screen
from bench.typing import _text as text_of

# To add one: a program that is called with the file to open and shows its text in its window.
PEERS = ("retext", "ghostwriter", "focuswriter", "mousepad", "gedit", "kate")

# words, our p95 as a multiple of the bare widget's (issue 3)
LENGTHS = ((3_000, 2.0), (100_000, 2.5))
TURNS = 3
"""times that each window has its turn"""
TYPED = "the harbour road opens again in march"
BURST = 40
EVERY = 0.03
"""seconds between two keys of a burst: as fast as a held key repeats"""
BETWEEN, REST = 0.06, 0.5
"""seconds after a letter is on the screen, and after a line"""
BLINK = 0.00005
"""seconds between two looks"""
PATIENCE = 1.0
LONGEST_GAP = 35
LINE = 380
"""pixels of the caret's line that are looked at"""


def measure() -> list[Figure]:
    figures = []
    for words, most in LENGTHS:
        keys, gaps = _measure_length(words)
        for name in keys:
            is_ours = name == "ours"
            figures.append(
                Figure(
                    name=f"key to pixels, {words:,} words" + ("" if is_ours else f", {name}"),
                    what="until the letter is on the screen",
                    unit="ms",
                    samples=tuple(keys[name]),
                    peer="bare widget",
                    peer_samples=tuple(keys["bare"]),
                    most_ratio_p95=most if is_ours else None,
                )
            )
            figures.append(
                Figure(
                    name=f"a burst of keys, {words:,} words" + ("" if is_ours else f", {name}"),
                    what="gap between two changes on the screen",
                    unit="ms",
                    samples=tuple(gaps[name]),
                    peer="bare widget",
                    peer_samples=tuple(gaps["bare"]),
                    most_worst=LONGEST_GAP if is_ours else None,
                )
            )
    return [figure for figure in figures if not figure.name.endswith(", bare")]


def _measure_length(words: int) -> tuple[dict[str, list[float]], dict[str, list[float]]]:
    """Milliseconds of each key and of each gap in a burst, by the name of the window."""
    keys: dict[str, list[float]] = defaultdict(list)
    gaps: dict[str, list[float]] = defaultdict(list)
    with tempfile.TemporaryDirectory(prefix="copydesk-bench-") as folder, ExitStack() as windows:
        writers = {
            name: windows.enter_context(_writer(command)) for name, command in _commands(words, Path(folder)).items()
        }
        for _ in range(TURNS):
            for name, writer in writers.items():
                keys[name] += writer.type_a_line()
                gaps[name] += writer.hold_a_key()
    return keys, gaps


def _commands(words: int, folder: Path) -> dict[str, list[str]]:
    """How each window is opened on the same text."""
    from storage.desk import Desk

    text = text_of(words)
    file, desk_path = folder / "text.md", folder / "bench.desk"
    file.write_text(text, encoding="utf-8")
    desk = Desk.create(desk_path, owner="Bench", language="vi")
    desk.save_text(desk.new_article("news-article", "vi").article_id, text)
    desk.close()
    target = [sys.executable, "-m", "bench.target"]
    ours = {"ours": [*target, "ours", str(desk_path)], "bare": [*target, "bare", str(file)]}
    return ours | {peer: [found, str(file)] for peer in PEERS if (found := shutil.which(peer))}


@contextmanager
def _writer(command: list[str]) -> "Iterator[Writer]":
    """The window that `command` opens, on a screen of its own, ready to be written in."""
    with Screen() as screen, tempfile.TemporaryDirectory(prefix="copydesk-bench-") as home:
        environment = screen.environment(COPYDESK_SETTINGS=home, HOME=home, XDG_CONFIG_HOME=home)
        program = subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        keyboard = Keyboard(screen.name)
        try:
            is_own = command[1:2] == ["-m"]
            if is_own:
                assert program.stdout
                for line in program.stdout:
                    if line.strip() == b"ready":
                        break
            yield Writer(keyboard, is_own)
        finally:
            keyboard.close()
            program.kill()
            program.communicate()


class Writer:
    """Writes in the largest window of a screen and sees when it changes."""

    def __init__(self, keyboard: Keyboard, is_own: bool) -> None:
        self._keyboard = keyboard
        self._window = self._wait_for_window()
        if not is_own:
            place = self._window
            keyboard.click(place.x + place.width // 3, place.y + place.height // 3)
        self._wait_for_rest()

    def type_a_line(self) -> list[float]:
        """Milliseconds from each key to the pixels, over one new paragraph."""
        line = self._begin_line()
        times = []
        for letter in TYPED:
            is_seen = letter != " "  # a blank only moves the caret, which also blinks
            before = self._keyboard.look(line)
            begun = perf_counter()
            self._keyboard.press(letter)
            seen = self._wait_for_change(line, before)
            if is_seen and seen:
                times.append((seen - begun) * 1000)
            sleep(BETWEEN)
        return times

    def hold_a_key(self) -> list[float]:
        """Milliseconds between two changes of the line while a key comes every EVERY seconds."""
        line = self._begin_line()
        changes: list[float] = []
        before, begun, sent = self._keyboard.look(line), perf_counter(), 0
        while sent < BURST or perf_counter() < begun + BURST * EVERY + 0.2:
            if sent < BURST and perf_counter() >= begun + sent * EVERY:
                self._keyboard.press("il"[sent % 2])
                sent += 1
            seen = self._keyboard.look(line)
            if seen != before:
                before = seen
                changes.append(perf_counter())
            sleep(BLINK)
        last = begun + BURST * EVERY
        changes = [at for at in changes if at <= last + 0.01]
        return [(after - at) * 1000 for at, after in itertools.pairwise(changes)]

    def _begin_line(self) -> Area:
        """Begin a paragraph; where its letters will appear."""
        for _ in range(2):
            self._keyboard.press("Return")
        sleep(REST)
        before = self._keyboard.look(self._window)
        self._keyboard.press("x")
        end = monotonic() + PATIENCE
        while (found := changed(before, self._keyboard.look(self._window), self._window)) is None:
            if monotonic() > end:
                raise RuntimeError("a key changed nothing in the window")
        sleep(REST)
        width = min(LINE, self._window.x + self._window.width - found.x)
        return Area(found.x, found.y, width, min(found.height, 40))

    def _wait_for_change(self, area: Area, before: bytes) -> float | None:
        """When the pixels changed, by `perf_counter`."""
        end = perf_counter() + PATIENCE
        while perf_counter() < end:
            if self._keyboard.look(area) != before:
                return perf_counter()
            sleep(BLINK)
        return None

    def _wait_for_window(self) -> Area:
        end = monotonic() + 60
        while monotonic() < end:
            windows = self._keyboard.windows()
            if windows and windows[0][1].height > 200:
                number, place = windows[0]
                self._keyboard.focus(number)
                return place
            sleep(0.1)
        raise RuntimeError("no window was opened")

    def _wait_for_rest(self) -> None:
        """Until nothing but a caret moves any more."""
        end, still = monotonic() + 60, 0
        before = self._keyboard.look(self._window)
        while monotonic() < end and still < 3:
            sleep(0.15)
            seen = self._keyboard.look(self._window)
            difference = changed(before, seen, self._window) if seen != before else None
            still = still + 1 if difference is None or difference.width <= 4 else 0
            before = seen
