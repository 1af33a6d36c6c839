"""Lists the licences of everything that comes with the program: `scripts/licences.py [FILE]`.

It asks the installed packages, so that the list is of what is really there, and adds what ships beside them.
"""

import re
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
# What packs and tests, and does not ship.
TOOLS = frozenset("pip setuptools wheel pyinstaller pyinstaller-hooks-contrib altgraph packaging".split())
# Libraries of the system that a package for Linux carries along. To add one: its name and its licence.
OF_LINUX = (
    ("OpenSSL", "Apache-2.0"),
    ("GLib, keyutils", "LGPL-2.1-or-later"),
    ("Libraries of XCB, libxkbcommon, libffi, brotli, MIT Kerberos", "MIT"),
    ("zlib", "Zlib"),
    ("PCRE2, libuuid", "BSD-3-Clause"),
    ("The program at the beginning of an AppImage", "MIT"),
)
# What is no package of Python. To add one: name, licence, where its words stand.
BESIDE = (
    ("Python", "PSF-2.0", "https://docs.python.org/3/license.html"),
    ("Qt", "LGPL-3.0-only", "https://doc.qt.io/qt-6/licensing.html"),
    ("SQLite", "public domain", "https://sqlite.org/copyright.html"),
    ("PDFium", "BSD-3-Clause", "within pypdfium2"),
    ("ICU", "Unicode-3.0", "within Qt"),
    ("Be Vietnam Pro, Source Serif 4, Noto Sans Mono, Tinos", "OFL-1.1", "resources/fonts"),
    (
        "PyInstaller's starter",
        "GPL-2.0 with an exception for what it starts",
        "https://pyinstaller.org/en/stable/license.html",
    ),
    *((what, licence, "in packages for Linux") for what, licence in OF_LINUX),
)


def wanted() -> set[str]:
    """The names in the lock, which are what is shipped."""
    lines = (TOP / "lock" / "run.txt").read_text(encoding="utf-8").splitlines()
    return {found[1].lower() for line in lines if (found := re.match(r"([A-Za-z0-9._-]+)==", line))} - TOOLS


def rows() -> Iterator[tuple[str, str, str]]:
    for name in sorted(wanted()):
        try:
            told = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue  # of another platform
        yield f"{told['Name']} {told['Version']}", licence(told), told.get("Home-page") or homepage(told)


def licence(told: metadata.PackageMetadata) -> str:
    said = told.get("License-Expression") or ""
    classified = [
        line.rpartition(" :: ")[2] for line in told.get_all("Classifier") or [] if line.startswith("License ::")
    ]
    long = (told.get("License") or "").strip().split("\n")[0]
    return said or ", ".join(one for one in classified if one != "OSI Approved") or long[:80] or "see the package"


def homepage(told: metadata.PackageMetadata) -> str:
    pages = dict(line.split(", ", 1) for line in told.get_all("Project-URL") or [] if ", " in line)
    lower = {name.lower(): page for name, page in pages.items()}
    return next((lower[key] for key in ("homepage", "source", "repository", "source code") if key in lower), "")


def page() -> str:
    lines = ["# What Copydesk is made with", "", "| what | licence | where |", "|---|---|---|"]
    lines += [f"| {' | '.join(row)} |" for row in (*rows(), *BESIDE)]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    if sys.argv[1:]:
        Path(sys.argv[1]).write_text(page(), encoding="utf-8")
    else:
        sys.stdout.write(page())
