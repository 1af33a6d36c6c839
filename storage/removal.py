"""The end of the sample: what came with it goes, what a person has made theirs stays."""

import json

from editor.word_file import MEDIA_TYPE
from storage.change import Change, Kind
from storage.core import Core


class Removal(Core):
    def remove_sample(self) -> Change:
        """Take the sample's articles off the desk, and its people and pictures that nothing refers to any more.

        An article of the sample that a person has changed is theirs and is kept, with its people. `values["articles"]`
        of the change is how many went. The log keeps what it said about them.
        """
        with self._changing() as now:
            removed = self._database.run("DELETE FROM article WHERE is_sample = 1")
            self._database.search.drop_lost()
            drafted = self._drafted_pictures()
            self._database.run(
                "DELETE FROM asset WHERE media_type <> ? AND sha256 NOT IN (SELECT sha256 FROM article_picture)"
                f" AND sha256 NOT IN ({', '.join('?' for _ in drafted)})",
                MEDIA_TYPE,
                *drafted,
            )
            needed = " UNION ".join(
                f"SELECT {column} FROM {table} WHERE {column} IS NOT NULL" for table, column in PEOPLE_IN
            )
            gone = f"SELECT id FROM collaborator WHERE is_sample = 1 AND id NOT IN ({needed})"
            self._database.run(f"DELETE FROM away WHERE collaborator_id IN ({gone})")
            self._database.run(f"DELETE FROM collaborator WHERE id IN ({gone})")
            return self._record(Kind.SAMPLE_REMOVED, now, articles=removed)

    def _drafted_pictures(self) -> list[str]:
        """The hashes of pictures that drafted corrections bring in: nothing but the log refers to them yet."""
        told = self._database.all(
            "SELECT payload FROM event WHERE kind = ? AND article_id IN (SELECT article_id FROM correction)",
            Kind.CORRECTION_DRAFTED,
        )
        return [sha256 for row in told for sha256 in (json.loads(row["payload"]).get("pictures") or {}).values()]


# To add one: each column that refers to a collaborator and can hold one of the sample; NULL is left out.
PEOPLE_IN = (
    ("article", "author_id"),
    ("article", "writer_id"),
    ("revision", "collaborator_id"),
    ("assignment", "collaborator_id"),
    ("assignment", "assigned_by"),
    ("comment", "collaborator_id"),
    ("comment", "resolved_by"),
    ("mention", "collaborator_id"),
    ("proposal", "collaborator_id"),
    ("proposal", "decided_by"),
    ("checkout", "collaborator_id"),
    ("checkout", "released_by"),
    ("revision_name", "collaborator_id"),
    ("article", "second_approver_id"),
    ("key_act", "collaborator_id"),
    ("tick", "collaborator_id"),
    ("source", "collaborator_id"),
    ("source", "checked_by"),
    ("decision", "collaborator_id"),
    ("receipt", "collaborator_id"),
    ("edition", "collaborator_id"),
    ("correction", "collaborator_id"),
    ("word_list", "collaborator_id"),
    ("word", "collaborator_id"),
    ("dismissal", "collaborator_id"),
    ("style_rule", "collaborator_id"),
    ("collaborator", "merged_into"),
    ("notice", "collaborator_id"),
    ("notice", "by_id"),
    ("saved_search", "collaborator_id"),
)
