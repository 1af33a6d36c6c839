"""The code of an edition is looked for in any file, also in one that nobody can read."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile

import pytest

from editor.export.code_reading import codes


@pytest.mark.parametrize("packed", [ZIP_DEFLATED, ZIP_LZMA])
def test_whatever_bytes_are_wrong_in_a_packed_file_it_is_read_as_far_as_it_goes(packed: int) -> None:
    into = BytesIO()
    with ZipFile(into, "w", packed) as archive:
        archive.writestr("a.xml", bytes(range(256)) * 30)
    whole = into.getvalue()
    for at in range(0, len(whole), 4):
        assert codes(whole[:at] + b"\xff" * 8 + whole[at + 8 :]) == ()
