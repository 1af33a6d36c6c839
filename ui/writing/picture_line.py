"""The line of a picture in the text: what it says, and writing it anew. It knows no desk."""

import re
from typing import Protocol

from PySide6.QtGui import QTextCursor

from editor.frozen import frozen

_BEFORE = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?")


class Words(Protocol):
    """What a person has said of a picture."""

    @property
    def caption(self) -> str: ...
    @property
    def credit(self) -> str: ...
    @property
    def alt(self) -> str: ...
    @property
    def is_decorative(self) -> bool: ...


@frozen
class PictureLine:
    """A picture alone on its line; `cursor` selects it."""

    cursor: QTextCursor
    src: str
    caption: str
    credit: str
    alt: str
    is_decorative: bool

    def replace(self, markdown: str) -> None:
        """Write the picture anew, as one step of undo."""
        self.cursor.insertText(markdown)


def line_at(caret: QTextCursor) -> PictureLine | None:
    """The picture in whose line the caret stands, or None."""
    from editor.text.blocks import PictureBlock
    from editor.text.markdown import parse

    block = caret.block()
    line = block.text()
    lead = _BEFORE.match(line)
    start = lead.end() if lead else 0
    if not line.startswith("![", start):
        return None
    blocks = parse(line[start:]).blocks
    if len(blocks) != 1 or not isinstance(blocks[0], PictureBlock):
        return None
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + start)
    cursor.setPosition(block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
    found = blocks[0]
    return PictureLine(cursor, found.src, found.caption, found.credit, found.alt, found.is_decorative)


def markdown_of(src: str, words: Words) -> str:
    """The line that shows the picture `src` with its words."""
    from editor.text.inline_source import picture_line

    return picture_line(src, words.caption, words.credit, words.alt, words.is_decorative)
