"""A house style: the look of an export, as data, read from YAML. One source for every format.

Lengths are in the unit that the name ends with: `_mm` millimetres, `_pt` points; `_em` multiples of the body size.
It writes no format itself; the writers in `editor.export` do.

To add one that ships: resources/house_styles/KEY.yaml; nothing else names it.
"""

import re
from dataclasses import field
from functools import cache

import resources
from editor.frozen import frozen
from editor.page_parts import RULES, Band, Stand, read_bands, read_stands
from editor.record import Record
from editor.record import read as read_record
from editor.refusal import Refused
from editor.word_file import WordFile, read_word_file

LANGUAGES = ("vi", "en")
"""The languages in which a house style has its name, its banner and its imprint."""

ROLES = (
    "body",
    "banner",
    "kicker",
    "headline",
    "dek",
    "byline",
    "dateline",
    "heading1",
    "heading2",
    "heading3",
    "heading4",
    "heading5",
    "heading6",
    "quote",
    "pull_quote",
    "box",
    "caption",
    "credit",
    "code",
    "table",
    "table_head",
    "note",
    "header",
    "footer",
    "letterhead",
    "letterhead_small",
    "national_title",
    "motto",
    "number",
    "place_date",
    "signature",
    "signature_name",
    "recipients_head",
    "recipients",
)
"""What a look can be given for."""

OPENING = ("banner", "kicker", "headline", "dek", "byline", "dateline")
"""What may stand over the text, in this order; the dateline runs in before the first paragraph."""

LEAST_MARGIN_MM = 5
LEAST_TEXT_MM = 30
"""of the text, in width and height; a sentence below says it too"""

ALIGNS = ("left", "right", "center", "justify")

# A font's name goes into style sheets and XML: letters, digits, spaces and hyphens are all that a name needs.
_FONT = re.compile(r"[A-Za-z0-9][A-Za-z0-9 -]{0,60}")
_COLOR = re.compile(r"[0-9A-Fa-f]{6}")


@frozen
class Paper:
    width_mm: float
    height_mm: float
    top_mm: float
    right_mm: float
    bottom_mm: float
    left_mm: float

    @property
    def text_width_mm(self) -> float:
        return self.width_mm - self.left_mm - self.right_mm

    @property
    def text_height_mm(self) -> float:
        return self.height_mm - self.top_mm - self.bottom_mm

    @property
    def has_room(self) -> bool:
        return min(self.text_width_mm, self.text_height_mm) >= LEAST_TEXT_MM


@frozen
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

    @property
    def tracking_pt(self) -> float:
        """Room between the letters: small capitals want it, large ones do not."""
        return 0.04 * self.size_pt if self.is_upper and self.size_pt < 12 else 0.0


@frozen
class HouseStyle:
    """`looks` are keyed by role (ROLES); a role that is not named looks like body. `names`, `imprint` and `banner` (the
    words over the headline that say what kind of text this is) are keyed by language, and so are `letterhead` (over the
    first page), `closing` (signature and recipients, under the text), `header`, `footer` (None: slug and page number,
    or nothing where `shows_page_numbers` is false) and `continued` (under every page but the last). With
    `mirrors_margins` the left margin is the inner one of two facing pages; `numbers_captions` counts the pictures;
    `contents_depth` levels of headings stand in a table of contents at the front, none with 0. `headline_rule`
    (one of RULES) is drawn under a headline that has a kicker over it. `word` is the office's own Word file on which
    DOCX is written; the rest of the house style is what it looks like elsewhere.
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
    banner: dict[str, str]
    columns: int = 1
    column_gap_mm: float = 8.0
    hyphenates: bool = False
    opening: tuple[str, ...] = OPENING
    letterhead: dict[str, Stand] = field(default_factory=lambda: dict.fromkeys(LANGUAGES, Stand()))
    closing: dict[str, Stand] = field(default_factory=lambda: dict.fromkeys(LANGUAGES, Stand()))
    header: dict[str, Band] = field(default_factory=lambda: dict.fromkeys(LANGUAGES, Band()))
    footer: dict[str, Band] | None = None
    header_on_first: bool = True
    footer_on_first: bool = True
    continued: dict[str, str] = field(default_factory=lambda: dict.fromkeys(LANGUAGES, ""))
    mirrors_margins: bool = False
    numbers_captions: bool = False
    contents_depth: int = 0
    headline_rule: str = "none"
    word: WordFile | None = None

    @property
    def column_width_mm(self) -> float:
        """The width of one column of the text."""
        return (self.paper.text_width_mm - self.column_gap_mm * (self.columns - 1)) / self.columns

    def look(self, role: str) -> Look:
        """The look of `role`, which is one of ROLES."""
        return self.looks.get(role) or self.looks["body"]


def shipped() -> list[HouseStyle]:
    """The house styles that come with the program, by key."""
    folder = resources.path("house_styles")
    return [named(file.stem) for file in sorted(folder.glob("*.yaml"))]


@cache
def named(key: str) -> HouseStyle:
    """The shipped house style `key`; Refused when there is none."""
    folder = resources.path("house_styles")
    known = sorted(file.stem for file in folder.iterdir() if file.suffix == ".yaml")
    if key not in known:
        raise Refused(
            "There is no house style called “{key}”. Choose one of these: {known}.", key=key, known=", ".join(known)
        )
    name = f"{key}.yaml"
    return read((folder / name).read_text(encoding="utf-8"), name)


def read(text: str, name: str) -> HouseStyle:
    """The house style that `text` spells; `name` is its file's name for the sentences. Refused when it is broken."""
    record = read_record(text, name)
    style = HouseStyle(
        key=record.word("key"),
        version=record.number("version"),
        names=_by_language(record, "names", is_required=True),
        paper=_paper(record.record("paper")),
        looks=_looks(record.record("looks")),
        mono_font=_font(record, "mono_font"),
        imprint=_by_language(record, "imprint"),
        end_mark=record.text("end_mark", ""),
        shows_page_numbers=record.truth("shows_page_numbers", True),
        banner=_by_language(record, "banner"),
        columns=_columns(record),
        column_gap_mm=record.decimal("column_gap_mm", 8.0, 0, 50),
        hyphenates=record.truth("hyphenates", False),
        opening=_opening(record),
        letterhead=read_stands(record, "letterhead", LANGUAGES, ROLES),
        closing=read_stands(record, "closing", LANGUAGES, ROLES),
        header=read_bands(record, "header", LANGUAGES) or dict.fromkeys(LANGUAGES, Band()),
        footer=read_bands(record, "footer", LANGUAGES),
        header_on_first=record.truth("header_on_first", True),
        footer_on_first=record.truth("footer_on_first", True),
        continued=_by_language(record, "continued"),
        mirrors_margins=record.truth("mirrors_margins", False),
        numbers_captions=record.truth("numbers_captions", False),
        contents_depth=int(record.decimal("contents_depth", 0, 0, 3)),
        headline_rule=_rule(record, "headline_rule"),
        word=read_word_file(record),
    )
    record.close()
    return style


def _columns(record: Record) -> int:
    columns = record.number("columns", 1)
    if not 1 <= columns <= 3:
        raise Refused(
            "“{name}” was not read, because “columns” on line {line} must be 1, 2 or 3.",
            name=record.name,
            line=record.line("columns"),
        )
    return columns


def _rule(record: Record, key: str) -> str:
    rule = record.text(key, "none")
    if rule not in RULES:
        raise Refused(
            "“{name}” was not read, because “{key}” on line {line} must be none, short or full.",
            name=record.name,
            key=key,
            line=record.line(key),
        )
    return rule


def _opening(record: Record) -> tuple[str, ...]:
    if not record.has("opening"):
        return OPENING
    named = record.texts("opening")
    if not set(named) <= set(OPENING):
        raise Refused(
            "“{name}” was not read, because “opening” on line {line} may hold only these: {known}.",
            name=record.name,
            line=record.line("opening"),
            known=", ".join(OPENING),
        )
    return tuple(one for one in OPENING if one in named)


def _by_language(record: Record, key: str, is_required: bool = False) -> dict[str, str]:
    if not is_required and not record.has(key):
        return dict.fromkeys(LANGUAGES, "")
    inner = record.record(key)
    texts = {language: inner.text(language, None if is_required else "") for language in LANGUAGES}
    inner.close()
    return texts


def _paper(record: Record) -> Paper:
    width = record.decimal("width_mm", None, 50, 1000)
    height = record.decimal("height_mm", None, 50, 1500)
    margins = {
        side: record.decimal(f"{side}_mm", None, LEAST_MARGIN_MM, 200) for side in ("top", "right", "bottom", "left")
    }
    paper = Paper(
        width,
        height,
        top_mm=margins["top"],
        right_mm=margins["right"],
        bottom_mm=margins["bottom"],
        left_mm=margins["left"],
    )
    record.close()
    if not paper.has_room:
        raise Refused(
            "“{name}” was not read, because its margins leave less than 30 mm for the text; make them smaller.",
            name=record.name,
        )
    return paper


def _looks(record: Record) -> dict[str, Look]:
    body = _look(record.record("body"), None)
    looks = {"body": body}
    for role in ROLES:
        if role != "body" and record.has(role):
            looks[role] = _look(record.record(role), body)
    record.close()
    return looks


def _look(record: Record, body: Look | None) -> Look:
    """A look; what it leaves out is as in `body`, spaces before and after apart. The body itself leaves nothing out."""
    look = Look(
        font=body.font if body and not record.has("font") else _font(record, "font"),
        size_pt=record.decimal("size_pt", body.size_pt if body else None, 4, 200),
        is_bold=record.truth("is_bold", False),
        is_italic=record.truth("is_italic", False),
        is_upper=record.truth("is_upper", False),
        color=_choice(record, "color", body.color if body else "000000").upper(),
        align=_choice(record, "align", body.align if body else "left"),
        line_height=record.decimal("line_height", body.line_height if body else None, 0.8, 4),
        before_pt=record.decimal("before_pt", 0.0, 0, 200),
        after_pt=record.decimal("after_pt", body.after_pt if body else None, 0, 200),
        first_line_mm=record.decimal("first_line_mm", 0.0, 0, 50),
    )
    record.close()
    return look


def _font(record: Record, key: str) -> str:
    font = record.text(key)
    if not _FONT.fullmatch(font):
        raise Refused(
            "“{name}” was not read, because the font's name on line {line} may hold only letters from A to Z, digits, "
            "spaces and hyphens.",
            name=record.name,
            line=record.line(key),
        )
    return font


def _choice(record: Record, key: str, default: str) -> str:
    """The text of `key`, "align" or "color", checked against what it may be."""
    if not record.has(key):
        return default
    value = record.text(key)
    if key == "align" and value not in ALIGNS:
        raise Refused(
            "“{name}” was not read, because “align” on line {line} must be left, right, center or justify.",
            name=record.name,
            line=record.line(key),
        )
    if key == "color" and not _COLOR.fullmatch(value):
        raise Refused(
            "“{name}” was not read, because “color” on line {line} must be six digits and letters from A to F in "
            'quotation marks, as in "1A2B3C".',
            name=record.name,
            line=record.line(key),
        )
    return value
