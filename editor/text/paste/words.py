"""From inline elements to runs: words, links, breaks, pictures and notes. Anything else is the words in it."""

import re
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field

from editor.text.blocks import NoteMark
from editor.text.paste import links
from editor.text.paste.pictures import Pictures
from editor.text.paste.runs import BREAK, PLAIN, Run, Shape, shape_inside
from editor.text.paste.tree import Node

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}")
_QUOTES = "“”"


@dataclass(slots=True)
class Context:
    """What the reading of one pasted text knows. `marks` holds the labels of notes by the `id()` of their marks."""

    language: str
    pictures: Pictures
    marks: Mapping[int, str] = field(default_factory=dict)
    lost_marks: Set[int] = frozenset()
    """`id()` of the marks whose notes were not copied: they are words, and lead nowhere"""
    heading_shift: int = 1
    """what is added to the level of a heading, so that the highest one becomes 2"""
    tells_languages: bool = False
    """whether `lang` means something here: office programs put it everywhere"""
    breathe: Callable[[], object] = int
    left_out: dict[str, int] = field(default_factory=dict)
    """how often something could not be kept as it was, by the name of it"""

    def leave_out(self, name: str) -> None:
        self.left_out[name] = self.left_out.get(name, 0) + 1


def inside(shape: Shape, node: Node, context: Context) -> Shape:
    """The shape of the words inside `node`, which itself stands in `shape`."""
    shape = shape_inside(shape, node.tag, node.get("style"), node.get("class"))
    if node.tag == "a" and id(node) not in context.lost_marks and (href := links.target(node.get("href"))):
        # The line under a link, and its colour, are the link itself.
        shape = shape._replace(href=href, underlined=False)
    elif shape.href and shape.underlined:
        shape = shape._replace(underlined=False)
    if context.tells_languages and (language := node.get("lang")) and not shape.href and not node.holds_blocks:
        is_other = language.split("-")[0].lower() != context.language.split("-")[0]
        if is_other and _LANGUAGE.fullmatch(language):
            shape = shape._replace(language=language)
    return shape


def read(child: Node | str, shape: Shape, context: Context, runs: list[Run]) -> None:
    """Add what `child` says to `runs`."""
    if isinstance(child, str):
        runs.append(Run(child, shape))
    elif id(child) in context.marks:
        runs.append(Run(NoteMark(context.marks[id(child)], 0), PLAIN))
    elif child.tag == "br":
        runs.append(Run(BREAK, PLAIN))
    elif child.tag == "img":
        if (seen := context.pictures.read(child)) is not None:
            runs.append(Run(seen, PLAIN))
    elif not child.looks.is_list_sign:
        _read_element(child, shape, context, runs)


def _read_element(node: Node, shape: Shape, context: Context, runs: list[Run]) -> None:
    if "Apple-converted-space" in node.get("class"):
        runs.append(Run(" ", shape))
        return
    within = inside(shape, node, context)
    if node.tag == "q":
        runs.append(Run(_QUOTES[0], within))
    for child in node.children:
        read(child, within, context, runs)
    if node.tag == "q":
        runs.append(Run(_QUOTES[1], within))
