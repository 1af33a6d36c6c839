"""The code of an edition is looked for in any file, also in one that nobody can read."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile

import pytest

from editor import apart
from editor.export import code_reading, codes_apart
from editor.export.code_reading import codes
from editor.refusal import Refused

CODE = "CD-0123-4567"


@pytest.mark.parametrize("packed", [ZIP_DEFLATED, ZIP_LZMA])
def test_whatever_bytes_are_wrong_in_a_packed_file_it_is_read_as_far_as_it_goes(packed: int) -> None:
    into = BytesIO()
    with ZipFile(into, "w", packed) as archive:
        archive.writestr("a.xml", bytes(range(256)) * 30)
    whole = into.getvalue()
    for at in range(0, len(whole), 4):
        assert codes(whole[:at] + b"\xff" * 8 + whole[at + 8 :]) == ()


@pytest.mark.parametrize("at", range(16))
def test_a_code_that_lies_across_two_pieces_of_a_large_file_is_found(at: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(code_reading, "PIECE", 16)
    assert codes(b" " * at + b"CD-01<b>23-</b>4567 " + b" " * 40) == (CODE,)


@pytest.mark.timeout(30)
def test_a_million_signs_of_a_tag_that_never_ends_are_looked_through() -> None:
    assert codes(b"<" * 1_000_000 + CODE.encode()) == (CODE,)


def test_the_codes_of_a_file_are_read_in_a_process_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(f"<p>{CODE}", encoding="utf-8")
    assert codes_apart.read_apart(tmp_path / "a.html") == (CODE,)
    with pytest.raises(Refused, match="cannot be read"):
        codes_apart.read_apart(tmp_path / "gone.html")


def test_a_file_that_takes_too_much_there_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gives_up(*_: object, **__: object) -> None:
        raise apart.GaveUp

    monkeypatch.setattr(apart, "run", gives_up)
    with pytest.raises(Refused, match="far more memory or time than any file that Copydesk writes"):
        codes_apart.read_apart(tmp_path / "a.html")


def test_of_an_archive_no_more_is_unpacked_than_the_cap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(code_reading, "MOST_UNPACKED", 100)
    into = BytesIO()
    with ZipFile(into, "w", ZIP_DEFLATED) as archive:
        archive.writestr("a.xml", " " * 200)
        archive.writestr("b.xml", CODE)
    assert codes(into.getvalue()) == ()
