"""Tabs above a pane that are never cut off: with room each says its name, without it only the chosen one does.

The others are icons then, with their name for the mouse at rest and for the screen reader. It knows nothing of panes.
"""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QTabBar, QWidget

from ui import icons

NO_ICON = QIcon()
AROUND = 30
"""pixels of padding, border and margin that the style gives a tab beside its words"""
ICON_TAB = 36
"""pixels of a tab that is only an icon"""


class PaneTabs(QTabBar):
    """`show_names` says the names in the order in which the tabs were added."""

    def __init__(self, icon_names: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = [icons.icon(name) for name in icon_names]
        self._names = [""] * len(icon_names)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setIconSize(QSize(icons.SIZE, icons.SIZE))
        for _ in icon_names:
            self.addTab("")
        self.currentChanged.connect(self._fit)

    def show_names(self, names: list[str]) -> None:
        """Shapes: one name for each tab. A name is also what a screen reader says."""
        self._names = names
        for number, name in enumerate(names):
            self.setAccessibleTabName(number, name)
        self._fit()

    def names(self) -> list[str]:
        """The names, whether there is room for all of them or not."""
        return list(self._names)

    @property
    def are_all_named(self) -> bool:
        """Whether every tab has room for its name."""
        return sum(self.fontMetrics().horizontalAdvance(name) + AROUND for name in self._names) <= self.width()

    def tabSizeHint(self, index: int) -> QSize:
        # The style keeps room for words beside an icon, whether there are any or not.
        size = super().tabSizeHint(index)
        return size if self.tabIcon(index).isNull() else QSize(ICON_TAB, size.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        has_room = self.are_all_named
        self._show_narrow(not has_room)
        for number, name in enumerate(self._names):
            is_named = has_room or number == self.currentIndex()
            if self.tabText(number) != (name if is_named else ""):
                self.setTabText(number, name if is_named else "")
            if self.tabIcon(number).isNull() != is_named:
                self.setTabIcon(number, NO_ICON if is_named else self._icons[number])
            self.setTabToolTip(number, "" if is_named else name)

    def _show_narrow(self, is_narrow: bool) -> None:
        """Icons stand closer together than names, so that a seventh pane still has room."""
        if self.property("narrow") != is_narrow:
            self.setProperty("narrow", is_narrow)
            self.style().unpolish(self)
            self.style().polish(self)
