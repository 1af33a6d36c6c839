"""Tags: words of the office's own that hold articles together. Each is written as it was written first.

Two tags are the same when they differ in capitals only. Marks tell them apart, since "báo" is not "bão"; a person who
types no marks is helped where tags are chosen, not here.
"""

from collections.abc import Sequence

from editor.refusal import Refused
from editor.text.normalise import clean
from storage.change import Change, Kind
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

    def tag(self, article_ids: Sequence[str], tag: str) -> Change:
        """Give the articles a tag. `values["articles"]` are those that did not have it, `values["tag"]` as written."""
        tag = self._as_written(clean_tag(tag))
        with self._changing() as now:
            given = [one for one in dict.fromkeys(article_ids) if self._give(one, tag, now)]
            return self._record_each(Kind.TAGGED, now, given, tag)

    def untag(self, article_ids: Sequence[str], tag: str) -> Change:
        """Take a tag off the articles. `values["articles"]` are those that had it."""
        tag = self._as_written(clean_tag(tag))
        with self._changing() as now:
            taken = [
                one
                for one in dict.fromkeys(article_ids)
                if self._database.run("DELETE FROM tag WHERE article_id = ? AND tag = ?", one, tag)
            ]
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

    def _record_each(self, kind: Kind, now: int, article_ids: list[str], tag: str) -> Change:
        """One event for each article, and one change for all of them."""
        for article_id in article_ids:
            self._record(kind, now, article_id, tag=tag)
        if not article_ids:
            return Change(Kind.UNCHANGED, None, None, now, {"tag": tag, "articles": ()})
        only = article_ids[0] if len(article_ids) == 1 else None
        return Change(kind, only, None, now, {"tag": tag, "articles": tuple(article_ids)})

    def _as_written(self, tag: str) -> str:
        """The tag as the desk writes it already, whatever its capitals."""
        folded = tag.casefold()
        same = [one for one, _ in self.tags() if one.casefold() == folded]
        return tag if tag in same or not same else same[0]


def clean_tag(tag: str) -> str:
    """The tag as it is kept: clean, on one line, without the sign that other programs put before it."""
    tag = " ".join(clean(tag).text.split()).lstrip("#").strip()
    if not tag:
        raise Refused("A tag needs a word; nothing was changed. Type one, such as the name of a subject.")
    if len(tag) > LONGEST:
        raise Refused(
            "A tag may have {most} characters; nothing was changed. Shorten it to a word or two.", most=LONGEST
        )
    return tag
