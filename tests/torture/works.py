"""What a person's program may be in the middle of when something happens to it, and what must be true afterwards.

Each work has a folder of its own, `disk`. Nothing here knows what goes wrong, or how.
"""

import hashlib
import os
import shutil
from pathlib import Path

from editor.edition import EditionFile, EditionKind
from editor.workflow import Move
from storage.backups import kept_backups
from storage.desk import Desk
from storage.file.file_set import FileSet
from storage.file.files import write_atomic
from storage.publication.editions import Outgoing
from storage.schema.migrations import VERSION
from storage.whole_desks.bringing_in import bring_in
from storage.whole_desks.taking_out import take_out
from tests.torture import carrying, deciding
from tests.torture.office import NOW, Tell, Work, article_of, begin, clock, no_text_lost, office, whole, written

DESKS = Path(__file__).parents[1] / "storage" / "desks"
SAVES = 6
OLD, NEW = b"old " * 5_000, b"new " * 6_000
TEXT = "Chợ mở cửa lúc 6 giờ. " * 40
PUBLISHED = ("chợ.html", "chợ.txt")
FIRST_PUBLISHED = "chợ.md"
"""a file in whose place none stood before"""


def _save(disk: Path, tell: Tell) -> None:
    with Desk.open(office(disk), clock) as desk:
        article_id = article_of(desk)
        first = int(desk.article(article_id).text.split("\n")[0].removeprefix("Bản "))
        for number in range(first + 1, first + 1 + SAVES):
            desk.save_text(article_id, written(number))
            tell(number)


def _saved(disk: Path, told: int) -> None:
    with whole(disk) as desk:
        text = desk.article(article_of(desk)).text
        found = int(text.split("\n")[0].removeprefix("Bản "))
        assert text == written(found)
        assert found >= told, f"save {told} had been confirmed, and save {found} is there"


def _create(disk: Path, tell: Tell) -> None:
    Desk.create(office(disk), "Lan Anh", clock=clock).close()
    tell(1)


def _created(disk: Path, told: int) -> None:
    assert office(disk).exists() or not told
    if office(disk).exists():
        whole(disk).close()
    else:
        Desk.create(office(disk), "Lan Anh", clock=clock).close()


def _begin_old(disk: Path) -> None:
    shutil.copyfile(DESKS / f"schema-{VERSION - 1}.desk", office(disk))


def _open(disk: Path, tell: Tell) -> None:
    Desk.open(office(disk), clock).close()
    tell(1)


def _migrated(disk: Path, told: int) -> None:
    if not told:
        # A step that was begun is undone or done, whole, by the next opening.
        Desk.open(office(disk), clock).close()
    with whole(disk) as desk:
        texts = {line.id: desk.article(line.id).text for line in desk.article_lines()}
    aside = disk.parent / "aside"
    aside.mkdir()
    _begin_old(aside)
    with Desk.open(office(aside), clock) as desk:
        assert texts == {line.id: desk.article(line.id).text for line in desk.article_lines()}


def _begin_backed_up(disk: Path) -> None:
    begin(disk)
    with Desk.open(office(disk), clock) as desk:
        desk.back_up(disk / "copy.desk")


def _back_up(disk: Path, tell: Tell) -> None:
    with Desk.open(office(disk), clock) as desk:
        desk.back_up(disk / "copy.desk")
    tell(1)


def _backed_up(disk: Path, told: int) -> None:
    no_text_lost(disk)
    aside = disk.parent / "aside"
    aside.mkdir()
    shutil.copyfile(disk / "copy.desk", office(aside))
    no_text_lost(aside)


def _keep_backup(disk: Path, tell: Tell) -> None:
    kept_backups.keep(office(disk), NOW)
    tell(1)


def _backup_kept(disk: Path, told: int) -> None:
    no_text_lost(disk)
    kept = kept_backups.kept(office(disk))
    assert len(kept) >= told
    for number, one in enumerate(kept):
        aside = disk.parent / f"aside{number}"
        aside.mkdir()
        shutil.copyfile(one.path, office(aside))
        no_text_lost(aside)


def _begin_with_a_backup(disk: Path) -> None:
    begin(disk)
    kept_backups.keep(office(disk), NOW)


def _restore(disk: Path, tell: Tell) -> None:
    kept_backups.restore(kept_backups.kept(office(disk))[0].path, office(disk))
    tell(1)


def _restored(disk: Path, told: int) -> None:
    no_text_lost(disk)
    found = [path for path in disk.glob("*.desk") if path != office(disk) and not path.name.startswith(".")]
    assert len(found) >= told
    for number, path in enumerate(found):
        aside = disk.parent / f"aside{number}"
        aside.mkdir()
        shutil.copyfile(path, office(aside))
        no_text_lost(aside)


def _begin_exported(disk: Path) -> None:
    begin(disk)
    (disk / "bài.html").write_bytes(OLD)


def _export(disk: Path, tell: Tell) -> None:
    with Desk.open(office(disk), clock) as desk:
        write_atomic(disk / "bài.html", NEW)
        desk.record_export(article_of(desk), "html", "bài.html", hashlib.sha256(NEW).hexdigest())
    tell(1)


def _exported(disk: Path, told: int) -> None:
    assert (disk / "bài.html").read_bytes() in ((NEW,) if told else (OLD, NEW)), "the file is neither old nor new"
    no_text_lost(disk)


def _take_out(disk: Path, tell: Tell) -> None:
    take_out(office(disk), disk / "mang theo", NOW)
    tell(1)


def _taken_out(disk: Path, told: int) -> None:
    no_text_lost(disk)
    assert (disk / "mang theo").exists() or not told
    if (disk / "mang theo").exists():
        aside = disk.parent / "aside"
        aside.mkdir()
        bring_in(disk / "mang theo", office(aside), clock)
        no_text_lost(aside)


def _begin_taken_out(disk: Path) -> None:
    begin(disk)
    take_out(office(disk), disk / "mang theo", NOW)
    office(disk).unlink()


def _bring_in(disk: Path, tell: Tell) -> None:
    bring_in(disk / "mang theo", office(disk), clock)
    tell(1)


def _brought_in(disk: Path, told: int) -> None:
    assert office(disk).exists() or not told
    if not office(disk).exists():
        bring_in(disk / "mang theo", office(disk), clock)
    no_text_lost(disk)


def _begin_approved(disk: Path) -> None:
    deciding.begin_in_edit(disk)
    with Desk.open(office(disk), clock) as desk, desk.acting_as(deciding.minh_of(desk)):
        desk.advance(article_of(desk), Move.APPROVE)
    for name in PUBLISHED:
        (disk / name).write_bytes(OLD)


def _publish(disk: Path, tell: Tell) -> None:
    files = FileSet()
    try:
        with Desk.open(office(disk), clock) as desk:
            desk.begin_sending(files.mark, {disk})
            for name in (*PUBLISHED, FIRST_PUBLISHED):
                files.add(disk / name, NEW)
            said = tuple(EditionFile("html", path.name, sha256) for path, sha256 in files.places)
            desk.send_out(article_of(desk), EditionKind.PUBLISHED, Outgoing(said, why="Gấp."), files)
    except BaseException:
        files.take_back()
        raise
    tell(1)


def _published(disk: Path, told: int) -> None:
    before = [(disk / name).read_bytes() for name in PUBLISHED]
    assert set(before) <= {OLD, NEW}, "a file is neither old nor new"
    with whole(disk) as desk:
        editions = desk.editions(article_of(desk))
        assert desk.article(article_of(desk)).text == written(0)
    assert len(editions) >= told
    found = [(disk / name).read_bytes() for name in PUBLISHED]
    if editions:
        assert [*found, (disk / FIRST_PUBLISHED).read_bytes()] == [NEW] * 3, "an edition without its files"
    else:
        assert found == [OLD] * 2, "files without an edition"
        assert not (disk / FIRST_PUBLISHED).exists(), "a file without an edition"
    assert list(disk.glob(".copydesk-*")) == [], "something was left beside the files"


# To add one: a name, what is there before it, the work itself, and what must hold after whatever happened.
WORKS: dict[str, Work] = {
    "saving": Work(begin, _save, _saved),
    "making a desk": Work(lambda _disk: None, _create, _created),
    "migration": Work(_begin_old, _open, _migrated),
    "backup": Work(_begin_backed_up, _back_up, _backed_up),
    "backup by the clock": Work(begin, _keep_backup, _backup_kept),
    "restore": Work(_begin_with_a_backup, _restore, _restored),
    "export": Work(_begin_exported, _export, _exported),
    "taking out": Work(begin, _take_out, _taken_out),
    "bringing in": Work(_begin_taken_out, _bring_in, _brought_in),
    "publishing": Work(_begin_approved, _publish, _published),
    **deciding.WORKS,
    **carrying.WORKS,
}


def lay_out(name: str, kept: Path, folder: Path) -> Path:
    """A fresh `disk` in `folder` on which this work can begin; made once for all in `kept`, and copied."""
    first = kept / name
    if not first.exists():
        first.mkdir(parents=True)
        WORKS[name].begin(first)
    disk = folder / "disk"
    shutil.copytree(first, disk)
    return disk


def told_in(folder: Path) -> int:
    """The highest number that a work told before it ended, in whatever way."""
    try:
        numbers = (folder / "told").read_text().split("\n")[:-1]
    except FileNotFoundError:
        return 0
    return max(map(int, numbers), default=0)


def teller(folder: Path) -> Tell:
    """Writes down what a work tells, so that it outlives the program."""
    descriptor = os.open(folder / "told", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    return lambda number: os.write(descriptor, f"{number}\n".encode())
