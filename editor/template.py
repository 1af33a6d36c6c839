"""A template: a starting text with its fields, required parts, audience and house style.

A template is a Markdown file with a YAML head; prompts in the text are written `{{Who says so?}}`. docs/templates.md
is its manual. It knows nothing of an article that was begun with it: `preflight` compares the two.

To add one that ships: resources/templates/KEY.LANG.md in each language; nothing else names it.
"""

import re
from enum import StrEnum
from functools import cache, lru_cache

import resources
from editor.article import Fields
from editor.audience import Audience, Band, read_band
from editor.frozen import frozen
from editor.record import Record
from editor.record import read as read_record
from editor.refusal import Refused
from editor.text.normalise import clean

FIELDS = ("kicker", "headline", "dek", "byline", "dateline", "slug", "keywords", "ednote", "embargo")
"""The fields that a template can show (`editor.article.Fields`)."""

STARTABLE = ("kicker", "headline", "dek", "byline", "dateline")
"""The fields that a template can begin for the writer."""

_HEAD = re.compile(r"---[ \t]*\n(?P<head>.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


@frozen
class FieldRule:
    """What a template asks of one field.

    `most` is a limit in characters, 0 for none (for keywords: how many words or phrases); `hint` is shown in the form;
    `start` is what the field of a new article holds.
    """

    field: str
    is_required: bool = False
    most: int = 0
    hint: str = ""
    start: str = ""


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


@frozen
class Part:
    """A part that the text must have. `least` and `most` are in words, 0 for no limit; `title` is shown to a person."""

    key: str
    title: str
    kind: PartKind
    heading: str = ""
    is_required: bool = True
    least: int = 0
    most: int = 0


@frozen
class Item:
    """A point of the checklist: somebody ticks it. A required one must be ticked before the article is approved."""

    key: str
    title: str
    is_required: bool = True


@frozen
class Template:
    """`text` is the starting text; `fields` hold only the fields that the template shows, in its order.

    `length`, in words for the whole text, is there when the form decides it (a correction is short for everyone);
    otherwise the audience does: ask `length_for`.
    """

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
    length: Band | None = None
    checklist: tuple[Item, ...] = ()


def starting_fields(template: Template) -> Fields:
    """The fields of a new article: what the template puts into them, such as the kicker THÔNG CÁO BÁO CHÍ."""
    starts = {rule.field: rule.start for rule in template.fields}
    return Fields(
        kicker=starts.get("kicker", ""),
        headline=starts.get("headline", ""),
        dek=starts.get("dek", ""),
        byline=starts.get("byline", ""),
        dateline=starts.get("dateline", ""),
    )


def length_for(template: Template | None, audience: Audience | None) -> Band | None:
    """The length to aim at, in words for the whole text: the template's own one before the audience's."""
    if template is not None and template.length is not None:
        return template.length
    return audience.length if audience is not None else None


def shipped(language: str | None = None) -> list[Template]:
    """The templates that come with the program, by file name; only those in `language` when it is given."""
    return [template for template in _shipped() if language in (None, template.language)]


@cache
def _shipped() -> tuple[Template, ...]:
    folder = resources.path("templates")
    return tuple(read(file.read_text(encoding="utf-8"), file.name) for file in sorted(folder.glob("*.md")))


@lru_cache(64)  # each article that is opened asks for its own again
def read(text: str, name: str) -> Template:
    """The template that `text` spells; `name` is its file's name for the sentences. Refused when it is broken."""
    text = clean(text).text
    parted = _HEAD.match(text)
    if parted is None:
        raise Refused(
            "“{name}” was not read, because a template begins with its settings between two lines of three dashes; "
            "add them above the text.",
            name=name,
        )
    head = read_record(parted["head"], name, first_line=2)
    template = Template(
        key=head.word("key"),
        language=head.word("language"),
        version=head.number("version"),
        name=head.text("name"),
        summary=head.text("summary"),
        audience=head.word("audience"),
        house_style=head.word("house_style"),
        length=read_band(head.record("length")) if head.has("length") else None,
        fields=tuple(_field(field, record) for field, record in head.each("fields")),
        parts=_parts(head.records("parts"), name),
        checklist=_checklist(head.records("checklist"), name),
        text=text[parted.end() :].strip("\n") + "\n",
    )
    head.close()
    return template


def _field(field: str, record: Record) -> FieldRule:
    if field not in FIELDS:
        raise Refused(
            "“{name}” was not read, because line {line} names the field “{field}”, which an article does not have; "
            "the fields are {fields}.",
            name=record.name,
            line=record.starts_at,
            field=field,
            fields=", ".join(FIELDS),
        )
    rule = FieldRule(
        field=field,
        is_required=record.truth("required", False),
        most=record.number("most", 0),
        hint=record.text("hint", ""),
        start=record.text("start", "") if field in STARTABLE else "",
    )
    record.close()
    return rule


def _parts(records: list[Record], name: str) -> tuple[Part, ...]:
    parts = tuple(_part(record) for record in records)
    twice = _twice([part.key for part in parts])
    if twice:
        raise Refused(
            "“{name}” was not read, because two of its parts have the key “{key}”; give one of them another.",
            name=name,
            key=twice,
        )
    return parts


def _checklist(records: list[Record], name: str) -> tuple[Item, ...]:
    items = []
    for record in records:
        items.append(Item(record.word("key"), record.text("title"), record.truth("required", True)))
        record.close()
    twice = _twice([item.key for item in items])
    if twice:
        raise Refused(
            "“{name}” was not read, because two points of its checklist have the key “{key}”; give one another.",
            name=name,
            key=twice,
        )
    return tuple(items)


def _twice(keys: list[str]) -> str:
    """The first key that is there more than once, empty when each is there once."""
    return next((key for number, key in enumerate(keys) if key in keys[:number]), "")


def _part(record: Record) -> Part:
    word = record.text("kind")
    if word not in list(PartKind):
        raise Refused(
            "“{name}” was not read, because line {line} says “{kind}”, which is not a kind of part; "
            "the kinds are {kinds}.",
            name=record.name,
            line=record.line("kind"),
            kind=word,
            kinds=", ".join(PartKind),
        )
    kind = PartKind(word)
    part = Part(
        key=record.word("key"),
        title=record.text("title"),
        kind=kind,
        heading=record.text("heading") if kind is PartKind.SECTION else "",
        is_required=record.truth("required", True),
        least=record.number("least", 0),
        most=record.number("most", 0),
    )
    record.close()
    return part
