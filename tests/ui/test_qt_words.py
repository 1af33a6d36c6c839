"""What Qt itself says in the window, in its dialogs and to a screen reader, is Vietnamese where the window is."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QTextBrowser,
    QWidget,
)

from ui.wording import Wording

BUTTONS = [button for button in QDialogButtonBox.StandardButton if button.name != "NoButton"]
SAME = {"Alt+Up", "Alt+Left", "Alt+Right"}


def said(parent: QWidget) -> set[str]:
    """Every word of labels, buttons, menus and the heads of lists; what is typed or lies on the disk is none."""
    found = set()
    for one in (parent, *parent.findChildren(QObject)):
        if isinstance(one, QLabel | QAbstractButton):
            found.add(one.text())
        if isinstance(one, QWidget):
            found |= {one.toolTip(), one.accessibleName(), one.accessibleDescription()}
            found |= {action.text().partition("\t")[0] for action in one.actions()}
        model = getattr(one, "model", lambda: None)()
        if model is not None and hasattr(one, "horizontalHeader" if hasattr(one, "horizontalHeader") else "header"):
            heads = (model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount()))
            found |= {str(head) for head in heads if head}
    return {text for text in found if sum(map(str.isalpha, text)) > 2} - SAME


def file_dialogs(qtbot) -> set[str]:
    found = set()
    for accept in QFileDialog.AcceptMode:
        for kind in (QFileDialog.FileMode.AnyFile, QFileDialog.FileMode.ExistingFiles, QFileDialog.FileMode.Directory):
            dialog = QFileDialog(options=QFileDialog.Option.DontUseNativeDialog)
            qtbot.addWidget(dialog)
            dialog.setAcceptMode(accept)
            dialog.setFileMode(kind)
            found |= said(dialog)
    return found


def buttons(qtbot) -> set[str]:
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    for button in BUTTONS:
        box.addButton(button)
    return said(box)


def menus(qtbot) -> set[str]:
    found = set()
    for kind in (QLineEdit, QPlainTextEdit, QTextBrowser):
        field = kind()
        qtbot.addWidget(field)
        menu = field.createStandardContextMenu()
        found |= {action.text().partition("\t")[0] for action in menu.actions() if action.text()}
        menu.deleteLater()
    return found


def told_to_a_screen_reader(qtbot) -> set[str]:
    found = set()
    for kind in (QPushButton, QCheckBox, QComboBox, QLineEdit, QScrollBar):
        control = kind()
        qtbot.addWidget(control)
        does = QAccessible.queryAccessibleInterface(control).actionInterface()
        for name in does.actionNames() if does else ():
            found |= {does.localizedActionName(name), does.localizedActionDescription(name)}
    return found


@pytest.mark.parametrize("ask", [file_dialogs, buttons, menus, told_to_a_screen_reader])
def test_nothing_of_qts_own_is_left_in_english(ask, qtbot, qapp):
    english = ask(qtbot)
    spoken = Wording("vi")
    try:
        assert english
        assert ask(qtbot) & english == set()
    finally:
        spoken.use("en")
