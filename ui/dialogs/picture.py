"""The words of pictures: caption, credit and alternative text of one or several, in one form. It inserts nothing."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, QStandardPaths, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.frozen import frozen
from editor.text.normalise import clean
from ui.widgets.dialog import Dialog, field
from ui.widgets.words import Words, hairline

THUMBNAIL = QSize(200, 200)
SMALL = QSize(120, 120)
"""where there are several"""
HIGHEST = 460
"""pixels of the form's middle, before it scrolls"""


@frozen
class ShownPicture:
    """A picture to be named: its file's name and a small image of it."""

    name: str
    image: QImage


@frozen
class PictureWords:
    """The words of a picture, in NFC; `alt` says what is to be seen and is empty for one that `is_decorative`."""

    caption: str = ""
    credit: str = ""
    alt: str = ""
    is_decorative: bool = False


class PictureForm(Dialog):
    """Asks for the words of `pictures`; with `before`, it shows those that they have already."""

    def __init__(
        self, pictures: Sequence[ShownPicture], before: Sequence[PictureWords] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        count = len(pictures)
        title = self.tr("Picture") if count == 1 else self.tr("{count} pictures").format(count=count)
        accept = self.tr("Put it into the text") if count == 1 else self.tr("Put them into the text")
        self.say(title, self.tr("Save picture details") if before else accept, self.tr("Cancel"))
        self.rows = [PictureRow(picture, count > 1) for picture in pictures]
        for row, words in zip(self.rows, before, strict=False):
            row.show_words(words)
        self._lay_out_rows()
        self.rows[0].caption.setFocus()

    @property
    def words(self) -> list[PictureWords]:
        """What was said of each picture, in their order."""
        return [row.words for row in self.rows]

    def _lay_out_rows(self) -> None:
        self.setMinimumWidth(640)
        if len(self.rows) == 1:
            self.body.addWidget(self.rows[0])
            return
        inside = QWidget()
        down = QVBoxLayout(inside)
        down.setContentsMargins(0, 0, 12, 0)
        down.setSpacing(16)
        for number, row in enumerate(self.rows):
            if number:
                down.addWidget(hairline())
            down.addWidget(row)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumHeight(min(HIGHEST, inside.sizeHint().height()))
        area.setProperty("surface", "none")
        self.body.addWidget(area)


class PictureRow(QWidget):
    """The fields of one picture beside its image."""

    def __init__(self, picture: ShownPicture, is_one_of_many: bool) -> None:
        super().__init__()
        self.caption, self.credit, self.alt = (_field() for _ in range(3))
        self.is_decorative = QCheckBox(self.tr("Only decoration: there is nothing to describe"))
        self.is_decorative.toggled.connect(self.alt.setDisabled)
        hint = Words(self.tr("For those who cannot see it: what does it show?"), "small").wrapped()
        form = QVBoxLayout()
        form.setSpacing(8 if is_one_of_many else 12)
        if is_one_of_many:
            form.addWidget(Words(picture.name, "title"))
        form.addLayout(field(Words(self.tr("Caption"), "strong"), self.caption))
        form.addLayout(field(Words(self.tr("Credit"), "strong"), self.credit))
        form.addLayout(field(Words(self.tr("Alternative text"), "strong"), self.alt, hint))
        form.addWidget(self.is_decorative)
        form.addStretch(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(24)
        across.addWidget(self._thumbnail(picture, SMALL if is_one_of_many else THUMBNAIL), 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(form, 1)

    @property
    def words(self) -> PictureWords:
        caption, credit, alt = (clean(line.text()).text.strip() for line in (self.caption, self.credit, self.alt))
        is_decorative = self.is_decorative.isChecked()
        return PictureWords(caption, credit, "" if is_decorative else alt, is_decorative)

    def show_words(self, words: PictureWords) -> None:
        self.caption.setText(words.caption)
        self.credit.setText(words.credit)
        self.alt.setText(words.alt)
        self.is_decorative.setChecked(words.is_decorative)

    def _thumbnail(self, picture: ShownPicture, size: QSize) -> QLabel:
        label = QLabel()
        label.setFixedSize(size)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setProperty("surface", "card")
        label.setAccessibleName(self.tr("Preview of the picture"))
        if not picture.image.isNull():
            pixmap = QPixmap.fromImage(picture.image)
            ratio = self.devicePixelRatioF()
            pixmap = pixmap.scaled(
                size * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            pixmap.setDevicePixelRatio(ratio)
            label.setPixmap(pixmap)
        return label


def ask_files(parent: QWidget, folder: Path | None = None) -> list[Path]:
    """Let a person choose pictures with the system's own dialog; none when it is closed.

    It begins in `folder`, and without one where this person keeps pictures, which is seldom where a program is started.
    """
    kept = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation))
    translate = QCoreApplication.translate
    names, _kind = QFileDialog.getOpenFileNames(
        parent,
        translate("PictureForm", "Choose pictures"),
        str(folder or (kept if kept.is_dir() else Path.home())),
        translate("PictureForm", "Pictures (*.png *.jpg *.jpeg *.gif *.webp *.bmp *.tif *.tiff);;All files (*)"),
    )
    return [Path(name) for name in names]


def _field() -> QLineEdit:
    line = QLineEdit()
    line.setMaxLength(500)
    return line
