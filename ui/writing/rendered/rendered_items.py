"""An article as the rendered view draws it: plain records, made from the block model off the window's thread. No Qt.

Records hold no places of the source, so that two of them are equal when they look the same; an `Item` puts the places
beside them. Only what differs is then drawn again.
"""

from collections.abc import Iterator, Mapping
from enum import IntFlag
from typing import NamedTuple, TypeAlias

from editor.article import Fields
from editor.export.labels import Labels
from editor.text import blocks as model
from editor.text.blocks import Block, Inline, Note
from editor.text.packing import Packable

ROWS_AT_ONCE = 12
"""rows of a long table that are drawn in one go, and again when one of them is edited"""
WIDEST_COLUMN = 40
"""letters; a column of more does not become wider"""
LONGEST = 20_000
"""letters of a paragraph that are drawn"""
DEEPEST = 4
"""quotations and boxes within each other that are drawn as such; what is deeper is drawn flat"""


class Face(IntFlag):
    """How a run differs from its paragraph."""

    PLAIN = 0
    STRONG = 1
    EMPHASIS = 2
    STRIKE = 4
    CODE = 8
    RAISED = 16
    LOWERED = 32
    UNDERLINED = 64
    MARKED = 128
    KEY = 256
    PROMPT = 512
    NOTE = 1024
    PICTURE = 2048
    """`text` is the picture's `src`"""


class Run(NamedTuple):
    """`href` is empty, an address as written, or `#name` of a place in the view."""

    text: str
    face: Face = Face.PLAIN
    href: str = ""


class Line(NamedTuple):
    """A paragraph. `role` names its look; `marker` hangs before it; `name` is what links in the view lead to."""

    role: str
    runs: tuple[Run, ...]
    indent: int = 0
    marker: str = ""
    name: str = ""


class Grid(NamedTuple):
    """A table: `rows` of cells of runs, the first row is the head.

    A long table comes in grids that stand close, one below the other: then `widths` has the columns in percent, so that
    they agree, and `has_head` and `has_end` are true for the first and the last of them.
    """

    aligns: tuple[str, ...]
    rows: tuple[tuple[tuple[Run, ...], ...], ...]
    widths: tuple[int, ...] = ()
    has_head: bool = True
    has_end: bool = True


class Figure(NamedTuple):
    src: str
    alt: str
    is_decorative: bool


class Panel(NamedTuple):
    """Parts in a frame of their own; `kind` is quote, pull_quote or box."""

    kind: str
    parts: "tuple[Part, ...]"


Part: TypeAlias = Line | Grid | Figure | Panel


class Item(Packable[tuple[tuple[Part, ...], tuple[int, ...]]]):
    """One top-level block. `starts` has the place in the source of each `Line` and `Grid` in it, in order.

    An item that comes from a field has its name in `field` and no places. `room` is how much there is of it, in
    letters. It is never changed; what it shows may be packed.
    """

    __slots__ = ("end", "field", "room", "start")

    def __init__(
        self, parts: tuple[Part, ...], start: int = -1, end: int = -1, starts: tuple[int, ...] = (), field: str = ""
    ) -> None:
        super().__init__((parts, tuple([one - start for one in starts])))
        self.start = start
        self.end = end
        self.field = field
        self.room = letters_in(parts)

    @property
    def parts(self) -> tuple[Part, ...]:
        return self.content[0]

    @property
    def starts(self) -> tuple[int, ...]:
        return tuple([self.start + one for one in self.content[1]])

    def moved(self, by: int) -> "Item":
        """The same, `by` code points further on in the source."""
        new = Item.__new__(Item)
        new.take_content(self)
        new.start, new.end, new.field, new.room = self.start + by, self.end + by, self.field, self.room
        return new

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Item)
            and (self.start, self.end, self.field, self.starts) == (other.start, other.end, other.field, other.starts)
            and self.looks_like(other)
        )

    __hash__ = None  # type: ignore[assignment]

    def looks_like(self, other: "Item") -> bool:
        """Whether nobody sees a difference, wherever they stand in the source."""
        return self.holds_the_same(other) or self.parts == other.parts


def of_fields(fields: Fields) -> Iterator[Item]:
    """What stands above the text."""
    for name in ("kicker", "headline", "dek", "byline"):
        if words := getattr(fields, name).strip():
            yield Item((Line(name, (Run(words),)),), field=name)


def of_blocks(blocks: tuple[Block, ...], source: str, labels: Labels, lead: str = "") -> Iterator[Item]:
    """The items of blocks; `lead` opens the first paragraph among them."""
    for block in blocks:
        if isinstance(block, model.Table) and len(block.rows) > ROWS_AT_ONCE * 2:
            yield from _long_table(block, source)
            continue
        item = _item(block, labels)
        if lead and isinstance(block, model.Paragraph):
            line = item.parts[0]
            assert isinstance(line, Line)
            opening = (Run(lead, Face.STRONG), Run(labels.dash))
            item = Item((line._replace(runs=opening + line.runs),), item.start, item.end, item.starts)
            lead = ""
        yield item


def of_notes(notes: Mapping[str, Note], labels: Labels) -> Iterator[Item]:
    """What stands below the text."""
    if notes:
        yield Item((Line("notes_title", (Run(labels.notes),)),))
        for note in notes.values():
            yield _note(note, labels)


def _item(block: Block, labels: Labels) -> Item:
    builder = _Builder(labels)
    parts = tuple(builder.parts((block,), "body", 0))
    return Item(parts, block.span.start, block.span.end, tuple(builder.starts))


def _long_table(table: model.Table, source: str) -> Iterator[Item]:
    """A table in grids of `ROWS_AT_ONCE` rows, each at the place of its first row."""
    rows = [tuple(_runs(cell.inlines) for cell in row) for row in (table.head, *table.rows)]
    widths = _widths(rows)
    lines = [table.span.start]
    while (at := source.find("\n", lines[-1], table.span.end)) != -1:
        lines.append(at + 1)
    del lines[1:2]  # the line below the head shows nothing
    for first in range(0, len(rows), ROWS_AT_ONCE):
        part = tuple(rows[first : first + ROWS_AT_ONCE])
        end = first + len(part)
        grid = Grid(table.aligns, part, widths, has_head=first == 0, has_end=end == len(rows))
        start = lines[min(first, len(lines) - 1)]
        yield Item((grid,), start, lines[end] - 1 if end < len(lines) else table.span.end, (start,))


def _widths(rows: list[tuple[tuple[Run, ...], ...]]) -> tuple[int, ...]:
    """How wide each column is, in percent, by its longest cell; in steps, so that a letter more changes nothing."""
    longest = [
        max(4, *(min(WIDEST_COLUMN, sum(len(run.text) for run in cell)) for cell in column))
        for column in zip(*rows, strict=True)
    ]
    steps = [-(-length // 4) for length in longest]
    return tuple(round(step * 100 / sum(steps)) for step in steps)


def _note(note: Note, labels: Labels) -> Item:
    builder = _Builder(labels)
    parts = list(builder.parts(note.blocks, "note", 0))
    if not parts or not isinstance(parts[0], Line):
        parts.insert(0, Line("note", ()))
        builder.starts.insert(0, note.span.start)
    first = parts[0]
    assert isinstance(first, Line)
    back = Run(" ↩", Face.PLAIN, f"#mark-{note.number}") if note.number else Run("")
    parts[0] = first._replace(
        marker=f"{note.number}." if note.number else "–", runs=(*first.runs, back), name=f"note-{note.number}"
    )
    return Item(tuple(parts), note.span.start, note.span.end, tuple(builder.starts))


class _Builder:
    """The parts of one top-level block; `starts` collects their places."""

    def __init__(self, labels: Labels) -> None:
        self._labels = labels
        self._depth = 0
        self.starts: list[int] = []

    def parts(self, blocks: tuple[Block, ...], role: str, indent: int, marker: str = "") -> Iterator[Part]:
        """The parts of `blocks`; `marker` hangs before the first line, or before an empty one where that cannot be."""
        if marker and not (blocks and isinstance(blocks[0], _HAS_LINES)):
            self.starts.append(blocks[0].span.start if blocks else max(self.starts, default=0))
            yield Line(role, (), indent, marker)
            marker = ""
        for block in blocks:
            for part in self._parts_of(block, role, indent):
                yield part._replace(marker=marker) if marker and isinstance(part, Line) else part
                marker = ""

    def _parts_of(self, block: Block, role: str, indent: int) -> Iterator[Part]:
        match block:
            case model.Heading():
                yield self._line(block, f"heading{min(block.level, 4)}", _runs(block.inlines), indent, "", block.key)
            case model.Paragraph():
                yield self._line(block, role, _runs(block.inlines), indent)
            case model.CodeBlock():
                yield self._line(block, "code", (Run(block.text.rstrip("\n").replace("\n", "\u2028")),), indent)
            case model.BulletList() | model.NumberedList():
                yield from self._list(block, role, indent)
            case model.DefinitionList():
                for definition in block.definitions:
                    yield self._line(definition, "term", _runs(definition.term), indent)
                    for meaning in definition.meanings:
                        yield from self.parts(meaning, role, indent + 1)
            case model.Table():
                self.starts.append(block.span.start)
                rows = (block.head, *block.rows)
                yield Grid(block.aligns, tuple(tuple(_runs(cell.inlines) for cell in row) for row in rows))
            case model.PictureBlock():
                yield from self._figure(block, indent)
            case model.Rule():
                yield self._line(block, "rule", (Run("⁂"),), indent)
            case model.Quote() | model.Box() | model.PullQuote():
                yield from self._panel(block, role, indent)

    def _list(self, block: model.BulletList | model.NumberedList, role: str, indent: int) -> Iterator[Part]:
        number = block.start if isinstance(block, model.NumberedList) else None
        inner = "tight" if block.is_tight and role in ("body", "tight") else role
        for item in block.items:
            marker = "•" if number is None else f"{number}."
            yield from self.parts(item.blocks, inner, indent + 1, marker)
            number = None if number is None else number + 1

    def _figure(self, block: model.PictureBlock, indent: int) -> Iterator[Part]:
        yield Figure(block.src, block.alt, block.is_decorative)
        credit = self._labels.photo.format(credit=block.credit) if block.credit.strip() else ""
        runs = [Run(block.caption)] if block.caption.strip() else []
        if credit:
            runs += [Run(" "), Run(credit, Face.EMPHASIS)] if runs else [Run(credit, Face.EMPHASIS)]
        yield self._line(block, "caption", tuple(runs), indent)

    def _panel(self, block: model.Quote | model.Box | model.PullQuote, role: str, indent: int) -> Iterator[Part]:
        if self._depth >= DEEPEST:
            yield from self.parts(block.blocks, role, indent)
            return
        self._depth += 1
        inner: list[Part] = []
        kind = {model.Quote: "quote", model.Box: "box", model.PullQuote: "pull_quote"}[type(block)]
        if isinstance(block, model.Box) and block.title.strip():
            inner.append(self._line(block, "box_title", (Run(block.title),), 0))
        inner += self.parts(block.blocks, kind, 0)
        if isinstance(block, model.PullQuote) and block.attribution.strip():
            inner.append(self._line(block, "attribution", (Run(f"— {block.attribution}"),), 0))
        self._depth -= 1
        yield Panel(kind, tuple(inner) or (self._line(block, kind, (), 0),))

    def _line(
        self,
        block: Block | model.Definition,
        role: str,
        runs: tuple[Run, ...],
        indent: int = 0,
        marker: str = "",
        name: str = "",
    ) -> Line:
        # What stands after the blocks of a directive (its attribution) begins later than they do.
        self.starts.append(max(block.span.start, max(self.starts, default=-1) + 1))
        return Line(role, _cut(runs), indent, marker, name)


def _cut(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """`runs` up to `LONGEST` letters: Qt lays a paragraph out as a whole, of 5 MB in many seconds."""
    kept: list[Run] = []
    left = LONGEST
    for run in runs:
        if len(run.text) > left and not run.face & Face.PICTURE:
            return (*kept, run._replace(text=run.text[:left].rstrip() + " …"))
        kept.append(run)
        left -= len(run.text)
        if left <= 0:
            break
    return runs if len(kept) == len(runs) else (*kept, Run(" …"))


def _runs(inlines: tuple[Inline, ...], face: Face = Face.PLAIN, href: str = "") -> tuple[Run, ...]:
    found: list[Run] = []
    for inline in inlines:
        found += _runs_of(inline, face, href)
    return tuple(found)


_HAS_LINES = (model.Paragraph, model.Heading, model.CodeBlock, model.DefinitionList, model.Rule)
"""blocks whose first part is a line that a marker can hang before"""

_FACES = {model.Emphasis: Face.EMPHASIS, model.Strong: Face.STRONG, model.Strike: Face.STRIKE}
_TAGS = {"sub": Face.LOWERED, "sup": Face.RAISED, "u": Face.UNDERLINED, "mark": Face.MARKED, "kbd": Face.KEY}


def _runs_of(inline: Inline, face: Face, href: str) -> tuple[Run, ...]:
    match inline:
        case model.Text():
            return (Run(inline.text, face, href),)
        case model.Emphasis() | model.Strong() | model.Strike():
            return _runs(inline.inlines, face | _FACES[type(inline)], href)
        case model.Styled():
            return _runs(inline.inlines, face | _TAGS.get(inline.tag, Face.PLAIN), href)
        case model.Foreign():
            return _runs(inline.inlines, face, href)
        case model.Code():
            return (Run(inline.text, face | Face.CODE, href),)
        case model.Link():
            return _runs(inline.inlines, face, inline.href)
        case model.InlinePicture():
            return (Run(inline.src, face | Face.PICTURE, href),)
        case model.NoteMark():
            return (Run(str(inline.number), Face.NOTE, f"#note-{inline.number}"),)
        case model.LineBreak():
            return (Run("\u2028" if inline.hard else " ", face, href),)
        case model.PageNumber():
            return ()
        case model.Placeholder():
            return (Run(inline.prompt, face | Face.PROMPT, href),)


def same_until(old: tuple[Item, ...], new: tuple[Item, ...]) -> tuple[int, int]:
    """How many items at the beginning and at the end of `old` and `new` look the same."""
    most = min(len(old), len(new))
    start = next((at for at in range(most) if not old[at].looks_like(new[at])), most)
    most -= start
    end = next((at for at in range(most) if not old[-1 - at].looks_like(new[-1 - at])), most)
    return start, end


def pictures_in(parts: tuple[Part, ...]) -> Iterator[str]:
    """The `src` of every picture that `parts` show."""
    for part in parts:
        if isinstance(part, Figure):
            yield part.src
        elif isinstance(part, Panel):
            yield from pictures_in(part.parts)
        elif isinstance(part, Line):
            yield from (run.text for run in part.runs if run.face & Face.PICTURE)


A_LINE = 45
"""what stands above and below a line, in letters"""


def letters_in(parts: tuple[Part, ...]) -> int:
    """How much room parts take, in letters."""
    found = 0
    for part in parts:
        if isinstance(part, Line):
            found += A_LINE + sum(len(run.text) for run in part.runs)
        elif isinstance(part, Grid):
            found += sum(A_LINE + max(sum(len(run.text) for run in cell) for cell in row) for row in part.rows if row)
        elif isinstance(part, Panel):
            found += letters_in(part.parts)
        else:
            found += 10 * A_LINE
    return found
