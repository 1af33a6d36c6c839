import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QToolButton

from editor.article import Embargo, Fields
from editor.template import FieldRule, Template
from ui import theme as look
from ui.writing.fields_form import FieldsForm
from ui.writing.forms.embargo_field import EmbargoField
from ui.writing.text_field import PADDING, TextField

TEMPLATE = Template(
    "tin",
    "vi",
    1,
    "Tin",
    "",
    "residents",
    "news-article",
    (
        FieldRule("headline", True, 20, "Ai làm gì"),
        FieldRule("dek", False, 50),
        FieldRule("byline", True),
        FieldRule("keywords", False, 2),
    ),
    (),
    "",
)
FULL = Fields(
    kicker="Hạ tầng",
    headline="Tít",
    dek="Sa-pô",
    byline="Lan Anh",
    dateline="Hải Phòng",
    slug="tit",
    keywords=("cảng", "bến tàu"),
    ednote="Gọi lại ông Ổn",
    embargo=Embargo(1_795_000_000_000, "Asia/Ho_Chi_Minh", "theo yêu cầu"),
)


@pytest.fixture
def form(qtbot, theme):
    form = FieldsForm()
    qtbot.addWidget(form)
    form.resize(600, 400)
    form.show()
    qtbot.waitExposed(form)
    return form


def field(form, name) -> TextField:
    return form.findChild(TextField, name)


def note(form, name) -> str:
    return form._notes[name].text()


@pytest.mark.parametrize("fields", [Fields(), FULL, Fields(keywords=("một",), headline="Tít")])
def test_what_is_shown_is_what_is_given_back(form, fields):
    form.show_fields(FULL, TEMPLATE)
    form.show_fields(fields, TEMPLATE)
    assert form.fields() == fields


def test_showing_fields_is_no_edit(form):
    told = []
    form.fields_edited.connect(lambda: told.append(1))
    form.show_fields(FULL, TEMPLATE)
    form.show_fields(Fields(), None)
    assert told == []


def test_only_what_the_template_shows_stands_first(form):
    form.show_fields(Fields(), TEMPLATE)
    assert field(form, "headline").isVisible() and field(form, "dek").isVisible()
    assert not field(form, "kicker").isVisible() and not field(form, "byline").isVisible()


def test_a_field_with_words_in_it_is_never_hidden(form):
    form.show_fields(Fields(kicker="Hạ tầng"), TEMPLATE)
    assert field(form, "kicker").isVisible()


def test_the_details_are_behind_a_disclosure_that_is_remembered(form, qtbot):
    told = []
    form.disclosed.connect(told.append)
    form.show_fields(FULL, TEMPLATE)
    assert not field(form, "byline").isVisible()
    qtbot.mouseClick(form.findChild(QToolButton, "more_fields"), Qt.MouseButton.LeftButton)
    assert field(form, "byline").isVisible() and told == [True]
    form.show_fields(Fields(), TEMPLATE)
    assert field(form, "byline").isVisible()


def test_hidden_details_are_said_in_one_line(form):
    form.show_fields(FULL, TEMPLATE)
    assert form._summary.words().startswith("Lan Anh  ·  Hải Phòng  ·  cảng, bến tàu")
    form.show_fields(Fields(), TEMPLATE)
    assert "1" in form._summary.words()


def test_a_hint_stands_in_an_empty_field(form):
    form.show_fields(Fields(), TEMPLATE)
    assert field(form, "headline").placeholderText() == "Ai làm gì"
    assert field(form, "dek").placeholderText() == "Summary"


def test_a_required_field_says_so_while_it_is_empty(form, type_text):
    form.show_fields(Fields(), TEMPLATE)
    assert note(form, "headline") == "required"
    type_text(field(form, "headline"), "Tít")
    assert note(form, "headline") != "required"


def test_a_length_is_counted_against_the_limit_and_never_cut(form, type_text):
    form.show_fields(Fields(), TEMPLATE)
    type_text(field(form, "headline"), "Hai mươi mốt chữ cái.")
    assert note(form, "headline") == "21/20"
    assert form._notes["headline"].property("kind") == "warm"
    type_text(field(form, "headline"), "\b")
    assert note(form, "headline") == "20/20"
    assert form._notes["headline"].property("kind") == "small"
    assert form.fields().headline == "Hai mươi mốt chữ cái"


def test_keywords_are_counted_as_phrases(form):
    form.show_fields(FULL, TEMPLATE)
    assert note(form, "keywords") == "2/2"


def test_enter_goes_on_to_the_text(form, qtbot):
    form.show_fields(FULL, TEMPLATE)
    moved = []
    form.moved_on.connect(lambda: moved.append(1))
    field(form, "headline").setFocus()
    qtbot.keyClick(field(form, "headline"), Qt.Key.Key_Return)
    assert field(form, "dek").hasFocus() and not moved
    qtbot.keyClick(field(form, "dek"), Qt.Key.Key_Return)
    assert moved == [1]
    assert form.fields() == FULL


def test_keys_alone_open_the_details_and_go_through_all_of_them(form, qtbot):
    form.show_fields(FULL, TEMPLATE)
    field(form, "dek").setFocus()
    qtbot.keyClick(field(form, "dek"), Qt.Key.Key_Tab)
    more = form.findChild(QToolButton, "more_fields")
    assert more.hasFocus()
    qtbot.keyClick(more, Qt.Key.Key_Space)
    for name in ("byline", "dateline", "slug", "keywords", "ednote"):
        assert field(form, name).hasFocus(), name
        qtbot.keyClick(field(form, name), Qt.Key.Key_Tab)
    assert form._embargo.focusProxy().hasFocus()
    more.setFocus()
    qtbot.keyClick(more, Qt.Key.Key_Tab)
    assert field(form, "byline").hasFocus()


def test_lines_that_are_pasted_become_one(form):
    form.show_fields(Fields(), TEMPLATE)
    data = QMimeData()
    data.setText("Tít\r\n  hai dòng\u0000")
    field(form, "headline").insertFromMimeData(data)
    assert form.fields().headline == "Tít hai dòng"


def test_composed_letters_are_an_edit_when_they_are_handed_over(form, compose):
    form.show_fields(Fields(), TEMPLATE)
    told = []
    form.fields_edited.connect(lambda: told.append(form.fields().headline))
    for letters in ("D", "Dd", "Đ", "Đư", "Đươ"):
        compose(field(form, "headline"), letters)
    assert told == []
    compose(field(form, "headline"), "", "Được")
    assert told == ["Được"]


def test_fields_that_arrive_while_composing_do_not_disturb_it(form, compose):
    form.show_fields(Fields(headline="Cũ "), TEMPLATE)
    headline = field(form, "headline")
    headline.setFocus()
    headline.moveCursor(headline.textCursor().MoveOperation.End)
    compose(headline, "mớ")
    form.show_fields(Fields(headline="Từ nơi khác"), TEMPLATE)
    compose(headline, "", "mới")
    assert form.fields().headline == "Cũ mới"


def test_a_long_headline_makes_its_field_higher(form, type_text):
    form.show_fields(Fields(), TEMPLATE)
    headline = field(form, "headline")
    before = headline.height()
    type_text(headline, "Một tít dài không vừa một dòng " * 3)
    QApplication.processEvents()
    assert headline.height() > 1.8 * before


@pytest.mark.parametrize(
    "font",
    [look.chrome_font(), look.chrome_font(13, True), look.text_font(28, True), look.text_font()],
    ids=["details", "kicker", "headline", "dek"],
)
def test_stacked_marks_are_not_cut_off(qtbot, theme, font):
    field = TextField(font)
    qtbot.addWidget(field)
    field.resize(300, 50)
    field.show_text("ỂẪỔỬ Ặgy")
    field.show()
    image = field.grab().toImage()
    assert field.height() < 2.2 * font.pixelSize() + 8
    for y in (0, image.height() - 1):
        assert {image.pixelColor(x, y).name() for x in range(image.width())} == {image.pixelColor(0, 0).name()}


def test_a_read_only_form_takes_no_letters(form, type_text):
    form.show_fields(FULL, TEMPLATE, is_read_only=True)
    type_text(field(form, "headline"), "x")
    assert form.fields() == FULL


def test_a_new_embargo_begins_in_the_future_in_this_machines_zone(qtbot):
    embargo = EmbargoField()
    qtbot.addWidget(embargo)
    told = []
    embargo.edited.connect(lambda: told.append(1))
    embargo._switch.click()
    wanted = embargo.embargo()
    assert wanted is not None and wanted.until > 1_600_000_000_000 and wanted.zone and told
    embargo._switch.click()
    assert embargo.embargo() is None


def test_an_embargo_keeps_its_time_in_its_own_zone(qtbot):
    embargo = EmbargoField()
    qtbot.addWidget(embargo)
    wanted = Embargo(1_795_000_000_000 // 60_000 * 60_000, "America/New_York", "x")
    embargo.show_embargo(wanted)
    assert embargo.embargo() == wanted


def test_a_long_hint_is_not_cut_off(qtbot, theme):
    field = TextField(look.text_font(28, True))
    qtbot.addWidget(field)
    field.resize(360, 60)
    field.show()
    low = field.height()
    field.set_hint("The news in one line, as a reader would tell it to somebody at the next table")
    assert field.height() >= 2 * low - 2 * PADDING - 2
    field.show_text("Short")
    assert field.height() == low
