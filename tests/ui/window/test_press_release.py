"""The press release of the sample desk, written from its empty template: by hands on the mouse, and on the keyboard.

Words are typed in both. Of the sample's text are left out the picture, which has a form and tests of its own, and the
mark that some words are French, for which there is no button.
"""

import re

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QApplication, QPushButton, QToolBar, QToolButton

import resources
from editor.text import markdown
from ui.actions import ACTIONS, MENUS
from ui.dialogs.new_article import NewArticle
from ui.widgets.format_bar import MORE

LEFT, CONTROL, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
HEADLINE = "Saturday market on Customs Square opens an hour earlier"


@pytest.fixture(scope="module")
def sample() -> str:
    """The sample's text as it can be written with the toolbar."""
    text = markdown.split_head(resources.text("sample/en/market-hours.md"))[1]
    text = re.sub(r"!\[.*\n", "", text)
    return re.sub(r"\*\[(.*?)\]\{lang=fr\}\*", r"*\1*", text)


def shape(node: object) -> object:
    """A node of the block model without its places."""
    if isinstance(node, tuple | list):
        return [shape(one) for one in node]
    if hasattr(node, "__dataclass_fields__"):
        kept = [name for name in node.__dataclass_fields__ if name not in ("span", "key")]
        return [type(node).__name__, *(shape(getattr(node, name)) for name in kept)]
    return node


class Hands:
    """What both pairs of hands do: they type words."""

    def __init__(self, window, qtbot, until):
        self.window, self.qtbot, self.until = window, qtbot, until
        self.edit = window.writing.room.edit

    def type(self, words):
        """Type words; typographic signs are keys of their own on some keyboards."""
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.edit, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))

    def replace(self, words, new):
        self.select(words)
        if new:
            self.type(new)
        else:
            self.qtbot.keyClick(self.edit, Qt.Key.Key_Delete)

    def cell(self, words):
        """Where the first cell with these words begins."""
        return self.window.writing.room.text().index(f"| {words} |") + 2

    def place_of(self, words):
        text = self.window.writing.room.text()
        assert text.count(words) == 1, f"{words!r} stands {text.count(words)} times in\n{text}"
        return text.index(words)


class MouseHands(Hands):
    """Everything by pointing, dragging and clicking."""

    def begin(self, template):
        button = next(one for one in self.window.writing.list.findChildren(QPushButton) if one.text() == "New article")
        self._answer(template)
        self.qtbot.mouseClick(button, LEFT)

    def _answer(self, template):
        def choose():
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, NewArticle):
                QTimer.singleShot(10, choose)
                return
            dialog.language.setCurrentIndex(dialog.language.findData("en"))
            row = next(row for row in range(dialog.list.count()) if dialog.list.item(row).text() == template)
            dialog.list.scrollToItem(dialog.list.item(row))
            where = dialog.list.visualItemRect(dialog.list.item(row)).center()
            self.qtbot.mouseClick(dialog.list.viewport(), LEFT, pos=where)
            self.qtbot.mouseClick(dialog.accept_button, LEFT)

        QTimer.singleShot(10, choose)

    def point(self, at):
        """Where the place of the text is on the screen; it is scrolled to."""
        cursor = QTextCursor(self.edit.document())
        cursor.setPosition(at)
        self.edit.verticalScrollBar().setValue(max(0, cursor.block().firstLineNumber() - 3))
        return self.edit.cursorRect(cursor).center()

    def click_at(self, at):
        self.qtbot.mouseClick(self.edit.viewport(), LEFT, pos=self.point(at))

    def select(self, words):
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
            self.qtbot.mouseClick(button, LEFT)
            return
        if action_id.startswith(("format.plain", "format.heading")):
            menu = next(one for one in self.window.findChildren(QToolButton) if one.property("kind") == "menu").menu()
        elif action_id in MORE:
            menu = next(o for o in self.window.findChildren(QToolButton) if o.objectName() == "format.more").menu()
        else:
            menu = menu_with(self.window, action)
        menu.popup(self.window.mapToGlobal(QPoint(100, 60)))
        self.qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
        menu.close()

    def fill_cells(self, cells):
        """`cells` is (what stands there, what is to stand there)."""
        for old, new in cells:
            self.drag(self.cell(old), old)
            self.type(new)

    def set_link(self, words, address):
        self.select(words)
        self.choose("insert.link")
        form = self.window.writing.formats.inserting.link_form
        self.qtbot.mouseClick(form.address, LEFT)
        self.type_into(form.address, address)
        self.qtbot.mouseClick(form.put_button, LEFT)

    def type_into(self, field, words):
        self.qtbot.keyClicks(field, words)


class KeyHands(Hands):
    """Nothing but keys."""

    def begin(self, template):
        def choose():
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, NewArticle):
                QTimer.singleShot(10, choose)
                return
            dialog.language.setCurrentIndex(dialog.language.findData("en"))
            dialog.list.setFocus()
            self.qtbot.keyClick(dialog.list, Qt.Key.Key_Home)
            while dialog.list.currentItem().text() != template:
                self.qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
            self.qtbot.keyClick(dialog.list, Qt.Key.Key_Return)

        QTimer.singleShot(10, choose)
        self.press("article.new")

    def press(self, action_id):
        entry = next(entry for entry in ACTIONS if entry.id == action_id)
        assert entry.shortcuts, action_id
        self.qtbot.keySequence(QApplication.focusWidget(), QKeySequence(entry.shortcuts.split("; ")[0]))

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
        text = self.window.writing.room.text()
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
        self.qtbot.keyClicks(QApplication.focusWidget(), address)
        self.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def menu_with(window, action):
    return next(one.menu() for one in window.menuBar().actions() if action in one.menu().actions())


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # menus on the offscreen platform
@pytest.mark.parametrize("hands_of", [MouseHands, KeyHands])
def test_the_press_release_is_written_from_an_empty_template(window, qtbot, until, sample, hands_of):
    hands = hands_of(window, qtbot, until)
    hands.begin("Press release")
    until(lambda: "{{Who announces what" in window.writing.room.text())
    window.activateWindow()
    until(lambda: QApplication.focusWidget() is not None)
    qtbot.keyClicks(QApplication.focusWidget(), HEADLINE)
    window.writing.room.edit.setFocus()
    window.writing.room.edit.set_zoom(70)
    write(hands, *re.findall(r"^.+$", sample, re.MULTILINE)[:3], sample)
    assert window.writing.room.form.fields().headline == HEADLINE
    assert shape(markdown.parse(window.writing.room.text()).blocks) == shape(markdown.parse(sample).blocks)
    until(lambda: window.writing.saving.unsaved == {} and window.status.saved.text().startswith("Saved "))


def write(hands, lead, said, longer, sample):
    """Go through the template's parts from the top."""
    prompts = re.findall(r"\{\{.*?\}\}", hands.window.writing.room.text())
    # The lead; what is new; then the words of a person, which are moved up to stand before it.
    hands.replace(prompts[0], lead)
    hands.replace(prompts[1], longer)
    quoted, speaker = said.replace("*", "").removeprefix("“").split("” said ")
    hands.replace(prompts[2], quoted)
    hands.replace(prompts[3], speaker.removesuffix("."))
    hands.replace(f"{speaker[-4:]}.", speaker[-4:]) if not speaker.endswith(".") else None
    hands.click_at(hands.place_of("“Our fish"))
    hands.choose("paragraph.up")
    hands.select("bonjour, vous ouvrez quand ?")
    hands.choose("format.italic")
    # What the article does not need.
    hands.replace(prompts[4], "")
    hands.replace(prompts[5], "")
    # The table of the template gets other words and sides.
    table = re.findall(r"^\| (\w.*) \|$", sample, re.MULTILINE)
    wanted = [cell for row in table for cell in row.split(" | ")]
    hands.fill_cells(list(zip(["What", "Figure", "Source and date", *prompts[6:12]], wanted, strict=True)))
    for column, side in (("Day", "left"), ("Until now", "center"), ("New hours", "center")):
        hands.click_at(hands.place_of(f"| {column}") + 2)
        hands.until(lambda: hands.window.actions_table["table.tidy"].isEnabled())
        hands.choose(f"table.align_{side}")
    # A heading that is not needed becomes a paragraph.
    quiet, stalls = re.findall(r"^(?:The first hour|Stalls for).*$", sample, re.MULTILINE)
    hands.click_at(hands.place_of("Dates for reporters"))
    hands.choose("format.heading_2")
    hands.replace("Dates for reporters", quiet)
    words, address = re.search(r"\[(.*?)\]\((.*?)\)", stalls).groups()
    hands.replace(prompts[12], stalls.replace(f"[{words}]({address})", words))
    hands.set_link(words, address)
    about = re.search(r"## About us\n\n(.*)\n", sample)[1]
    hands.replace(prompts[13], about)
    contact = sample.split("## Contact for the press\n\n")[1].strip().split("\n")
    hands.replace(prompts[14], contact[0].removesuffix("\\"))
    number, hours = contact[1].removeprefix("Telephone ").removesuffix("\\").split(", ", 1)
    hands.replace(prompts[15], number)
    hands.replace(prompts[16], hours)
    hands.replace(prompts[17], contact[2])
