"""How far a longer piece of work is, with a way to stop it at once. It does nothing itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from ui.widgets.dialog import Dialog
from ui.widgets.words import Words


class Progress(Dialog):
    """Shown with `open`, so that the window goes on; closing it is cancelling. A `total` of 0 is not known yet."""

    cancelled = Signal()

    def __init__(self, title: str, total: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(title, "", self.tr("Cancel"))
        self.setMinimumWidth(440)
        self.line = Words("", "soft").wrapped()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(title)
        self.bar.setRange(0, total)
        self.body.addWidget(self.line)
        self.body.addWidget(self.bar)
        self.rejected.connect(self.cancelled)

    def show_of(self, done: int, total: int) -> None:
        """`done` of `total` are there."""
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)

    def show_step(self, done: int, name: str) -> None:
        """`done` of all are there, and `name` is being made."""
        self.bar.setValue(done)
        self.line.setText(name)
        self.setAccessibleDescription(name)

    def finish(self) -> None:
        """Close without having been cancelled."""
        self.blockSignals(True)
        self.close()
        self.blockSignals(False)
        self.deleteLater()
