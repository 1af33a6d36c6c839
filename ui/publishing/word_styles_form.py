"""An office's own Word file as a house style: which of its styles stands for which part of an article, with the pages
beside it. It keeps nothing: `answer` is what a person made of it.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from editor.frozen import frozen
from editor.word_file import PLACES
from ui.publishing.beside_pages import beside_pages
from ui.publishing.style_preview import StylePreview
from ui.tasks import Tasks
from ui.widgets.dialog import Dialog, field
from ui.widgets.words import Words
from ui.wording import say, window_language

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.export.paper.taking import Taken
    from editor.export.proof import Copy
    from editor.house_style import HouseStyle

FORM_WIDTH = 400


@frozen
class WordAnswer:
    """The house style, and whether the open article is to be printed in it."""

    style: "HouseStyle"
    is_for_article: bool


class WordStylesForm(Dialog):
    """`before` is the house style that the file was taken as before; `copy` is the open article."""

    def __init__(
        self,
        tasks: Tasks,
        taken: "Taken",
        copy: "Copy",
        before: "HouseStyle | None" = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._taken = taken
        self._copy = copy
        known = {one.id for one in taken.styles}
        chosen = before.word.styles if before is not None and before.word is not None else taken.guessed
        self.choices = {place: self._choice(chosen.get(place, ""), known) for place in PLACES}
        stem = taken.name.rpartition(".")[0] or taken.name
        self.name = QLineEdit(before.names.get(window_language(), stem) if before is not None else stem)
        self.numbered = QCheckBox(self.tr("Number the captions of pictures"))
        self.numbered.setChecked(before is not None and before.numbers_captions)
        self.depth = QComboBox()
        for number, words in enumerate(self._depths()):
            self.depth.addItem(words, number)
        self.depth.setCurrentIndex(before.contents_depth if before is not None else 0)
        self.is_for_article = QCheckBox(self.tr("Print this article in it"))
        self.is_for_article.setChecked(True)
        self.say(
            self.tr("House style from a Word file"),
            self.tr("Keep as our own"),
            self.tr("Cancel"),
            self.tr(
                "Word documents are written on “{name}” itself, with its page, header, footer and logo. The pages here "
                "show its type and margins."
            ).format(name=taken.name),
        )
        self.canvas = StylePreview(tasks, self._see)
        self._lay_out_form()
        self.numbered.toggled.connect(lambda _is_on: self.canvas.renew())
        for box in (*self.choices.values(), self.depth):
            box.currentIndexChanged.connect(lambda _row: self.canvas.renew())
        self.name.textChanged.connect(lambda text: self.accept_button.setEnabled(bool(text.strip())))

    @property
    def styles(self) -> dict[str, str]:
        """The chosen style for each part of an article that has one."""
        return {place: box.currentData() for place, box in self.choices.items() if box.currentData()}

    @property
    def answer(self) -> WordAnswer:
        """What a person made of it."""
        style, name = self._more()(self._taken.house_style(self.styles)), " ".join(self.name.text().split())
        assert style.word is not None
        style = replace(style, names=dict.fromkeys(style.names, name), word=replace(style.word, name=self._taken.name))
        return WordAnswer(style, self.is_for_article.isChecked())

    def done(self, result: int) -> None:
        """The pages beside the form are let go of."""
        self.canvas.finish()
        super().done(result)

    def _see(self) -> "Callable[[], Copy]":
        taken, copy, styles, more = self._taken, self._copy, self.styles, self._more()
        return lambda: replace(copy, style=more(taken.house_style(styles)))

    def _more(self) -> "Callable[[HouseStyle], HouseStyle]":
        """What is chosen besides the styles."""
        is_numbered, depth = self.numbered.isChecked(), self.depth.currentIndex()
        return lambda style: replace(style, numbers_captions=is_numbered, contents_depth=depth)

    # --- how it is put together --------------------------------------------------------------------------------------

    def _choice(self, chosen: str, known: set[str]) -> QComboBox:
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(16)
        box.addItem(self.tr("as Copydesk has it"), "")
        for one in self._taken.styles:
            box.addItem(one.name, one.id)
        box.setCurrentIndex(max(0, box.findData(chosen)) if chosen in known else 0)
        return box

    def _lay_out_form(self) -> None:
        self.resize(1080, 700)
        form = QVBoxLayout()
        form.setContentsMargins(0, 0, 12, 0)
        form.setSpacing(8)
        form.addLayout(field(Words(self.tr("Name"), "strong"), self.name))
        form.addSpacing(8)
        if self._taken.notes:
            form.addWidget(Words(self.tr("What cannot be kept"), "title"))
            for note in self._taken.notes:
                form.addWidget(Words(say(note), "soft").wrapped())
            form.addSpacing(8)
        form.addWidget(Words(self.tr("Its styles for the parts of an article"), "title"))
        for place, title in self._titles():
            form.addLayout(self._line(title, self.choices[place]))
        form.addSpacing(8)
        form.addLayout(self._line(self.tr("Contents"), self.depth))
        form.addWidget(self.numbered)
        form.addStretch(1)
        self.body.addLayout(beside_pages(form, self.canvas, FORM_WIDTH), 1)
        self.foot.insertWidget(0, self.is_for_article)

    @staticmethod
    def _line(title: str, box: QComboBox) -> QHBoxLayout:
        box.setAccessibleName(title)
        label = Words(title, "soft").wrapped()
        label.setBuddy(box)
        label.setFixedWidth(128)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(label)
        line.addWidget(box, 1)
        return line

    def _depths(self) -> Sequence[str]:
        return (self.tr("none"), self.tr("one level"), self.tr("two levels"), self.tr("three levels"))

    def _titles(self) -> Sequence[tuple[str, str]]:
        heading = self.tr("Heading {level}")
        return (
            ("headline", self.tr("Headline")),
            ("kicker", self.tr("Kicker")),
            ("dek", self.tr("Dek")),
            ("byline", self.tr("Byline")),
            ("body", self.tr("Body")),
            *((f"heading{level}", heading.format(level=level)) for level in range(1, 7)),
            ("quote", self.tr("Quotation")),
            ("pull_quote", self.tr("Pull quote")),
            ("bullets", self.tr("List")),
            ("numbers", self.tr("Numbered list")),
            ("caption", self.tr("Caption")),
            ("table", self.tr("Table")),
            ("table_head", self.tr("Head of a table")),
            ("box", self.tr("Box")),
            ("code", self.tr("Code")),
            ("note", self.tr("Footnote")),
        )
