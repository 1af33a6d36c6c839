"""What the rows of the review tab hold, and that a list of five hundred is drawn and not made of widgets."""

import pytest
from PySide6.QtWidgets import QFrame

from editor.review import Comment, proposal
from editor.text.anchors import anchored
from ui.review import rows
from ui.review.cards import ThreadCard
from ui.review.row_list import RowList

TEXT = "Một hai ba bốn năm.\n\nSáu bảy tám chín mười, mười một mười hai mười ba mười bốn.\n"
WHO = {"lan": "Lan Anh", "minh": "Phạm Minh"}


def thread(number: int) -> Comment:
    return Comment(str(number), "bài", "lan", number, f"Nhận xét {number}", anchored(TEXT, 4, 11))


def changes(*texts: str) -> list[rows.ChangeRow]:
    return rows.changes(
        [proposal(str(at), "bài", "minh", at, (TEXT, text, TEXT)) for at, text in enumerate(texts)], WHO
    )


def test_a_change_stands_among_whole_words_of_its_line():
    (row,) = changes(TEXT.replace("mười một", "mười hai mốt"))
    assert (row.removed, row.added) == ("một", "hai mốt")
    assert row.before == "Sáu bảy tám chín mười, mười "
    assert row.behind == " mười hai mười ba mười bốn."
    (row,) = changes(TEXT.replace("bảy", "bẩy"))
    assert row.behind == " tám chín mười, mười một …"


def test_changes_of_several_people_stand_in_reading_order():
    found = changes(TEXT.replace("Sáu", "Sau"), TEXT.replace("Một", "Mốt"))
    assert [row.added for row in found] == ["Mốt", "Sau"]
    assert [row.name_of(row.proposal.by) for row in found] == ["Phạm Minh", "Phạm Minh"]


def test_a_long_change_is_cut_in_its_middle_and_breaks_are_seen():
    (row,) = changes(TEXT.replace("năm.", "năm." + " dài" * 400 + "\n\nhết"))
    assert len(row.added) < rows.LONGEST + 10
    assert " … " in row.added
    assert "¶" in row.added


@pytest.fixture
def row_list(qtbot, theme):
    theme.dress()
    made = RowList(theme, lambda row: ThreadCard(row, 0, True), lambda: 0)
    qtbot.addWidget(made)
    made.resize(400, 600)
    made.show()
    return made


def test_five_hundred_threads_have_no_widget_until_one_is_opened(row_list):
    row_list.show_rows(rows.threads([thread(number) for number in range(500)], WHO))
    assert row_list.findChildren(ThreadCard) == []
    assert row_list.model().rowCount() == 500
    row_list.open("250")
    assert len([card for card in row_list.findChildren(QFrame) if isinstance(card, ThreadCard)]) == 1
    assert row_list.open_row.id == "250"


def test_an_open_card_gets_the_room_it_needs_and_gives_it_back(row_list, until):
    row_list.show_rows(rows.threads([thread(number) for number in range(3)], WHO))
    closed = row_list.sizeHintForIndex(row_list.model().index(1)).height()
    row_list.open("1")
    until(lambda: row_list.sizeHintForIndex(row_list.model().index(1)).height() > closed + 40)
    row_list.open("")
    assert row_list.sizeHintForIndex(row_list.model().index(1)).height() == closed


def test_an_open_card_stays_open_when_the_list_is_read_again_and_goes_with_its_row(row_list):
    row_list.show_rows(rows.threads([thread(0), thread(1)], WHO))
    row_list.open("1")
    row_list.show_rows(rows.threads([thread(1), thread(2)], WHO))
    assert row_list.open_row.id == "1"
    row_list.show_rows(rows.threads([thread(2)], WHO))
    assert row_list.open_row is None
    assert row_list.card is None


def test_a_row_says_all_of_itself_to_a_screen_reader(row_list):
    row_list.show_rows(rows.threads([thread(7)], WHO))
    assert row_list.model().index(0).data() == "Lan Anh: Nhận xét 7. hai ba"
