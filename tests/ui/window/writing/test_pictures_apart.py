"""Pictures that are put in are decoded in a process of their own first; what breaks there is a sentence here."""

import os
import sys

import pytest
from PySide6.QtGui import QColor, QImage

from ui.window.writing import picture_files, pictures_apart


def drawn(folder, name, width=37, height=11):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    assert image.save(str(folder / name))
    return folder / name


def test_pictures_are_the_same_as_when_they_are_read_here(qapp, tmp_path):
    paths = [drawn(tmp_path, "a.png"), drawn(tmp_path, "b.bmp"), drawn(tmp_path, "c.jpg", 900, 600)]
    (tmp_path / "d.png").write_bytes(b"no picture")
    paths.append(tmp_path / "d.png")
    apart, here = pictures_apart.read(paths), picture_files.read(paths)
    assert [(one.name, one.data) for one in apart.files] == [(one.name, one.data) for one in here.files]
    assert list(map(str, apart.refusals)) == list(map(str, here.refusals))
    for one, other in zip(apart.files, here.files, strict=True):
        form = QImage.Format.Format_RGBA8888
        assert one.image.convertToFormat(form) == other.image.convertToFormat(form)
        assert not one.image.isNull()


def test_the_bytes_of_a_copied_picture_are_read_there_too(qapp, tmp_path):
    data = drawn(tmp_path, "a.png").read_bytes()
    (file,) = pictures_apart.from_clipboard(data, "pasted.png").files
    assert (file.name, file.data, file.image.width()) == ("pasted.png", data, 37)


@pytest.mark.skipif(os.name == "nt", reason="starts a script of the shell in the program's place")
def test_one_that_kills_the_process_is_refused_and_the_others_are_taken(qapp, tmp_path, monkeypatch):
    paths = [drawn(tmp_path, "a.png"), drawn(tmp_path, "sly.png"), drawn(tmp_path, "c.png")]
    script = tmp_path / "copydesk"
    script.write_text(
        f'#!/bin/sh\ncase "$*" in *sly*) kill -9 $$;; esac\nexec {sys.executable} "$@"\n', encoding="utf-8"
    )
    script.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(script))
    found = pictures_apart.read(paths)
    assert [one.name for one in found.files] == ["a.png", "c.png"]
    (why,) = found.refusals
    assert "“sly.png” takes far more memory or time than any picture" in str(why)
