"""The source ledger in a real window: noted beside the text, judged, in the way of an approval, and in an export."""

import hashlib

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton

from editor.article import Fields, Role
from editor.sources import SourceKind, Verdict
from editor.workflow import Move
from storage.desk import Desk
from ui.widgets.words import Words

TEXT = "Chợ mới có 120 gian hàng. Ai cũng có thể đến mua.\n\n“Chợ sẽ đông hơn trước”, bà Nguyễn Thị Lan nói.\n"


@pytest.fixture
def desk_path(desk_path, clock):
    """Lan Anh, who writes, and Minh, who is an editor."""
    with Desk.open(desk_path, clock) as desk:
        desk.save_text(desk.article_lines()[0].id, TEXT)
        desk.add_collaborator("Phạm Minh", frozenset({Role.EDITOR}))
    return desk_path


@pytest.fixture
def window(open_window, desk_path, until):
    """With the ledger in view, and read."""
    window = open_window(desk_path)
    window.writing.show_right("sources")
    until(lambda: window.writing.sources.sourcing._ledger is not None)
    return window


def put_caret(window, words):
    cursor = window.writing.room.edit.document().find(words)
    cursor.setPosition(cursor.selectionStart() + 1)
    window.writing.room.edit.setTextCursor(cursor)


def ledger(window):
    return window.writing.sources.sourcing.pane


def marked(window):
    return [mark.cursor.selectedText() for mark in window.writing.room.edit.marked.of("sources")]


def write(citation, **more):
    """What somebody does in the form."""

    def fill(form):
        form.citation.setText(citation)
        for name, text in more.items():
            getattr(form, name).setText(text)

    return fill


def note_source(window, answer, until, words, fill):
    count = len(ledger(window)._all)
    put_caret(window, words)
    answer(fill)
    window.actions_table["source.add"].trigger()
    until(lambda: len(ledger(window)._all) == count + 1)


def test_the_sentence_at_the_caret_gets_a_source_and_the_list_shows_it(window, answer, until):
    note_source(
        window, answer, until, "120 gian", write("Ban quản lý chợ", dated="5/3/2026", link="phuong.example/cho")
    )
    (row,) = ledger(window).shown
    assert row.quote == "Chợ mới có 120 gian hàng."
    source = row.source
    assert (source.citation, source.dated, source.link) == (
        "Ban quản lý chợ",
        "2026-03-05",
        "https://phuong.example/cho",
    )
    assert source.verdict is Verdict.OPEN


def test_selected_words_get_it_where_some_are_selected(window, answer, until):
    window.writing.room.edit.setTextCursor(window.writing.room.edit.document().find("120 gian hàng"))
    answer(write("Sổ chợ"))
    window.actions_table["source.add"].trigger()
    until(lambda: [row.quote for row in ledger(window).shown] == ["120 gian hàng"])


def test_who_leaves_the_form_has_noted_nothing(window, answer, until):
    put_caret(window, "120")
    answer(write("Sổ chợ"), accepts=False)
    window.actions_table["source.add"].trigger()
    seen = []
    window._tasks.read(lambda desk: desk.sources(desk.article_lines()[0].id), then=seen.append)
    until(lambda: seen == [[]])


def test_a_verdict_is_given_from_the_card_with_the_name_of_who_checked(window, answer, until):
    note_source(window, answer, until, "120", write("Sổ chợ"))
    pane = ledger(window)
    pane.rows.open(pane.shown[0].id)
    pane.rows.card.confirm.click()
    until(lambda: ledger(window).shown[0].source.verdict is Verdict.CONFIRMED)
    source = pane.shown[0].source
    assert pane.shown[0].name_of(source.checked_by) == "Lan Anh"
    pane._which.setCurrentIndex(1)
    assert pane.shown == []


def test_a_verdict_is_taken_back_from_the_sentence_that_tells_of_it(window, answer, until):
    note_source(window, answer, until, "120", write("Sổ chợ"))
    pane = ledger(window)
    pane.rows.open(pane.shown[0].id)
    pane.rows.card.confirm.click()
    until(lambda: "The source is confirmed. Your name stays with it." in window.notices.sentences)
    until(lambda: pane.shown[0].source.verdict is Verdict.CONFIRMED)
    next(button for button in window.notices.findChildren(QPushButton) if button.text() == "Undo").click()
    until(lambda: pane.shown[0].source.verdict is Verdict.OPEN)
    assert pane.shown[0].source.checked_by == ""


@pytest.mark.parametrize(("now", "said"), [(b"120 gian", "its hash is the same"), (b"130 gian", "is another")])
def test_the_file_of_a_source_is_checked_again(window, answer, until, tmp_path, monkeypatch, now, said):
    file = tmp_path / "bao-cao.pdf"
    file.write_bytes(b"120 gian")

    def fill(form):
        form.citation.setText("Báo cáo")
        form.choose_file(file)

    note_source(window, answer, until, "120", fill)
    file.write_bytes(now)
    pane = ledger(window)
    pane.rows.open(pane.shown[0].id)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    pane.rows.card.check_file.click()
    until(lambda: any(said in sentence for sentence in window.notices.sentences))


def test_an_entry_is_put_otherwise_and_taken_out(window, answer, until):
    note_source(window, answer, until, "120", write("Sổ chợ"))
    pane = ledger(window)
    pane.rows.open(pane.shown[0].id)

    def hide(form):
        form.kind.setCurrentIndex(form.kind.findData(SourceKind.PERSON.value))
        form.off_record.setChecked(True)
        form.verdict.button("attributed").click()

    answer(hide)
    pane.rows.card.edit.click()
    until(lambda: pane.shown[0].source.verdict is Verdict.ATTRIBUTED)
    source = pane.shown[0].source
    assert (source.kind, source.is_off_record, source.citation) == (SourceKind.PERSON, True, "Sổ chợ")
    pane.rows.open(source.id)
    answer(lambda _question: None)
    pane.rows.card.remove.click()
    until(lambda: pane.shown == [])


def test_of_a_file_the_name_and_the_fingerprint_are_kept(window, answer, until, tmp_path):
    file = tmp_path / "bao-cao.pdf"
    file.write_bytes(b"120 gian hang")

    def fill(form):
        form.citation.setText("Báo cáo")
        form.choose_file(file)

    note_source(window, answer, until, "120", fill)
    source = ledger(window).shown[0].source
    assert (source.file_name, source.file_sha256) == ("bao-cao.pdf", hashlib.sha256(b"120 gian hang").hexdigest())


def test_a_source_of_words_that_were_rewritten_stays_and_says_so(window, answer, until):
    note_source(window, answer, until, "120", write("Sổ chợ"))
    window.writing.room.replace(0, len("Chợ mới có 120 gian hàng."), "Hôm qua trời mưa suốt.", 0)
    until(lambda: ledger(window).shown[0].source.anchor.is_lost)
    assert ledger(window).shown[0].quote == "Chợ mới có 120 gian hàng."


def test_what_has_no_source_is_marked_while_the_ledger_is_seen_and_only_then(window, answer, until):
    until(lambda: marked(window) == ["120", "“Chợ", "Nguyễn Thị Lan"])
    note_source(window, answer, until, "120", write("Sổ chợ"))
    until(lambda: marked(window) == ["“Chợ", "Nguyễn Thị Lan"])
    window.writing.right.choose("review")
    until(lambda: marked(window) == [])
    window.writing.right.choose("sources")
    until(lambda: marked(window) == ["“Chợ", "Nguyễn Thị Lan"])
    ledger(window).marks_box.click()
    until(lambda: marked(window) == [])
    assert not window.actions_table["source.marks"].isChecked()


def test_the_line_that_is_typed_in_has_no_marks_until_the_caret_has_left_it(window, until, qtbot):
    until(lambda: marked(window) == ["120", "“Chợ", "Nguyễn Thị Lan"])
    put_caret(window, "120")
    qtbot.keyClick(window.writing.room.edit, Qt.Key.Key_9)
    known = window.writing.sources.sourcing.marks._known
    until(lambda: any("1920" in text for text, _sourced in known))
    assert marked(window) == ["“Chợ", "Nguyễn Thị Lan"]
    put_caret(window, "bà Nguyễn")
    until(lambda: marked(window) == ["1920", "“Chợ", "Nguyễn Thị Lan"])


def test_the_menu_of_the_right_mouse_button_offers_it(window):
    edit = window.writing.room.edit
    menu = window.writing.checks.menu.make(edit.document().find("gian"))
    assert window.actions_table["source.add"] in menu.actions()
    assert edit.textCursor().selectedText() == "gian"
    menu.close()


@pytest.fixture
def handed_in(desk_path, clock):
    """An article without a template, by Lan Anh; Minh is an editor."""
    with Desk.open(desk_path, clock) as desk:
        article_id = desk.new_article("", "vi").article_id
        desk.save_fields(article_id, Fields(headline="Chợ mới", slug="cho-moi"))
        desk.save_text(article_id, TEXT)
        return article_id


REASON = "Phường trả lời chiều nay; con số không đổi."


def approve_with_a_word(window, answer, until):
    """Approve, and give the reason that is asked for; whether the dialog could be accepted before and after it."""
    asked = []

    def say_why(dialog):
        asked.append(dialog.accept_button.isEnabled())
        assert any("Báo cáo của phường" in words.text() for words in dialog.findChildren(Words))
        dialog.note_field.setPlainText(REASON)
        asked.append(dialog.accept_button.isEnabled())

    until(lambda: window.actions_table["story.approve"].isEnabled())
    answer(say_why)
    window.actions_table["story.approve"].trigger()
    until(lambda: bool(asked))
    return asked


def export_with_the_box(window, answer, until, file):
    def ask_for_it(dialog):
        assert "(1)" in dialog.has_sources.text()
        dialog.format.choose("text")
        dialog.text_kind.setCurrentIndex(dialog.text_kind.findData("md"))
        dialog.has_sources.setChecked(True)
        dialog.file.show_path(file)

    answer(ask_for_it)
    window.actions_table["article.export"].trigger()
    until(file.exists)
    return file.read_text(encoding="utf-8")


def test_from_the_writer_who_notes_sources_to_the_reader_who_is_told_of_them(
    handed_in, window, answer, until, tmp_path
):
    """Lan Anh notes two and hands in; Minh finds one open, says why it goes out without, and exports with the box."""
    window.open_article(handed_in)
    sourcing = window.writing.sources.sourcing
    until(lambda: sourcing._ledger is not None and sourcing._ledger.article_id == handed_in)
    until(lambda: window.writing.opened.article_id == handed_in)
    note_source(window, answer, until, "120", write("Báo cáo của phường"))

    def hide(form):
        form.citation.setText("Người trong ban")
        form.off_record.setChecked(True)
        form.verdict.button("confirmed").click()

    note_source(window, answer, until, "Ai cũng", hide)
    until(lambda: ledger(window)._count.text() == "Sources: 2, open: 1")

    def take_up(desk):
        desk.advance(handed_in, Move.SUBMIT)
        desk.me = next(one for one in desk.collaborators() if one.name == "Phạm Minh")
        return desk.advance(handed_in, Move.TAKE_UP)

    window._tasks.change(take_up)
    assert approve_with_a_word(window, answer, until) == [False, True]
    read = []
    window._tasks.read(lambda desk: (desk.is_approved(handed_in), desk.log(handed_in, most=50)), then=read.extend)
    until(lambda: bool(read))
    assert read[0]
    assert REASON in str([event.payload for event in read[1]])
    written = export_with_the_box(window, answer, until, tmp_path / "cho.md")
    assert "Báo cáo của phường" in written
    assert "Người trong ban" not in written
