"""Reads the rows of a damaged file page by page, without SQLite, which gives up a whole table for one bad page.

The format is the one that SQLite has published and promised to keep (https://www.sqlite.org/fileformat2.html). What
does not fit is left out; nothing that is read here is taken to be right. It reads a copy, never a file in use.
"""

import struct
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from editor.frozen import frozen

Value = str | int | float | bytes | None
_LEAF, _INTERIOR = 0x0D, 0x05
_HEADER = 100
_USUAL_PAGE = 4096
_PAGE_SIZES = frozenset(1 << power for power in range(9, 17))
_LARGEST_ROW = 1_000_000_000
_SCHEMA = 1
"""the root page of the list of tables"""
_INTEGERS: Mapping[int, int] = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""how many bytes an integer of each type takes"""


@frozen
class FoundRow:
    """A row as it lies in the file, in the order of its table's columns; a newer column may not be there yet."""

    number: int
    values: tuple[Value, ...]


class Unreadable(Exception):
    """What is looked at is not what it would have to be."""


class Pages:
    """The pages of a file that is in memory."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        size = int.from_bytes(data[16:18], "big")
        size = 65536 if size == 1 else size
        self._size = size if size in _PAGE_SIZES else _USUAL_PAGE
        reserved = data[20] if len(data) > 20 and data[20] <= 64 else 0
        self._usable = self._size - reserved
        self.count = len(data) // self._size

    def number(self, at: int) -> int:
        """A number of four bytes in the file's header."""
        return int.from_bytes(self._data[at : at + 4], "big")

    @cached_property
    def roots(self) -> Mapping[str, int]:
        """The first page of each table, as far as the list of tables can be read."""
        found: dict[str, int] = {}
        for page in self.of_tree(_SCHEMA):
            for row in self.rows(page):
                kind, name, root = _at(row, 0), _at(row, 1), _at(row, 3)
                if kind == "table" and isinstance(name, str) and isinstance(root, int) and 1 < root <= self.count:
                    found[name] = root
        return found

    @cached_property
    def free(self) -> frozenset[int]:
        """The pages that hold nothing any more, as far as their list can be read: their rows were taken away."""
        found: set[int] = set()
        trunk = self.number(32)
        while 2 <= trunk <= self.count and trunk not in found:
            page = self._page(trunk)
            trunk_after, many = struct.unpack_from(">II", page)
            if many > self._usable // 4 - 2:
                break
            found |= {trunk, *struct.unpack_from(f">{many}I", page, 8)}
            trunk = trunk_after
        return frozenset(found)

    def of_tree(self, root: int) -> Iterator[int]:
        """The pages with rows that can be reached from a table's first page."""
        waiting, seen = [root], set[int]()
        while waiting:
            number = waiting.pop()
            if number in seen or not 1 <= number <= self.count:
                continue
            seen.add(number)
            kind = self.kind(number)
            if kind == _LEAF:
                yield number
            elif kind == _INTERIOR:
                waiting += self._children(number)

    def kind(self, number: int) -> int:
        """What a page says it is."""
        at = _HEADER if number == 1 else 0
        return self._page(number)[at]

    def leaves(self) -> Iterator[int]:
        """Every page that says it holds rows of a table, in use or not reached any more, but for the free ones."""
        return (number for number in range(1, self.count + 1) if number not in self.free and self.kind(number) == _LEAF)

    def rows(self, number: int) -> Iterator[FoundRow]:
        """What can be read of the rows of one page."""
        page = self._page(number)
        for place in self._cells(number, page, 8):
            try:
                yield self._row(page, place)
            except (Unreadable, IndexError, struct.error, UnicodeDecodeError):
                continue

    def _page(self, number: int) -> bytes:
        return self._data[(number - 1) * self._size : number * self._size]

    def _cells(self, number: int, page: bytes, head: int) -> Sequence[int]:
        at = _HEADER if number == 1 else 0
        many = int.from_bytes(page[at + 3 : at + 5], "big")
        if at + head + 2 * many > self._usable:
            return ()
        places = struct.unpack_from(f">{many}H", page, at + head)
        return [place for place in places if at + head + 2 * many <= place < self._usable - 2]

    def _children(self, number: int) -> list[int]:
        page = self._page(number)
        at = _HEADER if number == 1 else 0
        last = int.from_bytes(page[at + 8 : at + 12], "big")
        return [last, *(int.from_bytes(page[cell : cell + 4], "big") for cell in self._cells(number, page, 12))]

    def _row(self, page: bytes, place: int) -> FoundRow:
        length, place = _varint(page, place)
        number, place = _varint(page, place)
        if length > min(_LARGEST_ROW, len(self._data)):
            raise Unreadable
        return FoundRow(number, _record(self._payload(page, place, length)))

    def _payload(self, page: bytes, place: int, length: int) -> bytes:
        """A row's bytes, also where they go on in further pages."""
        most = self._usable - 35
        if length <= most:
            return page[place : place + length]
        least = (self._usable - 12) * 32 // 255 - 23
        here = least + (length - least) % (self._usable - 4)
        here = here if here <= most else least
        parts, left = [page[place : place + here]], length - here
        following, seen = int.from_bytes(page[place + here : place + here + 4], "big"), set[int]()
        while left > 0:
            if not 2 <= following <= self.count or following in seen:
                raise Unreadable
            seen.add(following)
            page = self._page(following)
            parts.append(page[4 : min(self._usable, 4 + left)])
            left -= len(parts[-1])
            following = int.from_bytes(page[:4], "big")
        return b"".join(parts)


def _at(row: FoundRow, place: int) -> Value:
    return row.values[place] if place < len(row.values) else None


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for step in range(8):
        byte = data[at + step]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + step + 1
    value = value << 8 | data[at + 8]
    return value - (1 << 64) if value >= 1 << 63 else value, at + 9


def _record(payload: bytes) -> tuple[Value, ...]:
    end, at = _varint(payload, 0)
    if end > len(payload):
        raise Unreadable
    kinds = []
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    values: list[Value] = []
    for kind in kinds:
        value, at = _value(payload, at, kind)
        values.append(value)
    if at != len(payload):
        raise Unreadable
    return tuple(values)


def _value(payload: bytes, at: int, kind: int) -> tuple[Value, int]:
    if kind in (0, 8, 9):
        return (None, 0, 1)[(0, 8, 9).index(kind)], at
    if kind in _INTEGERS:
        end = at + _INTEGERS[kind]
        return int.from_bytes(_exactly(payload, at, end), "big", signed=True), end
    if kind == 7:
        return struct.unpack(">d", _exactly(payload, at, at + 8))[0], at + 8
    if kind < 12:
        raise Unreadable
    end = at + (kind - 12) // 2
    data = _exactly(payload, at, end)
    return (data.decode("utf-8") if kind % 2 else data), end


def _exactly(payload: bytes, at: int, end: int) -> bytes:
    if end > len(payload):
        raise Unreadable
    return payload[at:end]
