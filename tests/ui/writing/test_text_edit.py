import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication

from ui.writing import faces, formatting, offsets
from ui.writing.open_text import OpenText
from ui.writing.text_edit import MEASURE, TextEdit


@pytest.fixture
def edit(qtbot, theme):
    edit = TextEdit()
    qtbot.addWidget(edit)
    edit.resize(1000, 500)
    edit.show()
    qtbot.waitExposed(edit)
    return edit


def show(edit, marked):
    """Show a text with the caret where it has its mark."""
    at = offsets.units(marked[: marked.find("¦")]) if "¦" in marked else 0
    edit.show_text(OpenText("a", marked.replace("¦", ""), edit.font(), edit.formats, edit))
    cursor = edit.textCursor()
    cursor.setPosition(at)
    edit.setTextCursor(cursor)


def text(edit):
    return edit.document().toRawText().replace("\u2029", "\n")


def key(edit, qtbot, code, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(edit, code, modifiers)


# --- the look ---------------------------------------------------------------------------------------------------------


def test_lines_are_as_far_apart_as_vietnamese_asks_for(edit):
    show(edit, "Ễ Ặ Ộ được " * 60)
    layout = edit.document().firstBlock().layout()
    assert edit.font().family() == faces.text_family() == "Copydesk Serif"
    assert layout.lineAt(1).y() - layout.lineAt(0).y() >= 1.55 * edit.font().pixelSize()


def test_stacked_marks_are_drawn_whole(edit):
    show(edit, "Ễ Ẫ Ổ Ữ Ặ Ị")
    metrics = QFontMetricsF(edit.font())
    marks = metrics.tightBoundingRect("ỄẪỔỮẶỊ")
    assert -marks.top() <= metrics.ascent() + edit.document().documentMargin()
    assert marks.bottom() <= metrics.descent()


def test_the_text_stands_in_the_middle_in_its_measure(edit):
    show(edit, "chữ")
    left, right = edit.text_edges()
    letters = (right - left) / QFontMetricsF(edit.font()).averageCharWidth()
    assert MEASURE - 6 <= letters <= MEASURE + 1
    assert abs(left - (edit.width() - right)) <= edit.verticalScrollBar().sizeHint().width() + 1


def test_a_narrow_window_keeps_a_margin(edit):
    edit.resize(300, 400)
    left, right = edit.text_edges()
    assert left >= 28 and right <= 280


def test_ctrl_and_the_wheel_zoom_the_text(edit, qtbot):
    show(edit, "chữ")
    before = edit.font().pixelSize()

    def turn(by):
        where = QPointF(100, 100)
        event = QWheelEvent(
            where, where, QPoint(), QPoint(0, by), Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(edit.viewport(), event)

    turn(120)
    assert edit.zoom == 110 and edit.font().pixelSize() > before
    assert edit.document().defaultFont().pixelSize() == edit.font().pixelSize()
    turn(-120)
    turn(-120)
    assert edit.zoom == 90
    key(edit, qtbot, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert edit.zoom == 100
    key(edit, qtbot, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert edit.zoom == 90 and text(edit) == "chữ"


# --- keys -------------------------------------------------------------------------------------------------------------


def test_tab_goes_from_prompt_to_prompt_and_typing_replaces_it(edit, qtbot, type_text):
    show(edit, "¦Tin: {{ai}} làm {{gì}}\nở {{đâu}}")
    key(edit, qtbot, Qt.Key.Key_Tab)
    type_text(edit, "bà Lan")
    key(edit, qtbot, Qt.Key.Key_Tab)
    type_text(edit, "họp")
    key(edit, qtbot, Qt.Key.Key_Tab)
    assert edit.textCursor().selectedText() == "{{đâu}}"
    assert text(edit) == "Tin: bà Lan làm họp\nở {{đâu}}"
    key(edit, qtbot, Qt.Key.Key_Tab)
    assert edit.textCursor().selectedText() == "{{đâu}}"


def test_shift_tab_goes_back_to_the_prompt_before(edit, qtbot):
    show(edit, "{{một}} {{hai}}¦")
    key(edit, qtbot, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert edit.textCursor().selectedText() == "{{hai}}"
    key(edit, qtbot, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert edit.textCursor().selectedText() == "{{một}}"


def test_tab_without_prompts_types_a_tab_but_never_makes_code_of_a_paragraph(edit, qtbot):
    show(edit, "¦chữ")
    key(edit, qtbot, Qt.Key.Key_Tab)
    assert text(edit) == "chữ"
    edit.moveCursor(QTextCursor.MoveOperation.End)
    key(edit, qtbot, Qt.Key.Key_Tab)
    assert text(edit) == "chữ\t"


def test_enter_goes_on_with_a_list_and_ends_it(edit, qtbot, type_text):
    show(edit, "- một¦")
    key(edit, qtbot, Qt.Key.Key_Return)
    type_text(edit, "hai")
    key(edit, qtbot, Qt.Key.Key_Return)
    assert text(edit) == "- một\n- hai\n- "
    key(edit, qtbot, Qt.Key.Key_Return)
    assert text(edit) == "- một\n- hai\n\n"


def test_tab_in_a_list_makes_a_level_of_it(edit, qtbot):
    show(edit, "- một\n- hai¦ {{gì}}")
    key(edit, qtbot, Qt.Key.Key_Tab)
    assert text(edit) == "- một\n  - hai {{gì}}"
    key(edit, qtbot, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert text(edit) == "- một\n- hai {{gì}}"


@pytest.mark.parametrize(
    "operation",
    [
        formatting.bold, formatting.italic, formatting.strike, formatting.code, formatting.bullets, formatting.numbers,
        formatting.quote, formatting.table, formatting.rule, formatting.box, formatting.pull_quote, formatting.raised,
        lambda edit: formatting.heading(edit, 2),
        lambda edit: formatting.put_link(edit, "bốn", "b.vn"),
        lambda edit: formatting.put_note(edit, "Nguồn"),
        lambda edit: formatting.move(edit, is_up=True),
    ],
)  # fmt: skip
def test_every_operation_is_one_step_of_undo(edit, operation):
    show(edit, "😀 một hai\n\nba ¦bốn\n\n[^1]: năm\n")
    before = text(edit)
    operation(edit)
    assert text(edit) != before
    edit.undo()
    assert text(edit) == before
    assert not edit.document().isUndoAvailable()


def test_a_selection_after_an_emoji_is_the_one_that_is_formatted(edit):
    show(edit, "😀 một ¦hai ba")
    formatting.bold(edit)
    assert text(edit) == "😀 một **hai** ba"


def test_a_table_is_ready_to_be_filled_in(edit):
    show(edit, "một¦\n\nhai")
    formatting.table(edit, 2, 1)
    assert edit.textCursor().selectedText() == "Column 1"
    assert text(edit).startswith("một\n\n| Column 1 | Column 2 |\n") and text(edit).endswith("|\n\nhai")


# --- what comes in and goes out ---------------------------------------------------------------------------------------


def test_a_paste_is_plain_text_in_composed_letters(edit):
    show(edit, "¦")
    data = QMimeData()
    data.setHtml("<b>đậm</b><script>x</script>")
    data.setText("Tie\u0302\u0301ng Vie\u0323\u0302t\r\nhai\u0000 dòng")
    edit.insertFromMimeData(data)
    assert text(edit) == "Tiếng Việt\nhai dòng"
    assert edit.document().firstBlock().charFormat().font().bold() is False


def test_what_holds_nothing_for_a_text_is_not_taken(edit):
    data = QMimeData()
    data.setData("application/x-colour", b"teal")
    assert not edit.canInsertFromMimeData(data)


def test_no_break_spaces_stay(edit):
    show(edit, "30\u00a0km\u202fh ¦")
    assert text(edit) == "30\u00a0km\u202fh "
    edit.selectAll()
    assert edit.createMimeDataFromSelection().text() == "30\u00a0km\u202fh "


# --- input methods ----------------------------------------------------------------------------------------------------

# What an input method shows, key by key, and hands over at the end of the word.
TELEX = ["d", "đ", "đu", "đư", "đươ", "đươc", "đuợc", "được"]
VNI = ["d", "đ", "đu", "đư", "đưo", "đươ", "đươ", "được"]


@pytest.mark.parametrize("steps", [TELEX, VNI])
def test_a_word_that_is_composed_comes_in_once(edit, compose, steps):
    show(edit, "Tôi ¦ đi")
    told = []
    edit.text_edited.connect(lambda: told.append(text(edit)))
    for letters in steps:
        compose(edit, letters)
        assert edit.is_composing
        assert text(edit) == "Tôi  đi"
    assert told == []
    compose(edit, "", "được")
    assert not edit.is_composing
    assert told == ["Tôi được đi"]
    edit.undo()
    assert text(edit) == "Tôi  đi"


MOTTO = "Cộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập – Tự do – Hạnh phúc"


def test_a_page_is_composed_word_by_word_without_a_letter_lost(edit, compose, qtbot):
    show(edit, "¦")
    for word in MOTTO.replace("\n", " \n ").split(" "):
        if word == "\n":
            key(edit, qtbot, Qt.Key.Key_Return)
            continue
        for end in range(1, len(word) + 1):
            compose(edit, word[:end])
        compose(edit, "", f"{word} ")
    assert text(edit).replace("\n\n", "\n").strip() == MOTTO


def test_an_input_method_that_sends_backspaces_is_never_answered_between_them(edit, type_text):
    show(edit, "¦")
    # Unikey in Telex: each key may take letters back and type them again.
    type_text(edit, "d" + "\bđ" + "u" + "o" + "\b\bươ" + "c" + "\b\b\bược" + " ")
    assert text(edit) == "được "


def test_an_input_method_that_replaces_what_stands_before_the_caret_is_understood(edit, compose):
    show(edit, "Tôi đươc¦")
    compose(edit, "", "được", (-4, 4))
    assert text(edit) == "Tôi được"


def test_a_keyboard_that_types_marks_alone_gives_composed_letters(edit, type_text):
    show(edit, "¦")
    type_text(edit, "Tie\u0302\u0301ng Vie\u0323\u0302t")
    assert text(edit) == "Tiếng Việt"


def test_an_input_method_that_hands_over_marks_alone_gives_composed_letters(edit, compose):
    show(edit, "¦")
    compose(edit, "", "Tie\u0302\u0301ng")
    assert text(edit) == "Tiếng"


def test_leaving_the_text_takes_over_what_is_composed(edit, compose, qtbot):
    show(edit, "xin ¦")
    compose(edit, "chào")
    edit.clearFocus()
    edit.commit_composing()
    assert text(edit) == "xin chào" and not edit.is_composing


def test_a_paste_while_composing_loses_neither(edit, compose):
    show(edit, "¦")
    compose(edit, "chào")
    data = QMimeData()
    data.setText(" bạn")
    edit.insertFromMimeData(data)
    assert text(edit) == "chào bạn"


def test_enter_while_composing_is_left_to_the_input_method(edit, compose, qtbot):
    show(edit, "- m¦")
    compose(edit, "ột")
    key(edit, qtbot, Qt.Key.Key_Tab)
    assert not text(edit).startswith("  -")
