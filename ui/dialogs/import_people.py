"""Who would come to the desk from a table or from address cards, and who would not, and why.

It asks for the file to be read again when a person says that its letters are written otherwise. It keeps nothing.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QHeaderView, QTabWidget, QTreeWidget, QTreeWidgetItem, QWidget

from editor.article import Collaborator
from editor.old_bytes import Written
from editor.people_import import Incoming, LeftOut, PeopleImport
from editor.refusal import Refused
from ui import wording
from ui.widgets.dialog import Dialog
from ui.widgets.words import Words

WIDTHS = {5: (200, 200, 140, 180, 100), 3: (60, 360, 360)}
"""pixels of the columns, by how many there are"""
WAYS = (None, *Written)
"""the ways in which letters are written, in the order of the list; None as the file was found"""
_NAME, _ROLES, _LANGUAGES, _CONTACT, _NOTE = range(5)


class ImportPeople(Dialog):
    """`people` are those that are ticked."""

    letters_chosen = Signal(object)
    """the way (`Written`) in which the letters of the file are written, None as it was found"""

    def __init__(self, found: PeopleImport, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.resize(880, 560)
        self.say(self.tr("Import people from “{name}”").format(name=name), "", self.tr("Cancel"))
        self.accept_button.show()
        self.written = QComboBox()
        self.written.setAccessibleName(self.tr("How the letters are written"))
        self.written.addItems([one.value if one else "" for one in WAYS])
        self.how = Words("", "soft").wrapped()
        self.incoming = self._tree(
            [self.tr("Name"), self.tr("Roles"), self.tr("Languages"), self.tr("Contact"), self.tr("Remark")]
        )
        self.left_out = self._tree([self.tr("Line"), self.tr("What the line says"), self.tr("Why it is left out")])
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.incoming, "")
        self.tabs.addTab(self.left_out, "")
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(Words(self.tr("Encoding"), "strong"))
        line.addWidget(self.written)
        line.addWidget(self.how, 1)
        self.body.addLayout(line)
        self.body.addWidget(self.tabs, 1)
        self.incoming.itemChanged.connect(lambda _item, _column: self._count())
        self.show_found(found)
        self.written.currentIndexChanged.connect(self._on_letters_chosen)

    @property
    def people(self) -> list[Collaborator]:
        chosen = []
        for row in range(self.incoming.topLevelItemCount()):
            item = self.incoming.topLevelItem(row)
            if item.checkState(_NAME) is Qt.CheckState.Checked:
                chosen.append(item.data(_NAME, Qt.ItemDataRole.UserRole))
        return chosen

    def _on_letters_chosen(self, at: int) -> None:
        """Until the file is read anew nobody is to be taken over with the letters of before."""
        self.incoming.clear()
        self.left_out.clear()
        self._count()
        self.letters_chosen.emit(WAYS[at])

    def show_why_not(self, why: Exception) -> None:
        """The file cannot be read in the way that was chosen."""
        self.incoming.clear()
        self.left_out.clear()
        self.how.setText(wording.say(why) if isinstance(why, Refused) else "")
        self._count()

    def show_found(self, found: PeopleImport) -> None:
        """Show what the file holds, as its letters are read now."""
        self.written.setItemText(0, self.tr("As found: {letters}").format(letters=found.decoded.written.value))
        self.how.setText(self._how(found))
        self.incoming.blockSignals(True)
        self.incoming.clear()
        self.incoming.addTopLevelItems([self._row(one) for one in found.incoming])
        self.incoming.blockSignals(False)
        self.left_out.clear()
        self.left_out.addTopLevelItems([self._refused(one) for one in found.left_out])
        self.tabs.setTabVisible(1, bool(found.left_out))
        self._count()

    def _how(self, found: PeopleImport) -> str:
        said = []
        if found.decoded.is_guessed:
            said.append(
                self.tr("The file does not say which encoding it uses. Look at the names; if they are wrong, choose "
                "another one.")
            )  # fmt: skip
        if found.columns > found.columns_read:
            words = self.tr("Of its {columns} columns {read} are read; the others hold nothing that a desk keeps.")
            said.append(words.format(columns=found.columns, read=found.columns_read))
        return " ".join(said)

    def _row(self, one: Incoming) -> QTreeWidgetItem:
        person = one.person
        notes = " ".join(wording.say(note) for note in one.notes)
        languages = ", ".join(wording.language_name(tag) for tag in person.languages)
        item = QTreeWidgetItem([person.name, wording.roles_words(person), languages, person.contact, notes])
        item.setCheckState(_NAME, Qt.CheckState.Checked)
        item.setData(_NAME, Qt.ItemDataRole.UserRole, person)
        item.setToolTip(_NOTE, notes)
        return item

    def _refused(self, one: LeftOut) -> QTreeWidgetItem:
        return QTreeWidgetItem([str(one.line), one.words, wording.say(one.why)])

    def _count(self) -> None:
        count = len(self.people)
        self.accept_button.setText(self.tr("Import: {count}").format(count=count))
        self.accept_button.setEnabled(count > 0)
        self.tabs.setTabText(0, self.tr("To import: {count}").format(count=self.incoming.topLevelItemCount()))
        self.tabs.setTabText(1, self.tr("Skipped: {count}").format(count=self.left_out.topLevelItemCount()))

    def _tree(self, heads: Sequence[str]) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setHeaderLabels(list(heads))
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setProperty("surface", "list")
        header = tree.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column in range(len(heads)):
            header.resizeSection(column, WIDTHS[len(heads)][column])
        return tree
