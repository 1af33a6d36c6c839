"""A picture for the article: the file, then caption, credit and alternative text in one form. It inserts nothing."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from editor.text.normalise import clean
from ui.widgets.dialog import Dialog, field
from ui.widgets.file_field import FileField
from ui.widgets.words import Words

THUMBNAIL = QSize(200, 200)
LARGEST_SHOWN = 60_000_000
"""pixels; what is larger is not decoded for a thumbnail"""


@dataclass(frozen=True, slots=True)
class PictureRequest:
    """The picture a person chose, with its words in NFC; `alt` says what is to be seen."""

    path: Path
    caption: str
    credit: str
    alt: str


class PictureForm(Dialog):
    """`ask` begins with the system's file chooser."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(self.tr("Picture"), self.tr("Put it into the text"), self.tr("Cancel"))
        self.file = FileField(self.ask_file)
        self.file.say(self.tr("Choose…"), self.tr("Picture file"))
        self._thumbnail = QLabel()
        self._thumbnail.setFixedSize(THUMBNAIL)
        self._thumbnail.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._thumbnail.setProperty("surface", "card")
        self._thumbnail.setAccessibleName(self.tr("Preview of the picture"))
        self.caption, self.credit, self.alt = (self._make_field() for _ in range(3))
        self._lay_out_form()
        self.file.path_changed.connect(self._on_path_changed)
        self._on_path_changed()

    @property
    def request(self) -> PictureRequest | None:
        """What is to be inserted; None while no file is chosen."""
        path = self.file.path
        if path is None or not path.is_file():
            return None
        words = (clean(line.text()).text.strip() for line in (self.caption, self.credit, self.alt))
        return PictureRequest(path, *words)

    def ask_file(self, before: Path | None = None) -> Path | None:
        """Let a person choose a file with the system's own dialog."""
        name, _kind = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose a picture"),
            str(before or ""),
            self.tr("Pictures (*.png *.jpg *.jpeg *.gif *.webp);;All files (*)"),
        )
        return Path(name) if name else None

    def _make_field(self) -> QLineEdit:
        line = QLineEdit()
        line.setMaxLength(500)
        return line

    def _lay_out_form(self) -> None:
        self.setMinimumWidth(640)
        form = QVBoxLayout()
        form.setSpacing(12)
        form.addLayout(field(Words(self.tr("Caption"), "strong"), self.caption))
        form.addLayout(field(Words(self.tr("Credit"), "strong"), self.credit))
        hint = Words(self.tr("For those who cannot see it: what does it show?"), "small").wrapped()
        form.addLayout(field(Words(self.tr("Alternative text"), "strong"), self.alt, hint))
        form.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(24)
        across.addWidget(self._thumbnail, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(form, 1)
        self.body.addWidget(self.file)
        self.body.addLayout(across)

    def _on_path_changed(self) -> None:
        self._thumbnail.setPixmap(self._read_thumbnail())
        self.accept_button.setEnabled(self.request is not None)

    def _read_thumbnail(self) -> QPixmap:
        """A small picture, or none for what Qt cannot read; the desk judges the file itself."""
        path = self.file.path
        if path is None or not path.is_file() or path.suffix.lower() not in (".png", ".jpg", ".jpeg", ".gif", ".webp"):
            return QPixmap()
        reader = QImageReader(str(path))
        reader.setAutoTransform(True)
        size = reader.size()
        if not size.isValid() or size.width() * size.height() > LARGEST_SHOWN:
            return QPixmap()
        reader.setScaledSize(size.scaled(THUMBNAIL * self.devicePixelRatioF(), Qt.AspectRatioMode.KeepAspectRatio))
        pixmap = QPixmap.fromImage(reader.read())
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        return pixmap
