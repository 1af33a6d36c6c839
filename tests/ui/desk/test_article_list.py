"""The list of articles: its order, what each row says, finding, choosing, and what stands there when it is empty."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from editor.article import ArticleLine, Stage
from ui.desk.article_lines import ArticleLines, Say
from ui.desk.article_list import ArticleList
from ui.desk.article_row import split_in_two
from ui.desk.windowed import PAGE
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
    show(panel, LINES)
    return panel


def show(panel, lines):
    """Show all of a few lines, as the desk would give them."""
    place = next((row for row, line in enumerate(lines) if line.id == panel.chosen), -1)
    panel.show_lines(len(lines), {0: lines}, place, has_any=True, now=NOW)


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


def test_what_is_looked_for_is_announced(articles, qtbot):
    with qtbot.waitSignal(articles.words_changed) as heard:
        articles.filter_field.setText("duong")
    assert heard.args == ["duong"]
    assert articles.words == "duong"


def test_what_finds_nothing_says_so_and_shows_the_way_back(articles, qtbot):
    articles.filter_field.setText("no such words")
    show(articles, ())
    assert not articles.rows.isVisible()
    assert articles._nothing_found.isVisible()
    articles._nothing_found.begun.emit()
    assert articles.filter_field.text() == ""
    show(articles, LINES)
    assert articles.rows.isVisible()


def test_an_empty_desk_says_what_will_be_here(articles):
    articles.show_lines(0, {}, -1, has_any=False, now=NOW)
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
        show(articles, (LINES[2], *LINES[:2], LINES[3]))
    assert articles.chosen == "id-3"
    assert articles.rows.currentIndex().row() == 0


def test_a_choice_that_is_filtered_away_comes_back(articles):
    articles.choose("id-2")
    show(articles, LINES[:1])
    assert articles.chosen == "id-2"
    show(articles, LINES)
    assert articles.rows.currentIndex().row() == 1


def test_rows_that_stay_in_place_are_only_redrawn(theme, qtbot):
    model = ArticleLines()
    model.show(len(LINES), {0: LINES})
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.came):
        model.show(len(LINES), {0: LINES})


def test_of_a_large_desk_only_the_pages_that_are_seen_are_asked_for(articles, qtbot):
    with qtbot.waitSignal(articles.pages_wanted) as heard:
        articles.show_lines(100_000, {0: [line(number, f"Bài {number}") for number in range(PAGE)]}, -1, True, NOW)
        articles.rows.scrollTo(articles.rows.model().index(50_010))
    assert heard.args[0] == [1_000]
    page = 1_000
    articles.put(page, [line(number, f"Bài {number}") for number in range(PAGE)])
    assert articles.rows.model().index(page * PAGE).data() == "Bài 0"


def test_a_row_that_has_not_come_yet_is_chosen_when_it_has(articles, qtbot):
    articles.show_lines(100_000, {0: [line(number, f"Bài {number}") for number in range(PAGE)]}, -1, True, NOW)
    with qtbot.assertNotEmitted(articles.article_chosen):
        articles.rows.setCurrentIndex(articles.rows.model().index(99_999))
    with qtbot.waitSignal(articles.article_chosen) as heard:
        articles.put(99_999 // PAGE, [line(number, "x") for number in range(PAGE)])
    assert heard.args == [f"id-{PAGE - 1}"]


def test_pages_far_from_what_is_read_are_let_go_of(theme):
    model = ArticleLines()
    model.show(100_000, {})
    for page in range(100):
        model.put(page, LINES)
    assert model.record(0) is None
    assert model.record(99 * PAGE) == LINES[0]


def test_escape_clears_what_was_looked_for(articles, qtbot):
    qtbot.keyClicks(articles.filter_field, "duong")
    qtbot.keyClick(articles.filter_field, Qt.Key.Key_Escape)
    assert articles.words == ""


def test_the_arrow_down_goes_from_the_field_to_the_list(articles, qtbot):
    with qtbot.waitSignal(articles.article_chosen) as heard:
        qtbot.keyClick(articles.filter_field, Qt.Key.Key_Down)
    assert heard.args == ["id-1"]


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
