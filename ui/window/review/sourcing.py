"""The source ledger of the open article: read from the desk, shown beside the text and in it, written and judged."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from editor.frozen import frozen
from editor.sources import Source, Verdict
from storage.file.files import fingerprint
from ui.review import rows
from ui.review.source_pane import SourcePane
from ui.widgets.notice import Way, Weight
from ui.window.desk_page import Surround
from ui.window.reading import ArticleView
from ui.window.review.reviewing import REST
from ui.writing import offsets
from ui.writing.remarks.source_marks import SourceMarks
from ui.writing.room import WritingRoom

if TYPE_CHECKING:
    from storage.change import Change
    from storage.desk import Desk
    from ui.dialogs.source import Entry

KEY = "sources"


@frozen
class Ledger:
    """The sources of an article; `who` are the names of everybody, by id."""

    article_id: str
    text: str
    language: str
    sources: tuple[Source, ...]
    who: dict[str, str]
    may_write: bool


def read_ledger(desk: "Desk", article_id: str) -> Ledger:
    article = desk.article(article_id)
    sources = tuple(desk.sources(article_id))
    return Ledger(article_id, article.text, article.language, sources, desk.names(), not desk.is_read_only)


class Sourcing(QObject):
    """`choose` brings the tab into view."""

    link_activated = Signal(str)

    def __init__(self, around: Surround, room: WritingRoom, choose: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._around, self._tasks, self._room, self._choose = around, around.tasks, room, choose
        self._switch = around.actions["source.marks"]
        self._article_id = ""
        self._ledger: Ledger | None = None
        self.pane = SourcePane(around.theme, around.clock)
        self.marks = SourceMarks(room.edit, around.tasks.compute, self)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._read)
        self._connect()
        self._show_marks(False)

    def show_article(self, view: ArticleView | None) -> None:
        """Another article is open, or none, or the same one again."""
        article_id = view.article.id if view else ""
        if article_id == self._article_id:
            return
        self._article_id, self._ledger = article_id, None
        self.pane.show_nothing()
        self._mark()
        if article_id:
            self._timer.start(0)

    def begin(self) -> None:
        """Say where the selected words come from, or the sentence at the caret."""
        if self._article_id and (self._ledger is None or self._ledger.may_write):
            self._choose()
            self._add(self._sentence())

    def switch_marks(self) -> None:
        """Show in the text what has no source, or not, as the action says."""
        is_on = self._switch.isChecked()
        self._around.preferences.remember_on("source.marks", is_on)
        if is_on:
            self._choose()
        self._show_marks(self.pane.isVisible())

    def _show_marks(self, is_seen: bool) -> None:
        """Only while the ledger is seen: whoever only writes sees nothing of it."""
        self.pane.marks_box.setChecked(self._switch.isChecked())
        self.marks.switch(self._switch.isChecked() and is_seen)

    def stop(self) -> None:
        """The window closes: read nothing any more."""
        self._timer.stop()
        self.marks.stop()

    # --- reading -----------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        article_id = self._article_id
        if article_id:
            self._tasks.read(lambda desk: read_ledger(desk, article_id), then=self._on_read, key="ledger")

    def _on_read(self, ledger: Ledger) -> None:
        if ledger.article_id != self._article_id:
            return
        self._ledger = ledger
        self.pane.show_sources(rows.sources(ledger.sources, ledger.who), ledger.may_write)
        self._mark()

    def _on_desk_changed(self, change: "Change") -> None:
        if change.article_id != self._article_id or not self._article_id:
            return
        is_typing = str(change.kind) in ("text_saved", "fields_saved", "unchanged")
        if not is_typing:
            self._timer.start(0)
        elif self._ledger is not None and self._ledger.sources:
            self._timer.start(REST)

    def _mark(self) -> None:
        """Say which places have a source, where the text is still the one that they stand in."""
        ledger = self._ledger
        if ledger is None:
            self.marks.show("", ())
        elif self._room.text() == ledger.text:
            anchors = [one.anchor for one in ledger.sources if one.anchor and not one.anchor.is_lost]
            self.marks.show(ledger.language, [self._cursor(one.start, one.end) for one in anchors])
        elif self._room.side:
            self.marks.show("", ())  # a proposal stands there, and its places are others

    def _cursor(self, start: int, end: int) -> QTextCursor:
        text = self._room.text()
        cursor = QTextCursor(self._room.edit.document())
        cursor.setPosition(offsets.to_units(text, min(start, len(text))))
        cursor.setPosition(offsets.to_units(text, min(end, len(text))), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    # --- what a person does ------------------------------------------------------------------------------------------

    def _sentence(self) -> QTextCursor | None:
        """The selected words, or the sentence at the caret; None where no words are."""
        from editor.text.sentences import sentences

        cursor = self._room.edit.textCursor()
        if cursor.hasSelection():
            return cursor if cursor.selectedText().strip() else None
        block = cursor.block()
        line, at = block.text(), offsets.to_code_points(block.text(), cursor.positionInBlock())
        language = self._ledger.language if self._ledger else "en"
        found = next((one for one in sentences(line, language) if one.start <= at <= one.end), None)
        if found is None:
            return None
        cursor.setPosition(block.position() + offsets.to_units(line, found.start))
        cursor.setPosition(block.position() + offsets.to_units(line, found.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _add(self, about: QTextCursor | None) -> None:
        entry = self._ask(" ".join(about.selectedText().split()) if about else "", None)
        if entry is None:
            return
        self._room.flush()  # the words that it is for must be on the desk before it is
        article_id, text, span = self._article_id, self._room.text(), None
        if about is not None:
            span = (
                offsets.to_code_points(text, about.selectionStart()),
                offsets.to_code_points(text, about.selectionEnd()),
            )

        def add(desk: "Desk", words: dict[str, str]) -> "Change":
            place = _place_in(desk.article(article_id).text, text, span)
            change = desk.add_source(
                article_id, entry.kind, entry.citation, place, is_off_record=entry.is_off_record, **words
            )
            return _judge(desk, change.values["source_id"], entry.verdict) or change

        self._keep(entry, add)

    def _change(self, source: Source) -> None:
        entry = self._ask(" ".join(source.anchor.quote.split()) if source.anchor else "", source)
        if entry is None:
            return

        def change(desk: "Desk", words: dict[str, str]) -> "Change":
            changed = desk.change_source(
                source.id, kind=entry.kind, citation=entry.citation, is_off_record=entry.is_off_record, **words
            )
            return _judge(desk, source.id, entry.verdict) or changed

        self._keep(entry, change)

    def _ask(self, quote: str, source: Source | None) -> "Entry | None":
        from ui.dialogs.source import SourceForm

        dialog = SourceForm(quote, source, self.pane.window())
        has_answer = dialog.exec() == QDialog.DialogCode.Accepted
        entry = dialog.entry
        dialog.deleteLater()
        return entry if has_answer else None

    def _keep(self, entry: "Entry", do: "Callable[[Desk, dict[str, str]], Change]") -> None:
        """Give an entry to the desk, after its file was read where one was chosen."""
        words = {"dated": entry.dated, "link": entry.link, "note": entry.note}
        if entry.file is None:
            kept = {} if entry.keeps_file else {"file_name": "", "file_sha256": ""}
            self._tasks.change(lambda desk: do(desk, words | kept))
            return
        path = entry.file
        self._tasks.compute(
            lambda: fingerprint(path),
            then=lambda read: self._tasks.change(
                lambda desk: do(desk, words | {"file_name": path.name, "file_sha256": read})
            ),
        )

    def _remove(self, source: Source) -> None:
        from ui.dialogs.confirmation import Confirmation

        dialog = Confirmation(
            self.tr("Remove this source?"),
            self.tr("“{citation}” goes out of the ledger with its note and its verdict.").format(
                citation=source.citation
            ),
            self.tr("The text stays as it is, and the log keeps that there was an entry, not what it said."),
            self.tr("Remove"),
            self.pane.window(),
        )
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._tasks.change(lambda desk: desk.remove_source(source.id))
        dialog.deleteLater()

    def _judge(self, source_id: str, verdict: Verdict) -> None:
        """Keep what somebody came to, and offer to put the one before back."""
        known = self._ledger.sources if self._ledger else ()
        before = next((one.verdict for one in known if one.id == source_id), None)
        said = {
            Verdict.CONFIRMED: self.tr("The source is confirmed. Your name stays with it."),
            Verdict.ATTRIBUTED: self.tr("The source is attributed. Your name stays with it."),
            Verdict.OPEN: self.tr("The source is open again."),
        }[verdict]
        ways = ()
        if before not in (None, verdict):
            ways = (Way(self.tr("Undo"), lambda: self._take_back(source_id, before)),)
        self._tasks.change(
            lambda desk: desk.judge_source(source_id, verdict),
            then=lambda _change: self._around.notices.say(said, Weight.DONE, *ways, subject=KEY),
        )

    def _take_back(self, source_id: str, before: Verdict) -> None:
        self._around.notices.take_back(KEY)
        self._tasks.change(lambda desk: desk.judge_source(source_id, before))

    def _check_file(self, source: Source) -> None:
        """Whether a file that a person chooses is the one that was attached; it is only read."""
        title = self.tr("Check “{name}”").format(name=source.file_name)
        name, _kind = QFileDialog.getOpenFileName(self.pane.window(), title)
        if name:
            self._tasks.compute(
                lambda: fingerprint(Path(name)), then=lambda read: self._tell_checked(source, Path(name).name, read)
            )

    def _tell_checked(self, source: Source, name: str, read: str) -> None:
        if read == source.file_sha256:
            said = self.tr("“{name}” is the file that was attached to this source: its hash is the same.")
            self._around.notices.say(said.format(name=name), Weight.DONE, subject=KEY)
        else:
            said = self.tr(
                "“{name}” is not the file that was attached to this source, or it was changed since: its hash is "
                "another. Ask for the original, and change the entry if this one counts now."
            )
            self._around.notices.say(said.format(name=name), Weight.REFUSES, subject=KEY)

    def _on_caret_moved(self, offset: int) -> None:
        """The entry at the caret opens while the tab is seen and nobody works in it."""
        window = self.pane.window()
        focused = window.focusWidget() or window
        if self._ledger is None or not self.pane.isVisible() or self.pane.isAncestorOf(focused):
            return
        for source in self._ledger.sources:
            anchor = source.anchor
            if anchor and not anchor.is_lost and anchor.start <= offset <= anchor.end:
                self.pane.open_source(source.id)
                return

    def _connect(self) -> None:
        self._tasks.changed.connect(self._on_desk_changed)
        self._room.caret_moved.connect(self._on_caret_moved)
        self._around.theme.changed.connect(self.marks.refresh)
        self.pane.source_wanted.connect(self.begin)
        self.pane.edit_wanted.connect(self._change)
        self.pane.removal_wanted.connect(self._remove)
        self.pane.judged.connect(self._judge)
        self.pane.file_wanted.connect(self._check_file)
        self.pane.place_wanted.connect(self._room.go_to)
        self.pane.link_activated.connect(self.link_activated)
        self.pane.marks_box.clicked.connect(lambda: self._switch.trigger())
        self.pane.seen.connect(self._show_marks)


def _judge(desk: "Desk", source_id: str, verdict: Verdict) -> "Change | None":
    return desk.judge_source(source_id, verdict) if verdict is not Verdict.OPEN else None


def _place_in(text: str, seen: str, span: tuple[int, int] | None) -> tuple[int, int] | None:
    """The place that was marked in what was `seen`, in the article's own text: a proposal may have stood there."""
    from editor.text.anchors import anchored, carried

    if span is None or text == seen:
        return span
    place = carried(anchored(seen, *span), seen, text)
    return (place.start, place.end) if place.start < place.end else None
