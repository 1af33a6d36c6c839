"""The fragment for a content system: the article without a page, its pictures beside it, nothing of the house lost."""

from io import BytesIO
from zipfile import ZipFile

from lxml import html as parser
from lxml.html import HtmlElement

from editor import house_style
from editor.article import Fields, Picture
from editor.export import fragment_writer, html_writer
from editor.export.piece import Exported, Piece
from editor.text import pictures as picture_files
from editor.text.markdown import parse
from tests.editor.export.conftest import HERE, MODIFIED_AT

STYLE = house_style.named("news-article")
PHOTO = next((HERE / "pieces" / "pictures").glob("*.jp*g"))
FIELDS = Fields(kicker="Cảng", headline="Cầu mới & bến cũ", dek="Sapo.", byline="Lan Anh", dateline="HUẾ", slug="cau")


def piece(source: str, fields: Fields = FIELDS, **more: object) -> Piece:
    return Piece(fields, "vi", parse(source), MODIFIED_AT, **more)  # type: ignore[arg-type]


def files(exported: Exported) -> dict[str, bytes]:
    with ZipFile(BytesIO(exported.data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def fragment(source: str, **more: object) -> HtmlElement:
    written = files(fragment_writer.write(piece(source, **more), STYLE))
    return parser.fragment_fromstring(written["article.html"].decode("utf-8"))


def photo(name: str = "bến cảng.jpeg") -> Picture:
    return picture_files.inspect(PHOTO.read_bytes(), name)


def test_it_is_the_article_and_no_page() -> None:
    article = fragment("Đoạn một.\n\n## Phần\n\nĐoạn hai.[^1]\n\n[^1]: Chú thích.\n")
    assert (article.tag, article.get("lang")) == ("article", "vi")
    assert [item.tag for item in article.iter("main", "html", "head", "style", "script", "link", "meta")] == []
    assert [(item.tag, item.text) for item in article.iter("h1", "h2")] == [
        ("h1", "Cầu mới & bến cũ"),
        ("h2", "Phần"),
        ("h2", "Chú thích"),
    ]


def test_a_picture_lies_beside_it_once_under_a_name_that_every_system_takes() -> None:
    source = '![Bến](pictures/a.jpeg "Chú thích"){credit="Lan Anh"}\n\n![Bến](pictures/b.jpeg)\n'
    pictures = {"pictures/a.jpeg": photo(), "pictures/b.jpeg": photo("con.jpeg")}
    written = files(fragment_writer.write(piece(source, pictures=pictures), STYLE))
    assert list(written) == ["article.html", "pictures/bến cảng.jpg"]
    article = parser.fragment_fromstring(written["article.html"].decode("utf-8"))
    assert {image.get("src") for image in article.iter("img")} == {"pictures/b%E1%BA%BFn%20c%E1%BA%A3ng.jpg"}
    assert b"base64" not in written["article.html"]


def test_pictures_of_one_name_do_not_cover_each_other() -> None:
    other = picture_files.inspect(next((HERE / "pieces" / "pictures").glob("*.png")).read_bytes(), "ben.png")
    source = "![Một](pictures/a.jpeg)\n\n![Hai](pictures/b.png)\n"
    pictures = {"pictures/a.jpeg": photo("Ben.jpeg"), "pictures/b.png": other}
    written = files(fragment_writer.write(piece(source, pictures=pictures), STYLE))
    assert sorted(written) == ["article.html", "pictures/Ben.jpg", "pictures/ben.png"]


def test_the_picture_carries_nothing_of_the_camera() -> None:
    plain = PHOTO.read_bytes()
    secret = b"Exif\0\0 Lan's telephone stood here"
    segment = b"\xff\xe1" + (len(secret) + 2).to_bytes(2, "big") + secret
    told = picture_files.inspect(plain[:2] + segment + plain[2:], "a.jpg")
    written = files(fragment_writer.write(piece("![Bến](a)", pictures={"a": told}), STYLE))
    assert secret in told.data
    assert secret not in written["pictures/a.jpg"]


def test_what_may_not_be_published_is_said_before_the_article() -> None:
    article = fragment("Đoạn.", marks=("CHƯA DUYỆT",))
    assert article[0].get("class") == "marks"
    assert article[0].text_content() == "CHƯA DUYỆT"


def test_nothing_runs_in_the_content_system() -> None:
    article = fragment('<script>alert(1)</script> [x](javascript:alert(1)) "><img src=x>')
    assert list(article.iter("script", "img")) == []
    assert [link.get("href") for link in article.iter("a")] == []


def test_what_is_lost_is_told_as_for_the_page() -> None:
    lost = piece("![Bến](none.png)\n\n[x](ftp://a.example)\n\n[^a]: Không ai nhắc.\n\n{{Ai nói?}}")
    said = [str(note) for note in fragment_writer.write(lost, STYLE).notes]
    assert said == [str(note) for note in html_writer.write(lost, STYLE).notes]
    assert len(said) == 4


def test_it_says_what_the_page_says(pieces: list[tuple[str, str, Piece]]) -> None:
    for name, style, whole in pieces:
        shown = files(fragment_writer.write(whole, house_style.named(style)))["article.html"].decode("utf-8")
        page = parser.document_fromstring(html_writer.write(whole, house_style.named(style)).data.decode("utf-8"))
        ours = "".join(parser.fragment_fromstring(shown).itertext())
        assert "".join(page.find(".//article").itertext()) in ours, name
