"""The page of the people in the real window: the list, a new person, a double, somebody who leaves, who works here."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from editor.article import Role, Task
from editor.csv_reading import read as read_table
from editor.language.spelling.word_lists import WordListName
from storage.desk import Desk
from ui import wording
from ui.desk.staff_lines import Say
from ui.dialogs.who import Who

FILES = Path(__file__).parents[2] / "editor" / "people_files"


@pytest.fixture
def desk_path(desk_path, clock):
    """The desk of Lan Anh with Minh and Hoa; Minh writes “Cầu mới”."""
    with Desk.open(desk_path, clock) as desk:
        minh = desk.add_collaborator("Trần Minh", frozenset({Role.WRITER}), ("vi",), "minh@example.org")
        desk.add_collaborator("Lê Hoa", frozenset({Role.EDITOR}), ("vi", "en"))
        desk.assign(desk.article_lines()[0].id, str(minh.values["collaborator_id"]), Task.WRITE)
    return desk_path


@pytest.fixture
def page(window, until):
    window.actions_table["page.people"].trigger()
    page = window.pages["page.people"]
    until(lambda: bool(names(page)))
    return page


def names(page):
    rows = page.people._lines
    return [rows.index(row).data() for row in range(rows.rowCount())]


def choose(page, name):
    rows = page.people._lines
    row = next(row for row in range(rows.rowCount()) if rows.index(row).data(Say.LINE).person.name == name)
    page.people.rows.setCurrentIndex(rows.index(row))


def read(window, until, work):
    """What the desk answers."""
    got = []
    window._tasks.read(work, then=got.append)
    until(lambda: bool(got))
    return got[0]


def test_who_does_not_give_roles_sees_who_does(page, window, until):
    assert all(box.isEnabled() for box in page.people.form.roles.values())
    assert page.people.form.who_gives.isHidden()
    minh = read(window, until, lambda desk: desk.become(desk.collaborators()[-1].id))
    assert minh.values["name"] == "Trần Minh"
    page.refresh()
    until(lambda: "Trần Minh (you)" in names(page))
    choose(page, "Lê Hoa")
    form = page.people.form
    until(lambda: form.person_id and form.name.text() == "Lê Hoa")
    assert not any(box.isEnabled() for box in form.roles.values())
    assert not form.who_gives.isHidden()
    form.name.setText("Lê Thu Hoa")
    form.save()
    until(lambda: "Lê Thu Hoa" in names(page))


def test_the_list_says_who_does_what_and_holds_how_much(page):
    assert names(page) == ["Lan Anh (you)", "Lê Hoa", "Trần Minh"]
    rows = page.people._lines
    assert rows.index(1).data(Say.BELOW) == "Editor · Tiếng Việt, English"
    assert rows.index(2).data(Say.HELD) == "To do: 1"
    assert "Trần Minh, Writer" in rows.index(2).data(Qt.ItemDataRole.AccessibleTextRole)


def test_somebody_is_found_without_marks(page):
    page.people.begin_search()
    QTest.keyClicks(page.people.field, "tran m")
    assert names(page) == ["Trần Minh"]
    QTest.keyClicks(page.people.field, "x")
    assert page.people._left.currentWidget() is page.people._nothing_found
    QTest.keyClick(page.people.field, Qt.Key.Key_Escape)
    assert len(names(page)) == 3


def test_a_person_is_added_with_the_keyboard(page, window, until):
    page.people.add_button.click()
    form = page.people.form
    form.name.setText("Đỗ Ân")  # QTest types no letters beyond Latin-1
    form.roles[Role.EDITOR].setChecked(True)
    QTest.keyClick(form.name, Qt.Key.Key_Return)
    until(lambda: "Đỗ Ân" in names(page))
    assert names(page).index("Đỗ Ân") == 1, "by the given name: Anh, Ân, Hoa, Minh"
    until(lambda: bool(form.person_id) and form.heading.text() == "Đỗ Ân")
    assert page.people.chosen == form.person_id
    person = read(window, until, lambda desk: desk.collaborator(form.person_id))
    assert person.roles == {Role.WRITER, Role.EDITOR}


def test_what_is_typed_on_while_the_desk_still_adds_the_person_stays(page, window, until):
    page.people.add_button.click()
    form = page.people.form
    form.name.setText("Đỗ Ân")
    QTest.keyClick(form.name, Qt.Key.Key_Return)
    QTest.keyClicks(form.contact, "an@example.org")
    until(lambda: "Đỗ Ân" in names(page) and bool(form.person_id))
    assert form.contact.text() == "an@example.org"
    form.save_button.click()
    until(lambda: read(window, until, lambda desk: desk.collaborator(form.person_id)).contact == "an@example.org")


def test_a_search_that_comes_back_chooses_nobody_while_a_person_is_being_entered(page, window, until):
    page.people.add_button.click()
    form = page.people.form
    form.name.setText("Đỗ Ân")
    window.activateWindow()
    page.people.field.setText("zzz")
    back = page.people._nothing_found.findChild(QPushButton)
    until(back.isVisible)
    back.setFocus()
    until(back.hasFocus)
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    until(page.people.rows.isVisible)
    assert form.is_new and form.name.text() == "Đỗ Ân"
    assert "Đỗ Ân" not in read(window, until, lambda desk: [one.name for one in desk.collaborators()])


def test_what_is_changed_is_kept_when_somebody_else_is_chosen(page, window, until):
    choose(page, "Lê Hoa")
    page.people.form.contact.setText("hoa@example.org")
    page.people.form.languages.setText("tiếng Việt, Pháp")
    hoa = page.people.form.person_id
    choose(page, "Trần Minh")
    person = read(window, until, lambda desk: desk.collaborator(hoa))
    assert (person.contact, person.languages) == ("hoa@example.org", ("vi", "fr"))


def test_days_away_are_noted_and_taken_out(page, until):
    choose(page, "Lê Hoa")
    away = page.people.form.away
    away.add_button.click()
    until(lambda: bool(page.people._lines.index(1).data(Say.AWAY)))
    assert page.people._lines.index(1).data(Say.AWAY_NOW)
    assert away._rows.count() == 1
    page.people.form.away_gone.emit(page.people._lines.index(1).data(Say.LINE).away[0].id)
    until(lambda: not page.people._lines.index(1).data(Say.AWAY))


def test_who_holds_work_is_retired_once_somebody_takes_it_over(page, window, until, answer):
    choose(page, "Trần Minh")
    minh = page.people.form.person_id

    def take_over(dialog):
        assert not dialog.accept_button.isEnabled()
        QTest.keyClicks(dialog.picker.field, "hoa")
        assert dialog.accept_button.isEnabled()

    answer(take_over)
    page.people.form.retire_button.click()
    until(lambda: "Trần Minh" not in names(page))
    assert any("the open work is with Lê Hoa now" in said for said in window.notices.sentences)
    assert read(window, until, lambda desk: desk.article_lines()[0].writer) == "Lê Hoa"
    window._tasks.change(lambda desk: desk.take_back_retirement(minh))
    until(lambda: "Trần Minh" in names(page))
    assert read(window, until, lambda desk: desk.article_lines()[0].writer) == "Trần Minh"


def test_who_holds_work_stays_when_nobody_takes_it(page, window, until, answer):
    choose(page, "Trần Minh")
    seen = []
    answer(lambda dialog: seen.append(dialog.windowTitle()), accepts=False)
    page.people.form.retire_button.click()
    until(lambda: seen == ["Trần Minh still has work"])
    assert read(window, until, lambda desk: desk.collaborator(page.people.form.person_id).active)


def test_who_has_left_is_shown_when_asked_for_and_brought_back(page, until):
    choose(page, "Lê Hoa")
    page.people.form.retire_button.click()
    until(lambda: "Lê Hoa" not in names(page))
    page.people.retired_action.setChecked(True)
    assert names(page)[-1] == "Lê Hoa"
    choose(page, "Lê Hoa")
    page.people.form.retire_button.click()
    until(lambda: page.people._lines.retired == 0)


def test_two_entries_become_one_and_two_again(page, window, until, answer):
    choose(page, "Lê Hoa")
    hoa = page.people.form.person_id

    def merge(dialog):
        dialog.picker.choose(next(one.id for one in dialog.picker._people if one.name == "Trần Minh"))
        assert "“Trần Minh” leaves the list" in dialog.told.text()

    answer(merge)
    page.people.form.merge_button.click()
    until(lambda: names(page) == ["Lan Anh (you)", "Lê Hoa"])
    assert read(window, until, lambda desk: desk.article_lines()[0].writer) == "Lê Hoa"
    assert page.people.chosen == hoa


def test_people_come_from_a_table_and_go_into_one(page, window, until, answer, tmp_path):
    def tick(dialog):
        assert dialog.incoming.topLevelItemCount() == 3
        assert "does not say which encoding it uses" in dialog.how.text()
        dialog.incoming.topLevelItem(1).setCheckState(0, Qt.CheckState.Unchecked)

    answer(tick)
    page._files.read(FILES / "tcvn3.csv")
    until(lambda: len(names(page)) == 5)
    assert {"Nguyễn Thị Lan", "Đỗ Thuỳ Dương"} < set(names(page))
    page._files.write(tmp_path / "people.csv")
    until(lambda: (tmp_path / "people.csv").exists())
    table = read_table((tmp_path / "people.csv").read_bytes(), "people.csv")
    assert [row.cells[0] for row in table.rows][:2] == ["Name", "Lan Anh"]


def test_rows_that_are_left_out_are_told_with_their_lines(page, until, answer):
    seen = []

    def look(dialog):
        tree = dialog.left_out
        seen.extend(
            (tree.topLevelItem(row).text(0), tree.topLevelItem(row).text(2)) for row in range(tree.topLevelItemCount())
        )

    answer(look, accepts=False)
    page._files.read(FILES / "doubled-and-empty-names.csv")
    until(lambda: bool(seen))
    assert ("3", "The row has no name.") in seen
    assert ("4", "Lan stands in line 2 already.") in seen


def test_a_file_that_is_no_list_is_refused_with_a_sentence(page, window, until):
    page._files.read(FILES / "spreadsheet.csv")
    until(lambda: any("is no table in plain text" in said for said in window.notices.sentences))
    page._files.read(FILES / "not-there.csv")
    until(lambda: any("cannot be read" in said for said in window.notices.sentences))


def test_somebody_else_works_here_and_the_machine_remembers(page, window, until, answer, desk_path, preferences):
    def become(dialog):
        QTest.keyClicks(dialog.picker.field, "hoa")
        dialog.accept_button.click()
        until(lambda: not dialog.isVisible())

    answer(become)
    window.actions_table["person.switch"].trigger()
    until(lambda: window.identity.button.text() in ("Hoa", "Lê Hoa"))
    until(lambda: "Lê Hoa (you)" in names(page))
    assert preferences.person(desk_path) == window.identity.person_id
    assert read(window, until, lambda desk: desk.me.name) == "Lê Hoa"


def test_a_wrong_passphrase_says_so_and_makes_one_wait(qtbot, theme, desk_path, clock):
    with Desk.open(desk_path, clock) as desk:
        hoa = next(person.id for person in desk.collaborators() if person.name == "Lê Hoa")
        desk.become(hoa)
        desk.set_passphrase("sông Cửa Mây")
        people = desk.collaborators()
    dialog = Who(people, people[0].id, None)
    qtbot.addWidget(dialog)
    dialog.show()
    attempts = []
    dialog.attempted.connect(lambda *attempt: attempts.append(attempt))
    dialog.picker.choose(hoa)
    assert dialog.passphrase.isVisible()
    assert not dialog.accept_button.isEnabled()
    QTest.keyClicks(dialog.passphrase, "song")
    dialog.accept_button.click()
    assert attempts == [(hoa, "song")]
    dialog.refuse("This is not the passphrase.", is_wrong=True)
    assert dialog.is_waiting
    assert dialog.passphrase.isReadOnly()
    assert dialog.refusal.text() == "This is not the passphrase."
    dialog.reject()
    assert not dialog.is_waiting


def test_who_has_a_passphrase_shows_it_before_the_work(open_window, desk_path, clock, until, answer, preferences):
    with Desk.open(desk_path, clock) as desk:
        desk.set_passphrase("sông Cửa Mây")
        me = desk.me.id
    seen = []

    def prove(dialog):
        seen.append(dialog.cancel_button.text())
        assert dialog.picker.chosen_id == me
        dialog.passphrase.setText("sông Cửa Mây")
        dialog.accept_button.click()
        until(lambda: not dialog.isVisible())

    answer(prove)
    window = open_window(desk_path)
    until(lambda: seen == ["Close Copydesk"])
    assert window.isVisible()


def test_the_list_of_words_follows_who_works_here(open_window, desk_path, clock, until):
    with Desk.open(desk_path, clock) as desk:
        article_id = desk.article_lines()[0].id
        desk.save_text(article_id, "Hôm qua chúng tôi đuợc mời.")
        hoa = next(person for person in desk.collaborators() if person.name == "Lê Hoa")
        with desk.acting_as(hoa):
            desk.add_word(WordListName.PERSONAL, "vi", "đuợc")
    window = open_window(desk_path)

    def remarked():
        return [place.remark.words for place in window.writing.checks.checking.every()]

    until(lambda: window.writing.checks.checking.is_settled and "đuợc" in remarked())
    window._tasks.change(lambda desk: desk.become(hoa.id))
    until(lambda: "đuợc" not in remarked())


def test_two_people_of_one_name_are_told_apart_where_they_are_chosen(window, until):
    window._tasks.change(lambda desk: desk.add_collaborator("Lê Hoa", contact="0900 000 002"))
    names = read(window, until, lambda desk: wording.full_names(desk.collaborators()))
    assert set(names.values()) == {"Lan Anh", "Trần Minh", "Lê Hoa (Editor)", "Lê Hoa (Writer)"}
