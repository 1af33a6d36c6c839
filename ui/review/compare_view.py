"""The view of a comparison: it is read, scrolled and copied, and never written in. It loads nothing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from ui.review.redline import Redline, Sayings
from ui.theme import Theme

if TYPE_CHECKING:
    from editor.comparing import Comparison


class CompareView(QTextEdit):
    """`passage_wanted` is offered where `may_restore`."""

    passage_wanted = Signal(int)
    """where the paragraph begins, in the new text, that is to be as it was"""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._redline: Redline | None = None
        self._given: tuple[Comparison, bool, bool] | None = None
        self.may_restore = False
        self.setReadOnly(True)
        self.setAccessibleName(self.tr("What differs"))
        self.setProperty("surface", "sheet")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        theme.changed.connect(self._draw)

    def show_comparison(self, compared: "Comparison", is_beside: bool, is_whole: bool) -> None:
        """Show it in one column or in two, with what is the same or without."""
        self._given = (compared, is_beside, is_whole)
        self._draw()

    def loadResource(self, _kind: int, _name: QUrl) -> object:
        """Nothing: no word of an article may make this view read a file."""
        return None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        place = self.place_at(self.cursorForPosition(event.pos()).blockNumber())
        if self.may_restore and place is not None:
            menu.addSeparator()
            menu.addAction(self.tr("Bring this paragraph back as it was"), lambda: self.passage_wanted.emit(place))
        menu.exec(event.globalPos())
        menu.deleteLater()

    def place_at(self, block: int) -> int | None:
        """Where the paragraph of a block begins in the new text; None for what is no paragraph."""
        return self._redline.places.get(block) if self._redline else None

    def _draw(self) -> None:
        if self._given is None:
            return
        at = self.verticalScrollBar().value()
        self._redline = Redline(self._theme, self._sayings())
        self._redline.fill(*self._given)
        self.setDocument(self._redline.document)
        self.verticalScrollBar().setValue(at)

    def _sayings(self) -> Sayings:
        return Sayings(
            same=self.tr("Nothing is different."),
            unchanged=self.tr("· · ·  unchanged paragraphs: {count}"),
            moved_from=self.tr("moved away:"),
            moved_to=self.tr("moved here:"),
            picture_gone=self.tr("Picture taken out: {name}"),
            picture_come=self.tr("Picture put in: {name}"),
        )
