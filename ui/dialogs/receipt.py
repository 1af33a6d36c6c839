"""The receipt of an edition, to read, to copy, to file with what was printed. It changes nothing."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from ui.theme import MONO_FAMILY
from ui.widgets import buttons
from ui.widgets.dialog import Dialog


class Receipt(Dialog):
    """`text` has a line for each thing that the receipt says."""

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            title,
            self.tr("Close"),
            "",
            self.tr("What the desk keeps of this edition. Copy it to keep it with what was printed."),
        )
        self.resize(760, 480)
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setStyleSheet(f'font-family: "{MONO_FAMILY}"; font-size: 12px;')
        self.text.setAccessibleName(title)
        self.body.addWidget(self.text, 1)
        self.copy_button = buttons.plain(self.tr("Copy"), "copy")
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        self.foot.insertWidget(0, self.copy_button)
