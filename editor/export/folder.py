"""Pictures that lie beside a Markdown file. The one module of the export that reads files; it writes none and follows
no link that leads out of the folder.
"""

from pathlib import Path

from editor.export.assemble import Loader
from editor.refusal import Refused
from editor.text.pictures import LARGEST_FILE


def loader(folder: Path) -> Loader:
    """Loads files of `folder` and of the folders in it."""
    top = folder.resolve()

    def load(path: str) -> bytes | None:
        try:
            file = (top / path).resolve()
            if not file.is_relative_to(top):
                raise Refused(
                    "The picture “{name}” lies outside the article's folder. It was left out; copy it beside the "
                    "article.",
                    name=path,
                )
            if not file.is_file():
                return None
            with file.open("rb") as opened:
                # One byte too many is enough to be refused as too large.
                return opened.read(LARGEST_FILE + 1)
        except (OSError, ValueError, RuntimeError):
            return None

    return load
