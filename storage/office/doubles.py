"""Two entries of one person become one: the double stays on the desk and points to the person it is.

What the double held and wrote is the kept person's from then on; the log and the revisions are never touched. It can be
taken back, since the log says what went over.
"""

import uuid
from collections.abc import Mapping
from typing import Any

from editor.article import Collaborator
from editor.refusal import Refused
from editor.seal import canonical_json
from editor.staff import ANYBODYS
from storage import events, settings
from storage.change import Change, Kind
from storage.handing_out import STANDING
from storage.office import people
from storage.office.people import People
from storage.office.snippets import OF_PERSON

# To add one: a column that says whose something is now. What says who did something once stays as it is.
_HELD = (
    ("assignment", "collaborator_id", "id"),
    ("article", "writer_id", "id"),
    ("article", "author_id", "id"),
    ("article", "second_approver_id", "id"),
    ("checkout", "collaborator_id", "id"),
    ("away", "collaborator_id", "id"),
    ("notice", "collaborator_id", "id"),
    ("saved_search", "collaborator_id", "id"),
)


class Doubles(People):
    def merge_collaborators(self, double_id: str, kept_id: str) -> Change:
        """Let the double be the kept person: both have one list of work, and one name stands at what either wrote.

        The kept person's name, contact and passphrase hold, the roles and languages of both. Refused for a person and
        themselves, for a double, for who works here now, and into somebody who is retired.
        """
        with self._changing() as now:
            double, kept = (people.of(self._database, one) for one in (double_id, kept_id))
            self._check_merge(double, kept)
            self._check_gives(double.roles - kept.roles - ANYBODYS)
            moved = {f"{table}.{column}": self._hand_over(table, column, double, kept) for table, column, _ in _HELD}
            combined = self._combine_tasks(kept, now)
            self._copy_words(double, kept, now)
            self._copy_snippets(double, kept, now)
            self._database.run("UPDATE collaborator SET merged_into = ? WHERE merged_into = ?", kept.id, double.id)
            self._database.run(
                "UPDATE collaborator SET merged_into = ?, is_active = 0, name = ? WHERE id = ? OR merged_into = ?",
                kept.id,
                kept.name,
                double.id,
                kept.id,
            )
            self._take_roles(double, kept)
            if settings.read(self._database, "owner", "") == double.id:
                settings.put(self._database, "owner", kept.id, now)
            if self.me.id == kept.id:
                self.me = people.of(self._database, kept.id)
            return self._record(
                Kind.COLLABORATORS_MERGED,
                now,
                collaborator_id=double.id,
                into=kept.id,
                name=double.name,
                was_active=double.active,
                roles=sorted(kept.roles),
                languages=list(kept.languages),
                moved=moved,
                combined=combined,
            )

    def part_collaborators(self, double_id: str) -> Change:
        """Take a merge back: the double is a person again, with its name and what went over and is still there."""
        with self._changing() as now:
            double = people.of(self._database, double_id)
            told = self._merge_of(double)
            kept_id = told["into"]
            for table, column, key in _HELD:
                for one in told["moved"][f"{table}.{column}"]:
                    self._database.run(
                        f"UPDATE {table} SET {column} = ? WHERE {key} = ? AND {column} = ?", double.id, one, kept_id
                    )
            for one in told["combined"]:
                self._database.run("UPDATE assignment SET cancelled_at = NULL WHERE id = ?", one)
            self._database.run(
                "UPDATE collaborator SET merged_into = NULL, is_active = ?, name = ? WHERE id = ?",
                int(told["was_active"]),
                told["name"],
                double.id,
            )
            return self._record(
                Kind.COLLABORATORS_PARTED, now, collaborator_id=double.id, name=told["name"], **{"from": kept_id}
            )

    def doubles_of(self, collaborator_id: str) -> list[Collaborator]:
        """The entries that were merged into this person, by the names they had."""
        found = self._database.all(
            "SELECT id FROM collaborator WHERE merged_into = ? ORDER BY created_at, id", collaborator_id
        )
        return [people.of(self._database, row["id"]) for row in found]

    def _check_merge(self, double: Collaborator, kept: Collaborator) -> None:
        if double.id == kept.id:
            raise Refused(
                "These are one entry and not two. Nothing was changed; choose the other entry of this person."
            )
        if double.merged_into or kept.merged_into:
            raise Refused("One of the two was merged already. Nothing was changed; look at the list again.")
        if double.id == self.me.id:
            raise Refused(
                "You work as {name} now, so this entry was not merged into another one; nothing was changed. Merge the "
                "other entry into this one, or say first that you are somebody else.",
                name=double.name,
            )
        if not kept.active:
            raise Refused(
                "{name} is retired, so nobody was merged into this entry; nothing was changed. "
                "Bring {name} back first.",
                name=kept.name,
            )

    def _hand_over(self, table: str, column: str, double: Collaborator, kept: Collaborator) -> list[str]:
        found = self._database.all(f"SELECT id FROM {table} WHERE {column} = ? ORDER BY id", double.id)
        self._database.run(f"UPDATE {table} SET {column} = ? WHERE {column} = ?", kept.id, double.id)
        return [row["id"] for row in found]

    def _combine_tasks(self, kept: Collaborator, now: int) -> list[str]:
        """Asked twice for one thing is asked once, by the earlier of the two times; what was taken back by this."""
        open_ones = self._database.all(
            f"SELECT * FROM assignment WHERE collaborator_id = ? AND done_at IS NULL AND {STANDING}"
            " ORDER BY article_id, task, due_at IS NULL, due_at, assigned_at, id",
            kept.id,
        )
        seen: set[tuple[str, str, str]] = set()
        again = []
        for row in open_ones:
            asked = (row["article_id"], row["task"], row["note"])
            if asked in seen:
                again.append(row["id"])
                self._database.run("UPDATE assignment SET cancelled_at = ? WHERE id = ?", now, row["id"])
            seen.add(asked)
        return again

    def _copy_words(self, double: Collaborator, kept: Collaborator, now: int) -> None:
        """The words on the double's own lists are on those of the person."""
        for owned in self._database.all("SELECT * FROM word_list WHERE collaborator_id = ?", double.id):
            there = self._database.one(
                "SELECT id FROM word_list WHERE collaborator_id = ? AND name = ? AND language = ?",
                kept.id,
                owned["name"],
                owned["language"],
            )
            list_id = there["id"] if there else str(uuid.uuid4())
            if not there:
                self._database.run(
                    "INSERT INTO word_list (id, name, language, collaborator_id, created_at) VALUES (?, ?, ?, ?, ?)",
                    list_id,
                    owned["name"],
                    owned["language"],
                    kept.id,
                    now,
                )
            self._database.run(
                "INSERT INTO word (word_list_id, word, verdict, instead, collaborator_id, added_at)"
                " SELECT ?, word, verdict, instead, collaborator_id, added_at FROM word WHERE word_list_id = ?"
                " ON CONFLICT (word_list_id, word) DO NOTHING",
                list_id,
                owned["id"],
            )

    def _copy_snippets(self, double: Collaborator, kept: Collaborator, now: int) -> None:
        theirs: list[dict[str, str]] = settings.read(self._database, OF_PERSON + double.id, [])
        own: list[dict[str, str]] = settings.read(self._database, OF_PERSON + kept.id, [])
        names = {one["name"] for one in own}
        more = [one for one in theirs if one["name"] not in names]
        if more:
            settings.put(self._database, OF_PERSON + kept.id, own + more, now)

    def _take_roles(self, double: Collaborator, kept: Collaborator) -> None:
        languages = [*kept.languages, *(tag for tag in double.languages if tag not in kept.languages)]
        self._database.run(
            "UPDATE collaborator SET roles = ?, languages = ? WHERE id = ?",
            canonical_json(sorted(kept.roles | double.roles)),
            canonical_json(languages),
            kept.id,
        )

    def _merge_of(self, double: Collaborator) -> Mapping[str, Any]:
        """What the log says of the merge that made this a double."""
        if double.merged_into:
            found = self._database.all(
                "SELECT payload FROM event WHERE kind = ? ORDER BY seq DESC", Kind.COLLABORATORS_MERGED
            )
            for row in found:
                told = events.told(row["payload"])
                if told.get("collaborator_id") == double.id and told.get("into") == double.merged_into:
                    return told
        raise Refused(
            "This entry cannot be made a person of its own again, since others were merged after it. Nothing was "
            "changed."
        )
