"""A house style: the look of an export, as data, read from YAML. One source for every format.

Lengths are in the unit that the name ends with: `_mm` millimetres, `_pt` points; `_em` multiples of the body size.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paper:
    width_mm: float
    height_mm: float
    top_mm: float
    right_mm: float
    bottom_mm: float
    left_mm: float


@dataclass(frozen=True, slots=True)
class Look:
    """How one kind of paragraph looks. `align` is left, right, center or justify; `color` is RRGGBB."""

    font: str
    size_pt: float
    is_bold: bool = False
    is_italic: bool = False
    is_upper: bool = False
    color: str = "000000"
    align: str = "left"
    line_height: float = 1.4
    before_pt: float = 0.0
    after_pt: float = 0.0
    first_line_mm: float = 0.0


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """`looks` are keyed by role: body, kicker, headline, dek, byline, dateline, heading1 to heading6, quote,
    pull_quote, box, caption, credit, code, table, table_head, note, header, footer. A role that is not named looks
    like body. `names` are keyed by language.
    """

    key: str
    version: int
    names: dict[str, str]
    paper: Paper
    looks: dict[str, Look]
    mono_font: str
    imprint: dict[str, str]
    end_mark: str
    shows_page_numbers: bool
