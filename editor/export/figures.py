"""Captions with a number, “Figure 1.”, where the house style asks for it. In DOCX Word counts itself."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from typing import Any

from editor.export.labels import labels
from editor.export.piece import Piece
from editor.house_style import HouseStyle
from editor.text.blocks import PictureBlock


def numbered(piece: Piece, style: HouseStyle) -> Piece:
    """The piece with the number before each caption."""
    if not style.numbers_captions:
        return piece
    word, numbers = labels(piece.language).figure, count(1)
    blocks = tuple(_numbered(block, word, numbers) for block in piece.document.blocks)
    return replace(piece, document=replace(piece.document, blocks=blocks))


def _numbered(block: Any, word: str, numbers: Iterator[int]) -> Any:
    if isinstance(block, PictureBlock):
        if not block.caption.strip():
            return block
        return replace(block, caption=f"{word} {next(numbers)}. {block.caption.strip()}")
    for name in ("blocks", "items"):
        inner = getattr(block, name, None)
        if inner is not None:
            block = replace(block, **{name: tuple(_numbered(one, word, numbers) for one in inner)})
    return block
