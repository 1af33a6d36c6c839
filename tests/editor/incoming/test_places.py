"""The addresses of pictures in a text are found however they are written, and nothing else is."""

import pytest

from editor.incoming import read
from editor.incoming.places import picture_places, with_names

CODE = "`![a](a.png)`\n\n    ![a](a.png)\n"


@pytest.mark.parametrize(
    ("text", "then"),
    [
        ("![one](a/1.png)", "![one](NEW)"),
        ("![x](<my pic.png>)", "![x](NEW)"),
        ("![x](my%20pic.png 'Bến')", "![x](NEW 'Bến')"),
        ("![x](a(1).png)", "![x](NEW)"),
        ("![x][r] và ![x][r]\n\n[r]: a/1.png\n", "![x][r] và ![x][r]\n\n[r]: NEW\n"),
        ("> - câu *![x](a.png)* [![x](b.png)](c.png)", "> - câu *![x](NEW)* [![x](NEW)](c.png)"),
        ("| ![x](a.png) |\n|---|\n| a |", "| ![x](NEW) |\n|---|\n| a |"),
        ("Xem[^1].\n\n[^1]: ![x](a.png)\n", "Xem[^1].\n\n[^1]: ![x](NEW)\n"),
        (CODE + "\n![a](a.png)", CODE + "\n![a](NEW)"),
        ("[x](a.png) \\![x](a.png)", "[x](a.png) \\![x](a.png)"),
    ],
)
def test_each_address_of_a_picture_is_written_anew_and_no_other(text, then):
    places = picture_places(text)
    assert with_names(text, places, {one.src: "NEW" for one in places}) == then


def test_an_address_means_the_name_of_the_file():
    assert [one.src for one in picture_places("![x](<my pic.png>) ![x](my%20pic.png) ![x](a.png)")] == [
        *("my pic.png", "my pic.png", "a.png")
    ]


def test_a_picture_that_is_not_beside_the_file_is_said_by_its_name(png):
    made = read(b"# A\n\n![x](gone.png) ![y](a.png) ![z](there/too.png)\n", "a.md", "en", {"a.png": png}.get)
    assert [note.values["name"] for note in made.notes] == ["gone.png", "there/too.png"]
    assert list(made.pictures) == ["a.png"]


def test_a_picture_whose_address_was_not_understood_is_said(png):
    made = read(b"![x](\na.png)\n", "a.md", "en", {"a.png": png}.get)
    assert list(made.pictures) == ["a.png"]
    assert ["came along" in str(note) for note in made.notes] == [True]
