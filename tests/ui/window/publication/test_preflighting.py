"""Before every export the checks are said, the weightiest first, and each line leads to its place."""

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QLineEdit

from editor.article import Embargo, Fields
from editor.finding import Severity
from editor.workflow import Move
from storage.desk import Desk
from ui.dialogs.before_printing import BeforePrinting
from ui.dialogs.export import Export
from ui.window.publication.bulletin import Bulletin
from ui.window.publication.exporting_several import ExportingSeveral

TEXT = (
    "Chợ mở cửa lúc 6 giờ.\n\n![Cổng chợ](pictures/cho.png){credit=Lan}\n\n#### Giờ\n\n"
    "Xem [giá vé](#gia-ve), [nơi đến](www.example.vn) và {{ai nói?}}.[^1]\n\n![](pictures/mat.png)\n"
)
# To add one: what is not right in TEXT or around it, the weight of that, and where its line leads.
WRONG = {
    "a prompt that is left": (Severity.MUST, "{{ai nói?}}"),
    "a note that is not there": (Severity.MUST, "[^1]"),
    "a picture that is not there": (Severity.MUST, "![](pictures/mat.png)"),
    "a picture without a description": (Severity.MUST, "![](pictures/mat.png)"),
    "a picture without a credit": (Severity.SHOULD, "![](pictures/mat.png)"),
    "a picture with too few pixels": (Severity.SHOULD, "![Cổng chợ](pictures/cho.png){credit=Lan}"),
    "a heading that leaves out a step": (Severity.SHOULD, "#### Giờ"),
    "a link to no heading": (Severity.SHOULD, "[giá vé]"),
    "a link without a whole address": (Severity.SHOULD, "[nơi đến]"),
    "an open remark": (Severity.SHOULD, "review"),
    "an embargo": (Severity.SHOULD, "embargo"),
    "a picture without a caption": (Severity.MAY, "![Cổng chợ](pictures/cho.png){credit=Lan}"),
}
SAID = {
    "a prompt that is left": "ai nói?",
    "a note that is not there": "there is no such note",
    "a picture that is not there": "the article does not have it",
    "a picture without a description": "Describe the picture",
    "a picture without a credit": "it has no credit",
    "a picture with too few pixels": "dots an inch",
    "a heading that leaves out a step": "leaves out a step",
    "a link to no heading": "leads to a heading that is not in this text",
    "a link without a whole address": "no reader can open",
    "an open remark": "Comments are still open: 1.",
    "an embargo": "under embargo until",
    "a picture without a caption": "has no caption",
}
FORMS = ("docx", "html", "html-fragment", "pdf", "pdf-archive", "epub", "txt", "txt-wrapped", "md", "ninjs")
ON_PAPER = ("docx", "pdf", "pdf-archive")


def png(width, height):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0x446688)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data())


@pytest.fixture
def article_id(desk_path, clock):
    with Desk.open(desk_path, clock) as desk:
        article_id = desk.new_article("", "vi").article_id
        desk._database.run("UPDATE article SET house_style_key = 'web-article' WHERE id = ?", article_id)
        desk.add_picture(article_id, "cho.png", png(600, 400))
        embargo = Embargo(clock.now + 3_600_000_000, "Asia/Ho_Chi_Minh", "họp báo")
        desk.save_fields(article_id, Fields(headline="Chợ đổi giờ", slug="cho-doi-gio", byline="Lan", embargo=embargo))
        desk.save_text(article_id, TEXT)
        desk.add_comment(article_id, "Giờ nào?", (0, 3))
    return article_id


@pytest.fixture
def window(open_window, desk_path, article_id, until):
    window = open_window(desk_path)
    until(lambda: window.writing.opened.view is not None)
    window.writing.opened.read(article_id)
    until(lambda: window.writing.opened.article_id == article_id)
    return window


def looked_through(dialog, until):
    """Wait until all is said; the lines."""
    until(lambda: bool(dialog.findings.lines) and not dialog.findings.title.text().endswith("…"))
    return [line.accessibleName() for line in dialog.findings.lines]


def choose(dialog, form):
    key = {"html-fragment": "html", "pdf-archive": "pdf"}.get(form, form)
    dialog.format.choose(key if key in ("docx", "html", "pdf", "epub") else "text")
    dialog.is_fragment.setChecked(form == "html-fragment")
    dialog.is_archival.setChecked(form == "pdf-archive")
    if dialog.format.key == "text":
        dialog.text_kind.setCurrentIndex(dialog.text_kind.findData(form))
    assert dialog.form == form


@pytest.mark.parametrize("form", FORMS)
def test_before_each_form_of_export_every_fault_is_said(window, article_id, answer, until, form):
    said = []

    def look(dialog):
        assert isinstance(dialog, Export)
        choose(dialog, form)
        said.extend(looked_through(dialog, until))
        dialog.reject()

    answer(look, accepts=False)
    window.writing._exporting.begin(article_id)
    until(lambda: bool(said))
    for name, words in SAID.items():
        is_there = any(words in one for one in said)
        assert is_there is (form in ON_PAPER or name != "a picture with too few pixels"), name


def test_the_weightiest_come_first(window, article_id, answer, until):
    found = []

    def look(dialog):
        said = looked_through(dialog, until)
        found.extend(next(at for at, one in enumerate(said) if SAID[name] in one) for name in WRONG)
        dialog.reject()

    answer(look, accepts=False)
    window.writing._exporting.begin(article_id)
    until(lambda: bool(found))
    places = {
        weight: [at for at, one in zip(found, WRONG, strict=True) if WRONG[one][0] is weight] for weight in Severity
    }
    assert max(places[Severity.MUST]) < min(places[Severity.SHOULD])
    assert max(places[Severity.SHOULD]) < min(places[Severity.MAY])


@pytest.mark.parametrize("name", WRONG)
def test_a_click_on_a_line_leads_to_its_place_and_exports_nothing(window, article_id, answer, until, name, tmp_path):
    place = WRONG[name][1]
    room, clicked = window.writing.room, []

    def click(dialog):
        said = looked_through(dialog, until)
        clicked.append(name)
        line = dialog.findings.lines[next(at for at, one in enumerate(said) if SAID[name] in one)]
        line.click()

    answer(click, accepts=False)
    window.writing._exporting.begin(article_id)
    until(lambda: clicked == [name])
    if place == "embargo":
        until(lambda: room.form.isAncestorOf(window.focusWidget()) if window.focusWidget() else False)
    elif place == "review":
        until(lambda: window.writing.right.key == "review")
    else:
        until(lambda: room.edit.textCursor().hasSelection())
        cursor = room.edit.textCursor()
        assert TEXT[cursor.selectionStart() : cursor.selectionEnd()] == place
    assert not list(tmp_path.glob("*.docx"))


def test_the_size_of_a_picture_is_that_of_the_chosen_house_style(window, article_id, answer, until):
    """600 pixels are coarse over the whole page, and sharp in the column of the newsletter."""
    told = []

    def look(dialog):
        for key in ("web-article", "newsletter"):
            dialog.house_style.setCurrentIndex(dialog.house_style.findData(key))
            until(lambda: dialog.findings.title.text().endswith(")"))
            told.append(any("dots an inch" in one for one in looked_through(dialog, until)))
        dialog.reject()

    answer(look, accepts=False)
    window.writing._exporting.begin(article_id)
    until(lambda: len(told) == 2)
    assert told == [True, False]


@pytest.fixture
def other_id(desk_path, clock):
    with Desk.open(desk_path, clock) as desk:
        other = desk.new_article("", "vi").article_id
        desk.save_fields(other, Fields(headline="Bài hai", slug="bai-hai"))
        desk.save_text(other, "Một câu {{ai?}}.")
    return other


@pytest.mark.parametrize("kind", [ExportingSeveral, Bulletin])
def test_of_several_articles_each_line_names_its_own_and_leads_there(
    other_id, window, article_id, answer, until, kind, monkeypatch
):
    from PySide6.QtWidgets import QInputDialog

    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("Bản tin", True))
    room = window.writing.room

    def click(dialog):
        said = looked_through(dialog, until)
        assert any(one.startswith("Chợ đổi giờ: ") for one in said)
        dialog.findings.lines[
            next(at for at, one in enumerate(said) if one.startswith("Bài hai: ") and "ai?" in one)
        ].click()

    answer(click, accepts=False)
    kind(window.writing._around, window, window).begin([article_id, other_id])
    until(lambda: window.writing.opened.article_id == other_id and room.edit.textCursor().hasSelection())
    assert room.edit.textCursor().selectedText() == "{{ai?}}"


# --- before a proof is printed ----------------------------------------------------------------------------------------


def lines_of(dialog):
    return [line.accessibleName() for line in dialog.findings.lines]


def test_before_printing_every_fault_is_said_and_the_proof_is_printed_all_the_same(
    window, answer, until, tmp_path, monkeypatch
):
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "no printer here"))
    output, said = tmp_path / "bong.pdf", []
    answer(lambda dialog: said.extend(lines_of(dialog)), kind=BeforePrinting)
    answer(lambda dialog: dialog.findChild(QLineEdit, "filename").setText(str(output)), kind=QPrintDialog)
    window.actions_table["article.print"].trigger()
    until(lambda: output.exists() and window.writing._printing._run is None)
    for name, words in SAID.items():
        assert any(words in one for one in said), name


def test_a_line_before_printing_leads_to_its_place_and_prints_nothing(window, answer, until):
    room = window.writing.room

    def click(dialog):
        said = lines_of(dialog)
        dialog.findings.lines[next(at for at, one in enumerate(said) if "ai nói?" in one)].click()

    answer(click, accepts=False, kind=BeforePrinting)
    window.actions_table["article.print"].trigger()
    until(lambda: room.edit.textCursor().selectedText() == "{{ai nói?}}")
    assert window.writing._printing._run is None


def test_a_proof_in_which_nothing_must_be_put_right_is_printed_at_once(window, answer, until, tmp_path, monkeypatch):
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "no printer here"))
    output, made = tmp_path / "bong.pdf", []

    def write(desk):
        change = desk.new_article("", "vi")
        desk.save_fields(change.article_id, Fields(headline="Chợ", slug="cho", byline="Lan"))
        desk.save_text(change.article_id, "Chợ mở cửa lúc 6 giờ.\n")
        desk.add_comment(change.article_id, "Giờ nào?", (0, 3))
        return change

    window._tasks.change(write, then=lambda change: made.append(change.article_id))
    until(lambda: bool(made))

    def to_file(dialog):
        assert isinstance(dialog, QPrintDialog)
        dialog.findChild(QLineEdit, "filename").setText(str(output))

    answer(to_file)
    window.writing._printing.begin(made[0])
    until(lambda: output.exists() and window.writing._printing._run is None)


def test_that_a_piece_was_withdrawn_is_said_first_and_leads_to_it(open_window, desk_path, clock, answer, until):
    with Desk.open(desk_path, clock) as desk:
        article_id = desk.new_article("", "vi").article_id
        desk.save_fields(article_id, Fields(headline="Chợ đổi giờ", slug="cho-doi-gio", byline="Lan"))
        desk.save_text(article_id, "Chợ mở cửa lúc 6 giờ.\n")
        for move in (Move.SUBMIT, Move.TAKE_UP, Move.APPROVE, Move.PUBLISH):
            desk.advance(article_id, move)
        desk.withdraw(article_id, "Nguồn tin đã rút lại.")
    window = open_window(desk_path)
    until(lambda: window.writing.opened.view is not None)
    said = []

    def click(dialog):
        assert isinstance(dialog, Export)
        said.extend(looked_through(dialog, until))
        dialog.findings.lines[0].click()

    answer(click, accepts=False)
    window.writing._exporting.begin(article_id)
    until(lambda: bool(said))
    assert "“Chợ đổi giờ” was withdrawn on " in said[0] and "“Nguồn tin đã rút lại.”" in said[0]
    until(lambda: window.writing.opened.article_id == article_id)
