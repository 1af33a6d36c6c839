"""Notices: one sentence with what can be done about it, in a strip below the work and never in its way.

They come and go by themselves: above the work they would move what somebody is about to click.
"""

import platform
from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.frozen import frozen
from ui import VERSION, icons
from ui.widgets import buttons
from ui.widgets.words import Words

PASSES_AFTER = 10_000
"""milliseconds that a notice of something done stays"""


class Weight(StrEnum):
    """`DONE` passes by itself; `TELLS` and `REFUSES` stay until a person has closed them."""

    DONE = "check"
    TELLS = "info"
    REFUSES = "warning"


@frozen
class Way:
    """Something a person can do about a notice; afterwards the notice goes."""

    title: str
    do: Callable[[], object]


class Notice(QFrame):
    """One sentence, its ways, and a cross."""

    closed = Signal()

    def __init__(self, sentence: str, weight: Weight, ways: tuple[Way, ...], close_name: str, copy_name: str) -> None:
        super().__init__()
        self.setProperty("surface", "refusal" if weight is Weight.REFUSES else "notice")
        self.sentence = sentence
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 4, 8, 4)
        line.setSpacing(8)
        mark = QLabel()
        mark.setPixmap(icons.icon(weight.value).pixmap(icons.SIZE, icons.SIZE))
        line.addWidget(mark)
        said = Words(sentence).wrapped()
        said.setContentsMargins(0, 4, 0, 4)  # two lines have room above and below
        line.addWidget(said, 1)
        for way in ways:
            button = buttons.quiet(way.title)
            button.clicked.connect(lambda _checked=False, way=way: self._take(way))
            line.addWidget(button)
        if weight is Weight.REFUSES:
            copy = buttons.bare("copy", copy_name)
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(_details(sentence)))
            line.addWidget(copy)
        cross = buttons.bare("close", close_name)
        cross.clicked.connect(self.closed)
        line.addWidget(cross)
        self.setAccessibleName(sentence)
        if weight is Weight.DONE:
            timer = QTimer(self)
            timer.setSingleShot(True)
            timer.timeout.connect(self.closed)
            timer.start(PASSES_AFTER)

    def _take(self, way: Way) -> None:
        self.closed.emit()
        way.do()


def _details(sentence: str) -> str:
    """What is copied of a refusal, to be passed on: what was said, and by which program on which system."""
    return f"{sentence}\nCopydesk {VERSION}, {platform.system()} {platform.release()}\n"


class NoticeBar(QWidget):
    """The notices of a window, the newest at the top; a subject has one at a time."""

    MOST = 3

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notices: dict[str, Notice] = {}
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self.hide()

    @property
    def sentences(self) -> list[str]:
        """What is said at the moment, the newest last."""
        return [notice.sentence for notice in self._notices.values()]

    def say(self, sentence: str, weight: Weight = Weight.TELLS, *ways: Way, subject: str = "") -> None:
        """Show `sentence`; it takes the place of an earlier notice of the same `subject`, or the same sentence."""
        key = subject or sentence
        self.take_back(key)
        while len(self._notices) >= self.MOST:
            self.take_back(next(iter(self._notices)))
        notice = Notice(sentence, weight, ways, self.tr("Close this notice"), self.tr("Copy details"))
        notice.closed.connect(lambda: self._drop(key, notice))
        self._notices[key] = notice
        self._lines.insertWidget(0, notice)
        self.show()
        self._announce(sentence, weight)

    def _announce(self, sentence: str, weight: Weight) -> None:
        """Let a screen reader say it, as the keys stay where they are: a refusal at once, all else when it rests."""
        said = QAccessibleAnnouncementEvent(self, sentence)
        if weight is Weight.REFUSES:
            said.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(said)

    def take_back(self, subject: str) -> None:
        """Remove the notice of `subject`, if it is shown."""
        if subject in self._notices:
            self._drop(subject, self._notices[subject])

    def _drop(self, key: str, notice: Notice) -> None:
        if self._notices.get(key) is notice:
            del self._notices[key]
        notice.hide()
        self._lines.removeWidget(notice)
        notice.deleteLater()
        self.setVisible(bool(self._notices))
