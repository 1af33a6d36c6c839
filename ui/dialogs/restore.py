"""Choosing one of a desk's backups, by day and hour. What it holds becomes a desk of its own; it writes nothing."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from storage.kept_backups import KeptBackup
from ui import wording
from ui.widgets.dialog import Dialog
from ui.widgets.words import Words

ROW = 32
MOST_SEEN = 10


class Restore(Dialog):
    """`chosen` is what a person took; `backups` are offered in this order, the newest first."""

    def __init__(self, backups: Sequence[KeptBackup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(self.tr("Restore from a backup"), self.tr("Open as a new desk"), self.tr("Cancel"))
        self.setFixedWidth(440)
        self.rows = QListWidget()
        self.rows.setProperty("surface", "list")
        self.rows.setAccessibleName(self.tr("Backups, the newest first"))
        for backup in backups:
            row = QListWidgetItem(self._words(backup))
            row.setData(Qt.ItemDataRole.UserRole, backup)
            self.rows.addItem(row)
        self.rows.setCurrentRow(0)
        self.rows.setMinimumHeight(min(MOST_SEEN, max(3, len(backups))) * ROW)
        self.rows.itemActivated.connect(lambda _row: self.accept())
        self.rows.setVisible(bool(backups))
        self.accept_button.setEnabled(bool(backups))
        if backups:
            safe = self.tr("The desk that is open stays as it is. The backup becomes a new desk beside it.")
        else:
            safe = self.tr("There is no backup yet. One is made each hour in which something changes.")
        self.body.addWidget(self.rows)
        self.body.addWidget(Words(safe, "soft").wrapped())

    @property
    def chosen(self) -> KeptBackup | None:
        row = self.rows.currentItem()
        return row.data(Qt.ItemDataRole.UserRole) if row is not None else None

    def _words(self, backup: KeptBackup) -> str:
        size = QLocale().formattedDataSize(backup.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
        return f"{wording.day(backup.at)} {wording.clock_time(backup.at)} · {size}"
