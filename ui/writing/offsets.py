"""Places in a text: Qt counts UTF-16 units, the block model counts code points. They differ after an emoji only."""


def is_plain(text: str) -> bool:
    """Whether every code point of `text` is one UTF-16 unit."""
    return text.isascii() or len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text)


def units(text: str) -> int:
    """The length of `text` in UTF-16 units."""
    return len(text) if is_plain(text) else len(text) + sum(letter > "\uffff" for letter in text)


def to_units(text: str, offset: int) -> int:
    """The place in UTF-16 units of the code point `offset` of `text`."""
    return units(text[:offset])


def to_code_points(text: str, unit: int) -> int:
    """The code point of `text` that stands at (or around) the UTF-16 unit `unit`."""
    if is_plain(text):
        return min(unit, len(text))
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * unit].decode("utf-16-le", "ignore"))
