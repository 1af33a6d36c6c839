"""A person chosen from many: a field to find one, and the people by their given names, two of one name told apart.

It asks no desk; whoever shows it hands the people in.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from editor.article import Collaborator
from editor.staff import by_name, found_by, told_apart
from ui import wording
from ui.widgets import magnifier
from ui.widgets.empty_list import EmptyList
from ui.widgets.two_tones import TwoTones

ROW = 32
"""pixels"""
SHOWN = 6
"""rows that are seen at once"""


class _Field(QLineEdit):
    """The arrow keys choose in the list while a person goes on typing."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class PersonPicker(QWidget):
    """`chosen_id` is empty while nobody is chosen."""

    changed = Signal()
    """somebody else is chosen, or nobody"""
    taken = Signal()
    """a person was chosen with a double click"""

    def __init__(self, people: Sequence[Collaborator], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people = by_name(people)
        self._apart = told_apart(self._people, wording.person_words)
        self.field = _Field()
        self.field.setProperty("kind", "search")
        self.field.setPlaceholderText(self.tr("Find by name, role or contact"))
        self.field.setAccessibleName(self.tr("Find a person"))
        magnifier.put(self.field)
        self.list = QListWidget()
        self.list.setProperty("surface", "list")
        TwoTones(self.list)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("People"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        EmptyList(self.list, self.tr("Nobody here has that name or role."))
        self.list.setMinimumHeight(SHOWN * ROW + 12)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        down.addWidget(self.field)
        down.addWidget(self.list, 1)
        self.setFocusProxy(self.field)
        self._fill("")
        self.field.textChanged.connect(self._fill)
        self.field.stepped.connect(self._step)
        self.list.currentRowChanged.connect(lambda _row: self.changed.emit())
        self.list.itemDoubleClicked.connect(lambda _item: self.taken.emit())

    @property
    def chosen_id(self) -> str:
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    @property
    def chosen(self) -> Collaborator | None:
        return next((person for person in self._people if person.id == self.chosen_id), None)

    def choose(self, person_id: str) -> None:
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == person_id:
                self.list.setCurrentRow(row)

    def _fill(self, words: str) -> None:
        before = self.chosen_id
        self.list.clear()
        for person in self._people:
            if found_by(words, person, wording.roles_words(person)):
                self.list.addItem(self._item(person))
        self.choose(before)
        if words and self.list.currentRow() < 0 and self.list.count():
            self.list.setCurrentRow(0)

    def _item(self, person: Collaborator) -> QListWidgetItem:
        beside = self._apart.get(person.id, "") or wording.roles_words(person)
        item = QListWidgetItem(f"{person.name}  ·  {beside}" if beside else person.name)
        item.setData(Qt.ItemDataRole.UserRole, person.id)
        item.setSizeHint(QSize(0, ROW))
        return item

    def _step(self, by: int) -> None:
        self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + by)))
