"""The page of the board: reads what is seen, moves what is dropped or chosen in a menu, and remembers the filters."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from editor import selection as selections
from editor.article import Stage
from editor.selection import EVERYTHING, Selection
from editor.ways import Way
from ui import wording
from ui.desk.board import ORDER, Board
from ui.desk.filter_words import Choices
from ui.widgets.chooser import Chooser
from ui.window import board_reading, move_words
from ui.window.board_reading import BoardView
from ui.window.desk_page import DeskPage, Surround
from ui.window.exporting_several import ExportingSeveral
from ui.window.moving import Moving

if TYPE_CHECKING:
    from storage.board import Card
    from ui.window.reading import DeskView

KEY = "board"


class BoardPage(DeskPage):
    panel: Board

    def __init__(self, around: Surround, parent: QObject) -> None:
        super().__init__(around, Board(around.theme), parent)
        self.board = self.panel
        self.moving = Moving(around, self.board, self)
        self.exporting = ExportingSeveral(around, self.board, self)
        self._desk: DeskView | None = None
        self._choices = Choices()
        self._selection = EVERYTHING
        self._ways: Mapping[Stage, Way] = {}
        self._dragged: Sequence[str] = ()
        self._came_from: Stage | None = None
        self._chooser: Chooser | None = None
        self._connect()

    def show_desk(self, desk: "DeskView") -> None:
        self._desk = desk
        kept = self.around.preferences.words(f"{KEY}/{desk.path.stem}")
        folds = self.around.preferences.words(f"{KEY}-folded/{desk.path.stem}")
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
            self.around.preferences.remember_words(f"{KEY}/{self._desk.path.stem}", selections.to_json(selection))
        self.board.pick_none()
        self.refresh()

    def _on_folds_changed(self, folded: set[Stage]) -> None:
        if self._desk is not None:
            words = " ".join(folded) or "none"
            self.around.preferences.remember_words(f"{KEY}-folded/{self._desk.path.stem}", words)
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
            self.moving.refuse(way.why_not)
        elif way is not None:
            self.moving.move(article_ids, stage, way, came_from)
        else:
            # Dropped before the desk could say where the card may go.
            self.around.tasks.read(
                lambda desk: desk.ways(article_ids),
                then=lambda ways: self._go(article_ids, stage, ways, came_from),
            )

    def _go(self, article_ids: Sequence[str], stage: Stage, ways: Mapping[Stage, Way], came_from: Stage | None) -> None:
        way = ways.get(stage)
        if way is None:
            return
        if way.why_not is not None:
            self.moving.refuse(way.why_not)
        else:
            self.moving.move(article_ids, stage, way, came_from)

    def _stage_of(self, article_ids: Sequence[str]) -> Stage | None:
        if len(article_ids) != 1:
            return None
        columns = self.board.columns.items()
        return next((stage for stage, column in columns if column.rows.row_of(article_ids[0]) >= 0), None)

    # --- the menu of a card ------------------------------------------------------------------------------------------

    def _on_menu_wanted(self, article_ids: list[str], stage: Stage, place: QPoint) -> None:
        self.around.tasks.read(
            lambda desk: desk.ways(article_ids),
            then=lambda ways: self._show_menu(article_ids, stage, ways, place),
            key=f"{KEY}/menu",
        )

    def _show_menu(self, article_ids: list[str], stage: Stage, ways: Mapping[Stage, Way], place: QPoint) -> None:
        menu = self.menu_of(article_ids, stage, ways)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def menu_of(self, article_ids: list[str], stage: Stage, ways: Mapping[Stage, Way]) -> QMenu:
        """What can be done with these articles, and why some steps cannot be taken now."""
        menu = QMenu(self.board)
        only = article_ids[0] if len(article_ids) == 1 else ""
        if only:
            menu.addAction(self.tr("Open"), lambda: self.article_wanted.emit(only))
            menu.addSeparator()
        self.add_ways(menu, article_ids, ways, stage if only else None)
        menu.addSeparator()
        button = self.board.columns[stage].head
        menu.addAction(self.tr("Assign…"), lambda: self._choose_person(button, article_ids))
        menu.addAction(self.tr("Tag…"), lambda: self._choose_tag(button, article_ids))
        menu.addAction(self.tr("Export…"), lambda: self.exporting.begin(article_ids))
        menu.addSeparator()
        menu.addAction(self.tr("Fold this column"), lambda: self._fold(stage))
        return menu

    def add_ways(
        self, menu: QMenu, article_ids: Sequence[str], ways: Mapping[Stage, Way], came_from: Stage | None
    ) -> None:
        """The steps that can be taken, then those that cannot, each with its reason."""
        known = [(to, ways[to]) for to in ORDER if to in ways and ways[to].move is not None]
        group = QActionGroup(menu)
        for to, way in sorted(known, key=lambda one: not one[1].is_open):
            assert way.move is not None
            title = f"{move_words.word(way.move)} → {wording.stage_word(to)}"
            if way.why_not is not None:
                title = f"{title}\n{_first_part(wording.say(way.why_not))}"
            action = menu.addAction(title.replace("&", "&&"), partial(self._go, article_ids, to, ways, came_from))
            action.setEnabled(way.is_open)
            group.addAction(action)
        if not known:
            closed = next((way.why_not for way in ways.values() if way.why_not is not None), None)
            menu.addAction(wording.say(closed) if closed else "—").setEnabled(False)

    def _fold(self, stage: Stage) -> None:
        self.board.columns[stage].fold_wanted.emit(True)
        self.board.focus_first()

    # --- several at once ---------------------------------------------------------------------------------------------

    def _on_move_wanted(self, button: QWidget) -> None:
        ids = sorted(self.board.picked)
        place = button.mapToGlobal(QPoint(0, 0))

        def show(ways: Mapping[Stage, Way]) -> None:
            menu = QMenu(self.board)
            self.add_ways(menu, ids, ways, None)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(place - QPoint(0, menu.sizeHint().height()))

        self.around.tasks.read(lambda desk: desk.ways(ids), then=show, key=f"{KEY}/menu")

    def _choose_person(self, button: QWidget, article_ids: Sequence[str]) -> None:
        names = dict(self._choices.people)
        chooser = self._open_chooser(self.tr("Find a person"))
        chooser.offer(self._choices.people, ())
        chooser.chosen.connect(lambda keys: self.moving.assign(article_ids, keys[0], names[keys[0]]))
        chooser.open_at(button.rect(), button)

    def _choose_tag(self, button: QWidget, article_ids: Sequence[str]) -> None:
        chooser = self._open_chooser(self.tr("Find a tag, or type a new one"), self.tr("New tag “{words}”"))
        chooser.offer(self._choices.tags, ())
        chooser.chosen.connect(lambda keys: self.moving.tag(article_ids, keys[0]))
        chooser.open_at(button.rect(), button)

    def _open_chooser(self, hint: str, new_words: str = "") -> Chooser:
        if self._chooser is not None:
            self._chooser.close_up()
            self._chooser.deleteLater()
        self._chooser = Chooser(self.board.window(), hint, is_single=True, new_words=new_words)
        return self._chooser

    @property
    def chooser(self) -> Chooser | None:
        """The list of people or tags that was opened last."""
        return self._chooser

    def _connect(self) -> None:
        board = self.board
        board.opened.connect(self.article_wanted)
        board.pages_wanted.connect(self._read_pages)
        board.filters.changed.connect(self._on_filters_changed)
        board.folds_changed.connect(self._on_folds_changed)
        board.drag_begun.connect(self._on_drag_begun)
        board.dropped.connect(self._on_dropped, Qt.ConnectionType.QueuedConnection)
        board.drag_ended.connect(self._on_drag_ended, Qt.ConnectionType.QueuedConnection)
        board.menu_wanted.connect(self._on_menu_wanted)
        board.new_article_wanted.connect(self.around.actions["article.new"].trigger)
        board.bulk.move_wanted.connect(self._on_move_wanted)
        board.bulk.assign_wanted.connect(lambda button: self._choose_person(button, sorted(board.picked)))
        board.bulk.tag_wanted.connect(lambda button: self._choose_tag(button, sorted(board.picked)))
        board.bulk.export_wanted.connect(lambda _button: self.exporting.begin(sorted(board.picked)))
        self.moving.left_alone.connect(board.pick_only)


def _first_part(sentence: str) -> str:
    """What is in the way, without what was not done because of it."""
    return sentence.split("; ")[0].split(". ")[0]
