"""The disk is full, broken, slow, only to be read, or gone, at any call: a sentence, and nothing is lost."""

import errno
import os
import random
import shutil
import signal
import time
from pathlib import Path

import pytest

from editor.refusal import Refused
from storage.desk import Desk
from storage.file.files import write_atomic
from tests.torture import works
from tests.torture.shim import On, What
from tests.torture.sizes import record, tries

STEPS = tries(4, 200)
EVERY = On.WRITE | On.SYNC | On.NAME | On.SIZE | On.READ | On.OPEN | On.REMOVE

# To add one: a name, which calls fail, whether all that follow fail too, and with which answer.
FAULTS: dict[str, tuple[On, What, int]] = {
    "full from then on": (On.WRITE | On.NAME | On.SIZE, What.FAIL_ON, errno.ENOSPC),
    "full once": (On.WRITE | On.NAME | On.SIZE, What.FAIL_ONCE, errno.ENOSPC),
    "no write": (On.WRITE | On.SYNC | On.SIZE, What.FAIL_ONCE, errno.EIO),
    "no write from then on": (On.WRITE | On.SYNC | On.SIZE, What.FAIL_ON, errno.EIO),
    "no read": (On.READ, What.FAIL_ONCE, errno.EIO),
    "no read from then on": (On.READ, What.FAIL_ON, errno.EIO),
    "read-only from then on": (On.WRITE | On.NAME | On.SIZE | On.REMOVE, What.FAIL_ON, errno.EROFS),
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("name", works.WORKS)
@pytest.mark.timeout(120 + STEPS * 5)
def test_a_disk_that_fails_at_any_call_is_told_and_loses_nothing(name, fault, sandbox, lay_out):
    on, what, answer = FAULTS[fault]
    calls = sandbox.order("run_work", name=name, folder=lay_out(name), arm=[on, 0, What.NOTHING])["calls"]
    chance = random.Random(f"{name} {fault}")
    steps = range(calls) if calls <= STEPS else sorted(chance.sample(range(calls), STEPS))
    sentences = 0
    for step in steps:
        folder = lay_out(name)
        try:
            done = sandbox.order("run_work", name=name, folder=folder, arm=[on, step, what, answer])
            sentences += done["refused"] is not None
            told = works.told_in(folder)
            assert told or done["refused"], "it was neither done nor refused"
            works.WORKS[name].check(folder / "disk", told)
        except Exception as error:
            raise AssertionError(f"{fault}, at call {step} of {calls}") from error
        shutil.rmtree(folder)
    record("disk", f"{name}: {fault}", len(steps), len(steps), note=f"{sentences} sentences")


@pytest.mark.parametrize("name", ["saving", "export"])
@pytest.mark.timeout(3_600)
def test_a_slow_share_only_takes_longer(name, sandbox, lay_out):
    """Every call that reads, writes, syncs, names or opens takes its time; in full, each sync takes five seconds."""
    calls = sandbox.order("run_work", name=name, folder=lay_out(name), arm=[On.SYNC, 0, What.NOTHING])["calls"]
    for on, microseconds in ((EVERY, tries(2_000, 100_000)), (On.SYNC, tries(20_000, 5_000_000))):
        folder = lay_out(name)
        began = time.monotonic()
        process = sandbox.order("fork_work", name=name, folder=folder, slow=[on, microseconds])
        assert sandbox.order("wait", process=process) == 0
        took = time.monotonic() - began
        assert took >= calls * microseconds / 1e6, "it was not slow, so nothing is proved"
        works.WORKS[name].check(folder / "disk", works.told_in(folder))
        assert works.told_in(folder) == (works.SAVES if name == "saving" else 1)
        what = "each sync" if on == On.SYNC else "each call"
        record("disk", f"{name}, {what} {microseconds / 1e6:g} s", 1, 1, note=f"{took:.0f} s in all")


@pytest.mark.timeout(600)
def test_who_types_does_not_wait_for_a_slow_share(sandbox, tmp_path):
    """While a save takes seconds, letters come on; what it had confirmed is there, and the rest a second after it."""
    works.begin(tmp_path)
    with Desk.open(works.office(tmp_path)) as desk:
        article_id = works.article_of(desk)
        desk.save_text(article_id, "")
    told, slow = tmp_path / "told", tries(400_000, 5_000_000)
    process = sandbox.order(
        "fork_typing", desk=works.office(tmp_path), article_id=article_id, told=told, slow=[On.SYNC, slow]
    )
    try:
        end = time.monotonic() + 300
        while not told.exists() or told.read_text().count("\nsaved ") < 2:
            assert time.monotonic() < end, "nothing was saved"
            assert not sandbox.order("ended", process=process)
            time.sleep(0.05)
    finally:
        os.kill(process, signal.SIGKILL)
        sandbox.order("wait", process=process)
    kinds = [line.split()[0] for line in told.read_text().splitlines()]
    first = kinds.index("asked")
    waited = kinds[first : kinds.index("saved", first)]
    assert waited.count("typed") >= 1, "nobody could type while it was saved"
    saved = max(int(line.split()[1]) for line in told.read_text().splitlines() if line.startswith("saved "))
    with Desk.open(works.office(tmp_path)) as desk:
        assert len(desk.article(article_id).text) >= saved
        assert desk.verify().faults == ()
    record(
        "disk",
        f"typing while each sync takes {slow / 1e6:g} s",
        1,
        1,
        note=f"{waited.count('typed')} letters meanwhile",
    )


def test_without_the_rename_a_full_disk_is_seen_to_spoil_the_file_before(sandbox, lay_out):
    spoilt = 0
    for step in range(4):
        folder = lay_out("export")
        arm = [On.WRITE, _first_of_the_copy(sandbox, lay_out) + step, What.FAIL_ON, errno.ENOSPC]
        sandbox.order("run_work", name="export", folder=folder, arm=arm, skip=On.NAME)
        spoilt += (folder / "disk" / "bài.html").read_bytes() not in (works.OLD, works.NEW)
    assert spoilt


def _first_of_the_copy(sandbox, lay_out) -> int:
    """The number of the write with which a rename that copies begins, in an export."""
    folder = lay_out("export")
    whole = sandbox.order("run_work", name="export", folder=folder, arm=[On.WRITE, 0, What.NOTHING])["calls"]
    folder = lay_out("export")
    copied = sandbox.order("run_work", name="export", folder=folder, arm=[On.WRITE, 0, What.NOTHING], skip=On.NAME)
    # The copy is made of more writes than the rename had, and the last writes are those of the desk.
    return max(0, copied["calls"] - whole)


def test_a_folder_that_goes_while_the_desk_is_open_is_told(tmp_path: Path):
    folder = tmp_path / "disk"
    folder.mkdir()
    works.begin(folder)
    with Desk.open(works.office(folder)) as desk:
        article_id = works.article_of(desk)
        folder.rename(tmp_path / "elsewhere")
        with pytest.raises(Refused, match=r"moved, renamed or deleted|cannot be opened|did not answer"):
            desk.save_text(article_id, "hai")
        with pytest.raises(Refused):
            desk.back_up(folder / "copy.desk")
        with pytest.raises(Refused):
            write_atomic(folder / "bài.html", b"x")
        (tmp_path / "elsewhere").rename(folder)
    works.no_text_lost(folder)


def test_a_clock_that_is_set_back_mixes_nothing_up(tmp_path: Path):
    clock = iter([*range(1_000_000, 1_000_100), *range(5_000, 5_400)])
    with Desk.create(works.office(tmp_path), "Lan Anh", clock=lambda: next(clock)) as desk:
        article_id = str(desk.new_article("", "vi").article_id)
        for number in range(150):
            desk.save_text(article_id, works.written(number))
        assert desk.article(article_id).text == works.written(149)
        assert [one.number for one in desk.revisions(article_id)] == sorted(
            (one.number for one in desk.revisions(article_id)), reverse=True
        )
        desk.check_log()
        assert desk.verify().faults == ()
