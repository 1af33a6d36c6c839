"""The event log as a person reads it: a sentence an event, newest first, of the article or of the whole desk.

It reads and changes nothing itself: it says what a person wants to see, and to have as a file.
"""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from editor.event_words import SUBJECTS
from editor.frozen import frozen
from ui.review import words
from ui.widgets import buttons
from ui.widgets.dialog import Dialog
from ui.widgets.empty_state import EmptyState
from ui.widgets.two_tones import TwoTones

SIZE = (880, 640)


@frozen
class LogLine:
    """An event in words. `headline` is of its article, empty where it has none or where one article is shown."""

    number: int
    at: int
    said: str
    headline: str = ""


@frozen
class LogWish:
    """What is asked for: of the whole desk or of the article, of whom (empty for everybody), which subject."""

    is_whole_desk: bool
    person_id: str = ""
    subject: str = ""


def subject_word(subject: str) -> str:
    """What a subject of `editor.event_words.SUBJECTS` is called."""
    translate = QCoreApplication.translate
    named = {
        "text": translate("Log", "Text and fields"),
        "steps": translate("Log", "Steps and assignments"),
        "review": translate("Log", "Comments, proposals, check-outs"),
        "proof": translate("Log", "Approvals, checks, sources, keys"),
        "desk": translate("Log", "People and the desk itself"),
    }
    return named[subject]


class LogDialog(Dialog):
    """`headline` is of the open article, empty for none; `now` gives milliseconds since 1970, UTC."""

    wanted = Signal(object, object)
    """a `LogWish`, and the number of the event before which it goes on (None for the newest)"""
    file_wanted = Signal(object, str)
    """a `LogWish`, and the suffix of the file: csv or jsonl"""

    def __init__(
        self, headline: str, people: Iterable[tuple[str, str]], now: Callable[[], int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.resize(*SIZE)
        self._now = now
        self._last: int | None = None
        lead = self.tr("What was done, by whom and when. Nothing is ever removed from it.")
        self.say(self.tr("Event log"), self.tr("Close"), "", lead)
        self.scope, self.person, self.subject = QComboBox(), QComboBox(), QComboBox()
        self.list = QListWidget()
        self.list.setProperty("surface", "list")
        TwoTones(self.list)
        self.list.setAccessibleName(self.tr("Events, newest first"))
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = EmptyState("history")
        self.nothing.show_words(
            self.tr("Nothing here"),
            self.tr("No event fits what is chosen above. Choose everybody and everything to see all of it."),
        )
        self.older = buttons.quiet(self.tr("Show older ones"))
        self._fill(headline, people)
        self._arrange()
        self._connect()

    @property
    def wish(self) -> LogWish:
        return LogWish(bool(self.scope.currentData()), str(self.person.currentData()), str(self.subject.currentData()))

    def begin(self) -> None:
        """Ask for what is chosen, from the newest."""
        self.wanted.emit(self.wish, None)

    def show_lines(self, wish: LogWish, lines: Sequence[LogLine], is_more: bool, goes_on: bool) -> None:
        """Show events; with `goes_on` below those that are there. An answer to what is no longer asked is not shown."""
        if wish != self.wish:
            return
        if not goes_on:
            self.list.clear()
        for line in lines:
            item = QListWidgetItem(f"{line.said}\n{self._when(line)}")
            item.setToolTip(line.said)
            self.list.addItem(item)
        self._last = lines[-1].number if lines else self._last
        self.older.setVisible(is_more)
        self.pages.setCurrentIndex(0 if self.list.count() else 1)
        if self.list.count() and not goes_on:
            self.list.setCurrentRow(0)
        for button in (self.csv, self.json_lines):
            button.setEnabled(bool(self.list.count()))

    def _when(self, line: LogLine) -> str:
        said = [words.when(line.at, self._now()), line.headline, self.tr("No. {number}").format(number=line.number)]
        return " · ".join(part for part in said if part)

    def _fill(self, headline: str, people: Iterable[tuple[str, str]]) -> None:
        if headline:
            self.scope.addItem(self.tr("“{headline}”").format(headline=_short(headline)), False)
        self.scope.addItem(self.tr("The whole desk"), True)
        self.person.addItem(self.tr("Everybody"), "")
        for person_id, name in people:
            self.person.addItem(name, person_id)
        self.subject.addItem(self.tr("Everything"), "")
        for subject in SUBJECTS:
            self.subject.addItem(subject_word(subject), subject)
        for box, name in (
            (self.scope, self.tr("Of which article")),
            (self.person, self.tr("Whose doing")),
            (self.subject, self.tr("What it is about")),
        ):
            box.setAccessibleName(name)
            box.setToolTip(name)

    def _arrange(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(8)
        for box in (self.scope, self.person, self.subject):
            across.addWidget(box)
        across.addStretch(1)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.list)
        self.pages.addWidget(self.nothing)
        self.body.setSpacing(8)
        self.body.addLayout(across)
        self.body.addWidget(self.pages, 1)
        self.csv = buttons.plain(self.tr("Save as CSV…"))
        self.json_lines = buttons.plain(self.tr("Save as JSON Lines…"))
        for place, button in enumerate((self.csv, self.json_lines, self.older)):
            self.foot.insertWidget(place, button)
        self.older.hide()

    def _connect(self) -> None:
        for box in (self.scope, self.person, self.subject):
            box.currentIndexChanged.connect(self.begin)
        self.older.clicked.connect(lambda: self.wanted.emit(self.wish, self._last))
        self.csv.clicked.connect(lambda: self.file_wanted.emit(self.wish, "csv"))
        self.json_lines.clicked.connect(lambda: self.file_wanted.emit(self.wish, "jsonl"))


def _short(headline: str) -> str:
    return headline if len(headline) <= 40 else headline[:39] + "…"
