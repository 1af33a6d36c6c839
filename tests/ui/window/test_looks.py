"""Colours and sizes, chosen in the View menu and kept on the machine."""

import pytest

from storage.desk import Desk
from ui.colours import PALETTES, Scheme


@pytest.mark.parametrize("scheme", PALETTES)
def test_a_scheme_is_used_at_once_and_kept(window, theme, preferences, scheme):
    window.actions_table[f"scheme.{scheme}"].trigger()
    assert theme.colours is PALETTES[scheme]
    assert preferences.scheme is scheme
    theme.choose(Scheme.LIGHT)


def test_a_size_is_kept_for_the_next_start_and_told(window, answer, preferences):
    answer(lambda dialog: dialog.sizes.button("150").click())
    window.actions_table["view.size"].trigger()
    assert preferences.scale == 150
    assert "150" in window.notices.sentences[-1]


def test_a_size_that_was_not_taken_over_is_not_kept(window, answer, preferences):
    answer(lambda dialog: dialog.sizes.button("200").click(), accepts=False)
    window.actions_table["view.size"].trigger()
    assert preferences.scale == 100


def test_the_example_of_a_size_is_as_large_as_it_will_be(qtbot, theme):
    from ui.dialogs.size import SizeDialog

    dialog = SizeDialog(150, now=150)
    qtbot.addWidget(dialog)
    assert dialog.percent == 150
    before = dialog.example.font().pixelSize()
    dialog.sizes.button("200").click()
    assert dialog.example.font().pixelSize() == round(before * 200 / 150)


def test_an_article_reads_from_its_beginning_when_the_window_opened_on_another_page(
    open_window, desk_path, clock, preferences, until
):
    with Desk.open(desk_path, clock) as desk:
        desk.save_text(desk.article_lines()[0].id, "Một đoạn dài.\n\n" * 200)
    preferences.page = "page.work"
    window = open_window(desk_path)
    until(lambda: window.writing.rendered.view is not None)
    view = window.writing.rendered.view
    until(lambda: view.document().characterCount() > 1_000 and not view.is_drawing)
    window.actions_table["page.write"].trigger()
    until(view.isVisible)
    assert view.verticalScrollBar().value() == 0
