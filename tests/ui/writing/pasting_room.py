"""A text with its paste, and the clipboard, without a window around them."""

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from ui.writing import offsets
from ui.writing.open_text import OpenText
from ui.writing.pasting import Pasting


class Room:
    """A text with its paste, and what was handed on."""

    def __init__(self, edit, tasks, notices):
        self.edit, self.notices = edit, notices
        self.kept, self.files, self.pictures = [], [], []
        self.pasting = Pasting(edit, tasks, notices, lambda: "en", self._keep)
        self.pasting.files_dropped.connect(self.files.extend)
        self.pasting.picture_pasted.connect(self.pictures.append)

    def _keep(self, pictures, then):
        self.kept += pictures
        then({picture.src: picture.src.replace(".", "-2.") for picture in pictures})

    def show(self, marked):
        """Show a text with the caret at its mark, or what stands between two marks selected."""
        before, *rest = marked.split("¦")
        self.edit.show_text(OpenText("a", marked.replace("¦", ""), self.edit.font(), self.edit.formats, self.edit))
        cursor = self.edit.textCursor()
        cursor.setPosition(offsets.units(before))
        if len(rest) > 1:
            cursor.setPosition(offsets.units(before + rest[0]), cursor.MoveMode.KeepAnchor)
        self.edit.setTextCursor(cursor)

    @property
    def text(self):
        return self.edit.document().toRawText().replace("\u2029", "\n")

    @property
    def marked(self):
        at = offsets.to_code_points(self.text, self.edit.textCursor().position())
        return self.text[:at] + "¦" + self.text[at:]

    def paste(self, html="", text="", image=None, urls=()):
        data = QMimeData()
        if html:
            data.setHtml(html)
        if text:
            data.setText(text)
        if image is not None:
            data.setImageData(image)
        if urls:
            data.setUrls([QUrl.fromLocalFile(str(path)) for path in urls])
        QGuiApplication.clipboard().setMimeData(data)
        self.edit.paste()

    def press(self, title):
        next(button for button in self.notices.findChildren(QPushButton) if button.text() == title).click()
