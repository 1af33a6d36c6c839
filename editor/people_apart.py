"""Reads a list of people in a process of its own (`editor.apart`), with limits of memory and time."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from editor import apart, apart_records, apart_waiting, given_file, people_import
from editor.article import Collaborator
from editor.csv_reading import LARGEST
from editor.disk_reason import reason_of
from editor.old_bytes import Written
from editor.people_import import Listed, PeopleImport
from editor.refusal import Refused

MEMORY = 800_000_000
"""bytes that the process may have"""
SECONDS = 30


def read_apart(path: Path, known: Sequence[Collaborator], written: Written | None = None) -> PeopleImport:
    """As `people_import.read`. Refused as well for a file that cannot be read, or takes more than any list."""
    try:
        with given_file.opened(path):
            said, beside = apart_waiting.run(
                "read-people", str(path.resolve()), written.value if written else "", seconds=2 * SECONDS
            )
    except OSError as error:
        raise Refused(
            "“{name}” cannot be read ({reason}), so nothing was taken from it. Choose another file.",
            name=path.name,
            reason=reason_of(error),
        ) from error
    except apart.GaveUp:
        raise Refused(
            "“{name}” takes far more memory or time than any list of people, so it was given up and nothing was taken "
            "from it. Save it anew as CSV (UTF-8), and take that file.",
            name=path.name,
        ) from None
    return people_import.sorted_out(apart_records.heard(Listed, said["listed"], beside), known)


def answer(name: str, written: str) -> tuple[Mapping[str, object], bytes]:
    """In the process of its own: the list as it stands."""
    path = Path(name)
    data = given_file.read(path, LARGEST)
    said, beside = apart_records.told(people_import.listed(data, path.name, Written(written) if written else None))
    return {"listed": said}, beside
