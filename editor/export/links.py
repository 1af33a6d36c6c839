"""Which addresses an export keeps as links, and how they are written. It opens and resolves nothing."""

import re

# A host in square brackets (IPv6) is nobody's article link, and a broken one makes Word refuse the whole file.
# Compiled when the first link is met.
_WEB = r"(?is)https?://(?:[^\s/?#@\[\]\\]*@)?[^\s/?#@:\[\]\\%<>\"'^`{|}]+(?::[0-9]{1,5})?(?:[/?#].*)?"
_MAIL = r"(?is)mailto:[^\s@?]+@[^\s@?]+(?:\?.*)?"
_UNSAFE = r"%(?![0-9A-Fa-f]{2})|[^\w\-.~:/?#@!$&'()*+,;=%]|[^\x00-\x7f]|[\[\]]"


def outside(href: str) -> str | None:
    """`href` as it is written into a file, when it is a web (http, https) or mail address; otherwise None."""
    href = href.strip()
    if re.fullmatch(_WEB, href):
        host_end = _host_end(href)
        return href[:host_end] + _escape(href[host_end:])
    if re.fullmatch(_MAIL, href):
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
    return re.sub(_UNSAFE, lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace")), text)
