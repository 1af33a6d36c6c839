"""Proposing: while it is on, what is typed becomes a proposal, marked in the text, and the article stays as it is."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor

from editor.article import Article
from editor.frozen import frozen
from ui.review import words
from ui.widgets.notice import Way, Weight
from ui.window.desk_page import Surround
from ui.window.reading import ArticleView
from ui.window.writing.saving import Saving
from ui.writing import offsets
from ui.writing.proposed_marks import Mark
from ui.writing.room import WritingRoom

if TYPE_CHECKING:
    from editor.review import Proposal
    from editor.text.diff import Difference
    from storage.change import Change

SUBJECT = "proposing"
MINE = "/mine"
"""the side of the writing room on which a person's own proposal stands"""
REST = 150
"""milliseconds after the last key"""
LONGEST = 200
"""characters of what went that are said of a change"""


@frozen
class Base:
    """What is changed, and how far. `base` is the text of the revision."""

    article_id: str
    revision_id: str
    base: str
    text: str


class Proposing(QObject):
    """`show_article_again` shows the article's own text."""

    def __init__(
        self,
        around: Surround,
        room: WritingRoom,
        saving: Saving,
        show_article_again: Callable[[], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._theme, self._notices = around.tasks, around.theme, around.notices
        self._action, self._clock = around.actions["review.propose"], around.clock
        self._room, self._saving, self._show_article_again = room, saving, show_article_again
        self._view: ArticleView | None = None
        self._base: Base | None = None
        self._timer = QTimer(self, singleShot=True, interval=REST)
        self._timer.timeout.connect(self._compare)
        room.text_edited.connect(self._on_text_edited)
        self._tasks.changed.connect(self._on_desk_changed)
        self._theme.changed.connect(self._timer.start)

    @property
    def is_on(self) -> bool:
        return self._base is not None

    def switch(self) -> None:
        """On or off, as the action says."""
        if self.is_on:
            self.end()
        elif self._view is not None:
            self._begin(self._view.article.id)

    def end(self) -> None:
        """What is typed changes the article again; what was proposed is kept."""
        self._room.flush()
        self._forget()
        self._show_article_again()

    def show_article(self, view: ArticleView | None) -> None:
        """An article was read: another one ends proposing, the same one is proposed on as it is now."""
        self._view = view
        article_id = view.article.id if view else ""
        if self._base is not None and self._base.article_id == article_id:
            self._begin(article_id)
        else:
            self._forget()

    def show_proposal(self, proposal: "Proposal", name: str) -> None:
        """Show what somebody proposes, in the text itself, to be read."""
        if self._view is None or self._view.article.id != proposal.article_id:
            return
        self._room.flush()
        self._forget()
        self._show_side(self._view.article, proposal.text, f"/{proposal.id}", is_read_only=True)
        said = f"{name} · {words.when(proposal.at, self._clock())}"
        self._mark(proposal.base, proposal.text, proposal.differences, said)
        back = Way(self.tr("Back to the article"), self._show_article_again)
        said = self.tr("This is the article as {name} proposes it; nothing has been taken yet.").format(name=name)
        self._notices.say(said, Weight.TELLS, back, subject=SUBJECT)

    def stop(self) -> None:
        """The window closes."""
        self._timer.stop()

    # --- behind the scenes -------------------------------------------------------------------------------------------

    def _begin(self, article_id: str) -> None:
        self._room.flush()
        self._tasks.read(
            lambda desk: Base(article_id, *desk.proposing_base(article_id)), then=self._on_base, key="proposing"
        )

    def _on_base(self, base: Base) -> None:
        view = self._view
        if view is None or view.article.id != base.article_id:
            return
        self._base = base
        self._saving.proposes[base.article_id] = base.revision_id
        self._action.setChecked(True)
        self._show_side(view.article, base.text, MINE, is_read_only=False)
        said = self.tr("What you type now is a proposal. The article stays as it is until somebody takes it.")
        self._notices.say(said, Weight.TELLS, Way(self.tr("Stop proposing"), self.end), subject=SUBJECT)
        self._compare()

    def _show_side(self, article: Article, text: str, side: str, is_read_only: bool) -> None:
        template = self._view.around.template if self._view and self._view.around else None
        self._room.show_article(replace(article, text=text), template, is_read_only, side)

    def _forget(self) -> None:
        self._timer.stop()
        if self._base is not None:
            self._saving.proposes.pop(self._base.article_id, None)
        self._base = None
        self._action.setChecked(False)
        self._room.edit.proposed.forget()
        self._notices.take_back(SUBJECT)

    def _on_desk_changed(self, change: "Change") -> None:
        """What stands in the text is the proposal of whoever sat here: nobody else types on in it."""
        if self.is_on and str(change.kind) == "person_switched":
            self.end()

    def _on_text_edited(self) -> None:
        if self._base is not None:
            self._timer.start()

    def _compare(self) -> None:
        if self._base is None or self._room.side != MINE:
            return
        from editor.text.diff import differences

        base, text = self._base.base, self._room.text()
        self._tasks.compute(
            lambda: differences(base, text), then=lambda found: self._on_compared(base, text, found), key="proposing"
        )

    def _on_compared(self, base: str, text: str, found: "Sequence[Difference]") -> None:
        if self._base is not None and self._base.base == base and self._room.text() == text:
            self._mark(base, text, found, self.tr("Proposed by you"))

    def _mark(self, base: str, text: str, found: "Sequence[Difference]", said: str) -> None:
        document, marks = self._room.edit.document(), []
        for one in found:
            cursor = QTextCursor(document)
            cursor.setPosition(offsets.to_units(text, one.new.start))
            cursor.setPosition(offsets.to_units(text, one.new.end), QTextCursor.MoveMode.KeepAnchor)
            went = " ".join(base[slice(*one.old)].split()) or _breaks(base[slice(*one.old)])
            marks.append(Mark(cursor, went, self._told(said, went)))
        self._room.edit.proposed.show(marks, self._theme.colour("accent"), self._theme.colour("warm"))

    def _told(self, said: str, went: str) -> str:
        """Who and when, and what stood there."""
        if not went:
            return said
        instead = self.tr("instead of “{words}”").format(words=went if len(went) <= LONGEST else went[:LONGEST] + "…")
        return f"{said}\n{instead}"


def _breaks(removed: str) -> str:
    """White space that went: a break between paragraphs as a pilcrow, the rest as nothing to be shown."""
    return "¶" if "\n" in removed else ""
