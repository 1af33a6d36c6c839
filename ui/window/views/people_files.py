"""People from a file and into one: a table or address cards are read in a worker, a table is written whole."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from editor import csv_text
from editor.article import Collaborator
from editor.old_bytes import Written
from editor.people_apart import read_apart
from editor.people_import import PeopleImport
from editor.staff import StaffLine
from ui import wording
from ui.widgets.notice import Weight
from ui.window.desk_page import Surround

if TYPE_CHECKING:
    from ui.dialogs.import_people import ImportPeople


class PeopleFiles(QObject):
    """`lines` are the people of the desk."""

    def __init__(
        self, around: Surround, panel: QWidget, lines: Callable[[], Sequence[StaffLine]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._around = around
        self._panel = panel
        self._lines = lines

    def take_over(self) -> None:
        """Ask for a file, and show who would come from it."""
        kinds = self.tr("Tables and address cards (*.csv *.tsv *.txt *.vcf *.vcard)")
        everything = self.tr("All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(
            self._panel.window(), self.tr("Import people"), "", f"{kinds};;{everything}"
        )
        if chosen:
            self.read(Path(chosen))

    def read(self, path: Path) -> None:
        """Read a file in a worker, then show what it holds."""
        known = [line.person for line in self._lines()]

        self._around.tasks.compute(
            partial(read_apart, path, known), then=partial(self._offer, path, known), key="people file"
        )

    def export(self) -> None:
        """Ask for a name, and write everybody as a table."""
        name = self.tr("People") + ".csv"
        chosen, _ = QFileDialog.getSaveFileName(self._panel.window(), self.tr("Export people"), name, "CSV (*.csv)")
        if chosen:
            self.write(Path(chosen))

    def write(self, path: Path) -> None:
        from storage.file.files import write_atomic

        data = self._table()
        self._around.tasks.compute(
            lambda: write_atomic(path, data),
            then=lambda _done: self._say(self.tr("“{name}” holds the people of the desk now.").format(name=path.name)),
            key="people table",
        )

    def _table(self) -> bytes:
        heads = [
            self.tr("Name"),
            self.tr("Roles"),
            self.tr("Languages"),
            self.tr("Contact"),
            self.tr("Works here"),
            self.tr("Open tasks"),
        ]
        return csv_text.to_csv(heads, [self._cells(line) for line in self._lines()])

    def _cells(self, line: StaffLine) -> list[csv_text.Cell]:
        roles, contact, languages = wording.person_words(line.person)
        is_here = self.tr("yes") if line.person.active else self.tr("no")
        return [line.person.name, roles, languages, contact, is_here, line.open_tasks]

    def _offer(self, path: Path, known: Sequence[Collaborator], found: PeopleImport) -> None:
        from ui.dialogs.import_people import ImportPeople

        dialog = ImportPeople(found, path.name, self._panel.window())
        dialog.letters_chosen.connect(lambda written: self._read_again(dialog, path, known, written))
        if dialog.exec() == QDialog.DialogCode.Accepted:
            people = dialog.people
            self._around.tasks.change(
                lambda desk: desk.add_collaborators(people),
                then=lambda _change: self._say(self.tr("People added to the desk: {count}.").format(count=len(people))),
            )
        dialog.deleteLater()

    def _read_again(
        self, dialog: "ImportPeople", path: Path, known: Sequence[Collaborator], written: Written | None
    ) -> None:
        """A person says that the letters of the file are written otherwise."""
        self._around.tasks.compute(
            partial(read_apart, path, known, written),
            then=dialog.show_found,
            key="people file",
            failed=dialog.show_why_not,
        )

    def _say(self, sentence: str) -> None:
        self._around.notices.say(sentence, Weight.DONE, subject="people")
