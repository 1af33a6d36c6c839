"""The lines over the first page and under the text of a house style: letterhead, signature, recipients.

It prints nothing and keeps nothing: `applied` is a house style with what a person made of it. A line keeps its look
while its words or its place are as they were; one that is added looks like the one above it.
"""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from editor.house_style import HouseStyle
from editor.page_parts import Line, Stand
from editor.text import legible
from ui.publishing.measures import grid

SIDES = ("left", "center", "right")
FIRST_LOOKS = {"letterhead": "letterhead_small", "closing": "signature"}
"""the look of the first line where there is none yet"""
HEIGHT = 72


class StandFields(QWidget):
    """`language` is "vi" or "en": of the two stands of a house style, the one that is changed."""

    changed = Signal()

    def __init__(self, style: HouseStyle, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._language = language
        self.texts: dict[tuple[str, str], QPlainTextEdit] = {}
        for name in FIRST_LOOKS:
            for side in SIDES:
                self.texts[name, side] = self._field(self._lines(name, side))
        titles = {
            "letterhead": self.tr("Over the first page, {place}"),
            "closing": self.tr("Under the text, {place}"),
        }
        places = {"left": self.tr("left"), "center": self.tr("middle"), "right": self.tr("right")}
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addLayout(
            grid([(titles[name].format(place=places[side]), text, True) for (name, side), text in self.texts.items()])
        )

    def applied(self, style: HouseStyle) -> HouseStyle:
        """`style` with the lines as a person left them."""
        letterhead, closing = (Stand(*(self._made(name, side) for side in SIDES)) for name in ("letterhead", "closing"))
        return replace(
            style,
            letterhead={**style.letterhead, self._language: letterhead},
            closing={**style.closing, self._language: closing},
        )

    def _lines(self, name: str, side: str) -> tuple[Line, ...]:
        stand: Stand = getattr(self._style, name)[self._language]
        lines: tuple[Line, ...] = getattr(stand, side)
        return lines

    def _made(self, name: str, side: str) -> tuple[Line, ...]:
        before = self._lines(name, side)
        text = self.texts[name, side].toPlainText()
        if text == _text(before):
            return before
        lines = [line for line in legible.lines(text).splitlines() if legible.line(line)]
        made: list[Line] = []
        for at, words in enumerate(lines):
            above = made[-1].look if made else before[0].look if before else FIRST_LOOKS[name]
            changed = replace(before[at], text=words) if len(lines) == len(before) else Line(words, above)
            known = next((line for line in before if line.text == words and not any(line is one for one in made)), None)
            made.append(known or changed)
        return tuple(made)

    def _field(self, lines: tuple[Line, ...]) -> QPlainTextEdit:
        field = QPlainTextEdit(_text(lines))
        field.setTabChangesFocus(True)
        field.setFixedHeight(HEIGHT)
        field.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        field.textChanged.connect(self.changed)
        return field


def _text(lines: tuple[Line, ...]) -> str:
    return "\n".join(line.text for line in lines)
