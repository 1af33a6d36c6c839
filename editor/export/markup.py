"""Text made fit for HTML and XML: escaped, and without the characters that no such file may hold."""

import re

# Controls but tab and LF, lone surrogates, noncharacters. XML parsers stop at them, and Word with its parser.
_NONCHARACTERS = "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17))
# Compiled by the first text that may have one: it is costly, and most texts of a process have none.
_UNFIT = f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_NONCHARACTERS}]"
_SPECIAL = re.compile('[&<>"]')


def clean(text: str) -> str:
    return text if text.isprintable() else re.sub(_UNFIT, "", text)


def escape(text: str) -> str:
    """`text` as it stands between tags or in quotation marks."""
    text = clean(text)
    if not _SPECIAL.search(text):
        return text
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def one_line(text: str) -> str:
    """The text of a field: escaped, its line breaks and runs of spaces read as one space."""
    return escape(" ".join(text.split()))
