"""A piece in a house style as the source of its pages. It compiles nothing; `typst_press` does."""

from collections.abc import Mapping

import resources
from editor.export import contents, figures, font_letters, typst_frame, typst_page
from editor.export.labels import labels
from editor.export.outline import outline
from editor.export.piece import ExportNote, Piece
from editor.export.prompts import without_prompts
from editor.export.typst_blocks import Blocks
from editor.export.typst_pictures import Pictures
from editor.export.typst_words import MOST_MARKS, array, is_heaped, literal
from editor.frozen import frozen
from editor.house_style import HouseStyle
from editor.text.blocks import Span


@frozen
class Source:
    """`text` is Typst's code; `pictures` are the files that it names. `spans` are the places in the article that the
    marks in the code stand for, by number. `undescribed` are pictures that have no description, `lacking` the letters
    that none of our fonts has.
    """

    text: str
    pictures: Mapping[str, bytes]
    spans: tuple[Span, ...]
    notes: tuple[ExportNote, ...]
    undescribed: tuple[str, ...]
    lacking: str
    modified_at: int
    inked: tuple[str, ...] = ()
    """pictures in the colours of printing inks"""


def source(
    piece: Piece,
    style: HouseStyle,
    broken: frozenset[str] = frozenset(),
    *,
    is_proof: bool = False,
    is_numbered: bool = False,
    has_lines: bool = False,
    only_room: bool = False,
) -> Source:
    """The pages of `piece`. `broken` are the hashes of pictures that were found to be damaged inside.

    Only a proof asks where blocks stand; with `is_numbered` a number stands beside every line of it. With `has_lines`
    the places of lines and the ends of paragraphs are known, which takes as long as the pages themselves. With
    `only_room` pictures are as much empty paper, and so is what stands in the margins and what names pages: nothing is
    drawn, for who asks what stands on which page.
    """
    piece, prompts = without_prompts(piece)
    piece = figures.numbered(piece, style)
    words, shape = labels(piece.language), outline(piece)
    pictures = Pictures(piece, style.paper, style.column_width_mm, words, broken, only_room=only_room)
    blocks = Blocks(piece, shape, pictures, has_marks=is_proof, has_ends=has_lines)
    title = blocks.title(shape.opening) if shape.opening else ""
    place = typst_frame.dateline(piece, style, words)
    closing = typst_frame.closing(piece, style)
    body = blocks.text(f"{{{place}}}" if place else "", keeps_end=bool(closing))
    around = typst_page.preamble(piece, style, shape), typst_frame.page(piece, style, words, is_bare=only_room)
    front = ""
    entries = contents.entries(piece, shape, style)
    if entries and only_room:
        listed = array(f"({entry.level}, {literal(entry.words)})" for entry in entries)
        front = f"contents-room({literal(words.contents)}, {listed})\n"
    elif entries:
        front = f"contents({literal(words.contents)}, {style.contents_depth})\n"
    text = typst_frame.opening(piece, style, title, shape.title) + front + body + closing
    lacking = font_letters.lacking(around[1] + text)
    return Source(
        whole(around, "shown" if is_numbered else "counted" if has_lines else "none", text),
        pictures.files,
        tuple(blocks.spans),
        (*prompts, *blocks.notes(), *_lacking_note(lacking), *_heaped_note(piece.document.source)),
        tuple(pictures.undescribed),
        lacking,
        piece.modified_at,
        tuple(pictures.inked),
    )


def whole(around: tuple[str, str], lines: str, text: str) -> str:
    """The code of all pages; `lines` says whether each has a number that is shown, or counted, or none."""
    return f'{around[0]}{resources.text("export/article.typ")}{around[1]}#sheet("{lines}", {{\n{text}}})\n'


def _heaped_note(text: str) -> list[ExportNote]:
    if not is_heaped(text):
        return []
    return [ExportNote("A letter has more than {most} marks on it; on paper it has so many.", {"most": MOST_MARKS})]


def _lacking_note(letters: str) -> list[ExportNote]:
    if not letters:
        return []
    return [
        ExportNote(
            "No font of Copydesk has these signs: {letters}. An empty box stands for each on paper.",
            {"letters": " ".join(letters[:20])},
        )
    ]
