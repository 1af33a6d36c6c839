"""What the Tools menu does to the text of a real article in a real window."""


def test_tone_marks_are_moved_as_one_step_and_counted(window, until):
    window.writing.room.edit.setPlainText("hòa, thủy, hoà và xã Hoà Bình.\n")
    window.actions_table["tools.tones"].trigger()
    until(lambda: window.writing.room.text() == "hòa, thủy, hòa và xã Hoà Bình.\n")
    said = "1 tone mark was moved; words left for their capital"
    assert any(one.startswith(said) for one in window.notices.sentences)
    window.writing.room.edit.undo()
    assert window.writing.room.text() == "hòa, thủy, hoà và xã Hoà Bình.\n"


def test_letters_are_brought_to_one_form_as_one_step(window, until):
    cursor = window.writing.room.edit.textCursor()
    cursor.insertText("tie\u0302\u0301ng vie\u0323\u0302t ")
    window.actions_table["tools.unicode"].trigger()
    assert window.writing.room.text().startswith("tiếng việt ")
    assert any(said.startswith("2 words") for said in window.notices.sentences)
    window.writing.room.edit.undo()
    assert window.writing.room.text().startswith("tie\u0302\u0301ng")


def test_autocorrect_is_switched_in_the_menu_and_remembered(window, preferences):
    switch = window.actions_table["tools.autocorrect"]
    assert switch.isChecked()
    switch.trigger()
    assert not window.writing.checks.tools.autocorrecting.is_on
    assert not preferences.is_on("autocorrect", at_first=True)
