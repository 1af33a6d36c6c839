"""The line at the foot of the window: saved when, how many words of how many, which language, that nothing is sent."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStatusBar, QWidget

from ui import wording
from ui.widgets.words import Words

if TYPE_CHECKING:
    from editor.audience import Band


class StatusLine(QStatusBar):
    """Shows what it is told; it asks nobody."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.saved = Words(kind="small")
        self.words = Words(kind="small")
        self.language = Words(kind="small")
        self.offline = Words(self.tr("Offline: nothing is sent"))
        self.addWidget(self.saved)
        for label in (self.words, self.language, self.offline):
            self.addPermanentWidget(label)
        self.clear_article()

    def clear_article(self) -> None:
        """No article is open: only what always holds is said."""
        for label in (self.saved, self.words, self.language):
            label.clear()
            label.hide()

    def show_saving(self) -> None:
        self._say(self.saved, self.tr("Saving…"))

    def show_not_saved(self) -> None:
        """The last save was refused; the notice above says why."""
        self._say(self.saved, self.tr("Not saved yet"), kind="warm")

    def show_saved(self, at: int) -> None:
        """`at` is milliseconds since 1970, UTC."""
        self._say(self.saved, self.tr("Saved {time}").format(time=wording.clock_time(at)))

    def show_read_only(self) -> None:
        self._say(self.saved, self.tr("Read only"))

    def show_words(self, count: int, target: "Band | None") -> None:
        """`count` words against the audience's length; without a target the count alone."""
        number: Callable[[int], str] = self.locale().toString
        if target is None or target.most == 0:
            self._say(self.words, self.tr("Words: {count}").format(count=number(count)))
            return
        sentence = self.tr("{count} of {least}–{most} words")
        self._say(
            self.words, sentence.format(count=number(count), least=number(target.least), most=number(target.most))
        )

    def show_language(self, tag: str) -> None:
        self._say(self.language, wording.language_name(tag))

    def _say(self, label: Words, text: str, kind: str = "small") -> None:
        if label.property("kind") != kind:
            label.setProperty("kind", kind)
            label.style().polish(label)
        label.setText(text)
        label.show()
