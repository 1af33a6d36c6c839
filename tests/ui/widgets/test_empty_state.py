"""Where the words stand that say what will be here."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from ui.widgets.empty_state import EmptyState
from ui.widgets.words import Words


def test_those_beside_each_other_are_level_though_one_begins_lower_and_one_has_a_button(qtbot, theme):
    home = QWidget()
    home.resize(900, 640)
    places = []
    for place, button in ((QRect(0, 160, 280, 480), ""), (QRect(300, 0, 600, 640), "New article")):
        state = EmptyState("article", home)
        state.show_words("No article is open", "Choose one at the left.", button)
        state.setGeometry(place)
        places.append(state)
    qtbot.addWidget(home)
    home.show()
    qtbot.waitExposed(home)

    def tops():
        words = [one for state in places for one in state.findChildren(Words) if one.text() == "No article is open"]
        return [one.mapTo(home, QPoint()).y() for one in words]

    qtbot.waitUntil(lambda: tops()[0] == tops()[1] > 200, timeout=20_000)


def test_one_that_has_little_room_does_not_ask_for_more(qtbot, theme):
    state = EmptyState("article")
    qtbot.addWidget(state)
    state.show_words("No article is open", "Choose one at the left.")
    before = state.minimumSizeHint()
    state.resize(900, 900)
    state.show()
    qtbot.waitExposed(state)
    assert state.minimumSizeHint().height() <= before.height() + 24
