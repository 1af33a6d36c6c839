"""What is no file, or none that ends, given where a file is asked for: one sentence at once, and nothing hangs."""

import os
import socket
from pathlib import Path

import pytest

from editor import given_file
from editor.export.paper.worker import clean_file
from editor.incoming import file_apart, words_apart
from editor.people_apart import read_apart as read_people
from editor.refusal import Refused
from storage.desk import Desk
from storage.file.files import fingerprint
from ui import cli, verification
from ui.window.writing import picture_files

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there are no such files there")


def pipe(place: Path) -> None:
    os.mkfifo(place)


def device(place: Path) -> None:
    place.symlink_to("/dev/zero")


def call(place: Path) -> None:
    """A socket in the file system."""
    before = Path.cwd()
    os.chdir(place.parent)  # its name may only be short
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(place.name)
    finally:
        os.chdir(before)


def folder(place: Path) -> None:
    place.mkdir()


def loop(place: Path) -> None:
    place.symlink_to(place.name)


def nowhere(place: Path) -> None:
    place.symlink_to("not there")


def hole(place: Path) -> None:
    """A file that says it is enormous and takes no room."""
    with place.open("wb") as file:
        file.truncate(40_000_000_000)


# To add one: what is given, and how it is made.
STRANGE = {
    "a pipe": pipe,
    "a device without an end": device,
    "a socket": call,
    "a folder": folder,
    "a link to itself": loop,
    "a link to nothing": nowhere,
    "a file with an enormous hole": hole,
}
# To add one: where a file comes in, the end of its name, and how it is read.
DOORS = {
    "an article": (".md", lambda file: file_apart.read_apart(file, "vi")),
    "a Word file": (".docx", lambda file: file_apart.read_apart(file, "vi")),
    "words that are dropped": (".txt", words_apart.read_apart),
    "a list of people": (".csv", lambda file: read_people(file, [])),
    "a letterhead": (".docx", clean_file),
    "a picture": (".png", picture_files._bytes),
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("what", STRANGE)
def test_it_is_refused_at_every_door(what, tmp_path):
    for door, (end, read) in DOORS.items():
        place = tmp_path / f"{door}{end}"
        STRANGE[what](place)
        with pytest.raises(Refused) as why:
            read(place)
        assert place.name in str(why.value), door


@pytest.mark.timeout(120)
@pytest.mark.parametrize("what", STRANGE)
def test_the_command_line_refuses_it_and_writes_nothing(what, tmp_path, capsys):
    desk = tmp_path / "office.desk"
    Desk.create(desk, "Lan Anh").close()
    place = tmp_path / "given.md"
    STRANGE[what](place)
    out = tmp_path / "out.html"
    for command in (
        ["export", str(place), "--to", "html", "--output", str(out)],
        ["check", str(place)],
        ["verify", str(place)],
        ["verify", str(place), "--desk", str(desk)],
        ["log", str(place)],
        ["bring-in", str(place), str(tmp_path / "new.desk")],
        ["lock", str(place), str(tmp_path / "locked"), "--passphrase-fd", "0"],
        ["unlock", str(place), str(tmp_path / "new.desk"), "--passphrase-fd", "0"],
    ):
        assert cli.run(command) == cli.REFUSED, command
        said = capsys.readouterr()
        assert said.err.strip(), command
        assert "mistake" not in said.err, command
    assert {one.name for one in tmp_path.iterdir()} == {desk.name, place.name}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("what", ["a pipe", "a device without an end"])
def test_a_file_of_a_source_is_a_file(what, tmp_path):
    STRANGE[what](tmp_path / "source.pdf")
    with pytest.raises(Refused, match=r"source\.pdf"):
        fingerprint(tmp_path / "source.pdf")


def test_of_a_file_that_grows_while_it_is_read_no_more_is_taken_than_the_cap(tmp_path):
    file = tmp_path / "grows.md"
    file.write_bytes(b"x" * 50)
    assert given_file.read(file, 10) == b"x" * 11


def test_a_file_that_says_it_is_empty_and_is_not_is_read_up_to_the_cap(tmp_path):
    """As those of /proc do."""
    if not Path("/proc/self/maps").exists():
        pytest.skip("there is no /proc here")
    assert len(given_file.read(Path("/proc/self/maps"), 20)) == 21


def test_what_is_verified_has_a_cap(tmp_path):
    hole(tmp_path / "large.pdf")
    with pytest.raises(Refused, match="larger than any file"):
        verification.of_file(tmp_path / "large.pdf", tmp_path / "office.desk")


def test_so_has_one_that_says_it_is_empty_and_is_not(tmp_path, monkeypatch):
    if not Path("/proc/self/maps").exists():
        pytest.skip("there is no /proc here")
    monkeypatch.setattr(verification, "LARGEST", 20)
    with pytest.raises(Refused, match="larger than any file"):
        verification.of_file(Path("/proc/self/maps"), tmp_path / "office.desk")
