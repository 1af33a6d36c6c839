"""The fields that the texts of a house style may hold, filled from the piece. For all writers; it knows no format.

To add one: its name and where it comes from in `_values`, and a row in docs/house-styles.md.
"""

import re
from datetime import UTC, datetime, timedelta

from editor.article import Fields
from editor.export.labels import labels
from editor.export.piece import Piece
from editor.house_style import HouseStyle
from editor.page_parts import Band, Line, Stand
from editor.text.blocks import Document

_FIELD = re.compile(r"\{([a-z_]+)\}")
PAGES = ("page", "pages")
"""These stay in a band as they are: each format counts its pages itself."""

# What part of its line's width a rule takes; Decree 30/2020 asks for a third to a half of a name, and all of the motto.
_RULES = {"none": 0.0, "short": 0.4, "full": 1.0}

_GAP = "\u2007" * 8
"""room for a number that is written by hand when the paper is signed"""


def values(piece: Piece) -> dict[str, str]:
    """Every field by its name, empty where the article or the office has nothing for it."""
    fields = piece.fields
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=piece.modified_at, minutes=piece.utc_offset)
    # Below ten a day takes a zero, and so do January and February (Decree 30/2020).
    found = {
        "day": f"{moment.day:02}",
        "month": f"{moment.month:02}" if moment.month < 3 else str(moment.month),
        "year": str(moment.year),
        "date": f"{moment:%d/%m/%Y}",
        "headline": fields.headline,
        "kicker": fields.kicker,
        "dek": fields.dek,
        "byline": fields.byline,
        "dateline": fields.dateline,
        "slug": fields.slug,
        "publication": "",
        "office": "",
        "office_parent": "",
        "office_address": "",
        "office_contact": "",
        "place": fields.dateline.partition(",")[0],
        "signer_role": "",
        "number": _GAP,
    }
    found |= {name: value for name, value in piece.values.items() if name in found and value.strip()}
    found["publication"] = found["publication"] or found["office"]
    return {name: value if name == "number" else " ".join(value.split()) for name, value in found.items()}


def names() -> set[str]:
    """What may stand in braces, page numbers apart."""
    return set(values(Piece(Fields(), "en", Document("", (), {}), 0)))


def imprint(piece: Piece, style: HouseStyle) -> str:
    """The last line of a file: who answers for it, and the code of the edition, which finds its receipt again."""
    words = style.imprint.get(piece.language.split("-")[0].lower(), "")
    line = ""
    if piece.edition is not None:
        line = labels(piece.language).edition.format(number=piece.edition.number, code=piece.edition.code)
    return " · ".join(part for part in (" ".join(words.split()), line) if part)


def filled(text: str, known: dict[str, str]) -> str:
    """`text` with its fields filled; empty when it has fields and nothing is known for any of them.

    A field that there is not stays as it is written, so that whoever wrote it sees it.
    """
    names = [name for name in _FIELD.findall(text) if name in known]
    if names and not any(known[name] for name in names):
        return ""
    return _FIELD.sub(lambda found: known.get(found[1], found[0]), text).strip(" ")


def filled_stand(stand: Stand, known: dict[str, str]) -> Stand:
    """The lines that have something to say."""
    return Stand(_filled(stand.left, known), _filled(stand.center, known), _filled(stand.right, known))


def rule_pt(line: Line, style: HouseStyle) -> float:
    """The length of the rule under a line: all that the words take, or a part of it; 0 where it has none."""
    if not _RULES[line.rule]:
        return 0.0
    from editor.export import text_width

    return _RULES[line.rule] * text_width.points(line.text, style.look(line.look))


def headline_rule_pt(words: str, piece: Piece, style: HouseStyle) -> float:
    """The length of the rule under the headline, `words`, as part of the longest of its lines. Without a kicker none is
    drawn: a letter has no type, and its summary no rule under it (Decree 30/2020).
    """
    if not piece.fields.kicker.strip() or style.headline_rule == "none":
        return 0.0
    from editor.export import text_width

    width = text_width.points(" ".join(words.split()), style.look("headline"))
    return _RULES[style.headline_rule] * min(width, style.paper.text_width_mm * 72 / 25.4)


def filled_band(band: Band, known: dict[str, str]) -> Band:
    return Band(filled(band.left, known), filled(band.center, known), filled(band.right, known))


def parts(text: str) -> list[tuple[str, bool]]:
    """A filled text cut at its page fields: (words, False) and ("page" or "pages", True)."""
    found: list[tuple[str, bool]] = []
    at = 0
    for match in _FIELD.finditer(text):
        if match[1] in PAGES:
            found += [(text[at : match.start()], False)] if match.start() > at else []
            found.append((match[1], True))
            at = match.end()
    return [*found, (text[at:], False)] if at < len(text) else found


def _filled(lines: tuple[Line, ...], known: dict[str, str]) -> tuple[Line, ...]:
    found = []
    for line in lines:
        text = filled(line.text, known)
        if text or not line.text.strip():
            found.append(Line(text, line.look, line.rule))
    return tuple(found)
