"""Installs the larger checkers of exported files: `python3 scripts/outside_checkers.py`, after `set_up.py test`.

Java, a browser and LibreOffice are too much to ask of everybody who runs the tests; a test that needs one and does not
find it is skipped and says so. This asks for them where packages can be installed, and says of each whether it is
there. It never fails.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from set_up import TOP, VENV_PYTHON, say

# Each program, by its name or where it lies, with the Debian package that has it, and what it is for (docs/checks.md).
PROGRAMS = {
    "java": ("default-jre-headless", "epubcheck and vnu"),
    "chromium": ("chromium", "axe"),
    "soffice": ("libreoffice-writer-nogui", "looking at DOCX files as pages"),
    "dbus-run-session": ("dbus", "the bus that a screen reader listens on"),
    "/usr/libexec/at-spi-bus-launcher": ("at-spi2-core", "what a screen reader is told (tests/access)"),
}
MOST_SECONDS = 240


def main():
    wanted = sorted(package for program, (package, _) in PROGRAMS.items() if not shutil.which(program))
    if wanted and shutil.which("apt-get") and os.geteuid() == 0:
        say("Installing for the checkers: " + " ".join(wanted) + " …")
        environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
        attempt(["apt-get", "update", "-qq"], environment)
        attempt(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *wanted], environment)
    if VENV_PYTHON.exists():
        pip = [str(VENV_PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        # Of what it asks for besides, only its tables of results would be used.
        attempt([*pip, "--no-deps", "--require-hashes", "-r", str(TOP / "lock" / "checkers.txt")], dict(os.environ))
    for program, (package, purpose) in PROGRAMS.items():
        state = "is here" if shutil.which(program) else "is missing (" + package + "): what needs it is skipped"
        say(Path(program).name + " " + state + "; for " + purpose + ".")
    return 0


def attempt(command, environment):
    """Run a command that may fail, or take too long."""
    try:
        subprocess.run(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=MOST_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        say("Not done: " + str(error)[:200])


if __name__ == "__main__":
    sys.exit(main())
