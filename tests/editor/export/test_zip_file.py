"""Archives of ours beside those of the standard library, byte for byte."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from editor.export.zip_file import zipped


def of_the_library(files: dict[str, bytes]) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for path, data in files.items():
            info = ZipInfo(path, (1980, 1, 1, 0, 0, 0))
            info.create_system = 0
            method = ZIP_STORED if path.endswith((".png", "mimetype")) else ZIP_DEFLATED
            archive.writestr(info, data, method, compresslevel=6)
    return target.getvalue()


@pytest.mark.parametrize(
    "files",
    [
        {},
        {"mimetype": b"application/epub+zip", "a/b.xml": b"<a/>" * 10_000, "empty.xml": b""},
        {"hình/Ảnh bìa.png": bytes(range(256)) * 400, "bài.xhtml": "Điều khoản".encode() * 99},
    ],
)
def test_an_archive_is_what_the_library_writes(files: dict[str, bytes]) -> None:
    assert zipped(files) == of_the_library(files)


def test_an_archive_is_read_by_the_library() -> None:
    files = {"mimetype": b"x", "b/ắ.txt": b"much " * 100}
    with ZipFile(BytesIO(zipped(files))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == files
