"""Makes a new desk of what can still be read of a damaged one, and says what is missing, by the names of the articles.

The damaged file is copied and never opened itself. What comes out is a desk like any other: what SQLite gave up is read
page by page (`page_reading`), a text stays only where its hash vouches for it (`salvage_mending`).
"""

import shutil
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from pathlib import Path

from editor.disk_reason import reason_of
from editor.frozen import frozen
from editor.refusal import Refused
from storage import events, settings
from storage.change import Kind
from storage.database import Database
from storage.file.disk import damaged
from storage.file.files import replace_synced
from storage.file.lock import this_machine
from storage.salvaging.page_reading import Pages
from storage.salvaging.salvage_mending import Mended, mend
from storage.salvaging.salvage_rows import put_in
from storage.schema import migrations
from storage.stopping import Tell, part_of

_BESIDE = ("", "-wal", "-journal")
_VERSION_AT = 60
"""where the header has the number of the schema"""


@frozen
class Salvaged:
    """`articles` are on the new desk; the others are named by their headlines, as far as anything still knows them."""

    path: Path
    articles: int
    older: tuple[str, ...] = ()
    """of which only an older text is left"""
    lost: tuple[str, ...] = ()
    without_pictures: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        return not (self.older or self.lost or self.without_pictures)


def salvage(
    desk: Path, target: Path, now: int, known: Mapping[str, str] | None = None, tell: Tell | None = None
) -> Salvaged:
    """Put at `target` a desk of what can be read of `desk`. `known` are headlines of its articles, from a backup.

    Refused as damaged where no article can be read; raises Stopped, with nothing left of it, when `tell` says so. `now`
    in milliseconds since 1970, UTC.
    """
    part = target.with_name(f".{target.name}.part")
    try:
        with tempfile.TemporaryDirectory(prefix="copydesk-") as folder:
            pages = Pages(_copied(desk, Path(folder)))
        part.unlink(missing_ok=True)
        with closing(Database(part)) as database:
            found = _fill(database, pages, desk, now, known or {}, tell)
        replace_synced(part, target)
    except OSError as error:
        raise Refused(
            "What can still be read of “{name}” could not be written down ({reason}); the file itself was not touched. "
            "Free some space and open it again.",
            name=desk.name,
            reason=reason_of(error),
        ) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return Salvaged(target, *found)


Found = tuple[int, tuple[str, ...], tuple[str, ...], tuple[str, ...]]


def _fill(database: Database, pages: Pages, desk: Path, now: int, known: Mapping[str, str], tell: Tell | None) -> Found:
    migrations.migrate(database, _version(pages))
    with database.mending():
        put_in(database, pages, part_of(tell, 0, 2))
        names = {**known, **_headlines(database)}
        mended = mend(database, now, part_of(tell, 1, 2))
        names |= _headlines(database)
    if database.schema_version() < migrations.VERSION:
        migrations.migrate(database)
    with database.tx():
        database.run("DELETE FROM search_pending")
        database.run("INSERT INTO search_pending (article_id, since) SELECT id, changed_at FROM article")
    there = _headlines(database)
    if not there:
        raise damaged(desk.name)
    found = _found(database, mended, there, names, known)
    with database.tx():
        facts = {"name": desk.name, "articles": found[0], "older": len(found[1]), "lost": len(found[2])}
        events.append(
            database,
            Kind.DESK_SALVAGED,
            article_id=None,
            revision_id=None,
            collaborator_id=str(settings.read(database, "owner", "")),
            machine=this_machine(),
            at=now,
            payload=facts,
        )
    return found


def _found(
    database: Database, mended: Mended, there: Mapping[str, str], names: Mapping[str, str], known: Mapping[str, str]
) -> Found:
    lost = (mended.lost | known.keys() | _in_log(database)) - there.keys()
    return (
        len(there),
        _called(mended.older & there.keys(), names),
        _called(lost, names),
        _called(mended.without_pictures & there.keys(), names),
    )


def _called(ids: Iterable[str], names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(sorted(names.get(one) or f"… {one[:8]}" for one in ids))


def _headlines(database: Database) -> dict[str, str]:
    return {row["id"]: row["headline"] or row["slug"] for row in database.all("SELECT id, headline, slug FROM article")}


def _in_log(database: Database) -> set[str]:
    """The articles that the log tells of, but for those that went with the sample."""
    sample = database.one("SELECT max(seq) AS seq FROM event WHERE kind = ?", Kind.SAMPLE_REMOVED)
    gone = sample["seq"] if sample and sample["seq"] else 0
    told = database.all(
        "SELECT article_id FROM event WHERE article_id <> '' GROUP BY article_id HAVING max(seq) > ?", gone
    )
    return {row["article_id"] for row in told}


def _version(pages: Pages) -> int:
    said = pages.number(_VERSION_AT)
    return said if 1 <= said <= migrations.VERSION else migrations.VERSION


def _copied(desk: Path, folder: Path) -> bytes:
    """The bytes of a copy, after SQLite has put back what a crash left beside it, where it still can."""
    copy = folder / "damaged.desk"
    for end in _BESIDE:
        source = desk.with_name(desk.name + end)
        if source.exists():
            shutil.copyfile(source, copy.with_name(copy.name + end))
    if any(copy.with_name(copy.name + end).exists() for end in _BESIDE[1:]):
        with suppress(Refused), closing(Database(copy)) as database:
            database.schema_version()
            database.tables()
    return copy.read_bytes()
