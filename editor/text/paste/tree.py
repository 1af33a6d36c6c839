"""HTML of any quality as a tree of plain nodes. What an article has no use for never becomes a node.

It trusts nothing: scripts, styles, comments and hidden parts are passed over while they are read, depth and number are
limited, and of an element's attributes only those in a short list are kept.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from editor.text.normalise import clean
from editor.text.paste import limits, looks

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre search section summary table tbody"
    " td tfoot th thead tr ul".split()
)
# Parts that hold no words of an article, with everything in them.
_SKIPPED = frozenset(
    "script style head title template noscript noframes iframe frame object applet audio video canvas map svg math"
    " select button input textarea datalist xml rp colgroup".split()
)
# Elements without content, whose end the parser does not know: what follows them does not belong to them.
_ALONE = frozenset("bgsound embed keygen param source track wbr".split())
_KEPT = frozenset(
    "style class href src alt title id name colspan rowspan start value type lang role aria-level data-aria-level width"
    " height reversed border".split()
)
_NOISE = re.compile(r"(?:^|\s)(?:mw-editsection|noprint|MsoCommentReference|MsoCommentText)(?:\s|$)")
_DATA = re.compile(r"""data:image/[\w.+-]{1,40};(?:[\w=-]{1,40};)?base64,([A-Za-z0-9+/=\s]*)""", re.IGNORECASE)
_HEAD_OF_CLIPBOARD = re.compile(r"Version:\d[^<]{0,1000}")
_CHUNK = 16_384
"""characters that are read between two breaths"""
LONGEST_VALUE = 20_000


@dataclass(slots=True, eq=False)
class Node:
    """An element. `holds_blocks` says whether anything below it is a block; text stands among its `children`."""

    tag: str
    attributes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    parent: "Node | None" = None
    children: "list[Node | str]" = field(default_factory=list)
    holds_blocks: bool = False

    def get(self, name: str) -> str:
        return self.attributes.get(name, "")

    @property
    def looks(self) -> looks.Looks:
        return looks.of(self.attributes.get("style", ""))

    def words(self) -> str:
        """All text below this node."""
        return "".join(child if isinstance(child, str) else child.words() for child in self.children)

    def number(self, name: str, otherwise: int) -> int:
        """An attribute as a number from 0 to 9,999."""
        text = self.get(name).strip()
        return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else otherwise


@dataclass(slots=True)
class Tree:
    """`named` holds the elements with an id or a name; `pictures` the base64 of the pictures in the text itself."""

    root: Node
    named: dict[str, Node] = field(default_factory=dict)
    links: list[Node] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    highest_heading: int = 0
    has_deleted: bool = False
    """Word had marked words as deleted; they are left out"""


def read(html: str, breathe: Callable[[], object] = int, keeps_soft_hyphens: bool = False) -> Tree:
    """Read `html`. `breathe` is called between two parts of the work, so that a thread can let others work.
    A soft hyphen says where a word may be parted; in an encoding from before Unicode it is a letter.

    Raises `Refused` where a limit is met.
    """
    from lxml import etree

    html, pictures = _without_pictures(html)
    builder = _Builder(keeps_soft_hyphens)
    builder.tree.pictures = pictures
    parser = etree.HTMLParser(target=builder, huge_tree=False)
    html = _HEAD_OF_CLIPBOARD.sub("", html, count=1) if html.startswith("Version:") else html
    # A parser that is given nothing has nothing to say at its end.
    for start in range(0, len(html) or 1, _CHUNK):
        parser.feed(html[start : start + _CHUNK] or " ")
        breathe()
    parser.close()
    return builder.tree


def heading_level(tag: str, attributes: Mapping[str, str]) -> int:
    """1 to 9 for a heading, however it says so; 0 for everything else."""
    if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
        return int(tag[1])
    if attributes.get("role") == "heading":
        level = attributes.get("aria-level", "2")
        return int(level) if level in "123456789" and level else 2
    return 1 if tag == "p" and attributes.get("class", "") in ("MsoTitle", "title") else 0


def _without_pictures(html: str) -> tuple[str, list[str]]:
    """Pictures in the HTML itself are taken out first: the parser has no room for them."""
    limits.check_html(len(html))
    # Half a character cannot be read by anybody.
    html = html if html.isascii() else html.encode("utf-8", "ignore").decode("utf-8")
    pictures: list[str] = []

    def take(found: re.Match[str]) -> str:
        pictures.append(found[1])
        return f"data:,{len(pictures) - 1}"

    return _DATA.sub(take, html) if "base64," in html else html, pictures


class _Builder:
    """What the parser calls for each tag and each text."""

    def __init__(self, keeps_soft_hyphens: bool) -> None:
        self._keeps_soft_hyphens = keeps_soft_hyphens
        self.tree = Tree(Node("body", holds_blocks=True))
        self._open: list[Node | None] = [self.tree.root]
        self._kept = [self.tree.root]
        self._skipping = 0
        self._elements = 0
        self._characters = 0

    def start(self, name: str | bytes, attributes: Mapping[Any, Any]) -> None:
        tag = str(name).lower()
        self._elements += 1
        if self._elements > limits.MOST_ELEMENTS and not self._skipping:
            limits.check_elements(self._elements)
        if self._skipping:
            self._skipping += 1
        elif tag in _ALONE or tag in ("html", "body"):
            self._open.append(None)
        elif tag in _SKIPPED or (attributes and _is_hidden(attributes)):
            self._skipping = 1
        elif tag == "del" and _is_tracked(attributes):
            self._skipping, self.tree.has_deleted = 1, True
        elif len(self._kept) > limits.DEEPEST:
            self._open.append(None)
        else:
            self._add(tag, attributes)

    def _add(self, tag: str, attributes: Mapping[str, str]) -> None:
        parent = self._kept[-1]
        kept = {name: attributes[name][:LONGEST_VALUE] for name in attributes if name in _KEPT} if attributes else {}
        node = Node(tag, kept, parent)
        parent.children.append(node)
        self._open.append(node)
        self._kept.append(node)
        if tag in BLOCKS:
            above: Node | None = parent
            while above is not None and not above.holds_blocks:
                above.holds_blocks = True
                above = above.parent
        self._note(node, tag, kept)

    def _note(self, node: Node, tag: str, kept: Mapping[str, str]) -> None:
        for name in ("id", "name"):
            if name in kept:
                self.tree.named.setdefault(kept[name], node)
        if tag == "a" and "#" in kept.get("href", ""):
            self.tree.links.append(node)
        if level := heading_level(tag, kept):
            self.tree.highest_heading = min(self.tree.highest_heading or level, level)

    def end(self, _tag: str | bytes) -> None:
        if self._skipping:
            self._skipping -= 1
        elif len(self._open) > 1:
            node = self._open.pop()
            if node is not None:
                self._kept.pop()

    def data(self, data: str | bytes) -> None:
        if self._skipping:
            return
        text = str(data) if self._keeps_soft_hyphens else str(data).replace("\u00ad", "")
        is_common = text == "\u00a0" or (text.isascii() and text.isprintable())
        text = text if is_common else clean(text).text
        self._characters += len(text)
        if self._characters > limits.MOST_CHARACTERS * 4 and not text.isspace():
            limits.check_characters(self._characters)
        children = self._kept[-1].children
        if children and isinstance(children[-1], str) and len(children[-1]) < 400:
            children[-1] += text
        else:
            children.append(text)

    def comment(self, _text: str | bytes) -> None:
        """Remarks, and what Word wraps in them, are not read."""

    def close(self) -> None:
        """The tree is read by who made this."""


def _is_tracked(attributes: Mapping[str, str]) -> bool:
    """Whether Word says who deleted it and when; a page of the web that strikes words out says so otherwise."""
    return "datetime" in attributes and attributes.get("cite", "").startswith("mailto:")


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    if "hidden" in attributes or _NOISE.search(attributes.get("class", "")):
        return True
    return "style" in attributes and looks.of(attributes["style"]).is_hidden
