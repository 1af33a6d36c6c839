"""From an article, or from a Markdown file with its head, to the piece that a writer takes. It reads no file itself:
pictures come through a loader that the caller hands in (`editor.export.folder` has the one for files).
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from posixpath import normpath
from typing import TYPE_CHECKING, Any, TypeAlias

from editor.article import Article, Fields, Picture
from editor.export.labels import labels
from editor.export.languages import is_tag
from editor.export.piece import ExportNote, Imprinted, Piece
from editor.frozen import frozen
from editor.refusal import Refused
from editor.text import pictures as picture_files
from editor.text.blocks import Document, InlinePicture, PictureBlock, Span
from editor.text.markdown import parse, split_head
from editor.text.normalise import clean
from editor.text.walk import every_block, every_inline

if TYPE_CHECKING:
    from editor.sources import PublicSource

Loader: TypeAlias = Callable[[str], bytes | None]
"""Gives the file of a relative path written with slashes, None when there is none. Raises Refused to say more."""

PICTURES = "pictures/"
"""Before a picture's name in the text of an article."""

# How a head may call a field; other programs' words for it come after ours.
_FIELDS = {
    "kicker": ("kicker",),
    "headline": ("headline", "title"),
    "dek": ("dek", "subtitle"),
    "byline": ("byline", "author"),
    "dateline": ("dateline",),
    "slug": ("slug",),
    "ednote": ("ednote",),
}
_OTHER_KEYS = frozenset(
    {"keywords", "language", "lang", "house_style", "template", "audience", "not_for_publication", "edition"}
)
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|\\\\")
_VIETNAMESE = re.compile("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)


@frozen
class Assembled:
    """A piece from a file. `house_style` is the key that its head asks for, or empty."""

    piece: Piece
    house_style: str
    notes: tuple[ExportNote, ...]


def piece_from_article(
    article: Article,
    pictures: Mapping[str, Picture],
    marks: tuple[str, ...] = (),
    utc_offset: int = 0,
    sources: "Sequence[PublicSource]" = (),
    values: Mapping[str, str] | None = None,
    edition: Imprinted | None = None,
    modified_at: int = 0,
) -> Piece:
    """The piece of an article of the desk; `pictures` are keyed by name, as the desk gives them.

    `modified_at` is the time that stands in its files, 0 for when the article was changed last.

    `sources` are shown in a box at its end: on request only, and only what `editor.sources.public` lets out.
    `values` are what the office has on its paper.
    """
    text = article.text
    if sources:
        from editor.sources import box  # what an export of a file need not wait for

        text = text.rstrip("\n") + box(sources, labels(article.language).sources)
    return Piece(
        fields=article.fields,
        language=article.language,
        document=parse(text),
        modified_at=modified_at or article.changed_at,
        pictures={PICTURES + name: picture for name, picture in pictures.items()},
        marks=marks,
        utc_offset=utc_offset,
        values=dict(values or {}),
        identity=article.id,
        sources=tuple(sources),
        edition=edition,
    )


def piece_from_source(
    source: str, load: Loader, modified_at: int, language: str = "", marks: tuple[str, ...] = (), utc_offset: int = 0
) -> Assembled:
    """The piece of a Markdown text with or without a head. `language` rules over the head's; without either it is told
    by the letters. Raises Refused for a head that cannot be read; everything else that is wrong becomes a note.
    """
    cleaned = clean(source)
    notes = [ExportNote(note.sentence, note.values) for note in cleaned.notes]
    head, body, _ = split_head(cleaned.text)
    fields, head_notes = _fields(head)
    document = parse(body)
    pictures, picture_notes = _pictures(document, load)
    piece = Piece(
        fields=fields,
        language=language or _language(head, body),
        document=document,
        modified_at=modified_at,
        pictures=pictures,
        marks=marks,
        utc_offset=utc_offset,
    )
    house_style = head.get("house_style", "")
    return Assembled(piece, house_style if isinstance(house_style, str) else "", (*notes, *head_notes, *picture_notes))


def _fields(head: Mapping[str, Any]) -> tuple[Fields, list[ExportNote]]:
    known = {key for keys in _FIELDS.values() for key in keys} | _OTHER_KEYS
    notes = [
        ExportNote(
            "The head of the text has “{key}”, which an article has no place for. It was left out.", {"key": key}
        )
        for key in head
        if key not in known
    ]
    keywords = head.get("keywords", "")
    words = keywords.split(",") if isinstance(keywords, str) else keywords if isinstance(keywords, list) else []
    fields = Fields(keywords=tuple(clean(str(word)).text.strip() for word in words if word))
    for field, keys in _FIELDS.items():
        fields = replace(fields, **{field: _first(head, keys)})  # type: ignore[arg-type]
    return fields, notes


def _first(head: Mapping[str, Any], keys: tuple[str, ...]) -> str:
    for key in keys:
        value = head.get(key)
        if isinstance(value, list):
            value = ", ".join(str(part) for part in value if isinstance(part, str | int | float))
        if value is not None and not isinstance(value, dict):
            return clean(str(value)).text.strip()
    return ""


def _language(head: Mapping[str, Any], body: str) -> str:
    named = head.get("language") or head.get("lang")
    if isinstance(named, str) and is_tag(named):
        return named
    # Every fifth character of Vietnamese is a letter that only it has; names in an English text do not reach a twelfth.
    return "vi" if len(_VIETNAMESE.findall(body)) * 12 > len(body) else "en"


def _pictures(document: Document, load: Loader) -> tuple[dict[str, Picture], list[ExportNote]]:
    found: dict[str, Picture] = {}
    notes: list[ExportNote] = []
    for src, span in _sources(document).items():
        try:
            data = load(_path(src))
            if data is not None:
                found[src] = picture_files.inspect(data, src.rpartition("/")[2])
        except Refused as refused:
            notes.append(ExportNote(refused.sentence, refused.values, span))
    return found, notes


def _path(src: str) -> str:
    """`src` as a path that stays in the article's folder; Refused for any other."""
    path = normpath(src.replace("\\", "/"))
    if _ADDRESS.match(src):
        raise Refused(
            "The picture “{name}” is not a file of the article. It was left out; save it beside the article and use "
            "its file name.",
            name=src[:200],
        )
    if path.startswith(("/", "../")) or path == "..":
        raise Refused(
            "The picture “{name}” lies outside the article's folder. It was left out; copy it beside the article.",
            name=src[:200],
        )
    return path


def _sources(document: Document) -> dict[str, Span]:
    """Every picture that the text names, with the first place where it does."""
    sources: dict[str, Span] = {}
    for block in every_block(document):
        if isinstance(block, PictureBlock):
            sources.setdefault(block.src, block.span)
    for inline, span in every_inline(document):
        if isinstance(inline, InlinePicture):
            sources.setdefault(inline.src, span)
    return sources
