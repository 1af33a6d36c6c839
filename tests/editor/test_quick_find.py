import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.quick_find import candidate, matches, ranked

TITLES = ["Xuất bản tin…", "Tìm bài", "Đường Trần Phú ngập", "Show the outline", "Nguyễn Thị Lan", "Thể thao"]
ALL = [candidate(title, title) for title in TITLES]


def _found(query: str, recent: tuple[str, ...] = ()) -> list[str]:
    return ranked(matches(query, ALL), recent)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("tim bai", "Tìm bài"),
        ("Tìm", "Tìm bài"),
        ("duong phu", "Đường Trần Phú ngập"),
        ("dtpn", "Đường Trần Phú ngập"),
        ("ntl", "Nguyễn Thị Lan"),
        ("lan nguyen", "Nguyễn Thị Lan"),
        ("sto", "Show the outline"),
        ("utline", "Show the outline"),
    ],
)
def test_a_few_letters_find_it(query: str, first: str) -> None:
    assert _found(query)[0] == first


def test_marks_that_are_typed_have_to_be_there() -> None:
    assert _found("thể") == ["Thể thao"]
    assert _found("thế") == []
    assert _found("đuong") == []
    assert _found("the")[:2] == ["Thể thao", "Show the outline"]


def test_what_was_used_last_comes_first_among_what_fits_as_well() -> None:
    assert _found("t")[0] == "Tìm bài"
    assert _found("t", recent=("Nguyễn Thị Lan", "Thể thao"))[:2] == ["Nguyễn Thị Lan", "Thể thao"]
    assert _found("tim", recent=("Thể thao",)) == ["Tìm bài"]


def test_nothing_fits_nothing() -> None:
    assert _found("xyz") == []
    assert len(_found("")) == len(TITLES)


@given(st.text(), st.lists(st.text(), max_size=5))
def test_any_text_is_looked_for(query: str, texts: list[str]) -> None:
    found = ranked(matches(query, [candidate(str(at), text) for at, text in enumerate(texts)]), ())
    assert len(set(found)) == len(found)
