"""Finding and replacing in the open text, through the real bar and the real widget."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from editor.article import Article, Fields, Stage
from editor.text.find import MOST_FOUND
from ui.tasks import Tasks
from ui.writing.find_bar import FindBar
from ui.writing.finder import Proposal
from ui.writing.replacing import replace
from ui.writing.room import WritingRoom

TEXT = "Má mở cửa. Ma mở má.\n\nMạ non, ma già.\n"


@pytest.fixture
def tasks(qapp):
    tasks = Tasks()
    yield tasks
    tasks.close()


@pytest.fixture
def room(qtbot):
    room = WritingRoom()
    qtbot.addWidget(room)
    room.resize(800, 600)
    room.show()
    qtbot.waitExposed(room)
    return room


@pytest.fixture
def show(room):
    """Show a text in the room, with the caret at its beginning."""

    def show(text: str, is_read_only: bool = False, article_id: str = "a1") -> None:
        fields = Fields(headline="Tít")
        article = Article(article_id, "vi", Stage.DRAFTING, fields, text, "", "", "", "me", 0, 0)
        room.show_article(article, is_read_only=is_read_only)
        room.edit.moveCursor(QTextCursor.MoveOperation.Start)

    show(TEXT)
    return show


@pytest.fixture
def bar(room, tasks, show):
    bar = FindBar(room.edit, tasks)
    room.show_below(bar)
    yield bar
    bar.finder.stop()


@pytest.fixture
def look_for(bar, until):
    """Type what is looked for, switch ways of looking, and wait for the answer."""

    def look_for(words: str, *switches: str, without_marks: bool = False) -> None:
        if not bar.isVisible():
            bar.open(is_replacing=True)
        bar.options.marks.setChecked(not without_marks)
        for name in switches:
            getattr(bar.options, name).setChecked(True)
        bar.words.setText(words)
        until(lambda: bar.finder.found is not None and bar.finder.found.search.pattern == words)

    return look_for


def selected(room) -> str:
    return room.edit.textCursor().selectedText()


def marked(room) -> list[str]:
    return [place.selectedText() for place in room.edit.grounds.places]


# --- finding ----------------------------------------------------------------------------------------------------------


def test_typing_selects_the_first_place_and_counts(room, bar, look_for):
    look_for("ma")
    assert selected(room) == "Ma"
    assert bar.count.text() == "1 of 2"
    assert marked(room) == ["Ma", "ma"]
    look_for("ma", without_marks=True)
    assert bar.finder.found.count == 5
    assert bar.words.accessibleDescription() == bar.count.text()


def test_enter_goes_on_and_round(qtbot, room, bar, look_for):
    look_for("ma")
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 2"
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    assert bar.count.text() == "1 of 2"
    qtbot.keyClick(bar.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "2 of 2"
    assert selected(room) == "ma"
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


def test_nothing_found_is_said(bar, look_for, room):
    look_for("chim")
    assert bar.count.text() == "Not found"
    assert not bar.next_button.isEnabled()
    assert not bar.replace_all_button.isEnabled()
    assert marked(room) == []


def test_a_selection_is_what_is_looked_for(room, bar, until):
    cursor = room.edit.document().find("non")
    room.edit.setTextCursor(cursor)
    bar.open()
    assert bar.words.text() == "non"
    assert bar.words.selectedText() == "non"
    until(lambda: bar.count.text() == "1 of 1")


def test_escape_closes_and_goes_back_to_the_place(qtbot, room, bar, look_for):
    look_for("ma")
    qtbot.keyClick(bar.words, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert room.edit.hasFocus()
    assert selected(room) == "Ma"
    assert marked(room) == []


def test_going_on_while_the_bar_is_closed_needs_no_bar(qtbot, room, bar, look_for, until):
    look_for("ma")
    bar.close_bar()
    bar.go_next()
    until(lambda: selected(room) == "ma")
    assert not bar.isVisible()
    assert marked(room) == []


def test_going_on_with_nothing_to_look_for_opens_the_bar(bar):
    bar.go_next()
    assert bar.isVisible()


def test_enter_right_after_typing_waits_for_the_answer(qtbot, room, bar, until):
    bar.open()
    bar.words.setText("mở")
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    until(lambda: bar.count.text() == "2 of 2")
    assert selected(room) == "mở"


def test_typing_in_the_text_searches_again_when_it_rests(room, bar, look_for, until, type_text):
    look_for("ma")
    room.edit.moveCursor(QTextCursor.MoveOperation.End)
    type_text(room.edit, "ma ma")
    until(lambda: bar.finder.found is not None and bar.finder.found.count == 4)
    assert marked(room) == ["Ma", "ma", "ma", "ma"]


def test_another_article_is_searched_too(room, bar, look_for, show, until):
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


def test_emoji_and_writing_from_the_right_keep_the_places(room, bar, look_for, show):
    show("👩‍👩‍👧 שלום đây 🎉 đây\n")
    look_for("đây")
    assert selected(room) == "đây"
    bar.go_next()
    assert (selected(room), bar.count.text()) == ("đây", "2 of 2")
    look_for("שלום")
    assert selected(room) == "שלום"


def test_a_text_in_pieces_is_found(room, bar, look_for, show):
    show("ca\u0301 và cá")
    look_for("cá")
    assert bar.finder.found.count == 2
    assert selected(room) == "ca\u0301"


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
    monkeypatch.setattr("ui.writing.found.find", lambda text, search: find_quickly(text, search))
    show("a" * 5_000_000 + "!")
    bar.open()
    bar.options.pattern.setChecked(True)
    bar.words.setText("(a+)+$")
    until(lambda: bar.message.isVisible())
    assert "takes too long" in bar.message.text()
    assert len(room.text()) == 5_000_001


def find_quickly(text, search):
    from editor.text.find import find

    return find(text, search, seconds=0.2)


def test_a_replacement_with_a_group_that_is_not_there_is_refused(room, bar, look_for):
    look_for("(ma)", "pattern")
    bar.new_words.setText(r"\2")
    bar.replace_button.click()
    assert "which the pattern does not have" in bar.message.text()
    assert room.text() == TEXT


# --- replacing --------------------------------------------------------------------------------------------------------


def test_replacing_goes_from_place_to_place(qtbot, room, bar, look_for, until):
    look_for("ma")
    bar.new_words.setText("cá")
    bar.new_words.setFocus()
    qtbot.keyClick(bar.new_words, Qt.Key.Key_Return)
    until(lambda: selected(room) == "ma")
    assert room.text() == "Má mở cửa. cá mở má.\n\nMạ non, ma già.\n"
    qtbot.mouseClick(bar.replace_button, Qt.MouseButton.LeftButton)
    until(lambda: bar.count.text() == "Not found")
    assert room.text() == "Má mở cửa. cá mở má.\n\nMạ non, cá già.\n"


def test_pressing_quickly_replaces_as_often(qtbot, room, bar, look_for, show, until):
    show("x x x x x")
    look_for("x")
    bar.new_words.setText("xx")
    bar.new_words.setFocus()
    for _ in range(3):
        qtbot.keyClick(bar.new_words, Qt.Key.Key_Return)
    until(lambda: room.text() == "xx xx xx x x")
    until(lambda: selected(room) == "x" and bar.finder.found is not None)
    assert room.edit.textCursor().selectionStart() == 9


def test_each_replacement_is_one_step_of_undo(room, bar, look_for, until):
    look_for("ma")
    bar.new_words.setText("cá\\n")
    bar.replace_button.click()
    until(lambda: "cá" in room.text())
    room.edit.undo()
    assert room.text() == TEXT


def test_replacing_with_nothing_selected_only_goes_there(room, bar, look_for):
    look_for("ma")
    room.edit.moveCursor(QTextCursor.MoveOperation.Start)
    bar.replace_button.click()
    assert room.text() == TEXT
    assert selected(room) == "Ma"


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


def test_replacing_all_is_proposed_first_and_then_one_step(room, bar, look_for, proposed):
    look_for("m(.)", "pattern", without_marks=True)
    proposal = proposed(r"<\1>")
    assert room.text() == TEXT
    assert [one.new_text for one in proposal.replacements] == ["<á>", "<ở>", "<a>", "<ở>", "<á>", "<ạ>", "<a>"]
    assert bar.finder.replace_chosen(proposal, proposal.replacements[1:3])
    assert room.text() == "Má <ở> cửa. <a> mở má.\n\nMạ non, ma già.\n"
    room.edit.undo()
    assert room.text() == TEXT


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
    from editor.text.find import replacements
    from editor.text.wanted import Search

    assert replace(room.edit, room.text(), replacements(room.text(), Search("a"), "👍b"))
    assert room.text() == "🎉👍b🎉👍b🎉"


def test_what_may_only_be_read_is_found_and_not_replaced(room, bar, look_for, show):
    show(TEXT, is_read_only=True)
    look_for("ma")
    assert bar.count.text() == "1 of 2"
    assert not bar.replace_button.isEnabled()
    bar.finder.replace_one("cá")
    assert not replace(room.edit, room.text(), [])
    assert room.text() == TEXT


def test_seventeen_thousand_places_are_counted_marked_and_replaced(room, bar, look_for, show, proposed):
    text = "Ngày mưa, tháng nắng.\n\n" * 17_000
    show(text)
    look_for("mưa")
    assert bar.count.text() == "1 of 17000"
    assert 0 < len(marked(room)) < 100
    room.edit.moveCursor(QTextCursor.MoveOperation.End)
    bar.go_previous()
    assert bar.count.text() == "17000 of 17000"
    proposal = proposed("gió")
    assert bar.finder.replace_chosen(proposal, proposal.replacements)
    assert room.text() == text.replace("mưa", "gió")
    room.edit.undo()
    assert room.text() == text


def test_marks_follow_the_scrolling(room, bar, look_for, show, until):
    show("mưa\n\n" * 500 + "cuối\n")
    look_for("mưa")
    first = {place.selectionStart() for place in room.edit.grounds.places}
    room.edit.verticalScrollBar().setValue(room.edit.verticalScrollBar().maximum())
    until(lambda: {place.selectionStart() for place in room.edit.grounds.places}.isdisjoint(first))
    assert marked(room)


def test_more_than_the_most_is_said_so(room, bar, look_for, show):
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
