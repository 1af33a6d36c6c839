"""What the bytes of atheris are given to: behind the archive of a Word file, and inside of a desk.

At the door a check of the whole file would stop nearly every change.

`fuzzing.py` loads this. What was found is tried again by test_fuzz.py, so what bytes mean here never changes.
"""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.hostile.test_paste import PASTED
from tests.tools.office_files import word_file
from tests.torture.fuzz_targets import TARGETS, desk, unpacked, word_as_article, word_as_paper

_DESK = Path(__file__).parents[1] / "storage" / "desks" / "schema-5.desk"
_PLACE, _STEP = 4, 12
"""bytes of a place in the desk, and of a change with what comes there"""


def in_a_word_file(target: Callable[[bytes], None]) -> Callable[[bytes], None]:
    """The first byte says which part of a Word file the others are."""
    return lambda data: target(unpacked(word_file(), data[0] if data else 0, lambda _part: data[1:]))


def in_a_desk(data: bytes) -> None:
    """Each twelve bytes are a place in a desk's file, and eight bytes that stand there."""
    made = bytearray(_DESK.read_bytes())
    for start in range(0, len(data), _STEP):
        at, comes = (
            int.from_bytes(data[start : start + _PLACE], "big") % len(made),
            data[start + _PLACE : start + _STEP],
        )
        made[at : at + len(comes)] = comes
    desk(bytes(made))


def _parts() -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(word_file())) as archive:
        return [bytes([number]) + archive.read(name) for number, name in enumerate(archive.namelist())]


def _places() -> list[bytes]:
    data = _DESK.read_bytes()
    head = [*range(16, 100, 8), *range(100, 300, 40)]
    return [at.to_bytes(_PLACE, "big") + data[at : at + 8] for at in (*head, *range(4_096, len(data), 20_480))]


# To add one: a name, what is given the bytes, and with what the changes begin.
GUIDED: dict[str, tuple[Callable[[bytes], None], Callable[[], list[bytes]]]] = {
    "word as an article": (in_a_word_file(word_as_article), _parts),
    "word as a paper": (in_a_word_file(word_as_paper), _parts),
    "paste": (TARGETS["paste"][0], lambda: [html.encode() for html in PASTED.values() if len(html) < 9_000]),
    "desk": (in_a_desk, _places),
}
