"""The snippets of a desk: those of the office, and those of each person. Each list is one setting, kept whole.

snippets.office             a JSON list of {"name": …, "text": …}
snippets.of.COLLABORATOR    the same, of one person
"""

from collections.abc import Iterable
from typing import Any

from editor.snippet import Snippet, checked
from storage import settings
from storage.change import Change, Kind
from storage.core import Core

OFFICE = "snippets.office"
OF_PERSON = "snippets.of."


class Snippets(Core):
    def snippets(self) -> tuple[Snippet, ...]:
        """The person's own and the office's, each in the order in which they were made."""
        own = _read(settings.read(self._database, self._own_key, []), is_office=False)
        return own + _read(settings.read(self._database, OFFICE, []), is_office=True)

    def keep_snippets(self, snippets: Iterable[Snippet]) -> Change:
        """Let these be the person's own and the office's snippets, and no others of these two lists.

        Refused, with nothing changed, where one has no name or no text, or two of a list have the same name.
        """
        wanted = tuple(snippets)
        lists = {
            self._own_key: checked(one for one in wanted if not one.is_office),
            OFFICE: checked(one for one in wanted if one.is_office),
        }
        with self._changing() as now:
            for key, chosen in lists.items():
                value = [{"name": one.name, "text": one.text} for one in chosen]
                if value != settings.read(self._database, key, []):
                    settings.put(self._database, key, value, now)
            return self._record(Kind.SETTING_CHANGED, now, key=OFFICE, count=len(wanted))

    @property
    def _own_key(self) -> str:
        return OF_PERSON + self.me.id


def _read(kept: Any, is_office: bool) -> tuple[Snippet, ...]:
    """What another program may have written there by mistake is passed over."""
    if not isinstance(kept, list):
        return ()
    return tuple(
        Snippet(str(one["name"]), str(one["text"]), is_office)
        for one in kept
        if isinstance(one, dict) and one.get("name") and one.get("text")
    )
