"""One entry of the source ledger: what it is, of which day, where it is found, and what checking it came to.

`entry` is what a person has written. It reads no file and changes nothing.
"""

from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor.frozen import frozen
from editor.sources import Source, SourceKind, Verdict
from ui.widgets import buttons
from ui.widgets.dialog import Dialog, field
from ui.widgets.segments import Segments
from ui.widgets.source_words import kind_word, shown_date, verdict_word
from ui.widgets.words import Words

WAYS_OF_A_DATE = ("%d/%m/%Y", "%Y-%m-%d", "%d.%m.%Y", "%d-%m-%Y")
"""To add one: how people write a day."""


WIDTH = 560
LONGEST_QUOTE = 240
"""characters of the words that it is for, above the form"""


@frozen
class Entry:
    """What was written. `file` was chosen now; without it `keeps_file` says whether the one of before stays."""

    kind: SourceKind
    citation: str
    dated: str
    link: str
    note: str
    is_off_record: bool
    verdict: Verdict
    file: Path | None = None
    keeps_file: bool = False


class SourceForm(Dialog):
    """`quote` are the words that it is for, empty for the whole article; `source` is an entry to be put otherwise."""

    def __init__(self, quote: str, source: Source | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("Change the source") if source else self.tr("Add a source")
        accept = self.tr("Save") if source else self.tr("Add")
        shown = quote if len(quote) <= LONGEST_QUOTE else quote[: LONGEST_QUOTE - 1].rstrip() + "…"
        self.say(title, accept, self.tr("Cancel"), shown or self.tr("For the whole article"))
        self.setFixedWidth(WIDTH)
        self._file: Path | None = None
        self._file_name = source.file_name if source else ""
        self._make_fields()
        self._arrange()
        if source:
            self._fill(source)
        self._show_file()
        self._allow()
        self.citation.setFocus()

    @property
    def entry(self) -> Entry:
        return Entry(
            kind=SourceKind(self.kind.currentData()),
            citation=self.citation.text(),
            dated=iso_date(self.dated.text()) or "",
            link=web_link(self.link.text()),
            note=self.note.toPlainText(),
            is_off_record=self.off_record.isChecked(),
            verdict=Verdict(self.verdict.key),
            file=self._file,
            keeps_file=self._file is None and bool(self._file_name),
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as its words need where they break: a dialog asks for too little by itself."""
        if self.isVisible():
            self.resize(WIDTH, self.layout().totalHeightForWidth(WIDTH))

    def choose_file(self, path: Path) -> None:
        self._file, self._file_name = path, path.name
        self._show_file()

    def _make_fields(self) -> None:
        self.kind = QComboBox()
        for kind in SourceKind:
            self.kind.addItem(kind_word(kind), kind.value)
        self.dated = QLineEdit()
        self.dated.setPlaceholderText(self.tr("day/month/year"))
        self.citation = QLineEdit()
        self.citation.setPlaceholderText(self.tr("The report of the ward, page 3"))
        self.link = QLineEdit()
        self.link.setPlaceholderText("https://")
        self.file_words = Words("", "soft")
        self.file_button = buttons.plain(self.tr("Choose a file…"))
        self.file_button.clicked.connect(self._ask_file)
        self.no_file = buttons.bare("close", self.tr("Without a file"))
        self.no_file.clicked.connect(self._forget_file)
        self.off_record = QCheckBox(self.tr("Off the record: no export and no log ever names it"))
        self.verdict = Segments(
            self.tr("What checking it came to"), {one.value: verdict_word(one) for one in reversed(Verdict)}
        )
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(56)
        self.remark = Words("", "warm").wrapped()
        for edited in (self.citation, self.dated, self.link):
            edited.textChanged.connect(self._allow)

    def _arrange(self) -> None:
        self.body.setSpacing(12)
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addLayout(field(Words(self.tr("Kind"), "strong"), self.kind), 2)
        across.addLayout(field(Words(self.tr("Date"), "strong"), self.dated), 1)
        file = QHBoxLayout()
        file.setSpacing(8)
        file.addWidget(self.file_button)
        file.addWidget(self.file_words, 1)
        file.addWidget(self.no_file)
        files = QVBoxLayout()
        files.setSpacing(4)
        files.addLayout(file)
        files.addWidget(Words(self.tr("Its name and its fingerprint are kept; the file stays where it is."), "small"))
        judged = QHBoxLayout()
        judged.addWidget(self.verdict)
        judged.addStretch(1)
        self.body.addLayout(field(Words(self.tr("Who or what it is"), "strong"), self.citation))
        self.body.addLayout(across)
        self.body.addLayout(field(Words(self.tr("Link"), "strong"), self.link))
        self.body.addLayout(files)
        self.body.addWidget(self.off_record)
        self.body.addLayout(field(Words(self.tr("Note, for the desk only"), "strong"), self.note))
        verdict = QVBoxLayout()
        verdict.setSpacing(4)
        verdict.addWidget(Words(self.tr("What checking it came to"), "strong"))
        verdict.addLayout(judged)
        self.body.addLayout(verdict)
        self.body.addWidget(self.remark)

    def _fill(self, source: Source) -> None:
        self.kind.setCurrentIndex(self.kind.findData(source.kind.value))
        self.citation.setText(source.citation)
        self.dated.setText(shown_date(source.dated))
        self.link.setText(source.link)
        self.note.setPlainText(source.note)
        self.off_record.setChecked(source.is_off_record)
        self.verdict.show_chosen(source.verdict.value)

    def _allow(self) -> None:
        remark = ""
        if iso_date(self.dated.text()) is None:
            remark = self.tr("This is no date. Write it as 05/03/2026.")
        elif self.link.text().strip() and not web_link(self.link.text()):
            remark = self.tr("This is no web address. It begins with https://.")
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))
        self._fit()
        self.accept_button.setEnabled(bool(self.citation.text().strip()) and not remark)

    def _ask_file(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("Choose a file"))
        if name:
            self.choose_file(Path(name))

    def _forget_file(self) -> None:
        self._file, self._file_name = None, ""
        self._show_file()

    def _show_file(self) -> None:
        self.file_words.setText(self._file_name or self.tr("No file"))
        self.no_file.setVisible(bool(self._file_name))


def iso_date(text: str) -> str | None:
    """What a person wrote as an ISO date; empty for nothing, None for what is no date."""
    text = text.strip()
    if not text:
        return ""
    for way in WAYS_OF_A_DATE:
        try:
            return datetime.strptime(text, way).date().isoformat()
        except ValueError:
            continue
    return None


def web_link(text: str) -> str:
    """The address, with https:// where somebody left it out; empty where it is none."""
    text = text.strip()
    if text.lower().startswith(("https://", "http://")):
        return text
    is_address = "." in text.partition("/")[0] and ":" not in text and " " not in text
    return f"https://{text}" if is_address else ""
