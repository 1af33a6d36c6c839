"""The tags of the whole desk: one is chosen, then written in another way or taken off every article.

It returns what is wanted and changes nothing.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from editor.frozen import frozen
from editor.text.folding import fold
from editor.text.legible import line
from ui.widgets import buttons
from ui.widgets.dialog import Dialog, field
from ui.widgets.two_tones import TwoTones
from ui.widgets.words import Words

LONGEST = 60
"""characters of a tag"""
_SIZE = (480, 520)
_ROW = 32


@frozen
class Wanted:
    """`tag` becomes `name`; without a name it is taken off every article."""

    tag: str
    name: str = ""


class TagsDialog(Dialog):
    """`tags` with how many articles have each. `wanted` is there once the dialog was accepted."""

    def __init__(self, tags: Sequence[tuple[str, int]], may_change: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.resize(*_SIZE)
        self._tags, self._may_change = dict(tags), may_change
        self.wanted: Wanted | None = None
        lead = self.tr("What is changed here is changed on every article that has the tag. It can be undone.")
        if not may_change:
            lead = self.tr("Only a desk chief changes the tags of the whole desk.")
        if not tags:
            lead = self.tr("No article has a tag yet. Tags are given in the story of an article, or on the board.")
        self.say(self.tr("Tags of the desk"), self.tr("Rename"), self.tr("Cancel"), lead)
        self.list = QListWidget()
        self.list.setProperty("surface", "list")
        TwoTones(self.list)
        self.list.setAccessibleName(self.tr("Tags of the desk"))
        for tag, many in tags:
            item = QListWidgetItem(self._said(tag, many))
            item.setData(Qt.ItemDataRole.UserRole, tag)
            item.setSizeHint(QSize(0, _ROW))
            self.list.addItem(item)
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST)
        self.remark = Words("", "small").wrapped()
        self.remove_button = buttons.plain(self.tr("Take off every article"))
        self.remove_button.clicked.connect(self._remove)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(field(Words(self.tr("Name"), "strong"), self.name, self.remark))
        self.foot.insertWidget(0, self.remove_button)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.name.textChanged.connect(self._allow)
        self.list.setCurrentRow(0)
        self._allow()
        self.list.setFocus()

    @property
    def current(self) -> str:
        """The tag that is chosen, empty for none."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item else ""

    def accept(self) -> None:
        if self.accept_button.isEnabled():
            self.wanted = Wanted(self.current, self._typed)
            super().accept()

    @property
    def _typed(self) -> str:
        return line(line(self.name.text()).lstrip("#"))

    def _said(self, tag: str, many: int) -> str:
        articles = self.tr("{count} article") if many == 1 else self.tr("{count} articles")
        return f"{tag}  ·  {articles.format(count=many)}"

    def _on_chosen(self) -> None:
        self.name.setText(self.current)

    def _remove(self) -> None:
        self.wanted = Wanted(self.current)
        super().accept()

    def _allow(self) -> None:
        may_change = self._may_change and bool(self.current)
        other = self._other()
        self.name.setEnabled(may_change)
        self.remove_button.setEnabled(may_change)
        self.accept_button.setEnabled(may_change and self._typed not in ("", self.current))
        self.accept_button.setText(self.tr("Make them one") if other else self.tr("Rename"))
        said = self.tr("“{other}” is there already: the two become one tag.").format(other=other) if other else ""
        near = self._near() if not other else ""
        if near:
            said = self.tr("“{near}” differs in its marks only; it stays a tag of its own.").format(near=near)
        self.remark.setText(said)

    def _other(self) -> str:
        """Another tag that is written like what was typed, whatever its capitals."""
        typed = self._typed.casefold()
        return next((tag for tag in self._tags if tag != self.current and tag.casefold() == typed), "")

    def _near(self) -> str:
        typed = fold(self._typed).casefold()
        return next((tag for tag in self._tags if tag != self.current and fold(tag).casefold() == typed), "")
