"""The whole process of an export, from file to file, against pandoc with the same text. It looks at no part of it."""

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from time import perf_counter

from bench.export import TOP, text_of
from bench.figures import Figure

ROUNDS = 15
KINDS = ("docx", "html")
"""what pandoc writes too, without another program"""


def measure() -> list[Figure]:
    return [figure for words in (50_000, 3_000) for kind in KINDS for figure in whole_process(words, kind)]


def whole_process(words: int, kind: str) -> tuple[Figure, Figure]:
    """Ours and pandoc in turn, each a process of its own: by the clock, and in time of the processor."""
    import pypandoc

    ours, theirs = [], []
    with tempfile.TemporaryDirectory() as folder:
        file, target = Path(folder) / "text.md", Path(folder) / f"text.{kind}"
        file.write_text(text_of(words), encoding="utf-8")
        program = [sys.executable, str(TOP / "main.py"), "export", str(file), "--to", kind, "--output", str(target)]
        # A whole page, as ours is, and no extension that our reading does not have.
        peer = [str(pypandoc.get_pandoc_path()), "--standalone", "--from", "commonmark+pipe_tables+footnotes"]
        peer += ["--metadata", "title=-", str(file), "--output", str(target)]
        run(program)  # a person's program was run before, and is compiled
        for _ in range(ROUNDS):
            ours.append(run(program))
            theirs.append(run(peer))
    name = f"{kind.upper()} of {words:,} words, program"
    wall = _figure(name, "whole process, from file to file", [one[0] for one in ours], [one[0] for one in theirs])
    cpu = _figure(name, "the same, of the processor", [one[1] for one in ours], [one[1] for one in theirs])
    return wall, cpu


def _figure(name: str, what: str, ours: Sequence[float], theirs: Sequence[float]) -> Figure:
    return Figure(name, what, "s", tuple(ours), "pandoc", tuple(theirs), most_ratio=1.0)


def run(command: list[str]) -> tuple[float, float]:
    """Seconds by the clock, and of the processor."""
    start, before = perf_counter(), getrusage(RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    after = getrusage(RUSAGE_CHILDREN)
    return perf_counter() - start, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
