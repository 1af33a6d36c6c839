"""`make torture` or `python -m tests.torture [PART ...]`: the tests that try, at full size, and one table of figures.

`--size 0.1` tries a tenth. The table is what docs/reliability.md keeps. Every test runs at a small size in `make test`.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

TOP = Path(__file__).parents[2]

# To add one: a name, and the tests (files, or what else pytest takes) that have a full size and record their figures.
PARTS: dict[str, tuple[str, ...]] = {
    "damage": ("tests/torture/test_damage.py",),
    "fuzz": (
        "tests/torture/test_fuzz.py",
        "--timeout=3600",
        *(f"tests/editor/{name}" for name in ("text", "test_seal.py", "test_template.py", "test_csv_text.py")),
    ),
    "soak": ("tests/torture/test_soak.py",),
    "two": ("tests/torture/test_two.py", "tests/storage/file/test_lock.py"),
    "power": ("tests/torture/test_power.py",),
    "disk": ("tests/torture/test_disk.py", "tests/storage/test_full_disk.py"),
    "kill": ("tests/torture/test_kill.py", "tests/storage/test_kill.py"),
}
# The whole suite, where there is no network at all.
ALONE = "network"
HEADS = ("Part", "What was tried", "Tries", "Survived", "Lost", "Note")


def main() -> int:
    """Exit status 0 when every test passed."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description="Try to lose what Copydesk keeps.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{', '.join((*PARTS, ALONE))} (default: all)")
    parser.add_argument("--size", default="full", help="a part of the full size, as 0.1")
    asked = parser.parse_args()
    unknown = [part for part in asked.parts if part not in (*PARTS, ALONE)]
    if unknown:
        parser.error(f"no part is called {', '.join(unknown)}; there are {', '.join((*PARTS, ALONE))}")
    has_failed = False
    with tempfile.TemporaryDirectory(prefix="copydesk-torture-") as folder:
        figures = Path(folder) / "figures"
        environment = {**os.environ, "COPYDESK_TORTURE": asked.size, "COPYDESK_TORTURE_FIGURES": str(figures)}
        for part in asked.parts or (*PARTS, ALONE):
            sys.stderr.write(f"{part} …\n")
            command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
            if part == ALONE:
                command = ["unshare", "--net", "--map-root-user", *command, "-n", "auto"]
                environment.pop("COPYDESK_TORTURE")
            else:
                command += PARTS[part]
            has_failed |= subprocess.run(command, cwd=TOP, env=environment, check=False).returncode != 0
        sys.stdout.write(table(figures) + "\n")
    return int(has_failed)


def table(figures: Path) -> str:
    """The figures as a table in Markdown."""
    lines = figures.read_text(encoding="utf-8").splitlines() if figures.exists() else []
    rows = [tuple(str(value) for value in json.loads(line).values()) for line in lines]
    return "\n".join(f"| {' | '.join(row)} |" for row in (HEADS, tuple("---" for _ in HEADS), *rows))


if __name__ == "__main__":
    sys.exit(main())
