"""Comments: remarks on a span of an article or on all of it, with answers; resolved and reopened, never deleted."""

import uuid
from collections.abc import Iterable, Sequence

from editor.notice import NoticeKind
from editor.refusal import Refused
from editor.review import LONGEST_BODY, Comment, mentioned
from editor.text import legible
from editor.text.anchors import Anchor
from storage.article.history import History
from storage.change import Change, Kind
from storage.database import Row
from storage.office import notices
from storage.office.people import People

LONGEST_TOLD = 200
"""characters of a comment in the notice of it; the rest is read where it stands"""


class Comments(People, History):
    """The verbs of the margin."""

    def comments(self, article_id: str) -> list[Comment]:
        """Every thread, resolved ones too: those on the whole article first, then by their place in the text."""
        article = self._article_row(article_id)
        found = self._database.all("SELECT * FROM comment WHERE article_id = ? ORDER BY created_at, id", article_id)
        anchors = self._anchors(article_id, self._text_at(article))
        mentions = self._mentions(article_id)
        answers: dict[str, list[Comment]] = {}
        for row in found:
            if row["answers_id"]:
                answers.setdefault(row["answers_id"], []).append(_comment(row, mentions.get(row["id"], ())))
        threads = [
            _comment(row, mentions.get(row["id"], ()), anchors.get(row["id"]), answers.get(row["id"], ()))
            for row in found
            if not row["answers_id"]
        ]
        return sorted(threads, key=lambda one: (one.anchor is not None, one.anchor.start if one.anchor else 0, one.at))

    def comment_counts(self) -> dict[str, int]:
        """How many threads are open, by article; articles without any are left out."""
        found = self._database.all(
            "SELECT article_id, count(*) AS open FROM comment WHERE resolved_at IS NULL AND answers_id IS NULL"
            " GROUP BY article_id"
        )
        return {row["article_id"]: row["open"] for row in found}

    def add_comment(
        self,
        article_id: str,
        body: str,
        span: tuple[int, int] | None = None,
        *,
        revision_id: str = "",
        proposal_id: str = "",
    ) -> Change:
        """Remark on `span` (characters from 0 in the text of `revision_id`, by default the newest), or on all of it.

        Whoever is called in it by “@Name” is mentioned. The change's values: `comment_id`, `mentions`. Refused for an
        empty body, one of more than LONGEST_BODY characters, and for a span outside the text.
        """
        body = _body(body)
        with self._changing_article(article_id) as (now, row):
            seen_id = revision_id or row["revision_id"]
            comment_id = str(uuid.uuid4())
            text = self._text_at(row)
            anchor = None
            if span is not None:
                seen_text = text if seen_id == row["revision_id"] else self.revision_content(seen_id)[1]
                anchor = self._anchor_on((seen_id, seen_text), (row["revision_id"], text), span)
            self._database.run(
                "INSERT INTO comment (id, article_id, revision_id, collaborator_id, span_start, span_end, quote, body,"
                " created_at, proposal_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                comment_id,
                article_id,
                seen_id,
                self.me.id,
                span[0] if span else None,
                span[1] if span else None,
                anchor.quote if anchor else "",
                body,
                now,
                proposal_id or None,
            )
            if anchor:
                self._set_anchor(comment_id, article_id, anchor)
            return self._said(Kind.COMMENT_ADDED, now, row, comment_id, body)

    def answer_comment(self, comment_id: str, body: str) -> Change:
        """Reply to a thread. An answer to a resolved one opens it again. Values as in `add_comment`."""
        body = _body(body)
        with self._changing() as now:
            thread = self._thread(comment_id)
            answer_id = str(uuid.uuid4())
            row = self._article_row(thread["article_id"])
            self._database.run(
                "INSERT INTO comment (id, article_id, revision_id, answers_id, collaborator_id, body, created_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                answer_id,
                row["id"],
                row["revision_id"],
                thread["id"],
                self.me.id,
                body,
                now,
            )
            self._settle(thread["id"], None, None)
            return self._said(Kind.COMMENT_ANSWERED, now, row, answer_id, body, thread)

    def resolve_comment(self, comment_id: str) -> Change:
        """Say that a thread is done with. One that is resolved already leaves no trace."""
        with self._changing() as now:
            thread = self._thread(comment_id)
            if thread["resolved_at"] is not None:
                return Change(Kind.UNCHANGED, thread["article_id"], None, now)
            self._settle(thread["id"], now, self.me.id)
            return self._record(Kind.COMMENT_RESOLVED, now, thread["article_id"], None, comment_id=thread["id"])

    def reopen_comment(self, comment_id: str) -> Change:
        """Take a resolved thread up again."""
        with self._changing() as now:
            thread = self._thread(comment_id)
            if thread["resolved_at"] is None:
                return Change(Kind.UNCHANGED, thread["article_id"], None, now)
            self._settle(thread["id"], None, None)
            return self._record(Kind.COMMENT_REOPENED, now, thread["article_id"], None, comment_id=thread["id"])

    def _thread(self, comment_id: str) -> Row:
        """The first comment of the thread that this one belongs to."""
        row = self._database.one("SELECT * FROM comment WHERE id = ?", comment_id)
        if row is not None and row["answers_id"]:
            row = self._database.one("SELECT * FROM comment WHERE id = ?", row["answers_id"])
        if row is None:
            raise Refused("This comment is no longer on the desk. Nothing was changed; look at the list again.")
        return row

    def _settle(self, comment_id: str, at: int | None, by: str | None) -> None:
        self._database.run("UPDATE comment SET resolved_at = ?, resolved_by = ? WHERE id = ?", at, by, comment_id)

    def _said(
        self, kind: Kind, now: int, article: Row, comment_id: str, body: str, answers: Row | None = None
    ) -> Change:
        mentions = mentioned(body, [person for person in self.collaborators() if person.active])
        for person_id in mentions:
            self._database.run("INSERT INTO mention (comment_id, collaborator_id) VALUES (?, ?)", comment_id, person_id)
        self._tell_those(NoticeKind.MENTIONED, mentions, article["id"], now, body)
        facts: dict[str, object] = {"comment_id": comment_id, "body": body, "mentions": list(mentions)}
        if answers:
            facts["answers"] = answers["id"]
            self._tell_those(
                NoticeKind.ANSWERED, {answers["collaborator_id"]} - set(mentions), article["id"], now, body
            )
        return self._record(kind, now, article["id"], article["revision_id"], **facts)

    def _tell_those(self, kind: NoticeKind, people: Iterable[str], article_id: str, now: int, body: str) -> None:
        words = " ".join(body.split())
        told = words if len(words) <= LONGEST_TOLD else words[: LONGEST_TOLD - 1] + "…"
        notices.tell(self._database, people, kind, article_id, self.me.id, now, told)

    def _mentions(self, article_id: str) -> dict[str, tuple[str, ...]]:
        found = self._database.all(
            "SELECT mention.* FROM mention JOIN comment ON comment.id = mention.comment_id"
            " WHERE comment.article_id = ? ORDER BY mention.collaborator_id",
            article_id,
        )
        mentions: dict[str, tuple[str, ...]] = {}
        for row in found:
            mentions[row["comment_id"]] = (*mentions.get(row["comment_id"], ()), row["collaborator_id"])
        return mentions


def _body(body: str) -> str:
    body = legible.lines(body)
    if not body:
        raise Refused("A comment needs words; nothing was added. Type what you want to say.")
    if len(body) > LONGEST_BODY:
        raise Refused(
            "A comment has at most {most} characters; nothing was added. Say it in several, or in the article.",
            most=LONGEST_BODY,
        )
    return body


def _comment(
    row: Row, mentions: tuple[str, ...], anchor: Anchor | None = None, answers: Sequence[Comment] = ()
) -> Comment:
    return Comment(
        id=row["id"],
        article_id=row["article_id"],
        by=row["collaborator_id"],
        at=row["created_at"],
        body=row["body"],
        anchor=anchor,
        mentions=mentions,
        answers=tuple(answers),
        resolved_by=row["resolved_by"] or "",
        resolved_at=row["resolved_at"],
        proposal_id=row["proposal_id"] or "",
    )
