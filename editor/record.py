"""A record: a YAML mapping that people write, read strictly, key by key; every fault is named with its line.

Only mappings, lists, text, whole numbers and true/false exist here. Anchors, aliases and tags are refused, so that a
small file cannot unfold into a large one; nothing in a file can make a Python object. It knows no key of its own.
"""

import re
from typing import Any, TypeAlias

from editor import plain_yaml
from editor.refusal import Refused
from editor.text.normalise import clean

Node: TypeAlias = Any
"""A node of `plain_yaml`, or of PyYAML, whose types cannot be named: it is imported only for what is not plain."""

MOST_CHARACTERS = 65_536
"""The longest record that is read. The longest one that ships has about 5,000."""
DEEPEST = 8
"""How many mappings and lists may stand inside one another."""

_NUMBER = re.compile(r"[0-9]{1,9}")
_DECIMAL = re.compile(r"[0-9]{1,6}([.][0-9]{1,4})?")
_WORD = re.compile(r"[A-Za-z0-9]{1,40}(-[A-Za-z0-9]{1,40}){0,7}")
_TRUTHS = {"true": True, "yes": True, "false": False, "no": False}


class Record:
    """One mapping of a file. Ask for each key that may stand in it, then `close()`: what was not asked for is refused.

    `place` is the way to it ("fields.headline"), empty at the top; `name` is the file's name for the sentences.
    """

    def __init__(self, node: Node, name: str, place: str, first_line: int) -> None:
        self.name = name
        self.place = place
        self.first_line = first_line
        self._start = node
        self._nodes: dict[str, Node] = {}
        self._asked: set[str] = set()
        for key, value in node.value:
            if key.id != "scalar":
                raise Refused(
                    "“{name}” was not read, because line {line} has a list or a group where a key belongs; "
                    "write “key: value”.",
                    **self._values("", key),
                )
            word = str(key.value)
            if word in self._nodes:
                raise Refused(
                    "“{name}” was not read, because line {line} says “{key}” a second time; delete one of the two.",
                    **self._values(word, key),
                )
            self._nodes[word] = value

    def _values(self, key: str, node: Node | None = None) -> dict[str, object]:
        start = node if node is not None else self._start
        return {"name": self.name, "key": f"{self.place}{key}", "line": start.start_mark.line + self.first_line}

    def _take(self, key: str) -> Node | None:
        """The node of `key`, or None when it is absent or has nothing after its colon."""
        self._asked.add(key)
        node = self._nodes.get(key)
        if node is not None and node.tag == plain_yaml.NULL:
            return None
        return node

    def _missing(self, key: str) -> Refused:
        return Refused(
            "“{name}” was not read, because “{key}” is missing from the part that begins on line {line}; "
            "add it and try again.",
            **self._values(key),
        )

    def line(self, key: str) -> int:
        """The line of the file, counted from 1, on which the value of `key` begins."""
        return int(str(self._values(key, self._nodes.get(key))["line"]))

    @property
    def starts_at(self) -> int:
        """The line of the file, counted from 1, on which the mapping begins."""
        return int(self._start.start_mark.line) + self.first_line

    def has(self, key: str) -> bool:
        return self._take(key) is not None

    def text(self, key: str, default: str | None = None) -> str:
        """The text of `key` on one line. Without a default the key must be there and say something."""
        node = self._take(key)
        if node is None:
            if default is None:
                raise self._missing(key)
            return default
        if node.id != "scalar" or node.tag != plain_yaml.TEXT:
            raise Refused(
                "“{name}” was not read, because “{key}” on line {line} must be text; put it in quotation marks.",
                **self._values(key, node),
            )
        text = " ".join(str(node.value).split())
        if not text and default is None:
            raise self._missing(key)
        return text

    def word(self, key: str) -> str:
        """The text of `key`, which must be fit for a file's name: letters, digits and hyphens."""
        word = self.text(key)
        if not _WORD.fullmatch(word):
            raise Refused(
                "“{name}” was not read, because “{key}” on line {line} may hold only letters from a to z, digits and "
                "hyphens, as in “news-article”.",
                **self._values(key, self._nodes[key]),
            )
        return word

    def number(self, key: str, default: int | None = None) -> int:
        """The whole number of `key`, 0 or more."""
        node = self._take(key)
        if node is None:
            if default is None:
                raise self._missing(key)
            return default
        if node.id != "scalar" or node.style or not _NUMBER.fullmatch(node.value):
            raise Refused(
                "“{name}” was not read, because “{key}” on line {line} must be a whole number such as 70.",
                **self._values(key, node),
            )
        return int(node.value)

    def decimal(self, key: str, default: float | None, least: float, most: float) -> float:
        """The number of `key`, which may have decimals after a point, between `least` and `most`."""
        node = self._take(key)
        if node is None:
            if default is None:
                raise self._missing(key)
            return default
        is_number = node.id == "scalar" and not node.style and _DECIMAL.fullmatch(node.value)
        if not is_number or not least <= float(node.value) <= most:
            raise Refused(
                "“{name}” was not read, because “{key}” on line {line} must be a number from {least} to {most}.",
                **self._values(key, node),
                least=least,
                most=most,
            )
        return float(node.value)

    def truth(self, key: str, default: bool) -> bool:
        node = self._take(key)
        if node is None:
            return default
        word = node.value.lower() if node.id == "scalar" and not node.style else ""
        if word not in _TRUTHS:
            raise Refused(
                "“{name}” was not read, because “{key}” on line {line} must be true or false.",
                **self._values(key, node),
            )
        return _TRUTHS[word]

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of `key`, or its one value, letter for letter (numbers and yes/no too); empty when it is absent."""
        node = self._take(key)
        if node is None:
            return ()
        return tuple(self._letters(key, inner) for inner in (node.value if node.id == "sequence" else [node]))

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        """The mapping of `key`, or its list of mappings, in its order, letter for letter; empty when it is absent."""
        node = self._take(key)
        if node is None:
            return ()
        records = self.records(key) if node.id == "sequence" else [self.record(key)]
        inner_nodes = ((record, *pair) for record in records for pair in record._nodes.items())
        return tuple((word, record._letters(word, inner)) for record, word, inner in inner_nodes)

    def _letters(self, key: str, node: Node) -> str:
        if node.id != "scalar":
            raise Refused(
                "“{name}” was not read, because “{key}” on line {line} holds a list or a group where text belongs; "
                "put it in quotation marks.",
                **self._values(key, node),
            )
        return str(node.value)

    def record(self, key: str) -> "Record":
        """The mapping of `key`, which must be there."""
        node = self._take(key)
        if node is None:
            raise self._missing(key)
        return self._inner(node, f"{self.place}{key}")

    def each(self, key: str) -> "list[tuple[str, Record]]":
        """The mapping of `key` as its keys, in their order, each with its own mapping; empty when it is absent."""
        if not self.has(key):
            return []
        outer = self.record(key)
        return [(word, outer.record(word) if outer.has(word) else outer.empty(word)) for word in outer._nodes]

    def empty(self, key: str) -> "Record":
        """The mapping of a key that has nothing after its colon."""
        node = plain_yaml.Node("mapping", [], self._nodes[key].start_mark)
        return Record(node, self.name, f"{self.place}{key}.", self.first_line)

    def records(self, key: str) -> "list[Record]":
        """The list of mappings of `key`; empty when it is absent."""
        node = self._take(key)
        if node is None:
            return []
        if node.id != "sequence":
            raise Refused(
                "“{name}” was not read, because “{key}” on line {line} must be a list whose lines begin with a dash.",
                **self._values(key, node),
            )
        return [self._inner(inner, f"{self.place}{key}") for inner in node.value]

    def _inner(self, node: Node, place: str) -> "Record":
        if node.id != "mapping":
            raise Refused(
                "“{name}” was not read, because “{key}” on line {line} must hold keys with values, as in “key: value”.",
                name=self.name,
                key=place,
                line=node.start_mark.line + self.first_line,
            )
        return Record(node, self.name, f"{place}.", self.first_line)

    def close(self) -> None:
        """Refuses the first key that nobody asked for, by name."""
        for key, node in self._nodes.items():
            if key not in self._asked:
                raise Refused(
                    "“{name}” was not read, because it has no use for “{key}” on line {line}; "
                    "correct the spelling or delete it.",
                    **self._values(key, node),
                )


def read(source: str, name: str, first_line: int = 1) -> Record:
    """The mapping that `source` spells in YAML. `first_line` is the line of the file on which `source` begins."""
    source = clean(source).text
    if len(source) > MOST_CHARACTERS:
        raise Refused(
            "“{name}” was not read, because its settings have more than {most} characters; shorten them.",
            name=name,
            most=MOST_CHARACTERS,
        )
    node: Node = plain_yaml.compose(source, DEEPEST) or _composed(source, name, first_line)
    if node is None or node.id != "mapping":
        raise Refused("“{name}” was not read, because it does not begin with settings such as “key: value”.", name=name)
    return Record(node, name, "", first_line)


def _composed(source: str, name: str, first_line: int) -> Node | None:
    """What the whole reader of YAML makes of it."""
    import yaml

    # The compiled loader of the same package is ten times as fast; some platforms do not have it.
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        _refuse_unfolding(source, name, first_line, loader)
        return yaml.compose(source, Loader=loader)
    except yaml.YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        raise Refused(
            "“{name}” was not read, because line {line} cannot be understood; "
            "look there for a missing colon, quotation mark or space.",
            name=name,
            line=_line(mark, first_line),
        ) from None


def _refuse_unfolding(source: str, name: str, first_line: int, loader: Any) -> None:
    """Refuses what could make a small file large or the reader dig too deep."""
    import yaml

    depth = 0
    for event in yaml.parse(source, Loader=loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        is_key_to_more = getattr(event, "anchor", None) is not None or getattr(event, "tag", None) not in (None, "!")
        if is_key_to_more or depth > DEEPEST:
            raise Refused(
                "“{name}” was not read, because line {line} uses an anchor (&), a reference (*), a tag (!) or too many "
                "levels; write the value itself.",
                name=name,
                line=_line(event.start_mark, first_line),
            )


def _line(mark: Any, first_line: int) -> int:
    """The line of the file for a mark, which some faults come without."""
    return (mark.line if mark else 0) + first_line
