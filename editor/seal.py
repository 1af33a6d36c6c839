"""The seal: the canonical form of what an article publishes, and its hash. It decides nothing and stores nothing.

The canonical form, byte for byte: UTF-8 without a byte order mark, one JSON object, keys sorted by code point, no space
outside strings, letters as themselves (only the quotation mark, the backslash and the control characters U+0000 to
U+001F are escaped, the shortest way JSON has, lower-case hexadecimal), whole numbers only, no line end at the end:

    {"fields":{"byline":…,"dateline":…,"dek":…,"embargo":null or {"reason":…,"until":…,"zone":…},"headline":…,
    "keywords":[…],"kicker":…,"slug":…},"form":"desk-seal/1","house_style":{"key":…,"version":…},"language":…,
    "pictures":[the SHA-256 of each, sorted, each once],"template":{"key":…,"version":…},"text_sha256":…}

(without the line breaks of this paragraph). `text_sha256` is the SHA-256 of the exact text as stored, in UTF-8, as 64
lower-case hexadecimal digits. The ednote is never published and is not in it. The content hash is the SHA-256 of
these bytes.
"""

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import asdict
from dataclasses import fields as names_of
from functools import lru_cache
from json.encoder import encode_basestring as _word

from editor.article import Fields
from editor.frozen import frozen

FORM = "desk-seal/1"


@frozen
class Versioned:
    """A template or a house style as it was used; version 0 with an empty key is none."""

    key: str
    version: int


def canonical_json(value: object) -> str:
    """`value` as JSON in the one way described above. Raises ValueError for what has no such form (NaN)."""
    return _canonical(value)


# Made once: `json.dumps` makes one for each call that asks for anything but its own way.
_canonical = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode


def fields_as_data(fields: Fields) -> dict[str, object]:
    """All the fields as plain data, in the names of `Fields`."""
    return {name: getattr(fields, name) for name in _FIELDS} | {
        "embargo": asdict(fields.embargo) if fields.embargo else None
    }


_FIELDS = tuple(field.name for field in names_of(Fields))


def canonical(
    text: str,
    fields: Fields,
    language: str,
    pictures: Iterable[str],
    template: Versioned,
    house_style: Versioned,
) -> bytes:
    """The bytes that are hashed and signed. `pictures` are the SHA-256 of the article's pictures, in any order."""
    text_sha256 = hashlib.sha256(text.encode("utf-8")).hexdigest()
    return canonical_of(text_sha256, fields, language, pictures, template, house_style)


def canonical_of(
    text_sha256: str,
    fields: Fields,
    language: str,
    pictures: Iterable[str],
    template: Versioned,
    house_style: Versioned,
) -> bytes:
    """The same where the hash of the text is known."""
    published = fields_as_data(fields)
    del published["ednote"]
    statement = {
        "form": FORM,
        "language": language,
        "fields": published,
        "text_sha256": text_sha256,
        "pictures": sorted(set(pictures)),
        "template": {"key": template.key, "version": template.version},
        "house_style": {"key": house_style.key, "version": house_style.version},
    }
    return canonical_json(statement).encode("utf-8")


def is_form_of(
    statement: str,
    text_sha256: str,
    fields: str,
    language: str,
    pictures: Iterable[str],
    template: Versioned,
    house_style: Versioned,
) -> bool:
    """Whether a canonical form is the one of this content; `fields` are all of them as canonical JSON.

    Nothing is read or made anew for it, so that it can be asked of a whole archive: what is put together here has to be
    the statement to the letter. False where `fields` are in any other form.
    """
    end = _end_of_form(language, tuple(sorted(set(pictures))), template, house_style)
    return statement == f'{{"fields":{_EDNOTE.sub("", fields, count=1)}{end}{_word(text_sha256)}}}'


_EDNOTE = re.compile(r'"ednote":"(?:[^"\\]|\\.)*",')


@lru_cache(256)
def _end_of_form(language: str, pictures: tuple[str, ...], template: Versioned, house_style: Versioned) -> str:
    """What stands between the fields and the hash of the text: most of an archive's articles have a few such ends."""
    return (
        f',"form":"{FORM}","house_style":{_as_json(house_style)},"language":{canonical_json(language)},'
        f'"pictures":{canonical_json(pictures)},"template":{_as_json(template)},"text_sha256":'
    )


def _as_json(one: Versioned) -> str:
    return canonical_json({"key": one.key, "version": one.version})


def content_hash(statement: bytes) -> str:
    """The SHA-256 of a canonical form, as 64 hexadecimal digits: what an approval is bound to."""
    return hashlib.sha256(statement).hexdigest()
