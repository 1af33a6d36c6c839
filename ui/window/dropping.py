"""A desk that is dragged from a folder onto the window is opened, as from the File menu. Other files are not for it."""

from pathlib import Path

from PySide6.QtCore import QMimeData

ENDING = ".desk"


def desk_in(data: QMimeData) -> Path | None:
    """The desk that is dragged: one file of this machine whose name ends in `.desk`."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    is_one = len(files) == 1 and len(data.urls()) == 1
    return files[0] if is_one and files[0].suffix.lower() == ENDING and files[0].is_file() else None
