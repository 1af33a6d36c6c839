"""Finding in the open text, through the real bar and the real widget."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QTextCursor

from editor.text.find import MOST_FOUND

# --- finding ----------------------------------------------------------------------------------------------------------


def test_typing_selects_the_first_place_and_counts(bar, look_for, selected, marked):
    look_for("ma")
    assert selected() == "Ma"
    assert bar.count.text() == "1 of 2"
    assert marked() == ["Ma", "ma"]
    look_for("ma", without_marks=True)
    assert bar.finder.found.count == 5
    assert bar.words.accessibleDescription() == bar.count.text()


def test_enter_goes_on_and_round(qtbot, bar, look_for, selected):
    look_for("ma")
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 2"
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    assert bar.count.text() == "1 of 2"
    qtbot.keyClick(bar.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "2 of 2"
    assert selected() == "ma"
    assert bar.words.hasFocus()


def test_the_arrows_do_the_same(qtbot, bar, look_for):
    look_for("ma")
    qtbot.mouseClick(bar.next_button, Qt.MouseButton.LeftButton)
    assert bar.count.text() == "2 of 2"
    qtbot.mouseClick(bar.previous_button, Qt.MouseButton.LeftButton)
    assert bar.count.text() == "1 of 2"


@pytest.mark.parametrize(
    ("switch", "words", "count"), [("case", "ma", 1), ("whole_word", "m", 0), ("pattern", "[Mm]ạ?", 7)]
)
def test_each_switch_changes_what_is_found(bar, look_for, switch, words, count):
    look_for(words, switch)
    assert bar.finder.found.count == count


def test_a_switch_searches_again_at_once(qtbot, bar, look_for, until):
    look_for("ma")
    qtbot.mouseClick(bar.options.case, Qt.MouseButton.LeftButton)
    until(lambda: bar.count.text() == "1 of 1")


def test_nothing_found_is_said(bar, look_for, marked):
    look_for("chim")
    assert bar.count.text() == "Not found"
    assert not bar.next_button.isEnabled()
    assert not bar.replace_all_button.isEnabled()
    assert marked() == []


def test_a_selection_is_what_is_looked_for(room, bar, until):
    cursor = room.edit.document().find("non")
    room.edit.setTextCursor(cursor)
    bar.open()
    assert bar.words.text() == "non"
    assert bar.words.selectedText() == "non"
    until(lambda: bar.count.text() == "1 of 1")


def test_escape_closes_and_goes_back_to_the_place(qtbot, room, bar, look_for, selected, marked):
    look_for("ma")
    qtbot.keyClick(bar.words, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert room.edit.hasFocus()
    assert selected() == "Ma"
    assert marked() == []


def test_going_on_while_the_bar_is_closed_needs_no_bar(qtbot, bar, look_for, until, selected, marked):
    look_for("ma")
    bar.close_bar()
    bar.go_next()
    until(lambda: selected() == "ma")
    assert not bar.isVisible()
    assert marked() == []


def test_going_on_with_nothing_to_look_for_opens_the_bar(bar):
    bar.go_next()
    assert bar.isVisible()


def test_enter_right_after_typing_waits_for_the_answer(qtbot, bar, until, selected):
    bar.open()
    bar.words.setText("mở")
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    until(lambda: bar.count.text() == "2 of 2")
    assert selected() == "mở"


def test_typing_in_the_text_searches_again_when_it_rests(room, bar, look_for, until, type_text, marked):
    look_for("ma")
    room.edit.moveCursor(QTextCursor.MoveOperation.End)
    type_text(room.edit, "ma ma")
    until(lambda: bar.finder.found is not None and bar.finder.found.count == 4)
    assert marked() == ["Ma", "ma", "ma", "ma"]


def test_another_article_is_searched_too(bar, look_for, show, until):
    look_for("ma")
    show("ma ma ma", article_id="a2")
    bar.show_other_text(object())
    until(lambda: bar.count.text() == "3 found")
    bar.show_other_text(None)
    assert not bar.isVisible()


def test_nothing_is_searched_while_letters_are_composed_in_the_text(room, bar, look_for, compose, until):
    look_for("ma")
    room.edit.moveCursor(QTextCursor.MoveOperation.End)
    compose(room.edit, "m")
    bar.finder.text_changed()
    until(lambda: not bar.finder._soon.isActive())
    assert bar.finder.found is None
    compose(room.edit, "", commit="ma")
    until(lambda: bar.finder.found is not None and bar.finder.found.count == 3)


def test_an_input_method_types_into_the_field(bar, compose, until):
    bar.open()
    for letters in ("m", "ma", "má"):
        compose(bar.words, letters)
        assert bar.finder.search.pattern == ""
    compose(bar.words, "", commit="ma\u0301")
    assert bar.finder.search.pattern == "má"
    until(lambda: bar.count.text() == "1 of 2")


def test_emoji_and_writing_from_the_right_keep_the_places(bar, look_for, show, selected):
    show("👩‍👩‍👧 שלום đây 🎉 đây\n")
    look_for("đây")
    assert selected() == "đây"
    bar.go_next()
    assert (selected(), bar.count.text()) == ("đây", "2 of 2")
    look_for("שלום")
    assert selected() == "שלום"


def test_a_text_in_pieces_is_found(bar, look_for, show, selected):
    show("ca\u0301 và cá")
    look_for("cá")
    assert bar.finder.found.count == 2
    assert selected() == "ca\u0301"


# --- what cannot be searched ------------------------------------------------------------------------------------------


def test_a_broken_pattern_is_one_sentence_with_the_place(bar, look_for, until):
    look_for("ma")
    bar.options.pattern.setChecked(True)
    bar.words.setText("(ma")
    until(lambda: bar.message.isVisible())
    assert bar.message.text() == "A bracket “(” in this pattern is not closed; a “)” is missing at character 4."
    assert bar.words.property("state") == "wrong"
    assert not bar.next_button.isEnabled()
    look_for("(ma)")
    assert not bar.message.isVisible()
    assert bar.words.property("state") == ""
    assert bar.count.text() == "1 of 2"


def test_a_pattern_that_never_ends_is_one_sentence_and_the_window_goes_on(room, bar, show, until, monkeypatch):
    monkeypatch.setattr("ui.writing.finding.found.find", lambda text, search: find_quickly(text, search))
    show("a" * 5_000_000 + "!")
    bar.open()
    bar.options.pattern.setChecked(True)
    bar.words.setText("(a+)+$")
    until(lambda: bar.message.isVisible())
    assert "takes too long" in bar.message.text()
    assert len(room.text().replace("\n", "")) == 5_000_001


def find_quickly(text, search):
    from editor.text.find import find

    return find(text, search, seconds=0.2)


def test_a_replacement_with_a_group_that_is_not_there_is_refused(room, bar, look_for, text):
    look_for("(ma)", "pattern")
    bar.new_words.setText(r"\2")
    bar.replace_button.click()
    assert "which the pattern does not have" in bar.message.text()
    assert room.text() == text


def test_marks_follow_the_scrolling(room, bar, look_for, show, until, marked):
    show("mưa\n\n" * 500 + "cuối\n")
    look_for("mưa")
    first = {place.selectionStart() for place in room.edit.grounds.places}
    room.edit.verticalScrollBar().setValue(room.edit.verticalScrollBar().maximum())
    until(lambda: {place.selectionStart() for place in room.edit.grounds.places}.isdisjoint(first))
    assert marked()


def test_more_than_the_most_is_said_so(bar, look_for, show):
    show("a" * (MOST_FOUND + 5))
    look_for("a")
    assert bar.count.text() == f"Over {MOST_FOUND - 1}"


def test_an_answer_about_a_text_that_has_changed_meanwhile_is_dropped(room, bar, look_for, until, type_text):
    look_for("ma")
    bar.finder.text_changed()
    bar.finder._look()
    room.edit.moveCursor(QTextCursor.MoveOperation.End)
    type_text(room.edit, "ma")
    until(lambda: bar.finder.found is not None)
    assert bar.finder.found.text == room.text()


@pytest.mark.parametrize("width", [360, 800])
def test_everything_has_room_in_a_narrow_room_too(qtbot, room, bar, width):
    room.resize(width, 600)
    bar.open(is_replacing=True)
    qtbot.waitUntil(lambda: bar.width() == width)
    qtbot.wait(10)
    shown = [
        bar.words,
        bar.options,
        bar.count,
        bar.next_button,
        bar.close_button,
        bar.new_words,
        bar.replace_all_button,
    ]
    places = [QRect(widget.mapTo(bar, widget.rect().topLeft()), widget.size()) for widget in shown]
    for one, place in enumerate(places):
        assert bar.rect().contains(place)
        assert place.width() >= shown[one].minimumSizeHint().width()
        assert not any(place.intersects(other) for other in places[one + 1 :])
