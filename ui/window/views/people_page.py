"""The page of the people: reads the staff list, and does what is wanted of one person."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from editor.article import Collaborator
from editor.refusal import Refused
from editor.staff import StaffLine
from ui.desk.people_panel import PeoplePanel
from ui.desk.person_form import Entered
from ui.desk.shown_key import ShownKey
from ui.widgets.notice import Way, Weight
from ui.window.desk_page import DeskPage, Surround
from ui.window.signatures.key_reading import read_keys
from ui.window.signatures.signing import Signing
from ui.window.views.people_files import PeopleFiles

if TYPE_CHECKING:
    from storage.change import Change
    from storage.desk import Desk
    from ui.window.reading import DeskView


class PeoplePage(DeskPage):
    """Each change says what was done, with a way back where there is one."""

    def __init__(self, around: Surround, parent: QObject) -> None:
        self.people = PeoplePanel(around.theme)
        super().__init__(around, self.people, parent)
        self._lines: list[StaffLine] = []
        self._me = ""
        self._may_write = False
        self._signing = Signing(around, self.people)
        self._files = PeopleFiles(around, self.people, lambda: self._lines, self)
        form = self.people.form
        form.save_wanted.connect(self._save)
        form.away_wanted.connect(self._add_away)
        form.away_gone.connect(lambda away_id: self._change(lambda desk: desk.remove_away(away_id)))
        form.merge_wanted.connect(self._merge)
        form.retire_wanted.connect(self._retire)
        form.back_wanted.connect(self._bring_back)
        form.passphrase_wanted.connect(self._change_passphrase)
        form.key_wanted.connect(lambda person_id, way: self._signing.do(way, person_id))
        form.become_wanted.connect(lambda _person: around.actions["person.switch"].trigger())
        self.people.import_wanted.connect(self._files.take_over)
        self.people.export_wanted.connect(self._files.export)
        self.people.root_wanted.connect(around.actions["key.print_root"].trigger)

    def show_desk(self, desk: "DeskView") -> None:
        self._may_write = desk.why_read_only is None

    def refresh(self) -> None:
        today = self._today()
        self.around.tasks.read(
            lambda desk: (desk.staff(today), desk.me.id, read_keys(desk)),
            then=lambda read: self._show(*read, today),
            key="people",
        )

    def show_person(self, person_id: str) -> None:
        """Choose this person once the list is there."""
        self.people.show_next(person_id)
        self.refresh()

    def _today(self) -> date:
        return datetime.fromtimestamp(self.around.clock() / 1000).date()

    def _show(self, lines: list[StaffLine], me: str, keys: dict[str, ShownKey], today: date) -> None:
        self._lines, self._me = lines, me
        self.people.show_staff(lines, today, me, self._may_write, keys)

    def _person(self, person_id: str) -> Collaborator | None:
        return next((line.person for line in self._lines if line.person.id == person_id), None)

    def _working(self, but: str = "") -> list[Collaborator]:
        return [line.person for line in self._lines if line.person.active and line.person.id != but]

    # --- what is wanted ----------------------------------------------------------------------------------------------

    def _save(self, entered: Entered) -> None:
        kept = (entered.name, entered.roles, entered.languages, entered.contact)
        if entered.id:
            self._change(lambda desk: desk.edit_collaborator(entered.id, *kept))
        else:
            self.around.tasks.change(lambda desk: desk.add_collaborator(*kept), then=self._on_added)

    def _on_added(self, change: "Change") -> None:
        self.people.show_next(str(change.values["collaborator_id"]))
        self._say(self.tr("{name} is on the desk now.").format(name=change.values["name"]))
        self.refresh()

    def _add_away(self, person_id: str, first: date, last: date, note: str) -> None:
        self._change(lambda desk: desk.add_away(person_id, first, last, note))

    def _merge(self, person_id: str) -> None:
        from ui.dialogs.merge_people import MergePeople

        person = self._person(person_id)
        if person is None:
            return
        everybody = [line.person for line in self._lines]
        dialog = MergePeople(person, everybody, self._me, self.people.window())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            double, kept = dialog.double_id, dialog.kept_id
            self.people.show_next(kept)
            self._change(lambda desk: desk.merge_collaborators(double, kept), then=partial(self._on_merged, double))
        dialog.deleteLater()

    def _on_merged(self, double: str, change: "Change") -> None:
        back = Way(self.tr("Undo"), lambda: self._change(lambda desk: desk.part_collaborators(double)))
        self._say(
            self.tr("The two entries are one person now; “{name}” is gone.").format(name=change.values["name"]), back
        )

    def _retire(self, person_id: str) -> None:
        self.around.tasks.change(
            lambda desk: desk.retire(person_id),
            then=self._on_retired,
            failed=lambda error: self._on_not_retired(person_id, error),
        )

    def _on_not_retired(self, person_id: str, error: Exception) -> None:
        from storage.office.retiring import HoldsWork

        if isinstance(error, HoldsWork):
            self.around.tasks.read(lambda desk: desk.held_by(person_id), then=partial(self._hand_on, person_id))
        elif isinstance(error, Refused):
            self.around.tasks.refused.emit(error)

    def _hand_on(self, person_id: str, held: list[str]) -> None:
        from ui.dialogs.retire import Retire

        person = self._person(person_id)
        if person is None:
            return
        dialog = Retire(person, held, self._working(but=person_id), self.people.window())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            taker = dialog.taker_id
            self._change(lambda desk: desk.retire(person_id, hand_to=taker), then=self._on_retired)
        dialog.deleteLater()

    def _on_retired(self, change: "Change") -> None:
        person_id, taker = str(change.values["collaborator_id"]), self._person(str(change.values["to"]))
        said = self.tr("{name} is retired. What {name} has written keeps the name.")
        if taker is not None:
            said = self.tr("{name} is retired; the open work is with {taker} now.")
        back = Way(self.tr("Undo"), lambda: self._change(lambda desk: desk.take_back_retirement(person_id)))
        self._say(said.format(name=change.values["name"], taker=taker.name if taker else ""), back)
        self.refresh()

    def _bring_back(self, person_id: str) -> None:
        self._change(lambda desk: desk.bring_back(person_id))

    def _change_passphrase(self, person_id: str) -> None:
        person = self._person(person_id)
        if person is None:
            return
        if person_id == self._me:
            self._set_my_passphrase(person)
        else:
            self._change(lambda desk: desk.remove_passphrase(person_id))

    def _set_my_passphrase(self, person: Collaborator) -> None:
        from ui.dialogs.passphrase import Passphrase

        dialog = Passphrase(person.has_passphrase, self.people.window())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            new, before = dialog.new, dialog.before
            said = self.tr("The passphrase is kept.") if new.strip() else self.tr("The passphrase is gone.")
            self._change(lambda desk: desk.set_passphrase(new, before), then=lambda _change: self._say(said))
        dialog.deleteLater()

    def _change(self, work: "Callable[[Desk], Change]", then: "Callable[[Change], object] | None" = None) -> None:
        self.around.tasks.change(work, then=then)

    def _say(self, sentence: str, *ways: Way) -> None:
        self.around.notices.say(sentence, Weight.DONE, *ways, subject="people")
