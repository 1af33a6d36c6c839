"""Several articles picked in a list, and what is done with them: the strip below the list, and its menu.

It introduces a list (the one at the left, what was found, the story list) to the steps for several. What is typed in
the open article is given to the desk first.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QModelIndex, QObject, QPoint, QRect
from PySide6.QtWidgets import QMenu, QWidget

from editor.article import Stage
from ui.desk.bulk_bar import BulkBar
from ui.desk.picks import MOST, Picks
from ui.widgets.notice import Weight
from ui.window.desk_page import Surround

if TYPE_CHECKING:
    from ui.window.views.several import Possible, Several


class Panel(Protocol):
    """A list of articles in which several can be picked."""

    picks: Picks
    bulk: BulkBar

    def pick_none(self) -> None: ...

    def add_ways_to_read(self, menu: QMenu, article_id: str) -> None: ...

    def stage_of(self, article_id: str) -> Stage | None: ...


class ListPicks(QObject):
    """`key` tells the list from others; `flush` gives what is typed to the desk."""

    def __init__(
        self, around: Surround, panel: Panel, key: str, parent: QObject, flush: Callable[[], object] = lambda: None
    ) -> None:
        super().__init__(parent)
        self._around, self._list, self._key, self._flush = around, panel, key, flush
        self._several: Several | None = None
        bulk, picks = panel.bulk, panel.picks
        bulk.move_wanted.connect(lambda button: self._ready().show_ways(button, picks.in_order))
        bulk.assign_wanted.connect(lambda button: self._ready().choose_person(picks.in_order, _beside(button)))
        bulk.tag_wanted.connect(lambda button: self._ready().choose_tag(picks.in_order, _beside(button)))
        bulk.export_wanted.connect(lambda _button: self._ready().exporting.begin(picks.in_order))
        picks.menu_wanted.connect(self._show_menu)
        picks.too_many.connect(self._tell_too_many)

    @property
    def several(self) -> "Several":
        """Made when it is needed: most people open one article after the other."""
        if self._several is None:
            from ui.window.views.several import Several

            self._several = Several(self._around, self._list.bulk.parentWidget(), self._key, self)
            self._several.moving.left_alone.connect(self._list.picks.pick)
        return self._several

    def _ready(self) -> "Several":
        self._flush()
        return self.several

    def _show_menu(self, article_ids: list[str], index: QModelIndex, place: QPoint) -> None:
        row = self._list.picks.place_of(index)

        def fill(menu: QMenu, possible: "Possible") -> None:
            self.fill_menu(menu, article_ids, possible, row)

        self._ready().show_menu(article_ids, fill, place)

    def fill_menu(self, menu: QMenu, article_ids: list[str], possible: "Possible", row: QRect) -> None:
        """What can be done with these articles; `row` is the place of the one under the pointer."""
        from ui.window.views.several import Beside

        only = article_ids[0] if len(article_ids) == 1 else ""
        if only:
            self._list.add_ways_to_read(menu, only)
            menu.addSeparator()
        came_from = self._list.stage_of(only) if only else None
        self.several.add_steps(menu, article_ids, possible, came_from, Beside(row, self._list.picks.view))
        if not only:
            menu.addSeparator()
            menu.addAction(self.tr("Clear selection"), self._list.pick_none)

    def _tell_too_many(self) -> None:
        said = self.tr("At most {most} articles are picked at once; the others were left out. Filter the list first.")
        self._around.notices.say(said.format(most=MOST), Weight.TELLS, subject="picks")


def _beside(button: QWidget) -> object:
    from ui.window.views.several import Beside

    return Beside(button.rect(), button)
