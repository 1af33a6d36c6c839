"""The colours of the writing room, all taken from the palette in force: a change of theme is a change of palette."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True)
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
        mark=_between(text, paper, 0.56),
        faint=_between(text, paper, 0.72),
        link=_between(accent, text, 0.12),
        rule=_between(text, paper, 0.84),
        prompt=_between(accent, text, 0.25),
        tint=_between(text, paper, 0.955),
        prompt_tint=_between(accent, paper, 0.88),
        paper=paper,
    )


def _between(one: QColor, other: QColor, share: float) -> QColor:
    """A colour `share` of the way from `one` to `other`."""
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
    )
