"""What the toolbar has beside plain buttons: the kind of paragraph as a menu, and a menu for what is used less.

It is given the actions; what they do is connected elsewhere.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolBar, QToolButton, QWidget

from ui import icons
from ui.actions import Actions

LEVELS = ("format.plain", "format.heading_2", "format.heading_3", "format.heading_4")
# To add one: the id of an action, or an empty line between two groups.
MORE = (
    "format.raised", "format.lowered", "format.code", "format.language", "format.clear", "",
    "format.deeper", "format.shallower", "paragraph.up", "paragraph.down", "",
    "insert.pull_quote", "insert.box", "insert.rule", "",
    "insert.character", "insert.snippet", "snippets.edit",
)  # fmt: skip


class LevelButton(QToolButton):
    """Says what kind of paragraph the caret stands in, and offers the others."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = actions
        self.setProperty("kind", "menu")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.addActions(list(actions))
        self.setMenu(menu)
        self.retranslate()
        for action in actions:
            action.toggled.connect(self._show_level)
            action.enabledChanged.connect(self.setEnabled)
        self.setEnabled(actions[0].isEnabled())
        self._show_level()

    def retranslate(self) -> None:
        name = self.tr("Kind of paragraph")
        self.setToolTip(name)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """As wide as the longest choice, so that nothing moves when the caret does."""
        widest = max(self.fontMetrics().horizontalAdvance(action.text()) for action in self._choices)
        return QSize(widest + 44, super().sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _show_level(self) -> None:
        checked = next((action for action in self._choices if action.isChecked()), None)
        self.setText((checked or self._choices[0]).text() if checked else "–")


def dress(bar: QToolBar, actions: Actions) -> LevelButton:
    """Put the kind of paragraph before the first format, and the rest behind the last part that can be inserted."""
    levels = LevelButton([actions[action_id] for action_id in LEVELS])
    bar.insertWidget(actions["format.bold"], levels)
    more = QToolButton()
    more.setIcon(icons.icon("more"))
    more.setIconSize(QSize(icons.SIZE, icons.SIZE))
    more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    more.setToolTip(_translated("More formats and parts"))
    more.setAccessibleName(more.toolTip())
    more.setObjectName("format.more")
    menu = QMenu(more)
    for action_id in MORE:
        if action_id:
            menu.addAction(actions[action_id])
        else:
            menu.addSeparator()
    more.setMenu(menu)
    bar.insertWidget(_following(bar, actions["insert.picture"]), more)
    return levels


def _following(bar: QToolBar, action: QAction) -> QAction:
    placed = bar.actions()
    return placed[placed.index(action) + 1]


def _translated(words: str) -> str:
    return QCoreApplication.translate("FormatBar", words)
