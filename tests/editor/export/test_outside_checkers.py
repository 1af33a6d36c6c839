"""Pages of the web as the Nu HTML checker and, shown by a browser, axe judge them. Skipped where those are not here."""

from pathlib import Path

import pytest

from editor import house_style
from editor.export import bulletin
from editor.export.piece import Piece
from editor.export.registry import WRITERS
from tests.tools import checkers, house_pages

Pieces = list[tuple[str, str, Piece]]
# One example of CommonMark has an address that no browser could ever follow; it stays as it was written.
NOWHERE = "https://../"


@pytest.mark.timeout(300)
def test_every_page_is_valid_html(pieces: Pieces, tmp_path: Path) -> None:
    files = []
    for name, style, piece in pieces:
        files.append(tmp_path / f"{name}.html")
        files[-1].write_bytes(WRITERS["html"](piece, house_style.named(style)).data)
    broken = tmp_path / "broken.html"
    broken.write_text('<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><p><div></p></body></html>')
    found = checkers.web_faults([*files, broken])
    # A checker that says nothing about a broken page would say nothing about ours.
    assert [fault for fault in found if fault.startswith("broken.html")]
    assert [fault for fault in found if not fault.startswith("broken.html") and NOWHERE not in fault] == []


@pytest.mark.timeout(500)
@pytest.mark.parametrize("name", ["kitchen-sink.vi", "bulletin"])
def test_a_page_can_be_used_by_everybody(pieces: Pieces, name: str, tmp_path: Path) -> None:
    known = {key: piece for key, _, piece in pieces}
    samples = [piece for key, piece in known.items() if key.startswith("sample-vi")][:3]
    piece = bulletin.piece_of(samples, "Tuần 48", "tuan-48") if name == "bulletin" else known[name]
    page = WRITERS["html"](piece, house_style.named("web-article")).data.decode()
    assert checkers.access_faults(page, tmp_path) == []


@pytest.mark.timeout(300)
def test_what_axe_is_asked_it_answers(tmp_path: Path) -> None:
    page = '<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><main><img src="x"></main></body></html>'
    assert any(fault.startswith("image-alt") for fault in checkers.access_faults(page, tmp_path))


@pytest.mark.timeout(600)
@pytest.mark.parametrize("language", house_pages.LANGUAGES)
def test_pa11y_finds_nothing_in_any_house_style_and_something_in_a_broken_page(language: str, tmp_path: Path) -> None:
    files = [tmp_path / "broken.html"]
    files[0].write_text(
        '<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><main><img src="x"></main></body></html>'
    )
    for style in house_pages.STYLES:
        files.append(tmp_path / f"{style}.html")
        files[-1].write_bytes(house_pages.written("html", language, house_style.named(style)))
    found = checkers.usability_faults(files)
    runners = {fault.partition(" ")[0] for fault in found.pop("broken.html", [])}
    assert (runners, found) == ({"axe", "htmlcs"}, {})
