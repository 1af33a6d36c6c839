"""Opening a second article beside the draft: it takes the place of the rendered view as long as it is there."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.tasks import Tasks
from ui.window import reading
from ui.window.frame import Columns
from ui.window.places import Places
from ui.window.writing.recent import Recent

if TYPE_CHECKING:
    from ui.window.reading import ArticleView
    from ui.window.writing.beside_pane import BesidePane

KEY = "beside"
WIDTH = 440
"""pixels, where the rendered view is not shown either"""


class Beside(QObject):
    """`switch` is the action that shows whether an article stands beside."""

    link_activated = Signal(str)

    def __init__(
        self, tasks: Tasks, columns: Columns, places: Places, recent: Recent, switch: QAction, window: QWidget
    ) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._columns = columns
        self._places = places
        self._recent = recent
        self._switch = switch
        self.pane: BesidePane | None = None
        tasks.changed.connect(self._on_changed)

    @property
    def article_id(self) -> str:
        """The id of the article that stands beside, or empty."""
        return self.pane.article_id if self.pane is not None else ""

    def doings(self) -> dict[str, Callable[[], object]]:
        return {"view.beside": self._turn}

    def open(self, article_id: str) -> None:
        """Read the article and show it beside."""
        self._tasks.read(lambda desk: reading.read_article(desk, article_id), then=self._show, key=KEY)

    def close(self) -> None:
        """Give the place back to the rendered view."""
        self._tasks.forget(KEY)
        self._switch.setChecked(False)
        if self.pane is not None and not self.pane.isHidden():
            *others, _rendered, width = self._columns.sizes()
            self.pane.show_nothing()
            self.pane.hide()
            self._places.show_again(["view.rendered"])
            self._columns.setSizes([*others, width, 0])

    def _turn(self) -> None:
        """Show the article that was open last before this one, or close what stands beside."""
        others = self._recent.others()
        if self._switch.isChecked() and others:
            self.open(others[0].id)
        else:
            self.close()

    def _show(self, view: "ArticleView") -> None:
        if self.pane is None:
            self.pane = self._make_pane()
        if self.pane.isHidden():
            self._take_the_place_of_the_rendered_view(self.pane)
        self.pane.show_article(view.article, view.around.pictures if view.around else {})
        self._switch.setChecked(True)

    def _take_the_place_of_the_rendered_view(self, pane: "BesidePane") -> None:
        """As wide as that was: a splitter forgets the width of what it hides."""
        *others, rendered, _own = self._columns.sizes()
        self._places.hide_for_now(["view.rendered"])
        pane.show()
        self._columns.setSizes([*others, 0, rendered or WIDTH])

    def _make_pane(self) -> "BesidePane":
        from ui.window.writing.beside_pane import BesidePane

        pane = BesidePane(self._tasks)
        pane.closed.connect(self.close)
        pane.link_activated.connect(self.link_activated)
        pane.hide()
        self._columns.addWidget(pane)
        self._columns.setStretchFactor(self._columns.indexOf(pane), 4)
        self._columns.put_in_order()
        return pane

    def _on_changed(self, change: object) -> None:
        if self.article_id and getattr(change, "article_id", "") == self.article_id:
            self.open(self.article_id)
