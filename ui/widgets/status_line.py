"""The line at the foot of the window: saved when, how many words of how many, which language, that nothing is sent."""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QStatusBar, QWidget

from editor.due import local
from ui import wording
from ui.widgets.tally import Tally
from ui.widgets.words import Words

LEAST = 240
"""pixels"""
AROUND = 24
"""pixels between two labels"""
_ANY = 16_777_215
"""what Qt calls no greatest width"""


class BackupWarning(Enum):
    """What is wrong with the last good backup of a desk."""

    OLD = "old"
    """something has changed since, and it is older than a day"""
    FAILED = "failed"
    NOT_IN_SECOND = "not in second"
    """it lies beside the desk alone"""
    SECOND_GONE = "second gone"
    """the second folder cannot be found, where it lies all the same"""


class _ClickableWords(Words):
    """A label that can be clicked."""

    clicked = Signal()

    def __init__(self, kind: str) -> None:
        super().__init__(kind=kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


class StatusLine(QStatusBar):
    """Shows what it is told; it asks nobody. `clock` gives milliseconds since 1970, UTC."""

    words_clicked = Signal()
    backup_clicked = Signal()

    def __init__(self, clock: Callable[[], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.setSizeGripEnabled(False)
        self._are_parts_shown = True
        self.saved = Words(kind="small")
        self.words = _ClickableWords(kind="small")
        self.words.clicked.connect(self.words_clicked)
        self.language = Words(kind="small")
        self.backup = _ClickableWords(kind="small")
        self.backup.clicked.connect(self.backup_clicked)
        self.offline = Words(self.tr("Offline: nothing is sent"))
        self.addWidget(self.saved)
        for label in (self.words, self.language, self.backup, self.offline):
            self.addPermanentWidget(label)
        self.clear_article()

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """In a narrow window what is said least often goes first; it is still there for a screen reader."""
        labels = (self.offline, self.language, self.backup)
        room = self.width() - 24
        shown = [label for label in (self.saved, self.words, *reversed(labels)) if not label.isHidden()]
        for label in shown:
            room -= label.sizeHint().width() + AROUND
            if label in labels:
                label.setMaximumWidth(_ANY if room >= 0 else 0)

    def clear_article(self) -> None:
        """No article is open: only what always holds is said."""
        for label in (self.saved, self.words, self.language):
            label.clear()
            label.hide()

    def show_article_parts(self, are_shown: bool) -> None:
        """What is said of the article that is open: there while the writing room is seen."""
        self._are_parts_shown = are_shown
        for label in (self.saved, self.words, self.language):
            label.setVisible(are_shown and bool(label.text()))
        self._make_room()

    def show_saving(self) -> None:
        self._say(self.saved, self.tr("Saving…"))

    def show_not_saved(self) -> None:
        """The last save was refused; the notice over this line says why."""
        self._say(self.saved, self.tr("Not saved yet"), kind="warm")

    def show_saved(self, at: int) -> None:
        """`at` is milliseconds since 1970, UTC. Of another day the day is said, and the time where one points."""
        time = wording.clock_time(at)
        of, today = local(at).date(), local(self._clock()).date()
        self.saved.setToolTip("" if of == today else self.tr("{day} at {time}").format(day=wording.day(at), time=time))
        said = time if of == today else wording.short_day(of, today)
        self._say(self.saved, self.tr("Saved {time}").format(time=said))

    def show_read_only(self) -> None:
        self._say(self.saved, self.tr("Read only"))

    def show_backup(self, at: int | None, warning: BackupWarning | None = None) -> None:
        """When the last good backup was made, in milliseconds since 1970, UTC, None where there is none; and what is
        wrong with that.
        """
        if at is None:
            words = self.tr("No backup yet")
        elif wording.day(at) == wording.day(self._clock()):
            words = self.tr("Backup {time}").format(time=wording.clock_time(at))
        elif warning is BackupWarning.OLD:
            words = self.tr("No backup since {day}").format(day=wording.day(at))
        else:
            words = self.tr("Backup {time}").format(time=wording.day(at))
        beside = {
            BackupWarning.FAILED: self.tr("{backup}, the newest failed"),
            BackupWarning.NOT_IN_SECOND: self.tr("{backup}, not in the second folder"),
            BackupWarning.SECOND_GONE: self.tr("{backup}, second folder not there"),
        }.get(warning, "{backup}")
        is_warning = at is None or warning is not None
        self._say(self.backup, beside.format(backup=words) if at else words, kind="warm" if is_warning else "small")
        self.backup.setToolTip(self._about_backup(at))
        self.backup.show()

    def _about_backup(self, at: int | None) -> str:
        if at is None:
            return self.tr("This desk has no backup yet. Click to look at the backups.")
        said = self.tr("The last good backup was made on {day} at {time}. Click to look at the backups.")
        return said.format(day=wording.day(at), time=wording.clock_time(at))

    def hide_backup(self) -> None:
        """No desk is shown, or it is not known yet when its last backup was made."""
        self.backup.hide()

    def show_tally(self, tally: Tally) -> None:
        """The words of the selection, or else of the text against what is aimed at; the rest is in the tool tip."""
        number: Callable[[int], str] = self.locale().toString
        said = [self._selection(tally) or self._length(tally)]
        if tally.minutes and not tally.selected_characters:
            said.append(self.tr("{count} min").format(count=number(tally.minutes)))
        self._say(self.words, wording.counted(" · ".join(said)))
        tip = self.tr("{characters} characters, about {minutes} minutes to read. Click to set a target of your own.")
        said_of_all = tip.format(characters=number(tally.characters), minutes=number(tally.minutes))
        self.words.setToolTip(wording.counted(said_of_all))

    def _selection(self, tally: Tally) -> str:
        if not tally.selected_characters:
            return ""
        number: Callable[[int], str] = self.locale().toString
        sentence = self.tr("Selected: {words} of {all} words, {characters} characters")
        return sentence.format(
            words=number(tally.selected_words), all=number(tally.words), characters=number(tally.selected_characters)
        )

    def _length(self, tally: Tally) -> str:
        number: Callable[[int], str] = self.locale().toString
        count = number(tally.words)
        if tally.target:
            return self.tr("{count} of {target} words").format(count=count, target=number(tally.target))
        if tally.band is None or tally.band.most == 0:
            return self.tr("Words: {count}").format(count=count)
        least, most = number(tally.band.least), number(tally.band.most)
        return self.tr("{count} of {least}–{most} words").format(count=count, least=least, most=most)

    def show_language(self, tag: str) -> None:
        self._say(self.language, wording.language_name(tag))

    def _say(self, label: Words, text: str, kind: str = "small") -> None:
        if label.property("kind") != kind:
            label.setProperty("kind", kind)
            label.style().polish(label)
        label.setText(text)
        label.setVisible(self._are_parts_shown)
        self._make_room()
