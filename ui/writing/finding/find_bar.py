"""The bar under the text in which a person finds and replaces. It looks for nothing itself: `Finder` does.

Enter goes to the next place and Shift+Enter to the one before; Escape closes it and goes back to the text.
"""

from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QToolButton, QWidget

from editor.refusal import Refused
from ui.tasks import Tasks
from ui.widgets import buttons
from ui.widgets.search_field import SearchField, SearchOptions, place_of
from ui.widgets.words import Words
from ui.wording import say
from ui.writing.finding.finder import Finder
from ui.writing.text_edit import TextEdit

LONGEST_SELECTION = 200
"""characters of a selection that are taken as what to look for"""
NARROW = 480
"""pixels; in less than that not everything has room beside the field"""
NARROWEST_FIELD, NARROWEST = 120, 340
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindBar(QFrame):
    """Hidden until it is opened; `finder` goes on working with the last search while it is closed."""

    closed = Signal()

    def __init__(self, edit: TextEdit, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit = edit
        self.finder = Finder(edit, tasks, self)
        self.setProperty("surface", "bar")
        self.words = SearchField()
        self.options = SearchOptions()
        self.count = Words("", "small")
        self.previous_button = buttons.bare("previous", "")
        self.next_button = buttons.bare("next", "")
        self.close_button = buttons.bare("close", "")
        self.new_words = SearchField()
        self.replace_button = buttons.plain("")
        self.replace_all_button = buttons.plain("")
        self.message = Words("", "warm").wrapped()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.hide()

    # --- opening and closing -----------------------------------------------------------------------------------------

    def open(self, is_replacing: bool = False) -> None:
        """Show the bar; a selection of the text becomes what is looked for."""
        self._take_selection()
        self._replacing.setVisible(is_replacing)
        if not self.isVisible():
            self.show()
            self.finder.start()
            self._show_finding(True)
        self.show_state()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def close_bar(self) -> None:
        """Hide the bar, take the marks away and go back to the text."""
        self.finder.stop()
        self.hide()
        self._show_finding(False)
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def show_other_text(self, view: object = None) -> None:
        """The article has been read again, or another one is shown, or none."""
        if view is None and self.isVisible():
            self.close_bar()
        self.finder.text_changed()
        self.show_state()

    def go_next(self) -> None:
        """The next place; without anything to look for, open the bar."""
        if self.finder.search.pattern:
            self.finder.go_next()
        else:
            self.open()

    def go_previous(self) -> None:
        """The place before; without anything to look for, open the bar."""
        if self.finder.search.pattern:
            self.finder.go_previous()
        else:
            self.open()

    def _show_finding(self, is_finding: bool) -> None:
        """While the bar is open, what is selected stands out from what is marked."""
        self._edit.setProperty("finding", is_finding)
        self._edit.style().unpolish(self._edit)
        self._edit.style().polish(self._edit)

    def _take_selection(self) -> None:
        chosen = self._edit.textCursor().selectedText()
        if (
            chosen
            and len(chosen) <= LONGEST_SELECTION
            and "\u2029" not in chosen
            and not self.options.pattern.isChecked()
        ):
            self.words.setText(chosen)

    # --- what is said ------------------------------------------------------------------------------------------------

    def show_state(self) -> None:
        """Say how many places there are, and enable what can be done about them."""
        found = self.finder.found
        is_editable = not self._edit.isReadOnly()
        has_any = found is not None and found.count > 0
        for button in (self.replace_button, self.replace_all_button):
            button.setEnabled(has_any and is_editable)
        for arrow in (self.previous_button, self.next_button):
            arrow.setEnabled(has_any)
        if found is not None:
            self.message.hide()
            self.words.show_wrong(False)
            self._show_count(self._say_count())

    def _say_count(self) -> str:
        found, current = self.finder.found, self.finder.current
        if found is None or not self.words.words():
            return ""
        if not found.count:
            return self.tr("Not found")
        if found.is_cut_short:
            return self.tr("Over {count}").format(count=found.count - 1)
        if current is None:
            return self.tr("{count} found").format(count=found.count)
        return self.tr("{number} of {count}").format(number=current + 1, count=found.count)

    def _show_count(self, said: str) -> None:
        self.count.setText(said)
        self.words.setAccessibleDescription(said)

    def _on_refused(self, refused: Refused) -> None:
        self._show_count("")
        self.message.setText(say(refused))
        self.message.show()
        self.words.show_wrong(True, place_of(refused))
        for button in (self.replace_button, self.replace_all_button, self.previous_button, self.next_button):
            button.setEnabled(False)

    # --- what is done ------------------------------------------------------------------------------------------------

    def _on_wanted_changed(self) -> None:
        self.finder.look_for(self.options.search(self.words.words()))

    def _on_replace(self) -> None:
        self.finder.replace_one(self.new_words.words())

    def _on_replace_all(self) -> None:
        self.finder.propose(self.new_words.words())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in _ENTER and self.new_words.hasFocus():
            self._on_replace()
        elif event.key() in _ENTER and self.words.hasFocus():
            (self.go_previous if is_back else self.go_next)()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    # --- how it is put together --------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.words.textChanged.connect(self._on_wanted_changed)
        self.options.changed.connect(self._on_wanted_changed)
        self.previous_button.clicked.connect(self.go_previous)
        self.next_button.clicked.connect(self.go_next)
        self.close_button.clicked.connect(self.close_bar)
        self.replace_button.clicked.connect(self._on_replace)
        self.replace_all_button.clicked.connect(self._on_replace_all)
        self.finder.found_changed.connect(self.show_state)
        self.finder.refused.connect(self._on_refused)

    def _lay_out(self) -> None:
        self.message.hide()
        for field in (self.words, self.new_words):
            field.setMinimumWidth(NARROWEST_FIELD)
        self.count.setMinimumWidth(64)
        self._ways = _line(self.options, self.count)
        self._arrows = _line(self.previous_button, self.next_button, self.close_button)
        self._replacing = _line(self.new_words, self.replace_button, self.replace_all_button)
        self._replacing.layout().setStretch(0, 1)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 8, 8, 8)
        self._grid.setSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._is_narrow = False
        self._arrange()
        for before, after in pairwise((self.words, self.options, self._arrows, self.new_words)):
            self.setTabOrder(before, after)

    def _arrange(self) -> None:
        """In a narrow room the ways of looking have a line of their own."""
        for widget in (self.message, self.words, self._ways, self._arrows, self._replacing):
            self._grid.removeWidget(widget)
        self._grid.addWidget(self.message, 0, 0, 1, 3)
        self._grid.addWidget(self.words, 1, 0)
        self._grid.addWidget(self._arrows, 1, 2)
        if self._is_narrow:
            self._grid.addWidget(self._ways, 2, 0, 1, 3, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(self._ways, 1, 1)
        self._grid.addWidget(self._replacing, 3, 0, 1, 3)

    def minimumSizeHint(self) -> QSize:
        """The width that it has room in once it is narrow: the room's own."""
        return QSize(NARROWEST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (self.width() < NARROW) != self._is_narrow:
            self._is_narrow = not self._is_narrow
            self._arrange()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Find and replace"))
        _name(self.words, self.tr("Find"))
        _name(self.new_words, self.tr("Replace with"))
        _name(self.previous_button, self.tr("The one before (Shift+F3)"))
        _name(self.next_button, self.tr("The next one (F3)"))
        _name(self.close_button, self.tr("Close (Esc)"))
        self.replace_button.setText(self.tr("Replace"))
        self.replace_all_button.setText(self.tr("Replace all…"))
        self.replace_all_button.setToolTip(self.tr("Shows every replacement before it is made"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _line(*widgets: QWidget) -> QWidget:
    line = QWidget()
    across = QHBoxLayout(line)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(4)
    for widget in widgets:
        across.addWidget(widget)
    return line


def _name(widget: QLineEdit | QToolButton | QPushButton, name: str) -> None:
    widget.setAccessibleName(name)
    if isinstance(widget, QLineEdit):
        widget.setPlaceholderText(name)
    else:
        widget.setToolTip(name)
