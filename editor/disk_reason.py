"""Why a disk did not do what it was asked, in words for the middle of a sentence. It touches no file.

The system says it in English, or in the language of the machine; the window says it in its own.
"""

import errno
from collections.abc import Mapping

from editor.refusal import Refused


class DiskReason(Refused):
    """A reason within the sentence of a refusal, translated with it; it is never raised itself."""


# To add one: the number of the system, and what it means to a person, as it stands between brackets.
_REASONS: Mapping[int, DiskReason] = {
    errno.ENOENT: DiskReason("there is no such file or folder"),
    errno.EACCES: DiskReason("this may not be read or written here"),
    errno.EPERM: DiskReason("this may not be read or written here"),
    errno.EROFS: DiskReason("the disk may only be read"),
    errno.ENOSPC: DiskReason("the disk is full"),
    errno.EDQUOT: DiskReason("the disk is full"),
    errno.EFBIG: DiskReason("the file would be too large for this disk"),
    errno.EIO: DiskReason("the disk does not answer"),
    errno.ENAMETOOLONG: DiskReason("the name is too long"),
    errno.EISDIR: DiskReason("it is a folder"),
    errno.ENODEV: DiskReason("it is a device or a pipe, not a file"),
    errno.ENOTDIR: DiskReason("a part of the path is not a folder"),
    errno.EEXIST: DiskReason("a file of this name is there already"),
    errno.ENOTEMPTY: DiskReason("the folder is not empty"),
    errno.EBUSY: DiskReason("another program is using it"),
    errno.ELOOP: DiskReason("the links to it lead in a circle"),
    errno.EMFILE: DiskReason("too many files are open"),
    errno.ETIMEDOUT: DiskReason("the share does not answer"),
    errno.EHOSTUNREACH: DiskReason("the share does not answer"),
    errno.ENETUNREACH: DiskReason("the share does not answer"),
    errno.ENOTCONN: DiskReason("the share does not answer"),
}

_HELD = (32, 33)
"""The numbers of Windows for a file that another program has open; in the number of C they are a lack of rights."""


def reason_of(error: OSError) -> DiskReason | str:
    """What to put between the brackets of a refusal; the system's own words where there are none of ours."""
    is_held = getattr(error, "winerror", None) in _HELD
    known = _REASONS.get(errno.EBUSY if is_held else error.errno or 0)
    return known or error.strerror or str(error)
