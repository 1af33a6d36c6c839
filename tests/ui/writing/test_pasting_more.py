"""Pasting what is not only words: letters from before Unicode, pictures, files."""

import base64

import pytest
from PySide6.QtGui import QColor, QImage

from tests.editor.text.paste.pictures import png

# --- letters from before Unicode --------------------------------------------------------------------------------------

TCVN3 = "Céng hoµ x· héi chñ nghÜa ViÖt Nam"
VNI = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"


@pytest.mark.parametrize(("old", "name"), [(TCVN3, "TCVN3"), (VNI, "VNI")])
@pytest.mark.parametrize("as_html", [False, True])
def test_old_letters_are_offered_in_unicode(room, until, old, name, as_html):
    room.show("Kính gửi: ¦.")
    room.paste(f"<p>{old}</p>" if as_html else "", old)
    assert room.text == f"Kính gửi: {old}."
    until(lambda: bool(room.notices.sentences))
    assert room.notices.sentences == [f"This looks like {name}, letters from before Unicode."]
    room.press("Convert to Unicode")
    until(lambda: "Việt Nam" in room.text)
    assert room.marked.lower() == "kính gửi: cộng hoà xã hội chủ nghĩa việt nam¦." or "hòa" in room.text
    room.edit.undo()
    assert room.text == f"Kính gửi: {old}."


def test_unicode_and_french_are_offered_nothing(room, until):
    for words in ("Cộng hòa xã hội chủ nghĩa", "Un café à la carte, dès l'été"):
        room.show("¦")
        room.paste(text=words)
        until(lambda: not room.pasting._tasks._computing)
        assert room.notices.sentences == []


def test_a_soft_hyphen_is_a_letter_in_tcvn3_and_nothing_elsewhere(room, until):
    old = "Trung ­¬ng §¶ng vµ Nhµ n­íc"
    room.show("¦")
    room.paste(f"<p>{old}</p>", old)
    assert "\u00ad" in room.text
    room.show("¦")
    room.paste("<p>co\u00adoperate</p>", "co\u00adoperate")
    assert room.text == "cooperate"


# --- pictures ---------------------------------------------------------------------------------------------------------


def test_files_are_handed_on(room, tmp_path):
    room.show("a¦")
    room.paste(urls=[tmp_path / "bến cảng.png", tmp_path / "b.jpg"])
    assert room.files == [tmp_path / "bến cảng.png", tmp_path / "b.jpg"]
    assert room.text == "a"


def test_pixels_are_handed_on(room):
    room.show("a¦")
    image = QImage(4, 3, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    room.paste(image=image)
    assert len(room.pictures) == 1
    assert room.text == "a"


def test_a_picture_copied_in_a_browser_is_the_picture_and_not_its_address(room):
    room.show("a¦")
    image = QImage(4, 3, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    room.paste(html="<meta charset='utf-8'><img src='https://a.vn/x.png' alt='x'>", image=image)
    assert len(room.pictures) == 1
    assert room.text == "a"


def test_a_table_with_its_picture_is_a_table(room):
    room.show("¦")
    image = QImage(4, 3, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    room.paste("<table><tr><th>a<th>b<tr><td>1<td>2</table>", "", image)
    assert room.text == "| a | b |\n| --- | --- |\n| 1 | 2 |"
    assert room.pictures == []


def test_pictures_in_a_text_are_kept_by_the_desk_and_called_as_it_calls_them(room):
    room.show("¦")
    source = base64.b64encode(png()).decode()
    room.paste(f"<p>a</p><p><img alt='b' src='data:image/png;base64,{source}'></p>", "a")
    (picture,) = room.kept
    assert picture.data == png()
    assert room.text == f"a\n\n![b]({picture.src.replace('.', '-2.')})"


def test_pictures_that_did_not_come_along_are_named(room):
    room.show("¦")
    room.paste("<p>a <img src='https://a.vn/x.png' alt='the quay'></p>", "a")
    assert room.text == "a {{Picture: the quay}}"
    assert "nothing is fetched" in room.notices.sentences[0]
