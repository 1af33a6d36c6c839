"""The report of an export of several articles: what was written, what was not, and what a reader should know of it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui import icons
from ui.widgets.dialog import Dialog
from ui.widgets.words import Words

SIZE = (640, 480)
MARK = 16


class ExportReport(Dialog):
    """`lines` are names of files, whether each was written, and sentences on it; those with sentences stand first."""

    def __init__(
        self, lead: str, lines: Sequence[tuple[str, bool, Sequence[str]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.resize(*SIZE)
        self._lead, self._lines = lead, sorted(lines, key=lambda line: (line[1], not line[2]))
        inner = QWidget()
        down = QVBoxLayout(inner)
        down.setContentsMargins(0, 0, 12, 0)
        down.setSpacing(8)
        self._down = down
        scrolled = QScrollArea()
        scrolled.setWidget(inner)
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        self.body.addWidget(scrolled, 1)
        self.say_of(self.tr("Report of the export"), self.tr("{name}: not written"))

    def say_of(self, title: str, failed: str) -> None:
        """Say what it is a report of; `failed` stands for a file that is not there, with `{name}`."""
        self.say(title, self.tr("Close"), "", self._lead)
        while item := self._down.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for name, is_written, sentences in self._lines:
            self._down.addWidget(self._line(name if is_written else failed.format(name=name), is_written, sentences))
        self._down.addStretch(1)

    def _line(self, said: str, is_written: bool, sentences: Sequence[str]) -> QWidget:
        part = QWidget()
        across = QHBoxLayout(part)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        mark = QLabel()
        mark.setFixedSize(MARK, MARK)
        mark.setPixmap(icons.icon("check" if is_written else "warning").pixmap(MARK, MARK))
        across.addWidget(mark)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Words(said, "plain" if is_written else "strong").wrapped())
        for sentence in sentences:
            words.addWidget(Words(sentence, "small").wrapped())
        across.addLayout(words, 1)
        return part
