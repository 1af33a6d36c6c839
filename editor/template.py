"""A template: a starting text with its fields, required parts, audience and house style.

A template is a Markdown file with a YAML head; prompts in the text are written `{{Who says so?}}`.
"""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class FieldRule:
    """What a template asks of one field. `most` is a limit in characters, 0 for none; `hint` is shown in the form."""

    field: str
    is_required: bool = False
    most: int = 0
    hint: str = ""


class PartKind(StrEnum):
    """How a required part is recognised in a text."""

    LEAD = "lead"
    """the first paragraph"""
    SECTION = "section"
    """the text under the heading named in `heading`"""
    QUOTE = "quote"
    PICTURE = "picture"
    LINK = "link"
    BOX = "box"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Part:
    """A part that the text must have. `least` and `most` are in words, 0 for no limit; `title` is shown to a person."""

    key: str
    title: str
    kind: PartKind
    heading: str = ""
    is_required: bool = True
    least: int = 0
    most: int = 0


@dataclass(frozen=True, slots=True)
class Template:
    """`text` is the starting text; `fields` hold only the fields that the template shows, in its order."""

    key: str
    language: str
    version: int
    name: str
    summary: str
    audience: str
    house_style: str
    fields: tuple[FieldRule, ...]
    parts: tuple[Part, ...]
    text: str
