"""Tags: words of the office's own that hold articles together. Each is written as it was written first.

Two tags are the same when they differ in capitals only. Marks tell them apart, since "báo" is not "bão"; a person who
types no marks is helped where tags are chosen, not here.
"""

from collections.abc import Mapping, Sequence

from editor.refusal import Refused
from editor.text import legible
from storage.change import Change, Kind
from storage.choosing import places
from storage.core import Core

LONGEST = 60
"""characters of a tag"""


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
        """Write a tag in another way on every article; where the new one is there already, they become one."""
        tag, name = self._as_written(clean_tag(tag)), clean_tag(name)
        if name.casefold() != tag.casefold():
            name = self._as_written(name)
        with self._changing() as now:
            if name == tag:
                return Change(Kind.UNCHANGED, None, None, now)
            self._database.run(
                "INSERT INTO tag (article_id, tag, added_at) SELECT article_id, ?, added_at FROM tag WHERE tag = ?"
                " ON CONFLICT DO NOTHING",
                name,
                tag,
            )
            many = self._database.run("DELETE FROM tag WHERE tag = ?", tag)
            if not many:
                raise Refused("No article has the tag “{tag}” any more; nothing was changed.", tag=tag)
            return self._record(Kind.TAG_RENAMED, now, tag=tag, to=name, articles=many)

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
        folded = tag.casefold()
        same = [one for one, _ in self.tags() if one.casefold() == folded]
        return tag if tag in same or not same else same[0]


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
