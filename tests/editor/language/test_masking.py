"""The words of a stretch of Markdown: what is left out, and that every word has its place in the source."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from editor.article import Fields
from editor.checks.subject import Subject, reading
from editor.language.masking import UNREAD, Passage, passage
from editor.language.passages import LONGEST, SCOPES, passages
from editor.text import markdown
from editor.text.blocks import Span

CORPUS = Path(__file__).parents[2] / "corpus" / "decree-30-2020.vi.md"


def read(source: str, scope: str = "paragraph") -> Passage:
    return passage(source, Span(0, len(source)), scope)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("Chia **sẽ** *cơ hội*", "Chia sẽ cơ hội"),
        ("bo**l**d and ~~old~~ ~5 km", "bold and old ~5 km"),
        ("5 * 3 * 2, snake_case_name", "5 * 3 * 2, snake_case_name"),
        ("_Nhấn_ và __mạnh__", "Nhấn và mạnh"),
        ("Chạy `make run` rồi ``a ` b``", f"Chạy {UNREAD} rồi {UNREAD}"),
        ("Một dấu ` lẻ", "Một dấu ` lẻ"),
        ("Xem [thông báo](https://a.example/b_(c)) nhé", "Xem thông báo nhé"),
        ("Xem [thông báo][1] nhé, [date +3]", "Xem thông báo nhé, [date +3]"),
        ("Ghi chú[^goi] ở đây", "Ghi chú ở đây"),
        ('Hình ![một *cây* cầu](a.jpg "Cầu"){credit="Lan"} đẹp', f"Hình {UNREAD} đẹp"),
        ("{{Ai nói?}} đã nói", f"{UNREAD} đã nói"),
        ("H<sub>2</sub>O<br>một &amp; hai &nbsp;ba &lạ;", "H2O\nmột & hai \u00a0ba &lạ;"),
        ("Thư: bao.chi@cua-may.example, hoặc https://a.example/x.", f"Thư: {UNREAD}, hoặc {UNREAD}."),
        ("<https://a.example> và <a@b.example>", f"{UNREAD} và {UNREAD}"),
        (r"\*không nghiêng\* và \[ngoặc\]", "*không nghiêng* và [ngoặc]"),
        ("> - một dòng\n> và dòng nữa", "một dòng và dòng nữa"),
        ("dòng một\\\ndòng hai  \ndòng ba", "dòng một\ndòng hai  \ndòng ba"),
        ("[[[[[[ (", "[[[[[[ ("),
        ("email @ đâu", "email @ đâu"),
    ],
)
def test_what_is_read(source: str, words: str):
    assert read(source).text == words


@pytest.mark.parametrize(
    ("source", "words"),
    [("## Việc tiếp theo ##", "Việc tiếp theo"), ("Việc tiếp theo\n=====", "Việc tiếp theo"), ("# C#", "C#")],
)
def test_a_heading_is_read_without_its_marks(source: str, words: str):
    assert read(source, "heading.h2").text == words


def test_a_passage_in_another_language_is_known():
    found = read("Anh nói [*c’est* la vie]{lang=fr}, rồi cười.")
    assert [(found.text[part.start : part.end], language) for part, language in found.foreign] == [
        ("c’est la vie", "fr")
    ]


def sources() -> list[Path]:
    files = [CORPUS, *resources.path("templates").glob("*.md"), *resources.path("sample").glob("*/*.md")]
    return sorted(files)


@pytest.mark.parametrize("file", sources(), ids=lambda file: file.name)
def test_the_words_are_those_of_the_parser(file: Path):
    source = re.sub(r"\A---\n.*?^---\n", "", file.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    document = markdown.parse(source)
    found = sorted(_bare(one.text) for one in passages(document) if one.scope not in ("alt", "caption"))
    wanted = sorted(_bare(reading(leaf.inlines)) for leaf in Subject(document, Fields()).leaves)
    assert [words for words in found if words] == [words for words in wanted if words]


def _bare(words: str) -> str:
    """The words without addresses, which the parser shows and a check does not read."""
    return " ".join(re.sub(rf"\S+@[\w.-]+\w|{UNREAD}", "", words).split())


@pytest.mark.parametrize("file", sources(), ids=lambda file: file.name)
def test_every_word_has_its_place(file: Path):
    source = file.read_text(encoding="utf-8")
    for one in passages(markdown.parse(source)):
        for word in re.finditer(r"\w+", one.text):
            place = one.place(*word.span())
            assert source[place.start : place.end] == word[0]


def test_the_kinds_of_passages():
    document = markdown.parse(
        '# A\n\n###### B\n\nText.\n\n- item\n\n> said\n\n| h |\n|---|\n| 1. c |\n\n![alt](a.png "Caption")\n\nx[^1]\n\n'
        "[^1]: Note.\n\nTerm\n: Meaning.\n\n::: box Title\nInside.\n:::\n\n```\ncode\n```\n"
    )
    found = [(one.scope, one.text) for one in passages(document)]
    assert found == [
        ("heading.h1", "A"),
        ("heading.h6", "B"),
        ("paragraph", "Text."),
        ("list", "item"),
        ("blockquote", "said"),
        ("table.header", "h"),
        ("table.cell", "1. c"),
        ("alt", "alt"),
        ("caption", "Caption"),
        ("paragraph", "x"),
        ("paragraph", "Term"),
        ("paragraph", "Meaning."),
        ("paragraph", "Inside."),
        ("note", "Note."),
    ]
    assert {scope for scope, _ in found} <= set(SCOPES)


def test_an_endless_line_is_cut_into_passages():
    source = "dài " * 20_000
    found = list(passages(markdown.parse(source)))
    assert max(len(one.text) for one in found) <= LONGEST
    assert "".join(one.text for one in found).split() == source.split()


MARKS = st.text(alphabet='ab ộ*_~`[](){}<>!&;\\\n|@.:/#-^="x', max_size=60)


@given(MARKS)
def test_any_source_is_read_and_every_place_is_in_it(source: str):
    found = read(source)
    assert list(found.starts) == sorted(found.starts)
    for start in range(len(found.text)):
        place = found.place(start, start + 1)
        assert 0 <= place.start < place.end <= len(source)
        letter = found.text[start]
        if letter.isalpha() and letter != UNREAD and "&" not in source:
            assert letter in source[place.start : place.end]


@given(MARKS)
def test_places_are_in_the_order_of_the_words(source: str):
    found = read(source)
    places = [found.place(at, at + 1) for at in range(len(found.text))]
    assert places == sorted(places)
