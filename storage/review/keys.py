"""The signing keys of the desk's people: enrolled, vouched for, rotated, revoked; each act is signed and logged.

Private keys are not in the desk (`storage.review.key_store`). A key is unlocked for the person who works here, until
the desk is closed or somebody else takes the chair.
"""

import json
from enum import StrEnum

from editor import signing
from editor.article import Collaborator, Role
from editor.refusal import Refused
from editor.signing import Act, Key, KeyAct, Signer
from storage import splice
from storage.change import Change, Kind
from storage.database import Row
from storage.office.identity import Identity
from storage.review import key_store

_KINDS = {
    Act.ENROLLED: Kind.KEY_ENROLLED,
    Act.ENDORSED: Kind.KEY_ENDORSED,
    Act.ROTATED: Kind.KEY_ROTATED,
    Act.REVOKED: Kind.KEY_REVOKED,
}


class KeyLocked(Refused):
    """The person signs what is approved, and the key is not unlocked."""


class Root(StrEnum):
    """Whether the desk's root key is the one that this machine knows."""

    NONE = "none"
    PINNED = "pinned"
    UNKNOWN = "unknown"
    OTHER = "other"


class Keys(Identity):
    """The verbs of signing keys."""

    _unlocked: tuple[str, Signer] | None = None
    """Whose key, and the key."""

    def signing_keys(self) -> list[Key]:
        """Every key that was ever enrolled, oldest first."""
        return list(signing.keys_at(self._acts()).values())

    def my_key(self) -> Key | None:
        """My key that is neither revoked nor replaced."""
        return next((key for key in self.signing_keys() if key.owner == self.me.id and key.is_active), None)

    @property
    def is_unlocked(self) -> bool:
        return self._signer() is not None

    def enrol_key(self, passphrase: str | None = None) -> Change:
        """Make me a key: in the system's keyring, or with `passphrase` in a file. It is unlocked then.

        The first key of a desk is its root. Another one counts once somebody whose key counts has vouched for it.
        `values["key_id"]` is its fingerprint. Refused as `NeedsPassphrase` where there is no keyring.
        """
        if self.my_key():
            raise Refused("You have a signing key already; nothing was changed. Rotate it to get a new one.")
        signer = Signer.new()
        with self._changing() as now:
            is_root = not self.signing_keys()
            key_store.keep(signer.key_id, signer.private(), passphrase, self._belongs_to(signer.key_id))
            statement = signing.key_statement(
                Act.ENROLLED, signer.key_id, signer.public_key, self.me.id, self.me.id, now
            )
            change = self._add_act(Act.ENROLLED, signer.public_key, self.me.id, signer, statement, now)
            self._set_public_key(self.me.id, signer.public_key)
        if is_root:
            key_store.pin_root(self.desk_id(), signer.key_id)
        self._unlocked = self.me.id, signer
        return change

    def unlock_key(self, passphrase: str | None = None) -> Change:
        """Unlock my key for what I sign now. Refused for a wrong passphrase; nothing is changed by trying.

        Refused as `NeedsPassphrase` where the key lies in a file and none was given. It leaves no trace in the log.
        """
        key = self.my_key()
        if key is None:
            raise Refused("You have no signing key on this desk; nothing was changed. Enrol one first.")
        private = key_store.fetch(key.id, passphrase, self._belongs_to(key.id))
        try:
            signer = Signer.of(private)
        except ValueError:
            signer = None
        if signer is None or signer.public_key != key.public_key:
            raise Refused(
                "The key on this machine is not the one that you enrolled on this desk; nothing was changed. "
                "Work on the machine where you enrolled it, or have it revoked and enrol a new one."
            )
        self._unlocked = self.me.id, signer
        return self._untold()

    def require_key(self) -> None:
        """Refused as `KeyLocked` where I have a key and it is locked: what I decide now would not be taken as mine."""
        self._signer_for_approval()

    @property
    def has_locked_key(self) -> bool:
        """Whether what I export now would not be signed although I have a key."""
        return not self.is_unlocked and self.my_key() is not None

    def lock_key(self) -> Change:
        """Forget the unlocked key. It leaves no trace in the log."""
        self._unlocked = None
        return self._untold()

    def endorse_key(self, key_id: str) -> Change:
        """As desk chief, vouch with my own key for somebody's: I have compared its fingerprint with that person."""
        key = self._key(key_id)
        signer = self._must_sign()
        mine = self._key(signer.key_id)
        if not mine.counts or Role.CHIEF not in self.me.roles:
            raise Refused(
                "Only a desk chief whose own key counts vouches for another; nothing was changed. Ask the chief."
            )
        return self._signed_act(Act.ENDORSED, key, signer)

    def rotate_key(self, passphrase: str | None = None) -> Change:
        """Put a new key in the place of my unlocked one, which signs that it goes. What it signed stays right."""
        older = self._must_sign()
        key = self._key(older.key_id)
        signer = Signer.new()
        with self._changing() as now:
            key_store.keep(signer.key_id, signer.private(), passphrase, self._belongs_to(signer.key_id))
            statement = signing.key_statement(
                Act.ROTATED, signer.key_id, signer.public_key, key.owner, self.me.id, now, key.id
            )
            second = older.sign(signing.KEY_FORM, statement)
            change = self._add_act(Act.ROTATED, signer.public_key, self.me.id, signer, statement, now, second)
            self._set_public_key(self.me.id, signer.public_key)
        self._unlocked = self.me.id, signer
        return change

    def revoke_key(self, key_id: str) -> Change:
        """From now on nothing signed by this key counts: my own, or as chief or administrator somebody's."""
        key = self._key(key_id)
        signer = self._must_sign()
        if key.owner != self.me.id and not self.me.roles & {Role.CHIEF, Role.ADMINISTRATOR}:
            raise Refused(
                "Only a desk chief or an administrator revokes another person's key; nothing was changed. "
                "Ask one of them."
            )
        if key.owner != self.me.id and not self._key(signer.key_id).counts:
            raise Refused(
                "Nobody has vouched for your own key yet, so it revokes no other one; nothing was changed. Ask the "
                "chief to vouch for it, or to revoke this one."
            )
        change = self._signed_act(Act.REVOKED, key, signer)
        if signer.key_id == key.id:
            self._unlocked = None
        return change

    def root_fingerprint(self) -> str:
        """The fingerprint of the desk's first key, for its first page; empty while nobody has a key."""
        first = self._database.one("SELECT key_id FROM key_act ORDER BY seq LIMIT 1")
        return first["key_id"] if first else ""

    def root(self) -> Root:
        """Whether the root key is the one that this machine has been told."""
        now, pinned = self.root_fingerprint(), key_store.pinned_root(self.desk_id())
        if not now and not pinned:
            return Root.NONE
        if not pinned:
            return Root.UNKNOWN
        return Root.PINNED if now == pinned else Root.OTHER

    def trust_root(self, fingerprint: str) -> Change:
        """Remember the root key on this machine, after comparing it with the printed one. Refused for another one."""
        typed = "".join(fingerprint.split()).replace(":", "").lower()
        if not typed or typed != self.root_fingerprint():
            raise Refused(
                "This is not the fingerprint of the desk's root key; nothing was changed. Compare every character with "
                "the printed page, and ask the chief if it differs."
            )
        key_store.pin_root(self.desk_id(), typed)
        return self._untold()

    def _be(self, person: Collaborator) -> Change:
        """Whoever takes the chair does not find the key of the one before unlocked, nor does that one later."""
        if person.id != self.me.id:
            self._unlocked = None
        return super()._be(person)

    def _untold(self) -> Change:
        return Change(Kind.UNCHANGED, None, None, self.clock())

    def _signer(self) -> Signer | None:
        """My unlocked key, if it still counts as mine."""
        if self._unlocked is None or self._unlocked[0] != self.me.id:
            return None
        mine = self.my_key()
        return self._unlocked[1] if mine and mine.id == self._unlocked[1].key_id else None

    def _must_sign(self) -> Signer:
        signer = self._signer()
        if signer is None:
            raise KeyLocked("This needs your signing key; nothing was changed. Unlock it, and try again.")
        return signer

    def _signer_for_approval(self) -> Signer | None:
        """What an approval of mine is signed with; None while I have no key. Refused while it is locked."""
        return self._must_sign() if self._signer() or self.my_key() else None

    def _key(self, key_id: str) -> Key:
        found = next((key for key in self.signing_keys() if key.id == key_id and key.is_active), None)
        if found is None:
            raise Refused("This key was revoked or replaced already; nothing was changed. Look at the list again.")
        return found

    def _signed_act(self, act: Act, key: Key, signer: Signer) -> Change:
        with self._changing() as now:
            statement = signing.key_statement(act, signer.key_id, key.public_key, key.owner, self.me.id, now)
            return self._add_act(act, key.public_key, key.owner, signer, statement, now)

    def _add_act(
        self, act: Act, public_key: str, owner: str, signer: Signer, statement: str, now: int, second: str = ""
    ) -> Change:
        key_id = signing.fingerprint(public_key)
        facts = {"key_id": key_id, "owner": owner, "statement_sha256": splice.sha256(statement)}
        change = self._record(_KINDS[act], now, None, None, **facts)
        event = self._database.one("SELECT seq, id FROM event ORDER BY seq DESC LIMIT 1")
        if event is None:
            raise ValueError("the event was just written")
        self._database.run(
            "INSERT INTO key_act (id, seq, key_id, act, collaborator_id, public_key, statement, signed_by, signature,"
            " second_signature, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            event["id"],
            event["seq"],
            key_id,
            act,
            owner,
            public_key,
            statement,
            signer.key_id,
            signer.sign(signing.KEY_FORM, statement),
            second,
            now,
        )
        return change

    def _acts(self) -> list[KeyAct]:
        rows = self._database.all("SELECT * FROM key_act ORDER BY seq")
        public = {row["key_id"]: row["public_key"] for row in rows if row["act"] in (Act.ENROLLED, Act.ROTATED)}
        return [_act(row, public) for row in rows]

    def _set_public_key(self, person_id: str, public_key: str) -> None:
        self._database.run("UPDATE collaborator SET public_key = ? WHERE id = ?", public_key, person_id)

    def desk_id(self) -> str:
        """What tells this desk from every other: the id of its first event."""
        first = self._database.one("SELECT id FROM event WHERE seq = 1")
        return first["id"] if first else ""

    def _belongs_to(self, key_id: str) -> str:
        return f"{self.desk_id()}/{self.me.id}/{key_id}"


def _act(row: Row, public: dict[str, str]) -> KeyAct:
    """The act as it stands in the file, with whether its words and its signatures are right."""
    try:
        said = json.loads(row["statement"])
        instead_of = str(said["instead_of"])
        own = signing.key_statement(
            Act(row["act"]),
            row["signed_by"],
            row["public_key"],
            row["collaborator_id"],
            str(said["by"]),
            row["at"],
            instead_of,
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        own, instead_of = "", ""
    signer = public.get(row["signed_by"], "")
    form, statement = signing.KEY_FORM, row["statement"]
    holds = (
        own == statement
        and signing.fingerprint(row["public_key"]) == row["key_id"]
        and signing.is_signed(signer, form, statement, row["signature"])
        and (
            row["act"] != Act.ROTATED
            or signing.is_signed(public.get(instead_of, ""), form, statement, row["second_signature"])
        )
    )
    return KeyAct(
        seq=row["seq"],
        act=Act(row["act"]),
        key_id=row["key_id"],
        by=row["collaborator_id"],
        public_key=row["public_key"],
        signed_by=row["signed_by"],
        instead_of=instead_of,
        at=row["at"],
        holds=holds,
    )
