"""An approval: who approved which content of which article, as one statement that can be signed. It stores nothing.

Whether an article is approved is computed from statements and content as they are now. docs/seal.md has every byte.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from json.encoder import encode_basestring as _as_json

from editor.frozen import frozen
from editor.seal import canonical_json

FORM = "desk-approval/1"
"""Stands in every statement, and with a zero byte before what is signed."""

APPROVALS = ("approved", "approved_alone", "approved_by_bypass")
"""The kinds of decisions that approve."""


class Signature(StrEnum):
    """What an approval's author is known by."""

    SIGNED = "signed"
    """by the person's key, which counted at that time"""
    DECLARED = "declared"
    """by the name that was chosen in the window only"""
    BROKEN = "broken"
    """signed wrongly, or not at all by somebody whose approvals are to be signed"""


class Standing(StrEnum):
    """How an article stands with its approvals."""

    NONE = "none"
    APPROVED = "approved"
    ALONE = "alone"
    """approved by the only person of the desk"""
    BYPASSED = "bypassed"
    """past the four eyes; shown until a second person has confirmed it"""
    CONFIRMED = "confirmed"
    """past the four eyes, and confirmed by a second person"""
    WAITING = "waiting"
    """a sensitive article that one more person has to approve"""
    VOID = "void"
    """the content has changed since"""
    BROKEN = "broken"
    """an approval is there for this content, and it does not hold"""


@dataclass(frozen=True)
class Decision:
    """An approval, a confirmation or a return as it is kept. `approval` is the statement, empty in old desks.

    `is_logged` says that the desk's log tells of it at the same time by the same person; `person` is who that is now,
    another id than `by` where two entries of one person were merged; `at` is milliseconds, UTC.
    """

    id: str
    article_id: str
    revision_id: str
    by: str
    kind: str
    content_sha256: str
    note: str
    at: int
    approval: str = ""
    key_id: str = ""
    signature: Signature = Signature.DECLARED
    is_logged: bool = True
    person: str = ""

    @cached_property
    def holds(self) -> bool:
        """Whether it is what it says: in the log, about this article, with a signature that is not broken."""
        return self.is_logged and self.signature is not Signature.BROKEN and (not self.approval or self._fits())

    def _fits(self) -> bool:
        if self._is_as_written():
            return True
        try:
            said = json.loads(self.approval)
        except ValueError:
            return False
        own = {
            "approval": self.kind,
            "article": self.article_id,
            "at": self.at,
            "by": self.by,
            "content": self.content_sha256,
            "form": FORM,
            "key": self.key_id,
            "note": self.note,
            "revision": self.revision_id,
        }
        return isinstance(said, dict) and {key: said.get(key) for key in own} == own

    def _is_as_written(self) -> bool:
        """Whether the statement is to the letter what `statement` makes of this: it need not be read as JSON then."""
        own = (
            self.kind,
            self.article_id,
            self.revision_id,
            self.content_sha256,
            self.by,
            self.at,
            self.note,
            self.key_id,
        )
        return is_as_written(self.approval, *own)


def is_as_written(
    said: str, kind: str, article_id: str, revision_id: str, content: str, by: str, at: int, note: str, key_id: str
) -> bool:
    """Whether `said` is what `statement` makes of all this, at whatever head of the log."""
    head = _HEAD.search(said)
    return head is not None and said == statement(kind, article_id, revision_id, content, by, at, note, key_id, head[1])


_HEAD = re.compile(r',"head":"([0-9a-f]{64})","key":')


@frozen
class Seal:
    """How an article stands. `decision` is the approval it rests on, or the last one where there is none any more.

    `second` is the confirmation or the second approval; `waits_for` the collaborator whose approval is missing.
    """

    standing: Standing
    decision: Decision | None = None
    second: Decision | None = None
    waits_for: str = ""

    @property
    def is_valid(self) -> bool:
        return self.standing in {Standing.APPROVED, Standing.ALONE, Standing.BYPASSED, Standing.CONFIRMED}


def statement(
    kind: str, article_id: str, revision_id: str, content: str, by: str, at: int, note: str, key_id: str, head: str
) -> str:
    """The words of an approval. `head` is the hash of the log's newest event before it, `key_id` empty for no key."""
    try:
        # As `canonical_json` has it, letter by letter: an archive has a hundred thousand of them to be compared with.
        return (
            f'{{"approval":{_as_json(kind)},"article":{_as_json(article_id)},"at":{at:d},"by":{_as_json(by)},'
            f'"content":{_as_json(content)},"form":"{FORM}","head":{_as_json(head)},"key":{_as_json(key_id)},'
            f'"note":{_as_json(note)},"revision":{_as_json(revision_id)}}}'
        )
    except (TypeError, ValueError):  # what no desk keeps there
        return canonical_json(
            {
                "form": FORM,
                "approval": kind,
                "article": article_id,
                "revision": revision_id,
                "content": content,
                "by": by,
                "at": at,
                "note": note,
                "key": key_id,
                "head": head,
            }
        )


def seal_of(decisions: Sequence[Decision], content: str, second_approver: str = "", is_open: bool = False) -> Seal:
    """How an article with this content stands; `decisions` oldest first.

    `second_approver` is who else has to approve it; `is_open` says that it is in a stage in which it is not approved.
    """
    approvals = [one for one in decisions if one.kind in APPROVALS]
    if not approvals:
        return Seal(Standing.NONE)
    fitting = [one for one in approvals if one.content_sha256 == content]
    holding = [one for one in fitting if one.holds]
    if is_open or not fitting:
        return Seal(Standing.VOID, approvals[-1])
    if not holding:
        return Seal(Standing.BROKEN, fitting[-1])
    decision = holding[-1]
    seconds = [
        one
        for one in decisions
        if one.kind == "confirmed" and one.content_sha256 == content and one.holds and one.person != decision.person
    ]
    second = next((one for one in seconds if one.person == second_approver), seconds[-1] if seconds else None)
    if second_approver and not _has_second(decision, second, second_approver):
        return Seal(Standing.WAITING, decision, second, second_approver if decision.person != second_approver else "")
    if decision.kind == "approved_by_bypass":
        return Seal(Standing.CONFIRMED if second else Standing.BYPASSED, decision, second)
    return Seal(Standing.ALONE if decision.kind == "approved_alone" else Standing.APPROVED, decision, second)


def _has_second(decision: Decision, second: Decision | None, second_approver: str) -> bool:
    """Two people, and the named one is among them."""
    return second is not None and second_approver in (decision.person, second.person)
