"""What a paste or a drop offers, as a plain record: files, a picture, HTML, words. It decides nothing.

Everything is taken out at once: the clipboard's data is gone when the event is over.
"""

import re
from dataclasses import field
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from editor.frozen import frozen

_PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp")
# Editors of program code: what they copy is plain text that was coloured.
_CODE_EDITORS = ("vscode-editor-data", "application/vnd.code.copymetadata")
_PICTURE_ALONE = re.compile(r"\s*(?:<(?!img)[^>]*>\s*)*<img\b[^>]*>\s*(?:<[^>]*>\s*)*", re.IGNORECASE)
LONGEST_ALONE = 20_000
"""characters of HTML that may be nothing but a picture"""


@frozen
class Copied:
    """`files` are local; `picture` is a file's bytes or, where a program offers nothing better, pixels."""

    text: str = ""
    html: str = ""
    files: tuple[Path, ...] = ()
    picture: bytes | QImage | None = None
    pictures: tuple[str, ...] = field(default=())

    @property
    def is_empty(self) -> bool:
        return not (self.text or self.html or self.files or self.picture is not None)


ARTICLES = (".docx", ".docm")
"""the ends of files that the window makes articles of, where no other file is among them"""


def read(source: QMimeData) -> Copied:
    """Everything that an article can use of `source`."""
    files = tuple(Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile())
    if files and len(files) == len(source.urls()):
        return Copied(files=files)
    text = source.text() if source.hasText() else ""
    html = source.html() if source.hasHtml() and not any(source.hasFormat(kind) for kind in _CODE_EDITORS) else ""
    if source.hasImage() and (not html or _is_picture_alone(html)) and (not text.strip() or source.hasUrls()):
        return Copied(picture=_picture(source))
    return Copied(text, html)


def offers_something(source: QMimeData) -> bool:
    """Whether `read` would find anything; called while something is dragged, so it looks at names only."""
    names = [url.path().lower() for url in source.urls() if url.isLocalFile()]
    if any(name.endswith(".desk") for name in names) or (names and all(name.endswith(ARTICLES) for name in names)):
        return False  # the window opens a desk, and makes articles of documents
    return source.hasText() or source.hasHtml() or source.hasImage() or source.hasUrls()


def _picture(source: QMimeData) -> bytes | QImage | None:
    """A picture's own file where it is offered: it is smaller and keeps what the camera wrote."""
    for kind in _PICTURES:
        if source.hasFormat(kind) and (data := source.data(kind).data()):
            return bytes(data)
    image = source.imageData()
    return image if isinstance(image, QImage) and not image.isNull() else None


def _is_picture_alone(html: str) -> bool:
    """A browser that copies a picture also tells where it came from."""
    return (
        len(html) < LONGEST_ALONE and _PICTURE_ALONE.fullmatch(re.sub(r"<!--.*?-->", "", html, flags=re.S)) is not None
    )
