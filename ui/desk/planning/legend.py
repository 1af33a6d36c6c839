"""The line under a calendar that says what its marks mean, or another sentence that belongs to a view."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from editor.article import Stage
from editor.planning.calendar import Entry
from editor.selection import Dated
from ui.desk.planning import marks
from ui.theme import SMALL, Theme, chrome_font

HEIGHT = 32
SIDE = 24
BETWEEN = 24


class Legend(QWidget):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sentence = ""
        self.setFixedHeight(HEIGHT)
        theme.changed.connect(self.update)

    def show_marks(self) -> None:
        self._sentence = ""
        self.setAccessibleName(self._hint())
        self.update()

    def show_sentence(self, sentence: str) -> None:
        self._sentence = sentence
        self.setAccessibleName(sentence)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        under, soft = self._theme.colour("paper"), self._theme.colour("soft")
        painter.fillRect(event.rect(), under)
        painter.fillRect(QRect(0, 0, self.width(), 1), self._theme.colour("line"))
        room = self.rect().adjusted(SIDE, 1, -SIDE, 0)
        if self._sentence:
            marks.draw_words(painter, room, self._sentence, soft)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for of in (Dated.DUE, Dated.PUBLISH, Dated.EMBARGO):
            entry = Entry(of, 0, "", "", "", "", Stage.DRAFTING, "")
            marks.draw_mark(painter, room, entry, self._theme, under)
            left = room.adjusted(marks.MARK + marks.GAP, 0, 0, 0)
            room = marks.draw_words(painter, left, self._word(of), soft).adjusted(BETWEEN, 0, 0, 0)
        width = QFontMetrics(chrome_font(SMALL)).horizontalAdvance(self._hint())
        if width < room.width():
            marks.draw_words(painter, room.adjusted(room.width() - width - 1, 0, 0, 0), self._hint(), soft)

    def _word(self, of: Dated) -> str:
        if of is Dated.DUE:
            return self.tr("Due; the disc fills with the stages")
        return self.tr("Planned publication") if of is Dated.PUBLISH else self.tr("End of an embargo")

    def _hint(self) -> str:
        return self.tr("Drag a date to another day, or choose it and press Alt with an arrow")
