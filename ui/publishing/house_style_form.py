"""Changing a house style with the pages beside it: what the office has on its paper, margins, type, what stands in the
margins. It keeps nothing: `answer` is what a person made of it.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from editor.frozen import frozen
from editor.house_style import HouseStyle
from editor.page_parts import Band
from ui.publishing.beside_pages import beside_pages
from ui.publishing.style_preview import StylePreview
from ui.tasks import Tasks
from ui.widgets.dialog import Dialog, field
from ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.export.proof import Copy

FONTS = ("Source Serif 4", "Be Vietnam Pro", "Times New Roman")
OFFICE = ("office", "office_parent", "office_address", "office_contact", "place", "signer_role")
FORM_WIDTH = 380


@frozen
class StyleAnswer:
    """The house style as it was left, None when it is as it was; and what stands on the office's paper."""

    style: HouseStyle | None
    office: dict[str, str]


class HouseStyleForm(Dialog):
    """`copy` is the article whose pages stand beside the form, in the house style that is changed."""

    def __init__(self, tasks: Tasks, copy: "Copy", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._copy = copy
        self._style = copy.style
        self._language = "vi" if copy.language.split("-")[0] == "vi" else "en"
        self.office = {name: QLineEdit(copy.values.get(name, "")) for name in OFFICE}
        self._make_measures()
        self._make_texts()
        self.canvas = StylePreview(tasks, self._see)
        self._say()
        self._lay_out_form()
        self._connect()

    @property
    def answer(self) -> StyleAnswer:
        """What a person made of it."""
        style = self.house_style()
        office = {name: line.text().strip() for name, line in self.office.items() if line.text().strip()}
        return StyleAnswer(None if style == self._style else style, office)

    def house_style(self) -> HouseStyle:
        """The house style as the form has it."""
        before = self._style
        looks = dict(before.looks)
        body = before.look("body")
        looks["body"] = replace(
            body,
            font=self.font.currentText(),
            size_pt=self.measures["size"].value(),
            line_height=self.measures["line_height"].value(),
            after_pt=self.measures["after"].value(),
            first_line_mm=self.measures["first_line"].value(),
            align="justify" if self.justified.isChecked() else "left" if body.align == "justify" else body.align,
        )
        looks["headline"] = replace(before.look("headline"), size_pt=self.measures["headline"].value())
        sides = {f"{side}_mm": self.measures[side].value() for side in ("top", "right", "bottom", "left")}
        bands = {name: Band(*(self.bands[name, side].text() for side in _SIDES)) for name in ("header", "footer")}
        footer = before.footer
        if footer is not None or bands["footer"]:
            footer = {**(footer or dict.fromkeys(before.names, Band())), self._language: bands["footer"]}
        return replace(
            before,
            paper=replace(before.paper, **sides),
            looks=looks,
            columns=round(self.measures["columns"].value()),
            contents_depth=round(self.measures["contents"].value()),
            mirrors_margins=self.mirrored.isChecked(),
            numbers_captions=self.numbered.isChecked(),
            header={**before.header, self._language: bands["header"]},
            footer=footer,
            end_mark=self.end_mark.text().strip(),
            imprint={**before.imprint, self._language: self.imprint.text().strip()},
        )

    def done(self, result: int) -> None:
        """The pages beside the form are let go of."""
        self.canvas.finish()
        super().done(result)

    def _see(self) -> "Callable[[], Copy]":
        values = {**self._copy.values, **{name: line.text() for name, line in self.office.items()}}
        copy = replace(self._copy, style=self.house_style(), values=values)
        return lambda: copy

    # --- how it is put together --------------------------------------------------------------------------------------

    def _make_measures(self) -> None:
        style, paper, body = self._style, self._style.paper, self._style.look("body")
        self.measures = {
            "top": _number(paper.top_mm, 5, 80, 1, " mm"),
            "right": _number(paper.right_mm, 5, 80, 1, " mm"),
            "bottom": _number(paper.bottom_mm, 5, 80, 1, " mm"),
            "left": _number(paper.left_mm, 5, 80, 1, " mm"),
            "columns": _number(style.columns, 1, 3, 1, "", 0),
            "contents": _number(style.contents_depth, 0, 3, 1, "", 0),
            "size": _number(body.size_pt, 7, 30, 0.5, " pt"),
            "line_height": _number(body.line_height, 1, 3, 0.05, "", 2),
            "after": _number(body.after_pt, 0, 40, 1, " pt"),
            "first_line": _number(body.first_line_mm, 0, 30, 1, " mm"),
            "headline": _number(style.look("headline").size_pt, 8, 60, 1, " pt"),
        }
        self.font = QComboBox()
        self.font.addItems(list(dict.fromkeys([body.font, *FONTS])))
        self.justified = QCheckBox()
        self.justified.setChecked(body.align == "justify")
        self.mirrored = QCheckBox()
        self.mirrored.setChecked(style.mirrors_margins)
        self.numbered = QCheckBox()
        self.numbered.setChecked(style.numbers_captions)

    def _make_texts(self) -> None:
        style, language = self._style, self._language
        self.bands: dict[tuple[str, str], QLineEdit] = {}
        for name, bands in (("header", style.header), ("footer", style.footer or {})):
            band = bands.get(language, Band())
            for side in _SIDES:
                self.bands[name, side] = QLineEdit(getattr(band, side))
        self.end_mark = QLineEdit(style.end_mark)
        self.imprint = QLineEdit(style.imprint.get(language, ""))

    def _say(self) -> None:
        name = self._style.names.get(self._language) or self._style.key
        self.say(self.tr("House style"), self.tr("Keep as our own"), self.tr("Cancel"), name)
        self.justified.setText(self.tr("Both edges straight"))
        self.mirrored.setText(self.tr("Left and right change places on left-hand pages"))
        self.numbered.setText(self.tr("Number the captions of pictures"))

    def _lay_out_form(self) -> None:
        self.resize(1080, 700)
        form = QVBoxLayout()
        form.setContentsMargins(0, 0, 12, 0)
        form.setSpacing(12)
        for title, lines in self._groups():
            form.addWidget(Words(title, "title"))
            form.addLayout(_grid(lines))
        for box in (self.justified, self.mirrored, self.numbered):
            form.addWidget(box)
        form.addStretch(1)
        self.body.addLayout(beside_pages(form, self.canvas, FORM_WIDTH), 1)

    def _groups(self) -> list[tuple[str, list[tuple[str, QWidget, bool]]]]:
        """Titles, and what stands under them: label, field, whether it takes the whole width."""
        measures, office, bands = self.measures, self.office, self.bands
        places = {"left": self.tr("left"), "center": self.tr("middle"), "right": self.tr("right")}
        return [
            (
                self.tr("Your office"),
                [
                    (self.tr("Name"), office["office"], True),
                    (self.tr("Belongs to"), office["office_parent"], True),
                    (self.tr("Address"), office["office_address"], True),
                    (self.tr("Contact"), office["office_contact"], True),
                    (self.tr("Place"), office["place"], False),
                    (self.tr("Who signs"), office["signer_role"], False),
                ],
            ),
            (
                self.tr("Paper"),
                [
                    (self.tr("Top"), measures["top"], False),
                    (self.tr("Bottom"), measures["bottom"], False),
                    (self.tr("Left"), measures["left"], False),
                    (self.tr("Right"), measures["right"], False),
                    (self.tr("Columns"), measures["columns"], False),
                    (self.tr("Levels of contents"), measures["contents"], False),
                ],
            ),
            (
                self.tr("Top and bottom of the pages"),
                [
                    *((self.tr("Above, {place}").format(place=places[s]), bands["header", s], True) for s in _SIDES),
                    *((self.tr("Below, {place}").format(place=places[s]), bands["footer", s], True) for s in _SIDES),
                    (self.tr("End mark"), self.end_mark, False),
                    (self.tr("Imprint"), self.imprint, True),
                ],
            ),
            (
                self.tr("Text"),
                [
                    (self.tr("Font"), self.font, True),
                    (self.tr("Size"), measures["size"], False),
                    (self.tr("Line height"), measures["line_height"], False),
                    (self.tr("Between paragraphs"), measures["after"], False),
                    (self.tr("First line in by"), measures["first_line"], False),
                    (self.tr("Headline"), measures["headline"], False),
                ],
            ),
        ]

    def _connect(self) -> None:
        for number in self.measures.values():
            number.valueChanged.connect(lambda _value: self.canvas.renew())
        for line in (*self.office.values(), *self.bands.values(), self.end_mark, self.imprint):
            line.textEdited.connect(lambda _text: self.canvas.renew())
        self.font.currentTextChanged.connect(lambda _text: self.canvas.renew())
        for box in (self.justified, self.mirrored, self.numbered):
            box.toggled.connect(lambda _is_on: self.canvas.renew())


_SIDES = ("left", "center", "right")


def _number(value: float, least: float, most: float, step: float, unit: str, decimals: int = 1) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setDecimals(decimals)
    box.setRange(min(least, value), max(most, value))
    box.setSingleStep(step)
    box.setSuffix(unit)
    box.setValue(value)
    return box


def _grid(lines: list[tuple[str, QWidget, bool]]) -> QGridLayout:
    """Two fields side by side, or one across."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(8)
    row = column = 0
    for label, widget, is_wide in lines:
        if is_wide and column:
            row, column = row + 1, 0
        widget.setAccessibleName(label)
        grid.addLayout(field(Words(label, "soft"), widget), row, column, 1, 2 if is_wide else 1)
        column = column + 1 if not is_wide else 2
        if column >= 2:
            row, column = row + 1, 0
    return grid
