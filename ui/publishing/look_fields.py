"""How each part of an article looks in a house style: a part is chosen, and its type, colour and room are changed.

It prints nothing and keeps nothing: `applied` is a house style with what a person made of it.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from editor.house_style import OPENING, ROLES, HouseStyle, Look
from ui.publishing.measures import Number, grid, number

FONTS = ("Source Serif 4", "Be Vietnam Pro", "Times New Roman")
FIRST = "headline"
OF_STANDS = ROLES[ROLES.index("letterhead") :]
"""the looks of lines over the first page and under the text: offered where the house style has such lines"""
SWATCH = 16
EDGE = QColor(128, 128, 128)
"""seen on light and dark ground, so that black and white have an end there"""


class LookFields(QWidget):
    """The looks of `style` but that of the body, which has fields of its own."""

    changed = Signal()

    def __init__(self, style: HouseStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._looks: dict[str, Look] = {}
        self._opening = set(style.opening)
        self.part = QComboBox()
        for role, title in self._titles():
            if role not in OF_STANDS or role in _used(style):
                self.part.addItem(title, role)
        self.part.setCurrentIndex(self.part.findData(FIRST))
        self.is_shown = QCheckBox(self.tr("Stands over the text"))
        self._make_fields()
        self._fill()
        self._lay_out()
        self._connect()

    def applied(self, style: HouseStyle) -> HouseStyle:
        """`style` with the looks as a person left them."""
        opening = tuple(one for one in OPENING if one in self._opening)
        return replace(style, looks={**style.looks, **self._looks}, opening=opening)

    # --- what happens ------------------------------------------------------------------------------------------------

    @property
    def _role(self) -> str:
        return str(self.part.currentData())

    def _look(self) -> Look:
        return self._looks.get(self._role) or self._style.look(self._role)

    def _fill(self) -> None:
        """Show the look of the part that is chosen."""
        look = self._look()
        blocked = [QSignalBlocker(one) for one in self._inputs()]
        if self.font_name.findText(look.font) < 0:
            self.font_name.addItem(look.font)
        self.font_name.setCurrentText(look.font)
        for name, box in self.measures.items():
            box.give(getattr(look, name))
        for name, tick in self.ticks.items():
            tick.setChecked(getattr(look, name))
        self.align.setCurrentIndex(self.align.findData(look.align))
        self.color.setText(look.color)
        self.is_shown.setChecked(self._role in self._opening)
        self.is_shown.setVisible(self._role in OPENING and self._role != FIRST)
        del blocked
        self._show_color()

    def _take(self) -> None:
        """What the fields say is the look of the part."""
        color = self.color.text().strip().lstrip("#").upper()
        before = self._look()
        look = replace(
            before,
            font=self.font_name.currentText(),
            align=str(self.align.currentData()),
            color=color if QColor(f"#{color}").isValid() and len(color) == 6 else before.color,
            **{name: box.taken() for name, box in self.measures.items()},
            **{name: tick.isChecked() for name, tick in self.ticks.items()},
        )
        if look != before:
            self._looks[self._role] = look
            self._show_color()
            self.changed.emit()

    def _on_shown(self, is_shown: bool) -> None:
        (self._opening.add if is_shown else self._opening.discard)(self._role)
        self.changed.emit()

    def _show_color(self) -> None:
        """The colour itself stands before its name."""
        swatch = QPixmap(SWATCH, SWATCH)
        swatch.fill(EDGE)
        with QPainter(swatch) as painter:
            painter.fillRect(swatch.rect().adjusted(1, 1, -1, -1), QColor(f"#{self._look().color}"))
        self._swatch.setIcon(QIcon(swatch))

    # --- how it is put together --------------------------------------------------------------------------------------

    def _make_fields(self) -> None:
        self.font_name = QComboBox()
        self.font_name.addItems(FONTS)
        self.measures: dict[str, Number] = {
            "size_pt": number(4, 4, 120, 0.5, " pt"),
            "line_height": number(1, 0.8, 4, 0.05, "", 2),
            "before_pt": number(0, 0, 200, 1, " pt"),
            "after_pt": number(0, 0, 200, 1, " pt"),
        }
        self.align = QComboBox()
        for value, title in self._aligns():
            self.align.addItem(title, value)
        self.color = QLineEdit()
        self._swatch = self.color.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self.color.setMaxLength(7)
        self.color.setToolTip(self.tr("Six digits and letters from A to F, as in 1B6B5A"))
        self.ticks = {
            "is_bold": QCheckBox(self.tr("Bold")),
            "is_italic": QCheckBox(self.tr("Italic")),
            "is_upper": QCheckBox(self.tr("Capitals")),
        }

    def _inputs(self) -> list[QWidget]:
        return [self.font_name, *self.measures.values(), self.align, self.color, *self.ticks.values(), self.is_shown]

    def _lay_out(self) -> None:
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(12)
        down.addLayout(
            grid(
                [
                    (self.tr("Part"), self.part, True),
                    (self.tr("Font"), self.font_name, True),
                    (self.tr("Size"), self.measures["size_pt"], False),
                    (self.tr("Line height"), self.measures["line_height"], False),
                    (self.tr("Room above"), self.measures["before_pt"], False),
                    (self.tr("Room below"), self.measures["after_pt"], False),
                    (self.tr("Alignment"), self.align, False),
                    (self.tr("Colour"), self.color, False),
                ]
            )
        )
        across = QHBoxLayout()
        across.setSpacing(16)
        for tick in self.ticks.values():
            across.addWidget(tick)
        across.addStretch(1)
        down.addLayout(across)
        down.addWidget(self.is_shown)

    def _connect(self) -> None:
        self.part.currentIndexChanged.connect(lambda _row: self._fill())
        self.font_name.currentTextChanged.connect(lambda _text: self._take())
        self.align.currentIndexChanged.connect(lambda _row: self._take())
        self.color.textEdited.connect(lambda _text: self._take())
        for box in self.measures.values():
            box.valueChanged.connect(lambda _value: self._take())
        for tick in self.ticks.values():
            tick.toggled.connect(lambda _is_on: self._take())
        self.is_shown.toggled.connect(self._on_shown)

    def _aligns(self) -> Sequence[tuple[str, str]]:
        return (
            ("left", self.tr("left")),
            ("center", self.tr("middle")),
            ("right", self.tr("right")),
            ("justify", self.tr("both edges")),
        )

    def _titles(self) -> Sequence[tuple[str, str]]:
        """The roles of a house style and what they are called; the body stands in the form itself."""
        heading = self.tr("Heading {level}")
        return (
            ("banner", self.tr("Kind of text")),
            ("kicker", self.tr("Kicker")),
            ("headline", self.tr("Headline")),
            ("dek", self.tr("Dek")),
            ("byline", self.tr("Byline")),
            ("dateline", self.tr("Dateline")),
            *((f"heading{level}", heading.format(level=level)) for level in range(1, 7)),
            ("quote", self.tr("Quotation")),
            ("pull_quote", self.tr("Pull quote")),
            ("box", self.tr("Box")),
            ("caption", self.tr("Caption")),
            ("credit", self.tr("Credit")),
            ("code", self.tr("Code")),
            ("table", self.tr("Table")),
            ("table_head", self.tr("Head of a table")),
            ("note", self.tr("Footnote")),
            ("header", self.tr("Top of the pages")),
            ("footer", self.tr("Bottom of the pages")),
            ("letterhead", self.tr("Letterhead")),
            ("letterhead_small", self.tr("Letterhead, small")),
            ("national_title", self.tr("National title")),
            ("motto", self.tr("Motto")),
            ("number", self.tr("Number")),
            ("place_date", self.tr("Place and date")),
            ("signature", self.tr("Signature")),
            ("signature_name", self.tr("Name under the signature")),
            ("recipients_head", self.tr("Recipients, first line")),
            ("recipients", self.tr("Recipients")),
        )


def _used(style: HouseStyle) -> set[str]:
    """The looks of the lines over the first page and under the text."""
    stands = [*style.letterhead.values(), *style.closing.values()]
    return {line.look for stand in stands for line in (*stand.left, *stand.center, *stand.right)}
