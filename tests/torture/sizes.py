"""How much is tried: little in every run of the tests, all of it by `make torture`; and the figures that come of it.

`COPYDESK_TORTURE=full` tries all; a number between 0 and 1 a part of it. With COPYDESK_TORTURE_FIGURES each test adds
its figures to that file, a line of JSON each, from which `__main__.py` makes the table.
"""

import json
import os
from pathlib import Path

_ASKED = os.environ.get("COPYDESK_TORTURE", "")


def tries(small: int, full: int) -> int:
    """How often to try it: `small` in an ordinary run, `full` when all is asked for."""
    if not _ASKED:
        return small
    return full if _ASKED == "full" else max(small, round(full * float(_ASKED)))


def seconds_for(small: float, each: float) -> float:
    """A generous limit in seconds for a test that takes `each` for a try; it only ends what hangs."""
    return small + each


def record(part: str, what: str, tried: int, survived: int, lost: str = "0", note: str = "") -> None:
    """Add a figure: what was tried, how often it survived, and what was lost."""
    file = os.environ.get("COPYDESK_TORTURE_FIGURES")
    if not file:
        return
    said = {"part": part, "what": what, "tried": tried, "survived": survived, "lost": lost, "note": note}
    with Path(file).open("a", encoding="utf-8") as figures:
        figures.write(json.dumps(said, ensure_ascii=False) + "\n")
