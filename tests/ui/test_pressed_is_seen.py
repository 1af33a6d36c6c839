"""A button that is held down looks so in every kind and in all four colours."""

import pytest
from PySide6.QtWidgets import QPushButton, QToolButton

from ui.colours import PALETTES

# To add one: a kind of button in resources/look/copydesk.qss. One in the accent is told from the pointer over it.
KINDS = [
    *((QPushButton, kind) for kind in ("plain", "quiet", "link", "way", "way-strong", "chip")),
    *((QToolButton, kind) for kind in ("", "rail", "segment", "switch", "chip")),
]


@pytest.mark.parametrize("scheme", PALETTES)
def test_a_button_that_is_held_down_looks_so(qtbot, theme, scheme):
    theme.choose(scheme)
    alike = []
    for kind_of, kind in KINDS:
        button = kind_of()
        qtbot.addWidget(button)
        button.setProperty("kind", kind)
        button.setText("Nộp bài")
        button.resize(120, 40)
        before = button.grab().toImage()
        button.setDown(True)
        if button.grab().toImage() == before:
            alike.append((kind_of.__name__, kind))
    assert not alike
