"""The backups of a desk: when and on which machine each was made, what articles it holds, and how they read.

A person takes a whole desk, one article or one revision from it; what is done with that is the matter of whoever
asked. It reads nothing and changes nothing itself.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor.article import ArticleLine
from editor.text.folding import fold
from storage.backups.kept_backups import KeptBackup
from storage.backups.kept_piece import Inside, KeptPiece
from ui import wording
from ui.widgets import buttons
from ui.widgets.dialog import Dialog
from ui.widgets.two_tones import TwoTones
from ui.widgets.words import Words

SIZE = (1080, 640)
LIST_WIDTH, ARTICLES_WIDTH = 232, 272
NARROW = 900
"""pixels below which the text has no room beside the two lists"""
ANY = 16_777_215
"""what Qt calls no greatest width"""
REST = 120
"""milliseconds on a row before what it stands for is read"""
_ITEM = Qt.ItemDataRole.UserRole


class Take(StrEnum):
    """What a person wants of a backup."""

    DESK = "desk"
    ARTICLE = "article"
    REVISION = "revision"


class Restore(Dialog):
    """`backups` are offered in this order, the newest first; `here` are the articles that can get a revision back.

    `told` says what is to be known of the articles of a backup, by its path and by their ids; these are shown first.

    After `accept`, `take` says what is wanted of `chosen`, and `piece` is the article that was seen.
    """

    backup_wanted = Signal(object)
    """the `KeptBackup` that a person wants to look into"""
    piece_wanted = Signal(str, str)
    """the id of an article in it, and of a revision, which is empty for the newest"""

    def __init__(
        self,
        backups: Sequence[KeptBackup],
        here: frozenset[str],
        may_write: bool,
        parent: QWidget | None = None,
        told: Mapping[Path, Mapping[str, str]] | None = None,
    ) -> None:
        super().__init__(parent)
        self.say(
            self.tr("Copies of this desk") if told else self.tr("Backups"),
            self.tr("Bring back as a new article"),
            self.tr("Close"),
            self.tr("What you take becomes a new desk, a new article or a new revision. What is there stays."),
        )
        self.resize(*SIZE)
        self._here, self._may_write, self._told = here, may_write, told or {}
        self._articles: tuple[ArticleLine, ...] = ()
        self.take = Take.DESK
        self.piece: KeptPiece | None = None
        self.rows = _list(self.tr("Backups, the newest first"), LIST_WIDTH)
        self.articles = _list(self.tr("Articles in this backup"), ARTICLES_WIDTH)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Find an article in it"))
        self.filter.setAccessibleName(self.tr("Find an article in it"))
        self.filter.setClearButtonEnabled(True)
        self.machine = Words("", "soft").wrapped()
        self.revisions = QComboBox()
        self.revisions.setAccessibleName(self.tr("Revisions of this article, the newest first"))
        self.headline = Words("", "title").wrapped()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.document().setDocumentMargin(12)
        self.text.setProperty("surface", "sheet")
        self.text.setAccessibleName(self.tr("The article as this backup has it"))
        self.desk_button = buttons.plain(self.tr("Open all of it as a new desk"))
        self.revision_button = buttons.plain(self.tr("Bring back as a revision"))
        self._arrange(bool(backups))
        self._connect()
        for backup in backups:
            row = QListWidgetItem(self._words(backup))
            row.setData(_ITEM, backup)
            row.setToolTip(backup.name)
            self.rows.addItem(row)
        self.rows.setCurrentRow(0)
        self.rows.setFocus()
        self._show_nothing(
            "" if backups else self.tr("There is no backup yet. One is made each hour in which something changes.")
        )

    @property
    def chosen(self) -> KeptBackup | None:
        row = self.rows.currentItem()
        return row.data(_ITEM) if row is not None else None

    def fit(self, room: QSize) -> None:
        """Where three columns have no room beside each other they stand below each other, and are scrolled as one."""
        if room.width() < NARROW:
            self._across.setDirection(QHBoxLayout.Direction.TopToBottom)
            for part, height in ((self.rows, 112), (self.articles, 168), (self.text, 168)):
                part.setMinimumSize(0, height)
                part.setMaximumWidth(ANY)
            self.rows.setMaximumHeight(self.rows.minimumHeight())
        super().fit(room)

    # --- what is shown -----------------------------------------------------------------------------------------------

    def show_inside(self, backup: KeptBackup, inside: Inside) -> None:
        """Show what a backup holds; an answer about another one is not shown."""
        if backup != self.chosen:
            return
        said_of = self._told.get(backup.path, {})
        self._articles = tuple(sorted(inside.articles, key=lambda line: line.id not in said_of))
        said = self.tr("Written on “{machine}”, last on {day} at {time}. Articles: {count}.")
        self.machine.setText(
            said.format(
                machine=inside.machine,
                day=wording.day(inside.until),
                time=wording.clock_time(inside.until),
                count=wording.number(len(inside.articles)),
            )
            if inside.until
            else ""
        )
        self._fill()

    def show_why_not(self, backup: KeptBackup, sentence: str) -> None:
        """Say why a backup cannot be looked into."""
        if backup == self.chosen:
            self._show_nothing(sentence)

    def show_piece(self, piece: KeptPiece) -> None:
        """Show an article as a revision has it; an answer about another one is not shown."""
        if piece.article_id != self._article_id:
            return
        if self.piece is None or self.piece.article_id != piece.article_id:
            self._fill_revisions(piece)
        self.piece = piece
        self.headline.setText(piece.fields.headline or piece.fields.slug or self.tr("Without a headline"))
        self.text.setPlainText("\n\n".join(part for part in (piece.fields.dek, piece.text) if part))
        self._allow()

    def show_no_piece(self, sentence: str) -> None:
        """The article cannot be read from this backup."""
        self.piece = None
        self.headline.setText("")
        self.text.setPlainText(sentence)
        self._allow()

    # --- what is chosen ----------------------------------------------------------------------------------------------

    @property
    def _article_id(self) -> str:
        row = self.articles.currentItem()
        return str(row.data(_ITEM)) if row is not None else ""

    def _on_backup(self) -> None:
        self._show_nothing("")
        self.desk_button.setEnabled(self.chosen is not None)
        if self.chosen is not None:
            self.machine.setText(self.tr("Looking into it…"))
            self.backup_wanted.emit(self.chosen)

    def _on_article(self) -> None:
        self.piece = None
        self._allow()
        if self._article_id:
            self.piece_wanted.emit(self._article_id, "")

    def _on_revision(self, row: int) -> None:
        if row >= 0 and self._article_id:
            self.piece_wanted.emit(self._article_id, str(self.revisions.itemData(row)))

    def _accept_as(self, take: Take) -> None:
        self.take = take
        self.accept()

    def _allow(self) -> None:
        has_piece = self.piece is not None and self._may_write
        self.accept_button.setEnabled(has_piece)
        self.revision_button.setEnabled(has_piece and self._article_id in self._here)
        self.revisions.setEnabled(self.piece is not None)

    # --- how it is filled --------------------------------------------------------------------------------------------

    def _show_nothing(self, sentence: str) -> None:
        self._articles, self.piece = (), None
        self.articles.clear()
        self.revisions.clear()
        self.machine.setText(sentence)
        self.headline.clear()
        self.text.clear()
        self._allow()

    def _fill(self) -> None:
        wanted, before = fold(self.filter.text()).casefold(), self._article_id
        said_of = self._told.get(self.chosen.path, {}) if self.chosen else {}
        self.articles.blockSignals(True)
        self.articles.clear()
        for line in self._articles:
            name = line.headline or line.slug or self.tr("Without a headline")
            if wanted in fold(f"{name} {line.slug} {line.writer}").casefold():
                row = QListWidgetItem("\n".join((name, said_of.get(line.id) or _under(line))))
                row.setData(_ITEM, line.id)
                self.articles.addItem(row)
                if line.id == before:
                    self.articles.setCurrentItem(row)
        if self.articles.currentRow() < 0:
            self.articles.setCurrentRow(0)
        self.articles.blockSignals(False)
        if self._article_id != before or self.piece is None:
            self._article_timer.start()

    def _fill_revisions(self, piece: KeptPiece) -> None:
        self.revisions.blockSignals(True)
        self.revisions.clear()
        for one in piece.revisions:
            moment = f"{wording.day(one.at)} {wording.clock_time(one.at)}"
            said = self.tr("Revision {number}, {moment}").format(number=one.number, moment=moment)
            self.revisions.addItem(f"{said} · {one.name}" if one.name else said, one.id)
        self.revisions.blockSignals(False)

    def _words(self, backup: KeptBackup) -> str:
        size = QLocale().formattedDataSize(backup.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
        place = f"{size} · {self.tr('second folder')}" if backup.is_second else size
        moment = f"{wording.day(backup.at)} {wording.clock_time(backup.at)}"
        return f"{backup.name}\n{moment}" if backup.name else f"{moment}\n{place}"

    def _arrange(self, has_any: bool) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(self.filter)
        middle.addWidget(self.articles, 1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.revisions)
        right.addWidget(self.headline)
        right.addWidget(self.text, 1)
        self._across = QHBoxLayout()
        self._across.setSpacing(16)
        self._across.addWidget(self.rows)
        self._across.addLayout(middle)
        self._across.addLayout(right, 1)
        self.body.setSpacing(8)
        self.body.addLayout(self._across, 1)
        self.body.addWidget(self.machine)
        self.foot.insertWidget(0, self.desk_button)
        self.foot.insertWidget(3, self.revision_button)
        self.desk_button.setEnabled(has_any)
        self.rows.setEnabled(has_any)
        self.filter.setEnabled(has_any)

    def _connect(self) -> None:
        # Walking through a list with a held key reads only where it ends.
        self._timer = QTimer(self, singleShot=True, interval=REST)
        self._timer.timeout.connect(self._on_backup)
        self._article_timer = QTimer(self, singleShot=True, interval=REST)
        self._article_timer.timeout.connect(self._on_article)
        self.rows.currentRowChanged.connect(lambda _row: self._timer.start())
        self.articles.currentRowChanged.connect(lambda _row: self._article_timer.start())
        self.filter.textChanged.connect(lambda _text: self._fill())
        self.revisions.currentIndexChanged.connect(self._on_revision)
        self.accept_button.clicked.disconnect()
        self.accept_button.clicked.connect(lambda: self._accept_as(Take.ARTICLE))
        self.desk_button.clicked.connect(lambda: self._accept_as(Take.DESK))
        self.revision_button.clicked.connect(lambda: self._accept_as(Take.REVISION))
        self.finished.connect(lambda _result: (self._timer.stop(), self._article_timer.stop()))


def _under(line: ArticleLine) -> str:
    return " · ".join(part for part in (line.writer, wording.day(line.changed_at)) if part)


def _list(name: str, width: int) -> QListWidget:
    rows = QListWidget()
    rows.setProperty("surface", "list")
    TwoTones(rows)
    rows.setAccessibleName(name)
    rows.setFixedWidth(width)
    rows.setTextElideMode(Qt.TextElideMode.ElideRight)
    rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return rows
