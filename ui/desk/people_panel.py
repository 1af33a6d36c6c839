"""The people of the desk: a staff list at the left, and what is known of the chosen one at the right.

It shows what it is given and says what is wanted; it changes nothing itself.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.staff import StaffLine, may_give_roles
from ui.desk.person_form import PersonForm
from ui.desk.shown_key import ShownKey
from ui.desk.staff_lines import Say, StaffLines
from ui.desk.staff_row import StaffRow
from ui.theme import Theme
from ui.widgets import buttons, magnifier
from ui.widgets.empty_state import EmptyState
from ui.widgets.focus_mark import PaneFrame
from ui.widgets.words import Words

LIST_WIDTH = 400
"""pixels"""


class _Field(QLineEdit):
    """Escape clears it; the arrow down goes to the list."""

    left_downwards = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)


class _Left(QWidget):
    """As narrow as may be, and as wide as its buttons need."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(LIST_WIDTH, 0))

    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width(), super().sizeHint().height())


class PeoplePanel(QWidget):
    """`form` says what is wanted of one person."""

    import_wanted = Signal()
    export_wanted = Signal()
    root_wanted = Signal()
    """the root key on paper"""
    add_begun = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lines = StaffLines(self)
        self._me = ""
        self._may_write = False
        self._is_choosing = False
        self._wanted = ""
        self._today_shown = date.min
        self._keys: Mapping[str, ShownKey] = {}
        self._is_adding = False
        self._is_seen = False
        self.count = Words("", "soft")
        self.add_button = buttons.primary(self.tr("Add a person"), "people")
        self.add_button.clicked.connect(self.begin_new)
        self.more_button = self._make_more()
        self.field = self._make_field()
        self.rows = self._make_rows(theme)
        self.form = PersonForm()
        self._left = QStackedWidget()
        self._nothing_found = EmptyState("search")
        self._nothing_found.begun.connect(self.field.clear)
        self._left.addWidget(self.rows)
        self._left.addWidget(self._nothing_found)
        self._alone = EmptyState("people", is_second=True)
        self._alone.begun.connect(self.begin_new)
        self._right = QStackedWidget()
        self._right.addWidget(self._scrolled(self.form))
        self._right.addWidget(self._alone)
        self._lay_out()
        self._say_words()
        self.setFocusProxy(self.rows)

    def show_staff(
        self, lines: Sequence[StaffLine], today: date, me: str, may_write: bool, keys: Mapping[str, ShownKey]
    ) -> None:
        """Show the people; what is being edited is left alone. `keys` are the signing keys, by person."""
        self._keys = keys
        if today != self._today_shown:
            self._today_shown = today
            self.form.away.set_today(today)
        chosen = self._wanted or self.chosen
        self._wanted = ""
        self._me, self._may_write = me, may_write
        everybody = [line.person for line in lines]
        self.form.let_give_roles(any(may_give_roles(one, everybody) for one in everybody if one.id == me))
        self.add_button.setEnabled(may_write)
        self.import_action.setEnabled(may_write)
        self._lines.show_lines(lines, today, me)
        self.count.setText(self._counted())
        self.retired_action.setVisible(self._lines.retired > 0)
        self.choose(chosen or ("" if self._is_alone else me))
        self._show_left()
        self._show_form()

    @property
    def chosen(self) -> str:
        """The id of the person whose form is shown; empty while a new one is entered."""
        index = self.rows.currentIndex()
        return index.data(Say.LINE).person.id if index.isValid() else ""

    def choose(self, person_id: str) -> None:
        """Mark a person in the list, without asking for anything."""
        row = self._lines.row_of(person_id)
        self._is_choosing = True
        index = self._lines.index(row) if row >= 0 else QModelIndex()
        self.rows.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._is_choosing = False
        if index.isValid():
            self.rows.scrollTo(index)

    def show_next(self, person_id: str) -> None:
        """Choose this person when the list comes next."""
        self._wanted = person_id
        self._is_adding = False

    def begin_new(self) -> None:
        """Fields for a new person at the right."""
        self.form.save()
        self._is_adding = True
        self.choose("")
        self._right.setCurrentIndex(0)
        self.form.begin_new()
        self.add_begun.emit()

    def begin_search(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    # --- inside ------------------------------------------------------------------------------------------------------

    @property
    def _is_alone(self) -> bool:
        return self._lines.working == 1 and not self._lines.retired

    def _show_left(self) -> None:
        is_empty = not self._lines.rowCount() and self._lines.has_any
        chosen, self._is_choosing = self.chosen, True  # a list that comes into view chooses its first row by itself
        self._left.setCurrentWidget(self._nothing_found if is_empty else self.rows)
        self._is_choosing = False
        if self.chosen != chosen:
            self.choose(chosen)

    def _show_form(self) -> None:
        """What is kept of the chosen one, unless it is being edited."""
        if self._is_adding:
            return
        if self._is_alone and not self._is_seen:
            self._right.setCurrentWidget(self._alone)
            return
        line = self._lines.line(self.chosen)
        self.form.show_key(self._keys.get(self.chosen))
        if line is None or self.form.is_busy_with(line.person):
            return
        self._right.setCurrentIndex(0)
        index = self.rows.currentIndex()
        said = [index.data(Say.BELOW), index.data(Say.AWAY), index.data(Say.HELD)]
        words = " · ".join(one for one in said if one)
        self.form.show_person(line.person, line.away, line.person.id == self._me, words, self._may_write)

    def _on_row_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if self._is_choosing or not current.isValid():
            return
        self._is_seen = True
        self.form.save()
        self._is_adding = False
        self._show_form()

    def _on_query(self) -> None:
        chosen = self.chosen
        self._lines.filter(self.field.text(), self.retired_action.isChecked())
        self.choose(chosen)
        self._show_left()

    def _on_field_left(self) -> None:
        if self._lines.rowCount():
            self.rows.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.rows.currentIndex().isValid():
                self.rows.setCurrentIndex(self._lines.index(0))

    def _counted(self) -> str:
        return self.tr("{count} working here").format(count=self._lines.working)

    def _make_more(self) -> QToolButton:
        button = buttons.bare("more", self.tr("More"))
        menu = QMenu(button)
        self.import_action = menu.addAction(self.tr("Import from a table or address cards…"), self.import_wanted.emit)
        self.export_action = menu.addAction(self.tr("Export as a table (CSV)…"), self.export_wanted.emit)
        self.root_action = menu.addAction(self.tr("Print the root key…"), self.root_wanted.emit)
        menu.addSeparator()
        self.retired_action = QAction(self.tr("Show who is retired"), menu, checkable=True)
        self.retired_action.toggled.connect(self._on_query)
        menu.addAction(self.retired_action)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _make_field(self) -> _Field:
        field = _Field()
        field.setProperty("kind", "search")
        field.setPlaceholderText(self.tr("Find by name, role or contact"))
        field.setAccessibleName(self.tr("Find a person"))
        magnifier.put(field)
        field.textChanged.connect(self._on_query)
        field.left_downwards.connect(self._on_field_left)
        return field

    def _make_rows(self, theme: Theme) -> QListView:
        rows = QListView()
        rows.setFrameShape(QFrame.Shape.NoFrame)
        rows.setMouseTracking(True)
        rows.setUniformItemSizes(True)
        rows.setModel(self._lines)
        rows.setItemDelegate(StaffRow(theme, rows))
        rows.setAccessibleName(self.tr("People, by their given names"))
        rows.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.selectionModel().currentChanged.connect(self._on_row_changed)
        rows.entered.connect(lambda _index: rows.viewport().update())
        theme.changed.connect(rows.viewport().update)
        return rows

    def _scrolled(self, form: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setAccessibleName(self.tr("The chosen person"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setProperty("surface", "paper")
        form.setProperty("surface", "paper")
        form.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        area.setWidget(form)
        PaneFrame(area)
        return area

    def _say_words(self) -> None:
        self._nothing_found.show_words(
            self.tr("Nobody found"),
            self.tr("No name, role or contact has these words. Marks and capitals do not matter."),
            self.tr("Show everybody"),
        )
        self._alone.show_words(
            self.tr("You are alone here so far"),
            self.tr(
                "The people in your office will appear here: what they do, when they are away and how much work they "
                "have. Add them one by one, or import a table from “More”."
            ),
            self.tr("Add a person"),
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        title = QVBoxLayout()
        title.setSpacing(0)
        title.addWidget(Words(self.tr("People"), "title"))
        title.addWidget(self.count)
        head.addLayout(title, 1)
        head.addWidget(self.add_button)
        head.addWidget(self.more_button)
        top = QVBoxLayout()
        top.setContentsMargins(16, 12, 16, 12)
        top.setSpacing(12)
        top.addLayout(head)
        top.addWidget(self.field)
        left = _Left()
        down = QVBoxLayout(left)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addLayout(top)
        down.addWidget(self._left, 1)
        line = QFrame()
        line.setFixedWidth(1)
        line.setProperty("surface", "edge")
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(left)
        across.addWidget(line)
        across.addWidget(self._right, 1)
