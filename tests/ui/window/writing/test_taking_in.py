"""Files that are dropped onto the window, or chosen in the menu, become articles."""

import pypandoc
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPushButton

from editor.article import Stage
from editor.incoming import file_apart
from ui.dialogs.export_report import ExportReport
from ui.dialogs.progress import Progress
from ui.widgets.notice import Notice
from ui.widgets.words import Words
from ui.window.writing.taking_in import articles_in


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
    until(lambda: any("articles: 1 of 2" in said for said in window.notices.sentences))
    until(lambda: window.writing.list.rows.model().rowCount() == before + 1)


def test_one_file_that_cannot_be_read_is_refused_in_a_sentence(window, tmp_path, until):
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"no document")
    drop(window, bad)
    until(lambda: any("bad.docx" in said for said in window.notices.sentences))
    assert window.writing.list.rows.model().rowCount() == 1


def test_a_file_of_another_kind_is_refused_and_the_next_import_goes_on(window, word, tmp_path, until):
    (tmp_path / "letter.rtf").write_text("{}", encoding="utf-8")
    window.taking_in.take([tmp_path / "letter.rtf"])
    until(lambda: any("neither a Word document" in said for said in window.notices.sentences))
    window.taking_in.take([word])
    until(lambda: window.writing.room.text() == "Một *câu*.\n")


def test_a_mistake_of_the_program_ends_neither_the_import_nor_its_progress(window, word, tmp_path, until, monkeypatch):
    told = []
    window.taking_in._around.tasks.failed_unexpectedly.connect(told.append)
    (tmp_path / "a.md").write_text("a", encoding="utf-8")
    read = file_apart.read_apart
    monkeypatch.setattr(
        file_apart, "read_apart", lambda path, language: 1 / 0 if path.name == "a.md" else read(path, language)
    )
    before = window.writing.list.rows.model().rowCount()
    window.taking_in.take([tmp_path / "a.md", word])
    until(lambda: any("articles: 1 of 2" in said for said in window.notices.sentences))
    until(lambda: window.writing.list.rows.model().rowCount() == before + 1)
    assert [("ZeroDivisionError" in said) for said in told] == [True]
    assert not [one for one in window.findChildren(Progress) if one.isVisible()]


def test_more_files_than_are_taken_at_once_are_counted(window, tmp_path, until, monkeypatch):
    monkeypatch.setattr("ui.window.writing.taking_in.MOST", 2)
    paths = [tmp_path / f"{number}.md" for number in range(5)]
    for path in paths:
        path.write_text("Một câu.\n", encoding="utf-8")
    window.taking_in.take(paths)
    until(
        lambda: any("articles: 2 of 2" in said and "3 more were not taken" in said for said in window.notices.sentences)
    )


def test_an_import_that_is_asked_while_one_runs_is_not_passed_over_in_silence(window, word, tmp_path, until):
    (tmp_path / "a.md").write_text("Một câu.\n", encoding="utf-8")
    window.taking_in.take([word])
    window.taking_in.take([tmp_path / "a.md"])
    assert any("being imported already" in said for said in window.notices.sentences)
    until(lambda: window.writing.room.text() == "Một *câu*.\n")


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


def ways(window, words):
    """The buttons of the notice that says `words`."""
    shown = [one for one in window.notices.findChildren(Notice) if words in one.sentence]
    return {button.text(): button for one in shown for button in one.findChildren(QPushButton)}


def test_files_that_became_articles_are_taken_back_by_one_undo(window, word, tmp_path, until):
    (tmp_path / "a.md").write_text("Một câu.\n", encoding="utf-8")
    window.taking_in.take([word, tmp_path / "a.md"])
    until(lambda: "Undo" in ways(window, "articles: 2 of 2"))
    ways(window, "articles: 2 of 2")["Undo"].click()
    until(lambda: any("kept with what was dropped" in said for said in window.notices.sentences))
    found = []
    window._tasks.read(lambda desk: [line.stage for line in desk.article_lines()], then=found.extend, key="stages")
    until(lambda: bool(found))
    assert found.count(Stage.DROPPED) == 2


def test_the_undo_of_one_file_leaves_the_article_in_view_as_dropped(window, word, until):
    window.taking_in.take([word])
    until(lambda: window.writing.room.text() == "Một *câu*.\n")
    until(lambda: "Undo" in ways(window, "is an article of this desk now"))
    window.actions_table["step.undo"].trigger()
    until(lambda: any("kept with what was dropped" in said for said in window.notices.sentences))
    assert window.writing.room.text() == "Một *câu*.\n"


def test_what_was_left_out_is_reported_and_can_be_taken_back_too(window, tmp_path, until):
    path = tmp_path / "a.docx"
    pypandoc.convert_text("# Phà\n\n![](missing.png) $x^2$\n", "docx", "markdown", outputfile=str(path))
    window.taking_in.take([path, path])
    until(lambda: list(ways(window, "articles: 2 of 2")) == ["Report…", "Undo"])
