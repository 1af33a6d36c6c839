"""The event log in a real window: sentences, narrowed, page by page, and as files."""

import json

import pytest
from PySide6.QtCore import QTimer

from editor.article import Role
from storage.desk import Desk
from ui.window.review import event_log


@pytest.fixture
def desk_path(desk_path, clock):
    """Minh has commented on the article; beside it stands another one."""
    with Desk.open(desk_path, clock) as desk:
        article_id = desk.newest_article()
        minh = desk.collaborator(desk.add_collaborator("Minh", frozenset({Role.EDITOR})).values["collaborator_id"])
        with desk.acting_as(minh):
            desk.add_comment(article_id, "Nguồn nào?")
    return desk_path


@pytest.fixture
def read_log(window, until):
    """Opens the log, lets `look(dialog)` go on with it from the event loop of the dialog, and closes it."""
    faults = []

    def read(look):
        done = []

        def begin():
            dialog = window.writing._event_log.dialog if window.writing._event_log else None
            if dialog is None:
                QTimer.singleShot(10, window, begin)
                return
            try:
                until(lambda: dialog.list.count() > 0)
                look(dialog)
            except BaseException as fault:  # noqa: BLE001 - raised again outside the dialog's own loop
                faults.append(fault)
            finally:
                done.append(True)
                dialog.reject()

        until(lambda: window.writing.opened.view is not None)
        window.actions_table["review.log"].trigger()
        QTimer.singleShot(10, window, begin)
        until(lambda: bool(done))
        if faults:
            raise faults[0]

    return read


def said(dialog):
    return [dialog.list.item(row).text().splitlines()[0] for row in range(dialog.list.count())]


def choose(box, data):
    box.setCurrentIndex(box.findData(data))


def test_the_article_tells_in_sentences_what_was_done_newest_first(read_log):
    def look(dialog):
        assert said(dialog)[0] == "Minh commented: Nguồn nào?"
        assert said(dialog)[-1] == "Lan Anh began the article."
        assert not any("to the desk" in sentence for sentence in said(dialog))

    read_log(look)


def test_the_whole_desk_and_a_person_and_a_subject_are_chosen(read_log, until):
    def look(dialog):
        choose(dialog.scope, True)
        until(lambda: "Lan Anh added Minh to the desk." in said(dialog))
        choose(dialog.person, dialog.person.itemData(dialog.person.findText("Minh")))
        until(lambda: said(dialog) == ["Minh commented: Nguồn nào?"])
        assert "Cầu mới" in dialog.list.item(0).text(), "which article it was"
        choose(dialog.subject, "steps")
        until(lambda: dialog.pages.currentWidget() is dialog.nothing)
        assert not dialog.csv.isEnabled()

    read_log(look)


def test_older_events_come_when_they_are_asked_for(read_log, until, monkeypatch):
    monkeypatch.setattr(event_log, "PAGE", 2)

    def look(dialog):
        assert dialog.list.count() == 2
        assert dialog.older.isVisible()
        dialog.older.click()
        until(lambda: dialog.list.count() == 4)
        assert len(set(said(dialog))) == 4

    read_log(look)


def test_what_is_chosen_is_saved_as_csv_and_as_json_lines(window, read_log, until, tmp_path, monkeypatch):
    table, lines = tmp_path / "log.csv", tmp_path / "log.jsonl"
    chosen = iter([table, lines])
    monkeypatch.setattr(event_log.QFileDialog, "getSaveFileName", lambda *_: (str(next(chosen)), ""))

    def look(dialog):
        choose(dialog.subject, "review")
        until(lambda: dialog.list.count() == 1)
        dialog.csv.click()
        until(table.exists)
        dialog.json_lines.click()
        until(lines.exists)

    read_log(look)
    assert "Minh commented: Nguồn nào?" in table.read_text(encoding="utf-8-sig")
    (kept,) = [json.loads(line) for line in lines.read_text(encoding="utf-8").splitlines()]
    assert kept["kind"] == "comment_added"
    until(lambda: "“log.jsonl” holds one event of the log." in window.notices.sentences)
