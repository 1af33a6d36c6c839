"""Copying the whole of an article that is drawn in part only: as rich text and as plain text.

A long article's view holds a stretch of it (`rendered_stretch`); who selects all and copies means the article.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QShowEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from ui.widgets.focus_mark import PaneFrame
from ui.writing.rendered.rendered_items import Item
from ui.writing.rendered.rendered_looks import Looks
from ui.writing.rendered.rendered_page import Page, Shown

Whole = tuple[Sequence[Item], Looks, Callable[[str], Shown | None]]


class CopyingBrowser(QTextBrowser):
    """Copies what `whole` gives when everything is selected, and the selection when that is None."""

    whole: Callable[[], Whole | None]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)  # who shows it says where a link leads, and asks
        self.whole = lambda: None
        PaneFrame(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Stay where it was drawn: when a view is seen for the first time, Qt goes to its caret at the end."""
        place = self.verticalScrollBar().value()
        super().showEvent(event)
        self.verticalScrollBar().setValue(place)

    def createMimeDataFromSelection(self) -> QMimeData:
        whole = self.whole() if self._is_all_selected() else None
        return _copied(*whole, self.document()) if whole else super().createMimeDataFromSelection()

    def _is_all_selected(self) -> bool:
        everything = QTextCursor(self.document())
        everything.select(QTextCursor.SelectionType.Document)
        own = self.textCursor()
        ends = (own.selectionStart(), own.selectionEnd())
        return own.hasSelection() and ends == (everything.selectionStart(), everything.selectionEnd())


def _copied(
    items: Sequence[Item], looks: Looks, picture: Callable[[str], Shown | None], beside: QTextDocument
) -> QMimeData:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(beside.defaultFont())
    page = Page(document, looks, picture)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    page.clear()
    for item in items:
        page.put(item)
    cursor.endEditBlock()
    data = QMimeData()
    data.setHtml(document.toHtml())
    data.setText(document.toPlainText().strip())
    return data
