"""The people of the desk as rows of a list: what each row says, whom a search leaves. It draws nothing."""

from collections.abc import Sequence
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor.staff import StaffLine, found_by, told_apart
from ui import wording

_Index = QModelIndex | QPersistentModelIndex


class Say(IntEnum):
    """What a row can be asked beside its name."""

    LINE = Qt.ItemDataRole.UserRole + 1
    """the `StaffLine`"""
    BELOW = Qt.ItemDataRole.UserRole + 2
    """roles and languages, and what tells two of one name apart"""
    AWAY = Qt.ItemDataRole.UserRole + 3
    """when the person is away, in words, or empty"""
    AWAY_NOW = Qt.ItemDataRole.UserRole + 4
    HELD = Qt.ItemDataRole.UserRole + 5
    """how much the person has to do, in words, or empty"""


class StaffLines(QAbstractListModel):
    """The people that the search leaves; who has left comes last, and only when it is asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[StaffLine] = []
        self._shown: list[StaffLine] = []
        self._apart: dict[str, str] = {}
        self._query = ""
        self._with_retired = False
        self._today = date.min
        self._me = ""

    def show_lines(self, lines: Sequence[StaffLine], today: date, me: str) -> None:
        """Show `lines`, which come by the given name; `me` is the id of who works here."""
        self._all, self._today, self._me = list(lines), today, me
        self._apart = told_apart((line.person for line in lines), wording.person_words)
        self._show()

    def filter(self, query: str, with_retired: bool) -> None:
        """Show whom every word of `query` fits; marks may be left out."""
        self._query, self._with_retired = query, with_retired
        self._show()

    @property
    def has_any(self) -> bool:
        return bool(self._all)

    @property
    def retired(self) -> int:
        """How many have left."""
        return sum(not line.person.active for line in self._all)

    @property
    def working(self) -> int:
        return len(self._all) - self.retired

    def line(self, person_id: str) -> StaffLine | None:
        """The person, shown or not."""
        return next((line for line in self._all if line.person.id == person_id), None)

    def row_of(self, person_id: str) -> int:
        """-1 where the person is not shown."""
        return next((row for row, line in enumerate(self._shown) if line.person.id == person_id), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                name = line.person.name
                return self.tr("{name} (you)").format(name=name) if line.person.id == self._me else name
            case Qt.ItemDataRole.AccessibleTextRole:
                said = (line.person.name, self._below(line), self._away(line), self._held(line))
                return ", ".join(words for words in said if words)
            case Say.LINE:
                return line
            case Say.BELOW:
                return self._below(line)
            case Say.AWAY:
                return self._away(line)
            case Say.AWAY_NOW:
                return line.away_on(self._today) is not None
            case Say.HELD:
                return self._held(line)
        return None

    def _below(self, line: StaffLine) -> str:
        if not line.person.active:
            return self.tr("Retired")
        roles, _contact, languages = wording.person_words(line.person)
        apart = self._apart.get(line.person.id, "")
        said = [roles, languages if languages != apart else "", apart if apart != roles else ""]
        return " · ".join(words for words in said if words)

    def _away(self, line: StaffLine) -> str:
        if not line.person.active:
            return ""
        now = line.away_on(self._today)
        if now is not None:
            return self.tr("Away until {day}").format(day=wording.short_day(now.last_day, self._today))
        later = line.away_next(self._today)
        if later is None:
            return ""
        return self.tr("Away from {day}").format(day=wording.short_day(later.first_day, self._today))

    def _held(self, line: StaffLine) -> str:
        return self.tr("To do: {count}").format(count=line.open_tasks) if line.open_tasks else ""

    def _show(self) -> None:
        left = [line for line in self._all if self._is_left(line)]
        left.sort(key=lambda line: not line.person.active)
        if [line.person.id for line in left] == [line.person.id for line in self._shown]:
            self._shown = left
            if left:
                self.dataChanged.emit(self.index(0), self.index(len(left) - 1))
            return
        self.beginResetModel()
        self._shown = left
        self.endResetModel()

    def _is_left(self, line: StaffLine) -> bool:
        if not line.person.active and not (self._with_retired or self._query):
            return False
        return found_by(self._query, line.person, wording.roles_words(line.person))
