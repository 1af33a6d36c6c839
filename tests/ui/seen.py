"""What is seen of a window: its parts, and which of their words have no room. In the longest of languages, too."""

from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QTabBar,
    QToolButton,
    QWidget,
)

from ui.widgets.shortened_label import ShortenedLabel


class Longer(QTranslator):
    """Every word of the program in brackets and half as long again."""

    def isEmpty(self):
        return False

    def translate(self, _context, source, _disambiguation=None, _n=-1):
        return f"[{source}{'~' * max(2, round(len(source) * 0.4))}]"


def settle():
    """Let what is shown find its size: a layout asks the one around it, which asks the next."""
    for _turn in range(8):
        QApplication.processEvents()


def parts(top):
    return [part for part in (top, *top.findChildren(QWidget)) if part.isVisible()]


def cut_off(top):
    """What is seen of `top` and has words without room; what was shortened says it all when it is pointed at."""
    found = set()
    for part in parts(top):
        words = _cut_words(part)
        if words:
            found.add((type(part).__name__, words))
    return found


def _cut_words(part):
    """The words of one part for which there is no room, or nothing."""
    if isinstance(part, ShortenedLabel):
        return part.words() if part.text() != part.words() and not part.toolTip() else ""
    if isinstance(part, QLabel):
        return part.text() if part.text() and part.objectName() != "qt_dialog_label" and _is_label_cut(part) else ""
    if isinstance(part, QTabBar):
        cut = [number for number in range(part.count()) if _is_tab_cut(part, number)]
        return ", ".join(part.tabText(number) for number in cut)
    if isinstance(part, QComboBox):
        may_shorten = part.sizeAdjustPolicy() is QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        return part.currentText() if not may_shorten and part.sizeHint().width() > part.width() + 1 else ""
    if isinstance(part, (QPushButton, QToolButton, QCheckBox, QRadioButton)) and part.text():
        is_bare = isinstance(part, QToolButton) and part.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
        return part.text() if not is_bare and part.sizeHint().width() > part.width() + 1 else ""
    return ""


def _is_label_cut(label):
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + 2
    return label.fontMetrics().horizontalAdvance(label.text()) > label.contentsRect().width() + 1


def _is_tab_cut(bar, number):
    return (
        bar.isTabVisible(number)
        and bar.fontMetrics().horizontalAdvance(bar.tabText(number)) > bar.tabRect(number).width()
    )
