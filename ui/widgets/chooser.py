"""A small list beside a button from which one or several are chosen, with a field that finds in long lists.

Marks and capitals do not matter in the field. It chooses and changes nothing else.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from editor.text.folding import fold
from ui import icons
from ui.widgets import magnifier
from ui.widgets.empty_list import EmptyList
from ui.widgets.popover import Popover

LONG = 9
"""entries from which on there is a field to find one"""
_MOST_SEEN = 10
_ROW = 30
_WIDTH = 264


class _Entries(QListWidget):
    """Space and Enter choose; letters go to the field."""

    chosen = Signal(QListWidgetItem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem():
            self.chosen.emit(self.currentItem())
        else:
            super().keyPressEvent(event)


class _Field(QLineEdit):
    """The arrow down goes to the entries, and Enter chooses the first that is left."""

    down = Signal()
    taken = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        else:
            super().keyPressEvent(event)


class Chooser(Popover):
    """With `is_single` a choice takes the place of the one before, and closes the list; the same again takes it away.

    With `new_words` what is typed and not in the list can be chosen too, as an entry of its own: the words with their
    place for it.
    """

    chosen = Signal(tuple)
    """all that is chosen now"""

    def __init__(self, parent: QWidget, hint: str, is_single: bool = False, new_words: str = "") -> None:
        super().__init__(parent)
        self._is_single, self._new_words = is_single, new_words
        self._entries: list[tuple[str, str]] = []
        self._keys: list[str] = []
        self.field = _Field()
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.setProperty("kind", "search")
        magnifier.put(self.field)
        self.list = _Entries()
        self.list.setProperty("surface", "signs")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(hint)
        EmptyList(self.list, self.tr("Nothing has that name."))
        self.field.textChanged.connect(self._fill)
        self.field.down.connect(self._go_down)
        self.field.taken.connect(lambda: self._take(self.list.item(0)))
        self.list.chosen.connect(self._take)
        self.list.itemClicked.connect(self._take)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(8, 8, 8, 8)
        lines.setSpacing(8)
        lines.addWidget(self.field)
        lines.addWidget(self.list)
        self.setFixedWidth(_WIDTH)

    def offer(self, entries: Sequence[tuple[str, str]], keys: Sequence[str]) -> None:
        """Offer `entries` (what is kept, what is shown), of which `keys` are chosen; those come first."""
        self._keys = list(keys)
        held = set(keys)
        self._entries = sorted(entries, key=lambda entry: entry[0] not in held) if len(entries) >= LONG else [*entries]
        self.field.setVisible(len(entries) >= LONG or bool(self._new_words))
        self.field.clear()
        self._fill("")
        seen = max(1, min(_MOST_SEEN, len(entries) + bool(self._new_words)))
        self.list.setFixedHeight(seen * _ROW + 4)

    def focus_first(self) -> None:
        (self.list if self.field.isHidden() else self.field).setFocus(Qt.FocusReason.PopupFocusReason)
        if self.field.isHidden() and self.list.count():
            self.list.setCurrentRow(0)

    def _fill(self, typed: str) -> None:
        words = plain(typed).split()
        self.list.clear()
        for key, shown in self._entries:
            if all(word in plain(shown) for word in words):
                self._add(key, shown)
        new = " ".join(typed.split())
        if self._new_words and new and not any(plain(shown) == plain(new) for _, shown in self._entries):
            self._add(new, self._new_words.format(words=new))
        if self.list.count() and words:
            self.list.setCurrentRow(0)

    def _add(self, key: str, shown: str) -> None:
        item = QListWidgetItem(shown)
        item.setData(Qt.ItemDataRole.UserRole, key)
        item.setSizeHint(QSize(_WIDTH - 40, _ROW))
        item.setToolTip("")
        if key in self._keys:
            item.setIcon(icons.icon("check"))
        else:
            item.setIcon(icons.blank())
        self.list.addItem(item)

    def _go_down(self) -> None:
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        self.list.setCurrentRow(min(max(0, self.list.currentRow()), self.list.count() - 1))

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        key = str(item.data(Qt.ItemDataRole.UserRole))
        if key in self._keys:
            self._keys.remove(key)
        else:
            self._keys = [key] if self._is_single else [*self._keys, key]
        item.setIcon(icons.icon("check") if key in self._keys else icons.blank())
        keys = tuple(self._keys)
        if self._is_single:
            self.close_up()
        self.chosen.emit(keys)


def plain(text: str) -> str:
    """`text` without case and without marks, so that "duong" finds "Đường"."""
    return fold(text).casefold()
