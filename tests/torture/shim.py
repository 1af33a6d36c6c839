"""The disk of shim.c, compiled once, for a program that runs on it (LD_PRELOAD). Without a C compiler there is none."""

import ctypes
import hashlib
import os
import shutil
import subprocess
import tempfile
from enum import IntEnum, IntFlag
from pathlib import Path

SOURCE = Path(__file__).with_name("shim.c")


class On(IntFlag):
    """The kinds of calls that a disk answers."""

    WRITE, SYNC, NAME, SIZE, READ, OPEN, REMOVE = 1, 2, 4, 8, 16, 32, 64
    CHANGE = WRITE | SYNC | NAME | SIZE | REMOVE


class What(IntEnum):
    """What happens at the call that is meant. NOTHING only counts."""

    NOTHING, FAIL_ONCE, FAIL_ON, KILL, KILL_HALF = range(5)


def why_there_is_none() -> str:
    """Why this machine cannot have the shim; empty where it can."""
    if os.name != "posix" or not Path("/proc").exists():
        return "the disk of tests/torture/shim.c is made for Linux"
    return "" if shutil.which("cc") else "there is no C compiler (cc) for tests/torture/shim.c"


def compiled() -> Path:
    """The library, compiled where nobody has done so before."""
    digest = hashlib.sha256(SOURCE.read_bytes()).hexdigest()[:16]
    library = Path(tempfile.gettempdir()) / f"copydesk-shim-{os.getuid()}-{digest}.so"
    if not library.exists():
        part = library.with_suffix(f".{os.getpid()}")
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", part, SOURCE, "-ldl"], check=True, timeout=120)
        part.replace(library)
    return library


class Shim:
    """The shim of this process."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(None)
        self._library.shim_count.restype = ctypes.c_long

    def watch(self, folder: Path) -> None:
        self._library.shim_watch(os.fsencode(folder))

    def arm(self, on: On, at: int, what: What, error: int = 0) -> None:
        """Let `what` happen at the call with the number `at` (from 0) of those that are meant from now on."""
        self._library.shim_arm(ctypes.c_int(on), ctypes.c_long(at), ctypes.c_int(what), ctypes.c_int(error))

    def count(self) -> int:
        """How many of the calls that are meant there were since `arm`."""
        return int(self._library.shim_count())

    def slow(self, on: On, microseconds: int) -> None:
        self._library.shim_slow(ctypes.c_int(on), ctypes.c_long(microseconds))

    def skip(self, on: On) -> None:
        """Leave syncs out (SYNC), or let a rename copy piece by piece (NAME)."""
        self._library.shim_skip(ctypes.c_int(on))

    def log(self, descriptor: int) -> None:
        self._library.shim_log(ctypes.c_int(descriptor))

    def mark(self, number: int) -> None:
        """Note in the log that until here something was confirmed."""
        self._library.shim_mark(ctypes.c_long(number))
