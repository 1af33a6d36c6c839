"""People from a list of another program: what would come to the desk, and for each row that would not, why.

It reads the bytes of a CSV or a vCard file and changes nothing; who comes in the end is for a person to say.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from editor import csv_reading, people_heads, vcard
from editor.article import Collaborator, Role
from editor.frozen import frozen
from editor.old_bytes import Decoded, Written
from editor.people_heads import Column
from editor.refusal import Refused
from editor.staff import one_name
from editor.text.normalise import CleanNote

LONGEST_NAME = 120
LONGEST_CONTACT = 500
"""characters"""
_SHOWN = 60
"""characters of a row that was refused"""
_BETWEEN = re.compile(r"[,;/|\n•]+")
_LETTER = re.compile(r"[^\W\d_]")


class ImportNote(CleanNote):
    """Something that a person should know of a row that is taken; `sentence` as in `Refused`."""


@frozen
class Incoming:
    """A person who can come. `person` has no id yet; `line` is where it stands in the file, from 1."""

    line: int
    person: Collaborator
    notes: tuple[CleanNote, ...] = ()


@frozen
class LeftOut:
    """A row that is not taken: where it stands, how it begins, and why."""

    line: int
    words: str
    why: Refused


@frozen
class PeopleImport:
    """What a file holds. `decoded` says how it was read."""

    incoming: tuple[Incoming, ...]
    left_out: tuple[LeftOut, ...]
    decoded: Decoded
    columns: int = 0
    columns_read: int = 0


@frozen
class _Row:
    """What a list says of one person, in its own words."""

    line: int
    name: str
    roles: tuple[str, ...]
    languages: tuple[str, ...]
    contact: str
    words: str
    why_not: Refused | None = None


class _Came:
    """The rows of one name that are taken, by their contacts: a list may have thousands of one name."""

    def __init__(self, first: _Row) -> None:
        self._first = first
        self._by_contact: dict[str, _Row] = {}

    def note(self, row: _Row) -> None:
        for contact in _contacts(row.contact):
            self._by_contact.setdefault(contact, row)

    def same_as(self, row: _Row) -> _Row | None:
        """The first row with one of these contacts; of a row without any, the first row of the name."""
        if not row.contact:
            return self._first
        found = (self._by_contact.get(contact) for contact in _contacts(row.contact))
        return min((one for one in found if one is not None), key=lambda one: one.line, default=None)


@frozen
class Listed:
    """What the bytes of a list say, before it is asked who of it is on the desk already."""

    rows: tuple[_Row, ...]
    decoded: Decoded
    columns: int = 0
    columns_read: int = 0


def read(data: bytes, name: str, known: Sequence[Collaborator], written: Written | None = None) -> PeopleImport:
    """The people in the file `name`, of whom `known` are on the desk. With `written`, its letters are read so.

    Refused for a file that is too large, is no list, or has no column of names.
    """
    return sorted_out(listed(data, name, written), known)


def listed(data: bytes, name: str, written: Written | None = None) -> Listed:
    """Read the bytes: what may be slow or sly of a list is here. Refused as `read` is."""
    csv_reading.check_size(data, name)
    if vcard.is_vcard(data):
        cards, decoded = vcard.read(data, written)
        if len(cards) > vcard.MOST_CARDS:
            raise Refused(
                "“{name}” has more than {most} cards, so nothing was taken from it. Split it into several files.",
                name=name,
                most=vcard.MOST_CARDS,
            )
        return Listed(tuple(map(_of_card, cards)), decoded)
    table = csv_reading.read(data, name, written)
    if not table.rows:
        raise Refused("“{name}” is empty: it has no row. Nothing was changed; choose another file.", name=name)
    heads = table.rows[0].cells
    columns, rows = _columns(table, name)
    return Listed(tuple(_of_row(row, columns) for row in rows), table.decoded, len(heads), len(columns))


def sorted_out(found: Listed, known: Sequence[Collaborator]) -> PeopleImport:
    """Who of a list can come, and who not, and why."""
    made = _sorted_out(found.rows, known, found.decoded)
    return PeopleImport(made.incoming, made.left_out, made.decoded, found.columns, found.columns_read)


def _columns(table: csv_reading.Table, name: str) -> tuple[dict[int, Column], Sequence[csv_reading.Row]]:
    """Which column is what, and the rows that hold people."""
    columns = people_heads.columns(table.rows[0].cells)
    if {Column.NAME, Column.GIVEN, Column.FAMILY} & set(columns.values()):
        return columns, table.rows[1:]
    if max(len(row.cells) for row in table.rows) == 1:
        return {0: Column.NAME}, table.rows
    raise Refused(
        "“{name}” has no column with the head “Name” or “Họ và tên”, so nobody was taken from it. Put that head over "
        "the column of names, and “Roles”, “Languages” or “Contact” over others.",
        name=name,
    )


def _of_row(row: csv_reading.Row, columns: dict[int, Column]) -> _Row:
    said: dict[Column, list[str]] = {column: [] for column in Column}
    for at, cell in enumerate(row.cells):
        if cell and at in columns:
            said[columns[at]].append(cell)
    parts = [" ".join(said[column]) for column in (Column.FAMILY, Column.MIDDLE, Column.GIVEN)]
    name = " ".join(said[Column.NAME][:1]) or people_heads.whole_name(*parts)
    words = ", ".join(cell for cell in row.cells if cell)
    roles, languages = _split(said[Column.ROLES]), _split(said[Column.LANGUAGES])
    return _Row(row.line, name, roles, languages, _joined(said[Column.CONTACT]), words)


def _of_card(card: vcard.Card) -> _Row:
    name = card.name or people_heads.whole_name(card.family, card.middle, card.given)
    contact = _joined(card.contacts)
    # What a card calls a title or a category is seldom a role of a desk; only what is one is taken.
    roles = tuple(title for title in _split(card.roles) if people_heads.role(title))
    languages = _split(card.languages)
    why_not = None
    if not card.is_whole:
        why_not = Refused("The card is cut off: its end is missing. Save the cards again and take that file.")
    elif card.kind in ("group", "org", "location", "application"):
        why_not = Refused("The card is not of a person, but of a group, an office or a place.")
    return _Row(card.line, name, roles, languages, contact, ", ".join(filter(None, (name, contact))), why_not)


def _split(cells: Iterable[str]) -> tuple[str, ...]:
    return tuple(word.strip() for cell in cells for word in _BETWEEN.split(cell) if word.strip())


def _joined(contacts: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(contacts))


def _sorted_out(rows: Sequence[_Row], known: Sequence[Collaborator], decoded: Decoded) -> PeopleImport:
    here: dict[str, list[Collaborator]] = {}
    for person in known:
        here.setdefault(one_name(person.name), []).append(person)
    came: dict[str, _Came] = {}
    incoming, left_out = [], []
    for row in rows:
        same_name = one_name(row.name)
        why = row.why_not or _why_not(row) or _why_double(row, here.get(same_name, ()), came.get(same_name))
        if why is not None:
            left_out.append(LeftOut(row.line, row.words[:_SHOWN], why))
            continue
        has_namesake = same_name in here or same_name in came
        came.setdefault(same_name, _Came(row)).note(row)
        incoming.append(_incoming(row, has_namesake))
    return PeopleImport(tuple(incoming), tuple(left_out), decoded)


def _why_not(row: _Row) -> Refused | None:
    if not row.name:
        return Refused("The row has no name.")
    if not _LETTER.search(row.name):
        return Refused("What stands for a name has no letter in it.")
    if "�" in row.name:
        return Refused("Letters of the name are lost in this file. Choose another way of reading its letters.")
    if len(row.name) > LONGEST_NAME:
        return Refused("The name is longer than {most} characters.", most=LONGEST_NAME)
    if len(row.contact) > LONGEST_CONTACT:
        return Refused("The contact is longer than {most} characters.", most=LONGEST_CONTACT)
    return None


def _why_double(row: _Row, here: Iterable[Collaborator], came: _Came | None) -> Refused | None:
    """Of two with one name, one without any contact, or with the same, is taken for a double."""
    for person in here:
        if not row.contact or not person.contact or _is_same(row.contact, person.contact):
            return Refused("{name} is on the desk already.", name=person.name)
    other = came.same_as(row) if came is not None else None
    if other is not None:
        return Refused("{name} stands in line {line} already.", name=other.name, line=other.line)
    return None


def _is_same(first: str, second: str) -> bool:
    return bool(set(_contacts(first)) & set(_contacts(second)))


def _contacts(contact: str) -> Iterator[str]:
    for one in contact.casefold().split(", "):
        digits = re.sub(r"\D", "", one)
        yield digits if len(digits) >= 8 and "@" not in one else one.strip()


def _incoming(row: _Row, has_namesake: bool) -> Incoming:
    notes: list[CleanNote] = []
    roles = {word: people_heads.role(word) for word in row.roles}
    unknown = [word for word, role in roles.items() if role is None]
    chosen = frozenset(role for role in roles.values() if role is not None)
    if unknown:
        said = {"words": ", ".join(unknown)[:_SHOWN]}
        if chosen:
            notes.append(ImportNote("“{words}” is no role of a desk and was left out.", said))
        else:
            notes.append(ImportNote("“{words}” is no role of a desk, so the person comes as a writer.", said))
    languages = {word: people_heads.language(word) for word in row.languages}
    strange = [word for word, tag in languages.items() if not tag]
    if strange:
        said = {"words": ", ".join(strange)[:_SHOWN]}
        notes.append(ImportNote("“{words}” is no language that is known here and was left out.", said))
    if has_namesake:
        notes.append(ImportNote("Somebody else of this name is there already; the contact tells the two apart."))
    tags = tuple(dict.fromkeys(tag for tag in languages.values() if tag))
    person = Collaborator("", row.name, chosen or frozenset({Role.WRITER}), tags, row.contact)
    return Incoming(row.line, person, tuple(notes))
