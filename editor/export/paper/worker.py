"""Cleans a Word file that somebody brought in a process of its own (`editor.apart`), with little memory and time."""

import os
from collections.abc import Mapping
from pathlib import Path

from editor import apart, given_file
from editor.disk_reason import reason_of
from editor.export.paper.package import LARGEST, too_large
from editor.export.piece import ExportNote
from editor.refusal import Refused

MEMORY = 900_000_000
"""bytes that the process may have"""
SECONDS = 30


def clean_file(path: Path) -> tuple[bytes, tuple[ExportNote, ...]]:
    """The file as a desk keeps it, and what was left out. Refused for what is no Word file, or would not be safe."""
    try:
        with given_file.opened(path) as file:
            if os.fstat(file.fileno()).st_size > LARGEST:
                raise too_large(path.name)
    except OSError as error:
        raise Refused(
            "“{name}” cannot be read ({reason}); nothing was taken in.",
            name=path.name,
            reason=reason_of(error),
        ) from None
    try:
        said, data = apart.run("clean-word-file", str(path.resolve()), seconds=SECONDS)
    except apart.GaveUp:
        raise Refused(
            "“{name}” takes far more memory or time than any letterhead, so it was given up; nothing was taken in. "
            "Save it anew in Word.",
            name=path.name,
        ) from None
    return data, tuple(ExportNote(one.sentence) for one in map(apart.Said, said["notes"]))


def answer(name: str) -> tuple[Mapping[str, object], bytes]:
    """In the process of its own: what was left out, and the cleaned file."""
    from editor.export.paper.cleaning import clean

    path = Path(name)
    data = given_file.read(path, LARGEST)
    if len(data) > LARGEST:  # it grew meanwhile
        raise too_large(path.name)
    cleaned = clean(data, path.name)
    return {"notes": [note.sentence for note in cleaned.notes]}, cleaned.data
