"""What each dialog asks, what it returns, and that it lets go of everything."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QLabel

from editor import audience, house_style, template
from editor.export.registry import WRITERS
from ui.dialogs.about import About
from ui.dialogs.confirmation import Confirmation
from ui.dialogs.details import Details
from ui.dialogs.export import SUFFIXES, Export, ExportOffer, ExportRequest
from ui.dialogs.first_start import FirstAnswers, FirstStart
from ui.dialogs.new_article import NewArticle, TemplateChoice
from ui.dialogs.picture import PictureForm, PictureWords, ShownPicture
from ui.dialogs.revision_name import RevisionName
from ui.wording import Wording


@pytest.fixture
def wording(qapp):
    spoken = Wording("en")
    yield spoken
    spoken.use("en")


# --- first start ----------------------------------------------------------------------------------------------------


@pytest.fixture
def first_start(freed, theme, wording, tmp_path):
    return freed(FirstStart(wording))


def test_the_first_question_changes_the_language_of_the_others_at_once(first_start, qtbot):
    first_start.language.choose("vi")
    qtbot.waitUntil(lambda: first_start.heading.text() == "Chào mừng đến với Copydesk")
    first_start.language.choose("en")
    qtbot.waitUntil(lambda: first_start.heading.text() == "Welcome to Copydesk")


def test_a_first_start_waits_for_a_name(first_start, tmp_path):
    first_start.place.show_path(tmp_path / "office.desk")
    assert not first_start.accept_button.isEnabled()
    first_start.name.setText("  Lan Anh ")
    assert first_start.accept_button.isEnabled()
    assert first_start.answers == FirstAnswers("en", "Lan Anh", tmp_path / "office.desk", True)


def test_a_desk_without_its_ending_gets_it(first_start, tmp_path):
    first_start.name.setText("Lan Anh")
    first_start.place.show_path(tmp_path / "báo.xuân")
    assert first_start.answers.path == tmp_path / "báo.xuân.desk"


def test_a_relative_place_is_none(first_start):
    first_start.name.setText("Lan Anh")
    first_start.place.show_path(Path("office.desk"))
    assert first_start.answers is None


def test_a_place_a_person_has_typed_survives_a_change_of_language(first_start, qtbot):
    field = first_start.place.focusProxy()
    field.clear()
    qtbot.keyClicks(field, "/desks/mine.desk")
    first_start.language.choose("vi")
    qtbot.waitUntil(lambda: first_start.heading.text() == "Chào mừng đến với Copydesk")
    assert first_start.place.path == Path("/desks/mine.desk")


def test_the_suggested_place_follows_the_language(first_start, qtbot):
    first_start.language.choose("vi")
    qtbot.waitUntil(lambda: first_start.place.path.stem.startswith("Tòa soạn"))


def test_an_empty_desk_can_be_asked_for(first_start):
    first_start.name.setText("Lan Anh")
    first_start.content.choose("empty")
    assert not first_start.answers.has_sample


def test_one_more_desk_is_asked_for_without_the_language(freed, theme, wording):
    dialog = freed(FirstStart(wording, is_first=False))
    dialog.show()
    assert not dialog.language.isVisible()
    assert dialog.cancel_button.isVisible()


# --- new article ----------------------------------------------------------------------------------------------------


@pytest.fixture
def new_article(freed, theme):
    return freed(NewArticle(template.shipped(), audience.shipped(), "vi"))


def shown(dialog):
    return [dialog.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(dialog.list.count())]


def test_the_templates_of_the_chosen_language_are_offered(new_article):
    assert {chosen.language for chosen in shown(new_article)} == {"vi"}
    assert len(shown(new_article)) == 12


def test_what_is_written_most_comes_first(new_article):
    assert new_article.choice == TemplateChoice("news-article", "vi")


def test_an_audience_narrows_the_list(new_article):
    new_article.audience.setCurrentIndex(new_article.audience.findData("press"))
    assert shown(new_article)
    assert {chosen.audience for chosen in shown(new_article)} == {"press"}


def test_another_language_brings_its_own_templates(new_article):
    new_article.language.setCurrentIndex(new_article.language.findData("en"))
    assert new_article.choice == TemplateChoice("news-article", "en")
    assert new_article.page._name.text() == shown(new_article)[0].name


def test_enter_begins_the_article(new_article, qtbot):
    new_article.show()
    new_article.choose("speech")
    with qtbot.waitSignal(new_article.accepted):
        qtbot.keyClick(new_article.list, Qt.Key.Key_Return)
    assert new_article.choice == TemplateChoice("speech", "vi")


def test_a_double_click_begins_the_article(new_article, qtbot):
    new_article.show()
    place = new_article.list.visualItemRect(new_article.list.item(2)).center()
    qtbot.mouseClick(new_article.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(new_article.accepted):
        qtbot.mouseDClick(new_article.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_without_templates_nothing_can_be_begun(freed, theme):
    dialog = freed(NewArticle([], [], "vi"))
    assert dialog.choice is None
    assert not dialog.accept_button.isEnabled()


# --- export ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def offer(theme, wording, tmp_path):
    return ExportOffer("Cầu mới", "cau-moi", tmp_path, "statement", is_approved=False, marks=("NOT APPROVED",))


@pytest.fixture
def export(freed, offer):
    return freed(Export(offer, house_style.shipped()))


def test_an_export_begins_with_the_articles_house_style_and_name(export, tmp_path):
    assert export.request == ExportRequest("docx", "statement", tmp_path / "cau-moi.docx")


def test_the_format_changes_the_end_of_the_name(export, tmp_path):
    export.format.choose("html")
    assert export.request == ExportRequest("html", "statement", tmp_path / "cau-moi.html")


def test_a_web_page_can_be_made_for_a_content_system(export, tmp_path):
    assert export.is_fragment.isHidden()
    export.format.choose("html")
    assert not export.is_fragment.isHidden()
    export.is_fragment.setChecked(True)
    assert export.request == ExportRequest("html-fragment", "statement", tmp_path / "cau-moi.zip")
    export.format.choose("docx")
    assert export.request == ExportRequest("docx", "statement", tmp_path / "cau-moi.docx")


def test_a_text_is_of_one_of_a_few_kinds(export, tmp_path):
    export.format.choose("text")
    assert export.request == ExportRequest("txt", "statement", tmp_path / "cau-moi.txt")
    assert export.house_style.isEnabled()
    export.text_kind.setCurrentIndex(export.text_kind.findData("md"))
    assert export.request == ExportRequest("md", "statement", tmp_path / "cau-moi.md")
    assert not export.house_style.isEnabled()


def test_every_writer_is_offered(export):
    of_text = [export.text_kind.itemData(at) for at in range(export.text_kind.count())]
    assert set(SUFFIXES) == set(WRITERS) == {"docx", "html", "html-fragment", "pdf", "pdf-archive", "epub", *of_text}


def test_a_name_without_its_end_gets_it(export, tmp_path):
    export.file.show_path(tmp_path / "bản 1.0")
    assert export.request.path == tmp_path / "bản 1.0.docx"


def test_a_folder_is_no_file(export, tmp_path):
    export.file.show_path(tmp_path)
    assert not export.accept_button.isEnabled()


@pytest.mark.parametrize(
    ("choose", "words"),
    [
        (lambda dialog: dialog.format.choose("docx"), "stands on every page"),
        (lambda dialog: dialog.format.choose("pdf"), "stands on every page"),
        (lambda dialog: dialog.format.choose("html"), "above the article, and on every page when it is printed"),
        (lambda dialog: (dialog.format.choose("html"), dialog.is_fragment.setChecked(True)), "above the article."),
        (lambda dialog: dialog.format.choose("epub"), "on the cover and above the article"),
        (lambda dialog: kind_of_text(dialog, "txt"), "in the first line"),
        (lambda dialog: kind_of_text(dialog, "md"), "among the fields in front"),
        (lambda dialog: kind_of_text(dialog, "ninjs"), "withheld"),
    ],
)
def test_an_export_says_where_the_chosen_kind_of_file_tells_that_it_is_not_approved(freed, offer, choose, words):
    dialog = freed(Export(offer, house_style.shipped()))
    choose(dialog)
    assert "“NOT APPROVED”" in dialog.approval.text()
    assert words in dialog.approval.text()


def kind_of_text(dialog, key):
    dialog.format.choose("text")
    dialog.text_kind.setCurrentIndex(dialog.text_kind.findData(key))


def test_an_export_of_what_is_approved_carries_no_marks_but_that_of_an_embargo(freed, offer):
    approved = replace(offer, is_approved=True, marks=())
    assert "carries no marks" in freed(Export(approved, house_style.shipped())).approval.text()
    held = replace(approved, marks=("EMBARGOED UNTIL 07:00",))
    said = freed(Export(held, house_style.shipped())).approval.text()
    assert said.startswith("Approved as it stands now. “EMBARGOED UNTIL 07:00”")


def test_an_export_of_several_says_that_some_are_not_approved(freed, offer):
    said = freed(Export(replace(offer, is_several=True), house_style.shipped())).approval.text()
    assert said.startswith("Not all of these are approved yet")


# --- the others -----------------------------------------------------------------------------------------------------


def an_image(colour="teal"):
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


def test_a_picture_comes_with_its_words_in_the_form_of_all_text(freed, theme):
    form = freed(PictureForm([ShownPicture("bến.png", an_image())]))
    (row,) = form.rows
    row.caption.setText(" Cầu cảng ")
    row.credit.setText("Lan Anh")
    row.alt.setText("Một câ\u0300u cảng")
    assert form.words == [PictureWords("Cầu cảng", "Lan Anh", "Một cầu cảng", False)]
    assert form.windowTitle() == "Picture"


def test_what_only_decorates_has_nothing_to_describe(freed, theme):
    form = freed(PictureForm([ShownPicture("bến.png", QImage())]))
    (row,) = form.rows
    row.alt.setText("Một cầu cảng")
    row.is_decorative.setChecked(True)
    assert not row.alt.isEnabled()
    assert form.words == [PictureWords("", "", "", True)]


def test_several_pictures_are_asked_for_in_one_form(freed, theme):
    form = freed(PictureForm([ShownPicture(f"{number}.png", an_image()) for number in range(5)]))
    form.show()
    form.rows[4].caption.setText("Cuối")
    assert form.windowTitle() == "5 pictures"
    assert [words.caption for words in form.words] == ["", "", "", "", "Cuối"]
    assert form.height() < 720


def test_the_words_that_a_picture_has_are_shown(freed, theme):
    before = PictureWords("Cầu cảng", "Lan Anh", "Một cầu cảng", False)
    form = freed(PictureForm([ShownPicture("bến.png", an_image())], [before]))
    assert form.words == [before]
    assert form.accept_button.text() == "Save picture details"


def test_a_revision_needs_a_name_to_be_named(freed, theme):
    dialog = freed(RevisionName(12))
    assert not dialog.accept_button.isEnabled()
    dialog.name_field.setText(" trước phỏng vấn ")
    assert dialog.accept_button.isEnabled()
    assert dialog.name == "trước phỏng vấn"


def test_the_safe_way_is_the_one_that_enter_takes(freed, theme, qtbot):
    dialog = freed(Confirmation("Remove?", "They go.", "Yours stay.", "Remove them"))
    dialog.show()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


def test_details_can_be_copied(freed, theme, qtbot):
    dialog = freed(Details("Traceback: something"))
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "Traceback: something"


def test_about_names_the_engine_of_the_desk(freed, theme):
    dialog = freed(About("SQLite 3.40.1"))
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert said[said.index("SQLite") + 1] == "3.40.1"
