"""Comments and proposals of the open article: read from the desk, shown beside the text and in it, and decided."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from editor.frozen import frozen
from editor.review import Chosen, Comment, Proposal
from editor.staff import by_name
from ui.review import rows
from ui.review.review_pane import ReviewPane
from ui.review.row_list import RowList
from ui.widgets.notice import Way, Weight
from ui.window.desk_page import Surround
from ui.window.reading import ArticleView
from ui.window.review.deciding import Deciding
from ui.window.review.half_written import HalfRemark, HalfWritten
from ui.window.review.settling import Settling
from ui.window.writing.shown_places import ShownPlaces
from ui.writing import offsets
from ui.writing.room import WritingRoom

if TYPE_CHECKING:
    from storage.change import Change
    from storage.desk import Desk

REST = 1_200
"""milliseconds after a change of the text in which further changes are waited for before places are asked for again"""
RESOLVED = "resolved"
REST_OF_SELECTING = 120
"""milliseconds after the last step of a selection"""


@frozen
class Review:
    """What is said and proposed about an article; `who` are the names of everybody, by id."""

    article_id: str
    text: str
    comments: tuple[Comment, ...]
    proposals: tuple[Proposal, ...]
    who: dict[str, str]
    me: str
    may_write: bool
    names: tuple[str, ...] = ()
    """of those who can be called in a remark"""


def read_review(desk: "Desk", article_id: str) -> Review:
    return Review(
        article_id,
        desk.article(article_id).text,
        tuple(desk.comments(article_id)),
        tuple(desk.proposals(article_id)),
        desk.names(),
        desk.me.id,
        not desk.is_read_only,
        tuple(one.name for one in by_name(desk.collaborators()) if one.active and one.id != desk.me.id),
    )


class Reviewing(QObject):
    """`choose` brings the tab into view."""

    text_taken = Signal()
    """a proposal was taken: the article's text on the desk has become another"""

    def __init__(self, around: Surround, room: WritingRoom, choose: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._tasks, self._theme, self._room, self._choose = around.tasks, around.theme, room, choose
        self._notices = around.notices
        self._article_id = ""
        self._review: Review | None = None
        self._about: QTextCursor | None = None
        self._quote, self._start = "", 0
        self.pane = ReviewPane(around.theme, around.clock)
        self._half_written = HalfWritten(around.preferences, self.pane)
        self._settling = Settling(around, self.text_taken.emit, self)
        self._deciding = Deciding(around, self.text_taken.emit, self)
        self._selection = QTimer(self, singleShot=True, interval=REST_OF_SELECTING)
        self._selection.timeout.connect(self._show_selected)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._read)
        self._connect()

    def show_article(self, view: ArticleView | None) -> None:
        """Another article is open, or none, or the same one again."""
        article_id = view.article.id if view else ""
        if article_id == self._article_id:
            return
        self._keep()
        self._article_id, self._review = article_id, None
        self.pane.end_comment()
        self.pane.show_nothing()
        self._mark()
        if article_id:
            self._timer.start(0)

    def begin_comment(self) -> None:
        """Write a comment on the selected words, or on the word at the caret."""
        cursor = self._room.edit.textCursor()
        if not cursor.hasSelection():
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        self._begin(cursor if cursor.selectedText().strip() else None)

    def step(self, by: int) -> None:
        """To the next comment or change, or the one before."""
        self._choose()
        self.pane.step(by)

    def read_again(self) -> None:
        """What is said about the article may have changed elsewhere."""
        self._timer.start(0)

    def stop(self) -> None:
        """The window closes: read nothing any more."""
        self._timer.stop()
        self._selection.stop()
        self._keep()

    # --- reading -----------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        article_id = self._article_id
        if article_id:
            self._tasks.read(lambda desk: read_review(desk, article_id), then=self._on_read, key="review")

    def _on_read(self, review: Review) -> None:
        if review.article_id != self._article_id:
            return
        if review.me != self._half_written.person:
            self._change_person(review.me)
        is_first, self._review = self._review is None, review
        changes = rows.changes(review.proposals, review.who)
        threads = rows.threads(review.comments, review.who)
        self.pane.show_review(threads, changes, review.proposals, review.me, review.may_write, review.names)
        if is_first and review.may_write:
            self._go_on()
        self._mark()

    def _change_person(self, person: str) -> None:
        """What the person before began is not shown to another, and waits for them."""
        if self._half_written.person:
            self._keep()
            self.pane.end_comment()
            self.pane.show_nothing()
            self._review = None
        self._half_written.sit_down(person)

    def _keep(self) -> None:
        """Keep what was begun, where it has been shown: an article that was only passed through still has its own."""
        words = self.pane.unfinished_comment
        if self._article_id and (self._review is not None or words):
            self._half_written.keep(self._article_id, HalfRemark(words, self._quote, self._start))

    def _on_desk_changed(self, change: "Change") -> None:
        if str(change.kind) == "person_switched":
            self.read_again()  # what is mine is another's now
            return
        if change.article_id != self._article_id or not self._article_id:
            return
        is_typing = str(change.kind) in ("text_saved", "fields_saved", "unchanged")
        if not is_typing:
            self.read_again()
        elif self._review and (self._review.comments or self._review.proposals):
            self._timer.start(REST)

    def _mark(self) -> None:
        """Lay a tint behind the words that open threads are about, where the text is still the one they stand in."""
        places = []
        if self._review is not None and self._room.text() == self._review.text:
            anchors = [one.anchor for one in self._review.comments if one.is_open and one.anchor]
            for anchor in sorted(anchors, key=lambda anchor: anchor.start):
                if not anchor.is_lost:
                    places.append(self._cursor(anchor.start, anchor.end))
        self._room.edit.commented.show(places, self._theme.colour("selected"))

    def _cursor(self, start: int, end: int) -> QTextCursor:
        text = self._room.text()
        cursor = QTextCursor(self._room.edit.document())
        cursor.setPosition(offsets.to_units(text, min(start, len(text))))
        cursor.setPosition(offsets.to_units(text, min(end, len(text))), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    # --- what a person does ------------------------------------------------------------------------------------------

    def _begin(self, about: QTextCursor | None) -> None:
        if not self._article_id:
            return
        self._choose()
        self._hold(about)
        self.pane.begin_comment(" ".join(self._quote.split()))

    def _hold(self, about: QTextCursor | None) -> None:
        """Remember what a remark is about, also by its words: the cursor is lost with the article."""
        self._about = about
        self._quote = about.selectedText().replace("\u2029", "\n") if about else ""
        self._start = offsets.to_code_points(self._room.text(), about.selectionStart()) if about else 0

    def _go_on(self) -> None:
        """Show what was begun when the article was last here, and not handed over."""
        self.pane.comments.open_unfinished()
        remark = self._half_written.remark(self._article_id)
        if remark is not None and not self.pane.unfinished_comment:
            place = remark.place_in(self._room.text())
            self._hold(self._cursor(*place) if place else None)
            self.pane.go_on_with(" ".join(self._quote.split()), remark.words)

    def _on_commented(self, words: str) -> None:
        self._room.flush()  # the words that it is about must be on the desk before it is
        article_id, about, text = self._article_id, self._about, self._room.text()
        span = None
        if about is not None and about.hasSelection():
            span = (
                offsets.to_code_points(text, about.selectionStart()),
                offsets.to_code_points(text, about.selectionEnd()),
            )
        remark = HalfRemark(words, self._quote, self._start)
        self._tasks.change(
            lambda desk: desk.add_comment(article_id, words, span),
            then=lambda _change: self._on_said(article_id),
            failed=lambda why: self._on_not_said(article_id, remark, why),
        )

    def _on_said(self, article_id: str) -> None:
        if article_id == self._article_id:
            self.pane.end_comment()
            self._room.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_not_said(self, article_id: str, remark: HalfRemark, why: Exception) -> None:
        if article_id == self._article_id:
            self.pane.take_back_comment()
        else:
            self._half_written.put(article_id, remark)
        self._tasks.refused.emit(why)

    def _on_answered(self, comment_id: str, words: str) -> None:
        self._tasks.change(
            lambda desk: desk.answer_comment(comment_id, words),
            failed=lambda why: self._on_not_answered(self.pane.comments, comment_id, words, why),
        )

    def _on_not_answered(self, rows_of: RowList, row_id: str, words: str, why: Exception) -> None:
        rows_of.take_back(row_id, words)
        self._tasks.refused.emit(why)

    def _on_settled(self, comment_id: str, is_resolved: bool) -> None:
        if is_resolved:
            undo = Way(self.tr("Undo"), lambda: self._on_settled(comment_id, False))
            said = self.tr("The comment is resolved; you will find it under “All”.")
            self._tasks.change(
                lambda desk: desk.resolve_comment(comment_id),
                then=lambda _change: self._notices.say(said, Weight.DONE, undo, subject=RESOLVED),
            )
        else:
            self._notices.take_back(RESOLVED)
            self._tasks.change(lambda desk: desk.reopen_comment(comment_id))

    def _on_decided(self, chosen: Sequence[Chosen], is_taken: bool) -> None:
        self._room.flush()
        self._deciding.decide(chosen, is_taken)

    @property
    def _places(self) -> ShownPlaces | None:
        """Where the rows stand in what is shown: the article, or the article as somebody proposes it."""
        return ShownPlaces(self._review.text, self._room.text()) if self._review else None

    def _go_to(self, row: rows.Row) -> None:
        if self._places is not None:
            self._room.go_to(*self._places.of(row))

    def _show_selected(self) -> None:
        """Offer the changes in the selected words, where several may be decided on at once."""
        cursor, places = self._room.edit.textCursor(), self._places
        found: Sequence[rows.ChangeRow] = ()
        if cursor.hasSelection() and places is not None:
            text = self._room.text()
            start = offsets.to_code_points(text, cursor.selectionStart())
            end = offsets.to_code_points(text, cursor.selectionEnd())
            found = places.changes_in(self.pane.changes.rows, start, end)
        self.pane.show_selected(found)

    def _on_remarked(self, row: rows.ChangeRow, words: str) -> None:
        article_id, span = self._article_id, (row.start, row.end) if row.end > row.start else None
        proposal_id = row.proposal.id
        self._tasks.change(
            lambda desk: desk.add_comment(article_id, words, span, proposal_id=proposal_id),
            failed=lambda why: self._on_not_answered(self.pane.changes, row.id, words, why),
        )

    def _on_caret_moved(self, offset: int) -> None:
        """The thread at the caret opens while the tab is seen and nobody writes in it."""
        if self._review is None or not self.pane.isVisible() or self.pane.isAncestorOf(self._focused()):
            return
        if self._room.side:
            self._open_change_at(offset)
            return
        for comment in self._review.comments:
            anchor = comment.anchor
            if anchor and comment.is_open and not anchor.is_lost and anchor.start <= offset <= anchor.end:
                self.pane.open_thread(comment.id)
                return

    def _open_change_at(self, offset: int) -> None:
        places = self._places
        found = places.changes_in(self.pane.changes.rows, offset, offset) if places is not None else ()
        if found:
            self.pane.open_change(found[0].id)

    def _on_selecting(self) -> None:
        if self._review is not None and self._review.proposals and self.pane.isVisible():
            self._selection.start()

    def _focused(self) -> QWidget:
        window = self.pane.window()
        return window.focusWidget() or window

    def _connect(self) -> None:
        self._tasks.changed.connect(self._on_desk_changed)
        self._room.caret_moved.connect(self._on_caret_moved)
        self._theme.changed.connect(self._mark)
        self.pane.emptied.connect(lambda: self._room.edit.setFocus(Qt.FocusReason.OtherFocusReason))
        self.pane.comment_wanted.connect(lambda: self._begin(None))
        self.pane.commented.connect(self._on_commented)
        self.pane.answered.connect(self._on_answered)
        self.pane.settled.connect(self._on_settled)
        self.pane.decided.connect(self._on_decided)
        self.pane.settled_overlap.connect(self._settling.settle)
        self.pane.remarked.connect(self._on_remarked)
        self.pane.place_wanted.connect(self._go_to)
        self._room.edit.selectionChanged.connect(self._on_selecting)
