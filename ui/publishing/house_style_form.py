"""Changing a house style with the pages beside it: what the office has on its paper, its size and margins, the lines
around the text, how each part looks. It keeps nothing: `answer` is what a person made of it.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from editor.frozen import frozen
from editor.house_style import HouseStyle
from editor.page_parts import Band
from ui.publishing.beside_pages import beside_pages
from ui.publishing.look_fields import FONTS, LookFields
from ui.publishing.measures import grid, number
from ui.publishing.stand_fields import SIDES, StandFields
from ui.publishing.style_preview import StylePreview
from ui.tasks import Tasks
from ui.widgets.dialog import Dialog
from ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.export.proof import Copy

OFFICE = ("office", "office_parent", "office_address", "office_contact", "place", "signer_role")
FORM_WIDTH = 380
LEAST_COLUMN_MM = 10
SHEETS = {"A4": (210.0, 297.0), "A5": (148.0, 210.0), "Letter": (215.9, 279.4)}
"""names of papers, and their millimetres"""


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
            size_pt=self.measures["size"].taken(),
            line_height=self.measures["line_height"].taken(),
            after_pt=self.measures["after"].taken(),
            first_line_mm=self.measures["first_line"].taken(),
            align="justify" if self.justified.isChecked() else "left" if body.align == "justify" else body.align,
        )
        sides = {f"{side}_mm": self.measures[side].taken() for side in ("top", "right", "bottom", "left")}
        bands = {name: Band(*(self.bands[name, side].text() for side in SIDES)) for name in ("header", "footer")}
        footer = before.footer
        if footer is not None or bands["footer"]:
            footer = {**(footer or dict.fromkeys(before.names, Band())), self._language: bands["footer"]}
        width, height = self.sheet.currentData()
        style = replace(
            before,
            paper=replace(before.paper, width_mm=width, height_mm=height, **sides),
            looks=looks,
            columns=round(self.measures["columns"].taken()),
            column_gap_mm=self.measures["gap"].taken(),
            contents_depth=round(self.measures["contents"].taken()),
            mirrors_margins=self.mirrored.isChecked(),
            numbers_captions=self.numbered.isChecked(),
            header={**before.header, self._language: bands["header"]},
            footer=footer,
            end_mark=self.end_mark.text().strip(),
            imprint={**before.imprint, self._language: self.imprint.text().strip()},
        )
        return self.parts.applied(self.stands.applied(style))

    def accept(self) -> None:
        """Nothing is kept that leaves no room for a text: it would be refused when the form is gone."""
        style = self.house_style()
        has_room = style.paper.has_room and style.column_width_mm >= LEAST_COLUMN_MM
        self.no_room.setVisible(not has_room)
        if has_room:
            super().accept()

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
            "top": number(paper.top_mm, 5, 80, 1, " mm"),
            "right": number(paper.right_mm, 5, 80, 1, " mm"),
            "bottom": number(paper.bottom_mm, 5, 80, 1, " mm"),
            "left": number(paper.left_mm, 5, 80, 1, " mm"),
            "columns": number(style.columns, 1, 3, 1, "", 0),
            "gap": number(style.column_gap_mm, 0, 50, 1, " mm"),
            "contents": number(style.contents_depth, 0, 3, 1, "", 0),
            "size": number(body.size_pt, 7, 30, 0.5, " pt"),
            "line_height": number(body.line_height, 1, 3, 0.05, "", 2),
            "after": number(body.after_pt, 0, 40, 1, " pt"),
            "first_line": number(body.first_line_mm, 0, 30, 1, " mm"),
        }
        self.sheet = QComboBox()
        size = (paper.width_mm, paper.height_mm)
        sheets = SHEETS if size in SHEETS.values() else {self.tr("as it is"): size, **SHEETS}
        for name, sides in sheets.items():
            width, height = map(QLocale().toString, sides)
            self.sheet.addItem(f"{name} ({width} × {height} mm)", sides)
        self.sheet.setCurrentIndex([*sheets.values()].index(size))
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
            for side in SIDES:
                self.bands[name, side] = QLineEdit(getattr(band, side))
        self.end_mark = QLineEdit(style.end_mark)
        self.imprint = QLineEdit(style.imprint.get(language, ""))
        self.stands = StandFields(style, language)
        self.parts = LookFields(style)

        self.no_room = Words(
            self.tr("Margins and columns leave too little room for the text. Make them smaller, or the sheet larger."),
            "warm",
        ).wrapped()
        self.no_room.hide()

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
            form.addLayout(grid(lines))
        for box in (self.justified, self.mirrored, self.numbered):
            form.addWidget(box)
        form.addWidget(Words(self.tr("How each part looks"), "title"))
        form.addWidget(self.parts)
        form.addWidget(Words(self.tr("Letterhead and signature"), "title"))
        form.addWidget(Words(self._fields_told(), "small").wrapped())
        form.addWidget(self.stands)
        form.addStretch(1)
        self.body.addLayout(beside_pages(form, self.canvas, FORM_WIDTH), 1)
        self.body.addWidget(self.no_room)

    def _fields_told(self) -> str:
        fields = ("headline", "kicker", "byline", "date", "number", "place", "office", "signer_role")
        return self.tr(
            "In these lines and at the top and bottom of the pages {fields} are filled in, there also {pages}. A line "
            "for which nothing is known is not printed."
        ).format(fields=" ".join(f"{{{name}}}" for name in fields), pages="{page} {pages}")

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
                    (self.tr("Sheet"), self.sheet, True),
                    (self.tr("Top"), measures["top"], False),
                    (self.tr("Bottom"), measures["bottom"], False),
                    (self.tr("Left"), measures["left"], False),
                    (self.tr("Right"), measures["right"], False),
                    (self.tr("Columns"), measures["columns"], False),
                    (self.tr("Between columns"), measures["gap"], False),
                    (self.tr("Levels of contents"), measures["contents"], False),
                ],
            ),
            (
                self.tr("Top and bottom of the pages"),
                [
                    *((self.tr("Above, {place}").format(place=places[s]), bands["header", s], True) for s in SIDES),
                    *((self.tr("Below, {place}").format(place=places[s]), bands["footer", s], True) for s in SIDES),
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
                ],
            ),
        ]

    def _connect(self) -> None:
        for measure in self.measures.values():
            measure.valueChanged.connect(lambda _value: self.canvas.renew())
        for line in (*self.office.values(), *self.bands.values(), self.end_mark, self.imprint):
            line.textEdited.connect(lambda _text: self.canvas.renew())
        self.font.currentTextChanged.connect(lambda _text: self.canvas.renew())
        self.sheet.currentIndexChanged.connect(lambda _row: self.canvas.renew())
        self.parts.changed.connect(self.canvas.renew)
        self.stands.changed.connect(self.canvas.renew)
        for box in (self.justified, self.mirrored, self.numbered):
            box.toggled.connect(lambda _is_on: self.canvas.renew())
