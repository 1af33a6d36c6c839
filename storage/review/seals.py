"""The seal of an article: computed each time from the approvals, the log, the keys and the content as it is now."""

import re
import uuid
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING

from editor import approval, seal, signing
from editor.approval import Decision, Seal, Signature
from editor.article import Fields, Stage
from editor.comparing import Comparison, compare
from editor.frozen import frozen
from editor.refusal import Refused
from editor.seal import Versioned
from storage import events, rows, splice
from storage.article.articles import Articles
from storage.article.pictures import Pictures
from storage.change import Kind
from storage.database import Row
from storage.review.keys import Keys, Root

if TYPE_CHECKING:
    from editor.house_style import HouseStyle

SEALED_STAGES = frozenset({Stage.APPROVED, Stage.PUBLISHED, Stage.CORRECTED})
"""No move leads to these but an approval, and any change of content leads away from "approved"."""
OUT = frozenset({Stage.PUBLISHED, Stage.CORRECTED, Stage.WITHDRAWN})
"""What stands in public: no later house style changes what it was."""


Place = tuple[str, str, int, str, str]
"""What a decision and its event have in common: kind, person, time, revision, and the hash of the statement."""
Published = tuple[Fields, str, list[str], seal.Versioned, seal.Versioned]
"""Fields, language, pictures, template and house style."""
Versions = tuple[seal.Versioned, seal.Versioned]
"""Of the template and of the house style."""
_TOLD = {
    "approve": "approved",
    "bypass": "approved_by_bypass",
    "send_back": "returned",
    Kind.APPROVAL_CONFIRMED.value: "confirmed",
}
"""The kind of decision that a move or an event tells of; one by the only person of a desk is an approval there."""


DECIDING_MOVES = frozenset(_TOLD) - {Kind.APPROVAL_CONFIRMED.value}


@frozen
class KnownKeys:
    """What happened to the signing keys, oldest first, and whether their root is not the one that is pinned."""

    acts: tuple[signing.KeyAct, ...]
    is_other_root: bool
    _states: dict[int, dict[str, signing.Key]] = field(default_factory=dict)
    """the keys after so many of the acts, as far as anybody asked"""

    def at(self, seq: int | None) -> dict[str, signing.Key]:
        """Every key as it stood after the event `seq` (None: now), by id."""
        many = len(self.acts) if seq is None else bisect_right(self.acts, seq, key=lambda act: act.seq)
        if many not in self._states:
            self._states[many] = signing.keys_at(self.acts[:many])
        return self._states[many]


class Seals(Articles, Pictures, Keys):
    """What an approval rests on."""

    def is_approved(self, article_id: str) -> bool:
        """Whether there is an approval for the content exactly as it is now. Computed each time, never stored."""
        return self.seal(article_id).is_valid

    def seal(self, article_id: str) -> Seal:
        """How the article stands: approved by whom, past the four eyes, void since a change …"""
        row = self._article_row(article_id)
        found = self.decisions(article_id)
        if not any(one.kind in approval.APPROVALS for one in found):
            return approval.seal_of([], "")
        return approval.seal_of(
            found,
            self.content_sha256(article_id),
            (row["second_approver_id"] or "") if row["is_sensitive"] else "",
            is_open=rows.STAGES[row["stage"]] not in SEALED_STAGES,
        )

    def _seal_of_whole(
        self, article: Row, newest: Row, decisions: Sequence[Decision], pictures: Sequence[str], statement: str
    ) -> Seal:
        """The same for an article whose text and pictures are known to be whole. Refused when its fields are not.

        `newest` is its newest revision, `statement` what was approved of it last.
        """
        return approval.seal_of(
            decisions,
            self._content_of_whole(article, newest, pictures, statement),
            (article["second_approver_id"] or "") if article["is_sensitive"] else "",
            is_open=rows.STAGES[article["stage"]] not in SEALED_STAGES,
        )

    def _was_approved(
        self, article: Row, newest: Row, decisions: Sequence[Decision], pictures: Sequence[str], statement: str
    ) -> bool:
        """Whether nothing has changed since the last approval but the house style, of which there is a newer one.

        That voids an approval too, and nobody changed anything behind the desk's back.
        """
        versions = self._versions(article, statement, keeps_style=True)
        whole = newest["sha256"], newest["fields"], article["language"], pictures, *versions
        if not seal.is_form_of(statement, *whole):
            return False
        second = (article["second_approver_id"] or "") if article["is_sensitive"] else ""
        return approval.seal_of(decisions, seal.content_hash(statement.encode("utf-8")), second).is_valid

    def _content_of_whole(self, article: Row, newest: Row, pictures: Sequence[str], statement: str) -> str:
        """The hash of what the article publishes: mostly of what was approved last, which need not be put together."""
        versions = self._versions(article, statement)
        whole = newest["sha256"], str(newest["fields"]), article["language"], pictures, *versions
        if seal.is_form_of(statement, *whole):
            return seal.content_hash(statement.encode("utf-8"))
        published = self._published(article, newest["fields"], pictures, statement)
        return seal.content_hash(seal.canonical_of(newest["sha256"], *published))

    def content_sha256(self, article_id: str) -> str:
        """The hash of what the article publishes now: what an approval is bound to."""
        return seal.content_hash(self._statement(self._article_row(article_id)))

    def decisions(self, article_id: str) -> list[Decision]:
        """Every approval, confirmation and return of the article, oldest first, each with whether it holds."""
        found = self._decision_rows("article_id = ?", [article_id])
        if not found:
            return []
        return self._as_told(found, list(map(place_of, found)), self._logged(article_id), self._known_keys())

    def _decision_rows(self, condition: str, values: Iterable[object]) -> Sequence[Row]:
        """The decisions that fit a condition in SQL, oldest first, with the person that whoever decided is now."""
        return self._database.all(
            "SELECT decision.id, decision.article_id, decision.revision_id, decision.collaborator_id, decision.kind,"
            " decision.content_sha256, decision.note, decision.at, decision.approval, decision.signature,"
            " decision.key_id, decision.statement, coalesce(collaborator.merged_into, collaborator.id) AS person_id"
            " FROM decision JOIN collaborator ON collaborator.id = decision.collaborator_id"
            f" WHERE {condition} ORDER BY at, decision.id",
            *values,
        )

    def _known_keys(self) -> KnownKeys:
        # An act that has no place in the log is as if it had not been.
        acts = [act for act in self._acts() if isinstance(act.seq, int)]
        return KnownKeys(tuple(acts), bool(acts) and self.root() is Root.OTHER)

    def _as_told(
        self, found: Sequence[Row], places: Sequence[Place], logged: Mapping[Place, int], keys: KnownKeys
    ) -> list[Decision]:
        """These decisions of one article, each with its place, in the order in which the log tells of them."""
        decisions = []
        for row, place in zip(found, places, strict=True):
            told = logged.get(place)
            signature = _signature(row, told, keys)
            decisions.append((told or 0, _decision(row, signature, told is not None)))
        return [one for _, one in sorted(decisions, key=lambda pair: pair[0])]

    def difference_since_seal(self, article_id: str) -> Comparison | None:
        """What has changed since the article was last approved; None when it never was."""
        last = [one for one in self.decisions(article_id) if one.kind in approval.APPROVALS]
        if not last:
            return None
        row = self._article_row(article_id)
        now = rows.fields_from_json(row["fields"]), self._text_at(row)
        return compare(self.revision_content(last[-1].revision_id), now)

    def _logged(self, article_id: str) -> dict[Place, int]:
        """The events that tell of decisions, by what they tell: their numbers."""
        found = self._database.all(
            "SELECT seq, kind, collaborator_id, at, revision_id, payload FROM event"
            " WHERE article_id = ? AND kind IN (?, ?) ORDER BY seq",
            article_id,
            Kind.MOVED,
            Kind.APPROVAL_CONFIRMED,
        )
        return {told_place(row): row["seq"] for row in found}

    def _statement(self, article: Row) -> bytes:
        """The canonical form of what the article publishes now. Refused when a picture is not what it was."""
        found = self._database.all(
            "SELECT asset.sha256, asset.data FROM article_picture"
            " JOIN asset ON asset.sha256 = article_picture.sha256 WHERE article_id = ?",
            article["id"],
        )
        for picture in found:
            self._check_picture(picture)
        pictures = (one["sha256"] for one in found)
        published = self._published(article, article["fields"], pictures, self._statement_out(article))
        return seal.canonical(self._text_at(article), *published)

    def _published(self, article: Row, fields: str, pictures: Iterable[str], statement: str) -> Published:
        """What is sealed beside the text; `statement` is what was approved last."""
        return (
            rows.fields_from_json(fields),
            article["language"],
            list(pictures),
            *self._versions(article, statement),
        )

    def house_style_of(self, article_id: str) -> "HouseStyle":
        """What the article is printed with: the newest version of its house style, or, once it is out, the sealed one.

        Refused when it has none, or one that the desk does not have.
        """
        style = self._house_style_now(self._article_row(article_id))
        return self.house_style(style.key, style.version)

    def house_styles_for(self, article_id: str) -> "list[HouseStyle]":
        """All the house styles, its own one in the version that it is printed with."""
        own = self._house_style_now(self._article_row(article_id))
        return [
            self.house_style(own.key, own.version) if style.key == own.key and own.version else style
            for style in self.house_styles()
        ]

    def _house_style_now(self, article: Row) -> Versioned:
        return self._versions(article, self._statement_out(article))[1]

    def _statement_out(self, article: Row) -> str:
        """What was approved last of an article that is out, empty where it is not."""
        if rows.STAGES[article["stage"]] not in OUT:
            return ""
        return newest_statement(self._decision_rows("article_id = ?", [article["id"]]))

    def _versions(self, article: Row, statement: str, keeps_style: bool = False) -> Versions:
        """Of the template and the house style; what is out keeps the style in which it was approved."""
        style = article["house_style_key"]
        keeps_style = keeps_style or rows.STAGES[article["stage"]] in OUT
        approved = _style_version(statement, style) if keeps_style else 0
        return (
            Versioned(article["template_key"], article["template_version"]),
            Versioned(style, approved or self._house_style_version(style)),
        )

    def _check_picture(self, picture: Row) -> None:
        if splice.sha256_of_bytes(picture["data"]) != picture["sha256"]:
            raise Refused(
                "A picture of this article was damaged on the disk, so nothing is said about its approval. "
                "Nothing was changed; take the picture from the newest backup."
            )

    def _add_decision(self, row: Row, kind: str, note: str, now: int) -> dict[str, str]:
        """Write down an approval or a return, bound to the content and signed; what the event is to say of it.

        Refused as `KeyLocked` when I have a key that is not unlocked.
        """
        content = self._statement(row)
        content_sha256 = seal.content_hash(content)
        signer = self._signer_for_approval() if kind != "returned" else None
        key_id = signer.key_id if signer else ""
        head = events.head(self._database)
        said = approval.statement(
            kind, row["id"], row["revision_id"], content_sha256, self.me.id, now, note, key_id, head
        )
        self._database.run(
            "INSERT INTO decision (id, article_id, revision_id, collaborator_id, kind, content_sha256, statement,"
            " approval, signature, key_id, note, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            str(uuid.uuid4()),
            row["id"],
            row["revision_id"],
            self.me.id,
            kind,
            content_sha256,
            content.decode("utf-8"),
            said,
            signer.sign(approval.FORM, said) if signer else "",
            key_id,
            note,
            now,
        )
        return {"content_sha256": content_sha256, "approval_sha256": splice.sha256(said)}


def told_place(event: Row) -> Place:
    """What an event tells of a decision; the kind is empty where it tells of none."""
    told = events.told(event["payload"])
    kind = _TOLD.get(str(told.get("move", event["kind"])), "")
    statement = str(told.get("approval_sha256", ""))
    return kind, event["collaborator_id"], event["at"], event["revision_id"], statement


def place_of(decision: Row) -> Place:
    kind = "approved" if decision["kind"] == "approved_alone" else decision["kind"]
    statement = splice.sha256(decision["approval"]) if decision["approval"] else ""
    return kind, decision["collaborator_id"], decision["at"], decision["revision_id"], statement


def newest_statement(decisions: Iterable[Row]) -> str:
    """What the newest of these approvals approved, empty where there is none."""
    approvals = [row for row in decisions if row["kind"] in approval.APPROVALS]
    return min(approvals, key=lambda row: (-row["at"], row["id"]))["statement"] if approvals else ""


def _style_version(statement: str, style: str) -> int:
    """The version of the house style with which an article went out; 0 where the statement names another one."""
    found = _STYLE.match(statement, max(statement.rfind('"house_style":'), 0))
    return int(found["version"]) if found and found["key"] == style else 0


_STYLE = re.compile(r'"house_style":\{"key":"(?P<key>[^"\\]*)","version":(?P<version>\d{1,9})\}')


def _signature(row: Row, seq: int | None, known: KnownKeys) -> Signature:
    if not known.acts and not row["signature"]:
        return Signature.DECLARED
    keys = known.at(seq)
    must = any(key.counts and key.owner == row["collaborator_id"] for key in keys.values())
    if not row["signature"]:
        # What was sent back is never signed: nothing goes out on it.
        return Signature.BROKEN if must and row["kind"] != "returned" else Signature.DECLARED
    key = keys.get(row["key_id"])
    if (
        known.is_other_root
        or key is None
        or not key.is_active
        or key.owner != row["collaborator_id"]
        or not signing.is_signed(key.public_key, approval.FORM, row["approval"], row["signature"])
    ):
        return Signature.BROKEN
    if key.is_vouched:
        return Signature.SIGNED
    # Anybody can enrol a second key in a person's name: who has one that counts signs with that one.
    return Signature.BROKEN if must else Signature.DECLARED


def _decision(row: Row, signature: Signature, is_logged: bool) -> Decision:
    return Decision(
        id=row["id"],
        article_id=row["article_id"],
        revision_id=row["revision_id"],
        by=row["collaborator_id"],
        kind=row["kind"],
        content_sha256=row["content_sha256"],
        note=row["note"],
        at=row["at"],
        approval=row["approval"],
        key_id=row["key_id"],
        signature=signature,
        is_logged=is_logged,
        person=row["person_id"],
    )
