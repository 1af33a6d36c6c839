"""Files that are dropped onto the window, or chosen in the menu, become articles."""

import pypandoc
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from ui.dialogs.export_report import ExportReport
from ui.widgets.words import Words
from ui.window.taking_in import articles_in


def dragged(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(window, *paths):
    data = dragged(*paths)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, data, buttons, keys))


@pytest.fixture
def word(tmp_path):
    path = tmp_path / "Giờ phà.docx"
    pypandoc.convert_text("# Phà sớm\n\nMột *câu*.\n", "docx", "markdown", outputfile=str(path))
    return path


def test_a_word_document_that_is_dropped_becomes_an_article_and_is_opened(window, word, until):
    drop(window, word)
    until(lambda: window.writing.room.text() == "Một *câu*.\n")
    assert window.writing.room.form.fields().headline == "Phà sớm"
    until(lambda: any("is an article of this desk now" in said for said in window.notices.sentences))
    assert word.exists()


def test_markdown_brings_its_head_and_the_picture_beside_it(window, tmp_path, until):
    (tmp_path / "a.md").write_text("---\ntitle: Chuyến phà\nslug: pha\n---\n\nMột câu.\n", encoding="utf-8")
    drop(window, tmp_path / "a.md")
    until(lambda: window.writing.room.text() == "Một câu.\n")
    fields = window.writing.room.form.fields()
    assert (fields.headline, fields.slug) == ("Chuyến phà", "pha")


def test_what_cannot_be_read_is_said_and_keeps_nothing_of_the_rest_back(window, word, tmp_path, until):
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"no document")
    before = window.writing.list.rows.model().rowCount()
    drop(window, bad, word)
    until(lambda: any("1 of 2 files" in said for said in window.notices.sentences))
    until(lambda: window.writing.list.rows.model().rowCount() == before + 1)


def test_one_file_that_cannot_be_read_is_refused_in_a_sentence(window, tmp_path, until):
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"no document")
    drop(window, bad)
    until(lambda: any("bad.docx" in said for said in window.notices.sentences))
    assert window.writing.list.rows.model().rowCount() == 1


def test_the_report_says_of_each_file_what_became_of_it(window, qtbot):
    lines = [("a.docx", True, ["2 comments were left out."]), ("b.docx", False, ["It is damaged."])]
    dialog = ExportReport("Two files", lines, window)
    dialog.say_of("Report of the import", "{name}: no article")
    dialog.show()
    said = [label.text() for label in dialog.findChildren(Words) if label.isVisible()]
    assert [words for words in said if words] == [
        *("Report of the import", "Two files", "b.docx: no article", "It is damaged."),
        *("a.docx", "2 comments were left out."),
    ]
    dialog.close()
    dialog.deleteLater()


@pytest.mark.parametrize("names", [["a.png"], ["a.docx", "b.png"], ["missing.docx"], []])
def test_nothing_else_becomes_an_article(tmp_path, names):
    for name in names:
        if not name.startswith("missing"):
            (tmp_path / name).write_bytes(b"")
    assert articles_in(dragged(*(tmp_path / name for name in names))) == []


def test_a_word_document_is_for_the_window_and_not_for_the_text_in_it(window, word):
    assert not window.writing.room.edit.canInsertFromMimeData(dragged(word))
