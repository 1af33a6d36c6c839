"""Cleans a Word file that somebody brought in a process of its own, with little memory and little time.

What such a file can do to a program that reads it, it does there, and the window goes on.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from editor.export.paper.package import LARGEST, too_large
from editor.export.piece import ExportNote
from editor.refusal import Refused

MEMORY = 900_000_000
"""bytes that the process may have"""
SECONDS = 30
_TOP = Path(__file__).resolve().parents[3]
_NO_WINDOW = 0x08000000
"""Windows opens a black window for a process otherwise."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence that the other process has said; it stands literally there."""

    sentence: str
    values: Mapping[str, object] = field(default_factory=dict)


def clean_file(path: Path) -> tuple[bytes, tuple[ExportNote, ...]]:
    """The file as a desk keeps it, and what was left out. Refused for what is no Word file, or would not be safe."""
    try:
        if path.stat().st_size > LARGEST:
            raise too_large(path.name)
        with path.open("rb") as file:
            file.read(1)
    except OSError as error:
        raise Refused(
            "“{name}” cannot be read ({reason}); nothing was taken in.",
            name=path.name,
            reason=error.strerror or str(error),
        ) from None
    return _answer(path)


def _answer(path: Path) -> tuple[bytes, tuple[ExportNote, ...]]:
    # -P: nothing of the folder that the program was started in is taken for a part of it.
    command = [sys.executable, "-P", "-m", "editor.export.paper.worker", str(path.resolve())]
    environment = {**os.environ, "PYTHONPATH": str(_TOP)}
    try:
        run = subprocess.run(
            command,
            capture_output=True,
            timeout=SECONDS,
            env=environment,
            check=False,
            stdin=subprocess.DEVNULL,
            creationflags=_NO_WINDOW if os.name == "nt" else 0,
        )
        head, _, data = run.stdout.partition(b"\n")
        said = json.loads(head) if run.returncode == 0 else {}
    except (subprocess.TimeoutExpired, ValueError):
        said, data = {}, b""
    if "refused" in said:
        why = _Said(said["refused"], said["values"])
        raise Refused(why.sentence, **why.values)
    if "notes" not in said:
        raise Refused(
            "“{name}” takes far more memory or time than any letterhead, so it was given up; nothing was taken in. "
            "Save it anew in Word.",
            name=path.name,
        )
    return data, tuple(ExportNote(one.sentence) for one in map(_Said, said["notes"]))


def main() -> None:
    """In the process of its own: the answer as a line of JSON, and the cleaned file after it."""
    _limit()
    from editor.export.paper.cleaning import clean

    path, data = Path(sys.argv[1]), b""
    try:
        cleaned = clean(path.read_bytes(), path.name)
        said: dict[str, object] = {"notes": [note.sentence for note in cleaned.notes]}
        data = cleaned.data
    except Refused as why:
        said = {"refused": why.sentence, "values": why.values}
    sys.stdout.buffer.write(json.dumps(said).encode() + b"\n" + data)


def _limit() -> None:
    """Windows has no such limits; there the sizes are checked before anything is unpacked."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    main()
