"""Works that carry: a desk or a folder under a passphrase and out of it, and what is brought over from a conflict copy.

Afterwards there is what was to be made, whole, or nothing under its name; what it was made of is as it was.
"""

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from editor import locked_file
from storage.backups.locked_copies import lock_copy, unlock_copy
from storage.change import Kind
from storage.desk import Desk
from storage.whole_desks.locked_folders import lock_folder, unlock_folder
from storage.whole_desks.looking_into import look_into, read_piece
from storage.whole_desks.taking_out import take_out
from tests.torture.office import NOW, Tell, Work, article_of, begin, clock, no_text_lost, office, whole, written

PASSPHRASE = "bốn từ dễ nhớ lắm"
OVER_THERE = "Sửa ở máy kia. " * 2_000


@contextmanager
def _cheap() -> Iterator[None]:
    """Within it a passphrase is quick to try, as there are hundreds of tries."""
    before, locked_file.COST = locked_file.COST, 10
    try:
        yield
    finally:
        locked_file.COST = before


def _locked(disk: Path) -> Path:
    return disk / "mang theo.desk.locked"


def _folder(disk: Path) -> Path:
    return disk / "mang theo"


def _locked_folder(disk: Path) -> Path:
    return disk / "mang theo.folder.locked"


def _conflict(disk: Path) -> Path:
    return disk / "office-LAPTOP.desk"


def _lock(disk: Path, tell: Tell) -> None:
    with _cheap():
        lock_copy(office(disk), _locked(disk), PASSPHRASE)
    tell(1)


def _is_locked(disk: Path, told: int) -> None:
    no_text_lost(disk)
    assert _locked(disk).exists() or not told
    if _locked(disk).exists():
        aside = disk.parent / "aside"
        aside.mkdir()
        unlock_copy(_locked(disk), office(aside), PASSPHRASE, NOW)
        no_text_lost(aside)


def _begin_locked(disk: Path) -> None:
    begin(disk)
    _lock(disk, lambda _number: None)
    office(disk).unlink()


def _unlock(disk: Path, tell: Tell) -> None:
    unlock_copy(_locked(disk), office(disk), PASSPHRASE, NOW)
    tell(1)


def _is_unlocked(disk: Path, told: int) -> None:
    assert office(disk).exists() or not told
    if not office(disk).exists():
        _unlock(disk, lambda _number: None)
    no_text_lost(disk)


def _begin_taken_out(disk: Path) -> None:
    begin(disk)
    take_out(office(disk), _folder(disk), NOW)


def _lock_folder(disk: Path, tell: Tell) -> None:
    with _cheap():
        lock_folder(_folder(disk), _locked_folder(disk), PASSPHRASE)
    tell(1)


def _is_folder_locked(disk: Path, told: int) -> None:
    no_text_lost(disk)
    assert _locked_folder(disk).exists() or not told
    if _locked_folder(disk).exists():
        aside = disk.parent / "aside"
        unlock_folder(_locked_folder(disk), aside, PASSPHRASE)
        assert _held(aside) == _held(_folder(disk))


def _begin_folder_locked(disk: Path) -> None:
    _begin_taken_out(disk)
    _lock_folder(disk, lambda _number: None)
    shutil.move(_folder(disk), disk / "trước")


def _unlock_folder(disk: Path, tell: Tell) -> None:
    unlock_folder(_locked_folder(disk), _folder(disk), PASSPHRASE)
    tell(1)


def _is_folder_unlocked(disk: Path, told: int) -> None:
    assert _folder(disk).exists() or not told
    if not _folder(disk).exists():
        _unlock_folder(disk, lambda _number: None)
    assert _held(_folder(disk)) == _held(disk / "trước")


def _held(folder: Path) -> dict[str, str]:
    """Every file of a folder, and what tells its bytes."""
    files = [one for one in folder.rglob("*") if one.is_file()]
    return {str(one.relative_to(folder)): hashlib.sha256(one.read_bytes()).hexdigest() for one in files}


def _begin_parted(disk: Path) -> None:
    begin(disk)
    shutil.copyfile(office(disk), _conflict(disk))
    with Desk.open(_conflict(disk), clock) as there:
        there.save_text(article_of(there), OVER_THERE)


def _bring_over(disk: Path, tell: Tell) -> None:
    with TemporaryDirectory() as aside, Desk.open(office(disk), clock) as desk:
        beside = desk.beside()
        if beside.unread:
            raise beside.unread[0][1]
        (copy,) = beside.copies
        inside = look_into(copy.path, Path(aside), clock)
        kept = read_piece(inside.copy, article_of(desk), "", clock)
        desk.bring_back_revision(article_of(desk), kept, copy.at)
    tell(1)


def _is_brought_over(disk: Path, told: int) -> None:
    with whole(disk) as desk:
        article_id = article_of(desk)
        text, revisions = desk.article(article_id).text, desk.revisions(article_id)
        is_done = text == OVER_THERE
        assert is_done or (text == written(0) and not told), f"it is neither, told {told}"
        assert [one.kind for one in desk.events(article_id)].count(Kind.REVISION_BROUGHT_BACK) == is_done
        assert [desk.revision_content(one.id)[1] for one in revisions][is_done:][0] == written(0)
    aside = disk.parent / "aside"
    aside.mkdir()
    shutil.copyfile(_conflict(disk), office(aside))
    with whole(aside) as there:
        assert there.article(article_of(there)).text == OVER_THERE


# To add one: as in `works`.
WORKS: dict[str, Work] = {
    "locking a copy": Work(begin, _lock, _is_locked),
    "unlocking a copy": Work(_begin_locked, _unlock, _is_unlocked),
    "locking a folder": Work(_begin_taken_out, _lock_folder, _is_folder_locked),
    "unlocking a folder": Work(_begin_folder_locked, _unlock_folder, _is_folder_unlocked),
    "bringing over from a conflict copy": Work(_begin_parted, _bring_over, _is_brought_over),
}
