"""Pages of a desk's file are damaged or lost: no error, no wrong text shown as right, and each one is reported."""

import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from editor.refusal import Refused
from storage.desk import Desk
from storage.whole_desks import sample
from storage.whole_desks.recovering import open_damaged
from tests.storage.test_flips import errors
from tests.torture.sizes import record, tries

NOW = 1_795_000_000_000
PAGE = 4096
TRIES = tries(24, 1_000)
# What has a hash, a signature or a place in the log. Of the rest (templates, comments, settings …) nobody can tell.
HASHED = ("asset", "decision", "edition", "event", "key_act", "receipt", "revision")


def clock() -> int:
    return NOW


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> tuple[Path, dict[str, set[str]], dict[str, list[tuple[object, ...]]]]:
    """The sample desk, closed; every text that each of its articles ever had; and all that its tables hold."""
    path = tmp_path_factory.mktemp("whole") / "Bàn.desk"
    with sample.create(path, "Lan Anh", "vi", clock) as desk:
        ever = {
            line.id: {desk.revision_content(one.id)[1] for one in desk.revisions(line.id)}
            for line in desk.article_lines()
        }
    Desk.open(path, clock).close()
    return path, ever, content(path)


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that the tables hold, by their names, without what a search makes anew."""
    with closing(sqlite3.connect(path)) as connection:
        connection.text_factory = bytes
        tables = [
            name.decode() for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        own = sorted(name for name in tables if not name.startswith(("search_", "sqlite_")))
        return {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in own}


def damaged(data: bytes, chance: random.Random) -> tuple[str, bytes]:
    """What was done, and the file after it."""
    pages = len(data) // PAGE
    made = bytearray(data)
    what = chance.choice(["noise", "zeros", "half", "another", "bytes", "cut", "end"])
    for _ in range(chance.choice([1, 1, 1, 2, 8])):
        at = chance.randrange(pages) * PAGE
        if what == "noise":
            made[at : at + PAGE] = chance.randbytes(PAGE)
        elif what == "zeros":
            made[at : at + PAGE] = bytes(PAGE)
        elif what == "half":
            made[at + PAGE // 2 : at + PAGE] = bytes(PAGE // 2)
        elif what == "another":
            other = chance.randrange(pages) * PAGE
            made[at : at + PAGE] = data[other : other + PAGE]
        elif what == "bytes":
            for _byte in range(20):
                made[at + chance.randrange(PAGE)] = chance.randrange(256)
    if what == "cut":
        del made[chance.randrange(len(made)) :]
    elif what == "end":
        del made[-chance.randrange(1, 4 * PAGE) :]
    return what, bytes(made)


def wrong(desk: Desk, ever: dict[str, set[str]]) -> Iterator[str]:
    """Texts that are shown and that the article never had."""
    try:
        ids = [line.id for line in desk.article_lines()]
    except Refused:
        return
    for article_id in ids:
        try:
            text = desk.article(article_id).text
        except Refused:
            continue
        if text not in ever.get(article_id, set()):
            yield f"{article_id}: {text[:60]!r}"


def is_reported(desk: Desk) -> bool:
    """Whether the desk says by itself, when it is looked through, that not all of it is right."""
    try:
        return bool(desk.verify().faults or desk.verify().notes or desk.why_read_only)
    except Refused:
        return True


@pytest.mark.timeout(120 + TRIES * 5)
def test_damage_is_reported_and_never_shown_as_right(whole, tmp_path):
    first, ever, rows = whole
    data = first.read_bytes()
    chance = random.Random(7)
    refused, read, unharmed, unseen = 0, 0, 0, 0
    for number in range(TRIES):
        what, spoilt = damaged(data, chance)
        path = tmp_path / f"{number}.desk"
        path.write_bytes(spoilt)
        told = f"damage {number} ({what})"
        try:
            desk = Desk.open(path, clock)
        except Refused:
            refused += 1
        else:
            with desk:
                assert list(wrong(desk, ever)) == [], told
                reported = is_reported(desk)
            if reported:
                read += 1
            else:
                now = content(path)
                changed = [name for name in rows if now.get(name) != rows[name]]
                assert not set(changed) & set(HASHED), f"{told} changed {changed}, and nobody says so"
                unseen += bool(changed)
                unharmed += not changed
        if number % 8 == 0:
            shutil.copyfile(path, tmp_path / "x.desk")
            assert list(errors(tmp_path / "x.desk", clock)) == [], told
        if number % 3 == 0:
            _rescued(path, ever, told)
        path.unlink()
    assert refused
    note = f"{refused} refused, {read} opened and named by the check, {unharmed} changed nothing that the desk holds"
    note += f", {unseen} changed what has no hash"
    record("damage", "pages overwritten, swapped, cut off", TRIES, TRIES, note=note)


def _rescued(path: Path, ever: dict[str, set[str]], told: str) -> None:
    """What can be read of it is shown, and nothing of that is wrong."""
    try:
        desk = open_damaged(path, clock)
    except Refused:
        return
    with desk:
        assert list(wrong(desk, ever)) == [], told
