"""Copies of a desk that a synchronising program leaves beside it when two machines write at once.

They are recognised by their name and by what is in them, compared event by event, and only read: nothing here merges
one, changes one or throws one away. What is to come over from one is taken as from a backup.
"""

import re
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from editor.frozen import frozen
from editor.refusal import Refused
from storage.core import Core
from storage.database import Database
from storage.file import places
from storage.file.disk import damaged
from storage.schema import header, migrations, parts
from storage.schema.header import NoDesk

SUFFIX = ".desk"
LATELY = 500
"""of the last events, whose machines are those that write to a desk now"""

# How synchronising programs name such a copy, the surest first. To add one: the program (the commonest of those that
# name it so), and a pattern of what it puts between the name of the desk and its ending.
NAMES: tuple[tuple[str, str], ...] = (
    ("Syncthing", r"\.sync-conflict-\d{8}-\d{6}(-[0-9A-Z]{7})?"),
    ("Seafile", r" \(SFConflict [^()]+\)"),
    ("Nextcloud", r"_conflict-\d{8}-\d{6}"),
    ("Nextcloud", r" \((conflicted copy|Konfliktkopie|copie en conflit)( .+)? \d{4}-\d\d-\d\d \d{6}\)"),
    (
        "Dropbox",
        r" \([^()]*(conflicted copy|case conflict|xung đột|konflikt|en conflit|en conflicto|em conflito|in conflitto"
        r"|конфликт|冲突|衝突|競合|충돌)[^()]*\)( \d+)?",
    ),
    ("Resilio Sync", r"\.Conflict( \d+)?"),
    ("Google Drive", r"(_conf)? ?\(\d{1,3}\)"),
    ("iCloud Drive", r" \d{1,2}"),
    ("OneDrive", r"-\w[\w-]{1,62}"),
)


@frozen
class Difference:
    """An article that was worked on in the copy and not here; `at` is when last, in milliseconds since 1970, UTC.

    `is_here` says whether the desk has it at all, `changed_here` whether it was worked on here too since the two
    parted, and `reads_same` that its text and fields are the same on both sides all the same, and that no remark and no
    proposal stands in the copy alone.
    """

    article_id: str
    headline: str
    at: int
    is_here: bool
    changed_here: bool
    reads_same: bool


@frozen
class ConflictCopy:
    """A copy of this very desk, and what was done in it alone. `at` is when the file was last written."""

    path: Path
    program: str
    at: int
    size: int
    differences: tuple[Difference, ...] = ()

    @property
    def missing(self) -> tuple[Difference, ...]:
        """What reads differently there, or is only there."""
        return tuple(one for one in self.differences if not one.reads_same)


@frozen
class Beside:
    """What lies beside a desk. `unread` are files named like a copy that could not be compared, and why; `original`
    is the desk of which this one is such a copy itself, by its name.

    `program` keeps the folder in step with other machines, empty for none; `machines` have written to the desk lately.
    """

    copies: tuple[ConflictCopy, ...] = ()
    unread: tuple[tuple[Path, Refused], ...] = ()
    original: Path | None = None
    program: str = ""
    machines: tuple[str, ...] = ()


def maker_of(copy: Path, desk: Path) -> str:
    """The program that names copies of this desk so; empty for a file that is named in another way."""
    name, stem = unicodedata.normalize("NFC", copy.name), unicodedata.normalize("NFC", desk.stem)
    if not (name.endswith(SUFFIX) and name.casefold().startswith(stem.casefold())):
        return ""
    between = name[len(stem) :].removesuffix(SUFFIX)
    return next((program for program, put in NAMES if re.fullmatch(put, between, re.IGNORECASE)), "")


class ConflictCopies(Core):
    """Reading what a synchronising program has left."""

    def beside(self) -> Beside:
        """The copies of this desk in its folder, the newest first, and whether it is one itself. It changes nothing."""
        program = places.synchroniser(self.path.parent)
        copies, unread = [], []
        for candidate in _candidates(self.path, program):
            found = self._compared(candidate)
            if isinstance(found, ConflictCopy):
                copies.append(found)
            elif found is not None:
                unread.append((candidate[0], found))
        copies.sort(key=lambda one: -one.at)
        machines = self._machines() if program or copies else ()
        return Beside(tuple(copies), tuple(unread), self._original(), program, machines)

    def _original(self) -> Path | None:
        others = [other for other in _desks_in(self.path.parent) if maker_of(self.path, other)]
        return next((other for other in others if isinstance(self._compared((other, "", 0, 0)), ConflictCopy)), None)

    def _machines(self) -> tuple[str, ...]:
        rows = self._database.all(f"SELECT machine FROM event ORDER BY seq DESC LIMIT {LATELY}")
        return tuple(dict.fromkeys(row["machine"] for row in rows))

    def _compared(self, candidate: tuple[Path, str, int, int]) -> ConflictCopy | Refused | None:
        """What was done in a file alone, or why it cannot be read; None for what is no desk, or another one."""
        path, program, at, size = candidate
        try:
            is_older = header.check(path) < migrations.VERSION
            with closing(Database(path, only_reads=True)) as found:
                if _first(found) != _first(self._database):
                    return None
                if why := parts.why_not_written(found):
                    return why
            with _as_written_now(path, is_older) as there:
                fork = _fork(self._database, there)
                done_here = _worked_on(self._database, fork)
                differences = [
                    self._difference(there, article_id, when, article_id in done_here)
                    for article_id, when in _worked_on(there, fork).items()
                ]
        except NoDesk:
            return None
        except Refused as why:
            return why
        except OSError as error:
            return header.unreadable(path, error)
        except (ValueError, TypeError):
            return damaged(path.name)
        told = sorted(filter(None, differences), key=lambda one: (one.reads_same, -one.at))
        return ConflictCopy(path, program, at, size, tuple(told))

    def _difference(self, there: Database, article_id: str, at: int, changed_here: bool) -> Difference | None:
        other, own = _standing(there, article_id), _standing(self._database, article_id)
        if other is None:  # it went there; it is not missing here
            return None
        is_same = own is not None and own[1:] == other[1:]
        reads_same = is_same and _said(there, article_id) <= _said(self._database, article_id)
        return Difference(article_id, other[0], at, own is not None, changed_here, reads_same)


@contextmanager
def _as_written_now(path: Path, is_older: bool) -> Iterator[Database]:
    """The copy, to be read; one of an older schema is brought to this one in a folder of its own, and left as it is."""
    if not is_older:
        with closing(Database(path, only_reads=True)) as there:
            yield there
        return
    with tempfile.TemporaryDirectory(prefix="copydesk-", ignore_cleanup_errors=True) as folder:
        aside = Path(folder) / path.name
        with closing(Database(path, only_reads=True)) as older:
            older.copy_to(aside)
        with closing(Database(aside)) as there:
            migrations.migrate(there)
            there.forbid_writing()
            yield there


def _candidates(desk: Path, program_here: str) -> list[tuple[Path, str, int, int]]:
    """The files beside a desk that are named like copies of it: path, program, milliseconds since 1970, bytes."""
    found = []
    for path in _desks_in(desk.parent):
        program = maker_of(path, desk) if path != desk else ""
        with suppress(OSError):
            if program:
                state = path.stat()
                found.append((path, program_here or program, state.st_mtime_ns // 1_000_000, state.st_size))
    return found


def _desks_in(folder: Path) -> list[Path]:
    try:
        return [path for path in sorted(folder.iterdir()) if path.suffix == SUFFIX]
    except OSError:
        return []


def _first(database: Database) -> str:
    """The id of a desk's first event, which is the desk's own: every copy of it has it, and no other desk."""
    row = database.one("SELECT id FROM event ORDER BY seq LIMIT 1")
    return str(row["id"]) if row else ""


def _fork(one: Database, other: Database) -> int:
    """The number of the last event that two logs have in common. Each event is bound to those before it by its hash."""
    least, most = 1, min(_last(one), _last(other))
    while least < most:
        middle = (least + most + 1) // 2
        if _hash(one, middle) == _hash(other, middle):
            least = middle
        else:
            most = middle - 1
    return least


def _last(database: Database) -> int:
    row = database.one("SELECT max(seq) AS last FROM event")
    return int(row["last"] or 0) if row else 0


def _hash(database: Database, seq: int) -> str:
    row = database.one("SELECT hash FROM event WHERE seq = ?", seq)
    return str(row["hash"]) if row else ""


def _worked_on(database: Database, fork: int) -> dict[str, int]:
    """The articles that were worked on after an event, and when last."""
    rows = database.all(
        "SELECT article_id, max(at) AS at FROM event WHERE seq > ? AND article_id <> '' GROUP BY article_id", fork
    )
    return {str(row["article_id"]): int(row["at"]) for row in rows}


def _standing(database: Database, article_id: str) -> tuple[str, str, str] | None:
    """The name of an article, and what tells its text and its fields; None where it is not."""
    row = database.one(
        "SELECT article.headline, article.slug, revision.sha256, revision.fields FROM article"
        " JOIN revision ON revision.id = article.revision_id WHERE article.id = ?",
        article_id,
    )
    return (str(row["headline"] or row["slug"]), str(row["sha256"]), str(row["fields"])) if row else None


def _said(database: Database, article_id: str) -> set[tuple[str, str]]:
    """The remarks on an article and the open proposals for it, each with what tells its words."""
    found = database.all(
        "SELECT id, '' AS words FROM comment WHERE article_id = ?"
        " UNION ALL SELECT id, sha256 FROM proposal WHERE article_id = ? AND state = 'open'",
        article_id,
        article_id,
    )
    return {(str(row["id"]), str(row["words"])) for row in found}
