"""The front of a book as a picture, in the fonts and the colour of its house style. It reads nothing but the piece."""

import resources
from editor.export.house_fields import filled, values
from editor.export.outline import outline
from editor.export.piece import Piece
from editor.export.typst_page import family
from editor.export.typst_press import Press
from editor.export.typst_words import array, one_line
from editor.house_style import HouseStyle

WIDTH, HEIGHT = 1200, 1600
"""Pixels: readers' programs show a front in three by four, and not larger on any shelf."""
MOST_LEADS = 5
"""headlines of a bulletin that its front names"""
_PIXELS_PER_INCH = 144


def cover(piece: Piece, style: HouseStyle) -> bytes:
    """A PNG of WIDTH by HEIGHT."""
    accent = style.look("kicker" if "kicker" in style.looks else "headline").color
    known = values(piece)
    base = piece.language.split("-")[0].lower()
    entries = {
        "lang": f'"{base if base in ("vi", "en") else "en"}"',
        "accent": f'rgb("#{accent}")',
        "serif": family(style.look("headline").font),
        "label": family(style.look("byline").font),
        "over": one_line(known["office"] or style.banner.get(base, "") or piece.fields.kicker),
        "title": one_line(outline(piece).title),
        "dek": one_line(piece.fields.dek),
        "leads": array(one_line(outline(part).title) for part in piece.parts[:MOST_LEADS]),
        "by": one_line(piece.fields.byline),
        "date": one_line(filled("{date}", known)),
        "marks": array(map(one_line, piece.marks)),
    }
    it = ", ".join(f"{name}: {value}" for name, value in entries.items())
    with Press() as press:
        return press.picture(f"{resources.text('export/cover.typ')}\n#front(({it}))\n", _PIXELS_PER_INCH)
