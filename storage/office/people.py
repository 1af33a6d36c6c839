"""The people of a desk."""

import uuid
from collections.abc import Iterable

from editor import staff
from editor.article import Collaborator, Role
from editor.refusal import Refused
from editor.seal import canonical_json
from editor.text import legible
from storage import rows
from storage.change import Change, Kind
from storage.core import Core
from storage.database import Database

LONGEST_NAME = 120
LONGEST_CONTACT = 500
LONGEST_LANGUAGE = 40
"""characters"""


class People(Core):
    def collaborators(self) -> list[Collaborator]:
        """Everybody, also who has left, by the given name. A double is the person it was merged into."""
        return staff.by_name(
            rows.collaborator(row)
            for row in self._database.all("SELECT * FROM collaborator WHERE merged_into IS NULL ORDER BY id")
        )

    def names(self) -> dict[str, str]:
        """The name at what each id did, also at that of a double or of somebody who has left."""
        return {row["id"]: row["name"] for row in self._database.all("SELECT id, name FROM collaborator ORDER BY id")}

    def collaborator(self, collaborator_id: str) -> Collaborator:
        """The person with this id; for a double, the one it was merged into."""
        return known(self._database, collaborator_id)

    def add_collaborator(
        self,
        name: str,
        roles: frozenset[Role] = frozenset({Role.WRITER}),
        languages: tuple[str, ...] = (),
        contact: str = "",
    ) -> Change:
        """`values["collaborator_id"]` of the change is the new person's id."""
        person = checked(new(name, roles, languages, contact))
        with self._changing() as now:
            self._check_gives(person.roles - staff.ANYBODYS)
            add(self._database, person, now, self._is_sampling)
            return self._record(Kind.COLLABORATOR_ADDED, now, collaborator_id=person.id, name=person.name)

    def _check_gives(self, roles: Iterable[Role]) -> None:
        """Refused where somebody would be given, or lose, roles that it is not for me to give."""
        if any(roles) and not self._is_sampling and not staff.may_give_roles(self.me, self.collaborators()):
            raise Refused(
                "Only a desk chief or an administrator says who may do what; nothing was changed. Ask one of them."
            )


def new(name: str, roles: frozenset[Role], languages: tuple[str, ...], contact: str = "") -> Collaborator:
    """A person who is not on any desk yet; Refused without a name."""
    name = legible.line(name)
    if not name:
        raise Refused("A collaborator needs a name; nothing was added. Type the name as it stands in a byline.")
    known = tuple(dict.fromkeys(filter(None, (legible.line(tag)[:LONGEST_LANGUAGE] for tag in languages))))
    return Collaborator(str(uuid.uuid4()), name, roles, known, legible.lines(contact))


def checked(person: Collaborator) -> Collaborator:
    """The person, when a desk can hold them; Refused for a name or a contact that is too long."""
    if len(person.name) > LONGEST_NAME:
        raise Refused(
            "A name has at most {most} characters; nothing was changed. Type it as it stands in a byline.",
            most=LONGEST_NAME,
        )
    if len(person.contact) > LONGEST_CONTACT:
        raise Refused(
            "What stands under contact has at most {most} characters; nothing was changed. Shorten it.",
            most=LONGEST_CONTACT,
        )
    return person


def add(database: Database, person: Collaborator, now: int, is_sample: bool) -> None:
    database.run(
        "INSERT INTO collaborator (id, name, roles, languages, contact, is_active, is_sample, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        person.id,
        person.name,
        canonical_json(sorted(person.roles)),
        canonical_json(list(person.languages)),
        person.contact,
        int(person.active),
        int(is_sample),
        now,
    )


def of(database: Database, collaborator_id: str) -> Collaborator:
    """The person with this id; Refused when there is none."""
    row = database.one("SELECT * FROM collaborator WHERE id = ?", collaborator_id)
    if row is None:
        raise Refused("This collaborator is no longer on the desk. Nothing was changed; choose somebody else.")
    return rows.collaborator(row)


def known(database: Database, collaborator_id: str) -> Collaborator:
    """The person with this id; for a double, the one it was merged into, which is never a double itself."""
    person = of(database, collaborator_id)
    return of(database, person.merged_into) if person.merged_into else person
