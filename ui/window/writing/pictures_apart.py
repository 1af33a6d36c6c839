"""Pictures that are put in are decoded for the first time in a process of their own (`editor.apart`), with limits.

What breaks, or wants more memory or time than any photograph, does so there and never becomes a picture of the desk.
What comes back is the file and a small image as plain pixels, which nothing has to decode.
"""

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtGui import QImage

from editor import apart, apart_records
from editor.disk_reason import reason_of
from editor.frozen import frozen
from editor.refusal import Refused
from ui.window.writing import picture_files
from ui.window.writing.picture_files import Found, PictureFile

MEMORY = 2_500_000_000
"""bytes that the process may have: a picture of 60 million pixels takes 240 MB of them, Qt itself some hundred"""
SECONDS = 60
_FORM = QImage.Format.Format_RGBA8888
_BYTES = 4
"""of a pixel"""


@frozen
class _Seen:
    name: str
    data: bytes
    width: int
    height: int
    pixels: bytes


@frozen
class _Answer:
    files: tuple[_Seen, ...]
    refusals: tuple[Refused, ...]


def read(paths: Sequence[Path]) -> Found:
    """As `picture_files.read`; a picture that takes more than any is refused, and none of the others with it."""
    # One more than is taken, so that it is said that there were more; a system takes only so many arguments.
    given = [str(path.absolute()) for path in paths[: picture_files.MOST_AT_ONCE + 1]]
    try:
        said, beside = apart.run("read-pictures", *given, seconds=2 * SECONDS)
    except apart.GaveUp:
        if len(paths) > 1:
            return _one_by_one(paths)
        return Found([], [_gave_up(paths[0].name)])
    answered = apart_records.heard(_Answer, said["pictures"], beside)
    return Found([_file(one) for one in answered.files], list(answered.refusals))


def from_clipboard(picture: bytes | QImage, name: str) -> Found:
    """As `picture_files.from_clipboard`. Pixels need no decoding; the bytes of a file are put aside to be read."""
    if isinstance(picture, QImage):
        return picture_files.from_clipboard(picture, name)
    with tempfile.TemporaryDirectory(prefix="copydesk-", ignore_cleanup_errors=True) as folder:
        file = Path(folder) / name
        try:
            file.write_bytes(picture)
        except OSError as error:
            raise Refused(
                "“{name}” could not be read ({reason}), so no picture was put in.", name=name, reason=reason_of(error)
            ) from error
        return read([file])


def answer(*paths: str) -> tuple[Mapping[str, object], bytes]:
    """In the process of its own: the pictures, decoded once."""
    found = picture_files.read([Path(one) for one in paths])
    said, beside = apart_records.told(_Answer(tuple(map(_seen, found.files)), tuple(found.refusals)))
    return {"pictures": said}, beside


def _one_by_one(paths: Sequence[Path]) -> Found:
    found = Found()
    for path in paths[: picture_files.MOST_AT_ONCE]:
        alone = read([path])
        found.files += alone.files
        found.refusals += alone.refusals
    return found


def _gave_up(name: str) -> Refused:
    return Refused(
        "“{name}” takes far more memory or time than any picture, so it was given up and not put in. Save it anew in a "
        "program for pictures.",
        name=name,
    )


def _seen(file: PictureFile) -> _Seen:
    small = file.image.convertToFormat(_FORM)
    # Qt may pad its lines; these are not.
    lines = [bytes(small.constScanLine(row))[: small.width() * _BYTES] for row in range(small.height())]
    return _Seen(file.name, file.data, small.width(), small.height(), b"".join(lines))


def _file(seen: _Seen) -> PictureFile:
    if not seen.width or len(seen.pixels) != seen.width * seen.height * _BYTES:
        return PictureFile(seen.name, seen.data, QImage())
    pixels = QImage(seen.pixels, seen.width, seen.height, seen.width * _BYTES, _FORM)
    return PictureFile(seen.name, seen.data, pixels.copy())
