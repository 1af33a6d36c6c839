"""Makes a desk of a folder that was taken out in a process of its own, with so much memory and time and no more.

The folder may be anybody's. What it can do to a program that reads it, it does there, and the window goes on.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from editor.refusal import Refused
from storage.bringing_in import BroughtIn

MEMORY = 2_000_000_000
"""bytes that the process may have"""
SECONDS = 900
"""of its own work; a desk of ten thousand articles takes some minutes"""
_TOP = Path(__file__).resolve().parents[1]
_NO_WINDOW = 0x08000000
"""Windows opens a black window for a process otherwise."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence that the other process has said; it stands literally there."""

    sentence: str
    values: Mapping[str, object] = field(default_factory=dict)

    def again(self) -> Refused:
        return Refused(self.sentence, **self.values)


def bring_in_apart(folder: Path, path: Path) -> BroughtIn:
    """As `bring_in`. Refused as well where the folder takes more memory or time than any desk; nothing is left then."""
    was_there = path.exists()
    # -P: nothing of the folder that the program was started in is taken for a part of it.
    command = [sys.executable, "-P", "-m", "storage.bringing_in_apart", str(folder), str(path)]
    try:
        run = subprocess.run(
            command,
            capture_output=True,
            timeout=2 * SECONDS,
            env={**os.environ, "PYTHONPATH": str(_TOP)},
            check=False,
            stdin=subprocess.DEVNULL,
            creationflags=_NO_WINDOW if os.name == "nt" else 0,
        )
        said = json.loads(run.stdout) if run.returncode == 0 else {}
    except (subprocess.TimeoutExpired, ValueError):
        said = {}
    if "refused" in said:
        raise _Said(*said["refused"]).again()
    if "articles" not in said:
        _clear(path, was_there)
        raise Refused(
            "“{name}” takes far more memory or time than any desk, so it was given up and no desk was made. Use a copy "
            "that nobody has changed.",
            name=folder.name,
        )
    notes = tuple(_Said(*note).again() for note in said["notes"])
    return BroughtIn(path, said["articles"], tuple(said["changed"]), notes)


def _clear(path: Path, was_there: bool) -> None:
    """What a process that was ended left of the new desk."""
    part = path.with_name(f".{path.name}.part")
    left = [part] if was_there else [part, path]
    ends = ("", "-wal", "-shm", "-journal", ".lock")
    for one in (file.with_name(file.name + end) for file in left for end in ends):
        with suppress(OSError):
            one.unlink(missing_ok=True)


def main() -> None:
    """In the process of its own: the answer as one piece of JSON."""
    _limit()
    from storage.bringing_in import bring_in

    try:
        brought = bring_in(Path(sys.argv[1]), Path(sys.argv[2]))
        said: dict[str, object] = {
            "articles": brought.articles,
            "changed": brought.changed,
            "notes": [(note.sentence, note.values) for note in brought.notes],
        }
    except Refused as why:
        said = {"refused": (why.sentence, why.values)}
    sys.stdout.write(json.dumps(said, default=str))


def _limit() -> None:
    """Windows has no such limits; there the sizes of files and rows hold alone."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    main()
