"""The approval of an article: its state in a sentence, who else has to approve, and what may be done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.approval import Standing
from ui import icons
from ui.desk.story import seal_words
from ui.desk.story.approval import Approval
from ui.widgets import buttons
from ui.widgets.words import Words
from ui.wording import say

MARK = 16


class SealLine(QWidget):
    difference_wanted = Signal()
    """what has changed since the approval is to be seen"""
    confirmation_wanted = Signal()
    second_wanted = Signal()
    """somebody is to be named who has to approve too"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = QLabel()
        self._mark.setFixedSize(MARK, MARK)
        self.sentence = Words("").wrapped()
        self.signature = Words("", "small").wrapped()
        self.note = Words("", "soft").wrapped()
        self.second = Words("", "soft").wrapped()
        self.why_not = Words("", "small").wrapped()
        self.difference_button = buttons.plain(self.tr("See what has changed…"))
        self.confirm_button = buttons.plain(self.tr("Confirm the approval"))
        self.second_button = buttons.plain(self.tr("Who else approves…"))
        self.difference_button.clicked.connect(self.difference_wanted)
        self.confirm_button.clicked.connect(self.confirmation_wanted)
        self.second_button.clicked.connect(self.second_wanted)
        self._lay_out()

    def show_approval(self, approval: Approval, now: int) -> None:
        seal, decision = approval.seal, approval.seal.decision
        self._show_mark(approval)
        self.sentence.setText(seal_words.sentence(approval, now))
        is_broken = approval.damage is not None or seal.standing is Standing.BROKEN
        self.sentence.setProperty("kind", "warm" if is_broken else "plain" if decision else "soft")
        self.sentence.style().polish(self.sentence)
        _say(self.signature, seal_words.signature(decision) if decision and seal.standing is not Standing.VOID else "")
        _say(self.note, decision.note if decision and approval.waits else "")
        _say(self.second, self.tr("{name} has to approve it too.").format(name=approval.second))
        self.second.setVisible(bool(approval.second) and not seal.waits_for)
        _say(self.why_not, say(approval.why_not) if approval.why_not else "")
        self.difference_button.setVisible(seal.standing is Standing.VOID)
        self.confirm_button.setVisible(approval.may_confirm)
        self.second_button.setVisible(approval.names_second)

    def _show_mark(self, approval: Approval) -> None:
        seal = approval.seal
        name = "check" if seal.is_valid and not approval.waits else "warning"
        self._mark.setVisible(seal.decision is not None or approval.damage is not None)
        self._mark.setPixmap(icons.icon(name).pixmap(MARK, MARK))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        for part in (self.sentence, self.signature, self.note, self.second):
            words.addWidget(part)
        head.addLayout(words, 1)
        across = QHBoxLayout()
        across.setSpacing(8)
        for button in (self.difference_button, self.confirm_button, self.second_button):
            across.addWidget(button)
        across.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        down.addLayout(head)
        down.addWidget(self.why_not)
        down.addLayout(across)


def _say(label: Words, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
