"""Checks the text that is shown, shows what is found, and does what a person decides about it.

Lines are read by `checking_lines` while nobody types; what only the whole article tells is handed in. What has to be
kept on the desk is announced by signals: this knows no desk.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextBlock, QTextCursor

from editor.frozen import frozen
from ui.writing.checking_lines import REST, LineRemarks
from ui.writing.checking_remarks import SPELLING, Engines, Kind, Remark
from ui.writing.remarks import underlines
from ui.writing.remarks.underlines import Underlines
from ui.writing.text_edit import TextEdit

if TYPE_CHECKING:
    from editor.language.spelling.engine import Suggestion

CONTEXT = 40
"""code points before and behind the words that are kept with a dismissal"""
MOST_SUGGESTIONS = 5
MOST_COMPARED = 2_000
"""remarks among which it is looked whether one is made twice"""

Compute = Callable[..., None]
"""`ui.tasks.Tasks.compute`"""


@frozen
class Place:
    """A remark on a line of the text that is shown."""

    line: int
    remark: Remark


class Checking(QObject):
    """The checks of one text widget."""

    word_accepted = Signal(str, str)
    """list's name, word: to be put on the list"""
    word_ignored = Signal(str)
    """a word to be left alone in this article"""
    dismissed = Signal(object, str, str, str)
    """the remark, what stands before and behind its words, a note: this is not to be remarked on here"""
    engines_changed = Signal()
    shown_changed = Signal()
    """other remarks are shown, or the same ones in other places"""

    def __init__(self, edit: TextEdit, compute: Compute, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.edit = edit
        self._compute = compute
        self._remarks: LineRemarks | None = None
        self._engines: Engines | None = None
        self._accepted: set[str] = set()
        self._is_dismissed: Callable[[Remark, str, str], bool] = lambda *_about: False
        self._let_stand: set[tuple[str, str, str, str]] = set()
        self._suggested: dict[str, list[Suggestion]] = {}
        self._underlines = Underlines(edit, edit.visible_blocks, self.remarks_on, self)
        edit.text_shown.connect(self._on_text_shown)
        edit.text_edited.connect(self._on_text_edited)
        edit.composing_changed.connect(self._on_composing)
        edit.caret_rested.connect(self._on_caret_rested)
        edit.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    # --- with what it is checked -------------------------------------------------------------------------------------

    def use(self, engines: Engines | None) -> None:
        """Read the text that is shown with these engines from now on; none: remark nothing."""
        self._engines = engines
        self._accepted.clear()
        self._suggested.clear()
        if self._remarks is not None:
            self._remarks.use(engines)
            self._remarks.check_after(0)
        self.engines_changed.emit()
        self.show()

    @property
    def engines(self) -> Engines:
        """With what the text is read; empty before they are made."""
        return self._engines or Engines()

    def set_whole(self, remarks: Mapping[int, Sequence[Remark]]) -> None:
        """What the whole article tells, by the number of the line."""
        if self._remarks is not None:
            self._remarks.set_whole(remarks)
            self.show()

    def set_dismissals(self, is_dismissed: Callable[[Remark, str, str], bool]) -> None:
        """`is_dismissed(remark, before, behind)` says what is not shown although it is found."""
        self._is_dismissed = is_dismissed
        self._let_stand.clear()
        self.show()

    @property
    def is_settled(self) -> bool:
        """Whether the whole text has been read."""
        return self._remarks is not None and self._remarks.is_settled

    # --- what is found -----------------------------------------------------------------------------------------------

    def remarks_on(self, block: QTextBlock) -> list[Remark]:
        """What is shown of one line of the text."""
        if self._remarks is None or self._engines is None:
            return []
        found = self._remarks.of(block.blockNumber())
        return [remark for remark in found if self._is_shown(block.text(), remark)] if found else []

    def every(self) -> Iterator[Place]:
        """Every remark that is shown, in the order of the text, as far as it has been read."""
        if self._remarks is None or self._engines is None:
            return
        document = self.edit.document()
        for number, remark in self._remarks.every():
            if self._is_shown(document.findBlockByNumber(number).text(), remark):
                yield Place(number, remark)

    def at(self, position: int) -> Place | None:
        """The remark on what stands at `position` of the document, a UTF-16 unit; the shortest one of several."""
        block = self.edit.document().findBlock(position)
        found = []
        for remark in self.remarks_on(block):
            start, end = underlines.place(block, remark)
            if start <= position <= end:
                found.append(remark)
        best = min(found, key=lambda remark: remark.end - remark.start, default=None)
        return Place(block.blockNumber(), best) if best else None

    def next_from(self, position: int, is_behind: bool = False) -> Place | None:
        """The first place that begins at `position` or later (`is_behind`: later), going round at the end."""
        first = None
        line = self.edit.document().findBlock(position).blockNumber()
        for place in self.every():
            if first is None:
                first = place
            if place.line >= line:
                start = self.cursor(place).selectionStart()
                if start > position or (start == position and not is_behind):
                    return place
        return first

    def last_before(self, position: int) -> Place | None:
        """The last place that begins before `position`, going round at the beginning."""
        last = before = None
        line = self.edit.document().findBlock(position).blockNumber()
        for place in self.every():
            last = place
            if place.line < line or (place.line == line and self.cursor(place).selectionStart() < position):
                before = place
        return before or last

    def count(self, most: int) -> int:
        """How many remarks are shown in the whole text; no more than `most` are counted."""
        return sum(1 for _ in islice(self.every(), most))

    def is_repeated(self, place: Place) -> bool:
        """Whether the same remark is made on the same words elsewhere, as far as it was looked for."""
        asked = (place.remark.rule, place.remark.words)
        same = (one for one in islice(self.every(), MOST_COMPARED) if (one.remark.rule, one.remark.words) == asked)
        return len(list(islice(same, 2))) > 1

    def cursor(self, place: Place) -> QTextCursor:
        """A selection of the words that are remarked on."""
        block = self.edit.document().findBlockByNumber(place.line)
        start, end = underlines.place(block, place.remark)
        cursor = QTextCursor(self.edit.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def suggest(self, place: Place, then: Callable[[Sequence[str]], object]) -> None:
        """Hand `then` what to write instead, now or as soon as a worker knows it."""
        remark = place.remark
        if remark.kind is not Kind.SPELLING:
            then(remark.replacements[:MOST_SUGGESTIONS])
            return
        spelling = self._engines.spelling if self._engines else None
        if spelling is None or remark.words in self._suggested:
            then([one.text for one in self._suggested.get(remark.words, [])])
            return

        def keep(found: Any) -> None:
            self._suggested[remark.words] = found
            then([one.text for one in found])

        self._compute(lambda: spelling.suggest(remark.words, MOST_SUGGESTIONS), keep, key="suggestions")

    # --- what is decided ---------------------------------------------------------------------------------------------

    def put(self, place: Place, words: str) -> bool:
        """Put `words` in the place of those that are remarked on, as one step of undo; whether they stood there."""
        self.edit.commit_composing()
        cursor = self.cursor(place)
        if self.edit.isReadOnly() or cursor.selectedText() != place.remark.words:
            return False
        cursor.insertText(words)
        self._check_at_once()
        return True

    def put_everywhere(self, place: Place, words: str) -> int:
        """As `put`, wherever the same remark is made on the same words; one step of undo. How many there were."""
        self.edit.commit_composing()
        if self.edit.isReadOnly():
            return 0
        same = [
            self.cursor(other)
            for other in self.every()
            if (other.remark.rule, other.remark.words) == (place.remark.rule, place.remark.words)
        ]
        step = QTextCursor(self.edit.document())
        step.beginEditBlock()
        for cursor in same:
            cursor.insertText(words)
        step.endEditBlock()
        self._check_at_once()
        return len(same)

    def accept(self, place: Place, list_name: str) -> None:
        """The word is right: it goes on the list of that name."""
        self._accepted.add(place.remark.words)
        self.word_accepted.emit(list_name, place.remark.words)
        self.show()

    def ignore(self, place: Place) -> None:
        """Leave the word alone in this article."""
        self._accepted.add(place.remark.words)
        self.word_ignored.emit(place.remark.words)
        self.show()

    def dismiss(self, place: Place, note: str) -> None:
        """This is not to be remarked on here; the note says why."""
        line = self.edit.document().findBlockByNumber(place.line).text()
        around = context(line, place.remark)
        self._let_stand.add((place.remark.rule, place.remark.words, *around))
        self.dismissed.emit(place.remark, *around, note)
        self.show()

    # --- when it is checked ------------------------------------------------------------------------------------------

    def show(self) -> None:
        """Show what is known, soon."""
        self._underlines.draw_later()
        self.shown_changed.emit()

    def check_now(self) -> None:
        """Read everything that has not been read yet, at once: for who walks through it all."""
        if self._remarks is not None:
            self._remarks.check_now()
            self.show()

    def _is_shown(self, line: str, remark: Remark) -> bool:
        if remark.rule == SPELLING and remark.words in self._accepted:
            return False
        around = context(line, remark)
        if (remark.rule, remark.words, *around) in self._let_stand:
            return False
        return not self._is_dismissed(remark, *around)

    def _check_at_once(self) -> None:
        if self._remarks is not None:
            self._remarks.check_after(0)

    def _on_text_shown(self) -> None:
        if self._remarks is not None:
            self._remarks.visible_checked.disconnect(self.show)
        opened = self.edit.open_text
        self._remarks = opened.remarks if opened else None
        self._engines = None
        self._underlines.clear()
        if self._remarks is not None:
            self._remarks.visible_checked.connect(self.show)
            self._remarks.show_on(self.edit.visible_blocks)
        self.shown_changed.emit()

    def _on_text_edited(self) -> None:
        self._underlines.note_typing()
        if self._remarks is not None and not self.edit.is_composing:
            self._remarks.check_after(REST)

    def _on_composing(self, is_composing: bool) -> None:
        if self._remarks is not None:
            (self._remarks.wait if is_composing else self._remarks.check_after)()

    def _on_caret_rested(self) -> None:
        if self._underlines.leaves_word():
            self._underlines.draw_later()

    def _on_scrolled(self) -> None:
        if self._remarks is not None and not self._remarks.is_settled and not self.edit.is_composing:
            self._remarks.check_after(0)


def context(line: str, remark: Remark) -> tuple[str, str]:
    """What stands before and behind the words of a remark in its line."""
    return line[max(0, remark.start - CONTEXT) : remark.start], line[remark.end : remark.end + CONTEXT]
