"""The Markdown writer: the text exactly as it is written, its fields in a YAML head that other programs know.

Read again, the file gives the same text byte for byte; `editor.export.assemble` reads what is written here.
"""

from editor.export import picture_data
from editor.export.html_pictures import KINDS
from editor.export.languages import is_tag
from editor.export.piece import Exported, ExportNote, Piece
from editor.house_style import HouseStyle
from editor.text.blocks import InlinePicture, PictureBlock, Placeholder, Span
from editor.text.walk import every_block, every_inline

STAMP = "not_for_publication"
"""The line of the head that says what must not be overlooked."""


def write(piece: Piece, style: HouseStyle) -> Exported:  # noqa: ARG001 - a text without a look
    """The piece as UTF-8. What the office's house style adds is not there: it is no part of the article."""
    text = f"---\n{_head(piece)}---\n{piece.document.source}"
    return Exported(text.encode("utf-8", "replace"), tuple(_notes(piece)))


def _head(piece: Piece) -> str:
    import yaml

    fields = piece.fields
    # The names that site generators and pandoc know, where there are any.
    lines = {
        STAMP: ", ".join(piece.marks),
        "title": fields.headline,
        "kicker": fields.kicker,
        "subtitle": fields.dek,
        "author": fields.byline,
        "dateline": fields.dateline,
        "slug": fields.slug,
        "edition": piece.edition.code if piece.edition else "",
    }
    head: dict[str, object] = {key: words for key, text in lines.items() if (words := " ".join(text.split()))}
    if keywords := [" ".join(word.split()) for word in fields.keywords if word.strip()]:
        head["keywords"] = keywords
    if is_tag(piece.language):
        head["lang"] = piece.language
    return yaml.safe_dump(head, allow_unicode=True, sort_keys=False, width=1_000_000) if head else ""


def _notes(piece: Piece) -> list[ExportNote]:
    found: list[ExportNote] = []
    pictures: list[tuple[str, Span | None]] = []
    for block in every_block(piece.document):
        if isinstance(block, PictureBlock):
            pictures.append((block.src, block.span))
    has_prompts = "{{" in "".join((piece.fields.headline, piece.fields.dek, piece.fields.kicker, piece.fields.byline))
    for inline, span in every_inline(piece.document):
        if isinstance(inline, InlinePicture):
            pictures.append((inline.src, span))
        has_prompts = has_prompts or isinstance(inline, Placeholder)
    judged = [picture_data.find(piece, src, KINDS, span) for src, span in pictures]
    found += [one for one in judged if isinstance(one, ExportNote)]
    if len(found) < len(judged):
        found.append(
            ExportNote(
                "A Markdown file names its pictures and does not hold them. Export a web page for a content system to "
                "have the files."
            )
        )
    if has_prompts:
        found.append(ExportNote("Prompts of the template still stand in the article, and so in the file."))
    return found
