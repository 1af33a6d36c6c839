"""What would be given to whoever helps, all of it to be read before it is saved or copied. It writes nothing itself."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.theme import MONO_FAMILY
from ui.widgets import buttons
from ui.widgets.dialog import Dialog

SIZE = (720, 520)


class SupportFile(Dialog):
    """`text` is all that the file will hold."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            self.tr("Support file"),
            self.tr("Save it…"),
            self.tr("Close"),
            self.tr(
                "This is all that it holds: versions, numbers and what went wrong. No text, no title, no name and no "
                "folder of yours is in it. Nothing is sent; give it to whoever helps you."
            ),
        )
        self.resize(*SIZE)
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setProperty("surface", "sheet")
        self.text.document().setDocumentMargin(12)
        self.text.setStyleSheet(f'font-family: "{MONO_FAMILY}"; font-size: 12px;')
        self.text.setAccessibleName(self.tr("What the support file holds"))
        self.body.addWidget(self.text, 1)
        self.copy_button = buttons.plain(self.tr("Copy"), "copy")
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        self.foot.insertWidget(0, self.copy_button)
