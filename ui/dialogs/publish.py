"""Publishing: which files go where, and what has to be said first. It shows what will be written and writes nothing."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.finding import Severity
from editor.frozen import frozen
from editor.text import legible
from ui.widgets.dialog import EDGE, Dialog, field
from ui.widgets.file_field import FileField
from ui.widgets.finding_list import FindingList, Found
from ui.widgets.words import Words

WIDTH = 720
REASON_HEIGHT = 56
MOST_SEEN, LEAST_SEEN = 640, 96
"""pixels of what is scrolled, where a screen has room for them, and where it has not"""
BESIDE = 12
"""pixels in which the bar stands"""
COLUMNS = 3
"""formats beside each other"""


@frozen
class PublishOffer:
    """What the dialog begins with. `names` are what each format's file would be called, by format, in their order.

    Of `findings`, what must be put right keeps it from going out, and for what should be a reason is asked.
    `embargo`, `bypass` and `notice` are sentences, empty where there is nothing to say; a reason is asked for the first
    two. `earlier` says what had gone out before, a line each.
    """

    title: str
    lead: str
    accept: str
    code: str
    names: dict[str, str]
    chosen: tuple[str, ...]
    folder: Path
    findings: tuple[Found, ...] = ()
    embargo: str = ""
    bypass: str = ""
    notice: str = ""
    earlier: tuple[str, ...] = ()


@frozen
class PublishRequest:
    """What a person wants: the files by their formats, and the reasons that were asked for."""

    files: dict[str, Path]
    why: str = ""
    lifted: str = ""
    bypass: str = ""


def format_word(format: str) -> str:
    """What a format is called where several are chosen from."""
    translate = QCoreApplication.translate
    # To add one: the format of editor/export/registry.py, its word here.
    words = {
        "docx": translate("Formats", "Word document"),
        "html": translate("Formats", "Web page"),
        "html-fragment": translate("Formats", "For a content system (ZIP)"),
        "pdf": translate("Formats", "Printed pages (PDF)"),
        "pdf-archive": translate("Formats", "For the archive (PDF/A)"),
        "txt": translate("Formats", "Plain text"),
        "txt-wrapped": translate("Formats", "Plain text for mail"),
        "md": translate("Formats", "Markdown"),
        "ninjs": translate("Formats", "News data (ninjs)"),
        "epub": translate("Formats", "Book (EPUB)"),
    }
    return words.get(format, format)


class Publish(Dialog):
    """The person chooses; `request` is what they chose, None while something is missing."""

    def __init__(self, offer: PublishOffer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer = offer
        self.say(offer.title, offer.accept, self.tr("Cancel"), offer.lead)
        self.setMinimumWidth(WIDTH)
        self._room = self.maximumSize()
        """the smallest that it was to fit into"""
        self.boxes = {name: QCheckBox(format_word(name)) for name in offer.names}
        self.folder = FileField(self._ask_folder)
        self.folder.say(self.tr("Choose…"), self.tr("Folder"))
        self.folder.show_path(offer.folder)
        self.written = Words("", "soft").wrapped()
        self.findings = FindingList()
        self.findings.show_found(offer.findings)
        self.place: Found | None = None
        """of what was found, what a person would rather see than publish now"""
        self.why = _reason()
        self.lifted = _reason()
        self.bypass = _reason()
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, BESIDE, 0)
        self._column.setSpacing(16)
        self._hint()
        self._fill_body()
        for name, box in self.boxes.items():
            box.setChecked(name in offer.chosen)
            box.toggled.connect(self._allow)
        for reason in (self.why, self.lifted, self.bypass):
            reason.textChanged.connect(self._allow)
        self.folder.path_changed.connect(self._allow)
        self.findings.place_wanted.connect(self._on_place_wanted)
        self._allow()
        self._begin()

    @property
    def request(self) -> PublishRequest | None:
        folder = self.folder.path
        files = self._files(folder) if folder is not None and folder.is_absolute() else {}
        asked = (
            (self._has(Severity.SHOULD), self.why),
            (self._offer.embargo, self.lifted),
            (self._offer.bypass, self.bypass),
        )
        if not files or self._has(Severity.MUST) or any(is_asked and not _said(reason) for is_asked, reason in asked):
            return None
        return PublishRequest(files, _said(self.why), _said(self.lifted), _said(self.bypass))

    def _files(self, folder: Path) -> dict[str, Path]:
        return {name: folder / self._offer.names[name] for name, box in self.boxes.items() if box.isChecked()}

    def _has(self, severity: Severity) -> bool:
        return any(one.finding.severity is severity for one in self._offer.findings)

    def _on_place_wanted(self, found: Found) -> None:
        self.place = found
        self.reject()

    # --- how it looks ------------------------------------------------------------------------------------------------

    def _hint(self) -> None:
        """What a reason is for, where one is asked for."""
        for reason in (self.why, self.lifted, self.bypass):
            reason.setPlaceholderText(self.tr("One or two sentences; they stay with the edition."))

    def _fill_body(self) -> None:
        inner = QWidget()
        inner.setLayout(self._column)
        scrolled = QScrollArea()
        scrolled.setWidget(inner)
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields have the keys, and it follows them
        self.body.addWidget(scrolled, 1)
        self._add_what_is_said()
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        for number, box in enumerate(self.boxes.values()):
            grid.addWidget(box, number // COLUMNS, number % COLUMNS)
        self._add(Words(self.tr("Files"), "strong"), grid)
        self._column.addLayout(field(Words(self.tr("Folder"), "strong"), self.folder))
        self._add(Words(self.tr("What will be written"), "strong"), self.written)
        code = self.tr("{code} is printed small at the end of each file; “copydesk verify” finds its receipt by it.")
        self._column.addWidget(Words(code.format(code=self._offer.code), "small").wrapped())
        if self._offer.earlier:
            self._add(Words(self.tr("What had gone out before"), "strong"), *_lines(self._offer.earlier))
        self._column.addStretch(1)
        self._scrolled = scrolled

    def fit(self, room: QSize) -> None:
        """All that is said is seen at once, as far as a screen allows; on a small one this alone is scrolled."""
        room = self._room = room.boundedTo(self._room)
        self.setMinimumWidth(min(WIDTH, room.width()))
        self._column.activate()
        needed = self._column.totalHeightForWidth(self.minimumWidth() - 2 * EDGE - BESIDE)
        needed = min(MOST_SEEN, max(needed, self._column.totalSizeHint().height()))
        self._scrolled.setMinimumHeight(LEAST_SEEN)
        around = self._needed(room.width()).height() - LEAST_SEEN
        self._scrolled.setMinimumHeight(max(LEAST_SEEN, min(needed, room.height() - around)))
        super().fit(room)

    def _begin(self) -> None:
        """The keys begin where something has to be said, else on the way on."""
        offer = self._offer
        asked = ((offer.embargo, self.lifted), (offer.bypass, self.bypass), (self._has(Severity.SHOULD), self.why))
        for is_asked, reason in asked:
            if is_asked:
                reason.setFocus()
                return
        if self.accept_button.isEnabled():
            self.accept_button.setFocus()

    def _add_what_is_said(self) -> None:
        """What readers are told, and what has to be explained before it goes out."""
        offer = self._offer
        if offer.notice:
            self._add(Words(self.tr("What readers are told"), "strong"), Words(offer.notice, "quote").wrapped())
        if offer.embargo:
            self._add(Words(offer.embargo).wrapped())
            self._column.addLayout(field(Words(self.tr("Why does it not hold any more?"), "strong"), self.lifted))
        if offer.bypass:
            self._add(Words(offer.bypass).wrapped())
            self._column.addLayout(field(Words(self.tr("Why could nobody else approve it?"), "strong"), self.bypass))
        if offer.findings:
            self._add(self.findings)
        if self._has(Severity.SHOULD):
            self._column.addLayout(field(Words(self.tr("Why does it go out as it is?"), "strong"), self.why))

    def _add(self, *parts: QWidget | QGridLayout) -> None:
        """Parts that belong together, close to each other."""
        lines = QVBoxLayout()
        lines.setSpacing(4)
        for part in parts:
            if isinstance(part, QWidget):
                lines.addWidget(part)
            else:
                lines.addLayout(part)
        self._column.addLayout(lines)

    def _allow(self) -> None:
        folder = self.folder.path
        files = self._files(folder) if folder is not None and folder.is_absolute() else {}
        said = []
        for path in files.values():
            words = self.tr("{name}, in the place of the one that is there") if path.exists() else "{name}"
            said.append(words.format(name=path.name))
        self.written.setText("\n".join(said) if said else self.tr("Nothing yet: choose at least one file."))
        self.accept_button.setEnabled(self.request is not None)

    def _ask_folder(self, before: Path | None) -> Path | None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder"), str(before or self._offer.folder))
        return Path(name) if name else None


def _reason() -> QPlainTextEdit:
    box = QPlainTextEdit()
    box.setTabChangesFocus(True)
    box.setFixedHeight(REASON_HEIGHT)
    return box


def _said(box: QPlainTextEdit) -> str:
    return legible.lines(box.toPlainText())


def _lines(sentences: Sequence[str]) -> list[QWidget]:
    return [Words(f"• {sentence}").wrapped() for sentence in sentences]
