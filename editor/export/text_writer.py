"""The plain text writer: words for a mail, a message or a telephone, readable without any mark-up.

Each paragraph is one line, or wrapped at WIDTH. What only a page shows (header, footer, page numbers) is not there.
"""

from editor.export import house_fields
from editor.export.labels import labels
from editor.export.outline import Outline, outline
from editor.export.piece import Exported, Piece
from editor.export.prompts import without_prompts
from editor.export.text_blocks import Blocks, underlined
from editor.export.text_inlines import one_line
from editor.house_style import HouseStyle
from editor.page_parts import Stand

WIDTH = 72
"""What a mail program shows in one line even after the text was quoted twice."""


def write(piece: Piece, style: HouseStyle) -> Exported:
    """The piece as UTF-8, one line a paragraph."""
    return _written(piece, style, 0)


def write_wrapped(piece: Piece, style: HouseStyle) -> Exported:
    """The same in lines of at most WIDTH characters, where no word is longer."""
    return _written(piece, style, WIDTH)


def _written(piece: Piece, style: HouseStyle, width: int) -> Exported:
    piece, notes = without_prompts(piece)
    words = labels(piece.language)
    blocks = Blocks(piece, outline(piece), words, width)
    language = "vi" if piece.language.split("-")[0].lower() == "vi" else "en"
    place = one_line(piece.fields.dateline) if "dateline" in style.opening else ""
    parts = [
        [one_line(mark) for mark in piece.marks],
        _stand(style.letterhead[language], piece),
        *_opening(piece, style, blocks, outline(piece)),
        blocks.article(f"{place}{words.dash}" if place else ""),
        [one_line(style.end_mark)],
        _stand(style.closing[language], piece),
        blocks.endnotes(),
        [one_line(house_fields.imprint(piece, style))],
    ]
    text = "\n\n".join("\n".join(lines) for lines in parts if any(lines))
    return Exported(f"{text}\n".encode(), (*notes, *blocks.notes()))


def _opening(piece: Piece, style: HouseStyle, blocks: Blocks, shape: Outline) -> list[list[str]]:
    """What stands over the text, as the house style has it."""
    fields = piece.fields
    title = blocks.inlines.text(shape.opening.inlines).replace("\n", " ") if shape.opening else one_line(shape.title)
    headline = blocks.wrapped(title)
    byline = filter(None, (one_line(fields.byline), house_fields.values(piece)["date"]))
    lines = {
        "banner": blocks.wrapped(one_line(style.banner.get(piece.language.split("-")[0], ""))),
        "kicker": blocks.wrapped(one_line(fields.kicker)),
        "headline": underlined(title, "=") if len(headline) == 1 else headline,
        "dek": blocks.wrapped(one_line(fields.dek)),
        "byline": blocks.wrapped(" · ".join(byline)),
    }
    return [line for name, line in lines.items() if name == "headline" or name in style.opening]


def _stand(around: Stand, piece: Piece) -> list[str]:
    """The lines of a letterhead or a signature block, one side after the other."""
    filled = house_fields.filled_stand(around, house_fields.values(piece))
    return [one_line(line.text) for side in (filled.left, filled.center, filled.right) for line in side]
