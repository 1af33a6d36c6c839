"""What the search over all articles has found, and what was asked for: plain records between dialog and journey."""

from typing import TYPE_CHECKING

from editor.article import Stage
from editor.frozen import frozen
from editor.refusal import Refused
from editor.text.replacement import Replacement
from editor.text.wanted import Search
from ui.widgets.replacement_rows import Place

if TYPE_CHECKING:
    from storage.article.replacing import ArticleReplacements

TEXT = ""
"""the name of the article's text among its parts"""


@frozen
class Wanted:
    """What to look for, and what shall stand there. `stages`: only articles in one of these; empty for all."""

    search: Search
    new_text: str
    with_fields: bool = True
    stages: frozenset[Stage] = frozenset()


@frozen
class Part:
    """What was found in the text of an article, or in the field `name`: the replacements, and how they look."""

    name: str
    replacements: tuple[Replacement, ...]
    places: tuple[Place, ...]
    in_addresses: tuple[int, ...] = ()
    """the numbers of those that are part of an address"""


@frozen
class ArticleHits:
    """An article in which something was found. `why_not` says why it cannot be read; it has no parts then."""

    article_id: str
    revision_id: str
    title: str
    stage: Stage
    is_settled: bool
    parts: tuple[Part, ...]
    why_not: Refused | None = None

    def part_at(self, number: int) -> tuple[Part, int]:
        """The part in which the place `number` of all places of the article is, and its number there."""
        for part in self.parts:
            if number < len(part.places):
                return part, number
            number -= len(part.places)
        raise IndexError(number)

    def chosen(self, numbers: list[int]) -> "ArticleReplacements":
        """The replacements with these numbers, as the desk takes them."""
        from storage.article.replacing import ArticleReplacements

        kept: dict[str, list[Replacement]] = {part.name: [] for part in self.parts}
        for number in numbers:
            part, at = self.part_at(number)
            kept[part.name].append(part.replacements[at])
        text = tuple(kept.pop(TEXT, ()))
        fields = {name: tuple(chosen) for name, chosen in kept.items() if chosen}
        return ArticleReplacements(self.article_id, self.revision_id, text, fields)
