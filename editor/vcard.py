"""Address cards as phones and mail programs write them, read for what a desk knows of a person.

vCard 4.0 (RFC 6350), 3.0 (RFC 2426) and 2.1 (versit, 1996, with its quoted-printable lines). It reads names, addresses
for mail and telephone, what a person does and speaks; pictures, birthdays and homes are not looked at.
"""

import binascii
import codecs
import quopri
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from editor.frozen import frozen
from editor.old_bytes import Decoded, Written, decode
from editor.text.normalise import clean

MOST_CARDS = 5_000
_LONGEST_VALUE = 20_000
"""characters; a picture is longer and is left out"""
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_EDGE = re.compile(r"\s*(?:BEGIN|END)\s*:\s*VCARD", re.IGNORECASE)
"""where a card begins or ends, whatever the line before it promises"""
_PARTS = re.compile(r"(?<!\\)(?:\\\\)*;")


@dataclass(slots=True)
class Card:
    """One card. `line` is where it begins, from 1; `name` is as the card shows it, empty where it shows none."""

    line: int
    name: str = ""
    family: str = ""
    given: str = ""
    middle: str = ""
    contacts: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    kind: str = "individual"
    is_whole: bool = False


@frozen
class _Line:
    number: int
    name: str
    parameters: Mapping[str, str]
    value: str


def is_vcard(data: bytes) -> bool:
    """Whether the file begins as a card does."""
    return decode(data[:400]).text.lstrip("\ufeff \t\r\n").upper().startswith("BEGIN:VCARD")


def read(data: bytes, written: Written | None = None) -> tuple[list[Card], Decoded]:
    """The cards of the file, at most `MOST_CARDS` and one more. What is no line of a card is passed over."""
    decoded = decode(data, written)
    cards: list[Card] = []
    card: Card | None = None
    inside = 0
    """cards of somebody's agent, which vCard 2.1 writes into the card"""
    is_agent = False
    for line in _lines(decoded.text):
        what = (line.name, line.value.strip().upper())
        if card is not None and what == ("BEGIN", "VCARD") and (is_agent or inside):
            inside += 1
        elif inside:
            inside -= what == ("END", "VCARD")
        elif what == ("BEGIN", "VCARD"):
            card = Card(line.number)
            cards.append(card)
        elif what == ("END", "VCARD") and card is not None:
            card.is_whole = True
            card = None
        elif card is not None:
            _put(card, line)
        is_agent = what == ("AGENT", "")
        if len(cards) > MOST_CARDS:
            break
    return cards, decoded


def _put(card: Card, line: _Line) -> None:
    value = line.value
    match line.name:
        case "FN":
            card.name = card.name or _plain(value)
        case "N":
            card.family, card.given, card.middle = ([*(_plain(part) for part in _split(value)), "", "", ""])[:3]
        case "EMAIL" | "TEL":
            card.contacts.append(re.sub(r"^(?:tel|mailto):", "", _plain(value), flags=re.IGNORECASE))
        case "ROLE" | "TITLE" | "CATEGORIES":
            card.roles.append(_plain(value))
        case "LANG":
            card.languages.append(_plain(value))
        case "KIND" | "X-ADDRESSBOOKSERVER-KIND":
            card.kind = _plain(value).lower()


def _plain(value: str) -> str:
    value = _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)
    return " ".join(clean(value).text.split())


def _split(value: str) -> list[str]:
    """The parts of a structured value, which a `;` without a backslash parts."""
    parts = []
    start = 0
    for found in _PARTS.finditer(value):
        parts.append(value[start : found.end() - 1])
        start = found.end()
    return [*parts, value[start:]]


def _lines(text: str) -> Iterator[_Line]:
    """The lines, each put together again from those that it was folded into."""
    physical = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    at = 0
    while at < len(physical):
        number, line = at + 1, [physical[at]]
        at += 1
        is_quoted = "QUOTED-PRINTABLE" in line[0].partition(":")[0].upper()
        while at < len(physical):
            if is_quoted and line[-1].endswith("=") and not _EDGE.match(physical[at]):
                line[-1] = line[-1][:-1]
                line.append(physical[at].lstrip() if physical[at][:1] in " \t" else physical[at])
            elif physical[at][:1] in (" ", "\t"):
                line.append(physical[at][1:])
            else:
                break
            at += 1
        whole = "".join(line)
        parsed = _parsed(number, whole) if len(whole) <= _LONGEST_VALUE else None
        if parsed is not None:
            yield parsed


def _parsed(number: int, line: str) -> _Line | None:
    head, colon, value = _at_colon(line)
    if not colon:
        return None
    name, *said = head.split(";")
    parameters = {}
    for one in said:
        key, _, what = one.partition("=")
        # vCard 2.1 writes the value alone.
        key, what = (key, what) if what else ("ENCODING" if "PRINTABLE" in key.upper() else "TYPE", key)
        parameters[key.strip().upper()] = what.strip().strip('"')
    if parameters.get("ENCODING", "").upper() == "QUOTED-PRINTABLE":
        value = _unquoted(value, parameters.get("CHARSET", "utf-8"))
    return _Line(number, name.rpartition(".")[2].strip().upper(), parameters, value)


def _at_colon(line: str) -> tuple[str, str, str]:
    """Before and behind the first colon that stands in no quotation marks."""
    is_inside = False
    for at, sign in enumerate(line):
        if sign == '"':
            is_inside = not is_inside
        elif sign == ":" and not is_inside:
            return line[:at], ":", line[at + 1 :]
    return line, "", ""


def _unquoted(value: str, charset: str) -> str:
    try:
        codec = codecs.lookup(charset).name
        return quopri.decodestring(value.encode("utf-8")).decode(codec, "replace")
    except (LookupError, ValueError, binascii.Error):
        return value
