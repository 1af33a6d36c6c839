"""The right side of the window: panes about the open article, one at a time, chosen by their tabs."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from ui.widgets.pane_tabs import PaneTabs
from ui.widgets.words import hairline

ICONS = {
    "reads_as": "eye",
    "proof": "article",
    "audience": "people",
    "story": "stages",
    "review": "comment",
    "sources": "source",
}
"""what a tab shows where there is no room for its name"""


class RightPane(QWidget):
    """`panes` are keyed by the name that `choose` takes. To add one: here, in `ICONS` and in `_title`."""

    pane_chosen = Signal(str)

    def __init__(self, panes: dict[str, QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = list(panes)
        self.setProperty("surface", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.is_looked_at = False
        """its tab was clicked, and nobody has gone on elsewhere since; a click on a tab leaves the keys there"""
        self.tabs = PaneTabs([ICONS[key] for key in panes])
        self._stack = QStackedWidget()
        for pane in panes.values():
            self._stack.addWidget(pane)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.tabs)
        down.addWidget(hairline())
        down.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._on_tab_chosen)
        self.tabs.tabBarClicked.connect(lambda number: self._look(number >= 0))
        QApplication.instance().focusChanged.connect(self._on_keys_moved)
        self._say()

    @property
    def key(self) -> str:
        """The pane that is shown."""
        return self._keys[self.tabs.currentIndex()]

    @property
    def shown(self) -> QWidget:
        """What stands under the tabs."""
        return self._stack.currentWidget()

    def look_away(self) -> None:
        """Somebody goes on in the text."""
        self._look(False)

    def _on_keys_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and not self.isAncestorOf(now):
            self.look_away()

    def _look(self, is_looked_at: bool) -> None:
        self.is_looked_at = is_looked_at

    def choose(self, key: str) -> None:
        self.tabs.setCurrentIndex(self._keys.index(key))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _on_tab_chosen(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self.pane_chosen.emit(self._keys[number])

    def _say(self) -> None:
        self.tabs.show_names([self._title(key) for key in self._keys])

    def _title(self, key: str) -> str:
        match key:
            case "reads_as":
                return self.tr("Reads as")
            case "proof":
                return self.tr("Proof")
            case "story":
                return self.tr("Story")
            case "audience":
                return self.tr("Audience")
            case "review":
                return self.tr("Review")
            case "sources":
                return self.tr("Sources")
            case _:
                raise LookupError(key)
