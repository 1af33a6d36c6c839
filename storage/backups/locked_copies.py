"""A whole desk as one file under a passphrase, to be carried or kept elsewhere; and a desk made of such a file again.

The desk that people work in is never locked: it is on the disk as it is. A copy that is not locked never lies where
the locked one goes.
"""

import hashlib
import os
import uuid
from contextlib import closing, suppress
from pathlib import Path

from editor import locked_file
from editor.refusal import Refused
from storage import creation
from storage.backups.backup import check as check_copy
from storage.database import Database
from storage.file.files import refusal, replace_synced
from storage.schema import header

SUFFIX = ".desk.locked"


def lock_copy(desk: Path, target: Path, passphrase: str) -> Path:
    """Put a locked copy of a desk, which may be open, at `target`, and unlock it once to be sure.

    A name without the ending of a locked copy gets it; nothing is written over what stands under that name, as nobody
    was asked about it.
    """
    if not target.name.endswith(SUFFIX):
        target = target.with_name(target.name.removesuffix(".desk") + SUFFIX)
        if target.exists():
            raise Refused(
                "“{name}” is already there, so no locked copy was written over it. Choose another name, or this one "
                "with its ending to replace it.",
                name=target.name,
            )
    # Named as all parts of ours are: where the program ends, the next opening of the desk takes the copy away.
    mark = uuid.uuid4().hex[:12]
    copy = desk.with_name(f".copydesk-{mark}-desk.part")
    part = target.with_name(f".copydesk-{mark}-locked.part")
    try:
        with closing(Database(desk)) as database:
            database.copy_to(copy)
        check_copy(copy)
        with copy.open("rb") as source, part.open("wb") as locked:
            locked_file.lock(source, locked, passphrase)
            locked.flush()
            os.fsync(locked.fileno())
        _must_be_the_same(copy, part, passphrase, target.name)
        replace_synced(part, target)
    except OSError as error:
        raise refusal(error, target) from error
    finally:
        for one in (copy, part):
            with suppress(OSError):
                one.unlink(missing_ok=True)
    return target


def unlock_copy(locked: Path, desk: Path, passphrase: str, now: int) -> Path:
    """Make the desk `desk` of a locked copy. Refused, with nothing left behind, where that cannot be."""
    if not locked.is_file():
        raise Refused("There is no locked copy “{name}”; nothing was changed. Choose another file.", name=locked.name)

    def fill(part: Path) -> None:
        with locked.open("rb") as source, part.open("wb") as file:
            locked_file.unlock(source, file, passphrase, locked.name)
        header.check(part)
        check_copy(part)

    creation.make(desk, "", now, fill)
    return desk


class _Sum:
    """What is unlocked is not kept here, only looked at."""

    def __init__(self) -> None:
        self.digest = hashlib.sha256()

    def write(self, data: bytes) -> None:
        self.digest.update(data)


def _must_be_the_same(copy: Path, part: Path, passphrase: str, name: str) -> None:
    read = _Sum()
    with part.open("rb") as source:
        locked_file.unlock(source, read, passphrase, name)
    with copy.open("rb") as file:
        if hashlib.file_digest(file, "sha256").digest() != read.digest.digest():
            raise OSError("what was read back is not what was written")
