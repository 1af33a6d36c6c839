"""A file of another program is taken in as an article. The file itself is read elsewhere (`editor.incoming`)."""

from dataclasses import replace
from typing import TYPE_CHECKING

from storage import events
from storage.article.articles import Articles
from storage.article.pictures import Pictures
from storage.change import Change, Kind

if TYPE_CHECKING:
    from editor.incoming import Incoming

FOLDER = "pictures/"


class TakingIn(Articles, Pictures):
    def take_in(self, found: "Incoming") -> Change:
        """The article with its pictures and its fields: all of it, or nothing where one of them is refused.

        The `event_ids` of the change take the article back, draft and all.
        """
        from editor.incoming.places import with_names

        with self._changing():
            change = self.new_article("", found.language, headline=found.fields.headline)
            article_id = str(change.article_id)
            names = {
                src: FOLDER + str(self.add_picture(article_id, src.rpartition("/")[2], data).values["name"])
                for src, data in found.pictures.items()
            }
            slug = found.fields.slug or self.article(article_id).fields.slug
            self.save_fields(article_id, replace(found.fields, slug=slug))
            text = with_names(found.text, found.places, names)
            self.save_text(article_id, text.rstrip("\n") + "\n")
            begun = events.of_ids(self._database, change.event_ids)[0]
            moves = [one.id for one in events.since(self._database, article_id, begun.seq) if one.kind == Kind.MOVED]
        return replace(change, event_ids=(begun.id, *moves))
