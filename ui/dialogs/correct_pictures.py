"""The pictures of a text that is corrected: their words, another one in the place of one, one taken out.

It rewrites the lines of the text that it is given, and knows neither files nor the desk.
"""

import re
from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from editor.text.blocks import PictureBlock
from editor.text.inline_source import picture_line
from editor.text.markdown import parse
from editor.text.walk import every_block
from ui.dialogs.picture import PictureForm, PictureWords, ShownPicture
from ui.widgets import buttons
from ui.widgets.words import Words

THUMBNAIL = QSize(96, 72)


class CorrectPictures(QScrollArea):
    """`text` gives the text as it is typed, `write` takes the one with a changed picture; images are by `src`."""

    exchange_wanted = Signal(str)
    """the `src` of a picture in whose place another one is to stand"""

    def __init__(
        self,
        images: Mapping[str, QImage],
        text: Callable[[], str],
        write: Callable[[str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._images = dict(images)
        self._text, self._write = text, write
        self.rows: dict[str, OnePicture] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("surface", "none")

    def refresh(self) -> None:
        """Show the pictures of the text as it is now."""
        inner = QWidget()
        down = QVBoxLayout(inner)
        down.setContentsMargins(0, 0, 12, 0)
        down.setSpacing(12)
        self.rows = {}
        for block in self._blocks():
            row = self.rows[block.src] = OnePicture(block, self._images.get(block.src, QImage()))
            row.words_button.clicked.connect(lambda _checked=False, src=block.src: self._ask_words(src))
            row.exchange_button.clicked.connect(lambda _checked=False, src=block.src: self.exchange_wanted.emit(src))
            row.remove_button.clicked.connect(lambda _checked=False, src=block.src: self._remove(src))
            down.addWidget(row)
        if not self.rows:
            down.addWidget(Words(self.tr("There is no picture in this text."), "soft"))
        down.addStretch(1)
        self.setWidget(inner)

    def exchange(self, src: str, new_src: str, image: QImage) -> None:
        """Let another picture stand in the place of `src`, with the same words."""
        self._images[new_src] = image
        block = self._block(src)
        if block is not None:
            self._put(block, new_src, PictureWords(block.caption, block.credit, block.alt, block.is_decorative))

    def change_words(self, src: str, words: PictureWords) -> None:
        block = self._block(src)
        if block is not None:
            self._put(block, src, words)

    def _ask_words(self, src: str) -> None:
        block = self._block(src)
        if block is None:
            return
        before = PictureWords(block.caption, block.credit, block.alt, block.is_decorative)
        form = PictureForm([ShownPicture(src, self._images.get(src, QImage()))], [before], self.window())
        if form.exec() == QDialog.DialogCode.Accepted and form.words[0] != before:
            self.change_words(src, form.words[0])
        form.deleteLater()

    def _remove(self, src: str) -> None:
        block = self._block(src)
        if block is None:
            return
        text = self._text()
        start = text.index("![", block.span.start)
        before, after = text[:start], text[block.span.end :]
        # Where it stood alone between two paragraphs, one empty line is enough.
        self._write(re.sub(r"\n+\Z", "\n\n", before) + after.lstrip("\n") if before.endswith("\n") else before + after)
        self.refresh()

    def _put(self, block: PictureBlock, src: str, words: PictureWords) -> None:
        text = self._text()
        line = picture_line(src, words.caption, words.credit, words.alt, words.is_decorative)
        self._write(text[: text.index("![", block.span.start)] + line + text[block.span.end :])
        self.refresh()

    def _blocks(self) -> list[PictureBlock]:
        return [block for block in every_block(parse(self._text())) if isinstance(block, PictureBlock)]

    def _block(self, src: str) -> PictureBlock | None:
        return next((block for block in self._blocks() if block.src == src), None)


class OnePicture(QFrame):
    """One picture: what it looks like, what is said of it, and what can be done with it."""

    def __init__(self, block: PictureBlock, image: QImage) -> None:
        super().__init__()
        name = block.caption or block.alt or block.src
        self.words_button = buttons.plain(self.tr("Words…"))
        self.exchange_button = buttons.plain(self.tr("Exchange…"))
        self.remove_button = buttons.plain(self.tr("Take out"))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        across.addWidget(self._thumbnail(image))
        said = QVBoxLayout()
        said.setSpacing(4)
        said.addWidget(Words(name).wrapped())
        if block.credit:
            said.addWidget(Words(block.credit, "small"))
        said.addStretch(1)
        across.addLayout(said, 1)
        for button in (self.words_button, self.exchange_button, self.remove_button):
            button.setAccessibleName(f"{button.text()} {name}")
            across.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _thumbnail(self, image: QImage) -> QLabel:
        label = QLabel()
        label.setFixedSize(THUMBNAIL)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setProperty("surface", "card")
        if not image.isNull():
            ratio = self.devicePixelRatioF()
            pixmap = QPixmap.fromImage(image).scaled(
                THUMBNAIL * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            pixmap.setDevicePixelRatio(ratio)
            label.setPixmap(pixmap)
        return label
