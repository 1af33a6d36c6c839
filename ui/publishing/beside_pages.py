"""A form that is scrolled, and the pages that it makes beside it. It knows nothing of what is asked."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QWidget


def beside_pages(form: QLayout, pages: QWidget, width: int) -> QHBoxLayout:
    """`form` in `width` pixels, and `pages` in what is left of the room."""
    inner = QWidget()
    inner.setLayout(form)
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setWidget(inner)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields have the keys, and it follows them
    scroll.setFixedWidth(width)
    across = QHBoxLayout()
    across.setSpacing(16)
    across.addWidget(scroll)
    across.addWidget(pages, 1)
    return across
