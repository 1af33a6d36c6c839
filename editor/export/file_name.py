"""A safe name for the file of an export, from what the article is called. It touches no folder."""

import re
import unicodedata
from collections.abc import Collection

from editor.article import Fields

MOST_BYTES = 120
"""In UTF-8, the suffix included: some file systems and archives take no more than 143 for a whole name."""

# What Windows or a shell reads as something else; controls; and the marks that turn the direction of a line.
_UNSAFE = re.compile('[\x00-\x1f\x7f-\x9f<>:"/\\\\|?*\u200b-\u200f\u2028-\u202f\u2066-\u2069\ud800-\udfff\ufeff]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])", re.IGNORECASE)


def file_name(fields: Fields, suffix: str, taken: Collection[str] = (), mark: str = "") -> str:
    """The name for an article's file with `suffix` ("docx"): its slug, else its headline, else "article".

    At most MOST_BYTES bytes, letters with their marks kept (NFC), none of Windows' reserved names, and, regardless of
    capitals, none of `taken`. `mark` stands in the name as well, such as the line that says until when to wait.
    """
    base = _safe(fields.slug) or _safe(fields.headline) or "article"
    used = {unicodedata.normalize("NFC", name).casefold() for name in taken}
    marked = _cut(f" {_safe(mark)}", MOST_BYTES // 2) if _safe(mark) else ""
    ending = f"{marked}.{suffix}"
    name = _cut(base, MOST_BYTES - len(ending)) + ending
    number = 2
    while name.casefold() in used:
        ending = f"{marked}-{number}.{suffix}"
        name = _cut(base, MOST_BYTES - len(ending)) + ending
        number += 1
    return name


def _safe(text: str) -> str:
    words = _UNSAFE.sub(" ", unicodedata.normalize("NFC", text)).split()
    # A dot or a hyphen at the front hides the file or looks like an option; at the end Windows drops a dot.
    name = " ".join(words).strip(" .").lstrip("-").strip(" .")
    # Windows looks at what stands before the first dot, whatever comes after it.
    device, dot, rest = name.partition(".")
    return f"{device.rstrip()}_{dot}{rest}" if _RESERVED.fullmatch(device.rstrip()) else name


def _cut(name: str, most: int) -> str:
    """`name` in at most `most` bytes, cut between letters."""
    data = name.encode("utf-8")
    if len(data) <= most:
        return name
    return data[:most].decode("utf-8", "ignore").rstrip(" .-")
