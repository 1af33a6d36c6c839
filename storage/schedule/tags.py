"""Tags: words of the office's own that hold articles together. Each is written as it was written first.

Two tags are the same when they differ in capitals only. Marks tell them apart, since "báo" is not "bão"; a person who
types no marks is helped where tags are chosen, not here.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from editor.article import Role
from editor.refusal import Refused
from editor.text import legible
from storage.change import Change, Kind
from storage.core import Core
from storage.database import Database
from storage.finding.choosing import places

LONGEST = 60
"""characters of a tag"""
# From one word of the index to the next: an archive has ten thousands of rows and a few dozen words.
_EACH_TAG = """
    WITH RECURSIVE word(tag) AS (
        SELECT min(tag) FROM tag
        UNION ALL
        SELECT (SELECT min(later.tag) FROM tag AS later WHERE later.tag > word.tag) FROM word WHERE word.tag IS NOT NULL
    )
    SELECT tag FROM word WHERE tag IS NOT NULL"""


class Tags(Core):
    def tags(self) -> list[tuple[str, int]]:
        """Every tag of the desk with how many articles have it, the most used first."""
        found = self._database.all("SELECT tag, count(*) AS many FROM tag GROUP BY tag")
        return sorted(((row["tag"], row["many"]) for row in found), key=lambda one: (-one[1], one[0]))

    def tags_of(self, article_id: str) -> tuple[str, ...]:
        """In the order in which they were added."""
        found = self._database.all("SELECT tag FROM tag WHERE article_id = ? ORDER BY added_at, tag", article_id)
        return tuple(row["tag"] for row in found)

    def tags_among(self, article_ids: Sequence[str]) -> list[tuple[str, int]]:
        """Every tag that any of these articles has with how many of them have it, the most used first."""
        wanted = tuple(dict.fromkeys(article_ids))
        if not wanted:
            return []
        found = self._database.all(
            f"SELECT tag, count(*) AS many FROM tag WHERE article_id IN ({places(wanted)}) GROUP BY tag", *wanted
        )
        return sorted(((row["tag"], row["many"]) for row in found), key=lambda one: (-one[1], one[0]))

    def tag(self, article_ids: Sequence[str], tag: str) -> Change:
        """Give the articles a tag. `values["articles"]` are those that did not have it, `values["tag"]` as written."""
        tag = self._as_written(clean_tag(tag))
        with self._changing() as now:
            given = {one: None for one in dict.fromkeys(article_ids) if self._give(one, tag, now)}
            return self._record_each(Kind.TAGGED, now, given, tag)

    def untag(self, article_ids: Sequence[str], tag: str) -> Change:
        """Take a tag off the articles. `values["articles"]` are those that had it."""
        tag = self._as_written(clean_tag(tag))
        with self._changing() as now:
            taken = {one: at for one in dict.fromkeys(article_ids) if (at := self._take_off(one, tag)) is not None}
            return self._record_each(Kind.UNTAGGED, now, taken, tag)

    def rename_tag(self, tag: str, name: str) -> Change:
        """As desk chief, write a tag in another way on every article; where the new one is there, they become one.

        `values["articles"]` is how many had it.
        """
        self._check_keeps_tags()
        tag, name = self._as_written(clean_tag(tag)), clean_tag(name)
        if name.casefold() != tag.casefold():
            name = self._as_written(name)
        with self._changing() as now:
            if name == tag:
                return Change(Kind.UNCHANGED, None, None, now)
            both = sorted(self._since(tag).keys() & self._since(name).keys())
            self._database.run(
                "INSERT INTO tag (article_id, tag, added_at) SELECT article_id, ?, added_at FROM tag WHERE tag = ?"
                " ON CONFLICT DO NOTHING",
                name,
                tag,
            )
            had = self._take_off_all(tag, now)
            return self._record(Kind.TAG_RENAMED, now, tag=tag, to=name, articles=len(had), had=had, both=both)

    def remove_tag(self, tag: str) -> Change:
        """As desk chief, take a tag off every article. `values["articles"]` is how many had it."""
        self._check_keeps_tags()
        tag = self._as_written(clean_tag(tag))
        with self._changing() as now:
            had = self._take_off_all(tag, now)
            return self._record(Kind.TAG_REMOVED, now, tag=tag, articles=len(had), had=had)

    def _take_off_all(self, tag: str, now: int) -> dict[str, int]:
        """Take a tag off every article; since when each had it. Refused when none has it."""
        had = self._since(tag)
        if not had:
            raise Refused("No article has the tag “{tag}” any more; nothing was changed.", tag=tag)
        self._database.run("DELETE FROM tag WHERE tag = ?", tag)
        read_again(self._database, had, now)
        return had

    def _since(self, tag: str) -> dict[str, int]:
        found = self._database.all("SELECT article_id, added_at FROM tag WHERE tag = ?", tag)
        return {row["article_id"]: row["added_at"] for row in found}

    def _check_keeps_tags(self) -> None:
        if Role.CHIEF not in self.me.roles:
            raise Refused("Only a desk chief changes the tags of the whole desk; nothing was changed. Ask the chief.")

    def _give(self, article_id: str, tag: str, now: int) -> int:
        self._article_row(article_id)
        return self._database.run(
            "INSERT INTO tag (article_id, tag, added_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", article_id, tag, now
        )

    def _take_off(self, article_id: str, tag: str) -> int | None:
        """Take it off; since when the article had it, None when it did not."""
        row = self._database.one("SELECT added_at FROM tag WHERE article_id = ? AND tag = ?", article_id, tag)
        self._database.run("DELETE FROM tag WHERE article_id = ? AND tag = ?", article_id, tag)
        return row["added_at"] if row else None

    def _record_each(self, kind: Kind, now: int, since: Mapping[str, int | None], tag: str) -> Change:
        """One event for each article, with what `undo` puts back, and one change for all of them."""
        done = [self._record(kind, now, one, tag=tag, before={"tags": {tag: at}}) for one, at in since.items()]
        if not done:
            return Change(Kind.UNCHANGED, None, None, now, {"tag": tag, "articles": ()})
        only = done[0].article_id if len(done) == 1 else None
        ids = tuple(event_id for one in done for event_id in one.event_ids)
        return Change(kind, only, None, now, {"tag": tag, "articles": tuple(since)}, ids)

    def _as_written(self, tag: str) -> str:
        """The tag as the desk writes it already, whatever its capitals."""
        if self._database.one("SELECT 1 AS one FROM tag WHERE tag = ? LIMIT 1", tag):
            return tag
        folded = tag.casefold()
        return next((row["tag"] for row in self._database.all(_EACH_TAG) if row["tag"].casefold() == folded), tag)


def put_back(database: Database, payload: Mapping[str, Any], now: int) -> int:
    """Undo what the event of `rename_tag` or `remove_tag` says; on how many articles. One that is gone stays gone."""
    tag, name, both = payload["tag"], payload.get("to"), set(payload.get("both", ()))
    back = {one: at for one, at in payload["had"].items() if _is_there(database, one)}
    for article_id, added_at in back.items():
        if name is not None and article_id not in both:
            database.run("DELETE FROM tag WHERE article_id = ? AND tag = ?", article_id, name)
        database.run(
            "INSERT INTO tag (article_id, tag, added_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            article_id,
            tag,
            added_at,
        )
    read_again(database, back, now)
    return len(back)


def read_again(database: Database, article_ids: Iterable[str], now: int) -> None:
    """Let the search read these again: it finds articles by their tags too."""
    for article_id in article_ids:
        database.run(
            "INSERT INTO search_pending (article_id, since) VALUES (?, ?)"
            " ON CONFLICT (article_id) DO UPDATE SET since = excluded.since",
            article_id,
            now,
        )


def _is_there(database: Database, article_id: str) -> bool:
    return database.one("SELECT 1 AS one FROM article WHERE id = ?", article_id) is not None


def clean_tag(tag: str) -> str:
    """The tag as it is kept: clean, on one line, without the sign that other programs put before it."""
    tag = legible.line(legible.line(tag).lstrip("#"))
    if not tag:
        raise Refused("A tag needs a word; nothing was changed. Type one, such as the name of a subject.")
    if len(tag) > LONGEST:
        raise Refused(
            "A tag may have {most} characters; nothing was changed. Shorten it to a word or two.", most=LONGEST
        )
    return tag
