"""Sets up everything Copydesk needs, once: `python3 scripts/set_up.py [run|test]`.

Makes `.venv`, installs the locked packages into it with their hashes checked, and, on Debian and Ubuntu, installs the
system libraries of Qt that are missing. What was done is written to a stamp in `.venv`, so that a second call only
compares one hash. It needs nothing but Python's own library and must stay readable by old Pythons, because it is what
tells their owners to get a newer one.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
VENV = TOP / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
TOOLS = TOP / "tests" / "tools"
OLDEST, NEWEST = (3, 11), (3, 13)

# What a kind of set-up installs, and the programs it needs on Linux, each with the Debian package that has it.
LOCKS = {"run": TOP / "lock" / "run.txt", "test": TOP / "lock" / "dev.txt"}
PROGRAMS = {"run": {}, "test": {"Xvfb": "xvfb", "xdotool": "xdotool"}}

# The parts of Qt whose libraries must be there before the window can open.
QT_PARTS = (
    "Qt/lib/libQt6Widgets.so.6",
    "Qt/lib/libQt6Svg.so.6",
    "Qt/lib/libQt6PrintSupport.so.6",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/platforms/libqwayland.so",
)

# The Debian package of each library that Qt's wheels leave to the system. To add one: what `ldd` calls "not found".
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}


class Stopped(Exception):
    """The set-up cannot go on; the message says what is missing and what to do."""


def main(arguments):
    kind = arguments[0] if arguments else "run"
    if len(arguments) > 1 or kind not in LOCKS:
        sys.stderr.write("Usage: python3 scripts/set_up.py [run|test]\n")
        return 2
    try:
        set_up(kind)
    except Stopped as stopped:
        sys.stderr.write(f"{stopped}\n")
        return 1
    return 0


def set_up(kind):
    """Do what is not done yet. Raises Stopped."""
    stamp = VENV / ("set-up-" + kind + ".stamp")
    wanted = fingerprint(kind)
    if VENV_PYTHON.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return
    python = find_python()
    say("Setting up Copydesk in .venv (a few minutes, once) …")
    if sys.platform.startswith("linux"):
        install_system_packages(missing_packages(kind, python))
    make_environment(python)
    install_locked(LOCKS[kind])
    if sys.platform.startswith("linux"):
        check_qt()
    if kind == "test":
        install_checkers()
    stamp.write_text(wanted, encoding="utf-8")
    say("Copydesk is set up.")


def fingerprint(kind):
    """A hash of all that decides what is installed. The place is in it: an environment cannot be moved."""
    parts = [Path(__file__).read_bytes(), LOCKS[kind].read_bytes(), str(TOP).encode()]
    if kind == "test":
        parts.append((TOOLS / "package-lock.json").read_bytes())
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


# --- Python -----------------------------------------------------------------------------------------------------------


def make_environment(python):
    arguments = [python, "-m", "venv", str(VENV)]
    if VENV.exists() and not is_sound(python):
        arguments.insert(3, "--clear")
    run(arguments, "The environment .venv could not be made.")


def is_sound(python):
    """Whether the .venv that is there was made here and by this version of Python."""
    if not VENV_PYTHON.exists() or version_of(str(VENV_PYTHON)) != version_of(python):
        return False
    activate = VENV_PYTHON.parent / "activate"
    return activate.exists() and str(VENV) in activate.read_text(encoding="utf-8", errors="replace")


def find_python():
    """A Python of a version that Copydesk is tested with: this one if it fits, else one that is on the path."""
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return sys.executable
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        found = shutil.which("python3." + str(minor))
        # A version manager's stand-in is on the path even when its version is not in use.
        if found and version_of(found) == (3, minor):
            return found
    here = "{}.{}".format(*sys.version_info[:2])
    raise Stopped(
        "Copydesk needs Python 3.11, 3.12 or 3.13; this is Python " + here + ", and no other was found. Install one "
        "(on Debian and Ubuntu: sudo apt-get install python3.11 python3.11-venv) and call the same command again."
    )


def version_of(python):
    """(major, minor) of an interpreter, (0, 0) when it does not start."""
    command = [python, "-c", "import sys; print(sys.version_info[0], sys.version_info[1])"]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return (0, 0)
    numbers = answer.stdout.split()
    return (int(numbers[0]), int(numbers[1])) if len(numbers) == 2 else (0, 0)


def can_make_environments(python):
    """Debian keeps the part of Python that fills an environment in a package of its own."""
    return subprocess.run([python, "-c", "import venv, ensurepip"], capture_output=True, check=False).returncode == 0


def install_locked(lock):
    say("Installing the packages of " + lock.relative_to(TOP).as_posix() + " …")
    pip = [str(VENV_PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run(
        [*pip, "--require-hashes", "--only-binary=:all:", "-r", str(lock)],
        "The Python packages could not be installed. Nothing else was changed: check the connection and try again.",
    )


def install_checkers():
    """The checkers of exported files, which come as packages for Node.js; Node.js itself comes with the lock."""
    say("Installing the checkers of tests/tools …")
    npm = VENV_PYTHON.parent / ("npm.exe" if os.name == "nt" else "npm")
    run(
        [str(npm), "ci", "--prefix", str(TOOLS), "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
        "The checkers of exported files could not be installed. Check the connection and try again.",
    )


# --- The system -------------------------------------------------------------------------------------------------------


def missing_packages(kind, python):
    """All Debian packages that are missing, so that apt, or whoever is root here, is asked once."""
    packages = {package for program, package in PROGRAMS[kind].items() if not shutil.which(program)}
    if not can_make_environments(python):
        packages.add("python{}.{}-venv".format(*version_of(python)))
    known = known_libraries()
    if known and shutil.which("apt-get"):
        packages |= {package for library, package in PACKAGES.items() if library not in known}
    return packages


def known_libraries():
    """The names of the libraries that the system's loader finds; empty where it cannot be asked."""
    ldconfig = shutil.which("ldconfig", path=os.environ.get("PATH", "") + ":/sbin:/usr/sbin")
    if not ldconfig:
        return set()
    answer = subprocess.run([ldconfig, "-p"], capture_output=True, text=True, check=False)
    return set(re.findall(r"^\s+(\S+) \(", answer.stdout, flags=re.MULTILINE))


def check_qt():
    """Qt itself says what it still lacks, whatever the system. Raises Stopped when that cannot be installed here."""
    missing = missing_libraries()
    unknown = missing - set(PACKAGES)
    if unknown:
        raise Stopped(
            "Qt needs system libraries that are missing here: " + ", ".join(sorted(unknown)) + ". Install them with "
            "the system's package manager and call the same command again."
        )
    install_system_packages({PACKAGES[library] for library in missing})


def missing_libraries():
    qt = next(VENV.glob("lib/python3*/site-packages/PySide6"), None)
    if qt is None or not shutil.which("ldd"):
        return set()
    parts = [str(qt / part) for part in QT_PARTS if (qt / part).exists()]
    answer = subprocess.run(["ldd", *parts], capture_output=True, text=True, check=False)
    return set(re.findall(r"^\s*(\S+) => not found", answer.stdout, flags=re.MULTILINE))


def install_system_packages(packages):
    """With apt as root, or through sudo where that is possible; else the command to type is in the Stopped raised."""
    if not packages:
        return
    names = sorted(packages)
    if not shutil.which("apt-get"):
        raise Stopped(
            "These system packages (by their Debian names) are missing here: " + " ".join(names) + ". Install them "
            "with the system's package manager and call the same command again."
        )
    prefix = become_root(names)
    say("Installing system packages: " + " ".join(names) + " …")
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    # Lists that were never fetched, or long ago, name files that are not there any more.
    subprocess.run([*prefix, "apt-get", "update", "-qq"], env=environment, capture_output=True, check=False)
    run(
        [*prefix, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *names],
        "The system packages could not be installed. " + by_hand(names),
        env=environment,
    )


def become_root(names):
    """What to put before a command so that it runs as root. Raises Stopped when there is no way to ask."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    if sudo and sys.stdin.isatty():
        say("sudo may ask for your password: " + by_hand(names))
        return [sudo]
    raise Stopped("System packages are missing and can only be installed by root. " + by_hand(names))


def by_hand(names):
    return "The command is: sudo apt-get update && sudo apt-get install -y " + " ".join(names)


# --- Words and commands -----------------------------------------------------------------------------------------------


def say(sentence):
    sys.stdout.write(sentence + "\n")
    sys.stdout.flush()


def run(command, failure, env=None):
    """Run a command whose output the person sees only when it fails."""
    answer = subprocess.run(
        command,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if answer.returncode != 0:
        raise Stopped(answer.stdout.strip() + "\n" + failure)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
