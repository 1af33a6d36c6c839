"""The list's page: reads the order of the list, and of its lines those that are seen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.planning import days
from ui.desk.budget.list_panel import ListPanel
from ui.window.desk_page import DeskPage, Surround
from ui.window.views.handing_on import HandingOn
from ui.window.views.list_picks import ListPicks

if TYPE_CHECKING:
    from ui.window.reading import DeskView

KEY = "budget"


class ListPage(DeskPage):
    def __init__(self, around: Surround, parent: QObject) -> None:
        self._list = ListPanel(around.theme, days.day_of(around.clock()))
        super().__init__(around, self._list, parent)
        self._handing_on = HandingOn(around, self._list, self)
        self.picks = ListPicks(around, self._list, KEY, self)
        panel = self._list
        panel.turned.connect(self.refresh)
        panel.article_wanted.connect(self.article_wanted)
        panel.lines.lines_wanted.connect(self._read_lines)
        panel.new_assignment_wanted.connect(around.actions["assignment.new"].trigger)
        panel.way_wanted.connect(self._handing_on.begin)

    def show_desk(self, desk: "DeskView") -> None:
        self._handing_on.desk_name = desk.name
        self._list.show_desk(desk.why_read_only is None)

    def refresh(self) -> None:
        panel, now = self._list, self.around.clock()
        panel.today = days.day_of(now)
        first, before = panel.days.bounds() if panel.days else (None, None)
        column, is_down = panel.column, panel.is_down
        self.around.tasks.read(
            lambda desk: desk.budget(first, before, column, is_down=is_down),
            then=lambda ids: panel.show_ids(ids, now),
            key=KEY,
        )

    def _read_lines(self, ids: list[str]) -> None:
        self.around.tasks.read(lambda desk: desk.budget_lines(ids), then=self._list.take)
