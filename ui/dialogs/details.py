"""Details of a mistake of the program's own, to copy and pass on. No traceback is shown before a person asks for it."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from ui.theme import MONO_FAMILY
from ui.widgets import buttons
from ui.widgets.dialog import Dialog


class Details(Dialog):
    """The text in a field, and a button that copies it."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            self.tr("Details of the mistake"),
            self.tr("Close"),
            "",
            self.tr("Your text is kept. Copy these lines and pass them on to whoever looks after Copydesk for you."),
        )
        self.resize(640, 400)
        self.text = QPlainTextEdit(details)
        self.text.setReadOnly(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setStyleSheet(f'font-family: "{MONO_FAMILY}"; font-size: 12px;')
        self.text.setAccessibleName(self.tr("Details of the mistake"))
        self.body.addWidget(self.text, 1)
        self.copy_button = buttons.plain(self.tr("Copy"), "copy")
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        self.foot.insertWidget(0, self.copy_button)
