"""Everything that a house style says of its look is changed in its form, with the pages beside it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from editor.article import Fields
from editor.export.proof import Copy
from editor.house_style import named, read
from editor.house_style_spelling import spell
from editor.page_parts import Line, Stand
from ui.publishing.house_style_form import HouseStyleForm
from ui.tasks import Tasks

FIELDS = Fields(kicker="Thông báo", headline="Cầu mới", dek="Thông xe tháng 5.", byline="Lan Anh", slug="cau-moi")


@pytest.fixture
def make(qtbot, theme):
    """The form of a house style, with an article in Vietnamese."""
    made, tasks = [], Tasks()

    def form(style):
        style = named(style) if isinstance(style, str) else style
        one = HouseStyleForm(tasks, Copy("Đoạn đầu.\n", FIELDS, "vi", style))
        qtbot.addWidget(one)
        made.append(one)
        return one

    yield form
    for one in made:
        one.reject()
    tasks.close()


def test_as_it_opens_it_changes_nothing(make):
    for key in ("news-article", "newsletter", "administrative-document", "press-release", "statement"):
        form = make(key)
        for row in range(form.parts.part.count()):
            form.parts.part.setCurrentIndex(row)
        assert form.house_style() == named(key)
        assert form.answer.style is None


def test_a_number_that_is_finer_or_larger_than_it_shows_stays_as_it_is(make):
    """Otherwise a look into the form would make a new house style, and take what was approved in it back."""
    before = named("news-article")
    body = replace(before.look("body"), size_pt=11.25, line_height=1.375)
    headline = replace(before.look("headline"), size_pt=150.0, line_height=1.125)
    style = replace(before, looks={**before.looks, "body": body, "headline": headline})
    assert read(spell(style), "made") == style
    form = make(style)
    assert form.answer.style is None
    form.parts.ticks["is_bold"].toggle()
    assert form.house_style().look("headline") == replace(headline, is_bold=not headline.is_bold)
    form.parts.measures["line_height"].setValue(1.5)
    form.measures["size"].setValue(12)
    assert form.house_style().look("headline").line_height == 1.5
    assert form.house_style().look("body") == replace(body, size_pt=12)


def test_each_part_has_a_look_of_its_own(make):
    form = make("news-article")
    parts, before = form.parts, named("news-article")
    parts.part.setCurrentIndex(parts.part.findData("caption"))
    assert parts.measures["size_pt"].value() == before.look("caption").size_pt
    parts.measures["size_pt"].setValue(10)
    parts.ticks["is_italic"].setChecked(True)
    parts.align.setCurrentIndex(parts.align.findData("center"))
    parts.color.selectAll()
    parts.color.insert("#1b6b5a")
    parts.color.textEdited.emit(parts.color.text())
    parts.part.setCurrentIndex(parts.part.findData("kicker"))
    parts.is_shown.setChecked(False)
    made = form.house_style()
    look = made.look("caption")
    assert (look.size_pt, look.is_italic, look.align, look.color) == (10, True, "center", "1B6B5A")
    assert "kicker" not in made.opening and "headline" in made.opening
    assert made.look("kicker") == before.look("kicker")
    assert read(spell(made), "made") == made


def test_half_a_colour_is_none(make):
    form = make("news-article")
    form.parts.color.setText("1B6")
    form.parts.color.textEdited.emit("1B6")
    assert form.house_style() == named("news-article")


def test_the_lines_of_letterhead_and_signature_are_changed_and_keep_their_looks(make):
    form = make("administrative-document")
    before = named("administrative-document").letterhead["vi"].left
    field = form.stands.texts["letterhead", "left"]
    first, *rest = field.toPlainText().splitlines()
    field.setPlainText("\n".join([first, "Phòng Văn hóa", *rest]))
    form.stands.texts["closing", "center"].setPlainText("Đóng dấu")
    made = form.house_style()
    after = made.letterhead["vi"].left
    assert [line.text for line in after] == [first, "Phòng Văn hóa", *rest]
    assert (after[0], *after[2:]) == before
    assert (after[1].look, after[1].rule) == (before[0].look, "none")
    assert [line.text for line in made.closing["vi"].center] == ["Đóng dấu"]
    assert made.letterhead["en"] == named("administrative-document").letterhead["en"]
    assert read(spell(made), "made") == made


def test_of_two_lines_that_say_the_same_each_keeps_its_look(make):
    before = named("administrative-document")
    lines = (Line("Sở", "letterhead"), Line("—", "letterhead", "short"), Line("Phòng", "motto"), Line("—", "number"))
    form = make(replace(before, letterhead={**before.letterhead, "vi": Stand(lines)}))
    form.stands.texts["letterhead", "left"].setPlainText("Sở\n—\nPhòng Văn hóa\n—")
    after = form.house_style().letterhead["vi"].left
    assert after == (*lines[:2], replace(lines[2], text="Phòng Văn hóa"), lines[3])


def test_an_empty_line_between_others_is_none(make):
    """The reader of house styles refuses one, when the form and all that was changed in it are gone."""
    form = make("administrative-document")
    form.stands.texts["letterhead", "left"].setPlainText("Sở Văn hóa\n\n \nPhòng\n")
    made = form.house_style()
    assert [line.text for line in made.letterhead["vi"].left] == ["Sở Văn hóa", "Phòng"]
    assert read(spell(made), "made") == made


def test_what_leaves_no_room_for_a_text_is_not_kept_and_the_form_stays(make, until):
    form = make("news-article")
    form.show()
    until(form.isVisible)
    form.sheet.setCurrentIndex(form.sheet.findText("A5", Qt.MatchFlag.MatchStartsWith))
    for side in ("left", "right"):
        form.measures[side].setValue(60)
    form.accept_button.click()
    assert form.isVisible() and form.no_room.isVisible()
    form.measures["right"].setValue(20)
    for columns, gap in ((3, 40), (2, 8)):
        form.measures["columns"].setValue(columns)
        form.measures["gap"].setValue(gap)
        form.accept_button.click()
        assert form.isVisible() == (columns == 3)


def test_the_sheet_and_the_room_between_columns_are_chosen(make):
    form = make("newsletter")
    form.sheet.setCurrentIndex(form.sheet.findText("A5", Qt.MatchFlag.MatchStartsWith))
    form.measures["gap"].setValue(5)
    made = form.house_style()
    assert (made.paper.width_mm, made.paper.height_mm, made.column_gap_mm) == (148, 210, 5)


def test_the_wheel_over_a_number_or_a_list_changes_neither_and_goes_on_to_the_form(make, until):
    form = make("news-article")
    form.show()
    until(form.isVisible)
    down, nothing = QPoint(0, -120), Qt.MouseButton.NoButton
    keys, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    for one in (form.measures["top"], form.sheet, form.font, form.parts.part, form.parts.measures["size_pt"]):
        place = QPointF(one.rect().center())
        wheel = QWheelEvent(place, one.mapToGlobal(place), QPoint(), down, nothing, keys, phase, False)
        QApplication.sendEvent(one, wheel)
        assert not wheel.isAccepted()
    assert form.parts.part.currentData() == "headline"
    assert form.house_style() == named("news-article")
