"""Makes this platform's packages: a folder that needs no Python, an archive, a .deb and, with its tool, an AppImage.

`make package` calls it. It works in `build/package` with an environment of its own; what is done stands in `dist`. It
changes nothing else.
"""

import datetime
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Sequence
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TOP))
from scripts.trim_icu import trim  # noqa: E402
from ui import VERSION  # noqa: E402

WORK = TOP / "build" / "package"
DIST = TOP / "dist"
LINUX = TOP / "package" / "linux"
LARGEST = 220
"""megabytes, unpacked"""
PYINSTALLER = "pyinstaller>=6.10,<7"
# Libraries that every desktop has and that must be the system's own: they belong to its screen.
DEPENDS = ("libegl1", "libgl1", "libfontconfig1", "libxkbcommon0", "libdbus-1-3")
ARCHITECTURE = {"x86_64": "amd64", "aarch64": "arm64"}


def say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def run(*command: object) -> None:
    subprocess.run([str(part) for part in command], check=True)


def environment() -> Path:
    """An environment with exactly the locked packages, and what packs them."""
    folder = WORK / "environment"
    python = folder / "bin" / "python"
    if not python.exists():
        run(sys.executable, "-m", "venv", folder)
        run(python, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", TOP / "lock" / "run.txt")
        run(python, "-m", "pip", "install", "--quiet", PYINSTALLER)
    return python


def freeze(python: Path) -> Path:
    """The folder with the program."""
    folder = DIST / "copydesk"
    spec = TOP / "package" / "copydesk.spec"
    run(python, "-m", "PyInstaller", "--noconfirm", "--distpath", DIST, "--workpath", WORK / "work", spec)
    for library in folder.rglob("libicudata.so.*"):
        if not library.is_symlink() and not trim(library):
            say("ICU's data stays whole: icupkg (package icu-devtools) or gcc is not here.")
    run(python, TOP / "scripts" / "licences.py", folder / "THIRD-PARTY.md")
    shutil.copy(TOP / "LICENSE", folder)
    return folder


def megabytes(folder: Path) -> float:
    files = [file for file in folder.rglob("*") if file.is_file() and not file.is_symlink()]
    return sum(file.stat().st_size for file in files) / 2**20


def archive(folder: Path) -> Path:
    made = DIST / f"copydesk-{VERSION}-linux-{os.uname().machine}.tar.xz"
    with tarfile.open(made, "w:xz", preset=3) as tar:
        tar.add(folder, arcname=f"copydesk-{VERSION}")
    return made


def put_desktop_files(root: Path, prefix: str) -> None:
    """What a desktop looks for under `root/prefix/share`."""
    share = root / prefix / "share"
    told = (LINUX / "copydesk.metainfo.xml").read_text(encoding="utf-8")
    told = told.replace("@VERSION@", VERSION).replace("@DATE@", f"{datetime.datetime.now(datetime.UTC):%Y-%m-%d}")
    for source, target in (
        (LINUX / "copydesk.desktop", "applications/copydesk.desktop"),
        (LINUX / "copydesk-mime.xml", "mime/packages/copydesk.xml"),
        (LINUX / "copydesk.svg", "icons/hicolor/scalable/apps/copydesk.svg"),
        (LINUX / "copydesk.svg", "icons/hicolor/scalable/mimetypes/application-x-copydesk.svg"),
    ):
        (share / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, share / target)
    (share / "metainfo").mkdir(parents=True, exist_ok=True)
    (share / "metainfo" / "org.copydesk.Copydesk.metainfo.xml").write_text(told, encoding="utf-8")


def deb(folder: Path) -> Path | None:
    if not shutil.which("dpkg-deb"):
        say("No dpkg-deb here, so no .deb was made.")
        return None
    root = WORK / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(folder, root / "opt" / "copydesk", symlinks=True)
    put_desktop_files(root, "usr")
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / "copydesk").symlink_to("/opt/copydesk/copydesk")
    (root / "usr" / "share" / "doc" / "copydesk").mkdir(parents=True)
    shutil.copy(TOP / "LICENSE", root / "usr" / "share" / "doc" / "copydesk" / "copyright")
    (root / "DEBIAN").mkdir()
    machine = ARCHITECTURE.get(os.uname().machine, os.uname().machine)
    (root / "DEBIAN" / "control").write_text(
        f"Package: copydesk\nVersion: {VERSION}\nArchitecture: {machine}\nMaintainer: The Copydesk authors\n"
        f"Installed-Size: {round(megabytes(folder) * 1000)}\nDepends: {', '.join(DEPENDS)}\n"
        "Recommends: libcups2\nSection: editors\nPriority: optional\n"
        "Description: Editorial desk for press offices and small newsrooms\n"
        " Write, edit, approve and publish articles from one file, offline, in Vietnamese and English.\n",
        encoding="utf-8",
    )
    made = DIST / f"copydesk_{VERSION}_{machine}.deb"
    run("dpkg-deb", "--root-owner-group", "-Zxz", "-z3", "--build", root, made)
    return made


def app_image(folder: Path) -> Path | None:
    """NOT RUN where this was written: appimagetool was not to be had there."""
    tool = shutil.which("appimagetool")
    if not tool:
        say("No appimagetool here, so no AppImage was made.")
        return None
    root = WORK / "Copydesk.AppDir"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(folder, root / "usr" / "lib" / "copydesk", symlinks=True)
    put_desktop_files(root, "usr")
    for name in ("copydesk.desktop", "copydesk.svg"):
        shutil.copy(LINUX / name, root / name)
    start = root / "AppRun"
    start.write_text('#!/bin/sh\nexec "$(dirname "$0")/usr/lib/copydesk/copydesk" "$@"\n', encoding="utf-8")
    start.chmod(0o755)
    made = DIST / f"Copydesk-{VERSION}-{os.uname().machine}.AppImage"
    run(tool, root, made)
    return made


def main(arguments: Sequence[str]) -> int:
    if sys.platform != "linux":
        say("Here only the folder is made; package/windows and package/macos say what follows.")
    DIST.mkdir(exist_ok=True)
    folder = freeze(Path(arguments[0]) if arguments else environment())
    size = megabytes(folder)
    say(f"{folder}: {size:.0f} MB")
    if size > LARGEST:
        say(f"More than the {LARGEST} MB that were promised.")
        return 1
    run(folder / "copydesk", "--version")
    if sys.platform == "linux":
        made = [archive(folder), deb(folder), app_image(folder)]
        for file in filter(None, made):
            say(f"{file}: {file.stat().st_size / 1_000_000:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
