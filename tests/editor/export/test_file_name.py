"""Names of files are safe on every system and still say what is in them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article import Fields
from editor.export.file_name import MOST_BYTES, file_name


@pytest.mark.parametrize(
    ("slug", "headline", "name"),
    [
        ("ben-ca", "Bến cá", "ben-ca.docx"),
        ("", "Bến cá Cửa Mây: thêm 40 m kè?", "Bến cá Cửa Mây thêm 40 m kè.docx"),
        ("", "", "article.docx"),
        ("a/b\\c", "", "a b c.docx"),
        ("../../etc/passwd", "", "etc passwd.docx"),
        ("CON", "", "CON_.docx"),
        ("lpt1.txt", "", "lpt1_.txt.docx"),
        ("com²", "", "com²_.docx"),
        ("console", "", "console.docx"),
        ("ends with dots...", "", "ends with dots.docx"),
        (".hidden", "", "hidden.docx"),
        ("--help", "", "help.docx"),
        ("a\u202egnp.exe\x00", "", "a gnp.exe.docx"),
        ("e\u0302\u0301", "", "ế.docx"),
    ],
)
def test_a_name_is_made_from_the_slug_or_the_headline(slug: str, headline: str, name: str) -> None:
    assert file_name(Fields(slug=slug, headline=headline), "docx") == name


def test_a_name_that_is_taken_gets_a_number() -> None:
    taken = ["Report.html", "REPORT-2.HTML"]
    assert file_name(Fields(slug="report"), "html", taken) == "report-3.html"


def test_a_long_name_is_cut_between_letters() -> None:
    name = file_name(Fields(headline="ế" * 200), "docx", ["ế" * 38 + ".docx"])
    assert len(name.encode()) <= MOST_BYTES
    assert name == "ế" * 37 + "-2.docx" or name.startswith("ế" * 30)


def test_a_mark_stands_in_the_name_however_long_the_title_is() -> None:
    mark = "EMBARGOED UNTIL 07:00, 5 MARCH 2026 (UTC+5:30)"
    safe = "EMBARGOED UNTIL 07 00, 5 MARCH 2026 (UTC+5 30)"
    assert file_name(Fields(slug="quay"), "docx", mark=mark) == f"quay {safe}.docx"
    name = file_name(Fields(headline="ế" * 200), "docx", mark=mark)
    assert name.endswith(f" {safe}.docx")
    assert len(name.encode()) <= MOST_BYTES


@given(st.text(), st.text(), st.lists(st.text(max_size=5), max_size=3))
def test_every_name_is_safe(slug: str, headline: str, taken: list[str]) -> None:
    name = file_name(Fields(slug=slug, headline=headline), "html", taken)
    assert len(name.encode("utf-8")) <= MOST_BYTES
    assert name.endswith(".html")
    assert len(name) > len(".html")
    assert not set(name) & set('<>:"/\\|?*\0')
    assert name[0] not in " .-"
    assert not name.removesuffix(".html").endswith((".", " "))
    assert unicodedata.is_normalized("NFC", name)
    assert name.casefold() not in {other.casefold() for other in taken}
