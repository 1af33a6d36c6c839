"""The snippets to choose from, found by name or by a word of their text. It puts nothing into the text."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from editor.snippet import Snippet
from editor.text.folding import fold
from ui.widgets import buttons
from ui.widgets.empty_list import EmptyList
from ui.widgets.popover import Popover
from ui.widgets.words import Words


class SnippetList(Popover):
    """`chosen` gives the text; `edit_wanted` asks for the list of all to be changed."""

    chosen = Signal(str)
    edit_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._snippets: Sequence[Snippet] = ()
        self.search, self.rows = QLineEdit(), QListWidget()
        self.rows.setProperty("surface", "list")
        self.rows.setFixedHeight(208)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        EmptyList(self.rows, self.tr("No snippet has that name."))
        self._hint = Words("", "small").wrapped()
        self.edit_button = buttons.quiet("")
        down = QVBoxLayout(self)
        down.setContentsMargins(12, 12, 12, 8)
        down.setSpacing(8)
        for widget in (self.search, self.rows, self._hint, self.edit_button):
            down.addWidget(widget)
        down.setAlignment(self.edit_button, Qt.AlignmentFlag.AlignLeft)
        self.setFixedWidth(380)
        self.search.textChanged.connect(self._show_found)
        self.search.returnPressed.connect(self.take)
        self.search.installEventFilter(self)
        self.rows.itemClicked.connect(lambda _item: self.take())
        self.edit_button.clicked.connect(self._on_edit)
        self.retranslate()

    def show_snippets(self, snippets: Sequence[Snippet]) -> None:
        self._snippets = snippets
        self.search.clear()
        self._show_found()

    def focus_first(self) -> None:
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def take(self) -> None:
        item = self.rows.currentItem()
        if item is not None:
            self.close_up()
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Name of a snippet"))
        self.rows.setAccessibleName(self.tr("Snippets"))
        self.edit_button.setText(self.tr("Edit the snippets…"))
        self._show_found()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys walk through the list while the field has the focus."""
        if watched is self.search and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step:
                self.rows.setCurrentRow(max(0, min(self.rows.count() - 1, self.rows.currentRow() + step)))
                return True
        return super().eventFilter(watched, event)

    def _show_found(self) -> None:
        wanted = fold(self.search.text().strip().casefold())
        self.rows.clear()
        for one in self._snippets:
            if wanted in fold(f"{one.name} {one.text}".casefold()):
                item = QListWidgetItem(f"{one.name}   {' '.join(one.text.split())[:80]}")
                item.setData(Qt.ItemDataRole.UserRole, one.text)
                item.setToolTip(one.text[:400])
                self.rows.addItem(item)
        self.rows.setCurrentRow(0)
        self.rows.setVisible(bool(self._snippets))
        self._hint.setText(
            self.tr("Or type its name in the text and press Tab.")
            if self._snippets
            else self.tr("Words that you write often get a short name here. Type the name and press Tab.")
        )

    def _on_edit(self) -> None:
        self.close_up()
        self.edit_wanted.emit()
