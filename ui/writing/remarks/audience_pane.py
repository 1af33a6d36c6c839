"""The audience sheet: what these readers need, line by line, against the article as it stands.

A click on a line goes to its place.
Each line has a state as a shape, a word and a colour. Below stand what was let stand, with who and why, and the way
to take it back. It judges nothing.
"""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QPolygonF, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from editor.dismissal import Dismissal
from editor.frozen import frozen
from ui import wording
from ui.theme import chrome_font
from ui.widgets import buttons
from ui.widgets.focus_mark import PaneFrame
from ui.widgets.words import Words
from ui.writing.checking_remarks import SPELLING, Kind
from ui.writing.remarks.underlines import colour

MOST_LINES = 60
"""lines of one section; what comes after them is counted"""


class State(Enum):
    """How a line of the sheet stands; the first three are those of `editor.audience_sheet`."""

    OK = "ok"
    NEAR = "near"
    OFF = "off"
    MUST = "must"
    """as long as it stands, the article cannot be handed in"""


@frozen
class PaneLine:
    """One line, translated already; `places` are (from, to) in code points, `field` is the name of a field."""

    state: State
    text: str
    places: tuple[tuple[int, int], ...] = ()
    field: str = ""


@frozen
class Section:
    title: str
    lines: tuple[PaneLine, ...]


class _Mark(QWidget):
    """The shape of a state: a tick, a hollow diamond, a hollow triangle, a filled one."""

    def __init__(self, state: State) -> None:
        super().__init__()
        self._state = state
        self.setFixedSize(QSize(16, 18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, middle = self.palette(), QPointF(self.width() / 2, self.height() / 2)
        match self._state:
            case State.OK:
                painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 1.6))
                painter.drawPolyline(_around(middle, (-4, 0), (-1, 3), (4, -4)))
            case State.NEAR:
                painter.setPen(QPen(colour(Kind.STYLE, palette), 1.6))
                painter.drawPolygon(_around(middle, (0, -4), (4, 0), (0, 4), (-4, 0)))
            case _:
                painter.setPen(QPen(colour(Kind.SPELLING, palette), 1.4))
                if self._state is State.MUST:
                    painter.setBrush(colour(Kind.SPELLING, palette))
                painter.drawPolygon(_around(middle, (0, -4), (4, 4), (-4, 4)))


def _around(middle: QPointF, *points: tuple[int, int]) -> QPolygonF:
    return QPolygonF([middle + QPointF(x, y) for x, y in points])


class _Line(QFrame):
    """A line that goes to its place by mouse or by Enter."""

    chosen = Signal()

    def __init__(self, line: PaneLine, state_word: str) -> None:
        super().__init__()
        self.line = line
        self.can_be_chosen = bool(line.places or line.field)
        self.setProperty("surface", "line")
        across = QHBoxLayout(self)
        across.setContentsMargins(16, 4, 16, 4)
        across.setSpacing(8)
        across.addWidget(_Mark(line.state), 0, Qt.AlignmentFlag.AlignTop)
        down = QVBoxLayout()
        down.setSpacing(0)
        down.addWidget(Words(line.text).wrapped())
        if state_word:
            down.addWidget(Words(state_word, "small"))
        across.addLayout(down, 1)
        self.setAccessibleName(f"{state_word}: {line.text}" if state_word else line.text)
        if self.can_be_chosen:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.can_be_chosen and self.rect().contains(event.position().toPoint()):
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.can_be_chosen and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)


class AudiencePane(QScrollArea):
    """The sheet of the open article."""

    place_chosen = Signal(int, int)
    """code points of the text: from, to"""
    field_chosen = Signal(str)
    taken_back = Signal(str)
    """the id of a dismissal that is not to hold any more"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = ("", "")
        self._sections: tuple[Section, ...] = ()
        self._dismissals: tuple[Dismissal, ...] = ()
        self._is_read_only = False
        self._turns: dict[PaneLine, int] = {}
        self._lines: list[_Line] = []
        self._take_back_buttons: list[QWidget] = []
        self._is_stale = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("surface", "paper")
        self.setFont(chrome_font())
        self.setAccessibleName(self.tr("What the readers need"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        PaneFrame(self)
        self._show()

    def show_nothing(self) -> None:
        """No article is open."""
        self._head, self._sections, self._dismissals = ("", ""), (), ()
        self._show()

    def show_sheet(self, name: str, purpose: str, sections: Sequence[Section]) -> None:
        """Show the sheet of the audience `name`; nothing is drawn anew where nothing has changed."""
        if (self._head, self._sections) != ((name, purpose), tuple(sections)):
            self._head, self._sections = (name, purpose), tuple(sections)
            self._show()

    def show_dismissals(self, dismissals: Sequence[Dismissal], is_read_only: bool = False) -> None:
        """Show what was let stand."""
        if (self._dismissals, self._is_read_only) != (tuple(dismissals), is_read_only):
            self._dismissals, self._is_read_only = tuple(dismissals), is_read_only
            self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()

    @property
    def lines(self) -> list[_Line]:
        """The lines of the sheet, from the top."""
        self._be_up_to_date()
        return self._lines

    @property
    def take_back_buttons(self) -> list[QWidget]:
        """One for each finding that was let stand."""
        self._be_up_to_date()
        return self._take_back_buttons

    def showEvent(self, event: QShowEvent) -> None:
        self._be_up_to_date()
        super().showEvent(event)

    def _show(self) -> None:
        """Show what is known now; nothing is made as long as nobody sees it."""
        self._is_stale = True
        if self.isVisible():
            self._be_up_to_date()

    def _be_up_to_date(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self._make_page()

    def _make_page(self) -> None:
        at = self.verticalScrollBar().value()
        self._lines, self._take_back_buttons = [], []
        page = QWidget()
        page.setProperty("surface", "paper")
        down = QVBoxLayout(page)
        down.setContentsMargins(0, 16, 0, 16)
        down.setSpacing(0)
        name, purpose = self._head
        down.addWidget(_indented(Words(name or self.tr("No audience is chosen"), "title")))
        if purpose:
            down.addWidget(_indented(Words(purpose, "small")))
        for section in self._sections:
            self._add_section(down, section)
        if self._dismissals:
            down.addSpacing(16)
            down.addWidget(_indented(Words(self.tr("Let stand"), "strong")))
            for dismissal in self._dismissals:
                down.addWidget(self._dismissal(dismissal))
        down.addStretch(1)
        self.setWidget(page)
        self.verticalScrollBar().setValue(at)

    def _add_section(self, down: QVBoxLayout, section: Section) -> None:
        down.addSpacing(16)
        down.addWidget(_indented(Words(section.title, "strong")))
        for one in section.lines[:MOST_LINES]:
            line = _Line(one, self._state_word(one.state))
            line.chosen.connect(lambda one=one: self._on_chosen(one))
            self._lines.append(line)
            down.addWidget(line)
        more = len(section.lines) - MOST_LINES
        if more > 0:
            down.addWidget(_indented(Words(self.tr("… and {count} more").format(count=more), "small")))

    def _dismissal(self, dismissal: Dismissal) -> QWidget:
        box = QWidget()
        across = QHBoxLayout(box)
        across.setContentsMargins(40, 4, 16, 4)
        down = QVBoxLayout()
        down.setSpacing(0)
        what = self.tr("Spelling") if dismissal.rule == SPELLING else dismissal.rule
        down.addWidget(Words(f"“{dismissal.words}” · {what}" if dismissal.words else what).wrapped())
        if dismissal.note:
            down.addWidget(Words(dismissal.note).wrapped())
        down.addWidget(Words(f"{dismissal.person}, {wording.day(dismissal.at)}", "small"))
        across.addLayout(down, 1)
        if not self._is_read_only:
            button = buttons.quiet(self.tr("Take back"))
            button.clicked.connect(lambda: self.taken_back.emit(dismissal.id))
            self._take_back_buttons.append(button)
            across.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return box

    def _on_chosen(self, line: PaneLine) -> None:
        """To its place; each further click to the next one."""
        if line.field:
            self.field_chosen.emit(line.field)
        elif line.places:
            turn = self._turns[line] = (self._turns.get(line, -1) + 1) % len(line.places)
            self.place_chosen.emit(*line.places[turn])

    def _state_word(self, state: State) -> str:
        match state:
            case State.OK:
                return self.tr("fits")
            case State.NEAR:
                return self.tr("worth a look")
            case State.OFF:
                return self.tr("does not fit")
            case State.MUST:
                return self.tr("must be put right")


def _indented(words: Words) -> Words:
    words.setWordWrap(True)
    words.setContentsMargins(16, 0, 16, 4)
    return words
