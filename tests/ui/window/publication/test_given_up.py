"""A publication that a person gives up in a real window: nothing goes out, and the next one hears nothing of it."""

import threading

import pytest
from PySide6.QtWidgets import QApplication

from editor.article import Stage
from editor.workflow import Move
from tests.ui.window.publication import test_publishing
from tests.ui.window.publication.test_publishing import choose, shown
from ui.dialogs.progress import Progress
from ui.window.publication import edition_files

people, article_id, folder = test_publishing.people, test_publishing.article_id, test_publishing.folder
looking, be = test_publishing.looking, test_publishing.be


@pytest.fixture
def approved(looking, be, until):
    """Approved by Minh; Lan Anh sits at the desk."""
    be(looking, "Minh", Stage.IN_EDIT)
    looking.writing.story.move(Move.APPROVE)
    until(lambda: shown(looking).article.stage is Stage.APPROVED)
    be(looking, "Lan Anh", Stage.APPROVED)
    return looking


def test_a_cancelled_publication_leaves_every_file_as_it_was(approved, answer, until, folder, monkeypatch):
    (folder / "cho-doi-gio.txt").write_bytes(b"old")
    may_go_on, real = threading.Event(), edition_files.WRITERS["txt"]

    def slow(piece, style):
        may_go_on.wait(60)
        return real(piece, style)

    monkeypatch.setitem(edition_files.WRITERS, "txt", slow)
    answer(choose(folder, "html", "txt"))
    approved.writing.story.move(Move.PUBLISH)
    try:
        until(lambda: isinstance(QApplication.activeModalWidget(), Progress))
        progress = QApplication.activeModalWidget()
        until(lambda: "cho-doi-gio.txt" in progress.line.text())
        progress.reject()
        assert not isinstance(QApplication.activeModalWidget(), Progress)
    finally:
        may_go_on.set()
    until(lambda: sorted(file.name for file in folder.iterdir()) == ["cho-doi-gio.txt"])
    assert (folder / "cho-doi-gio.txt").read_bytes() == b"old"
    until(lambda: approved.writing.story.going_out.publishing._making is None)
    assert shown(approved).article.stage is Stage.APPROVED


def test_one_that_was_cancelled_takes_nothing_from_the_one_after_it(approved, answer, until, folder, monkeypatch):
    """Its worker may have a large file in hand when the next one is begun, and answers in the middle of that."""
    gates = {name: threading.Event() for name in ("txt", "html")}

    def slow(name, real):
        def write(piece, style):
            gates[name].wait(60)
            return real(piece, style)

        return write

    for name in gates:
        monkeypatch.setitem(edition_files.WRITERS, name, slow(name, edition_files.WRITERS[name]))
    publishing, answered = approved.writing.story.going_out.publishing, []
    hear = publishing._on_made
    monkeypatch.setattr(publishing, "_on_made", lambda making, out: (hear(making, out), answered.append(out)))

    def publish(name):
        answer(choose(folder, name))
        approved.writing.story.move(Move.PUBLISH)
        until(lambda: publishing._progress is not None and f"cho-doi-gio.{name}" in publishing._progress.line.text())

    try:
        publish("txt")
        publishing._progress.reject()
        publish("html")
        gates["txt"].set()
        until(lambda: answered == [None])
        publishing._progress.reject()
    finally:
        for gate in gates.values():
            gate.set()
    until(lambda: len(answered) == 2)
    approved._tasks.finish()
    until(lambda: approved._tasks.pending_changes == 0)
    assert answered == [None, None]
    assert shown(approved).article.stage is Stage.APPROVED
    until(lambda: list(folder.iterdir()) == [])


def test_one_that_was_given_up_while_it_waited_for_a_key_is_no_edition_without_files(approved, answer, until, folder):
    """Another publication was begun meanwhile, which took the files of this one away."""
    publishing, waiting = approved.writing.story.going_out.publishing, []
    publishing._signing.with_key = lambda step, refused: waiting.append((step, refused))
    answer(choose(folder, "txt"))
    approved.writing.story.move(Move.PUBLISH)
    until(lambda: bool(waiting))
    publishing._let_go()
    until(lambda: list(folder.iterdir()) == [])
    step, refused = waiting.pop()
    step(refused)
    approved._tasks.finish()
    until(lambda: approved._tasks.pending_changes == 0)
    assert shown(approved).article.stage is Stage.APPROVED
    assert list(folder.iterdir()) == []
