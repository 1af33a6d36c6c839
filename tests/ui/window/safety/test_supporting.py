"""The support file in a real window: read before it is saved, and without anything that a person wrote."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton

from editor.refusal import Refused
from ui.widgets.notice import Weight

WRITTEN = ("Cầu", "cau-moi", "Đoạn", "Lan Anh", "office")


def seen_in(window, answer, until):
    texts = []
    answer(lambda dialog: texts.append(dialog.text.toPlainText()), accepts=False)
    window.actions_table["help.support"].trigger()
    until(lambda: len(texts) == 1)
    return texts[0]


def test_it_holds_versions_and_numbers_and_nothing_that_anybody_wrote(window, answer, until, desk_path):
    window._tasks.refused.emit(Refused("x"))
    window._tasks.was_refused.emit(Refused("“{name}” is there.", name="Cầu mới"))
    window._tasks.failed_unexpectedly.emit(f'  File "{desk_path}/storage/a.py", line 3, in f\nValueError: Cầu mới\n')
    text = seen_in(window, answer, until)
    for part in ("Copydesk", "SQLite", "article: 1", "schema: ", "desk opened, articles 1", "“{name}” is there."):
        assert part in text
    for part in ("storage/a.py:3 f", "ValueError"):
        assert part in text
    for word in (*WRITTEN, str(desk_path.parent)):
        assert word not in text, word


def test_what_was_read_is_what_is_saved(window, tmp_path, until):
    window.supporting.save(tmp_path / "support.txt", "was gelesen wurde\n")
    until(lambda: any("Nothing was sent" in sentence for sentence in window.notices.sentences))
    assert (tmp_path / "support.txt").read_text("utf-8") == "was gelesen wurde\n"


def test_a_place_that_takes_no_file_is_refused_in_one_sentence(window, tmp_path, until):
    window.supporting.save(tmp_path / "gone" / "support.txt", "x")
    until(lambda: any("no folder" in sentence for sentence in window.notices.sentences))


def test_the_details_of_every_refusal_can_be_copied(window):
    window.notices.say("Nothing was changed.", Weight.REFUSES)
    notice = list(window.notices._notices.values())[-1]
    copy = next(button for button in notice.findChildren(QToolButton) if button.toolTip() == "Copy details")
    copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Nothing was changed.\nCopydesk ")
    window.notices.say("Done.", Weight.DONE)
    notice = list(window.notices._notices.values())[-1]
    assert [button.toolTip() for button in notice.findChildren(QToolButton)] == ["Close this notice"]
