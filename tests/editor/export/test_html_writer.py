"""The HTML writer: one file that holds everything, loads nothing, runs nothing, and reads well without a style."""

import json
import re
from base64 import b64encode
from hashlib import sha256

import pytest
from lxml import html as parser
from lxml.html import HtmlElement

from editor import house_style
from editor.article import Fields
from editor.export import html_writer
from editor.export.piece import Exported, Piece
from editor.text.blocks import Document, Link, Paragraph, Span, Text
from editor.text.markdown import parse

STYLE = house_style.named("news-article")
FULL = Fields(
    kicker="Port", headline="Cranes & quays", dek="A dek.", byline="Lan Anh", dateline="HUẾ", keywords=("a", "b")
)


def export(source: str, fields: Fields = FULL, language: str = "en", **more: object) -> Exported:
    return html_writer.write(Piece(fields, language, parse(source), 1_772_668_800_000, **more), STYLE)  # type: ignore[arg-type]


def page(source: str, fields: Fields = FULL, language: str = "en", **more: object) -> HtmlElement:
    return parser.document_fromstring(export(source, fields, language, **more).data.decode("utf-8"))


def meta(document: HtmlElement) -> dict[str, str]:
    return {
        item.get("name") or item.get("property") or item.get("http-equiv"): item.get("content")
        for item in document.iter("meta")
        if item.get("content")
    }


def test_there_is_one_title_and_the_text_begins_below_it() -> None:
    document = page("## Part\n\n#### Deeper\n\n# High\n\n## Low")
    assert [(item.tag, item.text) for item in document.iter("h1", "h2", "h3", "h4")] == [
        ("h1", "Cranes & quays"),
        ("h2", "Part"),
        ("h3", "Deeper"),
        ("h2", "High"),
        ("h3", "Low"),
    ]


def test_the_first_heading_is_the_title_where_there_is_no_headline() -> None:
    document = page("# The *title*\n\n## Part", Fields())
    assert [item.text_content() for item in document.iter("h1", "h2")] == ["The title", "Part"]
    assert document.findtext(".//title") == "The title"


def test_a_page_without_any_title_has_one_for_who_cannot_see() -> None:
    heading = page("Text.", Fields(), "vi").find(".//h1")
    assert (heading.get("class"), heading.text) == ("unseen", "Bài chưa có tít")


def test_fields_stand_in_the_header_and_the_dateline_in_the_text() -> None:
    document = page("First.\n\nSecond.", utc_offset=420)
    assert [(line.get("class"), line.text_content()) for line in document.find(".//header")] == [
        ("kicker", "Port"),
        (None, "Cranes & quays"),
        ("dek", "A dek."),
        ("byline", "Lan Anh · 05/03/2026"),
    ]
    assert document.find(".//time").get("datetime") == "2026-03-05T00:00:00Z"
    assert document.find(".//article/p").text_content() == "HUẾ — First."


def test_the_date_is_that_of_the_offices_clock() -> None:
    assert page("Text.", utc_offset=-60).findtext(".//time") == "04/03/2026"


def test_languages_are_named() -> None:
    document = page("A [b]{lang=fr} and [c]{lang=ar}.", language="vi")
    assert document.get("lang") == "vi"
    assert [(item.get("lang"), item.get("dir")) for item in document.iter("span") if item.get("lang")] == [
        ("fr", None),
        ("ar", "rtl"),
    ]


def test_notes_lead_there_and_back() -> None:
    document = page("One.[^a] Two.[^b] Again.[^a]\n\n[^b]: Second.\n\n[^a]: First.\n")
    marks = [(mark.get("id"), mark.get("href")) for mark in document.xpath("//*[@role='doc-noteref']")]
    assert marks == [("ref_1", "#note_1"), ("ref_2", "#note_2"), ("ref_1_2", "#note_1")]
    notes = document.xpath("//*[@role='doc-endnotes']//li")
    assert [note.get("id") for note in notes] == ["note_1", "note_2"]
    assert [back.get("href") for back in notes[0].xpath(".//*[@role='doc-backlink']")] == ["#ref_1", "#ref_1_2"]


def test_a_note_within_a_note_is_found() -> None:
    document = page("One.[^a]\n\n[^a]: See[^b].\n[^b]: Second.\n")
    assert [note.get("id") for note in document.xpath("//*[@role='doc-endnotes']//li")] == ["note_1", "note_2"]


def test_nothing_is_loaded_and_nothing_runs() -> None:
    text = export("Text.").data.decode()
    css = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert css
    digest = b64encode(sha256(css[1].encode()).digest()).decode()
    policy = meta(parser.document_fromstring(text))["Content-Security-Policy"]
    assert policy.split("; ")[:3] == ["default-src 'none'", "img-src data:", f"style-src 'sha256-{digest}'"]
    assert "url(" not in css[1]
    assert "@import" not in css[1]
    assert " style=" not in text
    assert re.findall(r"<script[^>]*>", text) == ['<script type="application/ld+json">']


def test_machines_read_who_and_what() -> None:
    document = page("Text.", language="vi")
    found = meta(document)
    assert found["og:title"] == "Cranes & quays"
    assert found["og:locale"] == "vi_VN"
    assert found["keywords"] == "a, b"
    data = json.loads(document.findtext(".//script"))
    assert (data["@type"], data["headline"], data["inLanguage"]) == ("NewsArticle", "Cranes & quays", "vi")


def test_no_field_can_end_the_script_or_the_head() -> None:
    evil = '</script></style></title><script>alert(1)</script><!-- " onload=x'
    document = page("Text.", Fields(evil, evil, evil, evil, evil, evil, (evil,)), marks=(evil,))
    assert len(document.findall(".//script")) == 1
    assert json.loads(document.findtext(".//script"))["headline"] == evil
    assert document.findtext(".//title") == evil
    assert not [item for item in document.iter() if item.get("onload")]


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        " JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///x",
        "//x.example",
        "a.md",
    ],
)
def test_other_addresses_are_plain_text_and_told_of(href: str) -> None:
    line = Paragraph((Link(href, "", (Text("words"),)),), Span(0, 0))
    exported = html_writer.write(Piece(Fields(headline="H"), "en", Document("", (line,)), 0), STYLE)
    document = parser.document_fromstring(exported.data.decode())
    assert [link.get("class") for link in document.iter("a")] == ["skip"]
    assert "words" in document.text_content()
    assert [note.values["href"] for note in exported.notes] == [href]


def test_raw_html_is_text() -> None:
    document = page("a <script>alert(1)</script> <b onclick=x>b</b>\n\n<iframe src=x></iframe>")
    assert "<script>alert(1)</script> <b onclick=x>b</b>" in document.text_content()
    assert "<iframe src=x></iframe>" in document.text_content()
    assert not document.findall(".//iframe")


def test_a_table_has_a_head_with_scopes_and_aligned_columns() -> None:
    table = page("| a |  | c |\n|---|:-:|--:|\n| 1 | 2 | 3 |\n").find(".//table")
    assert [(cell.tag, cell.get("scope"), cell.get("class")) for cell in table.find("thead/tr")] == [
        ("th", "col", None),
        ("td", None, None),
        ("th", "col", "right"),
    ]
    assert [cell.get("class") for cell in table.find("tbody/tr")] == [None, "center", "right"]


def test_boxes_and_pull_quotes_have_their_elements() -> None:
    document = page("::: box Cost\nText.\n:::\n\n::: box\nMore.\n:::\n\n::: pull-quote Lan\nSaid.\n:::\n")
    aside = document.find(".//aside")
    assert document.get_element_by_id(aside.get("aria-labelledby")).text == "Cost"
    assert [box.tag for box in document.find_class("box")] == ["aside", "div"]
    assert document.find(".//figure[@class='pull-quote']/figcaption").text == "Lan"


def test_a_tight_list_has_no_paragraphs_and_a_loose_one_has() -> None:
    document = page("- a\n- b\n  - c\n\nText.\n\n- d\n\n- e\n")
    assert [len(items.findall("li/p")) for items in document.iter("ul")] == [0, 0, 2]
    assert page("5. a\n6. b\n").find(".//ol").get("start") == "5"


def test_marks_stand_above_the_page_and_on_every_printed_one() -> None:
    text = export("Text.", marks=("NOT APPROVED",)).data.decode()
    assert '<section class="marks" aria-label="NOT APPROVED"><p>NOT APPROVED</p></section>' in text
    assert ".marks { position: fixed;" in text
    assert '@top-center { content: "NOT\\20 APPROVED";' in text


def test_no_mark_can_end_the_style() -> None:
    text = export("Text.", marks=('"; } </style><script>alert(1)</script>\\',)).data.decode()
    assert text.count("</style>") == 1
    assert re.findall(r'content: "([^"]*)";', text)[-1].endswith("\\5c ")


def test_prompts_are_never_printed() -> None:
    exported = export("{{Who?}} said.\n\n{{Alone}}", Fields(headline="{{H}}"))
    assert b"{{" not in exported.data
    assert [note.values["prompt"] for note in exported.notes] == ["H", "Who?", "Alone"]


def test_light_and_dark_have_colours_that_can_be_read() -> None:
    for style in house_style.shipped():
        text = html_writer.write(Piece(FULL, "vi", parse("Text."), 0), style).data.decode()
        dark = re.search(r"prefers-color-scheme: dark\) \{\n(  body.*?)\n\}", text, re.DOTALL)
        assert dark
        for color in re.findall(r"color: #(\w{6})", dark[1]):
            assert _contrast(color, "212428") >= 4.5, (style.key, color)
        for look in style.looks.values():
            assert _contrast(look.color, "F4F2EE") >= 4.5, (style.key, look)


def _contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_link_leads_past_the_head_to_the_text() -> None:
    document = page("Text.", Fields(headline="H"))
    (link,) = document.find_class("skip")
    assert document.get_element_by_id(str(link.get("href")).removeprefix("#")).tag == "main"
    assert next(document.iter("a")) is link


def test_it_prints_on_the_paper_of_the_house_style_without_what_only_a_screen_has() -> None:
    source, paper = export("Text.").data.decode(), STYLE.paper
    margins = " ".join(f"{side:g}mm" for side in (paper.top_mm, paper.right_mm, paper.bottom_mm, paper.left_mm))
    assert f"@page {{ size: 210mm 297mm; margin: {margins}; " in source
    printed = source.partition("@media print")[2]
    assert ".skip, .back { display: none; }" in printed
