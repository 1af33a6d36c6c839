"""Pictures in HTML: written into the file itself or named beside it, or, where one cannot be, as their words. It reads
no file.
"""

from base64 import b64encode
from collections.abc import Callable
from typing import TypeAlias

from editor.article import Picture
from editor.export import picture_data
from editor.export.labels import Labels
from editor.export.markup import one_line
from editor.export.piece import ExportNote, Piece
from editor.text.blocks import InlinePicture, PictureBlock, Span

KINDS = ("image/png", "image/jpeg", "image/gif", "image/webp")

Address: TypeAlias = Callable[[Picture], str]
"""Gives what the page calls a picture."""


def as_data(picture: Picture) -> str:
    """The picture itself, for a file that holds everything."""
    data = b64encode(picture_data.without_traces(picture, keeps_turn=True)).decode("ascii")
    return f"data:{picture.media_type};base64,{data}"


class Pictures:
    """Writes the pictures of one piece. `notes` say which are not there."""

    def __init__(self, piece: Piece, labels: Labels, address: Address = as_data) -> None:
        self._piece = piece
        self._labels = labels
        self._address = address
        self.notes: list[ExportNote] = []

    def inline(self, inline: InlinePicture, span: Span | None) -> str:
        found = self._find(inline.src, span)
        return self._element(found, inline.alt) if found else self._words(inline.alt)

    def figure(self, block: PictureBlock) -> str:
        found = self._find(block.src, block.span)
        alt = "" if block.is_decorative else block.alt
        shown = self._element(found, alt) if found else f"<p>{self._words(block.alt)}</p>"
        return f'<figure class="picture">{shown}{self._caption(block)}</figure>\n'

    def _find(self, src: str, span: Span | None) -> Picture | None:
        found = picture_data.find(self._piece, src, KINDS, span)
        if isinstance(found, Picture):
            self.notes += [note] if (note := picture_data.cut_off(found, src, span)) else []
            return found
        self.notes.append(found)
        return None

    def _words(self, alt: str) -> str:
        return one_line(self._labels.missing_picture.format(alt=alt)) if alt.strip() else ""

    def _caption(self, block: PictureBlock) -> str:
        credit = one_line(self._labels.photo.format(credit=block.credit)) if block.credit.strip() else ""
        parts = [one_line(block.caption), f'<span class="credit">{credit}</span>' if credit else ""]
        words = " ".join(part for part in parts if part)
        return f"<figcaption>{words}</figcaption>" if words else ""

    def _element(self, picture: Picture, alt: str) -> str:
        source = one_line(self._address(picture))
        return f'<img src="{source}" alt="{one_line(alt)}" width="{picture.width}" height="{picture.height}">'
