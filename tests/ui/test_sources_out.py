"""What is off the record stays on the desk, on every way out of it: each writer from window and shell, and the log.

A backup is the desk itself and holds all of it; the manual says so.
"""

import io
import zipfile
import zlib
from re import DOTALL, finditer

import pytest

from editor.export.registry import WRITERS
from editor.sources import SourceKind
from storage.desk import Desk
from storage.logbook import as_csv, as_json_lines, as_lines
from ui import cli
from ui.dialogs.export import ExportRequest
from ui.window.publication import export_file

NOON = 1_791_164_400_000
SECRET = "Qzxvwk"
"""A word that stands nowhere but where it is not to come out."""


@pytest.fixture
def desk(tmp_path):
    """One article with a source that may be named and two that may not, one of which was on the record at first."""
    with Desk.create(tmp_path / "office.desk", owner="Lan Anh", language="vi", clock=lambda: NOON) as desk:
        article_id = desk.new_article("news-article", "vi").article_id
        fields = desk.article(article_id).fields
        desk.save_fields(article_id, type(fields)(headline="Chợ mới", slug="cho-moi"))
        desk.save_text(article_id, "Chợ có 120 gian hàng.\n")
        desk.add_source(
            article_id, SourceKind.DOCUMENT, "Market report", (7, 10), note=SECRET, file_name=f"{SECRET}.pdf"
        )
        hidden = desk.add_source(article_id, SourceKind.PERSON, f"{SECRET} one", link=f"https://{SECRET}.example")
        desk.change_source(hidden.values["source_id"], is_off_record=True)
        desk.add_source(article_id, SourceKind.PERSON, f"{SECRET} two", is_off_record=True)
        yield desk


def all_of(data: bytes) -> bytes:
    """The bytes of a file, those of the files in it, and what its streams hold."""
    found = [data]
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            found += [package.read(name) for name in package.namelist()]
    for stream in finditer(rb"stream\r?\n(.*?)endstream", data, DOTALL):
        try:
            found.append(zlib.decompress(stream[1]))
        except zlib.error:
            found.append(stream[1])
    if data.startswith(b"%PDF"):
        import pypdfium2

        with pypdfium2.PdfDocument(data) as document:
            found += [page.get_textpage().get_text_bounded().encode() for page in document]
    return b"\n".join(found)


def is_named(word: str, data: bytes) -> bool:
    return word.casefold().encode() in all_of(data).lower()


@pytest.mark.parametrize("kind", sorted(WRITERS))
def test_no_file_of_the_window_says_what_is_off_the_record(desk, tmp_path, kind):
    material = export_file.read(desk, desk.article_lines()[0].id)
    file = tmp_path / "out"
    export_file.write(material, ExportRequest(kind, "news-article", file, has_sources=True), NOON)
    assert is_named("Market report", file.read_bytes())
    assert not is_named(SECRET, file.read_bytes())


def test_an_export_names_no_source_without_being_asked(desk, tmp_path):
    material = export_file.read(desk, desk.article_lines()[0].id)
    export_file.write(material, ExportRequest("md", "news-article", tmp_path / "out.md"), NOON)
    assert not is_named("Market report", (tmp_path / "out.md").read_bytes())


def test_nor_does_one_from_the_command_line(desk, tmp_path):
    path, file = tmp_path / "office.desk", tmp_path / "out.md"
    desk.close()
    asked = ["export", "cho-moi", "--desk", str(path), "--to", "md", "--output", str(file)]
    assert cli.run([*asked, "--sources"]) == cli.DONE
    assert is_named("Market report", file.read_bytes())
    assert not is_named(SECRET, file.read_bytes())
    assert cli.run(asked) == cli.DONE
    assert not is_named("Market report", file.read_bytes())


def test_nor_does_the_log_in_any_of_its_forms(desk):
    told = desk.log(most=10_000)
    for data in (as_csv(told, desk.names()), as_lines(told, desk.names()), as_json_lines(told)):
        assert not is_named(SECRET, data)
        assert not is_named("Market report", data)  # it could go off the record later, and the log stays as it is


def test_news_data_has_the_sources_in_their_own_place_too(desk, tmp_path):
    material = export_file.read(desk, desk.article_lines()[0].id)
    file = tmp_path / "out.json"
    export_file.write(material, ExportRequest("ninjs", "news-article", file, has_sources=True), NOON)
    assert b'"infoSources": [\n  {\n   "name": "Market report",\n   "role": "document"' in file.read_bytes()
