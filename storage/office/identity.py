"""Who works here now: everything that is done is done in that person's name.

A passphrase keeps honest people apart on a shared machine. It encrypts nothing, and the window says so.
"""

from editor import passphrase as passphrases
from editor.article import Collaborator, Role
from editor.refusal import Refused
from storage.change import Change, Kind
from storage.core import Core
from storage.office import people


class WrongPassphrase(Refused):
    """What was typed is not the person's passphrase."""


class Identity(Core):
    _has_proved = False

    @property
    def needs_proof(self) -> bool:
        """Whether I have a passphrase and nobody has shown it since the desk was opened."""
        return self.me.has_passphrase and not self._has_proved

    def become(self, collaborator_id: str, passphrase: str = "") -> Change:
        """Be this person from now on; for a double, who it was merged into. It leaves no trace in the log.

        Refused for somebody who is retired; `WrongPassphrase` where the person has one and this is another.
        """
        person = people.known(self._database, collaborator_id)
        if not person.active:
            raise Refused(
                "{name} is retired, so nobody can work in this name; you are still {me}. Choose somebody else, or "
                "bring {name} back first.",
                name=person.name,
                me=self.me.name,
            )
        if person.id != self.me.id:
            self._check_passphrase(person, passphrase)
        return self._be(person)

    def prove(self, passphrase: str) -> Change:
        """Show that I am who I am, where I have a passphrase. `WrongPassphrase` where this is another."""
        self._check_passphrase(self.me, passphrase)
        return self._be(self.me)

    def set_passphrase(self, new: str, before: str = "") -> Change:
        """Give myself a passphrase, or another one; `before` is the one that holds now. An empty one takes it away."""
        with self._changing() as now:
            self._check_passphrase(self.me, before)
            self._put_passphrase(self.me.id, passphrases.kept(new) if new.strip() else "")
            self._has_proved = True
            kind = Kind.PASSPHRASE_SET if new.strip() else Kind.PASSPHRASE_REMOVED
            return self._record(kind, now, collaborator_id=self.me.id, name=self.me.name)

    def remove_passphrase(self, collaborator_id: str) -> Change:
        """Take away the passphrase that somebody has forgotten: for a desk chief or an administrator."""
        with self._changing() as now:
            person = people.known(self._database, collaborator_id)
            if person.id != self.me.id and not self.me.roles & {Role.CHIEF, Role.ADMINISTRATOR}:
                raise Refused(
                    "Only a desk chief or an administrator may take away somebody's passphrase; nothing was changed. "
                    "Ask one of them."
                )
            self._put_passphrase(person.id, "")
            return self._record(Kind.PASSPHRASE_REMOVED, now, collaborator_id=person.id, name=person.name)

    def _check_passphrase(self, person: Collaborator, passphrase: str) -> None:
        row = self._database.one("SELECT passphrase FROM collaborator WHERE id = ?", person.id)
        known = row["passphrase"] if row else ""
        if known and not passphrases.fits(passphrase, known):
            raise WrongPassphrase(
                "This is not the passphrase of {name}. You are still {me}. Type it again, or ask a desk chief to take "
                "it away if it is forgotten.",
                name=person.name,
                me=self.me.name,
            )

    def _put_passphrase(self, collaborator_id: str, kept: str) -> None:
        self._database.run("UPDATE collaborator SET passphrase = ? WHERE id = ?", kept, collaborator_id)
        self.me = people.of(self._database, self.me.id)

    def _be(self, person: Collaborator) -> Change:
        self.me = person
        self._has_proved = True
        self._sign(person.name)
        return Change(
            Kind.PERSON_SWITCHED, None, None, self.clock(), {"collaborator_id": person.id, "name": person.name}
        )

    def _sign(self, name: str) -> None:
        """Put the name where others see who has the desk open."""
