"""The look's promises: readable in light and dark, on the grid, following the system."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo

import resources
from editor.article import Stage
from ui.colours import DARK, PAIRS, PALETTES, Scheme, contrast, mix
from ui.theme import CHROME_FAMILY, MONO_FAMILY, TEXT_FAMILY, chrome_font, make_palette, make_stylesheet, text_font
from ui.writing import ink
from ui.writing.remarks import underlines

TOP = Path(__file__).parent.parent.parent


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("pair", PAIRS, ids="-on-".join)
def test_every_text_can_be_read_on_its_background(palette, pair):
    text, background = (getattr(PALETTES[palette], name) for name in pair)
    assert contrast(text, background) >= 4.5


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("background", ["panel", "paper", "hover", "selected"])
def test_every_stage_colour_can_be_read_on_every_list(palette, stage, background):
    colours = PALETTES[palette]
    assert contrast(colours.stages[stage], getattr(colours, background)) >= 4.5


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("name", ["text", "quiet", "mark", "link", "prompt"])
def test_every_ink_of_the_writing_room_can_be_read_on_its_paper(palette, name):
    colours = ink.of(make_palette(PALETTES[palette]))
    assert contrast(getattr(colours, name).name(), colours.paper.name()) >= 4.5


@pytest.mark.parametrize("kind", underlines.LOOKS)
@pytest.mark.parametrize("palette", PALETTES)
def test_every_underline_can_be_seen_on_its_paper(palette, kind):
    drawn = make_palette(PALETTES[palette])
    assert contrast(underlines.colour(kind, drawn).name(), PALETTES[palette].paper) >= 3


@pytest.mark.parametrize("palette", PALETTES)
def test_the_focus_can_be_seen_beside_every_surface(palette):
    colours = PALETTES[palette]
    assert min(contrast(colours.accent, under) for under in (colours.paper, colours.panel)) >= 3


def test_high_contrast_is_high():
    colours = PALETTES[Scheme.CONTRAST]
    for text, background in PAIRS:
        assert contrast(getattr(colours, text), getattr(colours, background)) >= 7
    assert contrast(colours.edge, colours.paper) >= 3
    assert contrast(colours.line, colours.paper) >= 3


@pytest.mark.parametrize("scheme", PALETTES)
def test_every_scheme_is_drawn_in_its_own_colours(theme, scheme):
    theme.choose(scheme)
    assert theme.colours is PALETTES[scheme]
    assert theme.is_dark == (scheme in (Scheme.DARK, Scheme.CONTRAST))


def test_nothing_moves_by_itself(theme, qapp):
    assert [effect for effect in Qt.UIEffect if qapp.isEffectEnabled(effect)] == []
    sources = [file for file in (TOP / "ui").rglob("*.py") if re.search(r"Q\w*Animation|QTimeLine", file.read_text())]
    assert sources == []


def test_contrast_is_that_of_the_standard():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_mixing_goes_from_one_colour_to_the_other():
    assert mix("#ffffff", "#000000", 0) == "#000000"
    assert mix("#ffffff", "#000000", 1) == "#ffffff"
    assert mix("#ffffff", "#000000", 0.5) == "#808080"


@pytest.mark.parametrize("palette", PALETTES)
def test_the_stylesheet_has_every_colour_filled_in(palette):
    assert "$" not in make_stylesheet(PALETTES[palette])


def test_paddings_and_margins_lie_on_the_grid():
    """Half steps (2, 6) are for the inside of controls; a focus ring of 2 takes one pixel of its button's padding."""
    rules = re.findall(r"(?:padding|margin|spacing)[a-z-]*:([^;]+);", resources.text("look/copydesk.qss"))
    off_grid = {int(number) for rule in rules for number in re.findall(r"(\d+)px", rule) if int(number) % 2}
    assert off_grid <= {5, 15}


def test_the_shipped_fonts_are_the_ones_drawn(theme):
    assert QFontInfo(chrome_font()).family() == CHROME_FAMILY
    assert QFontInfo(text_font()).family() == TEXT_FAMILY
    assert MONO_FAMILY == "Noto Sans Mono"


def test_a_chosen_scheme_is_kept_and_announced(theme, qtbot):
    theme.choose(Scheme.LIGHT)
    with qtbot.waitSignal(theme.changed):
        theme.choose(Scheme.DARK)
    assert theme.colours is DARK
    with qtbot.assertNotEmitted(theme.changed):
        theme.choose(Scheme.DARK)


def test_a_colour_that_somebody_makes_transparent_stays_whole_for_others(theme):
    theme.colour("accent").setAlpha(20)
    assert theme.colour("accent").alpha() == 255
    before = theme.colour("paper")
    theme.choose(Scheme.DARK)
    assert theme.colour("paper") != before
