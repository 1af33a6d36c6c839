"""Receipts: what left the desk as a file, from which content, and whether that content was approved."""

import uuid

from editor import seal
from editor.seal import canonical_json
from editor.text.normalise import clean
from storage.change import Change, Kind
from storage.undoing import Undoing


class Exports(Undoing):
    def record_export(
        self, article_id: str, format: str, file_name: str, sha256: str, notes: tuple[str, ...] = ()
    ) -> Change:
        """Write the receipt of one export; `sha256` is that of the file, `notes` what was said about it."""
        file_name = clean(file_name).text
        with self._changing_article(article_id) as (now, row):
            content = seal.content_hash(self._statement(row))
            is_approved = self.is_approved(article_id)
            self._database.run(
                "INSERT INTO receipt (id, article_id, revision_id, collaborator_id, format, file_name, sha256,"
                " content_sha256, is_approved, notes, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                str(uuid.uuid4()),
                article_id,
                row["revision_id"],
                self.me.id,
                format,
                file_name,
                sha256,
                content,
                int(is_approved),
                canonical_json(list(notes)),
                now,
            )
            facts = {"format": format, "file_name": file_name, "sha256": sha256, "content_sha256": content}
            return self._record(Kind.EXPORTED, now, article_id, row["revision_id"], **facts, is_approved=is_approved)
