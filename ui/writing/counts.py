"""Words and characters of a text, kept for each line and summed by difference, so that no key waits for a count.

How a line is counted is the matter of `editor.text.line_counts`.
"""

from array import array

from PySide6.QtCore import QElapsedTimer, QObject, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

from editor.text.line_counts import Count, count_line
from ui.writing import offsets
from ui.writing.blocks_changed import BlocksChanged
from ui.writing.turns import Turn

REST = 150
"""milliseconds after a change"""
SLICE = 2
"""milliseconds of counting between two events"""


def _part(line: str, start: int, end: int) -> str:
    """The part of `line` between two places in UTF-16 units."""
    return line[offsets.to_code_points(line, start) : offsets.to_code_points(line, end)]


_NOTHING = Count(0, 0, 0)


class Counts(QObject):
    """The counts of one document. `blocks_changed` must be called at each change of its text."""

    settled = Signal()
    """every line is counted"""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        self._lines = [
            array("i", bytes(4 * document.blockCount())) for _ in _NOTHING
        ]  # of a book a count a line is much
        self._stale = bytearray(b"\1" * document.blockCount())
        self._total = [0, 0, 0]
        self._turn = Turn(self._on_turn, self)

    @property
    def total(self) -> Count:
        """The whole text, as far as it is counted."""
        return Count(*self._total)

    def of_selection(self, cursor: QTextCursor) -> Count:
        """The selection of `cursor`; whole lines within it, as far as they are counted, are not read again."""
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        first, last = self._document.findBlock(start), self._document.findBlock(end)
        if first == last:
            begin = start - first.position()
            return count_line(_part(first.text(), begin, end - first.position()))
        ends = (
            count_line(_part(first.text(), start - first.position(), first.length() - 1)),
            count_line(_part(last.text(), 0, end - last.position())),
        )
        between = (sum(numbers[first.blockNumber() + 1 : last.blockNumber()]) for numbers in self._lines)
        return Count(*(sum(numbers) for numbers in zip(*ends, between, strict=True)))

    def blocks_changed(self, change: BlocksChanged) -> None:
        """Follow a change of the text; count nothing yet."""
        first, before, now = change
        for index, numbers in enumerate(self._lines):
            self._total[index] -= sum(numbers[first : first + before])
            numbers[first : first + before] = array("i", bytes(4 * now))
        self._stale[first : first + before] = b"\1" * now

    def count_after(self, milliseconds: int = REST) -> None:
        """Count what changed once nothing has asked for this for `milliseconds`."""
        self._turn.ask(milliseconds)

    def count_now(self) -> None:
        """Count everything that is not yet counted, at once."""
        while not self._count_a_slice():
            pass

    def wait(self) -> None:
        """Do not count until asked again."""
        self._turn.stop()

    def _on_turn(self) -> None:
        if self._count_a_slice():
            self.settled.emit()
        else:
            self._turn.ask()

    def _count_a_slice(self) -> bool:
        """Whether every line is counted now."""
        watch = QElapsedTimer()
        watch.start()
        at = self._stale.find(1)
        while at != -1 and watch.elapsed() < SLICE:
            for index, number in enumerate(count_line(self._document.findBlockByNumber(at).text())):
                self._lines[index][at] = number
                self._total[index] += number
            self._stale[at] = 0
            at = self._stale.find(1, at)
        return at == -1
