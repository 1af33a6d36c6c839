"""What the checks found, the weightiest first, each line a way to its place. It checks nothing and goes nowhere."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from editor.finding import Finding, Severity
from editor.frozen import frozen
from ui.widgets.link_line import LEAST_HEIGHT, LinkLine
from ui.widgets.words import Words
from ui.wording import say

MOST = 100
"""lines that are shown; the others are counted"""
HIGHEST = 132
SHARE = 8
"""of a screen's height no more than this part, so that a dialog on a low one is not scrolled around what is scrolled"""
TITLE_HEIGHT = 20


@frozen
class Found:
    """A finding in the article `article_id`; `whose` is what that is called where the list is of several."""

    finding: Finding
    article_id: str = ""
    whose: str = ""

    def __str__(self) -> str:
        said = say(self.finding)
        return f"{self.whose}: {said}" if self.whose else said


class FindingList(QWidget):
    """`place_wanted` is emitted with the `Found` that was chosen."""

    place_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Words("", "strong").wrapped()
        self.lines: list[LinkLine] = []
        self._scrolled = QScrollArea()
        self._scrolled.setWidgetResizable(True)
        self._scrolled.setFrameShape(QFrame.Shape.NoFrame)
        self._scrolled.hide()
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(4)
        down.addWidget(self.title)
        down.addWidget(self._scrolled)
        self.show_looking()

    def show_looking(self) -> None:
        """The checks are under way; what was found before is no longer said."""
        self._say(self.tr("Looking for what should be put right first…"), "soft")
        self._show_lines([])

    def show_found(self, found: Sequence[Found], is_whole: bool = True) -> None:
        """All that is known; unless it `is_whole`, more is being looked through."""
        if found:
            said = self._head(found).format(count=len(found))
            self._say(said if is_whole else f"{said} …", "strong")
        elif is_whole:
            self._say(self.tr("Nothing has to be put right first."), "plain")
        self._show_lines(found)

    def _say(self, said: str, kind: str) -> None:
        self.title.setText(said)
        self.title.setProperty("kind", kind)
        self.title.style().polish(self.title)

    def _show_lines(self, found: Sequence[Found]) -> None:
        self.lines = []
        inner = QWidget()
        down = QVBoxLayout(inner)
        down.setContentsMargins(0, 0, 12, 0)
        down.setSpacing(0)
        height = 0
        for severity in Severity:
            here = [one for one in found if one.finding.severity is severity]
            if not here:
                continue
            if len(here) < len(found):  # all of one weight: the title says it
                down.addWidget(Words(f"{self._word(severity)} ({len(here)})", "soft"))
                height += TITLE_HEIGHT
            for one in here[: MOST - len(self.lines)]:
                down.addWidget(self._line(one))
                height += LEAST_HEIGHT
        if len(found) > MOST:
            down.addWidget(Words(self.tr("And {count} more.").format(count=len(found) - MOST), "small"))
        down.addStretch(1)
        self._scrolled.setWidget(inner)
        self._scrolled.setFixedHeight(min(HIGHEST, self.screen().availableSize().height() // SHARE, height))
        self._scrolled.setVisible(bool(found))

    def _line(self, found: Found) -> LinkLine:
        line = LinkLine(str(found))
        line.setAutoDefault(True)
        line.clicked.connect(lambda: self.place_wanted.emit(found))
        self.lines.append(line)
        return line

    def _head(self, found: Sequence[Found]) -> str:
        """What the weightiest of them asks for."""
        severities = {one.finding.severity for one in found}
        if Severity.MUST in severities:
            return self.tr("To put right before it goes out ({count})")
        if Severity.SHOULD in severities:
            return self.tr("Should be put right before it goes out ({count})")
        return self.tr("Could be better before it goes out ({count})")

    def _word(self, severity: Severity) -> str:
        # To add one: a severity of editor/finding.py, its words here.
        return {
            Severity.MUST: self.tr("Must be put right"),
            Severity.SHOULD: self.tr("Should be put right"),
            Severity.MAY: self.tr("Could be better"),
        }[severity]
