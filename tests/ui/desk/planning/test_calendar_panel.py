"""The calendar with what stands on its days, worked with real keys and a real mouse."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from editor.article import Stage
from editor.planning.calendar import Entry, by_day
from editor.planning.load import PersonLoad, Week
from editor.planning.risk import HOUR, Piece, Step, Usual, Verdict
from editor.selection import Dated
from ui import wording
from ui.desk.planning.calendar_panel import CalendarPanel, View

TODAY = date(2026, 11, 23)
NOW = round(datetime(2026, 11, 23, 9, 42).timestamp() * 1000)


def entry(day, title="Cầu mới", of=Dated.DUE, hour=17, stage=Stage.DRAFTING):
    at = round(datetime.combine(day, datetime.min.time()).replace(hour=hour).timestamp() * 1000)
    return Entry(of, at, "", f"{title}-{day}-{of}", title, "slug", stage, "Minh")


@pytest.fixture(autouse=True)
def in_english(qapp):
    """The window speaks English, with the separators of English."""
    before = QLocale()
    wording.Wording("en")
    yield
    QLocale.setDefault(before)


@pytest.fixture
def panel(qtbot, theme):
    panel = CalendarPanel(theme, TODAY)
    qtbot.addWidget(panel)
    panel.resize(1200, 640)
    panel.show()
    return panel


@pytest.fixture
def heard(panel):
    """What the panel has said, in order."""
    said = []
    panel.article_wanted.connect(lambda article: said.append(("article", article)))
    panel.move_wanted.connect(lambda one, day: said.append(("move", one.article_id, day)))
    panel.cannot_move.connect(lambda one: said.append(("fixed", one.article_id)))
    panel.turned.connect(lambda: said.append(("turned", panel.view, panel.day)))
    return said


def show(panel, *entries, away=None, may_move=True):
    panel.show_entries(by_day(entries), away or {}, NOW, may_move)
    QApplication.processEvents()


def place(panel, one):
    return next(slot.place for slot in panel.grid.slots if slot.entry == one).center()


def move(grid, point):
    """Move the pointer with the left button held down."""
    event = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        QPointF(point),
        grid.mapToGlobal(QPointF(point)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(grid, event)


def drag(grid, start, end):
    """Press, move in steps and let go, as a hand does."""
    steps = [start, start + QPoint(12, 0), (start + end) / 2, end]
    QTest.mousePress(grid, Qt.MouseButton.LeftButton, pos=steps[0])
    for point in steps[1:]:
        move(grid, point)
    QTest.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=end)


@pytest.mark.parametrize("view", [View.MONTH, View.WEEK])
def test_a_date_that_is_dragged_to_another_day_is_asked_to_move_there(panel, heard, view):
    panel.show_view(view)
    due = entry(date(2026, 11, 25))
    show(panel, due)
    heard.clear()
    drag(panel.grid, place(panel, due), panel.grid.place_of(date(2026, 11, 27)).center())
    assert heard == [("move", due.article_id, date(2026, 11, 27))]


def test_a_date_that_is_let_go_on_its_own_day_or_outside_stays(panel, heard):
    due = entry(date(2026, 11, 25))
    show(panel, due)
    drag(panel.grid, place(panel, due), panel.grid.place_of(date(2026, 11, 25)).bottomRight() - QPoint(4, 4))
    drag(panel.grid, place(panel, due), QPoint(500, 4))
    assert heard == []


def test_a_click_opens_the_article(panel, heard):
    due = entry(date(2026, 11, 25))
    show(panel, due)
    QTest.mouseClick(panel.grid, Qt.MouseButton.LeftButton, pos=place(panel, due))
    assert heard == [("article", due.article_id)]


def test_an_embargo_is_not_dragged_and_on_a_desk_that_is_only_read_nothing_is(panel, heard):
    embargo, due = entry(date(2026, 11, 25), of=Dated.EMBARGO), entry(date(2026, 11, 26))
    show(panel, embargo)
    drag(panel.grid, place(panel, embargo), panel.grid.place_of(date(2026, 11, 27)).center())
    show(panel, due, may_move=False)
    drag(panel.grid, place(panel, due), panel.grid.place_of(date(2026, 11, 27)).center())
    assert heard == [("fixed", embargo.article_id), ("fixed", due.article_id)]


def test_the_columns_of_a_week_reach_the_lower_edge(panel):
    panel.show_view(View.WEEK)
    show(panel, entry(TODAY))
    assert panel.grid.height() == panel.week._area.viewport().height() > 400
    panel.resize(1200, 800)
    QApplication.processEvents()
    assert panel.grid.height() == panel.week._area.viewport().height()


def test_what_does_not_fit_is_counted_and_shown_when_it_is_asked_for(panel, heard):
    entries = [entry(date(2026, 11, 25), f"Bài {number}", hour=number) for number in range(9, 19)]
    show(panel, *entries)
    shown = [slot for slot in panel.grid.slots if slot.day == date(2026, 11, 25) and slot.entry]
    assert 0 < len(shown) < 10
    rest = panel.grid.slots[panel.grid.slots.index(shown[-1]) + 1]
    QTest.mouseClick(panel.grid, Qt.MouseButton.LeftButton, pos=rest.place.center())
    assert panel.day_list.isVisible()
    assert panel.day_list.rows.count() == 10
    panel.day_list.rows.setCurrentRow(9)
    QTest.keyClick(panel.day_list.rows, Qt.Key.Key_Return)
    assert heard == [("article", entries[9].article_id)]
    assert not panel.day_list.isVisible()


def keys(grid, *wanted, held=Qt.KeyboardModifier.NoModifier):
    grid.setFocus()
    for key in wanted:
        QTest.keyClick(grid, key, held)


def test_everything_can_be_done_with_keys(panel, heard):
    due = entry(date(2026, 11, 25))
    show(panel, due)
    keys(panel.grid, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert (panel.grid.day, panel.grid.entry) == (date(2026, 11, 25), due)
    keys(panel.grid, Qt.Key.Key_Right, Qt.Key.Key_Down, held=Qt.KeyboardModifier.AltModifier)
    keys(panel.grid, Qt.Key.Key_Return)
    assert heard == [
        ("move", due.article_id, date(2026, 11, 26)),
        ("move", due.article_id, date(2026, 12, 2)),
        ("article", due.article_id),
    ]


def test_a_date_is_cut_and_pasted_onto_another_day(panel, heard):
    due = entry(date(2026, 11, 24))
    show(panel, due)
    keys(panel.grid, Qt.Key.Key_Right, Qt.Key.Key_Return)
    keys(panel.grid, Qt.Key.Key_X, held=Qt.KeyboardModifier.ControlModifier)
    assert panel.grid.cut == due
    keys(panel.grid, Qt.Key.Key_Right, Qt.Key.Key_Right)
    keys(panel.grid, Qt.Key.Key_V, held=Qt.KeyboardModifier.ControlModifier)
    assert heard == [("move", due.article_id, date(2026, 11, 26))]
    assert panel.grid.cut is None


def test_escape_steps_out_of_a_cut_then_out_of_the_day(panel, heard):
    due = entry(TODAY)
    show(panel, due)
    keys(panel.grid, Qt.Key.Key_Return)
    keys(panel.grid, Qt.Key.Key_X, held=Qt.KeyboardModifier.ControlModifier)
    keys(panel.grid, Qt.Key.Key_Escape)
    assert (panel.grid.cut, panel.grid.entry) == (None, due)
    keys(panel.grid, Qt.Key.Key_Escape)
    assert panel.grid.entry is None


def test_the_keys_turn_to_the_next_month_at_the_edge_of_the_page(panel, heard):
    show(panel)
    keys(panel.grid, *[Qt.Key.Key_Down] * 2)
    assert heard == [("turned", View.MONTH, TODAY + timedelta(days=14))]


def test_the_ways_turn_month_week_and_back_to_today(panel, heard):
    panel.head.after_button.click()
    assert panel.day == date(2026, 12, 23)
    panel.segments.button("week").click()
    panel.head.before_button.click()
    assert panel.day == date(2026, 12, 16)
    panel.head.today_button.click()
    assert (panel.view, panel.day) == (View.WEEK, TODAY)
    assert heard[-1] == ("turned", View.WEEK, TODAY)


def test_a_month_before_a_leap_day_is_turned_without_a_fall(panel):
    panel.show_view(View.MONTH, date(2028, 1, 31))
    panel.head.after_button.click()
    assert panel.day == date(2028, 2, 29)
    show(panel, entry(date(2028, 2, 29)))
    assert any(slot.day == date(2028, 2, 29) and slot.entry for slot in panel.grid.slots)


def test_a_screen_reader_hears_the_day_and_what_stands_on_it(panel):
    show(panel, entry(TODAY, hour=8), entry(date(2026, 11, 24), "Chợ", Dated.EMBARGO))
    assert "Late 08:00" in panel.grid.accessibleDescription()
    keys(panel.grid, Qt.Key.Key_Right)
    said = panel.grid.accessibleDescription()
    assert "Tuesday, 24 November 2026" in said
    assert "Chợ · Embargo 17:00" in said


def test_an_empty_month_says_what_will_be_here(panel):
    show(panel)
    assert panel._empty.isVisible()
    show(panel, entry(TODAY))
    assert not panel._empty.isVisible()


def test_an_entry_that_is_changed_elsewhere_while_it_is_held_is_let_go(panel, heard):
    due = entry(date(2026, 11, 25))
    show(panel, due)
    start = place(panel, due)
    QTest.mousePress(panel.grid, Qt.MouseButton.LeftButton, pos=start)
    move(panel.grid, start + QPoint(40, 0))
    assert panel.grid.drag.is_under_way
    show(panel, entry(date(2026, 11, 30)))
    QTest.mouseRelease(panel.grid, Qt.MouseButton.LeftButton, pos=panel.grid.place_of(date(2026, 11, 27)).center())
    assert heard == []


def test_the_load_shows_pieces_words_and_days_away(panel):
    panel.show_view(View.LOAD)
    panel.show_load([PersonLoad("m", "Minh", (Week(2, 1200, 1), Week(1), *[Week()] * 4))])
    lines = panel.load.lines
    assert [lines.index(0, column).data() for column in range(4)] == [
        "Minh",
        "2 pieces · 1,200 words, away 1 day",
        "1 piece",
        "",
    ]
    assert lines.headerData(1, Qt.Orientation.Horizontal).startswith("Week 48\n23 Nov")


def test_the_load_of_nobody_says_what_will_stand_there_and_how_to_begin(panel, qtbot):
    panel.show_view(View.LOAD)
    panel.show_load([PersonLoad("m", "Minh", (Week(),) * 6)])
    (button,) = [one for one in panel._no_load.findChildren(QPushButton) if one.isVisible()]
    with qtbot.waitSignal(panel.new_assignment_wanted):
        button.click()
    panel.show_load([PersonLoad("m", "Minh", (Week(1, 300), *[Week()] * 5))])
    panel.load.setFocus()
    panel.show_load([PersonLoad("m", "Minh", (Week(),) * 6)])
    assert button.hasFocus(), "the keys go along"
    panel.show_load([PersonLoad("m", "Minh", (Week(),) * 6)], may_hand_out=False)
    assert not button.isVisible()
    panel.show_load([PersonLoad("m", "Minh", (Week(away=2), *[Week()] * 5))])
    assert panel.load.isVisible()


def test_a_risk_gives_its_reason_with_its_figures(panel, heard):
    panel.show_view(View.RISK)
    heard.clear()
    steps = (
        Step(Stage.SUBMITTED, 5 * HOUR, Usual(8 * HOUR, 42)),
        Step(Stage.IN_EDIT, 24 * HOUR, Usual(24 * HOUR, 0)),
    )
    piece = Piece("a", "Cầu mới", "cau-moi", Stage.SUBMITTED, "Minh", NOW + 20 * HOUR, NOW - 3 * HOUR)
    panel.show_risks([(piece, Verdict(steps, 29 * HOUR, 20 * HOUR))], 0)
    said = panel.risk.lines.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == (
        "Cầu mới. Due in 20 h. It usually takes 1 d 5 h more, and 20 h are left: "
        "Waiting for edit 5 h (usually 8 h, 42 cases), Being edited 1 d (assumed 1 d)."
    )
    panel.risk.setCurrentIndex(panel.risk.lines.index(0))
    QTest.keyClick(panel.risk, Qt.Key.Key_Return)
    assert heard == [("article", "a")]


def test_a_stage_that_has_taken_too_long_is_said_and_not_reckoned_as_nothing(panel):
    panel.show_view(View.RISK)
    steps = (
        Step(Stage.RETURNED, 0, Usual(8 * HOUR, 0)),
        Step(Stage.SUBMITTED, 0, Usual(8 * HOUR, 42)),
        Step(Stage.IN_EDIT, 8 * HOUR, Usual(8 * HOUR, 0)),
    )
    piece = Piece("a", "Cầu mới", "cau-moi", Stage.RETURNED, "Minh", NOW + 2 * HOUR, NOW - 30 * HOUR)
    late = Piece("b", "Chợ", "cho", Stage.IN_EDIT, "Minh", NOW - HOUR, NOW - 30 * HOUR)
    verdicts = Verdict(steps, 8 * HOUR, 2 * HOUR), Verdict((Step(Stage.IN_EDIT, 0, Usual(8 * HOUR, 0)),), 0, -HOUR)
    panel.show_risks([(piece, verdicts[0]), (late, verdicts[1])], 0)
    said = [panel.risk.lines.index(row).data(Qt.ItemDataRole.StatusTipRole) for row in (0, 1)]
    assert said == [
        "It usually takes 8 h more, and 2 h are left: Sent back already longer than the assumed 8 h, "
        "Waiting for edit already longer than the usual 8 h (42 cases), Being edited 8 h (assumed 8 h).",
        "It should be through by now: Being edited already longer than the assumed 8 h.",
    ]


def test_where_nothing_is_at_risk_the_page_says_so(panel):
    panel.show_view(View.RISK)
    panel.show_risks([], 0)
    assert panel._no_risk.isVisible()
