"""A free range of days beside the ready-made ones: chosen with keys alone, changed, and taken away."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from editor.selection import EVERYTHING, Dated, Dates, Selection, Span
from ui.desk.filter_bar import FilterBar

DECEMBER = Dates(Dated.DUE, Span.CHOSEN, "2026-12-01", "2026-12-05")


@pytest.fixture
def bar(qtbot, theme):
    home = QWidget()
    home.resize(900, 600)
    bar = FilterBar(parent=home)
    bar.today = lambda: date(2026, 11, 24)
    qtbot.addWidget(home)
    home.show()
    home.activateWindow()
    qtbot.waitUntil(home.isActiveWindow, timeout=20_000)
    yield bar


def choose(bar, words, qtbot):
    """Open the list of dates, find an entry by its words and take it, with keys."""
    bar.open("dates")
    bar.chooser.field.setText(words)
    qtbot.keyClick(bar.chooser.field, Qt.Key.Key_Return)


def test_a_range_is_chosen_with_keys_alone(bar, qtbot):
    choose(bar, "due from", qtbot)
    form = bar.range_form
    assert form.isVisible() and form.first.hasFocus()
    assert not form.show_button.isEnabled()
    qtbot.keyClicks(form.first, "1/12")
    qtbot.keyClick(form.first, Qt.Key.Key_Tab)
    qtbot.keyClicks(form.last, "5/12")
    with qtbot.waitSignal(bar.changed) as heard:
        qtbot.keyClick(form.last, Qt.Key.Key_Return)
    assert heard.args == [Selection(dates=DECEMBER)]
    assert bar.chips["dates"].button.text() == "Due 01/12 – 05/12/2026"
    assert not form.isVisible()


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("1/12", "", "Due from 01/12/2026 on"),
        ("", "5/12", "Due until 05/12/2026"),
        ("1/12", "1/12", "Due 01/12/2026"),
        ("30/12", "2/1/27", "Due 30/12/2026 – 02/01/2027"),
    ],
)
def test_either_side_may_stay_open(bar, first, last, words):
    bar.ask_range(Dates(Dated.DUE, Span.CHOSEN))
    bar.range_form.first.setText(first)
    bar.range_form.last.setText(last)
    bar.range_form.show_button.click()
    assert bar.chips["dates"].button.text() == words


@pytest.mark.parametrize(("first", "last"), [("5/12", "1/12"), ("mai", ""), ("", "31/11")])
def test_what_is_no_range_says_so_and_cannot_be_taken(bar, qtbot, first, last):
    bar.ask_range(Dates(Dated.PUBLISH, Span.CHOSEN))
    form = bar.range_form
    form.first.setText(first)
    form.last.setText(last)
    assert form.remark.text()
    qtbot.keyClick(form.last, Qt.Key.Key_Return)
    assert form.isVisible()
    assert bar.selection == EVERYTHING


def test_chosen_again_the_range_is_changed_and_the_cross_takes_it_away(bar, qtbot):
    bar.choose(Selection(dates=DECEMBER))
    choose(bar, "due from", qtbot)
    assert bar.range_form.first.text() == "01/12/2026"
    bar.range_form.last.setText("")
    bar.range_form.show_button.click()
    assert bar.selection.dates == Dates(Dated.DUE, Span.CHOSEN, "2026-12-01")
    bar.chips["dates"].cross.click()
    assert bar.selection == EVERYTHING


def test_another_kind_of_date_begins_without_days(bar, qtbot):
    bar.choose(Selection(dates=DECEMBER))
    choose(bar, "changed from", qtbot)
    assert bar.range_form.first.text() == ""


def test_a_click_in_the_month_goes_to_the_field_that_has_the_keys_then_to_the_other(bar, qtbot):
    bar.ask_range(Dates(Dated.DUE, Span.CHOSEN))
    form = bar.range_form
    form.month.clicked.emit(QDate(2026, 12, 1))
    form.month.clicked.emit(QDate(2026, 12, 5))
    form.show_button.click()
    assert bar.selection.dates == DECEMBER


def test_escape_leaves_the_filter_as_it_was(bar, qtbot):
    bar.ask_range(Dates(Dated.DUE, Span.CHOSEN))
    qtbot.keyClicks(bar.range_form.first, "1/12")
    qtbot.keyClick(bar.range_form.first, Qt.Key.Key_Escape)
    assert not bar.range_form.isVisible()
    assert bar.selection == EVERYTHING


def test_the_month_marks_both_ends_and_what_lies_between_them(bar, theme):
    bar.ask_range(Dates(Dated.DUE, Span.CHOSEN, "2026-12-01", "2026-12-03"))
    month = bar.range_form.month
    paper, between = theme.colour("paper"), colour_of(month, date(2026, 12, 2))
    accent = theme.colour("accent")
    assert colour_of(month, date(2026, 12, 1)) == colour_of(month, date(2026, 12, 3)) == accent
    assert between not in (paper, accent)
    assert colour_of(month, date(2026, 12, 4)) == paper


def colour_of(month, day):
    """The ground of a day, between its number and the upper edge of its circle."""
    cell = QImage(40, 26, QImage.Format.Format_RGB32)
    cell.fill(month.palette().base().color())
    painter = QPainter(cell)
    month.paintCell(painter, QRect(0, 0, 40, 26), QDate(day.year, day.month, day.day))
    painter.end()
    return cell.pixelColor(19, 3)
