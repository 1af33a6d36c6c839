"""The list of the review tab: rows that are drawn, and one that is open as a card.

It opens and closes cards; what a card does is the matter of whoever makes it.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from ui.review import source_words, words
from ui.review.reply_field import ReplyField
from ui.review.row_drawing import ROW, RowDrawing
from ui.review.rows import Row, SourceRow
from ui.theme import Theme
from ui.widgets.kept_place import KeptPlace

BATCH = 20
"""rows that are measured in one turn of the window"""


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return source_words.spoken(row) if isinstance(row, SourceRow) else words.spoken(row)
        return None


class RowList(QListView):
    """`make_card` makes the card of a row; the list owns it."""

    row_opened = Signal(object)
    """a person has opened this row"""

    def __init__(self, theme: Theme, make_card: Callable[[Row], QWidget], now: Callable[[], int]) -> None:
        super().__init__()
        self._make_card = make_card
        self._open_id = ""
        self._card: QWidget | None = None
        self.unfinished: dict[str, str] = {}
        """what somebody began to write in the cards of rows, by the rows' ids"""
        self._rows = _Rows(self)
        self.setModel(self._rows)
        KeptPlace(self, lambda row: self.rows[row].id)
        self._drawing = RowDrawing(theme, self._height_of, now, self)
        self.setItemDelegate(self._drawing)
        self.setBatchSize(BATCH)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(lambda index: self._on_wanted(index))
        self.activated.connect(lambda index: self._on_wanted(index))
        theme.changed.connect(self._on_looks_changed)

    @property
    def rows(self) -> Sequence[Row]:
        return self._rows.rows

    @property
    def open_row(self) -> Row | None:
        """The row whose card is open."""
        return next((row for row in self.rows if row.id == self._open_id), None)

    @property
    def card(self) -> QWidget | None:
        return self._card

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the card that is open stays open and goes with its row, with the keys and half an answer."""
        at = self.verticalScrollBar().value()
        has_keys = self._has_keys()
        self.keep_unfinished()
        self._card = None  # the view drops its index widgets with the rows
        # At the top the first of them are there at once, and the rest a few at a time; farther down all are needed.
        self.setLayoutMode(QListView.LayoutMode.SinglePass if at or self._open_id else QListView.LayoutMode.Batched)
        self._rows.show(rows)
        kept, self._open_id = self._open_id, ""
        self.open(kept)
        if has_keys:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self._enter_card()
        self.verticalScrollBar().setValue(at)

    @property
    def has_keys(self) -> bool:
        """Whether the keys are in the list or in its card."""
        return self.isVisible() and (self.hasFocus() or self._has_keys())

    def _has_keys(self) -> bool:
        """Whether the keys are in the card, which would go anywhere when it is made anew."""
        return self._card is not None and self._card.isAncestorOf(self.window().focusWidget())

    def _field(self) -> ReplyField | None:
        return self._card.findChild(ReplyField) if self._card is not None else None

    def keep_unfinished(self) -> None:
        """Keep what is written in the open card and was not handed over: its card may go, the words may not."""
        if (field := self._field()) is None:
            return
        self.unfinished.pop(self._open_id, None)
        if words := field.unfinished():
            self.unfinished[self._open_id] = words

    def take_back(self, row_id: str, words: str) -> None:
        """What was written in the card of a row and handed over was not taken: it is unfinished again."""
        self.unfinished[row_id] = words
        if row_id == self._open_id and (field := self._field()) is not None:
            field.take_back()

    def open_unfinished(self) -> None:
        """Open the first row in whose card somebody began to write, so that the words are seen again."""
        if self._card is None and (row := next((row for row in self.rows if row.id in self.unfinished), None)):
            self.open(row.id)

    def open(self, row_id: str) -> None:
        """Open the card of a row, and close the one before; an unknown id opens none."""
        self._close_card()
        index = self._index_of(row_id)
        if not index.isValid():
            return
        self._open_id = row_id
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self._card = self._make_card(self._rows.rows[index.row()])
        self._card.installEventFilter(self)
        if (begun := self.unfinished.get(row_id)) and (field := self._field()) is not None:
            field.go_on_with(begun)
        self.setIndexWidget(index, self._card)
        self._fit()
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def step(self, by: int) -> None:
        """Open the next row, or the one before, and round again."""
        if not self.rows:
            return
        here = next((number for number, row in enumerate(self.rows) if row.id == self._open_id), None)
        number = (here + by) % len(self.rows) if here is not None else (0 if by > 0 else len(self.rows) - 1)
        self.open(self.rows[number].id)
        self.row_opened.emit(self.rows[number])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._card is not None:
            self._close_card()
            self._fit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._on_wanted(self.currentIndex())
            self._enter_card()
        else:
            super().keyPressEvent(event)

    def _enter_card(self) -> None:
        """Who opened it by keys answers in it; the text shows the place and does not take them."""
        for part in self._card.findChildren(QWidget) if self._card is not None else ():
            if part.isVisibleTo(self._card) and part.isEnabled() and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
                part.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._on_looks_changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:
        """A card that needs more room, because somebody writes in it, gets it."""
        if watched is self._card and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _on_looks_changed(self) -> None:
        self._drawing.forget()
        self._fit()
        self.viewport().update()

    def _on_wanted(self, index: QModelIndex) -> None:
        row = self._rows.rows[index.row()]
        if row.id != self._open_id:
            self.open(row.id)
            self.row_opened.emit(row)

    def _index_of(self, row_id: str) -> QModelIndex:
        number = next((number for number, row in enumerate(self.rows) if row.id == row_id), -1)
        return self._rows.index(number) if number >= 0 else QModelIndex()

    def _close_card(self) -> None:
        if self._card is not None:
            self.keep_unfinished()
            self.setIndexWidget(self._index_of(self._open_id), None)
        self._card, self._open_id = None, ""

    def _height_of(self, row_id: str) -> int:
        if self._card is None or row_id != self._open_id:
            return 0
        width = self.viewport().width()
        return max(self._card.heightForWidth(width), self._card.minimumSizeHint().height())

    def _fit(self) -> None:
        """Measure the rows again: their words wrap where the list ends."""
        self.scheduleDelayedItemsLayout()
