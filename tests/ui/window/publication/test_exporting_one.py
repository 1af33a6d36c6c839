"""One article as a file: what lasts longer than a moment can be stopped."""

import pytest
from PySide6.QtWidgets import QApplication

from editor.export.registry import WRITERS
from ui.dialogs.progress import Progress

YESTERDAY = "the file of yesterday"


@pytest.fixture
def begun(window, slow_page, answer, until, tmp_path):
    """An export that lasts, and its file."""
    target = tmp_path / "cho.html"
    target.write_text(YESTERDAY, encoding="utf-8")
    answer(lambda dialog: (dialog.format.choose("html"), dialog.file.show_path(target)))
    window.actions_table["article.export"].trigger()
    until(slow_page[0].is_set)
    until(lambda: isinstance(QApplication.activeModalWidget(), Progress))
    return target, QApplication.activeModalWidget()


def exported(window, until):
    found = []
    window._tasks.read(lambda desk: [event for event in desk.events() if event.kind == "exported"], then=found.append)
    until(lambda: bool(found))
    return found[0]


def test_a_long_export_says_what_it_writes_and_goes_when_it_is_written(window, slow_page, begun, until):
    target, progress = begun
    assert progress.bar.maximum() == 0
    assert "cho.html" in progress.line.text()
    slow_page[1].set()
    until(lambda: any(said.startswith("“cho.html” is written.") for said in window.notices.sentences))
    assert not isinstance(QApplication.activeModalWidget(), Progress)
    assert target.read_text(encoding="utf-8") != YESTERDAY
    assert len(exported(window, until)) == 1


def test_a_long_export_that_is_stopped_is_gone_at_once_and_leaves_the_file_that_was_there(
    window, slow_page, begun, until
):
    target, progress = begun
    progress.reject()
    # At once, while the worker still has the article in hand.
    assert not slow_page[2].is_set()
    assert not isinstance(QApplication.activeModalWidget(), Progress)
    assert window.notices.sentences[-1] == "Stopped; no file was written."
    slow_page[1].set()
    until(slow_page[2].is_set)
    assert exported(window, until) == []
    window.close()
    window._tasks.close()  # the worker has come to its end
    assert target.read_text(encoding="utf-8") == YESTERDAY
    assert [file.name for file in target.parent.iterdir() if file.suffix == ".html"] == ["cho.html"]


def test_after_one_that_was_stopped_the_next_begins(window, slow_page, begun, answer, until, tmp_path):
    begun[1].reject()
    other = tmp_path / "cho.docx"
    answer(lambda dialog: (dialog.format.choose("docx"), dialog.file.show_path(other)))
    window.actions_table["article.export"].trigger()
    until(other.exists)
    until(lambda: any(said.startswith("“cho.docx” is written.") for said in window.notices.sentences))


def test_a_mistake_of_the_program_ends_it_and_nothing_says_that_it_is_written(
    window, answer, until, monkeypatch, tmp_path
):
    def mistaken(_piece, _style):
        raise ZeroDivisionError

    mistakes = []
    window._tasks.failed_unexpectedly.connect(mistakes.append)
    monkeypatch.setitem(WRITERS, "html", mistaken)
    answer(lambda dialog: (dialog.format.choose("html"), dialog.file.show_path(tmp_path / "cho.html")))
    window.actions_table["article.export"].trigger()
    until(lambda: window.writing._exporting._file is None and bool(mistakes))
    assert not any("cho.html" in said for said in window.notices.sentences)
    assert not isinstance(QApplication.activeModalWidget(), Progress)


def test_a_file_whose_article_went_meanwhile_is_written_and_it_is_said_that_it_has_no_receipt(
    window, slow_page, begun, until
):
    target, _progress = begun
    article_id, gone = window.writing.opened.article_id, []

    def remove(desk):
        desk._database.run("UPDATE article SET is_sample = 1 WHERE id = ?", article_id)
        return desk.remove_sample()

    window._tasks.change(remove, then=gone.append)
    until(lambda: bool(gone))
    slow_page[1].set()
    until(lambda: any("no receipt of it was kept" in said for said in window.notices.sentences))
    assert target.read_text(encoding="utf-8") != YESTERDAY
    assert exported(window, until) == []
