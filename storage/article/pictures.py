"""The pictures of an article: kept once by the hash of their content, and called in the text by a name of their own."""

import re
from collections.abc import Mapping
from dataclasses import replace

from editor.article import Picture
from editor.text.normalise import clean
from storage.article.history import History
from storage.change import Change, Kind
from storage.database import Row

_ENDINGS = {"image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif", "image/webp": ".webp"}
_LONGEST_STEM = 80


class Pictures(History):
    def pictures(self, article_id: str) -> dict[str, Picture]:
        """All pictures of an article with their data, by name: the text calls them `pictures/NAME`."""
        found = self._database.all(
            "SELECT article_picture.name, asset.* FROM article_picture JOIN asset"
            " ON asset.sha256 = article_picture.sha256 WHERE article_id = ? ORDER BY article_picture.name",
            article_id,
        )
        return {row["name"]: _picture(row) for row in found}

    def picture_sizes(self, article_id: str) -> dict[str, Picture]:
        """As `pictures`, without their data: which there are, and how large."""
        found = self._database.all(
            "SELECT article_picture.name, asset.sha256, asset.media_type, asset.width, asset.height"
            " FROM article_picture JOIN asset ON asset.sha256 = article_picture.sha256"
            " WHERE article_id = ? ORDER BY article_picture.name",
            article_id,
        )
        return {
            row["name"]: Picture(row["name"], row["sha256"], row["media_type"], row["width"], row["height"])
            for row in found
        }

    def picture(self, article_id: str, name: str) -> Picture | None:
        """One picture with its data; None when the article has none of this name."""
        row = self._database.one(
            "SELECT article_picture.name, asset.* FROM article_picture JOIN asset"
            " ON asset.sha256 = article_picture.sha256 WHERE article_id = ? AND article_picture.name = ?",
            article_id,
            name,
        )
        return _picture(row) if row else None

    def add_picture(self, article_id: str, name: str, data: bytes) -> Change:
        """Take a picture into the article; `values["name"]` of the change is what the text calls it.

        `name` is the name of its file. The same picture under the same name is there once. Refused for what is no
        picture, or too large.
        """
        from editor.text import pictures

        picture = pictures.inspect(data, name)
        with self._changing_content(article_id) as (now, row):
            name, is_new = self._free_name(article_id, _safe_name(name, picture.media_type), picture.sha256)
            if not is_new:
                return Change(Kind.UNCHANGED, article_id, row["revision_id"], now, {"name": name})
            self._keep_asset(picture, now)
            self._call_picture(article_id, name, picture.sha256, now)
            revision_id = self._add_revision(row, now, self._text_at(row), row["fields"], "picture")
            stage = self._take_up(row, revision_id, now)
            facts = {"name": name, "sha256": picture.sha256, "stage": stage}
            return self._record(Kind.PICTURE_ADDED, now, article_id, revision_id, **facts)

    def picture_to_be(self, article_id: str, name: str, data: bytes, taken: Mapping[str, str] | None = None) -> Picture:
        """As the article would call this picture, if it took it in; nothing is kept. `taken` are others to come.

        `name` is the name of its file, `taken` has their hashes by their names. Refused as `add_picture` is.
        """
        from editor.text import pictures

        picture = pictures.inspect(data, name)
        free, _is_new = self._free_name(article_id, _safe_name(name, picture.media_type), picture.sha256, taken)
        return replace(picture, name=free)

    def _keep_asset(self, picture: Picture, now: int) -> None:
        self._database.run(
            "INSERT INTO asset (sha256, media_type, width, height, data, added_at) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (sha256) DO NOTHING",
            picture.sha256,
            picture.media_type,
            picture.width,
            picture.height,
            picture.data,
            now,
        )

    def _call_picture(self, article_id: str, name: str, sha256: str, now: int) -> None:
        self._database.run(
            "INSERT INTO article_picture (article_id, name, sha256, added_at) VALUES (?, ?, ?, ?)",
            article_id,
            name,
            sha256,
            now,
        )

    def _free_name(
        self, article_id: str, name: str, sha256: str, to_come: Mapping[str, str] | None = None
    ) -> tuple[str, bool]:
        """`name`, or with a number where another picture has it; and whether this one is new under it."""
        rows = self._database.all("SELECT name, sha256 FROM article_picture WHERE article_id = ?", article_id)
        rows = [*rows, *({"name": other, "sha256": of} for other, of in (to_come or {}).items())]
        taken = {row["name"].casefold(): row for row in rows}
        stem, dot, ending = name.rpartition(".")
        number = 1
        while name.casefold() in taken:
            if taken[name.casefold()]["sha256"] == sha256:
                return taken[name.casefold()]["name"], False
            number += 1
            name = f"{stem}-{number}{dot}{ending}"
        return name, True


def _safe_name(name: str, media_type: str) -> str:
    """A name that stands in Markdown without quoting and on every disk, with the ending of what the picture is."""
    stem = re.split(r"[/\\]", clean(name).text)[-1]
    if "." in stem:
        stem = stem.rpartition(".")[0]
    stem = re.sub(r"[^\w.-]+", "-", stem).strip("-.")[:_LONGEST_STEM]
    return (stem or "picture") + _ENDINGS[media_type]


def _picture(row: Row) -> Picture:
    return Picture(row["name"], row["sha256"], row["media_type"], row["width"], row["height"], row["data"])
