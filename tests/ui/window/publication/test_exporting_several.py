"""Exporting several articles: a progress that can be stopped at once, and a report at the end."""

import threading

import pytest
from PySide6.QtWidgets import QApplication

from editor.article import Fields
from storage.desk import Desk
from ui.dialogs.export_report import ExportReport
from ui.dialogs.progress import Progress
from ui.widgets.words import Words
from ui.window.desk_page import Surround
from ui.window.publication.exporting_several import ExportingSeveral


@pytest.fixture
def ids(desk_path, clock):
    found = []
    with Desk.open(desk_path, clock) as desk:
        for slug in ("a", "b", "c"):
            found.append(desk.new_article("", "vi").article_id)
            desk.save_fields(found[-1], Fields(headline=f"Bài {slug}", slug=slug))
            desk.save_text(found[-1], "Một câu.")
    return found


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "out"
    made.mkdir()
    return made


@pytest.fixture
def exporting(ids, open_window, desk_path):
    window = open_window(desk_path)
    around: Surround = window.writing._around
    return ExportingSeveral(around, window, window)


def remove(tasks, article_id, until):
    """Take an article off the desk, while others wait for it."""

    def removing(desk):
        desk._database.run("UPDATE article SET is_sample = 1 WHERE id = ?", article_id)
        return desk.remove_sample()

    gone = []
    tasks.change(removing, then=gone.append)
    until(lambda: bool(gone))


def to(folder):
    return lambda dialog: dialog.file.show_path(folder / "any.docx")


def test_what_could_not_be_written_stands_in_the_report(exporting, ids, folder, answer, until):
    (folder / "b.docx").mkdir()
    answer(to(folder))
    exporting.begin(ids)
    notices = exporting._around.notices
    until(lambda: notices.sentences == ["Files written to “out”: 2."])
    told = []

    def look(dialog):
        assert isinstance(dialog, ExportReport)
        told.extend(label.text() for label in dialog.findChildren(Words))

    answer(look)
    exporting._report(notices.sentences[0], tuple(exporting._lines))
    assert "b.docx: not written" in told
    assert any("is a folder" in words for words in told)
    assert {"a.docx", "c.docx"} <= set(told)


def test_stopped_it_begins_no_further_file_and_says_how_many_are_written(
    exporting, ids, folder, answer, until, monkeypatch
):
    from ui.window.publication import export_file

    may_go_on, real = threading.Event(), export_file.WRITERS["docx"]

    def slow(piece, style):
        may_go_on.wait(60)
        return real(piece, style)

    monkeypatch.setitem(export_file.WRITERS, "docx", slow)
    answer(to(folder))
    exporting.begin(ids)
    try:
        until(lambda: isinstance(QApplication.activeModalWidget(), Progress))
        progress = QApplication.activeModalWidget()
        until(lambda: "a.docx" in progress.line.text())
        progress.reject()
        assert not isinstance(QApplication.activeModalWidget(), Progress)
    finally:
        may_go_on.set()
    until(lambda: any(said.startswith("Stopped. ") for said in exporting._around.notices.sentences))
    assert exporting._around.notices.sentences[-1] in (
        "Stopped. Files written to “out”: 1 of 3.",
        "Stopped. Files written to “out”: 0 of 3.",
    )
    assert "c.docx" not in [file.name for file in folder.iterdir()]


def test_a_file_whose_article_went_meanwhile_is_written_and_the_report_says_that_it_has_no_receipt(
    exporting, ids, folder, answer, until, monkeypatch
):
    from editor.export import registry

    at_work, may_go_on = threading.Event(), threading.Event()
    real = registry.WRITERS["docx"]

    def slow(piece, style):
        if piece.fields.slug == "b":
            at_work.set()
            may_go_on.wait(30)
        return real(piece, style)

    monkeypatch.setitem(registry.WRITERS, "docx", slow)
    answer(to(folder))
    exporting.begin(ids)
    until(at_work.is_set)
    remove(exporting._around.tasks, ids[1], until)
    may_go_on.set()
    until(lambda: exporting._around.notices.sentences == ["Files written to “out”: 3."])
    said = {line.name: line.sentences for line in exporting._lines}
    assert "no receipt of it was kept" in said["b.docx"][0]
    assert said["a.docx"] == said["c.docx"] == ()


def test_several_become_one_bulletin(exporting, ids, folder, answer, until):
    from ui.window.publication.bulletin import Bulletin

    bulletin = Bulletin(exporting._around, exporting._view, exporting)

    def name(dialog):
        dialog.setTextValue("Tuần 48")
        answer(lambda export: (export.format.choose("html"), export.file.show_path(folder / "tuan-48.html")))

    answer(name)
    bulletin.begin(ids)
    until(lambda: any("“tuan-48.html” is written." in said for said in exporting._around.notices.sentences))
    page = (folder / "tuan-48.html").read_text(encoding="utf-8")
    assert page.index("Mục lục") < page.index("Bài a") < page.index("Bài c")


def ask_for(answer, folder, name, format="html"):
    """Answers the title and the dialog after it."""

    def say_title(dialog):
        dialog.setTextValue("Tuần 48")
        answer(lambda export: (export.format.choose(format), export.file.show_path(folder / name)))

    answer(say_title)


def test_a_bulletin_that_is_stopped_leaves_the_file_that_was_there(exporting, ids, folder, answer, until, monkeypatch):
    from ui.window.publication import export_file
    from ui.window.publication.bulletin import Bulletin

    bulletin = Bulletin(exporting._around, exporting._view, exporting)
    at_work, may_go_on = threading.Event(), threading.Event()
    real = export_file.bulletin_piece

    def slow(material, style, format, now):
        at_work.set()
        may_go_on.wait(30)
        return real(material, style, format, now)

    monkeypatch.setattr(export_file, "bulletin_piece", slow)
    file = folder / "tuan-48.html"
    file.write_text("last week", encoding="utf-8")
    ask_for(answer, folder, file.name)
    bulletin.begin(ids)
    until(at_work.is_set)
    progress = bulletin._progress
    assert isinstance(progress, Progress) and progress.bar.maximum() == len(ids) + 1
    progress.reject()
    # At once, while the worker still has the first article in hand.
    assert bulletin._progress is None
    assert exporting._around.notices.sentences == ["Stopped; no file was written."]
    may_go_on.set()
    exporting._around.tasks.finish()
    told = []
    exporting._around.tasks.compute(lambda: None, then=told.append)
    until(lambda: bool(told))
    assert file.read_text(encoding="utf-8") == "last week"


def test_a_bulletin_that_is_stopped_while_it_is_written_leaves_the_file_that_was_there(
    exporting, ids, folder, answer, until, slow_page
):
    from ui.window.publication.bulletin import Bulletin

    bulletin = Bulletin(exporting._around, exporting._view, exporting)
    at_work, may_go_on, done = slow_page
    file = folder / "tuan-48.html"
    ask_for(answer, folder, file.name)
    bulletin.begin(ids)
    until(at_work.is_set)
    bulletin._progress.reject()
    may_go_on.set()
    until(done.is_set)
    told = []
    exporting._around.tasks.compute(lambda: None, then=told.append)
    until(lambda: bool(told))
    assert not file.exists()
    assert exporting._around.notices.sentences == ["Stopped; no file was written."]


def test_a_bulletin_of_which_an_article_went_meanwhile_has_no_receipt_and_the_window_says_so(
    exporting, ids, folder, answer, until, monkeypatch
):
    from editor.export import registry
    from ui.window.publication.bulletin import Bulletin

    tasks = exporting._around.tasks
    at_work, may_go_on = threading.Event(), threading.Event()
    real = registry.WRITERS["html"]

    def slow(piece, style):
        at_work.set()
        may_go_on.wait(30)
        return real(piece, style)

    monkeypatch.setitem(registry.WRITERS, "html", slow)
    bulletin = Bulletin(exporting._around, exporting._view, exporting)
    ask_for(answer, folder, "tuan-48.html")
    bulletin.begin(ids)
    until(at_work.is_set)
    remove(tasks, ids[1], until)
    may_go_on.set()
    until(lambda: any("no receipt of it was kept" in said for said in exporting._around.notices.sentences))
    assert (folder / "tuan-48.html").exists()
    kept = []
    tasks.read(lambda desk: [desk.receipts(article_id) for article_id in ids], then=kept.extend)
    until(lambda: bool(kept))
    assert kept == [[], [], []]


def test_a_kind_of_file_that_holds_one_article_is_refused_before_anything_is_read(
    exporting, ids, folder, answer, until
):
    from ui.window.publication.bulletin import Bulletin

    said = []
    exporting._around.tasks.refused.connect(lambda error: said.append(str(error)))
    bulletin = Bulletin(exporting._around, exporting._view, exporting)

    def say_title(dialog):
        dialog.setTextValue("Tuần 48")
        answer(
            lambda export: (
                export.format.choose("text"),
                export.text_kind.setCurrentIndex(export.text_kind.findData("md")),
                export.file.show_path(folder / "tuan-48.md"),
            )
        )

    answer(say_title)
    bulletin.begin(ids)
    until(lambda: bool(said))
    assert "holds one article" in said[0]
    assert bulletin._progress is None


def test_a_mistake_of_the_program_keeps_nobody_waiting(exporting, ids, folder, answer, until, monkeypatch):
    from ui.window.publication import export_file
    from ui.window.publication.bulletin import Bulletin

    def mistaken(_piece, _style):
        raise ZeroDivisionError

    mistakes = []
    exporting._around.tasks.failed_unexpectedly.connect(mistakes.append)
    for form in ("docx", "html"):
        monkeypatch.setitem(export_file.WRITERS, form, mistaken)
    answer(to(folder))
    exporting.begin(ids)
    until(lambda: "Stopped. Files written to “out”: 0 of 3." in exporting._around.notices.sentences)
    assert exporting._progress is None and len(mistakes) == 1
    bulletin = Bulletin(exporting._around, exporting._view, exporting)
    ask_for(answer, folder, "tuan-48.html")
    bulletin.begin(ids)
    until(lambda: len(mistakes) == 2 and bulletin._progress is None)
    assert list(folder.iterdir()) == []
