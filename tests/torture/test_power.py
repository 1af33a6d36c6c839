"""The power fails at any call to the disk: what had not been synced may be gone, and what was confirmed is there."""

import random
import shutil
from collections.abc import Iterator

import pytest

from editor.refusal import Refused
from storage import database
from tests.torture import power, works
from tests.torture.shim import On
from tests.torture.sizes import record, tries

JOURNALS = ("DELETE", "WAL")
CUTS = {"saving": tries(40, 1_000)}
OTHER_CUTS = tries(8, 300)


@pytest.fixture(params=JOURNALS)
def journal(request, monkeypatch) -> str:
    """Both journals that the program chooses between, by the library that it finds."""
    monkeypatch.setattr(database, "is_safe_with_wal", lambda _version: request.param == "WAL")
    return request.param


def faults(sandbox, lay_out, name: str, cuts: int, journal: str, skip: int = 0) -> Iterator[str]:
    """What does not hold after each of so many cuts, none being the aim; "" for a cut that did no harm."""
    folder = lay_out(name)
    before = folder / "disk"
    aside = folder / "before"
    shutil.copytree(before, aside)
    process = sandbox.order("fork_logged", name=name, folder=folder, has_wal=journal == "WAL", skip=skip)
    assert sandbox.order("wait", process=process) == 0
    # The log names the paths of the folder that the work was done in.
    shutil.rmtree(before)
    shutil.copytree(aside, before)
    chance = random.Random(f"{name} {journal}")
    for number, told, disk in power.cuts(before, folder / "log", cuts, chance):
        after = folder / "after"
        power.lay(disk, chance, before, after / "disk")
        try:
            works.WORKS[name].check(after / "disk", told)
        except (AssertionError, Refused, OSError) as fault:
            yield f"power cut after call {number} of {name}: {fault!r}"
        else:
            yield ""
        shutil.rmtree(after)


@pytest.mark.parametrize("name", works.WORKS)
@pytest.mark.timeout(120 + 5 * CUTS["saving"])
def test_a_power_cut_takes_nothing_that_was_confirmed(name, journal, sandbox, lay_out):
    found = list(faults(sandbox, lay_out, name, CUTS.get(name, OTHER_CUTS), journal))
    assert [fault for fault in found if fault] == []
    assert len(found) > 5
    record("power", f"{name}, journal {journal}", len(found), found.count(""))


def test_without_the_sync_a_power_cut_is_seen_to_take_what_was_confirmed(journal, sandbox, lay_out):
    found = list(faults(sandbox, lay_out, "saving", 40, journal, skip=On.SYNC))
    assert sum(map(bool, found)) > 5
    record("taken out", f"saving without the sync, journal {journal}", len(found), found.count(""), "as it must")
