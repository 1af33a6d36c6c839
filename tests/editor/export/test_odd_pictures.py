"""Pictures that are not what a camera makes, to every writer: a whole file that shows each, or a sentence."""

from pathlib import Path

import pytest

from editor.article import Fields
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
