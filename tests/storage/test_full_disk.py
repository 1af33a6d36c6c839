"""A real disk that is full: a small file system in memory, where the machine allows one to be made."""

import os
import subprocess
from pathlib import Path

import pytest

from editor.article import Fields
from editor.refusal import Refused
from storage.desk import Desk
from storage.file.files import write_atomic
from ui.command_line import export_article, export_several

MEGABYTES = 3


@pytest.fixture
def small_disk(tmp_path: Path):
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only root can make a small disk; test_database has a full database for everybody")
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={MEGABYTES}m", "tmpfs", str(folder)]
    try:
        made = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no mount command here")
    if made.returncode:
        pytest.skip(f"no small disk could be made: {made.stderr.strip()}")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(folder: Path) -> Path:
    """Take every byte that is left."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (65_536, 4_096, 1):
            try:
                while file.write(b"x" * size):
                    pass
            except OSError:
                continue
    return filler


def test_a_full_disk_takes_nothing_and_breaks_nothing(small_disk, clock):
    with Desk.create(small_disk / "a.desk", "Lan Anh", clock=clock) as desk:
        article_id = desk.new_article("", "vi").article_id
        desk.save_text(article_id, "một")
        filler = fill(small_disk)
        with pytest.raises(Refused, match="The disk is full"):
            desk.save_text(article_id, "một hai " * 20_000)
        assert desk.article(article_id).text == "một"
        with pytest.raises(Refused, match="The disk is full"):
            desk.back_up(small_disk / "b.desk")
        with pytest.raises(Refused, match="The disk is full"):
            write_atomic(small_disk / "bài.html", b"x" * 10_000)
        filler.unlink()
        desk.save_text(article_id, "một hai")
        assert desk.article(article_id).text == "một hai"
        desk.check_log()
    assert [file.name for file in small_disk.iterdir()] == ["a.desk"]


def test_a_desk_on_a_full_disk_can_still_be_read(small_disk, clock):
    with Desk.create(small_disk / "a.desk", "Lan Anh", clock=clock) as desk:
        article_id = desk.new_article("", "vi").article_id
        desk.save_text(article_id, "một")
    fill(small_disk)
    with Desk.open(small_disk / "a.desk", clock) as desk:
        assert desk.article(article_id).text == "một"


def test_no_half_made_desk_is_left_on_a_full_disk(small_disk, clock):
    filler = fill(small_disk)
    with pytest.raises(Refused, match="The disk is full"):
        Desk.create(small_disk / "a.desk", "Lan Anh", clock=clock)
    assert list(small_disk.iterdir()) == [filler]


@pytest.mark.parametrize("form", ["docx", "html", "pdf"])
def test_exports_of_one_and_of_several_leave_the_earlier_files_whole_on_a_full_disk(small_disk, tmp_path, clock, form):
    path, slugs = tmp_path / "a.desk", ["mot", "hai"]
    with Desk.create(path, "Lan Anh", clock=clock) as desk:
        for slug in slugs:
            article = desk.new_article("", "vi").article_id
            desk.save_fields(article, Fields(headline=slug, slug=slug))
            desk.save_text(article, "Một câu. " * 3_000)
    earlier = small_disk / f"mot.{form}"
    earlier.write_bytes(b"earlier")
    filler = fill(small_disk)
    with pytest.raises(Refused, match="The disk is full"):
        export_article(path, "mot", form, earlier)
    told = list(export_several(path, slugs, "", form, small_disk, "", False))
    assert ["The disk is full" in str(one.why_not) for one in told] == [True, True]
    assert earlier.read_bytes() == b"earlier"
    assert {file.name for file in small_disk.iterdir()} == {earlier.name, filler.name}
    filler.unlink()
    told = list(export_several(path, slugs, "", form, small_disk, "", False))
    assert [one.why_not for one in told] == [None, None]
    assert {file.name for file in small_disk.iterdir()} == {f"{slug}.{form}" for slug in slugs}
    assert earlier.read_bytes() != b"earlier"


def test_who_stops_an_export_of_several_keeps_what_is_written(small_disk, tmp_path, clock):
    path = tmp_path / "a.desk"
    with Desk.create(path, "Lan Anh", clock=clock) as desk:
        for slug in ("mot", "hai"):
            article = desk.new_article("", "vi").article_id
            desk.save_fields(article, Fields(headline=slug, slug=slug))
            desk.save_text(article, "Một câu.")
    working = export_several(path, ["mot", "hai"], "", "docx", small_disk, "", False)
    assert next(working).why_not is None
    working.close()
    assert [file.name for file in small_disk.iterdir()] == ["mot.docx"]
