"""Files and the clipboard's pixels as pictures that an article can hold, with a small image of each. Runs in a worker.

PNG, JPEG, GIF and WebP stay the bytes they are; BMP, TIFF and pixels become PNG. What is in a file is told by its
content, never by its name; nothing larger than the desk would take is decoded.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from editor import given_file
from editor.disk_reason import reason_of
from editor.frozen import frozen
from editor.refusal import Refused
from editor.text import pictures

LARGEST_READ = 100_000_000
"""bytes of a picture's file that are read at all"""
MOST_AT_ONCE = 30
SMALL = QSize(400, 400)
"""pixels of the small image: twice what the form shows"""
# To add one: how the file begins, and Qt's name of the format. Each is decoded here and kept as PNG.
_OTHERS = {b"BM": b"bmp", b"II*\0": b"tiff", b"MM\0*": b"tiff"}


@frozen
class PictureFile:
    """A picture that the desk will take."""

    name: str
    data: bytes
    image: QImage


@dataclass(slots=True)
class Found:
    """The pictures among what was offered, and what is said of the rest."""

    files: list[PictureFile] = field(default_factory=list)
    refusals: list[Refused] = field(default_factory=list)


def read(paths: Sequence[Path]) -> Found:
    """The pictures at `paths`, in their order."""
    found = Found()
    for path in paths[:MOST_AT_ONCE]:
        try:
            found.files.append(_picture(path.name, _bytes(path)))
        except Refused as refusal:
            found.refusals.append(refusal)
    if len(paths) > MOST_AT_ONCE:
        found.refusals.append(
            Refused(
                "At most {most} pictures can be put in at once. The first ones were taken; put in the others "
                "afterwards.",
                most=MOST_AT_ONCE,
            )
        )
    return found


def from_clipboard(picture: bytes | QImage, name: str) -> Found:
    """A picture that has no file, to be called `name`."""
    found = Found()
    try:
        data = _png(picture, name) if isinstance(picture, QImage) else picture
        found.files.append(_picture(name, data))
    except Refused as refusal:
        found.refusals.append(refusal)
    return found


def small_image(data: bytes) -> QImage:
    """A small image of a picture's file, the way up it is seen; empty when Qt cannot read it."""
    reader = _Reader(data)
    size = reader.size()
    if size.isValid() and (size.width() > SMALL.width() or size.height() > SMALL.height()):
        reader.setScaledSize(size.scaled(SMALL, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


class _Reader(QImageReader):
    """Reads bytes that it keeps itself."""

    def __init__(self, data: bytes, form: bytes = b"") -> None:
        self._bytes = QByteArray(data)
        self._buffer = QBuffer(self._bytes)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        super().__init__(self._buffer, QByteArray(form))
        self.setAutoTransform(True)


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise Refused("“{name}” is a folder. Choose the pictures in it.", name=path.name)
        data = given_file.read(path, LARGEST_READ)
        if len(data) > LARGEST_READ:
            raise Refused("“{name}” is larger than 100 MB, so it was not taken. Make it smaller first.", name=path.name)
        return data
    except OSError as error:
        raise Refused(
            "“{name}” could not be read ({reason}), so no picture was put in.", name=path.name, reason=reason_of(error)
        ) from error


def _picture(name: str, data: bytes) -> PictureFile:
    form = next((form for start, form in _OTHERS.items() if data.startswith(start)), None)
    if form is not None:
        data = _decoded(data, form, name)
    pictures.inspect(data, name)
    return PictureFile(name, data, small_image(data))


def _decoded(data: bytes, form: bytes, name: str) -> bytes:
    """A file of another format as PNG."""
    reader = _Reader(data, form)
    size = reader.size()
    pictures.check_size(size.width(), size.height(), name)
    image = reader.read()
    if image.isNull():
        raise pictures.damaged(name)
    return _png(image, name)


def _png(image: QImage, name: str) -> bytes:
    pictures.check_size(image.width(), image.height(), name)
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(kept.data())
