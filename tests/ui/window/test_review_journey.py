"""The whole loop of review in a real window, from the hand-in to the proof that what was printed was approved."""

import pytest

from editor.article import Role, Stage
from storage.desk import Desk
from tests.ui.window.test_desk_journey import become, take
from ui.cli import DONE, REFUSED, run

FIRST = "Ba mươi hộ dân có nước sạch từ sáng thứ Hai."
SECOND = "Trạm bơm mới chạy thử suốt tuần qua."


@pytest.fixture
def ids(desk_path, clock):
    """Lan writes, Minh edits; nobody who works here has the article yet."""
    with Desk.open(desk_path, clock) as desk:
        for name, role in (("Vũ Lan", Role.WRITER), ("Phạm Minh", Role.EDITOR)):
            desk.add_collaborator(name, frozenset({role}))
        return {person.name: person.id for person in desk.collaborators()}


@pytest.fixture
def article_id(desk_path, ids, clock):
    """An empty article that Lan began."""
    with Desk.open(desk_path, clock) as desk, desk.acting_as(desk.collaborator(ids["Vũ Lan"])):
        article_id = desk.new_article("", "vi").article_id
        fields = desk.article(article_id).fields
        desk.save_fields(article_id, type(fields)(headline="Nước sạch về xã", slug="nuoc-sach"))
        return article_id


class Loop:
    """Who sits at the window, and what they do there."""

    def __init__(self, window, answer, until, article_id, ids):
        self.window, self.answer, self.until, self.article_id, self.ids = window, answer, until, article_id, ids

    @property
    def pane(self):
        return self.window.writing.review.reviewing.pane

    @property
    def story(self):
        return self.window.writing.story

    def sit_down(self, name):
        """This person works here now and opens the article."""
        become(self.window, self.answer, self.until, self.ids[name])
        self.window.open_article(self.article_id)
        self.until(lambda: (self.window.writing.room.place() or [""])[0] == self.article_id)
        self.window.writing.show_right("story")
        self.until(lambda: self.story.story is not None and self.story.story.article.id == self.article_id)
        self.window.writing.show_right("review")
        self.until(lambda: self._is_read())

    def _is_read(self):
        """Whether the tab of review shows what this person sees of the article."""
        review = self.window.writing.review.reviewing._review
        return review is not None and (review.article_id, review.me) == (
            self.article_id,
            self.window.identity.person_id,
        )

    def step(self, action, stage, note=""):
        if note:
            self.answer(lambda dialog: dialog.note_field.setPlainText(note))
        take(self.window, self.until, action)
        self.until(lambda: self.stage() is stage)

    def stage(self):
        return self.ask(lambda desk: desk.article(self.article_id).stage)

    def ask(self, work):
        """What the desk answers."""
        got = []
        self.window._tasks.read(work, then=got.append)
        self.until(lambda: bool(got))
        return got[0]

    def select(self, words):
        cursor = self.window.writing.room.edit.document().find(words)
        room = self.window.writing.room
        assert cursor.hasSelection(), (words, room.text(), room.place(), self.article_id, room.side)
        self.window.writing.room.edit.setTextCursor(cursor)
        return cursor

    def comment(self, words, said):
        self.select(words)
        self.window.actions_table["review.comment"].trigger()
        self.pane._new.field.insertPlainText(said)
        self.pane._new.field.give()
        self.until(lambda: any(row.comment.body == said for row in self.pane.shown_threads))

    def propose(self, *changes):
        self.window.actions_table["review.propose"].trigger()
        self.until(lambda: self.window.writing.room.side == "/mine")
        for old, new in changes:
            self.select(old).insertText(new)
        self.until(lambda: len(self.window.writing.room.edit.proposed.marks) == len(changes))
        self.until(lambda: self.window.writing.saving.unsaved == {})
        self.window.actions_table["review.propose"].trigger()
        self.until(lambda: self.window.writing.room.side == "" and len(self.pane.changes.rows) == len(changes))

    def decide(self, added, is_taken):
        row, before = next(row for row in self.pane.changes.rows if row.added == added), len(self.pane.changes.rows)
        self.pane._choose(1)
        self.pane.changes.open(row.id)
        (self.pane.changes.card.take if is_taken else self.pane.changes.card.refuse).click()
        self.until(lambda: len(self.pane.changes.rows) == before - 1)


@pytest.fixture
def loop(article_id, ids, window, answer, until):
    return Loop(window, answer, until, article_id, ids)


def hand_in(loop):
    """The writer writes, hands in, thinks better of it, and hands in again."""
    loop.sit_down("Vũ Lan")
    room = loop.window.writing.room
    room.edit.insertPlainText(f"{FIRST}\n\n{SECOND}\n")
    room.flush()
    loop.until(lambda: FIRST in loop.ask(lambda desk: desk.article(loop.article_id).text))
    loop.step("story.submit", Stage.SUBMITTED)
    loop.window.actions_table["step.undo"].trigger()
    loop.until(lambda: loop.stage() is Stage.DRAFTING)
    loop.step("story.submit", Stage.SUBMITTED)


def send_back(loop):
    """The editor takes it up, remarks on words, proposes two changes, and sends it back."""
    loop.sit_down("Phạm Minh")
    loop.window.actions_table["step.undo"].trigger()  # that was hers, and she is up
    assert loop.stage() is Stage.SUBMITTED
    loop.step("story.take_up", Stage.IN_EDIT)
    loop.comment("Ba mươi hộ", "@Vũ Lan nguồn nào?")
    loop.propose(("Ba mươi", "Bốn mươi"), ("suốt tuần qua", "từ thứ Năm"))
    assert loop.ask(lambda desk: desk.article(loop.article_id).text).startswith(FIRST)
    loop.step("story.send_back", Stage.RETURNED, "Xem lại con số.")


def answer_and_decide(loop):
    """The writer finds both, answers, takes one change, refuses the other, and hands in once more."""
    loop.sit_down("Vũ Lan")
    (thread,) = loop.pane.shown_threads
    loop.pane.comments.open(thread.id)
    loop.pane.comments.card.field.insertPlainText("Xã báo sáng nay.")
    loop.pane.comments.card.field.give()
    loop.until(lambda: len(loop.pane.shown_threads[0].comment.answers) == 1)
    loop.decide("Bốn", is_taken=True)
    loop.until(lambda: loop.window.writing.room.text().startswith("Bốn mươi"))
    loop.decide("từ thứ Năm", is_taken=False)
    loop.pane._choose(0)
    loop.pane.comments.open(thread.id)
    loop.pane.comments.card.resolved.emit()
    loop.until(lambda: not loop.pane.shown_threads)
    loop.step("story.submit", Stage.SUBMITTED)


def approve(loop):
    """The editor does what the writer may not."""
    assert not loop.window.actions_table["story.approve"].isEnabled()
    loop.sit_down("Phạm Minh")
    loop.step("story.take_up", Stage.IN_EDIT)
    loop.step("story.approve", Stage.APPROVED)
    loop.window.writing.show_right("story")
    loop.until(lambda: loop.story.pane.seal.sentence.text().startswith("Approved by Phạm Minh"))


def export(loop, file):
    loop.answer(lambda dialog: dialog.file.show_path(file))
    loop.window.actions_table["article.export"].trigger()
    loop.until(lambda: bool(loop.ask(lambda desk: desk.receipts(loop.article_id))))
    assert loop.ask(lambda desk: desk.verify().faults) == ()


def test_what_was_handed_in_is_remarked_on_proposed_sent_back_answered_approved_and_proved(
    loop, window, until, desk_path, tmp_path, capsys
):
    file = tmp_path / "nuoc-sach.docx"
    hand_in(loop)
    send_back(loop)
    answer_and_decide(loop)
    approve(loop)
    export(loop, file)

    # One more word, and it is approved no longer.
    window.writing.room.edit.insertPlainText("Tin vui. ")
    window.writing.room.flush()
    until(lambda: loop.stage() is Stage.IN_EDIT)
    until(lambda: "void since Phạm Minh changed the text" in loop.story.pane.seal.sentence.text())

    # Anyone can prove that what was printed is what was approved then.
    window.close()
    window._tasks.close()
    assert run(["verify", str(file), "--desk", str(desk_path)]) == DONE
    said = capsys.readouterr().out
    assert "NOT" not in said
    assert "Phạm Minh" in said
    file.write_bytes(file.read_bytes()[:-1] + b"x")
    assert run(["verify", str(file), "--desk", str(desk_path)]) == REFUSED
