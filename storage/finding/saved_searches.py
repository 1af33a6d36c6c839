"""Saved searches: words, filters and order under a name, of one person or of everybody. It searches nothing."""

import json
import uuid
from typing import Any

from editor.frozen import frozen
from editor.refusal import Refused
from editor.seal import canonical_json
from editor.selection import EVERYTHING, Selection, as_data, from_data
from editor.text import legible
from editor.text.alphabet import alphabetical
from editor.text.normalise import clean
from storage.change import Change, Kind
from storage.core import Core
from storage.database import Row
from storage.finding.search import Order

LONGEST_NAME = 80
"""characters"""
LONGEST_TEXT = 1_000


@frozen
class Wish:
    """What a person looks for: words, among which articles, in which order."""

    text: str = ""
    among: Selection = EVERYTHING
    order: Order = Order.BEST

    @property
    def is_empty(self) -> bool:
        return not self.text.strip() and self.among.is_everything


@frozen
class SavedSearch:
    id: str
    name: str
    wish: Wish
    is_office: bool
    """everybody's, not only mine"""


class SavedSearches(Core):
    def saved_searches(self) -> list[SavedSearch]:
        """Mine, then everybody's, each by the alphabet."""
        found = self._database.all(
            "SELECT * FROM saved_search WHERE collaborator_id = ? OR collaborator_id IS NULL", self.me.id
        )
        return sorted(map(_read, found), key=lambda saved: (saved.is_office, alphabetical(saved.name)))

    def save_search(self, name: str, wish: Wish, *, is_office: bool = False) -> Change:
        """Keep it under this name; what had the name among the same people's is replaced. `values["id"]` is its id."""
        name = _clean_name(name)
        owner = None if is_office else self.me.id
        query = canonical_json(
            {"text": clean(wish.text).text[:LONGEST_TEXT], "among": as_data(wish.among), "order": wish.order.value}
        )
        with self._changing() as now:
            old = next((one for one in self.saved_searches() if one.is_office == is_office and one.name == name), None)
            if old:
                self._database.run("DELETE FROM saved_search WHERE id = ?", old.id)
            search_id = str(uuid.uuid4())
            self._database.run(
                "INSERT INTO saved_search (id, name, collaborator_id, query, added_at) VALUES (?, ?, ?, ?, ?)",
                search_id,
                name,
                owner,
                query,
                now,
            )
            return self._record(Kind.SEARCH_SAVED, now, id=search_id, name=name, is_office=is_office)

    def rename_search(self, search_id: str, name: str) -> Change:
        """Let it have another name; Refused where a search of the same people has that already."""
        name = _clean_name(name)
        with self._changing() as now:
            mine = self._of_mine(search_id)
            if any(
                one.name == name and one.is_office == mine.is_office and one.id != mine.id
                for one in self.saved_searches()
            ):
                raise Refused("There is a search of this name already; nothing was changed. Choose another name.")
            self._database.run("UPDATE saved_search SET name = ? WHERE id = ?", name, search_id)
            return self._record(Kind.SEARCH_RENAMED, now, id=search_id, name=name)

    def remove_search(self, search_id: str) -> Change:
        with self._changing() as now:
            self._of_mine(search_id)
            self._database.run("DELETE FROM saved_search WHERE id = ?", search_id)
            return self._record(Kind.SEARCH_REMOVED, now, id=search_id)

    def _of_mine(self, search_id: str) -> SavedSearch:
        """One of my searches, or of everybody's; Refused for that of somebody else."""
        row = self._database.one("SELECT * FROM saved_search WHERE id = ?", search_id)
        if row is None:
            raise _gone()
        if row["collaborator_id"] not in (None, self.me.id):
            raise Refused("This saved search belongs to somebody else; nothing was changed. Save one of your own.")
        return _read(row)


def _clean_name(name: str) -> str:
    name = legible.line(name)[:LONGEST_NAME].rstrip()
    if not name:
        raise Refused("A saved search needs a name; nothing was saved. Type a word that you will know it by.")
    return name


def _gone() -> Refused:
    return Refused("This saved search is no longer on the desk. Nothing else was changed.")


def _read(row: Row) -> SavedSearch:
    """What another version wrote and this one does not know is left out."""
    try:
        data: Any = json.loads(row["query"])
    except (ValueError, TypeError, RecursionError):
        data = {}
    data = data if isinstance(data, dict) else {}
    text, order = data.get("text", ""), data.get("order", "")
    wish = Wish(
        text if isinstance(text, str) else "",
        from_data(data.get("among")),
        Order(order) if order in set(Order) else Order.BEST,
    )
    return SavedSearch(row["id"], row["name"], wish, row["collaborator_id"] is None)
