"""The story of the open article: reads where it stands, takes the steps that are chosen, and says so with an undo."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from editor.article import Assignment, Stage
from editor.finding import Finding
from editor.refusal import Refused
from editor.workflow import AFTER_A_CHANGE, MOVES, PUBLIC, SETTLED, Move, moves_from
from storage.change import Kind
from ui.actions import Actions
from ui.window.desk_page import Surround
from ui.window.reading import ArticleView
from ui.window.review.checking_out import CheckingOut
from ui.window.writing.opened_article import OpenedArticle
from ui.writing.room import WritingRoom

if TYPE_CHECKING:
    from storage.change import Change
    from ui.desk.story.pane import StoryPane
    from ui.desk.story.story import Story
    from ui.window.publication.going_out import GoingOut
    from ui.window.review.approving import Approving
    from ui.window.views.handing_out import HandingOut
    from ui.window.views.several import Several

KEY = "story"
REST = 300
REST_OF_TYPING = 1_500
"""milliseconds after a change in which further changes are waited for"""
ACTIONS = {f"story.{move}": move for move in MOVES if move is not Move.ASSIGN}
"""the moves that are actions of the window"""


class StoryTab(QStackedWidget):
    """A pane of the right side. What is typed in `room` is given to the desk before a step is taken."""

    begun = Signal(str)
    """the id of a new piece that I am to write myself"""
    read = Signal()
    """other moves may be possible now"""

    def __init__(
        self, around: Surround, room: WritingRoom, opened: OpenedArticle, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "paper")
        self._around = around
        self._room = room
        self._opened = opened
        self._handing_out: HandingOut | None = None
        self._approving: Approving | None = None
        self._several: Several | None = None
        self._going_out: GoingOut | None = None
        self._bar = around.steps
        self.checking_out = CheckingOut(around, room.flush, self)
        self.checking_out.taken_over.connect(opened.read)
        self._view: ArticleView | None = None
        self.story: Story | None = None
        self._is_moving = False
        """what was typed since the story was read leads to another stage"""
        self._pane: StoryPane | None = None
        self._timer = QTimer(self, singleShot=True, interval=REST)
        self._timer.timeout.connect(self.refresh)
        around.tasks.changed.connect(self._on_changed)
        for typed in (room.text_waits, room.form.fields_edited, room.edit.composing_changed):
            typed.connect(self._on_typed)

    @property
    def pane(self) -> "StoryPane":
        if self._pane is None:
            self._pane = self._make_pane()
        return self._pane

    @property
    def handing_out(self) -> "HandingOut":
        if self._handing_out is None:
            from ui.window.views.handing_out import HandingOut

            self._handing_out = HandingOut(self._around, self.window())
            self._handing_out.begun.connect(self.begun)
        return self._handing_out

    @property
    def approving(self) -> "Approving":
        if self._approving is None:
            from ui.window.review.approving import Approving

            self._approving = Approving(self._around, self._bar, self._on_refused, self.window())
        return self._approving

    @property
    def going_out(self) -> "GoingOut":
        if self._going_out is None:
            from ui.window.publication.going_out import GoingOut

            self._going_out = GoingOut(self._around, self, self)
        return self._going_out

    @property
    def article_id(self) -> str:
        return self._view.article.id if self._view else ""

    def show_article(self, view: ArticleView | None) -> None:
        """Another article is open, or none, or the same one again."""
        is_another = view is None or view.article.id != self.article_id
        self._view = view
        self.checking_out.show_article(view)
        if view is None:
            self._take(None)
            return
        self._timer.start()
        if is_another:
            self._is_moving = False
            self.read.emit()

    def doings(self) -> dict[str, Callable[[], object]]:
        """The actions of the story, by their ids."""
        moves = {key: lambda move=move: self.move(move) for key, move in ACTIONS.items()}
        return {
            **moves,
            "story.check_out": self.checking_out.check_out,
            "story.give_back": self.checking_out.give_back,
            "story.assign": self._assign,
            "desk.corrections": lambda: self.going_out.write_page(),
            "assignment.new": lambda: self.handing_out.begin(),
            "step.undo": self._bar.undo_last,
        }

    def allow(self, actions: Actions) -> None:
        """Enable the moves that may be made now."""
        moves = self._possible_moves()
        for key, move in ACTIONS.items():
            actions[key].setEnabled(actions[key].isEnabled() and move in moves)
        held = self.story.held if self.story is not None else None
        may_check_out = self.story is not None and self.story.may_check_out and held is None
        may_give_back = self.story is not None and self.story.is_writable and held is not None and held.is_mine
        for key, may in (("story.check_out", may_check_out), ("story.give_back", may_give_back)):
            actions[key].setEnabled(actions[key].isEnabled() and may)

    def refresh(self) -> None:
        """Read where the open article stands."""
        if self._view is None:
            return
        from ui.window.review.story_reading import read_story

        article_id, with_missing = self.article_id, self.isVisible()
        self._around.tasks.read(
            lambda desk: read_story(desk, article_id, with_missing),
            then=self._take,
            failed=lambda _error: self._take(None),
            key=KEY,
        )

    def stop(self) -> None:
        """The window closes: read nothing any more."""
        self._timer.stop()
        if self._going_out is not None:
            self._going_out.stop()

    def move(self, move: Move) -> None:
        """Make a move with the open article, after a reason was given where it needs one.

        While the story is being read, the move waits for what the desk says: no key of a person is lost.
        """
        self._room.flush()
        article_id = self.article_id
        if self._known is not None:
            self._begin(article_id, move)
        elif article_id:
            self._around.tasks.read(
                lambda desk: desk.allowed_moves(article_id),
                then=lambda moves: self._begin(article_id, move) if move in moves else self._say_unfit(),
            )

    def showEvent(self, event: QShowEvent) -> None:
        """The pane is made when it is looked at."""
        super().showEvent(event)
        self._show()
        self.refresh()

    # --- the moves ---------------------------------------------------------------------------------------------------

    @property
    def _known(self) -> "Story | None":
        """The story, where it is surely that of the open article as it stands with what was typed."""
        is_of_article = self.story is not None and self.story.article.id == self.article_id
        return self.story if is_of_article and not self._is_moving else None

    @property
    def _stage(self) -> Stage | None:
        """Where the open article stood when it was last heard of."""
        if self._view is None:
            return None
        is_of_article = self.story is not None and self.story.article.id == self.article_id
        return self.story.article.stage if self.story is not None and is_of_article else self._view.article.stage

    def _possible_moves(self) -> frozenset[Move]:
        """While the story is being read, those that fit the stage and the one to which typing leads."""
        if self._known is not None:
            return self._known.moves
        stage = self._stage
        return frozenset() if stage is None else moves_from(stage) | moves_from(AFTER_A_CHANGE.get(stage, stage))

    def _begin(self, article_id: str, move: Move) -> None:
        from ui.window import move_words

        if move in PUBLIC:
            self.going_out.move(article_id, move)
            return
        note = self._ask_reason(move) if MOVES[move].needs_note else ""
        if note is None:
            return
        if move in (Move.APPROVE, Move.BYPASS):
            self.approving.approve(article_id, move, note)
            return
        self._bar.take(
            lambda desk: desk.advance(article_id, move, note), move_words.done(move), failed=self._on_refused
        )

    def _say_unfit(self) -> None:
        self._on_refused(
            Refused("This step does not fit where the article stands, so nothing was changed. See the tab “Story”.")
        )

    def _on_typed(self) -> None:
        """The key that hands in may be the next one, long before what was typed is stored."""
        if not self._is_moving and self._stage in AFTER_A_CHANGE:
            self._is_moving = True
            self.read.emit()

    # --- what was chosen ---------------------------------------------------------------------------------------------

    def _show_place(self, finding: Finding) -> None:
        if finding.field:
            self._room.go_to_field(finding.field)
        elif finding.span is not None:
            self._room.go_to(finding.span.start, finding.span.end)

    def _show_change(self) -> None:
        self._room.flush()
        self.approving.show_change(self.article_id)

    def _confirm(self) -> None:
        self._room.flush()
        if self.story is not None and self.story.approval is not None:
            self.approving.confirm(self.article_id, self.story.approval.content)

    def _assign(self) -> None:
        if self.article_id:
            self.handing_out.assign(self.article_id)

    def _on_step(self, step: str, given: Assignment) -> None:
        match step:
            case "reassign":
                self.handing_out.reassign(given)
            case "extend":
                self.handing_out.extend(given)
            case "hand_over":
                self._bar.take(lambda desk: desk.hand_over(given.id), self.tr("It is done."))
            case "cancel":
                self._bar.take(lambda desk: desk.cancel(given.id), self.tr("The assignment was taken back."))
            case "decline":
                self._decline(given)

    def _decline(self, given: Assignment) -> None:
        from ui.dialogs.reason import Reason

        lead = self.tr("Say why, so that the desk can plan anew.")
        note = _answer(Reason(self.tr("Decline"), self.tr("Decline"), lead, self.window()))
        if note:
            self._bar.take(lambda desk: desk.decline(given.id, note), self.tr("You declined it."))

    def _plan(self, is_due: bool) -> None:
        if self.story is None:
            return
        from ui.dialogs.date import DateDialog

        article = self.story.article
        title = self.tr("When it is due") if is_due else self.tr("When it is planned to be published")
        at, zone = (article.due_at, article.due_zone) if is_due else (article.publish_at, article.publish_zone)
        dialog = DateDialog(title, at, self._around.clock(), zone, self.window())
        has_answer = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if not has_answer:
            return
        chosen, article_id = dialog.field.due(), article.id
        at, zone = (chosen.at, chosen.zone) if chosen else (None, "")
        if is_due:
            self._bar.take(lambda desk: desk.set_due(article_id, at, zone), self.tr("The due date was set."))
        else:
            self._bar.take(lambda desk: desk.set_publish(article_id, at, zone), self.tr("The date was planned."))

    def _tag(self) -> None:
        """A tag of the desk, found with or without its marks, or a new one."""
        from ui.window.views.several import Beside, Several

        if self._several is None:
            self._several = Several(self._around, self, KEY, self)
        if self.article_id:
            button = self.pane.facts.tag_button
            self._several.choose_tag([self.article_id], Beside(button.rect(), button))

    def _choose_look(self) -> None:
        from ui.window.writing.article_look import ArticleLook

        self._room.flush()
        look = ArticleLook(self._around, self)
        look.begin(self.article_id)

    def _untag(self, tag: str) -> None:
        article_id = self.article_id
        self._bar.take(lambda desk: desk.untag([article_id], tag), self.tr("The tag was taken off."))

    def _ask_reason(self, move: Move) -> str | None:
        from ui.dialogs.reason import Reason
        from ui.window import move_words

        word = move_words.word(move)
        return _answer(Reason(word, word, move_words.why_reason(move), self.window()))

    # --- what is shown -----------------------------------------------------------------------------------------------

    def _make_pane(self) -> "StoryPane":
        from ui.desk.story.pane import StoryPane

        pane = StoryPane(self._around.theme)
        pane.move_wanted.connect(self.move)
        pane.place_wanted.connect(self._show_place)
        pane.difference_wanted.connect(self._show_change)
        pane.confirmation_wanted.connect(self._confirm)
        pane.second_wanted.connect(lambda: self.approving.name_second(self.article_id))
        pane.ticked.connect(lambda key, is_done: self.approving.tick(self.article_id, key, is_done))
        pane.folder_wanted.connect(lambda edition: self.going_out.open_folder(edition))
        pane.verification_wanted.connect(lambda edition: self.going_out.verify(edition))
        pane.receipt_wanted.connect(lambda edition: self.going_out.show_receipt(edition))
        pane.draft_wanted.connect(lambda step: self.going_out.on_draft(step, self.article_id))
        pane.assignment_wanted.connect(self._assign)
        pane.step_wanted.connect(self._on_step)
        pane.due_wanted.connect(lambda: self._plan(is_due=True))
        pane.publish_wanted.connect(lambda: self._plan(is_due=False))
        pane.held.check_out_wanted.connect(self.checking_out.check_out)
        pane.held.give_back_wanted.connect(self.checking_out.give_back)
        pane.held.take_over_wanted.connect(self.checking_out.take_over)
        pane.style_wanted.connect(self._choose_look)
        pane.tag_wanted.connect(self._tag)
        pane.untag_wanted.connect(self._untag)
        self.addWidget(pane)
        self.setFocusProxy(pane)
        return pane

    def _take(self, story: "Story | None") -> None:
        self.story = story if story is None or story.article.id == self.article_id else self.story
        is_under_way = self._room.has_unannounced or self._around.tasks.pending_changes > 0
        self._is_moving = self._is_moving and is_under_way and self._stage in AFTER_A_CHANGE
        self._show()
        self.read.emit()
        if story is None or self._view is None or not story.is_writable:
            return
        is_held = story.held is not None and not story.held.is_mine
        if (story.article.stage in SETTLED or is_held) != self._view.is_read_only or story.held != self._view.held:
            # It may be written in no longer, or again; or somebody else has it.
            self._opened.read(self.article_id)

    def _show(self) -> None:
        if self.isVisible():
            self.pane.show_story(self.story, self._around.clock())

    def _on_changed(self, change: "Change") -> None:
        """While a person writes, only the tab that is seen reads again, and that when typing rests."""
        if self._view is None or change.kind is Kind.NOTICES_SEEN:
            return
        is_typing = change.kind in (Kind.TEXT_SAVED, Kind.FIELDS_SAVED, Kind.UNCHANGED)
        is_known = self.story is not None and change.values.get("stage") == self.story.article.stage
        is_step = change.kind is Kind.MOVED and change.article_id == self.article_id
        if is_step or (is_typing and not is_known):
            self.refresh()  # typing has moved it on: the key that hands it in may be the next one
        elif not is_typing or self.isVisible():
            self._timer.start(REST_OF_TYPING if is_typing else REST)

    def _on_refused(self, why: Exception) -> None:
        """Say why; what is missing stands in the tab, each with its place."""
        if isinstance(why, Refused):
            self._bar.refuse(why)  # the step that is made at last takes its place
        self.refresh()


def _answer(dialog: QDialog) -> str | None:
    """What was typed, None when a person does not want the step after all."""
    has_answer = dialog.exec() == QDialog.DialogCode.Accepted
    note = dialog.note if has_answer else None  # type: ignore[attr-defined]
    dialog.deleteLater()
    return note
