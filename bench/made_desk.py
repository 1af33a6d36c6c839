"""A desk as large as an office's archive gets: `python -m bench.made_desk 10000 PATH` writes one to PATH.

Fifty people, articles of 800 words in Vietnamese and English, three events an article, with assignments, stays, due
dates, tags, comments and approvals as the program itself would have left them. Its today is the day it is made on. A
made desk is kept in the temporary folder under its size, tables and day; `made` gives that file, which nobody may
change, and `copy` another one of it to work on.
"""

import argparse
import hashlib
import os
import shutil
import sys
import tempfile
from datetime import date
from pathlib import Path
from random import Random
from time import perf_counter, time_ns

from bench import made_articles, made_rows
from storage.desk import Desk
from storage.lock import this_machine
from storage.migrations import statements

MADE = 1
"""Goes up when what is made changes, so that no older desk is taken for it."""
OWNER = "Lan Anh"
AT_ONCE = 2_000
"""Articles that are held in memory before they are written."""


def made(count: int) -> Path:
    """The file of the made desk with `count` articles, made now if it is not there. Open a copy of it to write."""
    folder = Path(tempfile.gettempdir()) / f"copydesk-made-{os.getuid() if hasattr(os, 'getuid') else 0}"
    folder.mkdir(mode=0o700, exist_ok=True)
    tables = hashlib.sha256("".join(statements()).encode()).hexdigest()[:8]
    path = folder / f"{count}-{tables}-{MADE}-{date.today().isoformat()}.desk"
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


def _make(path: Path, count: int) -> None:
    begun, random, now = perf_counter(), Random(count), time_ns() // 1_000_000
    with Desk.create(path, OWNER, "vi", lambda: now - 4_000 * made_articles.DAY) as desk:
        database = desk._database
        # Nobody's work is in it yet: a crash costs the file, which is then made again.
        database.run("PRAGMA synchronous = OFF")
        database.run("PRAGMA cache_size = -1000000")
        owner = made_articles.Person(desk.me.id, desk.me.name, tuple(desk.me.roles))
        everyone = made_articles.people(random, owner)
        writer = made_rows.Writer(database, random, this_machine())
        with database.tx():
            writer.people(everyone[1:], now)
            for number, article in enumerate(made_articles.articles(random, count, everyone, now), start=1):
                writer.article(article)
                if number % AT_ONCE == 0:
                    writer.write()
                    _say(f"{number:,} of {count:,} articles, {perf_counter() - begun:.0f} s")
            writer.write()
            database.search.rebuild()
    _say(f"a desk of {count:,} articles made in {perf_counter() - begun:.0f} s, {path.stat().st_size >> 20:,} MB")


def _say(words: str) -> None:
    sys.stderr.write(f"{words}\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m bench.made_desk", description="Make a large desk.")
    parser.add_argument("count", type=int, help="how many articles")
    parser.add_argument("path", type=Path, help="where to put it; what is there is replaced")
    asked = parser.parse_args()
    copy(asked.count, asked.path)
