"""The list in a real window: printed to a PDF of one page, saved for other programs, copied."""

import csv
import io

import icalendar
import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication, QDialog

from editor.article import Fields
from storage.desk import Desk
from ui.desk.budget.list_panel import Span, Way
from ui.window.views import handing_on

HOUR = 3_600_000


@pytest.fixture
def listed(open_window, desk_path, until, clock):
    """A window with the list of twenty pieces of this week."""
    with Desk.open(desk_path, clock) as desk:
        (first,) = desk.article_lines()
        desk.set_due(first.id, clock.now + HOUR)
        for number in range(2, 21):
            article = desk.new_article("", "vi").article_id
            headline = "=HYPERLINK(1)" if number == 2 else f"Bài số {number}"
            desk.save_fields(article, Fields(headline=headline, slug=f"bai-{number}"))
            desk.set_due(article, clock.now + number * HOUR)
    window = open_window(desk_path)
    window.actions_table["page.list"].trigger()
    panel = window.pages["page.list"]._list
    panel.show_span(Span.WEEK)
    until(lambda: len(panel.lines.ids) == 20 and panel.lines.index(0, 1).data() == "Cầu mới")
    panel.window_ = window
    return panel


@pytest.fixture
def file(tmp_path, monkeypatch):
    """The file that a person chooses in the system's own dialog."""
    chosen = tmp_path / "out"
    monkeypatch.setattr(handing_on.QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    return lambda ending: chosen.with_name(f"out.{ending}")


def test_the_list_prints_to_a_pdf_of_one_page_with_twenty_pieces(listed, answer, file, until):
    answer(lambda dialog: dialog.pdf_button.click())
    listed.print_button.click()
    until(lambda: file("pdf").exists())
    document = pypdfium2.PdfDocument(file("pdf"))
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    assert len(texts) == 1
    assert all(f"bai-{number}" in texts[0] for number in range(2, 21))
    assert "Cầu mới" in texts[0]
    assert listed.title in texts[0]
    until(lambda: "Saved as “out.pdf”." in listed.window_.notices.sentences)


def test_the_preview_shows_the_page_and_can_be_left(listed, answer, until):
    seen = []

    def look(dialog):
        seen.append((dialog.lead.text(), dialog.size()))
        dialog.reject()

    answer(look, accepts=False)
    listed.print_button.click()
    until(lambda: bool(seen))
    assert seen[0][0] == "1 page, A4"
    assert QApplication.activeModalWidget() is None or not isinstance(QApplication.activeModalWidget(), QDialog)


def test_the_table_has_no_formula_and_numbers_stay_numbers(listed, file, until):
    listed.way_wanted.emit(Way.CSV)
    until(lambda: file("csv").exists())
    rows = list(csv.reader(io.StringIO(file("csv").read_text(encoding="utf-8-sig"))))
    assert len(rows) == 21
    assert rows[0][:3] == ["Slug", "Headline", "Writer"]
    assert rows[1][1:4] == ["Cầu mới", "Lan Anh", "2"]
    assert rows[2][1] == "'=HYPERLINK(1)"


def test_the_due_dates_are_taken_in_by_a_calendar(listed, file, until):
    listed.way_wanted.emit(Way.CALENDAR)
    until(lambda: file("ics").exists())
    events = icalendar.Calendar.from_ical(file("ics").read_bytes()).walk("VEVENT")
    assert len(events) == 20
    assert str(events[0]["SUMMARY"]) == "Due: Cầu mới"
    assert len({str(event["UID"]) for event in events}) == 20


def test_the_list_is_copied_as_text(listed, until):
    listed.way_wanted.emit(Way.TEXT)
    until(lambda: "Cầu mới" in QApplication.clipboard().text())
    text = QApplication.clipboard().text()
    assert text.splitlines()[0] == listed.title
    assert "20. Bài số 20" in text


def test_the_list_agrees_with_what_is_changed_elsewhere(listed, until, clock):
    article_id = listed.lines.ids[0]
    listed.window_._tasks.change(lambda desk: desk.set_due(article_id, None))
    until(lambda: article_id not in listed.lines.ids)
    listed.show_span(Span.OPEN)
    until(lambda: article_id in listed.lines.ids)
    assert listed.lines.ids[-1] == article_id


def test_a_narrow_list_gives_the_place_of_the_slug_to_the_headline(listed):
    table = listed.table
    table.resize(900, 400)
    assert table.isColumnHidden(0) and table.columnWidth(1) > 240
    table.resize(1_200, 400)
    assert not table.isColumnHidden(0)
