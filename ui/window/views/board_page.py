"""The page of the board: reads what is seen, moves what is dropped or chosen in a menu, and remembers the filters."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from editor import selection as selections
from editor.article import Stage
from editor.selection import EVERYTHING, Selection
from editor.ways import Way
from ui import wording
from ui.desk.board import Board
from ui.desk.filter_words import Choices
from ui.preferences import of_desk
from ui.window.desk_page import DeskPage, Surround
from ui.window.views import board_reading
from ui.window.views.board_reading import BoardView
from ui.window.views.several import Beside, Possible, Several

if TYPE_CHECKING:
    from storage.schedule.board import Card
    from ui.window.reading import DeskView

KEY = "board"


class BoardPage(DeskPage):
    panel: Board

    def __init__(self, around: Surround, parent: QObject) -> None:
        super().__init__(around, Board(around.theme), parent)
        self.board = self.panel
        self.several = Several(around, self.board, KEY, self)
        self._desk: DeskView | None = None
        self._choices = Choices()
        self._selection = EVERYTHING
        self._ways: Mapping[Stage, Way] = {}
        self._dragged: Sequence[str] = ()
        self._came_from: Stage | None = None
        self._connect()

    def show_desk(self, desk: "DeskView") -> None:
        self._desk = desk
        kept = self.around.preferences.words(of_desk("board", desk.path))
        folds = self.around.preferences.words(of_desk("board-folded", desk.path))
        self._selection = selections.from_json(kept)
        self.board.filters.show_selection(self._selection)
        folded = {Stage(stage) for stage in folds.split() if stage in set(Stage)} if folds else None
        self.board.show_desk(desk.why_read_only is None, folded)

    def refresh(self) -> None:
        chosen, seen = self._selection, self.board.seen()
        self.around.tasks.read(lambda desk: board_reading.read_board(desk, chosen, seen), then=self._show, key=KEY)
        language = wording.window_language()
        self.around.tasks.read(
            lambda desk: board_reading.read_choices(desk, language), then=self._show_choices, key=f"{KEY}/choices"
        )

    def _show(self, view: BoardView) -> None:
        had_cards = self.board.isVisible() and any(column.rows.rowCount() for column in self.board.columns.values())
        self.board.show_cards(view.counts, view.pages, view.now)
        if not had_cards and self.board.isVisible():
            self.board.focus_first()

    def _show_choices(self, choices: Choices) -> None:
        self._choices = choices
        self.board.filters.show_choices(choices)

    def _read_pages(self, stage: Stage, pages: list[int]) -> None:
        chosen = self._selection
        for page in pages:
            self.around.tasks.read(
                lambda desk, page=page: board_reading.read_page(desk, chosen, stage, page),
                then=partial(self._put, chosen, stage, page),
                key=f"{KEY}/{stage}/{page}",
            )

    def _put(self, chosen: Selection, stage: Stage, page: int, cards: "list[Card]") -> None:
        if chosen == self._selection:
            self.board.columns[stage].rows.put(page, cards)

    # --- filters and columns -----------------------------------------------------------------------------------------

    def _on_filters_changed(self, selection: Selection) -> None:
        self._selection = selection
        if self._desk is not None:
            self.around.preferences.remember_words(of_desk("board", self._desk.path), selections.to_json(selection))
        self.board.pick_none()
        self.refresh()

    def _on_folds_changed(self, folded: set[Stage]) -> None:
        if self._desk is not None:
            words = " ".join(folded) or "none"
            self.around.preferences.remember_words(of_desk("board-folded", self._desk.path), words)
        self.refresh()

    # --- moving ------------------------------------------------------------------------------------------------------

    def _on_drag_begun(self, article_ids: list[str]) -> None:
        """Ask the desk where these may go; the columns say so as soon as it has answered."""
        self._dragged, self._ways = article_ids, {}
        self._came_from = self._stage_of(article_ids)
        self.around.tasks.read(
            lambda desk: desk.ways(article_ids), then=partial(self._show_ways, article_ids), key=f"{KEY}/ways"
        )

    def _show_ways(self, article_ids: Sequence[str], ways: Mapping[Stage, Way]) -> None:
        if self._dragged == article_ids:
            self._ways = ways
            self.board.show_ways(ways)

    def _on_drag_ended(self) -> None:
        """After what was dropped has been dealt with: an answer that comes now says nothing any more."""
        self._dragged, self._ways = (), {}
        self.around.tasks.forget(f"{KEY}/ways")
        self.board.show_ways({})

    def _on_dropped(self, article_ids: list[str], stage: Stage, is_open: bool) -> None:
        way = self._ways.get(stage)
        came_from = self._came_from if article_ids == self._dragged else None
        self._dragged, self._ways = (), {}
        if stage is came_from and len(article_ids) == 1:
            return
        if way is not None and way.why_not is not None and not is_open:
            self.several.moving.refuse(way.why_not)
        elif way is not None:
            self.several.moving.move(article_ids, stage, way, came_from)
        else:
            # Dropped before the desk could say where the card may go.
            self.around.tasks.read(
                lambda desk: desk.ways(article_ids),
                then=lambda ways: self.several.go(article_ids, stage, ways, came_from),
            )

    def _stage_of(self, article_ids: Sequence[str]) -> Stage | None:
        if len(article_ids) != 1:
            return None
        columns = self.board.columns.items()
        return next((stage for stage, column in columns if column.rows.row_of(article_ids[0]) >= 0), None)

    # --- the menu of a card ------------------------------------------------------------------------------------------

    def _on_menu_wanted(self, article_ids: list[str], stage: Stage, place: QPoint) -> None:
        def fill(menu: QMenu, possible: Possible) -> None:
            self.fill_menu(menu, article_ids, stage, possible)

        self.several.show_menu(article_ids, fill, place)

    def fill_menu(self, menu: QMenu, article_ids: list[str], stage: Stage, possible: Possible) -> None:
        """What can be done with these articles, and why some steps cannot be taken now."""
        only = article_ids[0] if len(article_ids) == 1 else ""
        if only:
            menu.addAction(self.tr("Open"), lambda: self.article_wanted.emit(only))
            menu.addSeparator()
        head = self.board.columns[stage].head
        self.several.add_steps(menu, article_ids, possible, stage if only else None, Beside(head.rect(), head))
        menu.addSeparator()
        menu.addAction(self.tr("Fold this column"), lambda: self._fold(stage))

    def _fold(self, stage: Stage) -> None:
        self.board.columns[stage].fold_wanted.emit(True)
        self.board.focus_first()

    def _connect(self) -> None:
        board, several = self.board, self.several
        board.opened.connect(self.article_wanted)
        board.pages_wanted.connect(self._read_pages)
        board.filters.changed.connect(self._on_filters_changed)
        board.folds_changed.connect(self._on_folds_changed)
        board.drag_begun.connect(self._on_drag_begun)
        board.dropped.connect(self._on_dropped, Qt.ConnectionType.QueuedConnection)
        board.drag_ended.connect(self._on_drag_ended, Qt.ConnectionType.QueuedConnection)
        board.menu_wanted.connect(self._on_menu_wanted)
        board.new_article_wanted.connect(self.around.actions["article.new"].trigger)
        board.bulk.move_wanted.connect(lambda button: several.show_ways(button, sorted(board.picked)))
        board.bulk.assign_wanted.connect(
            lambda button: several.choose_person(sorted(board.picked), Beside(button.rect(), button))
        )
        board.bulk.tag_wanted.connect(
            lambda button: several.choose_tag(sorted(board.picked), Beside(button.rect(), button))
        )
        board.bulk.export_wanted.connect(lambda _button: several.exporting.begin(sorted(board.picked)))
        several.moving.left_alone.connect(board.pick_only)
