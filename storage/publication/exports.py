"""Receipts: what left the desk as a file, from which content, and whether that content was approved."""

import uuid
from collections.abc import Sequence

from editor.edition import EditionFile
from editor.receipt import FORM, Receipt, statement
from editor.seal import canonical_json
from editor.text.normalise import clean
from storage import events, splice
from storage.change import Change, Kind
from storage.database import Row
from storage.review.approvals import Approvals
from storage.schedule.undoing import Undoing


class Exports(Undoing, Approvals):
    """The verbs of what leaves the desk."""

    def record_export(
        self,
        article_id: str,
        format: str,
        file_name: str,
        sha256: str,
        notes: tuple[str, ...] = (),
        is_working_copy: bool = False,
    ) -> Change:
        """Write the receipt of one export; `sha256` is that of the file, `notes` what was said about it.

        A working copy, which has proposals in it, is never the approved text.

        It is signed where I have a key that is unlocked. `values["chain_head"]` is the log's newest hash before it:
        printed or sent along, it shows later that the desk's file was not put back to an older state.
        """
        with self._changing_article(article_id) as (now, row):
            file = EditionFile(format, clean(file_name).text, sha256, notes)
            return self._record_receipt(row, now, file, is_working_copy=is_working_copy)

    def record_bulletin(
        self, article_ids: Sequence[str], format: str, file_name: str, sha256: str, notes: tuple[str, ...] = ()
    ) -> Change:
        """Write the receipts of several articles in one file, in one transaction.

        With some of them the file would be judged by those articles alone.
        """
        file = EditionFile(format, clean(file_name).text, sha256, notes)
        written: list[Change] = []
        with self._changing() as now:
            for place, article_id in enumerate(dict.fromkeys(article_ids)):
                with self._changing_article(article_id) as (_now, row):
                    written.append(self._record_receipt(row, now, file, place=place))
        ids = tuple(event_id for one in written for event_id in one.event_ids)
        return Change(Kind.EXPORTED, None, None, now, event_ids=ids)

    def receipts(self, article_id: str) -> list[Receipt]:
        """What was exported of an article, oldest first."""
        found = self._database.all("SELECT * FROM receipt WHERE article_id = ? ORDER BY at, id", article_id)
        return [receipt_of(row) for row in found]

    def _record_receipt(
        self,
        row: Row,
        now: int,
        file: EditionFile,
        edition_id: str = "",
        place: int = 0,
        is_working_copy: bool = False,
    ) -> Change:
        """Write the receipt of one file of an article, and its event.

        `place` counts the files of an edition, or the articles of a bulletin.
        """
        signer = self._signer()
        receipt = Receipt(
            id=str(uuid.uuid4()),
            article_id=row["id"],
            revision_id=row["revision_id"],
            by=self.me.id,
            format=file.format,
            file_name=file.name,
            sha256=file.sha256,
            content_sha256=self.content_sha256(row["id"]),
            is_approved=self.is_approved(row["id"]) and not is_working_copy,
            at=now,
            chain_head=events.head(self._database),
            key_id=signer.key_id if signer else "",
        )
        said = statement(receipt)
        signature = signer.sign(FORM, said) if signer else ""
        self._add_receipt(receipt, file.notes, said, signature, edition_id=edition_id or None, place=place)
        facts = {"format": file.format, "file_name": file.name, "sha256": file.sha256}
        facts |= {"content_sha256": receipt.content_sha256, "chain_head": receipt.chain_head}
        facts |= {"receipt_id": receipt.id, "receipt_sha256": splice.sha256(said)}
        return self._record(Kind.EXPORTED, now, row["id"], row["revision_id"], **facts, is_approved=receipt.is_approved)

    def _add_receipt(
        self, receipt: Receipt, notes: tuple[str, ...], said: str, signature: str, **of_edition: object
    ) -> None:
        values: dict[str, object] = {
            "id": receipt.id,
            "article_id": receipt.article_id,
            "revision_id": receipt.revision_id,
            "collaborator_id": receipt.by,
            "format": receipt.format,
            "file_name": receipt.file_name,
            "sha256": receipt.sha256,
            "content_sha256": receipt.content_sha256,
            "is_approved": int(receipt.is_approved),
            "notes": canonical_json(list(notes)),
            "at": receipt.at,
            "chain_head": receipt.chain_head,
            "statement": said,
            "signature": signature,
            "key_id": receipt.key_id,
            **of_edition,
        }
        places = ", ".join("?" for _ in values)
        self._database.run(f"INSERT INTO receipt ({', '.join(values)}) VALUES ({places})", *values.values())


def receipt_of(row: Row) -> Receipt:
    return Receipt(
        id=row["id"],
        article_id=row["article_id"],
        revision_id=row["revision_id"],
        by=row["collaborator_id"],
        format=row["format"],
        file_name=row["file_name"],
        sha256=row["sha256"],
        content_sha256=row["content_sha256"],
        is_approved=bool(row["is_approved"]),
        at=row["at"],
        chain_head=row["chain_head"],
        key_id=row["key_id"],
    )
