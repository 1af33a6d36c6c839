"""Handing out work: who does what by when, and for a new piece also what it is. The same dialog for all that is asked.

It returns what was answered and changes nothing.
"""

from collections.abc import Sequence
from dataclasses import field

from PySide6.QtWidgets import QComboBox, QFormLayout, QPlainTextEdit, QSpinBox, QWidget

from editor.article import Assignment, Collaborator, Task
from editor.assignment import MOST_WORDS
from editor.due import Due
from editor.frozen import frozen
from editor.refusal import Refused
from editor.text import legible
from ui.dialogs.piece_fields import Offer, PieceFields
from ui.widgets.dialog import Dialog
from ui.widgets.due_field import DueField
from ui.widgets.field_label import FieldLabel
from ui.wording import full_names, task_name

WIDTH = 520
MARGIN = 6
"""pixels between the edge of the length's field and its words: a style sheet does not reach them"""
NOTE_HEIGHT = 72


@frozen
class Asked:
    """What is asked for. An empty `collaborator_id` is nobody yet; `length` is in words, None for none."""

    collaborator_id: str
    task: Task
    due: Due | None
    length: int | None
    note: str


@frozen
class Shown:
    """What the dialog asks about: `given` is the assignment that is changed; a part that is off keeps its value."""

    people: Sequence[Collaborator]
    now: int
    given: Assignment | None = None
    offer: Offer | None = None
    """what a new piece can be begun from; None for an article that is there"""
    tasks: tuple[Task, ...] = tuple(Task)
    asks: frozenset[str] = field(default_factory=lambda: frozenset({"person", "task", "due", "length", "note"}))


class AssignmentDialog(Dialog):
    def __init__(self, title: str, accept: str, shown: Shown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(title, accept, self.tr("Cancel"))
        self.setMinimumWidth(WIDTH)
        self._shown, self._accept = shown, accept
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(12)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.body.addLayout(self._form)
        self.piece = PieceFields(shown.offer, self._form, self) if shown.offer else None
        self.person = self._make_people()
        self.task = self._make_tasks()
        self.due = DueField(shown.now)
        self.length = QSpinBox()
        self.length.setRange(0, MOST_WORDS)
        self.length.setSingleStep(50)
        self.length.setSpecialValueText(self.tr("as the template says"))
        self.length.setSuffix(self.tr(" words"))
        self.length.lineEdit().setTextMargins(MARGIN, 0, MARGIN, 0)
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(NOTE_HEIGHT)
        self.note.setPlaceholderText(self.tr("What matters in this piece, whom to ask"))
        self._lay_out_parts()
        if shown.given is not None:
            self._show_given(shown.given)
        self.due.edited.connect(self._allow)
        self.person.currentIndexChanged.connect(self._allow)
        self._allow()
        (self.piece.headline if self.piece else self.person).setFocus()

    def asked(self) -> Asked:
        """What was answered."""
        return Asked(
            collaborator_id=self.person.currentData() or "",
            task=Task(self.task.currentData()),  # Qt keeps the word of it, not the task
            due=self.due.due(),
            length=self.length.value() or None,
            note=legible.lines(self.note.toPlainText()),
        )

    def _make_people(self) -> QComboBox:
        box = QComboBox()
        if self.piece is not None:
            box.addItem(self.tr("Nobody yet: it is an idea"), "")
        names = full_names(self._shown.people)
        for person in self._shown.people:
            if person.active:
                box.addItem(names[person.id], person.id)
        return box

    def _make_tasks(self) -> QComboBox:
        box = QComboBox()
        for task in self._shown.tasks:
            box.addItem(task_name(task), task)
        return box

    def _lay_out_parts(self) -> None:
        rows: tuple[tuple[str, str, QWidget], ...] = (
            ("person", self.tr("Who"), self.person),
            ("task", self.tr("Task"), self.task),
            ("due", self.tr("Due"), self.due),
            ("length", self.tr("Length"), self.length),
            ("note", self.tr("Note"), self.note),
        )
        for key, words, part in rows:
            if key in self._shown.asks:
                self._form.addRow(FieldLabel(words, part), part)

    def _show_given(self, given: Assignment) -> None:
        self.person.setCurrentIndex(max(0, self.person.findData(given.collaborator_id)))
        self.task.setCurrentIndex(max(0, self.task.findData(given.task)))
        self.due.show_due(given.due_at, given.due_zone)
        self.length.setValue(given.length_wanted or 0)
        self.note.setPlainText(given.note)

    def _allow(self) -> None:
        """The button says what will be: without anybody a new piece is pitched, and nothing else can be asked for."""
        asks_person = "person" in self._shown.asks
        is_named = not asks_person or bool(self.person.currentData())
        if self.piece is not None and asks_person:
            self.accept_button.setText(self._accept if is_named else self.tr("Pitch"))
        try:
            self.due.due()
        except Refused:
            self.accept_button.setEnabled(False)
        else:
            self.accept_button.setEnabled(is_named or self.piece is not None)
