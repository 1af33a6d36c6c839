"""Draws the program's icon for every platform from one SVG: `make_icons.py FOLDER` makes copydesk.ico, .icns and .png.

Windows and macOS want pictures of fixed sizes in a file of their own kind; both kinds hold PNG as it is.
"""

import os
import struct
import sys
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE = Path(__file__).resolve().parent.parent / "package" / "linux" / "copydesk.svg"
OF_WINDOWS = (16, 20, 24, 32, 40, 48, 64, 96, 128, 256)
# The kinds of macOS with the pixels of each: plain ones, then those for fine screens.
OF_MACOS = (
    *((b"icp4", 16), (b"icp5", 32), (b"ic07", 128), (b"ic08", 256), (b"ic09", 512)),
    *((b"ic11", 32), (b"ic12", 64), (b"ic13", 256), (b"ic14", 512), (b"ic10", 1024)),
)
OF_LINUX = 256


def png(pixels: int) -> bytes:
    """The icon, so many pixels wide and high."""
    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return buffer.data().data()


def ico(sizes: Sequence[int] = OF_WINDOWS) -> bytes:
    """For Windows: a table of the pictures, then the pictures; 256 is written as 0."""
    pictures = [png(size) for size in sizes]
    at = 6 + 16 * len(sizes)
    table = b""
    for size, data in zip(sizes, pictures, strict=True):
        table += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), at)
        at += len(data)
    return struct.pack("<HHH", 0, 1, len(sizes)) + table + b"".join(pictures)


def icns(kinds: Sequence[tuple[bytes, int]] = OF_MACOS) -> bytes:
    """For macOS: each picture with its kind and length before it."""
    parts = b""
    for kind, size in kinds:
        data = png(size)
        parts += kind + struct.pack(">I", len(data) + 8) + data
    return b"icns" + struct.pack(">I", len(parts) + 8) + parts


def make(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in (("copydesk.ico", ico()), ("copydesk.icns", icns()), ("copydesk.png", png(OF_LINUX))):
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    make(Path(sys.argv[1]))
