"""The open rows of the review tab: a thread with its answers, a change with its two ways. They decide nothing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from editor.review import Comment
from ui.review import words
from ui.review.mentions import Mentions
from ui.review.reply_field import ReplyField
from ui.review.row_drawing import ABOVE, SIDE, redline
from ui.review.rows import ChangeRow, ThreadRow
from ui.theme import Theme
from ui.widgets import buttons
from ui.widgets.paragraphs import Paragraph, draw, height
from ui.widgets.words import Words, hairline

BAR = 2
"""pixels of the stripe that marks an open row"""


class Card(QFrame):
    """A frame in which things stand one below the other, as wide as the list."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "open-row")
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(SIDE - BAR, ABOVE, SIDE, ABOVE)  # its words stay where the closed row has them
        self.lines.setSpacing(4)

    def add(self, text: str, kind: str = "plain", gap: int = 0) -> Words:
        label = Words(text, kind).wrapped()
        if gap:
            self.lines.addSpacing(gap)
        self.lines.addWidget(label)
        return label

    def add_head(self, name: str, when: str) -> None:
        """Who says something, and when, as the closed row has it."""
        across = QHBoxLayout()
        across.setSpacing(8)
        across.addWidget(Words(name, "who"))
        across.addWidget(Words(when, "small"), 1)
        self.lines.addLayout(across)

    def add_field(self, field: ReplyField, names: Sequence[str]) -> None:
        """A field for a remark, and below it whom it can call."""
        self.lines.addWidget(field)
        self.lines.addWidget(Mentions(field, names))

    def add_buttons(self, *ways: QWidget) -> None:
        across = QHBoxLayout()
        across.setSpacing(16 if all(way.property("kind") == "link" for way in ways) else 8)
        for way in ways:
            across.addWidget(way)
        across.addStretch(1)
        self.lines.addSpacing(4)
        self.lines.addLayout(across)


class ThreadCard(Card):
    """A thread; `may_write` is false on a desk that may only be read."""

    answered = Signal(str)
    resolved = Signal()
    reopened = Signal()

    def __init__(self, row: ThreadRow, now: int, may_write: bool, names: Sequence[str] = ()) -> None:
        super().__init__()
        self._row, self._now = row, now
        if said := words.state(row):
            self.add(said, "warm" if row.comment.is_open else "small")
        self.add(words.about(row), "quote")
        self.lines.addSpacing(4)
        self._say(row.comment)
        for answer in row.comment.answers:
            self.lines.addSpacing(4)
            self.lines.addWidget(hairline())
            self._say(answer)
        self.field = ReplyField(self.tr("Answer…"))
        self.field.given.connect(self.answered)
        if may_write:
            self.lines.addSpacing(4)
            self.add_field(self.field, names)
            self._add_ways(row.comment.is_open)

    def _say(self, comment: Comment) -> None:
        self.add_head(self._row.name_of(comment.by), words.when(comment.at, self._now))
        self.add(comment.body)

    def _add_ways(self, is_open: bool) -> None:
        answer = buttons.plain(self.tr("Answer"))
        answer.setToolTip(self.tr("Ctrl+Enter"))
        answer.clicked.connect(self.field.give)
        settle = buttons.quiet(self.tr("Resolve") if is_open else self.tr("Reopen"), "check" if is_open else "")
        settle.clicked.connect(self.resolved if is_open else self.reopened)
        self.add_buttons(answer, settle)


class Drawn(QWidget):
    """Paragraphs as a widget: as high as they need to be."""

    def __init__(self, make: Callable[[], list[Paragraph]]) -> None:
        super().__init__()
        self._make = make
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(height(self._make(), width)) + 1

    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(300))

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw(QPainter(self), QRectF(self.rect()), self._make())


class ChangeCard(Card):
    """A change that is taken or refused."""

    taken = Signal()
    refused = Signal()
    remarked = Signal(str)

    def __init__(
        self,
        row: ChangeRow,
        theme: Theme,
        now: int,
        may_write: bool,
        names: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self.add_head(row.name_of(row.proposal.by), words.when(row.proposal.at, now))
        if row.proposal.note:
            self.add(row.proposal.note)
        if row.is_clash:
            self.add(words.clash(), "warm")
        drawn = Drawn(lambda: [redline(row, theme, most_lines=60)])
        drawn.setAccessibleName(words.spoken(row))
        self.lines.addWidget(drawn)
        self.field = ReplyField(self.tr("Comment on this change…"))
        self.field.given.connect(self.remarked)
        self._add_ways(may_write)
        if may_write:
            self.lines.addSpacing(4)
            self.add_field(self.field, names)

    def _add_ways(self, may_write: bool) -> None:
        self.take = buttons.primary(self.tr("Take"))
        self.refuse = buttons.plain(self.tr("Refuse"))
        self.take.clicked.connect(self.taken)
        self.refuse.clicked.connect(self.refused)
        if may_write:
            self.add_buttons(self.take, self.refuse)


class NewThreadCard(Card):
    """A remark that is being written: on some words, or on the whole article."""

    given = Signal(str)
    left = Signal()

    def __init__(self, quote: str, names: Sequence[str] = ()) -> None:
        super().__init__()
        self.add(quote or self.tr("The whole article"), "quote")
        self.field = ReplyField(self.tr("Your comment; @Name calls somebody"))
        self.field.given.connect(self.given)
        self.field.left.connect(self.left)
        self.add_field(self.field, names)
        add, leave = buttons.primary(self.tr("Add")), buttons.quiet(self.tr("Cancel"))
        add.setToolTip(self.tr("Ctrl+Enter"))
        add.clicked.connect(self.field.give)
        leave.clicked.connect(self.left)
        self.add_buttons(add, leave)

    def focus_first(self) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
