"""Makes a desk of the folder that `storage.whole_desks.taking_out` wrote: the same people, articles, history and log.

What somebody changed in a Markdown file of the folder comes in as a new revision, on top of what was taken out. The
folder may be anybody's: nothing outside of it is read, and what does not fit makes no desk at all.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from editor.disk_reason import reason_of
from editor.frozen import frozen
from editor.refusal import Refused
from editor.take_out import article_file
from editor.text.pictures import LARGEST_FILE
from storage import creation, rows
from storage.core import Clock
from storage.database import Database
from storage.desk import Desk, now
from storage.file import places
from storage.schema import migrations
from storage.taken_tables import ASSET, EVENT, columns, kept_tables
from storage.whole_desks.taking_out import COVER, EVENTS, FORM, TABLES

LARGEST_COVER = 256_000_000
"""bytes"""
LONGEST_LINE = 128_000_000
"""bytes of a row: the longest article, each sign written in six"""
LARGEST_ARTICLE = 128_000_000
"""bytes of a Markdown file"""


@frozen
class BroughtIn:
    """The new desk; `changed` are the articles that somebody changed in the folder, `notes` say what was left out."""

    path: Path
    articles: int
    changed: tuple[str, ...]
    notes: tuple[Refused, ...]


def bring_in(folder: Path, path: Path, clock: Clock = now) -> BroughtIn:
    """Make the desk `path` of `folder`. Refused, with nothing left behind, where a file is missing or does not fit."""
    top = places.real(folder)
    cover = _cover(top)
    creation.make(path, "", clock(), lambda part: _load(top, cover, part))
    with Desk.open(path, clock) as desk:
        changed, notes = _take_changes(desk, top, cover["articles"])
        desk.record_brought_in(top.name, str(cover.get("head", "")), len(changed))
    return BroughtIn(path, len(cover["articles"]), tuple(changed), tuple(notes))


def _cover(top: Path) -> Mapping[str, Any]:
    """What the folder says of itself."""
    try:
        said = json.loads(_bytes(top, COVER, LARGEST_COVER))
    except (ValueError, RecursionError) as error:
        raise _no_take_out(top) from error
    if not (isinstance(said, dict) and said.get("form") == FORM and isinstance(said.get("articles"), dict)):
        raise _no_take_out(top)
    schema = said.get("schema")
    if not isinstance(schema, int) or not schema >= 1:
        raise _no_take_out(top)
    if schema > migrations.VERSION:
        raise Refused(
            "“{name}” was taken out with a newer Copydesk, so no desk was made of it. Bring it in with that one.",
            name=top.name,
        )
    return said


def _load(top: Path, cover: Mapping[str, Any], part: Path) -> None:
    with closing(Database(part)) as database:
        migrations.migrate(database, cover["schema"])
        with database.loading():
            for table in kept_tables(database):
                _load_table(database, top, table)
            database.run("DELETE FROM search_pending")
            database.run("INSERT INTO search_pending (article_id, since) SELECT id, changed_at FROM article")


def _load_table(database: Database, top: Path, table: str) -> None:
    names = columns(database, table)
    known = set(names) | ({"data"} if table == ASSET else set())
    for row in _rows(top, EVENTS if table == EVENT else f"{TABLES}/{table}.jsonl"):
        if table == ASSET:
            row["data"] = _picture(top, row)
        if not row.keys() <= known:
            raise _does_not_fit(table)
        places = ", ".join("?" for _ in row)
        database.run(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({places})", *row.values())


def _rows(top: Path, path: str) -> Iterator[dict[str, object]]:
    for line in _lines(top, path):
        try:
            row = json.loads(line) if len(line) <= LONGEST_LINE else None
        except (ValueError, RecursionError) as error:
            raise _does_not_fit(path) from error
        if not isinstance(row, dict) or not row or not all(map(_is_cell, row.values())):
            raise _does_not_fit(path)
        yield row


def _lines(top: Path, path: str) -> Iterator[bytes]:
    try:
        with _inside(top, path).open("rb") as file:
            while line := file.readline(LONGEST_LINE + 1):
                yield line
    except OSError as error:
        raise _not_read(path, error) from error


def _is_cell(value: object) -> bool:
    return value is None or (isinstance(value, str | int) and not isinstance(value, bool))


def _picture(top: Path, row: dict[str, object]) -> bytes:
    """The picture of a row, which names its file and knows its hash."""
    path = str(row.pop("file", ""))
    data = _bytes(top, path, LARGEST_FILE)
    if hashlib.sha256(data).hexdigest() != row.get("sha256"):
        raise Refused(
            "The picture “{name}” was changed since it was taken out, so no desk was made. Put the picture back as it "
            "was; a new one is added in Copydesk.",
            name=path,
        )
    return data


def _bytes(top: Path, path: str, most: int) -> bytes:
    try:
        with _inside(top, path).open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        raise _not_read(path, error) from error
    if len(data) > most:
        raise _does_not_fit(path)
    return data


def _inside(top: Path, path: str) -> Path:
    """A file of the folder. Refused where it is missing or lies outside."""
    try:
        file = (top / path).resolve()
        if file.is_relative_to(top) and file.is_file():
            return file
    except (OSError, ValueError, RuntimeError) as error:
        raise _is_missing(path, top) from error
    raise _is_missing(path, top)


def _take_changes(desk: Desk, top: Path, files: Mapping[str, object]) -> tuple[list[str], list[Refused]]:
    """Bring what was changed in the Markdown files in as new revisions."""
    changed, notes = [], []
    for article_id, path in files.items():
        try:
            fields, text = article_file.read(_bytes(top, str(path), LARGEST_ARTICLE), str(path))
            article = desk.article(article_id)
            if text != article.text:
                desk.save_text(article_id, text)
            if rows.fields_to_json(fields) != rows.fields_to_json(article.fields):
                desk.save_fields(article_id, fields)
            if (text, fields) != (article.text, article.fields):
                changed.append(article_id)
        except Refused as refused:
            notes.append(refused)
    return changed, notes


def _no_take_out(top: Path) -> Refused:
    return Refused(
        "“{name}” is no desk that was taken out: “{cover}” is missing in it or unreadable, so no desk was made. Choose "
        "the folder that Copydesk wrote.",
        name=top.name,
        cover=COVER,
    )


def _is_missing(path: str, top: Path) -> Refused:
    return Refused(
        "“{name}” is missing in “{folder}”, so no desk was made. Use a whole copy of the folder.",
        name=path,
        folder=top.name,
    )


def _not_read(path: str, error: OSError) -> Refused:
    return Refused(
        "“{name}” could not be read ({reason}), so it did not come in. See whether its disk is there and whole, and "
        "bring the folder in once more.",
        name=path,
        reason=reason_of(error),
    )


def _does_not_fit(path: str) -> Refused:
    return Refused(
        "“{name}” does not hold what Copydesk wrote there, so no desk was made. Use a copy that nobody has changed.",
        name=path,
    )
