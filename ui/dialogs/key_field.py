"""A field that takes the next keys that are pressed as what is meant. Tab and Escape stay what they are."""

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_ALONE = frozenset(
    {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_unknown}
)
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_FOR_THE_DIALOG = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape})


class KeyField(QLineEdit):
    """Shows the keys in the system's own spelling; `key` is the portable one, empty for none."""

    pressed = Signal(str)
    taken = Signal()
    """Enter alone: what was pressed is what is wanted"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = ""
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def show_key(self, key: str) -> None:
        self.key = key
        self.setText(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))

    def event(self, event: QEvent) -> bool:
        """The keys of actions are for this field while it has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        has_modifier = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if key in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.taken.emit()
        elif key in _FOR_THE_DIALOG and not has_modifier:
            QWidget.keyPressEvent(self, event)
        elif key not in _ALONE:
            self.pressed.emit(_portable(event))


def _portable(event: QKeyEvent) -> str:
    """A sign that needs Shift is named by itself: Shift is in it already."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    is_sign = 0x20 < event.key() < 0x7F and not chr(event.key()).isalnum()
    if is_sign:
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(QKeyCombination(modifiers, key)).toString(QKeySequence.SequenceFormat.PortableText)
