"""The list: what is fetched, what stands in its columns, and how it leaves the window."""

from datetime import date, datetime

import pypdfium2
import pytest
from PySide6.QtCore import QEvent, QLocale, QMarginsF, QObject, QPoint, Qt
from PySide6.QtGui import QImage, QPageSize, QPaintEvent, QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from editor.article import Stage
from editor.planning.budget import BudgetLine, Column
from ui import wording
from ui.desk.budget import columns, sheet
from ui.desk.budget.list_panel import ListPanel, Span
from ui.desk.budget.model import COLUMNS, LATE

DUE = round(datetime(2026, 11, 25, 17, 0).timestamp() * 1000)


def line(number=0, **changed):
    values = {
        "article_id": f"id-{number}",
        "slug": f"cau-moi-{number}",
        "headline": f"Cầu mới số {number} nối hai bờ sông Mây",
        "writer": "Nguyễn Thị Minh",
        "words": 1250,
        "wanted": 600,
        "stage": Stage.DRAFTING,
        "due_at": DUE,
        "due_zone": "",
        "pictures": 2,
    }
    return BudgetLine(**values | changed)


@pytest.fixture(autouse=True)
def in_english(qapp):
    """The window speaks English, with the separators of English."""
    before = QLocale()
    wording.Wording("en")
    yield
    QLocale.setDefault(before)


@pytest.fixture
def panel(qtbot, theme):
    panel = ListPanel(theme, date(2026, 11, 23))
    qtbot.addWidget(panel)
    panel.resize(1200, 640)
    panel.show()
    return panel


def test_only_what_is_seen_is_asked_for(panel, until):
    asked = []
    panel.lines.lines_wanted.connect(asked.extend)
    panel.show_ids([f"id-{number}" for number in range(100_000)], DUE)
    until(lambda: bool(asked))
    QApplication.processEvents()
    assert len(asked) <= 200
    panel.table.scrollTo(panel.lines.index(70_000, 0))
    until(lambda: "id-70000" in asked)
    assert len(asked) <= 500


class Painted(QObject):
    """Listens to how much of a widget is painted."""

    height = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.height = max(self.height, event.region().boundingRect().height())
        return False


def on_the_screen(panel) -> QImage:
    QApplication.processEvents()
    return panel.screen().grabWindow(panel.winId()).toImage()


def test_scrolling_paints_what_comes_into_sight_and_leaves_the_picture_of_a_whole_painting(panel):
    panel.show_ids([f"id-{number}" for number in range(200)], DUE)
    panel.lines.take([line(number) for number in range(200)])
    panel.table.setCurrentIndex(panel.lines.index(3, 1))
    on_the_screen(panel)
    painted, bar, heights = Painted(), panel.table.verticalScrollBar(), []
    panel.table.viewport().installEventFilter(painted)
    for step in (57, 57, -13, 90):
        bar.setValue(bar.value() + step)
        scrolled = on_the_screen(panel)
        heights.append(painted.height)
        panel.table.viewport().update()
        assert scrolled == on_the_screen(panel)
        painted.height = 0
    # A window that becomes the active one meanwhile is painted whole.
    assert 0 < min(heights) <= 90


def test_a_short_list_is_painted_to_the_end_of_its_room(panel):
    panel.show_ids(["id-0"], DUE)
    panel.lines.take([line(0)])
    shown = on_the_screen(panel)
    place = panel.table.viewport().mapTo(panel, panel.table.viewport().rect().bottomRight() - QPoint(4, 4))
    assert shown.pixelColor(place) == panel.table.palette().base().color() == shown.pixelColor(place - QPoint(0, 200))


def test_a_line_that_was_read_is_shown(panel, until):
    panel.show_ids(["id-0", "id-1"], DUE + 1)
    assert panel.lines.index(0, 0).data() is None
    panel.take([line(0), line(1, stage=Stage.APPROVED, due_at=None, wanted=0, pictures=0, headline="")])
    shown = [[panel.lines.index(row, column).data() for column in range(len(COLUMNS))] for row in (0, 1)]
    assert shown == [
        ["cau-moi-0", "Cầu mới số 0 nối hai bờ sông Mây", "Nguyễn Thị Minh", "1,250 / 600", "Drafting",
         "25 Nov 17:00", "2"],
        ["cau-moi-1", "Without a headline", "Nguyễn Thị Minh", "1,250", "Approved", "no time set to publish", ""],
    ]  # fmt: skip
    assert [panel.lines.index(row, 0).data(LATE) for row in (0, 1)] == [True, False]


def test_a_heading_that_is_clicked_asks_for_another_order(panel):
    panel.show_ids(["id-0"], DUE)
    orders = []
    panel.turned.connect(lambda: orders.append((panel.column, panel.is_down)))
    head = panel.table.horizontalHeader()
    for _ in range(2):
        place = head.sectionViewportPosition(COLUMNS.index(Column.WRITER)) + 20
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, 10))
    assert orders == [(Column.WRITER, False), (Column.WRITER, True)]


def test_enter_opens_the_article_of_a_row(panel):
    panel.show_ids(["id-0", "id-1"], DUE)
    opened = []
    panel.article_wanted.connect(opened.append)
    panel.table.setCurrentIndex(panel.lines.index(1, 0))
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert opened == ["id-1"]


def test_an_empty_list_says_what_will_be_here_and_hands_nothing_on(panel):
    panel.show_ids([], DUE)
    assert panel._nothing.isVisible()
    assert not panel.print_button.isEnabled()


def test_the_list_is_of_a_day_a_week_or_all_that_is_open(panel):
    assert (panel.title, panel.days.last) == ("23 – 29 November 2026", date(2026, 11, 29))
    panel.segments.button(Span.DAY).click()
    panel.head.after_button.click()
    assert panel.title == "Tuesday, 24 November 2026"
    panel.segments.button(Span.OPEN).click()
    assert (panel.title, panel.days) == ("All that is open", None)
    assert not panel.head.after_button.isVisible()


def test_the_table_for_other_programs_keeps_numbers_as_numbers():
    assert columns.csv_row(line()) == [
        "cau-moi-0",
        "Cầu mới số 0 nối hai bờ sông Mây",
        "Nguyễn Thị Minh",
        1250,
        600,
        "Drafting",
        "2026-11-25 17:00",
        2,
        "",
        "",
    ]
    assert len(columns.csv_heads()) == len(columns.csv_row(line()))


def test_the_message_is_plain_text():
    text = columns.message("Wednesday", [line(), line(1, wanted=0, due_at=None, pictures=0)])
    assert text == (
        "Wednesday\n\n1. Cầu mới số 0 nối hai bờ sông Mây\n"
        "   cau-moi-0 · Nguyễn Thị Minh · 1,250 / 600 words · Drafting · due 25/11/2026 17:00 · pictures: 2\n"
        "2. Cầu mới số 1 nối hai bờ sông Mây\n"
        "   cau-moi-1 · Nguyễn Thị Minh · 1,250 words · Drafting\n"
    )


def paper(count, **changed):
    lines = [line(number, **changed) for number in range(count)]
    return sheet.Sheet("Monday, 23 November 2026", "Newsroom", "Printed", lines, "The list", "Page {page} of {pages}")


def read(data):
    document = pypdfium2.PdfDocument(data)
    try:
        return [page.get_textpage().get_text_bounded() for page in document], [page.get_size() for page in document]
    finally:
        document.close()


@pytest.mark.parametrize("language", ["en", "vi"])
def test_twenty_pieces_print_on_one_page(theme, language):
    spoken = wording.Wording(language)
    try:
        texts, sizes = read(sheet.pdf(paper(20)))
    finally:
        spoken.use("en")
    assert [(round(width), round(height)) for width, height in sizes] == [(595, 842)]
    assert all(f"Cầu mới số {number}" in texts[0] for number in range(20))
    assert "Page 1 of 1" in texts[0]


def test_the_twenty_first_begins_another_page(theme):
    texts, _sizes = read(sheet.pdf(paper(41)))
    assert len(texts) == 3
    assert "Cầu mới số 40" in texts[2]
    assert "Page 3 of 3" in texts[2]


def test_words_that_are_far_too_long_stay_in_their_columns(theme):
    texts, _sizes = read(sheet.pdf(paper(20, headline="Dài " * 400, slug="x" * 300, writer="Nguyễn " * 60)))
    assert len(texts) == 1


def test_on_another_paper_the_page_keeps_its_shape(theme, tmp_path):
    writer = QPdfWriter(str(tmp_path / "letter.pdf"))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    sheet.draw_all(paper(20), writer)
    document = pypdfium2.PdfDocument(tmp_path / "letter.pdf")
    try:
        drawn = document[0].render(scale=1)
        image = QImage(bytes(drawn.buffer), drawn.width, drawn.height, drawn.stride, QImage.Format.Format_BGR888)
    finally:
        document.close()
    inked = [x for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).lightness() < 150]
    # The table is as wide as the page without its sides, at the scale at which A4 is as high as this paper.
    assert max(inked) - min(inked) == pytest.approx((595.3 - 84) * 792 / 841.9, abs=4)


def test_the_fonts_are_ours_and_in_the_file(theme):
    data = sheet.pdf(paper(1))
    assert b"BeVietnamPro" in data
    assert b"SourceSerif4" in data


def test_the_picture_is_the_page(theme):
    picture = sheet.picture(paper(20), 0, 600)
    assert (picture.width(), picture.height()) == (600, 848)
    colours = {picture.pixelColor(x, y).name() for x in range(0, 600, 7) for y in range(0, 848, 3)}
    assert len(colours) > 10


def test_the_columns_fill_the_page(theme):
    assert sum(sheet.WIDTHS.values()) == sheet.PAGE.width() - 2 * sheet.SIDE
    assert sheet.MOST_ROWS == 20


OUT, HELD = DUE + 86_400_000, DUE + 2 * 86_400_000


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({}, "25/11/2026 17:00"),
        ({"publish_at": OUT, "embargo_until": HELD}, "25/11/2026 17:00"),
        ({"due_at": None, "publish_at": OUT}, "out 26/11/2026 17:00"),
        ({"due_at": None}, ""),
        ({"stage": Stage.APPROVED, "publish_at": OUT}, "out 26/11/2026 17:00"),
        ({"stage": Stage.APPROVED, "publish_at": OUT, "embargo_until": HELD}, "held until 27/11/2026 17:00"),
        ({"stage": Stage.APPROVED, "publish_at": HELD, "embargo_until": OUT}, "out 27/11/2026 17:00"),
        ({"stage": Stage.APPROVED}, "no time set to publish"),
        ({"stage": Stage.PUBLISHED}, ""),
    ],
)
def test_the_date_that_counts_where_the_piece_stands_is_said(changed, words):
    assert columns.cell(line(**changed), Column.DUE) == words
    assert (words or "cau-moi") in columns.message("x", [line(**changed)])


def test_on_paper_the_date_that_counts_stands_without_its_year():
    assert columns.due_in_two(line()) == ("25 Nov", "17:00")
    assert columns.due_in_two(line(stage=Stage.APPROVED, publish_at=OUT)) == ("out 26 Nov", "17:00")
    assert columns.due_in_two(line(stage=Stage.APPROVED)) == ("no time set to publish", "")


def test_an_empty_list_says_how_to_begin_and_the_keys_go_along(panel, qtbot):
    panel.show_desk(is_writable=True)
    panel.show_ids(["id-0"], DUE)
    panel.table.setFocus()
    panel.show_ids([], DUE)
    (button,) = [one for one in panel._nothing.findChildren(QPushButton) if one.isVisible()]
    assert button.hasFocus()
    with qtbot.waitSignal(panel.new_assignment_wanted):
        QTest.keyClick(button, Qt.Key.Key_Space)
    panel.show_ids(["id-0"], DUE)
    assert panel.table.hasFocus()
    panel.show_desk(is_writable=False)
    panel.show_ids([], DUE)
    assert not button.isVisible()
