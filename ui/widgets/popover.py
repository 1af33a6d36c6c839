"""A small form that stands beside a place of the window, such as the caret, and goes when a person looks elsewhere.

It is a part of the window and no window of its own, so that input methods work in it as everywhere.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsDropShadowEffect, QWidget

GAP = 8
"""pixels between the place and the form, and between the form and the window's edge"""


def cast_shadow(frame: QWidget) -> None:
    """Let a frame that lies over the work be seen to lie over it."""
    shadow = QGraphicsDropShadowEffect(frame)
    shadow.setBlurRadius(20)
    shadow.setOffset(0, 4)
    colour = QColor(Qt.GlobalColor.black)
    colour.setAlpha(60)
    shadow.setColor(colour)
    frame.setGraphicsEffect(shadow)


class Popover(QFrame):
    """Opened with `open_at`; Escape, or a click elsewhere, closes it."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._beside: QWidget | None = None
        self.setProperty("surface", "popover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        cast_shadow(self)
        self.hide()

    def open_at(self, place: QRect, beside: QWidget) -> None:
        """Stand below `place`, in `beside`'s coordinates, or above it where there is no room; the focus goes back to
        `beside` afterwards."""
        self._beside = beside
        self.adjustSize()
        frame = self.parentWidget().rect().adjusted(GAP, GAP, -GAP, -GAP)
        top_left = beside.mapTo(self.parentWidget(), place.topLeft())
        x = max(frame.left(), min(top_left.x(), frame.right() - self.width()))
        y = top_left.y() + place.height() + GAP
        if y + self.height() > frame.bottom():
            y = max(frame.top(), top_left.y() - GAP - self.height())
        self.move(QPoint(x, y))
        self.show()
        self.raise_()
        self.focus_first()
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    def focus_first(self) -> None:
        """Where the focus begins."""
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_up(self) -> None:
        """Go away, and give the focus back."""
        if not self.isVisible():
            return
        had_focus = self._holds(QApplication.focusWidget())
        QApplication.instance().focusChanged.disconnect(self._on_focus_changed)  # type: ignore[union-attr]
        self.hide()
        if had_focus and self._beside is not None:
            self._beside.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def commit_composing(self) -> None:
        """Take over what an input method is composing in a field of this form."""
        QGuiApplication.inputMethod().commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.isVisible():  # a field hands on the key with which it has closed the form
                self.take()
            return
        super().keyPressEvent(event)

    def take(self) -> None:
        """What Enter does."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """The words of the form in the window's language."""

    def _holds(self, widget: QObject | None) -> bool:
        return isinstance(widget, QWidget) and (widget is self or self.isAncestorOf(widget))

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and not self._holds(now):
            self.close_up()
