"""Reads the codes in a file that came back, in a process of its own (`editor.apart`), with limits of memory and time.

It may be an archive or anything else under the name of one.
"""

from collections.abc import Mapping
from pathlib import Path

from editor import apart, given_file
from editor.disk_reason import reason_of
from editor.export import code_reading
from editor.refusal import Refused

MEMORY = 2_000_000_000
"""bytes that the process may have: the largest file that is verified, and a piece of it thrice"""
SECONDS = 60
LARGEST = 1_000_000_000
"""bytes of a file, of which a longer one is not read on"""


def read_apart(file: Path) -> tuple[str, ...]:
    """Every code that stands in the file. Refused where it takes more memory or time than any file that we write."""
    try:
        said, _ = apart.run("read-codes", str(file.absolute()), seconds=2 * SECONDS)
    except apart.GaveUp:
        raise Refused(
            "“{file}” takes far more memory or time than any file that Copydesk writes, so it was given up; nothing "
            "was written.",
            file=file,
        ) from None
    return tuple(map(str, said["codes"]))


def answer(name: str) -> tuple[Mapping[str, object], bytes]:
    """In the process of its own: the codes."""
    try:
        return {"codes": code_reading.codes(given_file.read(Path(name), LARGEST))}, b""
    except OSError as error:
        raise Refused(
            "“{file}” cannot be read ({reason}); nothing was written.", file=name, reason=reason_of(error)
        ) from None
