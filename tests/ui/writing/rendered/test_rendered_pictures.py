"""Pictures of the rendered view: the right way up, no larger than the screen needs, and never more than fits."""

import hashlib

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from editor.text import pictures
from ui.writing.rendered import rendered_pictures
from ui.writing.rendered.rendered_pictures import RenderedPictures, decoded


def jpeg(turn=1, width=400, height=200):
    """Red at the left and blue at the right, before it is turned."""
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor("blue"))
    for x in range(width // 2):
        for y in range(height):
            made.setPixelColor(x, y, QColor("red"))
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    made.save(buffer, "JPG", 95)
    data = bytes(kept.data())
    entry = b"\x12\x01\x03\x00\x01\x00\x00\x00" + bytes([turn]) + b"\x00\x00\x00"
    exif = b"Exif\0\0II*\0\x08\x00\x00\x00\x01\x00" + entry + b"\0\0\0\0"
    return data[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif + data[2:]


def colour_at(image, x, y):
    colour = image.pixelColor(x, y)
    return "red" if colour.red() > colour.blue() else "blue"


# How the camera was held: what is then at the top left and at the bottom right.
@pytest.mark.parametrize(
    ("turn", "first", "last"), [(1, "red", "blue"), (3, "blue", "red"), (6, "red", "blue"), (8, "blue", "red")]
)
def test_a_picture_stands_as_the_camera_says_and_in_its_proportions(turn, first, last):
    data = jpeg(turn)
    picture = pictures.inspect(data, "a.jpg")
    most = QSize(picture.width // 4, picture.height // 4)
    image = decoded(data, most)
    assert (image.width(), image.height()) == (most.width(), most.height())
    assert colour_at(image, 2, 2) == first
    assert colour_at(image, image.width() - 3, image.height() - 3) == last


@pytest.fixture
def shelf(qtbot):
    view = QWidget()
    qtbot.addWidget(view)
    return RenderedPictures(lambda work, then: then(work()), view)


def named(count):
    found = {}
    for number in range(count):
        data = jpeg(width=400 + number)
        found[f"{number}.jpg"] = pictures.inspect(data, f"{number}.jpg")
    return found


def test_a_picture_is_kept_in_one_size_only(shelf):
    shelf.set_pictures(named(1))
    gone = []
    shelf.dropped.connect(lambda name, _image: gone.append(name))
    wide = shelf.shown("pictures/0.jpg", 300)
    assert shelf.image(wide.name).width() == 300
    narrow = shelf.shown("pictures/0.jpg", 100)
    assert gone == [wide.name]
    assert shelf.image(wide.name).width() == 1
    assert shelf.image(narrow.name).width() == 100


def test_pictures_of_another_article_are_let_go(shelf):
    shelf.set_pictures(named(3))
    for number in range(3):
        shelf.shown(f"pictures/{number}.jpg", 300)
    assert shelf.bytes > 3 * 300 * 150 * 3
    shelf.set_pictures({})
    assert shelf.bytes == 0


def test_many_pictures_share_what_there_is(shelf, monkeypatch):
    monkeypatch.setattr(rendered_pictures, "MEMORY", 200_000)
    shelf.set_pictures(named(6))
    for number in range(6):
        shown = shelf.shown(f"pictures/{number}.jpg", 300)
        assert shown.width == 300 and 145 < shown.height <= 150
    assert 0 < shelf.bytes <= 200_000


def test_the_same_picture_under_two_names_is_decoded_once(qtbot):
    asked = []
    view = QWidget()
    qtbot.addWidget(view)
    shelf = RenderedPictures(lambda work, then: asked.append(work) or then(work()), view)
    data = jpeg()
    one, other = (pictures.inspect(data, name) for name in ("a.jpg", "b.jpg"))
    assert one.sha256 == hashlib.sha256(data).hexdigest()
    shelf.set_pictures({"a.jpg": one, "b.jpg": other})
    assert shelf.shown("pictures/a.jpg", 300) == shelf.shown("pictures/b.jpg", 300)
    assert len(asked) == 1
