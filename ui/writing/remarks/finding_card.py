"""The card of a remark: why it is made, what can be put instead, and the ways to let it stand.

It floats beside its words. With `is_walking` it also leads to the next remark; every button has a key. It decides
nothing itself: `Checking` does, and `SpellingWalk` says where to go.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.finding import Severity
from ui.theme import chrome_font
from ui.widgets import buttons, popover
from ui.widgets.words import Words
from ui.writing.checking_remarks import Kind
from ui.writing.remarks import remark_words
from ui.writing.remarks.checking import Checking, Place
from ui.writing.remarks.suggestions_menu import OFFICE, PERSONAL
from ui.writing.remarks.underlines import colour

WIDTH = 328
"""pixels"""
SHORT = 14
"""letters up to which suggestions stand two in a row"""
WAY_EDGE = 9
"""pixels before the words of a way, its edge and padding: what is said above begins there too"""
GAP = 8
"""pixels between the words and the card"""


class _Mark(QWidget):
    """The shape and colour of a remark's kind."""

    def __init__(self) -> None:
        super().__init__()
        self.kind, self.is_heavy = Kind.SPELLING, True
        self.setFixedSize(QSize(12, 16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        centre = QPointF(self.width() / 2, self.height() / 2)
        remark_words.draw_mark(painter, centre, self.kind, colour(self.kind, self.palette()), self.is_heavy)


class FindingCard(QFrame):
    """One remark at a time."""

    decided = Signal()
    """a person has done something about the remark"""
    next_wanted = Signal()
    previous_wanted = Signal()
    closed = Signal()

    def __init__(self, checking: Checking) -> None:
        super().__init__(checking.edit)
        self._checking = checking
        self._place: Place | None = None
        self.ways: list[QPushButton] = []
        """the buttons from top to bottom"""
        self.setProperty("surface", "popover")
        self.setProperty("ground", "paper")
        popover.cast_shadow(self)
        self.setFont(chrome_font())
        self.resize(WIDTH, WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._mark = _Mark()
        self.kind = Words("", "small")
        self.count = Words("", "small")
        self.sentence = Words("").wrapped()
        self.source = Words("", "small").wrapped()
        self.note = QLineEdit()
        self.note.returnPressed.connect(self._on_note_given)
        self._lay_out()
        self.hide()
        QApplication.instance().focusChanged.connect(self._on_focus_changed)

    @property
    def place(self) -> Place | None:
        """What the card is about while it is shown."""
        return self._place

    def show_place(self, place: Place, is_walking: bool = False, count: str = "") -> None:
        """Show the card for `place`, which is in view, and take the keys."""
        self._place = place
        remark = place.remark
        self._mark.kind, self._mark.is_heavy = remark.kind, remark.severity is not Severity.MAY
        self._mark.update()
        weight = remark_words.weight_word(remark.severity)
        spelled = remark_words.kind_word(remark.kind)
        self.kind.setText(spelled if remark.kind is Kind.SPELLING else f"{spelled} · {weight}")
        self.count.setText(count)
        for button in (self.previous, self.next):
            button.setVisible(is_walking)
        self.sentence.setText(remark_words.sentence(remark))
        self.source.setText(self.tr("Source: {source}").format(source=remark.source) if remark.source else "")
        self.source.setVisible(bool(remark.source))
        self.note.hide()
        self.setAccessibleName(self.sentence.text())
        self._fill([])
        self.show()
        self.raise_()
        self._checking.suggest(place, lambda found: self._on_suggested(place, found))
        self._put_in_place()
        (self.ways[0] if self.ways else self).setFocus(Qt.FocusReason.PopupFocusReason)

    def close_card(self) -> None:
        """Put the card away and go on writing."""
        if self._place is None:
            return
        had_focus = self.isAncestorOf(self.window().focusWidget() or self) or self.hasFocus()
        self._place = None
        self.hide()
        if had_focus:
            self._checking.edit.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 5 take a suggestion, F7 goes on, Shift+F7 goes back, the arrows choose a button, Escape ends."""
        number = event.key() - Qt.Key.Key_1
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        elif event.key() == Qt.Key.Key_F7:
            is_back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previous_wanted if is_back else self.next_wanted).emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(self.focusWidget(), QPushButton):
            self.focusWidget().click()
        elif 0 <= number < len(self._suggested) and not self.note.isVisible():
            self._suggested[number].click()
        event.accept()  # a key that goes on to the text under the card would change it

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """A person who goes on writing, or anywhere else, is done with the card."""
        if self._place is not None and now is not None and now is not self and not self.isAncestorOf(now):
            self.close_card()

    # --- what can be done --------------------------------------------------------------------------------------------

    def _on_suggested(self, place: Place, found: Sequence[str]) -> None:
        if self._place is not place:
            return
        had_focus = self.hasFocus() or self.isAncestorOf(self.focusWidget() or self)
        self._fill(found)
        self._put_in_place()
        if had_focus and self.ways and not self.note.isVisible():
            self.ways[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def _fill(self, found: Sequence[str]) -> None:
        """The buttons: what can be put instead, then what else can be done."""
        if any(button.hasFocus() for button in self.ways):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        for button in self.ways:
            for lines in (self._lines, self._grid):
                lines.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.ways, self._suggested = [], []
        is_short = all(len(words) <= SHORT for words in found)
        place = self._place
        if place is None:
            return
        if not self._checking.edit.isReadOnly():
            for number, words in enumerate(found, start=1):
                title = words or self.tr("Take the words away")
                button = self._make(f"{number}   {title}", lambda words=words: self._checking.put(place, words), True)
                row, column = divmod(number - 1, 2) if is_short else (number - 1, 0)
                self._grid.addWidget(button, row, column, 1, 1 if is_short else 2)
                self._suggested.append(button)
            if found and self._checking.is_repeated(place):
                title = self.tr("Change all to “{words}”").format(words=found[0])
                self._add(title, lambda: self._checking.put_everywhere(place, found[0]))
        if place.remark.kind is Kind.SPELLING:
            self._add(self.tr("Add to my list"), lambda: self._checking.accept(place, PERSONAL))
            self._add(self.tr("Add to the office’s list"), lambda: self._checking.accept(place, OFFICE))
            self._add(self.tr("Ignore in this article"), lambda: self._checking.ignore(place))
        self._add(self.tr("Not here…"), None)

    def _add(self, title: str, do: Callable[[], object] | None) -> None:
        button = self._make(title, do, False)
        self._lines.insertWidget(self._lines.count() - 1, button)

    def _make(self, title: str, do: Callable[[], object] | None, is_strong: bool) -> QPushButton:
        button = QPushButton(title.replace("&", "&&"), self)
        button.setProperty("kind", "way-strong" if is_strong else "way")
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._do(do) if do else self._ask_note())
        button.show()
        self.ways.append(button)
        return button

    def _do(self, do: Callable[[], object]) -> None:
        do()
        self.decided.emit()

    def _ask_note(self) -> None:
        self.note.clear()
        self.note.show()
        self._put_in_place()
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_note_given(self) -> None:
        if self._place is not None:
            place, note = self._place, self.note.text().strip()
            self._do(lambda: self._checking.dismiss(place, note))

    def _step(self, by: int) -> None:
        there = [one for one in self.ways if one.isVisible()]
        here = next((number for number, one in enumerate(there) if one.hasFocus()), -1)
        if there:
            there[(here + by) % len(there)].setFocus(Qt.FocusReason.TabFocusReason)

    # --- where and how it looks --------------------------------------------------------------------------------------

    def _put_in_place(self) -> None:
        """Below the paragraph or above it, where there is room; else below or above its words.

        Never over these, never outside the pane.
        """
        if self._place is None:
            return
        edit = self._checking.edit
        self._lines.invalidate()
        self.resize(WIDTH, self._lines.totalHeightForWidth(WIDTH))
        self._make_room()
        words = self._words()
        corner = QPoint(words.left() - GAP, words.bottom() + GAP)
        for around in (self._paragraph(), words):
            below, above = around.bottom() + GAP, around.top() - GAP - self.height()
            if below + self.height() <= edit.height() or above >= 0:
                corner.setY(below if below + self.height() <= edit.height() else above)
                break
        most = max(GAP, edit.width() - self.width() - GAP)
        self.move(min(max(GAP, corner.x()), most), max(0, min(corner.y(), edit.height() - self.height())))

    def _make_room(self) -> None:
        """Scroll until the card has room above or below its paragraph; below its words where that is too long."""
        edit, around = self._checking.edit, self._paragraph()
        if around.height() + GAP + self.height() > edit.height():
            around = self._words()
        missing = around.bottom() + GAP + self.height() - edit.height()
        if missing > 0 and around.top() - GAP - self.height() < 0:
            line = max(1, edit.cursorRect().height())
            bar = edit.verticalScrollBar()
            bar.setValue(bar.value() + min(-(-missing // line), around.top() // line))

    def _paragraph(self) -> QRect:
        """Where the paragraph of the words stands in the text widget."""
        edit = self._checking.edit
        cursor = self._checking.cursor(self._place) if self._place else edit.textCursor()
        place = edit.blockBoundingGeometry(cursor.block()).translated(edit.contentOffset()).toAlignedRect()
        return place.translated(edit.viewport().pos())

    def _words(self) -> QRect:
        """Where the words stand in the text widget."""
        edit = self._checking.edit
        cursor = self._checking.cursor(self._place) if self._place else edit.textCursor()
        end = edit.cursorRect(cursor)
        cursor.setPosition(cursor.anchor())
        begin = edit.cursorRect(cursor)
        top, bottom = edit.viewport().mapTo(edit, begin.topLeft()), edit.viewport().mapTo(edit, end.bottomRight())
        return QRect(top, QPoint(max(top.x(), bottom.x()), bottom.y()))

    def _lay_out(self) -> None:
        self.previous = buttons.bare("previous", "")
        self.next = buttons.bare("next", "")
        self.close_button = buttons.bare("close", "")
        self.previous.clicked.connect(self.previous_wanted)
        self.next.clicked.connect(self.next_wanted)
        self.close_button.clicked.connect(self.close_card)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._mark)
        head.addWidget(self.kind, 1)
        for widget in (self.count, self.previous, self.next, self.close_button):
            head.addWidget(widget)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(8, 8, 8, 8)
        self._lines.setSpacing(2)
        self._lines.addLayout(head)
        head.setContentsMargins(WAY_EDGE, 0, 0, 0)
        for words in (self.sentence, self.source):
            words.setContentsMargins(WAY_EDGE, 0, WAY_EDGE, 0)
            self._lines.addWidget(words)
        self._lines.addSpacing(4)
        self._grid = QGridLayout()
        self._grid.setSpacing(2)
        self._lines.addLayout(self._grid)
        self._lines.addWidget(self.note)
        self._suggested: list[QPushButton] = []
        self._say()

    def _say(self) -> None:
        self.note.setPlaceholderText(self.tr("Why it may stand here; Enter keeps it"))
        for button, name in (
            (self.previous, self.tr("Previous (Shift+F7)")),
            (self.next, self.tr("Next (F7)")),
            (self.close_button, self.tr("Close (Esc)")),
        ):
            button.setToolTip(name)
            button.setAccessibleName(name)
