"""Replacing in the open text, through the real bar and the real widget."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from editor.text.find import replacements
from editor.text.wanted import Search
from ui.writing.finding.finder import Proposal
from ui.writing.finding.replacing import replace

# --- replacing --------------------------------------------------------------------------------------------------------


def test_replacing_goes_from_place_to_place(qtbot, room, bar, look_for, until, selected):
    look_for("ma")
    bar.new_words.setText("cá")
    bar.new_words.setFocus()
    qtbot.keyClick(bar.new_words, Qt.Key.Key_Return)
    until(lambda: selected() == "ma")
    assert room.text() == "Má mở cửa. Cá mở má.\n\nMạ non, ma già.\n"
    qtbot.mouseClick(bar.replace_button, Qt.MouseButton.LeftButton)
    until(lambda: bar.count.text() == "Not found")
    assert room.text() == "Má mở cửa. Cá mở má.\n\nMạ non, cá già.\n"


def test_pressing_quickly_replaces_as_often(qtbot, room, bar, look_for, show, until, selected):
    show("x x x x x")
    look_for("x")
    bar.new_words.setText("xx")
    bar.new_words.setFocus()
    for _ in range(3):
        qtbot.keyClick(bar.new_words, Qt.Key.Key_Return)
    until(lambda: room.text() == "xx xx xx x x")
    until(lambda: selected() == "x" and bar.finder.found is not None)
    assert room.edit.textCursor().selectionStart() == 9


def test_each_replacement_is_one_step_of_undo(room, bar, look_for, until, text):
    look_for("ma")
    bar.new_words.setText("cá\\n")
    bar.replace_button.click()
    until(lambda: "Cá" in room.text())
    room.edit.undo()
    assert room.text() == text


def test_replacing_with_nothing_selected_only_goes_there(room, bar, look_for, selected, text):
    look_for("ma")
    room.edit.moveCursor(QTextCursor.MoveOperation.Start)
    bar.replace_button.click()
    assert room.text() == text
    assert selected() == "Ma"


@pytest.fixture
def proposed(bar, until):
    """What replacing all would do."""

    def proposed(new_text: str) -> Proposal:
        heard = []
        bar.finder.proposed.connect(heard.append)
        bar.new_words.setText(new_text)
        bar.replace_all_button.click()
        until(lambda: bool(heard))
        return heard[0]

    return proposed


def test_replacing_all_is_proposed_first_and_then_one_step(room, bar, look_for, proposed, text):
    look_for("m(.)", "pattern", without_marks=True)
    proposal = proposed(r"<\1>")
    assert room.text() == text
    assert [one.new_text for one in proposal.replacements] == ["<á>", "<ở>", "<a>", "<ở>", "<á>", "<ạ>", "<a>"]
    assert bar.finder.replace_chosen(proposal, proposal.replacements[1:3])
    assert room.text() == "Má <ở> cửa. <a> mở má.\n\nMạ non, ma già.\n"
    room.edit.undo()
    assert room.text() == text


def test_a_proposal_for_a_text_that_has_changed_is_not_made(room, bar, look_for, proposed, type_text):
    look_for("ma")
    proposal = proposed("cá")
    type_text(room.edit, "x")
    before = room.text()
    assert not bar.finder.replace_chosen(proposal, proposal.replacements)
    assert room.text() == before


def test_the_caret_stays_with_its_words(room, bar, look_for, proposed):
    look_for("m")
    cursor = room.edit.document().find("non")
    cursor.setPosition(cursor.selectionStart())
    room.edit.setTextCursor(cursor)
    proposal = proposed("dài dài")
    bar.finder.replace_chosen(proposal, proposal.replacements)
    cursor = room.edit.textCursor()
    cursor.movePosition(cursor.MoveOperation.EndOfWord, cursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "non"


def test_emoji_do_not_move_replacements(room, show):
    show("🎉a🎉a🎉")
    assert replace(room.edit, room.text(), replacements(room.text(), Search("a"), "👍b"))
    assert room.text() == "🎉👍b🎉👍b🎉"


def test_what_may_only_be_read_is_found_and_not_replaced(room, bar, look_for, show, text):
    show(text, is_read_only=True)
    look_for("ma")
    assert bar.count.text() == "1 of 2"
    assert not bar.replace_button.isEnabled()
    bar.finder.replace_one("cá")
    assert not replace(room.edit, room.text(), [])
    assert room.text() == text


def test_seventeen_thousand_places_are_counted_marked_and_replaced(room, bar, look_for, show, proposed, marked):
    text = "Ngày mưa, tháng nắng.\n\n" * 17_000
    show(text)
    look_for("mưa")
    assert bar.count.text() == "1 of 17000"
    assert 0 < len(marked()) < 100
    room.edit.moveCursor(QTextCursor.MoveOperation.End)
    bar.go_previous()
    assert bar.count.text() == "17000 of 17000"
    proposal = proposed("gió")
    assert bar.finder.replace_chosen(proposal, proposal.replacements)
    assert room.text() == text.replace("mưa", "gió")
    room.edit.undo()
    assert room.text() == text
