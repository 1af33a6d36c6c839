"""How wide the columns of a table are beside each other, by the words that they hold. For paper of every kind."""

from editor.text import measure
from editor.text.blocks import Table

_LOOKED_AT = 200
"""Rows whose words decide how wide the columns are."""
_LONGEST = 42
"""Characters from which a cell may just as well break its lines."""


def weights(block: Table) -> list[int]:
    """A share for each column, none smaller than its longest word wants if that can be."""
    rows = [block.head, *block.rows[:_LOOKED_AT]]
    wanted, needed = [], []
    for column in range(len(block.head)):
        texts = [measure.plain_text(row[column].inlines) for row in rows if column < len(row)]
        wanted.append(min(_LONGEST, max(4, *map(len, texts), 0)))
        needed.append(min(_LONGEST, max((len(word) for text in texts for word in text.split()), default=1)) + 2)
    return [max(want, need) for want, need in zip(wanted, needed, strict=True)]
