"""What went out of the article: each edition with its receipt, the newest first, and a correction that is drafted."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor.edition import Edition, EditionKind
from editor.frozen import frozen
from ui.desk.story.edition_words import kind_word
from ui.desk.story.seal_words import when
from ui.widgets import buttons
from ui.widgets.words import Words


@frozen
class Drafted:
    """A correction that is drafted: what kind, by whom and when, and whether I may change or publish it."""

    kind: EditionKind
    who: str
    at: int
    may_correct: bool


class Editions(QWidget):
    folder_wanted = Signal(object)
    verification_wanted = Signal(object)
    """the files of this `Edition` are to be held against their receipts"""
    receipt_wanted = Signal(object)
    """everything that the desk keeps of this `Edition`"""
    difference_wanted = Signal()
    correction_wanted = Signal()
    """the drafted correction is to be gone on with"""
    drop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        self._inner: QWidget | None = None

    def show_editions(
        self, editions: tuple[Edition, ...], drafted: Drafted | None, names: Mapping[str, str], now: int
    ) -> None:
        inner = QWidget()
        down = QVBoxLayout(inner)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(16)
        if drafted is not None:
            down.addWidget(self._draft(drafted, now))
        for one in reversed(editions):
            down.addWidget(self._edition(one, names.get(one.by, "?"), now))
        if self._inner is not None:
            self._down.removeWidget(self._inner)
            self._inner.deleteLater()
        self._inner = inner
        self._down.addWidget(inner)

    def _edition(self, edition: Edition, who: str, now: int) -> QWidget:
        part, down = _part()
        head = QHBoxLayout()
        head.setSpacing(8)
        title = self.tr("Edition {number}").format(number=edition.number)
        head.addWidget(Words(f"{title} · {kind_word(edition.kind)}", "strong"))
        head.addStretch(1)
        code = Words(edition.code, "fingerprint")
        code.setToolTip(self.tr("Printed small at the end of each file"))
        head.addWidget(code)
        down.addLayout(head)
        said = self.tr("{who}, {when}").format(who=who, when=when(edition.at, now))
        down.addWidget(Words(said, "soft").wrapped())
        if edition.instead:
            down.addWidget(Words(edition.instead, "quote").wrapped())
        files = ", ".join(one.name for one in edition.files) or self.tr("No files were written with it.")
        down.addWidget(Words(files, "small").wrapped())
        if edition.accepted:
            accepted = self.tr("Warnings accepted: {count}. {why}")
            down.addWidget(Words(accepted.format(count=len(edition.accepted), why=edition.why), "small").wrapped())
        down.addLayout(self._ways(edition))
        return part

    def _ways(self, edition: Edition) -> QHBoxLayout:
        receipt = buttons.plain(self.tr("Receipt…"))
        receipt.clicked.connect(lambda: self.receipt_wanted.emit(edition))
        if not edition.files:
            return _across(receipt)
        folder = buttons.plain(self.tr("Open folder"))
        folder.clicked.connect(lambda: self.folder_wanted.emit(edition))
        verify = buttons.plain(self.tr("Verify again"))
        verify.clicked.connect(lambda: self.verification_wanted.emit(edition))
        return _across(folder, verify, receipt)

    def _draft(self, drafted: Drafted, now: int) -> QWidget:
        part, down = _part()
        down.addWidget(Words(self.tr("Drafted: {kind}").format(kind=kind_word(drafted.kind)), "strong"))
        said = self.tr("{who}, {when}. Until it is published, everybody sees the edition before.")
        down.addWidget(Words(said.format(who=drafted.who, when=when(drafted.at, now)), "soft").wrapped())
        if drafted.may_correct:
            look = buttons.plain(self.tr("Look and publish…"))
            look.clicked.connect(self.difference_wanted)
            go_on = buttons.quiet(self.tr("Continue…"))
            go_on.clicked.connect(self.correction_wanted)
            drop = buttons.quiet(self.tr("Discard"))
            drop.clicked.connect(self.drop_wanted)
            down.addLayout(_across(look, go_on, drop))
        return part


def _part() -> tuple[QWidget, QVBoxLayout]:
    part = QWidget()
    down = QVBoxLayout(part)
    down.setContentsMargins(0, 0, 0, 0)
    down.setSpacing(4)
    return part, down


def _across(*ways: QWidget) -> QHBoxLayout:
    across = QHBoxLayout()
    across.setSpacing(8)
    across.setContentsMargins(0, 0, 0, 0)
    for way in ways:
        across.addWidget(way)
    across.addStretch(1)
    return across
