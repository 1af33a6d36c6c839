"""Who has how much to do in which week: what is asked of people, never how they do it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from editor.planning.days import week_of
from editor.planning.load import PersonLoad, Week
from ui.desk.planning import marks, words
from ui.theme import BODY, SMALL, Theme
from ui.widgets import focus_mark
from ui.widgets.kept_place import KeptPlace

ROW = 64
NAME = 208
SIDE = 16
BAR = 3

_Index = QModelIndex | QPersistentModelIndex
WEEK_ROLE = Qt.ItemDataRole.UserRole + 1


class LoadModel(QAbstractTableModel):
    """A row a person, in the order in which they came; the first column is the name."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people: Sequence[PersonLoad] = ()
        self._mondays: Sequence[date] = ()
        self.most = 1
        """the largest number of words in any cell"""

    def show_load(self, people: Sequence[PersonLoad], mondays: Sequence[date]) -> None:
        self.beginResetModel()
        self._people, self._mondays = people, mondays
        self.most = max((week.words for person in people for week in person.weeks), default=0) or 1
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._people)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._mondays) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if not section:
            return self.tr("Person")
        week = week_of(self._mondays[section - 1])
        return f"{words.week_words(week)}\n{words.short_day(week.first)} – {words.short_day(week.last)}"

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        person = self._people[index.row()]
        if not index.column():
            return person.name if role == Qt.ItemDataRole.DisplayRole else None
        week = person.weeks[index.column() - 1]
        if role == WEEK_ROLE:
            return week
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in (self.pieces(week), self.away(week)) if part)
        return None

    def pieces(self, week: Week) -> str:
        if not week.pieces:
            return ""
        pieces = self.tr("{count} piece") if week.pieces == 1 else self.tr("{count} pieces")
        said = [pieces.format(count=week.pieces)]
        if week.words:
            said.append(self.tr("{count} words").format(count=words.count(week.words)))
        return " · ".join(said)

    def away(self, week: Week) -> str:
        if not week.away:
            return ""
        away = self.tr("away {count} day") if week.away == 1 else self.tr("away {count} days")
        return away.format(count=week.away)


class _Cell(QStyledItemDelegate):
    """A cell: pieces and words with a bar as long as the words are many, and the days away."""

    def __init__(self, theme: Theme, model: LoadModel, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(120, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        place, colour = option.rect, self._theme.colour
        view = self.parent()
        is_here = isinstance(view, QTableView) and view.currentIndex() == index and view.hasFocus()
        painter.fillRect(place, colour("selected" if is_here else "paper"))
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), colour("line"))
        if is_here:
            focus_mark.draw_frame(painter, place.adjusted(0, 0, 0, -1), colour("accent"), 0)
        if not index.column():
            marks.draw_words(painter, place.adjusted(SIDE + 8, 0, -8, 0), index.data(), colour("ink"), True, BODY)
            return
        week: Week = index.data(WEEK_ROLE)
        room = place.adjusted(12, 12, -12, -12)
        if week.pieces:
            line = QRect(room.left(), room.top(), room.width(), 16)
            marks.draw_words(painter, line, self._model.pieces(week), colour("ink"), size=SMALL)
            length = max(2, round(room.width() * week.words / self._model.most)) if week.words else 0
            painter.fillRect(QRect(room.left(), room.top() + 20, length, BAR), colour("accent"))
        if week.away:
            line = QRect(room.left(), room.bottom() - 14, room.width(), 16)
            marks.draw_words(painter, line, self._model.away(week), colour("soft"), size=SMALL)


class LoadView(QTableView):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = LoadModel(self)
        self.setModel(self.lines)
        self._place = KeptPlace(self)
        self.setItemDelegate(_Cell(theme, self.lines, self))
        self.setAccessibleName(self.tr("Pieces and words due per person and week"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setFixedHeight(52)
        theme.changed.connect(self.viewport().update)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by a click marks the cell that is clicked, and no other first."""
        QFrame.focusInEvent(self, event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self._place.take()
        self.viewport().update()

    def show_load(self, people: Sequence[PersonLoad], mondays: Sequence[date]) -> None:
        self.lines.show_load(people, mondays)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().resizeSection(0, NAME)
