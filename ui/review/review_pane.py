"""The tab of review: comments and proposals of the open article, one list at a time.

It shows what it is given and says what a person wants; it changes nothing.
"""

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from editor.review import Chosen, Proposal
from ui.review.cards import ChangeCard, NewThreadCard, ThreadCard
from ui.review.choice_card import ChoiceCard
from ui.review.person_line import PersonLine
from ui.review.row_list import RowList
from ui.review.rows import ChangeRow, ChoiceRow, Row, ThreadRow, chosen
from ui.review.selected_line import SelectedLine
from ui.theme import Theme
from ui.widgets import buttons
from ui.widgets.empty_state import EmptyState


class Which(StrEnum):
    """Which threads are shown."""

    OPEN = "open"
    MINE = "mine"
    ALL = "all"


class ReviewPane(QWidget):
    """`now` gives milliseconds since 1970, UTC."""

    place_wanted = Signal(object)
    """a row whose words are to be seen in the text"""
    emptied = Signal()
    """the last row of a list has gone, and the keys were in it"""
    comment_wanted = Signal()
    commented = Signal(str)
    """the words of a new thread"""
    answered = Signal(str, str)
    """a thread's id, the words"""
    settled = Signal(str, bool)
    """a thread's id, whether it is resolved now"""
    decided = Signal(object, bool)
    """the `Chosen` changes, and whether they are taken"""
    settled_overlap = Signal(object, object, int)
    """an `Overlap`, the `Pick`, and the number of the offer"""
    remarked = Signal(object, str)
    """a `ChangeRow`, the words"""
    proposal_wanted = Signal(object, str)
    """a `Proposal` to be seen in the text, and whose it is"""
    withdrawn = Signal(object)
    """my own `Proposal`, which I take back"""

    def __init__(self, theme: Theme, now: Callable[[], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._now = theme, now
        self._me, self._may_write = "", False
        self._threads: Sequence[ThreadRow] = ()
        self._new: NewThreadCard | None = None
        self._selected: Sequence[ChangeRow] = ()
        self._names: Sequence[str] = ()
        self.setProperty("surface", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.comments = RowList(theme, self._make_thread_card, now)
        self.changes = RowList(theme, self._make_change_card, now)
        for rows in (self.comments, self.changes):
            rows.row_opened.connect(self._on_row_opened)
        self._make_head()
        self._lay_out()
        self._say()
        self.show_nothing()

    # --- what is shown -----------------------------------------------------------------------------------------------

    def show_nothing(self) -> None:
        """No article is open."""
        self.show_review((), (), (), "", False)

    def show_review(
        self,
        threads: Sequence[ThreadRow],
        changes: Sequence[ChangeRow | ChoiceRow],
        proposals: Sequence[Proposal],
        me: str,
        may_write: bool,
        names: Sequence[str] = (),
    ) -> None:
        """Show what people said and propose; `me` is the id of who works here, `names` of those who can be called."""
        had_keys = self.comments.has_keys or self.changes.has_keys
        self._threads, self._me, self._may_write, self._names = threads, me, may_write, names
        self.new_button.setEnabled(may_write)
        self.changes.show_rows(changes)
        self.show_selected(())
        self._show_people(proposals, changes[0].who if changes else {})
        self._show_threads()
        self._say_counts()
        if had_keys and not (self.comments if self._lists.currentIndex() == 0 else self.changes).rows:
            self.emptied.emit()

    @property
    def which(self) -> Which:
        return Which(self._which.currentData())

    @property
    def shown_threads(self) -> Sequence[Row]:
        return self.comments.rows

    @property
    def unfinished_comment(self) -> str:
        """The words of a new remark that was not handed over yet."""
        return self._new.field.unfinished() if self._new is not None else ""

    def begin_comment(self, quote: str) -> None:
        """Let a person write a remark on `quote`; on nothing it is about the whole article."""
        begun = self.unfinished_comment
        self._make_new(quote, begun).focus_first()

    def go_on_with(self, quote: str, begun: str) -> None:
        """Show a remark that a person had begun; the keys stay where they are."""
        self._make_new(quote, begun)

    def _make_new(self, quote: str, begun: str) -> NewThreadCard:
        self.end_comment()
        self._choose(0)
        self._new = NewThreadCard(quote, self._names)
        self._new.given.connect(self.commented)
        self._new.left.connect(self.end_comment)
        self._new.field.go_on_with(begun)
        self._column.insertWidget(1, self._new)
        return self._new

    def take_back_comment(self) -> None:
        """The new remark was handed over and not taken: it is unfinished again."""
        if self._new is not None:
            self._new.field.take_back()

    def end_comment(self) -> None:
        """Put the card of a new remark away."""
        if self._new is not None:
            self._new.hide()
            self._new.deleteLater()
            self._new = None

    def open_thread(self, comment_id: str) -> None:
        """Show a thread that stands at the caret; nothing happens to what a person is writing."""
        if self.comments.open_row is None or self.comments.open_row.id != comment_id:
            self.comments.open(comment_id)

    def show_selected(self, rows: Sequence[ChangeRow]) -> None:
        """Offer to decide on these changes at once: they lie in the words that are selected in the text.

        The one whose card is open has its ways there already.
        """
        is_open = len(rows) == 1 and self.changes.open_row is not None and rows[0].id == self.changes.open_row.id
        self._selected = () if is_open or not self._may_write else rows
        self.selected.show_count(len(self._selected))

    def open_change(self, row_id: str) -> None:
        """Show the change at the caret, where the changes are shown."""
        is_another = self.changes.open_row is None or self.changes.open_row.id != row_id
        if self._lists.currentIndex() == 1 and is_another:
            self.changes.open(row_id)

    def step(self, by: int) -> None:
        """To the next remark or change, or the one before."""
        (self.comments if self._lists.currentIndex() == 0 else self.changes).step(by)

    def _show_threads(self) -> None:
        shown = [row for row in self._threads if self._is_wanted(row)]
        self.comments.show_rows(shown)
        self._comment_pages.setCurrentIndex(0 if shown else 1)
        self._change_pages.setCurrentIndex(0 if self.changes.rows else 1)

    def _is_wanted(self, row: ThreadRow) -> bool:
        match self.which:
            case Which.OPEN:
                return row.comment.is_open
            case Which.MINE:
                return row.comment.concerns(self._me)
        return True

    def _show_people(self, proposals: Sequence[Proposal], who: dict[str, str]) -> None:
        while item := self._people.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for proposal in proposals:
            if not proposal.differences:
                continue
            name = who.get(proposal.by, "")
            line = PersonLine(proposal, name, self._may_write, proposal.by == self._me)
            line.shown_wanted.connect(lambda one=proposal, name=name: self.proposal_wanted.emit(one, name))
            line.decided.connect(lambda is_taken, one=proposal: self.decided.emit([Chosen(one)], is_taken))
            line.withdrawn.connect(lambda one=proposal: self.withdrawn.emit(one))
            self._people.addWidget(line)

    # --- what a person does ------------------------------------------------------------------------------------------

    def _on_row_opened(self, row: Row) -> None:
        if isinstance(row, (ChangeRow, ChoiceRow)) or row.end:
            self.place_wanted.emit(row)

    def _make_thread_card(self, row: Row) -> QWidget:
        assert isinstance(row, ThreadRow)
        card = ThreadCard(row, self._now(), self._may_write, self._names)
        card.answered.connect(lambda said: self.answered.emit(row.id, said))
        card.resolved.connect(lambda: self.settled.emit(row.id, True))
        card.reopened.connect(lambda: self.settled.emit(row.id, False))
        return card

    def _make_change_card(self, row: Row) -> QWidget:
        if isinstance(row, ChoiceRow):
            choice = ChoiceCard(row, self._theme, self._me, self._may_write)
            choice.picked.connect(lambda pick, number: self.settled_overlap.emit(row.overlap, pick, number))
            return choice
        assert isinstance(row, ChangeRow)
        card = ChangeCard(row, self._theme, self._now(), self._may_write, self._names)
        card.taken.connect(lambda: self.decided.emit(chosen([row]), True))
        card.refused.connect(lambda: self.decided.emit(chosen([row]), False))
        card.remarked.connect(lambda said: self.remarked.emit(row, said))
        return card

    def _choose(self, number: int) -> None:
        self._tabs.button(number).setChecked(True)
        self._lists.setCurrentIndex(number)
        self._which.setVisible(number == 0)

    # --- how it is put together --------------------------------------------------------------------------------------

    def _make_head(self) -> None:
        self._tabs = QButtonGroup(self)
        for number in range(2):
            button = QPushButton()
            button.setCheckable(True)
            button.setProperty("kind", "segment")
            self._tabs.addButton(button, number)
        self._tabs.button(0).setChecked(True)
        self._tabs.idClicked.connect(self._choose)
        self._which = QComboBox()
        for which in Which:
            self._which.addItem("", which.value)
        self._which.currentIndexChanged.connect(self._show_threads)
        self.selected = SelectedLine()
        self.selected.decided.connect(lambda is_taken: self.decided.emit(chosen(self._selected), is_taken))
        self.new_button = buttons.bare("comment", "")
        self.new_button.clicked.connect(self.comment_wanted)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 12, 8)
        head.setSpacing(4)
        for button in self._tabs.buttons():
            head.addWidget(button)
        head.addStretch(1)
        head.addWidget(self._which)
        head.addWidget(self.new_button)
        self._no_comments, self._no_changes = EmptyState("comment"), EmptyState("propose")
        self._no_comments.begun.connect(self.comment_wanted)
        self._comment_pages, self._change_pages = QStackedWidget(), QStackedWidget()
        for pages, rows, nothing in (
            (self._comment_pages, self.comments, self._no_comments),
            (self._change_pages, self.changes, self._no_changes),
        ):
            pages.addWidget(rows)
            pages.addWidget(nothing)
        self._people = QVBoxLayout()
        self._people.setSpacing(0)
        proposals = QWidget()
        down = QVBoxLayout(proposals)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addLayout(self._people)
        down.addWidget(self.selected)
        down.addWidget(self._change_pages, 1)
        self._lists = QStackedWidget()
        self._lists.addWidget(self._comment_pages)
        self._lists.addWidget(proposals)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addWidget(self._lists, 1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        for number, title in enumerate((self.tr("Open"), self.tr("Mine"), self.tr("All"))):
            self._which.setItemText(number, title)
        self._which.setAccessibleName(self.tr("Which comments are shown"))
        self.comments.setAccessibleName(self.tr("Comments on the article"))
        self.changes.setAccessibleName(self.tr("Proposed changes"))
        self.new_button.setToolTip(self.tr("New comment (Ctrl+Alt+M)"))
        self.new_button.setAccessibleName(self.tr("New comment"))
        self._no_comments.show_words(
            self.tr("No comments here"),
            self.tr("Select some words and press Ctrl+Alt+M to comment on them. Answers appear below each comment."),
            self.tr("Comment on the article"),
        )
        self._no_changes.show_words(
            self.tr("No proposals"),
            self.tr(
                "With Ctrl+Shift+E, what you type becomes a proposal: the article stays as it is until it is taken."
            ),
        )
        self._say_counts()

    def _say_counts(self) -> None:
        open_ones = sum(row.comment.is_open for row in self._threads)
        for number, title, count in (
            (0, self.tr("Comments"), open_ones),
            (1, self.tr("Proposals"), len(self.changes.rows)),
        ):
            self._tabs.button(number).setText(f"{title} {count}" if count else title)
