"""The list of articles: its order, what each row says, finding, choosing, and what stands there when it is empty."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from editor.article import ArticleLine, Stage
from ui.desk.article_lines import ArticleLines, Say, fold
from ui.desk.article_list import ArticleList
from ui.desk.article_row import split_in_two
from ui.theme import chrome_font
from ui.widgets import stage_mark

DAY = 86_400_000
NOW = 20_000 * DAY


def line(number, headline, stage=Stage.DRAFTING, due_at=None, **more):
    return ArticleLine(
        id=f"id-{number}",
        language="vi",
        stage=stage,
        slug=f"slug-{number}",
        headline=headline,
        writer="Lan Anh",
        words=100,
        changed_at=NOW - number,
        due_at=due_at,
        **more,
    )


LINES = (
    line(1, "Đường ven kè vòng qua chợ"),
    line(2, "The harbour opens its second quay", Stage.SUBMITTED, due_at=NOW - DAY),
    line(3, "", Stage.ASSIGNED, due_at=NOW + DAY),
    line(4, "Bản tin tháng Mười", Stage.PUBLISHED, due_at=NOW - DAY),
)


@pytest.fixture
def articles(qtbot, theme):
    panel = ArticleList(theme)
    qtbot.addWidget(panel)
    panel.resize(280, 600)
    panel.show()
    panel.show_desk("Newsroom", is_writable=True)
    panel.show_lines(LINES, NOW)
    return panel


def headlines(panel):
    model = panel.rows.model()
    return [model.index(row).data() for row in range(model.rowCount())]


def test_articles_stand_in_the_order_in_which_they_come(articles):
    assert headlines(articles)[:2] == ["Đường ven kè vòng qua chợ", "The harbour opens its second quay"]


def test_an_article_without_a_headline_goes_by_its_slug(articles):
    assert headlines(articles)[2] == "slug-3"


@pytest.mark.parametrize(("row", "words"), [(0, ""), (1, "Late: "), (2, "Due "), (3, "")])
def test_only_what_somebody_waits_for_can_be_late(articles, row, words):
    said = articles.rows.model().index(row).data(Say.DUE)
    assert said.startswith(words)
    assert bool(said) == bool(words)


def test_a_row_is_spoken_with_its_stage_and_due_date(articles):
    said = articles.rows.model().index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("The harbour opens its second quay, Waiting for edit, Late: ")


@pytest.mark.parametrize("query", ["duong", "ĐƯỜNG", "ven  ke", "Đường chợ", "slug-1"])
def test_finding_needs_neither_marks_nor_capitals(articles, query):
    articles.filter_field.setText(query)
    assert headlines(articles) == ["Đường ven kè vòng qua chợ"]


def test_finding_by_the_writer_finds_all_of_hers(articles):
    articles.filter_field.setText("lan anh")
    assert len(headlines(articles)) == len(LINES)


def test_what_finds_nothing_says_so_and_shows_the_way_back(articles, qtbot):
    articles.filter_field.setText("no such words")
    assert not articles.rows.isVisible()
    assert articles._nothing_found.isVisible()
    articles._nothing_found.begun.emit()
    assert articles.rows.isVisible()
    assert articles.filter_field.text() == ""


def test_an_empty_desk_says_what_will_be_here(articles):
    articles.show_lines((), NOW)
    assert articles._nothing_here.isVisible()
    assert not articles.rows.isVisible()


def test_a_new_article_can_be_asked_for(articles, qtbot):
    with qtbot.waitSignal(articles.new_article_wanted):
        qtbot.mouseClick(articles.new_button, Qt.MouseButton.LeftButton)


def test_a_desk_that_may_only_be_read_offers_no_new_article(articles):
    articles.show_desk("Newsroom", is_writable=False)
    assert not articles.new_button.isEnabled()


def test_a_click_announces_the_article(articles, qtbot):
    with qtbot.waitSignal(articles.article_chosen) as heard:
        place = articles.rows.visualRect(articles.rows.model().index(1)).center()
        qtbot.mouseClick(articles.rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == ["id-2"]


def test_choosing_by_the_program_is_not_announced(articles, qtbot):
    with qtbot.assertNotEmitted(articles.article_chosen):
        articles.choose("id-3")
    assert articles.chosen == "id-3"


def test_the_choice_stays_with_its_article_when_the_order_changes(articles, qtbot):
    articles.choose("id-3")
    with qtbot.assertNotEmitted(articles.article_chosen):
        articles.show_lines((LINES[2], *LINES[:2], LINES[3]), NOW)
    assert articles.chosen == "id-3"
    assert articles.rows.currentIndex().row() == 0


def test_a_choice_that_is_filtered_away_comes_back(articles):
    articles.choose("id-2")
    articles.filter_field.setText("duong")
    articles.filter_field.setText("")
    assert articles.rows.currentIndex().row() == 1


def test_rows_that_stay_in_place_are_only_redrawn(theme, qtbot):
    model = ArticleLines()
    model.show_lines(LINES, NOW)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show_lines(LINES, NOW + 1)


def test_escape_clears_what_was_looked_for(articles, qtbot):
    qtbot.keyClicks(articles.filter_field, "duong")
    qtbot.keyClick(articles.filter_field, Qt.Key.Key_Escape)
    assert len(headlines(articles)) == len(LINES)


def test_the_arrow_down_goes_from_the_field_to_the_list(articles, qtbot):
    with qtbot.waitSignal(articles.article_chosen) as heard:
        qtbot.keyClick(articles.filter_field, Qt.Key.Key_Down)
    assert heard.args == ["id-1"]


@pytest.mark.parametrize(("text", "folded"), [("Đắk Lắk", "dak lak"), ("HÒA", "hoa"), ("Straße", "strasse")])
def test_folding_takes_marks_and_capitals_away(text, folded):
    assert fold(text) == folded


def test_a_long_headline_ends_in_an_ellipsis_on_its_second_line(theme):
    lines = split_in_two("Một cái tít rất dài " * 6, chrome_font(), 200)
    assert len(lines) == 2
    assert lines[1].endswith("…")


def test_a_headline_of_one_long_word_still_fits(theme):
    assert len(split_in_two("x" * 300, chrome_font(), 200)) == 2


def test_every_stage_is_drawn_in_its_own_shape(theme, qtbot):
    """Two stages differ when both are drawn in one colour: nothing is said by colour alone."""
    drawn = {}
    for stage in Stage:
        image = QImage(48, 48, QImage.Format.Format_ARGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.scale(4, 4)
        stage_mark.draw(painter, QRectF(0, 0, 12, 12), stage, QColor("black"), QColor("white"))
        painter.end()
        drawn[stage] = bytes(image.constBits())
    assert len(set(drawn.values())) == len(Stage)
