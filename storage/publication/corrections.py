"""Corrections of what is out: drafted beside the article, approved by a second person, and published as a new edition.

Until then the article stays word for word what was published.
"""

import json
from collections.abc import Mapping
from dataclasses import field, replace
from types import MappingProxyType

from editor import workflow
from editor.article import Article, Collaborator, Fields, Picture, Role, Stage
from editor.edition import EditionKind
from editor.frozen import frozen
from editor.refusal import Refused
from editor.seal import canonical_of, content_hash
from editor.text import legible
from editor.text.normalise import clean
from editor.workflow import Move
from storage import rows, splice
from storage.article.articles import LARGEST_TEXT, clean_fields
from storage.change import Change, Kind
from storage.database import Row
from storage.office import people
from storage.publication.editions import LONGEST_WORDS, Editions, Outgoing

KINDS = frozenset({EditionKind.CORRECTION, EditionKind.CLARIFICATION, EditionKind.REFILE})
"""What a drafted correction can be."""


@frozen
class Correction:
    """What is to be put right in a published piece. `by` drafted it, as an id; `revision_id` is what it corrects.

    `wrong` and `instead` are what readers are told; `content_sha256` is the hash of the article as it would be.
    `pictures` are those that come in with it, by name.
    """

    article_id: str
    kind: EditionKind
    by: str
    revision_id: str
    fields: Fields
    text: str
    wrong: str
    instead: str
    at: int
    content_sha256: str = ""
    pictures: Mapping[str, Picture] = field(default_factory=lambda: MappingProxyType({}))


class Corrections(Editions):
    """The verbs of the corrections desk."""

    def correction(self, article_id: str) -> Correction | None:
        """What is drafted for a published piece; None where nothing is. Refused when the disk damaged it."""
        row = self._database.one("SELECT * FROM correction WHERE article_id = ?", article_id)
        if row is None:
            return None
        if splice.sha256(row["full_text"]) != row["sha256"]:
            raise Refused(
                "The drafted correction was damaged on the disk and is not shown as if it were right. The published "
                "text is untouched; draft the correction anew."
            )
        return Correction(
            article_id=article_id,
            kind=EditionKind(row["kind"]),
            by=row["collaborator_id"],
            revision_id=row["revision_id"],
            fields=rows.fields_from_json(row["fields"]),
            text=row["full_text"],
            wrong=row["wrong"],
            instead=row["instead"],
            at=row["at"],
            content_sha256=self._hash_of(article_id),
            pictures=self._to_come(article_id),
        )

    def draft_correction(
        self,
        article_id: str,
        kind: EditionKind,
        fields: Fields,
        text: str,
        wrong: str,
        instead: str,
        pictures: Mapping[str, Picture] | None = None,
    ) -> Change:
        """Keep what is to be put right; it replaces what was drafted before. What is published stays as it is.

        `pictures` come in with it, under names of `picture_to_be`: those that the text then names.
        Refused to who may not correct, without a word on what is right now, and where nothing would change.
        """
        text = clean(text).text
        kept = rows.fields_to_json(clean_fields(fields))
        instead = legible.note(instead)[:LONGEST_WORDS]
        with self._changing_article(article_id) as (now, row):
            why_not = self.why_not(article_id, Move.CORRECT)
            if why_not:
                raise why_not
            if kind not in KINDS or len(text) > LARGEST_TEXT:
                raise ValueError("no correction of a piece")
            if not instead:
                raise Refused("Readers are told what is right now, so nothing was kept. Write that sentence first.")
            if text == self._text_at(row) and kept == row["fields"]:
                raise Refused(
                    "Nothing is different from what was published, so nothing was kept. Change the text first."
                )
            coming = self._kept_pictures(pictures or {}, text, now)
            self._database.run("DELETE FROM correction WHERE article_id = ?", article_id)
            self._database.run(
                "INSERT INTO correction (article_id, kind, revision_id, collaborator_id, fields, full_text, sha256,"
                " wrong, instead, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                article_id,
                kind,
                row["revision_id"],
                self.me.id,
                kept,
                text,
                splice.sha256(text),
                legible.note(wrong)[:LONGEST_WORDS],
                instead,
                now,
            )
            return self._record(Kind.CORRECTION_DRAFTED, now, article_id, row["revision_id"], of=kind.value, **coming)

    def drop_correction(self, article_id: str) -> Change:
        """Throw a drafted correction away; what is published stays as it is."""
        with self._changing_article(article_id) as (now, row):
            if not self._database.run("DELETE FROM correction WHERE article_id = ?", article_id):
                return Change(Kind.UNCHANGED, article_id, row["revision_id"], now)
            return self._record(Kind.CORRECTION_DROPPED, now, article_id, row["revision_id"])

    def publish_correction(self, article_id: str, out: Outgoing) -> Change:
        """Approve the drafted correction and publish it as a new edition, in one step.

        Refused to who drafted it or wrote the article, where another person could approve it and `out.bypass` does not
        say why nobody did.
        """
        draft = self._drafted(article_id)
        note = draft.instead
        return self._go_out(article_id, draft.kind, out, note, wrong=draft.wrong, instead=draft.instead)

    def why_not_correct(self, article_id: str) -> Refused | None:
        """Why I may not approve the drafted correction; None when I may. A chief may all the same, with a reason."""
        row = self._article_row(article_id)
        try:
            self._decision_kind(rows.article(row, ""), self._drafted(article_id), row, "")
        except Refused as why:
            return why
        return None

    def advance(self, article_id: str, move: Move, note: str = "", seen: str = "") -> Change:
        """Make a move; a correction that is drafted is published as such, and never passed by."""
        if move is Move.CORRECT and self.correction(article_id):
            raise Refused(
                "A correction of this article is drafted; nothing was changed. Publish it, or throw the draft away."
            )
        return super().advance(article_id, move, note, seen)

    def _drafted(self, article_id: str) -> Correction:
        draft = self.correction(article_id)
        if draft is None:
            raise Refused("No correction is drafted for this article; nothing was changed. Draft one first.")
        return draft

    def _prepare(self, row: Row, kind: EditionKind, out: Outgoing, now: int) -> bool:
        """Make the drafted correction the article's content, and write down who approved it."""
        if kind is EditionKind.WITHDRAWAL:
            self._database.run("DELETE FROM correction WHERE article_id = ?", row["id"])
        draft = self.correction(row["id"])
        if draft is None or kind not in KINDS:
            return super()._prepare(row, kind, out, now)
        if draft.revision_id != row["revision_id"]:
            raise Refused(
                "The article has changed since this correction was drafted, so nothing was published. Draft it anew."
            )
        decided = self._decision_kind(rows.article(row, ""), draft, row, out.bypass)
        with self.acting_as(people.of(self._database, draft.by)):
            here = self.picture_sizes(row["id"])
            for name, picture in draft.pictures.items():
                if name not in here:  # one that the article has already may take the place of another
                    self._call_picture(row["id"], name, picture.sha256, now)
            fields = rows.fields_to_json(draft.fields)
            revision_id, _stage = self._put_text(row, now, draft.text, "corrected", fields)
            self._record(Kind.CORRECTED, now, row["id"], revision_id, of=kind.value)
        corrected = self._article_row(row["id"])
        facts = self._add_decision(corrected, decided, legible.note(out.bypass), now)
        move = Move.BYPASS if decided == "approved_by_bypass" else Move.APPROVE
        stage = {"from": row["stage"], "to": row["stage"], "note": legible.note(out.bypass)}
        self._record(Kind.MOVED, now, row["id"], corrected["revision_id"], move=move.value, **stage, **facts)
        if not self.is_approved(row["id"]):
            raise Refused(
                "This article needs the approval of a second person who is named, so the correction was not published; "
                "nothing was changed. As desk chief, say first that one person is enough."
            )
        self._database.run("DELETE FROM correction WHERE article_id = ?", row["id"])
        return True

    def _decision_kind(self, article: Article, draft: Correction, row: Row, bypass: str) -> str:
        """As what I approve a correction. Refused where I may not."""
        relation = replace(self._relation(row, self.me), changed_last=self._is_me(draft.by))
        if not self.me.roles & {Role.EDITOR, Role.CHIEF}:
            raise Refused(
                "This step belongs to somebody else on the desk; nothing was changed. Ask an editor or the chief."
            )
        if workflow.has_fresh_eyes(article, self.me, relation):
            return "approved"
        if relation.is_alone:
            return "approved_alone"
        if Role.CHIEF in self.me.roles and bypass.strip():
            return "approved_by_bypass"
        raise Refused(
            "You wrote this article or drafted this correction, so another person has to approve it; nothing was "
            "changed. Ask a second editor, or as desk chief say why nobody else could."
        )

    def _kept_pictures(self, pictures: Mapping[str, Picture], text: str, now: int) -> dict[str, object]:
        """Keep those that `text` names; what the log tells of them, by which `_to_come` finds them again.

        Until the correction is published they are no pictures of the article.
        """
        coming = {name: one for name, one in pictures.items() if f"pictures/{name}" in text}
        for one in coming.values():
            self._keep_asset(one, now)
        return {"pictures": {name: one.sha256 for name, one in coming.items()}} if coming else {}

    def _to_come(self, article_id: str) -> dict[str, Picture]:
        """The pictures of the drafted correction, by name, as the log tells of them."""
        last = self._database.one(
            "SELECT payload FROM event WHERE article_id = ? AND kind = ? ORDER BY seq DESC LIMIT 1",
            article_id,
            Kind.CORRECTION_DRAFTED,
        )
        found: dict[str, Picture] = {}
        for name, sha256 in (json.loads(last["payload"]).get("pictures") or {}).items() if last else ():
            kept = self._database.one("SELECT * FROM asset WHERE sha256 = ?", sha256)
            if kept is None:
                raise Refused(
                    "The picture “{name}” of the drafted correction is gone from the desk. The published text is "
                    "untouched; draft the correction anew.",
                    name=name,
                )
            found[name] = Picture(name, sha256, kept["media_type"], kept["width"], kept["height"], kept["data"])
        return found

    def _is_me(self, collaborator_id: str) -> bool:
        person: Collaborator = people.of(self._database, collaborator_id)
        return self.me.id in (person.id, person.merged_into)

    def _hash_of(self, article_id: str) -> str:
        """The content hash that the article would have with its drafted correction."""
        row = self._database.one(
            "SELECT article.*, correction.fields, correction.sha256 FROM article"
            " JOIN correction ON correction.article_id = article.id WHERE article.id = ?",
            article_id,
        )
        shown = self._database.all("SELECT sha256 FROM article_picture WHERE article_id = ?", article_id)
        if row is None:
            return ""
        pictures = [one["sha256"] for one in shown] + [one.sha256 for one in self._to_come(article_id).values()]
        return content_hash(
            canonical_of(row["sha256"], *self._published(row, row["fields"], pictures, self._statement_out(row)))
        )


def would_be(article: Article, draft: Correction) -> Article:
    """The article as it will be with this correction."""
    return replace(article, fields=draft.fields, text=draft.text, stage=Stage.CORRECTED)
