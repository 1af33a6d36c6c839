"""Pictures on their way into a file: found, judged, rid of what the camera wrote into them. It decodes no pixels."""

import re
from collections.abc import Callable, Collection

from editor.article import Picture
from editor.export.piece import ExportNote, Piece
from editor.refusal import Refused
from editor.text import pictures
from editor.text.blocks import Span

# The segments of a JPEG that the pixels need: JFIF, Adobe's colour transform, tables, frames. A colour profile is told
# by its content. Position, device, owner and thumbnails stand in the others.
_KEPT_SEGMENTS = frozenset({0xE0, 0xEE, *range(0xC0, 0xE0)})
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_USUAL_FRAMES = frozenset({0xC0, 0xC1, 0xC2})
"""baseline, extended and progressive: what every reader of a PDF knows"""
_COLOURS = 5
"""the byte of a frame that says how many colours there are"""
# A marker among the pixels: not a stuffed 00, not padding, not a restart.
_MARKER = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
_DROPPED_PNG_CHUNKS = frozenset({b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME"})
_DROPPED_WEBP_CHUNKS = frozenset({b"EXIF", b"XMP "})


def find(piece: Piece, src: str, kinds: Collection[str], span: Span | None) -> Picture | ExportNote:
    """The picture that the text calls `src`, when its media type is one of `kinds`; otherwise why it is not there."""
    picture = piece.pictures.get(src)
    name = src.rpartition("/")[2] or src
    if picture is None or not picture.data:
        return ExportNote(
            "The picture “{name}” is not at hand. Its description stands in its place.", {"name": name}, span
        )
    try:
        picture = pictures.inspect(picture.data, picture.name)
    except Refused:
        return ExportNote(
            "The picture “{name}” cannot be read. Its description stands in its place.", {"name": name}, span
        )
    if picture.media_type not in kinds:
        return ExportNote(
            "The picture “{name}” has a format that not every reader of this file can show. Its description stands in "
            "its place; save it as PNG or JPEG and add it again.",
            {"name": name},
            span,
        )
    return picture


def cut_off(picture: Picture, src: str, span: Span | None) -> ExportNote | None:
    """What is said of a picture that is shown although it breaks off among its pixels; None for one that is whole."""
    if not _breaks_off(picture):
        return None
    return ExportNote(
        "The picture “{name}” breaks off before its end, so a part of it is missing. Save it anew in a picture program "
        "and add it again.",
        {"name": src.rpartition("/")[2] or src},
        span,
    )


def _breaks_off(picture: Picture) -> bool:
    """Whether a photograph has no end behind its pixels, as one not copied whole; others are refused before."""
    data = picture.data
    if picture.media_type != "image/jpeg":
        return False
    at = 2
    for _marker, _start, end in pictures.jpeg_segments(data):
        at = end  # a small picture within the head has an end of its own
    return data.rfind(b"\xff\xd9", at) < 0


def without_traces(picture: Picture, keeps_turn: bool) -> bytes:
    """The picture's file without position, device, owner and comments; the pixels are untouched.

    `keeps_turn` leaves the note that the picture lies on its side, for readers that follow it.
    """
    cleaned = _CLEANERS[picture.media_type](picture.data, keeps_turn)
    return picture.data if cleaned == picture.data else cleaned  # no second copy where there was nothing to take out


def can_be_handed_on(picture: Picture) -> bool:
    """Whether a file can hold it without that anybody looks into it: an upright photograph that is there to its end."""
    data = picture.data
    if picture.media_type != "image/jpeg" or pictures.turn(data) != 1:
        return False
    is_usual, at = False, 2
    for marker, start, end in pictures.jpeg_segments(data):
        at = end
        if marker in _FRAMES:
            is_whole = end - start > _COLOURS
            is_usual = is_whole and marker in _USUAL_FRAMES and data[start] == 8 and data[start + _COLOURS] in (1, 3, 4)
    end = _end_of_pixels(data, at)
    return is_usual and data[end - 2 : end] == b"\xff\xd9"


def _clean_jpeg(data: bytes, keeps_turn: bool) -> bytes:
    parts: list[bytes] = []
    at = 2
    for marker, start, end in pictures.jpeg_segments(data):
        at = end
        is_profile = marker == 0xE2 and data.startswith(b"ICC_PROFILE", start)
        if is_profile or marker in _KEPT_SEGMENTS:
            parts.append(data[start - 4 : end])
    turn = pictures.turn(data)
    if keeps_turn and turn != 1:
        # After the JFIF segment, which must be the first.
        parts.insert(1 if parts and parts[0][1] == 0xE0 else 0, _turn_segment(turn))
    return data[:2] + b"".join(parts) + data[at : _end_of_pixels(data, at)]


def _end_of_pixels(data: bytes, at: int) -> int:
    """Where the pixels from `at` on end: some cameras put a second picture, with its own position, behind the first."""
    while found := _MARKER.search(data, at):
        if found[0] == b"\xff\xd9":
            return found.end()
        at = found.end() + int.from_bytes(data[found.end() : found.end() + 2], "big")
    return len(data)


def _turn_segment(turn: int) -> bytes:
    """An Exif segment that holds the orientation and nothing else."""
    entry = b"\x01\x12\x00\x03\x00\x00\x00\x01\x00" + bytes([turn]) + b"\x00\x00"
    exif = b"Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x01" + entry + b"\x00\x00\x00\x00"
    return b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif


def _clean_png(data: bytes, keeps_turn: bool) -> bytes:  # noqa: ARG001 - cameras do not write PNG
    parts = [data[:8]]
    at = 8
    while at + 12 <= len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        if data[at + 4 : at + 8] not in _DROPPED_PNG_CHUNKS:
            parts.append(data[at:end])
        at = end
    return b"".join(parts)


def _clean_webp(data: bytes, keeps_turn: bool) -> bytes:  # noqa: ARG001 - nor do they write WebP
    chunks = []
    at = 12
    while at + 8 <= len(data):
        kind, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        end = at + 8 + size + size % 2
        chunk = data[at:end]
        if kind == b"VP8X":
            # The flags say which chunks follow: Exif is 8, XMP is 4.
            chunk = chunk[:8] + bytes([chunk[8] & ~0x0C]) + chunk[9:]
        if kind not in _DROPPED_WEBP_CHUNKS:
            chunks.append(chunk)
        at = end
    body = b"WEBP" + b"".join(chunks)
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def _clean_gif(data: bytes, keeps_turn: bool) -> bytes:  # noqa: ARG001 - nor GIF
    return data


_CLEANERS: dict[str, Callable[[bytes, bool], bytes]] = {
    "image/jpeg": _clean_jpeg,
    "image/png": _clean_png,
    "image/webp": _clean_webp,
    "image/gif": _clean_gif,
}
