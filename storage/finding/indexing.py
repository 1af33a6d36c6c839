"""Keeps the search's copy of the articles up to date: a change marks its article, an idle moment reads it again.

The copy can be made anew at any time. What is marked stands in a small table of its own, so that nobody has to look
through all articles to see what is behind.
"""

from editor.refusal import Refused
from editor.text.folding import fold
from storage import rows
from storage.article.history import History
from storage.database import LONG
from storage.full_text import Page

SLICE = 40
"""articles read again at a time: less than a tenth of a second. Half of it is what each commit costs, however many."""
LOOKED_AT = 2_000
"""Articles of which it is seen at a time whether the copy has them: as long as that."""


class Indexing(History):
    _looked_to: str | None = ""
    """The id up to which the copy was compared with the articles since the opening; None once with all of them."""

    def index_pending(self, most: int = SLICE) -> int:
        """Bring the index up to date for up to `most` articles, for an idle moment; 0 once nothing is left to do.

        Otherwise how many articles were read again or, where none had to be, only looked at.
        """
        if self.is_read_only:
            return 0
        looked_at = self._mark_missing()
        return self._read_again(most) or (looked_at if self._looked_to is not None else 0)

    def _read_again(self, most: int) -> int:
        pending = self._database.all("SELECT article_id FROM search_pending ORDER BY since, article_id LIMIT ?", most)
        if pending:
            with self._changing():
                found = [self._page_to_search(row["article_id"]) for row in pending]
                self._database.search.put(found)
                for row in pending:
                    self._database.run("DELETE FROM search_pending WHERE article_id = ?", row["article_id"])
            if any(len(page.body) > LONG for page in found):
                self._database.give_back()
        return len(pending)

    def pending_to_index(self, most: int = 1_000_000) -> int:
        """How many articles are still to be read again for the search, counted up to `most`."""
        row = self._database.one(
            "SELECT count(*) AS count FROM (SELECT 1 AS one FROM search_pending LIMIT ?) AS some", most
        )
        return int(row["count"]) if row else 0

    def _mark_missing(self) -> int:
        """Once for each opening, as the copy may have been emptied or come from another program; how many were seen.

        A slice at a time: of a large desk a search would wait for it.
        """
        if self._looked_to is None:
            return 0
        found = self._database.all(
            "SELECT article.id, search_page.revision_id IS NULL OR search_page.revision_id <> article.revision_id"
            " AS is_behind FROM article LEFT JOIN search_page ON search_page.article_id = article.id"
            " WHERE article.id > ? ORDER BY article.id LIMIT ?",
            self._looked_to,
            LOOKED_AT,
        )
        behind = [row["id"] for row in found if row["is_behind"]]
        if behind:
            with self._changing() as now:
                for article_id in behind:
                    self._database.run(
                        "INSERT INTO search_pending (article_id, since) VALUES (?, ?)"
                        " ON CONFLICT (article_id) DO NOTHING",
                        article_id,
                        now,
                    )
        self._looked_to = found[-1]["id"] if len(found) == LOOKED_AT else None
        return len(found)

    def _page_to_search(self, article_id: str) -> Page:
        row = self._article_row(article_id)
        fields = rows.fields_from_json(row["fields"])
        try:
            text = self._text_at(row)
        except Refused:
            # A damaged text is for who opens it; the other articles are still to be found.
            text = ""
        names = [fields.kicker, fields.headline, fields.dek, fields.byline, fields.dateline, fields.slug]
        tags = self._database.all("SELECT tag FROM tag WHERE article_id = ? ORDER BY tag", article_id)
        given = [*fields.keywords, *(one["tag"] for one in tags)]
        title = "\n".join([*names, *given])
        notes = "\n".join(note for note in (fields.ednote, *self._notes_on(article_id)) if note)
        parts = fold("\n".join([fields.headline, fields.slug, *given])).lower()
        return Page(article_id, row["revision_id"], title, text, notes, parts)

    def _notes_on(self, article_id: str) -> list[str]:
        """What people wrote about the article, the oldest first."""
        notes = []
        for table, column, order in _NOTES:
            found = self._database.all(
                f"SELECT {column} AS words FROM {table} WHERE article_id = ? AND {column} <> '' ORDER BY {order}",
                article_id,
            )
            notes += [row["words"] for row in found]
        return notes


# To add one: a table with an article_id, the column with what somebody wrote, and what its order is.
_NOTES = (
    ("comment", "body", "created_at, id"),
    ("proposal", "note", "created_at, id"),
    ("assignment", "note", "assigned_at, id"),
    ("decision", "note", "at, id"),
)
