"""The languages that words can be marked with, to choose one of. It changes no text."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui import wording
from ui.widgets import buttons
from ui.widgets.popover import Popover
from ui.widgets.words import Words

_ROW, _ROWS = 32, 8
"""pixels of a language, and how many are seen at once"""


class LanguageForm(Popover):
    """`chosen` says in which language the words are; `removed` that they are to be without a mark."""

    chosen = Signal(str)
    """BCP 47"""
    removed = Signal()

    def __init__(self, languages: Iterable[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._lead = Words("", "strong")
        self.rows = QListWidget()
        self.rows.setProperty("surface", "list")
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.remove_button = buttons.quiet("")
        for tag in sorted(languages, key=lambda tag: wording.language_name(tag).casefold()):
            row = QListWidgetItem(wording.language_name(tag), self.rows)
            row.setData(Qt.ItemDataRole.UserRole, tag)
            row.setSizeHint(QSize(0, _ROW))
        down = QVBoxLayout(self)
        down.setContentsMargins(12, 12, 12, 12)
        down.setSpacing(8)
        down.addWidget(self._lead)
        down.addWidget(self.rows)
        down.addWidget(self.remove_button, alignment=Qt.AlignmentFlag.AlignLeft)
        self.rows.setFixedHeight(_ROW * _ROWS + 10)
        self.setFixedWidth(240)
        self.rows.itemActivated.connect(self._take)
        self.rows.itemClicked.connect(self._take)
        self.remove_button.clicked.connect(self._on_remove)
        self.retranslate()

    def show_language(self, language: str) -> None:
        """With which language the words are marked now; empty for none."""
        self.remove_button.setVisible(bool(language))
        if language:
            tags = [self.rows.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.rows.count())]
            known = language if language in tags else language.split("-")[0]
            self.rows.setCurrentRow(tags.index(known) if known in tags else -1)
        elif self.rows.currentRow() < 0:
            self.rows.setCurrentRow(0)

    def focus_first(self) -> None:
        self.rows.setFocus(Qt.FocusReason.PopupFocusReason)

    def retranslate(self) -> None:
        self._lead.setText(self.tr("These words are in"))
        self.rows.setAccessibleName(self.tr("These words are in"))
        self.remove_button.setText(self.tr("Remove the mark"))

    def _take(self, row: QListWidgetItem) -> None:
        if not self.isVisible():
            return  # a double click chose it already
        self.close_up()
        self.chosen.emit(row.data(Qt.ItemDataRole.UserRole))

    def _on_remove(self) -> None:
        self.close_up()
        self.removed.emit()
