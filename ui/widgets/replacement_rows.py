"""Replacements to look at before they are made: every place a row, under the name of its article, each to be ticked.

It changes nothing: whoever shows it asks which are ticked.
"""

from bisect import bisect_right
from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from editor.frozen import frozen
from editor.text.replacement import Replacement, around

LONGEST_SHOWN = 80
"""characters of what goes or comes that a row shows"""

_Index = QModelIndex | QPersistentModelIndex


class Place(NamedTuple):
    """One replacement in its line: what stands before it, what goes, what comes, what stands after it.

    `label` names the field in which it is, if it is in one.
    """

    before: str
    old: str
    new: str
    after: str
    label: str = ""


class Places(Sequence[Place]):
    """The replacements of one text as places, each worked out when it is looked at."""

    def __init__(self, text: str, replacements: Sequence[Replacement]) -> None:
        self._text = text
        self._replacements = replacements

    def __len__(self) -> int:
        return len(self._replacements)

    def __getitem__(self, number: int) -> Place:  # type: ignore[override]
        span, new = self._replacements[number]
        before, after = around(self._text, span)
        return Place(before, _short(self._text[span.start : span.end]), _short(new), after)


@frozen
class Group:
    """The places of one article. With `why_not`, a sentence, none of them can be ticked.

    `unticked` are the numbers of those that a person has to tick themselves.
    """

    key: str
    title: str
    places: Sequence[Place]
    why_not: str = ""
    unticked: Sequence[int] = ()


class Say(IntEnum):
    """What a row can be asked beside its text."""

    PLACE = Qt.ItemDataRole.UserRole + 1
    """its `Place`, None for the name of a group"""
    GROUP = Qt.ItemDataRole.UserRole + 2
    """its `Group`"""
    NUMBER = Qt.ItemDataRole.UserRole + 3
    """the number of its place in the group, None for the name of a group"""


class ReplacementRows(QAbstractListModel):
    """The rows of all groups; a group's name stands above its places, unless it has none."""

    ticked = Signal()
    """other places are ticked than before"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: list[Group] = []
        self._ticks: list[bytearray] = []
        self._counts: list[int] = []
        self._begins: list[int] = []
        self._rows = 0

    # --- what there is -----------------------------------------------------------------------------------------------

    def clear(self) -> None:
        self.beginResetModel()
        for kept in (self._groups, self._ticks, self._counts, self._begins):
            kept.clear()
        self._rows = 0
        self.endResetModel()
        self.ticked.emit()

    def add(self, groups: Sequence[Group]) -> None:
        """Put more groups at the end; what can be ticked in them is ticked, but for `unticked`."""
        new = sum(len(group.places) + bool(group.title) for group in groups)
        if not new:
            return
        self.beginInsertRows(QModelIndex(), self._rows, self._rows + new - 1)
        for group in groups:
            ticks = bytearray([not group.why_not]) * len(group.places)
            for number in group.unticked:
                ticks[number] = 0
            self._begins.append(self._rows)
            self._groups.append(group)
            self._ticks.append(ticks)
            self._counts.append(sum(ticks))
            self._rows += len(group.places) + bool(group.title)
        self.endInsertRows()
        self.ticked.emit()

    @property
    def groups(self) -> list[Group]:
        return list(self._groups)

    @property
    def place_count(self) -> int:
        return sum(len(group.places) for group in self._groups)

    # --- what is ticked ----------------------------------------------------------------------------------------------

    @property
    def ticked_count(self) -> int:
        return sum(self._counts)

    @property
    def ticked_groups(self) -> list[Group]:
        """The groups in which at least one place is ticked."""
        return [group for group, count in zip(self._groups, self._counts, strict=True) if count]

    def ticked_in(self, key: str) -> list[int]:
        """The numbers of the places of the group `key` that are ticked."""
        number = next(number for number, group in enumerate(self._groups) if group.key == key)
        return [place for place, is_on in enumerate(self._ticks[number]) if is_on]

    def tick_all(self, is_on: bool) -> None:
        for number in range(len(self._groups)):
            self._tick_group(number, is_on)
        self._tell(0, self._rows - 1)

    def toggle(self, index: _Index) -> None:
        """Tick a row or take its tick away; the name of a group stands for all of its places."""
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            is_on = index.data(Qt.ItemDataRole.CheckStateRole) != Qt.CheckState.Checked
            self.setData(index, Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked, _CHECK)

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        number, place = self._find(index.row())
        if self._groups[number].why_not:
            return False
        is_on = Qt.CheckState(value) == Qt.CheckState.Checked
        if place is None:
            self._tick_group(number, is_on)
        elif self._ticks[number][place] != is_on:
            self._ticks[number][place] = is_on
            self._counts[number] += 1 if is_on else -1
        begin = self._begins[number]
        self._tell(begin, begin + len(self._groups[number].places) - (not self._groups[number].title))
        return True

    def _tick_group(self, number: int, is_on: bool) -> None:
        if not self._groups[number].why_not:
            self._ticks[number] = bytearray([is_on]) * len(self._ticks[number])
            self._counts[number] = len(self._ticks[number]) if is_on else 0

    def _tell(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first), self.index(last), [_CHECK])
        self.ticked.emit()

    # --- rows --------------------------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._rows

    def flags(self, index: _Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid() or self._groups[self._find(index.row())[0]].why_not:
            return usual
        return usual | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        number, at = self._find(index.row())
        group = self._groups[number]
        match role:
            case Say.GROUP:
                return group
            case Say.NUMBER:
                return at
            case Say.PLACE:
                return None if at is None else group.places[at]
            case Qt.ItemDataRole.CheckStateRole:
                return None if group.why_not else self._state(number, at)
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(group, at)
        return None

    def _spoken(self, group: Group, at: int | None) -> str:
        if at is None:
            return f"{group.title}. {group.why_not}" if group.why_not else group.title
        place = group.places[at]
        sentence = self.tr("“{old}” becomes “{new}”: {line}")
        line = f"{place.label}{place.before}{place.new}{place.after}"
        return sentence.format(old=place.old, new=place.new, line=line)

    def _state(self, number: int, at: int | None) -> Qt.CheckState:
        if at is not None:
            return Qt.CheckState.Checked if self._ticks[number][at] else Qt.CheckState.Unchecked
        count, most = self._counts[number], len(self._ticks[number])
        if count in (0, most):
            return Qt.CheckState.Checked if count else Qt.CheckState.Unchecked
        return Qt.CheckState.PartiallyChecked

    def _find(self, row: int) -> tuple[int, int | None]:
        """The number of the group of a row, and of the place in it; None for the group's name."""
        number = bisect_right(self._begins, row) - 1
        at = row - self._begins[number] - bool(self._groups[number].title)
        return number, at if at >= 0 else None


_CHECK = Qt.ItemDataRole.CheckStateRole


def _short(text: str) -> str:
    shown = text[: LONGEST_SHOWN + 1].replace("\n", "¶").replace("\t", "⇥")
    return shown if len(shown) <= LONGEST_SHOWN else shown[:LONGEST_SHOWN] + "…"
