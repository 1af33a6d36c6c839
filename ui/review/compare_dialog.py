"""The open article beside another one, or beside itself as it was handed in: word by word, in one column or in two.

It reads and changes nothing itself: it says with what a person wants to compare, and what is to be brought back.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from editor.frozen import frozen
from ui.review.compare_view import CompareView
from ui.theme import Theme
from ui.widgets.dialog import Dialog
from ui.widgets.empty_list import EmptyList
from ui.widgets.search_field import SearchField
from ui.widgets.two_tones import TwoTones
from ui.widgets.words import Words

if TYPE_CHECKING:
    from editor.comparing import Comparison

SIZE = (1080, 640)
LIST_WIDTH = 280
REST = 150
"""milliseconds after the last letter in the field"""


@frozen
class Candidate:
    """With what can be compared: the id of a revision of this article (`is_revision`) or of another article."""

    id: str
    title: str
    tail: str
    is_revision: bool = False
    is_translation: bool = False
    """in another language: there is no use in comparing words, only in reading side by side"""
    is_source: bool = False
    """this article is known to be translated from it"""


class CompareDialog(Dialog):
    words_typed = Signal(str)
    """what is looked for in the list"""
    candidate_wanted = Signal(object)
    """the `Candidate` that is to be compared with"""
    source_told = Signal(object, bool)
    """a `Candidate` in another language, and whether this article is translated from it"""
    passage_wanted = Signal(object, int)
    """a `Candidate` that is a revision, and where the paragraph begins in the article as it is now"""

    def __init__(self, theme: Theme, headline: str, may_write: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.resize(*SIZE)
        self._may_write = may_write
        self._compared: Comparison | None = None
        self.say(self.tr("Compare"), self.tr("Close"), "", headline)
        self.field = SearchField()
        self.field.setPlaceholderText(self.tr("Find an article…"))
        self.field.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setProperty("surface", "list")
        TwoTones(self.list)
        self.list.setAccessibleName(self.tr("What to compare it with"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        EmptyList(self.list, self.tr("No article with these words. Fewer words, or other ones, may find it."))
        self.view = CompareView(theme)
        self.beside = QCheckBox(self.tr("Side by side"))
        self.whole = QCheckBox(self.tr("Show unchanged text"))
        self.is_source = QCheckBox(self.tr("This article is translated from it"))
        self.is_source.hide()
        self._beginning = self.tr("Choose on the left what to compare it with.")
        self.said = Words(self._beginning, "soft").wrapped()
        self._arrange()
        self._typed = QTimer(self, singleShot=True, interval=REST)
        self._typed.timeout.connect(lambda: self.words_typed.emit(self.field.words()))
        self._walked = QTimer(self, singleShot=True, interval=60)
        self._walked.timeout.connect(self._on_chosen)
        self._connect()

    def show_candidates(self, candidates: Sequence[Candidate]) -> None:
        """Offer these; the one that is compared with stays chosen where it is among them."""
        chosen = self.chosen
        self.list.clear()
        for one in candidates:
            item = QListWidgetItem(f"{one.title}\n{one.tail}")
            item.setData(Qt.ItemDataRole.UserRole, one)
            item.setToolTip(one.title)
            self.list.addItem(item)
        if not candidates:
            self._say_nothing()
        elif chosen is None:
            self.said.setText(self._beginning)
        ids = [one.id for one in candidates]
        if chosen is not None and chosen.id in ids:
            self.list.setCurrentRow(ids.index(chosen.id))

    def _say_nothing(self) -> None:
        """There is nothing in the list: why, and what else there is."""
        if self.field.words().strip():
            self.said.setText(self.tr("No article has these words."))
            return
        nothing = self.tr("There is no other article on this desk yet.")
        earlier = self.tr("Earlier text is in the history (Ctrl+Alt+H).")
        self.said.setText(f"{nothing} {earlier}")

    @property
    def chosen(self) -> Candidate | None:
        item = self.list.currentItem()
        candidate = item.data(Qt.ItemDataRole.UserRole) if item else None
        return candidate if isinstance(candidate, Candidate) else None

    def show_comparison(self, candidate: Candidate, compared: "Comparison") -> None:
        """Show what is different; an answer about another one than is chosen by now is not shown."""
        if self.chosen is None or candidate.id != self.chosen.id:
            return
        self._compared = compared
        self.view.may_restore = self._may_write and candidate.is_revision and not compared.is_same
        self.is_source.setVisible(self._may_write and candidate.is_translation)
        self.is_source.setChecked(candidate.is_source)
        if candidate.is_translation:
            self.beside.setChecked(True)
            self.whole.setChecked(True)
        self.said.setText(self._explained(candidate))
        self._draw()

    def _explained(self, candidate: Candidate) -> str:
        if candidate.is_revision:
            hint = self.tr("The right mouse button on a paragraph brings it back as it was.")
            what = self.tr("What has changed since: {title}").format(title=candidate.title)
            return f"{what} {hint}" if self.view.may_restore else what
        return self.tr("Struck through: only in “{title}”. Underlined: only in this article.").format(
            title=candidate.title
        )

    def _draw(self) -> None:
        if self._compared is not None:
            self.view.show_comparison(self._compared, self.beside.isChecked(), self.whole.isChecked())

    def _on_chosen(self) -> None:
        if self.chosen is not None:
            self.candidate_wanted.emit(self.chosen)

    def _arrange(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.field)
        left.addWidget(self.list, 1)
        self.field.setFixedWidth(LIST_WIDTH)
        self.list.setFixedWidth(LIST_WIDTH)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.said, 1)
        head.addWidget(self.whole)
        head.addWidget(self.beside)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addLayout(head)
        right.addWidget(self.view, 1)
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addLayout(left)
        across.addLayout(right, 1)
        self.body.addLayout(across)
        self.foot.insertWidget(0, self.is_source)
        self.field.setFocus()

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda _text: self._typed.start())
        self.field.returnPressed.connect(lambda: self.list.setCurrentRow(max(0, self.list.currentRow())))
        # Walking through the list with a held key compares only with where it ends.
        self.list.currentRowChanged.connect(lambda row: self._walked.start() if row >= 0 else None)
        self.beside.toggled.connect(self._draw)
        self.whole.toggled.connect(self._draw)
        self.is_source.clicked.connect(self._on_source_told)
        self.view.passage_wanted.connect(self._on_passage)

    def _on_source_told(self, is_source: bool) -> None:
        if self.chosen is not None:
            self.source_told.emit(self.chosen, is_source)

    def _on_passage(self, place: int) -> None:
        if self.chosen is not None:
            self.passage_wanted.emit(self.chosen, place)
