"""A day of a desk in a real window: from people in a table to a printed list, every view saying the same."""

import pypdfium2
import pytest

from editor.article import Stage
from tests.ui.window.desk_views import DeskViews
from ui.widgets.due_field import TODAY, TOMORROW, WEEK
from ui.window.views import handing_on

PEOPLE = "Name,Roles\nPhạm Hà,writer\nVũ Sơn,writer\nLê Hoa,writer\nTrần Minh,editor\n"
MARKET, BRIDGE, SCHOOL = "Chợ đổi giờ", "Cầu phao", "Trường mới"


@pytest.fixture
def views(window, until):
    return DeskViews(window, until)


@pytest.fixture
def ids(window, until, answer, tmp_path):
    """The people who came from a table, by name."""
    (tmp_path / "people.csv").write_text(PEOPLE, encoding="utf-8")
    window.actions_table["page.people"].trigger()
    answer(lambda _dialog: None)
    window.pages["page.people"]._files.read(tmp_path / "people.csv")
    people = window.pages["page.people"].people
    until(lambda: people._lines.rowCount() == 5)
    found = []
    window._tasks.read(lambda desk: desk.collaborators(), then=found.extend)
    until(lambda: bool(found))
    return {person.name: person.id for person in found}


def new_piece(window, answer, until, headline, due, person=""):
    """The dialog of a new piece, filled; nobody is asked for an idea."""

    def fill(dialog):
        dialog.piece.headline.setText(headline)
        dialog.piece.template.setCurrentIndex(-1)  # an empty page: nothing but a text is needed to hand it in
        dialog.person.setCurrentIndex(dialog.person.findData(person))
        dialog.due.choice.setCurrentIndex(due)

    answer(fill)
    window.actions_table["assignment.new"].trigger()
    until(lambda: any(f"“{headline}”" in sentence for sentence in window.notices.sentences))


def become(window, answer, until, person):
    """Somebody else says that they work here now."""

    def choose(dialog):
        dialog.picker.choose(person)
        dialog.accept_button.click()
        until(lambda: not dialog.isVisible())

    answer(choose)
    window.actions_table["person.switch"].trigger()
    until(lambda: window.identity.person_id == person)


def write(window, until):
    """A sentence in the open article, which is a draft from then on."""
    window.writing.room.edit.textCursor().insertText("Chợ họp sớm hơn một giờ từ tháng tới.")
    window.writing.room.flush()
    until(lambda: window.writing.story.story.article.stage is Stage.DRAFTING)


def take(window, until, step):
    """A step with the open article, once the window offers it."""
    window.writing.story.refresh()
    until(lambda: window.actions_table[step].isEnabled())
    window.actions_table[step].trigger()


def test_a_piece_goes_from_an_idea_to_the_printed_list_and_every_view_agrees_at_each_step(
    window, views, ids, answer, until, tmp_path, monkeypatch
):
    # The chief pitches.
    new_piece(window, answer, until, MARKET, TODAY)
    views.agree({MARKET: (Stage.PITCHED, "")}, {"Needs somebody": [MARKET]})

    # The chief hands out three pieces to three people.
    def ask(dialog):
        dialog.person.setCurrentIndex(dialog.person.findData(ids["Phạm Hà"]))

    views.open(MARKET)
    answer(ask)
    window.actions_table["story.assign"].trigger()
    until(lambda: "Phạm Hà was asked." in window.notices.sentences)
    new_piece(window, answer, until, BRIDGE, TOMORROW, ids["Vũ Sơn"])
    new_piece(window, answer, until, SCHOOL, WEEK, ids["Lê Hoa"])
    others = {BRIDGE: (Stage.ASSIGNED, "Vũ Sơn"), SCHOOL: (Stage.ASSIGNED, "Lê Hoa")}
    views.agree({MARKET: (Stage.ASSIGNED, "Phạm Hà"), **others}, {"Needs somebody": None})

    # A writer finds it, writes, and hands in.
    become(window, answer, until, ids["Phạm Hà"])
    new = [MARKET]  # she was asked for it and it is due today, told in one line
    views.agree({MARKET: (Stage.ASSIGNED, "Phạm Hà"), **others}, {"Yours to do": [MARKET], "New for you": new})
    views.open(MARKET)
    write(window, until)
    take(window, until, "story.submit")
    views.agree({MARKET: (Stage.SUBMITTED, "Phạm Hà"), **others}, {"Yours to do": None})

    # The editor takes it up, and sends it back with a note.
    become(window, answer, until, ids["Trần Minh"])
    views.agree({MARKET: (Stage.SUBMITTED, "Phạm Hà"), **others}, {"Waiting for you to edit": [MARKET]})
    views.open(MARKET)
    take(window, until, "story.take_up")
    views.agree({MARKET: (Stage.IN_EDIT, "Phạm Hà"), **others}, {"Waiting for you to edit": [MARKET]})
    views.open(MARKET)
    answer(lambda dialog: dialog.note_field.setPlainText("Hỏi thêm ban quản lý chợ."))
    take(window, until, "story.send_back")
    views.agree({MARKET: (Stage.RETURNED, "Phạm Hà"), **others}, {"Waiting for you to edit": None})

    # The writer finds the note.
    become(window, answer, until, ids["Phạm Hà"])
    views.agree({MARKET: (Stage.RETURNED, "Phạm Hà"), **others}, {"Sent back with a note": [MARKET]})
    rows = window.pages["page.work"].panel.list.lines.rows
    assert any("Hỏi thêm ban quản lý chợ." in row.words for row in rows)

    # The list is printed.
    text = printed(window, answer, until, tmp_path, monkeypatch)
    assert all(headline in text for headline in (MARKET, BRIDGE, SCHOOL, "Phạm Hà", "Vũ Sơn", "Lê Hoa", "Sent back"))


def printed(window, answer, until, tmp_path, monkeypatch):
    """The words of the list as PDF, which is one page."""
    pdf = tmp_path / "list.pdf"
    monkeypatch.setattr(handing_on.QFileDialog, "getSaveFileName", lambda *_: (str(pdf), ""))
    window.actions_table["page.list"].trigger()
    answer(lambda dialog: dialog.pdf_button.click())
    window.pages["page.list"]._list.print_button.click()
    until(pdf.exists)
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    assert len(pages) == 1
    return pages[0]


def test_a_piece_that_was_just_handed_out_or_pitched_is_taken_back_with_one_key(window, answer, until, ids):
    board = window.pages["page.board"].board
    window.actions_table["page.board"].trigger()

    def shown():
        return {stage: column.head.count for stage, column in board.columns.items() if column.head.count}

    until(lambda: bool(shown()))
    before = shown()
    for person, stage in ((ids["Vũ Sơn"], Stage.ASSIGNED), ("", Stage.PITCHED)):
        new_piece(window, answer, until, BRIDGE, TOMORROW, person)
        until(lambda stage=stage: shown().get(stage, 0) == before.get(stage, 0) + 1)
        window.actions_table["step.undo"].trigger()
        until(lambda: "Taken back; it is kept with what was dropped." in window.notices.sentences)
        until(lambda stage=stage: shown().get(stage, 0) == before.get(stage, 0))
    until(lambda: shown() == before | {Stage.DROPPED: 2})


def test_the_button_of_a_new_piece_says_whether_somebody_is_asked(window, answer, until, ids):
    said = []

    def look(dialog):
        said.append(dialog.accept_button.text())
        dialog.person.setCurrentIndex(dialog.person.findData(ids["Vũ Sơn"]))
        said.append(dialog.accept_button.text())

    answer(look, accepts=False)
    window.actions_table["assignment.new"].trigger()
    until(lambda: said == ["Pitch", "Hand out"])
