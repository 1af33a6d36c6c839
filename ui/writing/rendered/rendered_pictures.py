"""The pictures of the rendered view: handed in as bytes, decoded in a worker at the size in which they are shown."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Signal
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader
from PySide6.QtWidgets import QWidget

from editor.article import Picture
from ui.writing.rendered.rendered_page import Shown

FOLDER = "pictures/"
"""what stands before a picture's name in a text"""
SCHEME = "picture:"
"""what stands before its number in the view: no name from a text ever becomes an address"""
HIGHEST = 560
"""pixels that a picture may take of the view's height"""


MEMORY = 96_000_000
"""bytes that the pictures of one article may take when they are unpacked: with many of them each is less sharp"""


class RenderedPictures(QObject):
    """Knows the pictures of one article by name. Each is kept in one size only, that in which it was asked for last."""

    loaded = Signal(str, QImage)
    """the name it was asked for by, and the picture"""
    dropped = Signal(str, QImage)
    """a name that nothing is asked for by any more, and the empty picture that takes the place"""

    def __init__(self, compute: Callable[..., object], parent: QWidget) -> None:
        super().__init__(parent)
        self._compute = compute
        self._view = parent
        self._pictures: Mapping[str, Picture] = {}
        self._names: dict[tuple[str, int, int], str] = {}
        self._shown: dict[str, str] = {}
        self._images: dict[str, QImage] = {}
        self.width = 0
        """the width in pixels that pictures were last shown for"""

    def set_pictures(self, pictures: Mapping[str, Picture]) -> None:
        """Take the pictures of an article, keyed by name; the same picture is not decoded again."""
        self._pictures = pictures
        known = {picture.sha256 for picture in pictures.values()}
        for sha256 in [sha256 for sha256 in self._shown if sha256 not in known]:
            self._drop(sha256)

    def shown(self, src: str, width: int) -> Shown | None:
        """How the picture that a text calls `src` is shown in at most `width` pixels, or None when there is none."""
        picture = self._pictures.get(src.removeprefix(FOLDER)) or self._pictures.get(src)
        self.width = width
        if picture is None or picture.width < 1 or picture.height < 1:
            return None
        size = QSize(picture.width, picture.height)
        if size.width() > width or size.height() > HIGHEST:
            scale = min(width / size.width(), HIGHEST / size.height())
            size = QSize(max(1, round(size.width() * scale)), max(1, round(size.height() * scale)))
        key = (picture.sha256, size.width(), size.height())
        name = self._names.setdefault(key, f"{SCHEME}{len(self._names)}")
        self._ask(name, picture, size)
        return Shown(name, size.width(), size.height())

    def image(self, name: str) -> QImage:
        """The picture called `name`, or, while it is being decoded and where there is none, an empty one."""
        return self._images.get(name, _EMPTY)

    @property
    def bytes(self) -> int:
        """What the pictures take, unpacked."""
        return sum(image.sizeInBytes() for image in self._images.values())

    def _ask(self, name: str, picture: Picture, size: QSize) -> None:
        if self._shown.get(picture.sha256) == name:
            return
        self._drop(picture.sha256)
        self._shown[picture.sha256] = name

        def take(image: QImage) -> None:
            if self._shown.get(picture.sha256) == name:
                self._images[name] = image
                self.loaded.emit(name, image)

        most = self._sharpest(size)
        self._compute(lambda: decoded(picture.data, most), take)

    def _drop(self, sha256: str) -> None:
        name = self._shown.pop(sha256, "")
        if self._images.pop(name, None) is not None:
            self.dropped.emit(name, _EMPTY)

    def _sharpest(self, size: QSize) -> QSize:
        """As many pixels as the screen has for `size`, or as the share of `MEMORY` allows."""
        share = MEMORY / max(1, len(self._pictures)) / 4
        ratio = min(self._view.devicePixelRatioF(), (share / (size.width() * size.height())) ** 0.5)
        return QSize(max(1, int(size.width() * ratio)), max(1, int(size.height() * ratio)))


def decoded(data: bytes, most: QSize) -> QImage:
    """The picture as it is seen, at its own size or at `most` pixels, whichever is less; empty when unreadable."""
    kept = QByteArray(data)
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    # The reader scales before it turns what a camera held on its side.
    turned = most.transposed() if reader.transformation() & _TURNED else most
    if size.isValid() and (size.width() > turned.width() or size.height() > turned.height()):
        reader.setScaledSize(turned)
    image = reader.read()
    return image if not image.isNull() else _EMPTY


_TURNED = QImageIOHandler.Transformation.TransformationRotate90
_EMPTY = QImage(1, 1, QImage.Format.Format_ARGB32)
_EMPTY.fill(0)
