"""Why a disk did not do it, in the window's language."""

import errno
import os

import pytest

from editor.disk_reason import DiskReason, reason_of
from editor.refusal import Refused
from storage.schema import header
from ui.wording import Wording, say


def test_a_reason_of_the_disk_is_said_in_vietnamese_within_its_sentence(qapp, tmp_path):
    wording = Wording("vi")
    try:
        with pytest.raises(Refused, match="no such file") as refused:
            header.check(tmp_path / "gone.desk")
        assert "(không có tệp hay thư mục này)" in say(refused.value)
    finally:
        wording.use("en")


def test_what_has_no_words_of_ours_keeps_those_of_the_system():
    assert reason_of(OSError(errno.EPIPE, os.strerror(errno.EPIPE))) == os.strerror(errno.EPIPE)
    assert reason_of(OSError("neither number nor words")) == "neither number nor words"


@pytest.mark.parametrize("number", [errno.ENOENT, errno.EACCES, errno.ENOSPC, errno.EIO, errno.EBUSY])
def test_what_happens_to_people_has_words_of_ours(number):
    assert isinstance(reason_of(OSError(number, os.strerror(number))), DiskReason)


@pytest.mark.parametrize("number", [32, 33])
def test_what_another_program_of_windows_holds_is_said_to_be_in_use(number):
    """Windows has numbers of its own for it, which Python makes the one of a file that may not be read."""
    error = PermissionError(errno.EACCES, "The process cannot access the file")
    error.winerror = number
    assert str(reason_of(error)) == "another program is using it"
