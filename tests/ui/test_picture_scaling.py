"""Pictures on their way into a file of many: as large as they are seen, and nothing lost that could be seen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QColorSpace, QImage, QPainter

from editor.house_style import named
from editor.text import pictures
from ui import picture_scaling
from ui.picture_scaling import all_scaled, box, scaled


def drawn(kind="jpeg", size=(1200, 800), form=QImage.Format.Format_RGB32):
    """A picture with much in it: red at the left, blue at the right."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor("#C03030"))
    painter = QPainter(image)
    painter.fillRect(size[0] // 2, 0, size[0] // 2, size[1], QColor("#3030C0"))
    for at in range(0, size[0] * size[1], 41):
        painter.fillRect(at % size[0], at // size[0], 2, 1, QColor.fromHsv(at % 360, 90, 150))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.convertToFormat(form).save(buffer, kind, 100 if kind == "jpeg" else -1)
    return pictures.inspect(bytes(buffer.data().data()), f"photo.{kind}")


def turned(picture, turn):
    exif = (
        b"Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00" + bytes([turn]) + bytes(6)
    )
    data = picture.data[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif + picture.data[2:]
    return pictures.inspect(data, picture.name)


@pytest.fixture(autouse=True)
def _all_are_worth_it(monkeypatch):
    monkeypatch.setattr(picture_scaling, "SMALLEST_FILE", 1000)


@pytest.mark.parametrize("kind", ["jpeg", "png"])
def test_a_large_picture_becomes_as_large_as_it_is_seen(kind):
    small = scaled(drawn(kind), (300, 300))
    assert (small.width, small.height) == (300, 200)
    assert small.media_type == f"image/{kind}"
    assert small.sha256 != drawn(kind).sha256
    image = QImage.fromData(small.data)
    assert image.pixelColor(20, 100).red() > 150 and image.pixelColor(280, 100).blue() > 150


def test_a_picture_that_fits_stays_the_bytes_it_is():
    picture = drawn()
    assert scaled(picture, (1100, 1100)) is picture


def test_a_picture_on_its_side_comes_out_upright():
    picture = turned(drawn(), 6)
    assert (picture.width, picture.height) == (800, 1200)
    small = scaled(picture, (300, 300))
    assert (small.width, small.height) == (200, 300)
    assert pictures.turn(small.data) == 1
    assert QImage.fromData(small.data).pixelColor(100, 20).red() > 150


def test_inks_and_fine_colours_stay_as_they_are():
    fine = drawn("png", form=QImage.Format.Format_RGBA64)
    assert scaled(fine, (300, 300)) is fine
    inks = drawn("jpeg", form=QImage.Format.Format_CMYK8888)
    assert scaled(inks, (300, 300)) is inks


def test_what_cannot_be_read_stays_as_it_is():
    picture = drawn("png")
    broken = replace(picture, data=picture.data[:200] + bytes(3000) + picture.data[3200:])
    assert scaled(broken, (300, 300)) is broken


def test_the_room_is_that_of_the_column_on_paper_and_of_a_screen_elsewhere():
    newsletter, manuscript = named("newsletter"), named("manuscript")
    assert box(newsletter, "pdf")[0] < box(manuscript, "docx")[0]
    assert box(newsletter, "epub") == picture_scaling.ON_SCREEN
    assert all_scaled({"a": drawn()}, box(newsletter, "pdf"))["a"].width == box(newsletter, "pdf")[0]


def test_the_same_picture_gives_the_same_bytes():
    picture = drawn()
    assert scaled(picture, (300, 300)).data == scaled(picture, (300, 300)).data


def test_the_colours_of_another_space_keep_their_space():
    image = QImage.fromData(drawn().data)
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.AdobeRgb))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "jpeg", 100)
    wide = pictures.inspect(bytes(buffer.data().data()), "wide.jpg")
    assert QImage.fromData(scaled(wide, (300, 300)).data).colorSpace().description() == image.colorSpace().description()
