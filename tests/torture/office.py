"""The desk that every work of `works` begins on or ends with, looking it through, and what a work is. It has none."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from storage.desk import Desk

NOW = 1_767_225_600_000

Tell = Callable[[int], object]


@dataclass(frozen=True)
class Work:
    """What is there before it, the work, and what must hold afterwards.

    The work calls `tell` with a number whenever something is done for good; afterwards `told` is the highest number
    that came out, 0 when none did.
    """

    begin: Callable[[Path], object]
    act: Callable[[Path, Tell], object]
    check: Callable[[Path, int], object]


def clock() -> int:
    return NOW


def written(number: int) -> str:
    """The text of the save with this number: long and short ones, so that pages come and go."""
    return f"Bản {number}\n" + "đường phố Huế " * (number * 370 % 900)


def office(disk: Path) -> Path:
    return disk / "office.desk"


def article_of(desk: Desk) -> str:
    return desk.article_lines()[0].id


def begin(disk: Path) -> None:
    """A desk with one article."""
    with Desk.create(office(disk), "Lan Anh", clock=clock) as desk:
        desk.save_text(str(desk.new_article("", "vi").article_id), written(0))


def whole(disk: Path) -> Desk:
    """The desk, opened and looked through: its structure, its log, and every text against its hash."""
    desk = Desk.open(office(disk), clock)
    try:
        assert not desk.is_read_only, desk.why_read_only
        row = desk._database.one("PRAGMA integrity_check")
        assert row is not None
        assert row[0] == "ok"
        desk.check_log()
        assert desk.verify().faults == ()
    except BaseException:
        desk.close()
        raise
    return desk


def no_text_lost(disk: Path) -> None:
    with whole(disk) as desk:
        assert desk.article(article_of(desk)).text == written(0)
