"""The colours of the writing room, all taken from the palette in force: a change of theme is a change of palette."""

from PySide6.QtGui import QColor, QPalette

from editor.frozen import frozen
from ui.colours import contrast

LEAST = 4.5
"""the contrast of text on paper"""


@frozen
class Ink:
    """`mark` is for Markdown's own signs, `quiet` for captions and quotes, `tint` lies under placeholders and boxes."""

    text: QColor
    quiet: QColor
    mark: QColor
    faint: QColor
    """for what is nearly hidden: where a link leads, while marks are not shown"""
    link: QColor
    rule: QColor
    prompt: QColor
    tint: QColor
    prompt_tint: QColor
    paper: QColor


def of(palette: QPalette) -> Ink:
    """The ink that belongs to `palette`."""
    paper, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
    accent = palette.color(QPalette.ColorRole.Accent)
    return Ink(
        text=text,
        quiet=_between(text, paper, 0.30),
        mark=_as_soft_as_can_be_read(text, paper),
        faint=_between(text, paper, 0.72),
        link=_between(accent, text, 0.12),
        rule=_between(text, paper, 0.84),
        prompt=_between(accent, text, 0.25),
        tint=_between(text, paper, 0.955),
        prompt_tint=_between(accent, paper, 0.88),
        paper=paper,
    )


def _as_soft_as_can_be_read(text: QColor, paper: QColor) -> QColor:
    """The colour on the way from `text` to `paper` that still has 4.5:1 against the paper."""
    for share in range(56, 0, -2):
        colour = _between(text, paper, share / 100)
        if contrast(colour.name(), paper.name()) >= LEAST:
            return colour
    return text


def _between(one: QColor, other: QColor, share: float) -> QColor:
    """A colour `share` of the way from `one` to `other`."""
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
    )
