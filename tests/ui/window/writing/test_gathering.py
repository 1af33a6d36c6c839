"""Pictures into an article, by menu, paste and drop, and what a paste brings along: a real window on a real desk."""

import base64

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from editor.text import pictures
from storage.desk import Desk
from tests.editor.text.paste.pictures import png
from ui.dialogs import picture as picture_dialog
from ui.dialogs.picture import PictureWords
from ui.window.writing import picture_files


def image(colour="teal", width=40, height=30):
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor(colour))
    return made


def file_of(folder, name, colour="teal"):
    assert image(colour).save(str(folder / name))
    return folder / name


def caret_to(window, words):
    cursor = window.writing.room.edit.textCursor()
    cursor.setPosition(window.writing.room.text().index(words))
    window.writing.room.edit.setTextCursor(cursor)


def drop(window, *paths):
    """Drop files in the middle of the first line, as a file manager that would rather move them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    edit = window.writing.room.edit
    where = QPointF(edit.cursorRect(edit.textCursor()).center())
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where.toPoint(), actions, data, *held)
    QApplication.sendEvent(edit.viewport(), enter)
    assert enter.isAccepted()
    event = QDropEvent(where, actions, data, *held)
    event.setDropAction(Qt.DropAction.MoveAction)
    QApplication.sendEvent(edit.viewport(), event)
    return event


def kept(window, desk_path, clock):
    """The pictures on the desk."""
    window.close()
    window._tasks.close()
    with Desk.open(desk_path, clock) as desk:
        return desk.pictures(desk.article_lines()[0].id)


# --- one picture ------------------------------------------------------------------------------------------------------


def test_a_picture_from_the_menu_comes_into_desk_and_text(
    window, until, answer, tmp_path, monkeypatch, desk_path, clock
):
    path = file_of(tmp_path, "bến cảng.png")
    monkeypatch.setattr(picture_dialog.QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    answer(lambda form: form.rows[0].show_words(PictureWords("Cầu cảng", "Lan Anh", "Một [cầu] cảng")))
    window.actions_table["insert.picture"].trigger()
    line = '![Một \\[cầu\\] cảng](pictures/bến-cảng.png "Cầu cảng"){credit="Lan Anh"}'
    until(lambda: window.writing.room.text() == f"Đoạn đầu.\n\n{line}\n")
    window.writing.room.edit.undo()
    assert window.writing.room.text() == "Đoạn đầu.\n"
    found = kept(window, desk_path, clock)
    assert found["bến-cảng.png"].data == path.read_bytes()


def test_a_chooser_that_is_closed_changes_nothing(window, monkeypatch):
    monkeypatch.setattr(picture_dialog.QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    window.actions_table["insert.picture"].trigger()
    assert window.writing.room.text() == "Đoạn đầu.\n"


def test_a_form_that_is_cancelled_puts_nothing_into_text_or_desk(window, until, answer, tmp_path, desk_path, clock):
    seen = []
    answer(seen.append, accepts=False)
    drop(window, file_of(tmp_path, "a.png"))
    until(lambda: bool(seen))
    window._tasks.finish()
    assert window.writing.room.text() == "Đoạn đầu.\n"
    assert kept(window, desk_path, clock) == {}


def test_what_only_decorates_is_said_to(window, until, answer, tmp_path):
    answer(lambda form: form.rows[0].is_decorative.setChecked(True))
    drop(window, file_of(tmp_path, "a.png"))
    until(lambda: "![](pictures/a.png){.decorative}" in window.writing.room.text())


def test_without_a_description_nothing_is_claimed(window, until, answer, tmp_path):
    answer(lambda _form: None)
    drop(window, file_of(tmp_path, "a.png"))
    until(lambda: window.writing.room.text().endswith("![](pictures/a.png)\n"))


# --- several ----------------------------------------------------------------------------------------------------------


def test_several_files_are_asked_for_in_one_form(window, until, answer, tmp_path, desk_path, clock):
    paths = [file_of(tmp_path, "a.png"), file_of(tmp_path, "b.jpg", "red"), file_of(tmp_path, "c.bmp", "blue")]

    def name_all(form):
        for row, words in zip(form.rows, ("một", "hai", "ba"), strict=True):
            row.alt.setText(words)

    answer(name_all)
    event = drop(window, *paths)
    assert event.dropAction() == Qt.DropAction.CopyAction
    lines = ["![một](pictures/a.png)", "![hai](pictures/b.jpg)", "![ba](pictures/c.png)"]
    until(lambda: window.writing.room.text() == "Đoạn đầu.\n\n" + "\n\n".join(lines) + "\n")
    assert all(path.exists() for path in paths)
    window.writing.room.edit.undo()
    assert window.writing.room.text() == "Đoạn đầu.\n"
    found = kept(window, desk_path, clock)
    assert [found[name].media_type for name in ("a.png", "b.jpg", "c.png")] == ["image/png", "image/jpeg", "image/png"]


def test_two_pictures_of_one_name_are_two(window, until, answer, tmp_path, desk_path, clock):
    for folder, colour in (("one", "red"), ("two", "blue")):
        (tmp_path / folder).mkdir()
        file_of(tmp_path / folder, "a.png", colour)
    answer(lambda _form: None)
    drop(window, tmp_path / "one" / "a.png", tmp_path / "two" / "a.png")
    until(lambda: "pictures/a-2.png" in window.writing.room.text())
    assert window.writing.room.text() == "Đoạn đầu.\n\n![](pictures/a.png)\n\n![](pictures/a-2.png)\n"
    assert len(kept(window, desk_path, clock)) == 2


def test_the_same_picture_twice_is_kept_once(window, until, answer, tmp_path, desk_path, clock):
    path = file_of(tmp_path, "a.png")
    for times in (1, 2):
        answer(lambda _form: None)
        drop(window, path)
        until(lambda times=times: window.writing.room.text().count("pictures/a.png") == times)
    assert list(kept(window, desk_path, clock)) == ["a.png"]


# --- what cannot be taken ---------------------------------------------------------------------------------------------

HEIC = b"\0\0\0\x18ftypheic" + b"\0" * 40
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>"


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("notes.png", b"not a picture", "is not a picture"),
        ("phone.jpg", HEIC, "HEIC"),
        ("drawing.png", SVG, "SVG"),
        ("cut.png", png()[:20], "damaged"),
        ("cut.bmp", b"BM" + b"\0" * 20, "damaged"),
        ("empty.png", b"", "is empty"),
    ],
)
def test_a_bad_picture_is_refused_in_a_sentence_and_asks_nothing(window, until, tmp_path, name, data, says):
    (tmp_path / name).write_bytes(data)
    drop(window, tmp_path / name)
    until(lambda: any(says in said and name in said for said in window.notices.sentences))
    assert window.writing.room.text() == "Đoạn đầu.\n"


def test_the_good_ones_among_bad_ones_are_taken(window, until, answer, tmp_path):
    (tmp_path / "bad.png").write_bytes(b"no")
    answer(lambda _form: None)
    drop(window, tmp_path / "bad.png", tmp_path, tmp_path / "gone.png", file_of(tmp_path, "good.png"))
    until(lambda: "pictures/good.png" in window.writing.room.text())
    (said,) = window.notices.sentences
    assert all(words in said for words in ("“bad.png” is not", "is a folder", "“gone.png” could not be read"))


def test_too_many_at_once_are_not_all_read(tmp_path):
    found = picture_files.read([file_of(tmp_path, "a.png")] * (picture_files.MOST_AT_ONCE + 1))
    assert len(found.files) == picture_files.MOST_AT_ONCE
    assert "At most 30 pictures" in str(found.refusals[0])


def test_a_huge_bitmap_is_refused_before_it_is_decoded(tmp_path, monkeypatch):
    path = file_of(tmp_path, "big.bmp")
    monkeypatch.setattr(pictures, "LONGEST_SIDE", 39)
    monkeypatch.setattr(picture_files.QImageReader, "read", lambda *_: pytest.fail("it was decoded"))
    found = picture_files.read([path])
    assert "measures 40 × 30 pixels" in str(found.refusals[0])


# --- the clipboard ----------------------------------------------------------------------------------------------------


def test_pixels_of_the_clipboard_become_a_picture(window, until, answer, desk_path, clock):
    QGuiApplication.clipboard().setImage(image())
    answer(lambda form: form.rows[0].alt.setText("Màn hình"))
    window.writing.room.edit.setFocus()
    window.actions_table["edit.paste"].trigger()
    until(lambda: "![Màn hình](pictures/pasted.png)" in window.writing.room.text())
    (picture,) = kept(window, desk_path, clock).values()
    assert (picture.media_type, picture.width, picture.height) == ("image/png", 40, 30)


def test_a_page_with_its_pictures_brings_them_into_the_desk(window, until, desk_path, clock):
    source = base64.b64encode(png()).decode()
    data = QMimeData()
    data.setHtml(f"<h1>Cảng</h1><p><img alt='Cầu' src='data:image/png;base64,{source}'></p>")
    data.setText("Cảng")
    QGuiApplication.clipboard().setMimeData(data)
    caret_to(window, "Đoạn")
    window.writing.room.edit.paste()
    until(lambda: "![Cầu](pictures/pasted-" in window.writing.room.text())
    assert window.writing.room.text().startswith("## Cảng\n\n![Cầu](pictures/")
    (picture,) = kept(window, desk_path, clock).values()
    assert picture.data == png()


def test_ctrl_shift_v_pastes_words_into_the_text_and_into_a_field(window, qtbot):
    data = QMimeData()
    data.setHtml("<b>đậm</b>")
    data.setText("đậm ")
    QGuiApplication.clipboard().setMimeData(data)
    caret_to(window, "Đoạn")
    window.writing.room.edit.setFocus()
    window.actions_table["edit.paste_plain"].trigger()
    assert window.writing.room.text() == "đậm Đoạn đầu.\n"
    assert window.actions_table["edit.paste_plain"].shortcut().toString() == "Ctrl+Shift+V"
    headline = window.writing.room.form._inputs["headline"]
    headline.setFocus()
    window.actions_table["edit.paste_plain"].trigger()
    assert "đậm" in window.writing.room.form.fields().headline


# --- the words of a picture that is there -----------------------------------------------------------------------------


@pytest.fixture
def with_picture(open_window, desk_path, clock, until):
    """A window on an article with a picture in a quotation."""
    with Desk.open(desk_path, clock) as desk:
        article = desk.article_lines()[0].id
        desk.add_picture(article, "a.png", png(8, 8))
        desk.save_text(article, '> ![Cầu](pictures/a.png "Cũ"){credit="Lan"}\n\nsau\n')
    window = open_window(desk_path)
    until(lambda: "sau" in window.writing.room.text())
    return window


def test_the_words_of_a_picture_are_changed_where_the_caret_is(with_picture, until, answer):
    window = with_picture
    caret_to(window, "pictures")
    seen = []

    def change(form):
        seen.append(form.words[0])
        assert not form.rows[0].findChild(picture_dialog.QLabel).pixmap().isNull()
        form.rows[0].caption.setText('Mới "hơn"')
        form.rows[0].credit.clear()

    answer(change)
    window.actions_table["insert.picture"].trigger()
    until(lambda: "hơn" in window.writing.room.text())
    assert seen == [PictureWords("Cũ", "Lan", "Cầu")]
    assert window.writing.room.text() == '> ![Cầu](pictures/a.png "Mới \\"hơn\\"")\n\nsau\n'
    window.writing.room.edit.undo()
    assert window.writing.room.text() == '> ![Cầu](pictures/a.png "Cũ"){credit="Lan"}\n\nsau\n'


def test_words_that_were_kept_as_they_are_change_nothing(with_picture, until, answer):
    window = with_picture
    before = window.writing.room.text()
    caret_to(window, "pictures")
    seen = []
    answer(seen.append)
    window.actions_table["insert.picture"].trigger()
    until(lambda: bool(seen))
    assert window.writing.room.text() == before
    assert not window.writing.room.edit.document().isUndoAvailable()


# --- the picture on the screen ----------------------------------------------------------------------------------------


def jpeg_on_its_side():
    """A JPEG of 40 × 20 pixels, red at the left, that its camera says to turn by a quarter."""
    made = QImage(40, 20, QImage.Format.Format_RGB32)
    made.fill(QColor("blue"))
    for x in range(20):
        for y in range(20):
            made.setPixelColor(x, y, QColor("red"))
    kept_bytes = QByteArray()
    buffer = QBuffer(kept_bytes)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    made.save(buffer, "JPG", 100)
    data = bytes(kept_bytes.data())
    entry = b"\x12\x01\x03\x00\x01\x00\x00\x00\x06\x00\x00\x00"
    exif = b"Exif\0\0II*\0\x08\x00\x00\x00\x01\x00" + entry + b"\0\0\0\0"
    return data[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif + data[2:]


def test_a_small_image_stands_as_the_camera_says():
    small = picture_files.small_image(jpeg_on_its_side())
    assert (small.width(), small.height()) == (20, 40)
    assert QColor(small.pixel(10, 2)).red() > 200
    assert QColor(small.pixel(10, 37)).blue() > 200


OLD = "Nước lên.".translate({ord("ư"): 0xAD, ord("ớ"): 0xED, ord("ê"): 0xAA}).encode("latin-1")
"""as a program wrote it in a .Vn font"""


# --- files of words ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "data", "written"),
    [
        ("bài.txt", "Nước lên.\n".encode(), ""),
        ("bài.md", "---\nheadline: Tít\n---\n\nNước lên.\n".encode(), ""),
        ("windows.TXT", "Nước lên.".encode("utf-16"), ""),
        ("cũ.txt", OLD, "TCVN3"),
    ],
)
def test_a_file_of_words_is_put_in_where_it_is_dropped(window, until, tmp_path, name, data, written):
    (tmp_path / name).write_bytes(data)
    event = drop(window, tmp_path / name)
    assert event.dropAction() is Qt.DropAction.CopyAction
    until(lambda: "Nước lên." in window.writing.room.text())
    assert "headline" not in window.writing.room.text()
    assert [written in said for said in window.notices.sentences] == ([True] if written else [])
    window.writing.room.edit.undo()
    assert window.writing.room.text() == "Đoạn đầu.\n"


def test_a_document_of_a_word_processor_says_how_its_words_come_along(window, until, answer, tmp_path):
    (tmp_path / "bài.docx").write_bytes(b"PK")
    answer(lambda _form: None)
    drop(window, tmp_path / "bài.docx", file_of(tmp_path, "good.png"))
    until(lambda: "pictures/good.png" in window.writing.room.text())
    assert any("“bài.docx”" in said and "paste it here" in said for said in window.notices.sentences)


def test_a_file_of_words_that_is_gone_is_said(window, until, tmp_path):
    drop(window, tmp_path / "không.txt")
    until(lambda: any("“không.txt” could not be read" in said for said in window.notices.sentences))
    assert window.writing.room.text() == "Đoạn đầu.\n"
