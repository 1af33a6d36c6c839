"""The five first steps on a desk with the sample: ticked when a person has really taken them, never by reading.

What was done is kept on this machine, for each desk. The card goes when it is closed, and comes again from the menu.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.my_work import OWN
from editor.workflow import Move
from storage.change import Change, Kind
from ui.actions import Actions
from ui.preferences import Preferences, of_desk
from ui.tasks import Tasks
from ui.widgets.steps_card import Step, StepsCard
from ui.window.pages import WORK

if TYPE_CHECKING:
    from storage.desk import Desk
    from ui.window.pages import Pages
    from ui.window.write_page import WritePage

OPEN, WRITE, ANSWER, HAND_IN, PROOF = KEYS = ("open", "write", "answer", "hand_in", "proof")
SENTENCE = 5
"""words that have to be more than before"""
CLOSED = "closed"
ACTION = "help.steps"


class FirstSteps(QObject):
    """Watches the window and feeds its card."""

    done = Signal(str)
    """a step was done for the first time"""
    led = Signal(str)
    """somebody pressed a step that is not done yet: where and how it is taken"""

    def __init__(
        self, tasks: Tasks, preferences: Preferences, writing: "WritePage", actions: Actions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tasks, self._preferences, self._writing, self._actions = tasks, preferences, writing, actions
        self._desk: Path | None = None
        self._pages: Pages | None = None
        self._words: dict[str, int] = {}
        """of each article, how many words it had when it was opened"""
        self.card = StepsCard(len(KEYS), self.tr("Put the first steps away"))
        self.card.closed.connect(lambda: self.show(False))
        self.card.chosen.connect(self.lead)
        writing.opened.opened.connect(lambda _view: self._look())
        writing.proofing.seen.connect(lambda: self._tick(PROOF))
        tasks.changed.connect(self._on_changed)

    def watch(self, pages: "Pages") -> None:
        self._pages = pages
        pages.turned.connect(lambda _page: self._look())

    def show_desk(self, desk: Path, has_sample: bool) -> None:
        """The steps belong to a desk with the sample."""
        self._desk = desk if has_sample else None
        self._show()

    def show(self, is_shown: bool) -> None:
        """Bring the card, or put it away until it is asked for again."""
        if self._desk is not None:
            kept = self._done - {CLOSED} if is_shown else self._done | {CLOSED}
            self._preferences.remember_words(self._place, " ".join(sorted(kept)))
        self._show()

    def lead(self, key: str) -> None:
        """To where the step is taken; taking it is left to the person."""
        actions = self._actions
        ways: dict[str, Callable[[], object]] = {
            OPEN: self._to_my_work,
            WRITE: lambda: self._in_the_room(self._writing.room.start_writing),
            ANSWER: lambda: self._in_the_room(actions["review.next"].trigger),
            HAND_IN: lambda: self._in_the_room(actions["story.show"].trigger),
            PROOF: lambda: self._in_the_room(lambda: self._writing.show_right("proof")),
        }
        ways[key]()
        step = next(step for step in self._steps() if step.key == key)
        if not step.is_done and key != PROOF:  # the proof is seen by being led to it
            self.led.emit(step.hint)

    # --- what was done -----------------------------------------------------------------------------------------------

    @property
    def _place(self) -> str:
        return of_desk("first steps", self._desk) if self._desk else "first steps"

    @property
    def _done(self) -> set[str]:
        return set(self._preferences.words(self._place).split())

    def _tick(self, key: str) -> None:
        if self._desk is None or key in self._done:
            return
        self._preferences.remember_words(self._place, " ".join(sorted({*self._done, key})))
        self._show()
        self.done.emit(key)

    def _look(self) -> None:
        """An article is open: is it one that I am to work on?"""
        article_id = self._writing.opened.article_id
        if self._desk is None or not article_id:
            return
        self._words.setdefault(article_id, _count(self._writing.room.text()))
        if self._pages is not None and self._pages.is_writing and OPEN not in self._done:
            self._tasks.read(lambda desk: _is_mine(desk, article_id), then=self._on_mine, key="first steps")

    def _on_mine(self, is_mine: bool) -> None:
        if is_mine:
            self._tick(OPEN)

    def _on_changed(self, change: Change) -> None:
        match change.kind:
            case Kind.TEXT_SAVED if change.article_id == self._writing.opened.article_id:
                before = self._words.get(change.article_id, 0)
                if _count(self._writing.room.text()) >= before + SENTENCE:
                    self._tick(WRITE)
            case Kind.COMMENT_ANSWERED:
                self._tick(ANSWER)
            case Kind.MOVED if change.values.get("move") == Move.SUBMIT.value:
                self._tick(HAND_IN)

    def _to_my_work(self) -> None:
        """The line itself is pointed at: above it there may be news of what others wrote."""
        from ui.window.views.work_page import WorkPage

        self._actions[WORK].trigger()
        page = self._pages[WORK] if self._pages is not None else None
        if isinstance(page, WorkPage):
            page.lead_to_own()

    def _in_the_room(self, way: Callable[[], object]) -> None:
        self._actions["page.write"].trigger()
        way()

    # --- what is shown -----------------------------------------------------------------------------------------------

    def _show(self) -> None:
        is_shown = self._desk is not None and CLOSED not in self._done
        self._actions[ACTION].setChecked(is_shown)
        if is_shown:
            steps = self._steps()
            count = sum(step.is_done for step in steps)
            title = self.tr("First steps: {done} of {all}").format(done=count, all=len(steps))
            self.card.show_steps(self.tr("You know your way around now") if count == len(steps) else title, steps)
        self.card.setVisible(is_shown)

    def _steps(self) -> list[Step]:
        done = self._done
        # To add one: its key above, its words here, where it leads to in `lead`, and what ticks it.
        told = {
            OPEN: (self.tr("Open your assignment"), self.tr("On “My work”, under “Yours to do”: press its line.")),
            WRITE: (
                self.tr("Write a sentence"),
                self.tr("Where a prompt in double braces asks for it: what you type takes its place."),
            ),
            ANSWER: (self.tr("Answer a comment"), self.tr("In the tab “Review”, beside the text.")),
            HAND_IN: (self.tr("Hand in"), self.tr("In the tab “Story”; it can be taken back.")),
            PROOF: (self.tr("See the proof"), self.tr("In the tab “Proof”: the pages as they will print.")),
        }
        is_done, is_open = self.tr("Done."), self.tr("Not done yet.")
        return [Step(key, *told[key], is_done if key in done else is_open, key in done) for key in KEYS]


def _count(text: str) -> int:
    return len(text.split())


def _is_mine(desk: "Desk", article_id: str) -> bool:
    """To write, not only to judge: there is no prompt to fill and nothing to hand in where somebody else wrote."""
    parts = desk.my_work().parts
    return any(line.article_id == article_id for part in OWN for line in parts.get(part, ()))
