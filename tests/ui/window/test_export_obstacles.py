"""A full disk, a file that is open in Word, a person who thinks better of it: for every kind of file, the earlier one
stays whole and nothing is half written."""

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from editor import house_style
from editor.article import Article, Fields, Stage
from editor.export import bulletin
from editor.export.registry import WRITERS
from editor.export.review_copy import Remark, Review
from editor.refusal import Refused
from editor.text import pictures
from ui.dialogs.export import SUFFIXES, ExportRequest
from ui.window.publication import export_file

PICTURE = Path(__file__).parents[2] / "editor" / "export" / "pieces" / "pictures" / "line.png"
OLD = b"the file of yesterday"
FIELDS = Fields(headline="Chợ đổi giờ", slug="cho", byline="Lan")
TEXT = "Chợ mở lúc 6 giờ.\n\n![Cổng](pictures/line.png)\n"
ARTICLE = Article("a", "vi", Stage.DRAFTING, FIELDS, TEXT, "", "", "news-article", "u", 0, 0)
MATERIAL = export_file.Material(
    article=ARTICLE,
    pictures={"line.png": pictures.inspect(PICTURE.read_bytes(), "line.png")},
    house_styles=house_style.shipped(),
    is_approved=False,
    office={},
    sources=(),
    review=Review((Remark("Minh", 0, "Giờ nào?"),)),
)
WORKING_COPY = "a working copy"
EACH = [*WRITERS, WORKING_COPY, *(f"a bulletin as {form}" for form in bulletin.FORMATS)]


def write(what: str, folder: Path, *, is_stopped: bool = False) -> Path:
    """Write it into `folder`, in the place of the file of yesterday."""
    form = "docx" if what == WORKING_COPY else what.removeprefix("a bulletin as ")
    path = folder / f"cho{SUFFIXES[form]}"
    if not path.exists():
        path.write_bytes(OLD)
    request = ExportRequest(form, "newsletter", path, has_review=what == WORKING_COPY)
    if form == what or what == WORKING_COPY:
        export_file.write(MATERIAL, request, 0)
        return path
    style = house_style.named("newsletter")
    pieces = [export_file.bulletin_piece(replace(MATERIAL, review=Review()), style, form, 0)] * 2
    export_file.write_bulletin(pieces, style, "Bản tin", request, lambda: is_stopped)
    return path


def left(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.mark.parametrize("what", EACH)
def test_without_an_obstacle_it_takes_its_place(what, tmp_path, qapp):
    path = write(what, tmp_path)
    assert path.read_bytes() != OLD
    assert list(left(tmp_path)) == [path.name]


@pytest.mark.parametrize("what", EACH)
def test_on_a_full_disk_the_earlier_file_is_whole(what, tmp_path, qapp, monkeypatch):
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Refused, match="The disk is full"):
        write(what, tmp_path)
    assert list(left(tmp_path).values()) == [OLD]


@pytest.mark.parametrize("what", EACH)
def test_where_it_is_open_in_another_program_it_is_whole_too(what, tmp_path, qapp, monkeypatch):
    real = Path.replace

    def locked(self, target):
        if self.suffix == ".part":
            raise PermissionError(errno.EACCES, "in use")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", locked)
    with pytest.raises(Refused, match="is open in another program"):
        write(what, tmp_path)
    assert list(left(tmp_path).values()) == [OLD]


@pytest.mark.parametrize("form", bulletin.FORMATS)
def test_a_bulletin_that_is_stopped_leaves_the_earlier_file(form, tmp_path, qapp):
    write(f"a bulletin as {form}", tmp_path, is_stopped=True)
    assert list(left(tmp_path).values()) == [OLD]
