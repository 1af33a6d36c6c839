"""Pictures no larger than a file shows them, for files that hold many. An article alone keeps its pictures as they are.

Only what is scaled is decoded, one at a time. A picture of whose colours something would be lost stays as it is.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from editor.article import Picture
from editor.house_style import HouseStyle
from editor.text import pictures as picture_files

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

DOTS_PER_INCH = 155
"""A little more than the preflight asks for. The press holds all pixels of a file at once: 400 pictures are 250 MB."""
ON_SCREEN = (1600, 1600)
"""Pixels that a page of the web or a book has room for."""
SMALLEST_FILE = 150_000
"""bytes; what is smaller is not worth the work"""
_QUALITY = 88
_SPARE = 1.15
"""A picture that is only a little too large stays as it is."""
_MM_PER_INCH = 25.4
_HIGHEST = 0.8
"""of the page: a caption stands on the same one"""
# To add one: a kind of picture, and Qt's name of it.
_KINDS = {"image/jpeg": "jpeg", "image/png": "png"}
_OF_SCREENS = ("html", "html-fragment", "epub")


def box(style: HouseStyle, format: str) -> tuple[int, int]:
    """The pixels that a picture can have in such a file, across and down."""
    if format in _OF_SCREENS:
        return ON_SCREEN
    height = style.paper.text_height_mm * _HIGHEST
    return tuple(round(length / _MM_PER_INCH * DOTS_PER_INCH) for length in (style.column_width_mm, height))  # type: ignore[return-value]


def all_scaled(pictures: Mapping[str, Picture], room: tuple[int, int]) -> dict[str, Picture]:
    return {name: scaled(picture, room) for name, picture in pictures.items()}


def scaled(picture: Picture, room: tuple[int, int]) -> Picture:
    """The picture as large as `room` lets it be, the way up it is seen; itself where there is nothing to gain."""
    if picture.media_type not in _KINDS or len(picture.data) < SMALLEST_FILE or not picture.width or not picture.height:
        return picture
    factor = min(room[0] / picture.width, room[1] / picture.height)
    if factor * _SPARE >= 1:
        return picture
    data = _scaled(picture, factor)
    return picture_files.inspect(data, picture.name) if data and len(data) < len(picture.data) else picture


def _scaled(picture: Picture, factor: float) -> bytes:
    """The file of the smaller picture, empty where it stays as it is."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImageReader

    kept = QByteArray(picture.data)
    source = QBuffer(kept)
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(source, _KINDS[picture.media_type].encode())
    reader.setAutoTransform(True)
    size = reader.size()
    reader.setScaledSize(size * factor)
    image = reader.read()
    if image.isNull() or not _is_plain(image):
        return b""
    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(target, _KINDS[picture.media_type], _QUALITY if picture.media_type == "image/jpeg" else -1)
    return bytes(target.data().data())


def _is_plain(image: "QImage") -> bool:
    """Whether it has eight bits of red, green and blue, or of grey; inks and finer colours would be lost."""
    from PySide6.QtGui import QImage, QPixelFormat

    if image.pixelFormat().colorModel() == QPixelFormat.ColorModel.CMYK:
        return False
    return image.depth() <= 32 and image.format() not in (QImage.Format.Format_Grayscale16, QImage.Format.Format_BGR30)
