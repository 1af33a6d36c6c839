import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.csv_text import guarded, to_csv, unguarded


def _read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(
    "text", ["=cmd|' /C calc'!A0", "+84 24 3825 1234", "-1", "@SUM(A1)", "\t=1", " =1+1", "\u200b=1", "＝1", "－1"]
)
def test_what_a_spreadsheet_would_calculate_is_written_as_text(text: str) -> None:
    cell = _read(to_csv(["Name"], [[text]]))[1][0]
    assert cell.startswith("'")
    assert unguarded(cell) == text


@pytest.mark.parametrize("text", ["", "Nguyễn Văn A", "O'Brien", "'quoted'", "a=b", "1/2"])
def test_other_text_is_written_as_it_is(text: str) -> None:
    assert _read(to_csv(["Name"], [[text]]))[1] == [text]


def test_a_head_can_be_no_formula_either() -> None:
    assert _read(to_csv(["=1"], [])) == [["'=1"]]


def test_numbers_stay_numbers_and_nothing_is_an_empty_cell() -> None:
    assert to_csv(["Words", "Due"], [[-800, None], [1.5, "x"]]).endswith(b'-800,""\r\n1.5,"x"\r\n')


def test_text_is_quoted_so_that_no_sign_in_it_parts_columns() -> None:
    data = to_csv(["Tên"], [['a;=1,"b"\nc']])
    assert data == '\ufeff"Tên"\r\n"a;=1,""b""\nc"\r\n'.encode()


@given(st.text())
def test_guarding_can_be_taken_back_and_twice_is_once(text: str) -> None:
    assert guarded(guarded(text)) == guarded(text)
    if not text.startswith("'"):
        assert unguarded(guarded(text)) == text


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"])), min_size=2, max_size=2), max_size=5))
def test_a_table_comes_back_as_it_was_but_for_what_is_guarded(rows: list[list[str]]) -> None:
    from editor.text.normalise import clean

    read = _read(to_csv(["a", "b"], rows))[1:]
    assert read == [[guarded(clean(cell).text) for cell in row] for row in rows]
