"""The DOCX writer: what a reader of Word finds where, by the XML that says it."""

from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

from editor import house_style
from editor.article import Fields
from editor.export import docx_writer
from editor.export.piece import Exported, Piece
from editor.text.blocks import Document, Link, Paragraph, Span, Text
from editor.text.markdown import parse
from tests.tools.docx_lint import faults

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STYLE = house_style.named("news-article")


def export(source: str, fields: Fields = Fields(), language: str = "en", style: str = "news-article") -> Exported:  # noqa: B008
    exported = docx_writer.write(Piece(fields, language, parse(source), 0), house_style.named(style))
    assert faults(exported.data) == []
    return exported


def part(exported: Exported, name: str = "word/document.xml") -> etree._Element:
    with ZipFile(BytesIO(exported.data)) as archive:
        return etree.fromstring(archive.read(name))


def text_of(element: etree._Element) -> str:
    return "".join(element.itertext(f"{W}t"))


def paragraphs(exported: Exported) -> list[tuple[str, str]]:
    """(style, text) of each paragraph of the text."""
    return [
        (paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val"), text_of(paragraph))
        for paragraph in part(exported).iter(f"{W}p")
    ]


def run_properties(exported: Exported, words: str) -> list[str]:
    """The names of the properties of the first run that holds exactly `words`."""
    run = next(run for run in part(exported).iter(f"{W}r") if text_of(run) == words)
    properties = run.find(f"{W}rPr")
    return [] if properties is None else [etree.QName(child).localname for child in properties]


def test_fields_stand_over_the_text_in_their_styles() -> None:
    fields = Fields(kicker="Port", headline="Cranes", dek="A dek.", byline="Lan", dateline="HUẾ, 5/3")
    assert paragraphs(export("First.\n\nSecond.", fields))[:6] == [
        ("Kicker", "Port"),
        ("Title", "Cranes"),
        ("Subtitle", "A dek."),
        ("Byline", "Lan"),
        ("BodyText", "HUẾ, 5/3 — First."),
        ("BodyText", "Second."),
    ]


def test_the_dateline_waits_for_the_first_paragraph() -> None:
    assert paragraphs(export("## One\n\n- item\n\nText.", Fields(headline="H", dateline="Huế"), "vi"))[1:] == [
        ("Heading1", "One"),
        ("ListBullet", "item"),
        ("BodyText", "Huế – Text."),
    ]


def test_a_dateline_without_a_paragraph_is_not_lost() -> None:
    assert ("BodyText", "Huế — ") in paragraphs(export("- item", Fields(headline="H", dateline="Huế")))


def test_the_first_heading_is_the_title_where_there_is_no_headline() -> None:
    exported = export("# The *title*\n\n## Part\n\n#### Deep\n\n## Part")
    assert paragraphs(exported) == [
        ("Title", "The title"),
        ("Heading1", "Part"),
        ("Heading2", "Deep"),
        ("Heading1", "Part"),
    ]
    assert "The title" in etree.tostring(part(exported, "docProps/core.xml"), encoding="unicode")


def test_a_press_release_says_so_and_ends_with_its_mark() -> None:
    found = paragraphs(export("Text.", Fields(headline="H"), "vi", "press-release"))
    assert ("Banner", "Thông cáo báo chí") in found
    assert found[-1] == ("EndMark", "###")


@pytest.mark.parametrize(
    ("markdown", "properties"),
    [
        ("a **x** b", ["b", "bCs"]),
        ("a *x* b", ["i", "iCs"]),
        ("a ~~x~~ b", ["strike"]),
        ("a <u>x</u> b", ["u"]),
        ("a <mark>x</mark> b", ["highlight"]),
        ("a <sub>x</sub> b", ["vertAlign"]),
        ("a <sup>x</sup> b", ["vertAlign"]),
        ("a <kbd>x</kbd> b", ["rStyle"]),
        ("a `x` b", ["rStyle"]),
        ("a [x](https://a.example) b", ["rStyle"]),
        ("a [x]{lang=fr} b", ["lang"]),
        ("a [x]{lang=ar} b", ["rtl", "lang"]),
        ("a ***x*** b", ["b", "bCs", "i", "iCs"]),
        ("a **[x]{lang=fr}** b", ["b", "bCs", "lang"]),
    ],
)
def test_marks_become_properties_of_runs(markdown: str, properties: list[str]) -> None:
    assert run_properties(export(markdown), "x") == properties


def test_neighbours_of_the_same_look_are_one_run() -> None:
    source = "one\ntwo\nthree **four\nfive**"
    assert [text_of(run) for run in part(export(source)).iter(f"{W}r")] == ["one two three ", "four five"]


def test_every_list_counts_for_itself() -> None:
    exported = export("1. a\n2. b\n\nBetween.\n\n1. c\n\nBetween.\n\n7. d\n   1. e\n")
    numbering = part(exported, "word/numbering.xml")
    kinds = [etree.QName(child).localname for child in numbering]
    assert kinds == sorted(kinds), "all abstractNum come before all num"
    starts = {
        number.get(f"{W}numId"): [start.get(f"{W}val") for start in number.iter(f"{W}startOverride")]
        for number in numbering.iter(f"{W}num")
    }
    used = [number.get(f"{W}val") for number in part(exported).iter(f"{W}numId")]
    assert len(set(used)) == 4
    assert [starts[number] for number in dict.fromkeys(used)] == [
        ["1"] * 9,
        ["1"] * 9,
        ["7"] + ["1"] * 8,
        ["1"] * 9,
    ]


def test_lists_deeper_than_word_knows_stay_on_its_last_level() -> None:
    source = "\n".join("  " * depth + f"- level {depth}" for depth in range(12))
    levels = [int(level.get(f"{W}val")) for level in part(export(source)).iter(f"{W}ilvl")]
    assert max(levels) == 8


def test_a_header_row_is_repeated_on_every_page() -> None:
    exported = export("| a | b |\n|---|--:|\n| 1 | 2 |\n")
    rows = list(part(exported).iter(f"{W}tr"))
    names = [[etree.QName(child).localname for child in row.find(f"{W}trPr")] for row in rows]
    assert names == [["cantSplit", "tblHeader"], ["cantSplit"]]
    assert [align.get(f"{W}val") for align in part(exported).iter(f"{W}jc")] == ["right", "right"]


def test_a_table_without_words_in_its_head_has_no_head() -> None:
    exported = export("|   |   |\n|---|---|\n| 1 | 2 |\n")
    assert len(list(part(exported).iter(f"{W}tr"))) == 1
    assert next(part(exported).iter(f"{W}tblLook")).get(f"{W}firstRow") == "0"


def test_a_table_too_wide_for_word_becomes_lines_and_is_told_of() -> None:
    source = "|" + "a|" * 64 + "\n|" + "-|" * 64 + "\n|" + "b|" * 64 + "\n"
    exported = export(source)
    assert list(part(exported).iter(f"{W}tbl")) == []
    assert paragraphs(exported) == [("TableText", "a" * 64), ("TableText", "b" * 64)]
    assert [note.values["columns"] for note in exported.notes] == [64]
    assert len(list(part(export(source.replace("a|", "", 1).replace("-|", "", 1))).iter(f"{W}tbl"))) == 1


def test_columns_fill_the_width_of_the_text() -> None:
    exported = export("| a | b |\n|---|---|\n| short | " + "long words " * 20 + "|\n")
    widths = [int(column.get(f"{W}w")) for column in part(exported).iter(f"{W}gridCol")]
    assert sum(widths) == round(STYLE.paper.text_width_mm * 1440 / 25.4)
    assert widths[1] > 3 * widths[0]


def test_notes_are_footnotes_and_a_second_reference_makes_a_second_one() -> None:
    exported = export("One.[^a] Two.[^b] Again.[^a]\n\n[^a]: First.\n[^b]: Second.\n")
    notes = part(exported, "word/footnotes.xml")
    assert [note.get(f"{W}id") for note in notes] == ["-1", "0", "1", "2", "3"]
    assert [text_of(note).strip() for note in notes][2:] == ["First.", "Second.", "First."]
    references = [note.get(f"{W}id") for note in part(exported).iter(f"{W}footnoteReference")]
    assert references == ["1", "2", "3"]


def test_a_note_within_a_note_is_told_of() -> None:
    exported = export("One.[^a]\n\n[^a]: See[^b].\n[^b]: Second.\n")
    assert ["note" in str(note) for note in exported.notes] == [True]
    assert "See2." in text_of(part(exported, "word/footnotes.xml"))


def test_a_note_that_nothing_refers_to_is_told_of() -> None:
    exported = export("One.\n\n[^lost]: Unused.\n")
    assert [str(note) for note in exported.notes] == [
        "Nothing in the text refers to the note “lost”. It was left out of the file."
    ]
    assert exported.notes[0].span is not None


@pytest.mark.parametrize(
    "href",
    ["javascript:alert(1)", "file:///etc/passwd", "other.md", "#nowhere", "data:text/html,x", "http://[broken"],
)
def test_other_addresses_are_plain_text_and_told_of(href: str) -> None:
    # The parser keeps some of these from becoming links; a writer does not lean on that.
    line = Paragraph((Text("See "), Link(href, "", (Text("the words"),)), Text(".")), Span(0, 0))
    exported = docx_writer.write(Piece(Fields(), "en", Document("", (line,)), 0), STYLE)
    assert paragraphs(exported) == [("BodyText", "See the words.")]
    assert list(part(exported).iter(f"{W}hyperlink")) == []
    assert [note.values["href"] for note in exported.notes] == [href]


def test_a_link_to_a_heading_stays_within_the_file() -> None:
    exported = export("See [there](#a-part).\n\n## A part\n", Fields(headline="H"))
    link = next(part(exported).iter(f"{W}hyperlink"))
    mark = next(part(exported).iter(f"{W}bookmarkStart"))
    assert link.get(f"{W}anchor") == mark.get(f"{W}name")


def test_prompts_are_never_printed() -> None:
    source = "{{Who?}}\n\nSaid {{name, office}} today.\n\n- {{one}}\n- two\n\n> {{quote}}\n\n![{{alt}} x](p.png)\n"
    exported = export(source, Fields(headline="{{Headline?}}Real", kicker="{{all of it}}"))
    assert "{{" not in text_of(part(exported))
    words = ["Real", "Said today.", "two", "[Picture: x]"]
    assert [words for _, words in paragraphs(exported) if words] == words
    told = [note.values["prompt"] for note in exported.notes if "prompt" in note.values]
    assert told == ["all of it", "Headline?", "Who?", "name, office", "one", "quote", "alt"]


def test_marks_stand_on_every_page() -> None:
    piece = Piece(Fields(), "vi", parse("Text."), 0, marks=("CHƯA DUYỆT", "KHÔNG ĐĂNG TRƯỚC 08:00"))
    exported = docx_writer.write(piece, STYLE)
    assert [text_of(line) for line in part(exported, "word/header1.xml")] == list(piece.marks)
    assert next(part(exported).iter(f"{W}headerReference")).get(f"{W}type") == "default"


def test_pages_are_numbered_in_the_language_of_the_article() -> None:
    footer = part(export("Text.", language="vi"), "word/footer1.xml")
    fields = [field.get(f"{W}instr").strip() for field in footer.iter(f"{W}fldSimple")]
    assert fields == ["PAGE", "NUMPAGES"]
    assert text_of(footer) == "Trang 1/1"


def test_the_page_is_a4_and_the_language_is_the_articles() -> None:
    exported = export("Text.", language="vi")
    page = next(part(exported).iter(f"{W}pgSz"))
    assert (page.get(f"{W}w"), page.get(f"{W}h")) == ("11906", "16838")
    language = next(part(exported, "word/styles.xml").iter(f"{W}lang"))
    assert (language.get(f"{W}val"), language.get(f"{W}eastAsia")) == ("vi-VN", "vi-VN")
    modes = {
        setting.get(f"{W}name"): setting.get(f"{W}val")
        for setting in part(exported, "word/settings.xml").iter(f"{W}compatSetting")
    }
    assert modes["compatibilityMode"] == "15"


def test_properties_say_who_and_what() -> None:
    fields = Fields(headline="Bến & cảng", byline="Lan Anh", keywords=("bến", "cảng"), dek="Sa-pô.")
    piece = Piece(fields, "vi", parse("Text."), 1_772_668_800_000)
    core = {
        etree.QName(item).localname: item.text for item in part(docx_writer.write(piece, STYLE), "docProps/core.xml")
    }
    assert core == {
        "title": "Bến & cảng",
        "creator": "Lan Anh",
        "lastModifiedBy": "Lan Anh",
        "keywords": "bến, cảng",
        "description": "Sa-pô.",
        "language": "vi",
        "created": "2026-03-05T00:00:00Z",
        "modified": "2026-03-05T00:00:00Z",
    }


def test_characters_that_no_file_may_hold_are_gone() -> None:
    bad = "a\x00b\x08c\ud800d\ufffee\x0ef\x7f"
    document = Document("", (Paragraph((Text(bad),), Span(0, 0)),))
    exported = docx_writer.write(Piece(Fields(headline=bad, byline=bad), "en", document, 0, marks=(bad,)), STYLE)
    assert faults(exported.data) == []
    assert text_of(part(exported)) == "abcdef" * 3


@dataclass(frozen=True)
class Fold:
    """A block that no writer knows yet."""

    title: str
    blocks: tuple[Paragraph, ...]
    span: Span


@dataclass(frozen=True)
class Wave:
    text: str


def test_an_unknown_node_keeps_its_words_and_is_told_of() -> None:
    inner = Paragraph((Text("inside"),), Span(0, 0))
    line = Paragraph((Text("a "), Wave("wave")), Span(0, 0))  # type: ignore[arg-type]
    document = Document("", (Fold("Folded", (inner,), Span(3, 9)), line))  # type: ignore[arg-type]
    exported = docx_writer.write(Piece(Fields(headline="H"), "en", document, 0), STYLE)
    assert paragraphs(exported)[1:] == [("BodyText", "Folded inside"), ("BodyText", "a wave")]
    assert [note.values["kind"] for note in exported.notes] == ["Wave", "Fold"]
    assert exported.notes[1].span == Span(3, 9)


def test_an_empty_article_is_a_file_all_the_same() -> None:
    assert paragraphs(export("")) == []


def test_code_keeps_its_spaces_tabs_and_lines() -> None:
    code = next(part(export("```\na\tb\n\n  c\n```\n")).iter(f"{W}r"))
    assert [(etree.QName(item).localname, item.text) for item in code] == [
        ("t", "a"),
        ("tab", None),
        ("t", "b"),
        ("br", None),
        ("br", None),
        ("t", "  c"),
    ]
