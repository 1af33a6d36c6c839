"""The right pane: the article as it reads, or what will stand there.

The view is made when the first article is open, so that the window and its text are on the screen before.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from editor.article import Fields, Picture
from ui.tasks import Tasks
from ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from ui.writing.rendered.rendered_view import RenderedView


AFTER_SHOWING = 20
"""milliseconds after which an article is shown here: until then the window draws its text"""


class ReadingPane(QStackedWidget):
    """Passes on what the view says."""

    place_clicked = Signal(int)
    field_clicked = Signal(str)
    link_activated = Signal(str)
    zoom_changed = Signal(int)
    outlined = Signal(object, object)
    """a text and its sections (`editor.text.outline`)"""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.view: RenderedView | None = None
        self._zoom = 100
        self._asked: tuple[Callable[[], tuple[str, Fields]], str, Mapping[str, Picture]] | None = None
        self.setProperty("surface", "paper")
        self._nothing: EmptyState | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._show)

    def show_article(
        self, read: Callable[[], tuple[str, Fields]], language: str, pictures: Mapping[str, Picture]
    ) -> None:
        """Show another article once the window has drawn it; `read` gives its text and fields when they are needed."""
        self._asked = (read, language, pictures)
        self._timer.start(AFTER_SHOWING)

    def show_nothing(self) -> None:
        """No article is open."""
        self._timer.stop()
        self._asked = None
        if self.view is not None:
            self.view.show_nothing()
        if self._nothing is None:
            self._nothing = EmptyState("rendered-pane")
            self._nothing.show_words(self.tr("As it will read"), self.tr("The open article is shown here as you type."))
            self.addWidget(self._nothing)
        self.setCurrentWidget(self._nothing)

    def refresh_later(self) -> None:
        """The text or a field was changed."""
        if self.view is not None:
            self.view.refresh_later()

    def go_to(self, offset: int) -> None:
        """Bring what shows the text's `offset` (a code point) into view."""
        if self.view is not None:
            self.view.go_to(offset)

    def set_pictures(self, pictures: Mapping[str, Picture]) -> None:
        """The article has other pictures."""
        if self.view is not None:
            self.view.set_pictures(pictures)

    def refresh_now(self) -> None:
        """The text was changed by a command, so that nobody is typing."""
        if self.view is not None:
            self.view.refresh_now()

    def set_zoom(self, percent: int) -> None:
        """The size of what is shown, now or later."""
        self._zoom = percent
        if self.view is not None:
            self.view.set_zoom(percent)

    def _show(self) -> None:
        if self._asked is None:
            return
        view = self.view or self._make_view()
        self.setCurrentWidget(view)
        view.show_article(*self._asked)

    def _make_view(self) -> "RenderedView":
        from ui.writing.rendered.rendered_view import RenderedView

        view = RenderedView(self._tasks.compute)
        view.place_clicked.connect(self.place_clicked)
        view.field_clicked.connect(self.field_clicked)
        view.link_activated.connect(self.link_activated)
        view.outlined.connect(self.outlined)
        view.set_zoom(self._zoom)
        view.zoom_changed.connect(self.zoom_changed)
        self.addWidget(view)
        self.setFocusProxy(view)
        self.view = view
        return view
