"""The receipt of an edition, as a person reads and copies it in the window."""

import hashlib
from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from editor.article import Fields, Role, Stage
from editor.edition import EditionFile, Versioned
from editor.workflow import Move
from storage.desk import Desk
from storage.publication.editions import Outgoing
from ui.dialogs.receipt import Receipt
from ui.window.publication import receipt_words

SHA256 = hashlib.sha256(b"page").hexdigest()


@pytest.fixture
def published(desk_path, clock):
    """An article that Minh approved and Lan Anh, the chief, published under an embargo, with an open comment."""
    with Desk.open(desk_path, clock) as desk:
        minh = desk.add_collaborator("Minh", frozenset({Role.EDITOR})).values["collaborator_id"]
        article_id = desk.new_article("", "vi").article_id
        desk.save_fields(article_id, Fields(headline="Chợ đổi giờ", slug="cho-doi-gio", byline="Lan Anh"))
        desk.save_text(article_id, "Chợ mở cửa lúc 6 giờ.\n")
        desk.set_house_style(article_id, "web-article")
        desk.advance(article_id, Move.SUBMIT)
        with desk.acting_as(desk.collaborator(minh)):
            desk.advance(article_id, Move.TAKE_UP)
            desk.advance(article_id, Move.APPROVE)
        desk.add_comment(article_id, "Giờ nào?", (0, 3))
        desk.publish(article_id, Outgoing((EditionFile("html", "cho.html", SHA256),), why="Đã hỏi."))
        return article_id, desk.editions(article_id)[0]


def test_a_receipt_says_everything_that_is_kept_of_an_edition(published, window, answer, until):
    article_id, edition = published
    window.open_article(article_id)
    window.writing.show_right("story")
    story = window.writing.story
    until(lambda: story.story is not None and story.article_id == article_id and bool(story.story.editions))
    assert story.story.article.stage is Stage.PUBLISHED
    read = []

    def look(dialog):
        assert isinstance(dialog, Receipt)
        dialog.copy_button.click()
        read.append(dialog.text.toPlainText())

    answer(look)
    [button] = [one for one in story.pane.editions.findChildren(QPushButton) if one.text() == "Receipt…"]
    button.click()
    until(lambda: bool(read))
    said = read[0]
    for words in (
        f"Code: {edition.code}",
        "Article: Chợ đổi giờ (cho-doi-gio)",
        "Revision: ",
        "House style: ",
        f", version {edition.house_style.version}\n",
        "Approved by: Minh, 05/10/2026",
        "Published by: Lan Anh, 05/10/2026",
        f"cho.html\n  {SHA256}",
        "Warnings accepted:\n- Comments are still open: 1.",
        "Why: Đã hỏi.",
        f"Content, SHA-256: {edition.content_sha256}",
        f"Head of the log: {edition.chain_head}",
    ):
        assert words in said
    assert "Revision: 0" not in said and ", version 0" not in said
    assert len(edition.chain_head) == 64
    assert QGuiApplication.clipboard().text() == said


def test_a_receipt_of_an_article_without_a_template_names_no_house_style(published, desk_path, clock):
    _article_id, edition = published
    with Desk.open(desk_path, clock) as desk:
        kept = receipt_words.read(desk, replace(edition, house_style=Versioned("", 0)))
    assert "House style" not in receipt_words.text(kept)


def test_who_looks_at_a_receipt_is_still_told_what_became_of_the_files(published, window, answer, until):
    _article_id, edition = published
    seen = []
    answer(seen.append)
    window.writing.story.going_out.verify(edition)
    window.writing.story.going_out.show_receipt(edition)
    until(lambda: bool(seen))
    until(lambda: any("cho.html" in said for said in window.notices.sentences))
