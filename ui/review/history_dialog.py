"""The history of an article: its moments at the left, and what has changed since the chosen one at the right, until now
or until any later one.

It reads and changes nothing itself: it says what a person wants to see, and to bring back.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.review import words
from ui.review.compare_view import CompareView
from ui.review.moments import Moment, why_word
from ui.theme import Theme
from ui.widgets import buttons
from ui.widgets.dialog import Dialog
from ui.widgets.two_tones import TwoTones
from ui.widgets.words import Words

if TYPE_CHECKING:
    from editor.comparing import Comparison

SIZE = (1080, 640)
LIST_WIDTH = 280
UNTIL_LETTERS = 24
"""letters for which the choice of the later revision has room"""


class HistoryDialog(Dialog):
    """`now` gives milliseconds since 1970, UTC."""

    comparison_wanted = Signal(str, str)
    """the ids of two revisions, the older first; the second is empty for the article as it is now"""
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
        TwoTones(self.list)
        self.list.setFixedWidth(LIST_WIDTH)
        self.list.setAccessibleName(self.tr("Revisions, newest first"))
        self.view = CompareView(theme)
        self.beside = QCheckBox(self.tr("Side by side"))
        self.whole = QCheckBox(self.tr("Show unchanged text"))
        self.since = Words("", "soft").wrapped()
        self.until = QComboBox()
        self.until.setAccessibleName(self.tr("Until when"))
        self.until.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.until.setMinimumContentsLength(UNTIL_LETTERS)
        self._moments: Sequence[Moment] = ()
        self.restore_button = buttons.plain(self.tr("Bring all of it back"))
        self.name_button = buttons.plain(self.tr("Name it…"))
        self._arrange()
        self._connect()

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Show these, newest first, and compare with the newest that is not the article as it is now."""
        chosen, self._moments = self.chosen, moments
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

    @property
    def chosen_until(self) -> str:
        """The id of the revision up to which is compared, or empty for the article as it is now."""
        return str(self.until.currentData() or "")

    def show_comparison(self, since: str, until: str, compared: "Comparison") -> None:
        """Show what has changed between two; an answer about others is not shown."""
        if (since, until) != (self.chosen, self.chosen_until):
            return
        self._compared = compared
        self.restore_button.setEnabled(self._may_write and (bool(until) or not compared.is_same))
        self.view.may_restore = self._may_write and not until and not compared.is_same
        self._draw()

    def _offer_later(self) -> None:
        """Offer what comes after the chosen moment; the newest is the article as it is now."""
        kept = self.chosen_until
        later = self._moments[1 : max(1, self.list.currentRow())]
        self.until.blockSignals(True)
        self.until.clear()
        self.until.addItem(self.tr("As it is now"), "")
        for moment in later:
            head, _, tail = self._title(moment).partition("\n")
            self.until.addItem(f"{head} · {tail}", moment.id)
        self.until.setCurrentIndex(max(0, self.until.findData(kept)))
        self.until.setEnabled(bool(later))
        self.until.blockSignals(False)

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
        self._offer_later()
        self.restore_button.setEnabled(False)
        self.name_button.setEnabled(self._may_write and bool(self.chosen))
        item = self.list.currentItem()
        said = item.text().splitlines() if item else []
        self.since.setText(self.tr("What has changed since: {moment}").format(moment=" · ".join(said)) if said else "")
        self._want()

    def _want(self) -> None:
        self._compared = None
        if self.chosen:
            self.comparison_wanted.emit(self.chosen, self.chosen_until)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Words(self.tr("Until"), "soft"))
        head.addWidget(self.until)
        head.addStretch(1)
        head.addWidget(self.whole)
        head.addSpacing(8)
        head.addWidget(self.beside)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.since)
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
        self.until.currentIndexChanged.connect(lambda _index: self._want())
        self.beside.toggled.connect(self._draw)
        self.whole.toggled.connect(self._draw)
        self.restore_button.clicked.connect(lambda: self.restore_wanted.emit(self.chosen))
        self.name_button.clicked.connect(lambda: self.name_wanted.emit(self.chosen))
        self.view.passage_wanted.connect(lambda place: self.passage_wanted.emit(self.chosen, place))
