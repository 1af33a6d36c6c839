"""The library: one field that finds any article, its filters and order, and below them what was found.

It asks for searches and shows their answers; the journey in ui/window/views/library_page.py makes them.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from editor.article import Stage
from editor.selection import EVERYTHING, Selection
from ui.desk.bulk_bar import BulkBar
from ui.desk.filter_bar import FilterBar
from ui.desk.filter_words import Choices
from ui.desk.library import search_words
from ui.desk.library.about import About
from ui.desk.library.field import LibraryField
from ui.desk.library.results import FOUND, Results
from ui.desk.library.rows import ResultRows
from ui.desk.library.starting import Starting
from ui.desk.picks import MOST
from ui.theme import Theme
from ui.widgets import buttons
from ui.widgets.empty_state import EmptyState
from ui.widgets.words import Words, hairline

if TYPE_CHECKING:
    from storage.finding.related import Related
    from storage.finding.saved_searches import SavedSearch
    from storage.finding.search import Answer

ARCHIVE = (Stage.PUBLISHED, Stage.CORRECTED, Stage.WITHDRAWN)
"""The stages of what was published once."""


class LibraryPanel(QWidget):
    search_wanted = Signal(bool)
    """search for `text` among `among` in the order `order`; whether somebody is typing"""
    more_wanted = Signal()
    article_chosen = Signal(str)
    """the id of the article to open"""
    article_seen = Signal(str)
    """the id of the article that is chosen among the results, empty for none"""
    save_wanted = Signal()
    choices_wanted = Signal()
    """a filter is about to be opened"""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "library")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.among: Selection = EVERYTHING
        self._is_showing = False
        self._is_awaited = False
        """what is shown answers an older question than the one that is asked"""
        self._takes_first = False
        self._is_writable = False
        self._make_head()
        self.results = Results(self)
        self.rows = ResultRows(self.results, theme)
        self.picks = self.rows.picks
        self.bulk = BulkBar(side=24)
        self.starting = Starting()
        self.about = About()
        self.about.hide()
        self._begin = EmptyState("library")
        self._nothing = EmptyState("search")
        self._nothing.begun.connect(self.drop_filters)
        self._pages = QStackedWidget()
        for page in (self._begin, self.starting, self.rows, self._nothing):
            self._pages.addWidget(page)
        self._connect()
        self._lay_out()
        self.retranslate()
        self.setFocusProxy(self.field)

    # --- what a person asks for --------------------------------------------------------------------------------------

    @property
    def text(self) -> str:
        return self.field.text()

    @property
    def order(self) -> str:
        return str(self.order_choice.currentData())

    @property
    def asks_for_nothing(self) -> bool:
        return not self.text.strip() and self.among.is_everything

    def show_wish(self, text: str, among: Selection, order: str) -> None:
        """Ask for this, and say so once."""
        self._is_showing = True
        self.field.setText(text)
        self.order_choice.setCurrentIndex(max(0, self.order_choice.findData(order)))
        self._is_showing = False
        self._choose(among)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def drop_filters(self) -> None:
        """Look among all articles."""
        self._choose(EVERYTHING)

    # --- what is shown -----------------------------------------------------------------------------------------------

    def show_searches(self, recent: Sequence[str], saved: "Sequence[SavedSearch]") -> None:
        """What stands here before a search."""
        self.starting.show_searches(recent, saved)
        if self.asks_for_nothing:
            self.show_beginning()

    def show_beginning(self) -> None:
        self._is_awaited = self._takes_first = False
        self.results.show_found((), has_more=False)
        self._say("")
        self._turn(self.starting if self.starting.buttons else self._begin)

    def show_answer(self, answer: "Answer", has_more: bool) -> None:
        """What was found; the chosen article stays chosen where it is still there."""
        takes_first, self._is_awaited, self._takes_first = self._takes_first, False, False
        chosen = "" if takes_first else self.about.article_id
        self.results.show_found(answer.found, has_more, MOST + 1 if answer.is_more else answer.count)
        self._say(search_words.count_words(answer) if answer.found else "", search_words.pending_words(answer.pending))
        if answer.found:
            row = max(0, self.results.row_of(chosen))
            self.rows.setCurrentIndex(self.results.index(row))
            if self.about.article_id != self._chosen_id():
                self._on_row_changed()
            self._turn(self.rows)
            if takes_first:
                self._take()
            return
        self._nothing.show_words(
            self.tr("Nothing found for “{words}”").format(words=self.text.strip()[:60])
            if self.text.strip()
            else self.tr("Nothing found"),
            search_words.tried_words(self.text, not self.among.is_everything),
            "" if self.among.is_everything else self.tr("Search without filters"),
        )
        self._turn(self._nothing)

    def show_choices(self, choices: Choices) -> None:
        """What the filters offer on this desk."""
        self.filters.show_choices(choices)

    def show_related(self, article_id: str, related: "Sequence[Related]") -> None:
        if article_id == self.about.article_id:
            self.about.show_related(related)

    def begin(self) -> None:
        """Let a person type what they look for."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    # --- several -----------------------------------------------------------------------------------------------------

    def show_desk(self, is_writable: bool) -> None:
        """On a desk that may only be read, what is picked can be exported and no more."""
        self._is_writable = is_writable
        self.pick_none()

    def pick_none(self) -> None:
        self.picks.pick_none()

    def add_ways_to_read(self, menu: QMenu, article_id: str) -> None:
        """How an article that was found is looked at."""
        menu.addAction(self.tr("Open"), lambda: self.article_chosen.emit(article_id))

    def stage_of(self, article_id: str) -> Stage | None:
        """The stage in which an article was found."""
        found = self.results.found(self.results.row_of(article_id))
        return found.article.stage if found else None

    def _on_picks_changed(self) -> None:
        self.bulk.show_many(len(self.picks.ids), self._is_writable)

    # --- how it is put together --------------------------------------------------------------------------------------

    def _make_head(self) -> None:
        self.field = LibraryField()
        self.save_button: QPushButton = buttons.quiet("", "keep")
        self.archive = QPushButton()
        self.archive.setCheckable(True)
        self.archive.setAutoDefault(False)
        self.archive.setProperty("kind", "chip")
        self.filters = FilterBar()
        self.order_choice = QComboBox()
        for order in search_words.ORDERS:
            self.order_choice.addItem("", order)
        self.count = Words("", "small")
        policy = self.save_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the field keeps its width
        self.save_button.setSizePolicy(policy)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_text_changed)
        self.field.left_downwards.connect(self._go_down)
        self.field.taken.connect(self._take_first)
        self.rows.left_upwards.connect(self.begin)
        self.rows.taken.connect(self._take)
        self.picks.changed.connect(self._on_picks_changed)
        self.bulk.ended.connect(self.pick_none)
        self.rows.selectionModel().currentChanged.connect(lambda _now, _before: self._on_row_changed())
        self.results.more_wanted.connect(self.more_wanted)
        self.starting.left_upwards.connect(self.begin)
        self.starting.text_wanted.connect(lambda text: self.show_wish(text, EVERYTHING, self.order))
        self.about.open_wanted.connect(self.article_chosen)
        self.about.related_wanted.connect(self.article_chosen)
        self.about.tag_wanted.connect(lambda tag: self.show_wish("", replace(EVERYTHING, tags=(tag,)), self.order))
        self.save_button.clicked.connect(self.save_wanted)
        self.archive.clicked.connect(lambda on: self._choose(replace(self.among, stages=ARCHIVE if on else ())))
        self.filters.changed.connect(self._choose)
        self.filters.choices_wanted.connect(self.choices_wanted)
        self.order_choice.activated.connect(lambda _row: self._ask(is_typing=False))

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.field, 1)
        first.addWidget(self.save_button)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self.archive)
        second.addWidget(self.filters, 1)
        self._told = QWidget()
        third = QHBoxLayout(self._told)
        third.setContentsMargins(0, 0, 0, 0)
        third.addWidget(self.count, 1)
        third.addWidget(self.order_choice)
        head = QVBoxLayout()
        head.setContentsMargins(24, 16, 24, 12)
        head.setSpacing(8)
        head.addLayout(first)
        head.addLayout(second)
        head.addWidget(self._told)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(head)
        left.addWidget(hairline())
        left.addWidget(self._pages, 1)
        left.addWidget(self.bulk)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addLayout(left, 1)
        across.addWidget(self.about)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self.field.retranslate()
        self.save_button.setText(self.tr("Save this search…"))
        self.archive.setText(self.tr("Archive"))
        self.archive.setToolTip(self.tr("Only what was published: corrected and withdrawn articles too"))
        self.order_choice.setAccessibleName(self.tr("Order"))
        for row, order in enumerate(search_words.ORDERS):
            self.order_choice.setItemText(row, search_words.order_words(order))
        self.rows.setAccessibleName(self.tr("What was found"))
        self._begin.show_words(
            self.tr("Find any article ever written"),
            self.tr(
                "Type a few words, with or without tone marks. Words in “quotation marks” are searched for side by "
                "side. Searches that you save or made lately will appear here."
            ),
        )
        self._allow()

    # --- inside ------------------------------------------------------------------------------------------------------

    def _turn(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        if page is not self.rows:
            self.picks.pick_none()
            self.about.show_found(None)
        self._allow()

    def _allow(self) -> None:
        self.save_button.setVisible(not self.asks_for_nothing)
        has_found = self._pages.currentWidget() is self.rows
        self.order_choice.setVisible(has_found)
        self._told.setVisible(not self.asks_for_nothing and (has_found or bool(self.count.text())))

    def _say(self, *sentences: str) -> None:
        self.count.setText("  ".join(sentence for sentence in sentences if sentence))

    def _on_text_changed(self) -> None:
        if not self._is_showing:
            self._ask(is_typing=True)

    def _choose(self, among: Selection) -> None:
        self.among = among
        self.archive.setChecked(among.stages == ARCHIVE)
        self.filters.show_selection(among)
        self._ask(is_typing=False)

    def _ask(self, is_typing: bool) -> None:
        """What was picked belongs to what was looked for before."""
        self.picks.pick_none()
        self._allow()
        if not self._is_showing:
            self._is_awaited, self._takes_first = not self.asks_for_nothing, False
            self.search_wanted.emit(is_typing)

    def _on_row_changed(self) -> None:
        index = self.rows.currentIndex()
        self.about.show_found(index.data(FOUND) if index.isValid() else None)
        self.article_seen.emit(self.about.article_id)

    def _chosen_id(self) -> str:
        return self.results.id_in(self.rows.currentIndex().row())

    def _go_down(self) -> None:
        if self._pages.currentWidget() is self.starting:
            self.starting.focus_first()
        elif self._pages.currentWidget() is self.rows:
            self.rows.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take_first(self) -> None:
        """Enter in the field means what is typed there: where the answer has not come yet, its first article."""
        if self._is_awaited:
            self._takes_first = True
        else:
            self._take()

    def _take(self) -> None:
        if self._pages.currentWidget() is self.rows and self._chosen_id():
            self.article_chosen.emit(self._chosen_id())
