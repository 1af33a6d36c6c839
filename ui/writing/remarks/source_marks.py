"""Quiet lines of dashes under figures, dates, names and quotations that nobody has said the source of.

Only what is in view is looked at, by a worker and while nobody types; the line that is being typed has no marks until
the caret has left it.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from ui.writing import ink, offsets
from ui.writing.line_rules import OUTSIDE
from ui.writing.text_edit import TextEdit

if TYPE_CHECKING:
    from editor.source_marks import Mark

Compute = Callable[..., None]
"""`ui.tasks.Tasks.compute`"""
Line = tuple[str, tuple[tuple[int, int], ...]]
"""a line's text, and where in it something has a source, in code points"""

LAYER = "sources"
REST = 600
"""milliseconds after the last key"""
MOST_KEPT = 600
"""lines whose marks are remembered"""


class SourceMarks(QObject):
    """The marks of one text widget; `show` says for which article they are."""

    def __init__(self, edit: TextEdit, compute: Compute, parent: QObject) -> None:
        super().__init__(parent)
        self._edit, self._compute = edit, compute
        self._is_on = False
        self._language = ""
        self._sourced: Sequence[QTextCursor] = ()
        self._known: dict[Line, list[tuple[int, int]]] = {}
        self._typed = -1
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)
        edit.text_edited.connect(self._on_text_edited)
        edit.text_shown.connect(self._on_text_shown)
        edit.caret_rested.connect(self._on_caret_rested)
        edit.verticalScrollBar().valueChanged.connect(lambda: self._look_after(0))
        edit.measure_changed.connect(lambda: self._look_after(0))

    def show(self, language: str, sourced: Sequence[QTextCursor]) -> None:
        """`sourced` are the places of the shown text that have a source; an empty `language` is no article."""
        if language != self._language:
            self._known.clear()
        self._language, self._sourced = language, sourced
        self._look_after(0)

    def switch(self, is_on: bool) -> None:
        self._is_on = is_on
        self._look_after(0)

    def refresh(self) -> None:
        """The colours of the paper have changed."""
        self._look_after(0)

    def stop(self) -> None:
        self._timer.stop()

    def _look_after(self, milliseconds: int) -> None:
        if self._is_on and self._language:
            self._timer.start(milliseconds)
        else:
            self._timer.stop()
            self._edit.marked.show(LAYER, ())

    def _on_text_edited(self) -> None:
        line = self._edit.textCursor().blockNumber()
        if line != self._typed and self._is_on:
            self._typed = line
            self._draw()
        self._look_after(REST)

    def _on_text_shown(self) -> None:
        self._typed = -1
        self._sourced = ()
        self._edit.marked.show(LAYER, ())
        self._look_after(REST)

    def _on_caret_rested(self) -> None:
        if self._typed >= 0 and self._edit.textCursor().blockNumber() != self._typed:
            self._typed = -1
            self._look_after(0)

    def _look(self) -> None:
        if self._edit.is_composing:
            self._timer.start(REST)
            return
        unknown = [line for _block, line in self._lines() if line not in self._known]
        if not unknown:
            self._draw()
            return
        language = self._language
        self._compute(lambda: _read(unknown, language), then=lambda read: self._on_read(language, read), key="sources")

    def _on_read(self, language: str, read: dict[Line, list[tuple[int, int]]]) -> None:
        if language != self._language:
            return
        if len(self._known) > MOST_KEPT:
            self._known.clear()
        self._known |= read
        self._draw()

    def _lines(self) -> list[tuple[QTextBlock, Line]]:
        """The lines in view that are prose, each with what of it has a source."""
        opened = self._edit.open_text
        if opened is None:
            return []
        found = []
        for block in self._edit.visible_blocks():
            if opened.highlighter.state_before(block.blockNumber()) == OUTSIDE and block.text().strip():
                found.append((block, (block.text(), self._sourced_in(block))))
        return found

    def _sourced_in(self, block: QTextBlock) -> tuple[tuple[int, int], ...]:
        text, start, end = block.text(), block.position(), block.position() + block.length() - 1
        return tuple(
            (
                offsets.to_code_points(text, max(one.selectionStart(), start) - start),
                offsets.to_code_points(text, min(one.selectionEnd(), end) - start),
            )
            for one in self._sourced
            if one.selectionStart() < end and one.selectionEnd() > start
        )

    def _draw(self) -> None:
        if not (self._is_on and self._language):
            return
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        look.setUnderlineColor(ink.of(self._edit.palette()).mark)
        marks = []
        for block, line in self._lines():
            if block.blockNumber() == self._typed:
                continue
            for start, end in self._known.get(line, ()):
                mark = QTextEdit.ExtraSelection()
                mark.format, mark.cursor = look, QTextCursor(block)
                mark.cursor.setPosition(block.position() + offsets.to_units(line[0], start))
                place = block.position() + offsets.to_units(line[0], end)
                mark.cursor.setPosition(place, QTextCursor.MoveMode.KeepAnchor)
                marks.append(mark)
        self._edit.marked.show(LAYER, marks)


def _read(lines: Sequence[Line], language: str) -> dict[Line, list[tuple[int, int]]]:
    from editor.source_marks import unsourced

    return {line: [_shown(line[0], mark) for mark in unsourced(line[0], language, line[1])] for line in lines}


def _shown(line: str, mark: "Mark") -> tuple[int, int]:
    """What of a mark is drawn: of a quotation its first word only, as whole paragraphs of dashes would be loud."""
    start, end = mark.span.start, mark.span.end
    if mark.what == "quotation":
        space = line.find(" ", start)
        return start, min(end, space) if space > 0 else end
    return start, end
