import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from editor.text import markdown, measure
from editor.text.line_counts import count_line, count_lines
from ui.writing.blocks_changed import blocks_changed
from ui.writing.counts import Counts


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Ủy ban nhân dân", 4),
        ("## Vì sao", 2),
        ("- một hai", 2),
        ("> 1. ba", 1),
        ("**đậm** và *nghiêng*", 3),
        ("[hai chữ](https://a.example/x y)", 2),
        ("[la vita]{lang=it}", 2),
        ("câu.[^1] nữa", 2),
        ("[^1]: không đếm", 0),
        ("{{ai nói}} rằng", 1),
        ("```python", 0),
        ("::: box Tít", 1),
        ("|---|---|", 0),
        ("| a | b |", 2),
        ("---", 0),
        ("2 - 1", 3),
        ("", 0),
    ],
)
def test_a_line_counts_its_words(line, words):
    assert count_line(line).words == words


def test_a_real_text_is_counted_as_the_exact_count_counts_it(corpus):
    text = (corpus / "decree-30-2020.vi.md").read_text(encoding="utf-8")
    exact = measure.count_words(markdown.parse(text))
    assert abs(count_lines(text).words - exact) <= exact * 0.002


EDITS = st.lists(
    st.tuples(st.floats(0, 1), st.floats(0, 1), st.text(st.sampled_from("aạ 😀\n#-"), max_size=6), st.booleans()),
    max_size=8,
)


@given(st.text(st.sampled_from("ab \n😀"), max_size=30), EDITS)
def test_counts_kept_by_difference_are_those_of_the_whole_text(qapp, text, edits):
    document = QTextDocument()
    document.setDocumentLayout(QPlainTextDocumentLayout(document))  # without one Qt announces no changes
    document.setPlainText(text)
    counts = Counts(document)
    known = [document.blockCount()]

    def follow(start, _removed, added):
        counts.blocks_changed(blocks_changed(document, known[0], start, added))
        known[0] = document.blockCount()

    document.contentsChange.connect(follow)
    for start, end, words, is_counted in edits:
        cursor = QTextCursor(document)
        last = document.characterCount() - 1
        cursor.setPosition(round(min(start, end) * last))
        cursor.setPosition(round(max(start, end) * last), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words)
        if is_counted:
            counts.count_now()
        if len(words) == 3:
            document.undo()
    counts.count_now()
    now = document.toRawText().replace("\u2029", "\n")
    assert counts.total == count_lines(now)
