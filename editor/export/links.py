"""Which addresses an export keeps as links, and how they are written. It opens and resolves nothing."""

import re

# A host in square brackets (IPv6) is nobody's article link, and a broken one makes Word refuse the whole file.
_WEB = re.compile(
    r"https?://(?:[^\s/?#@\[\]\\]*@)?[^\s/?#@:\[\]\\%<>\"'^`{|}]+(?::[0-9]{1,5})?(?:[/?#].*)?", re.I | re.S
)
_MAIL = re.compile(r"mailto:[^\s@?]+@[^\s@?]+(?:\?.*)?", re.I | re.S)
_UNSAFE = re.compile(r"%(?![0-9A-Fa-f]{2})|[^\w\-.~:/?#@!$&'()*+,;=%]|[^\x00-\x7f]|[\[\]]")


def outside(href: str) -> str | None:
    """`href` as it is written into a file, when it is a web (http, https) or mail address; otherwise None."""
    href = href.strip()
    if _WEB.fullmatch(href):
        host_end = _host_end(href)
        return href[:host_end] + _escape(href[host_end:])
    if _MAIL.fullmatch(href):
        return _escape(href)
    return None


def inside(href: str, keys: frozenset[str]) -> str | None:
    """The key of the heading that `href` ("#key") leads to, or None."""
    key = href[1:]
    return key if href.startswith("#") and key in keys else None


def _host_end(href: str) -> int:
    start = href.index("//") + 2
    found = re.compile(r"[/?#]").search(href, start)
    return found.start() if found else len(href)


def _escape(text: str) -> str:
    return _UNSAFE.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace")), text)
