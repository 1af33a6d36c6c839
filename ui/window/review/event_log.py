"""The event log of the article or the desk: read for the dialog a page at a time, and written to a file.

It never changes an event; how one is worded is known to `editor/event_words.py`.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from editor.event_words import SUBJECTS
from editor.frozen import frozen
from ui.review.log_dialog import LogDialog, LogLine, LogWish
from ui.widgets.notice import Weight
from ui.window.desk_page import Surround
from ui.wording import number, say

if TYPE_CHECKING:
    from storage.desk import Desk
    from storage.events import Event

KEY = "event log"
PAGE = 200
"""events that are read at once"""
ALL = 10_000_000
"""events in a file: all there are"""


@frozen
class _Begin:
    headline: str
    people: tuple[tuple[str, str], ...]


@frozen
class _Told:
    events: Sequence["Event"]
    names: dict[str, str]
    headlines: dict[str, str]


class EventLog(QObject):
    """One dialog at a time."""

    def __init__(self, around: Surround, parent: QWidget) -> None:
        super().__init__(parent)
        self._around, self._window = around, parent
        self._article_id = ""
        self.dialog: LogDialog | None = None

    def begin(self, article_id: str) -> None:
        """Show the log of this article; without one, of the desk. What is typed has been given to the desk."""
        self._article_id = article_id
        self._around.tasks.read(lambda desk: _read_begin(desk, article_id), then=self._show, key=KEY)

    def _show(self, begin: _Begin) -> None:
        self.dialog = dialog = LogDialog(begin.headline, begin.people, self._around.clock, self._window)
        dialog.wanted.connect(self._read)
        dialog.file_wanted.connect(self._ask_file)
        dialog.begin()
        dialog.exec()
        self.dialog = None
        dialog.deleteLater()

    def _read(self, wish: LogWish, before: int | None) -> None:
        article_id = "" if wish.is_whole_desk else self._article_id
        self._around.tasks.read(
            lambda desk: _read_told(desk, article_id, wish, before, PAGE),
            then=lambda told: self._on_read(wish, before, told),
            key=KEY,
        )

    def _on_read(self, wish: LogWish, before: int | None, told: _Told) -> None:
        from storage.logbook import sentence

        if self.dialog is None:
            return
        lines = [
            LogLine(one.seq, one.at, say(sentence(one, told.names)), told.headlines.get(one.article_id, ""))
            for one in told.events
        ]
        self.dialog.show_lines(wish, lines, len(lines) == PAGE, before is not None)

    # --- as a file ---------------------------------------------------------------------------------------------------

    def _ask_file(self, wish: LogWish, suffix: str) -> None:
        kinds = {"csv": "CSV (*.csv)", "jsonl": "JSON Lines (*.jsonl)"}
        name = f"{self.tr('Event log')}.{suffix}"
        chosen, _ = QFileDialog.getSaveFileName(self.dialog, self.tr("Save the log"), name, kinds[suffix])
        if chosen:
            self.write(wish, suffix, Path(chosen))

    def write(self, wish: LogWish, suffix: str, path: Path) -> None:
        """Write every event that fits, however many are shown."""
        article_id = "" if wish.is_whole_desk else self._article_id
        self._around.tasks.read(
            lambda desk: _read_told(desk, article_id, wish, None, ALL),
            then=lambda told: self._write(told, suffix, path),
            key="event log file",
        )

    def _write(self, told: _Told, suffix: str, path: Path) -> None:
        from storage.file.files import write_atomic
        from storage.logbook import as_csv, as_json_lines

        def write() -> None:
            data = as_csv(told.events, told.names, say) if suffix == "csv" else as_json_lines(told.events)
            write_atomic(path, data)

        count = len(told.events)
        holds = self.tr("“{name}” holds one event of the log.")
        if count != 1:
            holds = self.tr("“{name}” holds {count} events of the log.")
        said = holds.format(name=path.name, count=number(count))
        self._around.tasks.compute(write, then=lambda _done: self._say(said), key="event log file")

    def _say(self, sentence: str) -> None:
        self._around.notices.say(sentence, Weight.DONE, subject=KEY)


def _read_begin(desk: "Desk", article_id: str) -> _Begin:
    from ui.wording import full_names

    fields = desk.article(article_id).fields if article_id else None
    headline = (fields.headline or fields.slug or "…") if fields else ""
    names = full_names(desk.collaborators())
    return _Begin(headline, tuple(sorted(names.items(), key=lambda one: one[1])))


def _read_told(desk: "Desk", article_id: str, wish: LogWish, before: int | None, most: int) -> _Told:
    kinds = SUBJECTS[wish.subject] if wish.subject else ()
    events = desk.log(article_id, person_id=wish.person_id, kinds=kinds, before=before, most=most)
    is_whole = not article_id and most == PAGE
    lines = desk.lines_of(list({one.article_id for one in events if one.article_id})) if is_whole else ()
    return _Told(events, desk.names(), {line.id: line.headline or line.slug for line in lines})
