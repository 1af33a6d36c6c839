"""An article as a Markdown file: its fields and where it stands in a YAML head, below it the text to the last byte.

The names of the head are those that site generators and pandoc know, where there are any.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from editor.article import Embargo, Fields
from editor.refusal import Refused
from editor.text.head import split_head

# To add one: the name in the head, and the field that it holds.
LINES: Mapping[str, str] = {
    "title": "headline",
    "kicker": "kicker",
    "subtitle": "dek",
    "author": "byline",
    "dateline": "dateline",
    "slug": "slug",
    "ednote": "ednote",
}


def written(fields: Fields, text: str, facts: Mapping[str, object]) -> bytes:
    """The file. `facts` stand in the head below the fields and are not read again."""
    import yaml

    head: dict[str, object] = {name: value for name, key in LINES.items() if (value := getattr(fields, key))}
    if fields.keywords:
        head["keywords"] = list(fields.keywords)
    if fields.embargo:
        head["embargo"] = {"until": fields.embargo.until, "zone": fields.embargo.zone, "reason": fields.embargo.reason}
    head |= facts
    said = yaml.safe_dump(head, allow_unicode=True, sort_keys=False, width=1_000_000)
    return f"---\n{said}---\n{text}".encode()


def read(data: bytes, name: str) -> tuple[Fields, str]:
    """The fields and the text of such a file. Refused, with its `name`, for what is no such file."""
    try:
        head, text, offset = split_head(data.decode("utf-8"))
        if offset:
            return _fields(head), text
    except (UnicodeDecodeError, Refused, TypeError, ValueError) as error:
        raise _unreadable(name) from error
    raise _unreadable(name)


def _fields(head: Mapping[str, Any]) -> Fields:
    lines = {key: _words(head.get(name, "")) for name, key in LINES.items()}
    embargo = head.get("embargo")
    kept = Embargo(int(embargo["until"]), _words(embargo["zone"]), _words(embargo["reason"])) if embargo else None
    fields = Fields(keywords=tuple(map(_words, head.get("keywords", ()))), embargo=kept)
    return replace(fields, **lines)  # type: ignore[arg-type]


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _unreadable(name: str) -> Refused:
    return Refused(
        "“{name}” no longer has the head that it was taken out with, so the file was left out; the article came in as "
        "it was taken out.",
        name=name,
    )
