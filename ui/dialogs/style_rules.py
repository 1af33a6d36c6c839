"""The style rules of an office: which articles are held to, those that ship and its own, each as a form or a file.

It keeps nothing: it says by its signals what is to be kept, so that nothing is lost when it is closed.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from editor.frozen import frozen
from ui.dialogs.rule_form import RuleForm
from ui.dialogs.rule_source import FormRule, to_file, to_form
from ui.widgets import buttons
from ui.widgets.dialog import Dialog
from ui.widgets.empty_list import EmptyList


@frozen
class RuleEntry:
    """One rule as it is kept. `is_own` for the office's own; `title` is what the list shows."""

    key: str
    title: str
    source: str
    is_own: bool
    is_on: bool = True


class StyleRulesDialog(Dialog):
    """The rules of one language."""

    rule_saved = Signal(str, str)
    """key, source"""
    rule_switched = Signal(str, bool)
    rule_removed = Signal(str)

    def __init__(
        self, entries: Sequence[RuleEntry], language: str, language_name: str, may_write: bool, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.resize(880, 600)
        self._language = language
        self._may_write = may_write
        self._entries = {entry.key: entry for entry in entries}
        self.say(
            self.tr("Style rules"), self.tr("Done"), "", self.tr("For articles in {language}.").format(
                language=language_name
            )
        )  # fmt: skip
        self.list = QListWidget()
        self.list.setProperty("surface", "list")
        self.list.setFixedWidth(280)
        self.list.setAccessibleName(self.tr("Style rules"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        EmptyList(self.list, self.tr("No rule holds for this language yet. A new one begins below."))
        self.form = RuleForm()
        self.new_button = buttons.plain(self.tr("New rule"))
        self.own_button = buttons.link(self.tr("Make it the office’s own"))
        self.keep_button = buttons.plain(self.tr("Save the rule"))
        self.remove_button = buttons.link(self.tr("Remove the rule"))
        self._arrange()
        for entry in entries:
            self._add(entry)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.list.itemChanged.connect(self._on_item_changed)
        self.form.edited.connect(self._allow)
        self.new_button.clicked.connect(self._begin)
        self.own_button.clicked.connect(self._make_own)
        self.keep_button.clicked.connect(self.keep)
        self.remove_button.clicked.connect(self._remove)
        self.finished.connect(self.keep)
        self.body.setSpacing(8)
        # A file says little to who opens this for the first time: begin with a rule that is shown as a form.
        self.list.setCurrentRow(next((row for row, entry in enumerate(entries) if to_form(entry.source)), 0))
        self._allow()

    @property
    def current(self) -> RuleEntry | None:
        """The rule that is shown."""
        item = self.list.currentItem()
        return self._entries.get(item.data(Qt.ItemDataRole.UserRole)) if item else None

    def keep(self) -> None:
        """Keep what was changed on the rule that is shown, broken or not."""
        self._keep(self._entries.get(self.form.key))

    def _keep(self, entry: RuleEntry | None) -> None:
        if entry is None or not entry.is_own or not self._may_write or self.form.source == entry.source:
            return
        self._entries[entry.key] = replace(entry, source=self.form.source)
        self.rule_saved.emit(entry.key, self.form.source)
        self._allow()

    def _add(self, entry: RuleEntry) -> QListWidgetItem:
        title = self.tr("{title} (own)").format(title=entry.title) if entry.is_own else entry.title
        item = QListWidgetItem(title)
        item.setData(Qt.ItemDataRole.UserRole, entry.key)
        item.setToolTip(entry.key)
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable if self._may_write else flags)
        item.setCheckState(Qt.CheckState.Checked if entry.is_on else Qt.CheckState.Unchecked)
        self.list.addItem(item)
        return item

    def _on_chosen(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        self.keep()
        entry = self._entries.get(item.data(Qt.ItemDataRole.UserRole)) if item else None
        if entry is not None:
            self.form.show_rule(entry.key, self._language, entry.source, not (entry.is_own and self._may_write))
        self._allow()

    def _on_item_changed(self, item: QListWidgetItem) -> None:
        entry = self._entries[item.data(Qt.ItemDataRole.UserRole)]
        is_on = item.checkState() is Qt.CheckState.Checked
        if is_on != entry.is_on:
            self._entries[entry.key] = replace(entry, is_on=is_on)
            self.rule_switched.emit(entry.key, is_on)

    def _begin(self) -> None:
        number = 1
        while f"Office.Rule{number}" in self._entries:
            number += 1
        title = self.tr("Rule {number}").format(number=number)
        self._begin_with(f"Office.Rule{number}", title, to_file(FormRule(title=title)))
        self.form.words.setFocus()

    def _make_own(self) -> None:
        """The office's own form of a rule that ships, which from then on stands in its place."""
        entry, item = self.current, self.list.currentItem()
        if entry is not None and item is not None:
            self._entries[entry.key] = own = replace(entry, is_own=True)
            item.setText(self.tr("{title} (own)").format(title=entry.title))
            self.rule_saved.emit(own.key, own.source)
            self.form.show_rule(own.key, self._language, own.source)
            self._allow()

    def _begin_with(self, key: str, title: str, source: str) -> None:
        self._entries[key] = RuleEntry(key, title, source, is_own=True)
        self.rule_saved.emit(key, source)
        self.list.setCurrentItem(self._add(self._entries[key]))

    def _remove(self) -> None:
        entry = self.current
        if entry is not None and entry.is_own:
            del self._entries[entry.key]
            self.rule_removed.emit(entry.key)
            self.list.takeItem(self.list.currentRow())

    def _allow(self) -> None:
        entry = self.current
        is_own = entry is not None and entry.is_own
        self.new_button.setEnabled(self._may_write)
        self.remove_button.setVisible(is_own and self._may_write)
        self.own_button.setVisible(entry is not None and not is_own and self._may_write)
        self.keep_button.setVisible(is_own and self._may_write)
        self.keep_button.setEnabled(entry is not None and self.form.source != entry.source)

    def _arrange(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.list, 1)
        left.addWidget(self.new_button)
        ways = QHBoxLayout()
        for button in (self.remove_button, self.own_button):
            ways.addWidget(button)
        ways.addStretch(1)
        ways.addWidget(self.keep_button)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.form, 1)
        right.addLayout(ways)
        across = QHBoxLayout()
        across.setSpacing(24)
        across.addLayout(left)
        across.addLayout(right, 1)
        self.body.addLayout(across, 1)
