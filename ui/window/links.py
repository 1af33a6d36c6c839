"""Following a link of an article: only after a person has seen where it leads, and with the system's own program."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

SCHEMES = ("http", "https", "mailto")


def is_folder_of_this_machine(place: str) -> bool:
    """Whether a place is a folder here: never a program that opening would start, nor a share of another machine."""
    if place.replace("\\", "/").startswith("//"):
        return False
    try:
        return Path(place).is_absolute() and Path(place).is_dir()
    except (OSError, ValueError):
        return False


def ask_and_open(address: str, window: QWidget) -> None:
    """Show the whole address and where it leads; open it when the person wants it."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme() not in SCHEMES:
        return
    from ui.dialogs.confirmation import Confirmation

    translate = QCoreApplication.translate
    dialog = Confirmation(
        translate("Links", "Open this link?"),
        url.host() or url.path(),
        url.toDisplayString(),
        translate("Links", "Open in the browser") if url.host() else translate("Links", "Write a message"),
        window,
    )
    if dialog.exec() == QDialog.DialogCode.Accepted:
        QDesktopServices.openUrl(url)
    dialog.deleteLater()
