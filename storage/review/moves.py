"""An article moves from stage to stage, by the table of `editor.workflow`; an approval is sealed to the content."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from editor import workflow
from editor.article import Article, Collaborator, Picture, Stage, Task
from editor.refusal import Refused
from editor.text import legible
from editor.workflow import Move
from storage import events, handing_out, rows, stages, standing
from storage.change import Change, Kind
from storage.database import Row
from storage.office import notices
from storage.review.checklists import Checklists
from storage.review.seals import Seals
from storage.review.sources import Sources

if TYPE_CHECKING:
    from editor.finding import Finding
    from editor.house_style import HouseStyle

CHECKED = frozenset({Move.SUBMIT, Move.APPROVE, Move.BYPASS, Move.PUBLISH})
"""The moves that an article with something missing cannot make."""


class NotReady(Refused):
    """Something is missing; `findings` say what and where."""

    findings: "tuple[Finding, ...]" = ()


class Moves(Seals, Checklists, Sources):
    def allowed_moves(self, article_id: str) -> frozenset[Move]:
        """What I may do with this article now."""
        if self.is_read_only:
            return frozenset()
        row = self._article_row(article_id)
        return workflow.allowed(rows.article(row, ""), self.me, self._relation(row, self.me))

    def why_not(self, article_id: str, move: Move) -> Refused | None:
        """Why the table does not allow this move to me now; None when it does."""
        row = self._article_row(article_id)
        try:
            workflow.advance(rows.article(row, ""), move, self.me, self._relation(row, self.me), "?")
        except Refused as why:
            return why
        return None

    def advance(self, article_id: str, move: Move, note: str = "", seen: str = "") -> Change:
        """Make a move. The change's values: `move`, `from`, `to`, `note`, and `before`, what `undo` puts back.

        `seen`, where it is given, is the `content_sha256` of what the person looked at: Refused for another content.
        Refused when the table does not allow it to me now, when it needs a note, and as `NotReady` when something that
        a hand-in, a seal or a publication needs is missing; a seal also needs its checklist ticked, and a note where
        sources are open.
        """
        note = legible.note(note)
        with self._changing_article(article_id) as (now, row):
            stood = standing.of(self._database, article_id)
            before = rows.article(row, self._text_at(row))
            after = workflow.advance(before, move, self.me, self._relation(row, self.me), note)
            if seen and seen != self.content_sha256(article_id):
                raise Refused("The article has changed since you looked, so nothing was decided. Look at it again.")
            if move in CHECKED:
                self._check_ready(before)
            if move in (Move.APPROVE, Move.BYPASS):
                self._refuse_unticked(article_id)
                self._refuse_open_sources(article_id, note)
            if move is Move.PUBLISH and not self.is_approved(article_id):
                raise Refused(
                    "The content is no longer the one that was approved, so it was not published. "
                    "Have it approved again."
                )
            decided = self._decide(row, before, move, note, now)
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
            if move is Move.SUBMIT:
                self._let_go(row, now)
            stages.enter(self._database, article_id, after.stage, now)
            if not self._is_sampling:
                notices.tell_move(self._database, move, article_id, self.me.id, now, note)
            facts = {"move": move.value, "from": before.stage.value, "to": after.stage.value, "note": note}
            return self._record_step(Kind.MOVED, now, row, stood, **facts, **decided)

    def _let_go(self, article: Row, now: int) -> None:
        """Who hands an article in has it checked out no longer."""
        mine = self._database.one(
            "SELECT id FROM checkout WHERE article_id = ? AND collaborator_id = ? AND released_at IS NULL",
            article["id"],
            self.me.id,
        )
        if mine is None:
            return
        self._database.run(
            "UPDATE checkout SET released_at = ?, released_by = ? WHERE id = ?", now, self.me.id, mine["id"]
        )
        self._record(Kind.CHECKED_IN, now, article["id"], article["revision_id"])

    def open_article(self, article_id: str) -> Change:
        """Leave a trace that I have opened an article that somebody else handed in: it cannot be taken back then."""
        with self._changing_article(article_id) as (now, row):
            handed_in = self._hand_in(article_id) if row["stage"] == Stage.SUBMITTED else None
            if handed_in is None or handed_in["collaborator_id"] == self.me.id or self._is_opened(row):
                return Change(Kind.UNCHANGED, article_id, row["revision_id"], now)
            return self._record(Kind.ARTICLE_OPENED, now, article_id, row["revision_id"])

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
            is_opened=article["stage"] == Stage.SUBMITTED and self._is_opened(article),
        )

    def _hand_in(self, article_id: str) -> Row | None:
        """The event of the last hand-in."""
        found = self._database.all(
            "SELECT seq, collaborator_id, payload FROM event WHERE article_id = ? AND kind = ? ORDER BY seq DESC",
            article_id,
            Kind.MOVED,
        )
        return next((row for row in found if events.told(row["payload"]).get("move") == Move.SUBMIT), None)

    def _is_opened(self, article: Row) -> bool:
        """Whether somebody else has opened the article since it was handed in."""
        handed_in = self._hand_in(article["id"])
        opened = handed_in and self._database.one(
            "SELECT 1 FROM event WHERE article_id = ? AND kind = ? AND seq > ?",
            article["id"],
            Kind.ARTICLE_OPENED,
            handed_in["seq"],
        )
        return bool(opened)

    def _decide(self, row: Row, article: Article, move: Move, note: str, now: int) -> dict[str, str]:
        """Write down an approval or a return, bound to the content that it was about; what the event says of it."""
        kinds = {Move.SEND_BACK: "returned", Move.BYPASS: "approved_by_bypass", Move.APPROVE: "approved"}
        if move not in kinds:
            return {}
        kind = kinds[move]
        if move is Move.APPROVE and not workflow.has_fresh_eyes(article, self.me, self._relation(row, self.me)):
            kind = "approved_alone"
        return self._add_decision(row, kind, note, now)

    def missing(self, article_id: str) -> "tuple[Finding, ...]":
        """What a hand-in, a seal or a publication still needs, each with its place; nothing when it is ready."""
        return self._missing(self.article(article_id))

    def _missing(self, article: Article) -> "tuple[Finding, ...]":
        from editor.finding import Severity

        return tuple(finding for finding in self._findings(article) if finding.severity is Severity.MUST)

    def _findings(self, article: Article, coming: Mapping[str, Picture] | None = None) -> "Sequence[Finding]":
        """All that the checks say about an article; `coming` are pictures, by name, that it does not have yet."""
        from editor import preflight
        from editor.text.markdown import parse

        template = self.template(article.template, article.language) if article.template else None
        audience = self.audience(article.audience, article.language) if article.audience else None
        found = self.picture_sizes(article.id) | dict(coming or {})
        pictures = {f"pictures/{name}": picture for name, picture in found.items()}
        style = self._printed_with(article)
        return preflight.check(parse(article.text), article.fields, template, audience, pictures, style)

    def _printed_with(self, article: Article) -> "HouseStyle | None":
        """None where it has no house style, or one that the desk does not have: that is said at the export."""
        try:
            return self.house_style_of(article.id) if article.house_style else None
        except Refused:
            return None

    def _check_ready(self, article: Article) -> None:
        missing = self._missing(article)
        if missing:
            refusal = NotReady(
                "The article is not ready for this step; nothing was changed. {first} (in all: {count})",
                first=missing[0],
                count=len(missing),
            )
            refusal.findings = missing
            raise refusal
