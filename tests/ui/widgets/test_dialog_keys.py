"""Where the keys are when a dialog opens."""

from PySide6.QtWidgets import QLineEdit

from ui.widgets.dialog import Dialog


def test_a_dialog_that_begins_with_an_empty_field_has_the_keys_in_it(qtbot, theme):
    dialog, first = Dialog(), QLineEdit()
    dialog.say("Khóa", "Lưu", "Thôi")
    dialog.body.addWidget(first)
    dialog.body.addWidget(QLineEdit())
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.focusWidget() is first


def test_a_dialog_that_begins_with_what_is_filled_leaves_the_keys_on_its_way_on(qtbot, theme):
    dialog, first = Dialog(), QLineEdit("đã có")
    dialog.say("Khóa", "Lưu", "Thôi")
    dialog.body.addWidget(first)
    dialog.body.addWidget(QLineEdit())
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.focusWidget() is dialog.accept_button
