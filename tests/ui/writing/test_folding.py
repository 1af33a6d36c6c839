"""A line that is too long for Qt: shown in pieces, and the text stays what it is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from editor.text import long_lines
from ui.writing import folding
from ui.writing.folding import LONGEST, PIECE, folded, has_long_line
from ui.writing.mirror import Mirror

LONG = "dài dòng - # và 😀 " * 3_000
PLAIN_LONG = "dài dòng - # và " * 3_000


def longest_line(text):
    return max(map(len, text.split("\n")))


def test_a_text_of_ordinary_lines_stays_as_it_is():
    text = ("Một đoạn. " * 300 + "\n\n") * 50
    assert not has_long_line(text)
    assert folded(text) == (text, text)


def test_a_long_line_ends_at_blanks_and_keeps_every_letter():
    text = f"# Tít\n\n{LONG}\n\nSau.\n"
    shown, kept = folded(text)
    assert kept == text
    assert shown.replace("\n", " ") == text.replace("\n", " ")
    assert longest_line(shown) <= PIECE


def test_no_piece_looks_like_the_sign_of_a_list_or_a_heading():
    assert all(piece[0].isalpha() for piece in folded(LONG).shown.split("\n"))


def test_a_word_without_a_blank_is_cut_and_no_letter_is_lost():
    shown, kept = folded("x" * 100_000)
    assert shown == kept
    assert kept.replace("\n", "") == "x" * 100_000
    assert longest_line(shown) <= PIECE


@given(st.text(st.sampled_from("ab \n-😀"), max_size=400))
def test_whatever_the_text_no_line_is_too_long_and_only_blanks_change(text):
    many = text * 200
    shown, kept = folded(many)
    assert longest_line(shown) <= LONGEST
    assert len(shown) == len(kept)
    assert kept.replace("\n", "") == many.replace("\n", "")
    assert all(one == other or (one, other) == (" ", "\n") for one, other in zip(kept, shown, strict=True))


@given(st.text(st.sampled_from("ab \n"), max_size=400), st.integers(1, 50))
def test_long_lines_are_those_that_are_longer(text, longest):
    lines, at = [], 0
    for line in text.split("\n"):
        if len(line) > longest:
            lines.append((at, at + len(line)))
        at += len(line) + 1
    assert list(long_lines.of(text, longest)) == lines


def test_what_is_read_of_a_long_line_leaves_everything_in_its_place():
    text = f"Trước.\n\n{'dài dòng ' * 10_000}\n\nSau.\n"
    short = long_lines.shortened(text)
    assert len(short) == len(text)
    assert short.index("Sau.") == text.index("Sau.")
    assert len(short.split("\n")[2].rstrip()) <= long_lines.LONGEST


# --- the text beside what is shown -----------------------------------------------------------------------------------


class Shown:
    def __init__(self, text):
        self.document = QTextDocument()
        self.document.setDocumentLayout(QPlainTextDocumentLayout(self.document))
        shown, kept = folding.folded(text)
        self.document.setPlainText(shown)
        self.mirror = Mirror(self.document)
        self.mirror.begin_with(kept, shown)
        self.document.contentsChange.connect(lambda start, _removed, added: self.mirror.follow(start, added))

    def put(self, start, end, words):
        cursor = QTextCursor(self.document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words)

    @property
    def fold(self):
        """Where the second piece ends."""
        return self.document.findBlockByNumber(2).position() - 1


def test_a_letter_typed_in_a_long_line_is_all_that_changes(qapp):
    for text in (PLAIN_LONG, LONG):
        shown = Shown(text)
        shown.put(20, 20, "x")
        shown.put(shown.fold + 40, shown.fold + 40, "y")
        at = len(shown.document.toRawText().encode("utf-16-le")[: 2 * (shown.fold + 40)].decode("utf-16-le"))
        changed = shown.mirror.text()
        assert changed.replace("x", "", 1).replace("y", "", 1) == text
        assert changed[at] == "y"
        assert "\n" not in changed
        assert shown.mirror.shown() == shown.document.toRawText().replace("\u2029", "\n")


def test_enter_in_a_long_line_is_a_line_end_wherever_it_is_pressed(qapp):
    for place in ("in the middle", "on the end of a piece", "before it", "behind it"):
        shown = Shown(PLAIN_LONG)
        at = shown.fold
        start, end = {
            "in the middle": (at - 100, at - 100),
            "on the end of a piece": (at, at + 1),
            "before it": (at, at),
            "behind it": (at + 1, at + 1),
        }[place]
        shown.put(start, end, "\n")
        assert shown.mirror.text() == PLAIN_LONG[:start] + "\n" + PLAIN_LONG[end:], place


def test_several_edits_at_once_leave_the_pieces_between_them_alone(qapp):
    shown = Shown(PLAIN_LONG)
    cursor = QTextCursor(shown.document)
    cursor.beginEditBlock()
    shown.put(30_000, 30_001, "XX")
    shown.put(100, 101, "Y\nY")
    cursor.endEditBlock()
    expected = PLAIN_LONG[:30_000] + "XX" + PLAIN_LONG[30_001:]
    expected = expected[:100] + "Y\nY" + expected[101:]
    assert shown.mirror.text() == expected
    shown.document.undo()
    assert shown.mirror.text() == PLAIN_LONG


def test_backspace_at_the_beginning_of_a_piece_takes_the_blank(qapp):
    shown = Shown(PLAIN_LONG)
    at = shown.fold
    shown.put(at, at + 1, "")
    assert shown.mirror.text() == PLAIN_LONG[:at] + PLAIN_LONG[at + 1 :]


def test_a_line_end_that_was_there_stays_one(qapp):
    text = f"{PLAIN_LONG}\n\n- một\n- hai\n\n{PLAIN_LONG}"
    shown = Shown(text)
    at = text.index("- hai")
    shown.put(at, at + 2, "* ")
    shown.put(5, 6, "z")
    assert shown.mirror.text() == text[:5] + "z" + text[6:at] + "* " + text[at + 2 :]


def paste(shown, start, end, words):
    """As the editor puts in what may be very long."""
    folds = folded(words)
    shown.mirror.expect(folds.text, folds.shown)
    shown.put(start, end, folds.shown)


@pytest.mark.parametrize("around", ["", "Trước.\n\n", "😀 "])
def test_a_long_line_that_was_pasted_is_one_line_again_when_it_is_redone(qapp, around):
    shown = Shown(f"{around}đây")
    before = shown.mirror.text()
    at = shown.document.characterCount() - 1
    paste(shown, at, at, PLAIN_LONG * 5)
    pasted = shown.mirror.text()
    assert pasted == before + PLAIN_LONG * 5
    for _ in range(2):
        shown.document.undo()
        assert shown.mirror.text() == before
        shown.document.redo()
        assert shown.mirror.text() == pasted
        assert shown.mirror.shown() == shown.document.toRawText().replace("\u2029", "\n")


@pytest.mark.parametrize("instead", ["", "x", "\n", "hai\ndòng"])
def test_what_takes_the_place_of_a_whole_long_text_is_taken_back(qapp, instead):
    text = f"# Tít\n\n{PLAIN_LONG}\n\nSau."
    shown = Shown(text)
    shown.put(0, shown.document.characterCount() - 1, instead)
    assert shown.mirror.text() == instead
    shown.document.undo()
    assert shown.mirror.text() == text


def test_the_blank_that_backspace_took_at_the_end_of_a_piece_comes_back(qapp):
    shown = Shown(PLAIN_LONG)
    shown.put(shown.fold, shown.fold + 1, "")
    assert len(shown.mirror.text()) == len(PLAIN_LONG) - 1
    shown.document.undo()
    assert shown.mirror.text() == PLAIN_LONG


STEP = st.tuples(
    st.floats(0, 1), st.sampled_from([0, 1, 40, 30_000]), st.sampled_from(["", "x", "\n", "a\nb", PLAIN_LONG])
)


@given(st.lists(STEP, min_size=1, max_size=5), st.booleans())
@settings(max_examples=40, deadline=None)
def test_however_often_something_is_taken_back_the_text_is_what_it_was(qapp, steps, is_short):
    shown = Shown("Ngắn thôi." if is_short else f"Đầu.\n\n{PLAIN_LONG}\n\nSau.")
    known = {shown.document.availableUndoSteps(): shown.mirror.text()}
    for place, removed, words in steps:
        last = shown.document.characterCount() - 1
        start = round(place * last)
        paste(shown, start, min(last, start + removed), words)
        known[shown.document.availableUndoSteps()] = shown.mirror.text()
    for step in (shown.document.undo, shown.document.redo, shown.document.undo):
        for _ in range(len(known)):
            step()
            assert is_same(shown.mirror.text(), known[shown.document.availableUndoSteps()])


def is_same(text, wanted):
    """A difference of so much text is not to be explained."""
    return text == wanted
