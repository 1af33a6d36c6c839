"""Reads a file that is to be an article, one of another program in a process of its own (`editor.apart`).

A Word document is a zip of XML, read by a library of C: that is done there, with limits of memory and time. So is a
long text. A short one is read here by our own reader of Markdown, which is as safe as the text widget itself.
"""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from editor import apart, apart_records
from editor.disk_reason import reason_of
from editor.export.paper.package import LARGEST
from editor.incoming.article import Incoming, read
from editor.refusal import Refused

MEMORY = 1_500_000_000
"""bytes that the process may have"""
SECONDS = 60
AT_ONCE = 200_000
"""bytes of a text that is read here: a process takes longer to begin than that takes to read"""
TEXTS = (".md", ".markdown", ".txt")


def read_apart(path: Path, language: str) -> Incoming:
    """The article that a file makes; pictures of Markdown are looked for beside it.

    Refused for what cannot be read, and for what takes more memory or time than any document.
    """
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise Refused(
                "“{name}” has more than {most} MB, so no article was made of it. Make one of a part of it.",
                name=path.name,
                most=LARGEST // 1_000_000,
            )
        if size <= AT_ONCE and path.suffix.lower() in TEXTS:
            return _read(path, language)
        with path.open("rb") as file:
            file.read(1)
        said, beside = apart.run("read-article", str(path.absolute()), language, seconds=2 * SECONDS)
    except OSError as error:
        raise Refused(
            "“{name}” could not be read ({reason}), so no article was made of it.",
            name=path.name,
            reason=reason_of(error),
        ) from error
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
    def load(name: str) -> bytes | None:
        there = path.parent / name
        with suppress(OSError, ValueError):
            if there.is_file():
                with there.open("rb") as file:
                    return file.read(LARGEST)
        return None

    return read(path.read_bytes(), path.name, language, load)
