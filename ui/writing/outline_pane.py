"""The outline of the open article: its headings as a tree. It changes no text: it says what a person wants moved.

A click or Enter goes to a section; dragging moves it with all that is under it. With Alt and Shift the arrow keys do
the same as in Word: up and down move the section, left and right change its level.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStackedLayout,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.words import Words

if TYPE_CHECKING:
    from editor.text.outline import Section

ROW = 28
"""pixels of a heading's row"""
_MOVING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_LEVELS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_Where = QAbstractItemView.DropIndicatorPosition


class _Tree(QTreeWidget):
    """The headings. Rows are never moved by Qt: the text is moved, and the tree follows it."""

    dropped = Signal(int, int)
    """the number of a section, and that of the one it goes before"""
    stepped = Signal(int)
    """-1 for up, 1 for down"""
    raised = Signal(int)
    """-1 for a higher level, 1 for a lower one"""

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(14)
        self.setUniformRowHeights(True)
        self.setItemsExpandable(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.after: list[int] = []
        """for each section the number of the first one behind all that is in it"""

    def number_of(self, index: QModelIndex) -> int:
        return int(index.data(Qt.ItemDataRole.UserRole))

    def dropEvent(self, event: QDropEvent) -> None:
        index, where = self.indexAt(event.position().toPoint()), self.dropIndicatorPosition()
        moved = self.number_of(self.currentIndex())
        event.setDropAction(Qt.DropAction.IgnoreAction)  # else Qt takes the row away
        event.accept()
        before = len(self.after)
        if index.isValid() and where is not _Where.OnViewport:
            over = self.number_of(index)
            before = over if where is _Where.AboveItem else self.after[over]
        self.dropped.emit(moved, before)

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex) -> None:
        """No arrows: every heading is always there. What is left of the row is coloured with it."""
        if index == self.currentIndex():
            painter.fillRect(rect, self.palette().highlight())

    def event(self, event: QEvent) -> bool:
        """In the outline the keys that move are its own, also where the text has an action with the same keys."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _moves(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _moves(event):
            key = Qt.Key(event.key())
            if key in _STEPS:
                self.stepped.emit(_STEPS[key])
            else:
                self.raised.emit(_LEVELS[key])
            event.accept()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self.itemActivated.emit(self.currentItem(), 0)
            return
        super().keyPressEvent(event)


class OutlinePane(QWidget):
    """Shows the sections it is given."""

    section_chosen = Signal(int)
    """the number of the section that a person wants to see"""
    move_wanted = Signal(int, int)
    """a section's number, and that of the section it goes before"""
    level_wanted = Signal(int, int)
    """a section's number, and by how much its level changes"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sections: tuple[Section, ...] = ()
        self._said: list[tuple[int, str]] = []
        """the level and the title of each row"""
        self._items: list[QTreeWidgetItem] = []
        self._title = Words("", "small")
        self._nothing = Words("", "soft").wrapped()
        self.tree = _Tree()
        self.setFocusProxy(self.tree)
        self._lay_out()
        self.tree.itemClicked.connect(self._on_chosen)
        self.tree.itemActivated.connect(self._on_chosen)
        self.tree.dropped.connect(self.move_wanted)
        self.tree.stepped.connect(self._on_stepped)
        self.tree.raised.connect(self._on_raised)
        self.retranslate()

    def show_sections(self, sections: "Sequence[Section]") -> None:
        """Show these headings; rows that say the same are left alone, and nothing is made while the pane is hidden."""
        self._sections = tuple(sections)
        if self.isVisible():
            self._make_rows()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._make_rows()

    def _make_rows(self) -> None:
        sections = self._sections
        said = [(section.level, section.title) for section in sections]
        if said == self._said:
            return
        self._said = said
        bar = self.tree.verticalScrollBar()
        scroll, current = bar.value(), self.current
        self.tree.clear()
        self._items = [_item(number, section) for number, section in enumerate(sections)]
        above: list[tuple[int, QTreeWidgetItem]] = []
        for section, item in zip(sections, self._items, strict=True):
            while above and above[-1][0] >= section.level:
                above.pop()
            (above[-1][1] if above else self.tree.invisibleRootItem()).addChild(item)
            above.append((section.level, item))
        self.tree.after = [self._after(number) for number in range(len(sections))]
        self.tree.expandAll()
        self._pages.setCurrentIndex(1 if sections else 0)
        bar.setValue(scroll)
        self.mark(current)

    @property
    def current(self) -> int | None:
        """The number of the marked section."""
        index = self.tree.currentIndex()
        return self.tree.number_of(index) if index.isValid() else None

    def mark(self, number: int | None) -> None:
        """Mark the section in which the caret is."""
        item = self._items[number] if number is not None and number < len(self._items) else None
        if item is not self.tree.currentItem():
            self.tree.setCurrentItem(item)
            if item is not None:
                self.tree.scrollToItem(item)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Outline"))
        self._nothing.setText(self.tr("The headings of the article will appear here."))
        self.tree.setAccessibleName(self.tr("Outline of the article"))
        self.tree.setToolTip(self.tr("Drag to move a section, or use Alt+Shift with the arrow keys"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # --- what a person does ------------------------------------------------------------------------------------------

    def _on_chosen(self, item: QTreeWidgetItem) -> None:
        self.section_chosen.emit(item.data(0, Qt.ItemDataRole.UserRole))

    def _on_stepped(self, by: int) -> None:
        number = self.current
        if number is None:
            return
        before = self._step_up(number) if by < 0 else self._step_down(number)
        if before is not None:
            self.move_wanted.emit(number, before)

    def _on_raised(self, by: int) -> None:
        if self.current is not None:
            self.level_wanted.emit(self.current, by)

    def _step_up(self, number: int) -> int | None:
        """Past the section before it, or out of the one it is the first of."""
        level = self._sections[number].level
        return next((at for at in reversed(range(number)) if self._sections[at].level <= level), None)

    def _step_down(self, number: int) -> int | None:
        """Past the section behind it, or to the beginning of the next higher one."""
        behind = self._after(number)
        if behind == len(self._sections):
            return None
        is_higher = self._sections[behind].level < self._sections[number].level
        return behind + 1 if is_higher else self._after(behind)

    def _after(self, number: int) -> int:
        """The number of the first section that is not in section `number`."""
        end = self._sections[number].end
        later = range(number + 1, len(self._sections))
        return next((at for at in later if self._sections[at].start >= end), len(self._sections))

    def _lay_out(self) -> None:
        nothing = QWidget()
        column = QVBoxLayout(nothing)
        column.setContentsMargins(16, 0, 16, 0)
        column.addWidget(self._nothing)
        column.addStretch(1)
        pages = QWidget()
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(nothing)
        self._pages.addWidget(self.tree)
        self._title.setContentsMargins(16, 12, 16, 4)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self._title)
        down.addWidget(pages, 1)


def _moves(event: QKeyEvent) -> bool:
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == _MOVING and event.key() in (*_STEPS, *_LEVELS)


def _item(number: int, section: "Section") -> QTreeWidgetItem:
    item = QTreeWidgetItem([section.title or "—"])
    item.setData(0, Qt.ItemDataRole.UserRole, number)
    item.setToolTip(0, section.title)
    item.setSizeHint(0, QSize(0, ROW))
    return item
