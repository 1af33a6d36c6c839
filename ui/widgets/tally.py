"""What the foot of the window says of an article's length: plain numbers, no widget."""

from math import ceil
from typing import TYPE_CHECKING

from editor.frozen import frozen

if TYPE_CHECKING:
    from editor.audience import Band

WORDS_A_MINUTE = 238
"""read silently, non-fiction in English (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). For Vietnamese, whose words
are counted by syllables here, we know of no measured number and use the same one."""


@frozen
class Tally:
    """`band` is what template or audience ask for; `target` is a person's own and comes first, 0 for none."""

    words: int = 0
    characters: int = 0
    selected_words: int = 0
    selected_characters: int = 0
    band: "Band | None" = None
    target: int = 0

    @property
    def minutes(self) -> int:
        """The time it takes to read the text, rounded up; 0 for none."""
        return ceil(self.words / WORDS_A_MINUTE)
