"""Exporting an article: which format, which house style, which file. It writes nothing."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QHBoxLayout, QLabel, QWidget

from editor.frozen import frozen
from editor.house_style import HouseStyle
from ui import icons
from ui.dialogs import export_marks
from ui.widgets import buttons
from ui.widgets.choice import Choice
from ui.widgets.dialog import Dialog, field
from ui.widgets.file_field import FileField
from ui.widgets.finding_list import FindingList, Found
from ui.widgets.words import Words
from ui.wording import window_language

SUFFIXES = {
    "docx": ".docx",
    "html": ".html",
    "html-fragment": ".zip",
    "pdf": ".pdf",
    "pdf-archive": ".pdf",
    "epub": ".epub",
    "txt": ".txt",
    "txt-wrapped": ".txt",
    "md": ".md",
    "ninjs": ".json",
}
"""format: the end of its files' names. To add one: here, a choice below, a writer in editor/export/registry.py."""
WITHOUT_LOOK = ("md",)
"""Formats to which a house style has nothing to say."""
FRAGMENT = "html-fragment"
"""The format of an article for a content system."""
TEXT = "text"
"""The card of the kinds that other programs and mail take."""
REVIEWED = "docx"
"""The format that takes remarks and proposals."""
ARCHIVAL = "pdf-archive"
"""The format of a PDF that is made for the archive."""


@frozen
class ExportOffer:
    """What the dialog begins with: `file_name` has no suffix; `folder` is where the last export went."""

    headline: str
    file_name: str
    folder: Path
    house_style: str
    is_approved: bool
    sources: int = 0
    """entries of its ledger that a reader may see"""
    marks: tuple[str, ...] = ()
    """the words that stand in the file, such as NOT APPROVED: those of `editor.export.labels.marks`"""
    is_several: bool = False
    open_review: int = 0
    """open proposals and remarks that a Word document can carry"""
    has_locked_key: bool = False
    """whether the person has a signing key that is locked, so that no receipt will be signed"""


@frozen
class ExportRequest:
    """What a person wants: a `format` of editor/export/registry.py, a house style's key, and the file."""

    format: str
    house_style: str
    path: Path
    has_sources: bool = False
    """whether a box at the end of the article names its sources"""
    has_review: bool = False
    """whether open proposals stand in it as tracked changes, and open remarks as comments: a working copy"""


class Export(Dialog):
    """The person chooses; `request` is what they chose."""

    unlock_wanted = Signal()
    """the signing key; `show_unlocked` when it is done"""
    look_changed = Signal()
    """another format or house style is chosen: `findings` wants to be shown anew"""

    def __init__(self, offer: ExportOffer, house_styles: Sequence[HouseStyle], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer = offer
        self.say(self.tr("Export"), self.tr("Export"), self.tr("Cancel"), offer.headline)
        self.format = Choice(
            [("docx", "word-file"), ("html", "web-file"), ("pdf", "pdf-file"), ("epub", "book-file"), (TEXT, "article")]
        )
        self.format.say("docx", self.tr("Word document"), self.tr("DOCX"))
        self.format.say("html", self.tr("Web page"), self.tr("HTML"))
        self.format.say("pdf", self.tr("Printed pages"), self.tr("PDF"))
        self.format.say("epub", self.tr("Book"), self.tr("EPUB"))
        self.format.say(TEXT, self.tr("Text and data"), self.tr("TXT, MD, JSON"))
        self.text_kind = self._make_text_kinds()
        self.is_fragment = QCheckBox(self.tr("For a content system: the bare article and a folder of pictures (ZIP)"))
        self.is_archival = QCheckBox(self.tr("For the archive and for screen readers (PDF/A-2a, PDF/UA-1)"))
        self.has_sources = QCheckBox(
            self.tr("With a box of the sources at the end ({count})").format(count=offer.sources)
        )
        self.has_sources.setToolTip(self.tr("What is off the record stays on the desk; so do the notes."))
        self.has_review = QCheckBox(
            self.tr("A working copy for Word: proposals as tracked changes, with the comments ({count})").format(
                count=offer.open_review
            )
        )
        self.approval = Words().wrapped()
        self.unsigned = Words(self._unsigned())
        self.unlock = buttons.plain(self.tr("Unlock the key…"))
        self.unlock.clicked.connect(self.unlock_wanted)
        self.house_style = self._make_house_styles(house_styles)
        self.findings = FindingList()
        self.place: Found | None = None
        """of what was found, what a person would rather see than export now"""
        self.file = FileField(self._ask_file)
        self.file.say(self.tr("Choose…"), self.tr("File"))
        self.file.show_path(offer.folder / (offer.file_name + SUFFIXES[self.form]))
        self._lay_out_choice()
        self.format.chosen.connect(self._on_form_chosen)
        self.is_fragment.toggled.connect(self._on_form_chosen)
        self.text_kind.currentIndexChanged.connect(self._on_form_chosen)
        self.house_style.currentIndexChanged.connect(self.look_changed)
        self.findings.place_wanted.connect(self._on_place_wanted)
        self.file.path_changed.connect(self._on_path_changed)
        self.accept_button.setFocus()

    @property
    def form(self) -> str:
        """The key of what is chosen in editor/export/registry.py."""
        key = self.format.key
        if key == "html" and self.is_fragment.isChecked():
            return FRAGMENT
        if key == TEXT:
            return str(self.text_kind.currentData())
        return ARCHIVAL if key == "pdf" and self.is_archival.isChecked() else key

    @property
    def style_key(self) -> str:
        """The key of the house style that is chosen."""
        return str(self.house_style.currentData() or "")

    @property
    def request(self) -> ExportRequest | None:
        """What is asked for; None while the file has no name or no folder."""
        path = self.file.path
        if path is None or not path.is_absolute() or path.is_dir():
            return None
        suffix = SUFFIXES[self.form]
        if path.suffix.lower() != suffix:
            path = path.with_name(path.name + suffix)
        has_review = self.has_review.isChecked() and self._can_have_review
        return ExportRequest(self.form, self.house_style.currentData(), path, self.has_sources.isChecked(), has_review)

    @property
    def _can_have_review(self) -> bool:
        return self.form == REVIEWED and self._offer.open_review > 0

    def _make_text_kinds(self) -> QComboBox:
        box = QComboBox()
        box.addItem(self.tr("Plain text, a line for each paragraph"), "txt")
        box.addItem(self.tr("Plain text in short lines, for mail"), "txt-wrapped")
        box.addItem(self.tr("Markdown with the fields in front"), "md")
        box.addItem(self.tr("News data for agencies and content systems (ninjs 3.1)"), "ninjs")
        box.setAccessibleName(self.tr("Kind of text"))
        return box

    def _make_house_styles(self, house_styles: Sequence[HouseStyle]) -> QComboBox:
        box = QComboBox()
        for style in house_styles:
            name = style.names.get(window_language()) or next(iter(style.names.values()), style.key)
            box.addItem(name, style.key)
        box.setCurrentIndex(max(0, box.findData(self._offer.house_style)))
        return box

    def _lay_out_choice(self) -> None:
        self.setMinimumWidth(900)
        self.body.addWidget(self.format)
        self.body.addWidget(self.is_fragment)
        self.body.addWidget(self.is_archival)
        self.body.addWidget(self.text_kind)
        self.body.addWidget(self.has_sources)
        self.body.addWidget(self.has_review)
        self._show_ways()
        self.body.addLayout(field(Words(self.tr("House style"), "strong"), self.house_style))
        self.body.addLayout(field(Words(self.tr("File"), "strong"), self.file))
        self.body.addWidget(self.findings)
        self.body.addLayout(self._approval_line())
        self.body.addLayout(self._key_line())

    def _approval_line(self) -> QHBoxLayout:
        """What the person should know before the file leaves the house."""
        mark = QLabel()
        mark.setPixmap(icons.icon("warning" if self._offer.marks else "check").pixmap(icons.SIZE, icons.SIZE))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(mark)
        line.addWidget(self.approval, 1)
        return line

    def _key_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.unsigned.wrapped(), 1)
        line.addWidget(self.unlock)
        for part in (self.unsigned, self.unlock):
            part.setVisible(self._offer.has_locked_key)
        return line

    def _unsigned(self) -> str:
        if self._offer.is_several:
            return self.tr("Your signing key is locked: the receipts of these files will not be signed.")
        return self.tr("Your signing key is locked: the receipt of this file will not be signed.")

    def show_unlocked(self) -> None:
        """The receipt will be signed."""
        if self._offer.is_several:
            said = self.tr("Your signing key is unlocked: the receipts of these files will be signed.")
        else:
            said = self.tr("Your signing key is unlocked: the receipt of this file will be signed.")
        self.unsigned.setText(said)
        self.unlock.hide()
        self.accept_button.setFocus()

    def _show_ways(self) -> None:
        """What can be said of the chosen kind, and of no other."""
        self.is_fragment.setVisible(self.format.key == "html")
        self.is_archival.setVisible(self.format.key == "pdf")
        self.text_kind.setVisible(self.format.key == TEXT)
        self.has_sources.setVisible(self._offer.sources > 0)
        self.has_review.setVisible(self._can_have_review)
        self.house_style.setEnabled(self.form not in WITHOUT_LOOK)
        offer = self._offer
        said = export_marks.told(self.form, offer.marks, is_approved=offer.is_approved, is_several=offer.is_several)
        self.approval.setText(said)

    def _ask_file(self, before: Path | None) -> Path | None:
        kinds = {
            ".docx": self.tr("Word documents (*.docx)"),
            ".html": self.tr("Web pages (*.html)"),
            ".zip": self.tr("Articles with their pictures (*.zip)"),
            ".pdf": self.tr("Printed pages (*.pdf)"),
            ".epub": self.tr("Books (*.epub)"),
            ".txt": self.tr("Plain text (*.txt)"),
            ".md": self.tr("Markdown (*.md)"),
            ".json": self.tr("News data (*.json)"),
        }
        start = str(before or self._offer.folder)
        name, _kind = QFileDialog.getSaveFileName(self, self.tr("Export"), start, kinds[SUFFIXES[self.form]])
        return Path(name) if name else None

    def _on_form_chosen(self) -> None:
        self._show_ways()
        path = self.file.path
        if path is not None and path.suffix.lower() in SUFFIXES.values():
            self.file.show_path(path.with_suffix(SUFFIXES[self.form]))
        self.look_changed.emit()

    def _on_place_wanted(self, found: Found) -> None:
        self.place = found
        self.reject()

    def _on_path_changed(self) -> None:
        self.accept_button.setEnabled(self.request is not None)
