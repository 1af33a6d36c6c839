"""What goes out of the house: an article as it is published once, as files with a receipt, and every later edition.

An edition is written in one step with the move that it is. The files themselves are written by whoever calls.
"""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import replace

from editor import edition as editions
from editor.article import Article, Picture, Role, Stage
from editor.edition import Edition, EditionFile, EditionKind
from editor.finding import Finding, Severity
from editor.frozen import frozen
from editor.refusal import Refused
from editor.seal import Versioned, canonical_json
from editor.text import legible
from editor.workflow import Move
from storage import events, rows, splice
from storage.change import Change, Kind
from storage.database import Row
from storage.publication.exports import Exports

_KINDS = {
    Move.PUBLISH: EditionKind.PUBLISHED,
    Move.CORRECT: EditionKind.CORRECTION,
    Move.WITHDRAW: EditionKind.WITHDRAWAL,
}
"""What a bare move is, which writes no file."""
LONGEST_WORDS = 4_000
"""characters of a notice or of a reason"""


@frozen
class Outgoing:
    """What somebody sends out: its files, already written aside, and what is said about it.

    `seen` is the content hash of what the files were made from; `at` the time that stands in them, 0 for now. `why`
    explains the warnings that it goes out with, `lifted` why an embargo does not hold any more, `bypass` why nobody
    else could approve a correction.
    """

    files: tuple[EditionFile, ...] = ()
    seen: str = ""
    at: int = 0
    utc_offset: int = 0
    folder: str = ""
    why: str = ""
    lifted: str = ""
    bypass: str = ""


class Editions(Exports):
    """The verbs of publishing."""

    def advance(self, article_id: str, move: Move, note: str = "", seen: str = "") -> Change:
        """Make a move; one that goes out of the house writes an edition, without files where no file was asked for."""
        kind = _KINDS.get(move)
        if kind is None:
            return super().advance(article_id, move, note, seen)
        note = legible.note(note)
        is_first = kind is EditionKind.PUBLISHED
        out = Outgoing(seen=seen, why=note if is_first else "")
        return self._go_out(article_id, kind, out, note, instead="" if is_first else note)

    def publish(self, article_id: str, out: Outgoing) -> Change:
        """Publish an approved article: the change of its move, with `code` and `edition_id` among its values.

        Refused as the move is, before an embargo that nobody lifted, and where a warning has no reason.
        """
        return self._go_out(article_id, EditionKind.PUBLISHED, out, legible.note(out.why))

    def withdraw(self, article_id: str, notice: str, out: Outgoing | None = None) -> Change:
        """As desk chief, take a published piece back; `notice` is what readers are told."""
        notice = legible.note(notice)
        return self._go_out(article_id, EditionKind.WITHDRAWAL, out or Outgoing(), notice, instead=notice)

    def warnings(self, article: Article, coming: Mapping[str, Picture] | None = None) -> tuple[Finding, ...]:
        """What does not forbid a publication and has to be explained: checks that say "should", and open remarks.

        `coming` are pictures, by name, that the article does not have yet.
        """
        found = [one for one in self._findings(article, coming) if one.severity is Severity.SHOULD]
        return (*found, *self.open_remarks(article.id))

    def open_remarks(self, article_id: str) -> tuple[Finding, ...]:
        """Remarks and proposals that nobody has answered, as findings."""
        found = []
        for table, state, finding in _OPEN:
            row = self._database.one(
                f"SELECT count(*) AS many FROM {table} WHERE article_id = ? AND {state}", article_id
            )
            if row and row["many"]:
                found.append(replace(finding, values={"count": row["many"]}))
        return tuple(found)

    def next_number(self, article_id: str) -> int:
        """The number of the edition that would come next; a piece that went out before there were editions had one."""
        row = self._database.one("SELECT max(number) AS newest FROM edition WHERE article_id = ?", article_id)
        if row and row["newest"]:
            return int(row["newest"]) + 1
        return 2 if Stage(self._article_row(article_id)["stage"]) in (Stage.PUBLISHED, Stage.CORRECTED) else 1

    def editions(self, article_id: str) -> list[Edition]:
        """What went out of an article, the first edition first."""
        return self._editions("WHERE article_id = ? ORDER BY number", article_id)

    def withdrawal(self, article_id: str) -> Edition | None:
        """The edition that an article was withdrawn with; None where it was not, or before there were editions."""
        return next(iter(self._editions("WHERE article_id = ? AND kind = 'withdrawal'", article_id)), None)

    def corrections(self) -> list[Edition]:
        """Every edition of the desk that put something right or withdrew it, the newest first."""
        return self._editions("WHERE kind <> 'published' ORDER BY at DESC, code")

    def edition_of_code(self, code: str) -> Edition | None:
        """The edition with this code; None where there is none."""
        return next(iter(self._editions("WHERE code = ?", code.strip().upper())), None)

    def edition_of_receipt(self, receipt_id: str) -> Edition | None:
        """The edition that a receipt belongs to; None for a plain export."""
        found = self._editions("WHERE id = (SELECT edition_id FROM receipt WHERE id = ?)", receipt_id)
        return found[0] if found else None

    # --- going out ---------------------------------------------------------------------------------------------------

    def _go_out(
        self, article_id: str, kind: EditionKind, out: Outgoing, note: str, wrong: str = "", instead: str = ""
    ) -> Change:
        with self._changing_article(article_id) as (now, row):
            article = rows.article(row, "")
            number = self.next_number(article_id)
            has_new_content = self._prepare(row, kind, out, now)
            # Whether I may do this at all is said first; what is refused after it takes everything back.
            moved = super().advance(article_id, editions.MOVES[kind], note, out.seen)
            if kind is EditionKind.PUBLISHED:
                self._refuse_embargoed(article, out.lifted, now)
            warnings: tuple[Finding, ...] = ()
            if has_new_content and not self._is_sampling:
                warnings = self.warnings(self.article(article_id))
                _refuse_unexplained(warnings, out)
            edition = Edition(
                id=str(uuid.uuid4()),
                article_id=article_id,
                number=number,
                kind=kind,
                code="",
                revision_id=str(moved.revision_id),
                decision="",
                by=self.me.id,
                content_sha256=self.content_sha256(article_id),
                house_style=Versioned("", 0),
                at=out.at or now,
                wrong=legible.note(wrong)[:LONGEST_WORDS],
                instead=legible.note(instead)[:LONGEST_WORDS],
                accepted=tuple(map(str, warnings)),
                why=legible.note(out.why)[:LONGEST_WORDS],
                lifted=legible.note(out.lifted)[:LONGEST_WORDS] if article.fields.embargo else "",
                utc_offset=out.utc_offset,
                folder=out.folder,
                files=out.files,
            )
            edition = self._put_edition(edition, now)
            values = {**moved.values, "code": edition.code, "edition_id": edition.id, "number": number}
            return replace(moved, values=values)

    def _prepare(self, _row: Row, kind: EditionKind, _out: Outgoing, _now: int) -> bool:
        """What has to be done before the move; whether what goes out now has not been out before."""
        return kind is EditionKind.PUBLISHED

    def _put_edition(self, edition: Edition, now: int) -> Edition:
        """Write an edition with a receipt for each of its files, and the events of both."""
        row = self._article_row(edition.article_id)
        signer = self._signer()
        decision = self.seal(edition.article_id).decision
        edition = replace(
            edition,
            code=editions.code_of(edition.article_id, edition.number, edition.content_sha256),
            decision=decision.id if decision else "",
            house_style=self._house_style_now(row),
            chain_head=events.head(self._database),
            key_id=signer.key_id if signer else "",
        )
        said = editions.statement(edition)
        self._insert_edition(edition, said, signer.sign(editions.FORM, said) if signer else "")
        for place, one in enumerate(edition.files):
            self._record_receipt(row, now, one, edition.id, place)
        facts = {"code": edition.code, "number": edition.number, "of": edition.kind.value, "edition_id": edition.id}
        self._record(
            Kind.EDITION_PUBLISHED,
            now,
            edition.article_id,
            edition.revision_id,
            **facts,
            edition_sha256=splice.sha256(said),
        )
        return edition

    def _insert_edition(self, edition: Edition, said: str, signature: str) -> None:
        values: dict[str, object] = {
            "id": edition.id,
            "article_id": edition.article_id,
            "number": edition.number,
            "kind": edition.kind.value,
            "code": edition.code,
            "revision_id": edition.revision_id,
            "decision_id": edition.decision or None,
            "collaborator_id": edition.by,
            "content_sha256": edition.content_sha256,
            "house_style_key": edition.house_style.key,
            "house_style_version": edition.house_style.version,
            "wrong": edition.wrong,
            "instead": edition.instead,
            "accepted": canonical_json(list(edition.accepted)),
            "why": edition.why,
            "lifted": edition.lifted,
            "utc_offset": edition.utc_offset,
            "folder": edition.folder,
            "at": edition.at,
            "chain_head": edition.chain_head,
            "statement": said,
            "signature": signature,
            "key_id": edition.key_id,
        }
        places = ", ".join("?" for _ in values)
        self._database.run(f"INSERT INTO edition ({', '.join(values)}) VALUES ({places})", *values.values())

    def _refuse_embargoed(self, article: Article, lifted: str, now: int) -> None:
        embargo = article.fields.embargo
        if embargo is None or now >= embargo.until:
            return
        if not lifted.strip():
            raise Refused(
                "This article is under embargo, so it was not published; nothing was changed. Wait until then, or as "
                "desk chief lift the embargo and say why."
            )
        if Role.CHIEF not in self.me.roles:
            raise Refused("Only a desk chief may lift an embargo; nothing was changed. Ask the chief.")

    # --- reading -----------------------------------------------------------------------------------------------------

    def _editions(self, condition: str, *values: object) -> list[Edition]:
        found = self._database.all(f"SELECT * FROM edition {condition}", *values)
        if not found:
            return []
        places = ", ".join("?" for _ in found)
        receipts = self._database.all(
            f"SELECT * FROM receipt WHERE edition_id IN ({places}) ORDER BY place, id", *(row["id"] for row in found)
        )
        return [_edition(row, [one for one in receipts if one["edition_id"] == row["id"]]) for row in found]


# To add one: a table whose open rows are remarks that somebody should have answered, and its sentence.
_OPEN = (
    (
        "comment",
        "answers_id IS NULL AND resolved_at IS NULL",
        Finding("comments", Severity.SHOULD, "Comments are still open: {count}."),
    ),
    (
        "proposal",
        "state = 'open'",
        Finding("proposals", Severity.SHOULD, "Proposed changes are still undecided: {count}."),
    ),
)


def _refuse_unexplained(warnings: Sequence[Finding], out: Outgoing) -> None:
    if warnings and not out.why.strip():
        raise Refused(
            "Something should be put right before this goes out; nothing was changed. {first} (in all: {count}) Put it "
            "right, or say why it goes out as it is.",
            first=warnings[0],
            count=len(warnings),
        )


def _edition(row: Row, receipts: Sequence[Row]) -> Edition:
    return Edition(
        id=row["id"],
        article_id=row["article_id"],
        number=row["number"],
        kind=EditionKind(row["kind"]),
        code=row["code"],
        revision_id=row["revision_id"],
        decision=row["decision_id"] or "",
        by=row["collaborator_id"],
        content_sha256=row["content_sha256"],
        house_style=Versioned(row["house_style_key"], row["house_style_version"]),
        at=row["at"],
        wrong=row["wrong"],
        instead=row["instead"],
        accepted=rows.strings(row["accepted"]),
        why=row["why"],
        lifted=row["lifted"],
        utc_offset=row["utc_offset"],
        folder=row["folder"],
        chain_head=row["chain_head"],
        key_id=row["key_id"],
        files=tuple(
            EditionFile(one["format"], one["file_name"], one["sha256"], rows.strings(one["notes"])) for one in receipts
        ),
    )
