"""Letters and their marks put together, also where marks without end were put on one."""

import sys
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from editor.text import composed as module
from editor.text.composed import JOINER, MOST, composed


def test_letters_with_their_marks_become_one() -> None:
    assert composed("Tie\u0302\u0301ng Vie\u0323\u0302t") == "Tiếng Việt"
    assert composed("Cho\u031b\u0323 Đo\u0302ng Ba") == "Chợ Đông Ba"


def test_marks_without_end_are_kept_and_put_in_order_a_few_at_a_time() -> None:
    marks = "\u0316\u0300" * 100
    found = composed("x" + marks)
    assert sorted(found.replace(JOINER, "")) == sorted("x" + marks)
    assert max(map(len, found[1:].split(JOINER))) == MOST
    assert composed(found) == found


def test_a_million_marks_are_put_in_order_while_somebody_waits() -> None:
    assert composed("x" + "\u0300" * 500_000 + "\u0316" * 500_000).startswith("x")


@given(st.text(max_size=60))
def test_ordinary_text_is_only_composed(text: str) -> None:
    assert composed(text) == unicodedata.normalize("NFC", text)
    assert composed(composed(text)) == composed(text)


def test_every_mark_is_known() -> None:
    """A newer Python knows more marks; those of the oldest that is supported have to be there."""
    marks = {chr(code) for code in range(sys.maxunicode + 1) if unicodedata.combining(chr(code))}
    missed = [mark for mark in marks if not module._run().fullmatch(mark * (MOST + 1))]
    assert len(missed) < len(marks) / 10
    assert not any(mark < "\u0900" or "\u1ab0" <= mark <= "\u1ace" for mark in missed)
