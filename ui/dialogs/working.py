"""What stands before a person while something long is done: how far it is, and the way to stop."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from ui.widgets.dialog import Dialog

WIDTH = 440


class Working(Dialog):
    """`told` may be emitted from any thread; Escape and the button stop it, and it closes when `end` is called."""

    stopped = Signal()
    told = Signal(int, int)
    """how much of how much is done"""

    def __init__(self, title: str, lead: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(title, "", self.tr("Cancel"), lead)
        self.setFixedWidth(WIDTH)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(title)
        self.bar.setRange(0, 0)
        self.body.addWidget(self.bar)
        self._is_over = False
        self.told.connect(self._show)
        self.rejected.connect(self._on_rejected)

    def end(self) -> None:
        """It is done, or will not be."""
        self._is_over = True
        self.accept()

    def _show(self, done: int, total: int) -> None:
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    def _on_rejected(self) -> None:
        if not self._is_over:
            self.stopped.emit()
