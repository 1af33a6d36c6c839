"""Words as Markdown that reads as these words: a sign that would mean something gets a backslash, every other stays.

It knows the dialect's signs (docs/markdown.md) but no blocks; where a line begins is told by whoever writes the line.
"""

import re

_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_SIGNS = re.compile(r"[\\`*_\[\]<&~{!]")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# What makes a heading, a list, a quotation, a rule, a table, a definition or a directive of a line.
_BEGINNING = re.compile(r"#{1,6}(?=\s|$)|[-+:](?=[\s:|-]|$)|>|[|]|=(?==*\s*$)|~(?=\s)")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")


def escaped(text: str, starts_line: bool = True) -> str:
    """One line of words as Markdown. `text` may stand beside other mark-up: its ends are the most careful places."""
    if text.isalnum():
        return text
    written = _SIGNS.sub(_sign, text)
    return escaped_beginning(written) if starts_line else written


def escaped_beginning(line: str) -> str:
    """A line whose inner signs are escaped already, so that its beginning makes nothing else of it."""
    if _BEGINNING.match(line):
        return "\\" + line
    return _NUMBER.sub(r"\1\\\2", line, count=1) if _NUMBER.match(line) else line


def _sign(found: re.Match[str]) -> str:
    text, at, sign = found.string, found.start(), found[0]
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return "\\" + sign if _means_something(sign, before, after, text, at) else sign


def _means_something(sign: str, before: str, after: str, text: str, at: int) -> bool:
    match sign:
        case "\\":
            return not after or after in _PUNCTUATION
        case "*":
            return not (before.isspace() and after.isspace())
        case "_":
            return not (before.isalnum() and after.isalnum())
        case "<":
            return not after or after.isalpha() or after in "/!?"
        case "&":
            return _ENTITY.match(text, at) is not None
        case "~":
            return before in ("", "~") or after in ("", "~")
        case "{":
            return not before or after in ("", "{")
        case "!":
            return not after
        case _:
            return True
