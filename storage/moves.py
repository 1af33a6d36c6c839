"""An article moves from stage to stage, by the table of `editor.workflow`; an approval is sealed to the content."""

import uuid
from typing import TYPE_CHECKING

from editor import seal, workflow
from editor.article import Article, Collaborator, Stage, Task
from editor.refusal import Refused
from editor.text.normalise import clean
from editor.workflow import Move
from storage import handing_out, notices, rows, stages, standing
from storage.articles import Articles
from storage.change import Change, Kind
from storage.database import Row
from storage.pictures import Pictures

if TYPE_CHECKING:
    from editor.finding import Finding

CHECKED = frozenset({Move.SUBMIT, Move.APPROVE, Move.BYPASS, Move.PUBLISH})
"""The moves that an article with something missing cannot make."""
SEALS = ("approved", "approved_alone", "approved_by_bypass")
_SEALED_STAGES = frozenset({Stage.APPROVED, Stage.PUBLISHED, Stage.CORRECTED})


class NotReady(Refused):
    """Something is missing; `findings` say what and where."""

    findings: "tuple[Finding, ...]" = ()


class Moves(Articles, Pictures):
    def allowed_moves(self, article_id: str) -> frozenset[Move]:
        """What I may do with this article now."""
        if self.is_read_only:
            return frozenset()
        row = self._article_row(article_id)
        return workflow.allowed(rows.article(row, ""), self.me, self._relation(row, self.me))

    def advance(self, article_id: str, move: Move, note: str = "") -> Change:
        """Make a move. The change's values: `move`, `from`, `to`, `note`, and `before`, what `undo` puts back.

        Refused when the table does not allow it to me now, when it needs a note, and as `NotReady` when something that
        a hand-in, a seal or a publication needs is missing.
        """
        note = clean(note).text.strip()
        with self._changing_article(article_id) as (now, row):
            stood = standing.of(self._database, article_id)
            before = rows.article(row, self._text_at(row))
            after = workflow.advance(before, move, self.me, self._relation(row, self.me), note)
            if move in CHECKED:
                self._check_ready(before)
            if move is Move.PUBLISH and not self.is_approved(article_id):
                raise Refused(
                    "The content is no longer the one that was approved, so it was not published. "
                    "Have it approved again."
                )
            self._decide(row, before, move, note, now)
            left = before.stage if move is Move.DROP else None
            self._database.run(
                "UPDATE article SET stage = ?, left_stage = ?, changed_at = ? WHERE id = ?",
                after.stage,
                left,
                now,
                article_id,
            )
            if move is Move.TAKE_UP:
                # Who takes an article up has it in hand, and everybody sees who that is.
                handing_out.take(self._database, article_id, self.me.id, Task.EDIT, now)
            stages.enter(self._database, article_id, after.stage, now)
            if not self._is_sampling:
                notices.tell_move(self._database, move, article_id, self.me.id, now, note)
            facts = {"move": move.value, "from": before.stage.value, "to": after.stage.value, "note": note}
            return self._record_step(Kind.MOVED, now, row, stood, **facts)

    def is_approved(self, article_id: str) -> bool:
        """Whether there is an approval for the content exactly as it is now. Computed each time, never stored."""
        row = self._article_row(article_id)
        if Stage(row["stage"]) not in _SEALED_STAGES:
            return False
        # No move leads to these stages but an approval, and any change of content leads away from "approved".
        sealed = self._database.one(
            "SELECT 1 FROM decision WHERE article_id = ? AND content_sha256 = ? AND kind IN (?, ?, ?)",
            article_id,
            seal.content_hash(self._statement(row)),
            *SEALS,
        )
        return sealed is not None

    def _statement(self, article: Row) -> bytes:
        """The canonical form of what the article publishes now."""
        pictures = self._database.all("SELECT sha256 FROM article_picture WHERE article_id = ?", article["id"])
        style = article["house_style_key"]
        return seal.canonical(
            self._text_at(article),
            rows.fields_from_json(article["fields"]),
            article["language"],
            [picture["sha256"] for picture in pictures],
            seal.Versioned(article["template_key"], article["template_version"]),
            seal.Versioned(style, self._house_style_version(style)),
        )

    def _relation(self, article: Row, person: Collaborator) -> workflow.Relation:
        last = self._database.one(
            "SELECT coalesce(merged_into, collaborator_id) AS person_id FROM revision"
            " JOIN collaborator ON collaborator.id = collaborator_id WHERE article_id = ? AND reason <> 'kept'"
            " ORDER BY number DESC LIMIT 1",
            article["id"],
        )
        others = self._database.one(
            "SELECT 1 FROM collaborator WHERE is_active = 1 AND is_sample = 0 AND id <> ?", person.id
        )
        return workflow.Relation(
            tasks=handing_out.tasks_of(self._database, article["id"], person.id),
            changed_last=last is not None and last["person_id"] == person.id,
            is_alone=others is None,
            left=Stage(article["left_stage"]) if article["left_stage"] else None,
        )

    def _decide(self, row: Row, article: Article, move: Move, note: str, now: int) -> None:
        """Write down an approval or a return, bound to the content that it was about."""
        kinds = {Move.SEND_BACK: "returned", Move.BYPASS: "approved_by_bypass", Move.APPROVE: "approved"}
        if move not in kinds:
            return
        kind = kinds[move]
        if move is Move.APPROVE and not workflow.has_fresh_eyes(article, self.me, self._relation(row, self.me)):
            kind = "approved_alone"
        statement = self._statement(row)
        self._database.run(
            "INSERT INTO decision (id, article_id, revision_id, collaborator_id, kind, content_sha256, statement, note,"
            " at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            str(uuid.uuid4()),
            article.id,
            row["revision_id"],
            self.me.id,
            kind,
            seal.content_hash(statement),
            statement.decode("utf-8"),
            note,
            now,
        )

    def _check_ready(self, article: Article) -> None:
        from editor import preflight
        from editor.finding import Severity
        from editor.text.markdown import parse

        template = self.template(article.template, article.language) if article.template else None
        audience = self.audience(article.audience, article.language) if article.audience else None
        pictures = {f"pictures/{name}": picture for name, picture in self.pictures(article.id).items()}
        findings = preflight.check(parse(article.text), article.fields, template, audience, pictures)
        missing = tuple(finding for finding in findings if finding.severity is Severity.MUST)
        if missing:
            refusal = NotReady(
                "The article is not ready for this step; nothing was changed. {first} (in all: {count})",
                first=missing[0],
                count=len(missing),
            )
            refusal.findings = missing
            raise refusal
