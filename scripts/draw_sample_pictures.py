"""Draws the sample desk's pictures from their SVG sources, as small PNG files. Run it after changing a source:

    python scripts/draw_sample_pictures.py

It is not part of the program: what ships is the PNG files beside `source/`.
"""

import os
from collections import Counter
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
PICTURES = RESOURCES / "sample" / "pictures"
WIDTH, HEIGHT = 1600, 1000
MOST_COLOURS = 256


def drawn(source: Path) -> QImage:
    """The picture of an SVG file, `WIDTH` by `HEIGHT` pixels."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    QSvgRenderer(str(source)).render(painter)
    painter.end()
    return image


def with_few_colours(image: QImage) -> QImage:
    """The same picture with its commonest colours only: flat drawings lose nothing and the file is half as large."""
    pixels = Counter(memoryview(image.constBits()).cast("B").cast("I"))
    table = [colour for colour, _ in pixels.most_common(MOST_COLOURS)]
    return image.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.ThresholdDither)


def main() -> None:
    # The application must stay alive as long as there are fonts.
    application = QGuiApplication([])
    for font in sorted((RESOURCES / "fonts").glob("BeVietnamPro-*.ttf")):
        QFontDatabase.addApplicationFont(str(font))
    for source in sorted((PICTURES / "source").glob("*.svg")):
        with_few_colours(drawn(source)).save(str(PICTURES / f"{source.stem}.png"))
    application.quit()


if __name__ == "__main__":
    main()
