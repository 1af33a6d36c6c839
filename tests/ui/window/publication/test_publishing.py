"""Publishing in a real window: approve, publish, verify; correct, publish anew, verify both editions."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QScrollArea

from editor.article import Fields, Role, Stage
from editor.edition import EditionKind
from editor.house_style import named
from editor.workflow import Move
from storage.desk import Desk
from ui import cli
from ui.dialogs.correct import Correct
from ui.dialogs.picture import PictureWords
from ui.dialogs.publish import Publish
from ui.dialogs.reason import Reason
from ui.review.since_seal import SinceSeal
from ui.window.writing.article_look import style_name

TEXT = "Chợ mở cửa lúc 6 giờ.\n\nAi cũng có thể đến.\n"
RIGHT = TEXT.replace("6 giờ", "5 giờ")
PICTURES = Path(__file__).parents[3] / "editor" / "export" / "pieces" / "pictures"
GATE = '![Cổng chợ](pictures/cho.png "Cổng chợ."){credit="Lan"}'


@pytest.fixture
def people(desk_path, clock):
    with Desk.open(desk_path, clock) as desk:
        added = desk.add_collaborator("Minh", frozenset({Role.EDITOR}))
        return {"Minh": desk.collaborator(added.values["collaborator_id"]), "Lan Anh": desk.me}


@pytest.fixture
def article_id(desk_path, people, clock):
    """An article by Lan Anh, who is the chief; Minh has it in hand."""
    with Desk.open(desk_path, clock) as desk:
        article_id = desk.new_article("", "vi").article_id
        desk._database.run("UPDATE article SET house_style_key = 'web-article' WHERE id = ?", article_id)
        desk.save_fields(article_id, Fields(headline="Chợ đổi giờ", slug="cho-doi-gio", byline="Lan Anh"))
        desk.save_text(article_id, TEXT)
        desk.advance(article_id, Move.SUBMIT)
        with desk.acting_as(people["Minh"]):
            desk.advance(article_id, Move.TAKE_UP)
        return article_id


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "ra ngoài"
    made.mkdir()
    return made


@pytest.fixture
def looking(open_window, desk_path, people, article_id, until):
    window = open_window(desk_path)
    until(lambda: window.writing.opened.view is not None)
    window.writing.opened.read(article_id)
    window.writing.right.choose("story")
    until(lambda: window.writing.story.article_id == article_id and window.writing.story.story is not None)
    return window


@pytest.fixture
def be(people, until):
    """`be(window, name, stage)`: this person sits at the desk, and the tab shows it in this stage."""

    def sit(window, name, stage):
        story = window.writing.story
        window._tasks.read(lambda desk: setattr(desk, "me", people[name]), then=lambda _answer: story.refresh())
        until(lambda: shown(window).article.stage is stage and name_of(window) == name)

    def name_of(window):
        said = []
        window._tasks.read(lambda desk: desk.me.name, then=said.append)
        until(lambda: bool(said))
        return said[0]

    return sit


def shown(window):
    return window.writing.story.story


def choose(folder, *formats):
    """Fills the dialog “Publish”."""

    def fill(dialog):
        assert isinstance(dialog, Publish)
        for name, box in dialog.boxes.items():
            box.setChecked(name in formats)
        dialog.folder.show_path(folder)
        assert dialog.accept_button.isEnabled()

    return fill


@pytest.fixture
def published(looking, be, answer, until, folder):
    """Approved by Minh, published by Lan Anh as a web page and as plain text."""
    be(looking, "Minh", Stage.IN_EDIT)
    looking.writing.story.move(Move.APPROVE)
    until(lambda: shown(looking).article.stage is Stage.APPROVED)
    be(looking, "Lan Anh", Stage.APPROVED)
    answer(choose(folder, "html", "txt"))
    looking.writing.story.move(Move.PUBLISH)
    until(lambda: len(shown(looking).editions) == 1)
    return looking


def verified(desk_path, file, capsys):
    """What `copydesk verify` says of a file, and its exit status."""
    status = cli.run(["verify", str(file), "--desk", str(desk_path)])
    said = capsys.readouterr()
    return status, said.out + said.err


def test_all_that_is_said_before_publishing_is_seen_without_scrolling(looking, be, answer, until, folder):
    be(looking, "Minh", Stage.IN_EDIT)
    looking.writing.story.move(Move.APPROVE)
    until(lambda: shown(looking).article.stage is Stage.APPROVED)
    be(looking, "Lan Anh", Stage.APPROVED)
    seen = []

    def look(dialog):
        area = dialog.findChild(QScrollArea)
        seen.append((area.widget().minimumSizeHint().height(), area.minimumHeight()))

    answer(look, accepts=False)
    looking.writing.story.move(Move.PUBLISH)
    until(lambda: bool(seen))
    ((needed, given),) = seen
    assert needed <= given


def test_approve_publish_verify(published, folder, desk_path, capsys):
    (edition,) = shown(published).editions
    assert shown(published).article.stage is Stage.PUBLISHED
    assert sorted(file.name for file in folder.iterdir()) == ["cho-doi-gio.html", "cho-doi-gio.txt"]
    assert edition.code in (folder / "cho-doi-gio.txt").read_text(encoding="utf-8")
    published.close()
    published._tasks.close()
    for name in ("cho-doi-gio.html", "cho-doi-gio.txt"):
        status, said = verified(desk_path, folder / name, capsys)
        assert (status, "this is the approved text, edition 1" in said) == (0, True)
    (folder / "cho-doi-gio.txt").write_text(f"Chợ đóng cửa. {edition.code}", encoding="utf-8")
    status, said = verified(desk_path, folder / "cho-doi-gio.txt", capsys)
    assert (status, "NOT the approved text" in said) == (1, True)


def test_publish_correct_verify_both_editions(published, be, answer, until, folder, tmp_path, desk_path, capsys):
    kept = tmp_path / "bản trước.html"
    kept.write_bytes((folder / "cho-doi-gio.html").read_bytes())

    def correct(dialog):
        assert isinstance(dialog, Correct)
        dialog.text.setPlainText(RIGHT)
        dialog.draft_now()
        assert dialog.wrong.toPlainText() == "“Chợ mở cửa lúc 6 giờ.”"
        assert dialog.instead.toPlainText() == "“Chợ mở cửa lúc 5 giờ.”"
        assert dialog.notice.text().startswith("Cải chính. Bản đăng trước của bài này viết:")

    answer(correct)
    published.writing.story.move(Move.CORRECT)
    until(lambda: shown(published).drafted is not None)
    assert shown(published).article.stage is Stage.PUBLISHED
    assert shown(published).article.text == TEXT

    be(published, "Minh", Stage.PUBLISHED)
    publish = choose(folder, "html")

    def look(dialog):
        assert isinstance(dialog, SinceSeal)
        answer(publish)

    answer(look)
    published.writing.story.pane.draft_wanted.emit("look")
    until(lambda: len(shown(published).editions) == 2)
    first, second = shown(published).editions
    assert (second.kind, second.instead) == (EditionKind.CORRECTION, "“Chợ mở cửa lúc 5 giờ.”")
    assert shown(published).article.stage is Stage.CORRECTED
    page = (folder / "cho-doi-gio.html").read_text(encoding="utf-8")
    assert second.code in page
    assert "Cải chính ngày" in page
    published.close()
    published._tasks.close()
    status, said = verified(desk_path, folder / "cho-doi-gio.html", capsys)
    assert (status, f"edition 2 ({second.code})" in said) == (0, True)
    status, said = verified(desk_path, kept, capsys)
    assert (status, f"edition 1 ({first.code})" in said, "has taken its place since" in said) == (0, True, True)


@pytest.mark.parametrize(
    ("kind", "told"), [(EditionKind.CLARIFICATION, "Nói rõ thêm"), (EditionKind.REFILE, "Đã sửa lỗi gõ ngày")]
)
def test_made_clearer_and_without_a_typing_error_in_the_window(published, be, answer, until, folder, kind, told):
    def correct(dialog):
        assert isinstance(dialog, Correct)
        dialog.kind.setCurrentIndex(dialog.kind.findData(kind))
        dialog.text.setPlainText(RIGHT)
        dialog.draft_now()
        assert dialog.wrong.isHidden() == (kind is EditionKind.REFILE)
        assert told in dialog.notice.text()

    answer(correct)
    published.writing.story.move(Move.CORRECT)
    until(lambda: shown(published).drafted is not None)
    be(published, "Minh", Stage.PUBLISHED)
    publish = choose(folder, "html")
    answer(lambda _since_seal: answer(publish))
    published.writing.story.pane.draft_wanted.emit("look")
    until(lambda: len(shown(published).editions) == 2)
    assert shown(published).editions[1].kind is kind
    assert told in (folder / "cho-doi-gio.html").read_text(encoding="utf-8")


@pytest.fixture
def with_picture(desk_path, article_id, clock):
    """The article has a picture before it is approved."""
    with Desk.open(desk_path, clock) as desk:
        desk.add_picture(article_id, "cho.png", (PICTURES / "line.png").read_bytes())
        desk.save_text(article_id, f"{TEXT}\n{GATE}\n")


@pytest.fixture
def published_with_picture(with_picture, looking, be, answer, until, folder):
    be(looking, "Minh", Stage.IN_EDIT)
    looking.writing.story.move(Move.APPROVE)
    until(lambda: shown(looking).article.stage is Stage.APPROVED)
    be(looking, "Lan Anh", Stage.APPROVED)
    answer(explained(choose(folder, "html")))
    looking.writing.story.move(Move.PUBLISH)
    until(lambda: len(shown(looking).editions) == 1)
    return looking


def explained(fill):
    """Fills “Publish” where something should be put right first."""

    def explain(dialog):
        dialog.why.setPlainText("Đã hỏi.")
        fill(dialog)

    return explain


def test_a_click_on_what_should_be_put_right_leads_there_and_publishes_nothing(
    with_picture, looking, be, answer, until, folder
):
    be(looking, "Minh", Stage.IN_EDIT)
    looking.writing.story.move(Move.APPROVE)
    until(lambda: shown(looking).article.stage is Stage.APPROVED)
    be(looking, "Lan Anh", Stage.APPROVED)

    def click(dialog):
        said = [line.accessibleName() for line in dialog.findings.lines]
        dialog.findings.lines[next(at for at, one in enumerate(said) if "dots an inch" in one)].click()

    answer(click, accepts=False)
    looking.writing.story.move(Move.PUBLISH)
    edit = looking.writing.room.edit
    until(lambda: edit.textCursor().selectedText() == GATE)
    assert shown(looking).article.stage is Stage.APPROVED
    assert list(folder.iterdir()) == []


def test_a_headline_and_a_picture_are_corrected_in_the_window(
    published_with_picture, be, answer, until, folder, tmp_path, monkeypatch
):
    from ui.dialogs import picture
    from ui.window.writing import picture_files

    window = published_with_picture
    monkeypatch.setattr(picture_files, "read", None)  # what comes in is decoded in a process of its own, not here
    first_page = (folder / "cho-doi-gio.html").read_text(encoding="utf-8")
    bad = tmp_path / "hỏng.jpg"
    bad.write_bytes(b"no picture")
    asked = iter([[bad], [PICTURES / "wide.jpg"]])
    monkeypatch.setattr(picture, "ask_files", lambda _parent: next(asked))

    def correct(dialog):
        assert isinstance(dialog, Correct)
        dialog.turn("fields")
        dialog.headline.setText("Chợ mở sớm")
        dialog.turn("pictures")
        dialog.pictures.rows["pictures/cho.png"].exchange_button.click()
        until(lambda: not dialog.refused.isHidden())
        assert "hỏng.jpg" in dialog.refused.text()
        dialog.pictures.rows["pictures/cho.png"].exchange_button.click()
        until(lambda: "pictures/wide.jpg" in dialog.pictures.rows)
        assert dialog.refused.isHidden()
        words = PictureWords("Cổng bến.", "Lan", "Cổng chợ")
        dialog.pictures.change_words("pictures/wide.jpg", words)
        dialog.draft_now()
        assert dialog.wrong.toPlainText() == "“Chợ đổi giờ” (tít); “Cổng chợ.” (chú thích ảnh)"
        assert "thay bằng ảnh khác" in dialog.instead.toPlainText()

    answer(correct)
    window.writing.story.move(Move.CORRECT)
    until(lambda: shown(window).drafted is not None)
    be(window, "Minh", Stage.PUBLISHED)
    publish = explained(choose(folder, "html"))

    def look(dialog):
        assert isinstance(dialog, SinceSeal)
        answer(publish)

    answer(look)
    window.writing.story.pane.draft_wanted.emit("look")
    until(lambda: len(shown(window).editions) == 2)
    page = (folder / "cho-doi-gio.html").read_text(encoding="utf-8")
    assert "data:image/jpeg" in page
    assert "data:image/jpeg" not in first_page
    assert "“Chợ đổi giờ” (tít)" in page


def test_a_picture_is_taken_out_by_a_correction(published_with_picture, answer, until):
    window = published_with_picture

    def correct(dialog):
        dialog.turn("pictures")
        dialog.pictures.rows["pictures/cho.png"].remove_button.click()
        assert dialog.pictures.rows == {}
        dialog.draft_now()
        assert dialog.instead.toPlainText() == "Ảnh “Cổng chợ” đã được bỏ."
        assert dialog.text.toPlainText() == TEXT.rstrip("\n") + "\n\n"

    answer(correct)
    window.writing.story.move(Move.CORRECT)
    until(lambda: shown(window).drafted is not None)


def test_a_withdrawal_asks_why_and_writes_a_notice(published, answer, until, folder):
    publish = choose(folder, "txt")

    def why(dialog):
        assert isinstance(dialog, Reason)
        dialog.note_field.setPlainText("Nguồn tin đã rút lại.")
        answer(publish)

    answer(why)
    published.writing.story.move(Move.WITHDRAW)
    until(lambda: len(shown(published).editions) == 2)
    assert shown(published).article.stage is Stage.WITHDRAWN
    assert "Nguồn tin đã rút lại." in (folder / "cho-doi-gio.txt").read_text(encoding="utf-8")


def test_a_target_that_cannot_be_written_publishes_nothing(looking, be, answer, until, folder):
    be(looking, "Minh", Stage.IN_EDIT)
    looking.writing.story.move(Move.APPROVE)
    until(lambda: shown(looking).article.stage is Stage.APPROVED)
    be(looking, "Lan Anh", Stage.APPROVED)
    (folder / "cho-doi-gio.html").mkdir()
    refused = []
    looking._tasks.refused.connect(refused.append)
    answer(choose(folder, "txt", "html"))
    looking.writing.story.move(Move.PUBLISH)
    until(lambda: bool(refused))
    assert "is a folder" in str(refused[0])
    assert [file.name for file in folder.iterdir()] == ["cho-doi-gio.html"]
    assert shown(looking).article.stage is Stage.APPROVED


def test_files_of_an_edition_are_verified_where_they_were_written(published, until, folder):
    (edition,) = shown(published).editions
    published.writing.story.pane.verification_wanted.emit(edition)
    until(lambda: any("byte for byte" in said for said in published.notices.sentences))
    (folder / "cho-doi-gio.html").write_bytes(b"<p>")
    (folder / "cho-doi-gio.txt").unlink()
    published.writing.story.pane.verification_wanted.emit(edition)
    until(lambda: any("is no longer where it was written" in said for said in published.notices.sentences))
    assert any("is not what was published" in said for said in published.notices.sentences)


def test_the_house_style_of_an_article_is_chosen_in_the_tab(looking, answer, until):
    facts = looking.writing.story.pane.facts
    before, after = (style_name(named(key)) for key in ("web-article", "newsletter"))
    until(lambda: facts.style_button.text() == before)
    answer(lambda dialog: dialog.setTextValue(after))
    facts.style_button.click()
    until(lambda: shown(looking).article.house_style == "newsletter")
    until(lambda: facts.style_button.text() == after)


def test_a_publication_that_was_cut_off_is_told_when_the_desk_is_opened(window):
    from storage.publication.sending_out import CutOff

    window._housekeeping.tell_cut_off(
        [CutOff("Chợ đổi giờ", ("cho.html",), ("cho.pdf",)), CutOff("Cầu mới", ("cau.html",))]
    )
    (said,) = window.notices.sentences
    assert "“Chợ đổi giờ” was being published when Copydesk ended" in said
    assert "taken back: cho.html." in said and "could not be taken back: cho.pdf." in said
    assert "“Cầu mới” was being published" in said and "taken back: cau.html." in said
