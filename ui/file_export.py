"""A Markdown file as a file of another kind, for the command line. It knows no desk, and loads no more than it needs:
somebody who writes a hundred files waits a hundred times for what is loaded.
"""

from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from editor import given_file
from editor.disk_reason import reason_of
from editor.export.assemble import Assembled, piece_from_source
from editor.export.folder import loader
from editor.export.piece import ExportNote
from editor.export.registry import WRITERS
from editor.house_style import named
from editor.refusal import Refused
from editor.text.normalise import LARGEST_FILE, decode
from storage.file.files import write_atomic

if TYPE_CHECKING:
    from editor.house_style import HouseStyle

WORD_FILES = (".docx", ".dotx", ".docm", ".dotm")
"""how the name of a house style ends that is an office's own Word file"""
HOUSE_STYLE = "news-article"
"""The look of an export that names none."""


def write(file: Path, form: str, output: Path, house_style: str = "") -> tuple[ExportNote, ...]:
    """Write a Markdown file as a file of the format `form`. Refused where that cannot be; nothing is changed then."""
    if is_same_file(output, file):
        raise Refused("“{name}” is the text itself, so it was not written over. Choose another file.", name=output.name)
    read = assembled(file, source_of(file))
    style, told = look_of(house_style) or (named(house_style or read.house_style or HOUSE_STYLE), ())
    exported = WRITERS[form](read.piece, style)
    write_atomic(output, exported.data)
    return (*told, *read.notes, *exported.notes)


def look_of(house_style: str) -> "tuple[HouseStyle, tuple[ExportNote, ...]] | None":
    """The house style of an office's own Word file, where that is what is named; and what cannot be kept of it."""
    if Path(house_style).suffix.lower() not in WORD_FILES:
        return None
    from editor.export.paper import taking

    taken = taking.take(Path(house_style))
    return taken.house_style(), taken.notes


def is_same_file(one: Path, other: Path) -> bool:
    """Whether both lead to the same file; a name that the system cannot look up leads to none."""
    try:
        return one.samefile(other)
    except (OSError, RuntimeError):
        return False


def source_of(file: Path) -> str:
    """The text of a Markdown file. Refused when there is none, it may not be read, or is no text."""
    try:
        # One byte too many is enough to be refused as too large.
        return decode(given_file.read(file, LARGEST_FILE), file.name)
    except FileNotFoundError:
        raise Refused(
            "There is no file “{file}”; nothing was written. To take an article of a desk, name the desk with --desk.",
            file=file,
        ) from None
    except OSError as error:
        raise Refused(
            "“{file}” cannot be read ({reason}); nothing was written.", file=file, reason=reason_of(error)
        ) from None


def assembled(file: Path, source: str) -> Assembled:
    changed_at = int(file.stat().st_mtime * 1000)
    return piece_from_source(source, loader(file.parent), changed_at, utc_offset=utc_offset(changed_at))


def utc_offset(at: int) -> int:
    """This machine's distance from UTC at that time (milliseconds since 1970), in minutes."""
    offset = datetime.fromtimestamp(at / 1000).astimezone().utcoffset() or timedelta()
    return round(offset.total_seconds() / 60)
