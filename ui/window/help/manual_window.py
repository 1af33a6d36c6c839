"""The manual in a window of its own, to be read while one works: the pages and a field at the left, the page beside.

It follows links within the manual itself; every other one is only announced.
"""

from collections.abc import Callable
from posixpath import dirname, join, normpath

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from editor import manual
from ui.widgets import buttons, magnifier
from ui.widgets.empty_state import EmptyState
from ui.widgets.words import Words
from ui.window.help.manual_rows import ManualRows
from ui.window.help.manual_view import ManualView

SIZE = (1040, 680)
SIDE = 304
"""pixels of the left side"""


class ManualWindow(QWidget):
    """In one `language` for as long as it lives."""

    link_activated = Signal(str)
    """an address outside of the manual that a person has clicked"""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Manual – Copydesk"))
        self.resize(*SIZE)
        self._language = language
        self._before: list[tuple[str, int]] = []
        self._after: list[tuple[str, int]] = []
        self.field = QLineEdit()
        self.rows = ManualRows()
        self.nothing = EmptyState("search")
        self.view = ManualView()
        self.title = Words("", "strong")
        self.back = buttons.bare("chevron-left", self.tr("Back"))
        self.forward = buttons.bare("chevron-right", self.tr("Forward"))
        self._lay_out()
        self._connect()
        self.rows.show_pages(manual.contents(language))

    @property
    def place(self) -> str:
        """The page that is read, relative to the folder of the documents."""
        return self.view.path

    def open(self, name: str, key: str = "") -> None:
        """Show the page `name` at the heading `key`, as a person asked for it."""
        self.field.clear()
        self.turn(manual.path_of(name, self._language), key)

    def turn(self, path: str, key: str = "") -> None:
        """Go to a page and a heading in it, and keep the way back."""
        if self.view.path:
            self._before.append((self.view.path, self.view.verticalScrollBar().value()))
        self._after.clear()
        self._show(path)
        self.view.go_to(key)

    def focus_field(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    # --- what is shown -----------------------------------------------------------------------------------------------

    def _show(self, path: str) -> None:
        if path != self.view.path:
            self.view.show_page(path)
        self.view.mark(self.field.text().split())
        self.title.setText(manual.title_of(path))
        if not self.field.text().strip():
            self.rows.mark_page(path)
        self.back.setEnabled(bool(self._before))
        self.forward.setEnabled(bool(self._after))

    def _go(self, come_from: list[tuple[str, int]], go_to: list[tuple[str, int]]) -> None:
        """A step along the way that was read: taken from the one list, kept in the other."""
        if come_from:
            go_to.append((self.view.path, self.view.verticalScrollBar().value()))
            path, top = come_from.pop()
            self._show(path)
            self.view.verticalScrollBar().setValue(top)

    def _on_typed(self, words: str) -> None:
        if words.strip():
            found = manual.look_for(words, self._language)
            self.rows.show_found(found)
            self.rows.setCurrentRow(0 if found else -1)
            self._left.setCurrentWidget(self.rows if found else self.nothing)
        else:
            self.rows.show_pages(manual.contents(self._language))
            self.rows.mark_page(self.view.path)
            self._left.setCurrentWidget(self.rows)
            self.view.mark(())

    def _on_link(self, address: str) -> None:
        path, _sign, key = address.partition("#")
        if ":" in path:
            self.link_activated.emit(address)
        elif not path:
            self.view.go_to(key)
        else:
            self.turn(normpath(join(dirname(self.view.path), path)), key)

    # --- keys --------------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the field the arrows go through the rows, and whole pages through the text."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps: dict[int, Callable[[], object]] = {
                Qt.Key.Key_Down: lambda: self.rows.step(1),
                Qt.Key.Key_Up: lambda: self.rows.step(-1),
                Qt.Key.Key_Return: self.rows.take,
                Qt.Key.Key_Enter: self.rows.take,
                Qt.Key.Key_PageDown: lambda: self._scroll(1),
                Qt.Key.Key_PageUp: lambda: self._scroll(-1),
            }
            if event.key() in steps:
                steps[event.key()]()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes back the words, and then closes the window."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.field.text():
            self.field.clear()
        else:
            self.close()

    def _scroll(self, by: int) -> None:
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.value() + by * bar.pageStep())

    # --- how it is put together --------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.field.setPlaceholderText(self.tr("Look for something in the manual"))
        self.field.setAccessibleName(self.tr("Look for something in the manual"))
        self.field.setProperty("kind", "search")
        magnifier.put(self.field)
        self.nothing.show_words(
            self.tr("Nothing found"), self.tr("Try a shorter word, or another one. Marks may be left out.")
        )
        self._left = QStackedWidget()
        self._left.addWidget(self.rows)
        self._left.addWidget(self.nothing)
        side = QFrame()
        down = QVBoxLayout(side)
        down.setContentsMargins(12, 12, 12, 12)
        down.setSpacing(8)
        down.addWidget(self.field)
        down.addWidget(self._left, 1)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(1)
        halves.addWidget(side)
        halves.addWidget(self._make_page())
        halves.setStretchFactor(1, 1)
        halves.setSizes([SIDE, SIZE[0] - SIDE])
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(halves)

    def _make_page(self) -> QWidget:
        page = QWidget()
        page.setProperty("surface", "paper")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 12, 8)
        head.setSpacing(4)
        for part in (self.back, self.forward):
            head.addWidget(part)
        head.addSpacing(8)
        head.addWidget(self.title, 1)
        down = QVBoxLayout(page)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addLayout(head)
        down.addWidget(self.view, 1)
        return page

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_typed)
        self.field.installEventFilter(self)
        self.rows.chosen.connect(self.turn)
        self.view.link_clicked.connect(self._on_link)
        self.back.clicked.connect(lambda: self._go(self._before, self._after))
        self.forward.clicked.connect(lambda: self._go(self._after, self._before))
        QShortcut(QKeySequence("Alt+Left"), self, self.back.click)
        QShortcut(QKeySequence("Alt+Right"), self, self.forward.click)
        QShortcut(QKeySequence("Ctrl+F"), self, self.focus_field)
