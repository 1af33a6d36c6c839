"""The history in a real window: what changed since, all of it or a paragraph brought back, a name given."""

import pytest
from PySide6.QtCore import QTimer

from storage.desk import Desk

FIRST = "Một đoạn.\n\nHai đoạn.\n\nBa đoạn.\n"
SECOND = "Một đoạn mới.\n\nHai đoạn.\n\nBa đoạn khác.\n"
HOUR = 3_600_000


@pytest.fixture
def desk_path(desk_path, clock):
    with Desk.open(desk_path, clock) as desk:
        article_id = desk.article_lines()[0].id
        desk.save_text(article_id, FIRST)
        desk.keep_revision(article_id, "bản đầu")
        clock.now += HOUR
        desk.save_text(article_id, SECOND)
    return desk_path


@pytest.fixture
def look_back(window, until):
    """`look_back(do)` opens the history and closes it once `do(dialog)` has come to its end."""

    def open_history(do):
        until(lambda: window.writing.review._parts is not None)
        failures, done, timer = [], [], QTimer(interval=20)

        def look():
            dialog = window.writing.review._looking_back.dialog if window.writing.review._looking_back else None
            if dialog is None or not dialog.isVisible():
                return
            timer.stop()
            try:
                do(dialog)
            except BaseException as failure:  # noqa: BLE001 - raised again outside the dialog's own loop
                failures.append(failure)
            dialog.accept()
            done.append(True)

        timer.timeout.connect(look)
        timer.start()
        window.actions_table["review.history"].trigger()
        until(lambda: bool(done) and window.writing.review._looking_back.dialog is None)
        for failure in failures:
            raise failure

    return open_history


def rows(dialog):
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def choose(dialog, name):
    dialog.list.setCurrentRow(next(number for number, text in enumerate(rows(dialog)) if text.startswith(name)))


def test_what_has_changed_since_a_named_revision_is_shown(look_back, until):
    def look(dialog):
        until(lambda: dialog.list.count() > 1)
        choose(dialog, "bản đầu")
        until(lambda: "mới" in dialog.view.toPlainText())
        assert "Ba đoạn khác." in dialog.view.toPlainText()

    look_back(look)


def test_a_whole_revision_comes_back_into_the_text_that_is_shown(window, look_back, until):
    def look(dialog):
        until(lambda: dialog.list.count() > 1)
        choose(dialog, "bản đầu")
        until(dialog.restore_button.isEnabled)
        before = dialog.list.count()
        dialog.restore_button.click()
        until(lambda: dialog.list.count() == before + 1)
        assert "brought back" in rows(dialog)[0]

    look_back(look)
    until(lambda: window.writing.room.text() == FIRST)


def test_one_paragraph_comes_back_and_the_others_stay(window, look_back, until):
    def look(dialog):
        until(lambda: dialog.list.count() > 1)
        choose(dialog, "bản đầu")
        until(lambda: "mới" in dialog.view.toPlainText())
        dialog.view.passage_wanted.emit(0)
        until(lambda: "paragraph brought back" in rows(dialog)[0])

    look_back(look)
    until(lambda: window.writing.room.text() == SECOND.replace(" mới", ""))


def test_what_was_typed_last_is_in_the_history_at_once(window, look_back, until):
    window.writing.room.edit.textCursor().insertText("Vừa gõ. ")

    def look(dialog):
        until(lambda: dialog.list.count() > 1)
        choose(dialog, "bản đầu")
        until(lambda: "Vừa gõ." in dialog.view.toPlainText())

    look_back(look)


def test_any_two_revisions_are_compared(window, look_back, clock, until):
    window._tasks.change(lambda desk: desk.keep_revision(desk.article_lines()[0].id, "bản giữa"))
    clock.now += HOUR
    window._tasks.change(lambda desk: desk.save_text(desk.article_lines()[0].id, SECOND + "\nBốn đoạn.\n"))

    def look(dialog):
        until(lambda: dialog.list.count() > 2)
        choose(dialog, "bản đầu")
        until(lambda: "Bốn đoạn." in dialog.view.toPlainText())
        assert dialog.until.currentText() == "As it is now"
        dialog.until.setCurrentIndex(
            next(at for at in range(1, dialog.until.count()) if "giữa" in dialog.until.itemText(at))
        )
        until(lambda: "mới" in dialog.view.toPlainText() and "Bốn đoạn." not in dialog.view.toPlainText())
        assert dialog.restore_button.isEnabled()
        assert not dialog.view.may_restore  # a paragraph comes back into the article as it is now
        choose(dialog, "bản giữa")  # nothing that could stand at the other side comes after it
        until(lambda: "Bốn đoạn." in dialog.view.toPlainText() and not dialog.until.isEnabled())

    look_back(look)
