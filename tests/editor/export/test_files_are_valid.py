"""Every file that is exported is what it claims to be: by the Open XML SDK, by our own lint, and by html-validate."""

from pathlib import Path

import pytest

from editor import house_style
from editor.export.piece import Piece
from editor.export.registry import WRITERS
from tests.tools import checkers
from tests.tools.docx_lint import faults, replaced

Pieces = list[tuple[str, str, Piece]]


def _written(pieces: Pieces, kind: str, folder: Path) -> list[Path]:
    files = []
    for name, style, piece in pieces:
        file = folder / f"{name}.{kind}"
        file.write_bytes(WRITERS[kind](piece, house_style.named(style)).data)
        files.append(file)
    return files


def test_there_is_much_to_check(pieces: Pieces) -> None:
    names = [name for name, _, _ in pieces]
    assert {"kitchen-sink.en", "kitchen-sink.vi", "decree-30-2020", "commonmark"} <= set(names)
    assert len(names) >= 30


@pytest.mark.timeout(600)  # the validator reads some forty files
def test_every_word_file_is_valid(pieces: Pieces, tmp_path: Path) -> None:
    assert checkers.word_faults(_written(pieces, "docx", tmp_path)) == {}


def test_every_word_file_passes_our_own_lint(pieces: Pieces, tmp_path: Path) -> None:
    files = _written(pieces, "docx", tmp_path)
    assert {file.name: found for file in files if (found := faults(file.read_bytes()))} == {}


def test_every_page_is_valid(pieces: Pieces, tmp_path: Path) -> None:
    assert checkers.page_faults(_written(pieces, "html", tmp_path)) == {}


@pytest.mark.parametrize("style", [style.key for style in house_style.shipped()])
def test_every_house_style_gives_valid_files(pieces: Pieces, style: str, tmp_path: Path) -> None:
    sink = [(f"{name}-{style}", style, piece) for name, _, piece in pieces if name == "kitchen-sink.vi"]
    assert checkers.word_faults(_written(sink, "docx", tmp_path)) == {}
    assert checkers.page_faults(_written(sink, "html", tmp_path)) == {}


def test_the_checkers_find_what_is_wrong(pieces: Pieces, tmp_path: Path) -> None:
    """A checker that says nothing about a broken file would say nothing about ours."""
    docx, *_ = _written(pieces[:1], "docx", tmp_path)
    broken = tmp_path / "broken.docx"
    broken.write_bytes(replaced(docx.read_bytes(), "word/document.xml", b"<w:body>", b"<w:body><w:tbl/>"))
    html = tmp_path / "broken.html"
    html.write_text('<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><img src="a"></body></html>')
    assert "broken.docx" in checkers.word_faults([broken])
    assert "broken.html" in checkers.page_faults([html])
