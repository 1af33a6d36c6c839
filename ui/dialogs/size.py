"""How large everything in the window is: letters, icons, rows. It returns a percentage and changes nothing."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.preferences import SCALES
from ui.theme import BODY, chrome_font
from ui.widgets.dialog import Dialog
from ui.widgets.segments import Segments
from ui.widgets.words import Words


class SizeDialog(Dialog):
    """`percent` is how large everything is from the next start on; `now` how large it is drawn now."""

    def __init__(self, percent: int, now: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self.say(
            self.tr("Size of everything"),
            self.tr("Use this size"),
            self.tr("Cancel"),
            self.tr("Letters, icons and rows of the whole window; Ctrl++ is for the text of an article alone."),
        )
        self.setFixedWidth(520)
        self.sizes = Segments(self.tr("Size"), {str(size): self.tr("{size}%").format(size=size) for size in SCALES})
        self.sizes.show_chosen(str(percent))
        self.example = Words(self.tr("Text in lists is this large."))
        self.example.setFixedHeight(48)
        self.body.addLayout(_at_the_left(self.sizes))
        self.body.addWidget(self.example)
        self.body.addWidget(Words(self.tr("It takes effect the next time Copydesk starts."), "small"))
        self.sizes.chosen.connect(self._show_example)
        self._show_example(str(percent))

    @property
    def percent(self) -> int:
        return int(self.sizes.key)

    def _show_example(self, size: str) -> None:
        """Letters as large as they will be, on a window that is drawn in the size of now."""
        self.example.setFont(chrome_font(round(BODY * int(size) / self._now)))


def _at_the_left(widget: QWidget) -> QHBoxLayout:
    across = QHBoxLayout()
    across.addWidget(widget)
    across.addStretch(1)
    return across
