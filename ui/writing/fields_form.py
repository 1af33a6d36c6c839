"""The fields of an article as a quiet form above its text. It changes no article: it says what was typed.

What the template shows stands first; a limit is counted, never enforced: a headline that is too long is a finding, not
a wall.
"""

from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from editor.article import Fields
from ui import theme
from ui.widgets.shortened_label import ShortenedLabel
from ui.widgets.words import Words
from ui.writing.forms.embargo_field import EmbargoField
from ui.writing.text_field import PADDING, TextField

if TYPE_CHECKING:
    from editor.template import FieldRule, Template

# To add one: its place in the form here, its name in `title_of`, its value in `FieldsForm.fields`.
TITLES = ("kicker", "headline", "dek")
"""shown as they will read, above everything else"""
DETAILS = ("byline", "dateline", "slug", "keywords", "ednote")
"""shown with their names, under “More fields”"""


def title_of(field: str) -> str:
    """The name of a field as a person reads it."""
    titles = {
        "kicker": QCoreApplication.translate("Field", "Kicker"),
        "headline": QCoreApplication.translate("Field", "Headline"),
        "dek": QCoreApplication.translate("Field", "Summary"),
        "byline": QCoreApplication.translate("Field", "Author"),
        "dateline": QCoreApplication.translate("Field", "Place and date"),
        "slug": QCoreApplication.translate("Field", "Slug"),
        "keywords": QCoreApplication.translate("Field", "Keywords"),
        "ednote": QCoreApplication.translate("Field", "Note to the editor"),
        "embargo": QCoreApplication.translate("Field", "Embargo"),
    }
    return titles[field]


def hint_of(field: str) -> str:
    """What a field is for, shown while it is empty and the template says nothing of its own."""
    hints = {
        "keywords": QCoreApplication.translate("Field", "separated by commas"),
        "ednote": QCoreApplication.translate("Field", "never published"),
        "slug": QCoreApplication.translate("Field", "short name in lists and files"),
    }
    return hints.get(field, "")


class FieldsForm(QWidget):
    """Shows and takes the fields of one article."""

    fields_edited = Signal()
    """a field was changed, and nothing is being composed in it"""
    moved_on = Signal()
    """Enter in the last field"""
    disclosed = Signal(bool)
    """whether the details are shown, when a person has changed it"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_filling = False
        self._room = 0
        self._rules: dict[str, FieldRule] = {}
        self._inputs: dict[str, TextField] = {name: self._make_input(name) for name in (*TITLES, *DETAILS)}
        self._notes: dict[str, Words] = {name: Words("", "small") for name in self._inputs}
        self._names: dict[str, Words] = {}
        self._embargo = EmbargoField()
        self._embargo.edited.connect(self._on_edited)
        self._more = QToolButton()
        self._more.setProperty("kind", "disclosure")
        self._more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._more.setArrowType(Qt.ArrowType.RightArrow)
        self._more.setObjectName("more_fields")
        self._more.clicked.connect(self._on_more_clicked)
        self._is_disclosed = False
        self._summary = ShortenedLabel()
        self._summary.setProperty("kind", "small")
        # What does not fit is cut off: it must not widen the room.
        self._summary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._details = self._make_details()
        self._lay_out()
        self.retranslate()

    # --- what is shown -----------------------------------------------------------------------------------------------

    def show_fields(self, fields: Fields, template: "Template | None", is_read_only: bool = False) -> None:
        """Show `fields` in the form that `template` asks for; what a person is typing in now is left alone."""
        self._is_filling = True
        self._rules = {rule.field: rule for rule in template.fields} if template else {}
        for name, field in self._inputs.items():
            value = getattr(fields, name)
            field.show_text(", ".join(value) if isinstance(value, tuple) else value)
            field.setReadOnly(is_read_only)
            rule = self._rules.get(name)
            field.set_hint((rule.hint if rule else "") or hint_of(name) or title_of(name))
        for name in TITLES:
            is_shown = not template or name in self._rules or name == "headline" or bool(getattr(fields, name))
            self._rows[name].setVisible(is_shown)
        self._embargo.show_embargo(fields.embargo)
        self._embargo.setEnabled(not is_read_only)
        self._is_filling = False
        for name in self._inputs:
            self._note(name)
        self._summarise()

    def make_room(self, height: int) -> None:
        """The text below has about half of `height`: a long summary is shown whole while somebody is in it."""
        self._room = height
        if not height:
            return
        dek = self._inputs["dek"]
        others = self.layout().contentsMargins().top() + self._more.sizeHint().height()
        others += sum(self._inputs[name].height() for name in self._shown_titles() if name != "dek")
        line = QFontMetricsF(dek.font()).lineSpacing()
        dek.show_most(max(1, int((height / 2 - others - 2 * PADDING) / line)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.make_room(self._room)

    def fields(self) -> Fields:
        """The fields as they stand in the form."""
        text = {name: field.text().strip() for name, field in self._inputs.items()}
        keywords = _keywords(text.pop("keywords"))
        return Fields(**text, keywords=keywords, embargo=self._embargo.embargo())

    def inputs(self) -> Iterable[TextField]:
        """The widgets of all fields that hold text."""
        return self._inputs.values()

    def focus_first(self) -> None:
        """Put the caret into the headline."""
        self._inputs["headline"].setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_field(self, name: str) -> None:
        """Put the caret into the field `name`, showing it if need be."""
        if name not in TITLES:
            self.disclose(True)
        (self._embargo if name == "embargo" else self._inputs[name]).setFocus(Qt.FocusReason.OtherFocusReason)

    def commit_composing(self) -> None:
        for field in self._inputs.values():
            field.commit_composing()

    @property
    def is_disclosed(self) -> bool:
        return self._is_disclosed

    def disclose(self, is_shown: bool) -> None:
        """Show or hide the details."""
        self._is_disclosed = is_shown
        self._more.setArrowType(Qt.ArrowType.DownArrow if is_shown else Qt.ArrowType.RightArrow)
        self._details.setVisible(is_shown)
        self._summary.setVisible(not is_shown)
        self._summarise()

    def retranslate(self) -> None:
        self._more.setText(self.tr("More fields"))
        for name, label in self._names.items():
            label.setText(title_of(name))
        for name, field in self._inputs.items():
            field.setAccessibleName(title_of(name))
        self._embargo.retranslate()
        self._summarise()

    # --- the form ----------------------------------------------------------------------------------------------------

    def _make_input(self, name: str) -> TextField:
        field = TextField(_FONTS.get(name, _detail_font)(), parent=self)
        field.setObjectName(name)
        field.edited.connect(self._on_edited)
        field.edited.connect(lambda name=name: self._note(name))
        field.focus_changed.connect(lambda name=name: self._note(name))
        field.moved_on.connect(lambda name=name: self._move_from(name))
        field.tabbed.connect(lambda name=name: self._tab_from(name))
        return field

    def _make_details(self) -> QWidget:
        details = QWidget()
        grid = QGridLayout(details)
        grid.setContentsMargins(PADDING, theme.GRID, 0, theme.GRID)
        grid.setHorizontalSpacing(theme.GRID * 4)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for row, name in enumerate((*DETAILS, "embargo")):
            label = self._names[name] = Words("", "small")
            label.setContentsMargins(0, theme.GRID, 0, theme.GRID)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            if name == "embargo":
                grid.addWidget(self._embargo, row, 1, 1, 2)
            else:
                label.setBuddy(self._inputs[name])
                self._notes[name].setContentsMargins(0, theme.GRID, 0, 0)
                grid.addWidget(self._inputs[name], row, 1)
                grid.addWidget(self._notes[name], row, 2, Qt.AlignmentFlag.AlignTop)
        details.hide()
        return details

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.GRID * 5, 0, 0)
        column.setSpacing(0)
        self._rows = {}
        for name in TITLES:
            row = self._rows[name] = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(theme.GRID * 2)
            line.addWidget(self._inputs[name], 1)
            line.addWidget(self._notes[name], 0, Qt.AlignmentFlag.AlignBottom)
            column.addWidget(row)
        disclosure = QHBoxLayout()
        disclosure.setContentsMargins(PADDING - 5, 0, 0, 0)  # the frame of the button stands left of its words
        disclosure.addWidget(self._more)
        disclosure.addWidget(self._summary, 1)
        disclosure.addStretch(0)
        column.addLayout(disclosure)
        column.addWidget(self._details)
        for before, after in pairwise((self._more, *(self._inputs[name] for name in DETAILS), self._embargo)):
            QWidget.setTabOrder(before, after)

    # --- what happens ------------------------------------------------------------------------------------------------

    def _on_edited(self) -> None:
        if not self._is_filling:
            self._summarise()
            self.fields_edited.emit()

    def _on_more_clicked(self) -> None:
        self.disclose(not self._is_disclosed)
        self.disclosed.emit(self._is_disclosed)
        if self._is_disclosed and self._more.hasFocus():  # by keys: where they were wanted for
            self._inputs[DETAILS[0]].setFocus(Qt.FocusReason.TabFocusReason)

    def _move_from(self, name: str) -> None:
        """On to the next field that is shown, at the end into the text."""
        order = self._shown_titles()
        order += DETAILS if self.is_disclosed else ()
        following = order[order.index(name) + 1 :] if name in order else []
        if following:
            self._inputs[following[0]].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.moved_on.emit()

    def _tab_from(self, name: str) -> None:
        """As `_move_from`, but by the button of the details and the embargo: keys alone reach nothing otherwise."""
        if name == self._shown_titles()[-1]:
            self._more.setFocus(Qt.FocusReason.TabFocusReason)
        elif name == DETAILS[-1]:
            self._embargo.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._move_from(name)

    def _shown_titles(self) -> list[str]:
        return [name for name in TITLES if not self._rows[name].isHidden()]

    def _note(self, name: str) -> None:
        """Say beside the field how long it may be, once that matters, or that it is required."""
        field, label, rule = self._inputs[name], self._notes[name], self._rules.get(name)
        words = field.text().strip()
        length, most = len(_keywords(words)) if name == "keywords" else len(words), rule.most if rule else 0
        is_over = bool(most) and length > most
        if rule and rule.is_required and not length:
            label.setText(self.tr("required"))
        elif most and length and (is_over or field.hasFocus() or length > most * 0.8):
            label.setText(f"{length}/{most}")
        else:
            label.setText("")
        kind = "warm" if is_over else "small"
        if label.property("kind") != kind:
            label.setProperty("kind", kind)
            label.style().unpolish(label)
            label.style().polish(label)

    def _summarise(self) -> None:
        """While the details are hidden, what is in them is said in one line."""
        if self.is_disclosed:
            return
        said = [self._inputs[name].text().strip() for name in ("byline", "dateline", "keywords")]
        missing = sum(
            1
            for name in DETAILS
            if (rule := self._rules.get(name)) and rule.is_required and not self._inputs[name].text().strip()
        )
        if self._embargo.embargo():
            said.append(self.tr("embargo"))
        if missing:
            said.append(self.tr("Required and still empty: {count}").format(count=missing))
        self._summary.show_words("  ·  ".join(part for part in said if part))


def _keywords(words: str) -> tuple[str, ...]:
    return tuple(word for word in (part.strip() for part in words.split(",")) if word)


def _detail_font() -> QFont:
    return theme.chrome_font()


_FONTS = {
    "kicker": lambda: theme.chrome_font(theme.BODY, is_strong=True),
    "headline": lambda: theme.text_font(theme.DISPLAY, is_strong=True),
    "dek": lambda: theme.text_font(theme.READING),
}
