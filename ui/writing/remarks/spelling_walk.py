"""F7: from remark to remark through the article, with the keyboard alone. It knows where it is and decides nothing."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from ui.writing.remarks.checking import Checking, Place
from ui.writing.remarks.finding_card import FindingCard

MOST_COUNTED = 2_000
"""remarks that are counted; of more than these it is only said that there are many"""


class SpellingWalk(QObject):
    """Leads `card` through the remarks of `checking`."""

    ended = Signal(bool)
    """whether everything has been looked at"""

    def __init__(self, checking: Checking, card: FindingCard, parent: QObject) -> None:
        super().__init__(parent)
        self._checking = checking
        self._card = card
        self._at: QTextCursor | None = None
        card.next_wanted.connect(self.go_on)
        card.previous_wanted.connect(self.go_back)
        card.decided.connect(self._on_decided)
        card.closed.connect(self._on_closed)

    @property
    def is_walking(self) -> bool:
        return self._at is not None

    def go_on(self) -> None:
        """To the first remark behind the caret, round the end of the text; the walk begins with this."""
        if self._at is None:
            self._checking.check_now()
            begin = QTextCursor(self._checking.edit.textCursor())
            begin.setPosition(begin.selectionStart())
            self._go(self._checking.next_from(begin.position()))
            return
        self._go(self._checking.next_from(self._at.selectionEnd(), is_behind=True))

    def go_back(self) -> None:
        """To the remark before."""
        at = self._at or self._checking.edit.textCursor()
        self._go(self._checking.last_before(at.selectionStart()))

    def show_one(self, place: Place) -> None:
        """The card of one remark, without a walk."""
        self._at = None
        self._select(place)
        self._card.show_place(place)

    def _go(self, place: Place | None) -> None:
        if place is None:
            self._finish()
            return
        self._select(place)
        self._at = self._checking.cursor(place)
        count = self._checking.count(MOST_COUNTED)
        said = str(count) if count < MOST_COUNTED else "…"
        self._card.show_place(place, is_walking=True, count=self.tr("{count} left").format(count=said))

    def _select(self, place: Place) -> None:
        edit = self._checking.edit
        edit.commit_composing()
        edit.setTextCursor(self._checking.cursor(place))
        if not edit.viewport().rect().adjusted(0, 0, 0, -160).contains(edit.cursorRect()):
            edit.centerCursor()

    def _on_decided(self) -> None:
        if self._at is None:
            self._card.close_card()
            return
        self._checking.check_now()
        self._go(self._checking.next_from(self._at.selectionEnd()))

    def _on_closed(self) -> None:
        was_walking, self._at = self._at is not None, None
        if was_walking:
            self.ended.emit(False)

    def _finish(self) -> None:
        self._at = None
        self._card.close_card()
        self.ended.emit(True)
