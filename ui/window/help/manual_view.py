"""A page of the manual as it reads: the type of the rendered article, its pictures, and links that are only announced.

It reads pictures of the manual's own folder and nothing else; what a link leads to is for whoever listens.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QImageReader, QResizeEvent, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

import resources
from editor import manual
from editor.export import labels
from editor.text.excerpt import lowered
from editor.text.folding import fold
from ui import theme
from ui.writing import ink
from ui.writing.rendered.rendered_copy import CopyingBrowser
from ui.writing.rendered.rendered_items import of_blocks
from ui.writing.rendered.rendered_looks import Looks
from ui.writing.rendered.rendered_page import Page, Shown

PIXELS = 15
WIDEST = 680
"""pixels of a line"""
NARROWEST_MARGIN = 24
TOP_MARGIN = 24
REST = 120
"""milliseconds after the last change of width in which the pictures keep theirs"""


class ManualView(CopyingBrowser):
    """`path` is the page that is shown, relative to the folder of the documents."""

    link_clicked = Signal(str)
    """what the link holds, as it is written in the page"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = ""
        self._images: dict[str, Path] = {}
        self._marked: tuple[str, ...] = ()
        self._wide = 0
        self._page = Page(self.document(), Looks(ink.of(self.palette()), PIXELS), self._picture)
        self.setProperty("surface", "paper")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDefaultFont(theme.text_font(PIXELS))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Page of the manual"))
        self.anchorClicked.connect(lambda url: self.link_clicked.emit(url.toString()))
        self._rest_timer = QTimer(self, singleShot=True, interval=REST)
        self._rest_timer.timeout.connect(self._on_width_changed)

    def show_page(self, path: str) -> None:
        """Show the page at `path` from its beginning; an `OSError` when there is none."""
        manual.read(path)
        self.path, self._marked = path, ()
        self._draw()
        self.verticalScrollBar().setValue(0)

    def go_to(self, key: str) -> None:
        """Bring the heading `key` to the upper edge; empty: the beginning."""
        if key:
            self.scrollToAnchor(key)
        else:
            self.verticalScrollBar().setValue(0)

    def mark(self, words: Sequence[str]) -> None:
        """Lay a tint under every word that begins with one of `words`, with or without marks."""
        self._marked = tuple(words)
        text = fold(lowered(self.document().toPlainText()))
        shape = QTextCharFormat()
        shape.setBackground(self.palette().highlight())
        found: list[QTextEdit.ExtraSelection] = []
        for word in self._marked:
            for match in re.finditer(rf"(?<!\w){re.escape(fold(lowered(word)))}", text):
                cursor = QTextCursor(self.document())
                cursor.setPosition(match.start())
                cursor.setPosition(match.end(), QTextCursor.MoveMode.KeepAnchor)
                one = QTextEdit.ExtraSelection()
                one.cursor, one.format = cursor, shape  # type: ignore[attr-defined]
                found.append(one)
        self.setExtraSelections(found)

    # --- drawing -----------------------------------------------------------------------------------------------------

    def _draw(self) -> None:
        document = manual.read(self.path)
        self._set_margins()
        self._wide = self._text_width()
        self._page.looks = Looks(ink.of(self.palette()), PIXELS)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        self._page.clear()
        self._page.go_to(0)
        for item in of_blocks(document.blocks, document.source, labels.LABELS["en"]):
            self._page.put(item)
        cursor.endEditBlock()
        self.mark(self._marked)

    def _picture(self, src: str) -> Shown | None:
        file = self._file(src)
        size = QImageReader(str(file)).size() if file is not None else QSize()
        if file is None or not size.isValid():
            return None
        width = min(self._wide, size.width())  # the bar at the right is gone while the page is put together
        height = round(size.height() * width / size.width())
        name = f"page:{file.name}"
        self._images[name] = file
        return Shown(name, width, height)

    def _file(self, src: str) -> Path | None:
        """The picture of a page; in the dark, the one taken in the dark. A package has smaller files of them."""
        root = resources.docs().resolve()
        file = (root / self.path).parent.joinpath(src).resolve()
        wanted = [file]
        if self.palette().base().color().lightness() < 128:
            wanted.insert(0, file.with_name(file.name.replace("-light.", "-dark.")))
        there = (one for name in wanted for one in (name, name.with_suffix(".webp")) if one.is_file())
        return next((one for one in there if one.is_relative_to(root)), None)

    def loadResource(self, kind: int, name: QUrl) -> Any:
        """Only pictures that the page shows."""
        file = self._images.get(name.toString())
        if kind != QTextDocument.ResourceType.ImageResource.value or file is None:
            return None
        reader = QImageReader(str(file))
        size, wide = reader.size(), round(self._wide * self.devicePixelRatioF())
        if size.width() > wide:
            reader.setScaledSize(QSize(wide, round(size.height() * wide / size.width())))
        return reader.read()

    # --- the measure -------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()
        if self.path and self._wide != self._text_width():
            self._rest_timer.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and getattr(self, "path", ""):
            self._draw_where_it_stands()

    def _on_width_changed(self) -> None:
        if self._wide != self._text_width():
            self._draw_where_it_stands()

    def _draw_where_it_stands(self) -> None:
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        self._draw()
        bar.setValue(round(share * bar.maximum()))

    def _text_width(self) -> int:
        return max(80, min(WIDEST, self.viewport().width() - 2 * NARROWEST_MARGIN))

    def _set_margins(self) -> None:
        side = max(NARROWEST_MARGIN, (self.viewport().width() - WIDEST) // 2)
        root = self.document().rootFrame()
        shape = root.frameFormat()
        shape.setLeftMargin(side)
        shape.setRightMargin(side)
        shape.setTopMargin(TOP_MARGIN)
        shape.setBottomMargin(TOP_MARGIN * 2)
        root.setFrameFormat(shape)
