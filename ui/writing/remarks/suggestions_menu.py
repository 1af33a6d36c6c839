"""The menu of the right mouse button on words that are remarked on: what to write instead, and what else can be done.

It is shown at once; suggestions that a worker still looks for take their place when they are there.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFont, QTextCursor
from PySide6.QtWidgets import QMenu

from ui.writing.checking_remarks import Kind
from ui.writing.remarks.checking import Checking, Place

OFFICE, PERSONAL = "office", "personal"
"""the names of the lists of words"""


class SuggestionsMenu(QObject):
    """Gives the text widget of `checking` its menu."""

    card_wanted = Signal(object)
    """a `Place` that a person wants to know more about"""

    def __init__(self, checking: Checking, parent: QObject) -> None:
        super().__init__(parent)
        self._checking = checking
        self._edit = checking.edit
        self.menu: QMenu | None = None
        self.ways: Sequence[QAction] = ()
        """what else can be done with the words at the caret"""
        # No event filter: it would be asked at every event of every key.
        self._edit.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._edit.customContextMenuRequested.connect(self._on_wanted)

    def _on_wanted(self, at: QPoint) -> None:
        """By mouse or by the menu key; `at` is in pixels of the viewport."""
        menu = self.make(self._edit.cursorForPosition(at))
        menu.popup(self._edit.viewport().mapToGlobal(at))

    def make(self, cursor: QTextCursor) -> QMenu:
        """The menu for what stands at `cursor`."""
        if self.menu is not None:
            self.menu.deleteLater()
        self._edit.commit_composing()
        menu = self.menu = self._edit.createStandardContextMenu()
        menu.setToolTipsVisible(True)
        if not self._edit.textCursor().hasSelection():
            self._edit.setTextCursor(QTextCursor(cursor))
        place = self._checking.at(cursor.position())
        if place is not None:
            self._fill(menu, place)
        menu.addSeparator()
        menu.addActions(self.ways)
        return menu

    def _fill(self, menu: QMenu, place: Place) -> None:
        first = menu.actions()[0]
        waiting = menu.addAction(self.tr("Looking for suggestions…"))
        waiting.setEnabled(False)
        menu.insertAction(first, waiting)
        menu.insertSeparator(first)
        remark = place.remark
        if remark.kind is Kind.SPELLING:
            self._insert(menu, first, self.tr("Add to my list"), lambda: self._checking.accept(place, PERSONAL))
            self._insert(menu, first, self.tr("Add to the office’s list"), lambda: self._checking.accept(place, OFFICE))
            self._insert(menu, first, self.tr("Ignore in this article"), lambda: self._checking.ignore(place))
        self._insert(menu, first, self.tr("What is this?"), lambda: self.card_wanted.emit(place))
        menu.insertSeparator(first)
        self._checking.suggest(place, lambda found: self._show(menu, waiting, place, found))

    def _show(self, menu: QMenu, waiting: QAction, place: Place, found: Sequence[str]) -> None:
        """Put the suggestions where `waiting` stands."""
        if self.menu is not menu:
            return
        strong = QFont(menu.font())
        strong.setBold(True)
        for words in found:
            action = QAction(words or self.tr("Take the words away"), menu)
            action.setFont(strong)
            action.triggered.connect(lambda _checked=False, words=words: self._checking.put(place, words))
            menu.insertAction(waiting, action)
        if found:
            menu.removeAction(waiting)
        else:
            waiting.setText(self.tr("No suggestion"))

    @staticmethod
    def _insert(menu: QMenu, before: QAction, title: str, do: object) -> None:
        action = QAction(title, menu)
        action.triggered.connect(do)
        menu.insertAction(before, action)
