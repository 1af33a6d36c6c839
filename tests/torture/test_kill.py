"""The program is killed while a person types, while it recovers, and at any step of whatever else it does.

Lost may be what was typed within the last second, and nothing at all of what was called saved.
"""

import os
import random
import shutil
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from storage.desk import Desk
from tests.torture import works
from tests.torture.sandbox import Sandbox
from tests.torture.shim import On, What
from tests.torture.sizes import record, tries
from tests.torture.typing_person import TEXT

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a kill there is no sudden end")
KILLS = tries(40, 500)
STEPS = tries(12, 200)
AT_ONCE = 3
LONGEST_WAIT = 90
LONG = 1.5
"""seconds"""
PROMISE = 1.0
"""seconds"""


@dataclass(frozen=True)
class Killed:
    """What is known of one person's typing: letters typed by the time in nanoseconds, letters the desk confirmed."""

    desk: Path
    typed: list[tuple[int, int]]
    saved: int
    slowest_save: float
    at: int
    was_alive: bool

    @property
    def lateness(self) -> float:
        """Seconds that a busy machine once kept the program from running, and its disk from answering."""
        moments = [*(moment for _, moment in self.typed), self.at]
        gaps = [(later - earlier) / 1e9 for earlier, later in pairwise(moments)]
        return max(gaps, default=0.0) + self.slowest_save

    @property
    def promised(self) -> int:
        """How many letters were typed longer ago than is promised to be safe."""
        limit = self.at - int((PROMISE + self.lateness) * 1e9)
        return max((letters for letters, time in self.typed if time <= limit), default=0)


def type_and_kill(sandbox: Sandbox, desk: Path, article_id: str, life: float, dies_again: float) -> Killed:
    """Let a person type for `life` seconds, then kill the program; with `dies_again` also the one that recovers.

    A long life is one in which something has been saved.
    """
    told = desk.with_name("told")
    process = sandbox.order("fork_typing", desk=desk, article_id=article_id, told=told)
    end = time.monotonic() + LONGEST_WAIT
    while not told.exists() or (b"\nsaved " if life > LONG else b"ready\n") not in told.read_bytes():
        assert time.monotonic() < end, "nobody began to type"
        time.sleep(0.02)
    time.sleep(life)
    at = time.monotonic_ns()
    os.kill(process, signal.SIGKILL)
    was_alive = sandbox.order("wait", process=process) == -signal.SIGKILL
    if dies_again:
        process = sandbox.order("fork_opening", desk=desk)
        time.sleep(dies_again)
        os.kill(process, signal.SIGKILL)
        was_alive = was_alive and sandbox.order("wait", process=process) == -signal.SIGKILL
    lines = [line.split() for line in told.read_text().split("\n")[:-1]]
    typed = [(int(line[1]), int(line[2])) for line in lines if line[0] == "typed"]
    saved = [(int(line[1]), int(line[2]) / 1e3) for line in lines if line[0] == "saved"]
    asked = [int(line[1]) for line in lines if line[0] == "asked"]
    slow = [seconds for _, seconds in saved] + [(at - moment) / 1e9 for moment in asked[len(saved) :]]
    return Killed(desk, typed, max(saved, default=(0, 0))[0], max(slow, default=0.0), at, was_alive)


@pytest.fixture(scope="module")
def typists():
    """A sandbox on the machine's own disk: nothing of this needs a compiler."""
    with Sandbox(has_shim=False) as sandbox:
        yield sandbox


@pytest.fixture
def desks(tmp_path: Path) -> tuple[list[Path], str]:
    """Desks with one empty article each, and its id."""
    first = tmp_path / "office.desk"
    with Desk.create(first, owner="Lan Anh", language="vi") as desk:
        article_id = str(desk.new_article("news-article", "vi").article_id)
        desk.save_text(article_id, "")
    folders = [tmp_path / str(number) for number in range(KILLS)]
    for folder in folders:
        folder.mkdir()
        shutil.copy(first, folder / "office.desk")
    return [folder / "office.desk" for folder in folders], article_id


@pytest.mark.timeout(300 + KILLS * 10)
def test_what_was_typed_a_second_ago_survives_a_kill(desks, typists):
    files, article_id = desks
    chance = random.Random(7)
    lives = [chance.uniform(0.2, 2.4) for _ in files]
    again = [chance.uniform(0.002, 0.06) if number % 4 == 0 else 0.0 for number in range(KILLS)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        killed = list(
            pool.map(lambda file, life, dies: type_and_kill(typists, file, article_id, life, dies), files, lives, again)
        )
    assert all(one.was_alive for one in killed)
    assert sum(one.saved > 0 for one in killed) >= KILLS // 5, "nothing was saved, so nothing is proved"
    for one in killed:
        with Desk.open(one.desk) as desk:
            kept = desk.article(article_id).text
        typed = one.typed[-1][0] if one.typed else 0
        # The person begins again at the end of the text.
        whole = TEXT * (len(kept) // len(TEXT) + 1)
        # How many lines Enter begins is for the tests of the room to say.
        words = kept.replace("\n", "")
        assert words == whole.replace("\n", "")[: len(words)]
        assert one.saved <= len(kept)
        assert len(words) <= typed + 1
        assert len(kept) >= one.promised
    note = f"{sum(map(bool, again))} killed again while recovering"
    lost = max(_not_there(one, article_id) for one in killed)
    record("kill", "typing in the window", KILLS, len(killed), f"{lost:.0f} ms of typing at most", note)


def _not_there(one: Killed, article_id: str) -> float:
    """Milliseconds from the first letter that is not there to the kill."""
    with Desk.open(one.desk) as desk:
        kept = len(desk.article(article_id).text)
    first = next((moment for letters, moment in one.typed if letters > kept), one.at)
    return (one.at - first) / 1e6


@pytest.mark.parametrize("name", works.WORKS)
@pytest.mark.timeout(120 + STEPS * 5)
def test_a_kill_at_any_step_leaves_the_work_done_or_not_begun(name, sandbox, lay_out):
    calls = sandbox.order("run_work", name=name, folder=lay_out(name), arm=[On.CHANGE, 0, What.NOTHING])["calls"]
    assert calls > 8
    chance = random.Random(name)
    steps = range(calls) if calls <= STEPS else sorted(chance.sample(range(calls), STEPS))
    for step in steps:
        folder = lay_out(name)
        how = chance.choice([What.KILL, What.KILL_HALF])
        process = sandbox.order("fork_work", name=name, folder=folder, arm=[On.CHANGE, step, how])
        assert sandbox.order("wait", process=process) == -signal.SIGKILL, f"it was not killed at step {step}"
        told = works.told_in(folder)
        if step % 4 == 0 and works.office(folder / "disk").exists():
            _kill_while_opening(sandbox, folder, chance.randrange(40))
        try:
            works.WORKS[name].check(folder / "disk", told)
        except Exception as error:
            raise AssertionError(f"killed at step {step} of {calls} ({how.name})") from error
        shutil.rmtree(folder)
    record("kill", name, len(steps), len(steps), note=f"of {calls} steps on the disk")


def test_without_the_rename_a_kill_is_seen_to_spoil_the_file_before(sandbox, lay_out):
    spoilt = 0
    counted = sandbox.order("run_work", name="export", folder=lay_out("export"), arm=[On.CHANGE, 0, 0], skip=On.NAME)
    for step in range(counted["calls"]):
        folder = lay_out("export")
        process = sandbox.order(
            "fork_work", name="export", folder=folder, arm=[On.CHANGE, step, What.KILL_HALF], skip=On.NAME
        )
        assert sandbox.order("wait", process=process) == -signal.SIGKILL
        spoilt += (folder / "disk" / "bài.html").read_bytes() not in (works.OLD, works.NEW)
        shutil.rmtree(folder)
    assert spoilt


def _kill_while_opening(sandbox: Sandbox, folder: Path, step: int) -> None:
    """Open what the killed program left, and kill that too, at this step if it has so many."""
    process = sandbox.order("fork_work", name="migration", folder=folder, arm=[On.CHANGE, step, What.KILL])
    assert sandbox.order("wait", process=process) in (0, -signal.SIGKILL)
