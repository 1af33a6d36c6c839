"""The plain part of YAML: keys, lists, one-line values. What is not surely plain is left to the whole reader of YAML.

What people write by hand and what ships is nearly always plain, and the whole reader takes longer to load than a page
takes to export. The nodes are those that the whole reader gives (tests/editor/test_plain_yaml.py holds one beside the
other); where there is any doubt there is no answer, so nothing is read otherwise than YAML says, and no fault is
worded here. Why there are two readers, and when this one may go: docs/decisions/0014-plain-yaml.md.
"""

import re
from typing import Any, TypeAlias

from editor.frozen import frozen

TEXT = "tag:yaml.org,2002:str"
NULL = "tag:yaml.org,2002:null"
_NULLS = frozenset({"null", "Null", "NULL"})
_TRUTHS = frozenset(
    spelled
    for word in ("yes", "no", "true", "false", "on", "off")
    for spelled in (word, word.capitalize(), word.upper())
)

_KEY = re.compile(r"([A-Za-z][\w-]{0,80}):(?: +|$)")
_QUOTED = re.compile(r'"([^"\\]*)"')
_NUMBER = re.compile(r"(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_PLAIN = re.compile(rf"{_NUMBER.pattern}(?![^ #])|[^\W\d_][^:#]*(?<! )")
_PLAIN_IN_GROUP = re.compile(rf"{_NUMBER.pattern}(?![^ ,}}\]])|[^\W\d_][^:#\[\]{{}},]*(?<! )")
_REST = re.compile(r" *(?: #.*)?")
"""Nothing, or a comment"""


@frozen
class Mark:
    line: int


@frozen
class Node:
    """As PyYAML has it: `id` is scalar (a text), mapping (pairs of nodes) or sequence (nodes); `style` is the quotation
    mark of a text, and `tag` says whether it is one, or nothing; a number and a truth have no tag here."""

    id: str
    value: Any
    start_mark: Mark
    tag: str = ""
    style: str = ""


Numbered: TypeAlias = tuple[int, int, str]
"""A line: its number, its indent, and what stands on it"""


class NotPlainError(Exception):
    """The whole reader has to look at this."""


def compose(source: str, deepest: int) -> Node | None:
    """The mapping that `source` spells; None where it is not plain, or has more than so many levels."""
    lines: list[Numbered] = []
    for number, line in enumerate(source.split("\n")):
        words = line.lstrip(" ")
        if not line.isprintable():
            return None
        if words and not words.startswith("#"):
            lines.append((number, len(line) - len(words), words))
    if not lines:
        return None
    try:
        reader = _Reader(lines, deepest)
        node = reader.block(lines[0][1], 1)
    except NotPlainError:
        return None
    return node if reader.is_done() and node.id == "mapping" else None


class _Reader:
    def __init__(self, lines: list[Numbered], deepest: int) -> None:
        self._lines = lines
        self._deepest = deepest
        self._at = 0

    def is_done(self) -> bool:
        return self._at == len(self._lines)

    def block(self, indent: int, depth: int) -> Node:
        """The mapping or the list that begins on this line, all of it with this indent."""
        if depth > self._deepest:
            raise NotPlainError
        start, _, words = self._lines[self._at]
        if words.startswith("- "):
            return Node("sequence", self._items(indent, depth), Mark(start))
        return Node("mapping", self._pairs(indent, depth), Mark(start))

    def _items(self, indent: int, depth: int) -> list[Node]:
        found = []
        while not self.is_done() and self._lines[self._at][1] == indent and self._lines[self._at][2].startswith("- "):
            number, _, words = self._lines[self._at]
            inner = words[2:].lstrip(" ")
            if _KEY.match(inner) or inner.startswith("- "):
                # The item is a block of its own, which begins behind the dash.
                self._lines[self._at] = (number, indent + len(words) - len(inner), inner)
                found.append(self.block(self._lines[self._at][1], depth + 1))
            else:
                self._at += 1
                found.append(self._value(inner, number, depth))
        return found

    def _pairs(self, indent: int, depth: int) -> list[tuple[Node, Node]]:
        found = []
        while not self.is_done() and self._lines[self._at][1] == indent:
            number, _, words = self._lines[self._at]
            key = _KEY.match(words)
            if not key:
                raise NotPlainError
            self._at += 1
            value = words[key.end() :]
            if value and not value.startswith("#"):
                node = self._value(value, number, depth)
            else:
                node = self._inner(indent, number, depth)
            found.append((Node("scalar", key[1], Mark(number)), node))
        return found

    def _inner(self, indent: int, number: int, depth: int) -> Node:
        """What belongs to a key that has nothing behind its colon; a list may have the indent of its key."""
        if not self.is_done():
            _, inner, words = self._lines[self._at]
            if inner > indent or (inner == indent and words.startswith("- ")):
                return self.block(inner, depth + 1)
        return Node("scalar", "", Mark(number), NULL)

    def _value(self, words: str, number: int, depth: int) -> Node:
        node, at = _Line(Mark(number), depth, self._deepest).value(words, 0, _PLAIN)
        if not _REST.fullmatch(words, at):
            raise NotPlainError
        return node


@frozen
class _Line:
    """Where a value stands: on its line, and in so many levels."""

    mark: Mark
    depth: int
    deepest: int

    def value(self, words: str, at: int, plain: re.Pattern[str]) -> tuple[Node, int]:
        """The value that begins there, and where it ends."""
        if words.startswith(("{", "["), at):
            if self.depth >= self.deepest:
                raise NotPlainError
            inner = _Line(self.mark, self.depth + 1, self.deepest)
            return inner.mapping(words, at + 1) if words[at] == "{" else inner.sequence(words, at + 1)
        if found := _QUOTED.match(words, at):
            return Node("scalar", found[1], self.mark, TEXT, '"'), found.end()
        if found := plain.match(words, at):
            return Node("scalar", found[0], self.mark, _tag(found[0])), found.end()
        raise NotPlainError

    def mapping(self, words: str, at: int) -> tuple[Node, int]:
        """The rest of a `{key: value, …}`."""
        pairs: list[tuple[Node, Node]] = []
        at = _past_spaces(words, at)
        while not words.startswith("}", at):
            key = _KEY.match(words, at)
            if not key:
                raise NotPlainError
            value, at = self.value(words, key.end(), _PLAIN_IN_GROUP)
            pairs.append((Node("scalar", key[1], self.mark), value))
            at = _past_comma(words, at, "}")
        return Node("mapping", pairs, self.mark), at + 1

    def sequence(self, words: str, at: int) -> tuple[Node, int]:
        """The rest of a `[value, …]`."""
        values: list[Node] = []
        at = _past_spaces(words, at)
        while not words.startswith("]", at):
            value, at = self.value(words, at, _PLAIN_IN_GROUP)
            values.append(value)
            at = _past_comma(words, at, "]")
        return Node("sequence", values, self.mark), at + 1


def _tag(word: str) -> str:
    if word in _NULLS:
        return NULL
    return "" if word in _TRUTHS or word[0] in "0123456789" else TEXT


def _past_comma(words: str, at: int, end: str) -> int:
    """Where the next value of a group begins, or its end."""
    at = _past_spaces(words, at)
    if words.startswith(",", at):
        return _past_spaces(words, at + 1)
    if not words.startswith(end, at):
        raise NotPlainError
    return at


def _past_spaces(words: str, at: int) -> int:
    while words.startswith(" ", at):
        at += 1
    return at
