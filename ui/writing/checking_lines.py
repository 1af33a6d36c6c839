"""What is remarked on each line of one document, kept for the line and found in slices, the visible lines first.

No key waits for it: a change only notes which lines are stale. It reads no text but the line it checks.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import QElapsedTimer, QObject, Signal
from PySide6.QtGui import QTextBlock, QTextDocument

from ui.writing.blocks_changed import BlocksChanged
from ui.writing.checking_remarks import Engines, Remark, moved, remarks_of
from ui.writing.highlighter import Highlighter
from ui.writing.turns import Turn

REST = 300
"""milliseconds after the last key"""
SLICE = 2
"""milliseconds of checking between two events; a line takes up to one more"""

_Line = tuple[Remark, ...]


class LineRemarks(QObject):
    """The remarks on one document. `blocks_changed` must be called at each change of its text."""

    visible_checked = Signal()
    """every line that is shown has been checked"""
    settled = Signal()
    """every line has been checked"""

    def __init__(self, document: QTextDocument, highlighter: Highlighter) -> None:
        super().__init__(document)
        self._document = document
        self._highlighter = highlighter
        self._engines: Engines | None = None
        self._lines: list[_Line] = [()] * document.blockCount()
        self._whole: dict[int, _Line] = {}
        self._stale = bytearray(b"\1" * document.blockCount())
        self._visible_blocks: Callable[[], Iterable[QTextBlock]] = tuple
        self._turn = Turn(self._on_turn, self)

    @property
    def is_settled(self) -> bool:
        return self._engines is not None and b"\1" not in self._stale

    def use(self, engines: Engines | None) -> None:
        """Read every line again, with other engines; with none, remark nothing."""
        if engines is self._engines:
            return
        self._engines = engines
        self._stale = bytearray(b"\1" * len(self._stale))
        if engines is None:
            self._lines = [()] * len(self._lines)

    def show_on(self, visible_blocks: Callable[[], Iterable[QTextBlock]]) -> None:
        """From now on the lines that `visible_blocks` names are read first."""
        self._visible_blocks = visible_blocks
        self.check_after(0)

    def pause(self) -> None:
        """Read nothing until the document is shown again."""
        self._visible_blocks = tuple
        self._turn.stop()

    def blocks_changed(self, change: BlocksChanged) -> None:
        """Follow a change of the text, within the change; a line that was edited keeps its remarks until it is read."""
        first, before, now = change
        if before != now:
            old = self._lines[first : first + before]
            self._lines[first : first + before] = (old + [()] * now)[:now]
            self._shift_whole(first + before, now - before)
        self._stale[first : first + before] = b"\1" * now

    def check_after(self, milliseconds: int = REST) -> None:
        """Read what is stale once nothing has asked for this for `milliseconds`."""
        if self._engines is not None:
            self._turn.ask(milliseconds)

    def wait(self) -> None:
        """Read nothing until asked again."""
        self._turn.stop()

    def check_now(self) -> None:
        """Read everything that is stale, at once."""
        while self._engines is not None and not self._check_a_slice():
            pass

    def set_whole(self, remarks: Mapping[int, Sequence[Remark]]) -> None:
        """What the whole article tells, by the number of the line."""
        self._whole = {number: tuple(line) for number, line in remarks.items() if number < len(self._lines)}

    def of(self, number: int) -> list[Remark]:
        """The remarks on the line `number` as it stands now, in the order of their places."""
        own, whole = self._lines[number], self._whole.get(number, ())
        if not own and not whole:
            return []
        line = self._document.findBlockByNumber(number).text()
        now = (moved(remark, line) for remark in (*own, *whole))
        return sorted((remark for remark in now if remark), key=lambda remark: (remark.start, remark.end))

    def every(self) -> Iterator[tuple[int, Remark]]:
        """(line's number, remark) over the whole text, as far as it has been read."""
        numbers = {number for number, line in enumerate(self._lines) if line} | self._whole.keys()
        for number in sorted(numbers):
            for remark in self.of(number):
                yield number, remark

    def _shift_whole(self, after: int, by: int) -> None:
        if self._whole:
            self._whole = {
                number + by if number >= after else number: line
                for number, line in self._whole.items()
                if 0 <= (number + by if number >= after else number) < len(self._lines)
            }

    def _on_turn(self) -> None:
        if self._check_a_slice():
            self.visible_checked.emit()
            self.settled.emit()
        else:
            self._turn.ask()

    def _check_a_slice(self) -> bool:
        """Whether every line has been read now."""
        watch = QElapsedTimer()
        watch.start()
        has_news = False
        for block in self._visible_blocks():
            if self._stale[block.blockNumber()]:
                if watch.elapsed() >= SLICE:
                    return False
                self._check(block)
                has_news = True
        if has_news:
            self.visible_checked.emit()
        at = self._stale.find(1)
        while at != -1 and watch.elapsed() < SLICE:
            self._check(self._document.findBlockByNumber(at))
            at = self._stale.find(1, at)
        return at == -1

    def _check(self, block: QTextBlock) -> None:
        number = block.blockNumber()
        if self._engines is not None:
            self._lines[number] = remarks_of(block.text(), self._highlighter.state_before(number), self._engines)
        self._stale[number] = 0
