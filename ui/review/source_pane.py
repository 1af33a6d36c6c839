"""The tab of the sources: the ledger of the open article, each entry beside its sentence.

It shows what it is given and says what a person wants; it changes nothing.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from editor.sources import Verdict
from ui.review.row_list import RowList
from ui.review.rows import Row, SourceRow
from ui.review.source_card import SourceCard
from ui.theme import Theme
from ui.widgets import buttons
from ui.widgets.empty_state import EmptyState
from ui.widgets.words import Words, hairline


class SourcePane(QWidget):
    """`now` gives milliseconds since 1970, UTC."""

    place_wanted = Signal(int, int)
    """code points of the article's text: from, to"""
    source_wanted = Signal()
    """a new entry"""
    edit_wanted = Signal(object)
    """a `Source` that somebody wants to put otherwise"""
    file_wanted = Signal(object)
    """the `Source` whose file is to be checked again"""
    judged = Signal(str, object)
    """an entry's id, the `Verdict`"""
    removal_wanted = Signal(object)
    """a `Source`"""
    link_activated = Signal(str)
    seen = Signal(bool)
    """whether it is on the screen now"""

    def __init__(self, theme: Theme, now: Callable[[], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now, self._may_write = now, False
        self._all: Sequence[SourceRow] = ()
        self.setProperty("surface", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.rows = RowList(theme, self._make_card, now)
        self.rows.row_opened.connect(self._on_row_opened)
        self._count = Words("", "strong")
        self._which = QComboBox()
        self._which.addItems(["", ""])
        self._which.currentIndexChanged.connect(self._show)
        self.new_button = buttons.bare("source", "")
        self.new_button.clicked.connect(self.source_wanted)
        self.marks_box = QCheckBox()
        self._lay_out()
        self._say()
        self.show_nothing()

    def show_nothing(self) -> None:
        """No article is open."""
        self.show_sources((), False)

    def show_sources(self, rows: Sequence[SourceRow], may_write: bool) -> None:
        self._all, self._may_write = rows, may_write
        self.new_button.setEnabled(may_write)
        self._show()

    @property
    def shown(self) -> Sequence[Row]:
        return self.rows.rows

    def open_source(self, source_id: str) -> None:
        """Show an entry that stands at the caret."""
        if self.rows.open_row is None or self.rows.open_row.id != source_id:
            self.rows.open(source_id)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.seen.emit(False)

    def _show(self) -> None:
        is_all = self._which.currentIndex() == 0
        shown = [row for row in self._all if is_all or row.source.verdict is Verdict.OPEN]
        self.rows.show_rows(shown)
        self._pages.setCurrentIndex(0 if shown else 1)
        open_ones = sum(row.source.verdict is Verdict.OPEN for row in self._all)
        said = self.tr("Sources: {count}, open: {open}") if open_ones else self.tr("Sources: {count}")
        self._which.setVisible(bool(self._all))
        self._count.setText(said.format(count=len(self._all), open=open_ones) if self._all else "")
        if self._all:
            self._nothing.show_words(
                self.tr("Nothing is open"), self.tr("Each source of this article is confirmed or attributed.")
            )
        else:
            self._nothing.show_words(
                self.tr("No sources yet"),
                self.tr(
                    "Put the caret into a sentence and press Ctrl+Alt+S to say where it comes from. What is off the "
                    "record never leaves the desk."
                ),
                self.tr("Add a source…") if self._may_write else "",
            )

    def _on_row_opened(self, row: Row) -> None:
        if row.end:
            self.place_wanted.emit(row.start, row.end)

    def _make_card(self, row: Row) -> QWidget:
        assert isinstance(row, SourceRow)
        card = SourceCard(row, self._now(), self._may_write)
        card.judged.connect(lambda verdict: self.judged.emit(row.id, verdict))
        card.edit_wanted.connect(lambda: self.edit_wanted.emit(row.source))
        card.removal_wanted.connect(lambda: self.removal_wanted.emit(row.source))
        card.link_wanted.connect(self.link_activated)
        card.file_wanted.connect(lambda: self.file_wanted.emit(row.source))
        return card

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 12, 8)
        head.setSpacing(4)
        head.addWidget(self._count, 1)
        head.addWidget(self._which)
        head.addWidget(self.new_button)
        self._nothing = EmptyState("source")
        self._nothing.begun.connect(self.source_wanted)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.rows)
        self._pages.addWidget(self._nothing)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 8)
        foot.addWidget(self.marks_box)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addLayout(head)
        down.addWidget(self._pages, 1)
        down.addWidget(hairline())
        down.addLayout(foot)
        self.setFocusProxy(self.rows)

    def _say(self) -> None:
        for number, title in enumerate((self.tr("All"), self.tr("Open ones"))):
            self._which.setItemText(number, title)
        self._which.setAccessibleName(self.tr("Which sources are shown"))
        self.new_button.setToolTip(self.tr("Add a source (Ctrl+Alt+S)"))
        self.new_button.setAccessibleName(self.tr("Add a source"))
        self.rows.setAccessibleName(self.tr("Sources of the article"))
        self.marks_box.setText(self.tr("Mark in the text what has no source"))
        self.marks_box.setToolTip(self.tr("Figures, dates, names and quotations, by a quiet line of dashes"))
