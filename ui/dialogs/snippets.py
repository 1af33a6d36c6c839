"""The snippets of a person and of the office: a list, and the name and text of the one that is chosen. It stores
nothing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor.refusal import Refused
from editor.snippet import LONGEST_NAME, Snippet, checked
from ui.widgets import buttons
from ui.widgets.dialog import Dialog, field
from ui.widgets.empty_list import EmptyList
from ui.widgets.words import Words
from ui.wording import say


class SnippetsDialog(Dialog):
    """`snippets` are those that are wanted in the end; a dialog that is accepted has only usable ones."""

    def __init__(self, snippets: Sequence[Snippet], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            self.tr("Snippets"),
            self.tr("Save"),
            self.tr("Cancel"),
            self.tr("Words that are written often, under a short name. In the text, type the name and press Tab."),
        )
        self._kept: list[Snippet] = list(snippets)
        self.rows = QListWidget()
        self.rows.setProperty("surface", "list")
        EmptyList(self.rows, self.tr("Words that you write often will appear here, each with a short name."))
        self.name, self.text, self.is_office = QLineEdit(), QPlainTextEdit(), QCheckBox(self.tr("For the whole office"))
        self.add_button = buttons.plain(self.tr("New snippet"))
        self.remove_button = buttons.plain(self.tr("Remove it"))
        self._mistake = Words("", "warm").wrapped()
        self._mistake.hide()
        self._lay_out_form()
        self._show_rows(0)
        self.rows.currentRowChanged.connect(self._show_snippet)
        self.name.textChanged.connect(self._on_edited)
        self.text.textChanged.connect(self._on_edited)
        self.is_office.toggled.connect(self._on_edited)
        self.add_button.clicked.connect(self._on_add)
        self.remove_button.clicked.connect(self._on_remove)
        self._show_snippet(self.rows.currentRow())

    @property
    def snippets(self) -> tuple[Snippet, ...]:
        """In the order of the list."""
        return tuple(self._kept)

    def accept(self) -> None:
        """Close, unless one of them could not be used; then say why."""
        try:
            for is_office in (False, True):
                checked(one for one in self._kept if one.is_office is is_office)
        except Refused as why:
            self._mistake.setText(say(why))
            self._mistake.show()
            return
        super().accept()

    def _lay_out_form(self) -> None:
        self.setMinimumSize(680, 460)
        self.name.setMaxLength(LONGEST_NAME)
        self.text.setTabChangesFocus(True)
        self.rows.setFixedWidth(220)
        self.rows.setAccessibleName(self.tr("Snippets"))
        hint = Words(self.tr("Write {{what is asked for}} where Tab is to stop."), "small").wrapped()
        left, right, across = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.rows, 1)
        left.addWidget(self.add_button)
        right.setSpacing(12)
        right.addLayout(field(Words(self.tr("Short name"), "strong"), self.name))
        right.addLayout(field(Words(self.tr("Text"), "strong"), self.text, hint), 1)
        foot = QHBoxLayout()
        foot.addWidget(self.is_office, 1)
        foot.addWidget(self.remove_button)
        right.addLayout(foot)
        across.setSpacing(16)
        across.addLayout(left)
        across.addLayout(right, 1)
        self.body.addLayout(across, 1)
        self.body.addWidget(self._mistake)

    def _show_rows(self, row: int) -> None:
        self.rows.clear()
        for one in self._kept:
            self.rows.addItem(QListWidgetItem(self._title(one)))
        self.rows.setCurrentRow(min(row, len(self._kept) - 1))

    def _title(self, one: Snippet) -> str:
        name = one.name or self.tr("No name yet")
        return self.tr("{name} (office)").format(name=name) if one.is_office else name

    def _show_snippet(self, row: int) -> None:
        has_one = 0 <= row < len(self._kept)
        one = self._kept[row] if has_one else Snippet("", "")
        for widget in (self.name, self.text, self.is_office, self.remove_button):
            widget.setEnabled(has_one)
            widget.blockSignals(True)
        self.name.setText(one.name)
        self.text.setPlainText(one.text)
        self.is_office.setChecked(one.is_office)
        for widget in (self.name, self.text, self.is_office, self.remove_button):
            widget.blockSignals(False)

    def _on_edited(self) -> None:
        row = self.rows.currentRow()
        if not 0 <= row < len(self._kept):
            return
        words = self.text.document().toRawText().replace("\u2029", "\n")
        self._kept[row] = Snippet(self.name.text(), words, self.is_office.isChecked())
        self.rows.item(row).setText(self._title(self._kept[row]))
        self._mistake.hide()

    def _on_add(self) -> None:
        self._kept.append(Snippet("", ""))
        self._show_rows(len(self._kept) - 1)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_remove(self) -> None:
        row = self.rows.currentRow()
        if 0 <= row < len(self._kept):
            del self._kept[row]
            self._show_rows(max(0, row - 1))
            self._show_snippet(self.rows.currentRow())
