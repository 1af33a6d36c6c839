"""How pages will print, as pictures, and the ways on from there: to a printer or into a PDF file. It prints nothing."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.widgets import buttons
from ui.widgets.dialog import Dialog
from ui.widgets.words import Words

WIDTH = 340
"""pixels of a page at scale 1"""


class Wanted(StrEnum):
    PRINTER = "printer"
    PDF = "pdf"


class PrintPreview(Dialog):
    """`wanted` is what a person has chosen, once the dialog was accepted."""

    def __init__(self, title: str, pages: Sequence[QImage], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = Wanted.PRINTER
        count = self.tr("{count} page, A4") if len(pages) == 1 else self.tr("{count} pages, A4")
        self.say(title, self.tr("Print…"), self.tr("Cancel"), count.format(count=len(pages)))
        self.pdf_button = buttons.plain(self.tr("Save as PDF…"))
        self.pdf_button.clicked.connect(self._on_pdf_chosen)
        self.body.addWidget(self._show(pages), 1)
        self.foot.insertWidget(1, self.pdf_button)
        self.setTabOrder(self.pdf_button, self.cancel_button)
        self.setTabOrder(self.cancel_button, self.accept_button)
        self.accept_button.setFocus()

    def _show(self, pages: Sequence[QImage]) -> QScrollArea:
        sheets = QWidget()
        down = QVBoxLayout(sheets)
        down.setContentsMargins(24, 16, 24, 16)
        down.setSpacing(16)
        for number, page in enumerate(pages, start=1):
            picture = QLabel()
            picture.setProperty("surface", "page")
            picture.setPixmap(QPixmap.fromImage(page))
            picture.setAccessibleName(self.tr("Page {number}").format(number=number))
            across = QHBoxLayout()
            across.addStretch(1)
            across.addWidget(picture)
            across.addStretch(1)
            down.addLayout(across)
            if len(pages) > 1:
                word = Words(str(number), "small")
                word.setAlignment(Qt.AlignmentFlag.AlignCenter)
                down.addWidget(word)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setProperty("surface", "desk")
        area.setWidget(sheets)
        area.setWidgetResizable(True)
        area.setMinimumSize(WIDTH + 176, 516)
        return area

    def _on_pdf_chosen(self) -> None:
        self.wanted = Wanted.PDF
        self.accept()
