"""What changes on the desk while the proof is seen changes on its pages too, without a key in the text."""

import pypdfium2
import pytest

from editor.article import Fields, Role, Stage
from editor.workflow import Move
from storage.desk import Desk

NOT_APPROVED = "CHƯA DUYỆT"


@pytest.fixture
def approved(desk_path, clock):
    """An article that Minh has approved; Lan Anh has it before her."""
    with Desk.open(desk_path, clock) as desk:
        minh = desk.add_collaborator("Minh", frozenset({Role.EDITOR})).values["collaborator_id"]
        article_id = desk.new_article("", "vi").article_id
        desk.save_fields(article_id, Fields(headline="Chợ đổi giờ", slug="cho-doi-gio", byline="Lan Anh"))
        desk.save_text(article_id, "Chợ mở cửa lúc 6 giờ.\n")
        desk.advance(article_id, Move.SUBMIT)
        with desk.acting_as(desk.collaborator(minh)):
            desk.advance(article_id, Move.TAKE_UP)
            desk.advance(article_id, Move.APPROVE)
    return article_id


@pytest.fixture
def proofed(approved, window, until):
    window.open_article(approved)
    until(lambda: window.writing.room.article_id == approved)
    window.writing.right.choose("proof")
    until(lambda: window.writing.proofing._proof is not None)
    return window


def words(window):
    """What stands on the first page."""
    with pypdfium2.PdfDocument(window.writing.proofing._proof.data) as pages:
        return pages[0].get_textpage().get_text_range()


def stage(window, article_id, until):
    read = []
    window._tasks.read(lambda desk: desk.article(article_id).stage, then=read.append)
    until(lambda: bool(read))
    return read[0]


def test_an_approval_stays_void_when_the_words_are_typed_back(proofed, approved, until):
    assert NOT_APPROVED not in words(proofed)
    edit = proofed.writing.room.edit
    edit.insertPlainText("Sáng nay: ")
    until(lambda: NOT_APPROVED in words(proofed))
    until(lambda: stage(proofed, approved, until) is Stage.IN_EDIT)
    edit.undo()
    until(lambda: "Sáng nay" not in words(proofed) and NOT_APPROVED in words(proofed))


def test_another_language_of_the_article_is_that_of_its_pages(proofed, approved, until):
    proofing = proofed.writing.proofing
    proofed.writing.room.edit.insertPlainText("Sáng nay: ")  # while it is approved any change counts
    until(lambda: NOT_APPROVED in words(proofed) and "tháng" in words(proofed))
    until(lambda: proofing._ground is not None and not proofing._ground.is_approved)
    proofed._tasks.change(lambda desk: desk.set_languages(approved, "en", None))
    until(lambda: "tháng" not in words(proofed) and "NOT APPROVED" in words(proofed))
