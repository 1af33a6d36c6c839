"""Where a desk must not be written to: network shares and folders that a program synchronises. It only looks.

Copies that such a program takes of a desk while it is written were broken in more than half of the trials, and locks
on a network share cannot be relied on.
"""

import os
import re
import sys
from pathlib import Path

from editor.refusal import Refused

NETWORK_TYPES = frozenset(
    {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncpfs", "afs", "afpfs", "webdav", "davfs", "ceph", "9p"}
    | {"glusterfs", "lustre", "beegfs", "osxfuse", "macfuse", "fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse"}
    | {"fuse.davfs", "fuse.glusterfs", "fuse.ceph", "fuse.s3fs"}
)
"""File systems whose files are on another machine, as the system names them."""

# To add one: (the program's name, a pattern of its folder's name, a pattern of a hidden name inside it, or "").
SYNCHRONISED: tuple[tuple[str, str, str], ...] = (
    ("Dropbox", r"Dropbox( \(.+\))?", r"\.dropbox(\.cache)?"),
    ("OneDrive", r"OneDrive( - .+)?", ""),
    ("Google Drive", r"Google ?Drive(-.+)?|My Drive|\.shortcut-targets-by-id", r"\.tmp\.drive(up|down)load"),
    ("iCloud Drive", r"iCloud ?Drive|Mobile Documents|com~apple~CloudDocs", ""),
    ("Nextcloud", r"Nextcloud\d*", r"\.nextcloudsync\.log|\.sync_[0-9a-f]+\.db|\._sync_[0-9a-f]+\.db"),
    ("ownCloud", r"ownCloud\d*", r"\.owncloudsync\.log"),
    ("Syncthing", r"", r"\.stfolder"),
)


LONGEST = 490
"""bytes of a whole path: SQLite takes 512, and what lies beside a desk has a longer name"""


LONGEST_NAME = 200
"""bytes of a new desk's name: its backups, and what is restored of them, add to it"""


def must_have_a_name_for_all(desk: Path) -> None:
    """Refused for a new desk whose backups could have no name."""
    if len(os.fsencode(desk.name)) > LONGEST_NAME:
        raise Refused("No desk “{name}” was made, as its name is too long. Choose a shorter one.", name=desk.name)


def real(path: Path) -> Path:
    """The place to which a path leads. Refused where its links lead in a circle, and where the engine cannot go."""
    try:
        found = path.resolve()
    except (OSError, RuntimeError) as error:
        raise Refused(
            "“{name}” cannot be opened, as the links to it lead in a circle; nothing was changed. Choose the file "
            "itself.",
            name=path.name,
        ) from error
    if os.name != "nt" and len(os.fsencode(found)) > LONGEST:
        raise Refused(
            "“{name}” lies too deep in folders with long names, so it was neither made nor opened. Move it to a folder "
            "with a shorter path.",
            name=path.name,
        )
    return found


def why_not_written(desk: Path) -> Refused | None:
    """The reason why a desk at this place is only read, None for a place of the machine's own."""
    folder = desk.resolve().parent
    program = synchroniser(folder)
    if program:
        return Refused(
            "“{name}” lies in a folder that {program} synchronises, which can destroy a desk that is in use, so it is "
            "only read here. Copy it to a folder of this machine and open it there.",
            name=desk.name,
            program=program,
        )
    if is_on_network(folder):
        return Refused(
            "“{name}” lies on a network share, where a desk cannot be kept safe, so it is only read here. "
            "Copy it to a folder of this machine and open it there.",
            name=desk.name,
        )
    return None


def synchroniser(folder: Path) -> str:
    """The program that keeps this folder in step with another machine, empty for none."""
    for place in (folder, *folder.parents):
        hidden = _hidden(place)
        for program, name, inside in SYNCHRONISED:
            if name and re.fullmatch(name, place.name):
                return program
            if inside and any(re.fullmatch(inside, entry) for entry in hidden):
                return program
    return ""


def is_on_network(folder: Path) -> bool:
    if sys.platform == "win32":
        import ctypes

        remote = 4
        drive = folder.drive
        return drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(drive + "\\") == remote
    return type_of(folder, _mounts()) in NETWORK_TYPES


def type_of(folder: Path, mounts: list[tuple[str, str]]) -> str:
    """The type of the file system that holds `folder`, of (mount point, type) pairs; a later one covers an earlier."""
    parents = {str(folder), *(str(parent) for parent in folder.parents)}
    found = [(len(point), number, kind) for number, (point, kind) in enumerate(mounts) if point in parents]
    return max(found)[2] if found else ""


def read_mounts(text: str) -> list[tuple[str, str]]:
    """The (mount point, type) pairs of /proc/mounts, or of what `mount` prints on a Mac."""
    mounts = []
    for line in text.splitlines():
        mac = re.fullmatch(r".+? on (/.*) \(([^,)]+).*\)", line)
        parts = line.split()
        if mac:
            mounts.append((mac[1], mac[2]))
        elif len(parts) >= 3:
            point = re.sub(r"\\(\d{3})", lambda found: chr(int(found[1], 8)), parts[1])
            mounts.append((point, parts[2]))
    return mounts


def _mounts() -> list[tuple[str, str]]:
    table = Path("/proc/mounts")
    if table.exists():
        return read_mounts(table.read_text(encoding="utf-8", errors="surrogateescape"))
    import subprocess  # slow to import, and only needed where there is no /proc

    found = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False, timeout=10)
    return read_mounts(found.stdout)


def _hidden(folder: Path) -> list[str]:
    """The hidden names in a folder, none where it cannot be listed. It is read once: a person's may have thousands."""
    try:
        with os.scandir(folder) as entries:
            return [entry.name for entry in entries if entry.name.startswith(".")]
    except OSError:
        return []
