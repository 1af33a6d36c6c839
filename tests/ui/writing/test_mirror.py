"""The text of a document as a string that follows it."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from ui.writing.mirror import Mirror

WORDS = st.text(st.sampled_from("aă\u0302ộ \u00a0\n😀e\u0301"), max_size=6)


def mirrored(text):
    document = QTextDocument()
    document.setDocumentLayout(QPlainTextDocumentLayout(document))
    document.setPlainText(text)
    mirror = Mirror(document)
    document.contentsChange.connect(lambda start, _removed, added: mirror.follow(start, added))
    return document, mirror


def whole(document):
    return document.toRawText().replace("\u2029", "\n")


@given(
    WORDS,
    st.lists(
        st.tuples(st.sampled_from(["put", "undo", "redo", "look", "all"]), st.integers(0, 30), st.integers(0, 5), WORDS)
    ),
)
def test_the_mirror_shows_the_document_whatever_is_done_to_it(qapp, text, steps):
    document, mirror = mirrored(text)
    mirror.text()
    for kind, at, length, words in steps:
        last = document.characterCount() - 1
        cursor = QTextCursor(document)
        if kind == "put":
            cursor.setPosition(min(at, last))
            cursor.setPosition(min(at + length, last), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(words)
        elif kind == "all":
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(words)
        elif kind == "look":
            assert mirror.text() == whole(document)
        else:
            getattr(document, kind)()
    assert mirror.text() == whole(document)
    assert mirror.stored() == normalize("NFC", whole(document))


def test_the_same_text_is_the_same_object(qapp):
    document, mirror = mirrored("một\nhai\n")
    first = mirror.text()
    assert mirror.text() is first
    QTextCursor(document).insertText("x")
    assert mirror.text() == "xmột\nhai\n"


def test_no_break_spaces_stay(qapp):
    document, mirror = mirrored("a")
    mirror.text()
    QTextCursor(document).insertText("10\u00a0km\n")
    assert mirror.text() == "10\u00a0km\na"


@pytest.mark.parametrize("is_read", [True, False])
def test_an_emoji_that_was_cut_in_the_middle_is_whole_again_after_undo(qapp, is_read):
    document, mirror = mirrored("một\n😀 hai")
    assert mirror.text() == "một\n😀 hai"
    cursor = QTextCursor(document)
    cursor.setPosition(5, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    if is_read:
        mirror.text()
    document.undo()
    assert mirror.text() == "một\n😀 hai"
