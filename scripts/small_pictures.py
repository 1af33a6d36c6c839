"""Writes the pictures that the manual shows smaller and without loss, for a package: `small_pictures.py FOLDER`.

The other pictures of `docs/screens` are for who works on the program. `ui/window/help/manual_view.py` finds them by the
names that the pages give them, which end in .png.
"""

import re
import sys
from pathlib import Path

from PySide6.QtGui import QImage

DOCS = Path(__file__).resolve().parent.parent / "docs"
WITHOUT_LOSS = 100
"""to Qt's writer of WebP"""


def pictures() -> list[Path]:
    pages = [*(DOCS / "manual").glob("*/*.md"), *DOCS.glob("*.md")]
    found = {name for page in pages for name in re.findall(r"screens/([\w.-]+\.png)", page.read_text(encoding="utf-8"))}
    return [file for name in sorted(found) if (file := DOCS / "screens" / name).is_file()]


def write(file: Path, folder: Path) -> None:
    if not QImage(str(file)).save(str(folder / f"{file.stem}.webp"), "webp", WITHOUT_LOSS):
        raise RuntimeError(f"{file} could not be written smaller")


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.webp"):
        old.unlink()
    for file in pictures():
        write(file, folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
