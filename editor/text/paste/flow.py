"""From elements to blocks, in reading order: one function for each kind of element that makes a block.

Whatever it does not know is its content; nothing of the HTML itself goes further.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import TypeAlias

from editor.text.blocks import (
    Block,
    CodeBlock,
    Definition,
    DefinitionList,
    Heading,
    Inline,
    InlinePicture,
    LineBreak,
    Paragraph,
    PictureBlock,
    Quote,
    Rule,
    Span,
    Text,
)
from editor.text.measure import plain_text
from editor.text.paste import lists, tables, words
from editor.text.paste.lists import Line
from editor.text.paste.runs import BREAK, PLAIN, Run, Shape, inlines, unemphasised, with_single_breaks
from editor.text.paste.tree import BLOCKS, Node, heading_level
from editor.text.paste.words import Context

Part: TypeAlias = Block | Line
NOWHERE = Span(0, 0)
ROOM = 18
"""Levels of nesting that the parser understands, two kept for the article: a quotation takes one, a list two."""
_QUOTES = frozenset(("MsoQuote", "MsoIntenseQuote"))
_LANGUAGE_CLASS = ("language-", "lang-")


def read(node: Node, context: Context, shape: Shape = PLAIN, room: int = ROOM) -> tuple[Block, ...]:
    """The blocks inside `node`, its lists put together."""
    return tuple(_closed(_parts(node, context, shape, room), room))


def _closed(parts: Iterable[Part], room: int) -> Iterator[Block]:
    """Items become lists, and quotations that follow each other become one."""
    for kind, group in groupby(parts, key=lambda part: type(part) if isinstance(part, Line | Quote) else None):
        if kind is Line:
            yield from _lists([part for part in group if isinstance(part, Line)], room)
        elif kind is Quote:
            yield Quote(tuple(block for part in group if isinstance(part, Quote) for block in part.blocks), NOWHERE)
        else:
            yield from (part for part in group if not isinstance(part, Line))


def _lists(lines: list[Line], room: int) -> Iterator[Block]:
    deepest = max(0, room // 2)
    if deepest:
        base = min(line.level for line in lines)
        yield from lists.nested(
            [line if line.level - base < deepest else _raised(line, base + deepest - 1) for line in lines]
        )
    else:
        yield from (block for line in lines for block in line.blocks)


def _raised(line: Line, level: int) -> Line:
    return Line(level, line.kind, line.number, line.key, line.blocks)


def _parts(node: Node, context: Context, shape: Shape, room: int) -> Iterator[Part]:
    runs: list[Run] = []
    for at, child in enumerate(node.children):
        if not at % 32:
            context.breathe()
        if isinstance(child, str) or not (child.tag in BLOCKS or child.holds_blocks) or id(child) in context.marks:
            words.read(child, shape, context, runs)
            continue
        yield from _paragraphs(runs)
        runs = []
        yield from _block(child, context, shape, room)
    yield from _paragraphs(runs)


def _block(node: Node, context: Context, shape: Shape, room: int) -> Iterator[Part]:
    inner = words.inside(shape, node, context)
    if level := heading_level(node.tag, node.attributes):
        yield from _heading(node, level, context)
    elif node.looks.list_level and node.tag not in ("ul", "ol"):
        yield _word_item(node, context, inner, room)
    elif node.get("class") in _QUOTES:
        yield from _quote(node, context, inner._replace(italic=False), room)
    elif node.tag == "pre" or (node.looks.keeps_lines and node.looks.is_monospaced):
        yield from _code(node)
    elif build := _BUILDERS.get(node.tag):
        yield from build(node, context, inner, room)
    else:
        yield from _parts(node, context, inner, room)


# --- paragraphs -------------------------------------------------------------------------------------------------------


def _paragraphs(runs: Sequence[Run]) -> Iterator[Block]:
    """Two breaks in a row end a paragraph; a picture alone is a block."""
    for paragraph in _at_double_breaks(runs):
        found = inlines(paragraph)
        if not plain_text(found).strip() and not any(_is_seen(inline) for inline in found):
            continue
        shown = [inline for inline in found if not isinstance(inline, LineBreak)]
        if all(isinstance(inline, InlinePicture) for inline in shown):
            yield from (_picture(inline) for inline in shown if isinstance(inline, InlinePicture))
        else:
            yield Paragraph(found, NOWHERE)


def _at_double_breaks(runs: Sequence[Run]) -> Iterator[Sequence[Run]]:
    start, breaks = 0, 0
    for at, run in enumerate(runs):
        if run.content == BREAK:
            breaks += 1
        elif not (isinstance(run.content, str) and not run.content.strip()):
            if breaks > 1:
                yield runs[start:at]
                start = at
            breaks = 0
    yield runs[start:]


def _is_seen(inline: Inline) -> bool:
    if isinstance(inline, Text | LineBreak):
        return False
    inner = getattr(inline, "inlines", None)
    return inner is None or any(map(_is_seen, inner))


def _picture(picture: InlinePicture, caption: str = "") -> PictureBlock:
    return PictureBlock(picture.src, picture.alt, caption, "", False, NOWHERE)


def _words(node: Node, context: Context, shape: Shape = PLAIN) -> tuple[Inline, ...]:
    """Everything inside `node` on one line, its blocks apart by breaks."""
    runs: list[Run] = []
    _gather(node, context, shape, runs)
    return inlines(with_single_breaks(runs))


def _gather(node: Node, context: Context, shape: Shape, runs: list[Run]) -> None:
    for child in node.children:
        if isinstance(child, str) or not (child.tag in BLOCKS or child.holds_blocks) or id(child) in context.marks:
            words.read(child, shape, context, runs)
            continue
        runs.append(Run(BREAK, PLAIN))
        if child.tag == "li" or child.looks.list_level:
            runs.append(Run(_label_in_line(child), PLAIN))
        _gather(child, context, words.inside(shape, child, context), runs)
        runs.append(Run(BREAK, PLAIN))


def _label_in_line(item: Node) -> str:
    if item.looks.list_level:
        label = _sign(item)
        return f"{label} " if any(map(str.isalnum, label)) and len(label) > 1 else "• "
    above = item.parent
    if above is None or above.tag != "ol":
        return "• "
    siblings = [child for child in above.children if isinstance(child, Node) and child.tag == "li"]
    return f"{siblings.index(item) + above.number('start', 1)}. " if len(siblings) < 500 else "• "


def _heading(node: Node, level: int, context: Context) -> Iterator[Part]:
    label = _sign(node)
    found = [inline for inline in _words(node, context) if inline != BREAK]
    found = [Text(" ") if isinstance(inline, LineBreak) else inline for inline in found]
    if label and any(map(str.isalnum, label)):
        found.insert(0, Text(f"{label} "))
    pictures = [inline for inline in found if isinstance(inline, InlinePicture)]
    found = [inline for inline in found if not isinstance(inline, InlinePicture)]
    if plain_text(tuple(found)).strip():
        yield Heading(min(6, level + context.heading_shift), unemphasised(found), "", NOWHERE)
    yield from (_picture(picture) for picture in pictures)


def _code(node: Node) -> Iterator[Block]:
    text = "".join(_lines_of(node)).replace("\u00a0", " ").strip("\n")
    if text.strip():
        inner = [child for child in node.children if isinstance(child, Node) and child.tag == "code"]
        names = " ".join([node.get("class"), *(child.get("class") for child in inner)]).split()
        language = next((name.split("-", 1)[1] for name in names if name.startswith(_LANGUAGE_CLASS)), "")
        yield CodeBlock(text + "\n", language if language.isalnum() else "", NOWHERE)


def _lines_of(node: Node) -> Iterator[str]:
    for child in node.children:
        if isinstance(child, str):
            yield child.replace("\r\n", "\n").replace("\r", "\n")
        elif child.tag == "br":
            yield "\n"
        else:
            yield from _lines_of(child)
            if child.tag in BLOCKS:
                yield "\n"


# --- what holds blocks ------------------------------------------------------------------------------------------------


def _quote(node: Node, context: Context, shape: Shape, room: int) -> Iterator[Part]:
    if room < 1:
        yield from _parts(node, context, shape, room)
        return
    blocks = read(node, context, shape, room - 1)
    if blocks:
        yield Quote(blocks, NOWHERE)


def _rule(_node: Node, _context: Context, _shape: Shape, _room: int) -> Iterator[Part]:
    yield Rule(NOWHERE)


def _word_item(node: Node, context: Context, shape: Shape, room: int) -> Line:
    look = node.looks
    return lists.line(look.list_level, _sign(node), look.list_key, read(node, context, shape, room - 2))


def _sign(node: Node) -> str:
    """The bullet or the number that Word writes into the text of an item."""
    for child in node.children:
        if isinstance(child, Node):
            if child.looks.is_list_sign:
                return " ".join(child.words().split())
            if found := _sign(child):
                return found
    return ""


def _list(node: Node, context: Context, shape: Shape, room: int, level: int = 1) -> Iterator[Part]:
    """The items of a list with their levels. A list that stands in a list, not in an item, is one level deeper."""
    number = node.number("start", 1)
    kind = node.get("type") if node.get("type") in ("a", "A", "i", "I") else ""
    key = f"{node.tag}-{id(node)}" if not _tells_level(node) else node.tag
    for child in node.children:
        if isinstance(child, str):
            if child.strip():
                yield Line(level, "bullet", 0, key, tuple(_paragraphs([Run(child, shape)])))
        elif child.tag in ("ul", "ol"):
            yield from _list(child, context, words.inside(shape, child, context), room, level + 1)
        elif child.tag == "li":
            number = child.number("value", number)
            label = "" if node.tag != "ol" else lists.letters(number, kind) if kind else f"{number}."
            yield from _item(child, label, key, context, shape, room, level)
            number += 1
        else:
            yield from _block(child, context, shape, room)


def _item(node: Node, label: str, key: str, context: Context, shape: Shape, room: int, level: int) -> Iterator[Line]:
    blocks = read(node, context, words.inside(shape, node, context), room - 2)
    if blocks:
        said = _level_of(node)
        yield lists.line(said or level, label, key, blocks)


def _tells_level(node: Node) -> bool:
    return any(isinstance(child, Node) and _level_of(child) for child in node.children)


def _level_of(item: Node) -> int:
    """The level that the web's editors give an item, whatever list it stands in; 0 where nothing is said."""
    return item.number("aria-level", 0) or item.number("data-aria-level", 0)


def _definitions(node: Node, context: Context, shape: Shape, room: int) -> Iterator[Part]:
    """Terms with their meanings; what is not of this form is its content."""
    found: list[Definition] = []
    for child in _without_groups(node):
        if child.tag == "dt" and (term := _words(child, context, shape)):
            found.append(Definition(tuple(one for one in term if one != BREAK), (), NOWHERE))
        elif child.tag == "dd" and found and room >= 2:
            meaning = read(child, context, shape, room - 2)
            if meaning:
                last = found.pop()
                found.append(Definition(last.term, (*last.meanings, meaning), NOWHERE))
        else:
            yield from _parts(child, context, shape, room)
    whole = tuple(definition for definition in found if definition.meanings)
    yield from (Paragraph(one.term, NOWHERE) for one in found if not one.meanings)
    if whole:
        yield DefinitionList(whole, NOWHERE)


def _without_groups(node: Node) -> Iterator[Node]:
    for child in node.children:
        if isinstance(child, Node):
            yield from _without_groups(child) if child.tag == "div" else (child,)


def _table(node: Node, context: Context, shape: Shape, room: int) -> Iterator[Part]:
    if tables.is_for_layout(node):
        yield from _parts(node, context, shape, room)
        return
    title = tables.caption(node)
    if title is not None:
        yield from _parts(title, context, shape, room)
    blocks, is_table = tables.read(node, lambda cell: _words(cell, context, _cell_shape(cell, shape, context)))
    if not is_table:
        context.leave_out("wide table")
    yield from blocks


def _cell_shape(cell: Node, shape: Shape, context: Context) -> Shape:
    inner = words.inside(shape, cell, context)
    return inner._replace(bold=False) if cell.tag == "th" else inner


def _figure(node: Node, context: Context, shape: Shape, room: int) -> Iterator[Part]:
    """A picture with its caption; anything else is its content."""
    blocks = read(node, context, shape, room)
    captions = [child for child in node.children if isinstance(child, Node) and child.tag == "figcaption"]
    pictures = [block for block in blocks if isinstance(block, PictureBlock)]
    if len(captions) == 1 and len(pictures) == 1:
        said = " ".join(plain_text(_words(captions[0], context)).split())
        picture = pictures[0]
        yield PictureBlock(picture.src, picture.alt, said, "", False, NOWHERE)
    else:
        yield from blocks


# To add one: the tag, and the function that reads it.
_BUILDERS: dict[str, Callable[[Node, Context, Shape, int], Iterator[Part]]] = {
    "blockquote": _quote,
    "dl": _definitions,
    "figure": _figure,
    "hr": _rule,
    "ol": _list,
    "table": _table,
    "ul": _list,
}
