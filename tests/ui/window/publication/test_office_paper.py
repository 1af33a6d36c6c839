"""An office's own Word file becomes a house style, through the real window."""

from PySide6.QtWidgets import QLabel

from tests.tools.office_files import HOSTILE, word_file, written
from ui.publishing.word_styles_form import WordStylesForm


def taken(window, path, until):
    """Take the file in, and wait until the article is printed in it."""
    article = window.writing.opened.article_id
    window.writing.office_paper.take(article, path)
    return article


def styles_of(window, until):
    """The house styles of the desk by key, and the one of the article."""
    found = []
    article = window.writing.opened.article_id
    window._tasks.read(lambda desk: (desk.house_styles(), desk.article(article).house_style), then=found.append)
    until(lambda: bool(found))
    styles, own = found[0]
    return {style.key: style for style in styles}, own


def test_a_word_file_is_taken_in_and_the_article_printed_in_it(window, until, answer, tmp_path):
    until(lambda: window.writing.opened.view.around is not None)
    seen = []

    def choose(dialog):
        assert isinstance(dialog, WordStylesForm)
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        seen.append(dialog.choices["headline"].currentText())
        dialog.choices["kicker"].setCurrentIndex(dialog.choices["kicker"].findData("Spo"))
        dialog.name.setText("Giấy của xã")

    answer(choose)
    taken(window, written(tmp_path, word_file(), "Công văn.dotx"), until)
    until(lambda: styles_of(window, until)[1] == "office-cong-van")
    styles, own = styles_of(window, until)
    style = styles[own]
    assert style.names["vi"] == "Giấy của xã"
    assert (style.word.styles["headline"], style.word.styles["kicker"]) == ("Tiubi", "Spo")
    assert style.word.data
    assert "Tiêu đề bài" in seen
    assert any("{nobody}" in words for words in seen)


def test_what_was_chosen_before_stands_when_it_is_changed(window, until, answer, tmp_path):
    until(lambda: window.writing.opened.view.around is not None)
    answer(lambda dialog: dialog.choices["quote"].setCurrentIndex(dialog.choices["quote"].findData("Spo")))
    article = taken(window, written(tmp_path, word_file(), "Công văn.dotx"), until)
    until(lambda: styles_of(window, until)[1] == "office-cong-van")
    seen = []
    answer(lambda dialog: seen.append(dialog.styles))
    window.writing._styling.begin(article, "office-cong-van")
    until(lambda: bool(seen))
    assert seen[0]["quote"] == "Spo"
    until(lambda: styles_of(window, until)[0]["office-cong-van"].version == 2)


def test_the_pages_stand_beside_its_styles(window, until, answer, tmp_path, qtbot):
    until(lambda: window.writing.opened.view.around is not None)
    drawn = []

    def look(dialog):
        before = dialog.canvas
        qtbot.waitUntil(lambda: before.is_drawn(), timeout=15_000)
        first = before._printed
        dialog.choices["body"].setCurrentIndex(dialog.choices["body"].findData("Tbi"))
        qtbot.waitUntil(lambda: before._printed is not first and before.is_drawn(), timeout=15_000)
        drawn.append(len(before._printed.sheets))

    answer(look, accepts=False)
    taken(window, written(tmp_path, word_file()), until)
    until(lambda: bool(drawn))
    assert "office-giay" not in styles_of(window, until)[0]


def test_a_file_that_is_none_is_refused_and_nothing_changes(window, until, tmp_path):
    until(lambda: window.writing.opened.view.around is not None)
    before = styles_of(window, until)
    refused = []
    window._tasks.refused.connect(refused.append)
    taken(window, written(tmp_path, HOSTILE["entities outside itself"][0]()), until)
    until(lambda: bool(refused))
    assert "names entities" in str(refused[0])
    assert styles_of(window, until) == before
