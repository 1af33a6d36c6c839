"""Bad input at the command line: one sentence each, no traceback, and nothing that is there is touched."""

import os
import shutil
import sqlite3
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from editor.export.registry import WRITERS
from storage.desk import Desk
from ui import cli

GOOD = b"what was exported last week"


def write(folder: Path, content: str | bytes, name: str = "article.md") -> str:
    data = content.encode() if isinstance(content, str) else content
    (folder / name).write_bytes(data)
    return str(folder / name)


def png(width: int, height: int) -> bytes:
    """The smallest file that says it is a picture of this size."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


# --- Texts that are refused, and texts that are taken with a note -----------------------------------------------------


@dataclass(frozen=True)
class Text:
    """A Markdown file, the files beside it, and what must be in the sentence about it."""

    content: Callable[[], str | bytes]
    says: str
    beside: tuple[tuple[str, bytes], ...] = ()


# To add one: what is wrong with it, how it is made, the words that a person must read.
REFUSED = {
    "not UTF-8": Text(lambda: "Bản tin".encode("utf-16-le"), "“article.md” is not a text file in UTF-8: line 1"),
    "Latin letters of 1990": Text(lambda: "à la carte".encode("latin-1"), "Save it as UTF-8"),
    "50 MB": Text(lambda: b"x" * 50_000_000, "“article.md” is larger than 20 MB"),
    "a head that is no YAML": Text(lambda: "---\nheadline: [\n---\nText", "see line 3"),
    "a head with an alias bomb": Text(lambda: "---\na: &a [x]\nb: *a\n---\nText", "see line 3"),
    "a house style that is not there": Text(
        lambda: "---\nhouse_style: gold\n---\nText", "no house style called “gold”"
    ),
}
TAKEN = {
    "NUL bytes": Text(lambda: b"One\0two", "Characters that cannot be shown or printed, taken out: 1"),
    "a picture that is missing": Text(lambda: "![Boat](boat.png)", "“boat.png” is not at hand"),
    "a picture 30,000 pixels wide": Text(
        lambda: "![Boat](boat.png)", "“boat.png” measures 30000 × 10 pixels", (("boat.png", png(30_000, 10)),)
    ),
    "an SVG with a script": Text(
        lambda: "![Boat](boat.png)",
        "“boat.png” is an SVG drawing, which can hold programs",
        (("boat.png", b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),),
    ),
    "something that is not a picture": Text(
        lambda: "![Boat](boat.png)", "“boat.png” is not a picture", (("boat.png", b"MZ\x90 a program"),)
    ),
    "a picture cut short": Text(
        lambda: "![Boat](boat.png)", "“boat.png” is damaged", (("boat.png", png(20, 20)[:30]),)
    ),
    "a path outside the folder": Text(lambda: "![Boat](../../etc/passwd)", "lies outside the article's folder"),
    "an absolute path": Text(lambda: "![Boat](/etc/passwd)", "lies outside the article's folder"),
    "a picture on the net": Text(lambda: "![Boat](https://example.org/boat.png)", "is not a file of the article"),
    "a head with a word of its own": Text(lambda: "---\nmood: glad\n---\nText", "The head of the text has “mood”"),
}
ENDURED = {
    "one line of 5 MB": lambda: "dài dòng " * 500_000,
    "a thousand quotes in one another": lambda: "> " * 1000 + "deep",
    "a thousand lists in one another": lambda: "\n".join("  " * depth + "- item" for depth in range(1000)),
    "nothing at all": lambda: "",
    "only a head": lambda: "---\nheadline: Alone\n---\n",
}


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """A file that stands where the export goes, in a folder of its own."""
    (tmp_path / "out").mkdir()
    path = tmp_path / "out" / "article.out"
    path.write_bytes(GOOD)
    return path


def is_sentence(said: str) -> bool:
    """One line of one to four plain sentences."""
    return said.endswith(".\n") and said.count("\n") == 1 and len(said) < 500 and "Traceback" not in said


def untouched(output: Path) -> bool:
    return output.read_bytes() == GOOD and list(output.parent.iterdir()) == [output]


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("case", REFUSED.values(), ids=REFUSED)
def test_a_text_that_is_refused(case: Text, form: str, tmp_path: Path, output: Path, capsys):
    file = write(tmp_path, case.content())
    assert cli.run(["export", file, "--to", form, "--output", str(output)]) == cli.REFUSED
    said = capsys.readouterr()
    assert case.says in said.err
    assert is_sentence(said.err)
    assert said.out == ""
    assert untouched(output)


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("case", TAKEN.values(), ids=TAKEN)
def test_a_text_that_is_taken_with_a_note(case: Text, form: str, tmp_path: Path, output: Path, capsys):
    for name, data in case.beside:
        write(tmp_path, data, name)
    file = write(tmp_path, case.content())
    assert cli.run(["export", file, "--to", form, "--output", str(output)]) == cli.DONE
    said = capsys.readouterr()
    assert case.says in said.err
    assert "Traceback" not in said.err
    assert said.out == f"“{output}” is written.\n"
    assert output.read_bytes() != GOOD
    assert b"root:" not in output.read_bytes()
    assert list(output.parent.iterdir()) == [output]


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("make", ENDURED.values(), ids=ENDURED)
def test_a_text_that_is_endured(make: Callable[[], str], form: str, tmp_path: Path, output: Path, capsys):
    file = write(tmp_path, make())
    assert cli.run(["export", file, "--to", form, "--output", str(output)]) == cli.DONE
    assert output.read_bytes() != GOOD


@pytest.mark.parametrize("case", [case for name, case in REFUSED.items() if "house style" not in name])
def test_a_check_refuses_what_an_export_refuses(case: Text, tmp_path: Path, capsys):
    assert cli.run(["check", write(tmp_path, case.content())]) == cli.REFUSED
    said = capsys.readouterr()
    assert case.says in said.err
    assert is_sentence(said.err)


@pytest.mark.parametrize("make", ENDURED.values(), ids=ENDURED)
def test_a_check_endures_what_an_export_endures(make: Callable[[], str], tmp_path: Path, capsys):
    assert cli.run(["check", write(tmp_path, make())]) in (cli.DONE, cli.REFUSED)
    assert capsys.readouterr().err == ""


def test_the_same_note_is_said_once(tmp_path: Path, output: Path, capsys):
    file = write(tmp_path, "[a](b) " * 1000)
    assert cli.run(["export", file, "--to", "html", "--output", str(output)]) == cli.DONE
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert said.endswith("(1000 times)\n")


# --- Places that cannot be written ------------------------------------------------------------------------------------


@contextmanager
def mounted(folder: Path, options: str) -> Iterator[Path]:
    """A small disk in memory at `folder`; only root can have one."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    if (
        not sys.platform.startswith("linux")
        or not shutil.which("mount")
        or subprocess.run(mount, check=False).returncode
    ):
        pytest.skip("a small disk cannot be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 KB."""
    with mounted(tmp_path / "disk", "size=64k") as disk:
        yield disk


@pytest.fixture
def locked_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder in which nothing can be written: rights are enough for most people, but not for root."""
    if os.name == "posix" and os.geteuid() != 0:
        (tmp_path / "locked").mkdir(mode=0o555)
        yield tmp_path / "locked"
    else:
        with mounted(tmp_path / "locked", "ro") as folder:
            yield folder


def test_a_full_disk_keeps_the_file_that_was_there(full_disk: Path, tmp_path: Path, capsys):
    output = full_disk / "article.html"
    output.write_bytes(GOOD)
    file = write(tmp_path, "A long text. " * 20_000)
    assert cli.run(["export", file, "--to", "html", "--output", str(output)]) == cli.REFUSED
    said = capsys.readouterr().err
    assert said.startswith("The disk is full, so “article.html” was not written; what was there before is untouched.")
    assert is_sentence(said)
    assert untouched(output)


def test_a_full_disk_gets_no_desk(full_disk: Path, capsys):
    assert cli.run(["new-desk", str(full_disk / "office.desk"), "--name", "Lan Anh"]) == cli.REFUSED
    assert capsys.readouterr().err.startswith("The disk is full")
    assert list(full_disk.iterdir()) == []


def test_an_output_that_is_a_folder(tmp_path: Path, capsys):
    file = write(tmp_path, "Text")
    (tmp_path / "out").mkdir()
    assert cli.run(["export", file, "--to", "html", "--output", str(tmp_path / "out")]) == cli.REFUSED
    said = capsys.readouterr().err
    assert said.startswith("“out” is a folder, so no file was written.")
    assert is_sentence(said)
    assert list((tmp_path / "out").iterdir()) == []


def test_an_output_in_a_folder_that_is_not_there(tmp_path: Path, capsys):
    output = tmp_path / "none" / "article.html"
    assert cli.run(["export", write(tmp_path, "Text"), "--to", "html", "--output", str(output)]) == cli.REFUSED
    assert capsys.readouterr().err.startswith(
        f"There is no folder “{output.parent}”, so “article.html” was not written."
    )


def test_an_output_that_may_not_be_written(locked_folder: Path, tmp_path: Path, capsys):
    output = locked_folder / "article.html"
    assert cli.run(["export", write(tmp_path, "Text"), "--to", "html", "--output", str(output)]) == cli.REFUSED
    said = capsys.readouterr().err
    assert said.startswith("“article.html” may not be written in this folder; nothing was changed.")
    assert is_sentence(said)


def test_a_desk_in_a_folder_that_may_not_be_written(locked_folder: Path, capsys):
    assert cli.run(["new-desk", str(locked_folder / "office.desk"), "--name", "Lan Anh"]) == cli.REFUSED
    said = capsys.readouterr().err
    assert said.startswith("No desk “office.desk” was made, because this folder may only be read.")
    assert is_sentence(said)


def test_the_text_itself_is_not_written_over(tmp_path: Path, capsys):
    file = write(tmp_path, "Text")
    assert cli.run(["export", file, "--to", "html", "--output", f"{tmp_path}/./article.md"]) == cli.REFUSED
    assert capsys.readouterr().err.startswith("“article.md” is the text itself")
    assert Path(file).read_text(encoding="utf-8") == "Text"


@pytest.mark.parametrize("name", ["office.desk", "office"])
def test_a_desk_is_not_written_over_by_its_own_article(name: str, tmp_path: Path, capsys):
    path = tmp_path / name
    with Desk.create(path, "Lan Anh", "en") as desk:
        article_id = desk.new_article("news-article", "en").article_id
    assert cli.run(["export", article_id, "--desk", str(path), "--to", "html", "--output", str(path)]) == cli.REFUSED
    said = capsys.readouterr().err
    assert said.startswith(f"“{name}” is the desk itself")
    assert is_sentence(said)
    with Desk.open(path) as desk:
        assert desk.article(article_id)


TOO_LONG = "x" * 300


@pytest.mark.parametrize(
    "arguments",
    [
        ["export", "article.md", "--to", "html", "--output", TOO_LONG],
        ["new-desk", TOO_LONG, "--name", "Lan Anh"],
        ["export", "harbour", "--to", "html", "--output", "a.html", "--desk", TOO_LONG],
    ],
)
def test_a_name_that_is_too_long(arguments: list[str], tmp_path: Path, monkeypatch, capsys):
    write(tmp_path, "Text")
    monkeypatch.chdir(tmp_path)
    assert cli.run(arguments) == cli.REFUSED
    assert is_sentence(capsys.readouterr().err)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take no such names")
def test_a_file_name_that_no_text_can_hold_gets_its_file_and_its_receipt(tmp_path: Path):
    with Desk.create(tmp_path / "office.desk", "Lan Anh", "en") as desk:
        article_id = desk.new_article("news-article", "en").article_id
    desk_path, output = str(tmp_path / "office.desk"), str(tmp_path / "a\udcff.html")
    assert cli.run(["export", article_id, "--desk", desk_path, "--to", "html", "--output", output]) == cli.DONE
    assert Path(output).is_file()
    with Desk.open(tmp_path / "office.desk") as desk:
        assert desk.events()[-1].payload["file_name"] == "a.html"


def test_a_name_that_no_text_can_hold(tmp_path: Path, output: Path, capsys):
    with Desk.create(tmp_path / "office.desk", "Lan Anh", "en") as desk:
        path = str(desk.path)
    assert cli.run(["export", "a\udcff", "--desk", path, "--to", "html", "--output", str(output)]) == cli.REFUSED
    assert is_sentence(capsys.readouterr().err)


@pytest.mark.parametrize("file", ["none.md", "."])
def test_a_text_that_is_not_there(file: str, tmp_path: Path, output: Path, capsys):
    assert cli.run(["export", str(tmp_path / file), "--to", "html", "--output", str(output)]) == cli.REFUSED
    assert is_sentence(capsys.readouterr().err)
    assert untouched(output)


# --- Desks ------------------------------------------------------------------------------------------------------------


def sqlite_file(folder: Path, *statements: str) -> Path:
    path = folder / "office.desk"
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()
    return path


def new_desk(folder: Path) -> Path:
    path = folder / "office.desk"
    assert cli.run(["new-desk", str(path), "--name", "Lan Anh"]) == cli.DONE
    return path


def text_as_desk(folder: Path) -> Path:
    return Path(write(folder, "Not a desk, but a letter to one.", "office.desk"))


def truncated_desk(folder: Path) -> Path:
    path = new_desk(folder)
    os.truncate(path, path.stat().st_size // 2)
    return path


def scribbled_desk(folder: Path) -> Path:
    path = new_desk(folder)
    data = bytearray(path.read_bytes())
    data[4096 : len(data) // 2] = b"\xa5" * (len(data) // 2 - 4096)
    path.write_bytes(data)
    return path


def newer_desk(folder: Path) -> Path:
    path = new_desk(folder)
    return sqlite_file(folder, "PRAGMA user_version = 999") if path else path


# To add one: how it is made, and the words that a person must read.
DESKS = {
    "not a desk": (text_as_desk, "“office.desk” is not a desk; it was not touched."),
    "empty": (lambda folder: Path(write(folder, "", "office.desk")), "“office.desk” is empty"),
    "truncated": (truncated_desk, "“office.desk” is damaged and was not opened"),
    "scribbled over": (scribbled_desk, "“office.desk” is damaged and was not opened"),
    "another program's": (
        lambda folder: sqlite_file(folder, "CREATE TABLE music (title TEXT)"),
        "“office.desk” belongs to another program, so it was not touched.",
    ),
    "a newer Copydesk's": (newer_desk, "“office.desk” was made by a newer Copydesk; it was not touched."),
    "in a missing folder": (lambda folder: folder / "none" / "office.desk", "is not there"),
    "a folder": (lambda folder: folder, "is a folder, not a desk."),
    "without that article": (new_desk, "There is no article “harbour-works” on this desk."),
}


@pytest.mark.parametrize(("make", "says"), DESKS.values(), ids=DESKS)
def test_a_desk_that_cannot_be_used(make, says: str, tmp_path: Path, output: Path, capsys):
    (tmp_path / "desks").mkdir()
    desk = make(tmp_path / "desks")
    before = desk.read_bytes() if desk.is_file() else None
    capsys.readouterr()
    arguments = ["export", "harbour-works", "--desk", str(desk), "--to", "html", "--output", str(output)]
    assert cli.run(arguments) == cli.REFUSED
    said = capsys.readouterr()
    assert says in said.err
    assert is_sentence(said.err)
    assert untouched(output)
    if before is not None:
        assert desk.read_bytes() == before
        assert list(desk.parent.iterdir()) == [desk]


def test_a_desk_is_not_made_over_another_file(tmp_path: Path, capsys):
    path = write(tmp_path, "a letter", "letter.desk")
    assert cli.run(["new-desk", path, "--name", "Lan Anh"]) == cli.REFUSED
    said = capsys.readouterr().err
    assert said.startswith("“letter.desk” is already there, so no new desk was made over it.")
    assert is_sentence(said)
    assert Path(path).read_text(encoding="utf-8") == "a letter"
