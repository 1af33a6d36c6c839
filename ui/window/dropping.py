"""A desk that is dragged from a folder onto the window is opened, as from the File menu, and so is what is locked.

Other files are not for it.
"""

from pathlib import Path

from PySide6.QtCore import QMimeData

ENDINGS = (".desk", ".desk.locked", ".folder.locked")
"""of a desk, a locked copy of one, and a folder that was locked; in small letters"""


def desk_in(data: QMimeData) -> Path | None:
    """The desk that is dragged: one file of this machine with such a name, locked or not."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    is_one = len(files) == 1 and len(data.urls()) == 1
    return files[0] if is_one and files[0].name.lower().endswith(ENDINGS) and files[0].is_file() else None
