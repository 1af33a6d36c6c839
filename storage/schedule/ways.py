"""Where articles can go from here, for me, on this desk, and the step to a stage, whichever move leads there."""

from collections.abc import Sequence

from editor import ways
from editor.article import Stage
from editor.refusal import Refused
from editor.ways import Way
from storage import rows
from storage.change import Change
from storage.review.moves import Moves


class Ways(Moves):
    def ways(self, article_ids: Sequence[str]) -> dict[Stage, Way]:
        """The way to each stage, and why it is closed; of several articles, open where at least one can go there."""
        if self.why_read_only:
            return ways.closed(self.why_read_only)
        return ways.together(self._ways_of(article_id) for article_id in article_ids)

    def move_to(self, article_id: str, stage: Stage, note: str = "", seen_in: Stage | None = None) -> Change:
        """Make the one move that leads to the stage. The change is that of `advance`.

        Refused where the way is closed, and where the article is no longer in `seen_in`, the stage in which a person
        saw it: somebody else was faster.
        """
        with self._changing_article(article_id) as (_now, row):
            if seen_in is not None and row["stage"] != seen_in:
                raise Refused(
                    "The article has moved on since, so this step no longer fits; nothing was changed. Look again."
                )
            way = self._ways_of(article_id).get(stage)
            if way is None:
                raise Refused("The article is in this stage already; nothing was changed.")
            if way.why_not is not None or way.move is None:
                raise way.why_not or ValueError("an open way has a move")
            return self.advance(article_id, way.move, note)

    def _ways_of(self, article_id: str) -> dict[Stage, Way]:
        row = self._article_row(article_id)
        return ways.ways(rows.article(row, ""), self.me, self._relation(row, self.me))
