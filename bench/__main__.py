"""`make bench` or `python -m bench [PART ...]`: measures the parts and prints one table. Slow; never a test."""

import argparse
import importlib
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from bench.figures import Figure, table

# To add one: a module in this folder with `measure() -> list[Figure]`, and its name here.
PARTS = (
    "start",
    "memory",
    "typing",
    "pixels",
    "long",
    "export",
    "program",
    "spelling",
    "style",
    "review",
    "planning",
    "history",
    "board",
    "switching",
    "desk",
)
LARGE = ("desk_large", "bulletin")
"""What is measured only when it is asked for by name."""


def main() -> int:
    """Exit status 0 when every target is met, 1 when one is missed."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure Copydesk against its targets.")
    parser.add_argument(
        "parts",
        nargs="*",
        metavar="PART",
        help=f"what to measure: {', '.join((*PARTS, *LARGE))} (default: all but {', '.join(LARGE)})",
    )
    asked = parser.parse_args().parts or PARTS
    unknown = [part for part in asked if part not in (*PARTS, *LARGE)]
    if unknown:
        parser.error(f"no part is called {', '.join(unknown)}; there are {', '.join((*PARTS, *LARGE))}")
    figures: list[Figure] = []
    with _kept_bytecode():
        for part in asked:
            sys.stderr.write(f"measuring {part} …\n")
            figures += importlib.import_module(f"bench.{part}").measure()
    sys.stdout.write(table(figures) + "\n")
    return 1 if any(figure.is_met is False for figure in figures) else 0


@contextmanager
def _kept_bytecode() -> Iterator[None]:
    """Let the measured processes keep what they have compiled, as a person's do; some machines forbid it."""
    with tempfile.TemporaryDirectory(prefix="copydesk-bench-") as folder:
        os.environ["PYTHONPYCACHEPREFIX"] = folder
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        yield


if __name__ == "__main__":
    sys.exit(main())
