"""The ninjs 3.1 writer: the article as news data (JSON) for agencies and content systems; the standard is the IPTC's.

The body is the HTML of the fragment. Pictures are associations that hold their files; the body calls each by the name
of its association.
"""

import json
from base64 import b64encode
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid5

from editor.export.html_blocks import Blocks
from editor.export.html_cleaning import cleaned
from editor.export.html_page import Page
from editor.export.labels import labels
from editor.export.languages import is_tag
from editor.export.markup import clean
from editor.export.outline import Outline, outline
from editor.export.picture_files import FOLDER, PictureFiles
from editor.export.piece import Exported, Piece
from editor.export.prompts import without_prompts
from editor.house_style import HouseStyle
from editor.sources import PublicSource, web_address
from editor.text.blocks import PictureBlock
from editor.text.walk import every_block

_STANDARD = {"name": "ninjs", "version": "3.1", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"}
_OURS = UUID("6f1d3f0e-52b5-4c8b-9f57-0d6a2f4f9c11")
"""The space in which articles and pictures have their names; never changed, or receivers take them for others."""


def write(piece: Piece, style: HouseStyle) -> Exported:
    """The piece as JSON in UTF-8, with the keys in the order in which the standard tells of them."""
    piece, notes = without_prompts(piece)
    words = labels(piece.language)
    shape = outline(piece)
    pictures = PictureFiles()
    blocks = Blocks(piece, shape, words, pictures.address)
    page = Page(piece, style, shape, words)
    body = cleaned(page.marks() + page.text(blocks), pictures=FOLDER)
    item = _item(piece, shape, body) | {"associations": _associations(piece, pictures)}
    text = json.dumps({key: value for key, value in item.items() if value}, ensure_ascii=False, indent=1)
    return Exported(f"{text}\n".encode(), (*notes, *blocks.notes()))


def _item(piece: Piece, shape: Outline, body: str) -> dict[str, object]:
    fields = piece.fields
    return {
        "uri": _name(f"article {piece.identity or f'{fields.slug} {shape.title} {piece.language}'}"),
        "standard": _STANDARD,
        "type": "text",
        "representationType": "full",
        "version": str(piece.edition.number) if piece.edition else "",
        "versionCreated": _moment(piece.modified_at),
        "embargoedUntil": _moment(fields.embargo.until) if fields.embargo else "",
        "pubStatus": _status(piece),
        "edNote": _line(". ".join((*piece.marks, *_told(piece)))),
        "language": piece.language if is_tag(piece.language) else "",
        "slugline": _line(fields.slug),
        "headlines": _texts({"main": shape.title, "kicker": fields.kicker}),
        "descriptions": _texts({"summary": fields.dek}),
        "infoSources": [_source(one) for one in piece.sources],
        "by": _line(fields.byline),
        "located": _line(fields.dateline),
        "subjects": [{"name": _line(word)} for word in fields.keywords if word.strip()],
        "bodies": [{"role": "main", "contentType": "text/html", "value": body}],
    }


def _status(piece: Piece) -> str:
    notices = piece.edition.notices if piece.edition else ()
    if notices and notices[-1].kind == "withdrawal":
        return "canceled"
    return "withheld" if piece.marks else "usable"


def _told(piece: Piece) -> list[str]:
    """What this edition puts right, and its code, for whoever receives it."""
    if piece.edition is None:
        return []
    newest = [one.instead for one in piece.edition.notices if one.code == piece.edition.code]
    return [*newest, labels(piece.language).edition.format(number=piece.edition.number, code=piece.edition.code)]


def _associations(piece: Piece, pictures: PictureFiles) -> list[dict[str, object]]:
    said: dict[str, PictureBlock] = {}
    for block in every_block(piece.document):
        if isinstance(block, PictureBlock) and block.src in piece.pictures:
            said.setdefault(piece.pictures[block.src].sha256, block)
    found: list[dict[str, object]] = []
    for path, picture in pictures.pictures.items():
        data = pictures.files[path]
        told = said.get(picture.sha256)
        rendition = {
            "name": "original",
            "href": f"data:{picture.media_type};base64,{b64encode(data).decode('ascii')}",
            "contentType": picture.media_type,
            "width": picture.width,
            "height": picture.height,
            "sizeInBytes": len(data),
        }
        words = {"caption": told.caption, "alternative": "" if told.is_decorative else told.alt} if told else {}
        association: dict[str, object] = {
            "name": path,
            "uri": _name(f"picture {picture.sha256}"),
            "type": "picture",
            "descriptions": _texts(words),
            "by": _line(told.credit) if told else "",
            "renditions": [rendition],
        }
        found.append({key: value for key, value in association.items() if value})
    return found


def _source(source: PublicSource) -> dict[str, str]:
    told = {"name": _line(source.citation), "role": source.kind.value, "uri": web_address(source.link)}
    return {key: value for key, value in told.items() if value}


def _texts(by_role: dict[str, str]) -> list[dict[str, str]]:
    return [
        {"role": role, "contentType": "text/plain", "value": line}
        for role, text in by_role.items()
        if (line := _line(text))
    ]


def _line(text: str) -> str:
    return " ".join(clean(text).split())


def _name(what: str) -> str:
    return f"urn:uuid:{uuid5(_OURS, clean(what))}"


def _moment(at: int) -> str:
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=at)
    return f"{moment:%Y-%m-%dT%H:%M:%S}Z"
