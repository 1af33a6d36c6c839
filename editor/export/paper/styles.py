"""The styles of an office's Word file: which there are, what each looks like when all it stands on is counted in."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from editor.export.paper.naming import bare, guess
from editor.export.paper.xml import A, Element, val, w
from editor.frozen import frozen

_TRUE = ("", "1", "true", "on")


@frozen
class Shape:
    """How text looks in the file. Points and millimetres; `line` is a multiple of the size."""

    font: str = "Times New Roman"
    size_pt: float = 10.0
    is_bold: bool = False
    is_italic: bool = False
    is_upper: bool = False
    color: str = "000000"
    align: str = "left"
    before_pt: float = 0.0
    after_pt: float = 0.0
    line: float = 1.2
    first_line_mm: float = 0.0


@frozen
class OfficeStyle:
    """A paragraph style as a person chooses it."""

    id: str
    name: str
    aliases: tuple[str, ...]
    outline: int
    """its level of the contents, from 0; -1 for none"""


@dataclass(slots=True)
class Styles:
    """`root` is `styles.xml`, None where the file has none; `theme` that of `theme1.xml`."""

    root: Element | None
    theme: Element | None = None
    by_id: dict[str, Element] = field(init=False)

    def __post_init__(self) -> None:
        found = [] if self.root is None else self.root.findall(w("style"))
        self.by_id = {val(style, "styleId"): style for style in found if val(style, "styleId")}

    def default(self, kind: str) -> str:
        """The id of the style that Word takes where none is named; empty where the file says none."""
        marked = (
            key
            for key, style in self.by_id.items()
            if val(style, "type") == kind and style.get(w("default")) in ("1", "true", "on")
        )
        return next(marked, "")

    def named(self, name: str, kind: str) -> str:
        """The id of the style of this name or id, whatever its capitals; empty where there is none."""
        wanted = bare(name)
        for key, style in self.by_id.items():
            if val(style, "type") == kind and wanted in (bare(key), bare(val(style.find(w("name"))))):
                return key
        return ""

    def paragraphs(self) -> list[OfficeStyle]:
        """What a person may choose from, in the order of the file."""
        return [
            OfficeStyle(
                key,
                val(style.find(w("name"))) or key,
                tuple(part.strip() for part in val(style.find(w("aliases"))).split(",") if part.strip()),
                _outline(style),
            )
            for key, style in self.by_id.items()
            if val(style, "type") == "paragraph"
        ]

    def guessed(self) -> dict[str, str]:
        """Which of them stands for which part of an article."""
        known = [(one.id, (one.name, *one.aliases), one.outline) for one in self.paragraphs()]
        return guess(known, self.default("paragraph"))

    def shape(self, key: str) -> Shape:
        """What a style looks like; with an id that is not there, what text without a style looks like."""
        shape = Shape()
        defaults = None if self.root is None else self.root.find(w("docDefaults"))
        if defaults is not None:
            shape = self._with(shape, defaults.find(f"{w('pPrDefault')}/{w('pPr')}"), None)
            shape = self._with(shape, None, defaults.find(f"{w('rPrDefault')}/{w('rPr')}"))
        for style in reversed(list(self._line_of(key))):
            shape = self._with(shape, style.find(w("pPr")), style.find(w("rPr")))
        return shape

    def _line_of(self, key: str) -> Iterator[Element]:
        """The style and those it stands on, itself first."""
        seen: set[str] = set()
        while key in self.by_id and key not in seen:
            seen.add(key)
            yield self.by_id[key]
            key = val(self.by_id[key].find(w("basedOn")))

    def _with(self, shape: Shape, paragraph: Element | None, run: Element | None) -> Shape:
        said: dict[str, object] = {}
        if run is not None:
            said |= _of_run(run)
            fonts = run.find(w("rFonts"))
            if fonts is not None:
                font = self._theme_font(val(fonts, "asciiTheme")) or val(fonts, "ascii") or val(fonts, "hAnsi")
                said |= {"font": font} if font else {}
        if paragraph is not None:
            size = said.get("size_pt", shape.size_pt)
            said |= _of_paragraph(paragraph, float(str(size)))
        return replace(shape, **said)  # type: ignore[arg-type]

    def _theme_font(self, name: str) -> str:
        if not name or self.theme is None:
            return ""
        kind = "major" if name.startswith("major") else "minor"
        latin = self.theme.find(f".//{{{A}}}{kind}Font/{{{A}}}latin")
        return "" if latin is None else latin.get("typeface") or ""


def _outline(style: Element) -> int:
    level = val(style.find(f"{w('pPr')}/{w('outlineLvl')}"))
    return int(level) if level.isdigit() and int(level) < 9 else -1


def _of_run(run: Element) -> dict[str, object]:
    said: dict[str, object] = {}
    for name, key in (("b", "is_bold"), ("i", "is_italic"), ("caps", "is_upper")):
        mark = run.find(w(name))
        if mark is not None:
            said[key] = val(mark).lower() in _TRUE
    size = number(val(run.find(w("sz"))))
    if size:
        said["size_pt"] = size / 2
    color = val(run.find(w("color")))
    if color:
        said["color"] = color.upper() if len(color) == 6 else "000000"
    return said


def _of_paragraph(paragraph: Element, size_pt: float) -> dict[str, object]:
    said: dict[str, object] = {}
    align = val(paragraph.find(w("jc")))
    if align:
        said["align"] = {"both": "justify", "distribute": "justify", "center": "center"}.get(align, "left")
        said["align"] = "right" if align in ("right", "end") else said["align"]
    spacing = paragraph.find(w("spacing"))
    if spacing is not None:
        for name, key in (("before", "before_pt"), ("after", "after_pt")):
            if val(spacing, name):
                said[key] = max(0.0, number(val(spacing, name)) / 20)
        line = number(val(spacing, "line"))
        if line > 0:
            is_fixed = val(spacing, "lineRule") in ("exact", "atLeast")
            said["line"] = line / 20 / size_pt if is_fixed else line / 240 * 1.2
    indent = paragraph.find(w("ind"))
    if indent is not None and (val(indent, "firstLine") or val(indent, "hanging")):
        said["first_line_mm"] = max(0.0, number(val(indent, "firstLine")) * 25.4 / 1440)
    return said


def number(text: str) -> float:
    """The number that stands there; 0 where none does."""
    try:
        return float(text) if len(text) < 12 else 0.0
    except ValueError:
        return 0.0
