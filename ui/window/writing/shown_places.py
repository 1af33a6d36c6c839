"""Where the rows of review stand in the text that is shown: that of the article, or what somebody proposes of it.

It knows texts and rows and no widget.
"""

from collections.abc import Sequence

from editor.text.diff import differences
from ui.review.rows import ChangeRow, Row


class ShownPlaces:
    """`text` is the article's, in which rows have their places; `shown` is what stands in the writing room."""

    def __init__(self, text: str, shown: str) -> None:
        self._text, self._shown = text, shown

    def of(self, row: Row) -> tuple[int, int]:
        """From where to where the words of a row stand in what is shown."""
        if self._shown == self._text:
            return row.start, row.end
        if isinstance(row, ChangeRow) and row.proposal.text == self._shown:
            new = row.proposal.differences[row.number].new
            return new.start, new.end
        return self._carried(row.start), self._carried(row.end)

    def changes_in(self, rows: Sequence[Row], start: int, end: int) -> list[ChangeRow]:
        """The changes that what is selected from `start` to `end` touches.

        Where somebody's proposal is shown, those of that proposal; choices between several people are none.
        """
        is_side = self._shown != self._text
        shown = [
            row for row in rows if isinstance(row, ChangeRow) and not (is_side and row.proposal.text != self._shown)
        ]
        return [row for row in shown if _touch(self.of(row), (start, end))]

    def _carried(self, at: int) -> int:
        """A place of the article in what is shown; one in words that went stands where they were."""
        by = 0
        for one in differences(self._text, self._shown):
            if one.old.start >= at:
                break
            if at < one.old.end:
                return one.new.start
            by = one.new.end - one.old.end
        return at + by


def _touch(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two stretches have words in common; a place without words touches what it stands at."""
    is_place = one[0] == one[1] or other[0] == other[1]
    return one[0] <= other[1] and other[0] <= one[1] if is_place else one[0] < other[1] and other[0] < one[1]
