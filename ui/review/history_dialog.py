"""The history of an article: its moments at the left, and what has changed since the chosen one at the right.

It reads and changes nothing itself: it says what a person wants to see, and to bring back.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.review import words
from ui.review.compare_view import CompareView
from ui.review.moments import Moment, why_word
from ui.theme import Theme
from ui.widgets import buttons
from ui.widgets.dialog import Dialog
from ui.widgets.words import Words

if TYPE_CHECKING:
    from editor.comparing import Comparison

SIZE = (1080, 640)
LIST_WIDTH = 280


class HistoryDialog(Dialog):
    """`now` gives milliseconds since 1970, UTC."""

    moment_wanted = Signal(str)
    """the id of the revision that a person wants to compare with"""
    restore_wanted = Signal(str)
    passage_wanted = Signal(str, int)
    """a revision's id, and where the paragraph begins in the article as it is now"""
    name_wanted = Signal(str)

    def __init__(self, theme: Theme, headline: str, may_write: bool, now: Callable[[], int], parent: QWidget) -> None:
        super().__init__(parent)
        self.resize(*SIZE)
        self._now, self._may_write = now, may_write
        self._compared: Comparison | None = None
        self.say(self.tr("History"), self.tr("Close"), "", headline)
        self.list = QListWidget()
        self.list.setProperty("surface", "list")
        self.list.setFixedWidth(LIST_WIDTH)
        self.list.setAccessibleName(self.tr("Revisions, newest first"))
        self.view = CompareView(theme)
        self.beside = QCheckBox(self.tr("Side by side"))
        self.whole = QCheckBox(self.tr("Also what is the same"))
        self.since = Words("", "soft").wrapped()
        self.restore_button = buttons.plain(self.tr("Bring all of it back"))
        self.name_button = buttons.quiet(self.tr("Name it…"))
        self._arrange()
        self._connect()

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Show these, newest first, and compare with the newest that is not the article as it is now."""
        chosen = self.chosen
        self.list.clear()
        for moment in moments:
            item = QListWidgetItem(self._title(moment))
            item.setData(Qt.ItemDataRole.UserRole, moment.id)
            self.list.addItem(item)
        ids = [moment.id for moment in moments]
        self.list.setCurrentRow(ids.index(chosen) if chosen in ids else min(1, len(ids) - 1))

    @property
    def chosen(self) -> str:
        """The id of the chosen revision, or empty."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item else ""

    def show_comparison(self, revision_id: str, compared: "Comparison") -> None:
        """Show what has changed since a revision; an answer about another one is not shown."""
        if revision_id != self.chosen:
            return
        self._compared = compared
        may_restore = self._may_write and not compared.is_same
        self.restore_button.setEnabled(may_restore)
        self.view.may_restore = may_restore
        self._draw()

    def _title(self, moment: Moment) -> str:
        head = moment.name or words.when(moment.at, self._now())
        tail = f"{moment.who} · {why_word(moment)}"
        if moment.name:
            tail = f"{words.when(moment.at, self._now())} · {tail}"
        return f"{head}\n{tail}"

    def _draw(self) -> None:
        if self._compared is not None:
            self.view.show_comparison(self._compared, self.beside.isChecked(), self.whole.isChecked())

    def _on_chosen(self) -> None:
        self._compared = None
        self.restore_button.setEnabled(False)
        self.name_button.setEnabled(self._may_write and bool(self.chosen))
        item = self.list.currentItem()
        said = item.text().splitlines() if item else []
        self.since.setText(self.tr("What has changed since: {moment}").format(moment=" · ".join(said)) if said else "")
        if self.chosen:
            self.moment_wanted.emit(self.chosen)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.since, 1)
        head.addWidget(self.whole)
        head.addWidget(self.beside)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addLayout(head)
        right.addWidget(self.view, 1)
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addWidget(self.list)
        across.addLayout(right, 1)
        self.body.addLayout(across)
        self.foot.insertWidget(0, self.name_button)
        self.foot.insertWidget(1, self.restore_button)

    def _connect(self) -> None:
        # Walking through the list with a held key compares only with where it ends.
        self._timer = QTimer(self, singleShot=True, interval=60)
        self._timer.timeout.connect(self._on_chosen)
        self.list.currentRowChanged.connect(lambda _row: self._timer.start())
        self.beside.toggled.connect(self._draw)
        self.whole.toggled.connect(self._draw)
        self.restore_button.clicked.connect(lambda: self.restore_wanted.emit(self.chosen))
        self.name_button.clicked.connect(lambda: self.name_wanted.emit(self.chosen))
        self.view.passage_wanted.connect(lambda place: self.passage_wanted.emit(self.chosen, place))
