"""History grows thinner with age: of many saves one in ten minutes stays, later one an hour, later one a day.

What anything refers to stays for ever: a move, a seal, a comment, a source, a proposal, an export, a check-out, a name.
So does every revision that was not simply typed. No text of those that stay changes; only how it is kept does.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from storage import events, settings, splice
from storage.article.history import History
from storage.change import Change, Kind
from storage.database import Row

MINUTE, HOUR, DAY = 60_000, 3_600_000, 86_400_000
"""milliseconds"""
AGES = ((365 * DAY, DAY), (90 * DAY, HOUR), (7 * DAY, 10 * MINUTE))
"""From which age on one revision in how much time stays, the oldest first. What is younger than a week all stays."""

AT_ONCE = 50
"""Articles that are thinned in one step, so that no step holds the desk up."""
REACHED = "thinned_to"
"""The setting that holds the id of the article that was thinned last."""

_TYPED = ("typed", "fields")
_SAVED = (Kind.TEXT_SAVED, Kind.FIELDS_SAVED, Kind.PROPOSAL_SAVED)
"""What happens while somebody types: it holds no revision by itself."""
_RESTORED = (Kind.REVISION_RESTORED, Kind.PASSAGES_RESTORED)
# To add one: a table whose rows say which revision they are about, and how people come to have one in
# tests/storage/test_thinning_references.py.
_REFERRING = (
    ("anchor", "revision_id"),
    ("comment", "revision_id"),
    ("proposal", "revision_id"),
    ("decision", "revision_id"),
    ("receipt", "revision_id"),
    ("edition", "revision_id"),
    ("correction", "revision_id"),
    ("checkout", "revision_id"),
    ("side_draft", "base_revision_id"),
)


class Thinning(History):
    """The verb of the night."""

    def thin_history(self, most: int = AT_ONCE) -> Change:
        """Thin the next articles out; for an idle moment. `values["count"]` is how many revisions went.

        After the last article it begins again with the first. Nothing to thin leaves no trace.
        """
        with self._changing() as now:
            reached = settings.read(self._database, REACHED, "")
            found = self._database.all(
                "SELECT id, revision_id FROM article WHERE id > ? ORDER BY id LIMIT ?", reached, most
            )
            count = sum(self._thin(row, now) for row in found)
            settings.put(self._database, REACHED, found[-1]["id"] if len(found) == most else "", now)
            if not count:
                return Change(Kind.UNCHANGED, None, None, now)
            return self._record(Kind.HISTORY_THINNED, now, None, None, count=count, articles=len(found))

    def thinned_all(self) -> bool:
        """Whether the last step came to the end of the articles."""
        return not settings.read(self._database, REACHED, "")

    def _thin(self, article: Row, now: int) -> int:
        rows = self._database.all(
            "SELECT revision.*, revision_name.name AS given_name FROM revision"
            " LEFT JOIN revision_name ON revision_name.revision_id = revision.id"
            " WHERE article_id = ? ORDER BY number",
            article["id"],
        )
        if len(rows) < 3 or rows[0]["at"] > now - AGES[-1][0]:
            return 0
        going = set(_superfluous(rows, now, self._referred_to(article["id"]) | {article["revision_id"]}))
        if going:
            self._close_gaps(rows, going)
            for revision_id in going:
                self._database.run("DELETE FROM revision WHERE id = ?", revision_id)
        return len(going)

    def _close_gaps(self, rows: Sequence[Row], going: set[str]) -> None:
        """Let each revision that stays say what changed since the one that stays before it."""
        text, kept, is_gap = "", "", False
        for row in rows:
            if row["full_text"] is not None:
                text = row["full_text"]
            else:
                text = splice.apply(text, splice.Splice(row["cut_at"], row["cut_length"], row["inserted"]))
            if row["id"] in going:
                is_gap = True
                continue
            if is_gap and row["full_text"] is None:
                change = splice.between(kept, text)
                self._database.run(
                    "UPDATE revision SET cut_at = ?, cut_length = ?, inserted = ? WHERE id = ?",
                    change.at,
                    change.length,
                    change.inserted,
                    row["id"],
                )
            kept, is_gap = text, False

    def _referred_to(self, article_id: str) -> set[str]:
        found = self._database.all(
            "SELECT DISTINCT revision_id, CASE WHEN kind IN (?, ?) THEN payload ELSE '' END AS said"
            " FROM event WHERE article_id = ? AND kind NOT IN (?, ?, ?)",
            *_RESTORED,
            article_id,
            *_SAVED,
        )
        referred = {row["revision_id"] for row in found}
        # The log says which revision was brought back, beside the one that it became.
        referred |= {str(events.told(row["said"]).get("from", "")) for row in found if row["said"]}
        for table, column in _REFERRING:
            rows = self._database.all(f"SELECT DISTINCT {column} AS id FROM {table} WHERE article_id = ?", article_id)
            referred |= {row["id"] for row in rows}
        return referred


def _superfluous(rows: Sequence[Row], now: int, referred: set[str]) -> Iterator[str]:
    """The ids of those that nothing needs: of the typed ones in one stretch of time, all but the last."""
    for row, following in pairwise(rows):
        stretch = next((every for age, every in AGES if now - row["at"] >= age), 0)
        if (
            stretch
            and row["id"] not in referred
            and row["full_text"] is None
            and row["reason"] in _TYPED
            and not row["name"]
            and not row["given_name"]
            and following["at"] // stretch == row["at"] // stretch
        ):
            yield row["id"]
