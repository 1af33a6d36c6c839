"""How the fields of a house style stand: numbers with their units, two side by side. It knows no house style."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QWidget

from ui.widgets.dialog import field
from ui.widgets.words import Words


class Number(QDoubleSpinBox):
    """A number with its unit. One that is finer than it can be shown stays as it is until somebody changes it."""

    def give(self, value: float) -> None:
        """Show what is there already, even where it is out of range."""
        self.setRange(min(self.minimum(), value), max(self.maximum(), value))
        self.setValue(value)
        self._given, self._shown = value, self.value()

    def taken(self) -> float:
        """The number as a person left it."""
        return self._given if self.value() == self._shown else self.value()


def number(value: float, least: float, most: float, step: float, unit: str, decimals: int = 1) -> Number:
    box = Number()
    box.setDecimals(decimals)
    box.setRange(least, most)
    box.setSingleStep(step)
    box.setSuffix(unit)
    box.give(value)
    box.lineEdit().setTextMargins(8, 0, 8, 0)  # the style sheet's padding does not reach the words of a number
    return box


def grid(lines: Sequence[tuple[str, QWidget, bool]]) -> QGridLayout:
    """Two fields side by side, or one across: label, field, whether it takes the whole width."""
    places = QGridLayout()
    places.setHorizontalSpacing(12)
    places.setVerticalSpacing(8)
    places.setColumnStretch(0, 1)
    places.setColumnStretch(1, 1)
    row = column = 0
    for label, widget, is_wide in lines:
        if is_wide and column:
            row, column = row + 1, 0
        widget.setAccessibleName(label)
        places.addLayout(field(Words(label, "soft"), widget), row, column, 1, 2 if is_wide else 1)
        column = column + 1 if not is_wide else 2
        if column >= 2:
            row, column = row + 1, 0
    return places
