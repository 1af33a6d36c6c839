"""The tab “Story”: where the article stands, who has it, what may be done now, who does what by when.

It shows a `Story` and says what was chosen; it changes nothing.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from editor.article import Stage
from editor.workflow import Move
from ui.desk.story.assignments import AssignmentCards
from ui.desk.story.checklist import Checklist
from ui.desk.story.editions import Editions
from ui.desk.story.facts import Facts
from ui.desk.story.held_line import HeldLine
from ui.desk.story.seal_line import SealLine
from ui.desk.story.stage_line import StageLine
from ui.desk.story.story import Story
from ui.desk.story.way_buttons import WayButtons
from ui.theme import Theme
from ui.widgets import reading_order
from ui.widgets.empty_state import EmptyState
from ui.widgets.focus_mark import PaneFrame
from ui.widgets.words import Words, hairline


class StoryPane(QScrollArea):
    move_wanted = Signal(object)
    """a `Move`"""
    place_wanted = Signal(object)
    """a `Finding` whose place a person wants to see"""
    assignment_wanted = Signal()
    step_wanted = Signal(str, object)
    """`reassign`, `extend`, `decline`, `cancel` or `hand_over`, and the `Assignment`"""
    due_wanted = Signal()
    publish_wanted = Signal()
    tag_wanted = Signal()
    untag_wanted = Signal(str)
    style_wanted = Signal()
    difference_wanted = Signal()
    confirmation_wanted = Signal()
    second_wanted = Signal()
    ticked = Signal(str, bool)
    folder_wanted = Signal(object)
    verification_wanted = Signal(object)
    receipt_wanted = Signal(object)
    """an `Edition`, both"""
    draft_wanted = Signal(str)
    """`look`, `go_on` or `drop`: what is to be done about a drafted correction"""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "paper")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Where the article stands"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        PaneFrame(self)
        self.stage = StageLine(theme)
        self.held = HeldLine()
        self.ways = WayButtons()
        self.seal = SealLine()
        self.checklist = Checklist()
        self.editions = Editions()
        self.cards = AssignmentCards()
        self.facts = Facts()
        self._body = QWidget()
        self._body.setProperty("surface", "paper")
        self._body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._nothing = EmptyState("article")
        self._stands: tuple[str, Stage] | None = None
        self._lay_out()
        self.setWidget(self._body)
        self.show_story(None, 0)
        self._pass_on()

    def show_story(self, story: Story | None, now: int) -> None:
        """Show where an article stands, or that none is open; `now` in milliseconds since 1970, UTC."""
        for part in self._parts:
            part.setVisible(story is not None)
        self._nothing.setVisible(story is None)
        if story is None:
            self._nothing.show_words(
                self.tr("The story of the article"),
                self.tr("Where the open article stands, who has it and what comes next is shown here."),
            )
            return
        self.stage.show_story(story)
        self.held.show_story(story, now)
        self._show_ways(story)
        self._show_approval(story, now)
        for part in self._out:
            part.setVisible(bool(story.editions or story.drafted))
        self.editions.show_editions(story.editions, story.drafted, story.names, now)
        self.cards.show_story(story, now)
        self.facts.show_story(story, now)
        reading_order.follow(self._body)

    def _show_ways(self, story: Story) -> None:
        """A way that has the keys has them again where the article stands as before."""
        has_keys, move, before = self.ways.has_keys(), self.ways.move_with_keys(), self._stands
        self.ways.show_story(story)
        self._stands = story.article.id, story.article.stage
        if has_keys and move is not None and self._stands == before and self.ways.offers(move):
            self.ways.button(move).setFocus(Qt.FocusReason.OtherFocusReason)
        elif has_keys:  # the way that was pressed is gone, and the next one is not to be pressed by the same key
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_approval(self, story: Story, now: int) -> None:
        approval = story.approval
        for part in self._sealing:
            part.setVisible(approval is not None)
        if approval is None:
            return
        self.seal.show_approval(approval, now)
        self.checklist.show_approval(approval, now)
        for part in (self._points_title, self.checklist):
            part.setVisible(bool(approval.points))

    def _lay_out(self) -> None:
        down = QVBoxLayout(self._body)
        down.setContentsMargins(16, 16, 16, 24)
        down.setSpacing(12)
        self._lines = (hairline(), hairline(), hairline(), hairline())
        self._points_title = Words(self.tr("Checklist"), "strong")
        self._sealing: tuple[QWidget, ...] = (
            self._lines[2],
            Words(self.tr("Approval"), "title"),
            self.seal,
            self._points_title,
            self.checklist,
        )
        self._out: tuple[QWidget, ...] = (self._lines[3], Words(self.tr("Editions"), "title"), self.editions)
        self._title = Words(self.tr("Who does what"), "title")
        self._parts: tuple[QWidget, ...] = (
            self.stage,
            self.held,
            self.ways,
            *self._sealing,
            *self._out,
            self._lines[0],
            self._title,
            self.cards,
            self._lines[1],
            self.facts,
        )
        for part in self._parts:
            down.addWidget(part)
        down.addWidget(self._nothing, 1)
        down.addStretch(1)

    def _pass_on(self) -> None:
        self.ways.move_wanted.connect(self.move_wanted)
        self.ways.place_wanted.connect(self.place_wanted)
        self.seal.difference_wanted.connect(self.difference_wanted)
        self.seal.confirmation_wanted.connect(self.confirmation_wanted)
        self.seal.second_wanted.connect(self.second_wanted)
        self.checklist.ticked.connect(self.ticked)
        self.editions.folder_wanted.connect(self.folder_wanted)
        self.editions.verification_wanted.connect(self.verification_wanted)
        self.editions.receipt_wanted.connect(self.receipt_wanted)
        self.editions.difference_wanted.connect(lambda: self.draft_wanted.emit("look"))
        self.editions.correction_wanted.connect(lambda: self.draft_wanted.emit("go_on"))
        self.editions.drop_wanted.connect(lambda: self.draft_wanted.emit("drop"))
        self.cards.assignment_wanted.connect(self.assignment_wanted)
        self.cards.step_wanted.connect(self.step_wanted)
        self.facts.due_wanted.connect(self.due_wanted)
        self.facts.publish_wanted.connect(self.publish_wanted)
        self.facts.tag_wanted.connect(self.tag_wanted)
        self.facts.style_wanted.connect(self.style_wanted)
        self.facts.untag_wanted.connect(self.untag_wanted)

    def ways_of(self, move: Move) -> bool:
        """Whether a move is offered."""
        return self.ways.offers(move)
