"""What is known of one person, in fields; it keeps nothing and says what is wanted."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from editor.article import Away, Collaborator, Role
from editor.frozen import frozen
from editor.people_heads import language
from editor.text import legible
from editor.text.normalise import clean
from ui import wording
from ui.desk.key_part import KeyPart
from ui.desk.shown_key import ShownKey
from ui.widgets import buttons
from ui.widgets.dialog import field
from ui.widgets.words import Words, hairline

WIDEST = 520
"""pixels"""


@frozen
class Entered:
    """What stands in the fields; `id` is empty for a person who is not on the desk yet."""

    id: str
    name: str
    roles: frozenset[Role]
    languages: tuple[str, ...]
    contact: str


class PersonForm(QWidget):
    """One person, or the fields for a new one."""

    save_wanted = Signal(object)
    """the `Entered`"""
    away_wanted = Signal(str, object, object, str)
    """whose, first day, last day, note"""
    away_gone = Signal(str)
    merge_wanted = Signal(str)
    retire_wanted = Signal(str)
    back_wanted = Signal(str)
    passphrase_wanted = Signal(str)
    become_wanted = Signal(str)
    key_wanted = Signal(str, object)
    """whose key, and a `KeyWay`"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person: Collaborator | None = None
        self._given: Entered | None = None
        """what a new person was asked to be kept as; more may be typed before the desk has answered"""
        self._is_writable = True
        self._gives_roles = True
        self.heading = Words("", "heading").wrapped()
        self.said = Words("", "soft").wrapped()
        self.name = QLineEdit(maxLength=120)
        self.roles = {role: QCheckBox() for role in Role}
        self.who_gives = Words(self.tr("A desk chief or an administrator says who may do what."), "soft").wrapped()
        self.languages = QLineEdit(maxLength=200)
        self.contact = QLineEdit(maxLength=500)
        self.save_button = buttons.primary(self.tr("Save"))
        self.away = AwayDays()
        self.key = KeyPart()
        self.merge_button = buttons.link(self.tr("Merge with another entry…"))
        self.retire_button = buttons.link(self.tr("Retire…"))
        self.passphrase_button = buttons.link("")
        self.become_button = buttons.link(self.tr("Work as this person…"))
        self._lay_out()
        self._connect()

    @property
    def person_id(self) -> str:
        return self._person.id if self._person is not None else ""

    @property
    def is_new(self) -> bool:
        return self._person is None

    @property
    def is_edited(self) -> bool:
        """Whether the fields say something else than what is kept."""
        if self._person is None:
            return bool(self.entered().name)
        kept = self._person
        return self.entered() != Entered(kept.id, kept.name, kept.roles, kept.languages, kept.contact)

    def is_busy_with(self, person: Collaborator) -> bool:
        """Whether somebody is changing this person's fields, to something else than what is kept now."""
        entered = self.entered()
        kept = Entered(person.id, person.name, person.roles, person.languages, person.contact)
        return self.person_id == person.id and self.is_edited and entered != kept

    def entered(self) -> Entered:
        words = [word for word in clean(self.languages.text()).text.replace(";", ",").split(",") if word.strip()]
        shown = {wording.language_name(tag): tag for tag in (self._person.languages if self._person else ())}
        tags = dict.fromkeys(shown.get(word.strip()) or language(word) or word.strip() for word in words)
        return Entered(
            self.person_id,
            legible.line(self.name.text()),
            frozenset(role for role, box in self.roles.items() if box.isChecked()),
            tuple(tags),
            legible.lines(self.contact.text()),
        )

    def let_give_roles(self, gives_roles: bool) -> None:
        """Whether who works here now may say what others may do; from the next person on that is shown."""
        self._gives_roles = gives_roles

    def show_person(self, person: Collaborator, away: Sequence[Away], is_me: bool, said: str, may_write: bool) -> None:
        """Show what is kept; `said` is a line below the name. What was typed since it was given away stays."""
        goes_on = self._given is not None and self._given.name == person.name and self._given != self.entered()
        self._given, self._person = None, person
        self.heading.setText(person.name)
        self.said.setText(said)
        self.said.setVisible(bool(said))
        if not goes_on:
            self.name.setText(person.name)
            self.languages.setText(", ".join(wording.language_name(tag) for tag in person.languages))
            self.contact.setText(person.contact)
            for role, box in self.roles.items():
                box.setChecked(role in person.roles)
        self.away.show_days(away, may_write and person.active)
        self._allow(may_write, is_me, person)

    def show_key(self, key: ShownKey | None) -> None:
        """Show the signing key of the person; None where nothing is known of it."""
        self.key.setVisible(key is not None)
        self._key_line.setVisible(key is not None)
        if key is not None:
            self.key.show_key(key)

    def begin_new(self) -> None:
        """Empty fields for somebody who comes to the desk."""
        self._person = self._given = None
        self.show_key(None)
        self.heading.setText(self.tr("New person"))
        self.said.hide()
        for line in (self.name, self.languages, self.contact):
            line.clear()
        for role, box in self.roles.items():
            box.setChecked(role is Role.WRITER)
        self._allow(True, False, None)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_names(self) -> None:
        """The roles in the window's language."""
        for role, box in self.roles.items():
            box.setText(wording.role_word(role))

    def _allow(self, may_write: bool, is_me: bool, person: Collaborator | None) -> None:
        self._is_writable = may_write
        for widget in (self.name, self.languages, self.contact):
            widget.setReadOnly(not may_write)
        for box in self.roles.values():
            box.setEnabled(may_write and self._gives_roles)
        self.who_gives.setVisible(may_write and not self._gives_roles)
        is_kept = person is not None
        is_here = person is not None and person.active
        self.away.setVisible(is_kept and (is_here or not self.away.is_empty))
        self.merge_button.setVisible(is_kept and may_write and not is_me)
        self.retire_button.setVisible(is_kept and may_write and not is_me)
        self.retire_button.setText(self.tr("Retire…") if is_here else self.tr("Bring back"))
        self.become_button.setVisible(is_here and not is_me)
        has_one = person is not None and person.has_passphrase
        self.passphrase_button.setVisible(is_here and may_write and (is_me or has_one))
        if is_me:
            self.passphrase_button.setText(
                self.tr("Change my passphrase…") if has_one else self.tr("Set a passphrase…")
            )
        else:
            self.passphrase_button.setText(self.tr("Take the passphrase away…"))
        for part in (self._ways, self._ways_line):
            part.setVisible(is_kept)
        self._mark()

    def _mark(self) -> None:
        """The button is there for what is not kept yet."""
        self.save_button.setText(self.tr("Save") if not self.is_new else self.tr("Add to the desk"))
        self.save_button.setEnabled(self._is_writable and self.is_edited and bool(self.entered().name))

    def save(self) -> None:
        """Ask for what is entered to be kept, where it says anything new."""
        if self.save_button.isEnabled():
            self._given = self.entered() if self.is_new else None
            self.save_wanted.emit(self.entered())

    def _connect(self) -> None:
        for line in (self.name, self.languages, self.contact):
            line.textChanged.connect(self._mark)
            line.returnPressed.connect(self.save)
        for box in self.roles.values():
            box.toggled.connect(self._mark)
        self.save_button.clicked.connect(self.save)
        self.away.wanted.connect(lambda first, last, note: self.away_wanted.emit(self.person_id, first, last, note))
        self.away.gone.connect(self.away_gone)
        self.merge_button.clicked.connect(lambda: self.merge_wanted.emit(self.person_id))
        self.retire_button.clicked.connect(self._on_retire)
        self.passphrase_button.clicked.connect(lambda: self.passphrase_wanted.emit(self.person_id))
        self.key.wanted.connect(lambda way: self.key_wanted.emit(self.person_id, way))
        self.become_button.clicked.connect(lambda: self.become_wanted.emit(self.person_id))

    def _on_retire(self) -> None:
        is_here = self._person is not None and self._person.active
        (self.retire_wanted if is_here else self.back_wanted).emit(self.person_id)

    def _lay_out(self) -> None:
        self.show_names()
        self.languages.setPlaceholderText(self.tr("For example: Vietnamese, English"))
        self.contact.setPlaceholderText(self.tr("Telephone, e-mail, whatever reaches the person"))
        roles = QGridLayout()
        roles.setHorizontalSpacing(16)
        roles.setVerticalSpacing(4)
        for number, box in enumerate(self.roles.values()):
            roles.addWidget(box, number // 3, number % 3)
        roles.setColumnStretch(2, 1)
        roles_label = QVBoxLayout()
        roles_label.setSpacing(4)
        roles_label.addWidget(Words(self.tr("Roles"), "strong"))
        roles_label.addLayout(roles)
        roles_label.addWidget(self.who_gives)
        column = QWidget()
        column.setMaximumWidth(WIDEST)
        down = QVBoxLayout(column)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(16)
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.heading)
        head.addWidget(self.said)
        down.addLayout(head)
        down.addLayout(field(Words(self.tr("Name, as in a byline"), "strong"), self.name))
        down.addLayout(roles_label)
        down.addLayout(field(Words(self.tr("Languages"), "strong"), self.languages))
        down.addLayout(field(Words(self.tr("Contact"), "strong"), self.contact))
        save = QHBoxLayout()
        save.addWidget(self.save_button)
        save.addStretch(1)
        down.addLayout(save)
        down.addWidget(hairline())
        down.addWidget(self.away)
        self._key_line = hairline()
        down.addWidget(self._key_line)
        down.addWidget(self.key)
        self._ways_line = hairline()
        down.addWidget(self._ways_line)
        self._ways = self._lay_out_ways()
        down.addWidget(self._ways)
        down.addStretch(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(32, 24, 32, 24)
        across.addWidget(column, 10)
        across.addStretch(1)

    def _lay_out_ways(self) -> QWidget:
        ways = QWidget()
        down = QVBoxLayout(ways)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        for button in (self.become_button, self.passphrase_button, self.merge_button, self.retire_button):
            down.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return ways


class AwayDays(QWidget):
    """The days away of one person, and a line to add some."""

    wanted = Signal(object, object, str)
    """first day, last day, note"""
    gone = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._today = date.min
        self.first = self._day()
        self.last = self._day()
        self.note = QLineEdit(maxLength=200)
        self.note.setPlaceholderText(self.tr("Note"))
        self.note.setAccessibleName(self.tr("Note"))
        self.add_button = buttons.plain(self.tr("Add"))
        self.add_button.clicked.connect(self._add)
        self.first.dateChanged.connect(self._on_first_changed)
        for widget, name in ((self.first, self.tr("First day away")), (self.last, self.tr("Last day away"))):
            widget.setAccessibleName(name)
        self.nothing = Words(self.tr("No days are noted."), "soft")
        self.nothing.setWordWrap(True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self._add_line = QWidget()
        days, said = QHBoxLayout(), QHBoxLayout()
        for line in (days, said):
            line.setSpacing(8)
        for widget in (self.first, Words("–"), self.last):
            days.addWidget(widget)
        days.addStretch(1)
        said.addWidget(self.note, 1)
        said.addWidget(self.add_button)
        adding = QVBoxLayout(self._add_line)
        adding.setContentsMargins(0, 0, 0, 0)
        adding.setSpacing(8)
        adding.addLayout(days)
        adding.addLayout(said)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        down.addWidget(Words(self.tr("Days away"), "strong"))
        down.addWidget(self.nothing)
        down.addLayout(self._rows)
        down.addWidget(self._add_line)
        self.is_empty = True

    def show_days(self, days: Sequence[Away], may_write: bool) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            item.widget().deleteLater()
        for away in days:
            self._rows.addWidget(self._row(away, may_write))
        self._add_line.raise_()  # below them for a screen reader too
        self.is_empty = not days
        self.nothing.setVisible(self.is_empty)
        self._add_line.setVisible(may_write)

    def set_today(self, today: date) -> None:
        self._today = today
        day = QDate(today.year, today.month, today.day)
        self.first.setDate(day)
        self.last.setDate(day)

    def _row(self, away: Away, may_write: bool) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        span = wording.short_day(away.first_day, self._today)
        if away.last_day != away.first_day:
            span = f"{span} – {wording.short_day(away.last_day, self._today)}"
        line.addWidget(Words(f"{span}  ·  {away.note}" if away.note else span))
        line.addStretch(1)
        if may_write:
            cross = buttons.bare("close", self.tr("Remove {days}").format(days=span))
            cross.clicked.connect(lambda: self.gone.emit(away.id))
            line.addWidget(cross)
        return row

    def _day(self) -> QDateEdit:
        day = QDateEdit(calendarPopup=True)
        day.setDisplayFormat("dd/MM/yyyy")
        day.setFixedWidth(128)
        return day

    def _on_first_changed(self, day: QDate) -> None:
        if self.last.date() < day:
            self.last.setDate(day)

    def _add(self) -> None:
        self.wanted.emit(self.first.date().toPython(), self.last.date().toPython(), self.note.text())
        self.note.clear()
