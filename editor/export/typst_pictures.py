"""Pictures on paper: files beside the Typst source, scaled to the column. It decodes no pixels and writes no file.

The press unpacks every picture that it is given, and keeps its pixels: of one with 12 million they are 36 MB. What
stands in a drawing it hands on as it is. So a photograph is given as a drawing that holds nothing else; in the PDF it
is the same.
"""

from editor.article import Picture
from editor.export import picture_data
from editor.export.labels import Labels
from editor.export.piece import ExportNote, Piece
from editor.export.typst_words import literal, one_line, points
from editor.house_style import Paper
from editor.text import pictures as picture_files
from editor.text.blocks import InlinePicture, PictureBlock, Span

_KINDS = ("image/png", "image/jpeg", "image/gif", "image/webp")
_POINTS_PER_PIXEL = 0.75
"""At 96 pixels an inch, as in Word and in browsers."""
_POINTS_PER_MM = 72 / 25.4
_DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{width}" '
    'height="{height}" viewBox="0 0 {width} {height}">'
    '<image width="{width}" height="{height}" xlink:href="{name}"/></svg>'
)


class Pictures:
    """Writes the pictures of one piece. `files` are what the source names, by name; `notes` say which are not there.

    `undescribed` are the pictures that the text shows without saying what is to be seen, `inked` those in the colours
    of printing inks. With `only_room` each is as
    much empty paper, for who asks only what stands on which page.
    """

    def __init__(
        self,
        piece: Piece,
        paper: Paper,
        column_mm: float,
        labels: Labels,
        broken: frozenset[str],
        *,
        only_room: bool = False,
    ) -> None:
        self._piece = piece
        self._labels = labels
        self._widest = column_mm * _POINTS_PER_MM
        # A caption stands on the same page.
        self._highest = paper.text_height_mm * 0.8 * _POINTS_PER_MM
        self._broken = broken
        self._only_room = only_room
        self.files: dict[str, bytes] = {}
        self._named: dict[str, str] = {}
        self.notes: list[ExportNote] = []
        self.undescribed: list[str] = []
        self.inked: list[str] = []

    def inline(self, inline: InlinePicture, span: Span | None) -> str:
        found = self._find(inline.src, span)
        if found is None:
            return literal(self._words(inline.alt))
        return f"box({self._image(found, inline.src, inline.alt, False)})"

    def block(self, block: PictureBlock) -> str:
        found = self._find(block.src, block.span)
        if found is not None:
            shown = self._image(found, block.src, block.alt, block.is_decorative)
        else:
            shown = f"picture-words({literal(self._words(block.alt))})"
        more = f", caption: {one_line(block.caption)}" if block.caption.strip() else ""
        if block.credit.strip():
            more += f", credit: {one_line(self._labels.photo.format(credit=block.credit))}"
        return f"picture({shown}{more})"

    def _find(self, src: str, span: Span | None) -> Picture | None:
        found = picture_data.find(self._piece, src, _KINDS, span)
        if isinstance(found, Picture) and found.sha256 in self._broken:
            name = src.rpartition("/")[2] or src
            found = ExportNote(
                "The picture “{name}” cannot be read. Its description stands in its place.", {"name": name}, span
            )
        if isinstance(found, Picture):
            self.notes += [note] if (note := picture_data.cut_off(found, src, span)) else []
            return found
        self.notes.append(found)
        return None

    def _words(self, alt: str) -> str:
        return self._labels.missing_picture.format(alt=" ".join(alt.split())) if alt.strip() else ""

    def _image(self, picture: Picture, src: str, alt: str, is_decorative: bool) -> str:
        name = "" if self._only_room else self._file(picture)
        width, height = picture.width * _POINTS_PER_PIXEL, picture.height * _POINTS_PER_PIXEL
        scale = min(1.0, self._widest / width, self._highest / height)
        size = f"width: {points(round(width * scale, 3))}, height: {points(round(height * scale, 3))}"
        if picture_files.has_print_colours(picture.data):
            self.inked.append(src.rpartition("/")[2] or src)
        if self._only_room:
            return f"rect({size}, stroke: none)"
        if is_decorative:
            return f'pdf.artifact(image("{name}", {size}))'
        if not alt.strip():
            self.undescribed.append(src.rpartition("/")[2] or src)
        return f'image("{name}", {size}, alt: {one_line(alt)})'

    def _file(self, picture: Picture) -> str:
        """The name of the file that shows the picture; written once however often it is shown."""
        known = self._named.get(picture.sha256)
        if known is not None:
            return known
        name = f"{picture.sha256}.{picture.media_type.removeprefix('image/')}"
        self.files[name] = picture_data.without_traces(picture, keeps_turn=True)
        if picture_data.can_be_handed_on(picture):
            # The press tells drawings apart by what is in them: the hash has to stand there.
            drawing = _DRAWING.format(width=picture.width, height=picture.height, name=name)
            name = f"{picture.sha256}.svg"
            self.files[name] = drawing.encode()
        self._named[picture.sha256] = name
        return name
