"""Two pairs of hands at a real window: one has a mouse for all that is not words, the other nothing but keys.

They act through events on widgets that are seen, at the places where these are; they call nothing of the program.
"""

from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QPushButton,
    QTabBar,
    QToolBar,
    QToolButton,
    QTreeView,
    QWidget,
)

from ui.actions import ACTIONS, MENUS
from ui.dialogs.new_article import NewArticle
from ui.dialogs.picture import PictureForm
from ui.widgets.format_bar import MORE

LEFT, CONTROL, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def menu_with(window, action):
    return next(one.menu() for one in window.menuBar().actions() if action in one.menu().actions())


def button_of(top: QWidget, words: str) -> QAbstractButton:
    """The button with these words that is seen under `top`."""
    found = [
        one for one in top.findChildren(QAbstractButton) if one.text().replace("&", "") == words and one.isVisible()
    ]
    assert found, f"no button says {words!r}"
    return found[0]


class Hands:
    """What both pairs of hands do: they type words."""

    def __init__(self, window, qtbot, until):
        self.window, self.qtbot, self.until = window, qtbot, until
        self.edit = window.writing.room.edit

    def type(self, words, field=None):
        """Type words; typographic signs are keys of their own on some keyboards."""
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(field or self.edit, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))

    def replace(self, words, new):
        self.select(words)
        if new:
            self.type(new)
        else:
            self.qtbot.keyClick(self.edit, Qt.Key.Key_Delete)

    def cell(self, words):
        """Where the first cell with these words begins."""
        return self.text().index(f"| {words} |") + 2

    def text(self):
        return self.window.writing.room.text()

    def place_of(self, words):
        text = self.text()
        assert text.count(words) == 1, f"{words!r} stands {text.count(words)} times in\n{text}"
        return text.index(words)

    def input_of(self, name):
        """The widget of a field of the article."""
        return next(field for field in self.window.writing.room.form.inputs() if field.objectName() == name)

    def answer(self, kind, do):
        """Have `do` answer the next dialog of this kind; it is called while the dialog waits."""

        def look():
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, kind) and dialog.isVisible():
                do(dialog)
            else:
                QTimer.singleShot(10, look)

        QTimer.singleShot(10, look)

    def begin(self, template):
        self.answer(NewArticle, lambda dialog: self._choose_template(dialog, template))
        self._ask_new()
        self.until(lambda: "{{" in self.text())
        self._go_back_to_the_window()
        self.until(lambda: self.input_of("headline").hasFocus())

    def put_picture(self, name: str, caption: str, credit: str, alt: str):
        """A picture after the paragraph of the caret; the chooser stands in the folder of the pictures already."""

        def choose(dialog):
            self.answer(PictureForm, lambda form: self._fill_picture(form, (caption, credit, alt)))
            self._choose_file(dialog, name)

        self.answer(QFileDialog, choose)
        self.choose("insert.picture")
        self.until(lambda: "![" in self.text())
        self._go_back_to_the_window()

    def _go_back_to_the_window(self):
        """What a window manager does when a dialog has closed."""
        self.window.activateWindow()
        self.until(lambda: self.window.isActiveWindow() and QApplication.focusWidget() is not None)


class MouseHands(Hands):
    """Everything by pointing, dragging and clicking."""

    def click(self, widget, place=None):
        self.qtbot.mouseClick(widget, LEFT, pos=place or widget.rect().center())

    def _ask_new(self):
        self.click(button_of(self.window, "New article"))

    def _choose_template(self, dialog, template):
        row = next(row for row in range(dialog.list.count()) if dialog.list.item(row).text() == template)
        dialog.list.scrollToItem(dialog.list.item(row))
        self.click(dialog.list.viewport(), dialog.list.visualItemRect(dialog.list.item(row)).center())
        self.click(dialog.accept_button)

    def fill_fields(self, words: dict[str, str]):
        for name, said in words.items():
            if not self.input_of(name).isVisible():
                self.click(self.window.writing.room.form.findChild(QToolButton, "more_fields"))
            self.click(self.input_of(name).viewport())
            self.type(said, QApplication.focusWidget())

    def point(self, at):
        """Where the place of the text is on the screen; it is scrolled to."""
        cursor = QTextCursor(self.edit.document())
        cursor.setPosition(at)
        self.edit.verticalScrollBar().setValue(max(0, cursor.block().firstLineNumber() - 3))
        return self.edit.cursorRect(cursor).center()

    def click_at(self, at):
        self.click(self.edit.viewport(), self.point(at))

    def select(self, words):
        """A prompt by one click into it, other words by dragging over them."""
        if words.startswith("{{"):
            self.click_at(self.place_of(words) + len(words) // 2)
            assert self.edit.textCursor().selectedText() == words
        else:
            self.drag(self.place_of(words), words)

    def drag(self, start, words):
        self.qtbot.mousePress(self.edit.viewport(), LEFT, pos=self.point(start))
        cursor = QTextCursor(self.edit.document())
        cursor.setPosition(start + len(words))
        target = self.edit.cursorRect(cursor).center()
        self.qtbot.mouseMove(self.edit.viewport(), target + QPoint(0, -1))
        self.qtbot.mouseMove(self.edit.viewport(), target)
        self.qtbot.mouseRelease(self.edit.viewport(), LEFT, pos=target)
        assert self.edit.textCursor().selectedText().replace("\u2029", "\n") == words

    def choose(self, action_id):
        """A button of the toolbar, an entry of the menu beside them, or of a menu at the top."""
        bar = self.window.findChild(QToolBar)
        action = self.window.actions_table[action_id]
        assert action.isEnabled(), action_id
        button = bar.widgetForAction(action)
        if button is not None:
            self.click(button)
            return
        if action_id.startswith(("format.plain", "format.heading")):
            menu = next(one for one in self.window.findChildren(QToolButton) if one.property("kind") == "menu").menu()
        elif action_id in MORE:
            menu = next(o for o in self.window.findChildren(QToolButton) if o.objectName() == "format.more").menu()
        else:
            menu = menu_with(self.window, action)
        menu.popup(self.window.mapToGlobal(QPoint(100, 60)))
        self.click(menu, menu.actionGeometry(action).center())
        menu.close()

    def _choose_file(self, dialog, name):
        files = dialog.findChild(QTreeView, "treeView")
        found = []

        def is_shown():
            model, root = files.model(), files.rootIndex()
            rows = [model.index(row, 0, root) for row in range(model.rowCount(root))]
            found[:] = [row for row in rows if row.data() == name]
            return bool(found) and files.visualRect(found[0]).isValid()

        self.until(is_shown)
        self.click(files.viewport(), files.visualRect(found[0]).center())
        self.click(button_of(dialog, "Open"))

    def _fill_picture(self, form, words):
        row = form.rows[0]
        for field, said in zip((row.caption, row.credit, row.alt), words, strict=True):
            self.click(field)
            self.type(said, field)
        self.click(form.accept_button)

    def fill_cells(self, cells):
        """`cells` is (what stands there, what is to stand there)."""
        for old, new in cells:
            self.drag(self.cell(old), old)
            self.type(new)

    def set_link(self, words, address):
        self.select(words)
        self.choose("insert.link")
        form = self.window.writing.formats.inserting.link_form
        self.click(form.address)
        self.type(address, form.address)
        self.click(form.put_button)

    def hand_in(self):
        tabs = next(bar for bar in self.window.writing.right.findChildren(QTabBar))
        number = next(number for number in range(tabs.count()) if tabs.accessibleTabName(number) == "Story")
        self.click(tabs, tabs.tabRect(number).center())
        buttons = self.window.writing.right.findChildren
        self.until(lambda: any(one.text() == "Hand in" and one.isVisible() for one in buttons(QPushButton)))
        self.click(button_of(self.window, "Hand in"))


class KeyHands(Hands):
    """Nothing but keys."""

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        """To whatever has the focus."""
        self.qtbot.keyClick(QApplication.focusWidget(), key, modifiers)

    def press(self, action_id):
        entry = next(entry for entry in ACTIONS if entry.id == action_id)
        assert entry.shortcuts, action_id
        self.qtbot.keySequence(QApplication.focusWidget() or self.window, QKeySequence(entry.shortcuts.split("; ")[0]))

    def _ask_new(self):
        self.press("article.new")

    def _choose_template(self, dialog, template):
        self.until(lambda: dialog.list.hasFocus())
        self.key(Qt.Key.Key_Home)
        while dialog.list.currentItem().text() != template:
            self.key(Qt.Key.Key_Down)
        self.key(Qt.Key.Key_Return)

    def fill_fields(self, words):
        """From the headline on with Tab, which leads into what is folded up too, and at the end into the text."""
        self.until(lambda: self.input_of("headline").hasFocus())
        for _ in range(12):
            focused = QApplication.focusWidget()
            if focused.objectName() == "more_fields":
                self.key(Qt.Key.Key_Space)
                continue
            if said := words.get(focused.objectName(), ""):
                self.type(said, focused)
            if focused is self.edit:
                break
            self.key(Qt.Key.Key_Tab)
        assert self.edit.hasFocus()

    def click_at(self, at):
        self.qtbot.keyClick(self.edit, Qt.Key.Key_Home, CONTROL)
        for _ in range(at):
            self.qtbot.keyClick(self.edit, Qt.Key.Key_Right)

    def select(self, words):
        """Prompts are walked to with Tab, everything else with the arrows."""
        if words.startswith("{{") and "|" not in self.line_of(self.place_of(words)):
            self.qtbot.keyClick(self.edit, Qt.Key.Key_Home, CONTROL)
            for _ in range(20):
                if self.edit.textCursor().selectedText() == words:
                    return
                if "|" in self.edit.textCursor().block().text():  # within a table Tab goes from cell to cell
                    self.qtbot.keyClick(self.edit, Qt.Key.Key_Down)
                else:
                    self.qtbot.keyClick(self.edit, Qt.Key.Key_Tab)
        self.click_at(self.place_of(words))
        for _ in words:
            self.qtbot.keyClick(self.edit, Qt.Key.Key_Right, SHIFT)
        assert self.edit.textCursor().selectedText().replace("\u2029", "\n") == words

    def line_of(self, at):
        text = self.text()
        return text[text.rfind("\n", 0, at) + 1 : (text + "\n").index("\n", at)]

    def choose(self, action_id):
        entry = next(entry for entry in ACTIONS if entry.id == action_id)
        if entry.shortcuts:
            self.press(action_id)
            return
        action = self.window.actions_table[action_id]
        assert action.isEnabled(), action_id
        title = dict(MENUS)[entry.menu]
        self.qtbot.keyClick(self.window, title[title.index("&") + 1].lower(), Qt.KeyboardModifier.AltModifier)
        menu = QApplication.activePopupWidget()
        assert menu is menu_with(self.window, action)
        while menu.activeAction() is not action:
            self.qtbot.keyClick(menu, Qt.Key.Key_Down)
        self.qtbot.keyClick(menu, Qt.Key.Key_Return)

    def _choose_file(self, dialog, name):
        self.until(lambda: QApplication.focusWidget() is not None and dialog.isAncestorOf(QApplication.focusWidget()))
        self.type(name, QApplication.focusWidget())
        self.key(Qt.Key.Key_Return)

    def _fill_picture(self, form, words):
        self.until(lambda: form.rows[0].caption.hasFocus())
        for said in words:
            self.type(said, QApplication.focusWidget())
            if said is not words[-1]:
                self.key(Qt.Key.Key_Tab)
        self.key(Qt.Key.Key_Return)

    def fill_cells(self, cells):
        self.click_at(self.cell(cells[0][0]))
        self.qtbot.keyClick(self.edit, Qt.Key.Key_Tab)
        self.qtbot.keyClick(self.edit, Qt.Key.Key_Backtab, SHIFT)
        for number, (old, new) in enumerate(cells):
            if number:
                self.qtbot.keyClick(self.edit, Qt.Key.Key_Tab)
            assert self.edit.textCursor().selectedText() == old
            self.type(new)

    def set_link(self, words, address):
        self.select(words)
        self.press("insert.link")
        self.type(address, QApplication.focusWidget())
        self.key(Qt.Key.Key_Return)

    def hand_in(self):
        self.press("story.submit")


def pictures_in(folder: Path, data: bytes, name: str) -> None:
    """A home folder with a picture where pictures are kept."""
    (folder / "Pictures").mkdir(parents=True)
    (folder / "Pictures" / name).write_bytes(data)
