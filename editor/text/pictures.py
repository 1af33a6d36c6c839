"""What a picture file is, told by its content and its header: PNG, JPEG, GIF or WebP. It decodes no pixels.

The name of a file proves nothing; only its bytes count. Nothing here reads or writes a file.
"""

import re
import struct
from collections.abc import Iterator

from editor.article import Picture
from editor.refusal import Refused

LARGEST_FILE = 25_000_000
"""Bytes of one picture."""
LONGEST_SIDE = 12_000
"""Pixels of one side."""
MOST_PIXELS = 60_000_000
"""Pixels of one picture: unpacked it takes four bytes a pixel in memory."""

_PNG = b"\x89PNG\r\n\x1a\n"
_SVG = rb"(?i)<(?:[a-z]+:)?svg[\s>]"
_HEIC = frozenset((b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"))
# The frame headers of JPEG, which hold its size; C4, C8 and CC are something else.
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})


class _Damaged(Exception):
    """The header does not hold what its format promises."""


def inspect(data: bytes, name: str) -> Picture:
    """The picture in `data`; `name` is its file's name for the sentences.

    `width` and `height` are as the picture is seen, after the turn that a camera wrote into it. Raises `Refused` for
    what is no picture of the four kinds, is damaged at its head, or is too large.
    """
    if not data:
        raise Refused("“{name}” is empty. It was not used; choose another picture.", name=name)
    if len(data) > LARGEST_FILE:
        raise Refused(
            "“{name}” is larger than {megabytes} MB. It was not used; save it smaller and choose it again.",
            name=name,
            megabytes=LARGEST_FILE // 1_000_000,
        )
    media_type = media_type_of(data)
    if media_type is None:
        raise _not_a_picture(data, name)
    try:
        width, height = _SIZES[media_type](data)
    except (_Damaged, struct.error, IndexError):
        raise damaged(name) from None
    check_size(width, height, name)
    if turn(data) >= 5:
        width, height = height, width
    import hashlib

    return Picture(name, hashlib.sha256(data).hexdigest(), media_type, width, height, data)


def check_size(width: int, height: int, name: str) -> None:
    """Refuse a picture of more pixels than an article takes."""
    if max(width, height) > LONGEST_SIDE or width * height > MOST_PIXELS:
        raise Refused(
            "“{name}” measures {width} × {height} pixels; a side may have {side} and the whole picture {most} million. "
            "It was not used; make it smaller and choose it again.",
            name=name,
            width=width,
            height=height,
            side=LONGEST_SIDE,
            most=MOST_PIXELS // 1_000_000,
        )


def damaged(name: str) -> Refused:
    """What is said of a picture that breaks off or holds nonsense."""
    return Refused(
        "“{name}” is damaged or breaks off before its end. It was not used; open it in a picture program, "
        "save it anew and choose it again.",
        name=name,
    )


def media_type_of(data: bytes) -> str | None:
    """ "image/png", "image/jpeg", "image/gif", "image/webp", or None for everything else."""
    if data.startswith(_PNG):
        return "image/png"
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "image/webp"
    return None


def turn(data: bytes) -> int:
    """How the camera was held, as Exif writes it: 1 (upright) to 8; 5 to 8 lie on their side. 1 if unsaid."""
    for marker, start, end in jpeg_segments(data):
        if marker == 0xE1 and data[start : start + 6] == b"Exif\0\0":
            return _exif_turn(data[start + 6 : end])
    return 1


def has_print_colours(data: bytes) -> bool:
    """Whether a JPEG's colours are those of printing inks, as CMYK has them."""
    frames = (start for marker, start, end in jpeg_segments(data) if marker in _FRAMES and end - start >= 6)
    return any(data[start + 5] == 4 for start in frames)


def jpeg_segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """For each segment of a JPEG before its pixels: marker, start and end of its content. Other formats have none."""
    if not data.startswith(b"\xff\xd8"):
        return
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # padding
            at += 1
            continue
        if marker == 0x01 or 0xD0 <= marker <= 0xD7:  # markers without content
            at += 2
            continue
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if length < 2:
            return
        yield marker, at + 4, min(at + 2 + length, len(data))
        if marker == 0xDA:  # pixels follow
            return
        at += 2 + length


def _not_a_picture(data: bytes, name: str) -> Refused:
    if re.search(_SVG, data[:4096]):
        return Refused(
            "“{name}” is an SVG drawing, which can hold programs. It was not used; save it as PNG and choose that "
            "file.",
            name=name,
        )
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC:
        return Refused(
            "“{name}” is a photograph in the HEIC format of telephones. It was not used; save it as JPEG and choose "
            "that file.",
            name=name,
        )
    return Refused(
        "“{name}” is not a picture in one of the formats PNG, JPEG, GIF or WebP. It was not used; choose another "
        "file or save this one as PNG.",
        name=name,
    )


def _png_size(data: bytes) -> tuple[int, int]:
    if data[12:16] != b"IHDR" or b"IDAT" not in data or b"IEND" not in data[-64:]:
        raise _Damaged
    width, height = struct.unpack(">II", data[16:24])
    return _some(width, height)


def _jpeg_size(data: bytes) -> tuple[int, int]:
    for marker, start, end in jpeg_segments(data):
        if marker in _FRAMES and end - start >= 5:
            height, width = struct.unpack(">HH", data[start + 1 : start + 5])
            return _some(width, height)
    raise _Damaged


def _gif_size(data: bytes) -> tuple[int, int]:
    width, height = struct.unpack("<HH", data[6:10])
    if len(data) < 14:
        raise _Damaged
    return _some(width, height)


def _webp_size(data: bytes) -> tuple[int, int]:
    kind, body = data[12:16], data[20:]
    if kind == b"VP8X":
        return 1 + int.from_bytes(body[4:7], "little"), 1 + int.from_bytes(body[7:10], "little")
    if kind == b"VP8L" and body[0] == 0x2F:
        bits = int.from_bytes(body[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 " and body[3:6] == b"\x9d\x01\x2a":
        width, height = struct.unpack("<HH", body[6:10])
        return _some(width & 0x3FFF, height & 0x3FFF)
    raise _Damaged


def _some(width: int, height: int) -> tuple[int, int]:
    if not width or not height:
        raise _Damaged
    return width, height


def _exif_turn(exif: bytes) -> int:
    """The orientation entry (0x0112) of the first directory. Broken entries say nothing."""
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    if order is None:
        return 1
    try:
        (at,) = struct.unpack_from(order + "I", exif, 4)
        (count,) = struct.unpack_from(order + "H", exif, at)
        for entry in range(min(count, 200)):
            tag, kind, _, value = struct.unpack_from(order + "HHIH", exif, at + 2 + 12 * entry)
            if tag == 0x0112 and kind == 3:
                return value if 1 <= value <= 8 else 1
    except struct.error:
        pass
    return 1


_SIZES = {"image/png": _png_size, "image/jpeg": _jpeg_size, "image/gif": _gif_size, "image/webp": _webp_size}
