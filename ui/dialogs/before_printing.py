"""What is not right yet on the pages that are about to be printed. It holds no proof back and changes nothing.

`place` is what a person would rather see than print now.
"""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.widgets.dialog import Dialog
from ui.widgets.finding_list import FindingList, Found


class BeforePrinting(Dialog):
    """`found` is all that the checks say, of any weight."""

    def __init__(self, found: Sequence[Found], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lead = self.tr("A proof is printed all the same. Choose a line to go to its place; nothing is printed then.")
        self.say(self.tr("Before it is printed"), self.tr("Print…"), self.tr("Cancel"), lead)
        self.setMinimumWidth(600)
        self.findings = FindingList()
        self.findings.show_found(found)
        self.findings.place_wanted.connect(self._on_place_wanted)
        self.body.addWidget(self.findings)
        self.place: Found | None = None

    def _on_place_wanted(self, found: Found) -> None:
        self.place = found
        self.reject()
