"""An edition: an article as it went out once, with what it was approved by and which files it is. It stores nothing.

Its code is printed small in its files, and finds the receipt again; docs/seal.md has every byte.
"""

import hashlib
import re
from enum import StrEnum

from editor.frozen import frozen
from editor.seal import Versioned, canonical_json
from editor.workflow import Move

FORM = "desk-edition/1"
"""Stands in every statement, and with a zero byte before what is signed."""
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Digits and letters that nobody takes for one another when a code is read from paper."""
_CODE = re.compile(r"\bCD-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b")


class EditionKind(StrEnum):
    """Why an edition was made."""

    PUBLISHED = "published"
    """the first one"""
    CORRECTION = "correction"
    """something was wrong"""
    CLARIFICATION = "clarification"
    """something could be misread"""
    REFILE = "refile"
    """a typing error; the facts are the same"""
    WITHDRAWAL = "withdrawal"


MOVES = {
    EditionKind.PUBLISHED: Move.PUBLISH,
    EditionKind.CORRECTION: Move.CORRECT,
    EditionKind.CLARIFICATION: Move.CORRECT,
    EditionKind.REFILE: Move.CORRECT,
    EditionKind.WITHDRAWAL: Move.WITHDRAW,
}
"""The step that each edition is."""


@frozen
class EditionFile:
    """One file of an edition: `format` is a key of editor.export.registry, `sha256` is of the whole file."""

    format: str
    name: str
    sha256: str
    notes: tuple[str, ...] = ()


@frozen
class Edition:
    """One publication. `decision` is the approval it rests on, as an id; `by` who published it.

    `wrong` and `instead` are what readers are told of a correction; `accepted` are the warnings that it went out with
    and `why` the reason; `lifted` is why an embargo did not hold any more. `folder` is where its files were written, on
    the machine that did it. `at` is milliseconds since 1970, UTC, `utc_offset` minutes: both stand in the files, so
    that the same edition gives the same bytes on any machine.
    """

    id: str
    article_id: str
    number: int
    kind: EditionKind
    code: str
    revision_id: str
    decision: str
    by: str
    content_sha256: str
    house_style: Versioned
    at: int
    wrong: str = ""
    instead: str = ""
    accepted: tuple[str, ...] = ()
    why: str = ""
    lifted: str = ""
    utc_offset: int = 0
    folder: str = ""
    chain_head: str = ""
    key_id: str = ""
    files: tuple[EditionFile, ...] = ()


def code_of(article_id: str, number: int, content_sha256: str) -> str:
    """The short code of an edition: the same for the same article, number and content, wherever it is made."""
    digest = hashlib.sha256(f"{FORM}\n{article_id}\n{number}\n{content_sha256}".encode()).digest()
    value = int.from_bytes(digest[:5], "big")
    letters = "".join(_ALPHABET[value >> shift & 31] for shift in range(35, -1, -5))
    return f"CD-{letters[:4]}-{letters[4:]}"


def codes_in(text: str) -> tuple[str, ...]:
    """Every code that stands in a text, once each, in their order."""
    return tuple(dict.fromkeys(_CODE.findall(text.upper())))


def statement(edition: Edition) -> str:
    """The words of an edition's receipt, as canonical JSON. Where its files lie is no part of it."""
    return canonical_json(
        {
            "form": FORM,
            "edition": edition.id,
            "article": edition.article_id,
            "number": edition.number,
            "kind": edition.kind.value,
            "code": edition.code,
            "revision": edition.revision_id,
            "approval": edition.decision,
            "by": edition.by,
            "content": edition.content_sha256,
            "house_style": {"key": edition.house_style.key, "version": edition.house_style.version},
            "wrong": edition.wrong,
            "instead": edition.instead,
            "accepted": list(edition.accepted),
            "why": edition.why,
            "lifted": edition.lifted,
            "utc_offset": edition.utc_offset,
            "at": edition.at,
            "head": edition.chain_head,
            "key": edition.key_id,
            "files": [
                {"format": one.format, "name": one.name, "sha256": one.sha256, "notes": list(one.notes)}
                for one in edition.files
            ],
        }
    )
