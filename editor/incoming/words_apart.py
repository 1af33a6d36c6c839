"""Reads a file of words that is put into a text, in a process of its own (`editor.apart`), with limits."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from editor import apart, apart_records, apart_waiting, given_file
from editor.disk_reason import reason_of
from editor.old_bytes import Decoded, decode
from editor.refusal import Refused
from editor.text.head import split_head

MEMORY = 1_500_000_000
"""bytes that the process may have"""
SECONDS = 60
LARGEST = 20_000_000
"""bytes"""


def read_apart(path: Path) -> Decoded:
    """The words of a file; the fields at the head of a Markdown file are left out."""
    try:
        with given_file.opened(path):
            said, beside = apart_waiting.run("read-words", str(path.absolute()), seconds=2 * SECONDS)
    except OSError as error:
        raise _cannot_be_read(path, error) from error
    except apart.GaveUp:
        raise Refused(
            "“{name}” takes far more memory or time than any text, so it was given up and nothing was put in. Put in a "
            "part of it.",
            name=path.name,
        ) from None
    return apart_records.heard(Decoded, said["words"], beside)


def answer(name: str) -> tuple[Mapping[str, object], bytes]:
    """In the process of its own: the words as they stand."""
    said, beside = apart_records.told(_read(Path(name)))
    return {"words": said}, beside


def _read(path: Path) -> Decoded:
    try:
        data = given_file.read(path, LARGEST)
    except OSError as error:
        raise _cannot_be_read(path, error) from error
    if len(data) > LARGEST:
        raise Refused("“{name}” is larger than 20 MB, so nothing was put in. Put in a part of it.", name=path.name)
    found = decode(data)
    words = split_head(found.text)[1] if path.suffix.lower() != ".txt" else found.text
    return replace(found, text=words.strip("\n"))


def _cannot_be_read(path: Path, error: OSError) -> Refused:
    return Refused(
        "“{name}” could not be read ({reason}), so nothing was put in.", name=path.name, reason=reason_of(error)
    )
