"""Footnotes of any program: a link to a place that links back to it is the mark of a note.

Word, LibreOffice, Google Docs and the encyclopedias all write them so, each with other names.
"""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from itertools import count

from editor.text.paste.tree import BLOCKS, Node, Tree

_BACK = "mw-cite-backlink"
_LOST = re.compile(r"#(?:_ftn|_edn|ftnt|cite_note-|sdfootnote|sdendnote)(?!ref|_ref)[\w.-]*?(?<!anc)$")
_NEAR = 3
"""how many elements above a link its name may stand"""
MOST_LINKS = 2_000
_LOOKED_AT = 100
"""elements of a note in which its link back is looked for"""


@dataclass(slots=True)
class Footnotes:
    """`marks` holds labels by the `id()` of the link, `lost` the links to notes that were not copied."""

    marks: dict[int, str] = field(default_factory=dict)
    bodies: list[tuple[str, Node]] = field(default_factory=list)
    lost: set[int] = field(default_factory=set)


def take(tree: Tree, taken: Collection[str]) -> Footnotes:
    """Take the notes out of the tree. A label is a number that is not `taken`."""
    found = Footnotes()
    links = tree.links[:MOST_LINKS]
    order = {id(link): at for at, link in enumerate(links)}
    labels = (str(number) for number in count(1) if str(number) not in taken)
    marks = [(link, target) for link in links if (target := _noted(link, order, tree)) is not None]
    starts = {id(link) for link, _ in marks}
    known: dict[int, str] = {}
    for link, target in marks:
        body = _body(target, starts)
        if id(body) not in known:
            known[id(body)] = next(labels)
            found.bodies.append((known[id(body)], body))
        found.marks[id(link)] = known[id(body)]
    for _label, body in found.bodies:
        _take_out(body)
    found.lost = {id(link) for link in links if id(link) not in starts and _LOST.search(link.get("href"))}
    return found


def _noted(link: Node, order: dict[int, int], tree: Tree) -> Node | None:
    """The place that `link` leads to, if it leads back to `link` from further down."""
    target = tree.named.get(_fragment(link))
    if target is None:
        return None
    names = _names_around(link)
    for back in _links_in(_block_of(target)):
        if _fragment(back) in names:
            return target if order.get(id(back), 0) > order[id(link)] else None
    return None


def _fragment(link: Node) -> str:
    return link.get("href").rpartition("#")[2]


def _names_around(link: Node) -> set[str]:
    names: set[str] = set()
    node: Node | None = link
    for _ in range(_NEAR):
        if node is None or node.tag in BLOCKS:
            break
        names |= {node.get("id"), node.get("name")}
        node = node.parent
    names |= {child.get(name) for child in link.children if isinstance(child, Node) for name in ("id", "name")}
    return names - {""}


def _block_of(node: Node) -> Node:
    while node.tag not in BLOCKS and node.parent is not None:
        node = node.parent
    return node


def _links_in(node: Node) -> Iterator[Node]:
    """The links in `node`, as far as it is looked at."""
    waiting, looked_at = [node], 0
    while waiting and looked_at < _LOOKED_AT:
        one = waiting.pop()
        looked_at += 1
        if one.tag == "a":
            yield one
        waiting += [child for child in reversed(one.children) if isinstance(child, Node)]


def _body(target: Node, starts: set[int]) -> Node:
    """The element that is the whole note: the block of its beginning, or the division that holds nothing else."""
    node = _block_of(target)
    while (above := node.parent) is not None and above.parent is not None and above.tag == "div":
        beginnings = [child for child in above.children if isinstance(child, Node) and any(_links_in(child))]
        is_shared = len(beginnings) > 1 or any(id(link) in starts for link in _links_in(above))
        if is_shared or above.looks.is_note_list:
            break
        node = above
    return node


def _take_out(body: Node) -> None:
    if body.parent is not None and body in body.parent.children:
        body.parent.children.remove(body)
        if body.parent.looks.is_note_list:
            _remove(body.parent, lambda node: node.tag in ("hr", "br"))
    _remove(body, lambda node: _BACK in node.get("class") or (node.tag == "a" and "#" in node.get("href")))


def _remove(node: Node, is_unwanted: Callable[[Node], bool]) -> None:
    node.children = [child for child in node.children if isinstance(child, str) or not is_unwanted(child)]
    for child in node.children:
        if isinstance(child, Node):
            _remove(child, is_unwanted)
