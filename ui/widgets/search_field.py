"""What to look for: a field of one line, and four ways of looking as small switches beside it. It searches nothing."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from editor.refusal import Refused
from editor.text.normalise import clean
from editor.text.wanted import LONGEST_PATTERN, Search


class SearchField(QLineEdit):
    """A field whose text is taken as all text is: in NFC, and a break between lines as a line feed.

    `textChanged` says nothing of letters that are still being composed.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST_PATTERN)

    def words(self) -> str:
        """What is typed."""
        return clean(self.text()).text

    def show_wrong(self, is_wrong: bool, place: int | None = None) -> None:
        """Let the field show that it holds something that cannot be searched; `place` counts characters from 1."""
        if is_wrong == bool(self.property("state")):
            return
        self.setProperty("state", "wrong" if is_wrong else "")
        self.style().unpolish(self)
        self.style().polish(self)
        self.setToolTip("" if place is None else self.tr("Character {place}").format(place=place))


class SearchOptions(QWidget):
    """Case, whole words, tone marks, regular expression: each a switch with a name."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.case = self._switch("Aa")
        self.whole_word = self._switch("|ab|")
        self.marks = self._switch("ấ", is_on=True)
        self.pattern = self._switch(".*")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        for switch in (self.case, self.whole_word, self.marks, self.pattern):
            line.addWidget(switch)
        self.retranslate()

    def search(self, words: str) -> Search:
        """A search for `words` in the ways that are switched on."""
        return Search(
            words,
            is_whole_word=self.whole_word.isChecked(),
            is_case_sensitive=self.case.isChecked(),
            minds_marks=self.marks.isChecked(),
            is_regex=self.pattern.isChecked(),
        )

    def show_search(self, search: Search) -> None:
        """Switch on what `search` has on, without saying that anything changed."""
        was_blocked = self.blockSignals(True)
        self.case.setChecked(search.is_case_sensitive)
        self.whole_word.setChecked(search.is_whole_word)
        self.marks.setChecked(search.minds_marks)
        self.pattern.setChecked(search.is_regex)
        self.blockSignals(was_blocked)

    def retranslate(self) -> None:
        for switch, name, hint in (
            (self.case, self.tr("Match capitals"), self.tr("“Hanoi” does not find “hanoi”.")),
            (self.whole_word, self.tr("Whole words only"), self.tr("“art” does not find “party”.")),
            (self.marks, self.tr("Tone marks count"), self.tr("“ma” does not find “má”, nor d đ.")),
            (self.pattern, self.tr("Regular expression"), self.tr("Such as \\d+ for any number.")),
        ):
            switch.setAccessibleName(name)
            switch.setAccessibleDescription(hint)
            switch.setToolTip(f"{name}\n{hint}")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _switch(self, sign: str, is_on: bool = False) -> QToolButton:
        switch = QToolButton(self)
        switch.setText(sign)
        switch.setCheckable(True)
        switch.setChecked(is_on)
        switch.setProperty("kind", "switch")
        switch.toggled.connect(self.changed)
        return switch


def place_of(refused: Refused) -> int | None:
    """The character, from 1, that a refusal of a pattern speaks of."""
    place = refused.values.get("place")
    return place if isinstance(place, int) else None
