"""What a house style puts around an article: letterhead, signature block, bands in the margins. Data, read strictly.

Its texts may hold fields such as {headline}; which there are and how they are filled is told in
`editor.export.house_fields`.
"""

from collections.abc import Collection

from editor.frozen import frozen
from editor.record import Record
from editor.refusal import Refused

RULES = ("none", "short", "full")
"""What is drawn below a line: nothing, two fifths of what its words take, or all of that."""


@frozen
class Line:
    """One line of a letterhead or a signature block; `look` is a role of the house style."""

    text: str
    look: str
    rule: str = "none"


@frozen
class Stand:
    """Lines that stand side by side: at the left and the right, or in the middle of the page."""

    left: tuple[Line, ...] = ()
    center: tuple[Line, ...] = ()
    right: tuple[Line, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.left or self.center or self.right)


@frozen
class Band:
    """A header or a footer: one line in three parts."""

    left: str = ""
    center: str = ""
    right: str = ""

    def __bool__(self) -> bool:
        return bool(self.left or self.center or self.right)


def read_stands(record: Record, key: str, languages: Collection[str], roles: Collection[str]) -> dict[str, Stand]:
    """The stand of each language; empty ones where `key` is left out."""
    if not record.has(key):
        return dict.fromkeys(languages, Stand())
    inner = record.record(key)
    stands = {}
    for language in languages:
        place = inner.record(language)
        stands[language] = Stand(*(_lines(place, side, roles) for side in ("left", "center", "right")))
        place.close()
    inner.close()
    return stands


def _lines(record: Record, key: str, roles: Collection[str]) -> tuple[Line, ...]:
    if not record.has(key):
        return ()
    found = []
    for inner in record.records(key):
        line = Line(inner.text("text"), inner.text("look"), inner.text("rule", "none"))
        if line.look not in roles or line.rule not in RULES:
            raise Refused(
                "“{name}” was not read, because line {line} asks for a look or a rule that there is not; "
                "docs/house-styles.md lists them.",
                name=record.name,
                line=inner.starts_at,
            )
        inner.close()
        found.append(line)
    return tuple(found)


def read_bands(record: Record, key: str, languages: Collection[str]) -> dict[str, Band] | None:
    """The band of each language; None where `key` is left out."""
    if not record.has(key):
        return None
    inner = record.record(key)
    bands = {}
    for language in languages:
        place = inner.record(language)
        bands[language] = Band(*(place.text(side, "") for side in ("left", "center", "right")))
        place.close()
    inner.close()
    return bands
