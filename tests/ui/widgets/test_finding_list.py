"""What the checks have found, in a list: its heading says how much that weighs."""

import pytest

from editor.finding import Finding, Severity
from ui.widgets.finding_list import FindingList, Found

MUST, SHOULD, MAY = (
    Found(Finding("notes", one, "Comments are still open: {count}.", {"count": 1})) for one in Severity
)


# To add one: what is found, and how its heading begins.
@pytest.mark.parametrize(
    ("found", "begins"),
    [
        ([MUST, SHOULD], "To put right"),
        ([SHOULD, MAY], "Should be put right"),
        ([MAY], "Could be better"),
    ],
    ids=["must", "should", "may"],
)
def test_the_heading_asks_for_what_the_weightiest_line_asks_for(qtbot, theme, found, begins):
    shown = FindingList()
    qtbot.addWidget(shown)
    shown.show_found(found)
    assert shown.title.text() == f"{begins} before it goes out ({len(found)})"
