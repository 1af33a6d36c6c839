"""Tabs that are never cut off."""

import pytest

from ui.widgets.pane_tabs import PaneTabs

NAMES = ["Xem trước", "Bản bông", "Đối tượng", "Tiến trình", "Góp ý"]


@pytest.fixture
def tabs(qtbot):
    tabs = PaneTabs(["eye", "article", "people", "stages", "comment"])
    qtbot.addWidget(tabs)
    tabs.show_names(NAMES)
    tabs.resize(900, 36)
    tabs.show()
    return tabs


def texts(tabs: PaneTabs) -> list[str]:
    return [tabs.tabText(number) for number in range(tabs.count())]


def test_with_room_each_tab_says_its_name_and_has_no_icon(tabs):
    assert texts(tabs) == NAMES
    assert all(tabs.tabIcon(number).isNull() for number in range(tabs.count()))


def test_without_room_only_the_chosen_one_says_its_name(tabs):
    tabs.resize(320, 36)
    tabs.setCurrentIndex(3)
    assert texts(tabs) == ["", "", "", "Tiến trình", ""]
    assert [tabs.tabIcon(number).isNull() for number in range(tabs.count())] == [False, False, False, True, False]
    assert tabs.tabToolTip(0) == "Xem trước"


@pytest.mark.parametrize("width", range(300, 900, 40))
def test_no_tab_is_cut_off_at_any_width(tabs, width: int):
    tabs.resize(width, 36)
    assert tabs.tabRect(tabs.count() - 1).right() <= width


def test_the_names_come_back_with_the_room(tabs):
    tabs.resize(320, 36)
    tabs.resize(900, 36)
    assert texts(tabs) == NAMES


def test_a_screen_reader_hears_the_name_of_a_tab_that_is_only_an_icon(tabs):
    tabs.resize(320, 36)
    assert [tabs.accessibleTabName(number) for number in range(tabs.count())] == NAMES


def test_seven_panes_have_room_beside_the_text(qtbot, theme):
    names = [*NAMES, "Nguồn tin", "Lịch sử"]
    tabs = PaneTabs(["eye", "article", "people", "stages", "comment", "quote", "history"])
    qtbot.addWidget(tabs)
    tabs.show_names(names)
    tabs.resize(350, 36)
    tabs.show()
    for number in range(7):
        tabs.setCurrentIndex(number)
        assert tabs.tabRect(6).right() <= 350
