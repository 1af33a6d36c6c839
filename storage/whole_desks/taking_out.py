"""Takes a whole desk out as a folder of plain files that need no Copydesk: Markdown, pictures, CSV, JSON Lines, pages.

It reads a copy of the desk, never the desk in use, and changes nothing. The folder stands under its name when all of it
is written. What is off the record stays on the desk. `bringing_in` makes a desk of the folder again.
"""

import hashlib
import json
import os
import shutil
import tempfile
import uuid
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote

from editor.article import Article, Picture, Stage
from editor.csv_text import to_csv
from editor.disk_reason import reason_of
from editor.export import labels
from editor.export.assemble import piece_from_article
from editor.export.file_name import file_name
from editor.export.picture_files import FOLDER
from editor.frozen import frozen
from editor.refusal import Refused
from editor.take_out import article_file, pages
from editor.word_file import MEDIA_TYPE
from storage import events
from storage.backups.backup import back_up
from storage.database import Database
from storage.desk import Desk
from storage.file.disk import is_full
from storage.file.files import sync_folder
from storage.schema import migrations
from storage.stopping import Tell, heed
from storage.taken_tables import ASSET, EVENT, how_many_kept_back, kept_tables, records

FORM = "copydesk-take-out/1"
COVER, LISTING, ASSIGNMENTS, EVENTS = "take-out.json", "index.html", "assignments.csv", "events.jsonl"
ARTICLES, TABLES, PICTURES = "articles", "tables", "pictures"
HEADS = (
    *("article", "headline", "task", "person", "due (UTC)", "words", "note"),
    *("given (UTC)", "done (UTC)", "declined or taken back (UTC)", "reason"),
)
"""The heads of the columns of the assignments; those of a program, not of the window."""
_ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp", MEDIA_TYPE: "docx"}
_LOOK = "web-article"


@frozen
class TakenOut:
    """What lies in the folder. `kept_back` are the sources off the record that do not."""

    folder: Path
    articles: int
    events: int
    kept_back: int


def take_out(desk: Path, folder: Path, at: int, tell: Tell = lambda _done, _all: True) -> TakenOut:
    """Write the desk, which may be open, as `folder`. `at` is now, in milliseconds since 1970, UTC.

    Refused where the folder is there already or cannot be written; raises `Stopped` when `tell` says so. In both cases
    nothing is left behind.
    """
    if folder.exists():
        raise Refused("“{name}” is already there, so nothing was written. Choose another name.", name=folder.name)
    part = folder.with_name(f".{folder.name}.{uuid.uuid4().hex}.part")
    try:
        part.mkdir()
        with tempfile.TemporaryDirectory(prefix="copydesk-") as aside:
            copy = Path(aside) / desk.name
            _copy(desk, copy)
            with Desk.open(copy, lambda: at) as opened, closing(Database(copy)) as database:
                taken = _Taking(opened, database, part, _in_letters(desk.stem), at).write(tell)
        # The files are on the disk; without this their names might not be, and the folder would miss some after a cut.
        for inside in (part, *(path for path in part.rglob("*") if path.is_dir())):
            sync_folder(inside)
        part.rename(folder)
        sync_folder(folder.parent)
    except OSError as error:
        raise _refusal(error, folder) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return TakenOut(folder, *taken)


def _copy(desk: Path, copy: Path) -> None:
    with closing(Database(desk)) as database:
        back_up(database, copy)


@dataclass(slots=True)
class _Taking:
    """One desk while it is written. `asset_files` are where the pictures lie, by their hash."""

    desk: Desk
    database: Database
    top: Path
    name: str
    at: int
    asset_files: dict[str, str] = field(default_factory=dict)
    folders: dict[str, str] = field(default_factory=dict)
    hashes: dict[str, str] = field(default_factory=dict)
    stems: Counter[str] = field(default_factory=Counter)
    names: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.names = self.desk.names()

    def write(self, tell: Tell) -> tuple[int, int, int]:
        lines = sorted(self.desk.article_lines(), key=lambda one: (one.changed_at, one.id), reverse=True)
        listed = []
        for done, line in enumerate(lines):
            heed(tell, done, len(lines))
            listed.append(self._article(self.desk.article(line.id)))
        self._put(LISTING, pages.listing(self.name, self._language, _day(self.at), listed))
        self._put(ASSIGNMENTS, to_csv(HEADS, self._assignments()))
        counts = {table: self._table(table) for table in kept_tables(self.database)}
        cover = {
            "form": FORM,
            "name": self.name,
            "schema": migrations.VERSION,
            "taken_at": self.at,
            "head": events.head(self.database),
            "rows": counts,
            "articles": self.folders,
            "files": self.hashes,
        }
        self._put(COVER, (json.dumps(cover, ensure_ascii=False, indent=1) + "\n").encode())
        tell(len(lines), len(lines))
        return len(lines), counts[EVENT], how_many_kept_back(self.database)

    @property
    def _language(self) -> str:
        return str(self.desk.setting("language", "en"))

    def _article(self, article: Article) -> pages.PageLine:
        """Its folder: the text, its pictures, and a page to read it."""
        stem = self._stem(article)
        place = f"{ARTICLES}/{stem}"
        pictures = self.desk.pictures(article.id)
        for name, picture in pictures.items():
            path = f"{place}/{FOLDER}{name}"
            self._put(path, picture.data)
            self.asset_files.setdefault(picture.sha256, path)
        file, page = f"{place}/{stem}.md", f"{place}/{stem}.html"
        self.folders[article.id] = file
        self._put(file, article_file.written(article.fields, article.text, self._facts(article)))
        self._put(page, self._page(article, pictures))
        return pages.PageLine(
            headline=article.fields.headline or article.fields.slug,
            writer=self.names.get(article.writer or article.author, ""),
            stage=article.stage,
            changed=_day(article.changed_at),
            page=quote(page),
            file=quote(file),
        )

    def _stem(self, article: Article) -> str:
        """What its folder and files are called: no other's are, in whatever capitals."""
        stem = name = file_name(article.fields, "md").removesuffix(".md")
        while self.stems[name.casefold()]:
            self.stems[stem.casefold()] += 1
            name = f"{stem}-{self.stems[stem.casefold()]}"
        self.stems[name.casefold()] += 1
        return name

    def _facts(self, article: Article) -> dict[str, object]:
        said: dict[str, object] = {
            "lang": article.language,
            "stage": article.stage.value,
            "writer": self.names.get(article.writer, ""),
            "audience": article.audience,
            "template": article.template,
            "house_style": article.house_style,
            "tags": list(self.desk.tags_of(article.id)),
            "due": _moment(article.due_at),
            "publish": _moment(article.publish_at),
            "created": _moment(article.created_at),
            "changed": _moment(article.changed_at),
            "id": article.id,
        }
        return {name: value for name, value in said.items() if value}

    def _page(self, article: Article, pictures: Mapping[str, Picture]) -> bytes:
        is_approved, is_withdrawn = self.desk.is_approved(article.id), article.stage is Stage.WITHDRAWN
        marks = labels.marks(article.language, is_approved, article.fields.embargo, self.at, is_withdrawn)
        piece = piece_from_article(article, pictures, marks, values=self.desk.office())
        names = {picture.sha256: quote(name) for name, picture in pictures.items()}
        return pages.article_page(piece, self.desk.house_style(_LOOK), names)

    def _assignments(self) -> Iterator[list[str | int | None]]:
        headlines = {line.id: line.headline or line.slug for line in self.desk.article_lines()}
        for article_id, file in self.folders.items():
            for one in self.desk.assignments(article_id):
                ended = one.declined_at or one.cancelled_at
                yield [
                    file,
                    headlines.get(article_id, ""),
                    one.task.value,
                    self.names.get(one.collaborator_id, ""),
                    _moment(one.due_at),
                    one.length_wanted,
                    one.note,
                    _moment(one.assigned_at),
                    _moment(one.done_at),
                    _moment(ended),
                    one.reason,
                ]

    def _table(self, table: str) -> int:
        """Every row of a table as a line of JSON; how many there are."""
        path = EVENTS if table == EVENT else f"{TABLES}/{table}.jsonl"
        count, digest = 0, hashlib.sha256()
        with self._open(path) as file:
            for row in records(self.database, table):
                if table == ASSET:
                    row["file"] = self._asset_file(row)
                line = (json.dumps(row, ensure_ascii=False) + "\n").encode()
                digest.update(line)
                file.write(line)
                count += 1
            file.flush()
            os.fsync(file.fileno())
        self.hashes[path] = digest.hexdigest()
        return count

    def _asset_file(self, row: dict[str, object]) -> str:
        """Where a picture lies: with the first article that has it, or apart when none has."""
        sha256 = str(row["sha256"])
        if sha256 not in self.asset_files:
            path = f"{PICTURES}/{sha256}.{_ENDINGS.get(str(row['media_type']), 'bin')}"
            kept = self.database.one("SELECT data FROM asset WHERE sha256 = ?", sha256)
            self._put(path, kept["data"] if kept else b"")
            self.asset_files[sha256] = path
        return self.asset_files[sha256]

    def _open(self, path: str) -> BinaryIO:
        target = self.top / path
        target.parent.mkdir(parents=True, exist_ok=True)
        return target.open("wb")

    def _put(self, path: str, data: bytes) -> None:
        with self._open(path) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        self.hashes[path] = hashlib.sha256(data).hexdigest()


def _in_letters(name: str) -> str:
    """A name of the disk may hold bytes that are no letters."""
    return name.encode("utf-8", "replace").decode()


def _moment(at: int | None) -> str:
    return datetime.fromtimestamp(at / 1000, UTC).isoformat(sep=" ", timespec="seconds") if at is not None else ""


def _day(at: int) -> str:
    return datetime.fromtimestamp(at / 1000).astimezone().strftime("%d/%m/%Y")


def _refusal(error: OSError, folder: Path) -> Refused:
    if is_full(error):
        return Refused(
            "The disk is full, so “{name}” was not written and nothing of it is left; the desk is safe. "
            "Free some space, or choose another disk.",
            name=folder.name,
        )
    return Refused(
        "The folder “{name}” could not be written ({reason}); the desk is safe and nothing is left of it. "
        "Choose another place.",
        name=folder.name,
        reason=reason_of(error),
    )
