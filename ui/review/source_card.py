"""An open entry of the ledger: all of it, and what can be done with it. It decides nothing."""

from PySide6.QtCore import Qt, Signal

from editor.sources import Verdict
from ui.review import source_words, words
from ui.review.cards import Card
from ui.review.rows import SourceRow
from ui.widgets import buttons


class SourceCard(Card):
    """`may_write` is false on a desk that may only be read."""

    judged = Signal(object)
    """the `Verdict` that somebody came to"""
    edit_wanted = Signal()
    removal_wanted = Signal()
    link_wanted = Signal(str)
    file_wanted = Signal()
    """to be held against the hash of the one that was attached"""

    def __init__(self, row: SourceRow, now: int, may_write: bool) -> None:
        super().__init__()
        source = row.source
        if said := source_words.state(row):
            self.add(said, "warm")
        self.add(source_words.about(row), "quote")
        self.add(source.citation, "strong", gap=4).setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.add(source_words.facts(row), "small")
        if source.link:
            self._add_link(source.link)
        if said := source_words.file(source):
            self.add(said, "small")
        if source.file_sha256:
            self._add_file_check()
        if source.note:
            self.add(self.tr("For the desk only: {note}").format(note=source.note), gap=4)
        entered = self.tr("Entered by {name}, {time}")
        self.add(entered.format(name=row.name_of(source.by), time=words.when(source.added_at, now)), "small", gap=4)
        if may_write:
            self._add_ways(source.verdict)

    def _add_link(self, link: str) -> None:
        way = buttons.link(self.tr("Open the link"), "link")
        way.setToolTip(link)
        way.clicked.connect(lambda: self.link_wanted.emit(link))
        self.add_buttons(way)

    def _add_file_check(self) -> None:
        self.check_file = buttons.link(self.tr("Check the file again…"), "check")
        self.check_file.setToolTip(self.tr("Choose the file, to see whether it is still the one that was attached."))
        self.check_file.clicked.connect(self.file_wanted)
        self.add_buttons(self.check_file)

    def _add_ways(self, verdict: Verdict) -> None:
        self.confirm = buttons.plain(self.tr("Confirmed"), "check")
        self.confirm.setToolTip(self.tr("It is so: you have checked it. Your name stays with it."))
        self.attribute = buttons.plain(self.tr("Attributed"))
        self.attribute.setToolTip(self.tr("It stands as what the source says, and the text says whose words they are."))
        self.reopen = buttons.plain(self.tr("Open again"))
        for way, given in (
            (self.confirm, Verdict.CONFIRMED),
            (self.attribute, Verdict.ATTRIBUTED),
            (self.reopen, Verdict.OPEN),
        ):
            way.clicked.connect(lambda _checked=False, given=given: self.judged.emit(given))
        self.edit, self.remove = buttons.link(self.tr("Change…")), buttons.link(self.tr("Remove…"))
        self.edit.clicked.connect(self.edit_wanted)
        self.remove.clicked.connect(self.removal_wanted)
        if verdict is Verdict.OPEN:
            self.add_buttons(self.confirm, self.attribute)
        else:
            self.add_buttons(self.reopen)
        self.add_buttons(self.edit, self.remove)
