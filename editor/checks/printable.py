"""What a picture needs in order to be printed: enough pixels for its size on paper, and words below it."""

from collections.abc import Iterator

from editor.checks.subject import Subject
from editor.finding import Finding, Severity
from editor.house_style import HouseStyle
from editor.text.blocks import PictureBlock

LEAST_DOTS = 150
"""an inch, below which the eye sees the pixels at reading distance"""
_SCREEN_DOTS = 96
"""an inch: so large a picture is printed when the column is wide enough"""
_COLUMN_MM = 155.0
"""the column of most house styles"""
_MM_PER_INCH = 25.4
_HIGHEST = 0.8
"""of the page: a caption stands below the picture"""


def check_print(subject: Subject) -> Iterator[Finding]:
    """Pictures that would look coarse on paper, and pictures without a caption."""
    for block in subject.blocks:
        if isinstance(block, PictureBlock) and not block.is_decorative:
            yield from _coarse(subject, block)
            if not block.caption.strip():
                yield Finding(
                    "print",
                    Severity.MAY,
                    "The picture “{picture}” has no caption; say below it what is to be seen.",
                    {"picture": block.src},
                    block.span,
                )


def _coarse(subject: Subject, block: PictureBlock) -> Iterator[Finding]:
    picture = (subject.pictures or {}).get(block.src)
    if picture is None or picture.width <= 0:
        return
    dots = round(_dots(subject.style, picture.width, picture.height))
    if dots < LEAST_DOTS:
        yield Finding(
            "print",
            Severity.SHOULD,
            "The picture “{picture}” is {width} pixels wide; on paper it would have {dots} dots an inch "
            "and look coarse, where {least} are needed. Take a larger one.",
            {"picture": block.src, "width": picture.width, "dots": dots, "least": LEAST_DOTS},
            block.span,
        )


def _dots(style: HouseStyle | None, width: int, height: int) -> float:
    """Pixels an inch at the size at which the house style prints so many: never wider than its column."""
    column = style.column_width_mm if style else _COLUMN_MM
    wide = width / (column / _MM_PER_INCH)
    high = height / (style.paper.text_height_mm * _HIGHEST / _MM_PER_INCH) if style else 0.0
    return max(_SCREEN_DOTS, wide, high)
