"""A walk through the window and its dialogs: in a language that is longer by half, and as a screen reader meets them.

The language is English in brackets: what has none was not translated, and what has no room was cut off. Names that
people, templates and the system give are in no language of the window.
"""

import re

import pytest
from PySide6.QtCore import QLocale, Qt, QTimer, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)

from ui.window.pages import PAGES, WRITE

NAMES = {
    "Lan", "Lan Anh", "Cầu mới", "cau-moi", "office", "Copydesk", "Python", "Qt", "SQLite", "Linux", "System",
    "English", "Tiếng Việt", "Aa", "|ab|", "CSV", "JSON", "PDF", "Đông đảo bạn đọc",
}  # fmt: skip
DIALOGS = (
    "article.new", "assignment.new", "article.export", "desk.restore", "article.target", "article.language",
    "language.settings", "style.rules", "review.history", "review.log", "desk.replace", "help.about", "help.keys",
    "view.size", "snippets.edit", "person.switch",
)  # fmt: skip


class Longer(QTranslator):
    """Every word of the program in brackets and half as long again."""

    def isEmpty(self):
        return False

    def translate(self, _context, source, _disambiguation=None, _n=-1):
        return f"[{source}{'~' * max(2, round(len(source) * 0.4))}]"


@pytest.fixture
def longer(qapp):
    translator = Longer()
    QLocale.setDefault(QLocale("en"))
    qapp.installTranslator(translator)
    yield translator
    qapp.removeTranslator(translator)


def parts(top):
    return [part for part in (top, *top.findChildren(QWidget)) if part.isVisible()]


DATA = ("Tin", "News article")
"""what templates and house styles of the office are called"""


def words_of(part):
    if isinstance(part, (QLabel, QAbstractButton)):
        yield part.text()
    if isinstance(part, QLineEdit):
        yield part.placeholderText()
    if isinstance(part, QTabBar):
        yield from (part.tabText(number) for number in range(part.count()))
    yield part.toolTip()
    yield part.accessibleName()


def untranslated(top):
    """What can be read and is in no brackets; `data` of the resources is in the language of the article."""
    found = set()
    for part in parts(top):
        for words in words_of(part):
            is_said = re.search(r"[A-Za-z]{2}", words) and "[" not in words and not re.fullmatch(r"\W*\w?\W*", words)
            if is_said and words not in DATA and not any(name in words for name in NAMES) and not is_data(part):
                found.add((type(part).__name__, words))
    return found


def is_data(part):
    """Whether it shows what a template, an audience or the checklist of an office says."""
    holders = set()
    while part is not None:
        holders.add(type(part).__name__)
        part = part.parentWidget()
    return bool(holders & {"TemplatePage", "Checklist", "AudiencePane", "RuleForm", "ProofView"})


def cut_off(top):
    found = set()
    for part in parts(top):
        if isinstance(part, QLabel) and part.text() and part.objectName() != "qt_dialog_label":
            room = part.contentsRect().width() + 1
            is_short = type(part).__name__ == "ShortenedLabel"
            if part.wordWrap():
                is_cut = part.heightForWidth(part.width()) > part.height() + 2
            else:
                is_cut = not is_short and part.fontMetrics().horizontalAdvance(part.text()) > room
        elif isinstance(part, (QPushButton, QToolButton)) and part.text():
            is_bare = isinstance(part, QToolButton) and part.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
            is_cut = not is_bare and part.sizeHint().width() > part.width() + 1
        elif isinstance(part, QComboBox):
            may_shorten = part.sizeAdjustPolicy() is QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            is_cut = not may_shorten and part.sizeHint().width() > part.width() + 1
        else:
            continue
        if is_cut:
            words = part.currentText() if isinstance(part, QComboBox) else part.text()
            found.add((type(part).__name__, words))
    return found


def nameless(top):
    """What the keys can go to and a screen reader has no name or no role for."""
    found = set()
    for part in parts(top):
        if part.focusPolicy() is Qt.FocusPolicy.NoFocus or part.objectName().startswith("qt_"):
            continue
        told = QAccessible.queryAccessibleInterface(part)
        is_told = told is not None and told.text(QAccessible.Text.Name) and told.role() is not QAccessible.Role.NoRole
        if not is_told:
            found.add((type(part).__name__, type(part.parentWidget()).__name__))
    return found


def settle():
    """Let what is shown find its size: a layout asks the one around it, which asks the next."""
    for _turn in range(8):
        QApplication.processEvents()


def walk(window, until, look):
    """What `look` finds on every page, in every tab at the right, and in every dialog that can be opened."""
    found = {}
    until(lambda: bool(window.writing.room.article_id))
    for key in (*PAGES, WRITE):
        window.actions_table[key].trigger()
        settle()
        found[key] = look(window)
    for key in window.writing.right._keys:
        window.writing.right.choose(key)
        settle()
        found[key] = look(window)
    return {where: what for where, what in found.items() if what}


def walk_dialogs(window, until, look):
    found = {}
    for action_id in DIALOGS:
        seen = []

        def look_at(seen=seen):
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QDialog) and dialog.isVisible():
                seen.append(look(dialog))
                dialog.reject()

        timer = QTimer()
        timer.timeout.connect(look_at)
        timer.start(20)
        assert window.actions_table[action_id].isEnabled(), action_id
        window.actions_table[action_id].trigger()
        until(lambda seen=seen: bool(seen))
        timer.stop()
        found[action_id] = seen[0]
    return {where: what for where, what in found.items() if what}


def test_every_word_of_the_window_is_translated_and_none_is_cut_off(longer, open_window, desk_path, until):
    window = open_window(desk_path)
    assert walk(window, until, untranslated) == {}
    assert walk(window, until, cut_off) == {}


def test_every_word_of_the_dialogs_is_translated_and_none_is_cut_off(longer, open_window, desk_path, until):
    window = open_window(desk_path)
    until(lambda: bool(window.writing.room.article_id))
    assert walk_dialogs(window, until, untranslated) == {}
    assert walk_dialogs(window, until, cut_off) == {}


def test_every_control_of_the_window_has_a_name_and_a_role(window, until):
    assert walk(window, until, nameless) == {}


def test_every_control_of_the_dialogs_has_a_name_and_a_role(window, until):
    until(lambda: bool(window.writing.room.article_id))
    assert walk_dialogs(window, until, nameless) == {}


def test_every_menu_is_translated(longer, open_window, desk_path):
    window = open_window(desk_path)
    rows = [action for menu in window.menuBar().actions() for action in menu.menu().actions()]
    said = [action.text() for row in rows for action in (row, *(row.menu().actions() if row.menu() else ()))]
    assert [words for words in said if words and "[" not in words and words not in ("English", "Tiếng Việt")] == []
