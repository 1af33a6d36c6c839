"""An office's own Word file as a part of a house style: which of its styles stands for which part of an article.

The file itself is kept apart, by its hash; `editor.export.paper` reads it. This module opens no file.
"""

import re
from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType

from editor.frozen import frozen
from editor.record import Record
from editor.refusal import Refused

PLACES = (
    *("headline", "kicker", "dek", "byline", "body"),
    *("heading1", "heading2", "heading3", "heading4", "heading5", "heading6"),
    *("quote", "pull_quote", "bullets", "numbers", "caption", "table", "table_head", "box", "code", "note"),
)
"""The parts of an article that may take a paragraph style of the office's file. To add one: here, and in STYLES of
editor/export/paper/naming.py."""

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SHA256 = re.compile(r"[0-9a-f]{64}")


@frozen
class WordFile:
    """`styles` names the file's style by its id for each of PLACES that takes one. `data` is the file, cleaned; empty
    where nobody has fetched it. Two are the same when their hashes are.
    """

    sha256: str
    name: str
    styles: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    data: bytes = field(default=b"", compare=False, repr=False)


def read_word_file(record: Record) -> WordFile | None:
    """What a house style says of its Word file under `word`; None where it has none."""
    if not record.has("word"):
        return None
    inner = record.record("word")
    sha256, name = inner.text("sha256"), inner.text("name")
    if not _SHA256.fullmatch(sha256):
        raise Refused(
            "“{name}” was not read, because “sha256” on line {line} must be the hash of a Word file.",
            name=record.name,
            line=inner.line("sha256"),
        )
    styles = dict(inner.pairs("styles"))
    if not styles.keys() <= set(PLACES):
        raise Refused(
            "“{name}” was not read, because “styles” on line {line} may hold only these: {known}.",
            name=record.name,
            line=inner.line("styles"),
            known=", ".join(PLACES),
        )
    inner.close()
    return WordFile(sha256, name, styles)
