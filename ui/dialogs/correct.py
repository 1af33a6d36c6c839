"""Correcting a published piece: what changes in it, and what readers are told. It keeps nothing itself."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from editor import correction_notice
from editor.article import Fields
from editor.edition import EditionKind
from editor.text import legible
from ui.widgets.dialog import Dialog, field
from ui.widgets.words import Words

REST = 300
"""milliseconds after a change in which further ones are waited for, before the notice is drafted anew"""
NOTICE_HEIGHT = 60


@dataclass(frozen=True, slots=True)
class CorrectionOffer:
    """What is published, and what is drafted already. `day` is the day as readers will see it."""

    fields: Fields
    text: str
    language: str
    day: str
    kind: EditionKind = EditionKind.CORRECTION
    new_fields: Fields | None = None
    new_text: str = ""
    wrong: str = ""
    instead: str = ""


@dataclass(frozen=True, slots=True)
class CorrectionAnswer:
    """What a person wants. `text` has the notice behind it."""

    kind: EditionKind
    fields: Fields
    text: str
    wrong: str
    instead: str


class Correct(Dialog):
    """`answer` is what was typed. The notice is drafted from the difference until a person words it themselves."""

    def __init__(self, offer: CorrectionOffer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer = offer
        lead = self.tr("Nothing changes for readers until the new edition is published. A second person approves it.")
        self.say(self.tr("Correct a published article"), self.tr("Keep the draft"), self.tr("Cancel"), lead)
        self.resize(760, 640)
        self.kind = self._make_kinds()
        now = offer.new_fields or offer.fields
        self.headline = QLineEdit(now.headline)
        self.text = QPlainTextEdit(offer.new_text or offer.text)
        self.text.setTabChangesFocus(True)
        self.wrong = _notice_field(offer.wrong)
        self.instead = _notice_field(offer.instead)
        self.notice = Words("", "quote").wrapped()
        self._is_worded = bool(offer.instead)
        self._is_drafting = False
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._draft)
        self._fill_body()
        self.text.textChanged.connect(self._rest.start)
        self.headline.textEdited.connect(self._rest.start)
        self.kind.currentIndexChanged.connect(self._show_notice)
        for part in (self.wrong, self.instead):
            part.textChanged.connect(self._on_worded)
        self._show_notice()
        self.text.setFocus()

    @property
    def answer(self) -> CorrectionAnswer | None:
        """None while nothing differs, or readers would not be told what is right."""
        fields, text = self._fields(), self._text()
        if not self._said(self.instead) or (text == self._offer.text.rstrip("\n") and fields == self._offer.fields):
            return None
        written = correction_notice.with_notice(text, self._notice())
        return CorrectionAnswer(self._kind(), fields, written, self._wrong(), self._said(self.instead))

    def draft_now(self) -> None:
        """Draft the notice without waiting for a rest."""
        self._rest.stop()
        self._draft()

    def _make_kinds(self) -> QComboBox:
        box = QComboBox()
        box.addItem(self.tr("Correction: something was wrong"), EditionKind.CORRECTION)
        box.addItem(self.tr("Clarification: something could be misread"), EditionKind.CLARIFICATION)
        box.addItem(self.tr("Typing error: the facts are the same"), EditionKind.REFILE)
        box.setCurrentIndex(max(0, box.findData(self._offer.kind)))
        box.setAccessibleName(self.tr("Kind of correction"))
        return box

    def _fill_body(self) -> None:
        self.body.setSpacing(12)
        self.body.addWidget(self.kind)
        self.body.addLayout(field(Words(self.tr("Headline"), "strong"), self.headline))
        text = field(Words(self.tr("Text"), "strong"), self.text)
        self.body.addLayout(text, 1)
        self._wrong_label = Words(self.tr("What was wrong"), "strong")
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addLayout(field(self._wrong_label, self.wrong), 1)
        across.addLayout(field(Words(self.tr("What is right"), "strong"), self.instead), 1)
        self.body.addLayout(across)
        self.body.addWidget(self.notice)

    def _draft(self) -> None:
        """Put the sentences that differ into the notice, unless a person has worded it."""
        if not self._is_worded:
            before, after = (self._offer.fields, self._offer.text), (self._fields(), self._text())
            wrong, instead = correction_notice.drafted(before, after, self._offer.language)
            self._is_drafting = True
            self.wrong.setPlainText(wrong)
            self.instead.setPlainText(instead)
            self._is_drafting = False
        self._show_notice()

    def _on_worded(self) -> None:
        if not self._is_drafting:
            self._is_worded = True
            self._show_notice()

    def _show_notice(self) -> None:
        has_wrong = self._kind() is not EditionKind.REFILE
        for part in (self._wrong_label, self.wrong):
            part.setVisible(has_wrong)
        shown = bool(self._said(self.instead))
        self.notice.setVisible(shown)
        if shown:
            wording = correction_notice.wording_of(self._kind(), self._offer.language)
            wrong = self._wrong()
            words = wording.with_wrong if wrong else wording.without_wrong
            filled = words.format(wrong=wrong, instead=self._said(self.instead), date=self._offer.day, headline="")
            self.notice.setText(f"{wording.title}. {' '.join(filled.split())}")
        self.accept_button.setEnabled(self.answer is not None)

    def _notice(self) -> str:
        return correction_notice.notice(
            self._kind(), self._offer.language, self._wrong(), self._said(self.instead), self._offer.day
        )

    def _kind(self) -> EditionKind:
        return EditionKind(self.kind.currentData())

    def _fields(self) -> Fields:
        return replace(self._offer.new_fields or self._offer.fields, headline=self.headline.text())

    def _text(self) -> str:
        # toPlainText would turn no-break spaces into spaces, which nobody asked for.
        raw = self.text.document().toRawText().replace("\u2029", "\n")
        return raw.rstrip("\n")

    def _wrong(self) -> str:
        return "" if self._kind() is EditionKind.REFILE else self._said(self.wrong)

    @staticmethod
    def _said(part: QPlainTextEdit) -> str:
        return legible.lines(part.toPlainText())


def _notice_field(words: str) -> QPlainTextEdit:
    part = QPlainTextEdit(words)
    part.setTabChangesFocus(True)
    part.setFixedHeight(NOTICE_HEIGHT)
    return part
