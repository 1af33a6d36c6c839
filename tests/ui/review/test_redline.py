"""What a comparison looks like as a document, and that it reads nothing from the disk."""

import pytest
from PySide6.QtCore import QUrl

from editor.article import Fields
from editor.comparing import compare
from ui.review.compare_view import CompareView
from ui.review.unchanged import LONGEST, Gap, passages

OLD = "\n\n".join(f"Đoạn {number} nói về nước sạch." for number in range(12)) + "\n"
NEW = OLD.replace("Đoạn 6 nói về nước sạch.", "Đoạn 6 nói về giá điện.")


@pytest.fixture
def view(qtbot, theme):
    made = CompareView(theme)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    return made


def words(view):
    return view.toPlainText().replace("\u2009", "|")


def test_only_what_changed_is_shown_with_its_neighbours(view):
    view.show_comparison(compare((Fields(), OLD), (Fields(), NEW)), is_beside=False, is_whole=False)
    assert words(view).splitlines() == [
        "· · ·  unchanged paragraphs: 5",
        "Đoạn 5 nói về nước sạch.",
        "Đoạn 6 nói về nước sạch|giá điện.",
        "Đoạn 7 nói về nước sạch.",
        "· · ·  unchanged paragraphs: 4",
    ]


def test_all_of_it_is_shown_when_it_is_wanted(view):
    view.show_comparison(compare((Fields(), OLD), (Fields(), NEW)), is_beside=False, is_whole=True)
    assert len(words(view).splitlines()) == 12


def test_words_that_came_on_a_line_of_their_own_stand_apart_from_those_before(view):
    old, new = "Người hơ phải dội nước.\n", "Người hơ phải dội nước.\nLúc ấy phải nhanh.\n"
    view.show_comparison(compare((Fields(), old), (Fields(), new)), is_beside=False, is_whole=False)
    assert words(view) == "Người hơ phải dội nước. Lúc ấy phải nhanh."


def test_what_went_is_struck_and_what_came_is_underlined(view):
    view.show_comparison(compare((Fields(), OLD), (Fields(), NEW)), is_beside=False, is_whole=False)
    struck = view.document().find("nước sạch|".rstrip("|"), view.document().find("Đoạn 6"))
    assert struck.charFormat().fontStrikeOut()
    assert view.document().find("giá điện").charFormat().fontUnderline()


def test_side_by_side_each_state_stands_in_its_column(view):
    view.show_comparison(compare((Fields(), OLD), (Fields(), NEW)), is_beside=True, is_whole=False)
    said = words(view)
    assert "Đoạn 6 nói về nước sạch." in said
    assert "Đoạn 6 nói về giá điện." in said


def test_a_paragraph_that_moved_says_so_at_both_places(view):
    paragraphs = OLD.rstrip("\n").split("\n\n")
    moved = "\n\n".join([paragraphs[9], *paragraphs[:9], *paragraphs[10:]]) + "\n"
    view.show_comparison(compare((Fields(), OLD), (Fields(), moved)), is_beside=False, is_whole=False)
    assert words(view).splitlines()[0] == "moved here: Đoạn 9 nói về nước sạch."
    assert "moved away: Đoạn 9 nói về nước sạch." in words(view).splitlines()


def test_fields_and_pictures_are_compared_too(view):
    old, new = Fields(headline="Nước về"), Fields(headline="Nước về xã")
    text = NEW + "\n![Bến](pictures/ben.png)\n"
    view.show_comparison(compare((old, NEW), (new, text)), is_beside=False, is_whole=False)
    assert words(view).splitlines()[:2] == ["Headline: Nước về xã", "Picture put in: ben.png"]


def test_two_that_are_the_same_say_so(view):
    view.show_comparison(compare((Fields(), OLD), (Fields(), OLD)), is_beside=False, is_whole=False)
    assert words(view) == "Nothing is different."


def test_a_block_knows_where_its_paragraph_begins(view):
    view.show_comparison(compare((Fields(), OLD), (Fields(), NEW)), is_beside=False, is_whole=False)
    assert NEW[view.place_at(2) :].startswith("Đoạn 6 nói về giá điện.")
    assert view.place_at(0) is None


def test_no_word_of_an_article_makes_the_view_read_a_file(view, tmp_path):
    assert view.loadResource(2, QUrl.fromLocalFile(str(tmp_path))) is None
    hostile = '<img src="file:///etc/passwd"> <b>x</b>\n'
    view.show_comparison(compare((Fields(), ""), (Fields(), hostile)), is_beside=False, is_whole=True)
    assert words(view) == hostile.strip()


def test_the_gaps_and_the_paragraphs_are_all_of_it():
    compared = compare((Fields(), OLD), (Fields(), NEW))
    shown = passages(compared, is_whole=False)
    assert sum(one.paragraphs if isinstance(one, Gap) else 1 for one in shown) == 12


LINE = "dài dòng " * 50_000


@pytest.mark.parametrize("is_beside", [False, True])
def test_of_a_very_long_line_what_changed_is_shown_and_no_more_than_qt_can_lay_out(view, is_beside):
    place = 225_000
    new = f"{LINE[:place]}Xin {LINE[place:]}"
    view.show_comparison(compare((Fields(), LINE), (Fields(), new)), is_beside=is_beside, is_whole=False)
    assert "Xin" in words(view) and "…" in words(view)
    assert view.document().characterCount() < 2 * LONGEST
    view.show_comparison(compare((Fields(), "Ngắn."), (Fields(), new)), is_beside=is_beside, is_whole=True)
    assert "dài dòng" in words(view)
    assert view.document().characterCount() < 3 * LONGEST
