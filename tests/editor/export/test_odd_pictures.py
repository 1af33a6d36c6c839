"""Pictures that are not what a camera makes, to every writer: a whole file that shows each, or a sentence."""

from pathlib import Path

import pytest

from editor.article import Fields
from editor.export import picture_data
from editor.export.piece import Piece
from editor.export.registry import WRITERS as FORMATS
from editor.house_style import named
from editor.refusal import Refused
from editor.text import pictures
from editor.text.markdown import parse
from tests.editor.export.bad_writers import WRITERS

FOLDER = Path(__file__).with_name("pieces") / "pictures"
# To add one: its file, what is odd about it, and the formats that say that they cannot show it.
ODD: dict[str, tuple[str, frozenset[str]]] = {
    "cmyk.jpg": ("colours for print", frozenset()),
    "turned.jpg": ("a camera on its side", frozenset()),
    "sixteen.png": ("16 bits a colour", frozenset()),
    "palette.png": ("a palette", frozenset()),
    "animated.gif": ("it moves", frozenset()),
    "animated.webp": ("it moves, and Word knows it not", frozenset({"docx"})),
}

# To add one: a picture and a format that cannot have it at all, and words of the sentence.
REFUSED = {("cmyk.jpg", "pdf-archive"): "colours of printing inks"}


def piece(name: str) -> Piece:
    data = (FOLDER / name).read_bytes()
    source = f'Một câu.\n\n![Ảnh](pictures/{name} "Chú thích."){{credit="Lan"}}\n\nHai ![nhỏ](pictures/{name}) chữ.\n'
    kept = {f"pictures/{name}": pictures.inspect(data, name)}
    return Piece(Fields(headline="Ảnh", byline="Lan"), "vi", parse(source), 0, kept)


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("name", ODD)
def test_each_becomes_a_whole_file(name: str, form: str) -> None:
    words = REFUSED.get((name, form.removeprefix("a bulletin as ")))
    if words is None:
        assert WRITERS[form](piece(name))
        return
    with pytest.raises(Refused, match=words):
        WRITERS[form](piece(name))


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", ODD)
def test_each_is_shown_or_said_not_to_be(name: str, form: str) -> None:
    if form == "md" or (name, form) in REFUSED:
        return  # Markdown names pictures and holds none
    notes = [str(note) for note in FORMATS[form](piece(name), named("news-article")).notes if name in str(note)]
    assert bool(notes) is (form in ODD[name][1]), notes


def test_what_was_turned_is_turned_where_it_is_seen() -> None:
    known = piece("turned.jpg").pictures["pictures/turned.jpg"]
    assert (known.width, known.height) == (32, 48)
    page = FORMATS["html"](piece("turned.jpg"), named("news-article")).data.decode()
    assert 'width="32" height="48"' in page


@pytest.mark.parametrize("form", ["docx", "html", "html-fragment", "pdf", "epub"])
def test_a_photograph_that_breaks_off_in_the_middle_is_said(form: str) -> None:
    """A PNG like that is refused where it comes in."""
    name = "wide.jpg"
    data = (FOLDER / name).read_bytes()
    cut = pictures.inspect(data[: int(len(data) * 0.6)], name)
    source = f'Một câu.\n\n![Ảnh](pictures/{name} "Chú thích."){{credit="Lan"}}\n'
    one = Piece(Fields(headline="Ảnh", byline="Lan"), "vi", parse(source), 0, {f"pictures/{name}": cut})
    said = [str(note) for note in FORMATS[form](one, named("news-article")).notes if name in str(note)]
    assert len(said) == 1
    assert "breaks off before its end" in said[0]


def test_the_small_picture_in_the_head_of_a_photograph_is_not_its_end() -> None:
    data = (FOLDER / "turned.jpg").read_bytes()
    small = b"Exif\x00\x00" + b"\xff\xd8\xff\xd9"
    head = data[:2] + b"\xff\xe1" + (len(small) + 2).to_bytes(2, "big") + small + data[2:]
    whole, cut = (pictures.inspect(one, "turned.jpg") for one in (head, head[:-40]))
    assert picture_data.cut_off(whole, "turned.jpg", None) is None
    assert picture_data.cut_off(cut, "turned.jpg", None) is not None
