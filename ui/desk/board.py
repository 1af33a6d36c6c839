"""The board: the desk's articles as cards, a column for each stage.

It shows what it is given, asks for what is missing, and says what a person wants; it moves nothing and reads nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from editor.article import Stage
from editor.ways import Way
from editor.workflow import SETTLED
from ui.desk.board_column import BoardColumn
from ui.desk.bulk_bar import BulkBar
from ui.desk.filter_bar import FilterBar
from ui.theme import Theme
from ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from storage.schedule.board import Card

# The columns from left to right. To add one: the stage at its place.
ORDER = tuple(Stage)
_EDGE = 56
"""pixels from the left and right edge within which a dragged card makes the board scroll"""
_STEP = 24


class Board(QWidget):
    pages_wanted = Signal(Stage, list)
    opened = Signal(str)
    folds_changed = Signal(set)
    """the stages whose columns are folded"""
    drag_begun = Signal(list)
    drag_ended = Signal()
    dropped = Signal(list, Stage, bool)
    """the ids of articles, where they were dropped, and whether they may go there"""
    menu_wanted = Signal(list, Stage, QPoint)
    new_article_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.picked: set[str] = set()
        self.filters = FilterBar()
        self.bulk = BulkBar()
        self._is_writable = False
        self.columns = {stage: self._make_column(stage, theme) for stage in ORDER}
        self._pages = QStackedWidget()
        self._scroll = self._make_scroll()
        self._empty: dict[str, EmptyState] = {}
        self._lay_out()
        self.bulk.ended.connect(self.pick_none)

    def show_desk(self, is_writable: bool, folded: set[Stage] | None) -> None:
        """Another desk: nothing is picked; without `folded` the stages that are settled are."""
        self._is_writable = is_writable
        self.pick_none()
        for stage, column in self.columns.items():
            column.fold(stage in (SETTLED if folded is None else folded))

    @property
    def folded(self) -> set[Stage]:
        return {stage for stage, column in self.columns.items() if column.is_folded}

    def seen(self) -> dict[Stage, list[int]]:
        """The pages of each open column that are seen now, at least the first."""
        return {
            stage: column.rows.pages_at(*column.cards.visible_rows()) or [0]
            for stage, column in self.columns.items()
            if not column.is_folded
        }

    def show_cards(
        self, counts: Mapping[Stage, int], pages: Mapping[Stage, Mapping[int, Sequence["Card"]]], now: int
    ) -> None:
        """Show how many articles stand in each stage, and the cards of these pages; who is where stays where it is."""
        stage, article_id, row = self._place()
        for each, column in self.columns.items():
            column.rows.now = now
            column.show_count(counts[each])
            column.rows.show(counts[each], pages.get(each, {}))
        if stage is not None:
            self._go_back(stage, article_id, row)
        self._show_page(any(counts.values()))

    def go_to(self, stage: Stage, article_id: str) -> None:
        """Put the keyboard on the card of an article, if it is one that is known."""
        column = self.columns[stage]
        row = column.rows.row_of(article_id)
        if row >= 0 and not column.is_folded:
            column.cards.setFocus(Qt.FocusReason.OtherFocusReason)
            column.cards.go_to(row)

    def show_ways(self, ways: Mapping[Stage, Way]) -> None:
        """While a card is dragged: what each column says to it; with none that ends."""
        for stage, column in self.columns.items():
            column.show_way(ways.get(stage))

    def pick_none(self) -> None:
        self.picked.clear()
        self._show_picked()

    def pick_only(self, article_ids: Sequence[str]) -> None:
        """Leave these picked, such as those with which something could not be done."""
        self.picked.clear()
        self.picked.update(article_ids)
        self._show_picked()

    def focus_first(self) -> None:
        """Put the keyboard on the first card there is."""
        for column in self.columns.values():
            if not column.is_folded and column.rows.rowCount():
                column.cards.setFocus(Qt.FocusReason.OtherFocusReason)
                if not column.cards.currentIndex().isValid():
                    column.cards.go_to(0)
                return

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys that the page is given go to its cards."""
        super().focusInEvent(event)
        self.focus_first()

    # --- what a person does ------------------------------------------------------------------------------------------

    def _on_pick(self, article_id: str) -> None:
        self.picked ^= {article_id}
        self._show_picked()

    def _show_picked(self) -> None:
        self.bulk.show_many(len(self.picked), self._is_writable)
        for column in self.columns.values():
            column.cards.viewport().update()

    def _on_menu(self, stage: Stage, article_id: str, place: QPoint) -> None:
        ids = sorted(self.picked) if article_id in self.picked else [article_id]
        self.menu_wanted.emit(ids, stage, place)

    def _on_side(self, stage: Stage, step: int) -> None:
        """From a card to the one beside it, over columns that are folded or empty."""
        here = self.columns[stage].cards
        height = here.visualRect(here.currentIndex()).center().y()
        at = ORDER.index(stage) + step
        while 0 <= at < len(ORDER):
            column = self.columns[ORDER[at]]
            if not column.is_folded and column.rows.rowCount():
                column.cards.setFocus(Qt.FocusReason.OtherFocusReason)
                beside = column.cards.indexAt(QPoint(column.cards.width() // 2, height))
                column.cards.go_to(beside.row() if beside.isValid() else column.rows.rowCount() - 1)
                self._scroll.ensureWidgetVisible(column, 0, 0)
                return
            at += step

    def _on_fold(self, column: BoardColumn, is_folded: bool) -> None:
        column.fold(is_folded)
        self.folds_changed.emit(self.folded)

    def _on_dragged_over(self, place: QPoint) -> None:
        """Let the board scroll while a card is held at its edge."""
        view = self._scroll.viewport()
        x = view.mapFromGlobal(place).x()
        bar = self._scroll.horizontalScrollBar()
        if x < _EDGE:
            bar.setValue(bar.value() - _STEP)
        elif x > view.width() - _EDGE:
            bar.setValue(bar.value() + _STEP)

    def _place(self) -> tuple[Stage | None, str, int]:
        """Where the keyboard is: the column, the card and its row."""
        for stage, column in self.columns.items():
            if column.cards.hasFocus():
                return stage, column.cards.current_id, column.cards.currentIndex().row()
        return None, "", -1

    def _go_back(self, stage: Stage, article_id: str, row: int) -> None:
        """The keyboard follows its card, else it stays where the card was."""
        for each, column in self.columns.items():
            found = column.rows.row_of(article_id) if article_id else -1
            if found >= 0 and not column.is_folded:
                if each is not stage:
                    column.cards.setFocus(Qt.FocusReason.OtherFocusReason)
                if column.cards.currentIndex().row() != found:
                    column.cards.go_to(found)
                return
        if row >= 0:
            self.columns[stage].cards.go_to(row)

    # --- how it is put together --------------------------------------------------------------------------------------

    def _make_column(self, stage: Stage, theme: Theme) -> BoardColumn:
        column = BoardColumn(stage, theme, self.picked)
        column.rows.wanted.connect(lambda pages: self.pages_wanted.emit(stage, pages))
        column.cards.opened.connect(self.opened)
        column.cards.pick_wanted.connect(self._on_pick)
        column.cards.pick_ended.connect(self.pick_none)
        column.cards.side_wanted.connect(lambda step: self._on_side(stage, step))
        column.cards.menu_wanted.connect(lambda article_id, place: self._on_menu(stage, article_id, place))
        column.cards.drag_begun.connect(self.drag_begun)
        column.cards.drag_ended.connect(self.drag_ended)
        column.dropped.connect(lambda ids, is_open: self.dropped.emit(ids, stage, is_open))
        column.dragged_over.connect(self._on_dragged_over)
        column.fold_wanted.connect(lambda is_folded: self._on_fold(column, is_folded))
        return column

    def _make_scroll(self) -> QScrollArea:
        across = QWidget()
        line = QHBoxLayout(across)
        line.setContentsMargins(8, 0, 8, 0)
        line.setSpacing(0)
        for column in self.columns.values():
            line.addWidget(column)
        line.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(across)
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return scroll

    def _lay_out(self) -> None:
        self._pages.addWidget(self._scroll)
        top = QHBoxLayout()
        top.setContentsMargins(16, 12, 16, 4)
        top.addWidget(self.filters)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addLayout(top)
        down.addWidget(self._pages, 1)
        down.addWidget(self.bulk)

    def _show_page(self, has_any: bool) -> None:
        if has_any:
            self._pages.setCurrentWidget(self._scroll)
        elif self.filters.selection.is_everything:
            self._show_empty(
                "board",
                self.tr("Nothing on the board yet"),
                self.tr("Every article is a card here, in the column of its stage, from idea to published."),
                self.tr("New article") if self._is_writable else "",
                self.new_article_wanted.emit,
            )
        else:
            self._show_empty(
                "filter",
                self.tr("No article fits these filters"),
                self.tr("Take one of them away, or all."),
                self.tr("Clear all filters"),
                self.filters.clear_button.click,
            )

    def _show_empty(self, icon: str, title: str, hint: str, button: str, begin: Callable[[], object]) -> None:
        if icon not in self._empty:
            page = self._empty[icon] = EmptyState(icon)
            page.begun.connect(begin)
            self._pages.addWidget(page)
        self._empty[icon].show_words(title, hint, button)
        self._pages.setCurrentWidget(self._empty[icon])
