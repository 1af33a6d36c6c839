"""A few cards of which one is chosen: where the keys come in, and that arrows choose."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from ui.widgets.choice import Choice


def test_the_keys_come_to_the_chosen_card_from_either_side_and_arrows_choose(qtbot, theme):
    home = QWidget()
    before, choice, after = QLineEdit(), Choice([("en", ""), ("vi", "")]), QLineEdit()
    down = QVBoxLayout(home)
    for part in (before, choice, after):
        down.addWidget(part)
    qtbot.addWidget(home)
    home.show()
    home.activateWindow()
    qtbot.waitUntil(home.isActiveWindow, timeout=20_000)
    for field, key, side in (
        (before, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
        (after, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier),
    ):
        field.setFocus()
        qtbot.keyClick(field, key, side)
        assert QApplication.focusWidget().key == choice.key == "en"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert QApplication.focusWidget().key == choice.key == "vi"
