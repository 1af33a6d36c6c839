"""Going back: revisions are given names, and all of one or passages of it become the article again.

Nothing is undone: what is restored is a new revision, and what stood there before stays in the history.
"""

from collections.abc import Collection

from editor.article import Fields, Revision
from editor.refusal import Refused
from editor.text import legible
from editor.text.diff import applied, differences
from editor.workflow import Move
from storage import events, rows
from storage.article.articles import Articles
from storage.article.history import LONGEST_NAME
from storage.change import Change, Kind


class Restoring(Articles):
    """The verbs of the history."""

    def content(self, article_id: str) -> tuple[Fields, str]:
        """The fields and the text as they are now, for a comparison."""
        row = self._article_row(article_id)
        return rows.fields_from_json(row["fields"]), self._text_at(row)

    def handed_in(self, article_id: str) -> Revision | None:
        """The revision that was handed in last; None when the article never was."""
        found = self._database.all(
            "SELECT revision_id, payload FROM event WHERE article_id = ? AND kind = ? ORDER BY seq DESC",
            article_id,
            Kind.MOVED,
        )
        handed_in = next((row["revision_id"] for row in found if _is_hand_in(row["payload"])), "")
        return next((one for one in self.revisions(article_id) if one.id == handed_in), None)

    def name_revision(self, revision_id: str, name: str) -> Change:
        """Give a revision a name, so that it is found again and never thinned away; an empty one takes it off."""
        name = legible.line(name)[:LONGEST_NAME]
        with self._changing() as now:
            article_id = self._article_of(revision_id)
            self._database.run("DELETE FROM revision_name WHERE revision_id = ?", revision_id)
            if name:
                self._database.run(
                    "INSERT INTO revision_name (revision_id, name, collaborator_id, at) VALUES (?, ?, ?, ?)",
                    revision_id,
                    name,
                    self.me.id,
                    now,
                )
            return self._record(Kind.REVISION_NAMED, now, article_id, revision_id, name=name)

    def restore_revision(self, revision_id: str) -> Change:
        """Make the text and the fields of a revision the article's again. Values: `from`, `stage`.

        What is in it already leaves no trace. Refused as every change of content is.
        """
        fields, text = self.revision_content(revision_id)
        written = rows.fields_to_json(fields)
        with self._changing_content(self._article_of(revision_id)) as (now, row):
            if (text, written) == (self._text_at(row), row["fields"]):
                return Change(Kind.UNCHANGED, row["id"], row["revision_id"], now)
            new_id, stage = self._put_text(row, now, text, "restored", written)
            facts = {"from": revision_id, "stage": stage}
            return self._record(Kind.REVISION_RESTORED, now, row["id"], new_id, **facts)

    def restore_passages(self, revision_id: str, seen_revision_id: str, chosen: Collection[int]) -> Change:
        """Bring passages of a revision back: `chosen` are numbers of `differences(text now, text then)`.

        `editor.comparing.in_paragraph` gives those of a paragraph. `seen_revision_id` is what the person looked at;
        Refused when the article has another text by now.
        """
        then = self.revision_content(revision_id)[1]
        with self._changing_content(self._article_of(revision_id)) as (now, row):
            text = self._text_at(row)
            if text != self.revision_content(seen_revision_id)[1]:
                raise Refused("The article has changed since you looked, so nothing was brought back. Compare again.")
            restored = applied(text, then, differences(text, then), chosen)
            if restored == text:
                return Change(Kind.UNCHANGED, row["id"], row["revision_id"], now)
            new_id, stage = self._put_text(row, now, restored, "passages")
            facts = {"from": revision_id, "stage": stage, "count": len(set(chosen))}
            return self._record(Kind.PASSAGES_RESTORED, now, row["id"], new_id, **facts)

    def _article_of(self, revision_id: str) -> str:
        row = self._database.one("SELECT article_id FROM revision WHERE id = ?", revision_id)
        if row is None:
            raise Refused("This revision is no longer on the desk. The article itself is untouched.")
        return str(row["article_id"])


def _is_hand_in(payload: str) -> bool:
    return bool(events.told(payload).get("move") == Move.SUBMIT)
