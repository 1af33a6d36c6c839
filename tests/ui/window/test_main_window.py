"""The window end to end: a real desk, real widgets, and every journey of a first article."""

import hashlib

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from storage.desk import Desk
from storage.whole_desks.sample import fill
from ui.actions import ACTIONS
from ui.colours import DARK
from ui.dialogs.new_article import TemplateChoice


def text_on(path, clock):
    with Desk.open(path, clock) as desk:
        return desk.article(desk.article_lines()[0].id).text


def type_into(qtbot, window, words):
    cursor = window.writing.room.edit.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    window.writing.room.edit.setTextCursor(cursor)
    qtbot.keyClicks(window.writing.room.edit, words)


def button_of(window, title):
    return next(button for button in window.notices.findChildren(QPushButton) if button.text() == title)


# --- opening --------------------------------------------------------------------------------------------------------


def test_the_window_begins_with_the_newest_article(window):
    assert window.windowTitle() == "office – Copydesk"
    assert window.writing.room.text() == "Đoạn đầu.\n"
    assert window.writing.list.chosen == window.writing.opened.article_id
    assert window.status.saved.text().startswith("Saved ")
    assert window.status.language.text() == "Tiếng Việt"


def test_the_article_is_shown_as_it_reads(window, until):
    until(lambda: window.writing.rendered.view is not None)
    until(lambda: "Đoạn đầu." in window.writing.rendered.view.toPlainText())


def test_the_article_that_was_open_last_is_open_again(open_window, desk_path, clock, until):
    with Desk.open(desk_path, clock) as desk:
        first = desk.article_lines()[0].id
        desk.new_article("speech", "vi")
    window = open_window(desk_path)
    assert window.writing.opened.article_id != first
    window.open_article(first)
    until(lambda: window.writing.opened.article_id == first)
    window.close()
    window._tasks.close()
    assert open_window(desk_path).writing.opened.article_id == first


def test_an_empty_desk_says_how_to_begin(open_window, tmp_path, clock):
    path = tmp_path / "empty.desk"
    Desk.create(path, owner="Lan Anh", language="vi", clock=clock).close()
    window = open_window(path)
    assert window.writing.work.nothing.isVisible()
    assert not window.actions_table["article.export"].isEnabled()
    assert window.actions_table["article.new"].isEnabled()


# --- writing --------------------------------------------------------------------------------------------------------


def test_what_is_typed_is_saved_and_the_foot_of_the_window_says_so(window, qtbot, until):
    type_into(qtbot, window, "Them chu")
    assert window.status.saved.text() == "Saving…"
    until(lambda: window.status.saved.text().startswith("Saved "))
    assert window.writing.saving.unsaved == {}


def test_closing_in_the_middle_of_a_word_keeps_every_letter(window, qtbot, desk_path, clock):
    type_into(qtbot, window, "Giua mot t")
    window.close()
    window._tasks.close()
    assert text_on(desk_path, clock) == "Đoạn đầu.\nGiua mot t"


def test_words_are_counted_against_the_audience(window, qtbot, until):
    type_into(qtbot, window, "hai chu")
    until(lambda: window.status.words.text().startswith("4 of "))


def test_a_saved_headline_appears_in_the_list(window, qtbot, until):
    headline = window.writing.room.form._inputs["headline"]
    qtbot.keyClicks(headline, " cho")
    until(lambda: "cho" in window.writing.list.rows.model().index(0).data())


def test_ctrl_s_keeps_a_revision_without_asking_and_offers_a_name(window, qtbot, answer, until):
    window.actions_table["revision.keep"].trigger()
    until(lambda: any(said.startswith("Kept as revision") for said in window.notices.sentences))
    answer(lambda dialog: dialog.name_field.setText("trước phỏng vấn"))
    qtbot.mouseClick(button_of(window, "Name it"), Qt.MouseButton.LeftButton)
    until(lambda: any("“trước phỏng vấn”" in said for said in window.notices.sentences))


def test_a_format_from_the_menu_reaches_the_text(window):
    window.writing.room.edit.selectAll()
    window.actions_table["format.bold"].trigger()
    assert "**" in window.writing.room.text()


# --- beginning an article -------------------------------------------------------------------------------------------


def test_a_template_becomes_an_article_with_the_caret_in_it(window, until, answer):
    answer(lambda dialog: dialog.choose("speech"))
    window.actions_table["article.new"].trigger()
    until(lambda: window.writing.opened.view is not None and window.writing.opened.view.article.template == "speech")
    until(lambda: window.writing.list.rows.model().rowCount() == 2)
    assert window.writing.list.chosen == window.writing.opened.article_id


def test_who_closes_the_dialog_begins_nothing(window, qtbot, answer, until):
    before, seen = window.writing.opened.article_id, []
    answer(lambda dialog: (dialog.choose("speech"), seen.append(dialog)), accepts=False)
    window.actions_table["article.new"].trigger()
    until(lambda: bool(seen))
    window._tasks.finish()
    qtbot.wait(10)
    assert window.writing.opened.article_id == before


# --- export ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["html", "docx"])
def test_an_export_writes_the_file_and_a_receipt(window, until, answer, tmp_path, desk_path, clock, form):
    target = tmp_path / f"bản in.{form}"

    def choose(dialog):
        dialog.format.choose(form)
        dialog.file.show_path(target)

    answer(choose)
    window.actions_table["article.export"].trigger()
    until(lambda: any(said.startswith(f"“bản in.{form}” is written.") for said in window.notices.sentences))
    window.close()
    window._tasks.close()
    with Desk.open(desk_path, clock) as desk:
        exported = [event for event in desk.events() if event.kind == "exported"]
    assert len(exported) == 1
    assert hashlib.sha256(target.read_bytes()).hexdigest() in str(exported[0].payload)


def test_an_export_takes_what_was_just_typed(window, qtbot, answer, tmp_path, until):
    type_into(qtbot, window, "vua go xong")
    answer(lambda dialog: (dialog.format.choose("html"), dialog.file.show_path(tmp_path / "out.html")))
    window.actions_table["article.export"].trigger()
    until(lambda: (tmp_path / "out.html").exists())
    assert "vua go xong" in (tmp_path / "out.html").read_text(encoding="utf-8")


def test_an_export_that_cannot_be_written_says_so(window, until, answer, tmp_path):
    answer(lambda dialog: dialog.file.show_path(tmp_path / "no such folder" / "out.docx"))
    window.actions_table["article.export"].trigger()
    until(lambda: any("no such folder" in said for said in window.notices.sentences))


# --- read only ------------------------------------------------------------------------------------------------------


def test_a_desk_held_on_another_machine_is_only_read(open_window, desk_path, hold_elsewhere, qtbot):
    hold_elsewhere(desk_path)
    window = open_window(desk_path)
    assert window._desk.why_read_only is not None
    assert window.writing.room.edit.isReadOnly()
    assert window.status.saved.text() == "Read only"
    assert not window.actions_table["article.new"].isEnabled()
    assert not window.actions_table["format.bold"].isEnabled()
    assert window.actions_table["article.export"].isEnabled()


def test_the_banner_names_who_has_the_desk_and_offers_to_take_it_over(open_window, desk_path, hold_elsewhere, qtbot):
    hold_elsewhere(desk_path)
    window = open_window(desk_path)
    taken = []
    window.tell_read_only(window._desk.why_read_only, lambda: taken.append(True))
    assert "toa-soan-2, by Minh" in window.notices.sentences[-1]
    qtbot.mouseClick(button_of(window, "Take it over"), Qt.MouseButton.LeftButton)
    assert taken == [True]


# --- the rest -------------------------------------------------------------------------------------------------------


def test_the_sample_goes_after_a_question_and_what_was_changed_stays(open_window, tmp_path, clock, until, answer):
    path = tmp_path / "sample.desk"
    with Desk.create(path, owner="Lan Anh", language="vi", clock=clock) as desk:
        fill(desk, "vi")
    window = open_window(path)
    assert window.actions_table["sample.remove"].isEnabled()
    window.writing.beginning.make(TemplateChoice("news-article", "vi"))
    until(
        lambda: (
            window.writing.opened.view.article.template == "news-article"
            and not window.writing.opened.view.article.is_sample
        )
    )
    answer(lambda _dialog: None)
    window.actions_table["sample.remove"].trigger()
    until(lambda: window.writing.list.rows.model().rowCount() == 1)
    until(lambda: not window.actions_table["sample.remove"].isEnabled())


def test_a_mistake_of_the_program_is_a_sentence_with_details_to_copy(window, qtbot, answer, until):
    window._tasks.read(lambda desk: desk.no_such_verb(), then=lambda _: None)
    until(lambda: any("Copydesk has made a mistake" in said for said in window.notices.sentences))
    seen = []
    answer(lambda dialog: seen.append(dialog.text.toPlainText()))
    qtbot.mouseClick(button_of(window, "Details to copy"), Qt.MouseButton.LeftButton)
    assert "no_such_verb" in seen[0]


def test_panes_are_hidden_and_remembered(window, preferences, qtbot):
    window.actions_table["view.rendered"].trigger()
    assert not window.writing.rendered.isVisible()
    assert not preferences.is_shown("view.rendered")
    window.actions_table["view.rendered"].trigger()
    assert window.writing.rendered.isVisible()


def test_size_and_columns_are_remembered(open_window, desk_path, qtbot):
    window = open_window(desk_path)
    window.writing.columns.setSizes([400, 500, 380])
    wanted = window.writing.columns.sizes()
    window.close()
    window._tasks.close()
    assert open_window(desk_path).writing.columns.sizes() == wanted


def test_light_and_dark_are_chosen_in_the_menu(window, theme, preferences):
    window.actions_table["scheme.dark"].trigger()
    assert theme.colours is DARK
    assert preferences.scheme == "dark"


def test_f6_goes_round_the_panes(window, until):
    window.writing.room.edit.setFocus()
    window.activateWindow()
    until(lambda: window.writing.room.edit.hasFocus() and window.writing.rendered.view is not None)
    window.actions_table["view.next_pane"].trigger()
    assert window.writing.rendered.view.hasFocus()
    window.actions_table["view.next_pane"].trigger()
    assert window._rail.buttons[0].hasFocus()
    window.actions_table["view.next_pane"].trigger()
    assert window.writing.list.rows.hasFocus()
    window.actions_table["view.next_pane"].trigger()
    assert window.writing.room.edit.hasFocus()


def test_versions_name_the_engine(window, until, answer):
    seen = []
    answer(lambda dialog: seen.append(dialog.windowTitle()))
    window.actions_table["help.about"].trigger()
    until(lambda: seen == ["About Copydesk"])


def test_every_action_does_something(window):
    """An entry of the table without its function would be a menu that does nothing."""
    assert {entry.id for entry in ACTIONS} == set(window.doings)
