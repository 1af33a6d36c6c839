"""The fingerprint of the desk's root key, at the foot of the first page, so that it can be compared with the paper.

It is there once somebody has a key. It decides nothing.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from storage.review.keys import Root
from ui.desk.shown_key import ShownRoot
from ui.widgets import buttons
from ui.widgets.words import Words, hairline

SIDE = 16
"""pixels at each side, as the rows above it have"""


class RootLine(QWidget):
    compared = Signal()
    """a person wants to say what stands on the paper"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = Words("", "small").wrapped()
        self.fingerprint = Words("", "fingerprint")
        self.fingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.compare_button = buttons.quiet(self.tr("Compare with the paper…"))
        self.compare_button.clicked.connect(self.compared)
        self._lay_out()
        self.hide()

    def show_root(self, root: ShownRoot) -> None:
        is_other = root.root is Root.OTHER
        self.setVisible(root.root is not Root.NONE)
        self.fingerprint.setText(root.fingerprint)
        self.fingerprint.setVisible(bool(root.key_id))
        self.compare_button.setVisible(root.root in (Root.UNKNOWN, Root.OTHER) and bool(root.key_id))
        self.said.setText(self._sentence(root.root))
        self.said.setProperty("kind", "warm" if is_other else "small")
        self.said.style().polish(self.said)

    def _sentence(self, root: Root) -> str:
        if root is Root.OTHER:
            return self.tr(
                "The root key of this desk is not the one that this machine knows, so no signature counts here. "
                "Compare it with the paper, and ask the chief if it differs."
            )
        if root is Root.UNKNOWN:
            return self.tr("This machine has not been told the root key of this desk. Compare it with the paper once.")
        return self.tr("Root key of this desk")

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.said)
        words.addWidget(self.fingerprint)
        across = QHBoxLayout()
        across.setContentsMargins(0, 8, 0, 12)
        across.setSpacing(8)
        across.addLayout(words, 1)
        across.addWidget(self.compare_button)
        down = QVBoxLayout(self)
        down.setContentsMargins(SIDE, 0, SIDE, 0)
        down.setSpacing(0)
        down.addWidget(hairline())
        down.addLayout(across)
