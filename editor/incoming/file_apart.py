"""Reads a file that is to be an article in a process of its own (`editor.apart`), with limits of memory and time.

A Word document is a zip of XML, read by a library of C; a text may be anything. One process waits for the next file
(`editor.apart_waiting`), so that a short one is there at once.
"""

import os
from collections.abc import Mapping
from pathlib import Path

from editor import apart, apart_records, apart_waiting, given_file
from editor.disk_reason import reason_of
from editor.export.folder import loader
from editor.export.paper.package import LARGEST
from editor.incoming.article import Incoming, read
from editor.refusal import Refused

MEMORY = 1_500_000_000
"""bytes that the process may have"""
SECONDS = 60


def read_apart(path: Path, language: str) -> Incoming:
    """The article that a file makes; pictures of Markdown are looked for beside it.

    Refused for what cannot be read, and for what takes more memory or time than any document.
    """
    try:
        # Held open: what it is does not change while the process is asked.
        with given_file.opened(path) as file:
            if os.fstat(file.fileno()).st_size > LARGEST:
                raise _too_large(path.name)
            said, beside = apart_waiting.run("read-article", str(path.absolute()), language, seconds=2 * SECONDS)
    except OSError as error:
        raise _cannot_be_read(path.name, error) from error
    except apart.GaveUp:
        raise Refused(
            "“{name}” takes far more memory or time than any document, so it was given up and no article was made of "
            "it. Save it anew, or make articles of parts of it.",
            name=path.name,
        ) from None
    return apart_records.heard(Incoming, said["article"], beside)


def answer(name: str, language: str) -> tuple[Mapping[str, object], bytes]:
    """In the process of its own: the article with its pictures."""
    said, beside = apart_records.told(_read(Path(name), language))
    return {"article": said}, beside


def _read(path: Path, language: str) -> Incoming:
    try:
        data = given_file.read(path, LARGEST)
    except OSError as error:
        raise _cannot_be_read(path.name, error) from error
    if len(data) > LARGEST:
        raise _too_large(path.name)
    return read(data, path.name, language, loader(path.parent))


def _cannot_be_read(name: str, error: OSError) -> Refused:
    return Refused(
        "“{name}” could not be read ({reason}), so no article was made of it.", name=name, reason=reason_of(error)
    )


def _too_large(name: str) -> Refused:
    return Refused(
        "“{name}” has more than {most} MB, so no article was made of it. Make one of a part of it.",
        name=name,
        most=LARGEST // 1_000_000,
    )
