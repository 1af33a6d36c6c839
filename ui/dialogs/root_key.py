"""The fingerprint of the root key as it stands on the paper, typed once on a machine. It compares nothing itself."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.widgets.dialog import Dialog, field
from ui.widgets.words import Words


class RootKey(Dialog):
    """`typed` is what stands on the paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            self.tr("Compare the root key"),
            self.tr("Compare"),
            self.tr("Cancel"),
            self.tr(
                "Type the fingerprint from the desk’s printed page, or have it read to you. If it is the same, this "
                "machine remembers it and warns when it ever changes."
            ),
        )
        self.setMinimumWidth(480)
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(72)
        self.words.textChanged.connect(lambda: self.accept_button.setEnabled(bool(self.typed)))
        self.body.addLayout(field(Words(self.tr("Fingerprint on the paper"), "strong"), self.words))
        self.body.addStretch(1)
        self.accept_button.setEnabled(False)
        self.words.setFocus()

    @property
    def typed(self) -> str:
        return self.words.toPlainText().strip()
