"""What bytes from outside are given to: a result or a Refused, whatever they are. For test_fuzz.py and fuzzing.py."""

import io
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

from editor.export.paper import cleaning
from editor.incoming import read
from editor.people_import import read as read_people
from editor.refusal import Refused
from editor.text.markdown import parse
from editor.text.paste import to_markdown
from tests.editor.text.paste.test_hostile import ENDURED
from tests.hostile.test_article import SOURCES
from tests.hostile.test_paste import PASTED
from tests.storage.test_flips import errors
from tests.tools.office_files import word_file


def word_as_article(data: bytes) -> None:
    """The DOCX reader."""
    _refusable(lambda: read(data, "a.docx", "vi", lambda _name: None))


def word_as_paper(data: bytes) -> None:
    """An office's own Word file."""
    _refusable(lambda: cleaning.clean(data, "a.dotx"))


def paste(data: bytes) -> None:
    """HTML on the clipboard; what comes of it is read as Markdown."""
    html = data.decode("utf-8", "replace")
    _refusable(lambda: parse(to_markdown(html, "vi").text))


def text(data: bytes) -> None:
    """A Markdown file with a head."""
    _refusable(lambda: read(data, "a.md", "vi", lambda _name: None))


def people(data: bytes) -> None:
    """A list of people."""
    _refusable(lambda: read_people(data, "a.csv", ()))


def desk(data: bytes) -> None:
    """A desk's file: it is opened, and everything of it is looked at."""
    with tempfile.TemporaryDirectory(prefix="copydesk-fuzz-") as folder:
        path = Path(folder) / "a.desk"
        path.write_bytes(data)
        found = list(errors(path, lambda: 1_795_000_000_000))
    assert found == []


def _refusable(work: Callable[[], object]) -> None:
    try:
        work()
    except Refused as refused:
        str(refused)


def unpacked(data: bytes, number: int, change: Callable[[bytes], bytes]) -> bytes:
    """A Word file of which one part was changed, packed again: past the archive, to the reader of the parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w") as made:
        names = archive.namelist()
        for name in names:
            part = archive.read(name)
            made.writestr(name, change(part) if name == names[number % len(names)] else part)
    return out.getvalue()


# To add one: a name, what is given the bytes, and with what the changes begin.
TARGETS: dict[str, tuple[Callable[[bytes], None], Callable[[], list[bytes]]]] = {
    "word as an article": (word_as_article, lambda: [word_file()]),
    "word as a paper": (word_as_paper, lambda: [word_file()]),
    "paste": (
        paste,
        lambda: (
            [html.encode("utf-8", "replace") for html in PASTED.values() if len(html) < 9_000]
            + [
                html.encode("utf-8", "replace")
                for html in (make() for make, _ in ENDURED.values())
                if len(html) < 9_000
            ]
        ),
    ),
    "text": (text, lambda: [source.encode() for source in SOURCES.values()]),
    "people": (people, lambda: ["Tên,Vai\r\nLan Anh,Biên tập\r\n".encode(), b"BEGIN:VCARD\r\nFN:A\r\nEND:VCARD\r\n"]),
}
