"""What a new piece is, at the head of the dialog that hands it out: its working title, template, audience, language."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLineEdit

from editor.audience import Audience
from editor.frozen import frozen
from editor.template import Template
from editor.text.normalise import clean
from ui import wording
from ui.dialogs.new_article import ORDER
from ui.widgets.field_label import FieldLabel


@frozen
class Offer:
    """What the desk has to begin a piece from; `template` and `language` are chosen at first."""

    templates: Sequence[Template]
    audiences: Sequence[Audience]
    language: str
    template: str = "news-article"


@frozen
class Piece:
    """What was chosen; an empty `template` is an empty page, an empty `audience` the template's own."""

    headline: str
    template: str
    audience: str
    language: str


class PieceFields(QObject):
    """Fills the rows at the top of `form`."""

    def __init__(self, offer: Offer, form: QFormLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._offer = offer
        self.headline = QLineEdit()
        self.template = QComboBox()
        self.audience = QComboBox()
        self.language = QComboBox()
        for tag in sorted({template.language for template in offer.templates}):
            self.language.addItem(wording.language_name(tag), tag)
        self.language.setCurrentIndex(max(0, self.language.findData(offer.language)))
        self._fill()
        self.template.setCurrentIndex(max(0, self.template.findData(offer.template)))
        self._show_audience()
        self.language.currentIndexChanged.connect(self._fill)
        self.template.currentIndexChanged.connect(self._show_audience)
        self._lay_out(form)

    def piece(self) -> Piece:
        """What was chosen."""
        return Piece(
            headline=" ".join(clean(self.headline.text()).text.split()),
            template=self.template.currentData() or "",
            audience=self.audience.currentData() or "",
            language=self.language.currentData() or self._offer.language,
        )

    def _lay_out(self, form: QFormLayout) -> None:
        self.headline.setPlaceholderText(self.tr("What the piece is about"))
        kinds = QHBoxLayout()
        kinds.setSpacing(8)
        kinds.addWidget(self.template, 1)
        kinds.addWidget(self.language)
        self.language.setAccessibleName(self.tr("Language"))
        rows = (
            (self.tr("Working title"), self.headline, self.headline),
            (self.tr("Template"), self.template, kinds),
            (self.tr("Audience"), self.audience, self.audience),
        )
        for words, part, place in rows:
            form.addRow(FieldLabel(words, part), place)

    def _fill(self) -> None:
        """The templates and audiences of the chosen language."""
        language = self.language.currentData()
        before = self.template.currentData()
        self.template.blockSignals(True)
        self.template.clear()
        templates = [one for one in self._offer.templates if one.language == language]
        for one in sorted(templates, key=_place):
            self.template.addItem(one.name, one.key)
        self.template.setCurrentIndex(max(0, self.template.findData(before)))
        self.template.blockSignals(False)
        self.audience.clear()
        for audience in sorted(self._offer.audiences, key=lambda one: one.name):
            if audience.language == language:
                self.audience.addItem(audience.name, audience.key)
        self._show_audience()

    def _show_audience(self) -> None:
        """A template has an audience of its own; another may be chosen."""
        key, language = self.template.currentData(), self.language.currentData()
        for one in self._offer.templates:
            if (one.key, one.language) == (key, language):
                self.audience.setCurrentIndex(max(0, self.audience.findData(one.audience)))


def _place(template: Template) -> tuple[int, str]:
    return (ORDER.index(template.key) if template.key in ORDER else len(ORDER), template.name)
