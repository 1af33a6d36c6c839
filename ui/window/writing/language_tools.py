"""What the Tools menu does to the text of the open article: tone marks and Unicode in one form, signs while typing."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING
from unicodedata import is_normalized, normalize

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QTextCursor

from ui import wording
from ui.preferences import Preferences
from ui.tasks import Tasks
from ui.widgets.notice import NoticeBar, Weight
from ui.writing import offsets
from ui.writing.autocorrecting import Autocorrecting
from ui.writing.room import WritingRoom

if TYPE_CHECKING:
    from editor.language.tone_placement import Placed

_Replacements = list[tuple[int, int, str]]
"""(from, to) in code points of the text, what to put there; in the order of the text"""


class LanguageTools(QObject):
    """`tone_choice` says what the house wants when it is asked: a word of `ToneChoice`."""

    def __init__(
        self,
        tasks: Tasks,
        room: WritingRoom,
        notices: NoticeBar,
        preferences: Preferences,
        tone_choice: Callable[[], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._room = room
        self._notices = notices
        self._preferences = preferences
        self._tone_choice = tone_choice
        self.autocorrecting = Autocorrecting(room.edit, self)
        self.autocorrecting.is_on = preferences.is_on("autocorrect", at_first=True)

    def doings(self, autocorrect: QAction) -> dict[str, Callable[[], object]]:
        """The actions of this part, by their ids; `autocorrect` is the switch."""
        autocorrect.setChecked(self.autocorrecting.is_on)
        return {
            "tools.autocorrect": lambda: self._switch_autocorrect(autocorrect.isChecked()),
            "tools.tones": self.normalise_tones,
            "tools.unicode": self.normalise_unicode,
        }

    def normalise_tones(self) -> None:
        """Write hòa or hoà as the house does, names apart; without its choice as most of the article does."""
        self._room.flush()
        text, wanted = self._room.text(), self._tone_choice()

        def look() -> "list[Placed]":
            from editor.language.tone_placement import ToneChoice, check
            from editor.text.markdown import parse

            return check(parse(text), ToneChoice(wanted))

        self._tasks.compute(look, then=lambda found: self._put_tones(text, found), key="tones")

    def normalise_unicode(self) -> None:
        """Write every letter as one sign (NFC)."""
        self._room.flush()
        text = self._room.text()
        found = [
            (word.start(), word.end(), normalize("NFC", word[0]))
            for word in re.finditer(r"\S+", "" if is_normalized("NFC", text) else text)
            if not is_normalized("NFC", word[0])
        ]
        self._put(found)
        count = len(found)
        said = self.tr("All letters are in the usual form of Unicode (NFC) already.")
        if count:
            said = self.tr("{count} words were brought to the usual form of Unicode (NFC). Ctrl+Z takes it back.")
        self._say(said, count)

    def _put_tones(self, text: str, found: "list[Placed]") -> None:
        if self._room.text() != text:
            return
        changed = [(word.span.start, word.span.end, word.instead) for word in found if not word.may_be_name]
        names = len(found) - len(changed)
        self._put(changed)
        if not found:
            said = self.tr("All tone marks stand where the house wants them.")
        elif names:
            said = self.tr(
                "{count} tone marks were moved; words left for their capital, which may be names: {names}. "
                "Ctrl+Z takes it back."
            )
        else:
            said = self.tr("{count} tone marks were moved. Ctrl+Z takes it back.")
        self._say(said, len(changed), names)

    def _put(self, replacements: _Replacements) -> None:
        """As one step of undo; the caret stays with its words."""
        if not replacements or self._room.edit.isReadOnly():
            return
        text = self._room.text()
        is_plain = offsets.is_plain(text)
        step = QTextCursor(self._room.edit.document())
        step.beginEditBlock()
        for start, end, words in reversed(replacements):
            step.setPosition(start if is_plain else offsets.to_units(text, start))
            step.setPosition(end if is_plain else offsets.to_units(text, end), QTextCursor.MoveMode.KeepAnchor)
            step.insertText(words)
        step.endEditBlock()

    def _say(self, sentence: str, count: int, names: int = 0) -> None:
        said = wording.counted(sentence.format(count=count, names=names))
        self._notices.say(said, Weight.DONE, subject="language tools")

    def _switch_autocorrect(self, is_on: bool) -> None:
        self.autocorrecting.is_on = is_on
        self._preferences.remember_on("autocorrect", is_on)
