"""A desk as large as an office's archive gets: `python -m bench.made_desk 10000 PATH` writes one to PATH.

Fifty people, articles of 800 words in Vietnamese and English, three events an article, with assignments, stays, due
dates, tags, comments and approvals as the program itself would have left them. Its today is the day it is made on. A
made desk is kept in the temporary folder under its size, tables, makers and day; `made` gives that file, which nobody
may change, and `copy` another one of it to work on.

The tables are the program's own, and so is the making of the search's indexes. Rows are made by several processes and
written in long runs; what only speeds up reading is made when all of them are there.
"""

import argparse
import hashlib
import multiprocessing
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from time import perf_counter, time_ns

from bench import made_articles, made_rows
from bench.made_rows import COLUMNS, Rows, Stationery, Told
from editor import seal, template
from storage import events
from storage.database import Database
from storage.desk import Desk
from storage.file.lock import this_machine
from storage.schema.migrations import statements

OWNER = "Lan Anh"
AT_ONCE = 500
"""Articles that one process makes before it hands them over."""
_MAKERS = ("made_articles.py", "made_desk.py", "made_rows.py", "made_words.py")
"""What decides what a made desk is: when one of them changes, no older desk is taken for it."""


def made(count: int) -> Path:
    """The file of the made desk with `count` articles, made now if it is not there. Open a copy of it to write."""
    folder = Path(tempfile.gettempdir()) / f"copydesk-made-{os.getuid() if hasattr(os, 'getuid') else 0}"
    folder.mkdir(mode=0o700, exist_ok=True)
    makers = "".join(Path(__file__).with_name(name).read_text(encoding="utf-8") for name in _MAKERS)
    key = hashlib.sha256("".join([*statements(), makers]).encode()).hexdigest()[:12]
    path = folder / f"{count}-{key}-{date.today().isoformat()}.desk"
    if not path.exists():
        for older in folder.glob(f"{count}-*.desk"):
            older.unlink()
        part = path.with_name(f"{path.stem}-{os.getpid()}.part.desk")
        _make(part, count)
        part.replace(path)
    return path


def copy(count: int, path: Path) -> Path:
    """A copy of the made desk at `path`, to be changed."""
    shutil.copyfile(made(count), path)
    return path


@dataclass(frozen=True, slots=True)
class _Making:
    """What every process has to know."""

    count: int
    everyone: list[made_articles.Person]
    stationery: dict[tuple[str, str], Stationery]
    head: str
    now: int

    def some(self, first: int) -> tuple[Rows, list[Told]]:
        """The articles from the number `first` on, as many as are made at once."""
        writer = made_rows.Writer(self.stationery, self.head)
        numbers = range(first, min(first + AT_ONCE, self.count))
        for article in made_articles.articles(numbers, self.count, self.everyone, self.now):
            writer.article(article)
        return dict(writer.rows), writer.told


def _make(path: Path, count: int) -> None:
    begun, random, now = perf_counter(), Random(count), time_ns() // 1_000_000
    with Desk.create(path, OWNER, "vi", lambda: now - 4_000 * made_articles.DAY) as desk:
        database = desk._database
        owner = made_articles.Person(desk.me.id, desk.me.name, tuple(desk.me.roles))
        everyone = made_articles.people(random, owner)
        making = _Making(count, everyone, _stationery(database), events.head(database), now)
        with _in_bulk(database):
            _write(database, made_rows.people(everyone[1:], now))
            told: list[Told] = []
            for number, (rows, more) in enumerate(_parts(making), start=1):
                _write(database, rows)
                told += more
                if number % 20 == 0:
                    _say(f"{number * AT_ONCE:,} of {count:,} articles, {perf_counter() - begun:.0f} s")
            _put(database, "event", (*events.HASHED, "hash"), _chained(database, random, sorted(told)))
            database.search.rebuild()
    _say(f"a desk of {count:,} articles made in {perf_counter() - begun:.0f} s, {path.stat().st_size >> 20:,} MB")


def _parts(making: _Making) -> Iterator[tuple[Rows, list[Told]]]:
    """The articles in their order; those of a large desk are made by every processor."""
    firsts = range(0, making.count, AT_ONCE)
    if len(firsts) < 4:
        yield from map(making.some, firsts)
        return
    # Spawned: a copy of a process that has windows and threads would not be a sound one.
    with ProcessPoolExecutor(os.cpu_count(), multiprocessing.get_context("spawn")) as pool:
        yield from pool.map(making.some, firsts)


@contextmanager
def _in_bulk(database: Database) -> Iterator[None]:
    """Within it nothing is looked up for what is written. Nobody's work is in it: a crash costs the file."""
    for pragma in ("synchronous = OFF", "cache_size = -1000000", "foreign_keys = OFF"):
        database.run(f"PRAGMA {pragma}")
    indexes = database.all("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name")
    with database.tx():
        for index in indexes:
            database.run(f"DROP INDEX {index['name']}")
        yield
        for index in indexes:
            database.run(index["sql"])


def _write(database: Database, rows: Rows) -> None:
    for table, columns in COLUMNS.items():
        _put(database, table, columns.split(), rows.get(table, ()))


def _put(database: Database, table: str, columns: Iterable[str], rows: Iterable[tuple[object, ...]]) -> None:
    names = tuple(columns)
    places = ", ".join("?" for _ in names)
    database.connection.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({places})", rows)


def _chained(database: Database, random: Random, told: list[Told]) -> Iterator[tuple[object, ...]]:
    """The log as it would have come about: each event bound to the one before it."""
    last = database.one("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1")
    assert last is not None
    previous, machine = last["hash"], this_machine()
    for seq, (at, article_id, revision_id, by, kind, payload) in enumerate(told, start=last["seq"] + 1):
        who = (seq, made_articles.new_id(random), article_id, revision_id, by, machine)
        values = (*who, seq, at, kind, payload, previous)
        previous = events.hash_of_columns(values)
        yield *values, previous


def _stationery(database: Database) -> dict[tuple[str, str], Stationery]:
    """Of each template in use: itself, its audience and its house style, with their versions."""
    styles: dict[str, int] = {
        row["key"]: row["version"] for row in database.all("SELECT key, version FROM house_style ORDER BY version")
    }
    found: dict[tuple[str, str], Stationery] = {}
    for row in database.all("SELECT key, source FROM template ORDER BY version"):
        one = template.read(row["source"], row["key"])
        style = seal.Versioned(one.house_style, styles.get(one.house_style, 0))
        found[one.key, one.language] = Stationery(seal.Versioned(one.key, one.version), one.audience, style)
    return found


def _say(words: str) -> None:
    sys.stderr.write(f"{words}\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m bench.made_desk", description="Make a large desk.")
    parser.add_argument("count", type=int, help="how many articles")
    parser.add_argument("path", type=Path, help="where to put it; what is there is replaced")
    asked = parser.parse_args()
    copy(asked.count, asked.path)
