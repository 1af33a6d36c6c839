"""Marks in the text what was found: only what is in view, so that ten thousand places cost no more than ten."""

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QColor, QPalette, QTextCursor

from ui.writing.finding.found import Found
from ui.writing.text_edit import TextEdit

MOST = 300
"""places that are marked at a time"""
STRENGTH = 0.22
"""of the accent behind a place, 0 to 1"""


class FindMarks(QObject):
    """Follows the scrolling of `edit`. Once the text was edited it marks nothing new until it is told again."""

    def __init__(self, edit: TextEdit, parent: QObject) -> None:
        super().__init__(parent)
        self._edit = edit
        self._found: Found | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._mark)
        edit.verticalScrollBar().valueChanged.connect(self._on_moved)
        edit.verticalScrollBar().rangeChanged.connect(self._on_moved)

    def show(self, found: Found) -> None:
        """Mark `found`."""
        self._found = found
        self._mark()

    def keep(self) -> None:
        """The text has been edited: what is marked moves with its words; nothing more is marked until `show`."""
        self._found = None
        self._later.stop()

    def clear(self) -> None:
        """Mark nothing."""
        self.keep()
        self._edit.grounds.show((), QColor())

    def _on_moved(self) -> None:
        if self._found is not None:
            self._later.start()

    def _mark(self) -> None:
        if self._found is None:
            return
        seen = self._edit.viewport().rect()
        start = self._edit.cursorForPosition(QPoint(0, 0)).position()
        end = self._edit.cursorForPosition(QPoint(seen.right(), seen.bottom())).position()
        places = []
        for number in self._found.between(start, end + 1, MOST):
            place = QTextCursor(self._edit.document())
            place.setPosition(self._found.starts[number])
            place.setPosition(self._found.ends[number], QTextCursor.MoveMode.KeepAnchor)
            places.append(place)
        colour = QColor(self._edit.palette().color(QPalette.ColorRole.Accent))
        colour.setAlphaF(STRENGTH)
        self._edit.grounds.show(places, colour)
