"""Findings in a real window on a real desk: lines, menu, card, walk and sheet, and what is kept of a decision."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from storage.desk import Desk
from ui.writing.checking_remarks import Kind
from ui.writing.remarks.finding_card import FindingCard

TEXT = """Sáng nay, chúng tôi đuợc mời đến thăm quan cây cầu mới.

Nguời dân đã chờ đợi công trình này từ lâu, ai cũng đuợc vui.
"""


@pytest.fixture
def until(until):
    """As `until`, for any answer that is true or false."""
    return lambda condition: until(lambda: bool(condition()))


@pytest.fixture
def text():
    return TEXT


@pytest.fixture
def desk_path(tmp_path, clock, text):
    path = tmp_path / "office.desk"
    with Desk.create(path, owner="Lan Anh", language="vi", clock=clock) as desk:
        article = desk.new_article("news-article", "vi").article_id
        fields = desk.article(article).fields
        desk.save_fields(article, type(fields)(headline="Cầu mới", slug="cau-moi"))
        desk.save_text(article, text)
    return path


@pytest.fixture
def checked(window, until):
    """A window whose article has been read from end to end."""
    until(lambda: window.writing.checks.checking.is_settled)
    until(lambda: window.writing.checks.audience.pane.lines)
    return window


def underlined(window) -> list[str]:
    window.writing.checks.checking._underlines.draw()
    return [mark.cursor.selectedText() for mark in window.writing.room.edit.marked.of("findings")]


def words(window) -> list[str]:
    """What is remarked on, without what the readers of the whole article would miss."""
    every = window.writing.checks.checking.every()
    return [place.remark.words for place in every if place.remark.kind is not Kind.READER]


def put_caret(window, after: str) -> QTextCursor:
    cursor = window.writing.room.edit.textCursor()
    cursor.setPosition(window.writing.room.text().index(after) + len(after))
    window.writing.room.edit.setTextCursor(cursor)
    return cursor


def on_desk(window, until, read):
    answers = []
    window._tasks.read(read, then=answers.append)
    until(lambda: answers)
    return answers[0]


def test_what_is_wrong_has_a_line_whose_shape_says_its_kind(checked):
    assert underlined(checked) == ["đuợc", "thăm quan", "Nguời", "đuợc"]
    shapes = {
        m.cursor.selectedText(): m.format.underlineStyle() for m in checked.writing.room.edit.marked.of("findings")
    }
    assert shapes["đuợc"] != shapes["thăm quan"]
    assert checked.writing.room.text() == TEXT


def test_the_word_that_is_being_typed_has_no_line_until_the_caret_has_left_it(checked, until, qtbot):
    checking = checked.writing.checks.checking
    put_caret(checked, "cầu mới.")
    qtbot.keyClicks(checked.writing.room.edit, " thanhh")
    until(lambda: checking.is_settled)
    assert "thanhh" in words(checked)
    assert "thanhh" not in underlined(checked)
    put_caret(checked, "Sáng")
    until(lambda: "thanhh" in underlined(checked))


def test_a_line_that_is_edited_keeps_its_lines_in_their_places(checked, qtbot):
    put_caret(checked, "Sáng")
    qtbot.keyClicks(checked.writing.room.edit, "x")
    assert [mark.cursor.selectedText() for mark in checked.writing.room.edit.marked.of("findings")][:2] == [
        "đuợc",
        "thăm quan",
    ]


popup = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""the offscreen platform has no pop-ups"""


def open_menu(window, cursor):
    window.writing.room.edit.setTextCursor(cursor)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    QApplication.sendEvent(window.writing.room.edit, event)
    return window.writing.checks.menu.menu


def action(menu, title):
    return next(one for one in menu.actions() if one.text() == title)


@popup
def test_the_menu_puts_the_right_word_as_one_step_of_undo(checked, until):
    menu = open_menu(checked, put_caret(checked, "tôi đu"))
    until(lambda: any(one.text() == "được" for one in menu.actions()))
    assert len([one for one in menu.actions() if one.font().bold()]) <= 5
    action(menu, "được").trigger()
    menu.close()
    assert checked.writing.room.text() == TEXT.replace("tôi đuợc", "tôi được")
    checked.writing.room.edit.undo()
    assert checked.writing.room.text() == TEXT


@popup
@pytest.mark.parametrize(("title", "name"), [("Add to my list", "personal"), ("Add to the office’s list", "office")])
def test_a_word_goes_on_a_list_and_is_let_be(checked, until, title, name):
    menu = open_menu(checked, put_caret(checked, "tôi đu"))
    action(menu, title).trigger()
    menu.close()
    assert words(checked) == ["thăm quan", "Nguời"]
    kept = on_desk(checked, until, lambda desk: desk.words("vi"))
    assert [(one.list_name, one.word) for one in kept] == [(name, "đuợc")]
    until(lambda: checked.writing.checks.checking.is_settled and not checked.writing.checks.checking._accepted)
    assert words(checked) == ["thăm quan", "Nguời"]


@popup
def test_a_word_is_ignored_in_this_article(checked, until):
    menu = open_menu(checked, put_caret(checked, "tôi đu"))
    action(menu, "Ignore in this article").trigger()
    menu.close()
    article_id = checked.writing.opened.article_id
    assert on_desk(checked, until, lambda desk: desk.ignored_words(article_id)) == {"đuợc"}
    assert "đuợc" not in words(checked)


def test_f7_walks_through_everything_with_the_keyboard_alone(checked, until):
    card = checked.writing.checks.card
    put_caret(checked, "Sáng nay")
    checked.actions_table["check.walk"].trigger()
    until(lambda: card.isVisible() and card.ways[0].text().endswith("được"))
    assert checked.writing.room.edit.textCursor().selectedText() == "đuợc"
    QTest.keyClick(card, Qt.Key.Key_1)
    assert checked.writing.room.edit.textCursor().selectedText() == "thăm quan"
    QTest.keyClick(card, Qt.Key.Key_F7)
    assert checked.writing.room.edit.textCursor().selectedText() == "Nguời"
    QTest.keyClick(card, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert checked.writing.room.edit.textCursor().selectedText() == "thăm quan"
    QTest.keyClick(QApplication.focusWidget() or card, Qt.Key.Key_Return)
    assert "tham quan" in checked.writing.room.text()
    assert checked.writing.room.edit.textCursor().selectedText() == "Nguời"
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert not checked.writing.checks.walk.is_walking


def test_a_key_that_the_card_does_not_know_changes_nothing(checked, until):
    card = checked.writing.checks.card
    put_caret(checked, "Sáng nay")
    checked.actions_table["check.walk"].trigger()
    until(lambda: card.ways[0].text().startswith("1"))
    for key in (Qt.Key.Key_X, Qt.Key.Key_Delete, Qt.Key.Key_9, Qt.Key.Key_Return):
        card.setFocus()
        QTest.keyClick(card, key)
    assert checked.writing.room.text() == TEXT
    card.close_card()


def test_who_goes_on_writing_is_done_with_the_card(checked):
    card = checked.writing.checks.card
    checked.actions_table["check.walk"].trigger()
    assert card.isVisible()
    checked.writing.room.edit.setFocus()
    assert not card.isVisible()
    assert checked.writing.room.edit.hasFocus()


def test_the_walk_changes_all_at_once_as_one_step_and_ends_when_nothing_is_left(checked, until):
    card = checked.writing.checks.card
    put_caret(checked, "Sáng nay")
    checked.actions_table["check.walk"].trigger()
    until(lambda: any("Change all" in way.text() for way in card.ways))
    next(way for way in card.ways if "Change all" in way.text()).click()
    assert checked.writing.room.text().count("được") == 2
    for _ in range(2):
        until(lambda: card.ways[0].text().startswith("1"))
        card.ways[0].click()
    assert not card.isVisible()
    assert "Everything has been looked at." in checked.notices.sentences
    for _ in range(3):
        checked.writing.room.edit.undo()
    assert checked.writing.room.text() == TEXT


def test_what_is_let_stand_is_kept_with_its_note_and_survives_edits_nearby(checked, until, qtbot):
    card: FindingCard = checked.writing.checks.card
    pane = checked.writing.checks.audience.pane
    checked.writing.checks.walk.show_one(
        next(p for p in checked.writing.checks.checking.every() if p.remark.kind is Kind.STYLE)
    )
    next(way for way in card.ways if way.text() == "Not here…").click()
    qtbot.keyClicks(card.note, "Theo loi nhan vat")
    QTest.keyClick(card.note, Qt.Key.Key_Return)
    assert not card.isVisible()
    assert checked.writing.room.text() == TEXT
    assert "thăm quan" not in words(checked)
    until(lambda: pane.take_back_buttons)
    article_id = checked.writing.opened.article_id
    (kept,) = on_desk(checked, until, lambda desk: desk.dismissals(article_id))
    assert (kept.words, kept.note, kept.person) == ("thăm quan", "Theo loi nhan vat", "Lan Anh")
    put_caret(checked, "Sáng nay")
    qtbot.keyClicks(checked.writing.room.edit, " that dep")
    until(lambda: checked.writing.checks.checking.is_settled)
    assert "thăm quan" not in words(checked)
    pane.take_back_buttons[0].click()
    until(lambda: "thăm quan" in words(checked))
    assert on_desk(checked, until, lambda desk: desk.dismissals(article_id)) == []


def test_the_margin_has_a_mark_for_each_kind_and_a_click_opens_the_card(checked):
    margin = checked.writing.checks.margin
    shown = list(margin.places())
    assert [(place.line, place.remark.kind) for _area, place in shown][:2] == [(0, Kind.SPELLING), (0, Kind.STYLE)]
    area, place = shown[1]
    QTest.mouseClick(margin, Qt.MouseButton.LeftButton, pos=area.center())
    assert checked.writing.checks.card.place == place
    assert "tham quan" in checked.writing.checks.card.sentence.text()
    assert "Hoàng Phê" in checked.writing.checks.card.source.text()


def test_the_sheet_says_what_the_readers_need_and_leads_to_the_place(checked, until):
    checked.actions_table["check.audience"].trigger()
    assert checked.writing.right.key == "audience"
    pane = checked.writing.checks.audience.pane
    headline = next(line for line in pane.lines if line.line.field == "kicker" or line.line.field)
    QTest.mouseClick(headline, Qt.MouseButton.LeftButton)
    assert checked.writing.room.form.isAncestorOf(QApplication.focusWidget())
    reading = next(line for line in pane.lines if line.line.places)
    QTest.keyClick(reading, Qt.Key.Key_Return)
    start, _end = reading.line.places[0]
    assert checked.writing.room.edit.textCursor().selectionStart() == start


def test_the_sheet_follows_the_typing(checked, until, qtbot):
    pane = checked.writing.checks.audience.pane
    before = pane.lines[0].line.text
    put_caret(checked, "cầu mới.")
    qtbot.keyClicks(checked.writing.room.edit, " Them vai chu nua")
    until(lambda: pane.lines[0].line.text != before)


def test_an_answer_about_an_older_text_marks_nothing(checked, qtbot):
    from ui.writing.remarks.checking_article import Asked, check_article

    old = "Một đoạn khác.\n"
    answer = check_article(
        Asked(
            checked.writing.opened.article_id,
            old,
            checked.writing.room.form.fields(),
            "vi",
            engines=checked.writing.checks.checking.engines,
        )
    )
    before = list(checked.writing.checks.checking.every())
    checked.writing.checks.audience._on_checked(old, answer)
    assert list(checked.writing.checks.checking.every()) == before


@pytest.mark.parametrize("text", ["".join(f"Dòng {number} đuợc nguời xôxô.\n\n" for number in range(3_400))])
def test_of_ten_thousand_slips_only_those_in_view_are_drawn(window, until, text):
    checking = window.writing.checks.checking
    until(lambda: checking._remarks.is_settled)
    assert sum(1 for _ in checking.every()) >= 10_000
    assert 0 < len(underlined(window)) <= 60
    window.writing.room.edit.verticalScrollBar().setValue(3_000)
    assert 0 < len(underlined(window)) <= 60


def test_an_article_in_english_is_read_in_english_and_both_keep_their_findings(checked, until):
    ids = []
    first = checked.writing.opened.article_id

    def add(desk):
        ids.append(desk.new_article("news-article", "en").article_id)
        return desk.save_text(ids[0], "We recieve the letter.\n")

    checked._tasks.change(add)
    until(lambda: ids)
    checked.open_article(ids[0])
    until(lambda: checked.writing.checks.checking.is_settled and words(checked) == ["recieve"])
    checked.open_article(first)
    until(lambda: "đuợc" in words(checked))


def test_a_desk_that_is_only_read_shows_findings_and_offers_no_change(checked):
    checked.writing.room.edit.setReadOnly(True)
    place = next(checked.writing.checks.checking.every())
    assert not checked.writing.checks.checking.put(place, "được")
    checked.writing.checks.walk.show_one(place)
    assert not [way for way in checked.writing.checks.card.ways if way.text().startswith("1")]
    assert isinstance(checked.writing.room.edit.marked.of("findings"), list | tuple)
    assert all(isinstance(mark, QTextEdit.ExtraSelection) for mark in checked.writing.room.edit.marked.of("findings"))


def test_nothing_is_read_while_something_is_being_composed(checked, until, compose_on):
    checking = checked.writing.checks.checking
    put_caret(checked, "cầu mới.")
    compose_on(checked.writing.room.edit, " thanhh")
    QTest.qWait(400)
    assert "thanhh" not in words(checked)
    assert not checking._remarks._turn.is_waiting
    compose_on(checked.writing.room.edit, "", " thanhh ")
    until(lambda: "thanhh" in words(checked))


@pytest.fixture
def compose_on():
    from PySide6.QtGui import QInputMethodEvent

    def compose(widget, letters, commit=""):
        event = QInputMethodEvent(letters, [])
        event.setCommitString(commit)
        QApplication.sendEvent(widget, event)

    return compose


@pytest.mark.parametrize("text", ["Xã Hoà Bình đã hòa giải và hoà thuận.\n"])
def test_how_the_office_spells_is_chosen_in_a_dialog_and_holds_at_once(checked, until, answer):
    assert words(checked) == []
    answer(lambda dialog: dialog.tones.setCurrentIndex(dialog.tones.findData("old")))
    checked.actions_table["language.settings"].trigger()
    until(lambda: "hoà" in words(checked))
    assert on_desk(checked, until, lambda desk: desk.setting("tone_placement")) == "old"
    place = next(one for one in checked.writing.checks.checking.every() if one.remark.words == "hoà")
    found = []
    checked.writing.checks.checking.suggest(place, found.extend)
    until(lambda: found)
    assert found == ["hòa"]


def test_a_rule_that_the_office_writes_holds_at_once_and_one_that_it_switches_off_does_not(checked, until, answer):
    def write(dialog):
        dialog.new_button.click()
        dialog.form.words.setPlainText("cây cầu → chiếc cầu")
        row = next(
            number for number in range(dialog.list.count()) if dialog.list.item(number).toolTip() == "confusable-words"
        )
        dialog.list.item(row).setCheckState(Qt.CheckState.Unchecked)

    answer(write)
    checked.actions_table["style.rules"].trigger()
    until(lambda: "cây cầu" in words(checked) and "thăm quan" not in words(checked))
    kept = on_desk(checked, until, lambda desk: desk.style_rules("vi"))
    assert [(rule.key, rule.is_on) for rule in kept] == [("Office.Rule1", True), ("confusable-words", False)]


@pytest.mark.parametrize(
    "text", ["Uy ban nhan dan xa da hop va quyet dinh cap nuoc cho cac ho dan truoc Tet.\n\nNguời dân vui.\n"]
)
def test_a_paragraph_typed_without_marks_has_one_hint_and_no_lines(checked, until):
    hints = [place for place in checked.writing.checks.checking.every() if place.remark.rule == "unmarked"]
    assert [place.line for place in hints] == [0]
    assert underlined(checked) == ["Nguời"]
    checked.writing.checks.walk.show_one(hints[0])
    assert "without Vietnamese marks" in checked.writing.checks.card.sentence.text()


@pytest.mark.parametrize("text", ["Hiện nay xã lo nước. Người dân được hỗ trợ để kịp tiến độ.\n"])
def test_a_term_that_the_readers_do_not_know_is_put_in_other_words_by_one_click(window, until, text):
    checking = window.writing.checks.checking
    until(lambda: window.writing.checks.audience.pane.lines)
    term = next(one for one in window.writing.opened.view.around.audience.avoid if one.instead)
    window.writing.room.edit.textCursor().insertText(f"Xã {term.term} nước. ")
    until(lambda: any(place.remark.rule == "terms" for place in checking.every()))
    place = next(place for place in checking.every() if place.remark.rule == "terms")
    window.writing.checks.walk.show_one(place)
    window.writing.checks.card.ways[0].click()
    assert window.writing.room.text().startswith(f"Xã {term.instead} nước. ")
