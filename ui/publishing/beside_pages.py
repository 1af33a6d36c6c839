"""A form that is scrolled, and the pages that it makes beside it. It knows nothing of what is asked."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QFrame, QHBoxLayout, QLayout, QScrollArea, QWidget


class _WheelScrolls(QObject):
    """The wheel moves the form, also over a number or a list: what is only read through stays as it is."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Wheel:
            return False
        event.ignore()  # so that it goes on to the form
        return True


def beside_pages(form: QLayout, pages: QWidget, width: int) -> QHBoxLayout:
    """`form` in `width` pixels, and `pages` in what is left of the room."""
    inner = QWidget()
    inner.setLayout(form)
    scrolls = _WheelScrolls(inner)
    for one in (*inner.findChildren(QAbstractSpinBox), *inner.findChildren(QComboBox)):
        one.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        one.installEventFilter(scrolls)
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
