"""The disks that a power cut may leave, made of what shim.c wrote down: no certain file system's, but any that may be.

A write that was not synced may be there, not there, or there to the end of one of its sectors, whatever came after it.
A name (made, given, taken away) that was not synced with its folder may not have happened, and then nothing that
happened later in that folder has. A file system that keeps more than this makes a friendlier disk.
"""

import random
import shutil
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
_HEAD = struct.Struct("<ciqII")

Names = dict[str, "Inode | None"]
"""what stands under each path; None for a folder"""


@dataclass(frozen=True, slots=True)
class Call:
    """One call that changed the disk, as shim.c names its kinds."""

    kind: str
    fd: int
    at: int
    name: str
    data: bytes


def read(log: Path) -> list[Call]:
    data, at, calls = log.read_bytes(), 0, []
    while at < len(data):
        kind, fd, where, name, length = _HEAD.unpack_from(data, at)
        at += _HEAD.size
        calls.append(
            Call(kind.decode(), fd, where, data[at : at + name].decode(), data[at + name : at + name + length])
        )
        at += name + length
    return calls


@dataclass(eq=False, slots=True)
class Inode:
    """A file's content: what is on the disk for good, and the changes since; a change without data is a new size."""

    kept: bytes = b""
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)

    def sync(self) -> None:
        self.kept = _changed(self.kept, self.pending)
        self.pending = []

    def after_a_cut(self, chance: random.Random, likely: float) -> bytes:
        """One of the contents that may be there, each change kept with this likelihood."""
        changes: list[tuple[int, bytes | None]] = []
        for at, data in self.pending:
            if chance.random() < likely:
                changes.append((at, data))
            elif data and chance.random() < 0.3:
                whole = chance.randrange(len(data) // SECTOR + 1) * SECTOR
                changes.append((at, data[: max(0, whole - at % SECTOR)]))
        return _changed(self.kept, changes)


def _changed(content: bytes, changes: list[tuple[int, bytes | None]]) -> bytes:
    made = bytearray(content)
    for at, data in changes:
        if data is None:
            del made[at:]
        if len(made) < at:
            made.extend(bytes(at - len(made)))
        if data:
            made[at : at + len(data)] = data
    return bytes(made)


def _parent(path: str) -> str:
    return path.rpartition("/")[0]


class Disk:
    """A folder as the program left it, call by call."""

    def __init__(self, folder: Path) -> None:
        found = [folder, *folder.rglob("*")]
        self._kept: Names = {str(path): None if path.is_dir() else Inode(path.read_bytes()) for path in found}
        self._now: Names = dict(self._kept)
        self._pending: list[tuple[str, Callable[[Names], object]]] = []
        self._open: dict[int, Inode | str] = {}

    def follow(self, call: Call) -> None:
        if call.kind in "ot":
            self._opened(call)
        elif call.kind in "wz":
            inode = self._open.get(call.fd)
            if isinstance(inode, Inode):
                inode.pending.append((call.at, call.data if call.kind == "w" else None))
        elif call.kind == "s":
            self._synced(self._open.get(call.fd))
        elif call.kind in "rluRd":
            self._named(call)

    def after_a_cut(self, chance: random.Random) -> Iterator[tuple[str, bytes | None]]:
        """Every path with its content (None for a folder) of one of the disks that may be there now."""
        likely = chance.choice([0.0, 0.5, 0.9, 1.0])
        names = dict(self._kept)
        for folder in sorted({folder for folder, _ in self._pending}):
            many = sum(one == folder for one, _ in self._pending)
            kept = chance.choice([0, many, chance.randint(0, many)])
            for _, change in [one for one in self._pending if one[0] == folder][:kept]:
                change(names)
        for path in sorted(names):
            inode = names[path]
            if all(str(parent) in names or len(str(parent)) < len(min(names)) for parent in Path(path).parents):
                yield path, None if inode is None else inode.after_a_cut(chance, likely)

    def _opened(self, call: Call) -> None:
        found = self._now.get(call.name)
        if found is None and call.name in self._now:
            self._open[call.fd] = call.name
            return
        inode = found or Inode()
        if found is None and call.at:
            self._change(call.name, lambda names: names.__setitem__(call.name, inode))
        if call.kind == "t":
            inode.pending.append((0, None))
        self._open[call.fd] = inode

    def _synced(self, opened: Inode | str | None) -> None:
        if isinstance(opened, Inode):
            opened.sync()
        elif opened is not None:
            for folder, change in self._pending:
                if folder == opened:
                    change(self._kept)
            self._pending = [one for one in self._pending if one[0] != opened]

    def _named(self, call: Call) -> None:
        target = call.data.decode()
        if call.kind == "r":
            self._change(target, lambda names: _move(names, call.name, target))
        elif call.kind == "l":
            inode = self._now[call.name]
            self._change(target, lambda names: names.__setitem__(target, inode))
        elif call.kind == "d":
            self._change(call.name, lambda names: names.__setitem__(call.name, None))
        else:
            self._change(call.name, lambda names: names.pop(call.name, None))

    def _change(self, path: str, change: Callable[[Names], object]) -> None:
        change(self._now)
        self._pending.append((_parent(path), change))


def _move(names: Names, source: str, target: str) -> None:
    for path in [one for one in names if one == source or one.startswith(source + "/")]:
        names[target + path.removeprefix(source)] = names.pop(path)


def cuts(before: Path, log: Path, tries: int, chance: random.Random) -> Iterator[tuple[int, int, Disk]]:
    """The disk at so many moments: the number of the call, the highest number told by then, and the disk."""
    disk, told = Disk(before), 0
    calls = read(log)
    moments = set(range(len(calls))) if tries >= len(calls) else set(chance.sample(range(len(calls)), tries))
    for number, call in enumerate(calls):
        if call.kind == "m":
            told = max(told, call.at)
        else:
            disk.follow(call)
        if number in moments:
            yield number, told, disk


def lay(disk: Disk, chance: random.Random, before: Path, folder: Path) -> None:
    """Put one of the disks that may be there into the folder."""
    shutil.rmtree(folder, ignore_errors=True)
    for path, content in disk.after_a_cut(chance):
        place = folder / Path(path).relative_to(before)
        if content is None:
            place.mkdir(parents=True, exist_ok=True)
        elif not place.name.endswith("-shm"):  # memory, not disk
            place.write_bytes(content)
