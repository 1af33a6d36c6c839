"""The checklist of an article: the points of its template, and who ticked each when."""

from typing import TYPE_CHECKING

from editor.frozen import frozen
from editor.refusal import Refused
from storage.article.articles import Articles
from storage.change import Change, Kind

if TYPE_CHECKING:
    from editor.template import Item


@frozen
class Tick:
    """A point of the checklist. `by` is empty, and `at` None, while nobody has ticked it."""

    item: "Item"
    by: str = ""
    at: int | None = None


class Checklists(Articles):
    """The verbs of ticking."""

    def checklist(self, article_id: str) -> list[Tick]:
        """Every point of the article's template, in its order; empty where there is no template or no list."""
        row = self._article_row(article_id)
        if not row["template_key"]:
            return []
        found = self._database.all("SELECT * FROM tick WHERE article_id = ?", article_id)
        ticked = {one["item"]: one for one in found}
        template = self.template(row["template_key"], row["language"])
        return [
            Tick(item, ticked[item.key]["collaborator_id"], ticked[item.key]["at"])
            if item.key in ticked
            else Tick(item)
            for item in template.checklist
        ]

    def tick(self, article_id: str, item: str, is_done: bool = True) -> Change:
        """Tick a point, or take the tick off. As it is already leaves no trace. Refused for a point there is not."""
        with self._changing_article(article_id) as (now, row):
            points = {one.item.key: one for one in self.checklist(article_id)}
            if item not in points:
                raise Refused("This point is no longer in the checklist; nothing was changed. Look at the list again.")
            if (points[item].at is not None) is is_done:
                return Change(Kind.UNCHANGED, article_id, row["revision_id"], now)
            self._database.run("DELETE FROM tick WHERE article_id = ? AND item = ?", article_id, item)
            if is_done:
                self._database.run(
                    "INSERT INTO tick (article_id, item, collaborator_id, at) VALUES (?, ?, ?, ?)",
                    article_id,
                    item,
                    self.me.id,
                    now,
                )
            kind = Kind.ITEM_TICKED if is_done else Kind.ITEM_UNTICKED
            title = points[item].item.title
            return self._record(kind, now, article_id, row["revision_id"], item=item, title=title)

    def _refuse_unticked(self, article_id: str) -> None:
        """Refused when a required point is not ticked."""
        missing = [one.item.title for one in self.checklist(article_id) if one.item.is_required and one.at is None]
        if missing:
            raise Refused(
                "The checklist is not done, so the article was not approved: “{first}” (in all: {count}). Tick what "
                "has been checked, and approve it then.",
                first=missing[0],
                count=len(missing),
            )
