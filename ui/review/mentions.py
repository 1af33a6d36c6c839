"""Whom a remark can call: after an @ the people whose names fit stand below the field, without marks and capitals.

It is a part of the card and no window of its own, so that input methods go on working in the field.
"""

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit

from editor.text.folding import fold

MOST = 5
"""names that are offered at once"""
LONGEST = 40
"""characters behind an @ that may be the beginning of a name"""
_ROW, _EDGE = 28, 6
"""pixels of a name, and of the frame above and below them"""


class Mentions(QListWidget):
    """The list of one field; it stands where whoever made it puts it."""

    def __init__(self, field: QPlainTextEdit, names: Sequence[str]) -> None:
        super().__init__()
        self._field, self._names = field, names
        self.setProperty("surface", "names")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("People who can be called"))
        self.hide()
        self.itemClicked.connect(lambda _item: self._take())
        field.textChanged.connect(self._offer)
        field.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """While names are offered, the arrows choose, Enter and Tab take, and Escape closes the list."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or self.isHidden():
            return False
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if key in steps:
            self.setCurrentRow((self.currentRow() + steps[key]) % self.count())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._take()
        elif key == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True

    def _begun(self) -> str | None:
        """What stands between an @ and the caret; None where nobody is being called."""
        cursor = self._field.textCursor()
        # Qt counts units of UTF-16, of which some letters have two: what it has selected is what stands there.
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.setPosition(self._field.textCursor().position(), QTextCursor.MoveMode.KeepAnchor)
        before = cursor.selectedText()
        start = before.rfind("@")
        if start < 0 or (start and not before[start - 1].isspace()) or len(before) - start > LONGEST:
            return None
        return before[start + 1 :]

    def _offer(self) -> None:
        begun = self._begun()
        fitting = [name for name in self._names if begun is not None and _fits(begun, name)][:MOST]
        if fitting == [begun]:
            fitting = []
        self.clear()
        for name in fitting:
            item = QListWidgetItem(name)
            item.setSizeHint(QSize(0, _ROW))
            self.addItem(item)
        self.setCurrentRow(0)
        self.setFixedHeight(len(fitting) * _ROW + 2 * _EDGE)
        self.setVisible(bool(fitting))

    def _take(self) -> None:
        """Put the name in the place of what was begun."""
        item, begun = self.currentItem(), self._begun()
        self.hide()
        if item is None or begun is None:
            return
        cursor = self._field.textCursor()
        units = len(begun.encode("utf-16-le", "surrogatepass")) // 2
        cursor.setPosition(cursor.position() - units, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(f"{item.text()} ")
        self._field.setTextCursor(cursor)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)


def _fits(begun: str, name: str) -> bool:
    """Whether each word that was begun begins a word of the name; what ends in a blank is begun no more."""
    # Some keyboards put marks beside their letters.
    words, known = fold(unicodedata.normalize("NFC", begun)).casefold().split(), fold(name).casefold().split()
    if begun != begun.lstrip() or (begun.endswith(" ") and words == known[: len(words)] and len(words) == len(known)):
        return False
    return all(any(one.startswith(word) for one in known) for word in words)
