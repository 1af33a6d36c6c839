"""Templates, audiences and house styles of a desk: stored as the source text a person wrote, each with its version.
A house style's Word file lies with the pictures, by its hash.

The desk keeps every version it ever had; the newest one of a key is the one in use. Reading and judging a source is
the matter of `editor.template`, `editor.audience` and `editor.house_style`.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import resources
from editor.refusal import Refused
from editor.word_file import MEDIA_TYPE
from storage import settings, splice
from storage.change import Change, Kind
from storage.core import Core
from storage.database import Database

if TYPE_CHECKING:
    from editor.audience import Audience
    from editor.house_style import HouseStyle
    from editor.template import Template

OFFICE = "paper.office"
"""The setting that holds what stands on the office's paper."""
OWN = "house-style.yaml"
"""What the file of an office's own house style would be called."""
SHIPPED = "shipped"
"""The setting that holds which shipped stationery a desk has been given."""


class Stationery(Core):
    """What an article is begun with and printed on."""

    def templates(self, language: str | None = None) -> "list[Template]":
        """The newest version of each, by key; only those in `language` when it is given."""
        from editor import template

        rows = self._database.all("SELECT key, language, version, source FROM template ORDER BY key, language, version")
        newest = {(row["key"], row["language"]): row["source"] for row in rows if language in (None, row["language"])}
        return [template.read(source, ".".join(name)) for name, source in newest.items()]

    def template(self, key: str, language: str) -> "Template":
        from editor import template

        row = self._database.one(
            "SELECT source FROM template WHERE key = ? AND language = ? ORDER BY version DESC LIMIT 1", key, language
        )
        if row is None:
            raise Refused("This desk has no template “{key}” in this language. Choose another one.", key=key)
        return template.read(row["source"], key)

    def audiences(self, language: str | None = None) -> "list[Audience]":
        """The newest version of each, by key; only those in `language` when it is given."""
        from editor import audience

        rows = self._database.all("SELECT key, language, version, source FROM audience ORDER BY key, language, version")
        newest = {(row["key"], row["language"]): row["source"] for row in rows if language in (None, row["language"])}
        return [audience.read(source, ".".join(name)) for name, source in newest.items()]

    def audience(self, key: str, language: str) -> "Audience":
        from editor import audience

        row = self._database.one(
            "SELECT source FROM audience WHERE key = ? AND language = ? ORDER BY version DESC LIMIT 1", key, language
        )
        if row is None:
            raise Refused("This desk has no audience “{key}” in this language. Choose another one.", key=key)
        return audience.read(row["source"], key)

    def house_styles(self) -> "list[HouseStyle]":
        """The newest version of each, by key."""
        from editor import house_style

        rows = self._database.all("SELECT key, version, source FROM house_style ORDER BY key, version")
        newest = {row["key"]: row["source"] for row in rows}
        return [self._with_word_file(house_style.read(source, key)) for key, source in newest.items()]

    def house_style(self, key: str, version: int = 0) -> "HouseStyle":
        """The newest version, or the one asked for."""
        from editor import house_style

        row = self._database.one(
            "SELECT source FROM house_style WHERE key = ? AND (? = 0 OR version = ?) ORDER BY version DESC LIMIT 1",
            key,
            version,
            version,
        )
        if row is None:
            raise Refused("This desk has no house style “{key}”. Choose another one.", key=key)
        return self._with_word_file(house_style.read(row["source"], key))

    def office(self) -> dict[str, str]:
        """What stands on the office's paper, by the names of `editor.export.house_fields`: its name, its address …"""
        kept = settings.read(self._database, OFFICE, {})
        return {str(name): str(value) for name, value in kept.items()} if isinstance(kept, dict) else {}

    def save_office(self, values: Mapping[str, str]) -> Change:
        """Keep what stands on the office's paper."""
        with self._changing() as now:
            settings.put(self._database, OFFICE, dict(values), now)
            return self._record(Kind.SETTING_CHANGED, now, key=OFFICE)

    def save_house_style(self, source: str, word_file: bytes = b"") -> Change:
        """Keep the office's own version of a house style, one number above the newest; earlier ones stay.

        `word_file` is the office's Word file that it names, cleaned, kept once by its hash. Refused when `source` is no
        house style, or names a Word file that is neither handed in nor here.
        """
        from editor import house_style
        from editor.house_style_spelling import spell

        style = house_style.read(source, OWN)
        with self._changing() as now:
            self._keep_word_file(style, word_file, now)
            version = self._house_style_version(style.key) + 1
            own = spell(replace(style, version=version))
            self._database.run(
                "INSERT INTO house_style (key, version, source, sha256, origin, added_at)"
                " VALUES (?, ?, ?, ?, 'office', ?)",
                style.key,
                version,
                own,
                splice.sha256(own),
                now,
            )
            facts = {"key": style.key, "version": version, "source_sha256": splice.sha256(own)}
            return self._record(Kind.HOUSE_STYLE_SAVED, now, **facts)

    def _keep_word_file(self, style: "HouseStyle", data: bytes, now: int) -> None:
        if style.word is None:
            return
        if data and hashlib.sha256(data).hexdigest() == style.word.sha256:
            # Of a picture these are pixels, of a Word file the millimetres of its page.
            size = (max(1, round(style.paper.width_mm)), max(1, round(style.paper.height_mm)))
            self._database.run(
                "INSERT INTO asset (sha256, media_type, width, height, data, added_at) VALUES (?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (sha256) DO NOTHING",
                *(style.word.sha256, MEDIA_TYPE, *size, data, now),
            )
        if not self._word_file(style.word.sha256):
            raise Refused(
                "The Word file “{name}” of this house style is not on this desk, so nothing was kept. Take it in anew.",
                name=style.word.name,
            )

    def _with_word_file(self, style: "HouseStyle") -> "HouseStyle":
        if style.word is None:
            return style
        return replace(style, word=replace(style.word, data=self._word_file(style.word.sha256)))

    def _word_file(self, sha256: str) -> bytes:
        row = self._database.one("SELECT data FROM asset WHERE sha256 = ? AND media_type = ?", sha256, MEDIA_TYPE)
        return bytes(row["data"]) if row else b""

    def _house_style_version(self, key: str) -> int:
        row = self._database.one("SELECT max(version) AS version FROM house_style WHERE key = ?", key)
        return (row["version"] or 0) if row else 0


def shipped_now() -> str:
    """A short name for all that ships with this program, other for another program. No file is read for it."""
    folders = (_files("templates", "*.md"), _files("audiences", "*.yaml"), _files("house_styles", "*.yaml"))
    return splice.sha256("\n".join(f"{file.name} {file.stat().st_size}" for files in folders for file in files))


def add_shipped(database: Database, now: int) -> None:
    """Put what ships with the program on a new desk, or the versions of it that a desk does not have yet."""
    settings.put(database, SHIPPED, shipped_now(), now)
    from editor import audience, house_style, template

    for file in _files("templates", "*.md"):
        source = file.read_text(encoding="utf-8")
        one = template.read(source, file.name)
        _add(database, "template", {"key": one.key, "language": one.language, "version": one.version}, source, now)
    for file in _files("audiences", "*.yaml"):
        source = file.read_text(encoding="utf-8")
        other = audience.read(source, file.name)
        _add(
            database, "audience", {"key": other.key, "language": other.language, "version": other.version}, source, now
        )
    for file in _files("house_styles", "*.yaml"):
        source = file.read_text(encoding="utf-8")
        look = house_style.read(source, file.name)
        _add(database, "house_style", {"key": look.key, "version": look.version}, source, now)


def _files(folder: str, pattern: str) -> list[Path]:
    return sorted(resources.path(folder).glob(pattern))


def _add(database: Database, table: str, name: dict[str, object], source: str, now: int) -> None:
    columns = ", ".join(name)
    places = ", ".join("?" for _ in name)
    database.run(
        f"INSERT INTO {table} ({columns}, source, sha256, origin, added_at)"
        f" VALUES ({places}, ?, ?, 'shipped', ?) ON CONFLICT DO NOTHING",
        *name.values(),
        source,
        splice.sha256(source),
        now,
    )
