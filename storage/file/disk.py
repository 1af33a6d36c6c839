"""What a disk can answer, as sentences: full, read-only, broken, gone. One place, so that all say the same."""

import errno

from editor.refusal import Refused


def is_full(error: OSError) -> bool:
    """Whether there is no room, on the disk or in the person's share of it."""
    return error.errno in (errno.ENOSPC, errno.EDQUOT)


def is_forbidden(error: OSError) -> bool:
    """Whether the place may only be read."""
    return error.errno in (errno.EACCES, errno.EPERM, errno.EROFS)


def sentence_for(code: str, name: str) -> Refused | None:
    """The refusal for SQLite's error `code` (its name, as "SQLITE_FULL"), None where the error is a bug of ours."""
    family = "_".join(code.split("_")[:2])
    if family == "SQLITE_FULL":
        return Refused(
            "The disk is full, so “{name}” could not be saved; everything saved before is safe. "
            "Free some space and go on writing.",
            name=name,
        )
    if family == "SQLITE_IOERR":
        return Refused(
            "The disk did not answer while “{name}” was used; everything saved before is kept. "
            "Check the disk or its cable, then open the desk again.",
            name=name,
        )
    if code == "SQLITE_READONLY_DBMOVED":
        return Refused(
            "“{name}” was moved, renamed or deleted while it was open, so nothing more is saved in it. "
            "Put the file back in its place, or copy your text; then open the desk again.",
            name=name,
        )
    if family == "SQLITE_READONLY":
        return Refused(
            "“{name}” may only be read, so nothing was changed. "
            "Copy the desk to a folder of your own and open it there.",
            name=name,
        )
    if family in ("SQLITE_CORRUPT", "SQLITE_NOTADB"):
        return damaged(name)
    if family == "SQLITE_TOOBIG":
        return Refused(
            "“{name}” holds a value that is larger than any article or picture may be, so it was not read; nothing was "
            "changed. Ask who sent this desk.",
            name=name,
        )
    if family in ("SQLITE_BUSY", "SQLITE_LOCKED"):
        return Refused(
            "Another program is using “{name}” at this moment; nothing was changed. Close it there and try again.",
            name=name,
        )
    if family == "SQLITE_CANTOPEN":
        return Refused(
            "“{name}” cannot be opened; nothing was changed. Check that the folder is still there and may be read.",
            name=name,
        )
    return None


class Damaged(Refused):
    """A file that is not what was written. What can still be read of it: `storage.salvaging.salvage`."""


def damaged(name: str) -> Damaged:
    return Damaged(
        "“{name}” is damaged and was not opened, so that it does not get worse; nothing in it was changed. "
        "Open the newest backup, and keep this file: most of its text can still be read from it.",
        name=name,
    )
