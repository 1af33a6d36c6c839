import pytest

from editor.refusal import Refused
from editor.snippet import LONGEST_TEXT, MOST, Snippet, by_name, checked


def test_names_and_texts_are_cleaned():
    [snippet] = checked([Snippet(" sđt ", "Gọi\r\n{{số}}\u0000\n")])
    assert snippet == Snippet("sđt", "Gọi\n{{số}}")


@pytest.mark.parametrize(
    ("snippets", "says"),
    [
        ([Snippet("", "x")], "needs a short name"),
        ([Snippet("x", " \n")], "needs a short name"),
        ([Snippet("hai chữ", "x")], "cannot be typed"),
        ([Snippet("x" * 31, "x")], "cannot be typed"),
        ([Snippet("x", "x" * (LONGEST_TEXT + 1))], "longer than"),
        ([Snippet("Sđt", "x"), Snippet("sđt", "y")], "two snippets"),
        ([Snippet(f"n{number}", "x") for number in range(MOST + 1)], "at most"),
    ],
)
def test_one_that_could_never_be_used_is_refused(snippets, says):
    with pytest.raises(Refused, match=says):
        checked(snippets)


def test_a_persons_own_comes_before_the_offices():
    texts = by_name([Snippet("ĐC", "văn phòng", True), Snippet("đc", "nhà"), Snippet("kt", "- Hết -", True)])
    assert texts == {"đc": "nhà", "kt": "- Hết -"}
