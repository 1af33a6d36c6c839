"""The frame of the window: the toolbar, the columns of the writing room, and what stands around the pages."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QToolBar, QVBoxLayout, QWidget

from ui.actions import Actions
from ui.widgets import format_bar


def make_bar(title: str, actions: Actions) -> QToolBar:
    """The toolbar of the writing room."""
    bar = QToolBar(title)
    bar.setMovable(False)
    actions.fill_tool_bar(bar)
    format_bar.dress(bar, actions)
    return bar


class Columns(QSplitter):
    """Never keeps a window from being narrow: what there is no room for is folded away (`ui/window/folding.py`)."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def put_in_order(self) -> None:
        """A screen reader goes through the panes from the left: Qt puts each new one before all others."""
        for number in range(self.count()):
            self.widget(number).raise_()
        for number in range(self.count()):
            self.handle(number).raise_()


def make_columns(panes: Sequence[tuple[QWidget, int]]) -> Columns:
    """Panes side by side, each with its share of what the window gains."""
    columns = Columns(Qt.Orientation.Horizontal)
    columns.setChildrenCollapsible(False)
    columns.setHandleWidth(1)
    for number, (pane, share) in enumerate(panes):
        columns.addWidget(pane)
        columns.setStretchFactor(number, share)
    columns.put_in_order()
    return columns


def put_together(rail: QWidget, above: QWidget, pages: QWidget, below: QWidget) -> QWidget:
    """The rail at the left; what comes and goes stands `below` the pages, where it moves nothing that is pointed at."""
    middle = QWidget()
    across = QHBoxLayout(middle)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(0)
    across.addWidget(rail)
    down = QVBoxLayout()
    down.setSpacing(0)
    down.addWidget(above)
    down.addWidget(pages, 1)
    down.addWidget(below)
    across.addLayout(down, 1)
    return middle
