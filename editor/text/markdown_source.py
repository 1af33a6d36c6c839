"""The block model in, Markdown out: the way back from `markdown.parse`, for text that was written elsewhere.

What it writes is read back with the same words. It asks for nothing and keeps nothing; spans are not looked at.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

from editor.text import inline_source
from editor.text.blocks import (
    Block,
    Box,
    BulletList,
    CodeBlock,
    DefinitionList,
    Heading,
    Item,
    Note,
    NumberedList,
    Paragraph,
    PictureBlock,
    PullQuote,
    Quote,
    Rule,
    Table,
)
from editor.text.inline_source import picture_line

_ALIGNS = {"": "---", "left": ":--", "center": ":-:", "right": "--:"}
_NONE: Mapping[str, Note] = MappingProxyType({})


def write(blocks: Sequence[Block], notes: Mapping[str, Note] = _NONE, breathe: Callable[[], object] = int) -> str:
    """The Markdown of `blocks`, then of `notes`; no LF at the end. `breathe` is called now and then."""
    parts = [_joined(blocks, False, breathe), *(_note(note) for note in notes.values())]
    return "\n\n".join(filter(None, parts))


def _joined(blocks: Iterable[Block], is_tight: bool = False, breathe: Callable[[], object] = int) -> str:
    written: list[str] = []
    before: Block | None = None
    is_other = False
    for at, block in enumerate(blocks):
        if not at % 32:
            breathe()
        # Two lists of a kind that follow each other would be read as one: the second has other signs.
        is_other = type(before) is type(block) and isinstance(block, BulletList | NumberedList) and not is_other
        text = _block(block, is_other)
        if text:
            written += [_gap(before, block, is_tight) if written else "", text]
            before = block
    return "".join(written)


def _gap(before: Block | None, block: Block, is_tight: bool) -> str:
    """In a tight list a list follows its words at once, unless it would then be read as their next line."""
    follows = isinstance(block, BulletList) or (isinstance(block, NumberedList) and block.start == 1)
    return "\n" if is_tight and follows and isinstance(before, Paragraph) else "\n\n"


def _block(block: Block, is_other: bool) -> str:
    match block:
        case Heading():
            words = inline_source.write(block.inlines, is_heading=True)
            return f"{'#' * block.level} {words}" if words else ""
        case Paragraph():
            return inline_source.write(block.inlines)
        case CodeBlock():
            return _code(block)
        case Quote():
            return _prefixed(_joined(block.blocks), "> ", "> ")
        case BulletList():
            sign = "* " if is_other else "- "
            return _list(block.items, [sign] * len(block.items), block.is_tight)
        case NumberedList():
            dot = ")" if is_other else "."
            signs = [f"{block.start + at}{dot} " for at in range(len(block.items))]
            return _list(block.items, signs, block.is_tight)
        case DefinitionList():
            return _definitions(block)
        case Table():
            return _table(block)
        case PictureBlock():
            return picture_line(block.src, block.caption, block.credit, block.alt, block.is_decorative)
        case PullQuote():
            return _directive("pull-quote", block.attribution, block.blocks)
        case Box():
            return _directive("box", block.title, block.blocks)
        case Rule():
            return "---"


def _prefixed(text: str, first: str, rest: str) -> str:
    """`text` with `first` before its first line and `rest` before each other one that is not empty."""
    if not text:
        return ""
    bare = rest.rstrip()
    lines = text.split("\n")
    return "\n".join([first + lines[0], *(rest + line if line else bare for line in lines[1:])])


def _code(block: CodeBlock) -> str:
    fence = "`" * max(3, 1 + max((len(run) for run in _tick_runs(block.text)), default=0))
    end = "" if block.text.endswith("\n") or not block.text else "\n"
    return f"{fence}{block.language}\n{block.text}{end}{fence}"


def _tick_runs(text: str) -> list[str]:
    return "".join(sign if sign == "`" else " " for sign in text).split() if "`" in text else []


def _list(items: Sequence[Item], signs: Sequence[str], is_tight: bool) -> str:
    written = [
        _prefixed(_joined(item.blocks, is_tight), sign, " " * len(sign)) or sign.rstrip()
        for item, sign in zip(items, signs, strict=True)
    ]
    return ("\n" if is_tight else "\n\n").join(written)


def _definitions(block: DefinitionList) -> str:
    written = []
    for definition in block.definitions:
        term = inline_source.write(definition.term, is_heading=True)
        meanings = [_prefixed(_joined(meaning), ": ", "  ") for meaning in definition.meanings]
        written.append("\n".join([term, *filter(None, meanings)]))
    return "\n\n".join(written)


def _table(block: Table) -> str:
    rows = [[inline_source.write(cell.inlines, is_cell=True) for cell in row] for row in (block.head, *block.rows)]
    rows.insert(1, [_ALIGNS[align] for align in block.aligns])
    return "\n".join("| " + " | ".join(cells) + " |" for cells in rows)


def _directive(name: str, title: str, blocks: Sequence[Block]) -> str:
    inner = _joined(blocks)
    # The colons of a directive are more than those of any line inside it.
    longest = max((len(line) - len(line.lstrip(":")) for line in inner.split("\n")), default=0)
    colons = ":" * max(3, longest + 1)
    return f"{colons} {' '.join([name, *title.split()])}\n{inner}\n{colons}"


def _note(note: Note) -> str:
    return _prefixed(_joined(note.blocks), f"[^{note.label}]: ", "    ")
