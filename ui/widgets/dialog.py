"""The frame of every dialog: a heading, a body, and the ways out at the lower right.

A dialog returns a value and changes nothing; what follows from the value is done by whoever asked. On a screen that is
too low or too narrow for it, all but the ways out is scrolled.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.widgets import buttons, help_event
from ui.widgets.roomy import Roomy
from ui.widgets.words import Words

EDGE = 24
FRAME = 32
"""pixels that a desktop draws above a window"""
LEAST = QSize(160, 96)
"""pixels of what is scrolled on a small screen"""


class Dialog(QDialog):
    """`body` takes the widgets; `accept_button` is enabled when there is something to accept."""

    def __init__(self, parent: QWidget | None = None, heading_kind: str = "heading") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.heading = Words("", heading_kind).wrapped()
        self.lead = Words("", "soft").wrapped()
        self.lead.hide()
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        self.accept_button: QPushButton = buttons.primary("")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        self.cancel_button: QPushButton = buttons.plain("")
        self.cancel_button.clicked.connect(self.reject)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.addStretch(1)
        self.foot.addWidget(self.cancel_button)
        self.foot.addWidget(self.accept_button)
        self._lay_out()

    def say(self, title: str, accept: str, cancel: str, lead: str = "") -> None:
        """The words of the frame; an empty button is not shown."""
        self.setWindowTitle(title)
        self.heading.setText(title)
        self.lead.setText(lead)
        self.lead.setVisible(bool(lead))
        for button, text in ((self.accept_button, accept), (self.cancel_button, cancel)):
            button.setText(text)
            button.setVisible(bool(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F1:
            help_event.ask(self)
        else:
            super().keyPressEvent(event)

    def setVisible(self, visible: bool) -> None:
        if visible:
            self.fit(self.screen().availableSize() - QSize(0, FRAME))
        super().setVisible(visible)

    def fit(self, room: QSize) -> None:
        """Need no more than `room`: what there is no room for is scrolled, and the ways out stay below it."""
        needed = self._needed(room.width())
        has_size = self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        wanted = self.size() if has_size else self._hinted()
        if not self._is_scrolled and needed.boundedTo(room) != needed:
            self._scroll()
        if self.foot.minimumSize().width() > room.width() - 2 * EDGE:
            self._fold_foot(room.width() - 2 * EDGE)
        if self.minimumHeight() > room.height():
            self.setMinimumHeight(0)
        if self.minimumWidth() > room.width():
            is_fixed = self.minimumWidth() == self.maximumWidth()
            self.setFixedWidth(room.width()) if is_fixed else self.setMinimumWidth(0)
        wanted = wanted.expandedTo(needed)
        if not has_size or wanted.boundedTo(room) != wanted:
            self.resize(wanted.boundedTo(room))

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Qt brings into view what the keys go on to within what is scrolled, not what they come to from elsewhere."""
        has_moved = super().focusNextPrevChild(is_next)
        focused = around = self.focusWidget()
        while around is not None and around is not self:
            around = around.parentWidget()
            if isinstance(around, QScrollArea):
                _show_whole(around, focused)
        return has_moved

    def _hinted(self) -> QSize:
        """As high as its words are at its width: Qt guesses more, and the lines of a field would stand apart."""
        hint = self.sizeHint().expandedTo(self.minimumSize()).boundedTo(self.maximumSize())
        if self.layout().hasHeightForWidth():
            hint.setHeight(max(self.minimumHeight(), self.layout().totalHeightForWidth(hint.width())))
        return hint

    def _needed(self, most_width: int) -> QSize:
        layout = self.layout()
        needed = layout.totalMinimumSize().expandedTo(self.minimumSize())
        width = min(most_width, max(needed.width(), self.width()))
        height = layout.totalMinimumHeightForWidth(width) if layout.hasHeightForWidth() else 0
        return needed.expandedTo(QSize(0, height))

    def showEvent(self, event: QShowEvent) -> None:
        """No word is cut off in a language that is longer: a width that was asked for hides from Qt what is needed."""
        needed = min(self.layout().minimumSize().width(), self.screen().availableSize().width())
        if self.minimumWidth() == self.maximumWidth() < needed:
            self.setFixedWidth(needed)
        elif 0 < self.minimumWidth() < needed:
            self.setMinimumWidth(needed)
        super().showEvent(event)
        self._begin_in_a_field()

    def _begin_in_a_field(self) -> None:
        """The keys begin in the field that a dialog begins with, as long as nothing stands there."""
        ways_out = (self.accept_button, self.cancel_button)
        if self.focusWidget() not in (None, *ways_out):
            return
        part = self.nextInFocusChain()
        while part is not self and (part in ways_out or not _takes_keys(part)):
            part = part.nextInFocusChain()
        if isinstance(part, QLineEdit) and not part.isReadOnly() and not part.text():
            part.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        self._is_scrolled = False
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.heading)
        head.addWidget(self.lead)
        self._above = QVBoxLayout()
        self._above.setSpacing(20)
        self._above.addLayout(head)
        self._above.addLayout(self.body, 1)
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        self._down.setSpacing(20)
        self._down.addLayout(self._above, 1)
        self._down.addLayout(self.foot)

    def _scroll(self) -> None:
        """Put all but the foot into what is scrolled."""
        self._is_scrolled, focused = True, self.focusWidget()
        self._down.removeItem(self._above)
        self._above.setParent(None)
        self._above.setContentsMargins(0, 0, 12, 0)  # the bar stands beside it
        inner = QWidget(self)  # within this window all the time, or Qt forgets the order of the keys
        inner.setLayout(self._above)
        self._down.insertWidget(0, Roomy(inner, LEAST, self), 1)
        if focused is not None:
            focused.setFocus()

    def _fold_foot(self, width: int) -> None:
        """The ways out in as many rows as they need, in their order."""
        taken = [item.widget() for item in iter(lambda: self.foot.takeAt(0), None)]
        self.foot.setDirection(QHBoxLayout.Direction.TopToBottom)
        row, used = QHBoxLayout(), width
        for part in (one for one in taken if one is not None):
            used += self.foot.spacing() + part.minimumSizeHint().width()
            if used > width:
                row, used = QHBoxLayout(), part.minimumSizeHint().width()
                self.foot.addLayout(row)
            row.addWidget(part, 1)


def _takes_keys(part: QWidget) -> bool:
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.isEnabled() and part.isVisible()


def _show_whole(scrolled: QScrollArea, part: QWidget) -> None:
    """Qt itself brings no more into view than the caret of what has one."""
    half = part.size().boundedTo(scrolled.viewport().size()) / 2
    middle = part.mapTo(scrolled.widget(), part.rect().center())
    scrolled.ensureVisible(middle.x(), middle.y(), half.width(), half.height())
    scrolled.ensureWidgetVisible(part)


def field(label: QLabel, widget: QWidget, hint: QLabel | None = None) -> QVBoxLayout:
    """A field under its label, with a hint below."""
    label.setBuddy(widget)
    lines = QVBoxLayout()
    lines.setSpacing(4)
    lines.addWidget(label)
    lines.addWidget(widget)
    if hint is not None:
        lines.addWidget(hint)
    return lines
