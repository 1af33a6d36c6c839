"""What can be done with several picked articles at once, in a strip at the lower edge while any are picked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QWidget

from ui.widgets import buttons
from ui.widgets.words import Words


class BulkBar(QFrame):
    """Each signal carries the button that was pressed, beside which a list can stand. `side`: pixels left and right."""

    assign_wanted = Signal(QWidget)
    tag_wanted = Signal(QWidget)
    move_wanted = Signal(QWidget)
    export_wanted = Signal(QWidget)
    ended = Signal()

    def __init__(self, is_compact: bool = False, side: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "bar")
        self._many = Words("", "strong")
        self.assign = self._button(self.tr("Assign…"), self.assign_wanted)
        self.tag = self._button(self.tr("Tag…"), self.tag_wanted)
        self.move_on = self._button(self.tr("Move…"), self.move_wanted)
        self.export = self._button(self.tr("Export…"), self.export_wanted)
        self.end = buttons.quiet(self.tr("Clear selection"))
        self.end.clicked.connect(self.ended)
        self._steps = (self.assign, self.tag, self.move_on, self.export)
        if is_compact:
            self._lay_out_compact()
        else:
            self._lay_out(side)
        self.hide()

    def _lay_out(self, side: int) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(side, 8, side, 8)
        line.setSpacing(8)
        line.addWidget(self._many)
        line.addSpacing(8)
        for button in self._steps:
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(self.end)

    def _lay_out_compact(self) -> None:
        """Where there is little room: what is picked on a line of its own, the steps two and two below."""
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 8, 16, 12)
        grid.setSpacing(8)
        grid.addWidget(self._many, 0, 0)
        grid.addWidget(self.end, 0, 1, Qt.AlignmentFlag.AlignRight)
        for number, button in enumerate(self._steps):
            grid.addWidget(button, 1 + number // 2, number % 2)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)

    def show_many(self, many: int, is_writable: bool) -> None:
        """How many are picked; with none the strip goes."""
        self._many.setText(self.tr("{count} picked").format(count=many))
        for button in self._steps:
            button.setEnabled(is_writable or button is self.export)
        self.setVisible(many > 0)

    def _button(self, words: str, wanted: Signal) -> QPushButton:
        button = buttons.plain(words)
        button.clicked.connect(lambda: wanted.emit(button))  # type: ignore[attr-defined]
        return button
