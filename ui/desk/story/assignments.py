"""The assignments of an article: who, which task, by when, where it stands, and what may be done about each."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from editor.assignment import FOLLOWS, State
from ui.desk.story.story import Given, Story
from ui.desk.work.due_in_words import due_in_words, is_late
from ui.widgets import buttons
from ui.widgets.words import Words
from ui.wording import task_name


class AssignmentCards(QWidget):
    assignment_wanted = Signal()
    step_wanted = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        self._down.setSpacing(8)
        self._inner: QWidget | None = None
        self.assign_button = buttons.plain(self.tr("Assign…"))
        self.assign_button.clicked.connect(self.assignment_wanted)
        self._down.addWidget(self.assign_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_story(self, story: Story, now: int) -> None:
        inner = QWidget()
        down = QVBoxLayout(inner)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(12)
        if not story.given:
            down.addWidget(Words(self.tr("Nobody has been asked for anything yet."), "soft").wrapped())
        for given in story.given:
            down.addWidget(self._card(given, story, now))
        if self._inner is not None:
            self._down.removeWidget(self._inner)
            self._inner.deleteLater()
        self._inner = inner
        self._down.insertWidget(0, inner)
        self.assign_button.setVisible(story.hands_out)

    def _card(self, given: Given, story: Story, now: int) -> QWidget:
        card = QWidget()
        down = QVBoxLayout(card)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(8)
        name = Words(given.name, "strong" if given.is_open else "soft")
        head.addWidget(name, 1)
        menu = self._menu(given, story)
        if not menu.isEmpty():
            more = buttons.bare("more", self.tr("What can be done about this assignment"))
            more.setMinimumHeight(more.sizeHint().height())  # no narrow moment of the tab presses it flat
            more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            menu.setParent(more, menu.windowFlags())
            more.setMenu(menu)
            head.addWidget(more)
        down.addLayout(head)
        down.addWidget(Words(self._facts(given, now), "warm" if self._is_late(given, now) else "small").wrapped())
        note = given.assignment.reason or given.assignment.note
        if note:
            down.addWidget(Words(note, "soft").wrapped())
        return card

    def _facts(self, given: Given, now: int) -> str:
        one = given.assignment
        length = self.tr("{count} words").format(count=one.length_wanted) if one.length_wanted else ""
        due = due_in_words(one.due_at, now, one.due_zone) if given.is_open else ""
        return " · ".join(part for part in (task_name(one.task), self._state(given.state), due, length) if part)

    @staticmethod
    def _is_late(given: Given, now: int) -> bool:
        return given.is_open and is_late(given.assignment.due_at, now)

    def _menu(self, given: Given, story: Story) -> QMenu:
        menu = QMenu()
        if not given.is_open:
            return menu
        steps = []
        if given.assignment.task not in FOLLOWS and (given.is_mine or story.hands_out):
            steps.append(("hand_over", self.tr("It is done")))
        if story.hands_out:
            steps.append(("reassign", self.tr("Give it to somebody else…")))
            steps.append(("extend", self.tr("Change date, length or note…")))
        if given.is_mine:
            steps.append(("decline", self.tr("Decline…")))
        if story.hands_out:
            steps.append(("cancel", self.tr("Take it back")))
        for key, words in steps:
            menu.addAction(words, lambda key=key: self.step_wanted.emit(key, given.assignment))
        return menu

    def _state(self, state: State) -> str:
        match state:
            case State.WAITING:
                return self.tr("turn comes later")
            case State.TO_DO:
                return self.tr("to do")
            case State.UNDER_WAY:
                return self.tr("under way")
            case State.CAME_BACK:
                return self.tr("came back")
            case State.HANDED_OVER:
                return self.tr("handed over")
            case State.DECLINED:
                return self.tr("declined")
            case State.CANCELLED:
                return self.tr("taken back")
            case State.LAPSED:
                return self.tr("no longer needed")
