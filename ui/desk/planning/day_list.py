"""Everything of one day, in a small list that stands beside it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from editor.planning.calendar import Entry
from ui.desk.planning import marks, words
from ui.theme import Theme
from ui.widgets.popover import Popover
from ui.widgets.words import Words

WIDTH = 360
ROW = 28
MOST = 12
"""rows that are seen without scrolling"""


class DayList(Popover):
    article_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = Words("", "strong")
        self.rows = QListWidget()
        self.rows.setProperty("surface", "signs")
        self.rows.setFrameShape(QFrame.Shape.NoFrame)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.itemClicked.connect(self._on_chosen)
        self.rows.itemActivated.connect(self._on_chosen)
        down = QVBoxLayout(self)
        down.setContentsMargins(8, 12, 8, 8)
        down.setSpacing(8)
        self._title.setContentsMargins(8, 0, 8, 0)
        down.addWidget(self._title)
        down.addWidget(self.rows)
        self.setFixedWidth(WIDTH)

    def show_day(self, day: date, entries: Sequence[Entry], now: int) -> None:
        self._title.setText(words.day_title(day))
        self.rows.clear()
        self.rows.setAccessibleName(words.day_title(day))
        for entry in entries:
            title = f"{words.entry_time(entry)}  {words.entry_title(entry)}"
            item = QListWidgetItem(marks.icon(entry, self._theme, self.devicePixelRatioF()), title)
            item.setData(Qt.ItemDataRole.UserRole, entry.article_id)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words.spoken_entry(entry, now))
            item.setSizeHint(QSize(0, ROW))
            self.rows.addItem(item)
        self.rows.setFixedHeight(min(MOST, len(entries)) * ROW + 4)

    def focus_first(self) -> None:
        self.rows.setCurrentRow(0)
        self.rows.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.close_up()
        self.article_wanted.emit(item.data(Qt.ItemDataRole.UserRole))
