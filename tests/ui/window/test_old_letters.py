"""Vietnamese from before Unicode, pasted into a field of an article: Unicode is offered there as in the text."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QPushButton

TCVN3 = "Céng hoµ x· héi chñ nghÜa ViÖt Nam, ®éc lËp tù do h¹nh phóc"
VNI = "Coäng hoaø xaõ hoäi chuû nghóa Vieät Nam, ñoäc laäp töï do haïnh phuùc"
UNICODE = "Cộng hoà xã hội chủ nghĩa Việt Nam, độc lập tự do hạnh phúc"


def paste(field, words):
    data = QMimeData()
    data.setText(words)
    field.insertFromMimeData(data)


@pytest.mark.parametrize("name", ["headline", "dek", "byline", "ednote"])
@pytest.mark.parametrize(("old", "called"), [(TCVN3, "TCVN3"), (VNI, "VNI")])
def test_old_letters_that_are_pasted_into_a_field_are_offered_in_unicode(window, until, name, old, called):
    field = window.writing.room.form._inputs[name]
    field.clear()
    paste(field, old)
    until(lambda: any(called in said for said in window.notices.sentences))
    assert field.text() == old
    next(one for one in window.notices.findChildren(QPushButton) if one.text() == "Convert to Unicode").click()
    until(lambda: field.text() == UNICODE)
    field.undo()
    assert field.text() == old


def test_ordinary_words_are_left_alone(window, until):
    field = window.writing.room.form._inputs["headline"]
    field.clear()
    paste(field, UNICODE)
    window.writing.room.flush()
    until(lambda: not window._tasks.pending_changes)
    assert not any("before Unicode" in said for said in window.notices.sentences)
    assert field.text() == UNICODE
