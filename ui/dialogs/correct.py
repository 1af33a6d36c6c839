"""Correcting a published piece: what changes in it, and what readers are told. It keeps nothing itself."""

from collections.abc import Mapping
from dataclasses import field, replace
from types import MappingProxyType

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor import correction_draft, correction_notice
from editor.article import Fields, Picture
from editor.correction_draft import State
from editor.edition import EditionKind
from editor.frozen import frozen
from editor.text import legible
from ui.dialogs.correct_pictures import CorrectPictures
from ui.theme import text_font
from ui.widgets import dialog
from ui.widgets.dialog import Dialog
from ui.widgets.segments import Segments
from ui.widgets.shape_of_text import ShapeOfText
from ui.widgets.words import Words
from ui.wording import field_word

REST = 300
"""milliseconds after a change in which further ones are waited for, before the notice is drafted anew"""
NOTICE_HEIGHT = 60
FOLDER = "pictures/"
TEXT, FIELDS, PICTURES = "text", "fields", "pictures"
"""what is corrected, one page of the dialog each"""


@frozen
class CorrectionOffer:
    """What is published, and what is drafted already. `day` is the day as readers will see it.

    `pictures` are those of the article and `new_pictures` those of the draft, by name; `images` small ones of both, as
    the text names them.
    """

    fields: Fields
    text: str
    language: str
    day: str
    kind: EditionKind = EditionKind.CORRECTION
    new_fields: Fields | None = None
    new_text: str = ""
    wrong: str = ""
    instead: str = ""
    pictures: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """the hash of each"""
    new_pictures: Mapping[str, Picture] = field(default_factory=lambda: MappingProxyType({}))
    images: Mapping[str, QImage] = field(default_factory=lambda: MappingProxyType({}))


@frozen
class CorrectionAnswer:
    """What a person wants. `text` has the notice behind it; `pictures` come in with it, by name."""

    kind: EditionKind
    fields: Fields
    text: str
    wrong: str
    instead: str
    pictures: Mapping[str, Picture]


class Correct(Dialog):
    """`answer` is what was typed. The notice is drafted from the difference until a person words it themselves."""

    picture_wanted = Signal(str)
    """a file to stand in the place of the picture with this `src`: `take_picture` when it is there"""

    def __init__(self, offer: CorrectionOffer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer = offer
        lead = self.tr("Nothing changes for readers until the new edition is published. A second person approves it.")
        self.say(self.tr("Correct a published article"), self.tr("Keep the draft"), self.tr("Cancel"), lead)
        self.resize(760, 640)
        self.kind = self._make_kinds()
        now = offer.new_fields or offer.fields
        self.fields = {name: QLineEdit(getattr(now, name)) for name in correction_draft.FIELDS}
        self.headline = self.fields["headline"]
        self.text = QPlainTextEdit(offer.new_text or offer.text)
        self.text.setTabChangesFocus(True)
        self.text.setFont(text_font(15))
        self._shape = ShapeOfText(self.text.document(), self.palette())
        self.new_pictures = dict(offer.new_pictures)
        """pictures that come in, by name"""
        self.refused = Words("", "warm").wrapped()
        self.refused.hide()
        self.pictures = CorrectPictures(offer.images, self._text, self._write)
        self.pictures.exchange_wanted.connect(self.picture_wanted)
        self.part = Segments(self.tr("What is corrected"), self._parts())
        self.part.chosen.connect(self.turn)
        self.wrong = _notice_field(offer.wrong)
        self.instead = _notice_field(offer.instead)
        self.notice = Words("", "quote").wrapped()
        self._is_worded = bool(offer.instead)
        self._is_drafting = False
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._draft)
        self._fill_body()
        self.text.textChanged.connect(self._rest.start)
        for line in self.fields.values():
            line.textChanged.connect(self._rest.start)
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
        coming = {name: one for name, one in self.new_pictures.items() if FOLDER + name in written}
        return CorrectionAnswer(self._kind(), fields, written, self._wrong(), self._said(self.instead), coming)

    def turn(self, part: str) -> None:
        """Show the text, the fields or the pictures."""
        self.part.show_chosen(part)
        if part == PICTURES:
            self.pictures.refresh()
        self._pages.setCurrentIndex(list(self._parts()).index(part))

    def take_picture(self, src: str, picture: Picture, image: QImage) -> None:
        """Let this picture, as the article will call it, stand in the place of `src`."""
        self.refused.hide()
        self.new_pictures[picture.name] = picture
        self.pictures.exchange(src, FOLDER + picture.name, image)

    def refuse_picture(self, why: str) -> None:
        """Say why a picture cannot be taken; the text is as it was."""
        self.refused.setText(why)
        self.refused.show()

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
        across = QHBoxLayout()
        across.addWidget(self.part)
        across.addStretch(1)
        self.body.addLayout(across)
        self._pages = QStackedWidget()
        for page in (self.text, self._page_of_fields(), self.pictures):
            self._pages.addWidget(page)
        self.body.addWidget(self._pages, 1)
        self.body.addWidget(self.refused)
        self._wrong_label = Words(self.tr("What was wrong"), "strong")
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addLayout(dialog.field(self._wrong_label, self.wrong), 1)
        across.addLayout(dialog.field(Words(self.tr("What is right"), "strong"), self.instead), 1)
        self.body.addLayout(across)
        self.body.addWidget(self.notice)

    def _parts(self) -> dict[str, str]:
        return {TEXT: self.tr("Text"), FIELDS: self.tr("Headline and fields"), PICTURES: self.tr("Pictures")}

    def _page_of_fields(self) -> QWidget:
        inner = QWidget()
        down = QVBoxLayout(inner)
        down.setContentsMargins(0, 0, 12, 0)
        down.setSpacing(12)
        for name, line in self.fields.items():
            down.addLayout(dialog.field(Words(_begun(field_word(name)), "strong"), line))
        down.addStretch(1)
        scrolled = QScrollArea()
        scrolled.setWidget(inner)
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QScrollArea.Shape.NoFrame)
        scrolled.setProperty("surface", "none")
        return scrolled

    def _draft(self) -> None:
        """Put the sentences that differ into the notice, unless a person has worded it."""
        if not self._is_worded:
            known = {FOLDER + name: sha256 for name, sha256 in self._offer.pictures.items()}
            coming = {FOLDER + name: one.sha256 for name, one in self.new_pictures.items()}
            before = State(self._offer.fields, self._offer.text, known)
            after = State(self._fields(), self._text(), known | coming)
            wrong, instead = correction_draft.drafted(before, after, self._offer.language)
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
        typed = {name: line.text() for name, line in self.fields.items()}
        return replace(self._offer.new_fields or self._offer.fields, **typed)

    def _text(self) -> str:
        # toPlainText would turn no-break spaces into spaces, which nobody asked for.
        raw = self.text.document().toRawText().replace("\u2029", "\n")
        return raw.rstrip("\n")

    def _write(self, text: str) -> None:
        """Put a changed text in the place of the one that is there, as one step of undo."""
        cursor = QTextCursor(self.text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def _wrong(self) -> str:
        return "" if self._kind() is EditionKind.REFILE else self._said(self.wrong)

    @staticmethod
    def _said(part: QPlainTextEdit) -> str:
        return legible.lines(part.toPlainText())


def _begun(word: str) -> str:
    """A word that begins a line."""
    return word[:1].upper() + word[1:]


def _notice_field(words: str) -> QPlainTextEdit:
    part = QPlainTextEdit(words)
    part.setTabChangesFocus(True)
    part.setFixedHeight(NOTICE_HEIGHT)
    return part
