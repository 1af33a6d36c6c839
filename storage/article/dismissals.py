"""Findings that a person let stand in an article, each with a note. What a finding is, is the matter of `editor`."""

import uuid

from editor.dismissal import Dismissal
from editor.refusal import Refused
from editor.text import legible
from storage.change import Change, Kind
from storage.core import Core

LONGEST_NOTE = 500
"""Letters of a note."""


class Dismissals(Core):
    """The verbs of “not here”."""

    def dismissals(self, article_id: str) -> list[Dismissal]:
        """What was let stand in this article, the newest first."""
        found = self._database.all(
            "SELECT dismissal.*, collaborator.name AS person FROM dismissal"
            " JOIN collaborator ON collaborator.id = dismissal.collaborator_id"
            " WHERE article_id = ? ORDER BY at DESC, dismissal.id",
            article_id,
        )
        return [
            Dismissal(
                row["id"],
                row["article_id"],
                row["rule"],
                row["words"],
                row["words_before"],
                row["words_behind"],
                row["note"],
                row["collaborator_id"],
                row["person"],
                row["at"],
            )
            for row in found
        ]

    def dismiss(
        self, article_id: str, rule: str, words: str, before: str = "", behind: str = "", note: str = ""
    ) -> Change:
        """Let a finding of `rule` on `words` stand from now on. `values["dismissal_id"]` of the change is its id."""
        dismissal_id = str(uuid.uuid4())
        kept = legible.line(note)[:LONGEST_NOTE]
        with self._changing_article(article_id) as (now, row):
            self._database.run(
                "INSERT INTO dismissal (id, article_id, rule, words, words_before, words_behind, note,"
                " collaborator_id, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                dismissal_id,
                article_id,
                rule,
                words,
                before,
                behind,
                kept,
                self.me.id,
                now,
            )
            return self._record(
                Kind.FINDING_DISMISSED,
                now,
                article_id,
                row["revision_id"],
                dismissal_id=dismissal_id,
                rule=rule,
                words=words,
                note=kept,
            )

    def take_back_dismissal(self, dismissal_id: str) -> Change:
        """Show the finding again. Refused when it was taken back already."""
        with self._changing() as now:
            row = self._database.one("SELECT * FROM dismissal WHERE id = ?", dismissal_id)
            if row is None:
                raise Refused("This was taken back already. Nothing was changed.")
            self._database.run("DELETE FROM dismissal WHERE id = ?", dismissal_id)
            return self._record(
                Kind.DISMISSAL_TAKEN_BACK, now, row["article_id"], None, rule=row["rule"], words=row["words"]
            )
