"""What has changed since an approval, with “Approve this change” for whoever may. It reads and changes nothing."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from ui.review.compare_view import CompareView
from ui.theme import Theme
from ui.widgets.dialog import Dialog
from ui.widgets.words import Words

if TYPE_CHECKING:
    from editor.comparing import Comparison

SIZE = (880, 600)


class SinceSeal(Dialog):
    """It is accepted by who approves the change; `why_not` says why nobody can do so here, empty where one may."""

    def __init__(self, theme: Theme, sentence: str, why_not: str, may_approve: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.resize(*SIZE)
        accept = self.tr("Approve this change") if may_approve else ""
        self.say(self.tr("Changed since the approval"), accept, self.tr("Close"), sentence)
        self.view = CompareView(theme)
        self.beside = QCheckBox(self.tr("Side by side"))
        self.whole = QCheckBox(self.tr("Show unchanged text"))
        self.why_not = Words(why_not, "small").wrapped()
        self.why_not.setVisible(bool(why_not))
        self._compared: Comparison | None = None
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addStretch(1)
        head.addWidget(self.whole)
        head.addWidget(self.beside)
        self.body.setSpacing(8)
        self.body.addLayout(head)
        self.body.addWidget(self.view, 1)
        self.foot.insertWidget(0, self.why_not, 8)
        self.beside.toggled.connect(self._draw)
        self.whole.toggled.connect(self._draw)

    def show_comparison(self, compared: "Comparison") -> None:
        self._compared = compared
        self._draw()

    def _draw(self) -> None:
        if self._compared is not None:
            self.view.show_comparison(self._compared, self.beside.isChecked(), self.whole.isChecked())
