"""`make torture` or `python -m tests.torture [PART ...]`: the tests that try, at full size, and one table of figures.

`--size 0.1` tries a tenth. The table is what docs/reliability.md keeps. Every test runs at a small size in `make test`.
"""

import argparse
import importlib.util
import json
import os
import re
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
# What atheris goes on with after the part "fuzz", and for how many seconds each in full.
GUIDED = ("word as an article", "word as a paper", "paste", "desk")
SECONDS = 600
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
                inside = [command[0], "-m", "tests.torture.alone", *command[1:], "-n", "auto"]
                command = ["unshare", "--net", "--map-root-user", *inside]
                environment.pop("COPYDESK_TORTURE")
            else:
                command += PARTS[part]
            has_failed |= subprocess.run(command, cwd=TOP, env=environment, check=False).returncode != 0
            if part == "fuzz":
                seconds = SECONDS if asked.size == "full" else max(1, round(SECONDS * float(asked.size)))
                has_failed |= not is_endured(Path(folder), seconds, figures)
        sys.stdout.write(table(figures) + "\n")
    return int(has_failed)


def is_endured(folder: Path, seconds: int, figures: Path) -> bool:
    """Let atheris change bytes by the lines that they reach; without atheris it is said that this was left out."""
    if importlib.util.find_spec("atheris") is None:
        sys.stderr.write("fuzz: atheris is not here (pip install --group fuzz), so nothing guided was tried.\n")
        return True
    ends = []
    for name in GUIDED:
        command = [sys.executable, "-m", "tests.torture.fuzzing", name, str(seconds), str(folder / "corpus" / name)]
        run = subprocess.run(command, cwd=TOP, stderr=subprocess.PIPE, text=True, errors="replace", check=False)
        done = re.search(r"Done (\d+) runs", run.stderr)
        ends.append(run.returncode == 0 and done is not None)
        if not ends[-1]:
            sys.stderr.write(run.stderr[-4_000:] + "\n")
        tried = int(done[1]) if done else 0
        row = {"part": "fuzz", "what": f"{name}, guided", "tried": tried, "survived": tried if ends[-1] else "not all"}
        with figures.open("a", encoding="utf-8") as file:
            file.write(json.dumps({**row, "lost": "0", "note": f"{seconds} s"}) + "\n")
    return all(ends)


def table(figures: Path) -> str:
    """The figures as a table in Markdown."""
    lines = figures.read_text(encoding="utf-8").splitlines() if figures.exists() else []
    rows = [tuple(str(value) for value in json.loads(line).values()) for line in lines]
    return "\n".join(f"| {' | '.join(row)} |" for row in (HEADS, tuple("---" for _ in HEADS), *rows))


if __name__ == "__main__":
    sys.exit(main())
