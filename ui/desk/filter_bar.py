"""The filters above a view of the desk: a chip for each kind, which says what is chosen and can be taken away.

Where there is little room only the chips that are set are seen, one below the other, and a button offers the kinds.

It only says which articles are meant; it shows none.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QToolButton, QWidget

from editor.selection import EVERYTHING, Dates, Selection
from ui import icons
from ui.desk import filter_words
from ui.desk.filter_words import KINDS, Choices
from ui.widgets import buttons
from ui.widgets.chooser import Chooser

if TYPE_CHECKING:
    from ui.desk.range_form import RangeForm

HEIGHT = 32
"""pixels, with and without what is chosen"""
_LONGEST = 32
"""characters of a chip"""


class _Chip(QWidget):
    """The word of a filter, or what is chosen with a cross behind it."""

    pressed = Signal()
    cleared = Signal()

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind
        self.button = QToolButton()
        self.button.setProperty("kind", "chip")
        self.button.clicked.connect(self.pressed)
        self.cross = QToolButton()
        self.cross.setProperty("kind", "chip-end")
        self.cross.setIcon(icons.icon("close"))
        self.cross.setIconSize(QSize(12, 12))
        self.cross.clicked.connect(self.cleared)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.button)
        line.addWidget(self.cross)

    def show_chosen(self, words: str) -> None:
        """`words` of what is chosen, empty for nothing."""
        name = filter_words.kind_words(self.kind)
        shown = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
        self.button.setText((shown or name).replace("&", "&&"))
        self.button.setAccessibleName(f"{name}: {words}" if words else name)
        self.button.setToolTip(words if shown != words else "")
        self.button.setProperty("state", "set" if words else "")
        self.button.style().unpolish(self.button)
        self.button.style().polish(self.button)
        self.cross.setVisible(bool(words))
        self.cross.setAccessibleName(self.tr("Take away the filter “{words}”").format(words=words))
        self.cross.setToolTip(self.tr("Take away this filter"))


class FilterBar(QWidget):
    """`changed` comes when a person has changed the selection."""

    changed = Signal(Selection)
    choices_wanted = Signal()
    """a list is about to open: the desk may have something new to choose from"""

    def __init__(self, is_compact: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_compact = is_compact
        self.selection = EVERYTHING
        self._choices = Choices()
        self._chooser: Chooser | None = None
        self.range_form: RangeForm | None = None
        self.today: Callable[[], date] = date.today
        """the day from which a date is read that is typed without its year"""
        self.chips = {kind: _Chip(kind) for kind in KINDS}
        self.clear_button = buttons.quiet(self.tr("Clear all"))
        self.clear_button.clicked.connect(lambda: self.choose(EVERYTHING))
        self.button = self._make_button()
        for kind, chip in self.chips.items():
            chip.pressed.connect(lambda kind=kind: self.open(kind))
            chip.cleared.connect(lambda kind=kind: self._clear(kind))
        self._lay_out()
        self.show_selection(EVERYTHING)

    def show_choices(self, choices: Choices) -> None:
        """What can be chosen on this desk."""
        self._choices = choices
        self.show_selection(self.selection)

    def show_selection(self, selection: Selection) -> None:
        """Show what is chosen, without announcing it."""
        self.selection = selection
        for kind, chip in self.chips.items():
            words = filter_words.chosen_words(selection, kind, self._choices)
            chip.show_chosen(words)
            chip.setVisible(bool(words) or not self._is_compact)
        many = sum(not chip.cross.isHidden() for chip in self.chips.values())
        self.clear_button.setVisible(many > 1 and not self._is_compact)
        if self._is_compact:
            self.setVisible(not selection.is_everything)

    def open(self, kind: str) -> None:
        """Open the list of a filter."""
        self.choices_wanted.emit()
        if self._chooser is not None:
            self._chooser.close_up()
            self._chooser.deleteLater()
        hint = self.tr("Find in the list")
        self._chooser = Chooser(self.window(), hint, is_single=kind == "dates")
        self._chooser.offer(filter_words.offered(kind, self._choices), filter_words.keys_of(self.selection, kind))
        self._chooser.chosen.connect(lambda keys: self._on_chosen(kind, keys))
        beside = self._beside(kind)
        self._chooser.open_at(beside.rect(), beside)

    @property
    def chooser(self) -> Chooser | None:
        """The list that was opened last."""
        return self._chooser

    def _beside(self, kind: str) -> QToolButton:
        """Where a list opens: beside its chip, or beside the button of a compact bar."""
        chip = self.chips[kind]
        return chip.button if chip.button.isVisible() else self.button

    def _make_button(self) -> QToolButton:
        """The button of a compact bar, for whoever lays it out; it opens a menu of the kinds."""
        button = buttons.bare("filter", self.tr("Filter the articles"))
        menu = QMenu(button)
        menu.aboutToShow.connect(self.choices_wanted)
        for kind in KINDS:
            menu.addAction(filter_words.kind_words(kind), lambda kind=kind: self.open(kind))
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _lay_out(self) -> None:
        direction = QBoxLayout.Direction.TopToBottom if self._is_compact else QBoxLayout.Direction.LeftToRight
        line = QBoxLayout(direction, self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for chip in self.chips.values():
            line.addWidget(chip)
        line.addWidget(self.clear_button)
        if self._is_compact:
            for widget in (*self.chips.values(), self.clear_button):
                line.setAlignment(widget, Qt.AlignmentFlag.AlignLeft)
        else:
            line.addStretch(1)
            self.setFixedHeight(HEIGHT)

    def _on_chosen(self, kind: str, keys: tuple[str, ...]) -> None:
        asked = filter_words.asked_range(keys, self.selection.dates) if kind == "dates" else None
        if asked is None:
            self._choose(kind, keys)
        else:
            self.ask_range(asked)

    def ask_range(self, dates: Dates) -> None:
        """Let a person say from which day to which; they begin with `dates`."""
        from ui.desk.range_form import RangeForm

        if self.range_form is not None:
            self.range_form.deleteLater()
        self.range_form = RangeForm(dates, self.today(), self.window())
        self.range_form.chosen.connect(lambda chosen: self.choose(replace(self.selection, dates=chosen)))
        beside = self._beside("dates")
        self.range_form.open_at(beside.rect(), beside)

    def _choose(self, kind: str, keys: tuple[str, ...]) -> None:
        self.choose(filter_words.with_chosen(self.selection, kind, keys))

    def _clear(self, kind: str) -> None:
        self._choose(kind, ())
        self.chips[kind].button.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, selection: Selection) -> None:
        """Choose as a person does, announced to who listens."""
        if selection != self.selection:
            self.show_selection(selection)
            self.changed.emit(selection)
