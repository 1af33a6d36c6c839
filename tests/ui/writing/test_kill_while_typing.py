"""The program is killed while somebody types: what was typed more than a second before is in the desk."""

import os
import random
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from storage.desk import Desk

KILLS = 20
AT_ONCE = 3
HERE = Path(__file__).parent
TEXT = (HERE / "typed_text.txt").read_text(encoding="utf-8")
PROMISE = 1.0
"""seconds"""


@dataclass(frozen=True)
class Killed:
    """What is known of one person's typing: letters typed by the time in nanoseconds, letters the desk confirmed."""

    desk: Path
    typed: list[tuple[int, int]]
    saved: int
    at: int
    was_alive: bool

    @property
    def lateness(self) -> float:
        """Seconds that a busy machine once kept the program from running at all."""
        gaps = [(later - earlier) / 1e9 for (_, earlier), (_, later) in zip(self.typed, self.typed[1:], strict=False)]
        return max(gaps, default=0.0)

    @property
    def promised(self) -> int:
        """How many letters were typed longer ago than is promised to be safe."""
        limit = self.at - int((PROMISE + self.lateness) * 1e9)
        return max((letters for letters, time in self.typed if time <= limit), default=0)


def type_and_kill(desk: Path, article_id: str, life: float) -> Killed:
    """Let a person type for `life` seconds in the desk, then kill the program."""
    command = [sys.executable, HERE / "typing_person.py", desk, article_id, HERE / "typed_text.txt"]
    environment = {**os.environ, "PYTHONPATH": str(HERE.parents[2]), "QT_LOGGING_RULES": "*.warning=false"}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as person:
        assert person.stdout is not None
        assert person.stdout.readline() == b"ready\n"
        time.sleep(life)
        was_alive = person.poll() is None
        at = time.monotonic_ns()
        person.kill()
        lines = [line.split() for line in person.stdout.read().decode().splitlines()]
    typed = [(int(line[1]), int(line[2])) for line in lines if line[0] == "typed" and len(line) == 3]
    saved = max((int(line[1]) for line in lines if line[0] == "saved" and len(line) == 2), default=0)
    return Killed(desk, typed, saved, at, was_alive)


@pytest.fixture
def desks(tmp_path):
    """Desks with one empty article each, and its id."""
    first = tmp_path / "office.desk"
    desk = Desk.create(first, owner="Lan Anh", language="vi")
    article_id = desk.new_article("news-article", "vi").article_id
    desk.save_text(article_id, "")
    desk.close()
    folders = [tmp_path / str(number) for number in range(KILLS)]
    for folder in folders:
        folder.mkdir()
        shutil.copy(first, folder / "office.desk")
    return [folder / "office.desk" for folder in folders], article_id


def test_what_was_typed_a_second_ago_survives_a_kill(desks):
    files, article_id = desks
    lives = [random.uniform(0.2, 2.4) for _ in files]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        killed = list(pool.map(lambda file, life: type_and_kill(file, article_id, life), files, lives))
    assert all(one.was_alive for one in killed)
    assert sum(one.promised > 0 for one in killed) >= KILLS // 4, "the machine was too busy to prove anything"
    for one in killed:
        with Desk.open(one.desk) as desk:
            kept = desk.article(article_id).text
        typed = one.typed[-1][0] if one.typed else 0
        assert kept == TEXT[: len(kept)]
        assert one.saved <= len(kept) <= typed + 1
        assert len(kept) >= one.promised
