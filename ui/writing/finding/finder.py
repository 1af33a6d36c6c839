"""Finding in the shown text: looks in a worker, goes from place to place, and replaces what a person has seen.

It has no widgets of its own (`FindBar` has). It reads the text only when typing rests, and does nothing while an input
method is composing.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from editor.frozen import frozen
from editor.refusal import Refused
from editor.text.find import replacement_at, replacements
from editor.text.replacement import Replacement, in_addresses
from editor.text.wanted import Search
from ui.tasks import Tasks
from ui.writing import offsets
from ui.writing.finding.find_marks import FindMarks
from ui.writing.finding.found import Found, look_for
from ui.writing.finding.replacing import replace, text_of
from ui.writing.text_edit import TextEdit

REST = 150
"""milliseconds without a change after which is looked again"""
FIND, PROPOSE = "find", "find.propose"
"""keys of the work in the pool"""


@frozen
class Proposal:
    """What replacing everywhere in `text` would do; `is_cut_short`: there may be more places than `replacements`.

    `in_addresses` are the numbers of the replacements that are part of a link's or a picture's address.
    """

    text: str
    search: Search
    replacements: Sequence[Replacement]
    in_addresses: Sequence[int]
    is_cut_short: bool


class Finder(QObject):
    """`found` is what was found last; it is None while nobody knows, and `current` is the place that is selected."""

    found_changed = Signal()
    refused = Signal(object)
    """a `Refused`: the pattern or the replacement is not in order"""
    proposed = Signal(object)
    """a `Proposal`, asked for by `propose`"""

    def __init__(self, edit: TextEdit, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._edit = edit
        self._tasks = tasks
        self._marks = FindMarks(edit, self)
        self._search = Search("")
        self._stamp = 0
        self._is_following = False
        self._waiting: list[Callable[[], object]] = []
        self.found: Found | None = None
        self.current: int | None = None
        self.is_active = False
        """whether places are marked and the text is followed"""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(REST)
        self._soon.timeout.connect(self._look)
        edit.text_edited.connect(self.text_changed)
        edit.selectionChanged.connect(self._on_selection_changed)

    @property
    def search(self) -> Search:
        return self._search

    # --- looking -----------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Mark what is found, and follow the text from now on."""
        self.is_active = True
        self.text_changed()

    def stop(self) -> None:
        """Mark nothing and follow nothing; the search is remembered."""
        self.is_active = False
        self._soon.stop()
        self._waiting.clear()
        self._marks.clear()

    def look_for(self, search: Search) -> None:
        """Look for this from now on; once found, the first place from the caret on is selected."""
        self._search = search
        self._is_following = True
        self.text_changed()

    def text_changed(self) -> None:
        """The text is another one, or has been edited: what was found holds no longer."""
        self._stamp += 1
        self.found = self.current = None
        self._marks.keep()
        if self.is_active:
            self._soon.start()

    def _look(self) -> None:
        self._soon.stop()
        if self._edit.is_composing:
            return  # the commit is an edit
        search, stamp, text = self._search, self._stamp, text_of(self._edit)
        self._tasks.compute(
            lambda: (stamp, look_for(search, text)), then=self._on_found, key=FIND, failed=self._on_refused
        )

    def _on_found(self, answer: tuple[int, Found]) -> None:
        stamp, found = answer
        if stamp != self._stamp:
            if self._waiting:
                self._look()
            return
        self.found = found
        if self._is_following and self.is_active and found.count:
            self._select(found.after(self._edit.textCursor().selectionStart()))
        self._is_following = False
        self._tell()
        while self._waiting and self.found is not None:
            self._waiting.pop(0)()

    def _on_refused(self, refused: Exception) -> None:
        self._waiting.clear()
        self._marks.clear()
        if isinstance(refused, Refused):
            self.refused.emit(refused)

    def _when_found(self, do: Callable[[], object]) -> None:
        """Do it with what is found in the text as it stands: now, or when that is known."""
        self._edit.commit_composing()
        if self.found is not None:
            do()
        elif self._search.pattern:
            self._waiting.append(do)
            self._look()

    # --- going from place to place -----------------------------------------------------------------------------------

    def go_next(self) -> None:
        """Select the next place after the caret; after the last one, the first."""
        self._when_found(self._go_on)

    def go_previous(self) -> None:
        """Select the last place before the caret; before the first one, the last."""
        self._when_found(self._go_back)

    def _go_on(self) -> None:
        if self.found is not None and self.found.count:
            self._select(self.found.after(self._edit.textCursor().selectionEnd()))
        self._tell()

    def _go_back(self) -> None:
        if self.found is not None and self.found.count:
            self._select(self.found.before(self._edit.textCursor().selectionStart()))
        self._tell()

    def _select(self, number: int) -> None:
        found = self.found
        assert found is not None
        cursor = self._edit.textCursor()
        cursor.setPosition(found.starts[number])
        cursor.setPosition(found.ends[number], cursor.MoveMode.KeepAnchor)
        self._edit.setTextCursor(cursor)
        if not self._edit.viewport().rect().contains(self._edit.cursorRect()):
            self._edit.centerCursor()

    def _on_selection_changed(self) -> None:
        if self.found is not None and self.is_active:
            self._tell()

    def _tell(self) -> None:
        cursor = self._edit.textCursor()
        self.current = self.found.at(cursor.selectionStart(), cursor.selectionEnd()) if self.found else None
        if self.is_active and self.found is not None:
            self._marks.show(self.found)
        self.found_changed.emit()

    # --- replacing ---------------------------------------------------------------------------------------------------

    def replace_one(self, new_text: str) -> None:
        """Replace the place that is selected and go on to the next one; with none selected, only go there."""
        self._when_found(lambda: self._replace_current(new_text))

    def _replace_current(self, new_text: str) -> None:
        found, cursor = self.found, self._edit.textCursor()
        number = found.at(cursor.selectionStart(), cursor.selectionEnd()) if found else None
        if found is None or number is None or self._edit.isReadOnly():
            self._go_on()
            return
        try:
            one = replacement_at(found.text, found.search, new_text, found.spans[number])
        except Refused as refused:
            self._on_refused(refused)
            return
        if one is not None and replace(self._edit, found.text, [one]):
            cursor.setPosition(found.starts[number] + offsets.units(one.new_text))
            self._edit.setTextCursor(cursor)
        # Before what a quick person has asked for meanwhile.
        self._waiting.insert(0, self._go_on)
        self._look()

    def propose(self, new_text: str) -> None:
        """Work out what replacing every place would do; nothing is changed."""
        self._when_found(lambda: self._propose(new_text))

    def _propose(self, new_text: str) -> None:
        found = self.found
        if found is None or not found.count:
            self._tell()
            return
        text, search = found.text, found.search

        def work_out() -> Proposal:
            made = replacements(text, search, new_text)
            return Proposal(text, search, made, in_addresses(text, made), found.is_cut_short)

        self._tasks.compute(work_out, then=self._on_proposed, key=PROPOSE, failed=self._on_refused)

    def _on_proposed(self, proposal: Proposal) -> None:
        self.proposed.emit(proposal)

    def replace_chosen(self, proposal: Proposal, chosen: Sequence[Replacement]) -> bool:
        """Make these of the proposal's replacements in one step of undo; False when the text is another one by now."""
        self._edit.commit_composing()
        return replace(self._edit, proposal.text, chosen)
