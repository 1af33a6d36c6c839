"""The place of review in the window. Its parts are made once an article has been on the screen for a moment."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from editor.article import Stage
from ui.window.desk_page import Surround
from ui.window.reading import ArticleView
from ui.window.writing.saving import Saving
from ui.writing.room import WritingRoom

if TYPE_CHECKING:
    from ui.window.review.looking_back import LookingBack
    from ui.window.review.proposing import Proposing
    from ui.window.review.reviewing import Reviewing

WAITS = 150
"""milliseconds after which what was said about a first article is read: its text is on the screen by then"""


class ReviewTab(QStackedWidget):
    """A pane of the right side: comments and proposals, and proposing itself."""

    wanted = Signal()
    """the tab is to be brought into view"""
    article_wanted = Signal()
    """the article's own text is to be read and shown again"""

    def __init__(self, around: Surround, room: WritingRoom, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "paper")
        self._around, self._room, self._saving = around, room, saving
        self._parts: tuple[Reviewing, Proposing] | None = None
        self._looking_back: LookingBack | None = None
        self._view: ArticleView | None = None
        self._timer = QTimer(self, singleShot=True, interval=WAITS)
        self._timer.timeout.connect(self._show)

    @property
    def reviewing(self) -> "Reviewing":
        return (self._parts or self._make_parts())[0]

    @property
    def proposing(self) -> "Proposing":
        return (self._parts or self._make_parts())[1]

    def doings(self) -> dict[str, Callable[[], object]]:
        """The actions of review, by their ids."""
        return {
            "review.comment": lambda: self.reviewing.begin_comment(),
            "review.next": lambda: self.reviewing.step(1),
            "review.previous": lambda: self.reviewing.step(-1),
            "review.propose": lambda: self.proposing.switch(),
            "review.history": self._look_back,
        }

    def show_article(self, view: ArticleView | None) -> None:
        """Another article is open, or none, or the same one again."""
        self._view = view
        self.leave_trace()
        if self._parts is not None:
            self._show()
        elif view is not None:
            self._timer.start()

    def leave_trace(self) -> None:
        """Whoever sees what somebody else handed in has opened it: from then on it cannot be taken back."""
        view = self._view
        is_seen = self._room.isVisible() and view is not None and not view.is_read_only
        if view is not None and is_seen and view.article.stage is Stage.SUBMITTED:
            self._around.tasks.change(lambda desk: desk.open_article(view.article.id))

    def stop(self) -> None:
        """The window closes: read nothing any more."""
        self._timer.stop()
        if self._parts is not None:
            for part in self._parts:
                part.stop()

    def _make_parts(self) -> "tuple[Reviewing, Proposing]":
        from ui.window.review.proposing import Proposing
        from ui.window.review.reviewing import Reviewing
        from ui.window.review.withdrawing import Withdrawing

        reviewing = Reviewing(self._around, self._room, self.wanted.emit, self)
        proposing = Proposing(self._around, self._room, self._saving, self.article_wanted.emit, self)
        reviewing.text_taken.connect(self.article_wanted)
        reviewing.pane.proposal_wanted.connect(proposing.show_proposal)
        withdrawing = Withdrawing(self._around, self)
        reviewing.pane.withdrawn.connect(lambda _proposal: self._end_side())
        reviewing.pane.withdrawn.connect(withdrawing.withdraw)
        self.addWidget(reviewing.pane)
        self.setFocusProxy(reviewing.pane)
        self._parts = (reviewing, proposing)
        for part in self._parts:
            part.show_article(self._view)
        return self._parts

    def _end_side(self) -> None:
        """Show the article itself, as what stands in its place is about to go: typing on would propose it again."""
        if self.proposing.is_on:
            self.proposing.end()
        elif self._room.side:
            self.article_wanted.emit()

    def _look_back(self) -> None:
        from ui.window.review.looking_back import LookingBack

        if self._view is None:
            return
        self._room.flush()
        if self._looking_back is None:
            self._looking_back = LookingBack(self._around, self.window())
            self._looking_back.restored.connect(self.article_wanted)
        self._looking_back.begin(self._view.article.id)

    def _show(self) -> None:
        self.reviewing.show_article(self._view)
        self.proposing.show_article(self._view)
