"""Another look is another content: what was approved with the house style before goes back to be edited.

So the stage and the seal say the same, on the board and in the article. What is out keeps the look it went out with.
"""

from dataclasses import replace

from editor.approval import Standing
from editor.article import Stage
from editor.workflow import Move
from storage.change import Change, Kind
from storage.office import notices
from storage.review.moves import Moves


class Restyling(Moves):
    def save_house_style(self, source: str, word_file: bytes = b"") -> Change:
        """Keep the office's own version of a house style; `values["reopened"]` is how many articles lost their seal."""
        with self._changing() as now:
            change = super().save_house_style(source, word_file)
            return replace(change, values={**change.values, "reopened": self._reopen_void(now)})

    def set_house_style(self, article_id: str, key: str) -> Change:
        """Say what an article is printed with. That is a part of what is approved: it goes back to be edited then.

        Refused where the desk has no such house style, and where the content does not change any more.
        """
        style = self.house_style(key)
        with self._changing_content(article_id) as (now, row):
            if row["house_style_key"] == style.key:
                return Change(Kind.UNCHANGED, article_id, row["revision_id"], now)
            self._database.run("UPDATE article SET house_style_key = ? WHERE id = ?", style.key, article_id)
            stage = self._take_up(row, row["revision_id"], now)
            return self._record(
                Kind.HOUSE_STYLE_CHOSEN, now, article_id, row["revision_id"], key=style.key, stage=stage
            )

    def _reopen_void(self, now: int) -> int:
        """Take what stands as approved and is no longer what was approved back to be edited; how many."""
        found = self._database.all("SELECT id FROM article WHERE stage = ? ORDER BY id", Stage.APPROVED)
        void = [row["id"] for row in found if self.seal(row["id"]).standing is Standing.VOID]
        for article_id in void:
            row = self._article_row(article_id)
            self._take_up(row, row["revision_id"], now)
            notices.tell_move(self._database, Move.REOPEN, article_id, self.me.id, now, "")
        return len(void)
