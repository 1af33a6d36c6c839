"""What the style and the class of an element say, as far as an article knows it: emphasis, lists, what is hidden.

Every office program writes its meaning into styles; the properties looked at here are the only ones that count.
"""

import functools
import re

from editor.frozen import frozen

_DECLARATION = re.compile(r"([a-z-]+)\s*:\s*([^;]*)", re.IGNORECASE)
_LEVEL = re.compile(r"\bl(\d+)\s+level([1-9])", re.IGNORECASE)
_MONOSPACED = re.compile(r"mono|courier|consolas|menlo|code", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
LONGEST = 4_000
"""characters of a style that are looked at"""


@frozen
class Looks:
    """None where nothing is said. `list_level` is 0 outside a list of Word's; `list_key` tells two such lists apart."""

    bold: bool | None = None
    italic: bool | None = None
    struck: bool | None = None
    underlined: bool | None = None
    marked: bool | None = None
    script: str | None = None
    """ "sup", "sub", or "" for neither"""
    is_hidden: bool = False
    is_list_sign: bool = False
    list_level: int = 0
    list_key: str = ""
    is_note_list: bool = False
    keeps_lines: bool = False
    is_monospaced: bool = False


PLAIN = Looks()


@functools.lru_cache(maxsize=2048)
def of(style: str) -> Looks:
    """The looks that an element's `style` gives it."""
    if not style:
        return PLAIN
    said = {found[1].lower(): found[2].strip().lower() for found in _DECLARATION.finditer(style[:LONGEST])}
    level = _LEVEL.search(said.get("mso-list", ""))
    return Looks(
        bold=_is_bold(said.get("font-weight", "")),
        italic=_is_italic(said.get("font-style", "")),
        struck=True if "line-through" in _lines(said) else None,
        underlined=True if "underline" in _lines(said) else None,
        marked=True if said.get("mso-highlight", "none") not in ("none", "auto", "") else None,
        script=_script(said.get("vertical-align", "")),
        is_hidden=_is_hidden(said),
        is_list_sign=said.get("mso-list") == "ignore",
        list_level=int(level[2]) if level else 0,
        list_key=level[1] if level else "",
        is_note_list=said.get("mso-element", "") in ("footnote-list", "endnote-list"),
        keeps_lines=said.get("white-space", "") == "pre",
        is_monospaced=bool(_MONOSPACED.search(said.get("font-family", ""))),
    )


def _lines(said: dict[str, str]) -> str:
    return said.get("text-decoration", "") + " " + said.get("text-decoration-line", "")


def _is_bold(weight: str) -> bool | None:
    if weight.startswith("bold"):
        return True
    if weight.startswith(("normal", "lighter")):
        return False
    number = _NUMBER.match(weight)
    return int(number[0][:4]) >= 600 if number else None


def _is_italic(style: str) -> bool | None:
    if style.startswith(("italic", "oblique")):
        return True
    return False if style.startswith("normal") else None


def _script(place: str) -> str | None:
    return {"super": "sup", "sub": "sub", "baseline": ""}.get(place)


def _is_hidden(said: dict[str, str]) -> bool:
    return (
        said.get("display") == "none"
        or said.get("visibility") == "hidden"
        or said.get("mso-hide") == "all"
        or said.get("mso-element") == "comment-list"
    )
