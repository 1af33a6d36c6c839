"""F1: the manual in the program, at the page of where one is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

import resources
from editor import manual
from ui.window.help.manual import DIALOGS, PAGES
from ui.window.help.manual_window import ManualWindow
from ui.window.pages import PAGES as WINDOW_PAGES
from ui.window.pages import WRITE


@pytest.fixture
def reader(qtbot, theme):
    window = ManualWindow("vi")
    qtbot.addWidget(window)
    window.open("keys")
    window.show()
    return window


def shown(view):
    return view.document().toPlainText()


def test_every_page_and_every_tab_of_the_window_has_a_page_of_the_manual(window):
    assert set(PAGES) == {WRITE, *WINDOW_PAGES, *window.writing.right._keys}
    assert set(PAGES.values()) | set(DIALOGS.values()) <= set(manual.ORDER)


def test_every_dialog_with_a_page_is_one_that_exists(window):
    import importlib
    import pkgutil

    import ui.dialogs
    import ui.publishing
    import ui.review

    for package in (ui.dialogs, ui.publishing, ui.review):
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    assert set(DIALOGS) <= {dialog.__name__ for dialog in ui.widgets.dialog.Dialog.__subclasses__()}


def test_f1_opens_the_page_of_the_page_that_is_seen(window):
    window.actions_table["page.board"].trigger()
    window.actions_table["help.manual"].trigger()
    assert window.manual.window.isVisible()
    assert window.manual.window.place == "manual/en/board.md"
    window.actions_table["page.people"].trigger()
    window.actions_table["help.manual"].trigger()
    assert window.manual.window.place == "manual/en/people.md"


def test_f1_in_a_tab_at_the_right_opens_the_page_of_the_tab(window, until):
    window.writing.right.choose("review")
    window.activateWindow()
    until(window.isActiveWindow)
    window.writing.right.tabs.setFocus()
    window.actions_table["help.manual"].trigger()
    assert window.manual.window.place == "manual/en/review.md"


def test_f1_after_a_click_on_a_tab_opens_its_page_though_the_text_has_the_keys(window, until):
    window.activateWindow()
    until(window.isActiveWindow)
    window.writing.room.edit.setFocus()
    tabs = window.writing.right.tabs
    number = window.writing.right._keys.index("review")
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(number).center())
    assert window.writing.room.edit.hasFocus()
    window.actions_table["help.manual"].trigger()
    assert window.manual.window.place == "manual/en/review.md"
    window.writing.room.edit.insertPlainText("Một câu. ")
    window.actions_table["help.manual"].trigger()
    assert window.manual.window.place == "manual/en/writing-room.md"


def test_f1_after_a_click_on_a_tab_is_about_where_the_keys_went_since(window, until):
    window.activateWindow()
    until(window.isActiveWindow)
    window.writing.show_right("story")
    window.writing.room.edit.setFocus()
    tabs = window.writing.right.tabs
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(tabs.currentIndex()).center())
    assert window._where() == "story"
    window.writing.list.setFocus()
    until(lambda: window._where() == window.pages.key)


def test_f1_in_a_dialog_opens_the_page_of_the_dialog(window, answer, until):
    seen = []

    def press_f1(dialog):
        QTest.keyClick(dialog, Qt.Key.Key_F1)
        reader = dialog.findChild(ManualWindow)
        seen.append((reader.isVisible(), reader.place))

    answer(press_f1, accepts=False)
    window.actions_table["article.new"].trigger()
    until(lambda: bool(seen))
    assert seen == [(True, "manual/en/first-start.md")]


def test_closing_the_window_closes_the_manual(window):
    window.actions_table["help.manual"].trigger()
    window.close()
    assert not window.manual.window.isVisible()


def test_letters_find_and_enter_opens_the_place(reader):
    reader.field.setText("ban bong")
    assert reader.rows.count() > 1
    QTest.keyClick(reader.field, Qt.Key.Key_Return)
    assert reader.place == "manual/vi/proof.md"
    assert reader.view.extraSelections()


def test_escape_takes_back_the_words_and_then_closes(reader):
    reader.field.setText("qwzx")
    assert reader.nothing.isVisible()
    QTest.keyClick(reader.field, Qt.Key.Key_Escape)
    assert reader.rows.count() == len(manual.ORDER)
    QTest.keyClick(reader.field, Qt.Key.Key_Escape)
    assert not reader.isVisible()


def test_a_link_within_the_manual_is_followed_and_the_way_back_is_kept(reader):
    reader.view.link_clicked.emit("writing-room.md")
    assert reader.place == "manual/vi/writing-room.md"
    reader.back.click()
    assert reader.place == "manual/vi/keys.md"
    assert not reader.back.isEnabled()
    reader.forward.click()
    assert reader.place == "manual/vi/writing-room.md"


def test_a_link_to_the_network_is_announced_and_not_followed(reader, qtbot):
    with qtbot.waitSignal(reader.link_activated) as told:
        reader.view.link_clicked.emit("https://example.org/a")
    assert told.args == ["https://example.org/a"]
    assert reader.place == "manual/vi/keys.md"


@pytest.mark.parametrize("language", manual.LANGUAGES)
def test_every_link_of_every_page_leads_to_a_page_that_can_be_shown(qtbot, theme, language):
    reader = ManualWindow(language)
    qtbot.addWidget(reader)
    for name in manual.ORDER:
        reader.open(name)
        for address in links(reader.view):
            reader.open(name)
            reader.view.link_clicked.emit(address)
            assert shown(reader.view).strip(), (name, address)


def links(view):
    found = set()
    block = view.document().begin()
    while block.isValid():
        for one in block.textFormats():
            if one.format.anchorHref():
                found.add(one.format.anchorHref())
        block = block.next()
    return {address for address in found if "://" not in address}


def test_the_pictures_of_a_page_are_shown_and_in_the_dark_the_dark_ones(reader, theme):
    reader.open("proof")
    assert {file.name for file in reader.view._images.values()} >= {"proof-vi-light.png"}
    theme.choose(type(theme.scheme).DARK)
    reader.view._images.clear()
    reader.view._draw()
    assert {file.name for file in reader.view._images.values()} >= {"proof-vi-dark.png"}


def test_the_smaller_pictures_of_a_package_are_found_by_the_names_that_the_pages_give(reader, tmp_path, monkeypatch):
    packed = tmp_path / "docs" / "screens" / "proof-vi-light.webp"
    packed.parent.mkdir(parents=True)
    packed.touch()
    monkeypatch.setattr(resources, "_HERE", tmp_path / "resources")
    reader.view.path = "manual/vi/proof.md"
    assert reader.view._file("../../screens/proof-vi-light.png") == packed


def test_nothing_outside_of_the_documents_is_read(reader):
    reader.view.path = "manual/vi/proof.md"
    assert reader.view._file("../../../pyproject.toml") is None
    assert reader.view._file("../../screens/none.png") is None


def test_a_page_begins_at_its_beginning_and_a_heading_at_the_upper_edge(reader, until):
    assert reader.view.verticalScrollBar().value() == 0
    reader.turn("manual/vi/keys.md", "tro-giup")
    assert reader.view.verticalScrollBar().value() > 0


def test_another_width_draws_the_pictures_anew(reader, until):
    reader.open("proof")
    reader.resize(760, 500)
    until(lambda: reader.view._wide == reader.view._text_width())
    assert reader.view._wide < 680


def test_no_picture_is_wider_than_the_lines_when_one_page_follows_another(reader, until):
    for name in ("approval", "keys", "board"):
        reader.open(name)
        until(lambda: reader.view.verticalScrollBar().maximum() > 0)
        until(lambda: reader.view.horizontalScrollBar().maximum() == 0)
