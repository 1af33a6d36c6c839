"""Keys of headings: ASCII, unique in a document, fit for an HTML id, a bookmark and the end of an address."""

import re
import unicodedata

_NOT_KEY = re.compile(r"[^a-z0-9]+")
_LONGEST = 60


class HeadingKeys:
    """Gives each heading of one document its key, in order: `Điều 2. Phạm vi` -> `dieu-2-pham-vi`, then `…-2`."""

    def __init__(self) -> None:
        self.given: list[tuple[str, str]] = []
        """The folded text and the key of every heading so far."""
        self._used: set[str] = set()
        self._next: dict[str, int] = {}

    def key(self, text: str) -> str:
        return self.take(fold(text))

    def take(self, base: str) -> str:
        """The key of a heading whose text is folded to `base`."""
        key = base
        while key in self._used:
            number = self._next.get(base, 2)
            self._next[base] = number + 1
            key = f"{base}-{number}"
        self._used.add(key)
        self.given.append((base, key))
        return key


def fold(text: str) -> str:
    """Lower-case ASCII words joined by hyphens; `section` where no letter of the text has an ASCII form."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    words = _NOT_KEY.sub("-", "".join(letter for letter in plain if not unicodedata.combining(letter)))
    return words[:_LONGEST].strip("-") or "section"
