"""Two states of an article, or two articles, side by side: text word by word, fields, and the pictures they use."""

import re
from collections.abc import Sequence
from dataclasses import fields as names_of

from editor.article import Embargo, Fields
from editor.frozen import frozen
from editor.text.diff import Difference, differences

_PICTURE = re.compile(r"\]\(\s*<?(pictures/[^\s)>]+)")


@frozen
class FieldDifference:
    """A field with what it held and what it holds; keywords and embargo as they are read aloud."""

    field: str
    old: str
    new: str
    differences: tuple[Difference, ...]


@frozen
class Comparison:
    """`differences` are those of `old` and `new`. Pictures are named as the text names them (`pictures/NAME`)."""

    old: str
    new: str
    differences: tuple[Difference, ...]
    fields: tuple[FieldDifference, ...] = ()
    pictures_gone: tuple[str, ...] = ()
    pictures_come: tuple[str, ...] = ()

    @property
    def is_same(self) -> bool:
        return not (self.differences or self.fields)


def compare(old: tuple[Fields, str], new: tuple[Fields, str]) -> Comparison:
    """What a reader of the one would find changed in the other."""
    was, now = pictures_in(old[1]), pictures_in(new[1])
    return Comparison(
        old=old[1],
        new=new[1],
        differences=differences(old[1], new[1]),
        fields=tuple(_fields(old[0], new[0])),
        pictures_gone=tuple(name for name in was if name not in now),
        pictures_come=tuple(name for name in now if name not in was),
    )


def pictures_in(text: str) -> tuple[str, ...]:
    """The pictures of the article that a text shows, each once."""
    return tuple(dict.fromkeys(_PICTURE.findall(text)))


def in_paragraph(text: str, found: Sequence[Difference], at: int) -> frozenset[int]:
    """The numbers of the differences in the paragraph of the old `text` that the place `at` is in.

    A difference that reaches beyond the paragraph belongs to it as well.
    """
    start = text.rfind("\n\n", 0, at) + 2 if "\n\n" in text[:at] else 0
    end = text.find("\n\n", at)
    end = len(text) if end < 0 else end
    return frozenset(number for number, one in enumerate(found) if one.old.start <= end and start <= one.old.end)


def _fields(old: Fields, new: Fields) -> list[FieldDifference]:
    changed = []
    for name in (one.name for one in names_of(Fields)):
        was, now = _said(getattr(old, name)), _said(getattr(new, name))
        if was != now:
            changed.append(FieldDifference(name, was, now, differences(was, now)))
    return changed


def _said(value: object) -> str:
    if isinstance(value, Embargo):
        return f"{value.until} {value.zone} {value.reason}".strip()
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
