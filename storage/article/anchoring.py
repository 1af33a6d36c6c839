"""Places in an article's text that are carried along with every save: those of comments and of sources.

Places are kept in the text as it is now, and moved in the transaction of the save; whether they hold is the matter of
`editor.text.anchors`.
"""

from editor.refusal import Refused
from editor.text.anchors import Anchor, anchored, carried, edited
from storage import splice
from storage.core import Core
from storage.database import Row


class Anchoring(Core):
    """Under the verbs that set something on a place in the text."""

    def _set_anchor(self, subject_id: str, article_id: str, anchor: Anchor) -> None:
        """Keep the place of a comment or a source, whose id is the anchor's too."""
        self._database.run(
            "INSERT INTO anchor (id, article_id, revision_id, span_start, span_end, quote, words_before, words_behind,"
            " is_lost) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            subject_id,
            article_id,
            anchor.revision_id,
            anchor.start,
            anchor.end,
            anchor.quote,
            anchor.before,
            anchor.behind,
            int(anchor.is_lost),
        )

    def _anchor_on(self, seen: tuple[str, str], now: tuple[str, str], span: tuple[int, int]) -> Anchor:
        """The place that a person marked in what was seen, in the article as it is now; both: revision id and text.

        Refused where the place is outside the text.
        """
        revision_id, text = seen
        start, end = span
        if not 0 <= start < end <= len(text):
            raise Refused("There are no words at this place of the text; nothing was kept. Select them again.")
        anchor = anchored(text, start, end, revision_id)
        return carried(anchor, text, now[1]) if revision_id != now[0] else anchor

    def _anchors(self, article_id: str, text: str) -> dict[str, Anchor]:
        """Every place of an article, by the id of what is set on it; one outside the text is lost, not an error."""
        found = self._database.all("SELECT * FROM anchor WHERE article_id = ?", article_id)
        return {row["id"]: _anchor(row, len(text)) for row in found}

    def _carry_anchors(self, article_id: str, old: str, new: str, change: splice.Splice) -> None:
        """Move the places of an article along with an edit of its text."""
        end, by = change.at + change.length, len(change.inserted) - change.length
        touched = self._database.all(
            "SELECT * FROM anchor WHERE article_id = ?"
            " AND ((span_end > ? AND span_start < ?) OR is_lost = 1 OR span_end > ?)",
            article_id,
            change.at,
            end,
            len(old),  # nothing of ours put it there
        )
        if by:
            self._database.run(
                "UPDATE anchor SET span_start = span_start + ?, span_end = span_end + ?"
                " WHERE article_id = ? AND span_start >= ? AND span_end > ? AND is_lost = 0 AND span_end <= ?",
                by,
                by,
                article_id,
                end,
                change.at,
                len(old),
            )
        anchors = [_anchor(row, len(old)) for row in touched]
        after = edited(anchors, old, new, (change.at, change.length, len(change.inserted)))
        for row, anchor in zip(touched, after, strict=True):
            self._database.run(
                "UPDATE anchor SET span_start = ?, span_end = ?, is_lost = ? WHERE id = ?",
                anchor.start,
                anchor.end,
                int(anchor.is_lost),
                row["id"],
            )


def _anchor(row: Row, length: int) -> Anchor:
    start, end = row["span_start"], row["span_end"]
    is_inside = 0 <= start <= end <= length
    return Anchor(
        start=min(max(start, 0), length),
        end=min(max(start, end, 0), length),
        quote=row["quote"],
        before=row["words_before"],
        behind=row["words_behind"],
        revision_id=row["revision_id"],
        is_lost=bool(row["is_lost"]) or not is_inside,
    )
