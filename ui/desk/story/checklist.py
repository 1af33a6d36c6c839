"""The checklist of an article: each point with who ticked it when. It ticks nothing itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk.story import seal_words
from ui.desk.story.approval import Approval, Point
from ui.widgets.tick_line import TickLine


class Checklist(QWidget):
    ticked = Signal(str, bool)
    """the key of a point, and whether it is done now"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        self._down.setSpacing(4)
        self.lines: dict[str, TickLine] = {}
        self._shown: tuple[tuple[str, str], ...] = ()

    def show_approval(self, approval: Approval, now: int) -> None:
        """Show the points; the lines stay as long as the points do, so that the keys stay where they are."""
        points = tuple((one.key, one.title) for one in approval.points)
        if points != self._shown:
            self._shown = points
            self._make_lines(approval.points)
        for point in approval.points:
            line = self.lines[point.key]
            line.show_tick(point.at is not None, self._below(point, now))
            line.setEnabled(approval.may_tick)

    def _make_lines(self, points: tuple[Point, ...]) -> None:
        for line in self.lines.values():
            self._down.removeWidget(line)
            line.deleteLater()
        self.lines = {}
        for point in points:
            line = TickLine(point.title)
            line.ticked.connect(lambda is_done, key=point.key: self.ticked.emit(key, is_done))
            self._down.addWidget(line)
            self.lines[point.key] = line

    def _below(self, point: Point, now: int) -> str:
        if point.at is not None:
            return f"{point.who}, {seal_words.when(point.at, now)}"
        return "" if point.is_required else self.tr("not required")
