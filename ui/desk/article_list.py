"""The desk's articles at the left: newest first, each with its stage and due date, and a field to find one.

It shows what it is given and says what was chosen or picked; it opens and changes nothing itself.
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListView, QMenu, QStackedWidget, QVBoxLayout, QWidget

from editor.article import ArticleLine, Stage
from editor.selection import EVERYTHING
from ui import icons
from ui.desk.article_lines import ArticleLines
from ui.desk.article_row import ArticleRow
from ui.desk.article_rows import ArticleRows
from ui.desk.bulk_bar import BulkBar
from ui.desk.filter_bar import FilterBar
from ui.desk.windowed import PAGE
from ui.theme import Theme
from ui.widgets import buttons, magnifier
from ui.widgets.empty_state import EmptyState
from ui.widgets.shortened_label import ShortenedLabel

NARROWEST = 240
"""pixels, and more where a language has longer words"""


class _FilterField(QLineEdit):
    """The search field; Escape clears it, the arrow down goes to the list."""

    left_downwards = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)


class ArticleList(QWidget):
    """The panel at the left of the window."""

    article_chosen = Signal(str)
    """the id of the article that a person wants to see"""
    beside_wanted = Signal(str)
    """the id of the article that a person wants to see beside the open one"""
    new_article_wanted = Signal()
    words_changed = Signal(str)
    """what a person looks for"""
    pages_wanted = Signal(list)
    """the numbers of pages that are seen and not there"""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._kept_choice = ""
        self._is_writable = False
        self._has_any = False
        self._desk_name = ShortenedLabel()
        self._desk_name.setProperty("kind", "title")
        self.new_button = buttons.primary(self.tr("New article"), "article-new")
        self.new_button.clicked.connect(self.new_article_wanted)
        self._lines = ArticleLines(self)
        self._looks_elsewhere = False
        """a person has scrolled since the article was chosen: the list read again does not call them back"""
        self._lines.wanted.connect(self.pages_wanted)
        self.filter_field = self._make_filter_field()
        self.filters = FilterBar(is_compact=True)
        self.rows = self._make_rows(theme)
        self.picks = self.rows.picks
        self.bulk = BulkBar(is_compact=True)
        self.bulk.ended.connect(self.pick_none)
        self._nothing_here: EmptyState | None = None
        self._nothing_found: EmptyState | None = None
        self._pages = QStackedWidget()
        self._pages.addWidget(self.rows)
        self._lay_out()
        self.new_button.setEnabled(False)
        self.filter_field.setEnabled(False)
        self.filters.button.setEnabled(False)

    def show_desk(self, name: str, is_writable: bool) -> None:
        """Name the desk; on one that may only be read no article can be begun."""
        self._desk_name.show_words(name)
        self._is_writable = is_writable
        self.picks.pick_none()
        self.new_button.setEnabled(is_writable)
        self.filter_field.setEnabled(True)
        self.filters.button.setEnabled(True)

    def show_lines(
        self, count: int, pages: Mapping[int, Sequence[ArticleLine]], place: int, has_any: bool, now: int
    ) -> None:
        """Show `count` articles, the one changed last first, of which these pages are known.

        `place` is the row of the chosen article, -1 where it is not among them; `has_any` says whether the desk has
        articles at all; `now` in milliseconds since 1970, UTC.
        """
        self._lines.now = now
        self._has_any = has_any
        here = self._lines.id_at(self.rows.currentIndex())
        self._looks_elsewhere = self._looks_elsewhere and count == self._lines.rowCount()
        self.picks.is_quiet = True
        self._lines.show(count, pages)
        self.picks.is_quiet = False
        self._mark(self._lines.row_of(here) if self.picks.ids else place)
        self._show_page()

    def put(self, page: int, lines: Sequence[ArticleLine]) -> None:
        """A page that was asked for."""
        self._lines.put(page, lines)
        self._on_row_changed(self.rows.currentIndex())

    def seen(self) -> list[int]:
        """The numbers of the pages that are seen, at least the first."""
        top, bottom = (
            self.rows.indexAt(QPoint(40, 1)).row(),
            self.rows.indexAt(QPoint(40, self.rows.height() - 2)).row(),
        )
        return self._lines.pages_at(max(0, top), bottom if bottom >= 0 else max(0, top) + PAGE) or [0]

    @property
    def words(self) -> str:
        """What a person looks for."""
        return self.filter_field.text()

    @property
    def chosen(self) -> str:
        """The id of the chosen article, or empty; one that is filtered away stays chosen."""
        return self._kept_choice

    def choose(self, article_id: str) -> bool:
        """Mark the article as the one that is open, without announcing it; whether it is known where it stands."""
        self._looks_elsewhere = self._looks_elsewhere and article_id == self._kept_choice
        self._kept_choice = article_id
        row = self._lines.row_of(article_id)
        self._mark(row)
        return row >= 0

    @property
    def picked(self) -> list[str]:
        """The ids of the articles that are picked, in an order of their own."""
        return self.picks.in_order

    def pick_none(self) -> None:
        """Back to the article that is open."""
        self.picks.pick_none()
        self._mark(self._lines.row_of(self._kept_choice))

    def _mark(self, row: int) -> None:
        """Mark a row, and bring it into view unless a person looks elsewhere."""
        bar, looks_elsewhere = self.rows.verticalScrollBar(), self._looks_elsewhere
        at = bar.value()
        self.picks.go_quietly(self._lines.index(row) if row >= 0 else QModelIndex())
        if looks_elsewhere:
            bar.setValue(at)
        self._looks_elsewhere = looks_elsewhere

    def _on_scrolled(self) -> None:
        self._looks_elsewhere = True

    def begin_filter(self) -> None:
        """Let a person type what they look for."""
        self.filter_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_field.selectAll()

    def _make_filter_field(self) -> _FilterField:
        field = _FilterField()
        field.setProperty("kind", "search")
        field.setPlaceholderText(self.tr("Find by headline, slug or writer"))
        field.setAccessibleName(self.tr("Find an article"))
        magnifier.put(field)
        # Qt's own clear button searches the disk for the system's icons.
        clear = QAction(icons.icon("close"), self.tr("Show all articles"), field)
        clear.triggered.connect(field.clear)
        field.addAction(clear, QLineEdit.ActionPosition.TrailingPosition)
        clear.setVisible(False)
        field.textChanged.connect(lambda query: clear.setVisible(bool(query)))
        field.textChanged.connect(self.words_changed)
        field.left_downwards.connect(self._on_field_left)
        return field

    def _make_rows(self, theme: Theme) -> ArticleRows:
        rows = ArticleRows(self._lines)
        rows.setFrameShape(QFrame.Shape.NoFrame)
        rows.setItemDelegate(ArticleRow(theme, lambda: rows.under_pointer, lambda: self.chosen, rows.picks.ids, rows))
        self._lines.picked = rows.picks.ids
        rows.setAccessibleName(self.tr("Articles, newest first"))
        rows.setUniformItemSizes(True)
        rows.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._lines.came.connect(rows.redraw)
        rows.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        rows.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.selectionModel().currentChanged.connect(self._on_row_changed)
        rows.beside_wanted.connect(self._on_beside_wanted)
        rows.opened.connect(self._on_opened)
        rows.picks.changed.connect(self._on_picks_changed)
        theme.changed.connect(rows.redraw)
        return rows

    def minimumSizeHint(self) -> QSize:
        """Never so narrow that the button loses its word."""
        return super().minimumSizeHint().expandedTo(QSize(NARROWEST, 0))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._desk_name, 1)
        head.addWidget(self.new_button)
        top = QVBoxLayout()
        top.setContentsMargins(16, 12, 16, 12)
        top.setSpacing(12)
        top.addLayout(head)
        find = QHBoxLayout()
        find.setSpacing(4)
        find.addWidget(self.filter_field, 1)
        find.addWidget(self.filters.button)
        top.addLayout(find)
        top.addWidget(self.filters)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addLayout(top)
        down.addWidget(self._pages, 1)
        down.addWidget(self.bulk)

    def _show_page(self) -> None:
        if self._lines.rowCount():
            self._pages.setCurrentWidget(self.rows)
        elif self._has_any:
            self._show_nothing_found()
        else:
            self._show_nothing_here()

    def _show_nothing_found(self) -> None:
        if self._nothing_found is None:
            self._nothing_found = self._add_page("search", self._show_all)
            self._nothing_found.show_words(
                self.tr("Nothing found"),
                self.tr("No article has these words and fits the filters. Marks and capitals do not matter."),
                self.tr("Show all articles"),
            )
        self._pages.setCurrentWidget(self._nothing_found)

    def _show_all(self) -> None:
        self.filter_field.clear()
        self.filters.choose(EVERYTHING)

    def _show_nothing_here(self) -> None:
        if self._nothing_here is None:
            self._nothing_here = self._add_page("article", self.new_article_wanted.emit)
            self._nothing_here.show_words(
                self.tr("No articles yet"), self.tr("The office's articles will appear here, newest first.")
            )
        self._pages.setCurrentWidget(self._nothing_here)

    def _add_page(self, icon: str, begin: Callable[[], object]) -> EmptyState:
        """An empty state, made when it is needed: most desks never show one."""
        page = EmptyState(icon)
        page.begun.connect(begin)
        self._pages.addWidget(page)
        return page

    def _on_field_left(self) -> None:
        if not self._lines.rowCount():
            return
        self.rows.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.rows.currentIndex().isValid():
            self.rows.setCurrentIndex(self._lines.index(0))

    def _on_beside_wanted(self, index: QModelIndex) -> None:
        article_id = self._lines.id_at(index)
        if article_id:
            self.beside_wanted.emit(article_id)

    def add_ways_to_read(self, menu: QMenu, article_id: str) -> None:
        """How an article of the list is looked at."""
        menu.addAction(self.tr("Open"), lambda: self.article_chosen.emit(article_id))
        beside = menu.addAction(self.tr("Open beside"), lambda: self.beside_wanted.emit(article_id))
        beside.setShortcut("Ctrl+Return")
        beside.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # it is only shown: the list hears the key itself

    def stage_of(self, article_id: str) -> Stage | None:
        """The stage in which the list shows an article, None where it does not."""
        line = self._lines.record(self._lines.row_of(article_id))
        return line.stage if line is not None else None

    def _on_picks_changed(self) -> None:
        self.bulk.show_many(len(self.picks.ids), self._is_writable)

    def _on_opened(self, index: QModelIndex) -> None:
        """Enter, on a row that the keyboard has come to without opening it."""
        self.picks.pick_none()
        self._on_row_changed(index)

    def _on_row_changed(self, current: QModelIndex) -> None:
        """A row that has not been read yet is chosen once it has come."""
        article_id = self._lines.id_at(current)
        is_chosen = not self.picks.is_quiet and not self.picks.ids
        if article_id and article_id != self._kept_choice and is_chosen:
            self._kept_choice = article_id
            self.article_chosen.emit(article_id)
