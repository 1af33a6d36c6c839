"""The pages of the window: the writing room, and each view of the desk. It only turns them.

A page is made when a person first turns to it, and reads again only while it is seen.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.roomy import Roomy, RoomyStack
from ui.window.desk_page import DeskPage, Surround

if TYPE_CHECKING:
    from ui.window.reading import DeskView

WRITE = "page.write"
WORK = "page.work"
LIBRARY = "page.library"
START = WORK
"""the page of a first start"""
REST = 400
"""milliseconds after a change in which further changes are waited for before a page reads again"""

Make = Callable[[Surround, QObject], DeskPage]


def _work(around: Surround, parent: QObject) -> DeskPage:
    from ui.window.views.work_page import WorkPage

    return WorkPage(around, parent)


def _board(around: Surround, parent: QObject) -> DeskPage:
    from ui.window.views.board_page import BoardPage

    return BoardPage(around, parent)


def _calendar(around: Surround, parent: QObject) -> DeskPage:
    from ui.window.views.calendar_page import CalendarPage

    return CalendarPage(around, parent)


def _list(around: Surround, parent: QObject) -> DeskPage:
    from ui.window.views.list_page import ListPage

    return ListPage(around, parent)


def _library(around: Surround, parent: QObject) -> DeskPage:
    from ui.window.views.library_page import LibraryPage

    return LibraryPage(around, parent)


def _people(around: Surround, parent: QObject) -> DeskPage:
    from ui.window.views.people_page import PeoplePage

    return PeoplePage(around, parent)


# The pages beside the writing room, by the action that turns to them, in the order of the rail. Each is a function that
# imports its page when it is called, so that the window does not wait for what nobody looks at.
# To add one: a `DeskPage` in ui/window, its panel in ui/desk, an action of the choice "page" and its icon, a row here.
PAGES: Mapping[str, Make] = MappingProxyType(
    {
        WORK: _work,
        "page.board": _board,
        "page.calendar": _calendar,
        "page.list": _list,
        LIBRARY: _library,
        "page.people": _people,
    }
)


class Pages(QObject):
    """`writing` is the writing room with its panes; the others come into `stack` as they are needed."""

    turned = Signal(str)
    """the id of the page that is seen now"""
    article_wanted = Signal(str)

    def __init__(self, around: Surround, writing: QWidget, pages: Mapping[str, Make], parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self._make = pages
        self._made: dict[str, DeskPage] = {}
        self._holders: dict[str, Roomy] = {}
        self._stale: set[str] = set()
        self._desk: DeskView | None = None
        self.stack = RoomyStack()
        self._writing = Roomy(writing)
        self.stack.addWidget(self._writing)
        self.key = WRITE
        self._is_turning = False
        self._has_begun = False
        """a page has had the keys; until then they are where Qt leaves them, in the first part of the toolbar"""
        self._timer = QTimer(self, singleShot=True, interval=REST)
        self._timer.timeout.connect(self._refresh)
        around.tasks.changed.connect(self._on_changed)

    @property
    def is_writing(self) -> bool:
        return self.key == WRITE

    @property
    def panel(self) -> QWidget:
        """What is seen now."""
        shown = self.stack.currentWidget()
        return shown.inner if isinstance(shown, Roomy) else shown

    def __getitem__(self, key: str) -> DeskPage:
        """The page `key`, made if nobody has turned to it yet."""
        if key not in self._made:
            page = self._made[key] = self._make[key](self._around, self)
            page.article_wanted.connect(self.article_wanted)
            self._holders[key] = Roomy(page.panel)
            self.stack.addWidget(self._holders[key])
            self._stale.add(key)
            if self._desk is not None:
                page.show_desk(self._desk)
        return self._made[key]

    def show_desk(self, desk: "DeskView") -> None:
        self._desk = desk
        for key, page in self._made.items():
            page.show_desk(desk)
            self._stale.add(key)
        self._refresh()

    def turn(self, key: str) -> None:
        """Show a page; the writing room is always there."""
        if self._is_turning:
            return  # the button of the page says that it is the one now
        before, self.key = self.key, key if key in self._make else WRITE
        self._is_turning = True
        self._around.actions[self.key].setChecked(True)
        self._is_turning = False
        self._around.preferences.page = self.key
        self.stack.setCurrentWidget(self._writing if self.is_writing else self._holder(self.key))
        if self.key != before or not self._has_begun:
            self._has_begun = self._desk is not None
            self.panel.setFocus(Qt.FocusReason.OtherFocusReason)
        self._refresh()
        self.turned.emit(self.key)

    def find(self) -> None:
        """Turn to the library and let a person type what they look for."""
        from ui.window.views.library_page import LibraryPage

        self.turn(LIBRARY)
        page = self[LIBRARY]
        assert isinstance(page, LibraryPage)
        page.library.begin()

    def _holder(self, key: str) -> Roomy:
        """What holds the page `key` in the stack."""
        self.__getitem__(key)  # makes it, also where Python leaves assertions out
        return self._holders[key]

    def stop(self) -> None:
        """Read nothing any more: the window closes."""
        self._timer.stop()

    def _on_changed(self) -> None:
        self._stale.update(self._made)
        if not self.is_writing:
            self._timer.start()

    def _refresh(self) -> None:
        if self._desk is not None and self.key in self._stale:
            self._stale.discard(self.key)
            self._made[self.key].refresh()
