"""Texts that no one would write, to every writer: a whole file or one sentence, and never half a file or a crash."""

from functools import cache

import pytest

from editor.export import typst_writer
from editor.export.piece import Piece
from editor.export.typst_words import MOST_MARKS
from editor.house_style import named
from editor.refusal import Refused
from tests.editor.export import bad_texts
from tests.editor.export.bad_writers import WRITERS

# To add one: a text and what is written of it, where a sentence is the right answer, and words of the sentence.
REFUSED = {
    ("a word of a megabyte", "pdf-archive"): "does not allow something in this text",
    ("a word of a megabyte", "a bulletin as pdf-archive"): "does not allow something in this text",
}


@cache
def piece(name: str) -> Piece:
    return bad_texts.piece(bad_texts.TEXTS[name]())


@pytest.mark.timeout(180)
@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("name", bad_texts.TEXTS)
def test_each_text_becomes_a_whole_file_or_a_sentence(name: str, form: str) -> None:
    words = REFUSED.get((name, form))
    if words is None:
        assert WRITERS[form](piece(name))
        return
    with pytest.raises(Refused, match=words):
        WRITERS[form](piece(name))


def test_a_heap_of_marks_is_cut_on_paper_and_said() -> None:
    few, many = (bad_texts.piece("a" + "\u0301" * count + " hết.\n") for count in (MOST_MARKS, MOST_MARKS + 1))
    assert not [note for note in typst_writer.write(few, named("newsletter")).notes if "marks" in str(note)]
    (note,) = [note for note in typst_writer.write(many, named("newsletter")).notes if "marks" in str(note)]
    assert str(note) == f"A letter has more than {MOST_MARKS} marks on it; on paper it has so many."
