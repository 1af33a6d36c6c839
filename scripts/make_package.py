"""Makes this platform's packages: a folder that needs no Python, an archive, and what this platform installs.

That is a .deb and an AppImage on Linux, an installer on Windows, a disk image on macOS; what differs between them
stands in `platforms.py`. `make package` calls it. It works in `build/package` with an environment of its own; what is
done stands in `dist`. It changes nothing else. It was run on Linux only.
"""

import datetime
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import tempfile
from collections.abc import Sequence
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TOP))
from scripts import app_image, libraries, platforms  # noqa: E402
from scripts.trim_icu import trim  # noqa: E402
from ui import VERSION  # noqa: E402

WORK = TOP / "build" / "package"
DIST = TOP / "dist"
LINUX = TOP / "package" / "linux"
LARGEST = 220
"""megabytes, unpacked"""
SECONDS = 20
"""in which a window has opened its desk and shown its first page"""
PYINSTALLER = "pyinstaller>=6.10,<7"
# Libraries that every desktop has and that must be the system's own: they belong to its screen.
DEPENDS = (
    *("libegl1", "libgl1", "libfontconfig1", "libxkbcommon0", "libdbus-1-3"),
    *("libx11-xcb1", "libexpat1", "libfreetype6", "libpng16-16", "libstdc++6", "libzstd1"),
)
ARCHITECTURE = {"x86_64": "amd64", "aarch64": "arm64"}
HERE = platforms.here()
MACHINE = platform.machine()


def say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def run(*command: object) -> None:
    subprocess.run([str(part) for part in command], check=True)


def environment() -> Path:
    """An environment with exactly the locked packages, and what packs them."""
    folder = WORK / "environment"
    python = folder / HERE.python
    if not python.exists():
        run(sys.executable, "-m", "venv", folder)
        run(python, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", TOP / "lock" / "run.txt")
        run(python, "-m", "pip", "install", "--quiet", PYINSTALLER)
    return python


def freeze(python: Path) -> Path:
    """The folder with the program. On macOS nothing may be added afterwards: it is signed as it is made."""
    folder = DIST / HERE.made
    WORK.mkdir(parents=True, exist_ok=True)
    run(python, TOP / "scripts" / "licences.py", WORK / "THIRD-PARTY.md")
    run(python, TOP / "scripts" / "make_icons.py", WORK)
    run(python, TOP / "scripts" / "small_pictures.py", WORK / "screens")
    run(python, TOP / "scripts" / "rehearse.py", WORK / "compiled.bin")
    spec = TOP / "package" / "copydesk.spec"
    run(python, "-m", "PyInstaller", "--noconfirm", "--distpath", DIST, "--workpath", WORK / "work", spec)
    for library in folder.rglob("libicudata.so.*"):
        if not library.is_symlink() and not trim(library):
            say("ICU's data stays whole: icupkg (package icu-devtools) or gcc is not here.")
    if HERE.name == "linux":
        libraries.look_beside(folder, sysconfig.get_config_var("LIBDIR"))
    if HERE.name != "macos":
        shutil.copy(WORK / "THIRD-PARTY.md", folder)
        shutil.copy(TOP / "LICENSE", folder)
    return folder


def try_out(folder: Path) -> None:
    """What the program is for, done once with what was packed: a desk, files of an article, and the window on it."""
    # Windows deletes no file that a program has only just let go of.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        desk, log = Path(place) / "office.desk", Path(place) / "state"
        around = {"XDG_STATE_HOME": str(log), "COPYDESK_SETTINGS": str(Path(place) / "settings")}
        ask = {"env": {**os.environ, **around, "QT_QPA_PLATFORM": "offscreen"}, "cwd": place, "check": True}
        console = str(folder / HERE.console)
        subprocess.run([console, "--version"], **ask)
        subprocess.run([console, "new-desk", str(desk), "--language", "vi", "--name", "Lan Anh", "--sample"], **ask)
        for kind in ("docx", "html", "pdf", "epub"):
            where = Path(place) / kind
            where.mkdir()
            subprocess.run([console, "export-all", str(desk), "--to", kind, "--folder", str(where)], **ask)
        subprocess.run([console, "verify", str(desk)], **ask)
        window = subprocess.Popen([str(folder / HERE.program), str(desk)], env=ask["env"], cwd=place)
        try:
            window.wait(SECONDS)
            raise RuntimeError(f"the window ended by itself with {window.returncode}")
        except subprocess.TimeoutExpired:
            window.kill()
            window.wait()
        told = "".join(file.read_text(encoding="utf-8") for file in log.rglob("*.log"))
        if HERE.name == "linux" and ("desk opened" not in told or "mistake" in told):
            raise RuntimeError(f"the window did not open the desk as it should:\n{told}")


def megabytes(folder: Path) -> float:
    """Millions of bytes: what a file counts, not what a disk gives it."""
    files = [file for file in folder.rglob("*") if file.is_file() and not file.is_symlink()]
    return sum(file.stat().st_size for file in files) / 1_000_000


def archive(folder: Path) -> Path:
    """The folder in one file, for who installs nothing."""
    name = f"copydesk-{VERSION}-{HERE.name}-{MACHINE}"
    if HERE.name == "linux":
        made = DIST / f"{name}.tar.xz"
        with tarfile.open(made, "w:xz", preset=3) as tar:
            tar.add(folder, arcname=f"copydesk-{VERSION}")
        return made
    if HERE.name == "windows":
        return Path(shutil.make_archive(str(DIST / name), "zip", DIST, folder.name))
    made = DIST / f"{name}.zip"
    run("ditto", "-c", "-k", "--keepParent", folder, made)  # a zip of Python's own loses links and rights
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
    machine = ARCHITECTURE.get(MACHINE, MACHINE)
    depends = [f"libc6 (>= {libraries.libc_of(folder)})", *DEPENDS]
    (root / "DEBIAN" / "control").write_text(
        f"Package: copydesk\nVersion: {VERSION}\nArchitecture: {machine}\nMaintainer: The Copydesk authors\n"
        f"Installed-Size: {round(megabytes(folder) * 1_000_000 / 1024)}\nDepends: {', '.join(depends)}\n"
        "Recommends: libcups2, libwayland-cursor0, libwayland-egl1\nSection: editors\nPriority: optional\n"
        "Description: Editorial desk for press offices and small newsrooms\n"
        " Write, edit, approve and publish articles from one file, offline, in\n Vietnamese and English.\n",
        encoding="utf-8",
    )
    made = DIST / f"copydesk_{VERSION}_{machine}.deb"
    run("dpkg-deb", "--root-owner-group", "-Zxz", "-z3", "--build", root, made)
    return made


def image(folder: Path) -> Path | None:
    """One file that runs by itself."""
    if sentence := app_image.why_not(MACHINE):
        say(sentence)
        return None
    root = WORK / "Copydesk.AppDir"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(folder, root / "usr" / "lib" / "copydesk", symlinks=True)
    put_desktop_files(root, "usr")
    for name in ("copydesk.desktop", "copydesk.svg"):
        shutil.copy(LINUX / name, root / name)
    shutil.copy(WORK / "copydesk.png", root / ".DirIcon")
    start = root / "AppRun"
    start.write_text('#!/bin/sh\nexec "$(dirname "$0")/usr/lib/copydesk/copydesk" "$@"\n', encoding="utf-8")
    start.chmod(0o755)
    made = DIST / f"Copydesk-{VERSION}-{MACHINE}.AppImage"
    app_image.make(root, made, app_image.fetched_runtime(Path(sys.executable)))
    return made


def installer(_folder: Path) -> Path | None:
    """NOT RUN where this was written: no Windows was there."""
    usual = Path(os.environ.get("PROGRAMFILES(X86)", "")) / "Inno Setup 6" / "ISCC.exe"
    tool = shutil.which("iscc") or (usual if usual.is_file() else None)
    if not tool:
        say("No iscc here (Inno Setup 6), so no installer was made.")
        return None
    run(tool, f"/DVersion={VERSION}", f"/O{DIST}", f"/DWork={WORK}", TOP / "package" / "windows" / "copydesk.iss")
    return DIST / f"copydesk-{VERSION}-setup.exe"


def disk_image(folder: Path) -> Path:
    """NOT RUN where this was written: no Mac was there. It is neither signed nor notarised."""
    made, shown = DIST / f"copydesk-{VERSION}-{MACHINE}.dmg", WORK / "disk"
    shutil.rmtree(shown, ignore_errors=True)
    shown.mkdir(parents=True)
    run("ditto", folder, shown / folder.name)
    (shown / "Applications").symlink_to("/Applications")  # where the program is dragged to
    run("hdiutil", "create", "-ov", "-volname", "Copydesk", "-srcfolder", shown, "-format", "UDZO", made)
    return made


# To add one: what makes a file of the folder, on the platform it belongs to.
MAKERS = {"linux": (archive, deb, image), "windows": (archive, installer), "macos": (archive, disk_image)}


def main(arguments: Sequence[str]) -> int:
    DIST.mkdir(exist_ok=True)
    folder = freeze(Path(arguments[0]) if arguments else environment())
    size = megabytes(folder)
    say(f"{folder}: {size:.0f} MB")
    if size > LARGEST:
        say(f"More than the {LARGEST} MB that were promised.")
        return 1
    try_out(folder)
    made = [make(folder) for make in MAKERS[HERE.name]]
    for file in filter(None, made):
        say(f"{file}: {file.stat().st_size / 1_000_000:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
