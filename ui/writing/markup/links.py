"""Links: the words a person reads and the address they lead to."""

import re
from urllib.parse import quote

from editor.frozen import frozen
from ui.writing.markup.edit import Edit, between, nothing
from ui.writing.markup.lines import passages
from ui.writing.markup.spans import ADDRESS, LINK, Span, spans

_TARGET = re.compile(r"\]\(\s*(<[^<>\n]*>|(?:[^()\s\\]|\\.|\((?:[^()\s\\]|\\.)*\))*)(.*)$", re.DOTALL)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,31}:")
_MAIL = re.compile(r"[^\s@:/]+@[^\s@/]+\.[^\s@/.]+$")
_SITE = re.compile(r"(?:www\.\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]\S*)?)$")
_SPACES = re.compile(r"[\x00-\x20\x7f<>\\]")


@frozen
class FoundLink:
    """A link that stands in `text[start:end]`; `words` as they are written there."""

    start: int
    end: int
    words: str
    address: str


def link_at(text: str, start: int, end: int) -> FoundLink | None:
    """The link that holds the selection."""
    for first, last in passages(text):
        if first <= start and end <= last:
            for span in spans(text[first:last]):
                if span.start + first <= start and end <= span.end + first and span.kind in (LINK, ADDRESS):
                    return _found(text, span, first)
    return None


def chosen_words(text: str, start: int, end: int) -> tuple[int, int]:
    """What a new link is to hold: the selection without spaces around it, as far as it stands in one line."""
    words = text[start:end]
    start, end = start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))
    return (start, end) if start < end and "\n" not in text[start:end] else (min(start, end), min(start, end))


def put_link(text: str, start: int, end: int, words: str, address: str) -> Edit:
    """Make the selection, or the link that holds it, a link of these words to `address`.

    Words that a person has not changed keep the signs that stand in them. Without an address the words stay alone.
    """
    address = full_address(address)
    found = link_at(text, start, end)
    if not address:
        return remove_link(text, start, end)
    if found is None:
        start, end = chosen_words(text, start, end)
        before, rest = text[start:end], ")"
    else:
        start, end, before = found.start, found.end, found.words
        target = _TARGET.match(text[:end], _closing(text, found))
        rest = target[2] if target else ")"
    words = words.strip(" \t\n")
    kept = before if words == before.strip(" \t\n") else _escaped(words)
    new = f"[{kept or _escaped(address)}]({_written(address)}{rest}"
    return between(text, text[:start] + new + text[end:], start + len(new))


def remove_link(text: str, start: int, end: int) -> Edit:
    """Leave the words of the link that holds the selection, and nothing of its address."""
    found = link_at(text, start, end)
    if found is None:
        return nothing(start, end)
    new = text[: found.start] + found.words + text[found.end :]
    return between(text, new, found.start, found.start + len(found.words))


def full_address(address: str) -> str:
    """What a person types, as an address: a site gets its https, a mailbox its mailto."""
    address = address.strip()
    if not address or _SCHEME.match(address) or address.startswith(("#", "/")):
        return address
    if _MAIL.match(address):
        return f"mailto:{address}"
    return f"https://{address}" if _SITE.match(address) else address


def looks_like_address(words: str) -> bool:
    """Whether words that are selected are an address themselves."""
    return bool(re.match(r"(?:https?://|mailto:|www\.)\S+$", words))


def _found(text: str, span: Span, first: int) -> FoundLink:
    start, end = span.start + first, span.end + first
    words = text[span.inner + first : span.inner_end + first]
    if span.kind == ADDRESS:
        return FoundLink(start, end, words, words)
    target = _TARGET.match(text[:end], span.inner_end + first)
    address = target[1].removeprefix("<").removesuffix(">") if target else ""
    return FoundLink(start, end, words, re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", address))


def _closing(text: str, found: FoundLink) -> int:
    """Where the words of the link end."""
    return found.start + 1 + len(found.words) if text[found.start] == "[" else found.end


def _written(address: str) -> str:
    """`address` so that it ends where it ends."""
    safe = _SPACES.sub(lambda sign: quote(sign[0]), address)
    return safe if safe.count("(") == safe.count(")") == 0 else safe.replace("(", "%28").replace(")", "%29")


def _escaped(words: str) -> str:
    return re.sub(r"[\\`*_\[\]<&]", r"\\\g<0>", " ".join(words.split(" ")).replace("\n", " "))
