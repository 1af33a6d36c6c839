"""The lock of a desk: NAME.desk.lock beside it, so that one program at a time writes. It never looks into the desk.

Two things hold together: a lock of the operating system on that file, which ends when the program ends in whatever way,
and JSON in it that says who holds it: machine, process, person, since, and the name of the socket on which the first
window can be asked to come to the front.
"""

import errno
import hashlib
import json
import os
import platform
import stat
import sys
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from editor.frozen import frozen
from editor.refusal import Refused

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# Windows keeps others from reading a locked byte: lock one that is far behind the content.
_LOCKED_BYTE = 1 << 30
# A link in the lock's place would have the file overwritten to which it leads.
_FLAGS = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


@frozen
class Holder:
    """Who holds a desk. `since` is milliseconds since 1970, UTC; `socket` is a local socket's name."""

    machine: str
    process: int
    person: str
    since: int
    socket: str


_held_here: set[Path] = set()
"""the locks of this process"""
_KINDS = {"machine": str, "process": int, "person": str, "since": int, "socket": str}


class Held(Refused):
    """Another window on this machine has the desk open: bring that one to the front by `holder.socket`."""

    holder: Holder


class HeldElsewhere(Refused):
    """The lock was made on another machine."""

    holder: Holder


def this_machine() -> str:
    return platform.node() or "localhost"


def socket_name(desk: Path) -> str:
    """The same for every program that opens this desk on this machine."""
    return "copydesk-" + hashlib.sha256(str(desk.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def is_held_here(desk: Path) -> bool:
    """Whether this process has the desk open itself; `desk` leads through no link."""
    return _of(desk) in _held_here


def _of(desk: Path) -> Path:
    return desk.with_name(desk.name + ".lock")


class Lock:
    """Held from `__init__` to `release`. `recovered_from` is the holder whose program ended without letting go."""

    def __init__(self, desk: Path, person: str, now: int, *, takes_over: bool = False) -> None:
        """Raises Held, HeldElsewhere, or OSError where no file can be written.

        A lock that another machine left behind is only taken with `takes_over`, which a person has to ask for.
        """
        self.path = _of(desk)
        self._handle = _open_locked(self.path, desk.name)
        left = _read(self.path)
        if left and left.machine != this_machine() and not takes_over:
            os.close(self._handle)
            raise _held_elsewhere(desk.name, left)
        self.recovered_from = left
        self._holder = Holder(this_machine(), os.getpid(), person, now, socket_name(desk))
        _held_here.add(self.path)
        try:
            self._write()
        except OSError:
            self.release()
            raise

    def sign(self, person: str) -> None:
        """Put the name of the person who works here into the lock, where the disk takes it: the lock holds without."""
        self._holder = Holder(**{**asdict(self._holder), "person": person})
        with suppress(OSError):
            self._write()

    def release(self) -> None:
        """Let go, and leave no file behind where the disk still takes it away; one that stays binds nobody here."""
        _held_here.discard(self.path)
        if sys.platform == "win32":
            os.close(self._handle)
        with suppress(OSError):
            self.path.unlink(missing_ok=True)
        if sys.platform != "win32":
            os.close(self._handle)

    def _write(self) -> None:
        # The name of an account may hold what is no letter.
        data = json.dumps(asdict(self._holder), ensure_ascii=False).encode("utf-8", "replace")
        os.ftruncate(self._handle, 0)
        os.lseek(self._handle, 0, os.SEEK_SET)
        os.write(self._handle, data)
        os.fsync(self._handle)


def _open_locked(path: Path, name: str) -> int:
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | _FLAGS, 0o644)
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            os.close(handle)
            raise OSError(errno.EINVAL, f"{path.name}: {os.strerror(errno.EINVAL)}")
        try:
            _lock(handle)
        except OSError as error:
            os.close(handle)
            raise _held(name, _read(path)) from error
        try:
            # Whoever held it may have removed the file between our opening it and our lock.
            if os.path.samestat(os.fstat(handle), path.stat()):
                return handle
        except FileNotFoundError:
            pass
        os.close(handle)


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        # Not lockf: a lock of that kind goes when any other handle of the same file is closed.
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _read(path: Path) -> Holder | None:
    """Who stands in the lock; None when nobody does, or what stands there cannot be read."""
    try:
        holder = Holder(**json.loads(path.read_text(encoding="utf-8")))
        # Whatever is no such name could neither be shown nor be kept in the log.
        f"{holder.machine}{holder.person}{holder.socket}".encode()
    except (OSError, ValueError, TypeError, RecursionError):
        return None
    return holder if all(isinstance(getattr(holder, name), kind) for name, kind in _KINDS.items()) else None


def _held(name: str, holder: Holder | None) -> Held | HeldElsewhere:
    if holder and holder.machine != this_machine():
        return _held_elsewhere(name, holder)
    refusal = Held("“{name}” is already open in another window on this machine. Go on in that window.", name=name)
    refusal.holder = holder or Holder(this_machine(), 0, "", 0, "")
    return refusal


def _held_elsewhere(name: str, holder: Holder) -> HeldElsewhere:
    refusal = HeldElsewhere(
        "“{name}” is open on {machine}, by {person}, so here it can only be read. Close it there first; if Copydesk is "
        "not running there any more, open the desk again and choose to take it over.",
        name=name,
        machine=holder.machine,
        person=holder.person or "somebody",
    )
    refusal.holder = holder
    return refusal
