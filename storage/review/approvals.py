"""Approvals beyond the move itself: of a change as one act, by a second person, and who else has to approve what."""

from editor.approval import APPROVALS, Standing
from editor.article import Role
from editor.frozen import frozen
from editor.refusal import Refused
from editor.text import legible
from editor.workflow import Move, has_fresh_eyes
from storage import events, rows
from storage.change import Change, Kind
from storage.database import Row
from storage.office import people
from storage.review.moves import Moves


@frozen
class Around:
    """What is sealed beside text and fields, and is another now: `part` is a key of the content's form.

    `old` and `new` are its values there: a language, `{"key": …, "version": …}`, or hashes of pictures.
    """

    part: str
    old: object
    new: object


@frozen
class Since:
    """What made an approval void. `parts` name what is published otherwise now: keys of the content's form, fields by
    their names; empty where nothing is. `by` is who changed the text or a field last, empty where nobody did.
    """

    parts: tuple[str, ...]
    around: tuple[Around, ...]
    by: str = ""
    at: int | None = None


class Approvals(Moves):
    """The verbs of who answers for what goes out."""

    def since_seal(self, article_id: str) -> Since | None:
        """What has changed since the last approval, in a word each: the difference itself takes longer to find.

        None where there was no approval, and `parts` are empty where it kept no form of its content.
        """
        row = self._article_row(article_id)
        approvals = [one for one in self.decisions(article_id) if one.kind in APPROVALS]
        if not approvals:
            return None
        last = approvals[-1]
        kept = self._database.one("SELECT statement FROM decision WHERE id = ?", last.id)
        changed = self._database.one(
            "SELECT collaborator_id, at FROM revision WHERE article_id = ? AND reason <> 'kept' AND number >"
            " (SELECT number FROM revision WHERE id = ?) ORDER BY number DESC LIMIT 1",
            article_id,
            last.revision_id,
        )
        parts, around = _parts(kept["statement"] if kept else "", self._statement(row).decode("utf-8"))
        return Since(parts, around, changed["collaborator_id"], changed["at"]) if changed else Since(parts, around)

    def why_not_confirm(self, article_id: str) -> Refused | None:
        """Why `confirm_approval` would be refused to me now; None when it would not."""
        try:
            self._refuse_confirm(self._article_row(article_id))
        except Refused as why:
            return why
        return None

    def approve_change(self, article_id: str, seen: str, note: str = "") -> Change:
        """Approve an article again after a change, in one act: `difference_since_seal` is what the person looked at.

        `seen` is the `content_sha256` of that moment. Refused as the move is, and where nothing was approved before.
        """
        if self.seal(article_id).standing is not Standing.VOID:
            raise Refused("There is no change since an approval here; nothing was decided. Approve the article itself.")
        return self.advance(article_id, Move.APPROVE, note, seen)

    def confirm_approval(self, article_id: str, note: str = "", seen: str = "") -> Change:
        """As a second person, stand by an approval that went past the four eyes, or that a sensitive article waits for.

        Refused where nothing waits for it, to who approved it, and to who wrote it or changed it last.
        """
        note = legible.note(note)
        with self._changing_article(article_id) as (now, row):
            if seen and seen != self.content_sha256(article_id):
                raise Refused("The article has changed since you looked, so nothing was decided. Look at it again.")
            self._refuse_confirm(row)
            facts = self._add_decision(row, "confirmed", note, now)
            return self._record(Kind.APPROVAL_CONFIRMED, now, article_id, row["revision_id"], note=note, **facts)

    def set_sensitive(self, article_id: str, second_approver_id: str | None) -> Change:
        """As desk chief, say who else has to approve an article before it counts; None for nobody."""
        if Role.CHIEF not in self.me.roles:
            raise Refused("Only a desk chief may do this; nothing was changed. Ask the chief.")
        with self._changing_article(article_id) as (now, row):
            if second_approver_id is not None and not people.of(self._database, second_approver_id).active:
                raise Refused("This collaborator has left the desk; nothing was changed. Choose somebody else.")
            if (row["second_approver_id"] if row["is_sensitive"] else None) == second_approver_id:
                return Change(Kind.UNCHANGED, article_id, row["revision_id"], now)
            self._database.run(
                "UPDATE article SET is_sensitive = ?, second_approver_id = ? WHERE id = ?",
                int(second_approver_id is not None),
                second_approver_id,
                article_id,
            )
            return self._record(
                Kind.SENSITIVITY_SET, now, article_id, None, second_approver_id=second_approver_id or ""
            )

    def second_approver(self, article_id: str) -> str:
        """Who else has to approve this article: a collaborator's id, empty for nobody."""
        row = self._article_row(article_id)
        return str(row["second_approver_id"] or "") if row["is_sensitive"] else ""

    def _refuse_confirm(self, row: Row) -> None:
        seal = self.seal(row["id"])
        if seal.standing not in (Standing.BYPASSED, Standing.WAITING) or seal.decision is None:
            raise Refused("No approval waits for a second person here; nothing was decided. Look at it again.")
        if seal.decision.person == self.me.id:
            raise Refused("You approved this yourself, so another person has to confirm it; nothing was decided.")
        self._refuse_confirming(row, seal.waits_for)

    def _refuse_confirming(self, row: Row, waits_for: str) -> None:
        if waits_for and waits_for != self.me.id:
            raise Refused(
                "{name} was named to approve this article, so nobody else does it instead; nothing was decided.",
                name=people.of(self._database, waits_for).name,
            )
        article = rows.article(row, "")
        is_editing = bool(self.me.roles & {Role.EDITOR, Role.CHIEF}) or waits_for == self.me.id
        if not is_editing or not self.me.active:
            raise Refused(
                "This step belongs to somebody else on the desk; nothing was changed. Ask an editor or the chief."
            )
        if not has_fresh_eyes(article, self.me, self._relation(row, self.me)):
            raise Refused(
                "You wrote this article or changed it last, so another person has to confirm it; nothing was decided."
            )


def _parts(then: str, now: str) -> tuple[tuple[str, ...], tuple[Around, ...]]:
    """What differs between two forms of a content, in the order of the form; all of it, and what is neither words."""
    before, after = events.told(then), events.told(now)
    if not before:
        return (), ()
    parts, around = [], []
    for key, value in after.items():
        old = before.get(key)
        if key == "fields" and isinstance(old, dict):
            parts += [name for name, words in value.items() if words != old.get(name)]
        elif key != "form" and value != old:
            parts.append(key)
            if key != "text_sha256":
                around.append(Around(key, old, value))
    return tuple(parts), tuple(around)
