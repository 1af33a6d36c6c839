"""The list in which every replacement is looked at before it is made."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage

from editor.text.find import replacements
from editor.text.wanted import Search
from ui.colours import Scheme
from ui.widgets.replacement_list import ROW, ReplacementList
from ui.widgets.replacement_rows import Group, Places, Say

TEXT = "Một hai ba.\nHai và 👩‍👩‍👧 hai.\nשלום hai עולם\n"
CHECK = Qt.ItemDataRole.CheckStateRole


def places(old: str = "hai", new: str = "bốn\n", text: str = TEXT) -> Places:
    return Places(text, replacements(text, Search(old), new))


@pytest.fixture
def shown(qtbot, theme):
    shown = ReplacementList()
    qtbot.addWidget(shown)
    shown.resize(600, 300)
    shown.rows.add([Group("a", "Cầu mới", places()), Group("b", "Đã in", places("ba"), "Đã đăng")])
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def click(qtbot, shown, row: int) -> None:
    place = shown.visualRect(shown.rows.index(row)).center()
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_each_place_is_a_row_under_its_article(shown):
    rows = shown.rows
    said = [rows.index(row).data() for row in range(rows.rowCount())]
    assert said[0] == "Cầu mới"
    assert said[1] == "“hai” becomes “bốn¶”: Một bốn¶ ba."
    assert said[5:] == ["Đã in. Đã đăng", "“ba” becomes “bốn¶”: Một hai bốn¶."]
    assert rows.ticked_count == 4
    assert rows.place_count == 5


def test_a_click_ticks_and_unticks(qtbot, shown):
    click(qtbot, shown, 2)
    assert shown.rows.ticked_in("a") == [0, 2, 3]
    assert shown.rows.index(0).data(CHECK) == Qt.CheckState.PartiallyChecked
    click(qtbot, shown, 2)
    assert shown.rows.ticked_in("a") == [0, 1, 2, 3]
    assert shown.rows.index(0).data(CHECK) == Qt.CheckState.Checked


def test_the_name_of_an_article_stands_for_all_its_places(qtbot, shown):
    click(qtbot, shown, 2)
    click(qtbot, shown, 0)
    assert shown.rows.ticked_count == 4
    click(qtbot, shown, 0)
    assert shown.rows.ticked_groups == []


def test_the_space_bar_ticks_the_row_with_the_focus(qtbot, shown):
    shown.setCurrentIndex(shown.rows.index(1))
    qtbot.keyClick(shown, Qt.Key.Key_Space)
    assert shown.rows.ticked_in("a") == [1, 2, 3]


def test_what_is_settled_cannot_be_ticked(qtbot, shown):
    click(qtbot, shown, 5)
    click(qtbot, shown, 6)
    shown.rows.tick_all(True)
    assert shown.rows.ticked_in("b") == []
    assert shown.rows.index(6).data(CHECK) is None
    assert not shown.rows.setData(shown.rows.index(6), Qt.CheckState.Checked, CHECK)


def test_all_can_be_unticked_at_once(shown):
    shown.rows.tick_all(False)
    assert shown.rows.ticked_count == 0


def test_what_begins_unticked_waits_for_the_person(shown):
    shown.rows.add([Group("c", "Liên kết", places(), unticked=[1, 2])])
    assert shown.rows.ticked_in("c") == [0, 3]


def test_a_double_click_asks_for_the_place_and_changes_no_tick(qtbot, shown):
    wanted = []
    shown.place_wanted.connect(lambda group, number: wanted.append((group.key, number)))
    for row in (3, 0):
        place = shown.visualRect(shown.rows.index(row)).center()
        qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted == [("a", 2)]
    assert shown.rows.ticked_count == 4


def test_twenty_thousand_places_are_shown_at_once(qtbot, shown):
    text = "hai " * 20_000
    shown.rows.clear()
    shown.rows.add([Group("", "", places(text=text))])
    assert shown.rows.rowCount() == 20_000
    shown.scrollToBottom()
    last = shown.rows.index(19_999).data(Say.PLACE)
    assert (last.old, last.new, last.after) == ("hai", "bốn¶", " ")
    assert shown.rows.ticked_in("")[-1] == 19_999


def test_a_place_in_a_line_of_five_megabytes_is_cut_short(shown):
    text = "x" * 2_500_000 + " hai " + "y" * 2_500_000
    place = places(text=text)[0]
    assert len(place.before) + len(place.after) < 200
    long = Places(text, replacements(text, Search("x+", is_regex=True), "z" * 1_000))[0]
    assert (len(long.old), len(long.new)) == (81, 81)


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_what_goes_and_what_comes_are_drawn_in_their_colours(shown, theme, scheme):
    theme.choose(scheme)
    picture = shown.viewport().grab(shown.visualRect(shown.rows.index(1))).toImage()
    assert picture.height() == ROW
    accent = theme.colour("accent")
    near = [
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if _is_near(picture, QPoint(x, y), accent)
    ]
    assert any(x > 40 for x, _ in near), "the new words are not in the accent"
    assert any(x < 32 for x, _ in near), "the tick is not in the accent"


def _is_near(picture: QImage, place: QPoint, colour) -> bool:
    there = picture.pixelColor(place)
    pairs = ((there.red(), colour.red()), (there.green(), colour.green()), (there.blue(), colour.blue()))
    return all(abs(one - other) < 24 for one, other in pairs)
