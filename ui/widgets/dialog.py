"""The frame of every dialog: a heading, a body, and the ways out at the lower right.

A dialog returns a value and changes nothing; what follows from the value is done by whoever asked.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.widgets import buttons, help_event
from ui.widgets.words import Words

EDGE = 24


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

    def showEvent(self, event: QShowEvent) -> None:
        """No word is cut off in a language that is longer: a width that was asked for hides from Qt what is needed."""
        needed = min(self.layout().minimumSize().width(), self.screen().availableSize().width())
        if self.minimumWidth() == self.maximumWidth() < needed:
            self.setFixedWidth(needed)
        elif 0 < self.minimumWidth() < needed:
            self.setMinimumWidth(needed)
        super().showEvent(event)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.heading)
        head.addWidget(self.lead)
        down = QVBoxLayout(self)
        down.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        down.setSpacing(20)
        down.addLayout(head)
        down.addLayout(self.body, 1)
        down.addLayout(self.foot)


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
