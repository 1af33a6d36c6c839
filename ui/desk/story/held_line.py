"""Who has the article checked out, in one sentence, and the way there is: check out, give back, or take over."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desk.story.story import Story
from ui.desk.work.notice_words import since
from ui.widgets import buttons
from ui.widgets.words import Words


class HeldLine(QWidget):
    check_out_wanted = Signal()
    give_back_wanted = Signal()
    take_over_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = Words("", "soft").wrapped()
        self.check_out = buttons.link(self.tr("Check out"))
        self.check_out.setToolTip(self.tr("Nobody else changes the article until you give it back."))
        self.check_out.clicked.connect(self.check_out_wanted)
        self.give_back = buttons.link(self.tr("Give back"))
        self.give_back.clicked.connect(self.give_back_wanted)
        self.take_over = buttons.link(self.tr("Take over…"))
        self.take_over.clicked.connect(self.take_over_wanted)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addWidget(self.said, 1)
        for way in (self.check_out, self.give_back, self.take_over):
            across.addWidget(way)

    def show_story(self, story: Story, now: int) -> None:
        held = story.held
        self.check_out.setVisible(held is None and story.may_check_out)
        self.give_back.setVisible(held is not None and held.is_mine and story.is_writable)
        self.take_over.setVisible(held is not None and held.may_take_over)
        self.said.setVisible(held is not None or story.may_check_out)
        if held is None:
            self.said.setText(self.tr("Nobody has checked it out"))
        elif held.is_mine:
            self.said.setText(self.tr("You have checked it out, {when}").format(when=since(held.at, now)))
        else:
            self.said.setText(
                self.tr("{name} has checked it out, {when}").format(name=held.name, when=since(held.at, now))
            )
