"""How a person sees their text: each switch through its action in the real window, and remembered."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication

from editor.text.sentences import sentences
from storage.desk import Desk
from ui.writing.focus import Extent, sentence_around
from ui.writing.highlighter import Highlighter


def put_text(window, text):
    window.writing.room.edit.selectAll()
    window.writing.room.edit.insertPlainText(text)
    window.writing.room.edit.moveCursor(QTextCursor.MoveOperation.Start)


def turn(window, action):
    window.actions_table[action].trigger()


def ink_at(window, line, column):
    """The alpha of the ink in which a letter of a line is drawn."""
    block = window.writing.room.edit.document().findBlockByNumber(line)
    for piece in block.layout().formats():
        if piece.start <= column < piece.start + piece.length and piece.format.foreground().style() != 0:
            return piece.format.foreground().color().alpha()
    return 255


def again(open_window, desk_path, window):
    """The window closed and opened anew."""
    window.close()
    window._tasks.close()
    return open_window(desk_path)


# --- marks ----------------------------------------------------------------------------------------------------------


def test_marks_are_unseen_but_for_the_line_of_the_caret(window):
    put_text(window, "Một\n\n**hai** [ba](https://a.vn)\n")
    turn(window, "view.marks")
    assert [ink_at(window, 2, at) for at in (0, 2, 8)] == [0, 255, 0]
    assert ink_at(window, 2, 14) > 0
    window.writing.room.edit.moveCursor(QTextCursor.MoveOperation.End)
    window.writing.room.edit.moveCursor(QTextCursor.MoveOperation.Up)
    assert ink_at(window, 2, 0) == 255
    window.writing.room.edit.moveCursor(QTextCursor.MoveOperation.Start)
    assert ink_at(window, 2, 0) == 0
    turn(window, "view.marks")
    assert ink_at(window, 2, 0) == 255


def test_no_line_moves_when_marks_appear(window):
    put_text(window, "Một\n\n" + "**hai** chữ và [một liên kết](https://a.vn/dai) " * 5)
    turn(window, "view.marks")
    block = window.writing.room.edit.document().findBlockByNumber(2)

    def widths():
        window.writing.room.edit.viewport().grab()
        return [block.layout().lineAt(at).naturalTextWidth() for at in range(block.layout().lineCount())]

    before = widths()
    window.writing.room.edit.moveCursor(QTextCursor.MoveOperation.End)
    assert widths() == before and before


def test_the_lit_line_follows_lines_that_are_put_in_above(window):
    put_text(window, "**một**\n**hai**\n**ba**\n")
    turn(window, "view.marks")
    window.writing.room.edit.moveCursor(QTextCursor.MoveOperation.Down)
    cursor = QTextCursor(window.writing.room.edit.document())
    cursor.insertText("mới\nmới\n")
    assert [ink_at(window, line, 0) for line in (2, 3, 4)] == [0, 255, 0]


def test_marks_stay_as_they_were_chosen(open_window, desk_path, window):
    turn(window, "view.marks")
    window = again(open_window, desk_path, window)
    assert not window.writing.room.edit.are_marks_shown
    assert not window.actions_table["view.marks"].isChecked()


# --- focus ----------------------------------------------------------------------------------------------------------


def lightness(window, line):
    """The darkest pixel of a line as it is drawn, 0 to 255."""
    edit = window.writing.room.edit
    block = edit.document().findBlockByNumber(line)
    place = edit.blockBoundingGeometry(block).translated(edit.contentOffset()).toRect()
    image = edit.viewport().grab(place).toImage()
    return min(image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(image.height()))


def test_all_but_the_paragraph_of_the_caret_is_dimmed(window):
    put_text(window, "Đoạn một đây.\nĐoạn hai đây.\nĐoạn ba đây.\n")
    window.writing.room.edit.moveCursor(QTextCursor.MoveOperation.Down)
    plain = [lightness(window, line) for line in range(3)]
    turn(window, "view.focus")
    first, second, third = (lightness(window, line) for line in range(3))
    assert second == plain[1]
    assert first > plain[0] + 80 and third > plain[2] + 80
    turn(window, "view.focus")
    assert [lightness(window, line) for line in range(3)] == plain


def test_of_two_kinds_of_focus_one_is_on(window):
    turn(window, "view.focus")
    turn(window, "view.focus_sentence")
    assert window.writing.room.edit.focus.extent is Extent.SENTENCE
    assert not window.actions_table["view.focus"].isChecked()
    turn(window, "view.focus_sentence")
    assert window.writing.room.edit.focus.extent is Extent.ALL


def test_the_focus_is_remembered(open_window, desk_path, window):
    turn(window, "view.focus_sentence")
    window = again(open_window, desk_path, window)
    assert window.writing.room.edit.focus.extent is Extent.SENTENCE
    assert window.actions_table["view.focus_sentence"].isChecked()


def test_the_sentence_of_the_caret_is_not_veiled(window):
    put_text(window, "Câu một. Câu hai ở đây. Câu ba.\n")
    edit = window.writing.room.edit
    edit.focus.narrow(Extent.SENTENCE)
    cursor = edit.textCursor()
    cursor.setPosition(12)
    edit.setTextCursor(cursor)
    veiled = edit.focus.veiled(edit.viewport().rect())

    def middle_of(position):
        cursor.setPosition(position)
        return edit.cursorRect(cursor).center() + QPoint(2, 0)

    assert veiled.contains(middle_of(3))
    assert not veiled.contains(middle_of(12))
    assert veiled.contains(middle_of(27))


@pytest.mark.parametrize(
    ("text", "unit", "found"),
    [
        ("Câu một. Câu hai.", 3, "Câu một."),
        ("Câu một. Câu hai.", 8, "Câu một."),
        ("Câu một. Câu hai.", 12, "Câu hai."),
        ("TP. Hồ Chí Minh mưa. Nắng.", 10, "TP. Hồ Chí Minh mưa."),
        ("😀 xong. Rồi.", 3, "😀 xong."),
        ("Câu một. ", 9, "Câu một. "),
        ("", 0, ""),
    ],
)
def test_the_sentence_around_a_place(text, unit, found):
    start, end = sentence_around(text, unit, "vi")
    units = text.encode("utf-16-le")
    assert units[start * 2 : end * 2].decode("utf-16-le") == found


def test_in_a_long_paragraph_the_sentence_is_the_one_that_reading_all_of_it_finds():
    kinds = [
        "TP. Hồ Chí Minh mưa to.",
        "Ngắn.",
        "Một câu dài " + "và dài " * 30 + "đến đây.",
        "Ông A. nói: “Thôi.” Rồi đi.",
    ]
    text = " ".join(kinds[number * number % 4] for number in range(160))
    spans = sentences(text, "vi")
    for caret in range(0, len(text), 7):
        wanted = next(span for span in spans if span.end >= caret)
        assert sentence_around(text, caret, "vi") == (min(wanted.start, caret), max(wanted.end, caret)), caret


# --- the line, the size, the measure --------------------------------------------------------------------------------


def test_the_line_of_the_caret_stays_at_its_height(window, type_keys):
    put_text(window, "\n".join(f"Dòng {number}" for number in range(200)))
    turn(window, "view.typewriter")
    edit = window.writing.room.edit
    heights = []
    for _ in range(60):
        edit.moveCursor(QTextCursor.MoveOperation.Down)
        heights.append(edit.cursorRect().center().y())
    line = edit.fontMetrics().lineSpacing()
    wanted = edit.viewport().height() * 0.45
    assert all(abs(height - wanted) <= line for height in heights[30:])
    edit.moveCursor(QTextCursor.MoveOperation.End)
    assert abs(edit.cursorRect().center().y() - wanted) <= line
    window.resize(1280, 1000)
    QApplication.processEvents()
    assert edit.viewport().height() * 0.45 > wanted + line
    assert abs(edit.cursorRect().center().y() - edit.viewport().height() * 0.45) <= line


@pytest.fixture
def type_keys(qtbot):
    return qtbot.keyClicks


def test_lines_become_longer_and_shorter_and_stay_so(open_window, desk_path, window):
    window.resize(1800, 800)
    before = window.writing.room.edit.text_width()
    turn(window, "lines.longer")
    assert window.writing.room.edit.text_width() > before
    turn(window, "lines.shorter")
    turn(window, "lines.shorter")
    assert window.writing.room.edit.text_width() < before
    chosen = window.writing.room.edit.measure
    window = again(open_window, desk_path, window)
    assert window.writing.room.edit.measure == chosen
    for _ in range(20):
        turn(window, "lines.longer")
    assert window.writing.room.edit.measure == 90
    turn(window, "lines.normal")
    assert window.writing.room.edit.measure == 68


def test_each_pane_has_its_own_size_and_keeps_it(open_window, desk_path, window, until):
    until(
        lambda: window.writing.rendered.view is not None and "Đoạn đầu." in window.writing.rendered.view.toPlainText()
    )
    turn(window, "text.larger")
    assert (window.writing.room.edit.zoom, window.writing.rendered.view.zoom) == (110, 100)
    window.activateWindow()
    window.writing.rendered.view.setFocus()
    until(window.writing.rendered.view.hasFocus)
    turn(window, "text.smaller")
    turn(window, "text.smaller")
    assert (window.writing.room.edit.zoom, window.writing.rendered.view.zoom) == (110, 80)
    window = again(open_window, desk_path, window)
    until(lambda: window.writing.rendered.view is not None)
    assert (window.writing.room.edit.zoom, window.writing.rendered.view.zoom) == (110, 80)


def test_the_rendered_view_is_drawn_in_the_size_it_has(window, until):
    until(
        lambda: window.writing.rendered.view is not None and "Đoạn đầu." in window.writing.rendered.view.toPlainText()
    )
    view = window.writing.rendered.view

    def size():
        return QTextCursor(view.document().lastBlock().previous()).charFormat().font().pixelSize()

    before = size()
    view.set_zoom(200)
    until(lambda: "Đoạn đầu." in view.toPlainText() and size() == 2 * before)


def test_the_fields_stay_open(open_window, desk_path, window):
    window.writing.room.form._more.click()
    assert again(open_window, desk_path, window).writing.room.form.is_disclosed


# --- in step --------------------------------------------------------------------------------------------------------


def test_the_view_does_not_move_while_a_person_scrolls_in_it(window, until):
    put_text(window, "\n\n".join(f"Đoạn {number}." for number in range(300)))
    until(
        lambda: window.writing.rendered.view is not None and "Đoạn 299." in window.writing.rendered.view.toPlainText()
    )
    view = window.writing.rendered.view
    place = QPointF(view.viewport().rect().center())
    wheel = QWheelEvent(
        place,
        view.viewport().mapToGlobal(place),
        QPoint(),
        QPoint(0, -1200),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), wheel)
    scrolled = view.verticalScrollBar().value()
    assert scrolled > 0
    window.writing.rendered.go_to(0)
    assert view.verticalScrollBar().value() == scrolled
    until(lambda: not view._reading_timer.isActive())
    window.writing.rendered.go_to(0)
    assert view.verticalScrollBar().value() < scrolled


# --- full screen ----------------------------------------------------------------------------------------------------


def test_full_screen_hides_bars_and_list_and_escape_leaves_it(window, qtbot, until):
    turn(window, "view.full_screen")
    assert window.isFullScreen()
    assert window.menuBar().isHidden() and window.writing.list.isHidden() and window.writing.room.form.isHidden()
    qtbot.keyClick(window.writing.room.edit, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert not window.menuBar().isHidden() and window.writing.list.isVisible() and window.writing.room.form.isVisible()
    assert not window.actions_table["view.full_screen"].isChecked()


def test_the_pointer_at_the_upper_edge_brings_the_menu_over_the_text(window, qtbot):
    turn(window, "view.full_screen")
    top = window.writing.room.edit.mapTo(window, QPoint(0, 0))
    QApplication.sendEvent(window.full_screen._edge, _enter())
    menu = window.full_screen._menu
    assert menu.isVisible() and len(menu.actions()) == len(window.menuBar().actions())
    assert window.writing.room.edit.mapTo(window, QPoint(0, 0)) == top
    turn(window, "view.full_screen")
    assert not window.isFullScreen()


def test_a_window_that_closes_in_full_screen_opens_as_it_was(open_window, desk_path, window):
    turn(window, "view.full_screen")
    window = again(open_window, desk_path, window)
    assert not window.isFullScreen() and window.writing.list.isVisible()


def _enter():
    from PySide6.QtGui import QEnterEvent

    return QEnterEvent(QPointF(5, 1), QPointF(5, 1), QPointF(5, 1))


def test_hiding_marks_colours_no_more_than_two_lines_at_a_step(window, monkeypatch):
    put_text(window, "\n".join("**một** hai" for _ in range(50)))
    turn(window, "view.marks")
    coloured = []
    real = Highlighter._colour
    monkeypatch.setattr(Highlighter, "_colour", lambda self, block: (coloured.append(block), real(self, block)))
    window.writing.room.edit.moveCursor(QTextCursor.MoveOperation.Down)
    assert len(coloured) == 2


def test_the_desk_keeps_nothing_of_how_it_was_seen(window, desk_path, clock):
    turn(window, "view.focus")
    window.close()
    window._tasks.close()
    with Desk.open(desk_path, clock) as desk:
        assert desk.setting("view.focus") is None
