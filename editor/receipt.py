"""A receipt: the record of one export, as words that can be signed. It stores nothing; docs/seal.md has every byte."""

from editor.frozen import frozen
from editor.refusal import Refused
from editor.seal import canonical_json

FORM = "desk-receipt/1"
"""Stands in every statement, and with a zero byte before what is signed."""


@frozen
class Receipt:
    """`sha256` is of the exported file, `content_sha256` of the canonical form of what was exported.

    `chain_head` is the hash of the log's newest event before it; `at` milliseconds since 1970, UTC.
    """

    id: str
    article_id: str
    revision_id: str
    by: str
    format: str
    file_name: str
    sha256: str
    content_sha256: str
    is_approved: bool
    at: int
    chain_head: str = ""
    key_id: str = ""


def statement(receipt: Receipt) -> str:
    """The words of a receipt, as canonical JSON."""
    return canonical_json(
        {
            "form": FORM,
            "receipt": receipt.id,
            "article": receipt.article_id,
            "revision": receipt.revision_id,
            "by": receipt.by,
            "format": receipt.format,
            "file": receipt.file_name,
            "sha256": receipt.sha256,
            "content": receipt.content_sha256,
            "approved": receipt.is_approved,
            "at": receipt.at,
            "head": receipt.chain_head,
            "key": receipt.key_id,
        }
    )


def not_kept(file_name: str, why: Refused) -> Refused:
    """What is said of a file that is there, and of which no receipt could be written."""
    return Refused(
        "“{name}” is written, but no receipt of it was kept, so this desk will not know it again. {why}",
        name=file_name,
        why=why,
    )
