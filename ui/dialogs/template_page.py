"""What a template is for, whom it is written for and how it begins: the right side of the new-article dialog."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QPlainTextEdit, QVBoxLayout, QWidget

from editor.audience import Audience
from editor.template import Template, length_for
from ui import wording
from ui.theme import text_font
from ui.widgets.shape_of_text import ShapeOfText
from ui.widgets.words import Words

_TOP_LEFT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


class TemplatePage(QWidget):
    """Shows one template at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = Words("", "title").wrapped()
        self._summary = Words().wrapped()
        self._facts = {key: Words().wrapped() for key in ("audience", "register", "length")}
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setFont(text_font(15))
        self._text.document().setDocumentMargin(12)
        self._text.setAccessibleName(self.tr("How the article begins"))
        self._highlighter = ShapeOfText(self._text.document(), self.palette())
        self._lay_out()

    def show_template(self, template: Template, audience: Audience | None) -> None:
        """`audience` is the one that the template names, where the desk has it."""
        self._name.setText(template.name)
        self._summary.setText(template.summary)
        self._facts["audience"].setText(_joined(audience.name, audience.purpose) if audience else template.audience)
        self._facts["register"].setText(audience.register if audience else "")
        self._facts["length"].setText(self._length(template, audience))
        self._text.setPlainText(template.text)

    def _length(self, template: Template, audience: Audience | None) -> str:
        length = length_for(template, audience)
        if length is None or length.most == 0:
            return ""
        least, most = wording.number(length.least), wording.number(length.most)
        if audience is None:
            return self.tr("{least} to {most} words").format(least=least, most=most)
        sentence = self.tr("{least} to {most} words, sentences of {short} to {long}")
        return sentence.format(least=least, most=most, short=audience.sentence.least, long=audience.sentence.most)

    def _lay_out(self) -> None:
        facts = QGridLayout()
        facts.setHorizontalSpacing(16)
        facts.setVerticalSpacing(4)
        facts.setColumnStretch(1, 1)
        names = {"audience": self.tr("Read by"), "register": self.tr("Tone"), "length": self.tr("Length")}
        for row, (key, name) in enumerate(names.items()):
            label = Words(name, "small")
            label.setFixedHeight(20)
            facts.addWidget(label, row, 0, _TOP_LEFT)
            facts.addWidget(self._facts[key], row, 1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        down.addWidget(self._name)
        down.addWidget(self._summary)
        down.addLayout(facts)
        down.addSpacing(4)
        down.addWidget(Words(self.tr("How it begins"), "small"))
        down.addWidget(self._text, 1)


def _joined(name: str, purpose: str) -> str:
    return f"{name}. {purpose}" if purpose else name
