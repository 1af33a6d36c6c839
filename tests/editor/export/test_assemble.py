"""From a file or an article to a piece: fields, language, pictures, and what is told about the rest."""

from pathlib import Path

import pytest

from editor.article import Article, Fields, Picture, Stage
from editor.export import assemble, folder
from editor.export.assemble import Assembled
from editor.refusal import Refused
from editor.text.blocks import Document, PictureBlock, Span

PICTURES = Path(__file__).with_name("pieces") / "pictures"


def from_source(source: str, files: dict[str, bytes] | None = None, **more: str) -> Assembled:
    return assemble.piece_from_source(source, (files or {}).get, 0, **more)  # type: ignore[arg-type]


def test_a_head_gives_the_fields() -> None:
    head = "---\nkicker: Bến cá\nheadline: 5\ndek: null\nbyline: [An, Bình]\nkeywords: a, b\n"
    head += "slug: x\nednote: ask\n---\nText.\n"
    assert from_source(head).piece.fields == Fields(
        kicker="Bến cá", headline="5", byline="An, Bình", keywords=("a", "b"), slug="x", ednote="ask"
    )


def test_the_words_of_other_programs_are_understood() -> None:
    found = from_source("---\ntitle: T\nauthor: A\nlang: fr\nkeywords: [x, 2]\n---\nText.\n")
    assert found.piece.fields == Fields(headline="T", byline="A", keywords=("x", "2"))
    assert found.piece.language == "fr"


def test_what_a_head_says_besides_is_told_of() -> None:
    found = from_source("---\nheadline: H\nlayout: post\nhouse_style: speech\n---\nText.\n")
    assert [note.values["key"] for note in found.notes] == ["layout"]
    assert found.house_style == "speech"


def test_a_head_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(Refused):
        from_source("---\nheadline: [\n---\nText.\n")


@pytest.mark.parametrize(
    ("source", "language"),
    [
        ("Đây là một câu tiếng Việt bình thường.", "vi"),
        ("This is an English sentence about Nguyễn Văn An.", "en"),
        ("", "en"),
        ("---\nlanguage: de\n---\nĐây là tiếng Việt.", "de"),
        ("---\nlanguage: not a tag\n---\nĐây là tiếng Việt.", "vi"),
    ],
)
def test_the_language_is_named_or_told_by_the_letters(source: str, language: str) -> None:
    assert from_source(source).piece.language == language
    assert from_source(source, language="it").piece.language == "it"


def test_characters_that_cannot_be_printed_are_told_of() -> None:
    found = from_source("A\x00B\ufeff")
    assert found.piece.document.source == "AB"
    assert found.notes[0].values["count"] == 2


def test_pictures_are_loaded_by_the_name_in_the_text() -> None:
    data = (PICTURES / "line.png").read_bytes()
    found = from_source(
        "![a](pictures/x.png)\n\n- in ![b](./y.png)\n\nSee[^n].\n\n[^n]: ![c](p%20q.png)\n",
        {
            "pictures/x.png": data,
            "y.png": data,
            "p q.png": data,
        },
    )
    assert sorted(found.piece.pictures) == ["./y.png", "p q.png", "pictures/x.png"]
    assert found.piece.pictures["pictures/x.png"].width == 120
    assert found.notes == ()


@pytest.mark.parametrize(
    ("src", "told"),
    [
        ("../secret.png", "outside"),
        ("a/../../secret.png", "outside"),
        ("/etc/passwd", "outside"),
        ("..", "outside"),
        ("..\\secret.png", "outside"),
        ("https://far.example/a.png", "not a file"),
        ("//far.example/a.png", "not a file"),
        ("C:/a.png", "not a file"),
        ("file:///etc/passwd", "not a file"),
    ],
)
def test_a_picture_from_elsewhere_is_left_out_and_told_of(src: str, told: str) -> None:
    asked: list[str] = []
    # By hand: the parser itself lets some of these addresses be text.
    picture = PictureBlock(src, "a", "", "", False, Span(0, 5))
    found, notes = assemble._pictures(Document("", (picture,)), asked.append)  # type: ignore[arg-type]
    assert (found, asked) == ({}, [])
    assert told in str(notes[0])
    assert notes[0].span == Span(0, 5)


def test_a_picture_that_is_refused_is_told_of_with_its_place() -> None:
    found = from_source("Text.\n\n![a](x.svg)\n", {"x.svg": b"<svg><script/></svg>"})
    assert found.piece.pictures == {}
    (note,) = found.notes
    assert "SVG" in str(note)
    assert note.span is not None
    assert found.piece.document.source[note.span.start : note.span.end] == "![a](x.svg)"


def test_an_article_becomes_a_piece() -> None:
    article = Article("1", "vi", Stage.DRAFTING, Fields(headline="H"), "![a](pictures/x.png)", "t", "a", "h", "p", 1, 2)
    picture = Picture("x.png", "", "image/png", 1, 1, b"")
    piece = assemble.piece_from_article(article, {"x.png": picture}, ("CHƯA DUYỆT",), 420)
    assert (piece.language, piece.modified_at, piece.marks, piece.utc_offset) == ("vi", 2, ("CHƯA DUYỆT",), 420)
    assert piece.pictures == {"pictures/x.png": picture}


def test_a_folder_gives_what_lies_in_it(tmp_path: Path) -> None:
    (tmp_path / "article" / "pictures").mkdir(parents=True)
    (tmp_path / "article" / "pictures" / "a.png").write_bytes(b"data")
    load = folder.loader(tmp_path / "article")
    assert load("pictures/a.png") == b"data"
    assert load("pictures/b.png") is None
    assert load("pictures") is None
    assert load("a\0b") is None


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "article").mkdir()
    (tmp_path / "secret.png").write_bytes(b"secret")
    (tmp_path / "article" / "a.png").symlink_to(tmp_path / "secret.png")
    load = folder.loader(tmp_path / "article")
    for path in ("a.png", "../secret.png", str(tmp_path / "secret.png")):
        with pytest.raises(Refused) as refused:
            load(path)
        assert "outside" in str(refused.value)
