"""A walk through the window and its dialogs: in a language that is longer by half, and as a screen reader meets them.

The language is English in brackets: what has none was not translated, and what has no room was cut off. Names that
people, templates and the system give are in no language of the window.
"""

import re

import pytest
from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QLineEdit, QTabBar

from tests.ui.seen import Longer, cut_off, parts, settle
from tests.ui.window.every_page import PLACES, full_window, go_to  # noqa: F401
from ui.window.pages import PAGES, WRITE

NAMES = {
    "Lan", "Lan Anh", "Cầu mới", "cau-moi", "office", "Copydesk", "Python", "Qt", "SQLite", "Linux",
    "English", "Tiếng Việt", "Aa", "|ab|", "CSV", "JSON", "PDF", "Đông đảo bạn đọc",
}  # fmt: skip
DIALOGS = (
    "article.new", "assignment.new", "article.export", "desk.restore", "article.target", "article.language",
    "language.settings", "style.rules", "review.history", "review.log", "desk.replace", "help.about", "help.keys",
    "view.size", "snippets.edit", "person.switch",
)  # fmt: skip


@pytest.fixture
def longer(qapp):
    translator = Longer()
    QLocale.setDefault(QLocale("en"))
    qapp.installTranslator(translator)
    yield translator
    qapp.removeTranslator(translator)


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


def test_every_control_has_a_name_and_a_role_on_a_full_desk_too(full_window, until):  # noqa: F811
    found = {}
    for place in PLACES:
        go_to(full_window, until, place)
        found[place] = nameless(full_window)
    assert {place: what for place, what in found.items() if what} == {}


def test_every_control_of_the_dialogs_has_a_name_and_a_role(window, until):
    until(lambda: bool(window.writing.room.article_id))
    assert walk_dialogs(window, until, nameless) == {}


def test_every_menu_is_translated(longer, open_window, desk_path):
    window = open_window(desk_path)
    rows = [action for menu in window.menuBar().actions() for action in menu.menu().actions()]
    said = [action.text() for row in rows for action in (row, *(row.menu().actions() if row.menu() else ()))]
    assert [words for words in said if words and "[" not in words and words not in ("English", "Tiếng Việt")] == []
