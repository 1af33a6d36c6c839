"""A page of the desk: a panel that shows, and the journey that reads for it and does what is chosen there."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor.frozen import frozen
from ui.actions import Actions
from ui.preferences import Preferences
from ui.tasks import Tasks
from ui.theme import Theme
from ui.widgets.notice import NoticeBar
from ui.window.undo_bar import UndoBar

if TYPE_CHECKING:
    from editor.finding import Finding
    from ui.window.reading import DeskView


@frozen
class Surround:
    """What every page works with. `clock` gives milliseconds since 1970, UTC."""

    tasks: Tasks
    theme: Theme
    preferences: Preferences
    notices: NoticeBar
    actions: Actions
    steps: UndoBar
    clock: Callable[[], int]
    show_place: "Callable[[str, Finding], object]"
    """open this article where a check found something"""


class DeskPage(QObject):
    """Made when a person first turns to it. `refresh` is called then, and after changes of the desk."""

    article_wanted = Signal(str)
    """the id of the article that a person wants to write in"""

    def __init__(self, around: Surround, panel: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self.around = around
        self.panel = panel

    def show_desk(self, desk: "DeskView") -> None:
        """Another desk is open, or the first one."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Read what is shown again, through `around.tasks` and with a key, so that stale answers disappear."""
        raise NotImplementedError
