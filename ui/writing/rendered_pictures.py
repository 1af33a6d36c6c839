"""The pictures of the rendered view: handed in as bytes, decoded in a worker at the size in which they are shown."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Signal
from PySide6.QtGui import QImage, QImageReader

from editor.article import Picture
from ui.writing.rendered_page import Shown

FOLDER = "pictures/"
"""what stands before a picture's name in a text"""
SCHEME = "picture:"
"""what stands before its number in the view: no name from a text ever becomes an address"""
HIGHEST = 560
"""pixels that a picture may take of the view's height"""


class RenderedPictures(QObject):
    """Knows the pictures of one article by name."""

    loaded = Signal(str, QImage)
    """the name it was asked for by, and the picture"""

    def __init__(self, compute: Callable[..., object], parent: QObject) -> None:
        super().__init__(parent)
        self._compute = compute
        self._pictures: Mapping[str, Picture] = {}
        self._names: dict[tuple[str, int, int], str] = {}
        self._asked: set[str] = set()
        self._images: dict[str, QImage] = {}
        self.width = 0
        """the width in pixels that pictures were last shown for"""

    def set_pictures(self, pictures: Mapping[str, Picture]) -> None:
        """Take the pictures of an article, keyed by name; the same picture is not decoded again."""
        self._pictures = pictures

    def shown(self, src: str, width: int) -> Shown | None:
        """How the picture that a text calls `src` is shown in at most `width` pixels, or None when there is none."""
        picture = self._pictures.get(src.removeprefix(FOLDER)) or self._pictures.get(src)
        self.width = width
        if picture is None or picture.width < 1 or picture.height < 1:
            return None
        size = QSize(picture.width, picture.height)
        if size.width() > width or size.height() > HIGHEST:
            size = QSize(picture.width, picture.height)
            scale = min(width / size.width(), HIGHEST / size.height())
            size = QSize(max(1, round(size.width() * scale)), max(1, round(size.height() * scale)))
        key = (picture.sha256, size.width(), size.height())
        name = self._names.setdefault(key, f"{SCHEME}{len(self._names)}")
        self._ask(name, picture, size)
        return Shown(name, size.width(), size.height())

    def image(self, name: str) -> QImage:
        """The picture called `name`, or, while it is being decoded and where there is none, an empty one."""
        return self._images.get(name, _EMPTY)

    def _ask(self, name: str, picture: Picture, size: QSize) -> None:
        if name in self._asked:
            return
        self._asked.add(name)

        def take(image: QImage) -> None:
            self._images[name] = image
            self.loaded.emit(name, image)

        self._compute(lambda: _decoded(picture.data, size * 2), take)


def _decoded(data: bytes, most: QSize) -> QImage:
    """The picture at its own size or at `most` pixels, whichever is less; empty when it cannot be read."""
    kept = QByteArray(data)
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and (size.width() > most.width() or size.height() > most.height()):
        reader.setScaledSize(most)
    image = reader.read()
    return image if not image.isNull() else _EMPTY


_EMPTY = QImage(1, 1, QImage.Format.Format_ARGB32)
_EMPTY.fill(0)
