"""The dialog of publishing on screens of every size, and where its keys begin."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from editor.finding import Finding, Severity
from ui.dialogs.publish import Publish, PublishOffer
from ui.widgets.finding_list import Found
from ui.widgets.roomy import Roomy


@pytest.fixture
def publish(qtbot, theme, tmp_path):
    parents = []

    def make(**said):
        parents.append(QWidget())
        offer = PublishOffer("Publish", "Ferry", "Publish", "AB12", {"html": "f.html"}, ("html",), tmp_path, **said)
        dialog = Publish(offer, parents[-1])
        qtbot.addWidget(parents[-1])
        return dialog

    return make


def test_on_a_small_screen_only_one_part_is_scrolled(publish):
    dialog = publish(embargo="It is held back until 18:00.", bypass="Nobody else was there.")
    room = QSize(640, 328)
    dialog.fit(room)
    assert dialog.size().boundedTo(room) == dialog.size()
    assert dialog.findChildren(Roomy) == []


def test_the_keys_begin_where_a_reason_is_asked_for(publish):
    should = Found(Finding("notes", Severity.SHOULD, "Comments are still open: {count}.", {"count": 1}))
    assert publish(findings=(should,)).focusWidget().placeholderText()
    asked = publish(embargo="It is held back until 18:00.", findings=(should,))
    assert asked.focusWidget() is asked.lifted


def test_the_keys_begin_on_the_way_on_where_nothing_is_asked(publish):
    dialog = publish()
    assert dialog.focusWidget() is dialog.accept_button
