"""Which addresses of a pasted text stay links, and how they read: http, https and mailto, and nothing else."""

from urllib.parse import parse_qs, urlsplit

LONGEST = 2_000
"""characters of an address"""
# Detours that mail programs and searches put before an address, and where they keep it.
_DETOURS = (
    (".safelinks.protection.outlook.com", "/", "url"),
    ("www.google.com", "/url", "q"),
)


def target(href: str) -> str:
    """The address that `href` leads to, or "" where the words should not be a link."""
    href = "".join(href.split())
    if not href or len(href) > LONGEST or not href.isprintable():
        return ""
    try:
        parts = urlsplit(href)
        host = parts.hostname or ""
    except ValueError:
        return ""
    if parts.scheme.lower() == "mailto":
        return href if "@" in parts.path else ""
    if parts.scheme.lower() not in ("http", "https") or not host:
        return ""
    for end, path, name in _DETOURS:
        if host.endswith(end) and parts.path == path:
            inner = parse_qs(parts.query).get(name, [""])[0]
            return target(inner) if inner.startswith(("http://", "https://")) else href
    return href
